import type { LatLon, Unit, UnitId } from '@runcard/engine';

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

/** A drive along its road; `points` from start to end. */
export interface Way {
  readonly fromMs: number;
  readonly toMs: number;
  readonly points: readonly LatLon[];
}

/** What the answer said, and how it really goes: the same for every policy that sends this unit to this incident. */
export interface Errand {
  readonly capability: string;
  readonly driveMs: number;
  readonly setupMs: number;
  readonly lineLpm: number;
  readonly hoseMl: number;
  readonly hasLine: boolean;
}

/** On the way there or at work. */
export const isCommitted = ({ phase }: TrueUnit): boolean =>
  phase === 'TURNING_OUT' || phase === 'DRIVING' || phase === 'SETTING_UP' || phase === 'AT_WORK';

/** On its way after so much time; straight between the points, which are near each other. */
export function placeOnWay({ fromMs, toMs, points }: Way, nowMs: number): LatLon {
  const last = points.length - 1;
  const share = Math.max(0, Math.min(1, (nowMs - fromMs) / Math.max(1, toMs - fromMs)));
  const lengths = points.slice(1).map((point, i) => Math.hypot(point.lat - points[i].lat, point.lon - points[i].lon));
  let left = share * lengths.reduce((a, b) => a + b, 0);
  for (let i = 0; i < last; i++) {
    if (left <= lengths[i] && lengths[i] > 0) {
      const part = left / lengths[i];
      const [a, b] = [points[i], points[i + 1]];
      return { lat: a.lat + part * (b.lat - a.lat), lon: a.lon + part * (b.lon - a.lon) };
    }
    left -= lengths[i];
  }
  return points[last];
}
