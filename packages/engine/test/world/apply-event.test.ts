import { describe, expect, it } from 'vitest';
import type { CommunityPointId, IncidentId, UnitId, WaterSourceId } from '../../src/core/ids.ts';
import { applyEvent } from '../../src/world/apply-event.ts';
import { emptyWorld } from '../../src/world/create-world.ts';
import type { WorldEvent } from '../../src/world/events.ts';
import * as limits from '../../src/world/limits.ts';
import type { Area, CommunityPoint, ExpectedFree, Unit, WaterSource, World } from '../../src/world/world.ts';
import {
  accepted,
  after,
  book,
  CITY,
  fire,
  NOON_MS,
  pumper,
  refusal,
  smallCity,
  station,
  status,
} from './small-city.ts';

const HOUR_MS = 3_600_000;
const unit = (world: World, id: string) => world.units.get(id as UnitId);
const incident = (world: World, id: string) => world.incidents.get(id as IncidentId);
const close = (id: string): WorldEvent => ({ kind: 'CLOSE_INCIDENT', incidentId: id as IncidentId });
const hydrant = (id: string, more: Partial<WaterSource> = {}): WaterSource => ({
  id: id as WaterSourceId,
  kind: 'HYDRANT',
  lat: 21.03,
  lon: 105.85,
  status: 'UNKNOWN',
  isPrivate: false,
  ...more,
});
const refuses = (world: World, event: WorldEvent, nowMs = NOON_MS) => refusal(applyEvent(world, event, nowMs));

