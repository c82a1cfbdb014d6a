import { describe, expect, it } from 'vitest';
import { createPrng, type Prng } from '../../../src/core/prng.ts';
import { pointsOfPiece } from '../../../src/map/geometry.ts';
import type { Network } from '../../../src/map/network.ts';
import { applyTraffic } from '../../../src/routing/traffic/apply-traffic.ts';
import { parseTrafficBatch } from '../../../src/routing/traffic/batch.ts';
import { listTraffic } from '../../../src/routing/traffic/list-traffic.ts';
import { rematchTraffic } from '../../../src/routing/traffic/rematch.ts';
import { ringOf } from '../../../src/routing/traffic/ring.ts';
import { emptyTraffic, type Traffic } from '../../../src/routing/traffic/traffic.ts';
import {
  type DrawnNetwork,
  drawNetwork,
  type NetworkRows,
  networkOfRows,
  printNetwork,
  randomNetwork,
  rowsOfNetwork,
} from '../../../src/testing/index.ts';

const NOW_MS = 1_780_000_000_000;
const LATER_MS = NOW_MS + 600_000;

function apply(network: Network, input: unknown): Traffic {
  const done = applyTraffic(emptyTraffic(network, 1), parseTrafficBatch(input, []), NOW_MS);
  if (!done.ok) throw done.error;
  return done.value.traffic;
}

const byPiece = (id: string, pieceIndex: number, direction = 'FORWARD') => ({
  id,
  piece: { networkEpoch: 1, pieceIndex, direction },
  speedKmh: 20,
  expiresAtUnixMs: LATER_MS,
});

/** The shapes on which an entry counts, in driving order, each once: a random network has twins that nothing tells apart. */
function shapesOf({ network, entries }: Traffic, id: string): string[] {
  const shapes = Array.from(entries.get(id)?.arcs ?? [], (arc) => {
    const points = pointsOfPiece(network, arc >> 1);
    return JSON.stringify(arc & 1 ? points.reverse() : points);
  });
  return [...new Set(shapes)].sort();
}

/** The same roads with other numbers, half of them drawn from the other end. */
function shuffled(network: Network, random: Prng): Network {
  const rows: NetworkRows = rowsOfNetwork(network);
  const order = <T>(list: readonly T[]): number[] => {
    const keys = list.map(() => random.float());
    return list.map((_, i) => i).sort((a, b) => keys[a] - keys[b]);
  };
  const junctionOrder = order(rows.junctions);
  const newJunction = new Map(junctionOrder.map((old, now) => [old, now]));
  const pieces = order(rows.pieces).map((i) => {
    const { tail, head, access, shape, ...rest } = rows.pieces[i];
    const [newTail, newHead] = [newJunction.get(tail) ?? 0, newJunction.get(head) ?? 0];
    const isTurned = random.below(2) === 0;
    return {
      ...rest,
      ...(isTurned ? { tail: newHead, head: newTail } : { tail: newTail, head: newHead }),
      ...(access && { access: isTurned ? ([access[1], access[0]] as const) : access }),
      ...(shape && { shape: isTurned ? shape.toReversed() : shape }),
    };
  });
  return networkOfRows({ junctions: junctionOrder.map((old) => rows.junctions[old]), pieces });
}

describe('The same roads under other numbers', () => {
  it('carry the same traffic on the same shapes', () => {
    let placed = 0;
    for (let seed = 0; seed < 150; seed++) {
      const network = randomNetwork(seed, { restrictions: 0 });
      const random = createPrng(seed, 'rematch');
      const somewhere = () => pointsOfPiece(network, random.below(network.pieceCount))[0];
      const speeds = Array.from({ length: 6 }, (_, i) =>
        byPiece(`p${i}`, random.below(network.pieceCount), ['FORWARD', 'BACKWARD', 'BOTH'][random.below(3)]),
      );
      const line = { points: pointsOfPiece(network, random.below(network.pieceCount)), withinM: 10, direction: 'BOTH' };
      const closures = [
        { id: 'line', line, expiresAtUnixMs: LATER_MS },
        { id: 'point', location: somewhere(), bearingDeg: 45, expiresAtUnixMs: LATER_MS },
      ].filter(
        ({ line: each }) => each === undefined || JSON.stringify(each.points[0]) !== JSON.stringify(each.points.at(-1)),
      );
      const corners = [somewhere(), somewhere(), somewhere()];
      const areas = [{ id: 'area', outline: { points: corners }, speedPercent: 50, expiresAtUnixMs: LATER_MS }];
      const isRing =
        new Set(corners.map((point) => JSON.stringify(point))).size === 3 && ringOf(corners).xs.length === 3;
      const traffic = apply(network, { speeds, closures, areas: isRing ? areas.filter(() => notInLine(corners)) : [] });
      const moved = rematchTraffic(traffic, shuffled(network, random), 2);
      const message = `seed ${seed}\n${printNetwork(network)}`;
      expect(moved.unmatched, message).toEqual([]);
      for (const id of traffic.entries.keys()) {
        placed += traffic.entries.get(id)?.arcs.length ?? 0;
        expect(shapesOf(moved.traffic, id), `${id}, ${message}`).toEqual(shapesOf(traffic, id));
      }
      expect([moved.traffic.networkEpoch, moved.traffic.epoch]).toEqual([2, traffic.epoch + 1]);
    }
    expect(placed).toBeGreaterThan(2_000);
  });
});

