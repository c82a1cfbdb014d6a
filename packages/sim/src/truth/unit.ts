import type { Unit, UnitId } from '@runcard/engine';
import type { Way } from './way.ts';

/** Where a vehicle is and what it does, whatever the dispatcher believes. */
export interface TrueUnit {
  readonly id: UnitId;
  /** As the world defines it: what is on board does not change. */
  readonly made: Unit;
  phase: Phase;
  /** The incident that it was sent to, until it is home again or sent to another. */
  incident: number | null;
  /** Where it drives, or drove last. */
  way: Way | null;
  /** Of one that was called on its way home: what was left of it. */
  homeward: Way | null;
  /** Of what is due for it: taken back when it is called to another incident. */
  ticket: number | null;
  /** Since when its crew has been out. */
  outSinceMs: number | null;
  /** What it was sent with. */
  errand: Errand | null;
}

export type Phase =
  | 'HOME'
  | 'TURNING_OUT'
  | 'DRIVING'
  | 'SETTING_UP'
  | 'AT_WORK'
  | 'REFILLING'
  | 'RETURNING'
  | 'BROKEN'
  | 'RESTING';

/** What the answer said, and how it really goes: the same for every policy that sends this unit to this incident. */
export interface Errand {
  readonly capability: string;
  readonly driveMs: number;
  readonly setupMs: number;
  /** What chance made of them, against the answer. */
  readonly driveSpread: number;
  readonly setupSpread: number;
  readonly lineLpm: number;
  readonly hoseMl: number;
  readonly hasLine: boolean;
}

/** On the way there or at work. */
export const isCommitted = ({ phase }: TrueUnit): boolean =>
  phase === 'TURNING_OUT' || phase === 'DRIVING' || phase === 'SETTING_UP' || phase === 'AT_WORK';

/** Its errand. Throws where it has none: a defect. */
export function errandOf({ id, errand }: Pick<TrueUnit, 'id' | 'errand'>): Errand {
  if (errand === null) throw new Error(`unit ${id} is on no errand`);
  return errand;
}
