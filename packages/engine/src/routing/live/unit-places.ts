import type { StartPoint } from '../ground.ts';
import { placesOf } from '../network-ground.ts';
import { keepLabel } from '../query/kept-labels.ts';
import { labelScratchOf } from '../query/label.ts';
import type { LiveRoads, RenewAside } from './live-roads.ts';
import type { RoadBase } from './road-base.ts';
import type { RoadsSnapshot, SnapshotWanted } from './snapshot.ts';

/** Where units stand, by profile id. */
export type UnitPlaces = ReadonlyMap<string, readonly StartPoint[]>;

/**
 * So many are found on the road before whatever else waits for the thread goes first: some 20 µs each on Hanoi. 500 units that report in
 * one call would hold up a fire for 10 ms.
 */
const FOUND_AT_ONCE = 16;

/** Reports that wait to be worked out, in a large city's fleet times ten; of more the oldest are left to the question that needs them. */
const WAITING_MAX = 4_096;

/** What is found out of units that have just told where they are, so that no question has to: where they meet the road, and a label. */
export interface Keeping {
  /** On the calling thread, all of them. */
  keep(units: UnitPlaces): void;
  /** The first few on the calling thread, the others when it is free. */
  keepAside(units: UnitPlaces): void;
}

export function createKeeping(live: LiveRoads, { pause }: Pick<RenewAside, 'pause'>): Keeping {
  let waiting: UnitPlace[] = [];
  let isAtWork = false;
  const workOff = async (): Promise<void> => {
    try {
      for (; waiting.length > 0; await pause()) keepSome(live.snapshot, waiting.splice(0, FOUND_AT_ONCE));
    } finally {
      isAtWork = false;
    }
  };
  return {
    keep: (units) => keepSome(live.snapshot, rowOf(units)),
    keepAside(units) {
      waiting = [...waiting, ...rowOf(units)].slice(-WAITING_MAX);
      if (isAtWork) return;
      isAtWork = true;
      // What cannot be found out here cannot for the next renewal either, which says so.
      workOff().catch(() => undefined);
    },
  };
}

export function placesOn(base: RoadBase, units: UnitPlaces): SnapshotWanted['places'] {
  return new Map(Array.from(units, ([id, points]) => [id, placesOf(base, id, points)]));
}

/** The same, a few at a time: most are known, but all may have moved, or the network is another one. */
export async function placesAside(
  base: RoadBase,
  units: UnitPlaces,
  { pause }: Pick<RenewAside, 'pause'>,
): Promise<SnapshotWanted['places']> {
  let open = FOUND_AT_ONCE;
  for (const { profileId, point } of rowOf(units)) {
    if (base.profileRoads(profileId).starts.has(point)) continue;
    placesOf(base, profileId, [point]);
    if (--open > 0) continue;
    await pause();
    open = FOUND_AT_ONCE;
  }
  return placesOn(base, units);
}

interface UnitPlace {
  readonly profileId: string;
  readonly point: StartPoint;
}

function rowOf(units: UnitPlaces): UnitPlace[] {
  return Array.from(units, ([profileId, points]) => points.map((point) => ({ profileId, point }))).flat();
}

/** A profile that nobody asked about yet has no times to keep labels of. */
function keepSome({ base, live }: RoadsSnapshot, places: readonly UnitPlace[]): void {
  for (const { profileId, point } of places) {
    const cch = live.get(profileId)?.cch;
    if (cch === undefined) continue;
    const scratch = labelScratchOf(cch.graph.hierarchy);
    for (const position of placesOf(base, profileId, [point])) keepLabel(cch.graph, scratch, cch.kept, position);
  }
}
