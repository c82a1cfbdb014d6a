import { describe, expect, it } from 'vitest';
import { createPrng, type Prng } from '../../src/core/prng.ts';
import type { LatLon } from '../../src/core/units.ts';
import { placeOf } from '../../src/map/geometry.ts';
import type { Network } from '../../src/map/network.ts';
import type { Position } from '../../src/map/position.ts';
import { buildRoadGraph } from '../../src/map/road-graph.ts';
import { roadTasks } from '../../src/pool/pool.ts';
import { createDijkstraRouter } from '../../src/routing/backends/dijkstra.ts';
import { plainGraph } from '../../src/routing/hierarchy/graph.ts';
import { buildHierarchy, type Hierarchy } from '../../src/routing/hierarchy/hierarchy.ts';
import { computeOrder } from '../../src/routing/hierarchy/order.ts';
import type { RunRenewals } from '../../src/routing/live/live-roads.ts';
import { type RenewTask, renewMetric } from '../../src/routing/live/renew-metric.ts';
import { createRoadDesk, type Moment, type RoadDesk } from '../../src/routing/live/road-desk.ts';
import { type PreparedHours, packHours, prepareHours, shareHours } from '../../src/routing/live/shared-hours.ts';
import { firstSnapshot, liveProfile, type RoadsSnapshot } from '../../src/routing/live/snapshot.ts';
import type { VehicleProfile } from '../../src/routing/metric/profile.ts';
import { createGround } from '../../src/routing/network-ground.ts';
import { printNetwork, randomNetwork } from '../../src/testing/index.ts';
import { EVEN, everywhere, LAWFUL } from './even-profile.ts';
import { stopAt } from './stop-at.ts';

const SEEDS = Array.from({ length: 12 }, (_, i) => 9_100 + i);
const STEPS = 12;
/** A Monday, 00:00 of a city at UTC. */
const MONDAY_MS = Date.UTC(2026, 10, 23);
/** Fits everywhere: what is narrow is no matter here. */
const SMALL = { ...EVEN, widthCm: 100, clearanceCm: 30 };
const BIKE: VehicleProfile = { ...EVEN, id: 'bike', isMotorbike: true, speedKmh: everywhere(40), queueFactorMin: 0.85 };
const PROFILES = [{ ...SMALL, sirenFactor: 1.5 }, { ...SMALL, id: 'lawful', obeys: LAWFUL.obeys }, BIKE];

interface City {
  /** Where renewals of the desk run; tests put others in its place. */
  readonly aside: { run: RunRenewals };
  readonly network: Network;
  readonly hierarchy: Hierarchy;
  readonly desk: RoadDesk;
  readonly positions: readonly Position[];
  readonly units: ReadonlyMap<string, readonly LatLon[]>;
  readonly random: Prng;
}

function city(seed: number, withHierarchy = true): City {
  const random = createPrng(seed, 'live roads');
  const network = randomNetwork(seed, {
    shape: seed % 3 === 0 ? 'tree' : 'grid',
    junctionsMax: 25,
    restrictions: 4,
    footShare: 0.05,
  });
  const roads = buildRoadGraph(network);
  const graph = plainGraph(network, roads);
  const hierarchy = buildHierarchy(roads, graph, computeOrder(graph));
  const positions = Array.from({ length: 8 }, () => {
    const piece = random.below(network.pieceCount);
    return { piece, offsetMm: random.below(network.pieceLengthMm[piece] + 1) };
  });
  // Two stand, two move.
  const places = positions.slice(0, 4).map((position, i) => ({
    ...placeOf(network, position),
    ...(i % 2 === 1 && { bearingDeg: (37 * seed + 90 * i) % 360 }),
  }));
  const units = new Map(PROFILES.map(({ id }) => [id, places]));
  const aside = { run: posted };
  const tasks = { ...roadTasks(), renew: (renewals: readonly RenewTask[]) => aside.run(renewals) };
  const desk = createRoadDesk(network, withHierarchy ? hierarchy : undefined, PROFILES, tasks);
  return { aside, network, hierarchy, desk, positions, units, random };
}

