import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { IncidentId } from '../../src/core/ids.ts';
import { straightMm } from '../../src/core/units.ts';
import type { AccessPointInput } from '../../src/dispatch/answer.ts';
import { decide } from '../../src/dispatch/decide.ts';
import { recommend } from '../../src/dispatch/recommend.ts';
import type { CommunityPoint, Station, Unit, UnitStatus, Verification, World } from '../../src/world/world.ts';
import { at, contextOf, fakeGround, fireAt, NIGHT_MS, NOON_MS, planOf, pointAt, unitAt, worldOf } from './scene.ts';

const NEVER = 0x7fff_ffff;
const SEED = 4_022;

/** A street on either side of the block: the mouth W 100 m west of the fire, E 100 m east of it, N far in the north. */
const WEST = at(-100);
const EAST = at(100);
const NORTH = at(0, 500);
const stopsAt = (...places: (readonly [{ lat: number; lon: number }, number])[]) => ({
  truck: places.map(([place, walkM], i) => ({ ...place, walkM, junction: i + 1 })),
});
const ROADS = { stops: stopsAt([WEST, 100], [EAST, 100], [NORTH, 600]) };
// West of the block: A at 1,000 m from the mouth W, B at 1,100, C at 1,200. 330 l in 100 m of hose leave their tanks enough.
const UNITS = ['A', 'B', 'C'].map((id, i) => unitAt(id, at(-1_100 - 100 * i), 'PUMP'));

function ask(
  accessPoints: readonly AccessPointInput[],
  more: Partial<Parameters<typeof contextOf>[1]> = {},
  units = UNITS,
) {
  const world = worldOf({ units });
  const context = contextOf(world, { ground: fakeGround(ROADS), plan: planOf('PUMP 3'), ...more });
  return recommend(fireAt(world, { incident: { peopleTrapped: 0, accessPoints } }), context);
}
const sentBy = (rec: ReturnType<typeof ask>) =>
  rec.units.map(({ unitId, task, staging }) => [unitId, task, staging.lon > at(0).lon ? 'E' : 'W']);
const codesOf = (rec: ReturnType<typeof ask>) => rec.warnings.map(({ code }) => code);

