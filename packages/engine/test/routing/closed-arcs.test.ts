import { describe, expect, it } from 'vitest';
import { createPrng } from '../../src/core/prng.ts';
import { INFINITE_MS, type LatLon } from '../../src/core/units.ts';
import { placeOf } from '../../src/map/geometry.ts';
import type { Network } from '../../src/map/network.ts';
import type { Position } from '../../src/map/position.ts';
import { buildRoadGraph } from '../../src/map/road-graph.ts';
import { roadTasks } from '../../src/pool/pool.ts';
import type { Ground } from '../../src/routing/ground.ts';
import { plainGraph } from '../../src/routing/hierarchy/graph.ts';
import { buildHierarchy } from '../../src/routing/hierarchy/hierarchy.ts';
import { computeOrder } from '../../src/routing/hierarchy/order.ts';
import { createRoadDesk } from '../../src/routing/live/road-desk.ts';
import {
  drawNetwork,
  type NetworkDrawing,
  networkOfRows,
  printNetwork,
  randomNetwork,
} from '../../src/testing/index.ts';
import { EVEN, everywhere } from './even-profile.ts';
import { stopAt } from './stop-at.ts';

/** 1 km/h: past 170 m an open road takes longer than what is closed at least. */
const SLOW = { ...EVEN, id: 'slow', speedKmh: everywhere(1), accelerationMs: 20_000 };
const BIKE = { ...EVEN, id: 'bike', isMotorbike: true };
const NOW_MS = Date.UTC(2026, 10, 27, 6);
/** A Friday, six in the morning: no band but free flow. */
const MOMENT = { nowMs: NOW_MS, localMinuteOfWeek: 4 * 1_440 + 6 * 60 };
const TEN_MINUTES_MS = 600_000;

interface Closing {
  readonly withHierarchy: boolean;
  readonly passing?: readonly string[];
}

/** The ground under closures of these pieces, in both directions. */
function closedGround(
  network: Network,
  pieces: ReadonlyMap<string, number>,
  { withHierarchy, passing = [] }: Closing,
): Ground {
  const roads = buildRoadGraph(network);
  const graph = plainGraph(network, roads);
  const hierarchy = withHierarchy ? buildHierarchy(roads, graph, computeOrder(graph)) : undefined;
  const desk = createRoadDesk(network, hierarchy, [EVEN, BIKE, SLOW], roadTasks());
  const closures = Array.from(pieces, ([id, pieceIndex]) => ({
    id,
    piece: { networkEpoch: 1, pieceIndex, direction: 'BOTH' },
    reason: 'ngập',
    source: 'phường',
    expiresAtUnixMs: NOW_MS + 3_600_000,
    passingProfileIds: passing,
  }));
  desk.applyTraffic({ closures }, NOW_MS);
  desk.renew(MOMENT, new Map());
  return desk.ground;
}

/** 100 m a character and 36 km/h: 10,000 ms a character. Closed are pieces by their ends. */
function town(drawing: NetworkDrawing, closed: readonly string[], closing: Closing) {
  const drawn = drawNetwork(drawing);
  const { network } = drawn;
  const ground = closedGround(network, new Map(closed.map((ends) => [ends, drawn.piece(ends)])), closing);
  const drive = (from: LatLon, to: Position, profileId = EVEN.id) => {
    const stop = stopAt(network, to);
    const route = ground.route(profileId, from, stop);
    expect([...ground.driveMs(profileId, [from], stop)]).toEqual([route?.ms]);
    return { ms: route?.ms, lengthM: route?.lengthM, warnings: route?.warnings };
  };
  return { ...drawn, drive };
}

const through = (...ends: string[]) =>
  ends.map((piece) => ({
    code: 'CLOSURE',
    message: `through what is closed, ${piece} (ngập, phường): 10 min allowed to get through`,
  }));

const STREET: NetworkDrawing = { map: 'A-x-B---C---D', ways: { ABCD: {} } };
/** To D 1,200 m straight on; by E and F 200 + 1,200 + 200 m. */
const BLOCK: NetworkDrawing = {
  map: `
    A---B---C---D
    |           |
    E-----------F`,
  ways: { ABCD: {}, AEFD: {} },
};

