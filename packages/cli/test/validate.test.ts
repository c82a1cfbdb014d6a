import { expect, it } from 'vitest';
import { failureText, validationText } from '../src/validation-text.ts';
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

it.each([
  ['an option', ['--network', '/nonexistent/city.net'], {}],
  ['the environment', [], { RUNCARD_NETWORK: '/nonexistent/city.net' }],
])('tells of a network that %s names and that is not there, before it begins', async (_by, words, env) => {
  const { code, stderr } = await start(['validate', ...words], { ...NO_CITY, ...env }).ended;
  expect(code).toBe(1);
  expect(stderr).toContain('FILE_');
  expect(stderr).toContain('/nonexistent/city.net');
});

it('says of each row whether it holds, and names those that do not', () => {
  const row = {
    id: 'A',
    what: 'a thing',
    expected: [1, 2],
    got: [1, 3],
    tolerance: 'equal',
    holds: false,
    details: ['more'],
  };
  const text = validationText([row, { ...row, id: 'B', expected: 'x', got: 'x', holds: true }], 'Town', 7);
  expect(text.split('\n').slice(0, 7)).toEqual([
    'seed 7; city: Town',
    '',
    'FAILS  A: a thing',
    '         expected 1  2',
    '         got      1  3',
    '         equal',
    '           more',
  ]);
  expect(text).toContain('holds  B: a thing');
  expect(text).toContain('1 of 2 rows hold.');
  expect(failureText([row, { ...row, holds: true }])).toBe('1 of 2 rows do not hold: A');
  expect(failureText([{ ...row, holds: true }])).toBeNull();
});
