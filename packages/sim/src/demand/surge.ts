import type { FacilityClass, IncidentType, LatLon } from '@runcard/engine';
import type { Change } from '../truth/changes.ts';
import type { Severity } from '../truth/incident.ts';
import type { Kind, Nature } from './kind.ts';
import type { Circle } from './outlines.ts';

/** As a scenario names it: plain data. Instants in ms, whole. */
export type SurgeSpec = HeatWave | Tet | Flood | Blackout | MassCall;

interface Span {
  /** Of letters, digits and `-`; each once. Streams and traffic are named after it. */
  readonly id: string;
  readonly fromMs: number;
  readonly toMs: number;
}

export interface HeatWave extends Span {
  readonly kind: 'HEAT_WAVE';
}

/** The whole season about the first day of one lunar year: no span of its own. */
export interface Tet {
  readonly kind: 'TET';
  readonly id: string;
  /** Of the first day, Gregorian. */
  readonly year: number;
}

export interface Flood extends Span {
  readonly kind: 'FLOOD';
  /** Absent: the streets that Hanoi knows for it. Deepest in the middle third of the span, half as deep before and after. */
  readonly spots?: readonly FloodSpot[];
  /** By name, one after the other. */
  readonly crossings?: readonly string[];
  /** From one crossing lost to the next; the first at the start. */
  readonly crossingEveryMs?: number;
}

export interface FloodSpot extends Circle {
  readonly name: string;
  readonly depthCm: number;
}

export interface Blackout extends Span {
  readonly kind: 'BLACKOUT';
  readonly area: Circle;
}

/** One incident with many callers, such as a market on fire. */
export interface MassCall {
  readonly kind: 'MASS_CALL';
  readonly id: string;
  readonly atMs: number;
  readonly at: LatLon;
  readonly type: IncidentType;
  readonly facilityClass: FacilityClass;
  readonly severity: Severity;
  readonly calls: number;
}

/** What a surge comes to on a ground. */
export interface Surge {
  readonly id: string;
  readonly extra: readonly Extra[];
  readonly absences: readonly AbsentPeople[];
  readonly single: readonly Single[];
  readonly changes: readonly Change[];
}

/** More of something, beside what happens anyway: it moves nothing of that. */
export interface Extra {
  /** Within its surge. */
  readonly name: string;
  readonly nature: Nature;
  readonly fromMs: number;
  readonly toMs: number;
  readonly perDay: number;
  /** Mean 1; absent: as the city's. */
  readonly hourWeights?: readonly number[];
  readonly kinds: readonly Kind[];
  readonly within?: Circle;
}

/** Homes that stand empty: fewer are in danger, and smoke is seen later. */
export interface AbsentPeople {
  readonly fromMs: number;
  readonly toMs: number;
  readonly facilityClasses: readonly FacilityClass[];
  readonly trappedFactor: number;
  readonly delayFactor: number;
}

export interface Single {
  readonly atMs: number;
  readonly at: LatLon;
  readonly kind: Kind;
  readonly severity: Severity;
  readonly calls: number;
}
