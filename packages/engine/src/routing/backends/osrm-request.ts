import { assert } from '../../core/assert.ts';
import type { LatLon } from '../../core/units.ts';
import type { OsrmSetting } from './osrm-options.ts';

/** Paths of OSRM's HTTP API, version 1 (https://project-osrm.org/docs/v5.24.0/api/). */

/** Sources `first` to `first + count − 1` of a larger table. */
export interface TablePart {
  readonly first: number;
  readonly count: number;
}

/**
 * Tables under the server's limit of coordinates, as equal in size as can be. The destination is one coordinate of each.
 *
 * osrm-routed itself compares sources × destinations with the limit's square (its src/engine/plugins/table.cpp), so that to one
 * destination it takes 10,000 sources at the default limit. Its documents, other servers with this API, and proxies with short request
 * lines hold to coordinates.
 */
export function splitTable(sources: number, coordinatesMax: number): TablePart[] {
  assert(coordinatesMax >= 2, 'a table holds a source and a destination');
  const parts = partCount(sources, coordinatesMax);
  const firstOf = (part: number): number => Math.floor((part * sources) / parts);
  return Array.from({ length: parts }, (_, part) => ({
    first: firstOf(part),
    count: firstOf(part + 1) - firstOf(part),
  }));
}

export const partCount = (sources: number, coordinatesMax: number): number => Math.ceil(sources / (coordinatesMax - 1));

/** From every place to one. Hints would be 59 % of the answer and serve nothing here; where each place was put is asked for. */
export function tablePath({ prefix, profile }: OsrmSetting, from: readonly LatLon[], to: LatLon): string {
  const places = [to, ...from].map(coordinate).join(';');
  const sources = from.map((_, i) => i + 1).join(';');
  return `${prefix}/table/v1/${profile}/${places}?sources=${sources}&destinations=0&generate_hints=false`;
}

export function routePath({ prefix, profile }: OsrmSetting, from: LatLon, to: LatLon, wantsPath: boolean): string {
  const geometry = wantsPath ? 'overview=full&geometries=polyline6' : 'overview=false';
  return `${prefix}/route/v1/${profile}/${coordinate(from)};${coordinate(to)}?${geometry}&generate_hints=false`;
}

/** OSRM keeps six digits, 11 cm. */
const coordinate = ({ lat, lon }: LatLon): string => `${lon.toFixed(6)},${lat.toFixed(6)}`;
