import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { runSteps } from './steps.ts';

/** `npm run check`: the full forms of what `npm test` runs short, on the data beside the clone. */
const flags = process.argv.slice(2);
const unknown = flags.find((flag) => flag !== '--require-shared');
if (unknown !== undefined) {
  console.error(`unknown flag ${unknown}; wanted: npm run check [-- --require-shared]`);
  process.exit(2);
}
const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const scratch = mkdtempSync(join(tmpdir(), 'runcard-check-'));
const report = join(scratch, 'vitest.json');

const tally = await runSteps(root, [
  {
    name: 'full checks',
    // One file at a time: they measure time and memory, and would disturb each other.
    command: [
      'vitest',
      'run',
      '--no-file-parallelism',
      '--reporter=verbose',
      '--reporter=json',
      `--outputFile.json=${report}`,
    ],
    env: { RUNCARD_CHECK: '1', RUNCARD_REQUIRE_SHARED: flags.includes('--require-shared') ? '1' : '0' },
    isLong: true,
    report,
  },
]);
rmSync(scratch, { recursive: true, force: true });
process.exitCode = tally.failed > 0 ? 1 : 0;
