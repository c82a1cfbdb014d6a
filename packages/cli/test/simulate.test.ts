import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Ended, runcard, start } from './run-command.ts';

/** Scenarios as they are played from the command line: on the drawn town, which needs no network file. */
const GRID = fileURLToPath(new URL('../../../scenarios/grid', import.meta.url));
let folder = '';
const out = (name: string): string => join(folder, name);
const simulate = (name: string, ...words: string[]): Promise<Ended> =>
  runcard('simulate', GRID, '--out', out(name), '--threads', '1', ...words);

interface Report {
  readonly isWhole: boolean;
  readonly comparisons: readonly { readonly rows: readonly { readonly policy: string }[] }[];
  readonly together: {
    readonly run: { readonly replications: number };
    readonly slowest: readonly {
      readonly seed: number;
      readonly number: number;
      readonly replay: string;
      readonly logMaker: string;
    }[];
  };
  readonly expected: readonly { readonly figure: string; readonly holds: boolean }[];
  readonly results: readonly {
    readonly policy: string;
    readonly measures: { readonly run: { readonly logHash: string } };
  }[];
}
const reportOf = (name: string): Report => JSON.parse(readFileSync(join(out(name), 'report.json'), 'utf8')) as Report;
const runsOf = (name: string): string[] => readdirSync(join(out(name), 'runs')).sort();

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'runcard-simulate-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('runcard simulate', () => {
  it('plays the drawn town: every figure of its file holds, the page needs no network', async () => {
    const { code, stdout } = await simulate('whole');
    expect(code).toBe(0);
    expect(stdout).not.toContain('FAILS');
    const { isWhole, expected } = reportOf('whole');
    expect(isWhole).toBe(true);
    expect(expected.filter(({ holds }) => !holds)).toEqual([]);
    expect(readFileSync(join(out('whole'), 'report.html'), 'utf8')).not.toMatch(/(?:src|href)="https?:/);
    expect(runsOf('whole')).toEqual(['joint.0.eta1.json', 'kerb-nearest.0.eta1.json']);
  });

  it('measures replications together, compares policies in 80 columns, and names a command that makes a log to replay', async () => {
    const { code, stdout } = await simulate('together', '--replications', '2');
    expect(code).toBe(0);
    expect(stdout).toContain('2 runs of 1.5 hours');
    expect(stdout).toMatch(/call to force assembled *\n {2}joint +7:09 +10:06/);
    for (const line of stdout.slice(stdout.indexOf('policies, minutes')).split('\n'))
      if (!line.startsWith('report:')) expect(line.length, line).toBeLessThanOrEqual(80);
    const { together, comparisons } = reportOf('together');
    expect([together.run.replications, comparisons[0]!.rows.length]).toEqual([2, 2]);
    const slow = together.slowest.find(({ seed }) => seed === 2)!;
    expect(slow.replay).toBe(`runcard replay replay-2/joint.0.eta1.log --incident ${slow.number}`);
    // The command as it stands there, but for the folder.
    const [, ...words] = slow.logMaker.replace('--out replay-2', `--out ${out('replay-2')}`).split(' ');
    expect((await runcard(...words)).code).toBe(0);
    const replayed = await runcard('replay', out('replay-2/joint.0.eta1.log'), '--incident', String(slow.number));
    expect(replayed.stdout).toContain(`hash ${reportOf('together').results[2]!.measures.run.logHash}`);
  });

  it('says what it wants', async () => {
    const { code, stdout } = await runcard('simulate', '--help');
    expect(code).toBe(0);
    for (const word of ['--shard I/N', '--resume', '--replications N', '--log', 'Ctrl-C'])
      expect(stdout).toContain(word);
  });

  it.each<[string, string[], number, string]>([
    ['a scenario that is not there', ['simulate', 'scenarios/nowhere'], 1, 'there is no scenario at scenarios/nowhere'],
    ['a folder without one', ['simulate', fileURLToPath(new URL('.', import.meta.url))], 1, 'scenario.json'],
    ['half a shard', ['simulate', GRID, '--shard', '3/2'], 2, '--shard is "3/2"; wanted I/N'],
    ['a shard without a run', ['simulate', GRID, '--shard', '3/3'], 2, '--shard 3/3 has no run: there are 2'],
    ['no replication', ['simulate', GRID, '--replications', '0'], 2, '--replications is'],
    ['no scenario', ['simulate'], 2, 'wanted 1'],
    ['half a thread', ['simulate', GRID, '--threads', '1.5'], 2, '--threads is 1.5; wanted a whole number from 1 to'],
    ['a seed below nothing', ['simulate', GRID, '--seed', '-1'], 2, '--seed is -1; wanted a whole number from 0 to'],
    ['too many replications', ['simulate', GRID, '--replications', '1e9'], 2, '--replications is 1000000000; wanted'],
    [
      'a network for a town of its own',
      ['simulate', GRID, '--network', 'nosuch'],
      2,
      '--network is nosuch; scenario grid has a drawn town of its own: wanted no --network',
    ],
    ['a world for a town of its own', ['simulate', GRID, '--world', 'nosuch'], 2, 'wanted no --world'],
    ['a load on a town of its own', ['load', GRID, '--network', 'nosuch'], 2, 'wanted no --network'],
    ['a plan, which no run would go by', ['simulate', GRID, '--plan', 'nosuch'], 2, "Unknown option '--plan'"],
    ['profiles, which no replay would know', ['replay', 'x', '--profiles', 'nosuch'], 2, "Unknown option '--profiles'"],
    ['an option of another command', ['simulate', GRID, '--jobs', '2'], 2, "Unknown option '--jobs'"],
  ])('refuses %s', async (_, words, wanted, told) => {
    const { code, stdout, stderr } = await runcard(...words);
    expect([code, stdout]).toEqual([wanted, '']);
    expect(stderr).toContain(told);
  });

  it('tells an unknown key with the file and its path, and writes nothing', async () => {
    const file = out('wrong.json');
    writeFileSync(file, readFileSync(join(GRID, 'scenario.json'), 'utf8').replace('"blockM"', '"blokM"'));
    const { code, stderr } = await runcard('simulate', file, '--out', out('wrong'));
    expect(code).toBe(1);
    expect(stderr).toContain(`${file}: city.blo`);
    expect(existsSync(out('wrong'))).toBe(false);
  });

  it('refuses a history of another year with file, row and field, before anything runs', async () => {
    const file = out('history.json');
    const { incidents: _, ...grid } = JSON.parse(readFileSync(join(GRID, 'scenario.json'), 'utf8')) as object & {
      incidents: unknown;
    };
    writeFileSync(file, JSON.stringify({ ...grid, history: 'h.csv' }));
    const header = 'dispatch_time_call_arrival,dispatch_incident_type,latitude,longitude,facility_class';
    writeFileSync(out('h.csv'), `${header}\n2019-03-02T10:15:00+07:00,STRUCTURE_FIRE,21.002,105.81,HOUSE\n`);
    const { code, stderr } = await runcard('simulate', file, '--out', out('history'));
    expect([code, stderr.includes('INVALID_HISTORY')], stderr).toEqual([1, true]);
    expect(stderr).toContain(`${out('h.csv')}: row 2, dispatch_time_call_arrival: seen 2019-03-02T03:15:00.000Z`);
    expect(existsSync(out('history'))).toBe(false);
  });

  it('ends a run that would never end, and says why', async () => {
    const file = out('never.json');
    const grid = JSON.parse(readFileSync(join(GRID, 'scenario.json'), 'utf8')) as object;
    writeFileSync(
      file,
      JSON.stringify({ ...grid, policies: ['joint'], settings: { breakdownShare: 1 }, expected: [] }),
    );
    const { code, stderr } = await runcard('simulate', file, '--out', out('never'), '--threads', '1');
    expect([code, stderr.includes('LIMIT_EXCEEDED')], stderr).toEqual([1, true]);
    expect(stderr).toContain('incidents are open 30 days after the last call');
    expect(runsOf('never')).toEqual([]);
  });

  it('plays drawn incidents at the very edge of the map', async () => {
    const file = out('drawn.json');
    const { incidents: _, ...grid } = JSON.parse(readFileSync(join(GRID, 'scenario.json'), 'utf8')) as object & {
      incidents: unknown;
    };
    writeFileSync(file, JSON.stringify({ ...grid, days: 3, expected: [] }));
    const { code, stderr } = await runcard('simulate', file, '--out', out('drawn'), '--threads', '1');
    expect(code, stderr).toBe(0);
  });

  it('plays a part of the runs on each machine, which together are the whole', async () => {
    await simulate('whole-3', '--replications', '3');
    const first = await simulate('shards', '--replications', '3', '--shard', '1/2');
    expect(first.code).toBe(0);
    expect(runsOf('shards')).toHaveLength(3);
    // A shard of one policy alone would fail what is expected of the other.
    expect([reportOf('shards').isWhole, reportOf('shards').expected]).toEqual([false, []]);
    expect(readFileSync(join(out('shards'), 'report.html'), 'utf8')).toContain('A part of the scenario: 3 of 6 runs');
    await simulate('shards', '--replications', '3', '--shard', '2/2', '--resume');
    const { code, stderr } = await simulate('shards', '--replications', '3', '--resume');
    expect([code, stderr.includes('6 of 6 runs are there already')]).toEqual([0, true]);
    expect(reportOf('shards')).toEqual(reportOf('whole-3'));
  });

  it('goes on where half a run was written, with the same report', async () => {
    await simulate('half');
    const report = reportOf('half');
    const file = join(out('half'), 'runs', 'joint.0.eta1.json');
    writeFileSync(file, readFileSync(file, 'utf8').slice(0, 100));
    const { code, stderr } = await simulate('half', '--resume');
    expect([code, stderr.includes('1 of 2 runs are there already')]).toEqual([0, true]);
    expect(reportOf('half')).toEqual(report);
  });
});

