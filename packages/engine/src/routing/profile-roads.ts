import { sharedUint8 } from '../core/shared-columns.ts';
import { INFINITE_MS, type LatLon } from '../core/units.ts';
import { type Network, PieceFlag } from '../map/network.ts';
import type { SnapCandidate } from '../map/position.ts';
import type { RoadGraph } from '../map/road-graph.ts';
import { accessBitOf, isMotorway } from './metric/arc-times.ts';
import { isMainPiece, leadsToMain, mainEnds } from './metric/main-component.ts';
import type { VehicleProfile } from './metric/profile.ts';
import { computeRoadTimes } from './metric/road-times.ts';
import type { RoadTimes, Router } from './router.ts';

/** One profile's view of the network: where it can come and go and stand, whatever the hour and the traffic. */
export interface ProfileRoads {
  readonly profile: VehicleProfile;
  readonly columns: ProfileColumns;
  /** The `ArcAccess` bit that opens a road to it. */
  readonly accessBit: number;
  /** Where points meet these roads, as far as asked before. */
  readonly starts: WeakMap<LatLon, readonly SnapCandidate[]>;
  isPassable(piece: number): boolean;
  isOpen(arc: number): boolean;
  /** It can be come to from, and left for, the largest part of the roads that the profile can drive about in. */
  isInMain(piece: number): boolean;
  /** Whoever drives this arc to its head can go on from there to those roads. */
  leadsToMain(arc: number): boolean;
  standing(piece: number): Standing;
}

/** A backend: binds a router to a network, its roads and one profile's times. */
export type CreateRouter = (network: Network, roads: RoadGraph, times: RoadTimes) => Router;

/** Where a vehicle may stand for good: ORDINARY before the others, NONE never. */
export const Standing = { ORDINARY: 0, MOTORWAY: 1, ELEVATED: 2, NONE: 3 } as const;
export type Standing = (typeof Standing)[keyof typeof Standing];

/** What takes time of it, 60 ms on Hanoi: plain data in shared memory, so that a worker can find it out. */
export interface ProfileColumns {
  /** Per arc, 1 where it may be driven. */
  readonly isArcOpen: Uint8Array;
  /** Per arc, see `mainEnds`. */
  readonly mainEnds: Uint8Array;
}

export function profileColumns(network: Network, roads: RoadGraph, profile: VehicleProfile): ProfileColumns {
  const times = computeRoadTimes(network, roads, profile);
  const isArcOpen = sharedUint8(times.arcMs.length);
  for (let arc = 0; arc < isArcOpen.length; arc++) isArcOpen[arc] = times.arcMs[arc] < INFINITE_MS ? 1 : 0;
  return { isArcOpen, mainEnds: mainEnds(roads, times) };
}

/** Holds on to the network and the columns. */
export function createProfileRoads(network: Network, profile: VehicleProfile, columns: ProfileColumns): ProfileRoads {
  const { isArcOpen, mainEnds } = columns;
  const isPassable = (piece: number): boolean => (isArcOpen[2 * piece] | isArcOpen[2 * piece + 1]) === 1;
  return {
    profile,
    columns,
    accessBit: accessBitOf(profile),
    starts: new WeakMap(),
    isPassable,
    isOpen: (arc) => isArcOpen[arc] === 1,
    isInMain: (piece) => isMainPiece(mainEnds, piece),
    leadsToMain: (arc) => leadsToMain(mainEnds, arc),
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
