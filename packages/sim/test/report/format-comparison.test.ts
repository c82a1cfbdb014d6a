import { describe, expect, it } from 'vitest';
import { compare, type RunResult, rankingVerdict } from '../../src/report/compare.ts';
import { formatComparison } from '../../src/report/format-comparison.ts';
import { measure } from '../../src/report/measure.ts';
import { countText, signedText } from '../../src/report/minute-text.ts';
import { handFacts, handRecords, min } from './hand-records.ts';

const measures = measure(handRecords(), handFacts());
/** The same run, each first vehicle so much later. */
const later = (policy: string, ms: number, etaFactor = 1): RunResult => ({
  ...{ policy, etaFactor },
  measures: {
    ...measures,
    outcomes: measures.outcomes.map((one) => ({ ...one, firstMs: one.firstMs === null ? null : one.firstMs + ms })),
  },
});

describe('policies in a terminal', () => {
  const text = formatComparison(
    compare([later('joint', 0), later('home-team', 30_000), later('joint', 0, 1.2), later('home-team', -1_000, 1.2)]),
  );

  it('are a mean, a p90 and a paired difference with its interval each', () => {
    // First vehicles after 5 and 13 min: mean 9, p90 13. The other one 30 s later at both: a difference without any spread.
    expect(text).toMatch(/call to first vehicle *\n {2}joint +9:00 +13:00\s*\n/);
    expect(text).toMatch(/home-team +9:30 +13:30 +\+0:30 +\+0:30 to \+0:30/);
    // Water at fire 1 alone, 6 min after its decision: one pair has no interval.
    expect(text).toMatch(/decision to first water *\n {2}joint +6:00 +6:00\s*\n {2}home-team +6:00 +6:00 +0:00/);
    expect(text).toMatch(/call to force assembled *\n {2}joint +9:00 +9:00/);
  });

  it('say whether their order holds at the other ETAs', () => {
    expect(text).toMatch(/call to first vehicle +CHANGES\n {4}joint, home-team\n/);
    expect(text).toMatch(/call to force assembled +holds/);
  });

  it('changes within chance where only those change places that chance may have parted', () => {
    // Later by 30 s at one incident and sooner by 29 at the other: + 0.5 s, with an interval of minutes. At 1.2 the other way round.
    const mixed = (policy: string, sign: number, etaFactor: number): RunResult => ({
      ...{ policy, etaFactor },
      measures: {
        ...measures,
        outcomes: measures.outcomes.map((one, i) => ({
          ...one,
          firstMs: one.firstMs === null ? null : one.firstMs + sign * (i === 0 ? 30_000 : -29_000),
        })),
      },
    });
    const runs = [
      ...[later('joint', 0), mixed('nearest', 1, 1), later('home-team', 60_000)],
      ...[later('joint', 0, 1.2), mixed('nearest', -1, 1.2), later('home-team', 60_000, 1.2)],
    ];
    expect(rankingVerdict(compare(runs), 'firstMs')).toBe('WITHIN_CHANCE');
    const swapped = [...runs.slice(0, 5), later('home-team', -60_000, 1.2)];
    expect(rankingVerdict(compare(swapped), 'firstMs')).toBe('CHANGES');
    expect(rankingVerdict(compare(runs), 'assembledMs')).toBe('HOLDS');
  });

  it('stay within 80 columns, with the longest names and an hour and a half of difference', () => {
    const long = ['joint', 'straight-nearest', 'home-team', 'kerb-nearest, changed fleet'];
    const wide = formatComparison(
      compare([1, 0.8, 1.2].flatMap((factor) => long.map((policy, i) => later(policy, -min(33 * i), factor)))),
    );
    for (const line of [...text.split('\n'), ...wide.split('\n')]) expect(line.length, line).toBeLessThanOrEqual(80);
  });

  it('are not compared where there is one', () => {
    expect(formatComparison(compare([later('joint', 0)]))).toBe('');
  });
});

it('one is one, and many are many', () => {
  expect([countText(1, 'day'), countText(2, 'day'), countText(0, 'day'), countText(2.5, 'day')]).toEqual([
    '1 day',
    '2 days',
    '0 days',
    '2.5 days',
  ]);
  expect(countText(1_000, 'person', 'people')).toBe('1,000 people');
  expect([signedText(5_000), signedText(-5_000), signedText(-400), signedText(0)]).toEqual([
    '+0:05',
    '−0:05',
    '0:00',
    '0:00',
  ]);
});
