import { execFileSync } from 'node:child_process';
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { createServer, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runcard, start, writeTownPbf } from './run-command.ts';

/** What a careless newcomer types, and what the real command says: exit codes, the two streams, the files left behind. */
let folder = '';
let net = '';
let world = '';
let pbf = '';
const HAS_DEV_FULL = existsSync('/dev/full');
const file = (name: string): string => join(folder, name);
/** Nobody writes into it: whoever opened it would wait for ever. */
const pipe = (): string => {
  const path = file('pipe.net');
  execFileSync('mkfifo', [path]);
  return path;
};
const FIRE = ['--lat', '21.005', '--lon', '105.005', '--type', 'STRUCTURE_FIRE'];
const town = (): string[] => ['--network', net, '--world', world];

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'runcard-careless-'));
  [net, world, pbf] = [file('town.net'), file('town.net.world.json'), file('town.osm.pbf')];
  writeTownPbf(pbf);
  const imported = await runcard('import', pbf, '--out', net, '--corrections', 'none', '--json');
  expect([imported.code, JSON.parse(imported.stdout).network.junctions]).toEqual([0, 36]);
  const made = await runcard(
    ...['generate', 'world', '--network', net, '--seed', '7', '--units', '6', '--water', '20', '--out', world],
  );
  expect([made.code, made.stderr.includes('defect')]).toEqual([0, false]);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe.concurrent('Wrong words', () => {
  it.each<[string, string[], string]>([
    ['an unknown command', ['bogus'], 'no command "bogus"'],
    ['an unknown option', ['inspect', 'x.net', '--jsn'], "Unknown option '--jsn'"],
    ['no file', ['inspect'], 'wanted 1'],
    ['an option without its value', ['import', 'a.osm.pbf', '--out'], "'--out <value>' argument missing"],
    ['an empty value', ['import', 'a.osm.pbf', '--out', ''], '--out is empty'],
    [
      'a box with latitude first',
      ['import', 'a.osm.pbf', '--out', 'b', '--bbox', '21.0,105.8,21.1,105.9'],
      'then --bbox 105.8,21,105.9,21.1',
    ],
    [
      'a type that nobody knows',
      ['recommend', '--lat', '1', '--lon', '1', '--type', 'FIRE'],
      'wanted one of STRUCTURE_FIRE',
    ],
    ['a moment that is none', ['recommend', ...FIRE, '--at', '1e300'], '--at is 1e+300'],
    ['half a mouth', ['recommend', ...FIRE, '--mouths', '21.03'], '--mouths has "" in "21.03"; wanted a number'],
    ['a mouth with a slip', ['recommend', ...FIRE, '--mouths', '1,1,lockd'], '--mouths has "lockd"'],
    ['a state that is none', ['recommend', ...FIRE, '--verification', 'maybe'], 'wanted one of UNVERIFIED, VERIFIED'],
    ['a decimal comma', ['recommend', '--lat', '21,03', '--lon', '1', '--type', 'ALARM'], '--lat is "21,03"'],
  ])('%s: exit code 2, the mistake on stderr, nothing on stdout', async (_, words, told) => {
    const { code, stdout, stderr } = await runcard(...words);
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toContain(told);
  });

  it('in the environment are told before anything is loaded', async () => {
    const [port, level] = await Promise.all([
      start(['serve', ...town()], { PORT: '81 14' }).ended,
      start(['serve', ...town()], { LOG_LEVEL: 'loud' }).ended,
    ]);
    expect([port.code, level.code]).toEqual([2, 2]);
    expect(port.stderr).toContain('PORT is "81 14"');
    expect(level.stderr).toContain('LOG_LEVEL is "loud"; wanted one of trace, ');
    expect(port.stderr + level.stderr).not.toContain('loading');
  });

  it('find help on the way', async () => {
    const [overview, help, asked] = await Promise.all([runcard(), runcard('help', 'import'), runcard('import', '-h')]);
    expect([overview.code, help.code, help.stderr]).toEqual([0, 0, '']);
    expect(overview.stdout).toContain('generate hanoi');
    expect(help.stdout).toContain('--bbox W,S,E,N');
    expect(asked.stdout).toBe(help.stdout);
  });
});

