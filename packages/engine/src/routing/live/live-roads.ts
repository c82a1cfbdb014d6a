import { assert } from '../../core/assert.ts';
import type { RenewTask } from './renew-metric.ts';
import { renewMetric } from './renew-metric.ts';
import { planSnapshot, type RoadsSnapshot, type SnapshotWanted, type Spare } from './snapshot.ts';

/** Where the tasks of a snapshot run: rejects when one could not be done, but not before all have ended. */
export type RunRenewals = (tasks: readonly RenewTask[]) => Promise<void>;

/** Holds the snapshot that answers are made on, and the memory of the one before. One writer. */
export interface LiveRoads {
  readonly snapshot: RoadsSnapshot;
  /** On the calling thread: the new snapshot is there when it returns. Not while another is being made. */
  renew(wanted: SnapshotWanted): void;
  /**
   * Where `run` says, the calling thread free meanwhile: what is asked until it is there is answered on the old snapshot, whole. One at a
   * time. Rejects as `run` does, and then the old snapshot stays.
   */
  renewOn(run: RunRenewals, wanted: SnapshotWanted): Promise<void>;
  /** Whoever reads a snapshot on another thread holds it meanwhile: its memory is not used again before the release. */
  hold(snapshot: RoadsSnapshot): () => void;
}

export function createLiveRoads(first: RoadsSnapshot): LiveRoads {
  let current = first;
  let isRenewing = false;
  let spares = new Map<string, Spare>();
  const holds = new Map<RoadsSnapshot, number>();
  const publish = (next: RoadsSnapshot): void => {
    const old = current;
    current = next;
    if (old.base !== next.base) spares = new Map();
    else if (!holds.has(old)) keepSpares(old, next, spares);
  };
  const begin = (wanted: SnapshotWanted) => {
    assert(!isRenewing, 'one snapshot is made at a time');
    return planSnapshot(current, wanted, wanted.base === current.base ? spares : new Map());
  };
  return {
    get snapshot() {
      return current;
    },
    renew(wanted) {
      const { snapshot, tasks } = begin(wanted);
      for (const task of tasks) renewMetric(task);
      publish(snapshot);
    },
    async renewOn(run, wanted) {
      const { snapshot, tasks } = begin(wanted);
      isRenewing = true;
      try {
        if (tasks.length > 0) await run(tasks);
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
function keepSpares(old: RoadsSnapshot, next: RoadsSnapshot, spares: Map<string, Spare>): void {
  for (const [profileId, { cch }] of old.live) {
    const now = next.live.get(profileId)?.cch;
    if (cch === undefined || now === undefined) continue;
    const known = spares.get(profileId);
    spares.set(profileId, {
      metric: cch.metric.upMs === now.metric.upMs ? known?.metric : cch.metric,
      kept: cch.kept.labels === now.kept.labels ? known?.kept : cch.kept,
    });
  }
}
