import { existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { runcard, writeTownPbf } from './run-command.ts';

const folder = mkdtempSync(join(tmpdir(), 'runcard-coverage-'));
const [pbf, net, world] = ['town.osm.pbf', 'town.net', 'town.world.json'].map((name) => join(folder, name)) as [
  string,
  string,
  string,
];
const GROUND = ['--network', net, '--world', world];

describe('runcard coverage', () => {
  beforeAll(async () => {
    writeTownPbf(pbf);
    expect(await runcard('import', pbf, '--out', net)).toMatchObject({ code: 0 });
    const made = [
      'generate',
      'world',
      '--network',
      net,
      '--seed',
      '1',
      '--units',
      '9',
      '--water',
      '20',
      '--out',
      world,
    ];
    expect(await runcard(...made)).toMatchObject({ code: 0 });
  }, 60_000);

  it('prints a table with its cautions, and writes gaps and a picture', async () => {
    const files = { geojson: join(folder, 'gaps.geojson'), svg: join(folder, 'coverage.svg') };
    const words = ['--cell', '250', '--geojson', files.geojson, '--svg', files.svg];
    const { code, stdout, stderr } = await runcard('coverage', ...GROUND, ...words);
    expect([code, stderr]).toEqual([0, expect.stringContaining('asking about every cell')]);
    expect(stdout).toContain('uncalibrated');
    // Six times of the day, three rows each. Across a town of a kilometre in 12 minutes, at any hour.
    expect(stdout.match(/12 min +100/g)).toHaveLength(6);
    const { features } = JSON.parse(readFileSync(files.geojson, 'utf8'));
    for (const { geometry, properties } of features) {
      expect(geometry.coordinates[0][0]).toEqual(geometry.coordinates[0].at(-1));
      expect(properties.withinMinutes).toBeLessThan(12);
    }
    expect(readFileSync(files.svg, 'utf8')).toMatch(/^<svg .*<\/svg>\n$/s);
  }, 30_000);

  it('answers for one moment as JSON', async () => {
    const { stdout } = await runcard('coverage', ...GROUND, '--at', '1795575600000', '--minutes', '1,30', '--json');
    const { moments, cellM } = JSON.parse(stdout);
    expect([cellM, moments.length, moments[0].name]).toEqual([500, 1, '2026-11-25 10:00']);
    // Nobody turns out in a minute.
    expect(moments[0].reached).toMatchObject([{ kerbAreaShare: 0 }, { kerbAreaShare: 1, waterAreaShare: 1 }]);
  });

  it.each<[string, (unit: { capabilities: string[] }) => boolean, string]>([
    ['without a vehicle', () => false, 'seen no pumper at home among 0 units'],
    ['without a pumper', ({ capabilities }) => !capabilities.includes('PUMP'), 'seen no pumper at home among'],
  ])('a world %s reaches nobody: refused, and nothing is drawn', async (_, isKept, told) => {
    const file = JSON.parse(readFileSync(world, 'utf8')) as { units: { capabilities: string[] }[] };
    const bare = join(folder, 'bare.world.json');
    writeFileSync(bare, JSON.stringify({ ...file, units: file.units.filter(isKept) }));
    const svg = join(folder, 'bare.svg');
    const words = ['--network', net, '--world', bare, '--svg', svg];
    const { code, stdout, stderr } = await runcard('coverage', ...words);
    expect([code, stdout, existsSync(svg)], stderr).toEqual([1, '', false]);
    expect(stderr).toContain(`EMPTY_FLEET: ${bare}: ${told}`);
  });

  it('refuses wrong words before it loads anything', async () => {
    for (const minutes of ['8,5', '0', '1,2,3,4,5', '5,x', '', '121'])
      expect(await runcard('coverage', ...GROUND, `--minutes=${minutes}`), minutes).toMatchObject({
        ...{ code: 2, stderr: expect.stringContaining('--minutes is') },
      });
    expect(await runcard('coverage', ...GROUND, '--cell', '50')).toMatchObject({ code: 2 });
    const same = join(folder, 'same');
    expect(await runcard('coverage', ...GROUND, '--geojson', same, '--svg', same)).toMatchObject({
      ...{ code: 2, stderr: expect.stringContaining('wanted a file for each') },
    });
    const nowhere = join(folder, 'none', 'gaps.geojson');
    expect(await runcard('coverage', ...GROUND, '--geojson', nowhere)).toMatchObject({
      ...{ code: 1, stderr: expect.stringContaining('FILE_NOT_WRITTEN') },
    });
  }, 30_000);
});
