import { beforeAll, describe, expect, it } from 'vitest';
import { sharedPath } from '../../../../tools/shared-data.ts';
import { createPrng } from '../../src/core/prng.ts';
import { INFINITE_MS, type LatLon } from '../../src/core/units.ts';
import { buildNetwork } from '../../src/map/build-network.ts';
import { placeOf } from '../../src/map/geometry.ts';
import { ArcAccess, type Network } from '../../src/map/network.ts';
import { openPbf } from '../../src/map/osm/read-pbf.ts';
import type { Position } from '../../src/map/position.ts';
import { buildRoadGraph } from '../../src/map/road-graph.ts';
import { snap } from '../../src/map/snap.ts';
import { createCchRouter } from '../../src/routing/backends/cch.ts';
import { createDijkstraRouter } from '../../src/routing/backends/dijkstra.ts';
import { plainGraph } from '../../src/routing/hierarchy/graph.ts';
import { buildHierarchy, type Hierarchy } from '../../src/routing/hierarchy/hierarchy.ts';
import { computeOrder } from '../../src/routing/hierarchy/order.ts';
import { reachField } from '../../src/routing/live/find-reach.ts';
import { customise } from '../../src/routing/metric/customise.ts';
import { PROFILES } from '../../src/routing/metric/profiles.ts';
import { computeRoadTimes } from '../../src/routing/metric/road-times.ts';
import { isElevated } from '../../src/routing/profile-roads.ts';
import { createReach, reachMs, reachSource, sweepReach } from '../../src/routing/query/reach.ts';
import type { SearchGraph } from '../../src/routing/query/search-graph.ts';
import { reachBands, reachGrid } from '../../src/routing/reach/bands.ts';
import { REACH_GRID_LIMITS } from '../../src/routing/reach/grid.ts';
import type { RoadTimes, Router } from '../../src/routing/router.ts';
import { drawOpenPositions } from '../../src/testing/road-draws.ts';
import { isInside, planeM, toOutlineM } from './ring-places.ts';

const SEED = 1142;
const EXTRACT = sharedPath('data/hanoi/hanoi.osm.pbf');
const SOURCES = 5;
const TARGETS = 100;
const EVERY = 25;
const STATIONS = 43;
const PLACES = 2_000;
const MINUTE_MS = 60_000;

