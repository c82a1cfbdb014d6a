import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { INFINITE_MS, type LatLon } from '../../src/core/units.ts';
import { placeOf } from '../../src/map/geometry.ts';
import { type Network, PieceFlag } from '../../src/map/network.ts';
import type { Position } from '../../src/map/position.ts';
import { buildRoadGraph } from '../../src/map/road-graph.ts';
import type { ReachBand } from '../../src/routing/ground.ts';
import { reachField } from '../../src/routing/live/find-reach.ts';
import { computeRoadTimes } from '../../src/routing/metric/road-times.ts';
import { CLOSED_MS } from '../../src/routing/position-time.ts';
import { isElevated } from '../../src/routing/profile-roads.ts';
import { reachBands, reachGrid } from '../../src/routing/reach/bands.ts';
import { REACH_GRID_LIMITS } from '../../src/routing/reach/grid.ts';
import type { ReachField } from '../../src/routing/router.ts';
import { drawNetwork, type NetworkDrawing, printNetwork, randomNetwork } from '../../src/testing/index.ts';
import { EVEN, LAWFUL } from './even-profile.ts';
import { searchGraphOf } from './hierarchies.ts';
import {
  apartM,
  areaM2,
  isInside,
  type PlaneM,
  placesAlong,
  planeM,
  type RoadPlace,
  toOutlineM,
} from './ring-places.ts';

const SEED = 20261130;
const RUNS = 40;

interface Reached {
  readonly network: Network;
  readonly field: ReachField;
  readonly cellM: number;
  readonly bands: readonly ReachBand[];
  readonly plane: PlaneM;
  /** On every road of the profile. */
  readonly places: readonly RoadPlace[];
}

/** `stepM` between the places that are looked at. */
function reachOn(
  network: Network,
  sources: readonly Position[],
  withinMs: readonly number[],
  stepM: number,
  profile = EVEN,
  closedPieces: readonly number[] = [],
): Reached {
  const roads = buildRoadGraph(network);
  const times = computeRoadTimes(network, roads, profile);
  for (const piece of closedPieces) for (const arc of [2 * piece, 2 * piece + 1]) times.arcMs[arc] += CLOSED_MS;
  const field = reachField(searchGraphOf(network, roads, times), sources);
  const open = Array.from({ length: network.pieceCount }, (_, piece) => piece).filter(
    (piece) => Math.min(times.arcMs[2 * piece], times.arcMs[2 * piece + 1]) < INFINITE_MS,
  );
  const grid = reachGrid(network, field, withinMs[withinMs.length - 1]);
  const [west, south, east, north] = network.meta.bbox;
  return {
    network,
    field,
    cellM: grid?.cellM ?? Number.NaN,
    bands: reachBands(network, field, withinMs),
    plane: planeM({ lat: (south + north) / 2, lon: (west + east) / 2 }),
    places: placesAlong(network, open, stepM),
  };
}

/** What the outlines promise (`reachBands`), place by place; the sentences that do not hold. */
function broken(
  { network, field, cellM, bands, plane, places }: Reached,
  stepM: number,
  probes: readonly LatLon[],
): string[] {
  const wrong: string[] = [];
  for (const { withinMs, rings } of bands) {
    const isReached = (place: Position): boolean => field.msAt(place) <= withinMs;
    const reached = places.filter(isReached);
    const toReachedM = (place: LatLon): number => Math.min(...reached.map((other) => apartM(place, other, plane)));
    const say = (what: string, place: LatLon): void => {
      wrong.push(`${withinMs} ms, ${JSON.stringify(place)}: ${what}`);
    };
    for (const place of places) {
      const isIn = isInside(place, rings);
      if (isIn === isReached(place) || toOutlineM(place, rings, plane) <= cellM) continue;
      if (!isIn) say('reached, and more than a cell outside', place);
      else if (!isElevated(network, place.piece) && toReachedM(place) > 1.5 * cellM + stepM / 2)
        say('not reached, and more than a cell inside', place);
    }
    const nearM = Math.max(REACH_GRID_LIMITS.nearRoadM, 2.7 * cellM) + stepM / 2;
    for (const probe of [...places, ...probes]) {
      if (isInside(probe, rings) && toReachedM(probe) > nearM)
        say('inside, and far from every road that is reached', probe);
    }
  }
  return wrong;
}

/** Over the whole network and a little beyond. */
function probesOver({ meta: { bbox } }: Network, count: number): LatLon[] {
  const [west, south, east, north] = bbox;
  return Array.from({ length: count * count }, (_, i) => ({
    lat: south + (north - south) * (((i % count) / (count - 1)) * 1.4 - 0.2),
    lon: west + (east - west) * ((Math.floor(i / count) / (count - 1)) * 1.4 - 0.2),
  }));
}

