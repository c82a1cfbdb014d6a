import { RuncardError } from '../../core/errors.ts';
import { createPrng } from '../../core/prng.ts';
import { INFINITE_MS, type LatLon } from '../../core/units.ts';
import { networkDefect } from '../../map/check-network.ts';
import { placeOf } from '../../map/geometry.ts';
import type { Network } from '../../map/network.ts';
import { openNetwork } from '../../map/network-sections.ts';
import type { Position } from '../../map/position.ts';
import { buildRoadGraph } from '../../map/road-graph.ts';
import { snap } from '../../map/snap.ts';
import { createCchRouter } from '../backends/cch.ts';
import { createDijkstraRouter } from '../backends/dijkstra.ts';
import { hierarchyDefect } from '../hierarchy/check-hierarchy.ts';
import { hierarchyIn } from '../hierarchy/prepare.ts';
import { accessBitOf } from '../metric/arc-times.ts';
import { mainPieces } from '../metric/main-component.ts';
import type { VehicleProfile } from '../metric/profile.ts';
import { computeRoadTimes } from '../metric/road-times.ts';
import type { RoadTimes, Router } from '../router.ts';

/** What is asked of a network before answers are given on it. */
export const SWAP_LIMITS = {
  /** Ways between places of the network that is in use, whose times are known. */
  knownRoutes: 500,
  /** And so many where the network in use keeps no hierarchy: each is a search over it. */
  knownRoutesByReference: 50,
  /** Of them so many are searched by the reference too, and must be equal to the millisecond. */
  referenceRoutes: 20,
  /** A place of the old network must lie within this of a road of the new one, m. [S] */
  snapM: 500,
  /** Of the known ways so many may have none on the new network. A map that lost a bridge loses more. [S] */
  lostShareMax: 0.05,
  /** The middle of new time ÷ old time. Another scale of lengths or speeds is a mistake of whoever made it. [S] */
  ratioMin: 0.5,
  ratioMax: 2,
} as const;

export interface SwapCheck {
  /** The buffer of the network in use, and of the one that is to take its place. */
  readonly inUse: SharedArrayBuffer;
  readonly candidate: SharedArrayBuffer;
  readonly profile: VehicleProfile;
}

export interface SwapFindings {
  readonly knownRoutes: number;
  readonly lostRoutes: number;
  /** The middle of new time ÷ old time, in thousandths. */
  readonly ratioPermille: number;
}

/**
 * Whether a network may take the place of the one in use: every byte under its checksum, every index in its bounds, a hierarchy that is
 * the one of its roads and answers as the reference does, and the known ways still there and about as long. Takes seconds for a city: for a worker.
 * @throws RuncardError NETWORK_FILE_REFUSED
 */
export function checkSwap({ inUse, candidate, profile }: SwapCheck): SwapFindings {
  const network = openNetwork(candidate, { verify: true });
  refuseDefect(networkDefect(network), 'make the file again, by `runcard import` or `runcard generate`');
  const hierarchy = hierarchyIn(network);
  if (hierarchy === undefined) throw refused('it keeps no hierarchy, wanted one: `runcard prepare` makes it');
  refuseDefect(hierarchyDefect(network, hierarchy), '`runcard prepare` makes it anew');
  const times = computeRoadTimes(network, hierarchy.roads, profile);
  const router = createCchRouter(network, hierarchy.roads, times, hierarchy);
  const known = knownRoutes(openNetwork(inUse, { verify: false }), profile);
  const on = (place: LatLon): Position | undefined => nearestRoad(network, times, profile, place);
  const ratios: number[] = [];
  let compared = 0;
  const reference = createDijkstraRouter(network, hierarchy.roads, times);
  for (const { from, to, ms } of known) {
    const [start, stop] = [on(from), on(to)];
    if (start === undefined || stop === undefined) continue;
    const [newMs] = router.manyToOne([start], stop);
    if (compared++ < SWAP_LIMITS.referenceRoutes) checkAgainst(reference, start, stop, newMs);
    if (newMs < INFINITE_MS) ratios.push((newMs + 1) / (ms + 1));
  }
  return judge(known.length, ratios);
}

function judge(knownCount: number, ratios: readonly number[]): SwapFindings {
  const { lostShareMax, ratioMin, ratioMax } = SWAP_LIMITS;
  const lostRoutes = knownCount - ratios.length;
  if (lostRoutes > lostShareMax * knownCount)
    throw refused(`${lostRoutes} of ${knownCount} known ways are gone, wanted at most ${100 * lostShareMax} %`);
  const middle = ratios.toSorted((a, b) => a - b)[ratios.length >> 1] ?? 1;
  if (middle < ratioMin || middle > ratioMax)
    throw refused(`known ways take ${middle.toFixed(2)} times as long, wanted ${ratioMin} to ${ratioMax}`);
  return { knownRoutes: knownCount, lostRoutes, ratioPermille: Math.round(1_000 * middle) };
}

function checkAgainst(reference: Router, start: Position, stop: Position, seenMs: number): void {
  const [wantedMs] = reference.manyToOne([start], stop);
  if (seenMs !== wantedMs) throw refused(`its hierarchy says ${seenMs} ms where its roads take ${wantedMs}`);
}

interface KnownRoute {
  readonly from: LatLon;
  readonly to: LatLon;
  readonly ms: number;
}

/** Between places of the main roads, drawn by the network's own id: the same ones for the same network. */
function knownRoutes(network: Network, profile: VehicleProfile): KnownRoute[] {
  const hierarchy = hierarchyIn(network);
  const roads = hierarchy?.roads ?? buildRoadGraph(network);
  const times = computeRoadTimes(network, roads, profile);
  const isMain = mainPieces(roads, times);
  const pieces = Array.from(isMain.keys()).filter((piece) => isMain[piece] === 1);
  if (pieces.length === 0) return [];
  const isFast = hierarchy !== undefined;
  const router = (isFast ? createCchRouter : createDijkstraRouter)(network, roads, times, hierarchy);
  const count = isFast ? SWAP_LIMITS.knownRoutes : SWAP_LIMITS.knownRoutesByReference;
  const random = createPrng(Number.parseInt(network.meta.id.slice(0, 8), 16), 'known routes');
  const draw = (): Position => {
    const piece = pieces[random.below(pieces.length)];
    return { piece, offsetMm: random.below(network.pieceLengthMm[piece] + 1) };
  };
  const routes: KnownRoute[] = [];
  for (let i = 0; i < count; i++) {
    const [from, to] = [draw(), draw()];
    const [ms] = router.manyToOne([from], to);
    if (ms < INFINITE_MS) routes.push({ from: placeOf(network, from), to: placeOf(network, to), ms });
  }
  return routes;
}

function nearestRoad(
  network: Network,
  { arcMs }: RoadTimes,
  profile: VehicleProfile,
  place: LatLon,
): Position | undefined {
  const usable = (piece: number): boolean => Math.min(arcMs[2 * piece], arcMs[2 * piece + 1]) < INFINITE_MS;
  const options = { accept: accessBitOf(profile), usable, radiusM: SWAP_LIMITS.snapM, candidatesMax: 1 };
  return snap(network, place, options)[0];
}

function refuseDefect(defect: string | null, wayOut: string): void {
  if (defect !== null) throw refused(`${defect}: ${wayOut}`);
}

const refused = (why: string): RuncardError =>
  new RuncardError('NETWORK_FILE_REFUSED', `the network is not taken: ${why}`);
