import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { TRAFFIC_RESULTS } from '../../../src/routing/traffic/apply-traffic.ts';
import { parseTrafficBatch } from '../../../src/routing/traffic/batch.ts';
import { TRAFFIC_LIMITS } from '../../../src/routing/traffic/limits.ts';

const DOC = readFileSync(new URL('../../../../../docs/traffic.md', import.meta.url), 'utf8');

/** First two cells of each row that begins with a name in backticks, below the heading. */
const rowsBelow = (heading: string): [string, string][] => {
  const section = DOC.split(`## ${heading}\n`)[1]?.split('\n## ')[0] ?? '';
  const lines = section.split('\n').filter((line) => line.startsWith('| `'));
  return lines.map((line) => line.slice(2).split(' | ')).map(([name, value]) => [name.replaceAll('`', ''), value]);
};

describe('docs/traffic.md', () => {
  it('has every limit with its value', () => {
    const figures = rowsBelow('Limits').map(([name, value]) => [name, Number(value.replaceAll(',', ''))]);
    expect(figures).toEqual(Object.entries(TRAFFIC_LIMITS));
  });

  it('has every result', () => {
    expect(rowsBelow('What becomes of an entry').map(([name]) => name)).toEqual([...TRAFFIC_RESULTS]);
  });

  it('opens with a request that is well formed', () => {
    const json = DOC.split('```json\n')[1].split('\n```')[0];
    const instants = /"([a-z]+UnixMs)": "(\d+)"/gi;
    const plain = JSON.parse(json.replaceAll(instants, '"$1": $2'));
    const { speeds, closures, areas, removeIds } = parseTrafficBatch(plain, ['motorbike']);
    expect([speeds, closures, areas, removeIds].map(({ length }) => length)).toEqual([1, 1, 1, 1]);
  });
});
