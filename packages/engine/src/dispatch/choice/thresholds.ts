interface Threshold {
  readonly ms: number;
  add(crew: number, ms: number): void;
  /** Another one that knows the same. */
  copy(): Threshold;
}

/** The time by which so many crews are at work; `Infinity` until there are as many. */
export function createThreshold(count: number, before: readonly { crew: number; ms: number }[] = []): Threshold {
  /** The soonest crews, soonest first: at most `count`. */
  const soonest = [...before];
  let ms = soonest[count - 1]?.ms ?? Number.POSITIVE_INFINITY;
  return {
    get ms() {
      return ms;
    },
    add(crew, atWorkMs) {
      if (atWorkMs >= ms) return;
      const before = soonest.findIndex((one) => one.crew === crew);
      if (before >= 0 && soonest[before]!.ms <= atWorkMs) return;
      if (before >= 0) soonest.splice(before, 1);
      const at = soonest.findIndex((one) => one.ms > atWorkMs);
      soonest.splice(at < 0 ? soonest.length : at, 0, { crew, ms: atWorkMs });
      if (soonest.length > count) soonest.pop();
      if (soonest.length === count) ms = soonest[count - 1]!.ms;
    },
    copy: () => createThreshold(count, soonest),
  };
}

export interface WaterThreshold {
  /** By then so many give water, however dry they run. */
  readonly ms: number;
  /** Whoever gives water after that gives it a step later than all of these. */
  readonly lastMs: number;
  /** By then so many give water that run dry for no longer, or somebody later gives it a step later. */
  msFor(dryStep: number): number;
  add(crew: number, ms: number, dryStep: number): void;
}

export function createWaterThreshold(count: number, stepMs: number): WaterThreshold {
  const all = createThreshold(count);
  let lastMs = Number.POSITIVE_INFINITY;
  /** Of those who run dry for at most so long, the least first. */
  const levels: { dryStep: number; threshold: Threshold }[] = [];
  return {
    get ms() {
      return all.ms;
    },
    get lastMs() {
      return lastMs;
    },
    msFor(dryStep) {
      const level = levels.findLast((one) => one.dryStep <= dryStep);
      return Math.min(lastMs, level?.threshold.ms ?? Number.POSITIVE_INFINITY);
    },
    add(crew, ms, dryStep) {
      if (ms > lastMs) return;
      all.add(crew, ms);
      lastMs = Math.floor(all.ms / stepMs) * stepMs + stepMs - 1;
      const found = levels.findIndex((one) => one.dryStep >= dryStep);
      const at = found < 0 ? levels.length : found;
      if (levels[at]?.dryStep !== dryStep)
        levels.splice(at, 0, { dryStep, threshold: levels[at - 1]?.threshold.copy() ?? createThreshold(count) });
      for (const { threshold } of levels.slice(at)) threshold.add(crew, ms);
    },
  };
}
