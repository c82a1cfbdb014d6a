/**
 * Writes src/gen from proto/: `npm run protocol`. Into another folder with `--out FOLDER` (the test that finds stale code).
 *
 *   proto/runcard/v1/*.proto ─┬─ pbjs ──────────► runcard.js      binary codec (fast)
 *                             ├─ pbjs --dts ────► runcard.d.ts    its types; pbjs writes them from comments only, hence twice
 *                             └─ protoc-gen-es ─► runcard/v1/*.ts descriptors, proto3 JSON, JSON types
 */
import { execFileSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';

const packageFolder = join(import.meta.dirname, '..');
const protoFolder = join(packageFolder, 'proto');
const binFolder = join(packageFolder, '../../node_modules/.bin');

const PBJS_FLAGS = [
  ...['--target', 'static-module', '--wrap', 'esm', '--root', 'runcard', '--path', '.', '--force-number'],
  // Own code converts and checks by descriptor (codec/plain.ts), so these would be dead weight.
  ...['--no-service', '--no-delimited', '--no-verify', '--no-convert', '--no-typeurl', '--no-create'],
];

export function generate(outFolder: string): void {
  mkdirSync(outFolder, { recursive: true });
  const scratch = mkdtempSync(join(tmpdir(), 'runcard-protocol-'));
  try {
    run('buf', ['generate', '--output', outFolder], packageFolder);
    const protos = readdirSync(join(protoFolder, 'runcard/v1')).sort();
    const files = protos.map((name) => `runcard/v1/${name}`);
    run('pbjs', [...PBJS_FLAGS, '--no-comments', '--out', join(outFolder, 'runcard.js'), ...files], protoFolder);
    run('pbjs', [...PBJS_FLAGS, '--dts', '--out', join(scratch, 'runcard.js'), ...files], protoFolder);
    copyFileSync(join(scratch, 'runcard.d.ts'), join(outFolder, 'runcard.d.ts'));
  } finally {
    rmSync(scratch, { recursive: true });
  }
}

/** The tools are started by path and find Node and each other in `.bin`, whatever the machine's own Node is. */
function run(tool: string, args: readonly string[], cwd: string): void {
  const env = { ...process.env, PATH: `${binFolder}:${process.env['PATH'] ?? ''}` };
  execFileSync(join(binFolder, tool), args, { cwd, env, stdio: ['ignore', 'inherit', 'inherit'] });
}

if (import.meta.main) {
  const { values } = parseArgs({ options: { out: { type: 'string' } } });
  const outFolder = values.out ?? join(packageFolder, 'src/gen');
  if (values.out === undefined) rmSync(outFolder, { recursive: true, force: true });
  generate(outFolder);
}
