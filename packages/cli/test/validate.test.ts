import { expect, it } from 'vitest';
import { start } from './run-command.ts';

const NO_CITY = { RUNCARD_DATA: '/nonexistent' };

it('prints the table for machines, says what it does, and ends well where all holds', async () => {
  const { code, stdout, stderr } = await start(['validate', '--quick', '--json'], NO_CITY).ended;
  expect([code, stderr.includes('T5: Erlang')]).toEqual([0, true]);
  const rows = JSON.parse(stdout) as { id: string; holds: boolean }[];
  expect(rows.map(({ id }) => id)).toContain('T1.workloads');
  expect(rows.every(({ holds }) => holds)).toBe(true);
  for (const row of rows)
    expect(Object.keys(row)).toEqual(expect.arrayContaining(['id', 'expected', 'got', 'tolerance', 'holds']));
});

it('tells of a network that is not there before it begins', async () => {
  const { code, stderr } = await start(['validate', '--network', '/nonexistent/city.net'], NO_CITY).ended;
  expect(code).toBe(1);
  expect(stderr).toContain('FILE_');
  expect(stderr).toContain('/nonexistent/city.net');
});
