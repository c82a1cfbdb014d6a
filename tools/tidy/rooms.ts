import { dirname, join, normalize } from 'node:path/posix';
import type { Finding, SourceFile } from './source-file.ts';

/**
 * The rooms of the house and who may import whom. ARCHITECTURE.md draws the same table, and `picture.ts` keeps the two equal.
 * The longest matching path wins, so that a single file may be a room of its own.
 */
export interface Room {
  readonly name: string;
  readonly paths: readonly string[];
  readonly mayImport: readonly string[];
}

const engine = 'packages/engine/src';

/** Stages of routing in the order of the flow: each may use those before it. */
const SEARCHED = ['core', 'map', 'routing contract', 'routing/hierarchy'];
const ROUTING = [...SEARCHED, 'routing/metric', 'routing/query', 'routing/backends'];
const ENGINE = [...ROUTING, 'routing/traffic', 'routing', 'world', 'dispatch'];

export const ROOMS: readonly Room[] = [
  { name: 'core', paths: [`${engine}/core/`], mayImport: [] },
  { name: 'map', paths: [`${engine}/map/`], mayImport: ['core'] },
  {
    name: 'routing contract',
    paths: [`${engine}/routing/router.ts`, `${engine}/routing/ground.ts`, `${engine}/routing/position-time.ts`],
    mayImport: ['core', 'map'],
  },
  { name: 'routing/hierarchy', paths: [`${engine}/routing/hierarchy/`], mayImport: ['core', 'map'] },
  { name: 'routing/metric', paths: [`${engine}/routing/metric/`], mayImport: SEARCHED },
  { name: 'routing/query', paths: [`${engine}/routing/query/`], mayImport: [...SEARCHED, 'routing/metric'] },
  {
    name: 'routing/backends',
    paths: [`${engine}/routing/backends/`],
    mayImport: [...SEARCHED, 'routing/metric', 'routing/query'],
  },
  {
    name: 'routing/traffic',
    paths: [`${engine}/routing/traffic/`],
    mayImport: ['core', 'map', 'routing contract'],
  },
  { name: 'routing', paths: [`${engine}/routing/`], mayImport: [...ROUTING, 'routing/traffic'] },
  { name: 'world', paths: [`${engine}/world/`], mayImport: ['core'] },
  { name: 'dispatch', paths: [`${engine}/dispatch/`], mayImport: ['core', 'world', 'routing contract'] },
  { name: 'pool', paths: [`${engine}/pool/`], mayImport: [...ROUTING, 'routing'] },
  { name: 'engine', paths: [`${engine}/engine.ts`, `${engine}/index.ts`], mayImport: [...ENGINE, 'pool'] },
  { name: 'testing', paths: [`${engine}/testing/`], mayImport: [...ENGINE, 'engine'] },
  { name: 'protocol', paths: ['packages/protocol/src/'], mayImport: [] },
  { name: 'server', paths: ['packages/server/src/'], mayImport: ['engine', 'protocol'] },
  { name: 'sim', paths: ['packages/sim/src/'], mayImport: ['engine', 'testing', 'protocol'] },
  { name: 'cli', paths: ['packages/cli/src/'], mayImport: ['engine', 'server', 'sim', 'protocol'] },
  {
    name: 'benchmarks',
    paths: ['benchmarks/src/'],
    mayImport: [...ENGINE, 'pool', 'engine', 'testing', 'server', 'sim', 'protocol'],
  },
];

const PACKAGES: Readonly<Record<string, string>> = {
  '@runcard/engine': 'engine',
  '@runcard/engine/testing': 'testing',
  '@runcard/protocol': 'protocol',
  '@runcard/server': 'server',
  '@runcard/sim': 'sim',
  '@runcard/sim/load': 'sim',
};

export function roomOf(path: string): Room | undefined {
  const length = (room: Room): number =>
    Math.max(0, ...room.paths.filter((p) => path.startsWith(p)).map((p) => p.length));
  const best = ROOMS.reduce((a, b) => (length(b) > length(a) ? b : a));
  return length(best) > 0 ? best : undefined;
}

/** The file or room that an import names; undefined for libraries and Node's own modules. */
export function targetOf(file: SourceFile, specifier: string): { path?: string; room: string } | undefined {
  if (specifier.startsWith('.')) {
    const path = normalize(join(dirname(file.path), specifier));
    return { path, room: roomOf(path)?.name ?? '' };
  }
  const room = PACKAGES[specifier];
  if (room !== undefined) return { room };
  return specifier.startsWith('@runcard/') ? { room: `${specifier} (not an entry point)` } : undefined;
}

export function checkRooms(files: readonly SourceFile[]): Finding[] {
  const findings: Finding[] = [];
  for (const file of files) {
    const room = roomOf(file.path);
    if (!room) continue;
    for (const specifier of file.imports) {
      const target = targetOf(file, specifier);
      if (!target || target.room === room.name || room.mayImport.includes(target.room)) continue;
      const may = room.mayImport.length > 0 ? room.mayImport.join(', ') : 'no other room';
      const message = `${room.name} imports ${target.room || specifier}; it may import ${may}. Move what is needed to a room below both, or pass it in as an argument.`;
      findings.push({ path: file.path, line: file.lineOf(file.text.indexOf(specifier)), message });
    }
  }
  return [...findings, ...checkCycles(files)];
}

/** Cycles between files, found by depth-first search; each is reported once, at its first file. */
function checkCycles(files: readonly SourceFile[]): Finding[] {
  const byPath = new Map(files.map((f) => [f.path, f]));
  const state = new Map<string, 'open' | 'done'>();
  const findings: Finding[] = [];
  const visit = (path: string, trail: readonly string[]): void => {
    if (state.get(path) === 'done') return;
    if (state.get(path) === 'open') {
      const ring = [...trail.slice(trail.indexOf(path)), path];
      findings.push({
        path,
        line: 1,
        message: `imports go in a circle: ${ring.join(' → ')}. Move what both need into a third file.`,
      });
      return;
    }
    state.set(path, 'open');
    const file = byPath.get(path);
    for (const specifier of file?.imports ?? []) {
      const target = file && targetOf(file, specifier);
      if (target?.path) visit(target.path, [...trail, path]);
    }
    state.set(path, 'done');
  };
  for (const file of files) visit(file.path, []);
  return findings;
}

/** Room → rooms that it really imports, for the picture. */
export function roomImports(files: readonly SourceFile[]): Map<string, Set<string>> {
  const found = new Map<string, Set<string>>(ROOMS.map((r) => [r.name, new Set()]));
  for (const file of files) {
    const room = roomOf(file.path);
    for (const specifier of file.imports) {
      const target = targetOf(file, specifier);
      if (room && target?.room && target.room !== room.name) found.get(room.name)?.add(target.room);
    }
  }
  return found;
}
