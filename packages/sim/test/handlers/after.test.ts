import type { UnitStatus } from '@runcard/engine';
import { describe, expect, it } from 'vitest';
import { allCheckers } from '../../src/checkers/all-checkers.ts';
import type { Checker } from '../../src/kernel/simulation.ts';
import { jointPolicy } from '../../src/policies/joint.ts';
import type { Policy } from '../../src/policies/policy.ts';
import { runCity } from '../../src/run/run-city.ts';
import type { City } from '../../src/truth/city.ts';
import type { SimEvent } from '../../src/truth/events.ts';
import type { TrueIncident } from '../../src/truth/incident.ts';
import { engineOf, incidentAt, START_MS, TOWN } from '../small-city.ts';

const MINUTE_MS = 60_000;

/** Whoever was on the way home takes two minutes until it rolls: as if its crew had to see to something first. */
const slowToTurn: Policy = {
  id: 'joint',
  choose(question, view) {
    const { unitIds, answer } = jointPolicy.choose(question, view);
    if (answer === undefined) throw new Error('joint has asked the engine');
    const units = answer.units.map((unit) => ({ ...unit, eta: { ...unit.eta, turnoutMs: 2 * MINUTE_MS } }));
    return { unitIds, answer: { ...answer, units } };
  },
};

function play(incidents: readonly TrueIncident[]) {
  const statuses: UnitStatus[] = [];
  const statusWatch = (city: City): Checker<SimEvent> => ({
    law: 'none',
    check() {
      const status = city.engine.world.units.get('U1' as never)!.status;
      if (statuses.at(-1) !== status) statuses.push(status);
      return null;
    },
  });
  const { records } = runCity({
    ...{ engine: engineOf([{ id: 'U1', home: 'F' }]), policy: slowToTurn, seed: 1, incidents, startMs: START_MS },
    settings: { spread: 0, breakdownShare: 0, callHandlingSpread: 0, returnFactor: 2 },
    checkers: (city) => [...allCheckers(city), statusWatch(city)],
  });
  return { runs: records.map((record) => record.runs[0]!), statuses };
}

/** Ten minutes of work at J, at the other end of the street; then home. */
const far = incidentAt(1, TOWN.latLon('J'), START_MS);
const wayHome = play([far]).runs[0]!;
const homeMs = wayHome.homeAtMs! - wayHome.freeAtMs!;
/** Called again so long after it was free; handled for a minute before. */
const ON_THE_WAY_MS = 2 * MINUTE_MS;
const calledMs = wayHome.freeAtMs! + ON_THE_WAY_MS - MINUTE_MS;
/** In the cross street of F, A: nowhere on its way. */
const nearHome = incidentAt(2, TOWN.latLon('A'), calledMs);

/** Burnt out 30 s after the decision. */
const fire = { startAreaM2: 4, spreadMPerMin: 0.5, areaMaxM2: 60, neededLpmPerM2: 6, burnsMs: 90_000 };

describe('A unit that is called on its way home', () => {
  it('and let go before it rolls drives on from where it stood, and is no more at home than before', () => {
    const { runs, statuses } = play([far, { ...nearHome, nature: 'FIRE', fire }]);
    const second = runs[1]!;
    expect(second.sentAtMs).toBe(wayHome.freeAtMs! + ON_THE_WAY_MS);
    expect(second.rolledAtMs).toBeNull();
    expect(second.freeAtMs).toBe(second.sentAtMs + 30_000);
    expect(second.homeAtMs).toBe(wayHome.homeAtMs! + 30_000);
    expect(statuses.slice(-4)).toEqual(['RETURNING', 'DISPATCHED', 'RETURNING', 'AVAILABLE']);
  });

  it('and works there goes back to where it was called, and from there home', () => {
    const second = play([far, nearHome]).runs[1]!;
    const driveMs = second.arrivedAtMs! - second.rolledAtMs!;
    expect(second.homeAtMs).toBe(second.freeAtMs! + 2 * driveMs + (homeMs - ON_THE_WAY_MS));
  });
});

it('A unit that is let go before it leaves its station is there', () => {
  const { runs, statuses } = play([{ ...far, nature: 'FIRE', fire }]);
  expect([runs[0]!.freeAtMs, runs[0]!.homeAtMs]).toEqual([START_MS + 90_000, START_MS + 90_000]);
  expect(statuses).toEqual(['AVAILABLE', 'DISPATCHED', 'AVAILABLE']);
});
