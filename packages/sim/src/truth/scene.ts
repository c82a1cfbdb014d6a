import type { LatLon, UnitId } from '@runcard/engine';
import { type Burn, burnUntil, ignite, pour } from './burn.ts';
import type { TrueIncident } from './incident.ts';
import type { WaterLedger } from './water-ledger.ts';

/** An incident as it goes on: who is there, what burns, what flows. */
export interface Scene {
  readonly incident: TrueIncident;
  /** Where the dispatcher has it: as it was told first, until somebody knows better. */
  place: LatLon;
  phase: 'UNKNOWN' | 'OPEN' | 'OVER' | 'CLOSED';
  level: number;
  /** On the way or at work. */
  readonly unitIds: Set<UnitId>;
  burn: Burn | null;
  /** Of the lines that are laid and manned. */
  linesLpm: number;
  /** Of the sources that are connected. */
  feedLpm: number;
  /** Up to when water is accounted for. */
  settledAtMs: number;
  /** Due when what the tanks hold is gone, and when the work is done. */
  dryTicket: number | null;
  overTicket: number | null;
  /** Of the sources that the answers said. */
  readonly sourceTickets: number[];
}

export function openScene(incident: TrueIncident): Scene {
  const { fire, startMs } = incident;
  return {
    incident,
    place: incident.calls[0].said,
    phase: 'UNKNOWN',
    level: 1,
    unitIds: new Set(),
    burn: fire === null ? null : ignite(fire, startMs),
    ...{ linesLpm: 0, feedLpm: 0, settledAtMs: startMs, dryTicket: null, overTicket: null, sourceTickets: [] },
  };
}

/** Accounts for what flowed since the last time, and lets what is there flow from now on. */
export function settleWater(scene: Scene, ledger: WaterLedger, nowMs: number): void {
  const { number } = scene.incident;
  const { burn } = scene;
  const ms = nowMs - scene.settledAtMs;
  scene.settledAtMs = nowMs;
  if (burn === null) return;
  ledger.feed(number, Math.round((scene.feedLpm * ms) / 60));
  ledger.spend(number, Math.round((burn.flowLpm * ms) / 60));
  scene.burn = pour(burn, flowLpm(scene, ledger), nowMs);
}

/** After how long the tanks are empty at this rate; null where they are not emptied. */
export function dryInMs({ incident, burn, feedLpm }: Scene, ledger: WaterLedger): number | null {
  if (burn === null || burn.flowLpm <= feedLpm) return null;
  return Math.ceil((60 * ledger.sceneMl(incident.number)) / (burn.flowLpm - feedLpm));
}

/** Nothing flows on what burns no longer. */
function flowLpm({ incident, phase, linesLpm, feedLpm }: Scene, ledger: WaterLedger): number {
  if (phase !== 'OPEN') return 0;
  return ledger.sceneMl(incident.number) >= LEAST_ML ? linesLpm : Math.min(linesLpm, feedLpm);
}

/** A litre: below that a tank counts as empty, so that rounding never keeps a pump running dry for a millisecond at a time. */
const LEAST_ML = 1_000;

export const burnsAt = (scene: Scene, nowMs: number): Burn | null =>
  scene.burn === null ? null : burnUntil(scene.burn, nowMs);
