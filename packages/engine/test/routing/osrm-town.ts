import { INFINITE_MS } from '../../src/core/units.ts';
import type { Network } from '../../src/map/network.ts';
import type { Position } from '../../src/map/position.ts';
import { buildRoadGraph, type RoadGraph } from '../../src/map/road-graph.ts';
import { createDijkstraRouter } from '../../src/routing/backends/dijkstra.ts';
import { type OsrmClock, type OsrmRouter, openOsrmRouter } from '../../src/routing/backends/osrm.ts';
import { OSRM_LIMITS, type OsrmOptions } from '../../src/routing/backends/osrm-options.ts';
import { computeRoadTimes } from '../../src/routing/metric/road-times.ts';
import type { RoadTimes, Router } from '../../src/routing/router.ts';
import { drawNetwork } from '../../src/testing/index.ts';
import { EVEN } from './even-profile.ts';
import { type Behaviour, type OsrmStub, REAL_CLOCK, servedBy, startStub } from './osrm-stub.ts';

/** A straight road of 4 km, driven at 36 km/h. */
export const TOWN = drawNetwork({ map: 'A---------------------------------------B', ways: { AB: {} } });

export const END = TOWN.position('A-B', 1);
/** 10 m apart from A on. */
export const starts = (count: number): Position[] =>
  Array.from({ length: count }, (_, k) => ({ piece: END.piece, offsetMm: 10_000 * k }));
/** From start k to the end 4,000 − 10 k metres at 10 m/s are 400 − k seconds. */
export const wantedMs = (count: number): number[] => Array.from({ length: count }, (_, k) => 1000 * (400 - k));
/** Our own graph is told that every arc takes twice as long, so that its answers stand out. */
export const ownMs = (count: number): number[] => wantedMs(count).map((ms) => 2 * ms);
export const OWN: Router = slowOwn(TOWN.network);

/** What a server that is right would answer from. */
export function reference(network: Network): Router {
  const roads = buildRoadGraph(network);
  return createDijkstraRouter(network, roads, computeRoadTimes(network, roads, EVEN));
}

export function slowOwn(
  network: Network,
  roads: RoadGraph = buildRoadGraph(network),
  times: RoadTimes = computeRoadTimes(network, roads, EVEN),
): Router {
  const doubled = (column: Int32Array): Int32Array => column.map((ms) => Math.min(2 * ms, INFINITE_MS));
  return createDijkstraRouter(network, roads, {
    profileId: times.profileId,
    arcMs: doubled(times.arcMs),
    turnMs: doubled(times.turnMs),
  });
}

/** An OSRM that knows the town and is right. */
export const RIGHT: Behaviour = (() => {
  const { behave, tell } = servedBy(TOWN.network, reference(TOWN.network));
  tell([END, ...starts(400)]);
  return behave;
})();

const opened: { close(): Promise<void> }[] = [];

export async function served(behave: Behaviour): Promise<OsrmStub> {
  const stub = await startStub(behave);
  opened.push(stub);
  return stub;
}

export async function routerTo(
  url: string,
  clock: OsrmClock = REAL_CLOCK,
  options: Partial<OsrmOptions> = {},
): Promise<OsrmRouter> {
  return kept(await openOsrmRouter(TOWN.network, OWN, { url, ...options }, clock));
}

/** To be closed after the test. */
export function kept<Opened extends { close(): Promise<void> }>(one: Opened): Opened {
  opened.push(one);
  return one;
}

export async function closeAll(): Promise<void> {
  for (const one of opened.splice(0).reverse()) await one.close();
}

/** Until so many requests have come to the stub in all. */
export async function arrivals(stub: OsrmStub, count: number): Promise<void> {
  while (stub.paths.length < count) await new Promise((resolve) => setTimeout(resolve, 1));
}

/** The deadline passes as soon as the question has arrived. */
export async function untilLate<Answer>(
  stub: OsrmStub,
  clock: { advance(ms: number): void },
  ask: () => Promise<Answer>,
): Promise<Answer> {
  const before = stub.paths.length;
  const answer = ask();
  await arrivals(stub, before + 1);
  clock.advance(OSRM_LIMITS.osrmMs);
  return answer;
}
