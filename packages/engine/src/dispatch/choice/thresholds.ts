/** The time by which so many crews are at work; `Infinity` until there are as many. */
export class Threshold {
  ms: number;
  private readonly count: number;
  /** The soonest crews, soonest first: at most `count`. */
  private readonly soonest: { readonly crew: number; readonly ms: number }[];

  constructor(count: number, soonest: readonly { readonly crew: number; readonly ms: number }[] = []) {
    this.count = count;
    this.soonest = [...soonest];
    this.ms = soonest[count - 1]?.ms ?? Number.POSITIVE_INFINITY;
  }

  add(crew: number, atWorkMs: number): void {
    const { soonest, count } = this;
    if (atWorkMs >= this.ms) return;
    const before = soonest.findIndex((one) => one.crew === crew);
    if (before >= 0 && soonest[before]!.ms <= atWorkMs) return;
    if (before >= 0) soonest.splice(before, 1);
    const at = soonest.findIndex((one) => one.ms > atWorkMs);
    soonest.splice(at < 0 ? soonest.length : at, 0, { crew, ms: atWorkMs });
    if (soonest.length > count) soonest.pop();
    if (soonest.length === count) this.ms = soonest[count - 1]!.ms;
  }

  /** Another one that knows the same. */
  copy(): Threshold {
    return new Threshold(this.count, this.soonest);
  }
}

/** The same of crews that give water. */
export class WaterThreshold {
  /** Whoever gives water after that gives it a step later than all of these. */
  lastMs = Number.POSITIVE_INFINITY;
  private readonly count: number;
  private readonly stepMs: number;
  private readonly all: Threshold;
  /** Of those who run dry for at most so long, the least first. */
  private readonly levels: { readonly dryStep: number; readonly threshold: Threshold }[] = [];

  constructor(count: number, stepMs: number) {
    this.count = count;
    this.stepMs = stepMs;
    this.all = new Threshold(count);
  }

  /** By then so many give water, however dry they run. */
  get ms(): number {
    return this.all.ms;
  }

  /** By then so many give water that run dry for no longer, or somebody later gives it a step later. */
  msFor(dryStep: number): number {
    const level = this.levels.findLast((one) => one.dryStep <= dryStep);
    return Math.min(this.lastMs, level?.threshold.ms ?? Number.POSITIVE_INFINITY);
  }

  add(crew: number, ms: number, dryStep: number): void {
    const { all, levels, count, stepMs } = this;
    if (ms > this.lastMs) return;
    all.add(crew, ms);
    this.lastMs = Math.floor(all.ms / stepMs) * stepMs + stepMs - 1;
    const found = levels.findIndex((one) => one.dryStep >= dryStep);
    const at = found < 0 ? levels.length : found;
    if (levels[at]?.dryStep !== dryStep)
      levels.splice(at, 0, { dryStep, threshold: levels[at - 1]?.threshold.copy() ?? new Threshold(count) });
    for (const { threshold } of levels.slice(at)) threshold.add(crew, ms);
  }
}
