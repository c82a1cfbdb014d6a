import { describe, expect, it } from 'vitest';
import { createPrng, type Prng } from '../../../src/core/prng.ts';
import { type LatLon, mmPerDegree } from '../../../src/core/units.ts';
import { pointsOfPiece } from '../../../src/map/geometry.ts';
import { ArcAccess, type Network } from '../../../src/map/network.ts';
import { arcsAlongLine } from '../../../src/routing/traffic/match-line.ts';
import { drawNetwork, printNetwork, randomNetwork } from '../../../src/testing/index.ts';

/** Letters of a drawing are 10 m apart; `moved` shifts a point by metres. */
const moved = ({ lat, lon }: LatLon, eastM: number, northM: number): LatLon => {
  const scale = mmPerDegree(lat);
  return { lat: lat + (northM * 1_000) / scale.lat, lon: lon + (eastM * 1_000) / scale.lon };
};

describe('A line on a drawn network', () => {
  /**
   * A street from west to east, crossed at B and C, and a second carriageway 10 m south of it that runs back (one-way from H to E).
   * One character is 10 m: A–B and C–D 100 m, B–C 200 m.
   */
  const drawn = drawNetwork({
    map: `
                 M                   N
      A----------B-------------------C----------D
      E----------F-------------------G----------H
                 P                   Q            `,
    gridM: 10,
    ways: { ABCD: {}, HGFE: { oneway: true }, MB: {}, BF: {}, FP: {}, NC: {}, CG: {}, GQ: {} },
  });
  const { network, latLon, arc } = drawn;
  const along = (points: LatLon[], withinM: number, direction: 'FORWARD' | 'BACKWARD' | 'BOTH' = 'FORWARD') => [
    ...arcsAlongLine(network, points, withinM, direction),
  ];
  const arcs = (...names: string[]): number[] => names.map(arc).sort((a, b) => a - b);

  it('means the arcs that run with it, against it, or both', () => {
    const line = [latLon('A'), latLon('D')];
    expect(along(line, 5)).toEqual(arcs('A-B', 'B-C', 'C-D'));
    expect(along(line, 5, 'BACKWARD')).toEqual(arcs('B-A', 'C-B', 'D-C'));
    expect(along(line, 5, 'BOTH')).toEqual(arcs('A-B', 'B-C', 'C-D', 'B-A', 'C-B', 'D-C'));
    expect(along(line.toReversed(), 5)).toEqual(arcs('B-A', 'C-B', 'D-C'));
  });

  it('never means the roads that cross it, however wide it looks', () => {
    // M–B, B–F and F–P are 10 m long: they lie within the distance as a whole.
    expect(along([latLon('A'), latLon('D')], 60)).toEqual(arcs('A-B', 'B-C', 'C-D'));
  });

  it('means a carriageway only in its own direction', () => {
    // 10 m off the line, and within 15 m: H–E in its direction, never against its one-way.
    expect(along([latLon('A'), latLon('D')], 15)).toEqual(arcs('A-B', 'B-C', 'C-D'));
    expect(along([latLon('D'), latLon('A')], 15)).toEqual(arcs('B-A', 'C-B', 'D-C', 'H-G', 'G-F', 'F-E'));
    expect(along([latLon('E'), latLon('H')], 5)).toEqual([]);
    expect(along([latLon('E'), latLon('H')], 5, 'BOTH')).toEqual(arcs('H-G', 'G-F', 'F-E'));
  });

  it('means no forbidden direction of a one-way that is drawn against its traffic', () => {
    const drawnBack = drawNetwork({
      map: 'A---B',
      ways: { AB: { access: ArcAccess.VEHICLE | ArcAccess.CONTRAFLOW, backwardAccess: ArcAccess.VEHICLE } },
    });
    const line = [drawnBack.latLon('A'), drawnBack.latLon('B')];
    expect([...arcsAlongLine(drawnBack.network, line, 5, 'FORWARD')]).toEqual([]);
    expect([...arcsAlongLine(drawnBack.network, line, 5, 'BOTH')]).toEqual([drawnBack.arc('B-A')]);
    expect([...arcsAlongLine(drawnBack.network, line.toReversed(), 5, 'FORWARD')]).toEqual([drawnBack.arc('B-A')]);
  });

  it('takes the distance as it is said', () => {
    const line = [moved(latLon('A'), 0, 20), moved(latLon('D'), 0, 20)];
    expect(along(line, 19)).toEqual([]);
    expect(along(line, 21)).toEqual(arcs('A-B', 'B-C', 'C-D'));
  });

  it('means a piece of which half lies along it, or along which half of it lies', () => {
    // A line that begins 500 m before A, so that half of it is more than half of any piece: 100 m of the 200 m of B–C.
    const west = moved(latLon('A'), -500, 0);
    expect(along([west, moved(latLon('B'), 98, 0)], 1)).toEqual(arcs('A-B'));
    expect(along([west, moved(latLon('B'), 102, 0)], 1)).toEqual(arcs('A-B', 'B-C'));
    // 40 m in the middle of B–C: a fifth of the piece, and all of the line.
    expect(along([moved(latLon('B'), 80, 0), moved(latLon('B'), 120, 0)], 1)).toEqual(arcs('B-C'));
    // 30 m before C and 20 m behind it: more than half of the line lies on B–C, less than half on C–D.
    expect(along([moved(latLon('C'), -30, 0), moved(latLon('C'), 20, 0)], 1)).toEqual(arcs('B-C'));
  });

  it('does not mean the mouth of a street that goes straight on where it turns', () => {
    // A drive from the west turns south at B; B–x goes on for 10 m, within 20 m of the line's corner, but beside nothing.
    const turned = drawNetwork({
      map: 'A----------Bx\n           |\n           |\n           C',
      gridM: 10,
      ways: { AB: {}, Bx: {}, BC: {} },
    });
    const line = ['A', 'B', 'C'].map(turned.latLon);
    expect([...arcsAlongLine(turned.network, line, 20, 'FORWARD')]).toEqual([turned.arc('A-B'), turned.arc('B-C')]);
  });

  it('follows a bent street, and a line may go there and back', () => {
    const bent = drawNetwork({ map: 'A---b\n    |\n    |\n    C', bends: 'b', ways: { AbC: {} } });
    const [a, b, c] = ['A', 'b', 'C'].map(bent.latLon);
    expect([...arcsAlongLine(bent.network, [a, b, c], 5, 'FORWARD')]).toEqual([bent.arc('A-C')]);
    expect([...arcsAlongLine(bent.network, [a, b, c, b, a], 5, 'FORWARD')]).toEqual([bent.arc('A-C'), bent.arc('C-A')]);
    // Straight across the corner is not along the street.
    expect([...arcsAlongLine(bent.network, [a, c], 5, 'BOTH')]).toEqual([]);
  });

  it('means no foot ways and no barriers', () => {
    const gated = drawNetwork({
      map: 'A---B---C---D',
      ways: { ABC: {}, CD: { class: 'footway' } },
      barriers: { B: { gate: true } },
    });
    const found = arcsAlongLine(gated.network, [gated.latLon('A'), gated.latLon('D')], 10, 'FORWARD');
    expect([...found]).toEqual([gated.arc('A-B'), gated.arc('B-C')]);
  });
});

