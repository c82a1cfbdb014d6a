import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { RuncardError } from '../../src/core/errors.ts';
import { DEGRADED, NOT_CHOSEN, NOTIFY_REASONS, SHORTFALLS, UNIT_FACTS, WARNINGS } from '../../src/dispatch/codes.ts';
import { DEFAULT_PLAN } from '../../src/dispatch/plan/default-plan.ts';
import { isMinuteWithin } from '../../src/dispatch/plan/people-at-risk.ts';
import type { PlanRule } from '../../src/dispatch/plan/plan.ts';
import { formatPlan, parsePlan } from '../../src/dispatch/plan/plan-file.ts';
import { findRule } from '../../src/dispatch/plan/rule.ts';
import { CAPABILITIES } from '../../src/world/capabilities.ts';
import { FACILITY_CLASSES, INCIDENT_TYPES } from '../../src/world/world.ts';

const doc = readFileSync(new URL('../../../../docs/response-plan.md', import.meta.url), 'utf8');

describe('the shipped plan', () => {
  it('has a rule for every type, class, level and for people at risk', () => {
    for (const type of INCIDENT_TYPES)
      for (const facilityClass of FACILITY_CLASSES)
        for (const level of [1, 2, 3])
          for (const atRisk of [false, true])
            expect(findRule(DEFAULT_PLAN.rules, type, facilityClass, level, atRisk)?.type).toBe(type);
  });

  it('never sends less of anything when the level rises or people are at risk', () => {
    const totals = (rule: PlanRule | undefined): number =>
      (rule?.slots ?? []).reduce((sum, slot) => sum + slot.count, 0);
    for (const type of INCIDENT_TYPES)
      for (const facilityClass of FACILITY_CLASSES) {
        const rule = (level: number, atRisk = false) =>
          findRule(DEFAULT_PLAN.rules, type, facilityClass, level, atRisk);
        const sizes = [rule(1), rule(1, true), rule(2), rule(3)].map(totals);
        expect(sizes, `${type} ${facilityClass}`).toEqual(sizes.toSorted((a, b) => a - b));
      }
  });

  it('asks only for capabilities that the glossary knows, by ids of their own', () => {
    for (const { slots } of DEFAULT_PLAN.rules)
      for (const { capability } of slots) expect(Object.keys(CAPABILITIES)).toContain(capability);
    expect(new Set(DEFAULT_PLAN.rules.map((rule) => rule.id)).size).toBe(DEFAULT_PLAN.rules.length);
  });

  it('is what its document shows, rule by rule and number by number', () => {
    expect(tableAfter('## Rules')).toEqual(DEFAULT_PLAN.rules.map(ruleRow));
    expect(tableAfter('## Other numbers')).toEqual(numberRows());
    expect(tableAfter('### `additions`')).toEqual(
      DEFAULT_PLAN.additions.map((one) => {
        const [id, places = '', , ...rest] = ruleRow({ ...one, requiredFlowLpm: 0 });
        return [id, `\`${one.hazard}\``, places, ...rest];
      }),
    );
  });

  it('gives a source to every number outside the rules', () => {
    expect(Object.keys(DEFAULT_PLAN.sources ?? {}).sort()).toEqual(
      numberRows()
        .map(([path = '']) => path.replaceAll('`', ''))
        .sort(),
    );
  });
});

describe('the codes of an answer', () => {
  it.each([
    ['### `degraded`', DEGRADED],
    ['### `warnings`', WARNINGS],
    ['### `ExplainUnit`', UNIT_FACTS],
    ['### `notify`', NOTIFY_REASONS],
    ['### `shortfalls`', SHORTFALLS],
    ['### `notChosen`', NOT_CHOSEN],
  ])('under %s are those of the document', (heading, codes) => {
    expect(tableAfter(heading)).toEqual(Object.entries(codes).map(([code, meaning]) => [`\`${code}\``, meaning]));
  });
});

