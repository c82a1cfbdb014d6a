import { readFileSync } from 'node:fs';
import { afterEach, describe, expect, it } from 'vitest';
import { sharedPath } from '../../../../tools/shared-data.ts';
import { E7, INFINITE_MS, type LatLon } from '../../src/core/units.ts';
import { type OsrmRouter, openOsrmRouter } from '../../src/routing/backends/osrm.ts';
import { readBody, readDurations, readRoute, readSnaps, readTable } from '../../src/routing/backends/osrm-answer.ts';
import { openOsrmHttp } from '../../src/routing/backends/osrm-http.ts';
import { OsrmFailure } from '../../src/routing/backends/osrm-trouble.ts';
import { networkOfRows } from '../../src/testing/index.ts';
import { type Behaviour, handClock, json } from './osrm-stub.ts';
import { closeAll, kept, reference, served } from './osrm-town.ts';

/** Requests to a real osrm-routed (v26) on Hanoi's extract, with what it answered: see SOURCES.md beside the file. */
interface Recorded {
  readonly what: string;
  readonly path: string;
  readonly status: number;
  readonly body: Readonly<Record<string, unknown>>;
}

const FILE = sharedPath('data/osrm/recorded.json');

/** Everything that is on record: `Ok`, or OSRM's code of its refusal. What is added there must be understood here. */
const KNOWN: Readonly<Record<string, string>> = {
  'table: 20 sources to 1 destination, durations': 'Ok',
  'table: durations and distances': 'Ok',
  'table: without waypoints in the answer': 'Ok',
  'table: with radiuses, one point outside': 'NoSegment',
  'table: one source far outside, snapped': 'Ok',
  'route: polyline6, no steps': 'Ok',
  'route: geojson with annotations': 'Ok',
  'nearest: 3 candidates': 'Ok',
  'error: malformed coordinates': 'InvalidQuery',
  'error: unknown service': 'InvalidService',
  'error: bad option': 'InvalidOptions',
  'error: coordinate out of range': 'InvalidOptions',
  'error: too many coordinates': 'TooBig',
  'error: no segment within the radius': 'NoSegment',
};

