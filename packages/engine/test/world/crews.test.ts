import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CrewId, IncidentId, StationId, UnitId } from '../../src/core/ids.ts';
import { applyEvent } from '../../src/world/apply-event.ts';
import { crewAwayOn, splitCrews } from '../../src/world/crews.ts';
import type { UnitDefinition, WorldEvent } from '../../src/world/events.ts';
import { mayBeFree, staysHeld } from '../../src/world/status.ts';
import { UNIT_STATUSES, type Unit, type UnitStatus, type World } from '../../src/world/world.ts';
import { accepted, after, book, NOON_MS, pumper, refusal, smallCity, station, status } from './small-city.ts';

const K1 = 'k1' as CrewId;
const upsert = (...units: UnitDefinition[]): WorldEvent => ({ kind: 'UPSERT_UNITS', units });
const ofCrew = (id: string, more: Partial<UnitDefinition> = {}) => pumper(id, { crewId: K1, ...more });
const unit = (world: World, id: string): Unit => {
  const found = world.units.get(id as UnitId);
  if (!found) expect.fail(`no unit ${id}`);
  return found;
};
const awayFrom = (world: World, id: string) => crewAwayOn(world, unit(world, id))?.id;
const refuses = (world: World, event: WorldEvent) => refusal(applyEvent(world, event, NOON_MS));
/** A and B have one crew, C and D one each. */
const sharing = () => after(smallCity(), upsert(ofCrew('A'), ofCrew('B')));

describe('a crew of two vehicles', () => {
  it('is at home: either may be sent', () => {
    expect([awayFrom(sharing(), 'A'), awayFrom(sharing(), 'B')]).toEqual([undefined, undefined]);
    expect(unit(after(sharing(), book('r1', 'f1', ['B', 'C'])), 'B').status).toBe('DISPATCHED');
  });

  it('is taken with the one that an incident holds: the other is refused by holder, crew and since when', () => {
    const world = after(sharing(), book('r1', 'f1', ['A']));
    expect([awayFrom(world, 'A'), awayFrom(world, 'B'), awayFrom(world, 'C')]).toEqual([undefined, 'A', undefined]);
    for (const other of ['f2', 'f1']) {
      const error = refuses(world, book('r2', other, ['C', 'B']));
      expect([error.code, error.field]).toEqual(['UNIT_TAKEN', 'unitIds[1]']);
      expect(error.message).toBe(
        `unit B has nobody to drive it: its crew k1 is on unit A, which incident f1 holds since ${NOON_MS}`,
      );
      expect(error.details).toEqual({
        unitId: 'B',
        crewId: 'k1',
        mateUnitId: 'A',
        incidentId: 'f1',
        sinceMs: NOON_MS,
      });
    }
    expect(unit(world, 'C').status).toBe('AVAILABLE');
  });

  it('is not sent twice in one request', () => {
    const error = refuses(sharing(), book('r1', 'f1', ['A', 'C', 'B']));
    expect([error.code, error.field]).toEqual(['UNIT_TAKEN', 'unitIds[2]']);
    expect(error.details).toMatchObject({ unitId: 'B', crewId: 'k1', mateUnitId: 'A', incidentId: 'f1' });
  });

  it('is away without an incident too: the vehicle that it is on may be sent, the other may not', () => {
    const world = after(sharing(), book('r1', 'f1', ['A']), status('A', 'ON_SCENE'), status('A', 'RETURNING'));
    const error = refuses(world, book('r2', 'f2', ['B']));
    expect([error.code, error.field]).toEqual(['UNIT_UNAVAILABLE', 'unitIds[0]']);
    expect(error.details).toEqual({ unitId: 'B', crewId: 'k1', mateUnitId: 'A', status: 'RETURNING' });
    expect(unit(after(world, book('r2', 'f2', ['A'])), 'A').incidentId).toBe('f2');
    expect(awayFrom(after(world, status('A', 'AVAILABLE')), 'B')).toBeUndefined();
  });

  it('said to be on both is where an incident holds it, and else where it is asked for', () => {
    const both = after(
      sharing(),
      ...['A', 'B'].flatMap((id) => [status(id, 'OUT_OF_SERVICE'), status(id, 'RETURNING')]),
    );
    expect([awayFrom(both, 'A'), awayFrom(both, 'B')]).toEqual([undefined, undefined]);
    const sent = after(both, book('r1', 'f1', ['B']));
    expect([awayFrom(sent, 'A'), awayFrom(sent, 'B')]).toEqual(['B', undefined]);
    expect(refuses(sent, book('r2', 'f2', ['A'])).code).toBe('UNIT_TAKEN');
  });

  it('is free to drive the one while the other is in the workshop or off duty', () => {
    for (const idle of ['OUT_OF_SERVICE', 'OFF_DUTY'] as const)
      expect(awayFrom(after(sharing(), status('A', idle)), 'B')).toBeUndefined();
  });
});

