import type { WaterSourceId, WaterStatus } from '@runcard/engine';

/**
 * What happens to roads and water, whoever is sent: known before a run, like its incidents. It is true, and told to the dispatcher, at the same
 * time. Who is under way keeps the drive that the answer said.
 */
export type Change = TrafficChange | WaterChange;

interface Spell {
  readonly atMs: number;
  /** Nothing of it is left from then on. */
  readonly untilMs: number;
  /** For the log's reader. */
  readonly what: string;
}

/** As `Engine.applyTraffic` takes it (docs/traffic.md); it ends by the expiry of its entries. */
export interface TrafficChange extends Spell {
  readonly kind: 'TRAFFIC';
  readonly batch: object;
}

/** One change makes it so, another one at its end takes it back. */
export interface WaterChange extends Spell {
  readonly kind: 'WATER';
  readonly sourceIds: readonly WaterSourceId[];
  readonly status: WaterStatus;
}