const notInLine = ([a, b, c]: readonly { lat: number; lon: number }[]): boolean =>
  Math.abs((b.lon - a.lon) * (c.lat - a.lat) - (b.lat - a.lat) * (c.lon - a.lon)) > 1e-12;

describe('A network that changed', () => {
  /** One character is 10 m. */
  const old = drawNetwork({
    map: 'A---------B---------C\n.\n.\n.\nD---------E',
    gridM: 10,
    ways: { ABC: {}, DE: {} },
  });
  const move = (traffic: Traffic, to: DrawnNetwork) => rematchTraffic(traffic, to.network, 2);
  const named = (drawn: DrawnNetwork, ...names: string[]): number[] => names.map(drawn.arc).sort((a, b) => a - b);
  const arcsOf = (traffic: Traffic, id: string): number[] => [...(traffic.entries.get(id)?.arcs ?? [])];

  it('by a road that was cut in two carries what was said of the whole', () => {
    const cut = drawNetwork({ map: 'A----x----B---------C\n     |', gridM: 10, ways: { AxB: {}, BC: {} } });
    const { traffic, unmatched } = move(apply(old.network, { speeds: [byPiece('s', old.piece('A-B'))] }), cut);
    expect([arcsOf(traffic, 's'), unmatched]).toEqual([named(cut, 'A-x', 'x-B'), []]);
  });

  it('by two roads that became one carries what was said of either', () => {
    const joined = drawNetwork({ map: 'A---------b---------C', gridM: 10, bends: 'b', ways: { CbA: {} } });
    const { traffic } = move(apply(old.network, { speeds: [byPiece('s', old.piece('A-B'))] }), joined);
    expect(arcsOf(traffic, 's')).toEqual(named(joined, 'A-C'));
  });

  it('by a road that is gone keeps what was said of it, lists it, and finds it again', () => {
    const without = drawNetwork({ map: 'A---------B---------C', gridM: 10, ways: { ABC: {} } });
    const sent = {
      speeds: [byPiece('s', old.piece('D-E'))],
      closures: [{ id: 'c', location: old.latLon('E'), expiresAtUnixMs: LATER_MS }],
    };
    const first = move(apply(old.network, sent), without);
    expect(first.unmatched).toEqual([
      { id: 's', kind: 'SPEED', foundArcs: 0, lostArcs: 1 },
      // 40 m above E the street A–B–C is the nearest road now: it takes that, and is listed all the same.
      { id: 'c', kind: 'CLOSURE', foundArcs: 2, lostArcs: 2 },
    ]);
    expect(listTraffic(first.traffic, undefined, NOW_MS)).toMatchObject({ speeds: [{ id: 's' }], unmatchedIds: ['s'] });
    const again = rematchTraffic(first.traffic, old.network, 3);
    expect(again.unmatched).toEqual([]);
    expect(arcsOf(again.traffic, 's')).toEqual(named(old, 'D-E'));
    expect(arcsOf(again.traffic, 'c')).toEqual(named(old, 'D-E', 'E-D'));
  });

  it('lists what lost a part of its road', () => {
    const rows = rowsOfNetwork(old.network);
    const ofWay = networkOfRows({
      ...rows,
      pieces: rows.pieces.map((piece, i) => ({ ...piece, osmWayId: i < 2 ? 7 : 8 })),
    });
    const sent = { closures: [{ id: 'c', osmWay: { wayId: 7, direction: 'FORWARD' }, expiresAtUnixMs: LATER_MS }] };
    // Way 7 has another number now, and only its first piece is left.
    const shorter = networkOfRows({ ...rows, pieces: [{ ...rows.pieces[0], osmWayId: 9 }] });
    const { traffic, unmatched } = rematchTraffic(apply(ofWay, sent), shorter, 2);
    expect([arcsOf(traffic, 'c'), unmatched]).toEqual([[0], [{ id: 'c', kind: 'CLOSURE', foundArcs: 1, lostArcs: 1 }]]);
    // Where the way is known, its nodes say what is meant.
    const renumbered = networkOfRows({ ...rows, pieces: rows.pieces.map((piece) => ({ ...piece, osmWayId: 7 })) });
    expect(arcsOf(rematchTraffic(apply(ofWay, sent), renumbered, 2).traffic, 'c')).toEqual([0, 2, 4]);
  });

  it('tells parallel roads of one shape by their way', () => {
    const rows = (first: number, second: number) => ({
      junctions: [{ at: [1_058_000_000, 210_000_000] as const }, { at: [1_058_010_000, 210_000_000] as const }],
      pieces: [first, second].map((osmWayId) => ({ tail: 0, head: 1, lengthMm: 100_000, osmWayId })),
    });
    const traffic = apply(networkOfRows(rows(5, 6)), { speeds: [byPiece('s', 0)] });
    expect(arcsOf(rematchTraffic(traffic, networkOfRows(rows(6, 5)), 2).traffic, 's')).toEqual([2]);
    // With other ways both may be meant.
    expect(arcsOf(rematchTraffic(traffic, networkOfRows(rows(8, 9)), 2).traffic, 's')).toEqual([0, 2]);
  });

  it('without a road keeps everything and carries nothing', () => {
    const bare = drawNetwork({ map: 'A', ways: {} });
    const { traffic, unmatched } = move(apply(old.network, { speeds: [byPiece('s', 0)] }), bare);
    expect([arcsOf(traffic, 's'), unmatched.length, traffic.entries.size]).toEqual([[], 1, 1]);
  });
});
