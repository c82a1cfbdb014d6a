import type { UnitStatus } from './world.ts';

/**
 * What a unit may do next. Held (by an incident) and free units differ only in REFILLING: a held one shuttles water and goes back.
 *
 *                 DISPATCH event
 *   AVAILABLE ════════════════════► DISPATCHED ───► EN_ROUTE ───► ON_SCENE ◄───► REFILLING      held: the upper row
 *     ▲ ▲ ▲    had not moved yet      │  │ └─────────────────────▲  │  ▲             │ │
 *     │ │ └───────────────────────────┘  │              │           │  └──(EN_ROUTE)─┘ │
 *     │ │                                └──────────────┴───────────┴──────────────────┘
 *     │ │                                               ▼
 *     │ └──────────── REFILLING ◄─────────────────► RETURNING                                   free: the lower rows
 *     ▼                   │                             │
 *   OFF_DUTY ◄────────────┴─────────────────────────────┘
 *
 *   OUT_OF_SERVICE may follow every status, and is left for AVAILABLE, RETURNING (mended on the road) or OFF_DUTY.
 *
 * A lost report must not lock a unit, so DISPATCHED may go straight to ON_SCENE. Leaving the upper row releases the unit.
 * Nobody sets DISPATCHED: it comes with a booking, which only the DISPATCH event makes.
 */
const NEXT_HELD: Partial<Record<UnitStatus, readonly UnitStatus[]>> = {
  DISPATCHED: ['AVAILABLE', 'EN_ROUTE', 'ON_SCENE', 'RETURNING', 'OUT_OF_SERVICE'],
  EN_ROUTE: ['ON_SCENE', 'RETURNING', 'OUT_OF_SERVICE'],
  ON_SCENE: ['REFILLING', 'RETURNING', 'OUT_OF_SERVICE'],
  REFILLING: ['EN_ROUTE', 'ON_SCENE', 'RETURNING', 'OUT_OF_SERVICE'],
};
const NEXT_FREE: Partial<Record<UnitStatus, readonly UnitStatus[]>> = {
  AVAILABLE: ['REFILLING', 'OUT_OF_SERVICE', 'OFF_DUTY'],
  RETURNING: ['AVAILABLE', 'REFILLING', 'OUT_OF_SERVICE', 'OFF_DUTY'],
  REFILLING: ['AVAILABLE', 'RETURNING', 'OUT_OF_SERVICE', 'OFF_DUTY'],
  OUT_OF_SERVICE: ['AVAILABLE', 'RETURNING', 'OFF_DUTY'],
  OFF_DUTY: ['AVAILABLE', 'OUT_OF_SERVICE'],
};

/** The statuses that may follow by report; the present one is not among them, for repeating it changes nothing. */
export function nextStatuses(status: UnitStatus, isHeld: boolean): readonly UnitStatus[] {
  return (isHeld ? NEXT_HELD : NEXT_FREE)[status] ?? [];
}

/** A held unit that takes this status stays with its incident. */
export function staysHeld(status: UnitStatus): boolean {
  return NEXT_HELD[status] !== undefined;
}

/** A free unit may be in this status: what a file or an upsert may give to a new unit. */
export function mayBeFree(status: UnitStatus): boolean {
  return NEXT_FREE[status] !== undefined;
}

/** What a unit does when its incident lets it go: one that had not moved is simply available again. */
export function releasedStatus(status: UnitStatus): UnitStatus {
  return status === 'DISPATCHED' ? 'AVAILABLE' : 'RETURNING';
}

/** Out with its crew on it: what else this crew drives stands still. */
export function isAway(status: UnitStatus): boolean {
  return staysHeld(status) || status === 'RETURNING';
}

/** Busy until some time: what a clock can be told of. AVAILABLE is free already; OFF_DUTY has no end that the status knows. */
export function mayHaveClock(status: UnitStatus): boolean {
  return status !== 'AVAILABLE' && status !== 'OFF_DUTY';
}

/** May be booked. A returning unit is manned and on the road; whether its tank is full is the dispatcher's question, not the table's. */
export function isDispatchable(status: UnitStatus): boolean {
  return status === 'AVAILABLE' || status === 'RETURNING';
}