const momentAt = (nowMs: number): Moment => ({
  nowMs,
  localMinuteOfWeek: Math.floor((nowMs - MONDAY_MS) / 60_000) % (7 * 1_440),
});

/** A batch drawn by lot: speeds, closures that some may pass, slow areas, and what ends. */
function batch(random: Prng, network: Network, nowMs: number): object {
  const piece = () => ({
    networkEpoch: 1,
    pieceIndex: random.below(network.pieceCount),
    direction: ['FORWARD', 'BACKWARD', 'BOTH'][random.below(3)],
  });
  const expiresAtUnixMs = (): number => nowMs + 60_000 * (1 + random.below(40));
  const id = (kind: string): string => `${kind}${random.below(6)}`;
  const some = <T>(make: () => T & { id: string }): T[] => {
    const made = new Map(Array.from({ length: random.below(5) }, () => make()).map((item) => [item.id, item]));
    return [...made.values()];
  };
  return {
    speeds: some(() => ({
      id: id('s'),
      piece: piece(),
      speedKmh: 3 + random.below(60),
      expiresAtUnixMs: expiresAtUnixMs(),
    })),
    closures: some(() => ({
      id: id('c'),
      piece: piece(),
      expiresAtUnixMs: expiresAtUnixMs(),
      passingProfileIds: random.below(2) === 0 ? ['bike'] : [],
    })),
    removeIds: random.below(3) === 0 ? [`r${random.below(9)}`] : [],
  };
}

const weather = (rain: boolean, tet: boolean, nowMs: number) => ({
  rain,
  tet,
  expiresAtUnixMs: nowMs + 3_600_000,
});

const numbersOf = (snapshot: RoadsSnapshot, id: string): number[][] => {
  const { times, cch } = liveProfile(snapshot, id);
  const columns = [times.arcMs, times.turnMs, ...(cch === undefined ? [] : [cch.metric.upMs, cch.metric.downMs])];
  return columns.map((column) => [...column]);
};

/** All that is in memory which threads share. */
const packedNumbers = ({ roads, hours }: PreparedHours): number[][] => [
  ...[...roads.values()].flatMap(({ isArcOpen, mainEnds }) => [[...isArcOpen], [...mainEnds]]),
  ...hours.flatMap(({ live }) =>
    [...live.values()].flatMap(({ metric: { inputMs, upMs, downMs }, kept: { labels } }) =>
      [inputMs, upMs, downMs, labels.count, labels.rank, labels.ms].map((column) => [...column]),
    ),
  ),
];

const tableOf = (snapshot: RoadsSnapshot, id: string, positions: readonly Position[]): number[][] =>
  positions.map((to) => [...liveProfile(snapshot, id).router.manyToOne(positions, to)]);

/** The same state worked out from nothing. */
const afresh = ({ base, conditions, effects }: RoadsSnapshot): RoadsSnapshot =>
  firstSnapshot(base, conditions, effects);

/** Runs tasks as a worker would: on a copy of what is posted, over the same shared memory, some turns later. */
const posted: RunRenewals = async (tasks) => {
  for (const task of tasks) {
    await new Promise((resolve) => setImmediate(resolve));
    renewMetric(structuredClone(task));
  }
};