describe('definitions', () => {
  it('each upsert touches what it names and grows the epoch by one', () => {
    const { world, touched } = accepted(
      applyEvent(
        emptyWorld(CITY),
        { kind: 'UPSERT_WATER_SOURCES', waterSources: [hydrant('h1'), hydrant('h2')] },
        NOON_MS,
      ),
    );
    expect(world.epoch).toBe(1);
    expect(touched.waterSourceIds).toEqual(['h1', 'h2']);
    const point: CommunityPoint = {
      id: 'c1' as CommunityPointId,
      kind: 'NEIGHBOUR_GROUP',
      name: 'Tổ 1',
      lat: 21,
      lon: 105.8,
      isStocked: true,
    };
    const second = accepted(applyEvent(world, { kind: 'UPSERT_COMMUNITY_POINTS', communityPoints: [point] }, NOON_MS));
    expect(second.touched.communityPointIds).toEqual(['c1']);
    const area = { id: 'a1', name: 'Phường', population: 5, polygon: [] } as unknown as Area;
    const third = accepted(applyEvent(second.world, { kind: 'UPSERT_AREAS', areas: [area] }, NOON_MS));
    expect([third.world.epoch, third.world.areas.size]).toEqual([3, 1]);
  });

  it('a unit of an unknown station is refused by the field, and nothing of its batch is taken', () => {
    const world = smallCity();
    const error = refuses(world, {
      kind: 'UPSERT_UNITS',
      units: [pumper('E'), pumper('F', { stationId: station('nowhere').id })],
    });
    expect([error.code, error.field]).toEqual(['UNKNOWN_STATION', 'units[1].stationId']);
    expect(error.message).toContain('nowhere');
    expect(world.units.size).toBe(4);
  });

  it('a known unit keeps status, position and incident unless the definition carries them', () => {
    const at = { lat: 21.01, lon: 105.81, atMs: NOON_MS - 1_000 };
    const world = after(
      smallCity(),
      { kind: 'REPORT_POSITIONS', reports: [{ unitId: 'A' as UnitId, ...at }] },
      book('r1', 'f1', ['A']),
      status('A', 'EN_ROUTE'),
      { kind: 'UPSERT_UNITS', units: [pumper('A', { crew: 3 })] },
    );
    expect(unit(world, 'A')).toMatchObject({
      crew: 3,
      status: 'EN_ROUTE',
      position: at,
      incidentId: 'f1',
      bookedAtMs: NOON_MS,
    });
    const moved = after(world, {
      kind: 'UPSERT_UNITS',
      units: [pumper('A', { status: 'ON_SCENE', position: { ...at, lat: 21.02, atMs: NOON_MS } })],
    });
    expect(unit(moved, 'A')).toMatchObject({ status: 'ON_SCENE', position: { lat: 21.02 }, incidentId: 'f1' });
    const broken = after(moved, { kind: 'UPSERT_UNITS', units: [pumper('A', { status: 'OUT_OF_SERVICE' })] });
    expect(unit(broken, 'A')?.incidentId).toBeUndefined();
    expect(incident(broken, 'f1')?.unitIds).toEqual([]);
  });

  it('a position keeps its bearing until the next one, which may have none', () => {
    const fix = { lat: 21.01, lon: 105.81, atMs: NOON_MS - 1_000 };
    const report = (more: object): WorldEvent => ({
      kind: 'REPORT_POSITIONS',
      reports: [{ unitId: 'A' as UnitId, ...fix, ...more }],
    });
    const moving = after(smallCity(), report({ bearingDeg: 45 }));
    expect(unit(moving, 'A')?.position).toEqual({ ...fix, bearingDeg: 45 });
    const standing = after(moving, report({ atMs: NOON_MS }));
    expect(unit(standing, 'A')?.position).toEqual({ ...fix, atMs: NOON_MS });
  });

  it('an area of an unknown station is refused by the field, and nothing of its batch is taken', () => {
    const area = (id: string, stationId?: string) =>
      ({ id, name: id, population: 5, polygon: [], ...(stationId && { stationId }) }) as unknown as Area;
    const world = smallCity();
    const error = refuses(world, { kind: 'UPSERT_AREAS', areas: [area('a1', 'S'), area('a2', 'nowhere')] });
    expect([error.code, error.field]).toEqual(['UNKNOWN_STATION', 'areas[1].stationId']);
    expect(error.details).toEqual({ areaId: 'a2', stationId: 'nowhere' });
    expect(world.areas.size).toBe(0);
    const taken = after(world, { kind: 'UPSERT_AREAS', areas: [area('a1', 'S'), area('a2')] });
    expect([...taken.areas.values()].map(({ stationId }) => stationId)).toEqual(['S', undefined]);
  });

  it('an upsert cannot book: neither a new unit nor a known one becomes DISPATCHED by definition', () => {
    for (const id of ['A', 'new']) {
      const error = refuses(smallCity(), { kind: 'UPSERT_UNITS', units: [pumper(id, { status: 'DISPATCHED' })] });
      expect([error.code, error.field]).toEqual(['ILLEGAL_STATUS', 'units[0].status']);
      expect(error.details['allowed']).toContain('OFF_DUTY');
    }
  });

  it('moving a station touches the units that stand at it, not those with a position of their own', () => {
    const reports = [{ unitId: 'B' as UnitId, lat: 21, lon: 105.8, atMs: NOON_MS }];
    const world = after(smallCity(), { kind: 'REPORT_POSITIONS', reports });
    const moved = accepted(applyEvent(world, { kind: 'UPSERT_STATIONS', stations: [station('S', 21.05)] }, NOON_MS));
    expect(moved.touched.unitIds).toEqual(['A', 'C', 'D']);
    const renamed = accepted(
      applyEvent(world, { kind: 'UPSERT_STATIONS', stations: [{ ...station('S'), name: 'Đội 1' }] }, NOON_MS),
    );
    expect(renamed.touched.unitIds).toEqual([]);
  });
});

