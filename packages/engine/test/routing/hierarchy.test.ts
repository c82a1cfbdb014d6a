import { describe, expect, it } from 'vitest';
import { createPrng } from '../../src/core/prng.ts';
import { extendSections, openSections } from '../../src/core/sections.ts';
import { INVALID_INDEX } from '../../src/core/units.ts';
import { buildRoadGraph } from '../../src/map/road-graph.ts';
import { contract } from '../../src/routing/hierarchy/contract.ts';
import { type PlainGraph, plainGraph } from '../../src/routing/hierarchy/graph.ts';
import { buildHierarchy } from '../../src/routing/hierarchy/hierarchy.ts';
import { hierarchySections, openHierarchy } from '../../src/routing/hierarchy/hierarchy-sections.ts';
import { drawNetwork, networkOfRows, printNetwork, randomNetwork } from '../../src/testing/index.ts';
import { drawLot, randomOrder, rankBy } from './hierarchies.ts';

describe('the graph of roads', () => {
  it('leaves out what no vehicle may use, loops, and the second of parallel pieces', () => {
    const town = drawNetwork({
      map: `
        A---B---C
        |   |
        D   E`,
      ways: { ABC: {}, 'AB#2': { lengthMm: 500_000 }, AD: { class: 'footway' }, BE: { access: 2 } },
    });
    const roads = buildRoadGraph(town.network);
    const graph = plainGraph(town.network, roads);
    const { junctionOfVertex, inputHead, inputTail } = roads;
    // D is met on foot alone. B–E is open to motorbikes, and so is a road.
    expect(junctionOfVertex.length).toBe(4);
    expect(edgesOf(graph)).toBe(3);
    const onFoot = town.arc('A-D');
    expect([inputHead[onFoot], inputTail[onFoot], inputHead[onFoot ^ 1]]).toEqual([
      INVALID_INDEX,
      INVALID_INDEX,
      INVALID_INDEX,
    ]);
    const byBike = town.arc('B-E');
    expect(junctionOfVertex[inputHead[byBike]]).toBe(town.network.head[byBike]);
    expect(junctionOfVertex[inputTail[byBike]]).toBe(town.network.head[byBike ^ 1]);
  });
});

describe('contraction', () => {
  it('joins all neighbours of an eliminated vertex', () => {
    // A star of 1, 2 and 3 about 0, eliminated first: three shortcuts, a triangle; then 1 and 2 find all joined.
    const up = contract(graphOf(4, ['01', '02', '03']), Uint32Array.from([0, 1, 2, 3]));
    expect(arcsOf(up)).toEqual(['01', '02', '03', '12', '13', '23']);
    expect([...up.parent]).toEqual([1, 2, 3, INVALID_INDEX]);
  });

  it('adds nothing when leaves go first', () => {
    const up = contract(graphOf(4, ['01', '02', '03']), Uint32Array.from([3, 0, 1, 2]));
    expect(arcsOf(up)).toEqual(['03', '13', '23']);
    expect([...up.parent]).toEqual([3, 3, 3, INVALID_INDEX]);
  });

  it('keeps parts that are apart, single vertices and no vertices at all', () => {
    const apart = contract(graphOf(5, ['01', '23']), Uint32Array.from([0, 1, 2, 3, 4]));
    expect([...apart.parent]).toEqual([1, INVALID_INDEX, 3, INVALID_INDEX, INVALID_INDEX]);
    expect(contract(graphOf(1, []), Uint32Array.of(0)).head.length).toBe(0);
    expect(contract(graphOf(0, []), new Uint32Array(0)).head.length).toBe(0);
  });

  it('refuses an order that is none', () => {
    expect(() => contract(graphOf(2, ['01']), Uint32Array.of(0, 0))).toThrow('rank 0');
    expect(() => contract(graphOf(2, ['01']), Uint32Array.of(0, 2))).toThrow('rank 2');
    expect(() => contract(graphOf(2, ['01']), Uint32Array.of(0))).toThrow('an order of 2 vertices');
  });

  it.each([1, 2, 3, 4, 5, 6, 7, 8])('seed %i: has the arcs and triangles of slow obvious elimination', (seed) => {
    const network = randomNetwork(seed, { junctionsMax: 40 });
    const roads = buildRoadGraph(network);
    const graph = plainGraph(network, roads);
    const rank = randomOrder(graph, createPrng(seed, 'order'));
    const hierarchy = buildHierarchy(roads, graph, rank);
    const slow = slowElimination(graph, rank);
    expect(arcsOf(hierarchy), printNetwork(network)).toEqual(slow.arcs);
    const { tail, head, firstTarget, target, firstUp, firstLower, lower } = hierarchy;
    const name = (arc: number): string => `${tail[arc]}-${head[arc]}`;
    const byCorner: string[] = [];
    for (let x = 0, k = 0; x < hierarchy.vertexCount; x++) {
      expect(firstTarget[x]).toBe(k);
      for (let xy = firstUp[x]; xy < firstUp[x + 1]; xy++) {
        for (let xz = xy + 1; xz < firstUp[x + 1]; xz++) {
          byCorner.push(`${name(xy)} ${name(xz)} ${name(target[k++])}`);
        }
      }
    }
    expect(byCorner.toSorted()).toEqual(slow.triangles);
    const byTarget: string[] = [];
    for (let yz = 0; yz < head.length; yz++) {
      for (let i = firstLower[yz]; i < firstLower[yz + 1]; i++) {
        byTarget.push(`${name(lower[2 * i])} ${name(lower[2 * i + 1])} ${name(yz)}`);
      }
    }
    expect(byTarget.toSorted()).toEqual(slow.triangles);
  });
});

