import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { CrewId, IncidentId, RequestId, StationId, UnitId } from '../../src/core/ids.ts';
import { applyEvent } from '../../src/world/apply-event.ts';
import { emptyWorld } from '../../src/world/create-world.ts';
import type { WorldEvent } from '../../src/world/events.ts';
import { mayHaveClock, staysHeld } from '../../src/world/status.ts';
import { UNIT_STATUSES, type World } from '../../src/world/world.ts';
import { CITY, fire, NOON_MS, pumper, smallCity, station } from './small-city.ts';

const SEED = 20_261_122;
const unitId = fc.constantFrom('A', 'B', 'C', 'D', 'E', 'F') as fc.Arbitrary<UnitId>;
const incidentId = fc.constantFrom('f1', 'f2', 'f3') as fc.Arbitrary<IncidentId>;
/** E and F, which come by upsert, have one crew. */
const crewOf = (id: UnitId) => (id === 'E' || id === 'F') && { crewId: 'k1' as CrewId };
const expectedFree = fc
  .tuple(fc.integer({ min: 0, max: 2 }), fc.integer({ min: 0, max: 2 }))
  .map(([after, spread]) => ({ atMs: NOON_MS + after, p90AtMs: NOON_MS + after + spread }));
const unitIds = fc.uniqueArray(unitId, { maxLength: 3 });
/** Steps of the clock up to 10 h, some back, so that a run of 60 events crosses the 24 h and the 7 days. */
const stepMs = fc.integer({ min: -60_000, max: 36_000_000 });

const event: fc.Arbitrary<WorldEvent> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({
      kind: fc.constant('DISPATCH' as const),
      requestId: fc.constantFrom('r1', 'r2', 'r3', 'r4', 'r5', 'r6', 'r7', 'r8') as fc.Arbitrary<RequestId>,
      contentHash: fc.constantFrom('x', 'y'),
      incident: incidentId.map((id) => fire(id)),
      unitIds,
    }),
  },
  {
    weight: 4,
    arbitrary: fc.record(
      {
        kind: fc.constant('SET_UNIT_STATUS' as const),
        unitId,
        status: fc.constantFrom(...UNIT_STATUSES),
        expectedFree,
      },
      { requiredKeys: ['kind', 'unitId', 'status'] },
    ),
  },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('CLOSE_INCIDENT' as const), incidentId }) },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constant('UPDATE_INCIDENT' as const),
      incidentId,
      changes: fc.record({ alarmLevel: fc.integer({ min: 1, max: 3 }) }, { requiredKeys: [] }),
      releaseUnitIds: unitIds,
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constant('UPSERT_UNITS' as const),
      units: fc
        .array(fc.tuple(unitId, fc.constantFrom('S', 'nowhere'), fc.constantFrom(undefined, ...UNIT_STATUSES)), {
          maxLength: 2,
        })
        .map((list) =>
          list.map(([id, stationId, status]) =>
            pumper(id, { stationId: stationId as StationId, ...crewOf(id), ...(status && { status }) }),
          ),
        ),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constant('REPORT_POSITIONS' as const),
      reports: fc.array(
        fc.record({
          unitId,
          lat: fc.integer({ min: 20, max: 22 }),
          lon: fc.constant(105),
          atMs: fc.integer({ min: NOON_MS, max: NOON_MS + 36_000_000 }),
        }),
        { maxLength: 3 },
      ),
    }),
  },
);

function checkWorld(world: World): void {
  const holders = new Map<string, string>();
  for (const { id, status, unitIds } of world.incidents.values()) {
    if (status === 'CLOSED') expect(unitIds).toEqual([]);
    for (const held of unitIds) {
      expect(holders.has(held), `${held} on ${id} and ${holders.get(held)}`).toBe(false);
      holders.set(held, id);
    }
  }
  const heldCrews = [...world.units.values()].flatMap(({ crewId, incidentId }) =>
    incidentId && crewId ? [crewId] : [],
  );
  expect(new Set(heldCrews).size, 'no crew is on two incidents').toBe(heldCrews.length);
  for (const unit of world.units.values()) {
    if (unit.expectedFree) {
      expect(mayHaveClock(unit.status)).toBe(true);
      expect(unit.expectedFree.p90AtMs).toBeGreaterThanOrEqual(unit.expectedFree.atMs);
    }
    expect(unit.incidentId, `${unit.id} and its incident agree`).toBe(holders.get(unit.id));
    expect(unit.bookedAtMs !== undefined).toBe(unit.incidentId !== undefined);
    if (unit.incidentId !== undefined) expect(staysHeld(unit.status)).toBe(true);
    else expect(['DISPATCHED', 'EN_ROUTE', 'ON_SCENE']).not.toContain(unit.status);
    expect(world.stations.has(unit.stationId)).toBe(true);
  }
}

