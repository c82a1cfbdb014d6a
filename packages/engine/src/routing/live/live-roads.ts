import { assert } from '../../core/assert.ts';
import type { Metric } from '../metric/customise.ts';
import type { KeptLabels } from '../query/kept-labels.ts';
import type { RenewTask } from './renew-metric.ts';
import { renewMetric } from './renew-metric.ts';
import type { Shelf } from './shelf.ts';
import { planSnapshot, type RoadsSnapshot, type SnapshotPlan, type SnapshotWanted, type Spare } from './snapshot.ts';

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
  const publish = (next: RoadsSnapshot): void => {
    const old = current;
    current = next;
    if (old.base !== next.base) spares = new Map();
    else if (shelf !== undefined) shelf.put(old);
    else keepSpares(old, next, spares, [...holds.keys()]);
  };
  const begin = (wanted: SnapshotWanted): Generator<undefined, SnapshotPlan> => {
    assert(!isRenewing, 'one snapshot is made at a time');
    return planSnapshot(current, wanted, wanted.base === current.base ? spares : new Map());
  };
  return {
    get snapshot() {
      return current;
    },
    renew(wanted) {
      const shelved = shelf?.take(wanted);
      if (shelved !== undefined) {
        publish(shelved);
        return;
      }
      const planning = begin(wanted);
      let step = planning.next();
      while (step.done !== true) step = planning.next();
      const { snapshot, tasks } = step.value;
      for (const task of tasks) renewMetric(task);
      publish(snapshot);
    },
    async renewOn({ renew, pause }, wanted) {
      const planning = begin(wanted);
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

/** Of the old snapshot what the new one does not share. Queries run to their end on the thread that publishes, so nobody reads it. */
function keepSpares(
  old: RoadsSnapshot,
  next: RoadsSnapshot,
  spares: Map<string, Spare>,
  held: readonly RoadsSnapshot[],
): void {
  for (const [profileId, { cch }] of old.live) {
    const now = next.live.get(profileId)?.cch;
    if (cch === undefined || now === undefined) continue;
    const known = spares.get(profileId);
    // A snapshot shares with the ones before what did not change: what is held is not the snapshot's, but its columns.
    const inHeld = held.map(({ live }) => live.get(profileId)?.cch);
    const isRead = (metric: Metric): boolean => inHeld.some((one) => one?.metric.upMs === metric.upMs);
    const areRead = ({ labels }: KeptLabels): boolean => inHeld.some((one) => one?.kept.labels === labels);
    const [metric, kept] = [isRead(cch.metric) ? undefined : cch.metric, areRead(cch.kept) ? undefined : cch.kept];
    spares.set(profileId, {
      metric: cch.metric.upMs === now.metric.upMs ? known?.metric : metric,
      kept: cch.kept.labels === now.kept.labels ? known?.kept : kept,
    });
  }
}
