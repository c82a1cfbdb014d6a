import { assert } from '../../core/assert.ts';
import { INFINITE_MS } from '../../core/units.ts';
import type { Network } from '../../map/network.ts';
import { type TurnColumns, TurnFlag } from '../../map/turn-columns.ts';
import { isMotorway } from './arc-times.ts';
import type { TurnCosts, VehicleProfile } from './profile.ts';

/** Up to this much from straight on the driver need not slow; below the next he hardly does; from the last it is almost back. [S] */
export const TURN_ANGLES_DEG = { straightMax: 20, slightMax: 50, sharpMin: 130 } as const;

/**
 * The time of every turn for one profile, whole ms, 0 or more; `INFINITE_MS` where it may not: a ban that it obeys, or turning round
 * where there is no room. Whether its two arcs are open is not asked here (`computeArcTimes`). The result refers to nothing else.
 */
export function computeTurnTimes(network: Network, turns: TurnColumns, profile: VehicleProfile): Int32Array {
  const { turnFrom, turnTo, turnAngleDeg, turnFlags } = turns;
  const count = turnFrom.length;
  assert(
    turnTo.length === count && turnAngleDeg.length === count && turnFlags.length === count,
    'one entry for each turn in every column',
  );
  const turnMs = new Int32Array(count);
  for (let turn = 0; turn < count; turn++) {
    const flags = turnFlags[turn];
    const isUTurn = (flags & TurnFlag.U_TURN) !== 0;
    const isClosed =
      ((flags & TurnFlag.BANNED) !== 0 && profile.obeys.turnBans) ||
      (isUTurn && !mayTurnRound(network, profile, turnFrom[turn] >> 1));
    const ms = isUTurn ? profile.turns.uTurnMs : angleMs(profile.turns, turnAngleDeg[turn]);
    turnMs[turn] = isClosed ? INFINITE_MS : ms + lawMs(profile, flags);
  }
  return turnMs;
}

/**
 * Whether the piece is wide enough to turn round on in three moves, and no motorway. Wide enough is the vehicle's length and its
 * clearance [S]: moving on circles of 1.0–1.1 lengths (turning radius 8–9 m, wheelbase 4.2 m of a pumper of 8–9 m, §3.4 [C]), the
 * best three arcs keep the wheels within 0.98–1.04 lengths and the whole body within 1.35–1.40; its ends may pass over a kerb. The
 * turning place that QCVN 06 wants at a dead end, 12 × 12 m (§3.3 [B+]), has room for every truck but the ladder by this rule.
 */
export function mayTurnRound(network: Network, profile: VehicleProfile, piece: number): boolean {
  const neededCm = profile.lengthCm + profile.clearanceCm;
  return network.pieceWidthCm[piece] >= neededCm && !isMotorway(network.pieceClass[piece]);
}

function angleMs(costs: TurnCosts, angleDeg: number): number {
  const turned = Math.abs(angleDeg);
  if (turned <= TURN_ANGLES_DEG.straightMax) return costs.straightMs;
  if (turned <= TURN_ANGLES_DEG.slightMax) return costs.slightMs;
  if (turned >= TURN_ANGLES_DEG.sharpMin) return costs.sharpMs;
  return angleDeg > 0 ? costs.rightMs : costs.leftMs;
}

/** What passing a signal takes, and what disregarding a ban does. */
function lawMs({ obeys, turns }: VehicleProfile, flags: number): number {
  const signalMs = obeys.signals ? turns.redWaitMs : turns.signalMs;
  return ((flags & TurnFlag.SIGNAL) === 0 ? 0 : signalMs) + ((flags & TurnFlag.BANNED) === 0 ? 0 : turns.bannedTurnMs);
}
