import { assert } from '../../core/assert.ts';
import { NO_EFFECTS } from '../traffic/effects.ts';
import type { RenewTask } from './renew-metric.ts';
import { renewMetric } from './renew-metric.ts';
import type { Shelf } from './shelf.ts';
import {
  liveProfile,
  planSnapshot,
  type RoadsSnapshot,
  type SnapshotPlan,
  type SnapshotWanted,
  type Spare,
  sameConditions,
} from './snapshot.ts';

/** Where the tasks of a snapshot run: rejects when one could not be done, but not before all have ended. */
export type RunRenewals = (tasks: readonly RenewTask[]) => Promise<void>;

/** Another place than the calling thread. */
export interface RenewAside {
  readonly renew: RunRenewals;
  /** Lets whatever waits for the calling thread go first. */
  pause(): Promise<void>;
}

/** Holds the snapshot that answers are made on, and the memory of the one before. One writer. */
export interface LiveRoads {
  readonly snapshot: RoadsSnapshot;
  /** On the calling thread: the new snapshot is there when it returns. Not while another is being made. */
  renew(wanted: SnapshotWanted): void;
  /**
   * Where `run` says, the calling thread free meanwhile: what is asked until it is there is answered on the old snapshot, whole. One at a
   * time. Rejects as `run` does, and then the old snapshot stays.
   */
  renewOn(aside: RenewAside, wanted: SnapshotWanted): Promise<void>;
  /** Whoever reads a snapshot on another thread holds it meanwhile: its memory is not used again before the release. */
  hold(snapshot: RoadsSnapshot): () => void;
}

/** With a shelf, snapshots of other hours stay there, and are taken again when their hour comes back. */
export function createLiveRoads(first: RoadsSnapshot, shelf?: Shelf): LiveRoads {
  let current = first;
  let isRenewing = false;
  let spares = new Map<string, Spare>();
  const holds = new Map<RoadsSnapshot, number>();
  /** Columns of hours on the shelf, or that were there: other desks read them, and snapshots with traffic share those that it does not change. */
  const lent = new WeakSet<object>();
  const lend = (snapshot: RoadsSnapshot): void => columnsOf(snapshot).forEach((columns) => void lent.add(columns));
  const isRead = (columns: object): boolean =>
    lent.has(columns) || [...holds.keys()].some((held) => columnsOf(held).includes(columns));
  const publish = (next: RoadsSnapshot): void => {
    const old = current;
    current = next;
    if (old.base !== next.base) spares = new Map();
    else if (shelf?.put(old) === true) lend(old);
    else keepSpares(old, next, spares, isRead);
  };
  const begin = (from: RoadsSnapshot, wanted: SnapshotWanted): Generator<undefined, SnapshotPlan> => {
    assert(!isRenewing, 'one snapshot is made at a time');
    return planSnapshot(from, wanted, wanted.base === current.base ? spares : new Map());
  };
  const makeFrom = (from: RoadsSnapshot, wanted: SnapshotWanted): RoadsSnapshot => makeNow(begin(from, wanted));
  /** What differs least from it: with a shelf, and at a change of the hour, that hour without traffic. */
  const nearestTo = (wanted: SnapshotWanted): RoadsSnapshot => {
    if (shelf === undefined || sameConditions(current.conditions, wanted.conditions)) return current;
    const calm = { ...wanted, effects: NO_EFFECTS };
    const hour = shelf.take(calm) ?? makeFrom(current, calm);
    // What is asked about in traffic is kept without it too: else it would be made anew each time.
    for (const profileId of current.live.keys()) liveProfile(hour, profileId);
    shelf.put(hour);
    lend(hour);
    return hour;
  };
  return {
    get snapshot() {
      return current;
    },
    renew(wanted) {
      const shelved = shelf?.take(wanted);
      if (shelved === undefined) publish(makeFrom(nearestTo(wanted), wanted));
      else publish(shelved);
    },
    async renewOn({ renew, pause }, wanted) {
      const planning = begin(current, wanted);
      isRenewing = true;
      try {
        let step = planning.next();
        for (; step.done !== true; step = planning.next()) await pause();
        const { snapshot, tasks } = step.value;
        if (tasks.length > 0) await renew(tasks);
        publish(snapshot);
      } finally {
        isRenewing = false;
      }
    },
    hold(snapshot) {
      holds.set(snapshot, (holds.get(snapshot) ?? 0) + 1);
      return () => {
        const count = (holds.get(snapshot) ?? 1) - 1;
        if (count === 0) holds.delete(snapshot);
        else holds.set(snapshot, count);
      };
    },
  };
}

/** All steps and tasks, on the calling thread. */
function makeNow(planning: Generator<undefined, SnapshotPlan>): RoadsSnapshot {
  let step = planning.next();
  while (step.done !== true) step = planning.next();
  const { snapshot, tasks } = step.value;
  for (const task of tasks) renewMetric(task);
  return snapshot;
}

/**
 * Of the old snapshot what the new one does not share. Queries run to their end on the thread that publishes, so none of them reads it.
 * A snapshot shares with the ones before what did not change: what is read is not the snapshot's, but its columns.
 */
function keepSpares(
  old: RoadsSnapshot,
  next: RoadsSnapshot,
  spares: Map<string, Spare>,
  isRead: (columns: object) => boolean,
): void {
  for (const [profileId, { cch }] of old.live) {
    const now = next.live.get(profileId)?.cch;
    if (cch === undefined || now === undefined) continue;
    const known = spares.get(profileId);
    const metric = isRead(cch.metric.upMs) ? known?.metric : cch.metric;
    const kept = isRead(cch.kept.labels) ? known?.kept : cch.kept;
    spares.set(profileId, {
      metric: cch.metric.upMs === now.metric.upMs ? known?.metric : metric,
      kept: cch.kept.labels === now.kept.labels ? known?.kept : kept,
    });
  }
}

/** What of a snapshot memory is taken over by. */
const columnsOf = ({ live }: RoadsSnapshot): object[] =>
  [...live.values()].flatMap(({ cch }) => (cch === undefined ? [] : [cch.metric.upMs, cch.kept.labels]));
