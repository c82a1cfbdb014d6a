import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { changedFigures, figuresOf, formatChanges } from '../../src/regress/figures.ts';
import { readFiguresFile, writeFiguresFile } from '../../src/regress/figures-file.ts';
import type { RunResult } from '../../src/report/compare.ts';

/** Of the measures what is looked at; `turnouts` is the figure that the tests follow. */
function run(policy: string, replication: number, etaFactor: number, turnouts: number): RunResult {
  const measures = {
    run: { incidents: 4, turnouts, vehiclesPerIncident: null, seed: 99 },
    ...{ parts: {}, due: { first: { n: 4, p90: 300_000 } }, water: {}, hoursAYear: {}, fire: {} },
    targets: [{ id: 'call-5', n: 4, share: 0.5, limit: 300_000 }],
    byWard: [{ n: 3 }],
  };
  return { policy, replication, etaFactor, measures: measures as never };
}

describe('figures', () => {
  it('are means over the replications of a policy, each factor of the drive times apart', () => {
    const figures = figuresOf([run('joint', 0, 1, 10), run('joint', 1, 1, 13), run('joint', 0, 1.2, 20)]);
    expect(figures).toEqual({
      // (10 + 13) / 2
      'joint run.turnouts': 11.5,
      'joint run.incidents': 4,
      'joint due.first.n': 4,
      'joint due.first.p90': 300_000,
      'joint targets.call-5.n': 4,
      'joint targets.call-5.share': 0.5,
      'joint × 1.2 run.turnouts': 20,
      'joint × 1.2 run.incidents': 4,
      'joint × 1.2 due.first.n': 4,
      'joint × 1.2 due.first.p90': 300_000,
      'joint × 1.2 targets.call-5.n': 4,
      'joint × 1.2 targets.call-5.share': 0.5,
    });
  });

  it('that changed, came or went are named, and no others', () => {
    const changes = changedFigures({ same: 1, more: 100, gone: 5 }, { same: 1, more: 103, fresh: 0 });
    expect(changes).toEqual([
      { figure: 'more', was: 100, is: 103 },
      { figure: 'fresh', was: null, is: 0 },
      { figure: 'gone', was: 5, is: null },
    ]);
    const rows = formatChanges(changes).split('\n');
    expect(rows[1]).toMatch(/^more +100 +103 +\+3\.00 %$/);
    expect(rows[3]).toMatch(/^gone +5 +none/);
  });

  it('are read as they were written, by name', async () => {
    const file = join(mkdtempSync(join(tmpdir(), 'runcard-figures-')), 'figures.json');
    expect(await readFiguresFile(file)).toEqual({});
    const recorded = { b: { cityKey: 'x', figures: { n: 1.5 } }, a: { cityKey: 'y', figures: {} } };
    await writeFiguresFile(file, recorded);
    expect(await readFiguresFile(file)).toEqual(recorded);
    const text = readFileSync(file, 'utf8');
    expect(text.indexOf('"a"')).toBeLessThan(text.indexOf('"b"'));
    writeFileSync(file, text.replace('1.5', '"1.5"'));
    await expect(readFiguresFile(file)).rejects.toMatchObject({
      code: 'INVALID_SCENARIO',
      field: expect.stringContaining('n'),
    });
  });
});
