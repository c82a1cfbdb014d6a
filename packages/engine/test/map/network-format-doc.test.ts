import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import {
  ENTRY_BYTES,
  ENTRY_FIELD,
  HEADER_BYTES,
  HEADER_FIELD,
  SECTION_TYPES,
  SECTIONS_MAX,
  SECTIONS_VERSION,
} from '../../src/core/sections.ts';
import { INVALID_INDEX } from '../../src/core/units.ts';
import { writeNetworkFile } from '../../src/map/network-file.ts';
import { META_SECTION, NETWORK_COLUMNS } from '../../src/map/network-sections.ts';
import { buildRoadGraph } from '../../src/map/road-graph.ts';
import { plainGraph } from '../../src/routing/hierarchy/graph.ts';
import { buildHierarchy } from '../../src/routing/hierarchy/hierarchy.ts';
import { hierarchySections } from '../../src/routing/hierarchy/hierarchy-sections.ts';
import { computeOrder } from '../../src/routing/hierarchy/order.ts';
import { drawNetwork } from '../../src/testing/index.ts';

const doc = await readFile(new URL('../../../../docs/network-format.md', import.meta.url), 'utf8');

/** Cells of the table rows under a heading. */
function tableUnder(heading: string): string[][] {
  const body = doc.split(`## ${heading}`)[1]?.split('\n## ')[0] ?? '';
  const rows = body.split('\n').filter((line) => line.startsWith('|'));
  return rows.slice(2).map((row) =>
    row
      .split('|')
      .map((cell) => cell.trim().replaceAll('`', ''))
      .slice(1, -1),
  );
}

it('docs/network-format.md lists the sections that the code writes, in that order', () => {
  const wanted = Object.entries(NETWORK_COLUMNS).map(([name, { type, per }]) => [name, type, per]);
  const documented = tableUnder('Sections of a network');
  expect(documented.map((row) => row.slice(0, 3))).toEqual([...wanted, [META_SECTION, 'u8', 'byte']]);
  for (const [name, , , meaning] of documented) expect(meaning, name).not.toBe('');
});

it('docs/network-format.md lists the sections of a hierarchy that the code writes, in that order, and what each has one for', () => {
  const { network } = drawNetwork({
    map: `
      A---B---C---G
      |   |   |
      D---E---F`,
    ways: { ABCFEDA: {}, BE: {}, CG: { class: 'footway' } },
    restrictions: ['no ABEF', 'no CBED'],
  });
  const roads = buildRoadGraph(network);
  const graph = plainGraph(network, roads);
  const hierarchy = buildHierarchy(roads, graph, computeOrder(graph));
  const counts = {
    vertex: roads.vertexCount,
    up: hierarchy.head.length,
    placed: [...hierarchy.cchArc].filter((placed) => placed !== INVALID_INDEX).length,
    triangle: hierarchy.target.length,
    input: roads.arcCount + roads.copyOf.length + roads.turnFrom.length,
    copy: roads.copyOf.length,
    turn: roads.turnFrom.length,
  };
  // Told apart by their numbers, none of them none.
  expect(new Set([0, ...Object.values(counts)]).size).toBe(1 + Object.keys(counts).length);
  const lengthOf = (per: string): number => {
    const [, pair, name = '', more] = /^(2·)?(\w+)(\+1)?$/.exec(per) ?? [];
    return counts[name as keyof typeof counts] * (pair === undefined ? 1 : 2) + (more === undefined ? 0 : 1);
  };
  const typeOf = (data: object): string => data.constructor.name.replace(/^(\w)\w*?(\d+)Array$/, '$1$2').toLowerCase();
  const documented = tableUnder('Sections of a hierarchy');
  const written = hierarchySections(hierarchy).map(({ name, data }) => [name, typeOf(data), data.length]);
  expect(documented.map(([name, type, per = '']) => [name, type, lengthOf(per)])).toEqual(written);
  for (const [name, , , meaning] of documented) expect(meaning, name).not.toBe('');
});

it('docs/network-format.md places the fields of header and entry where the code does', () => {
  const fields = (heading: string): Record<string, number> =>
    Object.fromEntries(
      tableUnder(heading)
        .filter(([name]) => name !== 'reserved')
        .map(([name, at]) => [name, Number(at)]),
    );
  const end = (heading: string): number => {
    const [, at, bytes] = tableUnder(heading).at(-1) ?? [];
    return Number(at) + Number(bytes);
  };
  expect(fields('Header, 64 bytes')).toEqual(HEADER_FIELD);
  expect(fields('Entry, 64 bytes each')).toEqual(ENTRY_FIELD);
  expect([end('Header, 64 bytes'), end('Entry, 64 bytes each')]).toEqual([HEADER_BYTES, ENTRY_BYTES]);
  const cell = (heading: string, name: string): string => tableUnder(heading).find((row) => row[0] === name)?.[3] ?? '';
  expect(cell('Entry, 64 bytes each', 'type')).toBe(SECTION_TYPES.map((type, code) => `${code} ${type}`).join(', '));
  expect(cell('Header, 64 bytes', 'version')).toBe(String(SECTIONS_VERSION));
  expect(cell('Header, 64 bytes', 'sectionCount')).toContain(SECTIONS_MAX.toLocaleString('en'));
});

it('docs/network-format.md shows the bytes of a file that is really written', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'runcard-format-'));
  try {
    const path = join(folder, 'town.net');
    await writeNetworkFile(drawNetwork({ map: 'A--B', ways: { AB: { name: 'ngõ 5' } } }).network, path);
    const bytes = await readFile(path);
    const lines = [...doc.matchAll(/^([0-9a-f]{8}) {2}((?:[0-9a-f]{2} ?)+)$/gm)];
    expect(lines.length).toBeGreaterThan(15);
    for (const [line, at, hex] of lines) {
      const wanted = Buffer.from(hex.replaceAll(' ', ''), 'hex');
      const start = Number.parseInt(at, 16);
      const seen = bytes.subarray(start, start + wanted.length);
      expect(`${at}  ${seen.toString('hex').replace(/..\B/g, '$& ')}`).toBe(line);
    }
    expect(doc).toContain(`0x${bytes.length.toString(16)} = ${bytes.length.toLocaleString('en')} bytes`);
  } finally {
    await rm(folder, { recursive: true });
  }
});
