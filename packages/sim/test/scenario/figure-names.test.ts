import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { measure } from '../../src/report/measure.ts';
import { FIGURES, nearestFigures } from '../../src/scenario/figure-names.ts';
import { parseScenario } from '../../src/scenario/scenario-form.ts';
import { DAY_MS, handFacts, handRecords, min } from '../report/hand-records.ts';

const GRID = JSON.parse(readFileSync(new URL('../../../../scenarios/grid/scenario.json', import.meta.url), 'utf8'));
const expecting = (figure: string): string =>
  JSON.stringify({ ...GRID, expected: [{ figure, policy: 'joint', min: 0, max: 1, why: 'x' }] });

/** Every number of a run's measures by its path, places in lists as N. */
function numbersIn(value: unknown, path: string): string[] {
  if (typeof value === 'number') return [path];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) =>
    numbersIn(inner, path === '' ? key : `${path}.${Array.isArray(value) && !path.endsWith('targets') ? 'N' : key}`),
  );
}

describe('A figure that is expected', () => {
  it('is any number that is measured in a run, and nothing else', () => {
    // Reached by S1 from the north cell alone, a ladder that is there, and wards of thirty and more: every number that may be null is one.
    const facts = handFacts({
      reach: {
        ...{ momentName: 'day', stationIds: ['S1', 'S2'], stationKerbMs: Int32Array.from([0, 9, 9, 0]), cells: 2 },
        withinMs: 5,
      },
      units: [
        ...handFacts().units,
        { id: 'L1', stationId: 'S1', kind: 'AERIAL_LADDER', isPumper: false, crew: 3 },
        { id: 'T2', stationId: 'S1', kind: 'TANKER', isPumper: false, crew: 3 },
      ],
    });
    const twice = [...handRecords(), ...handRecords()];
    // A third vehicle at the first fire, so that there is a third one due.
    const [one] = twice;
    one!.runs.push({ ...one!.runs[1]!, unitId: 'T2' as never, arrivedAtMs: DAY_MS + min(22) });
    const seen = new Set(numbersIn(measure(twice, facts), ''));
    // What is given, and no figure that comes of the run.
    const measured = [...seen].filter((path) => !/^format$|^targets\.\d\.(?:limit|wantedShare)$/.test(path));
    expect(measured.sort()).toEqual([...FIGURES].sort());
  });

  it.each([
    ['due.frist.p90', 'due.first.p90'],
    ['due.first.p95', 'due.first.p90'],
    ['run.incident', 'run.incidents'],
    ['targets.10.share', 'targets.0.share'],
    ['byWard.first.mean', 'byWard.N.first.mean'],
    ['policy', 'a number'],
  ])('%s is refused when the file is read, with its path and the nearest ones that there are', (figure, nearest) => {
    expect(() => parseScenario(expecting(figure), 's.json')).toThrow(
      expect.objectContaining({
        ...{ code: 'INVALID_SCENARIO', field: 'expected[0].figure' },
        message: expect.stringMatching(
          new RegExp(`^s\\.json: expected\\[0\\]\\.figure: seen ${figure}, wanted .*${nearest}`),
        ),
      }),
    );
  });

  it.each([
    'due.first.p90',
    'targets.6.share',
    'unmet.0.missing',
    'byWard.12.first.mean',
    'coverageOverTime.meanShare',
  ])('%s is taken', (figure) => {
    expect(parseScenario(expecting(figure), 's.json').expected[0]!.figure).toBe(figure);
  });

  it('near to a misspelt one is told with the fewest letters to change first', () => {
    // Two letters change places: two changes. The others of `due` take one more each for `second`, `third` and `p50`.
    expect(nearestFigures('due.frist.p90')[0]).toBe('due.first.p90');
    expect(nearestFigures('')).toHaveLength(3);
  });
});
