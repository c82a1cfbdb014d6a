import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { RoadClass } from '../../src/map/network.ts';
import { PROFILES } from '../../src/routing/metric/profiles.ts';

const DOC = readFileSync(new URL('../../../../docs/vehicles.md', import.meta.url), 'utf8');
/** Every table of the page, as rows of cells, by its head. */
const TABLES = new Map(
  DOC.split(/\n(?!\|)/)
    .map((block) => block.split('\n').filter((line) => line.startsWith('|')))
    .filter((lines) => lines.length > 2)
    .map(([head = '', _rule, ...rows]) => [head, rows.map(cellsOf)]),
);
const MARKED = /^(\d+) \[(A|B\+?|C|S)\]$/;

describe('docs/vehicles.md', () => {
  it('has every profile with its names and sizes, each figure with a mark', () => {
    const sizes = PROFILES.map(({ id, name, widthCm, clearanceCm, heightCm, weightKg, lengthCm }) =>
      [`\`${id}\``, name.en, name.vi, widthCm, clearanceCm, heightCm, weightKg, lengthCm].map(String),
    );
    expect(tableOf('profile | English').map((row) => row.map(withoutMark))).toEqual(sizes);
    for (const row of tableOf('profile | English')) for (const cell of row.slice(3)) expect(cell).toMatch(MARKED);
  });

  it('has a source with its mark for every profile', () => {
    const sources = tableOf('profile | source');
    expect(sources.map(([id]) => id)).toEqual(PROFILES.map(({ id }) => `\`${id}\``));
    for (const [, source] of sources) expect(source).toMatch(/\[(A|B\+?|C|S)\]/);
  });

  it('has the speed of every profile on every class of road, each figure with a mark', () => {
    const bands = tableOf('band | road classes');
    const heads = ['trunk', 'arterial', 'collector', 'street', 'alley', 'off road'];
    expect(bands.map(([band]) => band)).toEqual(heads);
    const classes = bands.map(([, names = '']) => names.split(', '));
    expect(classes.flat().sort()).toEqual(Object.keys(RoadClass).sort());
    const rows = tableOf(`profile | ${heads.join(' | ')}`);
    expect(rows.map(([id]) => id)).toEqual(PROFILES.map(({ id }) => `\`${id}\``));
    for (const [i, [, ...cells]] of rows.entries())
      for (const [band, cell] of cells.entries()) {
        expect(cell).toMatch(MARKED);
        for (const name of classes[band] as (keyof typeof RoadClass)[])
          expect(`${PROFILES[i]?.id} ${name} ${PROFILES[i]?.speedKmh[RoadClass[name]]}`).toBe(
            `${PROFILES[i]?.id} ${name} ${withoutMark(cell)}`,
          );
      }
  });

  it('states the factor against a one-way and the time at a gate, the same for all', () => {
    const figures = tableOf('rule | figure').map(([, figure]) => figure);
    const factors = new Set(PROFILES.map(({ contraflowFactor }) => `${contraflowFactor} of it`));
    const gates = new Set(PROFILES.map(({ gateMs }) => `${gateMs} ms`));
    expect(figures).toEqual([...factors, 'never', ...gates]);
  });
});

function cellsOf(line: string): string[] {
  return line
    .split('|')
    .slice(1, -1)
    .map((cell) => cell.trim());
}

function tableOf(head: string): string[][] {
  const [, rows] = [...TABLES].find(([line]) => line.startsWith(`| ${head}`)) ?? [];
  if (rows === undefined) throw new Error(`docs/vehicles.md has no table "${head}"`);
  return rows;
}

const withoutMark = (cell: string): string => MARKED.exec(cell)?.[1] ?? cell;
