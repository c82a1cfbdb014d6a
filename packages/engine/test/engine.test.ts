import { describe, expect, it } from 'vitest';
import { RuncardError } from '../src/core/errors.ts';
import type { UnitId } from '../src/core/ids.ts';
import { createEngine } from '../src/engine.ts';
import { PROFILES } from '../src/routing/metric/profiles.ts';
import { drawNetwork, withHierarchy } from '../src/testing/index.ts';
import { PROFILE_OF_KIND } from '../src/world/unit-kinds.ts';
import { UNIT_KINDS, type Unit } from '../src/world/world.ts';
import { NOON_MS, unitAt, worldOf } from './dispatch/scene.ts';

/** 20 m a character. The lane B–x is 240 cm wide: a mini pumper needs 186 + 50 = 236 cm, a van of 2.2 m does not fit. */
const town = drawNetwork({
  gridM: 20,
  map: `
    A----B----C
         |
         |
         x
  `,
  ways: { ABC: { widthCm: 800 }, Bx: { widthCm: 240 } },
});
const MINI = { profileId: 'mini-pumper', widthCm: 186, heightCm: 230, weightKg: 3_490, lengthCm: 580 };
const mini = (id: string, more: Partial<Unit> = {}) => unitAt(id, town.latLon('A'), 'PUMP', { ...MINI, ...more });

describe('a unit on its way', () => {
  it.each([
    ['the reference search', town.network],
    ['kept labels', withHierarchy(town.network)],
  ])('starts onward while it moves, and either way once it stands: by %s', async (_by, network) => {
    const engine = createEngine({ network, world: worldOf({ units: [mini('M1')] }) });
    // Half way from A to B, 50 m from either, with the fire at A.
    const [a, b] = [town.latLon('A'), town.latLon('B')];
    const at = { lat: a.lat, lon: (a.lon + b.lon) / 2 };
    const incident = { location: a, type: 'STRUCTURE_FIRE', peopleTrapped: 0, facilityClass: 'HOUSE' };
    const lengthM = async (nowMs: number, more: object): Promise<number | undefined> => {
      const report = { unitId: 'M1' as UnitId, ...at, atMs: nowMs, ...more };
      expect(engine.apply({ kind: 'REPORT_POSITIONS', reports: [report] }, nowMs).ok).toBe(true);
      await engine.refresh(nowMs);
      return engine.recommend({ incident }, nowMs).units[0]?.route.lengthM;
    };
    // To A 50 m; eastward first to B, 50 m, and 100 m back.
    expect(await lengthM(NOON_MS, {})).toBe(50);
    expect(await lengthM(NOON_MS + 1, { bearingDeg: 90 })).toBe(150);
    expect(await lengthM(NOON_MS + 2, { bearingDeg: 270 })).toBe(50);
    expect(await lengthM(NOON_MS + 3, {})).toBe(50);
  });
});

describe('a moment or a unit id that is none', () => {
  const engine = createEngine({ network: town.network, world: worldOf({ units: [mini('M1')] }) });
  const incident = { location: town.latLon('A'), type: 'STRUCTURE_FIRE' };
  const odd: unknown[] = [7n, Symbol('x'), Number.NaN, Number.POSITIVE_INFINITY, 1e300, null, undefined, 'soon', {}];

  it('is refused by a code', () => {
    for (const nowMs of odd) {
      const refused = expect.objectContaining({ name: 'RuncardError', code: 'INVALID_FIELD', field: 'nowMs' });
      expect(() => engine.recommend({ incident }, nowMs as number), String(nowMs)).toThrow(refused);
    }
    for (const unitId of odd.filter((value) => value !== undefined && value !== null))
      expect(() => engine.explainUnit({ incident, unitId: unitId as string }, NOON_MS)).toThrow(
        expect.objectContaining({ name: 'RuncardError', field: 'unitId' }),
      );
    expect(() => engine.recommend(null as never, NOON_MS)).toThrow(expect.objectContaining({ name: 'RuncardError' }));
    expect(() => engine.checkIncident(Symbol('x') as never)).toThrow(expect.objectContaining({ name: 'RuncardError' }));
  });
});

describe('a unit at the door', () => {
  it('is routed by its profile when it fits: the mini pumper comes to the house', () => {
    const engine = createEngine({ network: town.network, world: worldOf({ units: [mini('M1')] }) });
    const incident = { location: town.latLon('x'), type: 'STRUCTURE_FIRE', peopleTrapped: 0, facilityClass: 'HOUSE' };
    expect(engine.recommend({ incident }, NOON_MS).units.map((unit) => unit.staging.walkDistanceM)).toEqual([0]);
  });

  it.each<[string, Partial<Unit>, string, string]>([
    ['wider than its profile', { widthCm: 187 }, 'widthCm', 'at most 186'],
    ['higher', { heightCm: 231 }, 'heightCm', 'at most 230'],
    ['heavier', { weightKg: 3_491 }, 'weightKg', 'at most 3490'],
    ['longer', { lengthCm: 581 }, 'lengthCm', 'at most 580'],
    ['of a profile that nobody knows', { profileId: 'mini' }, 'profileId', 'one of heavy-pumper, '],
  ])('%s is refused by field and unit, in an event and in a world, and changes nothing', (_what, more, key, wanted) => {
    const [station, unit] = mini('M2', more);
    const engine = createEngine({ network: town.network, world: worldOf({ units: [mini('M1')] }) });
    const before = engine.world;
    const { status: _status, ...definition } = unit;
    const stations = engine.apply({ kind: 'UPSERT_STATIONS', stations: [station] }, NOON_MS);
    expect(stations.ok).toBe(true);
    const after = engine.world;
    const result = engine.apply({ kind: 'UPSERT_UNITS', units: [mini('M1')[1], definition] }, NOON_MS);
    expect(engine.world).toBe(after);
    expect(before.units).toBe(after.units);
    const refusal = result.ok ? undefined : result.error;
    expect([refusal?.code, refusal?.field]).toEqual(['INVALID_FIELD', `units[1].${key}`]);
    expect(refusal?.message).toContain(`for unit M2, wanted ${wanted}`);

    const world = worldOf({ units: [mini('M2', more)] });
    expect(() => createEngine({ network: town.network, world })).toThrow(`units[0].${key}: seen`);
  });

  it('is told which profiles are large enough, or that none is', () => {
    const refusalOf = (more: Partial<Unit>): string => {
      try {
        createEngine({ network: town.network, world: worldOf({ units: [mini('M2', more)] }) });
      } catch (error) {
        if (error instanceof RuncardError) return error.message;
        throw error;
      }
      return 'not refused';
    };
    // 2.5 m wide, 3.5 m high: the ladder's 3.7 m alone.
    expect(refusalOf({ widthCm: 250, heightCm: 350, weightKg: 30_000 })).toMatch(/, or the profile aerial-ladder$/);
    expect(refusalOf({ widthCm: 251 })).toMatch(/, no profile is larger$/);
  });

  it('fits a profile that the caller brings', () => {
    const wide = { ...PROFILES[0]!, id: 'airport-tender', widthCm: 300 };
    const world = worldOf({ units: [mini('T1', { profileId: 'airport-tender', widthCm: 300 })] });
    expect(createEngine({ network: town.network, world, profiles: [wide] }).world).toBe(world);
  });

  it('that names no profile gets one that exists, whatever its kind', () => {
    for (const kind of UNIT_KINDS) expect(PROFILES.map(({ id }) => id)).toContain(PROFILE_OF_KIND[kind]);
  });
});
