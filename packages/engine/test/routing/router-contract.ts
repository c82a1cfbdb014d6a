import { describe, expect, it } from 'vitest';
import { createPrng, type Prng } from '../../src/core/prng.ts';
import { INFINITE_MS } from '../../src/core/units.ts';
import type { Network } from '../../src/map/network.ts';
import type { Position } from '../../src/map/position.ts';
import { buildRoadGraph, type RoadGraph } from '../../src/map/road-graph.ts';
import { computeRoadTimes } from '../../src/routing/metric/road-times.ts';
import { CLOSED_MS } from '../../src/routing/position-time.ts';
import type { CreateRouter } from '../../src/routing/profile-roads.ts';
import type { RoadTimes, Route, Router } from '../../src/routing/router.ts';
import {
  type DrawnNetwork,
  drawNetwork,
  type NetworkDrawing,
  printNetwork,
  randomNetwork,
} from '../../src/testing/index.ts';
import { EVEN, everywhere, LAWFUL, reversed } from './even-profile.ts';
import { placeKey } from './osrm-stub.ts';
import { drawRoadTimes, inMotion } from './road-lots.ts';
import { type SlowRoads, slowRoads } from './slow-roads.ts';

/** A backend that answers at once, or one behind a wire. */
export interface AnyRouter {
  route(...question: Parameters<Router['route']>): Route | null | Promise<Route | null>;
  manyToOne(...question: Parameters<Router['manyToOne']>): Int32Array | Promise<Int32Array>;
}

export type CreateAnyRouter = (...of: Parameters<CreateRouter>) => AnyRouter | Promise<AnyRouter>;

/** What every backend must do, on drawings with answers in letters and on random networks against slow obvious code. */
export function describeRouter(createRouter: CreateRouter): void {
  describeShape(createRouter);
  describe('on drawn roads', () => drawnRoads(createRouter));
  describe('with positions along pieces', () => alongPieces(createRouter));
  describe('on random networks', () => randomNetworks(createRouter));
}

/**
 * The form of the answers and what is no answer: kept by the backends whose times are their own, too.
 * `onlyPlaces`: it knows positions by their places alone, so that no two share one and no piece is shorter than it looks.
 */
export function describeShape(createRouter: CreateAnyRouter, { onlyPlaces = false } = {}): void {
  describe('where there is no way', () => cutOff(createRouter));
  describe('with many sources', () => manySources(createRouter));
  describe('cell by cell', () => singleCells(createRouter, onlyPlaces));
}

/** 100 m a character and 36 km/h: 10,000 ms a character. */
function draw(createRouter: CreateRouter, drawing: NetworkDrawing, profile = EVEN): DrawnNetwork & { router: Router } {
  const drawn = drawNetwork(drawing);
  const roads = buildRoadGraph(drawn.network);
  return { ...drawn, router: createRouter(drawn.network, roads, computeRoadTimes(drawn.network, roads, profile)) };
}

async function drawAny(
  createRouter: CreateAnyRouter,
  drawing: NetworkDrawing,
): Promise<DrawnNetwork & { router: AnyRouter }> {
  const drawn = drawNetwork(drawing);
  const roads = buildRoadGraph(drawn.network);
  const times = computeRoadTimes(drawn.network, roads, EVEN);
  return { ...drawn, router: await createRouter(drawn.network, roads, times) };
}

function cutOff(createRouter: CreateAnyRouter): void {
  it('finds no way between islands, off a closed piece, or onto one', async () => {
    const town = await drawAny(createRouter, {
      map: 'A---B---E   C---D',
      ways: { AB: {}, CD: {}, BE: { class: 'footway' } },
    });
    const [onAb, onCd, onFoot] = [town.position('A-B', 0.5), town.position('C-D', 0.5), town.position('B-E', 0.5)];
    for (const [from, to] of [
      [onAb, onCd],
      [onAb, onFoot],
      [onFoot, onAb],
      [onFoot, onFoot],
    ] as const) {
      expect(await town.router.route(from, to, { path: true })).toBeNull();
      expect([...(await town.router.manyToOne([from], to))]).toEqual([INFINITE_MS]);
    }
  });
}