interface Flat {
  readonly x: number;
  readonly y: number;
}

const SAMPLE_M = 0.5;

/**
 * Slow and obvious: each piece is walked in steps of half a metre, and each step compared with every side of the line. What comes out
 * within a hundredth of a threshold, where steps cannot tell, is undefined.
 */
function slowArcsAlongLine(
  network: Network,
  points: readonly LatLon[],
  withinM: number,
): Map<number, boolean | undefined> {
  const scale = mmPerDegree(points[0].lat);
  const flat = ({ lat, lon }: LatLon): Flat => ({ x: (lon * scale.lon) / 1_000, y: (lat * scale.lat) / 1_000 });
  const line = points.map(flat);
  const lineM = line.slice(1).reduce((sum, p, i) => sum + Math.hypot(p.x - line[i].x, p.y - line[i].y), 0);
  const meant = new Map<number, boolean | undefined>();
  for (let piece = 0; piece < network.pieceCount; piece++) {
    let [lengthM, alongM, againstM] = [0, 0, 0];
    const road = pointsOfPiece(network, piece).map(flat);
    for (let k = 1; k < road.length; k++) {
      const [a, b] = [road[k - 1], road[k]];
      const segmentM = Math.hypot(b.x - a.x, b.y - a.y);
      const steps = Math.max(1, Math.ceil(segmentM / SAMPLE_M));
      lengthM += segmentM;
      for (let i = 0; i < steps; i++) {
        const t = (i + 0.5) / steps;
        const at = { x: a.x + t * (b.x - a.x), y: a.y + t * (b.y - a.y) };
        const cosines = line.slice(1).flatMap((end, s) => {
          return isBeside(at, line[s], end, withinM) ? [cosine(a, b, line[s], end)] : [];
        });
        if (cosines.some((cos) => cos >= COS_30)) alongM += segmentM / steps;
        if (cosines.some((cos) => cos <= -COS_30)) againstM += segmentM / steps;
      }
    }
    const enoughM = 0.5 * Math.min(lengthM, lineM);
    for (const [arc, coveredM] of [
      [2 * piece, alongM],
      [2 * piece + 1, againstM],
    ]) {
      const access = network.arcAccess[arc];
      const isLegal = (access & 3) !== 0 && (access & ArcAccess.CONTRAFLOW) === 0;
      const isClear = Math.abs(coveredM - enoughM) > 0.01 * enoughM + 2 * SAMPLE_M;
      meant.set(arc, isClear || !isLegal ? isLegal && coveredM > enoughM : undefined);
    }
  }
  return meant;
}

