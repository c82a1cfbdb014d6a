/**
 * The turns at expanded junctions as columns, one entry a turn. Plain junctions have none: there every turn is allowed and free.
 *
 *       │ turnTo             An angle is from straight on, positive to the right: turning right out of the arriving arc +90,
 *       │                    left −90, straight on 0, back ±180.
 *  ─────┘
 *  turnFrom
 */
export interface TurnColumns {
  /** Network arcs: the one that arrives at the junction and the one that leaves it. */
  readonly turnFrom: Uint32Array;
  readonly turnTo: Uint32Array;
  /** Whole degrees, −180 … 180. */
  readonly turnAngleDeg: Int16Array;
  /** `TurnFlag` bits. */
  readonly turnFlags: Uint8Array;
}

export const TurnFlag = {
  /** The junction has traffic signals. */
  SIGNAL: 1,
  /** A restriction of the map forbids it. */
  BANNED: 2,
  /** Back along the piece that it came from. */
  U_TURN: 4,
} as const;
