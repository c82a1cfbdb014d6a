import { assert } from '../../core/assert.ts';
import { INFINITE_MS } from '../../core/units.ts';
import type { Position } from '../../map/position.ts';
import { cchRouter } from '../backends/cch.ts';
import { createDijkstraRouter } from '../backends/dijkstra.ts';
import type { Hierarchy } from '../hierarchy/hierarchy.ts';
import { arcMsAtSpeed, patternMs } from '../metric/arc-times.ts';
import type { Conditions } from '../metric/bands.ts';
import { type Metric, snapshotColumns } from '../metric/customise.ts';
import { computeRoadTimes } from '../metric/road-times.ts';
import { CLOSED_MS } from '../position-time.ts';
import { hasRoomToMove, type KeptLabels, keptSlot, knownIn, planKeptLabels } from '../query/kept-labels.ts';
import type { SearchGraph } from '../query/search-graph.ts';
import type { RoadTimes, Router } from '../router.ts';
import { arcMsUnder, arcsThatDiffer, type Effects, effectOnArc } from '../traffic/effects.ts';
import { type RenewTask, renewMetric } from './renew-metric.ts';
import type { RoadBase } from './road-base.ts';

/** What answers are made on: one network, one hour, one state of its traffic. Nothing of it changes once it is published. */
export interface RoadsSnapshot {
  readonly base: RoadBase;
  readonly conditions: Conditions;
  readonly effects: Effects;
  /** When the newest speed that was ever sent was measured; null = none was. */
  readonly speedsAsOfMs: number | null;
  /**
   * By profile id. One that is asked for and not there is made on the calling thread and stays: at most `PROFILE_LIMITS.profilesMax`, 10 MB
   * each for Hanoi, twice that while they are renewed.
   */
  readonly live: Map<string, LiveProfile>;
}

/** With no profile made yet: each is when it is first asked for. */
export function firstSnapshot(
  base: RoadBase,
  conditions: Conditions,
  effects: Effects,
  speedsAsOfMs: number | null = null,
): RoadsSnapshot {
  return { base, conditions, effects, speedsAsOfMs, live: new Map() };
}

/** One profile's metric, labels and search. */
export interface LiveProfile {
  readonly times: RoadTimes;
  readonly router: Router;
  /** With a hierarchy only. */
  readonly cch: { readonly graph: SearchGraph; readonly metric: Metric; readonly kept: KeptLabels } | undefined;
}

/** What the next snapshot is to answer for. */
export interface SnapshotWanted {
  /** Another one than the last snapshot's after a hot swap. */
  readonly base: RoadBase;
  readonly conditions: Conditions;
  readonly effects: Effects;
  readonly speedsAsOfMs: number | null;
  /** Where units stand, by profile id. */
  readonly places: ReadonlyMap<string, readonly Position[]>;
}

/** A snapshot whose columns are filled once all tasks have run, and not before. */
export interface SnapshotPlan {
  readonly snapshot: RoadsSnapshot;
  readonly tasks: readonly RenewTask[];
}

/** Memory of earlier snapshots that nobody reads any more, of one profile. */
export interface Spare {
  readonly metric: Metric | undefined;
  readonly kept: KeptLabels | undefined;
}

/**
 * What is to be done for the next snapshot: profiles whose times and places stay are taken over as they are. What is taken of
 * the spares, by profile id, is taken out.
 *
 * A step for each profile, so that whoever plans on the thread that answers can let others go first: 500 pieces of new speeds take
 * 0.5 ms a profile on Hanoi.
 */
export function* planSnapshot(
  from: RoadsSnapshot,
  wanted: SnapshotWanted,
  spares: Map<string, Spare> = new Map(),
): Generator<undefined, SnapshotPlan> {
  const snapshot = firstSnapshot(wanted.base, wanted.conditions, wanted.effects, wanted.speedsAsOfMs);
  const tasks: RenewTask[] = [];
  const isOther = from.base !== wanted.base || !sameConditions(from.conditions, wanted.conditions);
  const differing = isOther ? 'ALL' : arcsThatDiffer(from.effects, wanted.effects);
  for (const [profileId, old] of from.live) {
    const places = wanted.places.get(profileId) ?? [];
    const changes = differing === 'ALL' ? differing : changesOf(snapshot, profileId, old, differing);
    if (changes !== 'ALL' && changes.arcs.length === 0 && keepsAll(old, places)) snapshot.live.set(profileId, old);
    else if (wanted.base.hierarchy === undefined) snapshot.live.set(profileId, makeReference(snapshot, profileId));
    else {
      const spare = spares.get(profileId);
      const renewal = planRenewal(snapshot, profileId, old, changes, places, spare);
      // Where only labels change, the memory for the next metric waits on.
      if (renewal.task.start.kind === 'kept') spares.set(profileId, { metric: spare?.metric, kept: undefined });
      else spares.delete(profileId);
      tasks.push(renewal.task);
      snapshot.live.set(profileId, renewal.live);
    }
    yield;
  }
  return { snapshot, tasks };
}

/** The profile's part of the snapshot; made now, in some 60 ms on Hanoi, where it is not there. @throws RuncardError INVALID_FIELD */
export function liveProfile(snapshot: RoadsSnapshot, profileId: string): LiveProfile {
  const known = snapshot.live.get(profileId);
  if (known !== undefined) return known;
  const { hierarchy } = snapshot.base;
  const made = hierarchy === undefined ? makeReference(snapshot, profileId) : makeCch(snapshot, hierarchy, profileId);
  snapshot.live.set(profileId, made);
  return made;
}

