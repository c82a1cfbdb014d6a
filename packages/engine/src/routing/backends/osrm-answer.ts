import { decodePolyline } from '../../core/polyline.ts';
import { INFINITE_MS, type LatLon, straightMm } from '../../core/units.ts';
import type { Route } from '../router.ts';
import type { OsrmReply } from './osrm-http.ts';
import { OSRM_LIMITS } from './osrm-options.ts';
import { OsrmFailure, type OsrmTroubleCode } from './osrm-trouble.ts';

/**
 * Reads what OSRM answered and believes none of it: form, size, every duration, and where each place was put. Everything here either
 * gives an answer that holds, or throws an OsrmFailure; no JSON makes it throw anything else.
 */

/** A way as OSRM tells it. It knows no arcs of ours, so `arcs` is empty and a path is points. */
export interface OsrmRoute extends Route {
  /** From the place where the start was put on OSRM's roads to that of the end; empty when no path was asked for. */
  readonly points: readonly LatLon[];
}

export type OsrmBody = Readonly<Record<string, unknown>>;

/** The JSON of an answer with `code: "Ok"`. */
export function readBody({ status, text }: OsrmReply): OsrmBody {
  if (status >= 300 && status < 400) throw new OsrmFailure('OSRM_REDIRECTED', `HTTP ${status}, wanted 200`);
  if (status !== 200 && status !== 400) throw new OsrmFailure('OSRM_FAILED', `HTTP ${status}, wanted 200`);
  const body = parse(text);
  if (!isObject(body) || typeof body['code'] !== 'string') throw wrongShape('code', 'a string');
  if (body['code'] === 'Ok' && status === 200) return body;
  const said = typeof body['message'] === 'string' ? body['message'] : '';
  const code: OsrmTroubleCode = NO_WAY_CODES.includes(body['code']) ? 'OSRM_NO_WAY' : 'OSRM_REJECTED';
  throw new OsrmFailure(code, `HTTP ${status}, OSRM says ${shown(`${body['code']}: ${said}`)}`);
}

/** https://project-osrm.org/docs/v5.24.0/api/, "In case of error" of route and table. */
const NO_WAY_CODES = ['NoRoute', 'NoTable'];

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new OsrmFailure('OSRM_NOT_JSON', `wanted JSON, seen ${shown(text)}`);
  }
}

/** Whole ms from each place to one, `INFINITE_MS` where OSRM has no way (null). */
export function readTable(body: OsrmBody, from: readonly LatLon[], to: LatLon): Int32Array {
  const cells = readDurations(body, from.length);
  const starts = readSnaps(body['sources'], 'sources', from);
  const [end] = readSnaps(body['destinations'], 'destinations', [to]);
  for (let i = 0; i < cells.length; i++) {
    if (cells[i] < INFINITE_MS) checkSpeed(starts[i], end, cells[i]);
  }
  return cells;
}

/** One column of `rows` cells. */
export function readDurations(body: OsrmBody, rows: number): Int32Array {
  const table = body['durations'];
  if (!Array.isArray(table) || table.length !== rows) throw wrongShape('durations', `${rows} rows`);
  const cells = new Int32Array(rows);
  for (let i = 0; i < rows; i++) {
    const row: unknown = table[i];
    if (!Array.isArray(row) || row.length !== 1) throw wrongShape(`durations[${i}]`, 'one cell');
    cells[i] = row[0] === null ? INFINITE_MS : toMs(row[0], `durations[${i}]`);
  }
  return cells;
}

export function readRoute(body: OsrmBody, from: LatLon, to: LatLon, wantsPath: boolean): OsrmRoute {
  const routes = body['routes'];
  const route: unknown = Array.isArray(routes) ? routes[0] : undefined;
  if (!isObject(route)) throw wrongShape('routes', 'a list with a route');
  const ms = toMs(route['duration'], 'duration');
  const lengthMm = toMm(route['distance']);
  const [start, end] = readSnaps(body['waypoints'], 'waypoints', [from, to]);
  checkSpeed(start, end, ms);
  return { ms, lengthMm, arcs: [], points: wantsPath ? readPoints(route['geometry'], start, end) : [] };
}