describe('with two likely mouths', () => {
  it('the second pumper goes to the other one, though the first is nearer for all of them', () => {
    // A: 80 s, 100 s of road, 300 s of laying and 24.75 s of filling. E is 200 m farther for everybody, 20 s: as the second, B loses less of
    // the order than C, for the second place counts before the third.
    const rec = ask([WEST, EAST]);
    expect(sentBy(rec)).toEqual([
      ['A', 'ATTACK', 'W'],
      ['B', 'SECOND_MOUTH', 'E'],
      ['C', 'SUPPLY', 'W'],
    ]);
    expect(rec.units.map(({ eta }) => eta.totalMs)).toEqual([504_750, 534_750, 524_750]);
    expect(rec.warnings.find(({ code }) => code === 'SECOND_MOUTH')?.message).toMatch(/^2 mouths .*: A to .*; B to /);
    expect(rec.proof?.isOptimal).toBe(true);
  });

  it('and none, one, or one twice, everybody takes the nearer one, and nothing else changes', () => {
    const without = ask([]);
    expect(sentBy(without).map(([, , mouth]) => mouth)).toEqual(['W', 'W', 'W']);
    // 10 m apart is one mouth that was told twice.
    for (const points of [[WEST], [WEST, at(-110)], [WEST, { ...EAST, probability: 0.24 }]])
      expect(JSON.stringify(ask(points))).toBe(JSON.stringify(without));
  });

  it.each<[string, AccessPointInput, boolean]>([
    ['a quarter is likely', { ...EAST, probability: 0.25 }, true],
    ['half of a half is, for a gate that is locked and of which no more is known', { ...EAST, gateLocked: true }, true],
    ['half of less than a half is not', { ...EAST, gateLocked: true, probability: 0.49 }, false],
    // Asked at 10:00.
    ['nor outside its hours', { ...EAST, openHours: '22:00-06:00', probability: 0.49 }, false],
    ['within its hours it is', { ...EAST, openHours: '06:00-22:00', probability: 0.49 }, true],
    [
      'who sees it open knows better than its hours',
      { ...EAST, openHours: '22:00-06:00', gateLocked: false, probability: 0.49 },
      true,
    ],
  ])('%s', (_what, east, isLikely) => {
    expect(codesOf(ask([WEST, east])).includes('SECOND_MOUTH')).toBe(isLikely);
  });

  it('counts hours by the clock of the city', () => {
    // 23:00 in Hanoi, 16:00 in Greenwich.
    const gate = { ...EAST, openHours: '22:00-06:00', probability: 0.49 };
    expect(codesOf(ask([WEST, gate], { nowMs: NIGHT_MS }))).toContain('SECOND_MOUTH');
  });

  it('and nobody who can stand at the other one, all go by the first, and that is told', () => {
    const ground = fakeGround({ stops: stopsAt([WEST, 100]) });
    const rec = ask([WEST, EAST], { ground });
    expect(sentBy(rec).map(([, task]) => task)).toEqual(['ATTACK', 'SUPPLY', 'SUPPLY']);
    expect(codesOf(rec)).toEqual(['SECOND_MOUTH_UNREACHED']);
  });

  it('nobody is left at home for it: of two crews the one that alone could be there is the first', () => {
    // Only A can be at either; B's road leads to no stop. The second place stays open either way.
    const part = (place: { lon: number }) => (place.lon < at(-1_150).lon ? 2 : 0);
    const rec = ask(
      [WEST, EAST],
      { ground: fakeGround({ ...ROADS, part }), plan: planOf('PUMP 2') },
      UNITS.slice(0, 2),
    );
    expect(codesOf(rec)).toContain('SECOND_MOUTH_UNREACHED');
    expect(rec.units.map(({ unitId }) => unitId)).toEqual(['A', 'B']);
  });

  it('what the second mouth costs is told: of two who alone can be at the other one, the first goes there', () => {
    // A drives to either mouth, B to W alone. A at W would have water in 504.75 s, in the step from 8:15. With B at W it is 514.75 and with A
    // at E 524.75, both in the step from 8:30: equal there and in the sum, so the lower id has the first place, and its water is what is told.
    const isOf = (place: { lon: number }, eastM: number): boolean => Math.abs(place.lon - at(eastM).lon) < 1e-6;
    const part = (place: { lon: number }) => (isOf(place, 100) || isOf(place, -1_100) ? 1 : 0);
    const rec = ask(
      [WEST, EAST],
      { ground: fakeGround({ ...ROADS, part }), plan: planOf('PUMP 2') },
      UNITS.slice(0, 2),
    );
    expect(sentBy(rec)).toEqual([
      ['A', 'ATTACK', 'E'],
      ['B', 'SECOND_MOUTH', 'W'],
    ]);
    expect(rec.outlook.firstWaterInMs).toBe(524_750);
    expect(rec.warnings.find(({ code }) => code === 'SECOND_MOUTH')?.message).toMatch(
      /; first water 0:15 later than if all could take one$/,
    );
  });

  it('who is sent to the other one is told so, though it must line up behind others there', () => {
    // East of the block R, K and B; at E there is room for one, and R is ready there after 80 + 100 + 100 s, step 18, set back 15 m a step later.
    // K comes 10 s before B and stands set back, so that B stands 12 m behind it.
    const stops = {
      truck: [ROADS.stops.truck[0]!, { ...EAST, walkM: 100, junction: 2, widthCm: 400, lengthMm: 5_000 }],
    };
    const able = { R: 'RESCUE', K: 'COMMAND', B: 'PUMP' };
    const east = Object.entries(able).map(([id, can], i) => unitAt(id, at(1_100 + 100 * i), can));
    const world = worldOf({ units: [UNITS[0]!, ...east] });
    const context = contextOf(world, { ground: fakeGround({ stops }), plan: planOf('PUMP 2, RESCUE 1, COMMAND 1') });
    const rec = recommend(fireAt(world, { incident: { peopleTrapped: 1, accessPoints: [WEST, EAST] } }), context);
    expect(rec.units.map(({ unitId, task, staging }) => [unitId, task, staging.walkDistanceM])).toEqual([
      ['A', 'ATTACK', 100],
      ['B', 'SECOND_MOUTH', 127],
      ['R', 'RESCUE', 100],
      ['K', 'COMMAND', 115],
    ]);
    const decision = decide(fireAt(world, { incident: { peopleTrapped: 1, accessPoints: [WEST, EAST] } }), context);
    expect(decision.choices).toContain(decision.chosen.mouths?.first);
    expect(decision.choices).toContain(decision.chosen.mouths?.second);
  });

  it('that lies beyond the rails is none, for no hose comes from there', () => {
    const stops = { truck: [ROADS.stops.truck[0]!, { ...EAST, walkM: 100, junction: 2, crossesRails: true }] };
    const rec = ask([WEST, EAST], { ground: fakeGround({ stops }), plan: planOf('PUMP 2') });
    expect(sentBy(rec).map(([, , mouth]) => mouth)).toEqual(['W', 'W']);
    expect(codesOf(rec)).toContain('SECOND_MOUTH_UNREACHED');
  });

  it('neighbours are asked to open the one whose gate is shut, and cutters are wanted where nobody is', () => {
    const gate = { ...EAST, gateLocked: true };
    const world = (community: CommunityPoint[]) => worldOf({ units: UNITS, community });
    const askIn = (w: World) => {
      const context = contextOf(w, { ground: fakeGround(ROADS), plan: planOf('PUMP 2') });
      return recommend(fireAt(w, { incident: { peopleTrapped: 0, accessPoints: [WEST, gate] } }), context);
    };
    const near = pointAt('D1', at(60), { kind: 'CIVIL_DEFENCE' });
    const rec = askIn(
      world([pointAt('BOX', at(99), { kind: 'PUBLIC_FIREFIGHTING_POINT' }), near, pointAt('G', at(-90))]),
    );
    // D1 is 40 m from the gate, G 190 m; a box opens nothing.
    expect(rec.community.find(({ id }) => id === 'D1')?.task).toBe('OPEN_GATE_AND_GUIDE');
    expect(rec.warnings.find(({ code }) => code === 'GATE_LOCKED')?.message).toMatch(
      /is shut; D1 is asked to open it$/,
    );
    expect(askIn(world([])).warnings.find(({ code }) => code === 'GATE_LOCKED')?.message).toMatch(/bring cutters$/);
  });
});