interface Changes {
  readonly arcs: readonly number[];
  readonly ms: readonly number[];
}

/** Of the arcs that may differ those whose time is another one now. */
function changesOf(to: RoadsSnapshot, profileId: string, old: LiveProfile, differing: readonly number[]): Changes {
  const arcs: number[] = [];
  const ms: number[] = [];
  for (const arc of differing) {
    const now = arcMsNow(to, profileId, arc);
    if (now === old.times.arcMs[arc]) continue;
    arcs.push(arc);
    ms.push(now);
  }
  return { arcs, ms };
}

export const sameConditions = (a: Conditions, b: Conditions): boolean =>
  a.band === b.band && a.rain === b.rain && a.tet === b.tet;

/** What live traffic closes is driven only for want of any other way, see `CLOSED_MS`. */
function arcMsNow({ base, conditions, effects }: RoadsSnapshot, profileId: string, arc: number): number {
  const { network } = base;
  const profile = base.profile(profileId);
  const freeMs = patternMs(network, profile, conditions, arc);
  const effect = effectOnArc(effects, arc);
  if (effect === undefined || freeMs >= INFINITE_MS) return freeMs;
  const pricing = {
    patternMs: () => freeMs,
    atSpeedMs: (_arc: number, kmh: number) => arcMsAtSpeed(network, profile, arc, kmh, conditions),
  };
  const ms = arcMsUnder(effect, pricing, arc, profileId, effects.atMs);
  return ms < INFINITE_MS ? Math.min(ms, CLOSED_MS - 1) : CLOSED_MS + Math.min(freeMs, CLOSED_MS - 1);
}

function keepsAll({ cch }: LiveProfile, places: readonly Position[]): boolean {
  if (cch === undefined) return true;
  const { kept } = cch;
  return hasRoomToMove(kept) && places.every((place) => keptSlot(kept, place) >= 0);
}

function planRenewal(
  snapshot: RoadsSnapshot,
  profileId: string,
  old: LiveProfile,
  changes: Changes | 'ALL',
  places: readonly Position[],
  spare: Spare | undefined,
): { readonly live: LiveProfile; readonly task: RenewTask } {
  const { base, conditions } = snapshot;
  const { hierarchy, network } = base;
  assert(hierarchy !== undefined, 'a metric is renewed where there is a hierarchy');
  const metric = changes === 'ALL' ? undefined : old.cch?.metric;
  const { arcs, ms } = changes === 'ALL' ? allEffects(snapshot, profileId) : changes;
  const keptBefore = old.cch?.kept;
  const isSame = metric !== undefined && keptBefore !== undefined && arcs.length === 0;
  const into = isSame ? metric : { profileId, ...snapshotColumns(hierarchy, spare?.metric) };
  const kept = planKeptLabels(hierarchy, places, spare?.kept);
  const start: RenewTask['start'] = isSame
    ? { kind: 'kept', known: knownIn(keptBefore, kept.positions) }
    : metric !== undefined
      ? { kind: 'metric', metric }
      : { kind: 'profile', network: network.buffer, profile: base.profile(profileId), conditions };
  const task: RenewTask = {
    hierarchy,
    lengthMm: network.pieceLengthMm,
    start,
    arcs: Uint32Array.from(arcs),
    ms: Int32Array.from(ms),
    into,
    labels: kept.labels,
    positions: kept.positions,
  };
  return { live: cchProfile(base, hierarchy, into, kept), task };
}

function allEffects(snapshot: RoadsSnapshot, profileId: string): Changes {
  const arcs = Array.from(snapshot.effects.arcs);
  return { arcs, ms: arcs.map((arc) => arcMsNow(snapshot, profileId, arc)) };
}

/** The metric as it is searched, on the calling thread. */
export function cchProfile(base: RoadBase, hierarchy: Hierarchy, metric: Metric, kept: KeptLabels): LiveProfile {
  assert(base.scratch !== undefined, 'a base with a hierarchy has what searches use');
  const graph = { hierarchy, metric, lengthMm: base.network.pieceLengthMm };
  return { times: metric, router: cchRouter(graph, base.scratch, kept), cch: { graph, metric, kept } };
}

function makeCch(snapshot: RoadsSnapshot, hierarchy: Hierarchy, profileId: string): LiveProfile {
  const { base, conditions } = snapshot;
  const { arcs, ms } = allEffects(snapshot, profileId);
  const metric = { profileId, ...snapshotColumns(hierarchy) };
  const kept = planKeptLabels(hierarchy, []);
  renewMetric({
    hierarchy,
    lengthMm: base.network.pieceLengthMm,
    start: { kind: 'profile', network: base.network.buffer, profile: base.profile(profileId), conditions },
    arcs: Uint32Array.from(arcs),
    ms: Int32Array.from(ms),
    into: metric,
    labels: kept.labels,
    positions: [],
  });
  return cchProfile(base, hierarchy, metric, kept);
}

function makeReference(snapshot: RoadsSnapshot, profileId: string): LiveProfile {
  const { base, conditions } = snapshot;
  const times = computeRoadTimes(base.network, base.roads, base.profile(profileId), conditions);
  for (const arc of snapshot.effects.arcs) times.arcMs[arc] = arcMsNow(snapshot, profileId, arc);
  return { times, router: createDijkstraRouter(base.network, base.roads, times), cch: undefined };
}
