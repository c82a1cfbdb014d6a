import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { StationId, UnitId, WaterSourceId } from '../../src/core/ids.ts';
import { createPrng } from '../../src/core/prng.ts';
import { type LatLon, straightMm } from '../../src/core/units.ts';
import { emptyWorld } from '../../src/world/create-world.ts';
import type { WaterSource, World } from '../../src/world/world.ts';
import { createWorldStore, placeOfUnit } from '../../src/world/world-store.ts';
import { accepted, after, CITY, NOON_MS, pumper, smallCity, station } from './small-city.ts';

const SEED = 7_101;
const source = (id: string, at: LatLon): WaterSource => ({
  id: id as WaterSourceId,
  kind: 'HYDRANT',
  lat: at.lat,
  lon: at.lon,
  status: 'WORKING',
  isPrivate: false,
});
const worldWith = (places: readonly LatLon[]): World =>
  after(emptyWorld(CITY), { kind: 'UPSERT_WATER_SOURCES', waterSources: places.map((at, i) => source(`h${i}`, at)) });

/** The slow obvious way: all of them, sorted. */
const bruteForce = (world: World, from: LatLon) =>
  [...world.waterSources.values()]
    .map((item) => ({ item, straightMm: straightMm(from, item) }))
    .sort((a, b) => a.straightMm - b.straightMm || (a.item.id < b.item.id ? -1 : 1));

/** Random places in a box of the given size about Hanoi or anywhere, snapped to a coarse grid so that distances tie. */
const place = (sizeDeg: number, gridDeg: number): fc.Arbitrary<LatLon> => {
  const steps = Math.floor(sizeDeg / gridDeg);
  const step = fc.integer({ min: 0, max: steps });
  return fc.tuple(step, step).map(([y, x]) => ({ lat: 21 + y * gridDeg, lon: 105.8 + x * gridDeg }));
};

describe('nearest and within', () => {
  it.each([
    ['over a district, with ties', 0.02, 0.002],
    ['over a city', 0.5, 0.000_01],
    ['over a country', 8, 0.001],
  ])('equal brute force to the mm %s', (_where, sizeDeg, gridDeg) => {
    const any = place(sizeDeg, gridDeg);
    fc.assert(
      fc.property(
        fc.array(any, { minLength: 1, maxLength: 120 }),
        any,
        fc.integer({ min: 1, max: 12 }),
        (places, from, count) => {
          const world = worldWith(places);
          const store = createWorldStore(world);
          const all = bruteForce(world, from);
          expect(store.nearest('waterSource', from, count)).toEqual(all.slice(0, count));
          const odd = (item: WaterSource) => Number(item.id.slice(1)) % 2 === 1;
          expect(store.nearest('waterSource', from, count, odd)).toEqual(
            all.filter(({ item }) => odd(item)).slice(0, count),
          );
          const radiusM = sizeDeg * 40_000;
          expect(store.nearest('waterSource', from, count, odd, radiusM)).toEqual(
            all.filter(({ item, straightMm }) => odd(item) && straightMm <= radiusM * 1_000).slice(0, count),
          );
          expect(store.within('waterSource', from, radiusM)).toEqual(
            all.filter((near) => near.straightMm <= radiusM * 1_000),
          );
        },
      ),
      { seed: SEED, numRuns: 60 },
    );
  });

  it.each([
    ['a city', 0.5],
    ['a country', 8],
  ])('equal brute force among 3,000 places over %s, whatever boxes the tree makes', (_where, sizeDeg) => {
    const draw = createPrng(SEED, `places/${sizeDeg}`);
    const somewhere = (): LatLon => ({ lat: 17 + draw.float() * sizeDeg, lon: 102 + draw.float() * sizeDeg });
    const world = worldWith(Array.from({ length: 3_000 }, somewhere));
    const store = createWorldStore(world);
    for (let query = 0; query < 150; query++) {
      const from = somewhere();
      expect(store.nearest('waterSource', from, 5)).toEqual(bruteForce(world, from).slice(0, 5));
    }
  });

  it('at one place come by id, also when they fill several boxes of the tree', () => {
    const at = { lat: 21, lon: 105.8 };
    const world = worldWith(Array(60).fill(at));
    expect(createWorldStore(world).nearest('waterSource', at, 7)).toEqual(bruteForce(world, at).slice(0, 7));
  });

  it('at 21° N measures degrees east shorter than degrees north, where a plane in degrees would name the wrong one', () => {
    const from = { lat: 21, lon: 105.8 };
    const east = { lat: 21, lon: 105.8104 };
    const north = { lat: 21.01, lon: 105.8 };
    // In degrees 0.0104 east is farther than 0.0100 north. On the ground cos 21° = 0.9336 makes it 0.00971° of latitude: nearer.
    expect(Math.hypot(east.lat - from.lat, east.lon - from.lon)).toBeGreaterThan(
      Math.hypot(north.lat - from.lat, north.lon - from.lon),
    );
    const store = createWorldStore(worldWith([north, east]));
    const [first, second] = store.nearest('waterSource', from, 2);
    expect([first?.item.lon, second?.item.lat]).toEqual([105.8104, 21.01]);
    // A degree of latitude is 111,195.08 m (R = 6,371,008.771 m): 0.01° is 1,111,951 mm, 0.0104° east × cos 21° is 1,079,620 mm.
    expect(second?.straightMm).toBe(1_111_951);
    expect(first?.straightMm).toBe(Math.round(111_195_080.23 * 0.0104 * Math.cos((21 * Math.PI) / 180)));
  });

  it('find nothing in an empty world', () => {
    const store = createWorldStore(emptyWorld(CITY));
    expect(store.nearest('unit', { lat: 21, lon: 105 }, 3)).toEqual([]);
    expect(store.within('station', { lat: 21, lon: 105 }, 1e6)).toEqual([]);
  });
});