describe.concurrent('Wrong files', () => {
  beforeAll(() => {
    writeFileSync(file('photo.osm.pbf'), Buffer.from('ffd8ffe000104a464946'.repeat(99), 'hex'));
    copyFileSync(net, file('net.osm.pbf'));
    writeFileSync(file('half.osm.pbf'), readFileSync(pbf).subarray(0, -9));
    writeFileSync(file('half.net'), readFileSync(net).subarray(0, -9));
    const unitsTypo = JSON.parse(readFileSync(world, 'utf8'));
    unitsTypo.units[0].kind = 'PUMPR';
    writeFileSync(file('typo.json'), JSON.stringify(unitsTypo));
  });
  it.each<[string, () => string[], string]>([
    ['a photo for an extract', () => ['import', file('photo.osm.pbf'), '--out', file('o.net')], 'PBF_CORRUPT'],
    ['a network for an extract', () => ['import', file('net.osm.pbf'), '--out', file('o.net')], 'PBF_CORRUPT'],
    ['a folder for an extract', () => ['import', folder, '--out', file('o.net')], 'FILE_NOT_FOUND'],
    ['half an extract', () => ['import', file('half.osm.pbf'), '--out', file('o.net')], 'PBF_CORRUPT'],
    ['a box beside the extract', () => ['import', pbf, '--out', file('o.net'), '--bbox', '1,1,2,2'], 'NO_ROADS'],
    [
      'the extract itself for the result',
      () => ['import', pbf, '--out', pbf],
      'another file than a network stands there',
    ],
    ['a world for a network', () => ['prepare', net, '--out', world], 'another file than a network stands there'],
    ['a pipe for a network', () => ['inspect', pipe()], 'it is no regular file'],
    ['a folder that is not there', () => ['import', pbf, '--out', file('no/o.net')], 'FILE_NOT_WRITTEN'],
    ['a folder for the result', () => ['generate', 'hanoi', '--out', folder], 'FILE_NOT_WRITTEN'],
    ['an extract for a network', () => ['inspect', pbf], 'NETWORK_FILE_REFUSED'],
    ['half a network', () => ['inspect', file('half.net')], 'truncated'],
    ['no network', () => ['recommend', ...FIRE, '--network', 'nope'], 'make one with "runcard generate hanoi'],
    [
      'a world with a typo',
      () => ['recommend', ...FIRE, '--network', net, '--world', file('typo.json')],
      'units[0].kind',
    ],
    ['no world', () => ['serve', '--network', net, '--world', 'nope'], 'make one with "runcard generate world'],
  ])('%s: exit code 1, code and place on stderr, no stack, no file left', async (_, words, told) => {
    const { code, stdout, stderr } = await runcard(...words());
    expect([code, stdout]).toEqual([1, '']);
    expect(stderr).toContain(told);
    expect(stderr).not.toMatch(/defect|\n {4}at |usage:/);
    expect(readdirSync(folder).filter((name) => name.includes('partial') || name === 'o.net')).toEqual([]);
  });
});