/** So many that none of them ends before a signal comes. */
const MANY = ['--replications', '10000', '--threads', '1'];

async function interrupted(name: string): Promise<ReturnType<typeof start>> {
  const running = start(['simulate', GRID, '--out', out(name), ...MANY]);
  const runs = join(out(name), 'runs');
  while (!existsSync(runs) || readdirSync(runs).filter((run) => run.endsWith('.json')).length < 3) {
    if (running.child.exitCode !== null) throw new Error((await running.ended).stderr);
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
  return running;
}

describe('An interrupted simulation', () => {
  it('keeps and reports the runs that are done, and goes on from them', async () => {
    const running = await interrupted('stopped');
    running.child.kill('SIGINT');
    const { code, stderr } = await running.ended;
    expect(code).toBe(130);
    expect(stderr).toContain('--resume goes on from there');
    const { isWhole, results, expected } = reportOf('stopped');
    expect([isWhole, expected]).toEqual([false, []]);
    expect(results).toHaveLength(runsOf('stopped').length);
    for (const run of runsOf('stopped')) {
      expect(run).toMatch(/\.json$/);
      expect(() => JSON.parse(readFileSync(join(out('stopped'), 'runs', run), 'utf8'))).not.toThrow();
    }
    expect(readFileSync(join(out('stopped'), 'report.html'), 'utf8')).toMatch(
      /A part of the scenario: \d+ of 20,000 runs.*<\/html>/s,
    );
    const again = await simulate('stopped', '--replications', '2', '--resume');
    expect(again.code).toBe(0);
    expect(reportOf('stopped').isWhole).toBe(true);
    expect(readFileSync(join(out('stopped'), 'report.html'), 'utf8')).not.toContain('A part of the scenario');
  });

  it('ends at once on a second signal, with nothing half written', async () => {
    // A run of hours: four vehicles, and ten thousand incidents a day.
    const { incidents: _, ...grid } = JSON.parse(readFileSync(join(GRID, 'scenario.json'), 'utf8')) as object & {
      incidents: unknown;
    };
    const file = out('endless.json');
    writeFileSync(file, JSON.stringify({ ...grid, days: 80, demandFactor: 1_000, expected: [] }));
    const running = start(['simulate', file, '--out', out('ended'), '--threads', '1']);
    while (!existsSync(join(out('ended'), 'runs'))) await new Promise((resolve) => setTimeout(resolve, 10));
    await new Promise((resolve) => setTimeout(resolve, 500));
    running.child.kill('SIGTERM');
    await running.said('once more ends at once');
    await new Promise((resolve) => setTimeout(resolve, 1_100));
    running.child.kill('SIGTERM');
    const { code } = await running.ended;
    expect(code).toBe(143);
    expect(runsOf('ended')).toEqual([]);
    expect(existsSync(join(out('ended'), 'report.json'))).toBe(false);
  });
});

describe('Where nothing can be written', () => {
  it('the folder is told, before anything is run', async () => {
    writeFileSync(out('file'), '');
    const { code, stdout, stderr } = await runcard('simulate', GRID, '--out', join(out('file'), 'x'));
    expect([code, stdout]).toEqual([1, '']);
    expect(stderr).toContain(`${join(out('file'), 'x')} cannot be written to`);
    expect(stderr).not.toContain('defect');
  });

  it('a file that the disk takes no more of is told by name, and no half of it stays', async () => {
    // As a full disk: no file of this process may grow beyond some blocks. Two blocks are less than a run's records.
    const main = fileURLToPath(new URL('../src/main.ts', import.meta.url));
    const words = ['simulate', GRID, '--out', out('full'), '--threads', '1'];
    const child = spawn('sh', [
      '-c',
      'ulimit -f 2 && exec "$@"',
      'sh',
      process.execPath,
      '--conditions=@runcard/source',
      main,
      ...words,
    ]);
    let stderr = '';
    child.stderr.on('data', (chunk) => {
      stderr += chunk;
    });
    const code = await new Promise((resolve) => child.on('close', resolve));
    expect([code, stderr.includes('defect')]).toEqual([1, false]);
    expect(stderr).toContain(join(out('full'), 'runs', 'joint.0.eta1.json'));
    expect(runsOf('full')).toEqual([]);
    expect(existsSync(join(out('full'), 'report.json'))).toBe(false);
  });
});

interface Head {
  cityKey?: string;
  scenario?: { incidents: Record<string, unknown>[] };
  recorded?: null;
  job?: Record<string, unknown>;
}

describe('runcard replay', () => {
  const log = (): string => join(out('logged'), 'joint.0.eta1.log');
  beforeAll(async () => {
    expect((await simulate('logged', '--log')).code).toBe(0);
  });

  it('plays a log again, and every event is as it says', async () => {
    const { code, stdout } = await runcard('replay', log());
    expect(code).toBe(0);
    const { results } = reportOf('logged');
    expect(stdout).toContain(`every one as in the log; hash ${results[0]!.measures.run.logHash}`);
  });

  it('prints one incident alone', async () => {
    const { code, stdout } = await runcard('replay', log(), '--incident', '2', '--json');
    expect(code).toBe(0);
    const kinds = stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as { kind: string; incident: number });
    expect(kinds.map(({ kind }) => kind)).toEqual(['CALL', 'DISPATCH', 'ROLL', 'ARRIVE', 'AT_WORK', 'OVER']);
    expect(kinds.every(({ incident }) => incident === 2)).toBe(true);
  });

  it('of a drawn town takes no network, which it would not play on', async () => {
    const { code, stdout, stderr } = await runcard('replay', log(), '--network', 'nosuch');
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toContain('wanted no --network');
  });

  it('names the first event that is not as in the log', async () => {
    const lines = readFileSync(log(), 'utf8').split('\n');
    lines[3] = lines[3]!.replace('"W1"', '"W9"');
    const changed = out('changed.log');
    writeFileSync(changed, lines.join('\n'));
    const { code, stderr } = await runcard('replay', changed);
    expect(code).toBe(1);
    expect(stderr).toContain(`${changed}: event 3 differs`);
    expect(stderr).toContain('"unit":"W9"');
  });

  it.each<[string, (head: Head) => void, string]>([
    ['without its scenario', (head) => delete head.scenario, 'line 1: scenario: seen nothing'],
    ['without the city', (head) => delete head.cityKey, 'line 1: cityKey: seen nothing'],
    ['without its run', (head) => delete head.job, 'line 1: job: seen nothing'],
    ['of a policy that nobody knows', (head) => (head.job!['policy'] = 'zzz'), 'line 1: job.policy: seen "zzz"'],
    ['without recorded incidents', (head) => delete head.recorded, 'line 1: recorded: seen'],
    [
      'of a fire outside of the town',
      (head) => (head.scenario!.incidents[0]!['at'] = { lat: 1, lon: 1 }),
      'scenario: incidents[0].at: seen 1, 1',
    ],
  ])('refuses a head that was edited, %s, with its path', async (_, edit, told) => {
    const [first, ...events] = readFileSync(log(), 'utf8').split('\n');
    const head = JSON.parse(first!) as Head;
    edit(head);
    const edited = out('edited.log');
    writeFileSync(edited, [JSON.stringify(head), ...events].join('\n'));
    const { code, stderr } = await runcard('replay', edited);
    expect([code, stderr.includes('INVALID_SCENARIO')], stderr).toEqual([1, true]);
    expect(stderr).toContain(told);
  });

  it('says so where an incident is asked for that is not in it', async () => {
    const { code, stdout, stderr } = await runcard('replay', log(), '--incident', '99');
    expect([code, stdout]).toEqual([1, '']);
    expect(stderr).toContain('nothing happens at an incident 99');
  });

  it('refuses a log of another city, one that is cut off, and what is no log', async () => {
    const text = readFileSync(log(), 'utf8');
    const [elsewhere, cut, none] = [out('elsewhere.log'), out('cut.log'), out('none.log')];
    writeFileSync(elsewhere, text.replace('"blockM":500', '"blockM":501'));
    writeFileSync(cut, text.split('\n').slice(0, 10).join('\n'));
    writeFileSync(none, 'hello\n');
    const [a, b, c] = await Promise.all([elsewhere, cut, none].map((file) => runcard('replay', file)));
    expect([a!.code, b!.code, c!.code]).toEqual([1, 1, 1]);
    expect(a!.stderr).toContain('cityKey: seen');
    expect(b!.stderr).toContain('event 10 differs');
    expect(b!.stderr).toContain('log:    nothing more');
    expect(c!.stderr).toContain('line 1: seen hello');
  });
});
