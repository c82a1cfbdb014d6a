import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { runcard } from './run-command.ts';

const folder = mkdtempSync(join(tmpdir(), 'runcard-regress-'));
const pumper = { id: 'A', column: 0, row: 0, units: [{ id: 'A1', kind: 'PUMPER' }] };
const fire = {
  ...{ atMinute: 10, reportDelayMs: 60_000, at: { column: 3, row: 3 }, workMs: 600_000 },
  ...{ type: 'STRUCTURE_FIRE', facilityClass: 'SHOP_HOUSE', severity: 'SMALL', floors: 2, floorAreaM2: 80 },
};

function writeScenario(
  name: string,
  expected: { min: number; max: number } | null,
  { days, replications } = { days: 1, replications: 1 },
): void {
  mkdirSync(join(folder, name), { recursive: true });
  const figure = { figure: 'run.incidents', policy: 'joint', why: 'one is named' };
  const scenario = {
    ...{ format: 'runcard-scenario', version: 1, name, title: name, sources: ['drawn'], days, seed: 1 },
    city: { kind: 'GRID', columns: 4, rows: 4, blockM: 200, stations: [pumper] },
    ...{ from: '2026-03-02T08:00:00+07:00', replications, incidents: [fire], policies: ['joint'], etaFactors: [1] },
    expected: expected === null ? [] : [{ ...figure, ...expected }],
  };
  writeFileSync(join(folder, name, 'scenario.json'), JSON.stringify(scenario));
}

describe('runcard regress', () => {
  it('plays what is short and has ranges, records its figures and shows which changed since', async () => {
    writeScenario('one-fire', { min: 1, max: 1 });
    writeScenario('no-ranges', null);
    writeScenario('years', { min: 1, max: 1 }, { days: 1_667, replications: 3 });
    const first = await runcard('regress', '--folder', folder, '--update');
    expect(first).toMatchObject({ code: 0, stdout: expect.stringContaining('no figures were recorded yet') });
    expect(first.stdout).toMatch(/holds +run\.incidents +joint +1 +1 to 1/);
    expect(first.stdout).not.toContain('no-ranges');
    expect(first.stderr).toContain('left out, more than 5000 days of play: years');
    const again = await runcard('regress', '--folder', folder);
    expect(again).toMatchObject({ code: 0, stdout: expect.stringMatching(/\d+ figures, none changed/) });
    const file = join(folder, 'figures.json');
    writeFileSync(file, readFileSync(file, 'utf8').replace(/("joint run\.turnouts": )\d+/, '$17'));
    const changed = await runcard('regress', '--folder', folder, '--json');
    expect(changed.code).toBe(0);
    const [played] = JSON.parse(changed.stdout);
    // One vehicle, and all that it can do is to go there once.
    expect(played.changes).toEqual([{ figure: 'joint run.turnouts', was: 7, is: 1 }]);
  }, 60_000);

  it('records nothing while another process records figures into that folder', async () => {
    writeScenario('one-fire', { min: 1, max: 1 });
    const lock = join(folder, 'figures.lock');
    writeFileSync(lock, `${process.pid} ${hostname()}\n`);
    const { code, stdout, stderr } = await runcard('regress', '--folder', folder, '--only', 'one-fire', '--update');
    rmSync(lock);
    expect([code, stdout], stderr).toEqual([1, '']);
    expect(stderr).toContain(`FOLDER_IN_USE: ${folder}: seen process ${process.pid}`);
  });

  it('writes the policies by scenario, with network, day, commit and machine', async () => {
    writeScenario('one-fire', { min: 1, max: 1 });
    const file = join(folder, 'table.md');
    expect(await runcard('regress', '--folder', folder, '--only', 'one-fire', '--table', file)).toMatchObject({
      code: 0,
    });
    const [head, , names, , row] = readFileSync(file, 'utf8').split('\n');
    expect(head).toMatch(/^A drawn grid; \d{4}-\d\d-\d\d, commit \S+, Node v\d+\.\S+, .+, \d+ cores$/);
    expect(names).toContain('| call to first vehicle: mean | p90 | decision to first water: mean | p90 |');
    expect(row).toMatch(/^\| one-fire \| 1 \| joint \| 1 \| \d+:\d\d \| \d+:\d\d \| /);
  }, 60_000);

  it('fails where a figure is outside of its range', async () => {
    writeScenario('two-fires', { min: 2, max: 2 });
    const { code, stdout, stderr } = await runcard('regress', '--folder', folder, '--only', 'two-fires');
    expect([code, stdout]).toEqual([1, expect.stringMatching(/FAILS +run\.incidents/)]);
    expect(stderr).toContain('outside of the expected ranges: two-fires');
  }, 60_000);

  it('refuses a network where all that is played has a drawn town of its own', async () => {
    writeScenario('one-fire', { min: 1, max: 1 });
    const words = ['--folder', folder, '--only', 'one-fire', '--network', 'nosuch'];
    expect(await runcard('regress', ...words)).toMatchObject({
      ...{ code: 2, stdout: '', stderr: expect.stringContaining('wanted no --network') },
    });
  }, 60_000);

  it('tells of a folder or a name that is not there, with the names that are', async () => {
    expect(await runcard('regress', '--folder', join(folder, 'none'))).toMatchObject({ code: 2 });
    const { code, stderr } = await runcard('regress', '--folder', folder, '--only', 'three-fires');
    expect([code, stderr]).toEqual([2, expect.stringContaining('it has no-ranges, one-fire')]);
  });
});
