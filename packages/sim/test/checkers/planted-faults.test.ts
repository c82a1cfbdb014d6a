import type { UnitId } from '@runcard/engine';
import { describe, expect, it } from 'vitest';
import { allCheckers } from '../../src/checkers/all-checkers.ts';
import { FULL_LOOK_EVERY } from '../../src/checkers/touched.ts';
import { BrokenLaw } from '../../src/kernel/broken-law.ts';
import { jointPolicy } from '../../src/policies/joint.ts';
import { runCity } from '../../src/run/run-city.ts';
import type { SimEvent } from '../../src/truth/events.ts';
import { after, type Plant } from '../../src/validate/planted-faults.ts';
import { engineOf, houseFireAt, incidentAt, START_MS, TOWN } from '../small-city.ts';

const UNITS = [
  { id: 'U1', home: 'A' },
  { id: 'U2', home: 'A' },
  { id: 'U3', home: 'T' },
  { id: 'U4', home: 'M' },
];
const MINUTE_MS = 60_000;
/** Two houses that burn at once, and a car while both are fought. */
const INCIDENTS = [
  houseFireAt(1, TOWN.latLon('G'), START_MS),
  houseFireAt(2, TOWN.latLon('N'), START_MS + MINUTE_MS),
  incidentAt(3, TOWN.latLon('E'), START_MS + 90 * MINUTE_MS),
];

function runWith(replaceHandlers?: Plant): { law: string; message: string; handled: number } {
  let handled = 0;
  try {
    runCity({
      ...{ engine: engineOf(UNITS), policy: jointPolicy, seed: 5, incidents: INCIDENTS, startMs: START_MS },
      checkers: allCheckers,
      listen: () => {
        handled++;
      },
      ...(replaceHandlers !== undefined && { replaceHandlers }),
    });
  } catch (error) {
    if (error instanceof BrokenLaw) return { law: error.law, message: error.message, handled };
    throw error;
  }
  return { law: 'none', message: '', handled };
}

describe('a city in order', () => {
  it('runs to its end under all checkers', () => {
    const { law, message, handled } = runWith();
    expect([law, message]).toEqual(['none', '']);
    expect(handled).toBeGreaterThan(30);
  });
});

describe('a planted fault is found by the checker whose law it breaks', () => {
  it.each<[string, string, Plant]>([
    [
      'a unit that is booked for two incidents',
      'NO_DOUBLE_BOOKING',
      after('DISPATCH', ({ scenes }, { incident }) => {
        const [first] = scenes.get(1)?.unitIds ?? [];
        if (incident === 2 && first !== undefined) scenes.get(2)?.unitIds.add(first);
      }),
    ],
    [
      'a unit that another incident takes away without its being let go',
      'NO_DOUBLE_BOOKING',
      after('DISPATCH', ({ scenes, units }, { incident }) => {
        const [first] = scenes.get(1)?.unitIds ?? [];
        if (incident !== 2 || first === undefined) return;
        scenes.get(2)?.unitIds.add(first);
        Object.assign(units.get(first) ?? {}, { incident: 2 });
      }),
    ],
    [
      'a unit that leaves its scene and still counts as there',
      'ONE_PLACE',
      after('ARRIVE', ({ units }, { unit }) => {
        Object.assign(units.get(unit) ?? {}, { phase: 'RETURNING' });
      }),
    ],
    [
      'a unit that is lost from its scene while it drives there',
      'ONE_PLACE',
      after('ROLL', ({ scenes }, { unit, incident }) => {
        scenes.get(incident)?.unitIds.delete(unit);
      }),
    ],
    [
      'a status that the dispatcher is not told',
      'WORLD_AGREES',
      after('AT_WORK', ({ units }, { unit }) => {
        Object.assign(units.get(unit) ?? {}, { phase: 'DRIVING' });
      }),
    ],
    [
      'a litre that is gone from the scene and was never spent',
      'WATER_CONSERVED',
      after('AT_WORK', ({ ledger }) => {
        const { sceneMl } = ledger;
        Object.assign(ledger, { sceneMl: (incident: number) => Math.max(0, sceneMl(incident) - 1_000) });
      }),
    ],
    [
      'a tank that holds more than its size',
      'WATER_CONSERVED',
      (made, { ledger }) => {
        const { fill } = ledger;
        Object.assign(ledger, { fill: (unitId: string, ml: number) => fill(unitId, ml + 1) });
        return made;
      },
    ],
    [
      'half a millilitre',
      'WATER_CONSERVED',
      (made, { ledger }) => {
        const { spend } = ledger;
        Object.assign(ledger, { spend: (incident: number, ml: number) => spend(incident, ml + 0.5) });
        return made;
      },
    ],
    [
      'an event that is due before now',
      'TIME_FORWARD',
      after('ARRIVE', ({ simulation }, { incident }, nowMs) => {
        simulation.schedule(nowMs - 1, { kind: 'SIZE_UP', incident });
      }),
    ],
    [
      'an arrival that is recorded before the vehicle left',
      'TIME_FORWARD',
      after('ARRIVE', ({ records }, { unit, incident }) => {
        const run = records.get(incident)?.runs.find(({ unitId }) => unitId === unit);
        if (run !== undefined) run.arrivedAtMs = run.sentAtMs - 1;
      }),
    ],
    [
      'a stream that is used a second time',
      'STREAM_ONCE',
      after('ROLL', ({ streams }, { incident }) => {
        streams.open(`incident/${incident}/call`);
      }),
    ],
    [
      'an incident that nobody ends',
      'INCIDENTS_CLOSE',
      (made) => ({
        ...made,
        OVER(event, nowMs) {
          if (event.incident !== 3) made.OVER(event, nowMs);
        },
      }),
    ],
  ])('%s: %s', (_what, law, plant) => {
    const found = runWith(plant);
    expect([found.law, found.message]).toEqual([law, expect.stringContaining(law)]);
  });

  it('at once: the message names the event that broke the law', () => {
    const { message } = runWith(
      after('ROLL', ({ scenes }, { unit, incident }) => {
        if (unit === 'U2') scenes.get(incident)?.unitIds.delete(unit);
      }),
    );
    expect(message).toContain('after {"kind":"ROLL","unit":"U2"');
  });

  it('a fault elsewhere than where the event was is found by the full look, and not before', () => {
    let looks = 0;
    let found: string | null = null;
    runWith((made, city) => {
      const checkers = allCheckers(city);
      Object.assign(city.units.get('U3' as UnitId) ?? {}, { phase: 'AT_WORK' });
      while (found === null && looks < 2 * FULL_LOOK_EVERY) {
        looks++;
        const event: SimEvent = { kind: 'CALL', incident: 1, call: 1 };
        for (const { check } of checkers) found ??= check(event, START_MS);
      }
      Object.assign(city.units.get('U3' as UnitId) ?? {}, { phase: 'HOME' });
      return made;
    });
    expect(found).toContain('unit U3 is AT_WORK');
    expect(looks).toBe(FULL_LOOK_EVERY);
  });
});
