import { RuncardError } from '@runcard/engine';
import { peakOf } from './arrivals.ts';
import { DEMAND_LIMITS, type Demand } from './demand.ts';
import { CROSSINGS } from './hanoi-floods.ts';
import { NATURES } from './kind.ts';
import { TET_DAYS } from './lunar-days.ts';
import type { Circle } from './outlines.ts';
import type { SurgeSpec } from './surge.ts';

/**
 * What a schema cannot say: sums, peaks, names that must be known. Numbers of the wrong kind are refused here too, for whoever brings a demand
 * without a file. @throws RuncardError INVALID_FIELD or LIMIT_EXCEEDED with the path inside the demand
 */
export function checkDemand(demand: Demand): void {
  const { perDay, severityWeights, reporting, inner } = demand;
  for (const nature of NATURES) {
    const rate = perDay[nature];
    refuseUnless(Number.isFinite(rate) && rate >= 0, `perDay.${nature}`, rate, 'a number that is not negative');
    limit(rate, DEMAND_LIMITS.perDayMax, `perDay.${nature}`, 'perDayMax');
    const kinds = demand.kinds[nature];
    limit(kinds.length, DEMAND_LIMITS.kindsMax, `kinds.${nature}`, 'kindsMax');
    if (rate > 0)
      checkWeights(
        kinds.map(({ weight }) => weight),
        kinds.length,
        `kinds.${nature}`,
      );
  }
  checkWeights(demand.hourWeights, 24, 'hourWeights');
  checkWeights(demand.weekdayWeights, 7, 'weekdayWeights');
  checkWeights(demand.monthWeights, 12, 'monthWeights');
  limit(peakOf(demand), DEMAND_LIMITS.peakMax, 'hourWeights', 'peakMax');
  checkWeights(Object.values(severityWeights), 3, 'severityWeights');
  checkWeights(reporting.delayMs, 24, 'reporting.delayMs');
  for (const [field, share] of Object.entries({
    'inner.share': inner.share,
    'reporting.verifiedShare': reporting.verifiedShare,
    'reporting.wrongShare': reporting.wrongShare,
  }))
    refuseUnless(share >= 0 && share <= 1, field, share, 'a share, 0 to 1');
  checkSurges(demand.surges);
}

function checkSurges(surges: readonly SurgeSpec[]): void {
  limit(surges.length, DEMAND_LIMITS.surgesMax, 'surges', 'surgesMax');
  const ids = new Set<string>();
  for (const [i, surge] of surges.entries()) {
    const field = `surges[${i}]`;
    refuseUnless(/^[A-Za-z0-9-]{1,32}$/.test(surge.id), `${field}.id`, surge.id, '1 to 32 letters, digits and -');
    refuseUnless(!ids.has(surge.id), `${field}.id`, `${surge.id} again`, 'each id once');
    ids.add(surge.id);
    checkSurge(surge, field);
  }
}

function checkSurge(surge: SurgeSpec, field: string): void {
  if ('fromMs' in surge) {
    const { fromMs, toMs } = surge;
    refuseUnless(
      isInstant(fromMs) && isInstant(toMs) && fromMs < toMs,
      field,
      `${fromMs} to ${toMs}`,
      'a start before its end, whole ms',
    );
  }
  switch (surge.kind) {
    case 'TET':
      refuseUnless(TET_DAYS.has(surge.year), `${field}.year`, surge.year, `one of ${[...TET_DAYS.keys()].join(', ')}`);
      return;
    case 'MASS_CALL':
      refuseUnless(isInstant(surge.atMs), `${field}.atMs`, surge.atMs, 'whole ms');
      refuseUnless(isInstant(surge.calls) && surge.calls > 0, `${field}.calls`, surge.calls, 'a whole number from 1');
      limit(surge.calls, DEMAND_LIMITS.callsMax, `${field}.calls`, 'callsMax');
      return;
    case 'FLOOD': {
      const { spots = [], crossings = [], crossingEveryMs = 1 } = surge;
      limit(spots.length, DEMAND_LIMITS.spotsMax, `${field}.spots`, 'spotsMax');
      for (const [k, spot] of spots.entries()) checkCircle(spot, `${field}.spots[${k}]`);
      for (const name of crossings)
        refuseUnless(CROSSINGS.has(name), `${field}.crossings`, name, `one of ${[...CROSSINGS.keys()].join(', ')}`);
      refuseUnless(isInstant(crossingEveryMs), `${field}.crossingEveryMs`, crossingEveryMs, 'whole ms');
      return;
    }
    case 'BLACKOUT':
      checkCircle(surge.area, `${field}.area`);
      return;
    case 'HEAT_WAVE':
  }
}

const isInstant = (value: number): boolean => Number.isSafeInteger(value) && value >= 0;

/** Wider than that it is a province. */
export const RADIUS_M_MAX: number = 50_000;

function checkCircle({ radiusM }: Circle, field: string): void {
  refuseUnless(radiusM > 0 && radiusM <= RADIUS_M_MAX, `${field}.radiusM`, radiusM, `metres, up to ${RADIUS_M_MAX}`);
}

function checkWeights(weights: readonly number[], count: number, field: string): void {
  refuseUnless(weights.length === count, field, `${weights.length} numbers`, `${count}`);
  for (const [i, weight] of weights.entries())
    refuseUnless(Number.isFinite(weight) && weight >= 0, `${field}[${i}]`, weight, 'a number that is not negative');
  refuseUnless(
    weights.some((weight) => weight > 0),
    field,
    'nothing above 0',
    'at least one',
  );
}

function limit(seen: number, max: number, field: string, name: string): void {
  if (seen <= max) return;
  throw new RuncardError('LIMIT_EXCEEDED', `demand.${field}: seen ${seen}, wanted at most ${max} (${name})`, {
    field: `demand.${field}`,
  });
}

function refuseUnless(isRight: boolean, field: string, seen: unknown, wanted: string): void {
  if (isRight) return;
  throw new RuncardError('INVALID_FIELD', `demand.${field}: seen ${String(seen)}, wanted ${wanted}`, {
    field: `demand.${field}`,
  });
}