describe('the clock until a unit is free', () => {
  const at = (minutes: number, p90Minutes = minutes) => ({
    atMs: NOON_MS + minutes * 60_000,
    p90AtMs: NOON_MS + p90Minutes * 60_000,
  });
  const told = (id: string, to: Unit['status'], expectedFree: ExpectedFree): WorldEvent =>
    ({ ...status(id, to), expectedFree }) as WorldEvent;
  const clock = (world: World) => unit(world, 'A')?.expectedFree;
  const onScene = () => after(smallCity(), book('r1', 'f1', ['A']), told('A', 'ON_SCENE', at(30, 50)));

  it('comes with a status, and the booking stays', () => {
    expect(unit(onScene(), 'A')).toMatchObject({ expectedFree: at(30, 50), incidentId: 'f1', bookedAtMs: NOON_MS });
  });

  it('is told anew by the present status, and the same again changes nothing', () => {
    const longer = after(onScene(), told('A', 'ON_SCENE', at(30, 90)));
    expect([clock(longer), longer.epoch]).toEqual([at(30, 90), onScene().epoch + 1]);
    expect(incident(longer, 'f1')?.unitIds).toEqual(['A']);
    const again = accepted(applyEvent(longer, told('A', 'ON_SCENE', at(30, 90)), NOON_MS));
    expect([again.touched.isRepeat, again.world]).toEqual([true, longer]);
    expect(clock(after(longer, status('A', 'ON_SCENE')))).toBeUndefined();
  });

  it('of a unit that is dispatched may be told while it still stands', () => {
    expect(clock(after(smallCity(), book('r1', 'f1', ['A']), told('A', 'DISPATCHED', at(60))))).toEqual(at(60));
  });

  it.each<[string, WorldEvent]>([
    ['another status', status('A', 'RETURNING')],
    ['the end of its incident', close('f1')],
    ['an upsert that carries a status', { kind: 'UPSERT_UNITS', units: [pumper('A', { status: 'ON_SCENE' })] }],
  ])('ends with %s that is told without one', (_what, event) => {
    expect(clock(after(onScene(), event))).toBeUndefined();
  });

  it('ends when the unit is booked', () => {
    const refilling = after(smallCity(), told('A', 'REFILLING', at(5)), told('A', 'RETURNING', at(9)));
    expect(clock(refilling)).toEqual(at(9));
    expect(clock(after(refilling, book('r1', 'f1', ['A'])))).toBeUndefined();
  });

  it('outlives an upsert that says nothing of it, and is replaced by one that does', () => {
    const upsert = (more: object): WorldEvent => ({ kind: 'UPSERT_UNITS', units: [pumper('A', more)] });
    expect(clock(after(onScene(), upsert({ crew: 2 })))).toEqual(at(30, 50));
    expect(clock(after(onScene(), upsert({ expectedFree: at(80) })))).toEqual(at(80));
  });

  it('is none of a unit that is free or off duty: refused, and nothing changes', () => {
    const world = after(smallCity(), told('A', 'OUT_OF_SERVICE', at(600)));
    for (const idle of ['AVAILABLE', 'OFF_DUTY'] as const) {
      const error = refuses(world, told('A', idle, at(5)));
      expect([error.code, error.field]).toEqual(['INVALID_FIELD', 'expectedFree']);
      expect(error.message).toBe(
        `unit A is ${idle} and told to be free at ${at(5).atMs}; wanted no such time, or a busy status`,
      );
    }
    for (const id of ['B', 'new']) {
      const error = refuses(world, { kind: 'UPSERT_UNITS', units: [pumper(id, { expectedFree: at(5) })] });
      expect([error.code, error.field]).toEqual(['INVALID_FIELD', 'units[0].expectedFreeUnixMs']);
    }
    expect(clock(after(world, status('A', 'AVAILABLE')))).toBeUndefined();
  });
});

