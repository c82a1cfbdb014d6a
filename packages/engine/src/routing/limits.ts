import { type Network, PieceFlag, WidthSource } from '../map/network.ts';
import type { Confidence, StopLimit } from './ground.ts';
import { isOpenTo, neededWidthCm, physicalLimit } from './metric/arc-times.ts';
import type { VehicleProfile } from './metric/profile.ts';

/** Why this profile cannot use, or cannot stand on, the piece. */
export function limitOf(network: Network, profile: VehicleProfile, piece: number): StopLimit {
  const name = network.names.get(network.pieceName[piece]);
  const isCorrected = (network.pieceFlags[piece] & PieceFlag.CORRECTED) !== 0;
  const confidence: Confidence = isCorrected ? 'corrected' : 'tagged';
  if (!isOpenTo(network, profile, piece)) return { kind: 'NOT_FOR_VEHICLES', name, has: 0, needs: 0, confidence };
  const kind = physicalLimit(network, profile, piece);
  switch (kind) {
    case 'HEIGHT':
      return { kind, name, has: network.pieceMaxHeightCm[piece], needs: profile.heightCm, confidence };
    case 'WEIGHT':
      return { kind, name, has: network.pieceMaxWeightKg[piece], needs: profile.weightKg, confidence };
    case 'WIDTH':
      return {
        kind,
        name,
        has: network.pieceWidthCm[piece],
        needs: neededWidthCm(profile),
        confidence: widthConfidence(network, piece),
      };
    case null:
      return { kind: 'NO_STANDING', name, has: 0, needs: 0, confidence };
  }
}

export function widthConfidence(network: Network, piece: number): Confidence {
  return CONFIDENCE_BY_SOURCE[network.pieceWidthSource[piece] as WidthSource];
}

/** Lanes are counted on the ground; a name says what kind of alley it is; a class says little. */
const CONFIDENCE_BY_SOURCE: Readonly<Record<WidthSource, Confidence>> = {
  [WidthSource.CORRECTED]: 'corrected',
  [WidthSource.TAGGED]: 'tagged',
  [WidthSource.LANES]: 'high',
  [WidthSource.NAME]: 'medium',
  [WidthSource.CLASS]: 'low',
};