const COS_30 = Math.sqrt(3) / 2;

function cosine(a: Flat, b: Flat, c: Flat, d: Flat): number {
  const dot = (b.x - a.x) * (d.x - c.x) + (b.y - a.y) * (d.y - c.y);
  return dot / (Math.hypot(b.x - a.x, b.y - a.y) * Math.hypot(d.x - c.x, d.y - c.y));
}

/** Within the distance, and nearer to no end of the side than to what is between. */
function isBeside(p: Flat, a: Flat, b: Flat, withinM: number): boolean {
  const lengthM = Math.hypot(b.x - a.x, b.y - a.y);
  const u = ((p.x - a.x) * (b.x - a.x) + (p.y - a.y) * (b.y - a.y)) / lengthM;
  const v = ((p.y - a.y) * (b.x - a.x) - (p.x - a.x) * (b.y - a.y)) / lengthM;
  return u >= 0 && u <= lengthM && Math.abs(v) <= withinM;
}

/** Along some roads in a row, with errors of some metres; or anywhere. */
function randomLine(random: Prng, network: Network): LatLon[] {
  const error = (): number => (random.float() - 0.5) * [1, 10, 40][random.below(3)];
  const points: LatLon[] = [];
  let arc = random.below(2 * network.pieceCount);
  for (let i = 0; i < 1 + random.below(4); i++) {
    const road = pointsOfPiece(network, arc >> 1);
    points.push(...(arc & 1 ? road.reverse() : road));
    const junction = network.head[arc];
    const out = network.outArc.subarray(network.firstOut[junction], network.firstOut[junction + 1]);
    arc = out[random.below(out.length)];
  }
  return points.map((point) => moved(point, error(), error()));
}

describe('Lines on random networks', () => {
  it('mean the same arcs as when every piece is walked step by step', () => {
    let [compared, meant] = [0, 0];
    for (let seed = 0; seed < 120; seed++) {
      const network = randomNetwork(seed, { junctionsMax: 20 });
      const random = createPrng(seed, 'lines');
      for (let i = 0; i < 3; i++) {
        const line = randomLine(random, network);
        const withinM = [3, 15, 40][random.below(3)];
        const found = new Set(arcsAlongLine(network, line, withinM, 'FORWARD'));
        for (const [arc, expected] of slowArcsAlongLine(network, line, withinM)) {
          if (expected === undefined) continue;
          compared++;
          if (expected) meant++;
          const message = `seed ${seed}, arc ${arc}, within ${withinM} m of ${JSON.stringify(line)}\n${printNetwork(network)}`;
          expect(found.has(arc), message).toBe(expected);
        }
      }
    }
    expect(compared).toBeGreaterThan(10_000);
    expect(meant).toBeGreaterThan(500);
  });

  it('mean backwards what the reversed line means forwards', () => {
    for (let seed = 0; seed < 200; seed++) {
      const network = randomNetwork(seed);
      const line = randomLine(createPrng(seed, 'back'), network);
      const back = [...arcsAlongLine(network, line, 15, 'BACKWARD')];
      expect(back, `seed ${seed}`).toEqual([...arcsAlongLine(network, line.toReversed(), 15, 'FORWARD')]);
      const forward = [...arcsAlongLine(network, line, 15, 'FORWARD')];
      const both = [...new Set([...forward, ...back])].sort((a, b) => a - b);
      expect([...arcsAlongLine(network, line, 15, 'BOTH')], `seed ${seed}`).toEqual(expect.arrayContaining(both));
    }
  });
});
