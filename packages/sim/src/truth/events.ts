import type { UnitId } from '@runcard/engine';

/** Everything that happens in a run; the log holds these. Incidents by number. */
export type SimEvent =
  | { readonly kind: 'CALL'; readonly incident: number; readonly call: number }
  /** The dispatcher decides: at the report, at a higher level, for a unit that was lost, or once more where nobody was free. */
  | { readonly kind: 'DISPATCH'; readonly incident: number; readonly level: number }
  | { readonly kind: 'ROLL'; readonly unit: UnitId; readonly incident: number }
  | { readonly kind: 'BREAKDOWN'; readonly unit: UnitId; readonly incident: number }
  | { readonly kind: 'REPAIRED'; readonly unit: UnitId }
  | { readonly kind: 'ARRIVE'; readonly unit: UnitId; readonly incident: number }
  | { readonly kind: 'AT_WORK'; readonly unit: UnitId; readonly incident: number }
  | { readonly kind: 'SOURCE_READY'; readonly incident: number; readonly source: string; readonly flowLpm: number }
  | { readonly kind: 'DRY'; readonly incident: number }
  /** Whoever commands looks whether what is coming is enough. */
  | { readonly kind: 'SIZE_UP'; readonly incident: number }
  | { readonly kind: 'OVER'; readonly incident: number }
  | { readonly kind: 'REFILLED'; readonly unit: UnitId }
  | { readonly kind: 'HOME'; readonly unit: UnitId }
  | { readonly kind: 'RESTED'; readonly unit: UnitId }
  /** Of the run's changes to roads and water, by index. */
  | { readonly kind: 'CHANGE'; readonly change: number };
