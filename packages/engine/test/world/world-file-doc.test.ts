import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { CAPABILITIES, CAPABILITY_PATTERN } from '../../src/world/capabilities.ts';
import { nextStatuses, staysHeld } from '../../src/world/status.ts';
import { UNIT_AGENCIES, UNIT_STATUSES } from '../../src/world/world.ts';
import { parseWorldFile } from '../../src/world/world-file.ts';

const DOC = readFileSync(new URL('../../../../docs/world-file.md', import.meta.url), 'utf8');
const rowsUnder = (heading: string): string[][] =>
  (DOC.split(`## ${heading}\n`)[1] ?? '')
    .split('\n## ')[0]
    .split('\n')
    .filter((line) => line.startsWith('|') && !line.startsWith('|---'))
    .slice(1)
    .map((line) =>
      line
        .split('|')
        .slice(1, -1)
        .map((cell) => cell.trim()),
    );

describe('docs/world-file.md', () => {
  it('shows a file that is read', () => {
    const example = /```json\n(.*?)```/s.exec(DOC)?.[1] ?? '';
    const world = parseWorldFile(example, 'docs/world-file.md');
    expect([world.stations.size, world.units.size, world.waterSources.size]).toEqual([1, 2, 1]);
    expect([world.communityPoints.size, world.areas.size]).toEqual([1, 1]);
    for (const unit of world.units.values())
      for (const capability of unit.capabilities) expect(Object.keys(CAPABILITIES)).toContain(capability);
  });

  it('lists the capabilities, both ways', () => {
    expect(rowsUnder('Capabilities')).toEqual(Object.entries(CAPABILITIES).map(([name, { en, vi }]) => [name, en, vi]));
    for (const name of Object.keys(CAPABILITIES)) expect(name).toMatch(CAPABILITY_PATTERN);
  });

  it('lists the agencies, both ways', () => {
    expect(rowsUnder('Whose a unit is').map(([name]) => name)).toEqual([...UNIT_AGENCIES]);
  });

  it('lists the changes of status, both ways', () => {
    const written = rowsUnder('What a unit may do next').map(([from, to]) => `${from}: ${to}`);
    const table = UNIT_STATUSES.flatMap((status) =>
      [true, false].flatMap((isHeld) => {
        const next = nextStatuses(status, isHeld);
        const label = status === 'REFILLING' ? `${status}, ${isHeld ? 'held by an incident' : 'free'}` : status;
        return next.length > 0 ? [`${label}: ${next.join(', ')}`] : [];
      }),
    );
    expect(written.sort()).toEqual(table.sort());
    expect(UNIT_STATUSES.filter(staysHeld)).toEqual(['DISPATCHED', 'EN_ROUTE', 'ON_SCENE', 'REFILLING']);
  });
});