describe.skipIf(EXTRACT === undefined)(`reach over Hanoi's extract, seed ${SEED}`, () => {
  let network: Network;
  let hierarchy: Hierarchy;
  let times: RoadTimes;
  let graph: SearchGraph;
  let reference: Router;
  let router: Router;
  /** On every piece of the profile: both ends and a place between. */
  let everywhere: Position[];
  beforeAll(async () => {
    network = await buildNetwork(await openPbf(EXTRACT ?? ''));
    const roads = buildRoadGraph(network);
    const plain = plainGraph(network, roads);
    hierarchy = buildHierarchy(roads, plain, computeOrder(plain));
    times = computeRoadTimes(network, hierarchy.roads, PROFILES[0]);
    graph = { hierarchy, metric: customise(hierarchy, times), lengthMm: network.pieceLengthMm };
    reference = createDijkstraRouter(network, hierarchy.roads, times);
    router = createCchRouter(network, hierarchy.roads, times, hierarchy);
    everywhere = Array.from({ length: network.pieceCount }, (_, piece) => piece)
      .filter((piece) => Math.min(times.arcMs[2 * piece], times.arcMs[2 * piece + 1]) < INFINITE_MS)
      .flatMap((piece) =>
        [0, 0.4, 1].map((share) => ({ piece, offsetMm: Math.floor(share * network.pieceLengthMm[piece]) })),
      );
  });

  it(`takes to ${SOURCES} positions from every end and middle of all pieces the times of the reference's tree`, () => {
    const reach = createReach(hierarchy, { direction: 'to', keepsSource: false, sourcesMax: 1 });
    for (const target of drawOpenPositions(network, createPrng(SEED, 'reach to'), SOURCES, times)) {
      sweepReach(graph, reach, [target]);
      const wanted = reference.manyToOne(everywhere, target);
      const wrong = everywhere.filter((position, i) => reachMs(reach, position) !== wanted[i]);
      expect([JSON.stringify(target), wrong.slice(0, 9)]).toEqual([JSON.stringify(target), []]);
    }
  });

  it(`takes from ${SOURCES} positions to ${TARGETS} the times of the reference, and to every ${EVERY}th end or middle those of the fast search`, () => {
    const reach = createReach(hierarchy, { direction: 'from', keepsSource: false, sourcesMax: 1 });
    const sources = drawOpenPositions(network, createPrng(SEED, 'reach from'), SOURCES, times);
    const targets = drawOpenPositions(network, createPrng(SEED, 'reach targets'), TARGETS, times);
    const tables = targets.map((target) => reference.manyToOne(sources, target));
    sources.forEach((source, s) => {
      sweepReach(graph, reach, [source]);
      const seen = targets.map((target) => reachMs(reach, target));
      expect(seen).toEqual(tables.map((row) => row[s]));
      const wrong = everywhere
        .filter((_, i) => i % EVERY === s)
        .filter((position) => reachMs(reach, position) !== (router.route(source, position)?.ms ?? INFINITE_MS));
      expect([JSON.stringify(source), wrong.slice(0, 9)]).toEqual([JSON.stringify(source), []]);
    });
  });

  it(`counts the nearest of ${STATIONS} sources, and names it`, () => {
    const sources = drawOpenPositions(network, createPrng(SEED, 'reach stations'), STATIONS, times);
    const one = createReach(hierarchy, { direction: 'from', keepsSource: false, sourcesMax: 1 });
    const nearestMs = new Int32Array(everywhere.length).fill(INFINITE_MS);
    const nearest = new Int32Array(everywhere.length).fill(-1);
    sources.forEach((source, s) => {
      sweepReach(graph, one, [source]);
      everywhere.forEach((position, i) => {
        const ms = reachMs(one, position);
        if (ms < nearestMs[i]) [nearestMs[i], nearest[i]] = [ms, s];
      });
    });
    const all = createReach(hierarchy, { direction: 'from', keepsSource: true, sourcesMax: STATIONS });
    sweepReach(graph, all, sources);
    const isWrong = (position: Position, i: number): boolean =>
      reachMs(all, position) !== nearestMs[i] || (nearest[i] >= 0 && reachSource(all, position) !== nearest[i]);
    expect(everywhere.filter(isWrong).slice(0, 9)).toEqual([]);
  });

  it.each([
    ['one position', 1, [5, 20].map((minutes) => minutes * MINUTE_MS)],
    [`${STATIONS} positions`, STATIONS, [5, 15].map((minutes) => minutes * MINUTE_MS)],
  ])(`outlines what is reached from %s as promised, at ${PLACES} places`, (_what, count, withinMs) => {
    const field = reachField(graph, drawOpenPositions(network, createPrng(SEED, 'reach stations'), count, times));
    const cellM = reachGrid(network, field, withinMs[withinMs.length - 1])?.cellM ?? 0;
    const bands = reachBands(network, field, withinMs);
    const broken: string[] = [];
    for (const { withinMs: limitMs, rings } of bands) {
      const nearest = (place: LatLon): number => toReachedM(network, field.msAt, limitMs, place);
      for (const position of placesAbout(limitMs)) {
        const place = placeOf(network, position);
        const isReached = field.msAt(position) <= limitMs;
        const isIn = isInside(place, rings);
        if (isIn && nearest(place) > Math.max(REACH_GRID_LIMITS.nearRoadM, 2.7 * cellM))
          broken.push(`far: ${JSON.stringify(place)}`);
        if (isIn === isReached || toOutlineM(place, rings, planeM(place)) <= cellM) continue;
        if (!isIn) broken.push(`${limitMs} ms reached, outside: ${JSON.stringify(place)}`);
        else if (!isElevated(network, position.piece) && nearest(place) > 1.5 * cellM)
          broken.push(`${limitMs} ms not reached, inside: ${JSON.stringify(place)}`);
      }
    }
    expect(broken).toEqual([]);

    /** Half of them on pieces of which the band reaches one end and not the other, or hardly. */
    function placesAbout(limitMs: number): Position[] {
      const any = drawOpenPositions(network, createPrng(SEED, `about ${limitMs}`), PLACES / 2, times);
      const edge = everywhere.filter((position) => Math.abs((field?.msAt(position) ?? 0) - limitMs) < MINUTE_MS / 2);
      return [...any, ...edge.filter((_, i) => i % Math.ceil((2 * edge.length) / PLACES) === 0)];
    }
  });
});

/** To the nearest road of which some place about there is reached. */
function toReachedM(network: Network, msAt: (position: Position) => number, limitMs: number, place: LatLon): number {
  const [nearest] = snap(network, place, {
    accept: ArcAccess.VEHICLE,
    radiusM: 1_000,
    candidatesMax: 1,
    usable: (piece) =>
      [0, 0.25, 0.5, 0.75, 1].some(
        (share) => msAt({ piece, offsetMm: Math.floor(share * network.pieceLengthMm[piece]) }) <= limitMs,
      ),
  });
  return nearest === undefined ? Infinity : nearest.distanceMm / 1000;
}