function drawnRoads(createRouter: CreateRouter): void {
  it('takes the quicker of two ways', () => {
    const town = draw(createRouter, {
      map: `
        A---B-C
            |  \\
            D---E--F`,
      ways: { ABC: {}, BDEF: {}, CE: { lengthMm: 250_000 } },
    });
    // From B to E by C 200 + 250 m, by D 200 + 400 m. A–B is 400 m, E–F 300 m: 400 + 450 + 300 = 1,150 m.
    const route = town.router.route(town.position('A-B', 0), town.position('E-F', 1), { path: true });
    expect(route).toMatchObject({ ms: 115_000, lengthMm: 1_150_000 });
    expect(town.letters(route?.arcs ?? [])).toBe('ABCEF');
  });

  it('uses the quicker of two parallel pieces', () => {
    const town = draw(createRouter, {
      map: 'A---B---C',
      ways: { ABC: {}, 'AB#2': { lengthMm: 300_000 }, 'CB#2': { lengthMm: 350_000 } },
    });
    // From the middle of A–B to C: on to B 200 m, then 350 m by the second B–C (400 m by the first). C is the far end of the first.
    const route = town.router.route(town.position('A-B', 0.5), town.position('B-C', 1), { path: true });
    expect(route?.ms).toBe(55_000);
    expect(route?.arcs).toEqual([town.arc('A-B'), town.arc('B-C#2'), town.arc('C-B')]);
    // From A to C: 300 m by the second A–B (400 m by the first) and 350 m.
    expect(town.router.route(town.position('A-B', 0), town.position('B-C', 1))?.ms).toBe(65_000);
  });

  it('goes against a one-way only as the profile may', () => {
    const map = `
      A---B
      |   |
      D---C`;
    const ways = { ABC: { oneway: true }, CDA: {} };
    const free = draw(createRouter, { map, ways });
    const bound = draw(createRouter, { map, ways }, LAWFUL);
    // From C to A: by B against the one-way 600 m at 18 km/h = 120 s; by D 600 m at 36 km/h = 60 s. From B to A: 400 m at 18 km/h =
    // 80 s; by C and D 200 + 400 + 200 m = 80 s as well, with all of it allowed.
    expect(free.router.route(free.position('C-B', 0), free.position('A-B', 0))?.ms).toBe(60_000);
    expect(free.router.route(free.position('B-C', 0), free.position('A-B', 0))?.ms).toBe(80_000);
    const route = bound.router.route(bound.position('B-C', 0), bound.position('A-D', 0), { path: true });
    expect(route?.ms).toBe(80_000);
    expect(bound.letters(route?.arcs ?? [])).toBe('BCDA');
  });

  it('goes all the way round a one-way ring to a place just behind', () => {
    const town = draw(
      createRouter,
      {
        map: `
          A---B
          |   |
          D---C`,
        ways: { ABCDA: { oneway: true } },
      },
      LAWFUL,
    );
    // The ring is 400 + 200 + 400 + 200 = 1,200 m. From 300 m behind A to 100 m behind A: 1,200 − 200 m.
    const route = town.router.route(town.position('A-B', 0.75), town.position('A-B', 0.25), { path: true });
    expect(route).toMatchObject({ ms: 100_000, lengthMm: 1_000_000 });
    expect(town.letters(route?.arcs ?? [])).toBe('ABCDAB');
    expect(town.router.route(town.position('A-B', 0.25), town.position('A-B', 0.75))?.ms).toBe(20_000);
  });

  it('gives the same time and length without a path', () => {
    const town = draw(createRouter, { map: 'A---B---C', ways: { ABC: {} } });
    const ends = [town.position('A-B', 0.25), town.position('B-C', 0.75)] as const;
    // 300 m of A–B and 300 m of B–C.
    expect(town.router.route(...ends)).toEqual({ ms: 60_000, lengthMm: 600_000, arcs: [] });
  });

  it('calls a way that takes longer than any finite time none, and never wraps around', () => {
    const town = drawNetwork({ map: 'A---B---C---D', ways: { ABCD: {} } });
    const router = createRouter(town.network, buildRoadGraph(town.network), {
      profileId: 'endless',
      arcMs: new Int32Array(6).fill(INFINITE_MS - 1),
      turnMs: new Int32Array(0),
    });
    // Two such arcs are 2^31 − 4 ms, an int32 still; three would wrap to about a third of that.
    const from = [town.position('A-B', 0), town.position('B-C', 0), town.position('C-D', 0)];
    expect([...router.manyToOne(from, town.position('C-D', 1))]).toEqual([INFINITE_MS, INFINITE_MS, INFINITE_MS - 1]);
    expect(router.route(from[0], town.position('C-D', 1))).toBeNull();
    expect(router.route(from[1], town.position('C-D', 1))).toBeNull();
  });
}