describe('a hierarchy', () => {
  it('numbers levels from the leaves and knows the longest way up', () => {
    const town = drawNetwork({ map: 'A---B---C---D---E', ways: { ABCDE: {} } });
    const roads = buildRoadGraph(town.network);
    const graph = plainGraph(town.network, roads);
    // The middle last: A and E at the bottom, C on top, B and D between; three vertices from a leaf to the root.
    const rank = rankBy(graph, (v) => [0, 2, 4, 3, 1][v]);
    const { level, heightMax } = buildHierarchy(roads, graph, rank);
    expect([...level]).toEqual([0, 0, 1, 1, 2]);
    expect(heightMax).toBe(3);
  });

  it('places parallel pieces on one arc, and a loop on none', () => {
    const network = networkOfRows({
      junctions: [{ at: [0, 0] }, { at: [10, 0] }],
      pieces: [
        { tail: 0, head: 1, lengthMm: 1000 },
        { tail: 1, head: 0, lengthMm: 2000 },
        { tail: 0, head: 0, lengthMm: 3000 },
      ],
    });
    const roads = buildRoadGraph(network);
    const hierarchy = buildHierarchy(roads, plainGraph(network, roads), Uint32Array.of(0, 1));
    // Up from 0 to 1: arc 0 of the first piece and arc 3, against the second.
    expect([...hierarchy.cchArc]).toEqual([0, 1, 1, 0, INVALID_INDEX, INVALID_INDEX]);
    expect([...hierarchy.inputArc]).toEqual([0, 1, 2, 3]);
    expect([...hierarchy.roads.inputHead]).toEqual([1, 0, 0, 1, 0, 0]);
  });

  it('comes back from the sections it is kept in, beside its network', () => {
    const { network, hierarchy } = drawLot(7);
    const plain = openSections(network.buffer, { verify: true });
    if (!plain.ok) throw plain.error;
    expect(openHierarchy(plain.value)).toBeUndefined();
    const kept = openSections(extendSections(plain.value, hierarchySections(hierarchy)), { verify: true });
    if (!kept.ok) throw kept.error;
    const opened = openHierarchy(kept.value);
    expect(opened).toEqual(hierarchy);
    expect(opened?.target.buffer).toBe(kept.value.buffer);
  });

  it('refuses sections that do not fit each other or the network', () => {
    const [mine, other] = [drawLot(7), drawLot(9)];
    const plain = openSections(mine.network.buffer, { verify: true });
    if (!plain.ok) throw plain.error;
    const opening = (more: ReturnType<typeof hierarchySections>) => {
      const sections = openSections(extendSections(plain.value, more), { verify: true });
      if (!sections.ok) throw sections.error;
      return openHierarchy(sections.value);
    };
    const sections = hierarchySections(mine.hierarchy);
    expect(() => opening(hierarchySections(other.hierarchy))).toThrow(/cch\.cchArc has \d+ elements, wanted \d+/);
    expect(() => opening(sections.slice(1))).toThrow('section cch.firstUp is missing');
    const shorter = sections.map((s) => (s.name === 'cch.target' ? { ...s, data: s.data.slice(1) } : s));
    expect(() => opening(shorter)).toThrow(/cch\.lower has \d+ elements, wanted \d+/);
  });
});

/** Edges as two digits. */
function graphOf(vertexCount: number, edges: readonly string[]): PlainGraph {
  const rows = Array.from({ length: vertexCount }, (_, v) =>
    edges.filter((edge) => edge.includes(String(v))).map((edge) => Number(edge.replace(String(v), ''))),
  );
  const firstOut = Uint32Array.from([0, ...rows.map((_, v) => rows.slice(0, v + 1).flat().length)]);
  const none = new Int32Array(vertexCount);
  return { vertexCount, firstOut, head: Uint32Array.from(rows.flat()), lonE7: none, latE7: none };
}

const edgesOf = (graph: PlainGraph): number => graph.head.length / 2;

const arcsOf = (up: {
  readonly tail: Uint32Array;
  readonly head: Uint32Array;
  readonly vertexCount: number;
}): string[] =>
  [...up.tail].map((tail, arc) => (up.vertexCount < 10 ? `${tail}${up.head[arc]}` : `${tail}-${up.head[arc]}`));

/** Sets of neighbours; eliminating a vertex joins those above it. Names as in the test: tail-head, triangles by corner. */
function slowElimination(graph: PlainGraph, rank: Uint32Array): { arcs: string[]; triangles: string[] } {
  const above = Array.from({ length: graph.vertexCount }, () => new Set<number>());
  const join = (a: number, b: number): unknown => above[Math.min(a, b)].add(Math.max(a, b));
  for (let v = 0; v < graph.vertexCount; v++) {
    for (const w of graph.head.subarray(graph.firstOut[v], graph.firstOut[v + 1])) join(rank[v], rank[w]);
  }
  const arcs: string[] = [];
  const triangles: string[] = [];
  above.forEach((row, x) => {
    const sorted = [...row].sort((a, b) => a - b);
    sorted.forEach((y, i) => {
      arcs.push(graph.vertexCount < 10 ? `${x}${y}` : `${x}-${y}`);
      for (const z of sorted.slice(i + 1)) {
        join(y, z);
        triangles.push(`${x}-${y} ${x}-${z} ${y}-${z}`);
      }
    });
  });
  return { arcs, triangles: triangles.toSorted() };
}