describe.each([
  ['with a hierarchy', true],
  ['by the reference', false],
])('what live traffic closes, %s,', (_, withHierarchy) => {
  const closing = { withHierarchy };

  it('is driven round where there is a way round, without a word', () => {
    const { drive, latLon, position } = town(BLOCK, ['B-C'], closing);
    expect(drive(latLon('A'), position('C-D', 1))).toEqual({ ms: 160_000, lengthM: 1_600, warnings: [] });
  });

  it('is driven through, with ten minutes and a warning, where there is no other way', () => {
    const { drive, latLon, position } = town(STREET, ['C-D'], closing);
    const from = latLon('A');
    const warnings = through('C-D');
    expect(drive(from, position('C-D', 1))).toEqual({ ms: 120_000 + TEN_MINUTES_MS, lengthM: 1_200, warnings });
    // A fire in the middle of it: half of C–D, and the ten minutes whole. At its beginning nothing of it is driven.
    expect(drive(from, position('C-D', 0.5))).toEqual({ ms: 100_000 + TEN_MINUTES_MS, lengthM: 1_000, warnings });
    expect(drive(from, position('C-D', 0))).toEqual({ ms: 80_000, lengthM: 800, warnings: [] });
  });

  it('takes ten minutes once, however many pieces of it are passed, and is named each time', () => {
    const { drive, latLon, position } = town(STREET, ['B-C', 'C-D'], closing);
    const expected = { ms: 120_000 + TEN_MINUTES_MS, lengthM: 1_200, warnings: through('B-C', 'C-D') };
    expect(drive(latLon('A'), position('C-D', 1))).toEqual(expected);
  });

  it('is passed on as few pieces as possible, however long the way', () => {
    const { drive, latLon, position } = town(BLOCK, ['A-B', 'C-D', 'E-F'], closing);
    const expected = { ms: 160_000 + TEN_MINUTES_MS, lengthM: 1_600, warnings: through('E-F') };
    expect(drive(latLon('A'), position('F-D', 1))).toEqual(expected);
  });

  it('holds up nobody whom it lets pass', () => {
    const { drive, latLon, position } = town(BLOCK, ['B-C'], { withHierarchy, passing: [BIKE.id] });
    const [from, to] = [latLon('A'), position('C-D', 1)];
    expect(drive(from, to, BIKE.id)).toEqual({ ms: 120_000, lengthM: 1_200, warnings: [] });
    expect(drive(from, to).lengthM).toBe(1_600);
  });

  it('is left by a unit that stands in it', () => {
    const { drive, latLon, position } = town(STREET, ['A-B'], closing);
    const expected = { ms: 100_000 + TEN_MINUTES_MS, lengthM: 1_000, warnings: through('A-B') };
    expect(drive(latLon('x'), position('C-D', 1))).toEqual(expected);
  });

  it('is a way over 63 pieces in a row, and over 64 none', () => {
    // 20 m each, from west to east; 1e-7 degrees.
    const at = (j: number): [number, number] => [1_058_500_000 + 2_000 * j, 210_300_000];
    const network = networkOfRows({
      junctions: Array.from({ length: 65 }, (_, j) => ({ at: at(j) })),
      pieces: Array.from({ length: 64 }, (_, j) => ({ tail: j, head: j + 1, lengthMm: 20_000 })),
    });
    const pieces = new Map(Array.from({ length: 64 }, (_, piece) => [`c${piece}`, piece]));
    const ground = closedGround(network, pieces, closing);
    const from = [placeOf(network, { piece: 0, offsetMm: 0 })];
    const driveMs = (piece: number) => [...ground.driveMs(EVEN.id, from, stopAt(network, { piece, offsetMm: 20_000 }))];
    expect([driveMs(62), driveMs(63)]).toEqual([[63 * 2_000 + TEN_MINUTES_MS], [INFINITE_MS]]);
  });

  it('is passed or driven round by whoever of several is soonest, to many places as to one', () => {
    const seen = { open: 0, passed: 0, never: 0, passedBeforeOpen: 0 };
    for (let seed = 1; seed <= 40; seed++) {
      const random = createPrng(seed, 'soonest past closures');
      const network = randomNetwork(seed, { junctionsMax: 30 });
      const some = Array.from({ length: network.pieceCount }, (_, piece) => piece).filter(() => random.below(4) === 0);
      const ground = closedGround(network, new Map(some.map((piece) => [`c${piece}`, piece])), closing);
      const place = (): Position => {
        const piece = random.below(network.pieceCount);
        return { piece, offsetMm: random.below(network.pieceLengthMm[piece] + 1) };
      };
      const from = Array.from({ length: 4 }, () => placeOf(network, place()));
      const soonest = ground.soonestDrive(SLOW.id, from);
      for (let i = 0; i < 20; i++) {
        const stop = stopAt(network, place());
        const drives = [...ground.driveMs(SLOW.id, from, stop)];
        const least = Math.min(...drives);
        // Twice: what was asked about is known.
        expect([soonest(stop), soonest(stop)], `seed ${seed}, ${printNetwork(network)}`).toEqual([least, least]);
        const isPassed = (k: number): boolean => (ground.route(SLOW.id, from[k], stop)?.warnings ?? []).length > 0;
        if (least >= INFINITE_MS) seen.never++;
        else if (!isPassed(drives.indexOf(least))) seen.open++;
        else {
          seen.passed++;
          if (drives.some((ms, k) => ms < INFINITE_MS && !isPassed(k))) seen.passedBeforeOpen++;
        }
      }
    }
    for (const [which, count] of Object.entries(seen)) expect(count, which).toBeGreaterThan(0);
  });
});