describe('A recommendation', () => {
  it('is JSON on stdout and nothing else there; what a killed run left beside the drawing is cleared away', async () => {
    const svg = file('fire.svg');
    // No process has the largest number that Linux knows and one more.
    writeFileSync(`${svg}.4194305.partial`, 'half');
    const { code, stdout, stderr } = await runcard('recommend', ...FIRE, ...town(), '--json', '--svg', svg);
    expect([code, stderr.includes('drawn')]).toEqual([0, true]);
    expect(JSON.parse(stdout).units.length).toBeGreaterThan(0);
    expect([existsSync(`${svg}.4194305.partial`), existsSync(svg)]).toEqual([false, true]);
  });

  it('explains one unit where it is asked about', async () => {
    const { stdout } = await runcard('recommend', ...FIRE, ...town(), '--json');
    const { unitId } = JSON.parse(stdout).units[0];
    const said = await runcard('recommend', ...FIRE, ...town(), '--explain', unitId);
    expect([said.code, said.stdout.split('\n')[0]]).toEqual([0, `${unitId} is sent`]);
    expect(said.stdout).toMatch(/\n {2}PLACE {2,}fills place 1, PUMP\n/);
    const json = await runcard('recommend', ...FIRE, ...town(), '--explain', unitId, '--json');
    expect(JSON.parse(json.stdout)).toMatchObject({ unitId, isChosen: true, reason: 'CHOSEN' });
    const nobody = await runcard('recommend', ...FIRE, ...town(), '--explain', 'NOBODY');
    expect([nobody.code, nobody.stderr.includes('UNKNOWN_UNIT')]).toEqual([1, true]);
  });

  it('sends one pumper to an alarm, says what follows on confirmation, and all of it once that is there', async () => {
    const alarm = ['recommend', '--lat', '21.005', '--lon', '105.005', '--type', 'alarm', ...town()];
    const called = ['--at', '1795000000000', '--reported-at', '1794999910000'];
    const [unverified, verified, text] = await Promise.all([
      runcard(...alarm, ...called, '--json'),
      runcard(...alarm, '--verification', 'verified', '--json'),
      runcard(...alarm, ...called),
    ]);
    const first = JSON.parse(unverified.stdout);
    expect([first.units.length, first.onConfirmation]).toEqual([1, [{ capability: 'PUMP', count: 1 }]]);
    expect(first.reportAgeMs).toBe(90_000);
    expect(JSON.parse(verified.stdout)).not.toHaveProperty('onConfirmation');
    expect(text.stdout).toContain('\nCalled 1:30 ago\n');
    expect(text.stdout).toContain('\nWhen confirmed\n  1 × PUMP\n');
  });

  it('takes swapped coordinates for what they are', async () => {
    const swapped = ['--lat', '105.005', '--lon', '21.005', '--type', 'alarm'];
    const { code, stderr } = await runcard('recommend', ...swapped, ...town());
    expect(code).toBe(1);
    expect(stderr).toContain('SWAPPED_LOCATION: incident.location: ');
    expect(stderr).toContain('wanted lat 21.005, lon 105.005?');
  });

  it('says when the world is that of another city', async () => {
    const moved = JSON.parse(readFileSync(world, 'utf8'));
    for (const list of [moved.stations, moved.waterSources]) for (const { location } of list) location.lat -= 10;
    writeFileSync(file('moved.json'), JSON.stringify(moved));
    const { code, stderr } = await runcard('recommend', ...FIRE, '--network', net, '--world', file('moved.json'));
    // 6 units make 2 stations, at 3 vehicles each.
    expect([code, stderr]).toEqual([0, expect.stringContaining('2 of 2 stations, 20 of 20 water sources')]);
    expect(stderr).toContain('another city?');
  });

  it('is whole although its picture cannot be written, and its reader may stop reading', async () => {
    const read = start(['inspect', net]);
    read.child.stdout?.destroy();
    expect((await read.ended).code).toBe(0);
    // A name of 250 letters is one that a folder holds, with what is added while it is half written it is none: 255 is the limit.
    const { code, stdout, stderr } = await runcard('recommend', ...FIRE, ...town(), '--svg', file('x'.repeat(250)));
    expect([code, stdout.includes('Send')]).toEqual([1, true]);
    expect(stderr).toContain('FILE_NOT_WRITTEN');
  });

  if (!HAS_DEV_FULL) process.stderr.write('skipped: this system has no /dev/full to write to\n');
  it.skipIf(!HAS_DEV_FULL)('fails in one line where its own output cannot be written', async () => {
    const { code, stderr } = await start(['inspect', net], {}, openSync('/dev/full', 'w')).ended;
    expect([code, stderr]).toEqual([
      1,
      'runcard: the result was not written: ENOSPC: no space left on device, write\n',
    ]);
  });

  it('is never put in the place of a device', async () => {
    const { code, stderr } = await runcard('import', pbf, '--out', '/dev/null');
    expect([code, stderr.includes('/dev/null cannot be written: it is no regular file')]).toEqual([1, true]);
    expect(statSync('/dev/null').isFile()).toBe(false);
  });
});