function alongPieces(createRouter: CreateRouter): void {
  it('rounds by the rule of the contract at both ends', () => {
    const town = draw(createRouter, { map: 'A---B---C', ways: { ABC: { lengthMm: 1000 } } });
    const mid: Position = { piece: town.piece('A-B'), offsetMm: 333 };
    const [atA, atC] = [town.position('A-B', 0), town.position('B-C', 1)];
    // 1,000 mm take 100 ms. To mid from A: floor(33.3) = 33; from mid to B: 100 − 33 = 67. From B's side mid is 667 mm from the
    // tail: from C 100 + floor(66.7) = 166; from mid to A: 100 − 66 = 34.
    expect(town.router.route(atA, mid)?.ms).toBe(33);
    expect(town.router.route(mid, atC)?.ms).toBe(167);
    expect(town.router.route(atC, mid)?.ms).toBe(166);
    expect(town.router.route(mid, atA)?.ms).toBe(34);
    // On one piece: floor(66.6) − floor(33.3) forwards; backwards from 334 to 667 mm: floor(66.7) − floor(33.4).
    const far: Position = { piece: mid.piece, offsetMm: 666 };
    expect(town.router.route(mid, far)).toEqual({ ms: 33, lengthMm: 333, arcs: [] });
    expect(town.router.route(far, mid)).toEqual({ ms: 33, lengthMm: 333, arcs: [] });
  });

  it('stays where it is in no time', () => {
    const town = draw(createRouter, { map: 'A---B', ways: { AB: { oneway: true } } }, LAWFUL);
    const here = town.position('A-B', 0.5);
    expect(town.router.route(here, here, { path: true })).toEqual({ ms: 0, lengthMm: 0, arcs: [town.arc('A-B')] });
    expect([...town.router.manyToOne([here], here)]).toEqual([0]);
  });

  it('leaves a piece and comes back by its other end when that is quicker', () => {
    const town = draw(createRouter, {
      map: 'A---B',
      ways: { AB: { lengthMm: 10_000_000 }, 'AB#2': { lengthMm: 100_000 } },
    });
    // From 100 m to 9,900 m: straight on 9,800 m; back to A 100 m, over by the short one 100 m, back from B 100 m.
    const route = town.router.route(town.position('A-B', 0.01), town.position('A-B', 0.99), { path: true });
    expect(route).toEqual({
      ms: 30_000,
      lengthMm: 300_000,
      arcs: [town.arc('B-A'), town.arc('A-B#2'), town.arc('B-A')],
    });
  });

  it('leaves by the head of its arc alone while it moves, and turns round there where it must', () => {
    const town = draw(createRouter, { map: 'A---B---C', ways: { ABC: {} } });
    // 100 m from A on the 400 m of A–B, heading for B: 300 m to B; C is 400 m farther.
    const east = { ...town.position('A-B', 0.25), onwardArc: town.arc('A-B') };
    const ask = (from: Position, to: Position) => {
      const route = town.router.route(from, to, { path: true });
      expect([...town.router.manyToOne([from], to)]).toEqual([route?.ms ?? INFINITE_MS]);
      return { ...route, arcs: town.letters(route?.arcs ?? []) };
    };
    expect(ask(east, town.position('B-C', 1))).toEqual({ ms: 70_000, lengthMm: 700_000, arcs: 'ABC' });
    // Ahead on its own piece: 200 m on. 50 m behind it: on to B, where it may turn, and 350 m back.
    expect(ask(east, town.position('A-B', 0.75))).toEqual({ ms: 20_000, lengthMm: 200_000, arcs: 'AB' });
    expect(ask(east, town.position('A-B', 0.125))).toEqual({ ms: 65_000, lengthMm: 650_000, arcs: 'ABA' });
    expect(ask(east, town.position('A-B', 0.25)).ms).toBe(0);
    // Heading for A: 100 m to A and the 800 m to C.
    const west = { ...east, onwardArc: town.arc('B-A') };
    expect(ask(west, town.position('B-C', 1))).toEqual({ ms: 90_000, lengthMm: 900_000, arcs: 'BABC' });
    // What it comes to may be in motion as well: that is no matter.
    expect(ask(town.position('B-C', 1), east).ms).toBe(70_000);
  });

  it('leaves its arc either way where that is closed, for good or for now', () => {
    const town = draw(createRouter, { map: 'A---B---C', ways: { ABC: { oneway: true } } }, LAWFUL);
    const roads = buildRoadGraph(town.network);
    const times = computeRoadTimes(town.network, roads, LAWFUL);
    const back = { ...town.position('A-B', 0.25), onwardArc: town.arc('B-A') };
    // Against the one-way it may not drive at all, so it goes the way that is left: 300 m to B and 400 m.
    expect(town.router.route(back, town.position('B-C', 1))?.ms).toBe(70_000);
    // Closed for now is the road that it is on, with B–A open beside it: 100 m back to A, and not on through what is closed.
    const arcMs = times.arcMs.slice();
    arcMs[town.arc('B-A')] = 40_000;
    arcMs[town.arc('A-B')] = CLOSED_MS + 40_000;
    const flooded = createRouter(town.network, roads, { ...times, arcMs });
    const ahead = { ...back, onwardArc: town.arc('A-B') };
    expect(flooded.route(ahead, town.position('A-B', 0))?.ms).toBe(10_000);
  });

  it('leaves a loop by the nearer side', () => {
    const town = draw(createRouter, {
      map: `
        B---A---x
            |   |
            z---y`,
      ways: { BA: {}, AxyzA: { lengthMm: 1_000_000 } },
      bends: 'xyz',
    });
    // The loop starts and ends in A. At 700 m of its 1,000 m, on to A are 300 m, back 700 m; A–B 400 m.
    const at: Position = { piece: town.piece('A-A'), offsetMm: 700_000 };
    expect(town.router.route(at, town.position('A-B', 1))?.ms).toBe(70_000);
    expect(town.router.route(town.position('A-B', 1), at)?.ms).toBe(70_000);
    // From 100 m to 900 m of the loop: 100 m back to A and 100 m against it from A's other side.
    const [near, far] = [100_000, 900_000].map((offsetMm) => ({ piece: at.piece, offsetMm }));
    expect(town.router.route(near, far)?.ms).toBe(20_000);
  });
}

