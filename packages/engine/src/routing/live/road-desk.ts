import type { Network } from '../../map/network.ts';
import { openNetwork } from '../../map/network-sections.ts';
import type { Ground } from '../ground.ts';
import type { Hierarchy } from '../hierarchy/hierarchy.ts';
import { hierarchyIn } from '../hierarchy/prepare.ts';
import { bandAt, type Conditions, FREE_FLOW } from '../metric/bands.ts';
import type { VehicleProfile } from '../metric/profile.ts';
import { createGround, type FindBands } from '../network-ground.ts';
import type { ProfileColumns } from '../profile-roads.ts';
import { applyTraffic, type TrafficReport } from '../traffic/apply-traffic.ts';
import { parseOutline, parseTrafficBatch, type TrafficBatch } from '../traffic/batch.ts';
import { type Effects, effectsAt, NO_EFFECTS } from '../traffic/effects.ts';
import { listTraffic, type TrafficList } from '../traffic/list-traffic.ts';
import { rematchTraffic, type Unmatched } from '../traffic/rematch.ts';
import { emptyTraffic, nextChangeMs, type Traffic } from '../traffic/traffic.ts';
import { createLiveRoads, type LiveRoads, type RenewAside } from './live-roads.ts';
import { createPending } from './pending.ts';
import type { ProfileColumnsInput } from './renew-metric.ts';
import { createRoadBase, type RoadBase } from './road-base.ts';
import type { SharedHours } from './shared-hours.ts';
import type { Shelf } from './shelf.ts';
import { firstSnapshot, type RoadsSnapshot, type SnapshotWanted, sameConditions } from './snapshot.ts';
import type { SwapCheck, SwapFindings } from './swap-check.ts';
import { createKeeping, type Keeping, placesAside, placesOn, type UnitPlaces } from './unit-places.ts';

/** What is asked of a city's clock and fleet when drive times are brought up to date. */
export interface Moment {
  readonly nowMs: number;
  /** 0 = Monday 00:00, in the city's time. */
  readonly localMinuteOfWeek: number;
}

/**
 * Keeps the drive times of one network up to date with the hour, the weather and the traffic. One writer; whoever answers takes `ground`
 * once and gives a whole answer on it.
 */
export interface RoadDesk extends Keeping {
  /** On the snapshot of now. */
  readonly ground: Ground;
  readonly snapshot: RoadsSnapshot;
  /** Checks and takes the batch; it counts from the next `renew` on. @throws RuncardError as `parseTrafficBatch` and `applyTraffic` */
  applyTraffic(input: unknown, nowMs: number): TrafficReport;
  /** When the oldest batch came that the snapshot does not hold yet; null = it holds all. */
  pendingSinceMs(): number | null;
  /** @throws RuncardError as `parseOutline` */
  listTraffic(within: unknown, nowMs: number): TrafficList;
  /** Whether anything that is known now is not in the snapshot: the hour, the weather, traffic that came, fades or has ended. */
  isBehind(moment: Moment): boolean;
  /** On the calling thread. `units` stand where labels are to be kept, by profile id. */
  renew(moment: Moment, units: UnitPlaces): void;
  /** By the tasks. One at a time. */
  renewAside(moment: Moment, units: UnitPlaces): Promise<void>;
  /**
   * Checks another network and builds aside what answers need of it. Takes seconds, in which snapshots may be renewed. One at a time,
   * and `takeOver` before the next.
   * @throws RuncardError NETWORK_FILE_REFUSED, and what the tasks reject with
   */
  prepareSwap(candidate: SharedArrayBuffer): Promise<PreparedSwap>;
  /**
   * Publishes it whole; or throws and keeps the one in use. Not while `renewAside` is at work. Traffic is matched again by its geometry;
   * what lies on no road of the new network is listed. @throws what the tasks reject with
   */
  takeOver(prepared: PreparedSwap, moment: Moment, units: UnitPlaces): Promise<SwapReport>;
  hold(snapshot: RoadsSnapshot): () => void;
}

