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
