import { describe, expect, it } from 'vitest';
import type { RunResult } from '../../src/report/compare.ts';
import { measure, measureAll } from '../../src/report/measure.ts';
import type { Measures } from '../../src/report/measures.ts';
import { escapeText, tag } from '../../src/report/page/markup.ts';
import { renderReport } from '../../src/report/page/render-report.ts';
import { handCoverage } from '../coverage/hand-coverage.ts';
import { handFacts, handRecords } from './hand-records.ts';
import { unbalanced } from './unbalanced.ts';

const facts = handFacts();
const measures = measure(handRecords(), facts);
const resultOf = (policy: string, etaFactor: number, more: Partial<Measures> = {}): RunResult => ({
  ...{ policy, etaFactor, measures: { ...measures, ...more } },
});
const page = renderReport({ results: [resultOf('joint', 1)], facts, coverage: handCoverage() });

describe('the page', () => {
  it('is well formed, every drawing in it too', () => {
    expect(unbalanced(page.replace('<!doctype html>', '').replaceAll(/<meta[^>]*>/g, ''))).toBeNull();
    const drawings = page.match(/<svg .*?<\/svg>/gs) ?? [];
    expect(drawings.length).toBeGreaterThan(8);
    for (const drawing of drawings) expect(unbalanced(drawing)).toBeNull();
  });

  it('needs nothing else: no address, script, picture or font of another place', () => {
    expect(page).not.toMatch(/https?:|\/\/[a-z]|<script|<link|<img|@import|url\(|src=/i);
  });

  it('says twice that the city is synthetic and its times uncalibrated', () => {
    expect(page.match(/are synthetic/g)).toHaveLength(2);
    expect(page.match(/are uncalibrated/g)).toHaveLength(2);
  });

  it('keeps names as text', () => {
    expect(page).toContain('Test &#60;town&#62; &#38; &#34;more&#34;');
    expect(page).toContain('Ward &#60;one&#62;');
    expect(page).not.toContain('<one>');
  });

  it('shows no number that is none', () => {
    expect(page).not.toMatch(/NaN|Infinity|undefined|\bnull\b/);
    const empty = measure([], facts);
    const bare = renderReport({
      results: [{ policy: 'joint', etaFactor: 1, measures: empty }],
      facts: { ...facts, areas: [] },
    });
    expect(bare).not.toMatch(/NaN|Infinity|undefined|\bnull\b/);
    expect(() => tag('rect', { x: Number.NaN })).toThrow('x of a rect: seen NaN');
  });

  it('on paper cuts no table off, leaves no scroll bar, and no caution alone on a last page', () => {
    const [, print = ''] = page.split('@media print{');
    // A sheet has no room for two tables of seven columns side by side, and nobody can move what is cut off.
    expect(page).toContain('<div class="two shares">');
    expect(print).toContain('.scroll,.wide{overflow:visible}');
    expect(print).toContain('.two.shares{grid-template-columns:1fr}');
    expect(print).toContain('p,.tiles,.shares div,section:last-of-type{break-inside:avoid}');
    expect(print).toContain('.caution:last-child{break-before:avoid}');
  });

  it('says where its coverage is of an ordinary day, and where of the scenario at its worst', () => {
    expect(page).toContain(
      'A working day without storm or closure; the maps are of day, 10:00, when least is reached.',
    );
    const ordinary = handCoverage();
    const [day] = ordinary.moments;
    const kerbMs = day!.kerbMs.map((ms) => ms * 2);
    const reached = day!.reached.map((one) => ({ ...one, kerbAreaShare: 0 }));
    const name = 'the scenario at its worst, 2026-03-02 17:30';
    const worst = { ...day!, name, kerbMs, reached, isOfScenario: true };
    const both = (moments: typeof ordinary.moments): string =>
      renderReport({ results: [resultOf('joint', 1)], facts, coverage: { ...ordinary, moments } });
    const flooded = both([day!, worst]);
    expect(flooded).toContain(
      'The hours are of a working day without storm or closure, the last row is of the scenario at its worst, with its weather, floods, closures and outages; the maps are of the scenario at its worst, 2026-03-02 17:30, when least is reached.',
    );
    expect(flooded).toContain(`A pumper at the kerb, ${name}.`);
    // In the table it may break between its words, not within its date.
    expect(flooded).toContain('the scenario at its worst, 2026\u201103\u201102 17:30');
    // Of a scenario that makes roads faster the map is of the ordinary day still, and says so.
    const faster = both([
      { ...day!, reached },
      { ...worst, reached: day!.reached },
    ]);
    expect(faster).toContain('the maps are of day, 10:00, when least is reached.');
    expect(faster).toContain('A pumper at the kerb, day, 10:00, without the scenario.');
  });

  it('says nothing of lives saved, and is the same for the same run', () => {
    expect(page).not.toMatch(/lives saved|saved lives/i);
    expect(renderReport({ results: [resultOf('joint', 1)], facts, coverage: handCoverage() })).toBe(page);
  });

  it('explains and replays the slowest', () => {
    expect(page).toContain('Nobody was free: asked 5 times');
    expect(page).toContain('runcard replay day.log --incident 3');
  });

  it('names the command that writes a log that was not kept', () => {
    const run = { ...facts.run, logMaker: 'runcard simulate "a b" --seed 1 --log' };
    const unkept = { ...facts, run };
    const results = [{ policy: 'joint', etaFactor: 1, measures: measure(handRecords(), unkept) }] as const;
    // One command for all three incidents of the run.
    expect(renderReport({ results, facts: unkept }).match(/simulate &#34;a b&#34; --seed 1 --log/g)).toHaveLength(1);
    expect(page).not.toContain('were not kept');
  });

  it('has a form for one and for many', () => {
    expect(page).toContain('2026-01-05, 1 day. Policy joint, seed 1.');
    expect(page).toContain('2 fires, 0 false reports');
    const again = renderReport({
      results: [resultOf('joint', 1)],
      together: measureAll([
        { records: handRecords(), facts },
        { records: handRecords(), facts },
      ]),
      facts,
    });
    expect(again).toContain('1 day, 2 times. Policy joint, 2 seeds from 1.');
    expect(again).not.toMatch(/\b1 (days|times|runs|incidents|fires|turnouts|hours|gaps|wards)\b/);
  });

  it('says who is reached, and what is not, with the ground about each station', () => {
    // Of three cells two have a pumper at the kerb in 8 minutes, one of them water; half of the people stand in b.
    expect(page).toMatch(/8 minutes, kerb<\/span><b>67.%<\/b>/);
    expect(page).toMatch(/8 minutes, water<\/span><b>33.%<\/b>/);
    expect(page).toMatch(/8 minutes, kerb<\/span><b>75.%<\/b>/);
    // All three lie nearest to Station 1: a quarter of a km² of three and 750 of 3,000 people are out of reach.
    expect(page).toMatch(
      /Station 1<\/td><td class="r">0.3<\/td><td class="r">33.%<\/td><td class="r">750<\/td><td class="r">25.%/,
    );
    expect(page).toContain('1 gap without a pumper at the kerb in 8 minutes, the largest of 0.3 km²');
  });

  it('shows each incident at its place where the world names no wards', () => {
    const bare = { ...facts, areas: [] };
    const shown = renderReport({
      results: [{ policy: 'joint', etaFactor: 1, measures: measure(handRecords(), bare) }],
      facts: bare,
    });
    // First vehicles after 5 and 13 minutes, and never.
    expect(shown).toMatch(/up to 5 min<\/td><td class="r">1<\/td><td class="r">33.%/);
    expect(shown).toMatch(/12 to 20 min<\/td><td class="r">1<\/td>/);
    expect(shown).toMatch(/nobody came<\/td><td class="r">1<\/td>/);
    expect(unbalanced(shown.replace('<!doctype html>', '').replaceAll(/<meta[^>]*>/g, ''))).toBeNull();
  });

  it('compares policies side by side, and says where the ranking does not hold', () => {
    // At factor 1 the other one is 60 s later to the first vehicle, at factor 1.2 60 s sooner.
    const shifted = (ms: number): Partial<Measures> => ({
      outcomes: measures.outcomes.map((one) => ({ ...one, firstMs: one.firstMs === null ? null : one.firstMs + ms })),
    });
    const compared = renderReport({
      results: [
        resultOf('joint', 1),
        resultOf('nearest', 1, shifted(60_000)),
        resultOf('joint', 1.2),
        resultOf('nearest', 1.2, shifted(-60_000)),
      ],
      facts,
    });
    expect(unbalanced(compared.replace('<!doctype html>', '').replaceAll(/<meta[^>]*>/g, ''))).toBeNull();
    expect(compared).toContain('+1:00');
    expect(compared).toContain('−1:00');
    expect(compared).toMatch(
      /call to first vehicle: joint, nearest; <span class="bad">the order changes with the factor/,
    );
    expect(compared).toMatch(/call to force assembled: joint, nearest; <span>the order holds at every factor/);
    expect(page).not.toContain('Does the ranking hold?');
  });
});

it('text that is markup stays text', () => {
  expect(escapeText(`<b a="1">'&`)).toBe('&#60;b a=&#34;1&#34;&#62;&#39;&#38;');
});
