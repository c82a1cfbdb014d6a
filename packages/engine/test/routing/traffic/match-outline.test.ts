import { describe, expect, it } from 'vitest';
import { createPrng, type Prng } from '../../../src/core/prng.ts';
import { pointLatE7, pointLonE7, segmentCountOf } from '../../../src/map/geometry.ts';
import { ArcAccess, type Network } from '../../../src/map/network.ts';
import { piecesInRing } from '../../../src/routing/traffic/match-outline.ts';
import { isSimple, type Ring, ringOf } from '../../../src/routing/traffic/ring.ts';
import { drawNetwork, printNetwork, randomNetwork } from '../../../src/testing/index.ts';
import { ringOfPoints } from './random-rings.ts';
import { isInRing, meet, type Point, sidesOf } from './slow-geometry.ts';

describe('An area on a drawn network', () => {
  /** Rows and columns are 100 m apart. */
  const drawn = drawNetwork({
    map: `
      A---B---C---D
      |   |   |   |
      E-p-F-q-G---H
          r s
      I---J---K---L`,
    ways: {
      ABCD: {},
      EFGH: {},
      IJKL: { layer: 1, flags: 0 },
      AE: {},
      BF: { class: 'footway' },
      CG: { oneway: true },
      DH: {},
    },
  });
  const { network, latLon, piece } = drawn;
  const inside = (letters: string, groundLevelOnly = false): number[] => [
    ...piecesInRing(network, ringOf([...letters].map(latLon)), groundLevelOnly),
  ];
  const pieces = (...names: string[]): number[] => names.map(piece).sort((a, b) => a - b);

  it('holds every road that runs into it or through it, and no foot way', () => {
    // The triangle p, q, s has p–q on the road E–F–G and s below it.
    expect(inside('pqs')).toEqual(pieces('E-F', 'F-G'));
    // A–B–F–E: its sides lie on roads, its corners on their ends, so that B–C and F–G touch it. B–F is a foot way.
    expect(inside('ABFE')).toEqual(pieces('A-B', 'B-C', 'A-E', 'E-F', 'F-G'));
  });

  it('holds a road of which only the middle lies in it', () => {
    const [west, east] = [latLon('p'), latLon('q')];
    const [north, south] = [0.0001, -0.0001];
    const strip = ringOf([
      { lat: west.lat + north, lon: west.lon + 0.0001 },
      { lat: west.lat + north, lon: west.lon + 0.0002 },
      { lat: east.lat + south, lon: west.lon + 0.0002 },
      { lat: east.lat + south, lon: west.lon + 0.0001 },
    ]);
    expect([...piecesInRing(network, strip, false)]).toEqual(pieces('E-F'));
  });

  it('holds roads wholly inside, and none where there are none', () => {
    expect(inside('ADLI')).toHaveLength(network.pieceCount - 1);
    expect(inside('prs')).toEqual(pieces('E-F'));
    const nowhere = ringOf([
      { lat: 10, lon: 100 },
      { lat: 10, lon: 101 },
      { lat: 11, lon: 101 },
    ]);
    expect([...piecesInRing(network, nowhere, false)]).toEqual([]);
    expect([...piecesInRing(drawNetwork({ map: 'A', ways: {} }).network, nowhere, false)]).toEqual([]);
  });

  it('leaves bridges alone where it is on the ground only', () => {
    expect(inside('EHLI')).toEqual(pieces('E-F', 'F-G', 'G-H', 'I-J', 'J-K', 'K-L', 'A-E', 'C-G', 'D-H'));
    expect(inside('EHLI', true)).toEqual(pieces('E-F', 'F-G', 'G-H', 'A-E', 'C-G', 'D-H'));
  });
});

/** Every piece against every side, in whole numbers of any size. */
function slowPiecesInRing(network: Network, ring: readonly Point[]): number[] {
  const found: number[] = [];
  for (let piece = 0; piece < network.pieceCount; piece++) {
    const access = network.arcAccess[2 * piece] | network.arcAccess[2 * piece + 1];
    if ((access & (ArcAccess.VEHICLE | ArcAccess.MOTORBIKE)) === 0) continue;
    const points = Array.from(
      { length: segmentCountOf(network, piece) + 1 },
      (_, k): Point => [pointLonE7(network, piece, k), pointLatE7(network, piece, k)],
    );
    const isTouched = points.some((point, k) => {
      if (isInRing(point, ring)) return true;
      return k > 0 && sidesOf(ring).some(([a, b]) => meet(points[k - 1], point, a, b));
    });
    if (isTouched) found.push(piece);
  }
  return found;
}

/** Some corners on junctions, so that rings touch roads; simple in most draws. */
function ringAbout(random: Prng, network: Network): Point[] {
  const junction = random.below(network.junctionCount);
  const [x, y] = [network.junctionLonE7[junction], network.junctionLatE7[junction]];
  const size = [2_000, 20_000, 100_000][random.below(3)];
  const count = 3 + random.below(9);
  const corners = Array.from({ length: count }, (): Point => {
    const other = random.below(network.junctionCount);
    const onJunction: Point = [network.junctionLonE7[other], network.junctionLatE7[other]];
    const isNear = Math.max(Math.abs(onJunction[0] - x), Math.abs(onJunction[1] - y)) < size;
    return isNear && random.below(3) === 0
      ? onJunction
      : [x + random.below(2 * size) - size, y + random.below(2 * size) - size];
  });
  const angle = ([cx, cy]: Point): number => Math.atan2(cy - y, cx - x);
  return corners.sort((a, b) => angle(a) - angle(b));
}

describe('Areas on random networks', () => {
  it('hold the same pieces as when every piece is compared with every side', () => {
    let [rings, found] = [0, 0];
    for (let seed = 0; seed < 400; seed++) {
      const network = randomNetwork(seed);
      const random = createPrng(seed, 'areas');
      for (let i = 0; i < 5; i++) {
        const points = ringAbout(random, network);
        const ring: Ring = ringOfPoints(points);
        if (!isSimple(ring)) continue;
        rings++;
        const expected = slowPiecesInRing(network, points);
        found += expected.length;
        const message = `seed ${seed}, ring ${JSON.stringify(points)}\n${printNetwork(network)}`;
        expect([...piecesInRing(network, ring, false)], message).toEqual(expected);
      }
    }
    expect(rings).toBeGreaterThan(1_000);
    expect(found).toBeGreaterThan(5_000);
  });
});
