import type { FireLoad } from './incident.ts';

/**
 * A fire's edge moves outward at a steady speed, half of it for the first ten minutes, and stops at walls (the linear spread of fire service
 * tactics, [C]); water slows it by the share of what it would take to hold it. A state is of an instant; times are whole ms.
 */
export interface Burn {
  readonly load: FireLoad;
  readonly startMs: number;
  readonly atMs: number;
  readonly radiusM: number;
  readonly flowLpm: number;
  /** Enough water was on it from then on. */
  readonly heldAtMs: number | null;
}

export function ignite(load: FireLoad, startMs: number): Burn {
  return { load, startMs, atMs: startMs, radiusM: Math.sqrt(load.startAreaM2 / Math.PI), flowLpm: 0, heldAtMs: null };
}

export const areaM2 = ({ load, radiusM }: Burn): number => Math.min(load.areaMaxM2, Math.PI * radiusM ** 2);

export const neededLpm = (burn: Burn): number => Math.ceil(areaM2(burn) * burn.load.neededLpmPerM2);

/**
 * Of the work that it takes at its full extent, the part that it takes as it is: as its width goes, since more crews come to more area [S].
 * What never spreads is at its full extent from the first.
 */
export function workShare(burn: Burn): number {
  const { spreadMPerMin, startAreaM2, areaMaxM2 } = burn.load;
  const fullM2 = spreadMPerMin === 0 ? Math.min(startAreaM2, areaMaxM2) : areaMaxM2;
  return fullM2 === 0 ? 1 : Math.sqrt(areaM2(burn) / fullM2);
}

/** What it comes to by then. */
export function burnUntil(burn: Burn, atMs: number): Burn {
  if (burn.heldAtMs !== null || atMs <= burn.atMs) return { ...burn, atMs: Math.max(atMs, burn.atMs) };
  const state = { ...burn };
  while (state.atMs < atMs) {
    const toMs = Math.min(atMs, state.atMs + STEP_MS);
    state.radiusM += edgeM(state, toMs - state.atMs);
    state.atMs = toMs;
  }
  return state;
}

/** So much water from now on; held once it is enough. */
export function pour(burn: Burn, flowLpm: number, nowMs: number): Burn {
  const now = burnUntil(burn, nowMs);
  const isHeld = now.heldAtMs !== null || (flowLpm > 0 && flowLpm >= neededLpm(now));
  return { ...now, flowLpm, heldAtMs: isHeld ? (now.heldAtMs ?? nowMs) : null };
}

const STEP_MS = 15_000;
const SLOW_MS = 600_000;

function edgeM(burn: Burn, ms: number): number {
  if (areaM2(burn) >= burn.load.areaMaxM2) return 0;
  const speed = burn.load.spreadMPerMin * (burn.atMs - burn.startMs < SLOW_MS ? 0.5 : 1);
  // What has no area yet needs no water either: 0 of 0 slows nothing.
  const share = burn.flowLpm === 0 ? 0 : Math.min(1, burn.flowLpm / neededLpm(burn));
  return (speed * (1 - share) * ms) / 60_000;
}
