import { describe, expect, it } from 'vitest';
import { createPrng } from '../../../src/core/prng.ts';
import { type LatLon, mmPerDegree } from '../../../src/core/units.ts';
import { placeOf, pointsOfPiece } from '../../../src/map/geometry.ts';
import { ArcAccess, PieceFlag } from '../../../src/map/network.ts';
import { arcsAtPoint } from '../../../src/routing/traffic/match-point.ts';
import { drawNetwork, printNetwork, randomNetwork } from '../../../src/testing/index.ts';

const north = ({ lat, lon }: LatLon, m: number): LatLon => ({ lat: lat + (m * 1_000) / mmPerDegree(0).lat, lon });

describe('A location on a drawn network', () => {
  // The street A–B–C runs east, B–D south. E–F is a one-way to the east, 30 m below; G–H a foot way above.
  const drawn = drawNetwork({
    map: `
      G---------H
      A----B----C

      E----|----F
           D      `,
    gridM: 10,
    ways: { ABC: {}, BD: {}, EF: { oneway: true }, GH: { class: 'footway' } },
  });
  const { network, arc, position } = drawn;
  const onAB = placeOf(network, position('A-B', 0.5));
  const at = (point: LatLon, bearingDeg?: number): number[] => [...arcsAtPoint(network, point, bearingDeg)];

  it('means the nearest road, in both directions without a bearing', () => {
    expect(at(onAB)).toEqual([arc('A-B'), arc('B-A')].sort((a, b) => a - b));
    // 6 m above the street and 4 m below the foot way.
    expect(at(north(onAB, 6))).toEqual(at(onAB));
  });

  it('means the direction of the bearing, within 45 degrees', () => {
    expect(at(onAB, 90)).toEqual([arc('A-B')]);
    expect(at(onAB, 270)).toEqual([arc('B-A')]);
    expect(at(onAB, 50)).toEqual([arc('A-B')]);
    expect(at(onAB, 130)).toEqual([arc('A-B')]);
  });

  it('looks past a nearer road that runs across the bearing', () => {
    // 20 m from the crossing B on the street; B–D begins there and runs south.
    expect(at(onAB, 180)).toEqual([arc('B-D')]);
    expect(at(onAB, 360)).toEqual([arc('D-B')]);
  });

  it('never means the forbidden direction of a one-way', () => {
    const onEF = placeOf(network, position('E-F', 0.1));
    expect(at(onEF)).toEqual([arc('E-F')]);
    expect(at(onEF, 90)).toEqual([arc('E-F')]);
    // Against it the next road that runs west is the street.
    expect(at(onEF, 270)).toEqual([arc('B-A')]);
  });

  it('means nothing where no road lies within 50 m', () => {
    const lonely = drawNetwork({ map: 'A---------B', ways: { AB: {} } });
    const middle = placeOf(lonely.network, lonely.position('A-B', 0.5));
    expect([...arcsAtPoint(lonely.network, north(middle, 49.9), undefined)]).toEqual([0, 1]);
    expect([...arcsAtPoint(lonely.network, north(middle, 50.1), undefined)]).toEqual([]);
    expect([...arcsAtPoint(drawNetwork({ map: 'A', ways: {} }).network, middle, undefined)]).toEqual([]);
  });
});

describe('Locations on random networks', () => {
  it('mean what is nearest when every segment is compared', () => {
    let found = 0;
    for (let seed = 0; seed < 300; seed++) {
      const network = randomNetwork(seed);
      const random = createPrng(seed, 'points');
      const junction = random.below(network.junctionCount);
      const jitter = (): number => (random.float() - 0.5) * 1e-3;
      const point = {
        lat: network.junctionLatE7[junction] / 1e7 + jitter(),
        lon: network.junctionLonE7[junction] / 1e7 + jitter(),
      };
      const bearing = random.below(2) === 0 ? undefined : random.below(360);
      const scale = mmPerDegree(point.lat);
      let [best, bestMm]: [number[], number] = [[], 50_000];
      for (let piece = 0; piece < network.pieceCount; piece++) {
        if ((network.pieceFlags[piece] & PieceFlag.BARRIER) !== 0) continue;
        const road = pointsOfPiece(network, piece).map(({ lat, lon }) => [
          (lon - point.lon) * scale.lon,
          (lat - point.lat) * scale.lat,
        ]);
        for (let k = 1; k < road.length; k++) {
          const [[ax, ay], [bx, by]] = [road[k - 1], road[k]];
          const squared = (bx - ax) ** 2 + (by - ay) ** 2;
          const t = squared === 0 ? 0 : Math.max(0, Math.min(1, (-ax * (bx - ax) - ay * (by - ay)) / squared));
          const mm = Math.hypot(ax + t * (bx - ax), ay + t * (by - ay));
          const headingDeg = (Math.atan2(bx - ax, by - ay) * 180) / Math.PI;
          const arcs = [2 * piece, 2 * piece + 1].filter((arc) => {
            const access = network.arcAccess[arc];
            const off =
              bearing === undefined ? 0 : Math.abs(((bearing - headingDeg - (arc & 1) * 180 + 900) % 360) - 180);
            return (access & 3) !== 0 && (access & ArcAccess.CONTRAFLOW) === 0 && off <= 45;
          });
          // A micrometre apart is a tie, which goes to the lower piece; the pieces come in order.
          if (arcs.length > 0 && mm < bestMm - 1e-3) [best, bestMm] = [arcs, mm];
        }
      }
      if (best.length > 0) found++;
      const message = `seed ${seed}, ${JSON.stringify(point)} to ${bearing}\n${printNetwork(network)}`;
      expect([...arcsAtPoint(network, point, bearing)], message).toEqual(best);
    }
    expect(found).toBeGreaterThan(100);
  });
});