describe('limits', () => {
  const many = <T>(count: number, make: (id: string) => T): T[] =>
    Array.from({ length: count }, (_, i) => make(`x${i}`));
  const area = (id: string): Area => ({ id, name: id, population: 0, polygon: [] }) as unknown as Area;
  const point = (id: string): CommunityPoint =>
    ({ ...hydrant(id), kind: 'CIVIL_DEFENCE', name: id, isStocked: false }) as unknown as CommunityPoint;

  it.each([
    [
      'stations',
      limits.STATIONS_MAX,
      (n: number): WorldEvent => ({ kind: 'UPSERT_STATIONS', stations: many(n, station) }),
    ],
    ['units', limits.UNITS_MAX - 4, (n: number): WorldEvent => ({ kind: 'UPSERT_UNITS', units: many(n, pumper) })],
    [
      'water sources',
      limits.WATER_SOURCES_MAX,
      (n: number): WorldEvent => ({ kind: 'UPSERT_WATER_SOURCES', waterSources: many(n, hydrant) }),
    ],
    [
      'community points',
      limits.COMMUNITY_POINTS_MAX,
      (n: number): WorldEvent => ({ kind: 'UPSERT_COMMUNITY_POINTS', communityPoints: many(n, point) }),
    ],
    ['areas', limits.AREAS_MAX, (n: number): WorldEvent => ({ kind: 'UPSERT_AREAS', areas: many(n, area) })],
    [
      'reports',
      limits.REPORTS_MAX,
      (n: number): WorldEvent => ({
        kind: 'REPORT_POSITIONS',
        reports: many(n, (unitId) => ({ unitId: unitId as UnitId, lat: 0, lon: 0, atMs: 0 })),
      }),
    ],
  ])('%s: %i are taken, one more is refused', (what, room, eventOf) => {
    const world = what === 'stations' ? emptyWorld(CITY) : smallCity();
    expect(applyEvent(world, eventOf(room), NOON_MS).ok).toBe(true);
    const error = refuses(world, eventOf(room + 1));
    expect(error.code).toBe('LIMIT_EXCEEDED');
    expect(error.message).toContain(String(error.details['max']));
  });

  it('units in one dispatch, bookings of a day and incidents are bounded', () => {
    const world = smallCity();
    expect(refuses(world, book('r', 'f', many(limits.DISPATCH_UNITS_MAX + 1, String))).code).toBe('LIMIT_EXCEEDED');
    const booked = after(world, book('r', 'f', ['A']));
    const [booking] = booked.bookings.values();
    const [open] = booked.incidents.values();
    const fullOf = <Id, T>(count: number, thing: T): ReadonlyMap<Id, T> =>
      new Map(many(count, (id) => [id as Id, thing]));
    expect(
      refuses({ ...world, bookings: fullOf(limits.BOOKINGS_MAX, booking) }, book('r2', 'f2', [])).details['what'],
    ).toBe('bookings within a day');
    expect(
      refuses({ ...world, incidents: fullOf(limits.INCIDENTS_MAX, open) }, book('r2', 'f2', [])).details['what'],
    ).toBe('incidents');
  });
});

describe('positions', () => {
  const at = (unitId: string, atMs: number, lat = 21.04) => ({ unitId: unitId as UnitId, lat, lon: 105.86, atMs });
  const report = (...reports: ReturnType<typeof at>[]): WorldEvent => ({ kind: 'REPORT_POSITIONS', reports });

  it('the newest fix by its own time stands; older, future and unknown ones are counted and never an error', () => {
    const { world, touched } = accepted(
      applyEvent(
        smallCity(),
        report(at('A', NOON_MS - 500, 21.05), at('A', NOON_MS - 900), at('B', NOON_MS + 5_001), at('Z', NOON_MS)),
        NOON_MS,
      ),
    );
    expect(unit(world, 'A')?.position).toEqual({ lat: 21.05, lon: 105.86, atMs: NOON_MS - 500 });
    expect(unit(world, 'B')?.position).toBeUndefined();
    expect(touched.unitIds).toEqual(['A']);
    expect(touched.ignored).toEqual([
      { unitId: 'A', reason: 'OLDER' },
      { unitId: 'B', reason: 'FUTURE' },
      { unitId: 'Z', reason: 'UNKNOWN_UNIT' },
    ]);
  });

  it('exactly 5 s ahead still counts', () => {
    expect(unit(after(smallCity(), report(at('A', NOON_MS + 5_000))), 'A')?.position?.atMs).toBe(NOON_MS + 5_000);
  });

  it('the same fix twice is once, and no complaint', () => {
    const world = after(smallCity(), report(at('A', NOON_MS)));
    const again = accepted(applyEvent(world, report(at('A', NOON_MS)), NOON_MS));
    expect([again.touched.unitIds, again.touched.ignored]).toEqual([[], []]);
    expect(again.world.units).toBe(world.units);
  });
});