/** The long work on roads, wherever it runs. */
export interface RoadTasks extends RenewAside {
  check(input: SwapCheck): Promise<SwapFindings>;
  profileColumns(input: ProfileColumnsInput): Promise<ProfileColumns>;
  readonly findBands: FindBands;
}

/** A network that was found good. */
export interface PreparedSwap {
  readonly findings: SwapFindings;
  readonly base: RoadBase;
}

export interface SwapReport extends SwapFindings {
  readonly networkEpoch: number;
  /** Traffic that lost arcs, or all of them. */
  readonly unmatched: readonly Unmatched[];
}

export function createRoadDesk(
  network: Network,
  hierarchy: Hierarchy | undefined,
  profiles: readonly VehicleProfile[],
  tasks: RoadTasks,
  shared?: SharedHours,
): RoadDesk {
  const first = shared?.base ?? createRoadBase(network, hierarchy, profiles);
  let traffic: Traffic = emptyTraffic(network, first.epoch);
  let weather: Weather = { rain: false, tet: false, untilMs: 0 };
  let speedsAsOfMs: number | null = null;
  const live = createLiveRoads(firstOf(first, shared?.shelf), shared?.shelf);
  const ground = groundsOf(live, tasks);
  const pending = createPending();
  let due = { of: NO_EFFECTS, ms: Number.POSITIVE_INFINITY };
  /** Another batch, a step of the fading, an end; or a clock that was set back. */
  const areEffectsDue = (nowMs: number): boolean => {
    const { effects } = live.snapshot;
    if (traffic.epoch !== effects.trafficEpoch || nowMs < effects.atMs) return true;
    if (due.of !== effects) due = { of: effects, ms: nextChangeMs(traffic, effects.atMs) };
    return nowMs >= due.ms;
  };
  const wantedAt = (moment: Moment, places: SnapshotWanted['places']): SnapshotWanted => {
    const { base } = live.snapshot;
    const effects: Effects = areEffectsDue(moment.nowMs) ? effectsAt(traffic, moment.nowMs) : live.snapshot.effects;
    return { base, conditions: conditionsUnder(weather, moment), effects, speedsAsOfMs, places };
  };
  return {
    get ground() {
      return ground();
    },
    get snapshot() {
      return live.snapshot;
    },
    applyTraffic(input, nowMs) {
      const batch = batchOf(input, profiles);
      const applied = applyTraffic(traffic, batch, nowMs);
      if (!applied.ok) throw applied.error;
      traffic = applied.value.traffic;
      speedsAsOfMs = newestSpeedMs(traffic, batch, speedsAsOfMs);
      weather = weatherAfter(weather, batch);
      pending.came(traffic.epoch, nowMs);
      return applied.value.report;
    },
    pendingSinceMs: () => pending.sinceMs(live.snapshot.effects.trafficEpoch),
    listTraffic: (within, nowMs) => listWithin(traffic, within, nowMs),
    isBehind: (moment) =>
      !sameConditions(live.snapshot.conditions, conditionsUnder(weather, moment)) || areEffectsDue(moment.nowMs),
    renew: (moment, units) => live.renew(wantedAt(moment, placesOn(live.snapshot.base, units))),
    async renewAside(moment, units) {
      const places = await placesAside(live.snapshot.base, units, tasks);
      await live.renewOn(tasks, wantedAt(moment, places));
    },
    prepareSwap: (candidate) => prepareSwap(tasks, candidate, live.snapshot),
    async takeOver({ findings, base }, moment, units) {
      const places = await placesAside(base, units, tasks);
      const { traffic: moved, unmatched } = rematchTraffic(traffic, base.network, base.epoch);
      const effects = effectsAt(moved, moment.nowMs);
      const wanted = { base, conditions: conditionsUnder(weather, moment), effects, speedsAsOfMs, places };
      // What comes while the metrics are made waits for the next renewal, and has a number of its own.
      const before: Traffic = { ...traffic, epoch: moved.epoch };
      traffic = before;
      await live.renewOn(tasks, wanted);
      traffic = traffic === before ? moved : rematchTraffic(traffic, base.network, base.epoch).traffic;
      return { ...findings, networkEpoch: base.epoch, unmatched };
    },
    ...{ ...createKeeping(live, tasks), hold: live.hold },
  };
}

