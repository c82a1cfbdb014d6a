import { describe, expect, it } from 'vitest';
import { createPrng } from '../../src/core/prng.ts';
import { type LatLon, straightMm } from '../../src/core/units.ts';
import { placeOf } from '../../src/map/geometry.ts';
import { type Network, PieceFlag } from '../../src/map/network.ts';
import { footSearchOf, isOnFoot, mmToPosition, searchOnFoot } from '../../src/routing/foot-search.ts';
import { GROUND_LIMITS, type Ground, type Stop } from '../../src/routing/ground.ts';
import { createRoadBase } from '../../src/routing/live/road-base.ts';
import { freeFlowGround } from '../../src/routing/network-ground.ts';
import { type ProfileRoads, Standing } from '../../src/routing/profile-roads.ts';
import { accessesFor } from '../../src/routing/stops.ts';
import {
  type DrawnNetwork,
  drawNetwork,
  type NetworkDrawing,
  printNetwork,
  randomNetwork,
} from '../../src/testing/index.ts';
import { EVEN } from './even-profile.ts';

const RING_M = 100;

function draw(
  drawing: NetworkDrawing,
): DrawnNetwork & { ground: Ground; stops: (standOffM?: number) => readonly Stop[] } {
  const drawn = drawNetwork({ gridM: 20, ...drawing });
  const ground = freeFlowGround(drawn.network, { profiles: [EVEN] });
  return { ...drawn, ground, stops: (standOffM = RING_M) => ground.stops(drawn.latLon('x'), 'even', { standOffM }) };
}
const metres = (mm: number): number => Math.round(mm / 1000);
const told = (stops: readonly Stop[]) => stops.map(({ walkMm, distanceMm }) => [metres(walkMm), metres(distanceMm)]);
const ALLEY = { widthCm: 200, name: 'Ngõ 5' } as const;

describe('stops of a point that nobody drives up to', () => {
  it('are where the point’s own road crosses the ring on either side, to the millimetre', () => {
    const town = draw({ map: 'A-------x-------B', ways: { AB: { name: 'Phố Dài' } } });
    // A–B is 320 m long and x in its middle: 60 and 260 m from A.
    const stops = town.stops();
    expect(stops.map(({ offsetMm }) => metres(offsetMm)).sort()).toEqual([260, 60]);
    expect(told(stops)).toEqual([
      [100, 100],
      [100, 100],
    ]);
    for (const { distanceMm } of stops) expect(distanceMm).toBe(RING_M * 1000);
    expect(stops).toMatchObject([
      { limit: null, junction: null, walksBy: [], walksAlong: [town.piece('A-B')], inMain: true, goesOn: true },
      { limit: null, junction: null, walksBy: [], walksAlong: [town.piece('A-B')], inMain: true, goesOn: true },
    ]);
    // What is left of the road outside.
    expect(stops.map(({ lengthMm }) => metres(lengthMm))).toEqual([60, 60]);
  });

  it('are on every road that leads out, by the way on foot within, driven or not', () => {
    const town = draw({
      map: `
        N-------M
                |
                |
        x---J---K-----E`,
      ways: { xJ: ALLEY, JK: {}, KE: {}, KM: {}, MN: {} },
    });
    // x–J is 80 m of alley, J–K 80 m: K is 160 m off. The ring crosses J–K 20 m beyond J.
    const stops = town.stops();
    expect(told(stops)).toEqual([[100, 100]]);
    expect(stops[0]).toMatchObject({ piece: town.piece('J-K'), limit: null, junction: null });
    expect(
      town.ground.wayIn(stops[0], town.latLon('x')).map(({ lon }) => metres((lon - town.latLon('x').lon) * 1.0385e8)),
    ).toEqual(
      // From the stop to J, and to x, which is the end of the alley.
      [100, 80, 0, 0],
    );
  });

  it('are the nearest few on foot of many', () => {
    const town = draw({
      map: `
           CBA DEF
           ||| |||
           ||| |||
           ||| |||
           ||| |||
           ||| |||
        P--cbaxdef--Q`,
      ways: { PcbaxdefQ: {}, aA: {}, bB: {}, cC: {}, dD: {}, eE: {}, fF: {} },
    });
    // Along the street 100 m; from 20, 40 and 60 m along it up √(100² − 20²) = 98, 92 and 80 m.
    expect(GROUND_LIMITS.ringStopsMax).toBe(6);
    expect(town.stops().map(({ walkMm }) => metres(walkMm))).toEqual([100, 100, 118, 118, 132, 132]);
  });

  it('follow a road that turns, out to where it is far enough in a straight line', () => {
    const town = draw({
      map: `
        C
        |
        |
        |
        B--x`,
      ways: { xBC: {} },
      bends: 'B',
    });
    // B is 60 m west of x and the road turns north there: √(100² − 60²) = 80 m, C itself; a ring of 90 m is crossed √(90² − 60²) = 67 m up.
    expect(told(town.stops(90))).toEqual([[127, 90]]);
    expect(told(town.stops(84))).toEqual([[119, 84]]);
  });

  it('are beyond the ring at the mouth of what cannot be driven, and say what that is', () => {
    const town = draw({ map: 'A--J-------x', ways: { AJ: {}, Jx: ALLEY } });
    expect(told(town.stops())).toEqual([[160, 160]]);
    expect(town.stops()[0].limit).toMatchObject({ kind: 'WIDTH', name: 'Ngõ 5', has: 200 });
    // Within the ring the mouth would be too near: on along the street.
    expect(told(town.stops(200))).toEqual([[200, 200]]);
    expect(town.stops(200)[0].limit).toBe(null);
  });

  it('are those without a ring where every one of them lies outside of it', () => {
    const town = draw({
      map: 'A--J-------x-----K--B',
      ways: { AJ: {}, JxK: ALLEY, KB: {}, AB: { lengthMm: 900_000 } },
    });
    expect(town.stops(50)).toEqual(town.ground.stops(town.latLon('x'), 'even'));
  });

  it('are on no bridge, tunnel or deck where anything else can be come to', () => {
    for (const upper of [{ flags: PieceFlag.BRIDGE }, { flags: PieceFlag.TUNNEL }, { layer: 1 }]) {
      const town = draw({
        map: 'A---C---x---B-----D',
        ways: { AC: {}, CxB: {}, BD: { ...upper, name: 'Cầu Mới' }, AD: { lengthMm: 900_000 } },
      });
      // West along A–C: 100 m. East the ring is crossed 20 m up the bridge; D, at its end, is 80 + 120 m off.
      const stops = town.stops();
      expect(told(stops)).toEqual([
        [100, 100],
        [200, 200],
      ]);
      expect(stops[1].limit).toMatchObject({ kind: 'NO_STANDING' });
    }
  });

  it('are the nearest that lie wholly outside in a straight line where nobody can walk to any', () => {
    const town = draw({
      map: `
        E---F
            |
        A---B
            .
            .
            .
            .
            .
          C-x-D`,
      gridM: 100,
      ways: { AB: {}, BF: {}, EF: {}, CD: {} },
    });
    // C–D leads nowhere. A–B passes 600 m off, E–F 800 m, and B–F lies between them: none of it may be stood on for a ring of 700 m.
    expect(told(town.stops(600)).slice(0, 3)).toEqual([
      [600, 600],
      [600, 600],
      [800, 800],
    ]);
    expect(told(town.stops(700))).toEqual([[800, 800]]);
  });

  it('refuse a ring beyond the walk of a crew', () => {
    const town = draw({ map: 'A---x---B', ways: { AB: {} } });
    expect(() => town.stops(GROUND_LIMITS.stopWalkM + 1)).toThrow(/1001 m off, wanted at most 1000/);
  });
});

