import { describe, expect, it } from 'vitest';
import { createPrng } from '../../src/core/prng.ts';
import { E7, type LatLon, mmPerDegree } from '../../src/core/units.ts';
import { placeOf, planeAt, projectOnPiece } from '../../src/map/geometry.ts';
import { ArcAccess, type Network } from '../../src/map/network.ts';
import type { SnapCandidate } from '../../src/map/position.ts';
import { PREFER_MAIN_WITHIN_MM, preferred, SNAP_CANDIDATES, snap } from '../../src/map/snap.ts';
import { drawNetwork, printNetwork, RANDOM_SHAPES, randomNetwork } from '../../src/testing/index.ts';
import { bruteForce } from './brute-snap.ts';

const VEHICLE = { accept: ArcAccess.VEHICLE };
const metresNorth = (point: LatLon, m: number): LatLon => ({
  ...point,
  lat: point.lat + (m * 1000) / mmPerDegree(0).lat,
});
const metresEast = (point: LatLon, m: number): LatLon => ({
  ...point,
  lon: point.lon + (m * 1000) / mmPerDegree(point.lat).lon,
});

describe('snap on a drawn network', () => {
  const drawn = drawNetwork({
    map: `
      A---------B
                |
                C     X-Y `,
    ways: { AB: {}, BC: { class: 'footway' }, XY: {} },
  });
  const { network } = drawn;
  // A–B is 1,000 m; its middle lies 500 m east of A.
  const middle = placeOf(network, drawn.position('A-B', 0.5));

  it('finds the nearest point with distance, offset and side', () => {
    const [north] = snap(network, metresNorth(middle, 20), VEHICLE);
    expect(north.piece).toBe(drawn.piece('A-B'));
    expect(Math.abs(north.offsetMm - 500_000)).toBeLessThanOrEqual(2);
    // Coordinates are whole 1e-7 degrees, 11 mm.
    expect(Math.abs(north.distanceMm - 20_000)).toBeLessThanOrEqual(12);
    // A → B runs east, so north of it is left.
    expect(north.side).toBe('left');
    expect(snap(network, metresNorth(middle, -20), VEHICLE)[0].side).toBe('right');
    expect(snap(network, middle, VEHICLE)[0]).toMatchObject({ side: 'on', distanceMm: 0 });
  });

  it('ends at the ends of a piece', () => {
    const [before] = snap(network, metresEast(drawn.latLon('A'), -30), VEHICLE);
    expect(before).toMatchObject({ piece: drawn.piece('A-B'), offsetMm: 0, side: 'on' });
    const [behind] = snap(network, metresEast(drawn.latLon('Y'), 30), VEHICLE);
    expect(behind).toMatchObject({ piece: drawn.piece('X-Y'), offsetMm: 200_000 });
  });

  it('takes only pieces that are open to whom it asks for', () => {
    const atC = drawn.latLon('C');
    expect(snap(network, atC, { accept: ArcAccess.FOOT })[0].piece).toBe(drawn.piece('B-C'));
    // C lies two rows of 100 m below B.
    const [byCar] = snap(network, atC, VEHICLE);
    expect(byCar).toMatchObject({ piece: drawn.piece('A-B'), offsetMm: 1_000_000 });
    expect(Math.abs(byCar.distanceMm - 200_000)).toBeLessThan(25);
    expect(snap(network, atC, { ...VEHICLE, usable: (piece) => piece !== drawn.piece('A-B') })[0].piece).toBe(
      drawn.piece('X-Y'),
    );
  });

  it('is empty where no road lies within the radius, and on a network without roads', () => {
    expect(snap(network, metresNorth(middle, 50), { ...VEHICLE, radiusM: 49 })).toEqual([]);
    expect(snap(network, metresNorth(middle, 50), { ...VEHICLE, radiusM: 51 })).toHaveLength(1);
    expect(snap(network, metresNorth(middle, 2_500), VEHICLE)).toEqual([]);
    expect(snap(drawNetwork({ map: 'A', ways: {} }).network, middle, VEHICLE)).toEqual([]);
  });

  it('names the right side beyond a sharp bend, where one segment alone would name the wrong one', () => {
    // From A east to b, then back to the south-west: a bend of 135° to the right, so the point beyond it lies on the left.
    const sharp = drawNetwork({ map: 'A--b\n    \nC   ', bends: 'b', ways: { AbC: {} } });
    expect(snap(sharp.network, metresEast(sharp.latLon('b'), 10), VEHICLE)[0].side).toBe('left');
    expect(snap(sharp.network, metresNorth(sharp.latLon('b'), -10), VEHICLE)[0].side).toBe('left');
    const back = drawNetwork({ map: 'A--b\n    \nC   ', bends: 'b', ways: { CbA: {} } });
    expect(snap(back.network, metresEast(back.latLon('b'), 10), VEHICLE)[0].side).toBe('right');
  });

  it('never takes a barrier', () => {
    const barred = drawNetwork({ map: 'A--B--C', ways: { ABC: {} }, barriers: { B: { gate: true } } });
    const candidates = snap(barred.network, barred.latLon('B'), VEHICLE);
    expect(candidates.map((c) => c.piece).sort()).toEqual([barred.piece('A-B'), barred.piece('B-C')]);
  });

  it('gives equally near pieces in the order of their numbers', () => {
    const twins = drawNetwork({ map: 'A--B', ways: { BA: {}, AB: {}, 'AB#2': {} } });
    expect(snap(twins.network, twins.latLon('A'), VEHICLE).map((c) => c.piece)).toEqual([0, 1, 2]);
  });
});

