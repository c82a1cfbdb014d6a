import { INFINITE_MS } from '../../core/units.ts';
import type { Network } from '../../map/network.ts';
import { ArcAccess, PieceFlag, RoadClass } from '../../map/network.ts';
import type { ArcTimes } from '../router.ts';
import type { VehicleProfile } from './profile.ts';

/** The time of every arc for one profile, free flow. About 20 ms for Hanoi's 540,000 arcs; the result refers to nothing else. */
export function computeArcTimes(network: Network, profile: VehicleProfile): ArcTimes {
  const arcMs = new Int32Array(2 * network.pieceCount).fill(INFINITE_MS);
  for (let piece = 0; piece < network.pieceCount; piece++) {
    if (physicalLimit(network, profile, piece) !== null) continue;
    for (let arc = 2 * piece; arc <= 2 * piece + 1; arc++) {
      const kmh = arcKmh(network, profile, arc);
      if (kmh > 0) arcMs[arc] = arcTimeMs(network.pieceLengthMm[piece], kmh) + gateMs(network, profile, piece);
    }
  }
  return { profileId: profile.id, arcMs };
}

/** Physical limits bind every vehicle, siren or not (hanoi-and-standards §3.2). The first that stops it, or null. */
export function physicalLimit(
  network: Network,
  profile: VehicleProfile,
  piece: number,
): 'HEIGHT' | 'WEIGHT' | 'WIDTH' | null {
  const maxHeightCm = network.pieceMaxHeightCm[piece];
  if (maxHeightCm > 0 && maxHeightCm < profile.heightCm) return 'HEIGHT';
  const maxWeightKg = network.pieceMaxWeightKg[piece];
  if (maxWeightKg > 0 && maxWeightKg < profile.weightKg) return 'WEIGHT';
  return network.pieceWidthCm[piece] < neededWidthCm(profile) ? 'WIDTH' : null;
}

export const neededWidthCm = (profile: VehicleProfile): number => profile.widthCm + profile.clearanceCm;

/** Whether the map lets this kind of vehicle on the piece in either direction, its size apart. */
export function isOpenTo(network: Network, profile: VehicleProfile, piece: number): boolean {
  return ((network.arcAccess[2 * piece] | network.arcAccess[2 * piece + 1]) & accessBitOf(profile)) !== 0;
}

/**
 * Whole ms, rounded up: length × 3.6 ÷ speed, as 18 ÷ 5 so that whole speeds are divided exactly. 10^8 mm at 1 km/h make
 * 3.6 · 10^8 ms, an int32 and below `INFINITE_MS`.
 */
export function arcTimeMs(lengthMm: number, kmh: number): number {
  return Math.max(1, Math.ceil((lengthMm * 18) / (5 * kmh)));
}

/** The speed of an arc; 0 = the profile may not use it. */
function arcKmh(network: Network, profile: VehicleProfile, arc: number): number {
  const access = network.arcAccess[arc];
  if ((access & accessBitOf(profile)) === 0) return 0;
  const kmh = pieceKmh(network, profile, arc >> 1);
  return (access & ArcAccess.CONTRAFLOW) === 0 ? kmh : kmh * legalContraflowFactor(network, profile, arc >> 1);
}

/**
 * What is only law does not bind with siren: no turn bans, no speed limits, private roads open, one-ways passable in both directions
 * (Law 36/2024 art. 27). Except that on an expressway only the emergency lane may be driven against the flow: not planned for.
 */
function legalContraflowFactor(network: Network, profile: VehicleProfile, piece: number): number {
  return profile.obeys.oneWays || isMotorway(network.pieceClass[piece]) ? 0 : profile.contraflowFactor;
}

/** A smaller road binds where a signed speed does not: an alley is driven as a living street whatever class it was given. */
function pieceKmh(network: Network, profile: VehicleProfile, piece: number): number {
  const kmh = profile.speedKmh[network.pieceClass[piece] as RoadClass];
  const isAlley = (network.pieceFlags[piece] & PieceFlag.ALLEY) !== 0;
  return isAlley ? Math.min(kmh, profile.speedKmh[RoadClass.LIVING_STREET]) : kmh;
}

const gateMs = (network: Network, profile: VehicleProfile, piece: number): number =>
  (network.pieceFlags[piece] & PieceFlag.GATE) === 0 ? 0 : profile.gateMs;

export const accessBitOf = (profile: VehicleProfile): number =>
  profile.isMotorbike ? ArcAccess.MOTORBIKE : ArcAccess.VEHICLE;

export const isMotorway = (roadClass: number): boolean =>
  roadClass === RoadClass.MOTORWAY || roadClass === RoadClass.MOTORWAY_LINK;