function manySources(createRouter: CreateAnyRouter): void {
  const drawing: NetworkDrawing = {
    map: `
      A---B---C---D
          |
          E---F`,
    ways: { ABCD: {}, BEF: {} },
  };

  it('gives every source its time in the order asked, the same source twice too', async () => {
    const town = await drawAny(createRouter, drawing);
    const from = [town.position('C-D', 1), town.position('A-B', 0.5), town.position('E-F', 1), town.position('C-D', 1)];
    // To B: D 800 m; the middle of A–B 200 m; F 400 + 200 m.
    expect([...(await town.router.manyToOne(from, town.position('B-C', 0)))]).toEqual([80_000, 20_000, 60_000, 80_000]);
    expect([...(await town.router.manyToOne([], town.position('B-C', 0)))]).toEqual([]);
  });

  it('keeps a time that equals the bound and drops what exceeds it', async () => {
    const town = await drawAny(createRouter, drawing);
    const from = [town.position('C-D', 1), town.position('A-B', 0.5), town.position('E-F', 1)];
    const to = town.position('B-C', 0);
    expect([...(await town.router.manyToOne(from, to, 60_000))]).toEqual([INFINITE_MS, 20_000, 60_000]);
    expect([...(await town.router.manyToOne(from, to, 59_999))]).toEqual([INFINITE_MS, 20_000, INFINITE_MS]);
    expect([...(await town.router.manyToOne(from, to, 0))]).toEqual([INFINITE_MS, INFINITE_MS, INFINITE_MS]);
    // C, 400 m off, as the near end of C–D: only the junction itself lies at the bound.
    expect([...(await town.router.manyToOne([town.position('C-D', 0)], to, 40_000))]).toEqual([40_000]);
    expect([...(await town.router.manyToOne(from, to, INFINITE_MS))]).toEqual([80_000, 20_000, 60_000]);
  });

  it('answers the same question alike before and after other questions', async () => {
    const town = await drawAny(createRouter, drawing);
    const [from, to] = [town.position('A-B', 0.5), town.position('E-F', 0.5)];
    const first = await town.router.route(from, to, { path: true });
    await town.router.manyToOne([to, from], from, 10);
    await town.router.route(to, from);
    expect(await town.router.route(from, to, { path: true })).toEqual(first);
  });
}

