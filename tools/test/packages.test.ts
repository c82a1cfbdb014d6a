import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';

const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..');
const packages = readdirSync(join(root, 'packages'));
const read = (...path: string[]) => readFileSync(join(root, ...path), 'utf8');

it.each(packages)('%s carries the licence and the notice, because npm packs only what lies in its folder', (name) => {
  for (const file of ['LICENSE', 'NOTICE']) expect(read('packages', name, file)).toBe(read(file));
});

it.each([...packages.map((name) => `packages/${name}`), '.', 'benchmarks'])(
  '%s names exact versions only',
  (folder) => {
    const {
      dependencies = {},
      devDependencies = {},
      optionalDependencies = {},
    } = JSON.parse(read(folder, 'package.json'));
    const loose = Object.entries({ ...dependencies, ...devDependencies, ...optionalDependencies }).filter(
      ([, version]) => !/^\d+\.\d+\.\d+$/.test(version as string),
    );
    expect(loose).toEqual([]);
  },
);

it('names no registry host in the lock', () => {
  expect(read('package-lock.json')).not.toMatch(/"resolved": "https?:/);
});
