import { PART_NAMES } from '../report/outcome.ts';
import { TARGET_COUNT } from '../report/targets.ts';

const under = (path: string, names: readonly string[]): string[] => names.map((name) => `${path}.${name}`);
const spreads = (path: string, names: readonly string[]): string[] => under(path, names).flatMap(spread);
const spread = (path: string): string[] => under(path, ['n', 'p50', 'p90', 'mean']);
const interval = (path: string): string[] => under(path, ['low', 'high']);

const targets = Array.from({ length: TARGET_COUNT }, (_, i) => `targets.${i}`);
const groups = ['byWard.N', 'byHour.N', 'byClass.N', 'worstWards.N'];

/** Every number that is measured in a run (`report/measures.ts`) by its path; N is a place in a list, from 0. A test holds it to a run. */
export const FIGURES: readonly string[] = [
  ...spreads('due', ['first', 'firstAtFires', 'second', 'third', 'assembled']),
  ...spreads('parts', PART_NAMES),
  ...[...spread('water'), ...under('water', ['never', 'shortOfSources', 'meanShortLpm', 'ranDry'])],
  ...spreads('fire', ['freeBurning', 'areaAtWaterM2', 'areaAtEndM2']),
  ...under('run', ['incidents', 'fires', 'falseReports', 'neverReached', 'turnouts']),
  ...under('run', ['vehiclesPerIncident', 'peoplePerIncident', 'days', 'replications']),
  ...under('run', ['seed', 'etaFactor', 'fromMs', 'toMs']),
  ...targets.flatMap((target) => [...under(target, ['n', 'share']), ...interval(`${target}.interval`)]),
  ...under('hoursAYear', ['twoFiresAtOnce', 'threeFiresAtOnce', 'noFreeAerial', 'noFreeTanker']),
  ...under('unmet.N', ['incidents', 'missing']),
  ...groups.flatMap((group) => [
    ...[...under(group, ['n', 'within5Share']), ...spreads(group, ['first', 'water'])],
    ...interval(`${group}.within5Interval`),
  ]),
  ...[...interval('byWard.N.meanInterval'), ...interval('worstWards.N.meanInterval')],
  ...['units', 'stations'].flatMap((list) => under(`${list}.N`, ['runs', 'busyShare'])),
  ...under('coverageOverTime', ['withinMs', 'meanShare', 'leastShare', 'worstShare', 'worstAtMs', 'byHour.N']),
  ...under('busyUnits', ['meanByHour.N', 'most', 'mostAtMs', 'day.N', 'dayStartMs']),
  ...under('minutes', ['first.N', 'water.N']),
  ...under('slowest.N', ['number', 'seed', 'calledAtMs', 'lat', 'lon', 'totalMs']),
  ...under('outcomes.N', ['number', 'firstMs', 'assembledMs', 'decisionToWaterMs', 'waterMs', 'lat', 'lon']),
];

const KNOWN = new Set(FIGURES);

/** How long a list of a run is nobody knows before. */
export const isFigure = (path: string): boolean =>
  KNOWN.has(path) || KNOWN.has(path.replace(/\.(?:0|[1-9]\d*)(?=\.|$)/g, '.N'));

/** Those that take the fewest letters to change; of as many the one that stands first. */
export function nearestFigures(path: string, count = 3): string[] {
  return FIGURES.map((figure) => ({ figure, changes: changesBetween(path.slice(0, LETTERS_MAX), figure) }))
    .sort((a, b) => a.changes - b.changes)
    .slice(0, count)
    .map(({ figure }) => figure);
}

/** No figure is longer; a path of the file may be. */
const LETTERS_MAX = 64;

/** Letters put in, left out or changed (V. Levenshtein 1965), row by row of the table. */
function changesBetween(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (const [i, letter] of [...a].entries()) {
    const next = [i + 1];
    for (let k = 0; k < b.length; k++)
      next.push(Math.min(row[k] + (letter === b[k] ? 0 : 1), row[k + 1] + 1, next[k] + 1));
    row = next;
  }
  return row[b.length];
}
