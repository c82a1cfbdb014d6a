import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Running, runcard, start, writeTownPbf } from './run-command.ts';

const folder = mkdtempSync(join(tmpdir(), 'runcard-load-'));
const [net, world, other] = ['town.net', 'town.world.json', 'other.world.json'].map((name) => join(folder, name)) as [
  string,
  string,
  string,
];
const scenario = join(folder, 'fires.json');
let server: Running;
let url = '';

/** Two fires in the town (writeTownPbf), ten minutes apart; the second one's day begins again after 20 minutes. */
function writeScenario(path: string, lat: number): void {
  const fire = (atMinute: number, lon: number) => ({
    ...{ atMinute, reportDelayMs: 0, at: { lat, lon }, workMs: 600_000, severity: 'SMALL' },
    ...{ type: 'STRUCTURE_FIRE', facilityClass: 'SHOP_HOUSE', floors: 2, floorAreaM2: 80 },
  });
  const text = {
    ...{ format: 'runcard-scenario', version: 1, name: 'fires', title: 'Two fires', sources: ['drawn'], days: 1 / 72 },
    ...{ city: { kind: 'HANOI' }, from: '2026-03-02T08:00:00+07:00', seed: 1, replications: 1 },
    ...{ incidents: [fire(1, 105.003), fire(11, 105.006)], policies: ['joint'], etaFactors: [1], expected: [] },
  };
  writeFileSync(path, JSON.stringify(text));
}

describe('runcard load', () => {
  beforeAll(async () => {
    const pbf = join(folder, 'town.osm.pbf');
    writeTownPbf(pbf);
    writeScenario(scenario, 21.004);
    expect(await runcard('import', pbf, '--out', net)).toMatchObject({ code: 0 });
    for (const [seed, out] of [
      ['1', world],
      ['2', other],
    ] as const) {
      const size = ['--units', '40', '--water', '20'];
      expect(await runcard('generate', 'world', '--network', net, '--seed', seed, ...size, '--out', out)).toMatchObject(
        { code: 0 },
      );
    }
    server = start(['serve', '--port', '0', '--network', net, '--world', world]);
    const said = await server.said('answers on http');
    url = /http:\/\/127[\d.]*:\d+/.exec(said)?.[0] ?? '';
  }, 120_000);

  afterAll(async () => {
    server?.child.kill('SIGTERM');
    await server?.ended;
  });

  it('compares answers, measures each kind of request and leaves every status as it was', async () => {
    const before = await statuses();
    const words = ['--url', url, '--network', net, '--world', world, '--rate', '10', '--seconds', '3', '--json'];
    const { code, stdout, stderr } = await runcard('load', scenario, ...words);
    const { comparison, load, left, compress, units } = JSON.parse(stdout);
    expect(comparison).toMatchObject({ asked: 20, equal: 20, differences: [] });
    // Two fires in 20 min are one in 600 s: ten a second are 6,000 times as fast.
    expect([compress, units]).toEqual([6_000, 40]);
    const counts = Object.fromEntries(
      load.kinds.map(({ kind, count }: { kind: string; count: number }) => [kind, count]),
    );
    // 10 a second for 3 s; two batches of 20 units each second; traffic at 0 and 2 s.
    expect(counts).toMatchObject({ RecommendUnits: 30, ReportPositions: 6, ApplyTraffic: 2 });
    expect(counts['SetUnitStatus']).toBeGreaterThan(2);
    expect([load.failures, load.isPartial, left]).toEqual([[], false, []]);
    // A machine that others use may be late: then the run is void, and says so.
    expect(code).toBe(load.isVoid ? 1 : 0);
    if (load.isVoid) expect(stderr).toContain('the run is void');
    expect(await statuses()).toEqual(before);
  }, 60_000);

  it('says where answers differ from those of another world', async () => {
    const words = ['--url', url, '--network', net, '--world', other, '--rate', '2', '--seconds', '1'];
    const { code, stdout } = await runcard('load', scenario, ...words);
    expect([code, stdout]).toEqual([1, expect.stringContaining('ANSWERS DIFFER')]);
  }, 60_000);

  it('measures nothing at the server of another city', async () => {
    const elsewhere = join(folder, 'elsewhere.json');
    writeScenario(elsewhere, 16.05);
    const { code, stderr } = await runcard('load', elsewhere, '--url', url, '--network', net, '--world', world);
    expect([code, stderr]).toEqual([1, expect.stringContaining('another city')]);
  }, 60_000);

  it('prints what it has when it is stopped, and puts back what it changed', async () => {
    const before = await statuses();
    const words = ['--url', url, '--network', net, '--world', world, '--rate', '10', '--seconds', '60'];
    const running = start(['load', scenario, ...words]);
    await running.said('warming up:');
    setTimeout(() => running.child.kill('SIGINT'), 1_000);
    const { code, stdout } = await running.ended;
    expect(code).toBe(130);
    expect(stdout).toMatch(/PARTIAL: [1-9]\d* of [\d,]+ requests were sent/);
    expect(await statuses()).toEqual(before);
  }, 60_000);

  it.each(['1e15', '1e-9'])(
    'refuses a load that --compress %s would make, before anything is sent',
    async (compress) => {
      const ground = ['--url', url, '--network', net, '--world', world];
      const { code, stdout, stderr } = await runcard('load', scenario, ...ground, '--compress', compress);
      expect([code, stdout]).toEqual([2, '']);
      expect(stderr).toContain('wanted at most 2000');
    },
    60_000,
  );

  it('tells what is wrong before it loads anything', async () => {
    const none = await runcard('load', scenario, '--url', 'http://127.0.0.1:9');
    expect([none.code, none.stderr]).toEqual([
      1,
      expect.stringMatching(/no server answers at .*ECONNREFUSED.*runcard serve/s),
    ]);
    for (const words of [
      ['--url', 'nowhere'],
      ['--rate', '0'],
      ['--rate', '5', '--compress', '5'],
      ['--compress', '-1'],
    ])
      expect(await runcard('load', scenario, ...words), words.join(' ')).toMatchObject({ code: 2 });
    expect(await runcard('load', join(folder, 'none'))).toMatchObject({
      code: 1,
      stderr: expect.stringContaining('FILE_NOT_FOUND'),
    });
  }, 60_000);
});

async function statuses(): Promise<unknown> {
  const headers = { 'content-type': 'application/json' };
  const reply = await fetch(`${url}/runcard.v1.FleetService/ListUnits`, { method: 'POST', headers, body: '{}' });
  const { units } = (await reply.json()) as { units: { id: string; status: string }[] };
  return units.map(({ id, status }) => [id, status]);
}