describe('the main component and the nearest', () => {
  // Rows are 10 m apart. The main component is A–E; the islands PQ, RS … are nearer to X.
  const drawn = drawNetwork({
    map: `
      A--B--C--D--E
      .
      .
      .
      PQ RS TU VW
      X            `,
    gridM: 10,
    ways: { ABCDE: {}, PQ: {}, RS: {}, TU: {}, VW: {} },
  });
  const { network } = drawn;

  it('are both listed, even past the number asked for', () => {
    const one = snap(network, drawn.latLon('X'), { ...VEHICLE, candidatesMax: 1 });
    expect(one.map((c) => [c.piece, c.inMain])).toEqual([
      [drawn.piece('P-Q'), false],
      [drawn.piece('A-B'), true],
    ]);
    const three = snap(network, drawn.latLon('X'), { ...VEHICLE, candidatesMax: 3 });
    expect(three.map((c) => c.piece)).toEqual(['P-Q', 'R-S', 'A-B'].map(drawn.piece));
  });

  it('prefers the main one unless it is farther by more than the named distance', () => {
    const near = { distanceMm: 5_000, inMain: false } as SnapCandidate;
    const main = (distanceMm: number): SnapCandidate => ({ ...near, distanceMm, inMain: true });
    expect(preferred([near, main(5_000 + PREFER_MAIN_WITHIN_MM)])?.inMain).toBe(true);
    expect(preferred([near, main(5_001 + PREFER_MAIN_WITHIN_MM)])?.inMain).toBe(false);
    expect(preferred([near])).toBe(near);
    expect(preferred([])).toBeUndefined();
    // 40 m and 10 m: the main road.
    expect(preferred(snap(network, drawn.latLon('X'), VEHICLE))?.piece).toBe(drawn.piece('A-B'));
  });

  it('are told for walkers by the component of walkers', () => {
    const walk = drawNetwork({
      map: `
        A--B--C
           |
           D--E--F   `,
      ways: { ABC: { access: ArcAccess.VEHICLE }, BD: { class: 'steps' }, DEF: { class: 'path' } },
    });
    const [path] = snap(walk.network, walk.latLon('F'), { accept: ArcAccess.FOOT });
    expect(path).toMatchObject({ piece: walk.piece('E-F'), inMain: true });
    const [road] = snap(walk.network, walk.latLon('A'), VEHICLE);
    expect(road).toMatchObject({ piece: walk.piece('A-B'), inMain: true });
  });
});

function randomPoint(network: Network, random: ReturnType<typeof createPrng>): LatLon {
  const [west, south, east, north] = network.meta.bbox;
  const spread = random.float() < 0.3 ? 0.01 : 0.0005;
  return {
    lon: west - spread + random.float() * (east - west + 2 * spread),
    lat: south - spread + random.float() * (north - south + 2 * spread),
  };
}

