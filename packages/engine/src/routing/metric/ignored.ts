import { INFINITE_MS } from '../../core/units.ts';
import { ArcAccess, JunctionFlag, type Network, PieceFlag } from '../../map/network.ts';
import { patternMs } from './arc-times.ts';
import { FREE_FLOW } from './bands.ts';
import type { VehicleProfile } from './profile.ts';

/** What the roads of a profile hold that is against the law's grain or must be opened: totals over the network. */
export interface Ignored {
  /** Road open to it against a one-way. */
  readonly contraflowM: number;
  /** Road open to it on private ground. */
  readonly privateM: number;
  /** Gates that it would have to have opened. */
  readonly gates: number;
  /** Turn restrictions that it would disregard: those on roads open to it. */
  readonly turnBans: number;
  /** Junctions with signals that it would not wait at. */
  readonly signals: number;
}

/** About as long as `computeArcTimes`: once for each metric, not for each answer. */
export function ignoredBy(network: Network, profile: VehicleProfile): Ignored {
  const { pieceLengthMm, pieceFlags, arcAccess, head, junctionFlags } = network;
  const isPieceOpen = new Uint8Array(network.pieceCount);
  const isSignalMet = new Uint8Array(network.junctionCount);
  let [contraflowMm, privateMm, gates] = [0, 0, 0];
  for (let arc = 0; arc < 2 * network.pieceCount; arc++) {
    if (patternMs(network, profile, FREE_FLOW, arc) === INFINITE_MS) continue;
    const piece = arc >> 1;
    if ((arcAccess[arc] & ArcAccess.CONTRAFLOW) !== 0) contraflowMm += pieceLengthMm[piece];
    isSignalMet[head[arc]] = junctionFlags[head[arc]] & JunctionFlag.SIGNAL;
    if (isPieceOpen[piece] === 1) continue;
    isPieceOpen[piece] = 1;
    if ((pieceFlags[piece] & PieceFlag.PRIVATE) !== 0) privateMm += pieceLengthMm[piece];
    if ((pieceFlags[piece] & PieceFlag.GATE) !== 0) gates++;
  }
  return {
    contraflowM: Math.round(contraflowMm / 1000),
    privateM: Math.round(privateMm / 1000),
    gates,
    turnBans: profile.obeys.turnBans ? 0 : openRestrictions(network, isPieceOpen),
    signals: profile.obeys.signals ? 0 : isSignalMet.reduce((sum, met) => sum + met, 0),
  };
}

function openRestrictions(network: Network, isPieceOpen: Uint8Array): number {
  const { restrictionFromPiece, restrictionToPiece, restrictionFirstVia, restrictionVia } = network;
  let count = 0;
  for (let r = 0; r < restrictionFromPiece.length; r++) {
    const via = restrictionVia.subarray(restrictionFirstVia[r], restrictionFirstVia[r + 1]);
    const pieces = [restrictionFromPiece[r], ...via, restrictionToPiece[r]];
    if (pieces.every((piece) => isPieceOpen[piece] === 1)) count++;
  }
  return count;
}