describe('with a pumper on the incident already', () => {
  const heldBy = (status: UnitStatus, more: Partial<Unit> = {}): Partial<Unit> => ({
    ...{ status, incidentId: 'fire' as IncidentId, bookedAtMs: NOON_MS - 900_000 },
    ...more,
  });
  const fixAt = (eastM: number, ageMs = 0) => ({ position: { ...at(eastM), atMs: NOON_MS - ageMs } });
  const withSent = (...sent: readonly Partial<Unit>[]) =>
    UNITS.map(([station, unit], i): [Station, Unit] => [station, { ...unit, ...sent[i] }]);
  const two = { plan: planOf('PUMP 2') };

  it.each<[string, Partial<Unit>]>([
    ['that stands at the one', heldBy('ON_SCENE', fixAt(-95))],
    // 85 s old: marked and used. 599 s old too.
    ['that stood there a while ago', heldBy('ON_SCENE', fixAt(-95, 85_000))],
    ['that stood there ten minutes ago', heldBy('ON_SCENE', fixAt(-95, 600_000))],
    ['on its way to it', heldBy('EN_ROUTE', fixAt(-500))],
    ['that was told to go and is nearer to it', heldBy('DISPATCHED')],
  ])('%s, the next goes to the other one and the rest by the nearer', (_what, sent) => {
    // A fills the first place. B at E: 80 s, 130 s of road, 324.75 s at work, step 35; C at W 80 + 120 + 324.75, step 34. With C at E, 544.75 s and
    // step 36, all would be there a step later.
    const rec = ask([WEST, EAST], {}, withSent(sent));
    expect(sentBy(rec)).toEqual([
      ['B', 'SECOND_MOUTH', 'E'],
      ['C', 'SUPPLY', 'W'],
    ]);
    expect(rec.units.map(({ eta }) => eta.totalMs)).toEqual([534_750, 524_750]);
    const [west, east] = [WEST, EAST].map(({ lat, lon }) => `the mouth at ${lat.toFixed(5)}, ${lon.toFixed(5)}`);
    expect(rec.warnings.find(({ code }) => code === 'SECOND_MOUTH')?.message).toBe(
      `2 mouths are likely: A (${sent.status}) taken to be by ${west}; B to ${east}, 100 m from the fire`,
    );
    expect(rec.proof?.isOptimal).toBe(true);
  });

  it('at the farther one, all go by the nearer', () => {
    const rec = ask([WEST, EAST], {}, withSent(heldBy('ON_SCENE', fixAt(95))));
    expect(sentBy(rec)).toEqual([
      ['B', 'SECOND_MOUTH', 'W'],
      ['C', 'SUPPLY', 'W'],
    ]);
  });

  it('that is on its way, the mouth is that where it is soonest at work; of one that stands, the nearest', () => {
    // 40 m east of the fire E is 60 m away and W 140, 8 s more. From E it is 30 m farther on foot: 90 s of laying and 7.4 of filling.
    const ground = fakeGround({ stops: stopsAt([WEST, 100], [EAST, 130]) });
    const other = (status: UnitStatus) =>
      sentBy(ask([WEST, EAST], { ...two, ground }, withSent(heldBy(status, fixAt(40)))));
    expect(other('EN_ROUTE')).toEqual([['B', 'SECOND_MOUTH', 'E']]);
    expect(other('ON_SCENE')).toEqual([['B', 'SECOND_MOUTH', 'W']]);
  });

  it('at either, nothing is asked of others; with both at one, the next goes to the other', () => {
    const [west, east] = [heldBy('ON_SCENE', fixAt(-95)), heldBy('ON_SCENE', fixAt(95))];
    const apart = withSent(west, east);
    expect(JSON.stringify(ask([WEST, EAST], {}, apart))).toBe(JSON.stringify(ask([], {}, apart)));
    expect(sentBy(ask([WEST, EAST], {}, apart))).toEqual([['C', 'ATTACK', 'W']]);
    const rec = ask([WEST, EAST], {}, withSent(west, heldBy('EN_ROUTE', fixAt(-500))));
    expect(sentBy(rec)).toEqual([['C', 'SECOND_MOUTH', 'E']]);
    expect(rec.warnings.find(({ code }) => code === 'SECOND_MOUTH')?.message).toContain(
      ': A (ON_SCENE), B (EN_ROUTE) taken to be by ',
    );
  });

  it.each<[string, Partial<Unit>]>([
    ['that never told', heldBy('ON_SCENE')],
    ['whose position is too old', heldBy('ON_SCENE', fixAt(-95, 600_001))],
    ['whose position is of tomorrow', heldBy('ON_SCENE', fixAt(-95, -86_400_000))],
    ['whose receiver sees no satellite', heldBy('ON_SCENE', { position: { lat: 0, lon: 0, atMs: NOON_MS } })],
    // A's road from its station leads to no stop.
    ['on its way without a road', heldBy('DISPATCHED')],
  ])('%s, nobody knows at which it is, and it does not count', (_what, sent) => {
    const isOfA = ({ lon }: { lon: number }): boolean => Math.abs(lon - at(-1_100).lon) < 1e-6;
    const ground = fakeGround({ ...ROADS, part: (place) => (isOfA(place) ? 2 : 0) });
    const units = withSent(sent);
    // One open place: nothing is asked. Two: their units go apart. C at W is at work in 524.75 s, step 34, and has the first place; B at E in 534.75.
    expect(sentBy(ask([WEST, EAST], { ...two, ground }, units))).toEqual([['B', 'ATTACK', 'W']]);
    expect(sentBy(ask([WEST, EAST], { ground }, units))).toEqual([
      ['C', 'ATTACK', 'W'],
      ['B', 'SECOND_MOUTH', 'E'],
    ]);
    // Beside one whose mouth is known that one counts.
    const beside = ask([WEST, EAST], { ground }, withSent(sent, heldBy('ON_SCENE', fixAt(-95))));
    expect(sentBy(beside)).toEqual([['C', 'SECOND_MOUTH', 'E']]);
  });

  it('counts it only if it can pump', () => {
    const rescue = unitAt('R', at(-50), 'RESCUE', heldBy('ON_SCENE', fixAt(-95)));
    const rec = ask([WEST, EAST], { plan: planOf('PUMP 1, RESCUE 1') }, [...UNITS, rescue]);
    expect(sentBy(rec)).toEqual([['A', 'ATTACK', 'W']]);
  });

  it('and nobody who can stand at the other one, or only by leaving a place open, all go by the first, and that is told', () => {
    const units = withSent(heldBy('ON_SCENE', fixAt(-95)));
    const ground = fakeGround({ stops: stopsAt([WEST, 100]) });
    const rec = ask([WEST, EAST], { ground }, units);
    expect(sentBy(rec)).toEqual([
      ['B', 'ATTACK', 'W'],
      ['C', 'SUPPLY', 'W'],
    ]);
    expect(codesOf(rec)).toContain('SECOND_MOUTH_UNREACHED');
    // C drives to W alone and B to both, but B is the one that rescues.
    const isOf = (place: { lon: number }, eastM: number): boolean => Math.abs(place.lon - at(eastM).lon) < 1e-6;
    const part = (place: { lon: number }) => (isOf(place, 100) || isOf(place, -1_200) ? 1 : 0);
    const both = unitAt('B', at(-1_200), 'PUMP RESCUE');
    const open = ask([WEST, EAST], { ground: fakeGround({ ...ROADS, part }), plan: planOf('PUMP 2, RESCUE 1') }, [
      units[0]!,
      both,
      units[2]!,
    ]);
    expect(open.units.map(({ unitId, task }) => [unitId, task])).toEqual([
      ['C', 'ATTACK'],
      ['B', 'RESCUE'],
    ]);
    expect(codesOf(open)).toContain('SECOND_MOUTH_UNREACHED');
  });

  it('that an unconfirmed report sent alone, those who follow on confirmation begin with the other one', () => {
    const answer = (verification: Verification, units: typeof UNITS) => {
      const world = worldOf({ units });
      const context = contextOf(world, { ground: fakeGround(ROADS), plan: planOf('PUMP 3') });
      const incident = { peopleTrapped: 0, accessPoints: [WEST, EAST], verification };
      return recommend(fireAt(world, { incident }), context);
    };
    expect(sentBy(answer('UNVERIFIED', UNITS))).toEqual([['A', 'ATTACK', 'W']]);
    const sent = withSent(heldBy('DISPATCHED'));
    expect(sentBy(answer('UNVERIFIED', sent))).toEqual([]);
    expect(sentBy(answer('VERIFIED', sent))).toEqual([
      ['B', 'SECOND_MOUTH', 'E'],
      ['C', 'SUPPLY', 'W'],
    ]);
  });
});

