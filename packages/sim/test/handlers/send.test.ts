import { describe, expect, it } from 'vitest';
import { allCheckers } from '../../src/checkers/all-checkers.ts';
import { jointPolicy } from '../../src/policies/joint.ts';
import type { Policy } from '../../src/policies/policy.ts';
import { runCity } from '../../src/run/run-city.ts';
import type { Record } from '../../src/truth/record.ts';
import { engineOf, houseFireAt, START_MS, TOWN } from '../small-city.ts';

/** Two pumpers to a house; what the answer says of them is added to. */
function play(hold: { readonly holdMs: number; readonly chargeHoldMs: number }): Record {
  const policy: Policy = {
    id: 'joint',
    choose(question, view) {
      const { unitIds, answer } = jointPolicy.choose(question, view);
      if (answer === undefined) throw new Error('joint has asked the engine');
      return {
        unitIds,
        answer: { ...answer, units: answer.units.map((unit) => ({ ...unit, eta: { ...unit.eta, ...hold } })) },
      };
    },
  };
  const engine = engineOf([
    { id: 'U1', home: 'A' },
    { id: 'U2', home: 'T' },
  ]);
  const { records } = runCity({
    ...{ engine, policy, seed: 1, incidents: [houseFireAt(1, TOWN.latLon('G'), START_MS)], startMs: START_MS },
    settings: { spread: 0, breakdownShare: 0 },
    checkers: allCheckers,
  });
  return records[0]!;
}

describe('a crew', () => {
  it('waits at its stop for whom it lets past, and to charge its line, as long as the answer says', () => {
    const [plain, held] = [play({ holdMs: 0, chargeHoldMs: 0 }), play({ holdMs: 20_000, chargeHoldMs: 90_000 })];
    expect(plain.runs.map(({ unitId }) => unitId)).toEqual(['U1', 'U2']);
    for (const [i, run] of held.runs.entries()) {
      expect(run.arrivedAtMs).toBe(plain.runs[i]!.arrivedAtMs);
      expect(run.atWorkAtMs! - plain.runs[i]!.atWorkAtMs!).toBe(20_000 + 90_000);
    }
    // Nothing flows before the line is charged.
    expect(held.firstWaterAtMs! - plain.firstWaterAtMs!).toBe(110_000);
  });
});
