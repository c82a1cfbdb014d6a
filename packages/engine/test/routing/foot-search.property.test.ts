import { describe, expect, it } from 'vitest';
import { createPrng, type Prng } from '../../src/core/prng.ts';
import { E7, type LatLon } from '../../src/core/units.ts';
import { JunctionFlag, type Network } from '../../src/map/network.ts';
import type { Position, SnapCandidate } from '../../src/map/position.ts';
import {
  type FootSearch,
  footSearchOf,
  mmToJunction,
  mmToPosition,
  type OnFoot,
  piecesBack,
  searchOnFoot,
} from '../../src/routing/foot-search.ts';
import { createWalks } from '../../src/routing/walks.ts';
import { printNetwork, randomNetwork } from '../../src/testing/index.ts';

const NETWORKS = 60;
/** One after another in the same columns. */
const SEARCHES = 8;

interface Question {
  readonly starts: readonly SnapCandidate[];
  readonly radiusMm: number;
  readonly mayWalk: (piece: number) => boolean;
  readonly onFoot: OnFoot;
}

describe('a search on foot', () => {
  it('reaches what a plain Dijkstra with maps reaches, whatever was searched before', () => {
    for (let seed = 0; seed < NETWORKS; seed++) {
      const network = randomNetwork(seed, { junctionsMax: 60 });
      const random = createPrng(seed, 'on foot');
      layRails(network, random);
      const search = footSearchOf(network);
      for (let i = 0; i < SEARCHES; i++) {
        // The last number of versions: the next search begins again with the first, which the columns have seen.
        if (i === SEARCHES / 2) search.version = 0xffff_fffe;
        const question = drawQuestion(network, random);
        const context = `seed ${seed}, search ${i}\n${printNetwork(network)}`;
        const visited: number[] = [];
        const visit = (junction: number, mm: number): boolean => {
          expect(mm, context).toBe(mmToJunction(search, junction));
          visited.push(junction);
          return true;
        };
        searchOnFoot(search, question.starts, question.radiusMm, question.mayWalk, visit, question.onFoot);
        const plain = plainWalk(network, question);
        expectJunctions(search, visited, plain, context);
        for (let k = 0; k < 10; k++) {
          const position = drawPosition(network, random);
          expect(mmToPosition(search, position), context).toBe(plainToPosition(network, question, plain, position));
        }
        for (const junction of visited) expectWayBack(search, question, junction, context);
      }
    }
  });
});

describe('a search on foot that is told to end', () => {
  it('has told of the nearest junctions until then, and leaves nothing behind for the next search', () => {
    for (let seed = 0; seed < NETWORKS; seed++) {
      const network = randomNetwork(seed, { junctionsMax: 60 });
      const random = createPrng(seed, 'ended');
      const search = footSearchOf(network);
      for (let i = 0; i < SEARCHES; i++) {
        const { starts, radiusMm, mayWalk } = drawQuestion(network, random);
        const all: number[] = [];
        searchOnFoot(search, starts, radiusMm, mayWalk, (junction) => all.push(junction) > 0);
        const some: number[] = [];
        const enough = 1 + random.below(10);
        searchOnFoot(search, starts, radiusMm, mayWalk, (junction) => some.push(junction) < enough);
        expect(some, `seed ${seed}, search ${i}\n${printNetwork(network)}`).toEqual(all.slice(0, enough));
      }
    }
  });
});

describe('a walk', () => {
  it('answers as on a network where nothing else is ever asked, in whatever order walks and places are asked about', () => {
    for (let seed = 0; seed < NETWORKS; seed++) {
      const random = createPrng(seed, 'walks');
      const network = randomNetwork(seed, { junctionsMax: 60 });
      const { walkFrom } = createWalks(network);
      const points = Array.from({ length: 4 }, () => drawPoint(network, random));
      const fields = points.map((point) => walkFrom(point, 300));
      for (let i = 0; i < 20; i++) {
        const [from, to] = [random.below(points.length), random.below(points.length)];
        const alone = createWalks(randomNetwork(seed, { junctionsMax: 60 })).walkFrom;
        const expected = alone({ ...points[from] }, 300).distanceM({ ...points[to] });
        expect(fields[from].distanceM(points[to]), `seed ${seed}, ${i}\n${printNetwork(network)}`).toBe(expected);
      }
    }
  });
});

