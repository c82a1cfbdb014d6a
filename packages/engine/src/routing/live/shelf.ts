import { type RoadsSnapshot, type SnapshotWanted, sameConditions } from './snapshot.ts';

/**
 * Snapshots of hours without traffic, on one network. A year has 2,500 changes of the hour and seven kinds of hour: on Hanoi a snapshot takes 0.2 s
 * to make and nothing to take from here, and 10 MB for each profile that is in use.
 */
export interface Shelf {
  /** Whether it stays: not with traffic. */
  put(snapshot: RoadsSnapshot): boolean;
  /** The one that would be made, if it is here. */
  take(wanted: SnapshotWanted): RoadsSnapshot | undefined;
  /** In the order in which they were put here. */
  readonly snapshots: readonly RoadsSnapshot[];
}

/** Seven kinds of hour, in rain and at Tết too: some of these do not fit, and are made again. */
const SHELF_MAX = 16;

export function createShelf(): Shelf {
  let shelved: RoadsSnapshot[] = [];
  return {
    get snapshots() {
      return shelved;
    },
    put(snapshot) {
      if (snapshot.effects.arcs.length > 0) return false;
      const others = shelved.filter(
        (one) => one.base === snapshot.base && !sameConditions(one.conditions, snapshot.conditions),
      );
      shelved = [...others, snapshot].slice(-SHELF_MAX);
      return true;
    },
    take({ base, conditions, effects, speedsAsOfMs }) {
      if (effects.arcs.length > 0) return undefined;
      const found = shelved.find((one) => one.base === base && sameConditions(one.conditions, conditions));
      if (found === undefined || (found.effects === effects && found.speedsAsOfMs === speedsAsOfMs)) return found;
      return { ...found, effects, speedsAsOfMs };
    },
  };
}