describe('water', () => {
  const world = after(emptyWorld(CITY), {
    kind: 'UPSERT_WATER_SOURCES',
    waterSources: [hydrant('h1', { lastCheckedMs: NOON_MS - HOUR_MS })],
  });
  const set = (id: string, checkedAtMs?: number): WorldEvent => ({
    kind: 'SET_WATER_STATUS',
    waterSourceId: id as WaterSourceId,
    status: 'OUT_OF_SERVICE',
    ...(checkedAtMs !== undefined && { checkedAtMs }),
  });
  const source = (w: World) => w.waterSources.get('h1' as WaterSourceId);

  it('takes a status with and without the time of the check', () => {
    expect(source(after(world, set('h1', NOON_MS)))).toMatchObject({
      status: 'OUT_OF_SERVICE',
      lastCheckedMs: NOON_MS,
    });
    expect(source(after(world, set('h1')))).toMatchObject({
      status: 'OUT_OF_SERVICE',
      lastCheckedMs: NOON_MS - HOUR_MS,
    });
  });

  it('a check older than the known one changes nothing', () => {
    expect(source(after(world, set('h1', NOON_MS - 2 * HOUR_MS)))?.status).toBe('UNKNOWN');
  });

  it('refuses an unknown source and a check from the future', () => {
    expect(refuses(world, set('h9')).code).toBe('UNKNOWN_WATER_SOURCE');
    const future = refuses(world, set('h1', NOON_MS + 5_001));
    expect([future.code, future.field]).toEqual(['INVALID_FIELD', 'checkedAtMs']);
  });
});

describe('dispatch', () => {
  it('opens the incident and books every unit', () => {
    const { world, touched } = accepted(applyEvent(smallCity(), book('r1', 'f1', ['A', 'B']), NOON_MS));
    expect(unit(world, 'A')).toMatchObject({ status: 'DISPATCHED', incidentId: 'f1', bookedAtMs: NOON_MS });
    expect(incident(world, 'f1')).toEqual({ ...fire('f1'), status: 'OPEN', openedAtMs: NOON_MS, unitIds: ['A', 'B'] });
    expect([...world.bookings.values()]).toEqual([
      { requestId: 'r1', incidentId: 'f1', unitIds: ['A', 'B'], atMs: NOON_MS, contentHash: 'h' },
    ]);
    expect(touched.unitIds).toEqual(['A', 'B']);
  });

  it('reinforces a known incident without changing its facts', () => {
    const first = after(smallCity(), book('r1', 'f1', ['A']));
    const second = { ...book('r2', 'f1', ['B']), incident: { ...fire('f1'), alarmLevel: 3 } } as WorldEvent;
    expect(incident(after(first, second), 'f1')).toMatchObject({ alarmLevel: 1, unitIds: ['A', 'B'] });
  });

  it('a taken unit is refused by its holder and since when, and the other units of the request stay free', () => {
    const world = after(smallCity(), book('r1', 'f1', ['B']));
    for (const other of ['f2', 'f1']) {
      const error = refuses(world, book('r2', other, ['A', 'B']), NOON_MS + 60_000);
      expect([error.code, error.field]).toEqual(['UNIT_TAKEN', 'unitIds[1]']);
      expect(error.details).toEqual({ unitId: 'B', incidentId: 'f1', sinceMs: NOON_MS });
    }
    expect(unit(world, 'A')?.status).toBe('AVAILABLE');
    expect(world.incidents.size).toBe(1);
  });

  it('a unit that is not to be dispatched, not known or named twice is refused', () => {
    const world = after(smallCity(), status('C', 'OUT_OF_SERVICE'));
    const unavailable = refuses(world, book('r1', 'f1', ['A', 'C']));
    expect([unavailable.code, unavailable.details['status']]).toEqual(['UNIT_UNAVAILABLE', 'OUT_OF_SERVICE']);
    expect(refuses(world, book('r1', 'f1', ['A', 'Z'])).code).toBe('UNKNOWN_UNIT');
    const twice = refuses(world, book('r1', 'f1', ['A', 'A']));
    expect([twice.code, twice.field]).toEqual(['INVALID_FIELD', 'unitIds[1]']);
  });

  it('the same request again is a repetition, even once the incident is closed; with other content it is refused', () => {
    const world = after(smallCity(), book('r1', 'f1', ['A']), close('f1'));
    const again = accepted(applyEvent(world, book('r1', 'f1', ['A']), NOON_MS));
    expect([again.touched.isRepeat, again.world === world, again.touched.unitIds]).toEqual([true, true, []]);
    const reused = refuses(world, book('r1', 'f1', ['A'], 'other'));
    expect([reused.code, reused.details['incidentId']]).toEqual(['ID_REUSED', 'f1']);
  });

  it('a request is remembered for 24 hours to the millisecond, also when the clock steps back', () => {
    const world = after(smallCity(), book('r1', 'f1', ['A']));
    const again = (nowMs: number) => accepted(applyEvent(world, book('r1', 'f2', ['B']), nowMs));
    expect(again(NOON_MS + limits.BOOKING_MEMORY_MS - 1).touched.isRepeat).toBe(true);
    expect(again(NOON_MS - HOUR_MS).touched.isRepeat).toBe(true);
    const later = again(NOON_MS + limits.BOOKING_MEMORY_MS);
    expect(later.touched.isRepeat).toBe(false);
    expect([...later.world.bookings.values()].map(({ incidentId }) => incidentId)).toEqual(['f2']);
  });

  it('a closed incident refuses for a week, then its id is free', () => {
    const world = after(smallCity(), book('r1', 'f1', ['A']), close('f1'));
    const error = refuses(world, book('r2', 'f1', ['B']));
    expect([error.code, error.field]).toEqual(['INCIDENT_CLOSED', 'incident.id']);
    const weekLater = accepted(applyEvent(world, book('r2', 'f1', ['B']), NOON_MS + limits.CLOSED_INCIDENT_MEMORY_MS));
    expect(incident(weekLater.world, 'f1')?.status).toBe('OPEN');
  });
});

