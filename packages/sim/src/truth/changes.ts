import type { WaterSourceId, WaterStatus } from '@runcard/engine';

/**
 * What happens to roads and water, whoever is sent: known before a run, like its incidents. It is true, and told to the dispatcher, at the same
 * time. Who is under way keeps the drive that the answer said.
 */
export type Change =
  /** As `Engine.applyTraffic` takes it (docs/traffic.md). */
  | { readonly atMs: number; readonly kind: 'TRAFFIC'; readonly what: string; readonly batch: object }
  | {
      readonly atMs: number;
      readonly kind: 'WATER';
      readonly what: string;
      readonly sourceIds: readonly WaterSourceId[];
      readonly status: WaterStatus;
    };