describe.skipIf(FILE === undefined)('what a real OSRM answered', () => {
  const records = FILE === undefined ? [] : (JSON.parse(readFileSync(FILE, 'utf8')) as Recorded[]);
  const record = (what: string): Recorded => {
    const found = records.find((one) => one.what === what);
    if (found === undefined) throw new Error(`nothing is on record of "${what}"`);
    return found;
  };
  afterEach(closeAll);

  /** By the recorded path; we ask for no hints besides, which changes nothing else. */
  const replay: Behaviour = (path, response) => {
    const asked = decodeURI(path.replace('&generate_hints=false', ''));
    const found = records.find((one) => one.path === asked);
    json(found?.body ?? { code: 'NotOnRecord', message: asked }, found?.status ?? 404)(path, response);
  };

  async function routerAt(places: readonly LatLon[]): Promise<OsrmRouter> {
    const network = networkAt(places);
    const own = reference(network);
    return kept(await openOsrmRouter(network, own, { url: (await served(replay)).url }, handClock()));
  }

  it('is understood, every answer and every refusal, over HTTP', async () => {
    const http = kept(await openOsrmHttp((await served(replay)).url));
    const seen: Record<string, string> = {};
    for (const { what, path } of records) {
      const reply = await http.get(encodeURI(path), AbortSignal.timeout(10_000));
      seen[what] = codeOf(() => readBody(reply));
    }
    expect(seen).toEqual(KNOWN);
  });

  it('is the answer of the router to the same table', async () => {
    const { path, body } = record('table: 20 sources to 1 destination, durations');
    const places = placesIn(path);
    const router = await routerAt(places);
    const [to, ...from] = places.map((_, piece) => ({ piece, offsetMm: 0 }));
    const { value, source, degraded } = await router.manyToOne(from, to);
    expect({ source, degraded }).toEqual({ source: 'osrm', degraded: null });
    // Tenths of a second: exact in whole milliseconds.
    expect([...value]).toEqual((body['durations'] as number[][]).map(([seconds]) => Math.round(seconds * 1000)));
    expect(value).toHaveLength(20);
  });

  it('is the answer of the router to the same route, with its line', async () => {
    const { path, body } = record('route: polyline6, no steps');
    const router = await routerAt(placesIn(path));
    const [from, to] = [0, 1].map((piece) => ({ piece, offsetMm: 0 }));
    const { value, degraded } = await router.route(from, to, { path: true });
    expect(degraded).toBeNull();
    const [route] = body['routes'] as { duration: number; distance: number }[];
    expect(value?.ms).toBe(Math.round(route.duration * 1000));
    expect(value?.lengthMm).toBe(Math.round(route.distance * 1000));
    expect(value?.points.length).toBeGreaterThan(100);
    const [west, south, east, north] = [105.7, 20.9, 106, 21.1];
    for (const { lat, lon } of value?.points ?? [])
      expect(lat > south && lat < north && lon > west && lon < east).toBe(true);
  });

  it('passes every check in a whole matrix, column by column, the diagonal of zeros too', () => {
    const { path, body } = record('table: durations and distances');
    const places = placesIn(path);
    const matrix = body['durations'] as number[][];
    for (const [j, to] of places.entries()) {
      const column = matrix.map((row) => [row[j]]);
      const destinations = [(body['destinations'] as unknown[])[j]];
      const cells = readTable({ ...body, durations: column, destinations }, places, to);
      expect([...cells]).toEqual(column.map(([seconds]) => Math.round(seconds * 1000)));
    }
  });

  it('has the same durations with and without waypoints, and is refused where we asked for them', () => {
    const full = record('table: 20 sources to 1 destination, durations');
    const bare = record('table: without waypoints in the answer');
    expect([...readDurations(bare.body, 20)]).toEqual([...readDurations(full.body, 20)]);
    const [to, ...from] = placesIn(bare.path);
    expect(() => readTable(bare.body, from, to)).toThrow('sources: wanted 20 waypoints');
  });

  it('is refused where it put a place 96 km away onto its map, whose time is an ordinary one', () => {
    const { path, body } = record('table: one source far outside, snapped');
    const places = placesIn(path);
    const column = (body['durations'] as number[][]).map(([seconds]) => [seconds]);
    const toFirst = { ...body, durations: column, destinations: [(body['destinations'] as unknown[])[0]] };
    expect(Math.max(...readDurations(toFirst, 2))).toBeLessThan(INFINITE_MS);
    expect(() => readTable(toFirst, places, places[0])).toThrow(/^sources\[1\] put on a road 96\d{3} m away, wanted/);
  });

  it('gives time and length of a route in another geometry, and its line to nobody who wants a polyline6', () => {
    const { path, body } = record('route: geojson with annotations');
    const [from, to] = placesIn(path);
    const [route] = body['routes'] as { duration: number; distance: number }[];
    expect(readRoute(body, from, to, false)).toEqual({
      ms: Math.round(route.duration * 1000),
      lengthMm: Math.round(route.distance * 1000),
      arcs: [],
      points: [],
    });
    expect(() => readRoute(body, from, to, true)).toThrow('geometry: wanted a polyline6');
  });

  it('names the nearest places as the readers of waypoints take them', () => {
    const { path, body } = record('nearest: 3 candidates');
    const [place] = placesIn(path);
    expect(readSnaps(body['waypoints'], 'waypoints', [place, place, place])).toHaveLength(3);
  });
});

function codeOf(read: () => Readonly<Record<string, unknown>>): string {
  try {
    return String(read()['code']);
  } catch (error) {
    if (!(error instanceof OsrmFailure) || error.code !== 'OSRM_REJECTED') throw error;
    return /OSRM says "(\w+):/.exec(error.message)?.[1] ?? error.message;
  }
}

function placesIn(path: string): LatLon[] {
  const [, list = ''] = /^\/\w+\/v1\/driving\/([^?]*)/.exec(path) ?? [];
  return list.split(';').map((pair) => {
    const [lon, lat] = pair.split(',').map(Number);
    return { lat, lon };
  });
}

/** Position (i, 0) is place i: piece i leads from it to the next one, the last one to itself. */
function networkAt(places: readonly LatLon[]) {
  const junctions = places.map(({ lat, lon }) => ({ at: [Math.round(lon * E7), Math.round(lat * E7)] as const }));
  const last = places.length - 1;
  const pieces = places.map((_, i) => ({ tail: i, head: Math.min(i + 1, last), lengthMm: 1_000_000 }));
  return networkOfRows({ junctions, pieces });
}