describe('in random networks', () => {
  it('none lies within the ring, the first is the nearest place of all to walk to, and the way in is as long as told', () => {
    const seen = { crossed: 0, mouth: 0, none: 0 };
    for (let seed = 0; seed < 100; seed++) {
      const network = randomNetwork(seed, { junctionsMax: 60, tinyShare: 0, footShare: 0.3 });
      const random = createPrng(seed, 'ring');
      const ground = freeFlowGround(network, { profiles: [EVEN] });
      const roads = createRoadBase(network, undefined, [EVEN]).profileRoads('even');
      for (let i = 0; i < 3; i++) {
        const piece = random.below(network.pieceCount);
        const point = placeOf(network, { piece, offsetMm: random.below(network.pieceLengthMm[piece] + 1) });
        const standOffM = 50 + random.below(250);
        const context = `seed ${seed}, question ${i}\n${printNetwork(network)}`;
        const stops = ground.stops(point, 'even', { standOffM });
        for (const stop of stops) expect(straightMm(point, stop), context).toBeGreaterThanOrEqual(standOffM * 1000);
        expect(stops.length, context).toBeLessThanOrEqual(GROUND_LIMITS.stopsMax);
        const walked = stops.filter(({ walksAlong, inMain }) => walksAlong.length > 0 && inMain);
        const nearestMm = nearestByHand(network, roads, point, standOffM);
        if (nearestMm === null || walked.length === 0) seen.none++;
        else {
          const [first] = walked;
          expect(first.walkMm, context).toBeLessThanOrEqual(nearestMm);
          expect(first.walkMm, context).toBeGreaterThan(nearestMm - SAMPLE_MM);
          // Of a piece that ends where it begins the way round is not told.
          if (first.walksAlong.some((walked) => network.head[2 * walked] === network.head[2 * walked + 1])) continue;
          expect(Math.abs(lengthMm(ground.wayIn(first, point)) - first.walkMm), context).toBeLessThan(
            0.01 * first.walkMm + 1_000,
          );
          seen[walked[0].junction === null ? 'crossed' : 'mouth']++;
        }
      }
    }
    for (const [what, count] of Object.entries(seen)) expect(count, what).toBeGreaterThan(30);
  });
});

/** Places on roads are looked at so far apart; the nearest lies up to as much nearer. */
const SAMPLE_MM = 5_000;

/** Of all places outside the ring where the vehicle may stand, the least on foot over whatever can be walked; null where none is. */
function nearestByHand(network: Network, roads: ProfileRoads, point: LatLon, standOffM: number): number | null {
  const search = footSearchOf(network);
  const accesses = accessesFor(network, roads, point);
  searchOnFoot(search, accesses, 3_000_000, (piece) => isOnFoot(network, piece));
  let leastMm = Infinity;
  for (let piece = 0; piece < network.pieceCount; piece++) {
    const isOwn = accesses.some((access) => access.piece === piece);
    if (roads.standing(piece) !== Standing.ORDINARY || !roads.isInMain(piece)) continue;
    if (!isOwn && !isOnFoot(network, piece)) continue;
    const lengthMm = network.pieceLengthMm[piece];
    for (let offsetMm = 0; ; offsetMm = Math.min(lengthMm, offsetMm + SAMPLE_MM)) {
      if (straightMm(point, placeOf(network, { piece, offsetMm })) >= standOffM * 1000)
        leastMm = Math.min(leastMm, mmToPosition(search, { piece, offsetMm }));
      if (offsetMm === lengthMm) break;
    }
  }
  return leastMm === Infinity ? null : leastMm;
}

function lengthMm(points: readonly LatLon[]): number {
  let sumMm = 0;
  for (let i = 1; i < points.length; i++) sumMm += straightMm(points[i - 1], points[i]);
  return sumMm;
}
