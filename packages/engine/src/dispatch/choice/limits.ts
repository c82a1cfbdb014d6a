import type { Contender, Field } from './field.ts';
import { Threshold, WaterThreshold } from './thresholds.ts';
import { leastDryStep, mayGiveWater, type Runner, type Way } from './ways.ts';

/** What leaves a unit at a place out (`findContenders`): so many are at work, or give water, in nobody's way, no later. */
export class Limits {
  private readonly any: Threshold;
  private readonly water: WaterThreshold;
  private readonly field: Field;
  private readonly stepMs: number;
  private readonly isForWater: boolean;

  constructor(slots: number, capability: string, field: Field) {
    this.stepMs = field.plan.arrival.stepMs;
    this.any = new Threshold(slots);
    this.water = new WaterThreshold(slots, this.stepMs);
    this.field = field;
    this.isForWater = capability === 'PUMP';
  }

  /** Whoever is at work later matters to nobody, whatever it carries. */
  get lastMs(): number {
    return this.isForWater ? Math.max(this.any.ms, this.water.lastMs) : this.any.ms;
  }

  mayMatter({ leastMs, kit }: Runner): boolean {
    if (leastMs <= this.any.ms) return true;
    return leastMs <= this.water.lastMs && Math.max(kit.waterReachM, kit.fedReachM) >= 0;
  }

  mayCount({ runner, k, leastMs }: Way): boolean {
    if (this.counts(leastMs, runner)) return true;
    if (leastMs > this.water.lastMs || !mayGiveWater(runner, k)) return false;
    if (this.watersSoon(leastMs, runner)) return true;
    return this.watersWell(leastMs, leastDryStep(runner, k, this.field), runner);
  }

  isIn({ arriveMs, setupMs, givesWater, dryMs }: Contender, runner: Runner): boolean {
    const ms = arriveMs + setupMs;
    if (this.counts(ms, runner)) return true;
    return givesWater && (this.watersSoon(ms, runner) || this.watersWell(ms, this.stepOf(dryMs), runner));
  }

  /** One who is free there. */
  add({ arriveMs, setupMs, givesWater, dryMs }: Contender, runner: Runner, crew: number): void {
    const ms = arriveMs + setupMs;
    this.any.add(crew, ms);
    runner.freeMs = Math.min(runner.freeMs, ms);
    if (!givesWater) return;
    const dryStep = this.stepOf(dryMs);
    this.water.add(crew, ms, dryStep);
    runner.freeWater ??= new WaterThreshold(1, this.stepMs);
    runner.freeWater.add(crew, ms, dryStep);
  }

  /** Whether a time may still be in a best answer; a runner's own free time beats its later ones. */
  private counts(ms: number, { freeMs }: Runner): boolean {
    return ms <= this.any.ms && ms <= freeMs;
  }

  /** The same where it gives water, and how dry it is does not matter, or is known. */
  private watersSoon(ms: number, { freeWater }: Runner): boolean {
    return ms <= this.water.ms && (freeWater === null || ms <= freeWater.ms);
  }

  private watersWell(ms: number, dryStep: number, { freeWater }: Runner): boolean {
    return ms <= this.water.msFor(dryStep) && (freeWater === null || ms <= freeWater.msFor(dryStep));
  }

  private stepOf(dryMs: number): number {
    return Math.floor(dryMs / this.stepMs);
  }
}
