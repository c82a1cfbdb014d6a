import { describe, expect, it } from 'vitest';
import { formatPolicyTable } from '../../src/regress/policy-table.ts';
import type { RunResult } from '../../src/report/compare.ts';

const MINUTE_MS = 60_000;

/** Incidents by the minutes to their first vehicle, from decision to water, and to the whole force. */
function run(policy: string, replication: number, etaFactor: number, minutes: readonly (number | null)[][]): RunResult {
  const ms = (value: number | null | undefined): number | null => (value == null ? null : value * MINUTE_MS);
  const outcomes = minutes.map(([first, water, assembled], number) => ({
    ...{ number, firstMs: ms(first), decisionToWaterMs: ms(water), assembledMs: ms(assembled), waterMs: null },
  }));
  return { policy, replication, etaFactor, measures: { outcomes } as never };
}

describe('the table of policies by scenario', () => {
  it('has means of the runs’ means and the p90 of all incidents, drive times as they are', () => {
    const results = [
      run('joint', 0, 1, [
        [4, 6, 9],
        [6, null, 11],
      ]),
      run('joint', 0, 1.2, [[60, 60, 60]]),
      run('joint', 1, 1, [[8, 9, null]]),
      run('nearest', 0, 1, [[1.5, null, null]]),
      run('nearest', 1, 1, [[2.5, null, null]]),
    ];
    expect(formatPolicyTable([{ name: 'a-day', seed: 5, results }]).split('\n')).toEqual([
      '| scenario | seeds | policy | incidents | call to first vehicle: mean | p90 | decision to first water: mean | p90 | call to force assembled: mean | p90 |',
      '| --- | --- | --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: |',
      // First: (5 + 8) / 2, 8 of 4, 6 and 8. Water: (6 + 9) / 2. Assembled: 10 of the one run that has any.
      '| a-day | 5–6 | joint | 3 | 6:30 | 8:00 | 7:30 | 9:00 | 10:00 | 11:00 |',
      '|  |  | nearest | 2 | 2:00 | 2:30 | – | – | – | – |',
    ]);
  });

  it('leaves out a scenario of which nothing was played', () => {
    expect(formatPolicyTable([{ name: 'none', seed: 1, results: [] }]).split('\n')).toHaveLength(2);
  });
});
