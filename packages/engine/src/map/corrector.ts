import type { LatLon } from '../core/units.ts';
import {
  type Correction,
  type CorrectionMatch,
  type CorrectionSet,
  type Corrections,
  comparable,
} from './corrections.ts';
import { ArcAccess, type CorrectionReport, PieceFlag, WidthSource } from './network.ts';
import type { WayFacts } from './osm/facts.ts';
import { distanceToLineMm, lineReachesBox, lineReachesRing } from './outline.ts';

const { VEHICLE, MOTORBIKE, FOOT, CONTRAFLOW } = ArcAccess;

/** Applies corrections while a network is built, and remembers what each line did. */
export interface Corrector {
  /** Nothing to apply: callers may leave outlines undrawn. */
  readonly isEmpty: boolean;
  /**
   * The facts after all lines that match, in file order, later ones winning; the very same object when none does.
   * `pieces`: into how many pieces the way is cut, for the report. Each way's answer depends on that way alone.
   */
  applyToWay(wayId: number, facts: WayFacts, outline: readonly LatLon[], pieces?: number): WayFacts;
  /** Line by line, also those that matched nothing. Files that came with the program are silent on maps of other places. */
  report(): CorrectionReport[];
}

interface Line extends Correction {
  readonly index: number;
  matchedPieces: number;
}

interface File {
  readonly corrections: Corrections;
  readonly lines: readonly Line[];
  isInReach: boolean;
}

export function createCorrector(corrections: readonly Corrections[]): Corrector {
  let index = 0;
  const files: File[] = corrections.map((file) => ({
    corrections: file,
    lines: file.lines.map((line) => ({ ...line, index: index++, matchedPieces: 0 })),
    isInReach: false,
  }));
  return {
    isEmpty: index === 0,
    applyToWay(wayId, facts, outline, pieces = 1) {
      let corrected = facts;
      for (const file of files) {
        if (!lineReachesBox(outline, file.corrections.bbox)) continue;
        file.isInReach = true;
        for (const line of file.lines) {
          if (!doesMatch(line.match, wayId, facts.name, outline)) continue;
          line.matchedPieces += pieces;
          corrected = correct(corrected, line.set);
        }
      }
      return corrected;
    },
    report: () =>
      files
        .filter((file) => file.isInReach || !file.corrections.isShipped)
        .flatMap((file) => file.lines.map((line) => reportOf(line, file.corrections.name))),
  };
}

/**
 * A point speaks of every road within its radius, not of the nearest alone: which is nearest would hang on where the map cuts its ways,
 * and a road drawn as two lines would be half corrected. Where another road is near, the line's `name` singles one out.
 */
function doesMatch(match: CorrectionMatch, wayId: number, name: string, outline: readonly LatLon[]): boolean {
  if (match.by === 'wayId') return match.wayId === wayId;
  if (match.name !== undefined && match.name !== comparable(name)) return false;
  if (match.by === 'name') return lineReachesRing(outline, match.within);
  return distanceToLineMm(match.point, outline) <= match.radiusM * 1_000;
}

function correct(facts: WayFacts, set: CorrectionSet): WayFacts {
  const { forwardAccess, backwardAccess, isOneway } = directions(facts, set);
  let flags = facts.flags | PieceFlag.CORRECTED;
  if (set.gate !== undefined) flags = withFlag(flags, PieceFlag.GATE, set.gate);
  if (set.oneway !== undefined) flags = withFlag(flags, PieceFlag.ONEWAY, isOneway);
  return {
    ...facts,
    flags,
    forwardAccess: set.closed ? 0 : forwardAccess,
    backwardAccess: set.closed ? 0 : backwardAccess,
    speedKmh: set.speedKmh ?? facts.speedKmh,
    widthCm: set.widthCm ?? facts.widthCm,
    widthSource: set.widthCm === undefined ? facts.widthSource : WidthSource.CORRECTED,
    maxHeightCm: set.maxHeightCm ?? facts.maxHeightCm,
    maxWeightKg: set.maxWeightKg ?? facts.maxWeightKg,
  };
}

function directions(
  facts: WayFacts,
  set: CorrectionSet,
): { forwardAccess: number; backwardAccess: number; isOneway: boolean } {
  const wheels = wheelsAfter((facts.forwardAccess | facts.backwardAccess) & (VEHICLE | MOTORBIKE), set);
  const bits = ((facts.forwardAccess | facts.backwardAccess) & FOOT) | wheels;
  const against = wheels === 0 ? 0 : CONTRAFLOW;
  const isForwardAgainst =
    set.oneway === undefined ? (facts.forwardAccess & CONTRAFLOW) !== 0 : set.oneway === 'reverse';
  const isBackwardAgainst = set.oneway === undefined ? (facts.backwardAccess & CONTRAFLOW) !== 0 : set.oneway === 'yes';
  return {
    forwardAccess: isForwardAgainst ? bits | against : bits,
    backwardAccess: isBackwardAgainst ? bits | against : bits,
    isOneway: wheels !== 0 && isForwardAgainst !== isBackwardAgainst,
  };
}

function wheelsAfter(wheels: number, set: CorrectionSet): number {
  if (set.vehicleAccess === 'yes') return VEHICLE | MOTORBIKE;
  if (set.vehicleAccess === 'motorbike') return MOTORBIKE;
  return set.vehicleAccess === 'no' ? 0 : wheels;
}

const withFlag = (flags: number, flag: number, isSet: boolean): number => (isSet ? flags | flag : flags & ~flag);

function reportOf(line: Line, file: string): CorrectionReport {
  const { index, reason, source, date, matchedPieces } = line;
  return {
    index,
    what: `${file}: ${matchText(line.match)}: ${setText(line.set)}`,
    reason,
    source,
    date,
    matchedPieces,
  };
}

function matchText(match: CorrectionMatch): string {
  if (match.by === 'wayId') return `way ${match.wayId}`;
  if (match.by === 'name') return `"${match.name}" within ${match.within.length} points`;
  const named = match.name === undefined ? '' : `"${match.name}" `;
  return `${named}within ${match.radiusM} m of ${match.point.lat}, ${match.point.lon}`;
}

const setText = (set: CorrectionSet): string =>
  Object.entries(set)
    .map(([key, value]) => `${key} ${value}`)
    .join(', ');