describe('a crew is at one station', () => {
  const twoStations = () => after(smallCity(), { kind: 'UPSERT_STATIONS', stations: [station('T', 21.06)] });
  const T = 'T' as StationId;

  it('within one batch', () => {
    const error = refuses(twoStations(), upsert(pumper('C'), ofCrew('A'), ofCrew('B', { stationId: T })));
    expect([error.code, error.field]).toEqual(['INVALID_FIELD', 'units[1].crewId']);
    expect(error.message).toBe(
      'units[1].crewId: seen k1 for unit A at station S, while its unit B is at T, wanted a crew whose units share a station',
    );
  });

  it('together with units that are known already, and all of the batch or none', () => {
    const world = after(twoStations(), upsert(ofCrew('A')));
    const error = refuses(world, upsert(pumper('E'), ofCrew('F', { stationId: T })));
    expect([error.field, error.details['mateUnitId']]).toEqual(['units[1].crewId', 'A']);
    expect(world.units.size).toBe(4);
    const moved = after(world, upsert(ofCrew('F')));
    expect(refuses(moved, upsert(ofCrew('A', { stationId: T }))).field).toBe('units[0].crewId');
    const together = after(moved, upsert(ofCrew('A', { stationId: T }), ofCrew('F', { stationId: T })));
    expect([unit(together, 'A').stationId, unit(together, 'F').stationId]).toEqual(['T', 'T']);
  });

  it('and a unit that leaves its crew may stand anywhere', () => {
    const world = after(twoStations(), upsert(ofCrew('A'), ofCrew('B')), upsert(pumper('B', { stationId: T })));
    expect(unit(world, 'B')).not.toHaveProperty('crewId');
  });
});

const crewId = fc.constantFrom(undefined, 'k1', 'k2', 'k3');
const manyUnits = <Extra>(extra: fc.Arbitrary<Extra>) =>
  fc
    .array(fc.tuple(crewId, extra), { maxLength: 12 })
    .map((list) => list.map(([crew, more], i) => ({ id: `u${i}`, ...(crew && { crewId: crew }), ...more })));

it('says of any fleet where its crews are as looking through all of it for each unit does', () => {
  const held = fc.constantFrom(...UNIT_STATUSES.filter(staysHeld)).map((name) => ({ status: name, incidentId: 'f1' }));
  const free = fc.constantFrom(...UNIT_STATUSES.filter(mayBeFree)).map((name) => ({ status: name }));
  fc.assert(
    fc.property(manyUnits(fc.oneof(held, free)), (list) => {
      const fleet = list.map((given) => ({ ...pumper(given.id), ...given }) as Unit);
      const world = { units: new Map(fleet.map((one) => [one.id, one])) };
      const out: readonly UnitStatus[] = ['DISPATCHED', 'EN_ROUTE', 'ON_SCENE', 'REFILLING', 'RETURNING'];
      for (const asked of fleet) {
        const mates = fleet.filter((one) => one !== asked && one.crewId !== undefined && one.crewId === asked.crewId);
        const holder = mates.find(({ incidentId }) => incidentId === ('f1' as IncidentId));
        const elsewhere = out.includes(asked.status) ? undefined : mates.find((one) => out.includes(one.status));
        expect(crewAwayOn(world, asked)).toBe(holder ?? elsewhere);
      }
    }),
    { seed: 20_261_123, numRuns: 300 },
  );
});

it('finds the crews at two stations that comparing every pair finds', () => {
  const stationId = fc.constantFrom('S', 'S', 'S', 'T').map((id) => ({ stationId: id }));
  fc.assert(
    fc.property(manyUnits(stationId), (list) => {
      const pairs = list.flatMap((one) => list.map((other) => [one, other] as const));
      const split = pairs.filter(([one, other]) => one.crewId && one.crewId === other.crewId);
      const expected = new Set(
        split.filter(([one, other]) => one.stationId !== other.stationId).map(([one]) => one.crewId),
      );
      const found = splitCrews(list);
      expect(new Set(found.keys())).toEqual(expected);
      for (const [crew, [one, other]] of found) {
        expect([one.crewId, other.crewId]).toEqual([crew, crew]);
        expect(one.stationId).not.toBe(other.stationId);
      }
    }),
    { seed: 20_261_124, numRuns: 300 },
  );
});

it('a change of one crew leaves the answer about another world as it was', () => {
  const before = sharing();
  const sent = accepted(applyEvent(before, book('r1', 'f1', ['A']), NOON_MS)).world;
  expect([awayFrom(before, 'B'), awayFrom(sent, 'B'), awayFrom(before, 'B')]).toEqual([undefined, 'A', undefined]);
});
