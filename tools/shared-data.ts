import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..', 'shared');
const told = new Set<string>();

/**
 * Path of a file beside the clone that tests may read and must do without. Missing: says so once on stderr and returns undefined,
 * so that the test skips; with RUNCARD_REQUIRE_SHARED=1 (`npm run check -- --require-shared`) it throws instead.
 */
export function sharedPath(relative: string): string | undefined {
  const path = join(root, relative);
  if (existsSync(path)) return path;
  if (process.env['RUNCARD_REQUIRE_SHARED'] === '1')
    throw new Error(`required shared data is missing: ${relative} (looked beside the clone)`);
  if (!told.has(relative)) process.stderr.write(`skipped: shared data ${relative} is not beside this clone\n`);
  told.add(relative);
  return undefined;
}
