import { decodeCoordinates, type LatLon, type RecommendedUnit } from '@runcard/engine';

/** A drive along its road, from start to end. */
export interface Way {
  readonly fromMs: number;
  readonly toMs: number;
  readonly path: Path;
}

/**
 * A road's points: lat and lon in degrees, in turn; the points are near each other, and straight lines between them. Numbers in a row and not
 * an object a point: those were an eighth of all garbage of a simulated year.
 */
export type Path = Float64Array;

export const pathOf = (points: readonly LatLon[]): Path =>
  Float64Array.from(points.flatMap(({ lat, lon }) => [lat, lon]));

/** Of an answer; where it knows no road, the stop alone. */
export function pathTo({ route, staging }: RecommendedUnit): Path {
  const path = decodeCoordinates(route.polyline);
  return path.length > 0 ? path : pathOf([staging]);
}

export const startOf = (path: Path): LatLon => ({ lat: path[0], lon: path[1] });

/** One after the other. */
export function joined(...paths: readonly Path[]): Path {
  const whole = new Float64Array(paths.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const path of paths) {
    whole.set(path, at);
    at += path.length;
  }
  return whole;
}

/** On its way after so much time. */
export const placeOnWay = (way: Way, nowMs: number): LatLon => splitWay(way, nowMs).place;

/** From where it is now, as it would have gone on. */
export function restOf(way: Way, nowMs: number): Way {
  const { place, next } = splitWay(way, nowMs);
  return { fromMs: nowMs, toMs: Math.max(nowMs, way.toMs), path: joined(pathOf([place]), way.path.subarray(2 * next)) };
}

/** Back by the way that it came, from where it is now. */
export function pathBack(way: Way, nowMs: number): Path {
  const { place, next } = splitWay(way, nowMs);
  const driven = drivenBefore(way, next);
  const back = new Float64Array(driven.length + 2);
  back[0] = place.lat;
  back[1] = place.lon;
  for (let from = driven.length - 2, to = 2; from >= 0; from -= 2, to += 2) {
    back[to] = driven[from];
    back[to + 1] = driven[from + 1];
  }
  return back;
}

/** Another road from where it is now, on which it is there by `toMs`. What it drove so far stays before it: the way back is the whole of it. */
export function driveOn(way: Way, path: Path, nowMs: number, toMs: number): Way {
  const { place, next } = splitWay(way, nowMs);
  const [driven, here] = [drivenBefore(way, next), pathOf([place])];
  const [behind, ahead] = [lengthsOf(joined(driven, here)).sum, lengthsOf(joined(here, path)).sum];
  const beforeMs = Math.max(1, Math.round(((toMs - nowMs) * behind) / Math.max(LEAST_DEGREES, ahead)));
  return { fromMs: nowMs - beforeMs, toMs, path: joined(driven, here, path) };
}

/** 11 mm: of one who is there already, all of the way lies behind. */
const LEAST_DEGREES = 1e-7;

/** Where it is, and the first of the points that lie ahead; beyond the last of them where it is there. */
interface Split {
  readonly place: LatLon;
  readonly next: number;
}

function splitWay(way: Way, nowMs: number): Split {
  const { fromMs, toMs, path } = way;
  const takesMs = Math.max(1, toMs - fromMs);
  if (nowMs - fromMs < takesMs) return splitAt(path, Math.max(0, (nowMs - fromMs) / takesMs));
  const known = knownEnds.get(way);
  if (known !== undefined) return known;
  const end = splitAt(path, 1);
  knownEnds.set(way, end);
  return end;
}

/** Who is there is asked about as often as who drives, and takes a walk along the whole way. */
const knownEnds = new WeakMap<Way, Split>();

function splitAt(path: Path, share: number): Split {
  const { lengths, sum } = lengthsOf(path);
  let left = share * sum;
  for (let i = 0; i < lengths.length; i++) {
    const length = lengths[i];
    if (left <= length && length > 0) {
      const part = left / length;
      const [lat, lon] = [path[2 * i], path[2 * i + 1]];
      const place = { lat: lat + part * (path[2 * i + 2] - lat), lon: lon + part * (path[2 * i + 3] - lon) };
      return { place, next: i + 1 };
    }
    left -= length;
  }
  return { place: startOf(path.subarray(-2)), next: path.length / 2 };
}

/** Who is there already stands at the last point, which no longer lies behind it. */
const drivenBefore = ({ path }: Way, next: number): Path => path.subarray(0, Math.min(2 * next, path.length - 2));

interface Lengths {
  /** From each point to the next, in degrees: for shares of one way alone. */
  readonly lengths: Float64Array;
  readonly sum: number;
}

/** Every decision asks where everybody is: at a hundred thousand incidents a year measuring the ways anew took a quarter of the run. */
const knownLengths = new WeakMap<Path, Lengths>();

function lengthsOf(path: Path): Lengths {
  const known = knownLengths.get(path);
  if (known !== undefined) return known;
  const lengths = new Float64Array(Math.max(0, path.length / 2 - 1));
  let sum = 0;
  for (let i = 0; i < lengths.length; i++) {
    lengths[i] = Math.hypot(path[2 * i + 2] - path[2 * i], path[2 * i + 3] - path[2 * i + 1]);
    sum += lengths[i];
  }
  knownLengths.set(path, { lengths, sum });
  return { lengths, sum };
}