/** No start, one or two; any radius; most pieces to be walked. */
function drawQuestion(network: Network, random: Prng): Question {
  const closed = new Set(Array.from({ length: network.pieceCount }, (_, p) => p).filter(() => random.float() < 0.2));
  const starts = Array.from({ length: random.below(3) }, (): SnapCandidate => {
    return {
      ...drawPosition(network, random),
      distanceMm: random.below(50_000),
      side: 'on',
      inMain: true,
      lat: 0,
      lon: 0,
    };
  });
  return {
    starts,
    radiusMm: random.below(1_000_000),
    mayWalk: (piece) => !closed.has(piece),
    onFoot: random.float() < 0.5 ? 'walk' : 'hose',
  };
}

/** Over one junction in five. */
function layRails({ junctionFlags }: Network, random: Prng): void {
  for (let j = 0; j < junctionFlags.length; j++) if (random.below(5) === 0) junctionFlags[j] |= JunctionFlag.RAILS;
}

function drawPosition(network: Network, random: Prng): Position {
  const piece = random.below(network.pieceCount);
  return { piece, offsetMm: random.below(network.pieceLengthMm[piece] + 1) };
}

function drawPoint(network: Network, random: Prng): LatLon {
  const junction = random.below(network.junctionCount);
  const off = (): number => (random.float() - 0.5) / 1_000;
  return { lat: network.junctionLatE7[junction] / E7 + off(), lon: network.junctionLonE7[junction] / E7 + off() };
}

/** Every step to and from every junction, over and over until nothing gets nearer. */
function plainWalk(network: Network, { starts, radiusMm, mayWalk, onFoot }: Question): Map<number, number> {
  const reached = new Map<number, number>();
  const reach = (junction: number, mm: number): boolean => {
    if (mm > radiusMm || mm >= (reached.get(junction) ?? Infinity)) return false;
    if (onFoot === 'hose' && (network.junctionFlags[junction] & JunctionFlag.RAILS) !== 0) return false;
    reached.set(junction, mm);
    return true;
  };
  for (const { piece, offsetMm, distanceMm } of starts) {
    reach(network.head[2 * piece + 1], distanceMm + offsetMm);
    reach(network.head[2 * piece], distanceMm + network.pieceLengthMm[piece] - offsetMm);
  }
  for (let isChanged = true; isChanged; ) {
    isChanged = false;
    for (let arc = 0; arc < 2 * network.pieceCount; arc++) {
      const from = reached.get(network.head[arc ^ 1]);
      if (from === undefined || !mayWalk(arc >> 1)) continue;
      isChanged = reach(network.head[arc], from + network.pieceLengthMm[arc >> 1]) || isChanged;
    }
  }
  return reached;
}

function plainToPosition(
  network: Network,
  { starts, radiusMm }: Question,
  reached: ReadonlyMap<number, number>,
  { piece, offsetMm }: Position,
): number {
  const ways = [
    (reached.get(network.head[2 * piece + 1]) ?? Infinity) + offsetMm,
    (reached.get(network.head[2 * piece]) ?? Infinity) + network.pieceLengthMm[piece] - offsetMm,
    ...starts.filter((s) => s.piece === piece).map((s) => s.distanceMm + Math.abs(s.offsetMm - offsetMm)),
  ];
  const least = Math.min(...ways);
  return least <= radiusMm ? least : Infinity;
}

function expectJunctions(
  search: FootSearch,
  visited: readonly number[],
  plain: ReadonlyMap<number, number>,
  context: string,
): void {
  const byDistance = [...plain].sort(([a, aMm], [b, bMm]) => aMm - bMm || a - b).map(([junction]) => junction);
  expect(visited, context).toEqual(byDistance);
  for (let j = 0; j < search.network.junctionCount; j++)
    expect(mmToJunction(search, j), context).toBe(plain.get(j) ?? Infinity);
}

/** The pieces back lead from the junction to a start, and their lengths are the distance. */
function expectWayBack(search: FootSearch, { starts }: Question, junction: number, context: string): void {
  const { head, pieceLengthMm } = search.network;
  const pieces = piecesBack(search, junction);
  let at = junction;
  let mm = 0;
  for (const piece of pieces.slice(0, -1)) {
    expect([head[2 * piece], head[2 * piece + 1]], context).toContain(at);
    at = head[2 * piece] === at ? head[2 * piece + 1] : head[2 * piece];
    mm += pieceLengthMm[piece];
  }
  const ends = starts
    .filter(({ piece }) => piece === pieces.at(-1))
    .flatMap(({ piece, offsetMm, distanceMm }) => [
      ...(head[2 * piece + 1] === at ? [distanceMm + offsetMm] : []),
      ...(head[2 * piece] === at ? [distanceMm + pieceLengthMm[piece] - offsetMm] : []),
    ]);
  expect(
    ends.map((endMm) => mm + endMm),
    context,
  ).toContain(mmToJunction(search, junction));
}