describe('snap against every segment measured', () => {
  it.each(RANDOM_SHAPES)('agrees on random networks of shape %s', (shape) => {
    for (let seed = 0; seed < 12; seed++) {
      const network = randomNetwork(seed, { shape, junctionsMax: 120 });
      const random = createPrng(seed, 'snap');
      const graph = printNetwork(network);
      for (let i = 0; i < 25; i++) {
        const point = randomPoint(network, random);
        const accept = random.float() < 0.5 ? ArcAccess.VEHICLE : ArcAccess.FOOT;
        const radiusM = [50, 400, 2_000][random.below(3)];
        const candidatesMax = [1, 3, SNAP_CANDIDATES][random.below(3)];
        const closed = random.below(4);
        const usable = (piece: number): boolean => piece % 3 !== closed;
        const got = snap(network, point, { accept, usable, radiusM, candidatesMax });
        const all = bruteForce(network, point, accept).filter(({ piece }) => usable(piece));
        const wanted = all.filter((row) => row.mm <= radiusM * 1000 - 1);
        const context = `seed ${seed} shape ${shape} at ${JSON.stringify(point)} within ${radiusM} m, at most ${candidatesMax}\n${graph}`;
        const count = Math.min(wanted.length, candidatesMax);
        expect(got.length, context).toBeGreaterThanOrEqual(count);
        expect(got.length, context).toBeLessThanOrEqual(candidatesMax + 1);
        // Distances agree rank by rank; pieces may change places within a millimetre of rounding.
        for (let rank = 0; rank < count; rank++)
          expect(Math.abs(got[rank].distanceMm - wanted[rank].mm), context).toBeLessThanOrEqual(1);
        for (const candidate of got) {
          const own = all.find((row) => row.piece === candidate.piece);
          expect(Math.abs((own?.mm ?? Infinity) - candidate.distanceMm), context).toBeLessThanOrEqual(1);
        }
        const inMain = wanted.filter((row) => isMain(network, row.piece, accept));
        if (inMain.length > 0) {
          const nearestMain = got.find((candidate) => candidate.inMain);
          expect(Math.abs((nearestMain?.distanceMm ?? Infinity) - inMain[0].mm), context).toBeLessThanOrEqual(1);
        }
      }
    }
  });

  /** Reached from the component's lowest junction over pieces open to these: not by the flags that snap reads. */
  function isMain(network: Network, piece: number, accept: number): boolean {
    const component = componentsOf(network, accept);
    const sizes = new Map<number, number>();
    for (const c of component) if (c >= 0) sizes.set(c, (sizes.get(c) ?? 0) + 1);
    const [main] = [...sizes].sort(([a, n], [b, m]) => m - n || a - b)[0];
    return component[network.head[2 * piece]] === main;
  }

  const known = new WeakMap<Network, Map<number, Int32Array>>();
  function componentsOf(network: Network, accept: number): Int32Array {
    const byAccept = known.get(network) ?? new Map<number, Int32Array>();
    known.set(network, byAccept);
    const component = byAccept.get(accept) ?? new Int32Array(network.junctionCount).fill(-1);
    if (byAccept.has(accept)) return component;
    byAccept.set(accept, component);
    const open = Array.from({ length: network.pieceCount }, (_, p) => p).filter(
      (p) => ((network.arcAccess[2 * p] | network.arcAccess[2 * p + 1]) & accept) !== 0,
    );
    for (const p of open) component[network.head[2 * p]] = component[network.head[2 * p + 1]] = -2;
    for (let start = 0; start < component.length; start++) {
      if (component[start] !== -2) continue;
      component[start] = start;
      for (let changed = true; changed; ) {
        changed = false;
        for (const p of open) {
          const [a, b] = [network.head[2 * p], network.head[2 * p + 1]];
          if (component[a] === component[b] || (component[a] !== start && component[b] !== start)) continue;
          component[a] = component[b] = start;
          changed = true;
        }
      }
    }
    return component;
  }
});

describe('a candidate', () => {
  it('projects back to where it lies', () => {
    for (let seed = 0; seed < 40; seed++) {
      const network = randomNetwork(seed);
      const random = createPrng(seed, 'back');
      for (let i = 0; i < 20; i++) {
        for (const candidate of snap(network, randomPoint(network, random), { accept: ArcAccess.FOOT })) {
          const place = placeOf(network, candidate);
          expect([place.lat, place.lon]).toEqual([candidate.lat, candidate.lon]);
          const again = projectOnPiece(network, candidate.piece, planeAt(place));
          expect(again.distanceMm).toBe(0);
          const there = placeOf(network, { piece: candidate.piece, offsetMm: again.offsetMm });
          // A piece that crosses itself, or is said to be 1 mm long, may name another offset of the same place.
          if (Math.abs(again.offsetMm - candidate.offsetMm) > 2) {
            expect(Math.abs(there.lat - place.lat) * E7).toBeLessThan(1);
            expect(Math.abs(there.lon - place.lon) * E7).toBeLessThan(1);
          }
        }
      }
    }
  });

  it('does not depend on which other points were asked about before', () => {
    const network = randomNetwork(5, { junctionsMax: 200 });
    const random = createPrng(5, 'pairs');
    const points = Array.from({ length: 30 }, () => randomPoint(network, random));
    const forwards = points.map((point) => snap(network, point, VEHICLE));
    const backwards = points.toReversed().map((point) => snap(network, point, VEHICLE));
    expect(backwards.toReversed()).toEqual(forwards);
  });
});
