import type { UnitId } from '@runcard/engine';
import type { TrueIncident } from './incident.ts';

/** What is kept of an incident for the report. Instants as of the run's clock, null where it never came to that. */
export interface Record {
  readonly incident: TrueIncident;
  /** The first call; the first decision that sent somebody. */
  calledAtMs: number | null;
  sentAtMs: number | null;
  /** Taken down as being about this one. */
  calls: number;
  /** Somebody found that it is not where it was reported. */
  correctedAtMs: number | null;
  /** A second one that the dispatcher opened: somebody saw that it is the first, which it is counted as from then on. */
  foundSameAtMs: number | null;
  /** Who was ever sent, in order. */
  readonly runs: Run[];
  firstWaterAtMs: number | null;
  /** Of the places of the first answer that must be filled: how many, and when the last was filled by a unit at work. */
  forceWanted: number;
  forceAtMs: number | null;
  heldAtMs: number | null;
  overAtMs: number | null;
  closedAtMs: number | null;
  areaAtWaterM2: number | null;
  areaAtEndM2: number | null;
  level: number;
  /** Capabilities that the answers could not fill, first answer. */
  readonly unmet: { readonly capability: string; readonly missing: number }[];
  waterShortLpm: number;
  dryMs: number;
  /** Nobody was free: how often it was asked again. */
  retries: number;
}

export interface Run {
  readonly unitId: UnitId;
  readonly level: number;
  readonly capability: string;
  readonly sentAtMs: number;
  rolledAtMs: number | null;
  arrivedAtMs: number | null;
  atWorkAtMs: number | null;
  /** May be sent elsewhere again; then home, and rested. Null where it was sent on before that. */
  freeAtMs: number | null;
  homeAtMs: number | null;
  restedAtMs: number | null;
  /** It did not start: `freeAtMs` is when it is repaired. */
  isBroken: boolean;
  /** As the answer said, from the alert. */
  readonly saidArriveMs: number;
  readonly saidTotalMs: number;
  /** Of its road and of its hose, as the answer said. */
  readonly roadM: number;
  readonly walkM: number;
  /** It stood at its station when it was sent. */
  readonly isFromStation: boolean;
}

export function openRecord(incident: TrueIncident): Record {
  return {
    incident,
    ...{
      calledAtMs: null,
      sentAtMs: null,
      calls: 0,
      correctedAtMs: null,
      foundSameAtMs: null,
      runs: [],
      firstWaterAtMs: null,
      forceWanted: 0,
      forceAtMs: null,
    },
    ...{ heldAtMs: null, overAtMs: null, closedAtMs: null, areaAtWaterM2: null, areaAtEndM2: null },
    ...{ level: 1, unmet: [], waterShortLpm: 0, dryMs: 0, retries: 0 },
  };
}

/** The last run of the unit at the incident. */
export const runOf = ({ runs }: Record, id: UnitId): Run | undefined => runs.findLast(({ unitId }) => unitId === id);

export function noteRun(
  record: Record,
  { id }: { readonly id: UnitId },
  instant: 'rolledAtMs' | 'arrivedAtMs' | 'atWorkAtMs',
  nowMs: number,
): void {
  const run = runOf(record, id);
  if (run !== undefined) run[instant] = nowMs;
}