/** Where OSRM put each place on its roads. */
export function readSnaps(waypoints: unknown, name: string, places: readonly LatLon[]): LatLon[] {
  if (!Array.isArray(waypoints) || waypoints.length !== places.length) {
    throw wrongShape(name, `${places.length} waypoints`);
  }
  return places.map((place, i) => {
    const waypoint: unknown = waypoints[i];
    const at = isObject(waypoint) ? toPlace(waypoint['location']) : undefined;
    if (at === undefined) throw wrongShape(`${name}[${i}].location`, 'longitude and latitude');
    const metres = Math.round(straightMm(place, at) / 1000);
    if (metres > OSRM_LIMITS.snapM) {
      const message = `${name}[${i}] put on a road ${metres} m away, wanted at most ${OSRM_LIMITS.snapM} m`;
      throw new OsrmFailure('OSRM_FAR_SNAP', message);
    }
    return at;
  });
}

function toPlace(location: unknown): LatLon | undefined {
  if (!Array.isArray(location) || location.length !== 2) return undefined;
  const [lon, lat] = location as unknown[];
  if (typeof lon !== 'number' || typeof lat !== 'number') return undefined;
  return Math.abs(lat) <= 90 && Math.abs(lon) <= 180 ? { lat, lon } : undefined;
}

/** OSRM's sentinel for "no way" has leaked as 2147483647, in seconds and in tenths; both are above `INFINITE_MS`. */
function toMs(seconds: unknown, name: string): number {
  const ms = typeof seconds === 'number' ? Math.round(seconds * 1000) : Number.NaN;
  if (ms >= 0 && ms < INFINITE_MS) return ms;
  throw new OsrmFailure('OSRM_WRONG_TIME', `${name}: seen ${shown(seconds)} s, wanted 0 to ${INFINITE_MS / 1000}`);
}

function toMm(metres: unknown): number {
  const mm = typeof metres === 'number' ? Math.round(metres * 1000) : Number.NaN;
  if (mm >= 0 && Number.isSafeInteger(mm)) return mm;
  throw new OsrmFailure('OSRM_WRONG_TIME', `distance: seen ${shown(metres)} m, wanted 0 or more`);
}

const MM_PER_MS_MAX = OSRM_LIMITS.kmhMax / 3.6;
/** Durations are rounded to tenths of a second: two places a few metres apart may be 0 s apart. */
const ROUNDING_MS = 100;

function checkSpeed(start: LatLon, end: LatLon, ms: number): void {
  const mm = straightMm(start, end);
  if (mm <= (ms + ROUNDING_MS) * MM_PER_MS_MAX) return;
  const seen = `${Math.round(mm / 1000)} m straight in ${ms} ms`;
  throw new OsrmFailure('OSRM_TOO_FAST', `seen ${seen}, wanted at most ${OSRM_LIMITS.kmhMax} km/h`);
}

/** The line must lead from where the start was put to where the end was; both are rounded to 11 cm. */
function readPoints(geometry: unknown, start: LatLon, end: LatLon): LatLon[] {
  if (typeof geometry !== 'string') throw wrongShape('geometry', 'a polyline6');
  const points = decodePolyline(geometry, 1e6);
  const isLine = points.length >= 2;
  if (!isLine || straightMm(points[0], start) > 1000 || straightMm(points[points.length - 1], end) > 1000) {
    throw wrongShape('geometry', 'a line from the first waypoint to the second');
  }
  return points;
}

const wrongShape = (name: string, wanted: string): OsrmFailure =>
  new OsrmFailure('OSRM_WRONG_SHAPE', `${name}: wanted ${wanted}`);

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const SHOWN_CHARACTERS_MAX = 80;

/** As JSON, so that no line break or control character gets into a log, and not at any length. */
function shown(value: unknown): string {
  const text = JSON.stringify(value) ?? String(value);
  return text.length <= SHOWN_CHARACTERS_MAX ? text : `${text.slice(0, SHOWN_CHARACTERS_MAX)}…`;
}
