import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { encodePolyline } from '../../src/core/polyline.ts';
import { INFINITE_MS } from '../../src/core/units.ts';
import { placeOf } from '../../src/map/geometry.ts';
import type { Network } from '../../src/map/network.ts';
import type { Position } from '../../src/map/position.ts';
import type { OsrmClock } from '../../src/routing/backends/osrm.ts';
import type { Router } from '../../src/routing/router.ts';

/** A server on loopback that behaves as it is told, well or badly. */
export interface OsrmStub {
  readonly url: string;
  /** Of every request that came, in order. */
  readonly paths: string[];
  behave: Behaviour;
  close(): Promise<void>;
}

export type Behaviour = (path: string, response: ServerResponse) => void;

export async function startStub(behave: Behaviour): Promise<OsrmStub> {
  const server = createServer((request: IncomingMessage, response) => {
    const path = request.url ?? '';
    stub.paths.push(path);
    stub.behave(path, response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const stub: OsrmStub = {
    url: `http://127.0.0.1:${port}`,
    paths: [],
    behave,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
  return stub;
}

export const json = (body: unknown, status = 200): Behaviour => text(JSON.stringify(body), status);

export const text =
  (body: string, status = 200, headers: Record<string, string> = {}): Behaviour =>
  (_path, response) => {
    response.writeHead(status, { 'content-type': 'application/json; charset=UTF-8', ...headers }).end(body);
  };

export const hang: Behaviour = () => undefined;
export const breakOff: Behaviour = (_path, response) => response.destroy();

/** Status and headers at once, then a byte a second: one is not enough to be whole before any deadline. */
export const drip: Behaviour = (_path, response) => {
  response.writeHead(200, { 'content-type': 'application/json', 'content-length': '1000' });
  response.write('{');
  const timer = setInterval(() => response.write(' '), 1000);
  response.on('close', () => clearInterval(timer));
};

/** What osrm-routed makes of a table: the coordinates that it was given, and which of them are what. */
export interface Asked {
  readonly from: readonly string[];
  readonly to: string;
  readonly isRoute: boolean;
}

export function askedIn(path: string): Asked {
  const [, service = '', list = '', query = ''] = /^\/(table|route)\/v1\/driving\/([^?]*)\?(.*)$/.exec(path) ?? [];
  const places = list.split(';');
  const at = (name: string): string[] =>
    (new URLSearchParams(query).get(name) ?? '').split(';').map((i) => places[Number(i)] ?? `no coordinate ${i}`);
  if (service === 'route') return { from: [places[0] ?? ''], to: places[1] ?? '', isRoute: true };
  return { from: at('sources'), to: at('destinations')[0] ?? '', isRoute: false };
}

export const waypoint = (place: string) => ({ location: place.split(',').map(Number), name: '', distance: 0 });

/** A whole and right answer with these seconds for each start, null = no way. Its waypoints lie where the question put them. */
export function answerOf({ from, to, isRoute }: Asked, seconds: readonly (number | null)[]) {
  const [of = null] = seconds;
  if (!isRoute) {
    const durations = seconds.map((cell) => [cell]);
    return { code: 'Ok', durations, sources: from.map(waypoint), destinations: [waypoint(to)] };
  }
  if (of === null) return { code: 'NoRoute', message: 'Impossible route between points' };
  const route = { duration: of, distance: of * 10, weight: of, weight_name: 'routability', legs: [] };
  return { code: 'Ok', routes: [route], waypoints: [waypoint(from[0] ?? ''), waypoint(to)] };
}

/** The key by which a place is found again in a request: longitude and latitude to six digits. */
export function placeKey(network: Network, position: Position): string {
  const { lat, lon } = placeOf(network, position);
  return `${lon.toFixed(6)},${lat.toFixed(6)}`;
}

/** An OSRM that answers from a router of ours. It knows the positions that `tell` names, the first of those at one place. */
export function servedBy(
  network: Network,
  router: Router,
  secondsOf = (ms: number): number => ms / 1000,
): { behave: Behaviour; tell(at: readonly Position[]): void } {
  const known = new Map<string, Position>();
  const positionAt = (place: string): Position => {
    const position = known.get(place);
    if (position === undefined) throw new Error(`nobody told the stub of ${place}`);
    return position;
  };
  return {
    tell(positions) {
      for (const position of positions) {
        const key = placeKey(network, position);
        if (!known.has(key)) known.set(key, position);
      }
    },
    behave(path, response) {
      const asked = askedIn(path);
      const cells = router.manyToOne(asked.from.map(positionAt), positionAt(asked.to));
      const body = answerOf(
        asked,
        Array.from(cells, (ms) => (ms >= INFINITE_MS ? null : secondsOf(ms))),
      );
      json(body, body.code === 'Ok' ? 200 : 400)(path, response);
    },
  };
}

export const REAL_CLOCK: OsrmClock = {
  nowMs: () => performance.now(),
  after(ms, run) {
    const timer = setTimeout(run, ms);
    return () => clearTimeout(timer);
  },
};

/** A clock that stands still until it is moved on; what is due then runs in order. */
export function handClock(): OsrmClock & { advance(ms: number): void } {
  let nowMs = 0;
  const due = new Set<{ readonly atMs: number; readonly run: () => void }>();
  return {
    nowMs: () => nowMs,
    after(ms, run) {
      const entry = { atMs: nowMs + ms, run };
      due.add(entry);
      return () => due.delete(entry);
    },
    advance(ms) {
      nowMs += ms;
      const ripe = [...due].filter(({ atMs }) => atMs <= nowMs).sort((a, b) => a.atMs - b.atMs);
      for (const entry of ripe) {
        due.delete(entry);
        entry.run();
      }
    },
  };
}

/** The text of a polyline6. The encoder of core writes precision 5, in which ten times the degrees are the same text. */
export function polyline6(places: readonly string[]): string {
  const points = places.map((place) => place.split(',').map(Number));
  return encodePolyline(points.map(([lon, lat]) => ({ lat: 10 * lat, lon: 10 * lon })));
}