describe(`the outlines of reach, ${RUNS} random networks from seed ${SEED}`, () => {
  it('hold every road that is reached, no other but beside one that is, and no ground far from them', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 2 ** 31 - 1 }), fc.integer({ min: 1, max: 3 }), (seed, sourceCount) => {
        // A bent piece of one millimetre has no places that could be looked at one by one.
        const network = randomNetwork(seed, { junctionsMax: 30, tinyShare: 0 });
        const sources = Array.from({ length: sourceCount }, (_, i) => {
          const piece = (seed + 7 * i) % network.pieceCount;
          return { piece, offsetMm: Math.floor(network.pieceLengthMm[piece] * 0.3) };
        });
        // At 36 km/h: 80 m, 400 m, 1,200 m.
        const reached = reachOn(network, sources, [8_000, 40_000, 120_000], 6, LAWFUL);
        expect(
          broken(reached, 6, probesOver(network, 20)),
          `seed ${seed}, ${sourceCount} sources, ${printNetwork(network)}`,
        ).toEqual([]);
      }),
      { seed: SEED, numRuns: RUNS },
    );
  });

  it('keep to it in cells that are larger, because what is reached is', () => {
    const town = drawNetwork({
      map: `
        A---B---C---D
        |       |   |
        E---F   G---H
            |   |
        I---J   K---L`,
      gridM: 12_000,
      ways: { ABCD: {}, AEF: {}, FJI: {}, CGH: {}, DH: {}, GKL: {} },
    });
    // From A 12 km take 1,200 s; all of it lies within 144 km × 48 km.
    const reached = reachOn(town.network, [town.position('A-B', 0)], [3_000_000, 9_000_000, 20_000_000], 90);
    expect(reached.cellM).toBeGreaterThan(100);
    expect(broken(reached, 90, probesOver(town.network, 40))).toEqual([]);
  });
});

