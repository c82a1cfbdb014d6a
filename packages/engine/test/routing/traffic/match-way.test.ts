import { describe, expect, it } from 'vitest';
import { createPrng } from '../../../src/core/prng.ts';
import { PieceFlag, tailOf } from '../../../src/map/network.ts';
import { arcsOfWay } from '../../../src/routing/traffic/match-way.ts';
import { networkOfRows, type PieceRow } from '../../../src/testing/index.ts';

/** Junction j has the node id j + 1 and lies j steps to the east: what a way is depends on ids alone. */
function network(count: number, pieces: readonly (readonly [tail: number, head: number, osmWayId: number])[]) {
  const row = ([tail, head, osmWayId]: readonly [number, number, number]): PieceRow => ({
    tail,
    head,
    osmWayId,
    lengthMm: 1_000,
  });
  return networkOfRows({
    junctions: Array.from({ length: count }, (_, j) => ({ at: [1_058_000_000 + 1_000 * j, 210_000_000] as const })),
    pieces: pieces.map(row),
  });
}

const between = (fromNodeId: number, toNodeId: number) => ({ fromNodeId, toNodeId });

describe('A way', () => {
  /** Way 70 runs 0 → 1 → 2 → 3, its pieces in another order; way 71 branches off at 1. */
  const street = network(5, [
    [1, 2, 70],
    [1, 4, 71],
    [2, 3, 70],
    [0, 1, 70],
  ]);

  it('is driven from one of its nodes to another over all pieces between them', () => {
    expect([...arcsOfWay(street, 70, between(1, 4))]).toEqual([6, 0, 4]);
    expect([...arcsOfWay(street, 70, between(2, 3))]).toEqual([0]);
    // Back: the odd arcs, in driving order.
    expect([...arcsOfWay(street, 70, between(4, 1))]).toEqual([5, 1, 7]);
  });

  it('is meant whole without nodes, as it runs', () => {
    expect([...arcsOfWay(street, 70, undefined)].sort((a, b) => a - b)).toEqual([0, 4, 6]);
  });

  it('is not known where it is not in the network, or does not join the nodes', () => {
    expect([...arcsOfWay(street, 72, undefined)]).toEqual([]);
    expect([...arcsOfWay(street, 70, between(1, 5))]).toEqual([]);
    expect([...arcsOfWay(street, 70, between(99, 1))]).toEqual([]);
    expect([...arcsOfWay(network(1, []), 70, undefined)]).toEqual([]);
  });

  it('runs round a ring as the way does', () => {
    const ring = network(3, [
      [0, 1, 5],
      [1, 2, 5],
      [2, 0, 5],
    ]);
    expect([...arcsOfWay(ring, 5, between(1, 3))]).toEqual([0, 2]);
    expect([...arcsOfWay(ring, 5, between(3, 1))]).toEqual([4]);
    expect([...arcsOfWay(ring, 5, between(2, 2))]).toEqual([2, 4, 0]);
  });

  it('takes the fewest pieces where it passes a junction twice', () => {
    // A lollipop: 0 → 1 → 2 → 3 → 1 → 4.
    const lollipop = network(5, [
      [0, 1, 9],
      [1, 2, 9],
      [2, 3, 9],
      [3, 1, 9],
      [1, 4, 9],
    ]);
    expect([...arcsOfWay(lollipop, 9, between(1, 5))]).toEqual([0, 8]);
    expect([...arcsOfWay(lollipop, 9, between(3, 5))]).toEqual([4, 6, 8]);
  });

  it('goes through the barriers on it, and does not begin with one', () => {
    // Node 2 is two junctions, 1 and 2, with a barrier between: 0 → 1 ┃ 2 → 3.
    const pieces = [
      [0, 1],
      [2, 3],
      [1, 2],
    ] as const;
    const rows = pieces.map(([tail, head], i) => ({
      tail,
      head,
      osmWayId: 8,
      lengthMm: i === 2 ? 1 : 1_000,
      ...(i === 2 && { flags: PieceFlag.BARRIER }),
    }));
    const barred = networkOfRows({
      junctions: [0, 1, 1, 2].map((x) => ({ at: [1_058_000_000 + 1_000 * x, 210_000_000] as const })),
      pieces: rows,
    });
    // networkOfRows numbers nodes by junction; both sides of a barrier have one.
    const withNodes = { ...barred, junctionOsmNodeId: Float64Array.of(1, 2, 2, 3) };
    expect([...arcsOfWay(withNodes, 8, between(1, 3))]).toEqual([0, 4, 2]);
    expect([...arcsOfWay(withNodes, 8, between(2, 3))]).toEqual([2]);
    expect([...arcsOfWay(withNodes, 8, between(1, 2))]).toEqual([0]);
    // From one side of the barrier to the other is no stretch.
    expect([...arcsOfWay(withNodes, 8, between(2, 2))]).toEqual([]);
  });

  it('is found among many, whatever their ids', () => {
    const random = createPrng(3, 'ways');
    const ids = Array.from({ length: 300 }, () => 1 + random.below(2 ** 33) * random.below(2 ** 18));
    const pieces = Array.from({ length: 2_000 }, () => {
      const tail = random.below(200);
      return [tail, (tail + 1 + random.below(198)) % 200, ids[random.below(ids.length)]] as const;
    });
    const many = network(200, pieces);
    for (const id of new Set(ids)) {
      const expected = pieces.flatMap(([, , wayId], piece) => (wayId === id ? [2 * piece] : []));
      expect([...arcsOfWay(many, id, undefined)], `way ${id}`).toEqual(expected);
    }
  });

  it('gives arcs in a row that are all of the way', () => {
    for (let seed = 0; seed < 300; seed++) {
      const random = createPrng(seed, 'rows');
      const pieces = Array.from({ length: 12 }, () => [random.below(6), random.below(6), 1 + random.below(2)] as const);
      const small = network(6, pieces);
      const [from, to] = [random.below(6), random.below(6)];
      const arcs = [...arcsOfWay(small, 1, between(from + 1, to + 1))];
      expect(arcs.length > 0, `seed ${seed}`).toBe(isReached(pieces, from, to));
      for (const [i, arc] of arcs.entries()) {
        expect(small.pieceOsmWayId[arc >> 1]).toBe(1);
        expect(tailOf(small, arc)).toBe(i === 0 ? from : small.head[arcs[i - 1]]);
      }
      if (arcs.length > 0) expect(small.head[arcs[arcs.length - 1]]).toBe(to);
      expect(new Set(arcs.map((arc) => arc & 1)).size).toBeLessThanOrEqual(1);
    }
  });
});

/** By at least one piece of way 1, all forward or all back: sets that grow until nothing changes. */
function isReached(pieces: readonly (readonly [number, number, number])[], from: number, to: number): boolean {
  const steps = pieces.filter(([, , wayId]) => wayId === 1);
  return [steps, steps.map(([tail, head]) => [head, tail] as const)].some((arcs) => {
    const reached = new Set<number>(arcs.flatMap(([tail, head]) => (tail === from ? [head] : [])));
    for (let round = 0; round < 10; round++) for (const [tail, head] of arcs) if (reached.has(tail)) reached.add(head);
    return reached.has(to);
  });
}
