import { INFINITE_MS } from '../../core/units.ts';
import type { Network } from '../../map/network.ts';
import { ArcAccess, PieceFlag, RoadClass } from '../../map/network.ts';
import type { ArcTimes } from '../router.ts';
import { type Conditions, FREE_FLOW } from './bands.ts';
import type { VehicleProfile } from './profile.ts';
import { liveKmh, patternKmh } from './speeds.ts';

/**
 * The time of every arc for one profile. About 8 ms for Hanoi's 571,000 arcs; the result refers to nothing else. Under other
 * conditions other speeds; which arcs are open is the same under all.
 */
export function computeArcTimes(
  network: Network,
  profile: VehicleProfile,
  conditions: Conditions = FREE_FLOW,
): ArcTimes {
  const arcMs = new Int32Array(2 * network.pieceCount).fill(INFINITE_MS);
  const kmhOfClass = Float64Array.from(Object.values(RoadClass), (c) => patternKmh(profile, conditions, c));
  for (let piece = 0; piece < network.pieceCount; piece++) {
    if (physicalLimit(network, profile, piece) !== null) continue;
    const kmh = kmhOfClass[drivenClass(network, profile, piece)];
    arcMs[2 * piece] = arcMsAtKmh(network, profile, 2 * piece, kmh);
    arcMs[2 * piece + 1] = arcMsAtKmh(network, profile, 2 * piece + 1, kmh);
  }
  return { profileId: profile.id, arcMs };
}

/** The same for one arc: what it goes back to when nothing is known of its traffic any more. */
export function patternMs(network: Network, profile: VehicleProfile, conditions: Conditions, arc: number): number {
  if (physicalLimit(network, profile, arc >> 1) !== null) return INFINITE_MS;
  const kmh = patternKmh(profile, conditions, drivenClass(network, profile, arc >> 1));
  return arcMsAtKmh(network, profile, arc, kmh);
}

/**
 * The time of an arc on which ordinary traffic does `trafficKmh` now (`liveKmh`); against a one-way that is the traffic it meets, and
 * `contraflowFactor` holds as ever. Never less than the arc takes when the road is free.
 */
export function arcMsAtSpeed(
  network: Network,
  profile: VehicleProfile,
  arc: number,
  trafficKmh: number,
  conditions: Conditions = FREE_FLOW,
): number {
  if (physicalLimit(network, profile, arc >> 1) !== null) return INFINITE_MS;
  const kmh = liveKmh(profile, conditions, drivenClass(network, profile, arc >> 1), trafficKmh);
  return arcMsAtKmh(network, profile, arc, kmh);
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
 * 3.6 · 10^8 ms, an int32 and below `INFINITE_MS`; what would take 12 days is no way.
 */
export function arcTimeMs(lengthMm: number, kmh: number): number {
  return Math.min(INFINITE_MS, Math.max(1, Math.ceil((lengthMm * 18) / (5 * kmh))));
}

/** The time of an arc whose piece the profile fits, at this speed on it; `INFINITE_MS` = it may not use it in this direction. */
function arcMsAtKmh(network: Network, profile: VehicleProfile, arc: number, kmh: number): number {
  const access = network.arcAccess[arc];
  if ((access & accessBitOf(profile)) === 0) return INFINITE_MS;
  const isContraflow = (access & ArcAccess.CONTRAFLOW) !== 0;
  const legalKmh = isContraflow ? kmh * legalContraflowFactor(network, profile, arc >> 1) : kmh;
  if (legalKmh === 0) return INFINITE_MS;
  const ms = arcTimeMs(network.pieceLengthMm[arc >> 1], legalKmh) + gateMs(network, profile, arc >> 1);
  return Math.min(INFINITE_MS, ms);
}

/**
 * What is only law does not bind with siren: no turn bans, no speed limits, private roads open, one-ways passable in both directions
 * (Law 36/2024 art. 27). Except that on an expressway only the emergency lane may be driven against the flow: not planned for.
 */
function legalContraflowFactor(network: Network, profile: VehicleProfile, piece: number): number {
  return profile.obeys.oneWays || isMotorway(network.pieceClass[piece]) ? 0 : profile.contraflowFactor;
}

/** A smaller road binds where a signed speed does not: an alley is driven as a living street whatever class it was given. */
function drivenClass(network: Network, profile: VehicleProfile, piece: number): RoadClass {
  const roadClass = network.pieceClass[piece] as RoadClass;
  const isAlley = (network.pieceFlags[piece] & PieceFlag.ALLEY) !== 0;
  const { speedKmh } = profile;
  return isAlley && speedKmh[RoadClass.LIVING_STREET] <= speedKmh[roadClass] ? RoadClass.LIVING_STREET : roadClass;
}

/** A road that is private without a gate costs nothing more; a barrier on it is a piece of its own, with its gate or closed. */
const gateMs = (network: Network, profile: VehicleProfile, piece: number): number =>
  (network.pieceFlags[piece] & PieceFlag.GATE) === 0 ? 0 : profile.gateMs;

export const accessBitOf = (profile: VehicleProfile): number =>
  profile.isMotorbike ? ArcAccess.MOTORBIKE : ArcAccess.VEHICLE;

export const isMotorway = (roadClass: number): boolean =>
  roadClass === RoadClass.MOTORWAY || roadClass === RoadClass.MOTORWAY_LINK;
