import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { runSteps } from './steps.ts';

/** `npm test`: types, lint, tidy, unused code, protocol, all tests in their short seeded forms, and the README's snippets. */
const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const scratch = mkdtempSync(join(tmpdir(), 'runcard-test-'));
const report = join(scratch, 'vitest.json');
const node = ['node', '--conditions=@runcard/source'];

const tally = await runSteps(root, [
  { name: 'build and types', command: ['turbo', 'run', 'build', '--output-logs=errors-only'] },
  { name: 'types of tests and tools', command: ['tsc', '-p', 'tsconfig.test.json'] },
  { name: 'format and lint', command: ['biome', 'ci', '.'] },
  { name: 'tidy (who imports whom, bans, sizes)', command: [...node, 'tools/tidy/main.ts'] },
  { name: 'unused code', command: ['knip'] },
  { name: 'protocol lint', command: ['buf', 'lint', 'packages/protocol'] },
  { name: 'lock installs on a fresh machine', command: ['npm', 'ci', '--dry-run', '--ignore-scripts'] },
  {
    name: 'tests',
    command: ['vitest', 'run', '--reporter=default', '--reporter=json', `--outputFile.json=${report}`],
    isLong: true,
    report,
  },
  { name: 'snippets of README and docs', command: [...node, 'tools/check-docs/main.ts'], isLong: true },
]);
rmSync(scratch, { recursive: true, force: true });
process.exitCode = tally.failed > 0 ? 1 : 0;
