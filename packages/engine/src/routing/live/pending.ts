/** Batches that wait for a snapshot and are remembered, each with its time. Of many the oldest counts, so that later ones need no room. */
const PENDING_MAX = 256;

/** When traffic came that the published snapshot does not hold yet. */
export interface Pending {
  came(trafficEpoch: number, atMs: number): void;
  /** The oldest one above this epoch; null = there is none. */
  sinceMs(publishedEpoch: number): number | null;
}

export function createPending(): Pending {
  const batches: { readonly epoch: number; readonly atMs: number }[] = [];
  return {
    came(epoch, atMs) {
      if (batches.length < PENDING_MAX) batches.push({ epoch, atMs });
    },
    sinceMs(publishedEpoch) {
      while (batches.length > 0 && batches[0].epoch <= publishedEpoch) batches.shift();
      return batches[0]?.atMs ?? null;
    },
  };
}