describe('the store follows events', () => {
  const report = (unitId: string, lat: number, lon: number, atMs: number) => ({
    kind: 'REPORT_POSITIONS' as const,
    reports: [{ unitId: unitId as UnitId, lat, lon, atMs }],
  });

  it('units are found where they reported, at their station until then, and move with it', () => {
    const store = createWorldStore(smallCity());
    const far = { lat: 21.2, lon: 105.6 };
    accepted(store.apply(report('C', far.lat, far.lon, NOON_MS), NOON_MS));
    expect(store.nearest('unit', far, 1)[0]).toMatchObject({ item: { id: 'C' }, straightMm: 0 });
    const gate = { lat: 21.1, lon: 105.7 };
    accepted(store.apply({ kind: 'UPSERT_STATIONS', stations: [station('S', gate.lat, gate.lon)] }, NOON_MS));
    expect(store.within('unit', gate, 1).map(({ item }) => item.id)).toEqual(['A', 'B', 'D']);
    expect(store.nearest('station', far, 1)[0]?.item.lat).toBe(21.1);
  });

  it('an item found is the present one, not the one that was indexed', () => {
    const store = createWorldStore(smallCity());
    accepted(store.apply({ kind: 'SET_UNIT_STATUS', unitId: 'A' as UnitId, status: 'OFF_DUTY' }, NOON_MS));
    expect(
      store.nearest('unit', { lat: 21, lon: 105 }, 4, (unit) => unit.status === 'AVAILABLE').map(({ item }) => item.id),
    ).toEqual(['B', 'C', 'D']);
    const waterSourceId = 'W' as WaterSourceId;
    accepted(
      store.apply({ kind: 'UPSERT_WATER_SOURCES', waterSources: [source('W', { lat: 21, lon: 105 })] }, NOON_MS),
    );
    accepted(store.apply({ kind: 'SET_WATER_STATUS', waterSourceId, status: 'OUT_OF_SERVICE' }, NOON_MS));
    expect(store.nearest('waterSource', { lat: 21, lon: 105 }, 1)[0]?.item.status).toBe('OUT_OF_SERVICE');
  });

  it('a refusal changes neither the world nor an index', () => {
    const store = createWorldStore(smallCity());
    const before = store.world;
    const bad = {
      kind: 'UPSERT_UNITS' as const,
      units: [pumper('E'), pumper('F', { stationId: 'none' as StationId })],
    };
    expect(store.apply(bad, NOON_MS).ok).toBe(false);
    expect(store.world).toBe(before);
    expect(store.nearest('unit', { lat: 21, lon: 105 }, 10)).toHaveLength(4);
  });

  it('stays exact over tens of thousands of moves, across the repacking of the tree', () => {
    const places = createPrng(SEED, 'moves');
    const store = createWorldStore(smallCity());
    const names = ['A', 'B', 'C', 'D'];
    for (let round = 0; round < 6; round++) {
      for (let batch = 0; batch < 2; batch++) {
        const reports = Array.from({ length: 2_000 }, (_, i) => ({
          unitId: names[i % 4] as UnitId,
          lat: 20.9 + places.float() / 5,
          lon: 105.7 + places.float() / 5,
          atMs: NOON_MS + round * 10_000 + batch * 5_000 + i,
        }));
        for (const one of reports) {
          store.apply({ kind: 'REPORT_POSITIONS', reports: [one] }, NOON_MS + 1e6);
          // The index follows when it is asked.
          expect(store.within('unit', one, 1).map(({ item }) => item.id)).toContain(one.unitId);
        }
      }
      const from = { lat: 20.9 + places.float() / 5, lon: 105.7 + places.float() / 5 };
      const expected = [...store.world.units.values()]
        .map((item) => ({ item, straightMm: straightMm(from, placeOfUnit(store.world, item)) }))
        .sort((a, b) => a.straightMm - b.straightMm);
      expect(store.nearest('unit', from, 4)).toEqual(expected);
    }
  });
});