describe('Serving', () => {
  const PORT_0 = ['--port', '0'];
  const urlOf = (said: string): string => /http:\/\/[^\s/]+/.exec(said)?.[0] ?? 'nowhere';

  it('prints an example whose address answers, takes Ctrl-C however often it is passed on, and ends with 0', async () => {
    const { child, ended, said } = start(['serve', ...town(), ...PORT_0]);
    const url = urlOf(await said('The same from the API'));
    expect((await fetch(`${url}/readyz`)).status).toBe(200);
    for (let i = 0; i < 3; i++) child.kill('SIGINT');
    const { code, signal, stderr } = await ended;
    expect([code, signal]).toEqual([0, null]);
    expect(stderr.match(/SIGINT: answering what is in flight/g)).toHaveLength(1);
  });

  it('goes on with an empty world, and says that it has no example', async () => {
    const empty = JSON.parse(readFileSync(world, 'utf8'));
    for (const list of Object.values(empty)) if (Array.isArray(list)) list.length = 0;
    writeFileSync(file('empty.json'), JSON.stringify(empty));
    const { child, ended, said } = start(['serve', '--network', net, '--world', file('empty.json'), ...PORT_0]);
    const url = urlOf(await said('No example: EMPTY_FLEET'));
    expect((await fetch(`${url}/readyz`)).status).toBe(200);
    child.kill('SIGTERM');
    expect((await ended).code).toBe(0);
  });

  it('warns where the whole network can reach it', async () => {
    const { child, ended, said } = start(['serve', ...town(), ...PORT_0, '--host', '0.0.0.0']);
    await said('no authentication yet: whoever reaches');
    child.kill('SIGTERM');
    expect((await ended).code).toBe(0);
  });

  it('refuses a port that is taken and a host that is not, with 1 and a way out', async () => {
    const holder: Server = createServer();
    await new Promise<void>((resolve) => holder.listen(0, '127.0.0.1', resolve));
    const { port } = holder.address() as { port: number };
    const [taken, nowhere] = await Promise.all([
      start(['serve', ...town()], { PORT: String(port) }).ended,
      runcard('serve', ...town(), ...PORT_0, '--host', '203.0.113.7'),
    ]);
    holder.close();
    expect([taken.code, nowhere.code]).toEqual([1, 1]);
    expect(taken.stderr).toContain(`port ${port} is in use; stop what listens there, or choose another: PORT=`);
    expect(nowhere.stderr).toContain('cannot listen on 203.0.113.7');
    expect(taken.stderr + nowhere.stderr).not.toContain('usage:');
  });

  it('takes its generator with it when a signal ends it, and leaves no file', async () => {
    const data = file('fresh');
    const { child, ended, said } = start(['serve', ...PORT_0], { RUNCARD_DATA: data });
    await said('rings, radials');
    child.kill('SIGTERM');
    const { code } = await ended;
    // `close` comes when nobody holds the streams any more: the generator is gone too.
    expect([code, readdirSync(data)]).toEqual([143, []]);
  });

  it('refuses a data folder that cannot be made', async () => {
    const { code, stderr } = await start(['serve', ...PORT_0], { RUNCARD_DATA: join(pbf, 'data') }).ended;
    expect([code, stderr.includes('FILE_NOT_WRITTEN')]).toEqual([1, true]);
    expect(stderr).not.toContain('    at ');
  });

  it('ends with 1, without a usage, when its generator fails', async () => {
    const data = file('blocked');
    mkdirSync(join(data, 'hanoi-generated.net.world.json'), { recursive: true });
    const { code, stderr } = await start(['serve', ...PORT_0], { RUNCARD_DATA: data }).ended;
    expect(code).toBe(1);
    expect(stderr).toContain('ended with 1');
    expect(stderr).not.toContain('usage:');
  });
});
