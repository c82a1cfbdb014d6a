import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { SETTINGS } from '../../src/truth/city.ts';

it('Settings stand in docs/simulator.md with their defaults', () => {
  const page = readFileSync(new URL('../../../../docs/simulator.md', import.meta.url), 'utf8');
  const rows = [...page.matchAll(/^\| `(\w+)` \| ([\d.]+) \|/gm)].map(([, name, value]) => [name, Number(value)]);
  expect(rows).toEqual(Object.entries(SETTINGS));
});
