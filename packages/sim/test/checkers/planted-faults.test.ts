import type { UnitId } from '@runcard/engine';
import { describe, expect, it } from 'vitest';
import { allCheckers } from '../../src/checkers/all-checkers.ts';
import { FULL_LOOK_EVERY } from '../../src/checkers/touched.ts';
import { BrokenLaw } from '../../src/kernel/broken-law.ts';
import type { Handlers } from '../../src/kernel/simulation.ts';
import { jointPolicy } from '../../src/policies/joint.ts';
import { runCity } from '../../src/run/run-city.ts';
import type { City } from '../../src/truth/city.ts';
import type { SimEvent } from '../../src/truth/events.ts';
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

type Plant = (made: Handlers<SimEvent>, city: City) => Handlers<SimEvent>;

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

describe('a planted fault is found by the checker whose law it breaks, after the event that broke it', () => {
  it.each<[string, string, Plant]>([
    [
      'a unit that is booked for two incidents',
      'NO_DOUBLE_BOOKING',
      (made, city) => ({
        ...made,
        DISPATCH(event, nowMs) {
          made.DISPATCH(event, nowMs);
          // Whoever goes to the first is booked for the second too.
          const [first] = city.scenes.get(1)?.unitIds ?? [];
          if (event.incident === 2 && first !== undefined) city.scenes.get(2)?.unitIds.add(first);
        },
      }),
    ],
    [
      'a unit that another incident takes away without its being let go',
      'NO_DOUBLE_BOOKING',
      (made, city) => ({
        ...made,
        DISPATCH(event, nowMs) {
          made.DISPATCH(event, nowMs);
          const [first] = city.scenes.get(1)?.unitIds ?? [];
          if (event.incident !== 2 || first === undefined) return;
          city.scenes.get(2)?.unitIds.add(first);
          Object.assign(city.units.get(first) ?? {}, { incident: 2 });
        },
      }),
    ],
    [
      'a unit that leaves its scene and still counts as there',
      'ONE_PLACE',
      (made, city) => ({
        ...made,
        ARRIVE(event, nowMs) {
          made.ARRIVE(event, nowMs);
          Object.assign(city.units.get(event.unit) ?? {}, { phase: 'RETURNING' });
        },
      }),
    ],
    [
      'a unit that is lost from its scene while it drives there',
      'ONE_PLACE',
      (made, city) => ({
        ...made,
        ROLL(event, nowMs) {
          made.ROLL(event, nowMs);
          city.scenes.get(event.incident)?.unitIds.delete(event.unit);
        },
      }),
    ],
    [
      'a status that the dispatcher is not told',
      'WORLD_AGREES',
      (made, city) => ({
        ...made,
        AT_WORK(event, nowMs) {
          made.AT_WORK(event, nowMs);
          Object.assign(city.units.get(event.unit) ?? {}, { phase: 'DRIVING' });
        },
      }),
    ],
    [
      'water that is spent and not counted',
      'WATER_CONSERVED',
      (made, { ledger }) => {
        const { feed } = ledger;
        let seen = 0;
        // A litre less than came in reaches the scene, every fifth time: what came in is told right.
        Object.assign(ledger, {
          feed(incident: number, ml: number) {
            feed(incident, ml);
            seen++;
            if (seen % 5 === 0) Object.assign(ledger, { sceneMl: lessBy(ledger.sceneMl, 1_000) });
          },
        });
        return made;
      },
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
      (made, city) => ({
        ...made,
        ARRIVE(event, nowMs) {
          made.ARRIVE(event, nowMs);
          city.simulation.schedule(nowMs - 1, { kind: 'SIZE_UP', incident: event.incident });
        },
      }),
    ],
    [
      'an arrival that is recorded before the vehicle left',
      'TIME_FORWARD',
      (made, city) => ({
        ...made,
        ARRIVE(event, nowMs) {
          made.ARRIVE(event, nowMs);
          const run = city.records.get(event.incident)?.runs.find(({ unitId }) => unitId === event.unit);
          if (run !== undefined) run.arrivedAtMs = run.sentAtMs - 1;
        },
      }),
    ],
    [
      'a stream that is used a second time',
      'STREAM_ONCE',
      (made, city) => ({
        ...made,
        ROLL(event, nowMs) {
          made.ROLL(event, nowMs);
          city.streams.open(`incident/${event.incident}/call`);
        },
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

const lessBy =
  (ofWhat: (incident: number) => number, ml: number) =>
  (incident: number): number =>
    Math.max(0, ofWhat(incident) - ml);
