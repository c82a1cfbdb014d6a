import { INFINITE_MS } from '../core/units.ts';
import { type Network, PieceFlag } from '../map/network.ts';
import type { SnapCandidate } from '../map/position.ts';
import { accessBitOf, computeArcTimes, isMotorway } from './metric/arc-times.ts';
import { mainComponent } from './metric/main-component.ts';
import type { VehicleProfile } from './metric/profile.ts';
import type { ArcTimes, Router } from './router.ts';

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
  /** Both ends belong to the largest set of junctions that the profile can drive between in both directions. */
  isInMain(piece: number): boolean;
  standing(piece: number): Standing;
}

/** Where a vehicle may stand for good: ORDINARY before the others, NONE never. */
export const Standing = { ORDINARY: 0, MOTORWAY: 1, ELEVATED: 2, NONE: 3 } as const;
export type Standing = (typeof Standing)[keyof typeof Standing];

export function createProfileRoads(
  network: Network,
  profile: VehicleProfile,
  createRouter: (network: Network, arcTimes: ArcTimes) => Router,
): ProfileRoads {
  const arcTimes = computeArcTimes(network, profile);
  const { arcMs } = arcTimes;
  const inMain = mainComponent(network, arcMs);
  const isPassable = (piece: number): boolean => Math.min(arcMs[2 * piece], arcMs[2 * piece + 1]) < INFINITE_MS;
  return {
    profile,
    arcMs,
    router: createRouter(network, arcTimes),
    accessBit: accessBitOf(profile),
    starts: new Map(),
    isPassable,
    isInMain: (piece) => (inMain[network.head[2 * piece]] & inMain[network.head[2 * piece + 1]]) === 1,
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
