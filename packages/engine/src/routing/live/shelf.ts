import { type RoadsSnapshot, type SnapshotWanted, sameConditions } from './snapshot.ts';

/**
 * Snapshots of other hours on the same network and traffic. A year has 2,500 changes of the hour and seven kinds of hour: on Hanoi a snapshot takes
 * 0.2 s to make and nothing to take from here, and 10 MB for each profile that is in use.
 */
export interface Shelf {
  put(snapshot: RoadsSnapshot): void;
  /** The one that would be made, if it is here. */
  take(wanted: SnapshotWanted): RoadsSnapshot | undefined;
}

/** Seven kinds of hour, in rain and at Tết too: two of these do not fit, and are made again. */
const SHELF_MAX = 24;

export function createShelf(): Shelf {
  let shelved: RoadsSnapshot[] = [];
  return {
    put(snapshot) {
      shelved = [...shelved.filter((other) => other !== snapshot), snapshot].slice(-SHELF_MAX);
    },
    take: ({ base, conditions, effects, speedsAsOfMs }) => {
      shelved = shelved.filter((one) => one.base === base && one.effects === effects);
      return shelved.find((one) => sameConditions(one.conditions, conditions) && one.speedsAsOfMs === speedsAsOfMs);
    },
  };
}