describe('the outlines of reach, drawn at 36 km/h and 50 m a character,', () => {
  /** Which of the letters lie inside the band from the place of the first one. */
  function lettersInside(drawing: NetworkDrawing, from: string, withinMs: number, letters: string): string {
    const town = drawNetwork({ gridM: 50, ...drawing });
    const { bands } = reachOn(town.network, [town.position(from, 0)], [withinMs], 100);
    return [...letters].filter((letter) => isInside(town.latLon(letter), bands[0].rings)).join('');
  }

  const river: NetworkDrawing = {
    map: `
      A-----------------E
      |                 |
      | w-----------x   |
      |                 |
      |p       r      q |
      C------b--s---d---D
      |                 |
      |                 |
      | y-----------z   |
      B-----------------F`,
    ways: { AC: {}, CB: {}, EDF: {}, CbsdD: { flags: PieceFlag.BRIDGE } },
    bends: 'bsd',
    water: { wxzy: 'Sông Hồng' },
  };

  it('end at a river, but for the bridge as far as it is driven', () => {
    // A–C 250 m, C–b 350, b–s 150, s–d 200, d–D 200: b after 60 s, s after 75 s, d after 95 s, D after 115 s, E and F after 140 s.
    // r lies 50 m beside the bridge, p and q 50 and 100 m from the streets on the banks.
    expect(lettersInside(river, 'A-C', 85_000, 'ABCDEFbsdrpq')).toBe('ABCbsp');
    expect(lettersInside(river, 'A-C', 200_000, 'ABCDEFbsdrpq')).toBe('ABCDEFbsdpq');
    // Dry, the ground within 200 m of both banks is reached, and what is beside a bridge still is not.
    expect(lettersInside({ ...river, water: {} }, 'A-C', 200_000, 'bsdr')).toBe('bsd');
    // On the ground, the road gives its time to both sides.
    const causeway = { ...river.ways, CbsdD: {} };
    expect(lettersInside({ ...river, ways: causeway, water: {} }, 'A-C', 200_000, 'bsdr')).toBe('bsdr');
  });

  it('leave lakes and wide fields open, as holes', () => {
    const map = `
      A-----------------D
      |                 |
      |  w-----------x  |
      |  | f         |  |
      |  |           |  |
      |  |     m     |  |
      |  |           |  |
      |  y-----------z  |
      |                 |
      B-----------------C`;
    const ways = { ABCDA: {} };
    // m is 250 m from the nearest road; f 150 m from two, across 50 m of the lake.
    expect(lettersInside({ map, ways }, 'A-B', 600_000, 'ABCDfwm')).toBe('ABCDfw');
    expect(lettersInside({ map, ways, water: { wxzy: 'Hồ Gươm' } }, 'A-B', 600_000, 'ABCDfm')).toBe('ABCD');
    // The same lake as two outlines that overlap, f in both.
    const twice = { wxzy: 'Hồ Gươm', wgzy: 'Hồ Gươm' };
    const overlapping = map.replace('-x', 'gx');
    expect(lettersInside({ map: overlapping, ways, water: twice }, 'A-B', 600_000, 'ABCDfm')).toBe('ABCD');
    const town = drawNetwork({ gridM: 50, map, ways });
    const { bands, plane } = reachOn(town.network, [town.position('A-B', 0)], [600_000], 100);
    expect(bands[0].rings.map((ring) => Math.sign(areaM2(ring, plane)))).toEqual([1, -1]);
  });

  it('do not spread from a viaduct to the houses beside it, nor cut the ground under one that is not reached', () => {
    const map = `
      A---n---B---m---C
          p      q    `;
    const ways = { AnB: { layer: 1 }, BmC: {} };
    // p and q lie 50 m from the road.
    expect(lettersInside({ map, ways, bends: 'nm' }, 'A-B', 70_000, 'nmpq')).toBe('nmq');
    // The viaduct u–v joins nothing.
    const under = drawNetwork({
      gridM: 50,
      map: `
            u
        A-------B
            v`,
      ways: { AB: {}, uv: { layer: 1 } },
    });
    const { bands } = reachOn(under.network, [under.position('A-B', 0)], [60_000], 100);
    expect([...'uv'].filter((letter) => isInside(under.latLon(letter), bands[0].rings)).join('')).toBe('uv');
  });

  it('leave the ground about a road that is not reached to that road', () => {
    const map = `
      A---------B
         p
         q
      C---------D`;
    // C–D joins nothing. p is 50 m from A–B and 100 m from C–D, q the other way round.
    expect(lettersInside({ map, ways: { AB: {}, CD: {} } }, 'A-B', 60_000, 'ABCDpq')).toBe('ABp');
    expect(lettersInside({ map, ways: { AB: {}, CD: {}, BD: {} } }, 'A-B', 120_000, 'ABCDpq')).toBe('ABCDpq');
  });

  it('end on a road within a cell of where it is driven to, from several places at once, and are rings of their own where they are apart', () => {
    const town = drawNetwork({ map: 'A---------B---------C', ways: { ABC: {} } });
    const [a, c] = [town.position('A-B', 0), town.position('B-C', 1)];
    const { bands, cellM } = reachOn(town.network, [a, c, a], [30_000, 110_000], 100);
    expect([cellM, bands.map(({ rings }) => rings.length)]).toEqual([REACH_GRID_LIMITS.cellMMin, [2, 1]]);
    // 300 m from A and from C are driven in 30 s. A–B is 1,000 m.
    const isIn = (ends: string, fraction: number): boolean =>
      isInside(placeOf(town.network, town.position(ends, fraction)), bands[0].rings);
    expect([0, 0.27, 0.33].map((fraction) => isIn('A-B', fraction))).toEqual([true, true, false]);
    expect([1, 0.73, 0.67].map((fraction) => isIn('B-C', fraction))).toEqual([true, true, false]);
  });

  it('are there where not even the ends of the own road are reached', () => {
    const town = drawNetwork({ gridM: 100, map: 'A---------B', ways: { AB: {} } });
    // 20 s are 200 m to both sides of the middle of 1,000 m.
    const { bands } = reachOn(town.network, [town.position('A-B', 0.5)], [20_000], 100);
    const isIn = (share: number): boolean =>
      isInside(placeOf(town.network, town.position('A-B', share)), bands[0].rings);
    expect([0.25, 0.33, 0.5, 0.67, 0.75].map(isIn)).toEqual([false, true, true, true, false]);
    // A piece of 10 m, all of it in one cell, whose ends take half a second.
    const short = drawNetwork({ gridM: 5, map: 'A-B', ways: { AB: {} } });
    expect(reachOn(short.network, [short.position('A-B', 0.5)], [1], 100).bands[0].rings).toHaveLength(1);
  });

  it('hold nothing of a road that is closed for now, however long the time', () => {
    const town = drawNetwork({ gridM: 100, map: 'A---------B---------C', ways: { ABC: {} } });
    const { bands } = reachOn(town.network, [town.position('B-C', 0)], [7_200_000], 100, EVEN, [town.piece('A-B')]);
    const isIn = (ends: string, share: number): boolean =>
      isInside(placeOf(town.network, town.position(ends, share)), bands[0].rings);
    expect([0.03, 0.5, 1].map((share) => isIn('B-C', share))).toEqual([true, true, true]);
    // B's own cell is reached; 50 m, two cells, into A–B are not.
    expect([0.05, 0.4, 1].map((share) => isIn('B-A', share))).toEqual([false, false, false]);
  });

  it('are none where nobody starts', () => {
    const town = drawNetwork({ map: 'A---B', ways: { AB: {} } });
    expect(reachOn(town.network, [], [30_000, 60_000], 100).bands).toEqual([
      { withinMs: 30_000, rings: [] },
      { withinMs: 60_000, rings: [] },
    ]);
  });
});
