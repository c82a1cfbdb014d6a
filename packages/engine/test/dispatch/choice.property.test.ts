import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { INFINITE_MS, type LatLon, straightMm } from '../../src/core/units.ts';
import type { Recommendation } from '../../src/dispatch/answer.ts';
import { recommend } from '../../src/dispatch/recommend.ts';
import type { Ground } from '../../src/routing/ground.ts';
import type { Station, Unit } from '../../src/world/world.ts';
import { at, contextOf, fakeGround, fireAt, NOON_MS, ORIGIN, planOf, unitAt, worldOf } from './scene.ts';

const SEED = 20261124;
const TURNOUT_MS = 80_000;

interface Town {
  readonly units: readonly (readonly [Station, Unit])[];
  readonly plan: string;
  readonly ground: Ground;
  readonly searches: { profileId: string; from: number }[];
}

/** Places on a grid of 50 m, so that equal times and shared places happen. */
const place = fc.record({ east: fc.integer({ min: -150, max: 150 }), north: fc.integer({ min: -150, max: 150 }) });
const capabilities = fc.subarray(['PUMP', 'RESCUE', 'LADDER'], { minLength: 1 });
const unit = fc.record({
  place,
  capabilities,
  profileId: fc.constantFrom('truck', 'van', 'car'),
  status: fc.constantFrom('AVAILABLE', 'AVAILABLE', 'AVAILABLE', 'RETURNING', 'ON_SCENE', 'OFF_DUTY'),
});
/** Stops near the fire; part 0 is the town, 2 and 4 are cut off, 3 leads out to the town only. */
const stop = fc.record({
  place: fc.record({ east: fc.integer({ min: -5, max: 5 }), north: fc.constant(0) }),
  walkM: fc.nat(300),
});
const parts = fc.array(fc.constantFrom(0, 0, 0, 2, 3, 4), { minLength: 40, maxLength: 40 });
const detours = fc.array(fc.constantFrom(1, 1.2, 1.7, 3, 9), { minLength: 40, maxLength: 40 });
const town = fc
  .record({
    units: fc.array(unit, { minLength: 1, maxLength: 25 }),
    stops: fc.record({
      truck: fc.array(stop, { maxLength: 4 }),
      van: fc.array(stop, { minLength: 1, maxLength: 3 }),
      car: fc.array(stop, { minLength: 1, maxLength: 1 }),
    }),
    parts,
    detours,
    plan: fc.constantFrom('PUMP 1', 'PUMP 2, RESCUE 1', 'LADDER 1, PUMP 4', 'RESCUE 2, PUMP 3, LADDER 2'),
  })
  .map(({ units, stops, parts, detours, plan }): Town => {
    const latLon = ({ east, north }: { east: number; north: number }): LatLon => at(east * 50, north * 50);
    const key = (p: LatLon): number => Math.abs(Math.round(p.lat * 1e5) * 31 + Math.round(p.lon * 1e5) * 17) % 40;
    const searches: Town['searches'] = [];
    const ground = fakeGround({
      stops: Object.fromEntries(
        Object.entries(stops).map(([id, list]) => [id, list.map((s) => ({ ...latLon(s.place), walkM: s.walkM }))]),
      ),
      part: (p) => parts[key(p)] ?? 0,
      detour: (p) => detours[key(p)] ?? 1,
      searches,
    });
    return {
      ground,
      plan,
      searches,
      units: units.map((u, i) =>
        unitAt(`U${String(i).padStart(2, '0')}`, latLon(u.place), u.capabilities.join(' '), {
          profileId: u.profileId,
          status: u.status as Unit['status'],
        }),
      ),
    };
  });

const ask = ({ units, plan, ground }: Pick<Town, 'units' | 'plan' | 'ground'>): Recommendation => {
  const world = worldOf({ units });
  return recommend(fireAt(world), contextOf(world, { ground, plan: planOf(plan) }));
};
const picksOf = (rec: Recommendation) =>
  rec.units.map(({ slot, unitId, eta, staging }) => ({
    slot,
    unitId,
    ms: eta.totalMs - eta.setupMs,
    lon: staging.lon,
  }));

