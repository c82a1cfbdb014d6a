/** Counts what an import leaves out, by named reason; `inspect` shows it. */
export interface Drops {
  add(reason: string, count?: number): void;
  counts(): Record<string, number>;
}

export function createDrops(): Drops {
  const counts = new Map<string, number>();
  return {
    add: (reason, count = 1) => {
      if (count > 0) counts.set(reason, (counts.get(reason) ?? 0) + count);
    },
    counts: () => Object.fromEntries([...counts].sort(([a], [b]) => (a < b ? -1 : 1))),
  };
}

/** What is left out for its geometry or for what it refers to; the tag rules name their own reasons. */
export const DropReason = {
  SHORT_WAY: 'way with fewer than two nodes',
  MISSING_NODE: 'node of a road missing from the source',
  CUT_WAY: 'way cut where its nodes are missing',
  TOO_LONG: 'piece longer than 100 km: a misplaced node',
  OUTSIDE_BOX: 'piece outside the bounding box',
  BARRIER_AT_DEAD_END: 'barrier at a dead end',
  RESTRICTION_MEMBERS: 'turn restriction without its from, via or to',
  RESTRICTION_WAY: 'turn restriction whose way is not in the network',
  RESTRICTION_VIA: 'turn restriction whose ways do not meet at its via',
  RESTRICTION_AMBIGUOUS: 'turn restriction whose way runs through its via',
  OUTLINE_WAY: 'outline way of a water body missing from the source',
  OUTLINE_OPEN: 'water outline that does not close',
  OUTLINE_NODES: 'water outline with missing nodes',
  OUTLINE_CORNERS: 'water outline with fewer than three corners',
} as const;
