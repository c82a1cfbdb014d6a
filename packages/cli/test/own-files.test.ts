import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DEFAULT_PLAN, formatPlan, type ResponsePlan } from '@runcard/engine';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runcard, start, writeTownPbf } from './run-command.ts';

let folder = '';
const file = (name: string): string => join(folder, name);
const FIRE = ['--lat', '21.005', '--lon', '105.005', '--type', 'STRUCTURE_FIRE', '--json'];
const town = (): string[] => ['--network', file('town.net'), '--world', file('world.json')];

/** One rule for everything. */
function planWith(id: string, slots: string): ResponsePlan {
  const [first] = DEFAULT_PLAN.rules;
  const { type: _type, facilityClass: _class, alarmLevel: _level, ...rest } = first!;
  const wanted = slots.split(', ').map((text) => {
    const [capability = '', count] = text.split(' ');
    return { capability, count: Number(count), isMandatory: true };
  });
  return { ...DEFAULT_PLAN, name: `Plan ${id}`, rules: [{ ...rest, id, slots: wanted }] };
}

function writePlan(name: string, plan: ResponsePlan): string {
  writeFileSync(file(name), formatPlan(plan));
  return file(name);
}

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'runcard-plan-'));
  writeTownPbf(file('town.osm.pbf'));
  await runcard('import', file('town.osm.pbf'), '--out', file('town.net'), '--corrections', 'none');
  const world = ['--seed', '7', '--units', '6', '--water', '20', '--out', file('world.json')];
  expect((await runcard('generate', 'world', '--network', file('town.net'), ...world)).code).toBe(0);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe("An agency's own plan", () => {
  it('is the one that a recommendation is made by, named by --plan or RUNCARD_PLAN', async () => {
    const mine = writePlan('mine.json', planWith('MINE', 'PUMP 1'));
    const named = await runcard('recommend', ...FIRE, ...town(), '--plan', mine);
    const fromEnv = await start(['recommend', ...FIRE, ...town()], { RUNCARD_PLAN: mine }).ended;
    const shipped = await runcard('recommend', ...FIRE, ...town());
    const rules = [named, fromEnv, shipped].map(({ stdout }) => JSON.parse(stdout).planRule);
    expect(rules).toEqual(['MINE', 'MINE', 'STRUCTURE_FIRE.1']);
  });

  it('is refused with the path inside it before anything else is read', async () => {
    const [rule] = DEFAULT_PLAN.rules;
    const flowMethod = { name: 'NFA', involvedPercent: 100 };
    const bad = { ...DEFAULT_PLAN, rules: [{ ...rule, flowMethod }] } as unknown as ResponsePlan;
    const { code, stdout, stderr } = await runcard(
      ...['recommend', ...FIRE, ...town(), '--plan', writePlan('bad.json', bad)],
    );
    expect([code, stdout]).toEqual([1, '']);
    expect(stderr).toContain('INVALID_PLAN: bad.json: rules[0].flowMethod.exposedSides: seen nothing');
    expect(stderr).not.toContain('loading');
  });
});

describe("A city's own kinds of vehicle", () => {
  it('are those that its units are routed by, named by --profiles or RUNCARD_PROFILES', async () => {
    const page = readFileSync(new URL('../../../docs/vehicles.md', import.meta.url), 'utf8');
    const [, example = ''] = /```json\n([\s\S]*?)```/.exec(page) ?? [];
    writeFileSync(file('argo.json'), example);
    const world = JSON.parse(readFileSync(file('world.json'), 'utf8'));
    for (const unit of world.units)
      Object.assign(unit, { profileId: 'argo', widthCm: 165, heightCm: 190, weightKg: 790, lengthCm: 289 });
    writeFileSync(file('argo.world.json'), JSON.stringify(world));
    const words = ['recommend', ...FIRE, '--network', file('town.net'), '--world', file('argo.world.json')];
    const unknown = await runcard(...words);
    expect([unknown.code, unknown.stderr.includes('seen argo for unit')]).toEqual([1, true]);
    const named = await runcard(...words, '--profiles', file('argo.json'));
    const fromEnv = await start(words, { RUNCARD_PROFILES: file('argo.json') }).ended;
    for (const { code, stdout } of [named, fromEnv]) {
      expect(code).toBe(0);
      expect(JSON.parse(stdout).units[0].route.lengthM).toBeGreaterThan(0);
    }
    const none = await runcard(...words, '--profiles', file('none.json'));
    expect([none.code, none.stderr.includes('FILE_NOT_FOUND')]).toEqual([1, true]);
  });
});

describe('runcard plan show', () => {
  it('prints the shipped plan, which is one', async () => {
    const { stdout } = await runcard('plan', 'show');
    expect(stdout).toBe(formatPlan(DEFAULT_PLAN));
    writeFileSync(file('shown.json'), stdout);
    const checked = await runcard('plan', 'check', file('shown.json'), '--world', file('world.json'), '--json');
    expect(JSON.parse(checked.stdout).calls).toBe(840);
  });
});

describe('runcard plan check', () => {
  it('explains each rule, with and without a fleet', async () => {
    const mine = writePlan('check.json', planWith('MINE', 'PUMP 1'));
    const { code, stdout } = await runcard('plan', 'check', mine);
    // 10 types × 14 classes × 3 levels × people at risk or not.
    expect([code, stdout.split('\n')[0]]).toEqual([
      0,
      'Plan MINE: rules 1, for 840 kinds of call (type, class, level, people at risk or not); no fleet looked at: give one with --world',
    ]);
    expect(stdout).toMatch(/MINE {2}840 calls {2}PUMP 1 {2}1200 l\/min {2}\[S\]\n$/);
    const withFleet = await runcard('plan', 'check', mine, '--world', file('world.json'));
    expect([withFleet.code, withFleet.stdout.includes('6 units, all taken for free')]).toEqual([0, true]);
  });

  it('fails where a mandatory place can never be filled, and says which', async () => {
    const wide = writePlan('wide.json', planWith('WIDE', 'PUMP 1, CRANE 2'));
    const { code, stdout, stderr } = await runcard('plan', 'check', wide, '--world', file('world.json'));
    expect([code, stderr]).toEqual([1, 'runcard plan check: mandatory places that nobody can fill in 1 of 1 rules\n']);
    expect(stdout).toContain('never filled: 2 of 2 CRANE');
    const { stdout: json } = await runcard('plan', 'check', wide, '--world', file('world.json'), '--json');
    expect(JSON.parse(json)).toEqual({
      calls: 840,
      rules: [
        {
          id: 'WIDE',
          calls: 840,
          neverFilled: [{ capability: 'CRANE', isMandatory: true, wanted: 2, missing: 2 }],
        },
      ],
    });
  });

  it('names rules that never answer, whose places nobody need fill', async () => {
    const [mine] = planWith('MINE', 'PUMP 1').rules;
    const [crane] = planWith('LATE', 'CRANE 1').rules;
    const late = writePlan('late.json', { ...DEFAULT_PLAN, rules: [mine!, crane!] });
    const { code, stdout } = await runcard('plan', 'check', late, '--world', file('world.json'));
    expect([code, stdout.trimEnd().split('\n').at(-1)]).toEqual([
      0,
      'never used, because others name more or come first: LATE',
    ]);
  });
});