describe(`in 600 drawn towns, seed ${SEED},`, () => {
  const place = fc.record({ east: fc.integer({ min: -400, max: 400 }), north: fc.integer({ min: -400, max: 400 }) });
  const town = fc.record({
    mouths: fc.uniqueArray(place, { minLength: 2, maxLength: 4, selector: ({ east, north }) => `${east} ${north}` }),
    walksM: fc.array(fc.integer({ min: 20, max: 250 }), { minLength: 4, maxLength: 4 }),
    units: fc.array(
      fc.record({ east: fc.integer({ min: -3_000, max: 3_000 }), tankL: fc.constantFrom(300, 900, 4_000) }),
      { minLength: 1, maxLength: 5 },
    ),
    probabilities: fc.array(fc.constantFrom(0.1, 0.3, 0.6), { minLength: 4, maxLength: 4 }),
    places: fc.constantFrom(2, 3),
    /** A pumper on the incident already, beside those places. */
    sent: fc.option(fc.record({ place, status: fc.constantFrom('ON_SCENE' as const, 'EN_ROUTE' as const) })),
    /** Of the stops the first so many can be driven to. */
    reachable: fc.integer({ min: 1, max: 4 }),
  });

  it('the answer is that of trying every unit at every stop for every place', () => {
    const seen = { apart: 0, unreached: 0, changed: 0, besideSent: 0 };
    fc.assert(
      fc.property(town, ({ mouths, walksM, units, probabilities, places, reachable, sent }) => {
        const points = mouths.map(({ east, north }, i) => ({ ...at(east, north), probability: probabilities[i]! }));
        const stops = points
          .slice(0, reachable)
          .map(({ lat, lon }, i) => ({ lat, lon, walkM: walksM[i]!, junction: i }));
        const fleet = units.map(({ east, tankL }, i) => unitAt(`U${i}`, at(east), 'PUMP', { tankL }));
        const onIt = sent && {
          ...{ status: sent.status, incidentId: 'fire' as IncidentId, bookedAtMs: 0 },
          position: { ...at(sent.place.east, sent.place.north), atMs: NOON_MS },
        };
        const world = worldOf({ units: onIt === null ? fleet : [...fleet, unitAt('V', at(0), 'PUMP', onIt)] });
        const context = contextOf(world, {
          ground: fakeGround({ stops: { truck: stops } }),
          plan: planOf(`PUMP ${places + Number(onIt !== null)}`),
        });
        const request = fireAt(world, { incident: { peopleTrapped: 0, accessPoints: points } });
        const { chosen, choices } = decide(request, context);
        const slow = tryAll(fleet, stops, likely(points), places, onIt);
        const picked = choices.map(({ candidate, arrival }) => [
          candidate.unit.id,
          stops.findIndex((s) => s.lat === arrival.stop?.lat && s.lon === arrival.stop.lon),
        ]);
        expect(picked).toEqual(slow.picked);
        expect(chosen.proof?.isOptimal).toBe(true);
        expect(chosen.mouths === undefined ? 'free' : chosen.mouths === null ? 'unreached' : 'apart').toBe(slow.how);
        seen.apart += Number(slow.how === 'apart');
        seen.unreached += Number(slow.how === 'unreached');
        seen.changed += Number(slow.isChanged);
        seen.besideSent += Number(slow.isChanged && onIt !== null);
      }),
      { seed: SEED, numRuns: 600 },
    );
    for (const [what, count] of Object.entries(seen)) expect(count, what).toBeGreaterThan(30);
  });
});