/** With a shelf the newest of these roads there, of whatever hour: it tells which profiles are in use. */
function firstOf(base: RoadBase, shelf?: Shelf): RoadsSnapshot {
  const shelved = shelf?.snapshots.findLast((one) => one.base === base);
  return shelved === undefined
    ? firstSnapshot(base, FREE_FLOW, NO_EFFECTS)
    : { ...shelved, effects: NO_EFFECTS, speedsAsOfMs: null };
}

const batchOf = (input: unknown, profiles: readonly VehicleProfile[]): TrafficBatch =>
  parseTrafficBatch(
    input,
    profiles.map(({ id }) => id),
  );

function listWithin(traffic: Traffic, within: unknown, nowMs: number): TrafficList {
  return listTraffic(traffic, within === undefined ? undefined : parseOutline(within, 'within'), nowMs);
}

/** The ground of whatever snapshot is published, the same one as long as that snapshot lives. */
function groundsOf(live: LiveRoads, tasks: RoadTasks): () => Ground {
  const grounds = new WeakMap<RoadsSnapshot, Ground>();
  return () => {
    const { snapshot } = live;
    const ground = grounds.get(snapshot) ?? createGround(snapshot, heldBands(live, tasks));
    grounds.set(snapshot, ground);
    return ground;
  };
}

/** The snapshot's memory is not used again while another thread reads it. */
function heldBands(live: LiveRoads, { findBands }: RoadTasks): FindBands {
  const { snapshot } = live;
  return (task) => {
    const release = live.hold(snapshot);
    return findBands(task).finally(release);
  };
}

interface Weather {
  readonly rain: boolean;
  readonly tet: boolean;
  readonly untilMs: number;
}

function weatherAfter(weather: Weather, { cityConditions: sent }: TrafficBatch): Weather {
  if (sent === undefined) return weather;
  return { rain: sent.rain ?? false, tet: sent.tet ?? false, untilMs: sent.expiresAtUnixMs };
}

function conditionsUnder({ rain, tet, untilMs }: Weather, { nowMs, localMinuteOfWeek }: Moment): Conditions {
  const counts = nowMs < untilMs;
  return { band: bandAt(localMinuteOfWeek), rain: counts && rain, tet: counts && tet };
}

/** Whoever takes back the last speed has no feed that could be silent. */
function newestSpeedMs({ entries }: Traffic, { removeIds }: TrafficBatch, knownMs: number | null): number | null {
  const isTakenBack = removeIds.length > 0 && ![...entries.values()].some(({ fact }) => fact.kind === 'SPEED');
  let newestMs = isTakenBack ? null : knownMs;
  for (const { fact } of entries.values())
    if (fact.kind === 'SPEED') newestMs = Math.max(newestMs ?? fact.atMs, fact.atMs);
  return newestMs;
}

async function prepareSwap(
  tasks: RoadTasks,
  candidate: SharedArrayBuffer,
  { base: old, live }: RoadsSnapshot,
): Promise<PreparedSwap> {
  const findings = await tasks.check({ inUse: old.network.buffer, candidate, profile: old.profiles[0] });
  return { findings, base: await buildAside(tasks, candidate, old, [...live.keys()]) };
}

async function buildAside(
  tasks: RoadTasks,
  candidate: SharedArrayBuffer,
  old: RoadBase,
  profileIds: readonly string[],
): Promise<RoadBase> {
  const network = openNetwork(candidate, { verify: false });
  const base = createRoadBase(network, hierarchyIn(network), old.profiles, old.epoch + 1);
  await Promise.all(
    profileIds.map(async (id) => {
      const input = { network: candidate, roads: base.roads, profile: base.profile(id) };
      base.putProfileRoads(id, await tasks.profileColumns(input));
    }),
  );
  return base;
}
