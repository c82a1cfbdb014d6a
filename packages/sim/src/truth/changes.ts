import type { WaterSourceId } from '@runcard/engine';

/**
 * What happens to roads and water, whoever is sent: known before a run, like its incidents. It is true, and told to the dispatcher, at the same
 * time, also to who is under way.
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

/** Sources go out, and another change at the end gives them back: each as it was, once nothing else keeps it out. */
export interface WaterChange extends Spell {
  readonly kind: 'WATER';
  readonly sourceIds: readonly WaterSourceId[];
  readonly isOut: boolean;
}