describe('drive times kept up to date', () => {
  it.each(SEEDS)(
    'seed %i: after any sequence of hours, weather and traffic are those worked out from nothing',
    async (seed) => {
      const { network, desk, positions, units, random } = city(seed);
      let nowMs = MONDAY_MS + random.below(7 * 86_400_000);
      for (const { id } of PROFILES) liveProfile(desk.snapshot, id);
      for (let step = 0; step < STEPS; step++) {
        nowMs += [500, 20_000, 600_000, 3 * 3_600_000][random.below(4)];
        if (random.below(4) === 0)
          desk.applyTraffic({ cityConditions: weather(random.below(2) === 0, random.below(2) === 0, nowMs) }, nowMs);
        if (random.below(3) > 0) desk.applyTraffic(batch(random, network, nowMs), nowMs);
        const [old, oldNumbers] = [desk.snapshot, PROFILES.map(({ id }) => numbersOf(desk.snapshot, id))];
        const release = desk.hold(old);
        if (random.below(2) === 0) desk.renew(momentAt(nowMs), units);
        else await desk.renewAside(momentAt(nowMs), units);
        expect(desk.isBehind(momentAt(nowMs))).toBe(false);
        for (const { id } of PROFILES) {
          const failure = `seed ${seed}, step ${step}, ${id}, ${printNetwork(network)}`;
          expect(numbersOf(desk.snapshot, id), failure).toEqual(numbersOf(afresh(desk.snapshot), id));
          const reference = createDijkstraRouter(
            network,
            desk.snapshot.base.roads,
            liveProfile(desk.snapshot, id).times,
          );
          const expected = positions.map((to) => [...reference.manyToOne(positions, to)]);
          expect(tableOf(desk.snapshot, id, positions), failure).toEqual(expected);
          // With the labels that are kept for units, and without any.
          const places = units.get(id) ?? [];
          const stop = stopAt(network, positions[5]);
          const unkept = createGround(afresh(desk.snapshot)).driveMs(id, places, stop);
          expect([...desk.ground.driveMs(id, places, stop)], failure).toEqual([...unkept]);
        }
        expect(PROFILES.map(({ id }) => numbersOf(old, id))).toEqual(oldNumbers);
        release();
      }
    },
  );

  it.each(SEEDS)(
    'seed %i: two desks that share their hours, each with traffic of its own, have those worked out from nothing, and so have the hours',
    (seed) => {
      const { network, hierarchy, positions, units, random } = city(seed);
      const shared = shareHours(network, hierarchy, PROFILES);
      if (seed % 4 > 0) prepareHours(shared, units);
      // The other desk on another thread, over the same memory.
      const packed = packHours(shared);
      const posted = shareHours(network, hierarchy, PROFILES, structuredClone(packed));
      const numbers = packedNumbers(packed);
      const other = seed % 2 === 0 ? shared : posted;
      const desks = [shared, other].map((hours) => createRoadDesk(network, hierarchy, PROFILES, roadTasks(), hours));
      let nowMs = MONDAY_MS + random.below(7 * 86_400_000);
      for (let step = 0; step < 2 * STEPS; step++) {
        nowMs += [500, 600_000, 3 * 3_600_000, 8 * 3_600_000][random.below(4)];
        const desk = desks[random.below(2)];
        if (random.below(4) === 0)
          desk.applyTraffic({ cityConditions: weather(random.below(2) === 0, random.below(2) === 0, nowMs) }, nowMs);
        if (random.below(3) > 0) desk.applyTraffic(batch(random, network, nowMs), nowMs);
        desk.renew(momentAt(nowMs), units);
        expect(desk.isBehind(momentAt(nowMs))).toBe(false);
        // Somebody has moved: a label is kept where no other thread reads it, or not at all.
        if (desk !== desks[0] && other === posted)
          desk.keep(new Map([[EVEN.id, [placeOf(network, positions[random.below(8)])]]]));
        for (const { id } of PROFILES) {
          for (const snapshot of [
            ...desks.map((each) => each.snapshot),
            ...shared.shelf.snapshots,
            ...other.shelf.snapshots,
          ])
            expect(numbersOf(snapshot, id), `seed ${seed}, step ${step}, ${id}`).toEqual(
              numbersOf(afresh(snapshot), id),
            );
          const [places, stop] = [units.get(id) ?? [], stopAt(network, positions[random.below(8)])];
          const unkept = createGround(afresh(desk.snapshot)).driveMs(id, places, stop);
          expect([...desk.ground.driveMs(id, places, stop)]).toEqual([...unkept]);
        }
      }
      expect(packedNumbers(packed)).toEqual(numbers);
      expect(packed.hours.length).toBe(seed % 4 > 0 ? 7 : 0);
    },
  );

  it.each(SEEDS.slice(0, 4))('seed %i: without a hierarchy are the same', (seed) => {
    const [fast, slow] = [city(seed), city(seed, false)];
    let nowMs = MONDAY_MS + 8 * 3_600_000;
    for (let step = 0; step < 6; step++) {
      nowMs += 45_000;
      const sent = batch(fast.random, fast.network, nowMs);
      for (const { desk, units } of [fast, slow]) {
        desk.applyTraffic(sent, nowMs);
        desk.renew(momentAt(nowMs), units);
      }
      for (const { id } of PROFILES)
        expect(tableOf(slow.desk.snapshot, id, slow.positions)).toEqual(
          tableOf(fast.desk.snapshot, id, slow.positions),
        );
    }
  });

  it('answers on the old snapshot, whole, until the new one is there', async () => {
    const { aside, network, desk, positions, units } = city(SEEDS[0]);
    const nowMs = MONDAY_MS + 60_000;
    desk.renew(momentAt(nowMs), units);
    const before = PROFILES.map(({ id }) => tableOf(desk.snapshot, id, positions));
    const slower = Array.from({ length: network.pieceCount }, (_, pieceIndex) => ({
      id: `p${pieceIndex}`,
      piece: { networkEpoch: 1, pieceIndex, direction: 'BOTH' },
      speedKmh: 3,
      expiresAtUnixMs: nowMs + 600_000,
    }));
    desk.applyTraffic({ speeds: slower }, nowMs);
    const seen: number[][][][] = [];
    const epochs: number[] = [];
    const watching: RunRenewals = (tasks) =>
      posted(tasks).then(() => {
        seen.push(PROFILES.map(({ id }) => tableOf(desk.snapshot, id, positions)));
        epochs.push(desk.ground.epochs.traffic);
      });
    aside.run = watching;
    await desk.renewAside(momentAt(nowMs), units);
    expect(seen).toEqual([before]);
    expect([...epochs, desk.ground.epochs.traffic]).toEqual([0, 1]);
    expect(PROFILES.map(({ id }) => tableOf(desk.snapshot, id, positions))).not.toEqual(before);
  });

  it('stay as they were when the new ones could not be made, and are made the next time', async () => {
    const { aside, network, desk, units, random } = city(SEEDS[1]);
    const nowMs = MONDAY_MS + 60_000;
    desk.renew(momentAt(nowMs), units);
    for (const { id } of PROFILES) liveProfile(desk.snapshot, id);
    const old = desk.snapshot;
    desk.applyTraffic({ cityConditions: weather(true, false, nowMs) }, nowMs);
    desk.applyTraffic(batch(random, network, nowMs), nowMs);
    const fails: RunRenewals = async () => {
      throw new Error('no thread');
    };
    aside.run = fails;
    await expect(desk.renewAside(momentAt(nowMs), units)).rejects.toThrow('no thread');
    expect(desk.snapshot).toBe(old);
    expect(desk.isBehind(momentAt(nowMs))).toBe(true);
    aside.run = posted;
    await desk.renewAside(momentAt(nowMs), units);
    expect(numbersOf(desk.snapshot, EVEN.id)).toEqual(numbersOf(afresh(desk.snapshot), EVEN.id));
  });

  it('takes profiles over whose times and places stay as they are', () => {
    const { network, desk, units } = city(SEEDS[2]);
    const nowMs = MONDAY_MS + 60_000;
    for (const { id } of PROFILES) liveProfile(desk.snapshot, id);
    desk.renew(momentAt(nowMs), units);
    const before = new Map(desk.snapshot.live);
    const closures = [
      {
        id: 'market',
        piece: { networkEpoch: 1, pieceIndex: firstRoad(network), direction: 'BOTH' },
        passingProfileIds: ['bike'],
        expiresAtUnixMs: nowMs + 600_000,
      },
    ];
    desk.applyTraffic({ closures }, nowMs);
    desk.renew(momentAt(nowMs), units);
    const isSame = (id: string): boolean => desk.snapshot.live.get(id) === before.get(id);
    expect([isSame('bike'), isSame('even')]).toEqual([true, false]);
  });
});

const firstRoad = (network: Network): number => network.arcAccess.findIndex((access) => (access & 3) === 3) >> 1;