describe('incidents', () => {
  const busy = () =>
    after(smallCity(), book('r1', 'f1', ['A', 'B', 'C']), book('r2', 'f2', ['D']), status('B', 'ON_SCENE'));
  const update = (id: string, changes: object, ...release: string[]): WorldEvent => ({
    kind: 'UPDATE_INCIDENT',
    incidentId: id as IncidentId,
    changes,
    releaseUnitIds: release as UnitId[],
  });

  it('an update changes the given facts alone and releases by the table', () => {
    const world = after(busy(), update('f1', { alarmLevel: 2, floors: undefined }, 'A', 'B'));
    expect(incident(world, 'f1')).toMatchObject({ alarmLevel: 2, type: 'STRUCTURE_FIRE', unitIds: ['C'] });
    expect(incident(world, 'f1')).not.toHaveProperty('floors');
    expect([unit(world, 'A')?.status, unit(world, 'B')?.status]).toEqual(['AVAILABLE', 'RETURNING']);
    expect(unit(world, 'A')).not.toHaveProperty('incidentId');
    expect(unit(world, 'A')).not.toHaveProperty('bookedAtMs');
  });

  it('releasing twice is once; releasing another incident’s unit is refused by its holder', () => {
    const once = after(busy(), update('f1', {}, 'A'));
    expect(accepted(applyEvent(once, update('f1', {}, 'A'), NOON_MS)).touched.unitIds).toEqual([]);
    const error = refuses(once, update('f1', {}, 'B', 'D'));
    expect([error.code, error.field, error.details['incidentId']]).toEqual(['UNIT_TAKEN', 'releaseUnitIds[1]', 'f2']);
    expect(refuses(once, update('f1', {}, 'Z')).code).toBe('UNKNOWN_UNIT');
  });

  it('closing releases every unit; closing twice is once', () => {
    const world = after(busy(), close('f1'));
    expect(['A', 'B', 'C', 'D'].map((id) => unit(world, id)?.status)).toEqual([
      'AVAILABLE',
      'RETURNING',
      'AVAILABLE',
      'DISPATCHED',
    ]);
    expect(incident(world, 'f1')).toMatchObject({ status: 'CLOSED', closedAtMs: NOON_MS, unitIds: [] });
    const again = accepted(applyEvent(world, close('f1'), NOON_MS + HOUR_MS));
    expect([again.touched.isRepeat, again.world]).toEqual([true, world]);
  });

  it('an unknown or closed incident is refused by name', () => {
    const world = after(busy(), close('f1'));
    expect(refuses(world, update('f9', {})).code).toBe('UNKNOWN_INCIDENT');
    expect(refuses(world, close('f9')).code).toBe('UNKNOWN_INCIDENT');
    expect(refuses(world, update('f1', {})).code).toBe('INCIDENT_CLOSED');
    expect(refuses(world, status('Z', 'AVAILABLE')).code).toBe('UNKNOWN_UNIT');
  });
});