/** Bounds below, within and beyond what these networks take, so that searches pause and go on. */
const BOUNDS_MS = [0, 5_000, 20_000, 60_000, 200_000, INFINITE_MS];

const SEEDS = Array.from({ length: 24 }, (_, i) => 7_000 + i);

/** Two speeds and 0.6 against one-ways, so that times do not divide evenly; too wide for the narrowest pieces only. */
const UNEVEN = {
  ...EVEN,
  widthCm: 150,
  clearanceCm: 20,
  contraflowFactor: 0.6,
  speedKmh: { ...everywhere(23), 4: 41 },
};

function randomNetworks(createRouter: CreateRouter): void {
  it.each(SEEDS)('seed %i: answers as if every question were its first', (seed) => {
    const { network, roads, times, positions, random } = lot(seed);
    const router = createRouter(network, roads, times);
    const targets = positions.slice(0, 3);
    for (let i = 0; i < 30; i++) {
      const to = targets[random.below(targets.length)];
      const from = positions.filter(() => random.below(2) === 0);
      const boundMs = BOUNDS_MS[random.below(BOUNDS_MS.length)];
      const fresh = createRouter(network, roads, times);
      expect([...router.manyToOne(from, to, boundMs)], failure(seed, network, to)).toEqual([
        ...fresh.manyToOne(from, to, boundMs),
      ]);
      const one = positions[random.below(positions.length)];
      expect(router.route(one, to, { path: true }), failure(seed, network, to)).toEqual(
        fresh.route(one, to, { path: true }),
      );
    }
  });

  it.each(SEEDS)('seed %i: agrees with slow obvious code, and every path drives as it says', (seed) => {
    const { network, roads, times, positions } = lot(seed);
    const router = createRouter(network, roads, times);
    const slow = slowRoads(network, roads, times);
    const table = positions.map((from) => slow.timesFrom(from, positions));
    positions.slice(0, 12).forEach((to, t) => {
      const expected = table.map((row) => row[t]);
      expect([...router.manyToOne(positions, to)], failure(seed, network, to)).toEqual(expected);
      for (let k = 0; k < 6; k++) expectRoute(router, slow, positions[k], to, expected[k], failure(seed, network, to));
    });
  });

  // A position t of the way along rounds down from its tail and so up to its head; seen backwards the two change places. Each end can
  // differ by 1 ms in opposite senses; at junctions nothing is rounded.
  it.each(SEEDS.slice(0, 8))('seed %i: the reversed roads give the reversed times', (seed) => {
    const { network, roads, times, positions: moving } = lot(seed, 0);
    const positions = moving.map(({ piece, offsetMm }) => ({ piece, offsetMm }));
    const [there, back] = [createRouter(network, roads, times), createRouter(network, roads, reversed(roads, times))];
    const atEnds = positions.map(({ piece }) => ({ piece, offsetMm: 0 }));
    for (let i = 1; i < 8; i++) {
      expect(back.route(atEnds[0], atEnds[i])?.ms).toBe(there.route(atEnds[i], atEnds[0])?.ms);
      const [ms, backMs] = [there.route(positions[i], positions[0])?.ms, back.route(positions[0], positions[i])?.ms];
      expect(ms === undefined).toBe(backMs === undefined);
      expect(Math.abs((ms ?? 0) - (backMs ?? 0))).toBeLessThanOrEqual(1);
    }
  });
}

