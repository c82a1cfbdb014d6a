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

/** On its way after so much time; straight between the points, which are near each other. */
export const placeOnWay = (way: Way, nowMs: number): LatLon => splitWay(way, nowMs).place;

/** From where it is now, as it would have gone on. */
export function restOf(way: Way, nowMs: number): Way {
  const { place, next } = splitWay(way, nowMs);
  return { fromMs: nowMs, toMs: Math.max(nowMs, way.toMs), points: [place, ...way.points.slice(next)] };
}

/** Back by the way that it came, from where it is now. */
export function pointsBack(way: Way, nowMs: number): LatLon[] {
  const { place, next } = splitWay(way, nowMs);
  return [place, ...drivenBefore(way, next).toReversed()];
}

/** Another road from where it is now, on which it is there by `toMs`. What it drove so far stays before it: the way back is the whole of it. */
export function driveOn(way: Way, points: readonly LatLon[], nowMs: number, toMs: number): Way {
  const { place, next } = splitWay(way, nowMs);
  const driven = drivenBefore(way, next);
  const [behind, ahead] = [lengthOf([...driven, place]), lengthOf([place, ...points])];
  const beforeMs = Math.max(1, Math.round(((toMs - nowMs) * behind) / Math.max(LEAST_DEGREES, ahead)));
  return { fromMs: nowMs - beforeMs, toMs, points: [...driven, place, ...points] };
}

/** 11 mm: of one who is there already, all of the way lies behind. */
const LEAST_DEGREES = 1e-7;

/** Where it is, and the first of the points that lie ahead; beyond the last of them where it is there. */
interface Split {
  readonly place: LatLon;
  readonly next: number;
}

function splitWay(way: Way, nowMs: number): Split {
  const { fromMs, toMs, points } = way;
  const takesMs = Math.max(1, toMs - fromMs);
  if (nowMs - fromMs < takesMs) return splitAt(points, Math.max(0, (nowMs - fromMs) / takesMs));
  const known = knownEnds.get(way);
  if (known !== undefined) return known;
  const end = splitAt(points, 1);
  knownEnds.set(way, end);
  return end;
}

/** Who is there is asked about as often as who drives, and takes a walk along the whole way. */
const knownEnds = new WeakMap<Way, Split>();

function splitAt(points: readonly LatLon[], share: number): Split {
  const { lengths, sum } = lengthsOf(points);
  let left = share * sum;
  for (let i = 0; i < lengths.length; i++) {
    const length = lengths[i];
    if (left <= length && length > 0) {
      const [a, b] = [points[i], points[i + 1]];
      const part = left / length;
      const place = { lat: a.lat + part * (b.lat - a.lat), lon: a.lon + part * (b.lon - a.lon) };
      return { place, next: i + 1 };
    }
    left -= length;
  }
  return { place: points[points.length - 1], next: points.length };
}

/** Who is there already stands at the last point, which no longer lies behind it. */
const drivenBefore = ({ points }: Way, next: number): LatLon[] => points.slice(0, Math.min(next, points.length - 1));

interface Lengths {
  /** From each point to the next, in degrees: for shares of one way alone. */
  readonly lengths: Float64Array;
  readonly sum: number;
}

/** Every decision asks where everybody is: at a hundred thousand incidents a year measuring the ways anew took a quarter of the run. */
const knownLengths = new WeakMap<readonly LatLon[], Lengths>();

function lengthsOf(points: readonly LatLon[]): Lengths {
  const known = knownLengths.get(points);
  if (known !== undefined) return known;
  const lengths = new Float64Array(Math.max(0, points.length - 1));
  let sum = 0;
  for (let i = 0; i < lengths.length; i++) {
    lengths[i] = Math.hypot(points[i + 1].lat - points[i].lat, points[i + 1].lon - points[i].lon);
    sum += lengths[i];
  }
  knownLengths.set(points, { lengths, sum });
  return { lengths, sum };
}

const lengthOf = (points: readonly LatLon[]): number => lengthsOf(points).sum;
