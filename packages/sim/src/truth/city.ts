import type { Engine, LatLon, UnitId, WaterSourceId, WaterStatus } from '@runcard/engine';
import type { Simulation } from '../kernel/simulation.ts';
import type { Draw, Streams } from '../kernel/streams.ts';
import type { Policy } from '../policies/policy.ts';
import type { Change } from './changes.ts';
import type { SimEvent } from './events.ts';
import type { Record } from './record.ts';
import type { Scene } from './scene.ts';
import type { TrueUnit } from './unit.ts';
import type { WaterLedger } from './water-ledger.ts';

/** The true city, and beside it what the dispatcher has: the engine with the world as it was reported. */
export interface City {
  readonly engine: Engine;
  readonly policy: Policy;
  readonly streams: Streams;
  readonly settings: Settings;
  readonly units: ReadonlyMap<UnitId, TrueUnit>;
  /** By number. */
  readonly scenes: Map<number, Scene>;
  readonly ledger: WaterLedger;
  readonly changes: readonly Change[];
  readonly outages: Map<WaterSourceId, Outage>;
  readonly records: Map<number, Record>;
  /** What the dispatcher knows to be going on. */
  readonly desk: Set<Known>;
  /** The highest number of an incident, the dispatcher's own ones included. */
  lastNumber: number;
  readonly simulation: Simulation<SimEvent>;
  /** Opened so far, by name. */
  readonly unitDraws: Map<string, Draw>;
  /** Water in a metre of laid hose. */
  readonly fillMlPerM: number;
}

/** An incident on the dispatcher's desk. */
export interface Known {
  readonly scene: Scene;
  readonly record: Record;
  /** Every place that a call about it named, the first report's too; where it really is stands in the scene. */
  readonly named: LatLon[];
  lastCallMs: number;
}

/** A source of water that is out: how many changes keep it so, and as what it comes back. */
export interface Outage {
  readonly was: WaterStatus;
  causes: number;
}

/** What is not in the plan and not in the incident; all [S], docs/simulator.md. */
export interface Settings {
  /** From the call's first ring to the decision, mean. */
  readonly callHandlingMs: number;
  /** The part of it that is drawn, exponential; the rest is the same for every call. The mean stays. */
  readonly callHandlingSpread: number;
  /** A call is about a known incident where it names a place so near and comes so soon after the last call about it. */
  readonly linkM: number;
  readonly linkMs: number;
  /** An incident that is no farther from where it was reported is seen from there. */
  readonly sightM: number;
  /** Nobody comes: from the call to the next one of the same caller. */
  readonly recallMs: number;
  /** Until it is clear that there is nothing. */
  readonly lookRoundMs: number;
  /** Sigma of the logarithm of turnout, drive and set-up against what the answer said; the mean stays. */
  readonly spread: number;
  /** Every drive takes so much longer than the answer said: what if the drive times are wrong. */
  readonly driveFactor: number;
  /** About the minute of the day at which shifts change, local time, so long on either side, crews that leave their station turn out so much later. */
  readonly shiftChangeMinute: number;
  readonly shiftChangeMs: number;
  readonly shiftChangeDelayMs: number;
  readonly breakdownShare: number;
  readonly repairMs: number;
  /** Of one attack line. */
  readonly lineLpm: number;
  readonly sizeUpMs: number;
  readonly refillLpm: number;
  readonly coupleMs: number;
  /** Without siren, against the way there. */
  readonly returnFactor: number;
  readonly fixEveryMs: number;
  readonly restAfterMs: number;
  readonly restMs: number;
}

export const SETTINGS: Settings = {
  callHandlingMs: 60_000,
  callHandlingSpread: 1,
  linkM: 300,
  linkMs: 30 * 60_000,
  sightM: 50,
  recallMs: 5 * 60_000,
  lookRoundMs: 10 * 60_000,
  spread: 0.2,
  driveFactor: 1,
  shiftChangeMinute: 450,
  shiftChangeMs: 15 * 60_000,
  shiftChangeDelayMs: 30_000,
  breakdownShare: 0.002,
  repairMs: 4 * 3_600_000,
  lineLpm: 400,
  sizeUpMs: 180_000,
  refillLpm: 600,
  coupleMs: 120_000,
  returnFactor: 1.5,
  fixEveryMs: 10_000,
  restAfterMs: 2 * 3_600_000,
  restMs: 30 * 60_000,
};