function singleCells(createRouter: CreateAnyRouter, onlyPlaces: boolean): void {
  it.each(SEEDS.slice(0, 8))('seed %i: a cell depends on its own pair alone', async (seed) => {
    const { network, roads, times, positions, random } = lot(seed, 5, onlyPlaces);
    const router = await createRouter(network, roads, times);
    const to = positions[0];
    const cellsOf = async (order: readonly number[]): Promise<number[]> => [
      ...(await router.manyToOne(
        order.map((k) => positions[k]),
        to,
      )),
    ];
    const inOrder = positions.map((_, k) => k);
    const all = await cellsOf(inOrder);
    const order = inOrder.toSorted(() => random.float() - 0.5);
    const some = order.slice(0, 5);
    for (const asked of [order, some, ...some.map((k) => [k])]) {
      expect(await cellsOf(asked)).toEqual(asked.map((k) => all[k]));
    }
  });

  it.each(SEEDS.slice(0, 8))('seed %i: a bound only takes away what exceeds it', async (seed) => {
    const { network, roads, times, positions } = lot(seed, 5, onlyPlaces);
    const router = await createRouter(network, roads, times);
    const all = [...(await router.manyToOne(positions, positions[0]))];
    const boundMs = all.toSorted((a, b) => a - b)[all.length >> 1];
    const expected = all.map((ms) => (ms > boundMs ? INFINITE_MS : ms));
    expect([...(await router.manyToOne(positions, positions[0], boundMs))]).toEqual(expected);
  });
}

interface Lot {
  readonly network: Network;
  readonly roads: RoadGraph;
  readonly times: RoadTimes;
  readonly positions: Position[];
  readonly random: Prng;
}

function lot(seed: number, restrictions = 5, onlyPlaces = false): Lot {
  const network = randomNetwork(seed, { junctionsMax: 30, restrictions, ...(onlyPlaces && { tinyShare: 0 }) });
  const roads = buildRoadGraph(network);
  const random = createPrng(seed, 'positions');
  const positions = Array.from({ length: 24 }, (_, i) => {
    const piece = random.below(network.pieceCount);
    const lengthMm = network.pieceLengthMm[piece];
    return { piece, offsetMm: i % 4 === 0 ? lengthMm * random.below(2) : random.below(lengthMm + 1) };
  });
  const kept = onlyPlaces ? [...new Map(positions.map((at) => [placeKey(network, at), at])).values()] : positions;
  const times = drawRoadTimes(network, roads, UNEVEN, random);
  return { network, roads, times, positions: onlyPlaces ? kept : inMotion(kept, seed), random };
}

function expectRoute(
  router: Router,
  slow: SlowRoads,
  from: Position,
  to: Position,
  expectedMs: number,
  failureText: string,
): void {
  const route = router.route(from, to, { path: true });
  expect(route?.ms ?? INFINITE_MS, failureText).toBe(expectedMs);
  if (route !== null) slow.expectDrivable(from, to, route);
}

const failure = (seed: number, network: Network, to: Position): string =>
  `seed ${seed}, to ${JSON.stringify(to)}, ${printNetwork(network)}`;
