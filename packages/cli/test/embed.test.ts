import { type SpawnSyncReturns, spawnSync } from 'node:child_process';
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { emptyWorld, type Station, type Unit, type World, writeNetworkFile, writeWorldFile } from '@runcard/engine';
import { drawNetwork } from '@runcard/engine/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

/**
 * The packages as a stranger gets them: packed, installed in an empty folder from the tarballs, and `examples/embed.ts` run there as
 * it stands, by plain Node.
 */
const ROOT = fileURLToPath(new URL('../../../', import.meta.url));
const BIN = join(ROOT, 'node_modules', '.bin');
const PACKED = ['engine', 'protocol', 'server', 'sim'];
const INSTALLED = ['engine', 'protocol'];

const folder = mkdtempSync(join(tmpdir(), 'runcard-embed-'));
const app = join(folder, 'app');
const tarball = (name: string): string => join(folder, `runcard-${name}-0.1.0.tgz`);

/**
 * One letter is a junction, one character 100 m; S is the station, F the fire.
 *
 *     S---A---F---B
 */
const town = drawNetwork({ map: 'S---A---F---B', ways: { SAFB: { class: 'tertiary', widthCm: 800 } } });
const fire = town.latLon('F');

beforeAll(async () => {
  succeed(run('tsc', ['--build', ...PACKED.map((name) => `packages/${name}`)], ROOT));
  const workspaces = PACKED.flatMap((name) => ['-w', `@runcard/${name}`]);
  succeed(run('npm', ['pack', '--ignore-scripts', '--pack-destination', folder, ...workspaces], ROOT));

  mkdirSync(app);
  writeFileSync(join(app, 'package.json'), JSON.stringify({ private: true, type: 'module' }));
  const install = ['install', '--ignore-scripts', '--no-audit', '--no-fund', '--prefer-offline'];
  succeed(run('npm', [...install, ...INSTALLED.map(tarball)], app));
  copyFileSync(join(ROOT, 'examples', 'embed.ts'), join(app, 'embed.ts'));
  await writeNetworkFile(town.network, join(app, 'town.net'));
  await writeWorldFile(townWorld(), join(app, 'town.net.world.json'));
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('examples/embed.ts on the packed engine', () => {
  it('prints whom to send', () => {
    const { status, stdout, stderr } = embed(fire.lat, fire.lon);
    expect(stderr).toBe('');
    expect(status).toBe(0);
    // The town's one pumper. F lies 8 characters of 100 m from S, and the vehicle stops on the road at the point.
    expect(stdout).toMatch(/^ +1 +P1 +ATTACK PUMP +Station S .* 0\.8 km +A$/m);
  });

  it('ends with a code and exit 1 where the location is none', () => {
    const { status, stdout, stderr } = embed(Number.NaN, fire.lon);
    expect(status).toBe(1);
    expect(stdout).toBe('');
    expect(stderr).toMatch(/^INVALID_LOCATION: .+\n$/);
  });

  it('offers the correction for a swapped location', () => {
    const { status, stderr } = embed(fire.lon, fire.lat);
    expect(status).toBe(1);
    expect(stderr).toMatch(/^SWAPPED_LOCATION: .+\n$/);
  });

  it('is 30 lines or so, and needs nothing but the public name', () => {
    const source = readFileSync(join(app, 'embed.ts'), 'utf8');
    expect(source.split('\n').length).toBeLessThanOrEqual(40);
    const imported = [...source.matchAll(/from '([^']+)'/g)].map(([, name]) => name);
    expect(imported).toEqual(['@runcard/engine']);
  });
});

describe('the packages', () => {
  it.each(PACKED)('%s passes publint --strict', (name) => {
    const { status, stdout, stderr } = run('publint', ['run', tarball(name), '--strict'], folder);
    expect(`${stdout}${stderr}`).toContain('All good!');
    expect(status).toBe(0);
  });

  it.each(INSTALLED)('%s holds what was built and what it reads, no source and no test', (name) => {
    const installed = join(app, 'node_modules', '@runcard', name);
    const { files } = JSON.parse(readFileSync(join(installed, 'package.json'), 'utf8')) as { files: string[] };
    const others = readdirSync(installed).filter((entry) => !files.includes(entry) && entry !== 'package.json');
    expect(others.filter((entry) => !/^(README|LICENSE|NOTICE)/.test(entry))).toEqual([]);
    expect(existsSync(join(installed, 'dist', 'index.js'))).toBe(true);
    expect(existsSync(join(installed, 'dist', 'index.d.ts'))).toBe(true);
  });

  it('finds the corrections that come with the engine', () => {
    const script = "import('@runcard/engine').then((e) => console.log(e.shippedCorrections().length))";
    const { stdout, stderr } = plainNode(['--eval', script]);
    expect(stderr).toBe('');
    expect(Number(stdout)).toBe(readdirSync(join(ROOT, 'packages/engine/data/corrections')).length);
    expect(Number(stdout)).toBeGreaterThan(0);
  });

  it('loads the protocol, with every method of the contract', () => {
    const script = "import('@runcard/protocol').then((p) => console.log(p.METHODS.RecommendUnits.path))";
    const { stdout, stderr } = plainNode(['--eval', script]);
    expect(stderr).toBe('');
    expect(stdout.trim()).toBe('/runcard.v1.DispatchService/RecommendUnits');
  });

  it('names no registry in the example, the manifests and the lock', () => {
    const manifests = PACKED.map((name) => `packages/${name}/package.json`);
    for (const path of [...manifests, 'examples/embed.ts'])
      expect(readFileSync(join(ROOT, path), 'utf8'), path).not.toMatch(/https?:\/\//);
    expect(readFileSync(join(ROOT, 'package-lock.json'), 'utf8')).not.toContain('"resolved": "http');
  });
});

const embed = (lat: number, lon: number) =>
  plainNode(['embed.ts', 'town.net', 'town.net.world.json', String(lat), String(lon)]);

/** Without the condition by which this repository runs from source. */
function plainNode(args: readonly string[]): SpawnSyncReturns<string> {
  const { NODE_OPTIONS: _ours, ...env } = process.env;
  return spawnSync(process.execPath, args, { cwd: app, env, encoding: 'utf8' });
}

function run(program: string, args: readonly string[], cwd: string): SpawnSyncReturns<string> {
  const env = { ...process.env, PATH: `${BIN}${delimiter}${process.env['PATH'] ?? ''}` };
  return spawnSync(program, args, { cwd, env, encoding: 'utf8', shell: process.platform === 'win32' });
}

function succeed({ status, stdout, stderr, error }: SpawnSyncReturns<string>): void {
  if (status !== 0) throw new Error(`${error?.message ?? `exit ${status}`}\n${stdout}\n${stderr}`);
}

function townWorld(): World {
  const station: Station = { id: 'S' as Station['id'], name: 'Station S', isSynthetic: true, ...town.latLon('S') };
  const unit: Unit = {
    id: 'P1' as Unit['id'],
    name: 'Pumper 1',
    kind: 'HEAVY_PUMPER',
    stationId: station.id,
    capabilities: ['PUMP', 'TANK'],
    crew: 6,
    widthCm: 250,
    lengthCm: 800,
    heightCm: 330,
    weightKg: 16_000,
    tankL: 4_000,
    pumpLpm: 3_000,
    hoseM: 400,
    profileId: 'heavy-pumper',
    status: 'AVAILABLE',
  };
  return {
    ...emptyWorld({ name: 'Town', utcOffsetMinutes: 420, synthetic: true, note: '' }),
    stations: new Map([[station.id, station]]),
    units: new Map([[unit.id, unit]]),
  };
}