describe('the questions to the ground', () => {
  it('lead to exactly what asking for every unit and stop by itself leads to', () => {
    fc.assert(
      fc.property(town, (drawn) => {
        const rec = ask(drawn);
        const expected = chooseBySearchingAll(drawn);
        if (expected.length > 0) expect(picksOf(rec)).toEqual(expected);
        else expect(rec.units.every((u) => u.capability === 'ANY')).toBe(true);
        for (const { unitId, reason, wouldArriveInMs } of rec.notChosen) {
          const drive = driveOf(drawn, unitId);
          if (reason === 'SLOWER') expect(wouldArriveInMs).toBe(TURNOUT_MS + drive.ms);
          if (reason === 'NO_ROUTE') expect(drive.ms).toBe(INFINITE_MS);
        }
      }),
      { seed: SEED, numRuns: 600 },
    );
  });

  it('ask the ground once for all units of a profile that may be there soon, and for nobody whose straight line is too long', () => {
    const searchesFor = (firstM: number, stepM: number): Town['searches'] => {
      const searches: Town['searches'] = [];
      const units = Array.from({ length: 40 }, (_, i) =>
        unitAt(`U${i + 10}`, at(firstM + i * stepM), 'PUMP', { profileId: 'truck' }),
      );
      ask({ units, plan: 'PUMP 2', ground: fakeGround({ searches }) });
      return searches;
    };
    // The first stands at 400 m and is guessed to drive 56 s. In that time no line above 56 / 0.099 = 565 m is driven: 400 to 560 m are.
    expect(searchesFor(400, 10)).toEqual([{ profileId: 'truck', from: 17 }]);
    // 800 m take 79.2 s at least: asked about for the second place. It drives 80 s, and 1,200 m take 118.8.
    expect(searchesFor(400, 400)).toEqual([
      { profileId: 'truck', from: 1 },
      { profileId: 'truck', from: 1 },
    ]);
  });

  it('ask about a later stop only for those who reach no earlier one, and not at all for profiles that no place needs', () => {
    // Part 2 is cut off: U2 there reaches the stop at 100 m, which lies in it, and nobody else needs to be asked about it.
    const searches: Town['searches'] = [];
    const isCutOff = (p: LatLon): boolean => p.lon > at(50).lon && p.lon < at(350).lon;
    const ground = fakeGround({
      searches,
      stops: { truck: [at(0), at(100)].map((p, i) => ({ ...p, walkM: i * 50 })) },
      part: (p) => (isCutOff(p) ? 2 : 0),
    });
    const units = [
      unitAt('U1', at(360), 'PUMP'),
      unitAt('U2', at(300), 'PUMP'),
      unitAt('U3', at(380), 'PUMP'),
      unitAt('U4', at(10), 'COMMAND', { profileId: 'car' }),
    ];
    const rec = ask({ units, plan: 'PUMP 3', ground });
    expect(searches).toEqual([
      { profileId: 'truck', from: 3 },
      { profileId: 'truck', from: 1 },
    ]);
    // 200 m, 360 m and 380 m at 100 ms a metre.
    expect(rec.units.map(({ unitId, eta }) => [unitId, eta.driveMs])).toEqual([
      ['U2', 20_000],
      ['U1', 36_000],
      ['U3', 38_000],
    ]);
  });

  it('send the lower id of two who arrive in the same millisecond, whatever their drives', () => {
    // B leaves its station at 1,000 m: 80 s + 100 s. A is on the road at 1,800 m: 180 s.
    const onRoad = { ...at(1_800), atMs: NOON_MS };
    const units = [
      unitAt('A', at(1_800), 'PUMP', { status: 'RETURNING', position: onRoad }),
      unitAt('B', at(1_000), 'PUMP'),
    ];
    const rec = ask({ units, plan: 'PUMP 1', ground: fakeGround() });
    expect(rec.units.map(({ unitId, eta }) => [unitId, eta.totalMs])).toEqual([['A', 180_000]]);
  });
});