describe('a plan file', () => {
  const text = formatPlan(DEFAULT_PLAN);
  const changed = (change: (plan: Record<string, unknown> & { rules: Record<string, unknown>[] }) => void): string => {
    const plan = JSON.parse(text);
    change(plan);
    return JSON.stringify(plan);
  };
  const refusal = (of: string): RuncardError => {
    try {
      parsePlan(of, 'plan.json');
    } catch (error) {
      if (error instanceof RuncardError) return error;
      throw error;
    }
    throw new Error('not refused');
  };

  it('reads back what was written', () => {
    expect(parsePlan(text, 'plan.json')).toEqual(DEFAULT_PLAN);
  });

  it.each([
    ['a typo in a key', changed((p) => Object.assign(p.rules[3]!, { slotz: [] })), 'rules[3].slotz'],
    [
      'a count of 0',
      changed((p) => Object.assign((p.rules[3]!['slots'] as object[])[0]!, { count: 0 })),
      'rules[3].slots[0].count',
    ],
    ['an unknown type', changed((p) => Object.assign(p.rules[0]!, { type: 'FIRE' })), 'rules[0].type'],
    ['level 4', changed((p) => Object.assign(p.rules[0]!, { alarmLevel: 4 })), 'rules[0].alarmLevel'],
    [
      'a flow that no answer can carry',
      changed((p) => Object.assign(p.rules[0]!, { requiredFlowLpm: 1_222.5 })),
      'rules[0].requiredFlowLpm',
    ],
    ['a misspelt capability with a crew', changed((p) => Object.assign(p, { crewMin: { pump: 9 } })), 'crewMin.pump'],
    ['no crew at all', changed((p) => Object.assign(p, { crewMin: { PUMP: 0 } })), 'crewMin.PUMP'],
    [
      'a misspelt equivalent',
      changed((p) => Object.assign(p, { equivalents: { PUMP: ['ladder'] } })),
      'equivalents.PUMP[0]',
    ],
    [
      'anybody for a pumper',
      changed((p) => Object.assign(p, { equivalents: { PUMP: ['ANY'] } })),
      'equivalents.PUMP[0]',
    ],
    [
      'hours that are none',
      changed((p) => Object.assign(p.rules[0]!, { hours: { fromMinute: 480, toMinute: 480 } })),
      'rules[0].hours',
    ],
    [
      'an area that is a line',
      changed((p) => Object.assign(p.rules[0]!, { area: [21, 21, 22].map((lat) => ({ lat, lon: 105 })) })),
      'rules[0].area',
    ],
    [
      'a method without what it needs',
      changed((p) => Object.assign(p.rules[0]!, { flowMethod: { name: 'NFA', involvedPercent: 100 } })),
      'rules[0].flowMethod.exposedSides',
    ],
    [
      'a method that nobody knows',
      changed((p) => Object.assign(p.rules[0]!, { flowMethod: { name: 'GUESS' } })),
      'rules[0].flowMethod.name',
    ],
    [
      'early and mandatory at once',
      changed((p) => Object.assign((p.rules[0]!['slots'] as object[])[0]!, { isEarly: true })),
      'rules[0].slots[0]',
    ],
    [
      'an addition for no hazard',
      changed((p) => Object.assign((p['additions'] as object[])[0]!, { hazard: 'RAIN' })),
      'additions[0].hazard',
    ],
    [
      'a mouth more than sure',
      changed((p) => Object.assign(p['report'] as object, { likelyMouthPercent: 101 })),
      'report.likelyMouthPercent',
    ],
    ['an id twice', changed((p) => Object.assign(p.rules[1]!, { id: p.rules[0]!['id'] })), 'rules[1].id'],
    ['no turnout', changed((p) => delete p['turnout']), 'turnout'],
    [
      'text for a number',
      changed((p) => Object.assign(p['water'] as object, { hoseReachM: '200' })),
      'water.hoseReachM',
    ],
    ['a newer version', changed((p) => Object.assign(p, { version: 2 })), 'version'],
    [
      '201 places',
      changed((p) =>
        Object.assign(p.rules[0]!, {
          slots: [
            { capability: 'PUMP', count: 101, isMandatory: true },
            { capability: 'TANK', count: 100, isMandatory: true },
          ],
        }),
      ),
      'rules[0].slots',
    ],
    [
      'a hole',
      changed((p) => {
        p.rules = p.rules.filter((rule) => rule['type'] !== 'ALARM');
      }),
      'rules',
    ],
    ['no JSON', text.slice(0, 100), ''],
  ])('with %s is refused with the path inside it', (_what, bad, path) => {
    const error = refusal(bad);
    expect([error.code, error.field]).toEqual(['INVALID_PLAN', path]);
    expect(error.message.startsWith(path === '' ? 'plan.json: seen' : `plan.json: ${path}: seen`)).toBe(true);
  });

  it('names the hole', () => {
    const hole = changed((p) => {
      p.rules = p.rules.filter((rule) => rule['id'] !== 'HAZMAT.2');
    });
    expect(refusal(hole).message).toContain('no rule for HAZMAT, HOUSE, level 2');
  });
});

describe('a span of the day', () => {
  it.each([
    [1_319, false],
    [1_320, true],
    [0, true],
    [359, true],
    [360, false],
  ])('from 22:00 to 06:00 at minute %i: %s', (minute, isWithin) => {
    expect(isMinuteWithin(minute, 1_320, 360)).toBe(isWithin);
  });
});

type Row = Pick<PlanRule, 'id' | 'slots' | 'requiredFlowLpm' | 'confidence' | 'source'>;

function ruleRow({ id, slots, requiredFlowLpm, confidence, source }: Row): string[] {
  const places = slots.map(({ capability, count, isMandatory, isEarly }) =>
    isMandatory ? `${capability} ${count}` : isEarly ? `(${capability} ${count})` : `[${capability} ${count}]`,
  );
  return [`\`${id}\``, places.join(', '), String(requiredFlowLpm), confidence, source];
}

const NUMBERS = 'crewMin needs turnout availability namesHomeTeam report water arrival community'.split(' ');

/** Every default of the plan outside its rules, by its path. */
function numberRows(): string[][] {
  const { sources = {} } = DEFAULT_PLAN;
  const leaves = (value: unknown, path: string): string[][] =>
    typeof value === 'object' && value !== null && !Array.isArray(value)
      ? Object.entries(value).flatMap(([key, leaf]) => leaves(leaf, `${path}.${key}`))
      : [[`\`${path}\``, String(value), sources[path] ?? '']];
  return NUMBERS.flatMap((key) => leaves(Reflect.get(DEFAULT_PLAN, key), key));
}

/** The cells of the first table below a heading, without its head. */
function tableAfter(heading: string): string[][] {
  const lines = doc.slice(doc.indexOf(`${heading}\n`)).split('\n');
  const first = lines.findIndex((line) => line.startsWith('|'));
  const rest = lines.slice(first + 2);
  const end = rest.findIndex((line) => !line.startsWith('|'));
  return rest.slice(0, end < 0 ? rest.length : end).map((line) =>
    line
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim()),
  );
}