type Point = { lat: number; lon: number; probability: number };
type StopOf = { lat: number; lon: number; walkM: number };

/** At least a quarter, the three likeliest of them, of equals the southern and then the western one; not within 20 m of a likelier one. */
function likely(points: readonly Point[]): Point[] {
  const sorted = points
    .filter(({ probability }) => probability >= 0.25)
    .sort((a, b) => b.probability - a.probability || a.lat - b.lat || a.lon - b.lon);
  const apart: Point[] = [];
  for (const point of sorted) if (apart.every((other) => straightMm(other, point) >= 20_000)) apart.push(point);
  return apart.slice(0, 3);
}

/** Each way to fill the places by hand: who, where; the best by open places, water, how long it is dry, force, places in order, the sum and ids. */
function tryAll(
  fleet: readonly (readonly [Station, Unit])[],
  stops: readonly StopOf[],
  mouths: readonly Point[],
  places: number,
  sent: Required<Pick<Unit, 'status' | 'position'>> | null,
) {
  const nearestTo = (place: { lat: number; lon: number }): number => {
    const off = mouths.map((mouth) => straightMm(mouth, place));
    return off.indexOf(Math.min(...off));
  };
  const mouthOf = stops.map(nearestTo);
  const workMs = (from: { lat: number; lon: number }, s: number): number => {
    const { walkM } = stops[s]!;
    const driveMs = Math.round((straightMm(from, stops[s]!) * 100) / 1_000);
    return driveMs + 3_000 * walkM + Math.ceil((walkM * 3_300 * 60) / 800);
  };
  const dueMs = (u: number, s: number): number => 80_000 + workMs(fleet[u]![0], s);
  const takenBy = ({ status, position }: NonNullable<typeof sent>): number => {
    if (status === 'ON_SCENE') return nearestTo(position);
    const ms = stops.map((_, s) => workMs(position, s));
    return mouthOf[ms.indexOf(Math.min(...ms))]!;
  };
  const givesWater = (u: number, s: number): boolean => fleet[u]![1].tankL * 1_000 - 3_300 * stops[s]!.walkM >= 400_000;
  /** No source is near: dry from when the tank is empty to the end of half an hour. A line of n rolls carries √(65 m ÷ 0.034 n) l/s, at most 800 l/min. */
  const dryMs = (u: number, s: number): number => {
    const { walkM } = stops[s]!;
    const lpm = Math.min(800, 60 * Math.sqrt(65 / (0.034 * (walkM / 20))));
    const leftMl = fleet[u]![1].tankL * 1_000 - 3_300 * walkM;
    return Math.max(0, 1_800_000 - Math.floor((60 * leftMl) / lpm));
  };
  type Pick = readonly [number, number] | null;
  const keyOf = (picks: readonly Pick[]): number[] => {
    const ms = picks.map((pick) => (pick === null ? NEVER : dueMs(...pick)));
    const steps = ms.map((one) => (one === NEVER ? NEVER : Math.floor(one / 15_000)));
    const isWet = picks[0] != null && givesWater(...picks[0]);
    const water = isWet ? [steps[0]!, Math.floor(dryMs(...picks[0]!) / 15_000)] : [NEVER, NEVER];
    return [
      ...picks.map((pick) => Number(pick === null)),
      // Who is on it already makes the first water.
      ...(sent === null ? water : [0, 0]),
      ...[Math.max(0, ...steps.filter((step) => step < NEVER)), ...steps],
      ms.reduce((sum, one) => sum + (one === NEVER ? 0 : one), 0),
      ...picks.map((pick) => pick?.[0] ?? NEVER),
      ...picks.map((pick) => pick?.[1] ?? NEVER),
    ];
  };
  const all: { picks: Pick[]; key: number[] }[] = [];
  const fill = (picks: Pick[]): void => {
    if (picks.length === places) {
      all.push({ picks, key: keyOf(picks) });
      return;
    }
    for (let u = 0; u < fleet.length; u++)
      if (!picks.some((pick) => pick?.[0] === u)) for (let s = 0; s < stops.length; s++) fill([...picks, [u, s]]);
    fill([...picks, null]);
  };
  fill([]);
  all.sort((a, b) => a.key.map((value, i) => value - b.key[i]!).find((d) => d !== 0) ?? 0);
  const named = (picks: readonly Pick[]) => picks.flatMap((pick) => (pick === null ? [] : [[`U${pick[0]}`, pick[1]]]));
  const free = all[0]!;
  if (mouths.length < 2) return { picked: named(free.picks), how: 'free', isChanged: false };
  const taken = sent === null ? null : takenBy(sent);
  const apart = all.find(({ picks: [a, b] }) => {
    if (taken !== null) return a != null && mouthOf[a[1]] !== taken;
    return a != null && b != null && mouthOf[a[1]] !== mouthOf[b[1]];
  });
  const loses =
    apart === undefined ||
    apart.key.slice(0, places).some((open, i) => open > free.key[i]!) ||
    (apart.key[places] === NEVER && free.key[places]! < NEVER);
  if (loses) return { picked: named(free.picks), how: 'unreached', isChanged: false };
  const isChanged = JSON.stringify(apart.picks) !== JSON.stringify(free.picks);
  return { picked: named(apart.picks), how: 'apart', isChanged };
}