/** Freezes all the way down, so that a change in place throws. */
function frozen<T>(value: T): T {
  if (typeof value === 'object' && value !== null && !(value instanceof Map)) {
    for (const child of Object.values(value)) frozen(child);
    Object.freeze(value);
  }
  return value;
}

/** The same with plain maps, which can be cloned. */
function plain(world: World): World {
  const { units, incidents, bookings } = world;
  return { ...world, units: new Map(units), incidents: new Map(incidents), bookings: new Map(bookings) };
}

it('no sequence of events books a unit twice, half applies one, or leaves unit and incident at odds; a replay gives the same world', () => {
  let acceptedCount = 0;
  const refusedCodes = new Set<string>();
  fc.assert(
    fc.property(fc.array(fc.tuple(event, stepMs), { minLength: 10, maxLength: 60 }), (steps) => {
      let nowMs = NOON_MS;
      let world = smallCity();
      const journal: { event: WorldEvent; nowMs: number }[] = [];
      for (const [next, ms] of steps) {
        nowMs += ms;
        const before = structuredClone(plain(world));
        const result = applyEvent(frozen(world), frozen(next), nowMs);
        expect(plain(world)).toEqual(before);
        if (!result.ok) {
          refusedCodes.add(result.error.code);
          continue;
        }
        if (result.value.touched.isRepeat) {
          expect(result.value.world).toBe(world);
          continue;
        }
        expect(result.value.world.epoch).toBe(world.epoch + 1);
        acceptedCount++;
        world = result.value.world;
        journal.push({ event: next, nowMs });
        checkWorld(world);
      }
      expect(plain(replay(JSON.parse(JSON.stringify(journal))))).toEqual(plain(world));
    }),
    { seed: SEED, numRuns: 150 },
  );
  // The runs must reach what they are to check: thousands of accepted events, and each refusal that such events can meet.
  expect(acceptedCount).toBeGreaterThan(1_000);
  expect([...refusedCodes].sort()).toEqual([
    'ID_REUSED',
    'ILLEGAL_STATUS',
    'INCIDENT_CLOSED',
    'INVALID_FIELD',
    'UNIT_TAKEN',
    'UNIT_UNAVAILABLE',
    'UNKNOWN_INCIDENT',
    'UNKNOWN_STATION',
    'UNKNOWN_UNIT',
  ]);
});

it('positions end the same in whatever order their reports come', () => {
  const reports = fc.uniqueArray(
    fc.record({
      unitId,
      lat: fc.integer({ min: 20, max: 22 }),
      lon: fc.constant(105),
      atMs: fc.integer({ min: NOON_MS - 90_000, max: NOON_MS + 20_000 }),
    }),
    { selector: ({ unitId, atMs }) => `${unitId}${atMs}`, minLength: 1, maxLength: 20 },
  );
  const places = (world: World, list: Extract<WorldEvent, { kind: 'REPORT_POSITIONS' }>['reports']) => {
    const result = applyEvent(world, { kind: 'REPORT_POSITIONS', reports: list }, NOON_MS);
    if (!result.ok) expect.fail(result.error.message);
    return [...result.value.world.units.values()].map(({ id, position }) => ({ id, position }));
  };
  fc.assert(
    fc.property(
      reports.chain((list) =>
        fc.tuple(fc.constant(list), fc.shuffledSubarray([...list, ...list], { minLength: 2 * list.length })),
      ),
      ([list, doubled]) => {
        const ended = places(smallCity(), list);
        expect(places(smallCity(), doubled)).toEqual(ended);
        for (const { id, position } of ended) {
          const usable = list.filter((report) => report.unitId === id && report.atMs <= NOON_MS + 5_000);
          const newest = usable.length > 0 ? Math.max(...usable.map(({ atMs }) => atMs)) : undefined;
          expect(position?.atMs).toBe(newest);
        }
      },
    ),
    { seed: SEED, numRuns: 200 },
  );
});

function replay(journal: readonly { event: WorldEvent; nowMs: number }[]): World {
  const start = [
    { event: { kind: 'UPSERT_STATIONS', stations: [station('S')] } as WorldEvent, nowMs: NOON_MS },
    {
      event: { kind: 'UPSERT_UNITS', units: ['A', 'B', 'C', 'D'].map((id) => pumper(id)) } as WorldEvent,
      nowMs: NOON_MS,
    },
  ];
  return [...start, ...journal].reduce((world, { event, nowMs }) => {
    const result = applyEvent(world, event, nowMs);
    if (!result.ok) expect.fail(`the replay refuses what was accepted: ${result.error.message}`);
    return result.value.world;
  }, emptyWorld(CITY));
}