describe('the choice', () => {
  it('is never empty while a unit is available', () => {
    fc.assert(
      fc.property(town, (drawn) => {
        const isSomebodyFree = drawn.units.some(([, u]) => ['AVAILABLE', 'RETURNING'].includes(u.status));
        expect(ask(drawn).units.length > 0).toBe(isSomebodyFree);
      }),
      { seed: SEED, numRuns: 300 },
    );
  });

  it('does not change when a busy unit is added', () => {
    fc.assert(
      fc.property(town, place, capabilities, (drawn, { east, north }, able) => {
        const busy = unitAt('A-busy', at(east * 50, north * 50), able.join(' '), { status: 'ON_SCENE' });
        expect(picksOf(ask({ ...drawn, units: [busy, ...drawn.units] }))).toEqual(picksOf(ask(drawn)));
      }),
      { seed: SEED, numRuns: 300 },
    );
  });

  it('keeps a chosen unit that becomes faster', () => {
    fc.assert(
      fc.property(town, fc.nat(), (drawn, pick) => {
        const before = ask(drawn).units;
        const chosen = before[pick % Math.max(1, before.length)];
        if (chosen === undefined) return;
        // On the road with its crew aboard at the same place: 80 s of turnout saved.
        const units = drawn.units.map(([station, u]): readonly [Station, Unit] => {
          if (u.id !== chosen.unitId) return [station, u];
          const position = { lat: station.lat, lon: station.lon, atMs: NOON_MS };
          return [station, { ...u, status: 'RETURNING', position }];
        });
        expect(ask({ ...drawn, units }).units.map((u) => u.unitId)).toContain(chosen.unitId);
      }),
      { seed: SEED, numRuns: 300 },
    );
  });
});

/** The rule as it reads, with every drive of every unit to every stop. */
function chooseBySearchingAll(drawn: Town): ReturnType<typeof picksOf> {
  const free = drawn.units.map(([, u]) => u).filter((u) => ['AVAILABLE', 'RETURNING'].includes(u.status));
  const used = new Set<string>();
  const places = drawn.plan.split(', ').flatMap((text) => {
    const [capability = '', count] = text.split(' ');
    return Array.from({ length: Number(count) }, () => capability);
  });
  return places.flatMap((capability, i) => {
    const ranked = free
      .filter((u) => u.capabilities.includes(capability) && !used.has(u.id))
      .map((u) => ({ id: u.id, ...driveOf(drawn, u.id) }))
      .sort(
        (a, b) =>
          Number(a.ms === INFINITE_MS) - Number(b.ms === INFINITE_MS) ||
          (a.ms === INFINITE_MS ? a.guessMs - b.guessMs : a.ms - b.ms) ||
          (a.id < b.id ? -1 : 1),
      );
    const [best] = ranked;
    if (best === undefined) return [];
    used.add(best.id);
    const ms = TURNOUT_MS + (best.ms === INFINITE_MS ? best.guessMs : best.ms);
    return [{ slot: i + 1, unitId: best.id, ms, lon: best.lon }];
  });
}

/** To the first stop that it reaches at all. */
function driveOf({ units, ground }: Town, unitId: string): { ms: number; guessMs: number; lon: number } {
  const [, u] = units.find(([, one]) => one.id === unitId) ?? [];
  const [station] = units.find(([, one]) => one.id === unitId) ?? [];
  if (u === undefined || station === undefined) throw new Error(`no unit ${unitId}`);
  const guessMs = ground.guessMs(u.profileId, straightMm(station, ORIGIN));
  const stops = ground.stops(ORIGIN, u.profileId);
  for (const one of stops) {
    const ms = ground.driveMs(u.profileId, [station], one)[0] ?? INFINITE_MS;
    if (ms < INFINITE_MS) return { ms, guessMs, lon: one.lon };
  }
  return { ms: INFINITE_MS, guessMs, lon: stops[0]?.lon ?? ORIGIN.lon };
}
