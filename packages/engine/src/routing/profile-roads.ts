import { INFINITE_MS } from '../core/units.ts';
import { type Network, PieceFlag } from '../map/network.ts';
import type { SnapCandidate } from '../map/position.ts';
import type { RoadGraph } from '../map/road-graph.ts';
import { accessBitOf, isMotorway } from './metric/arc-times.ts';
import { mainPieces } from './metric/main-component.ts';
import type { VehicleProfile } from './metric/profile.ts';
import { computeRoadTimes } from './metric/road-times.ts';
import type { RoadTimes, Router } from './router.ts';

/** One profile's view of the network: its times, its search, and where it can come and go. Built once per profile, about 0.1 s. */
export interface ProfileRoads {
  readonly profile: VehicleProfile;
  readonly arcMs: Int32Array;
  readonly router: Router;
  /** The `ArcAccess` bit that opens a road to it. */
  readonly accessBit: number;
  /** Where points meet these roads, as far as asked before; whoever fills it keeps it small. */
  readonly starts: Map<string, readonly SnapCandidate[]>;
  isPassable(piece: number): boolean;
  /** It can be come to from, and left for, the largest part of the roads that the profile can drive about in. */
  isInMain(piece: number): boolean;
  standing(piece: number): Standing;
}

/** A backend: binds a router to a network, its roads and one profile's times. */
export type CreateRouter = (network: Network, roads: RoadGraph, times: RoadTimes) => Router;

/** Where a vehicle may stand for good: ORDINARY before the others, NONE never. */
export const Standing = { ORDINARY: 0, MOTORWAY: 1, ELEVATED: 2, NONE: 3 } as const;
export type Standing = (typeof Standing)[keyof typeof Standing];

export function createProfileRoads(
  network: Network,
  roads: RoadGraph,
  profile: VehicleProfile,
  createRouter: CreateRouter,
): ProfileRoads {
  const times = computeRoadTimes(network, roads, profile);
  const { arcMs } = times;
  const inMain = mainPieces(roads, times);
  const isPassable = (piece: number): boolean => Math.min(arcMs[2 * piece], arcMs[2 * piece + 1]) < INFINITE_MS;
  return {
    profile,
    arcMs,
    router: createRouter(network, roads, times),
    accessBit: accessBitOf(profile),
    starts: new Map(),
    isPassable,
    isInMain: (piece) => inMain[piece] === 1,
    standing: (piece) => (isPassable(piece) ? standingOn(network, piece) : Standing.NONE),
  };
}

/** No set-up point on a bridge, in a tunnel or on a deck, however near in a straight line (tactics, "Set-up points and blocking"). */
export function isElevated(network: Network, piece: number): boolean {
  return (network.pieceFlags[piece] & (PieceFlag.BRIDGE | PieceFlag.TUNNEL)) !== 0 || network.pieceLayer[piece] !== 0;
}

function standingOn(network: Network, piece: number): Standing {
  if ((network.pieceFlags[piece] & PieceFlag.BARRIER) !== 0) return Standing.NONE;
  if (isElevated(network, piece)) return Standing.ELEVATED;
  return isMotorway(network.pieceClass[piece]) ? Standing.MOTORWAY : Standing.ORDINARY;
}
