import { createEngine, type Engine, type Network } from '@runcard/engine';
import { randomNetwork } from '@runcard/engine/testing';
import { decode, encode, METHODS } from '@runcard/protocol';
import { generateWorld } from '@runcard/sim';
import { describe, expect, it } from 'vitest';
import { SMOKE } from '../src/harness.ts';
import { askUnderTraffic } from '../src/macro/recommend300-http.ts';
import type { ServedRuncard } from '../src/macro/served-runcard.ts';

const network = randomNetwork(1, { shape: 'grid', junctionsMax: 100, footShare: 0 });
const { RecommendUnits, ApplyTraffic } = METHODS;
const QUICK = { ...SMOKE, underTraffic: { ...SMOKE.underTraffic, warmUp: 0, requests: 5, batchEveryMs: 10 } };

interface Faults {
  /** Of the requests for a recommendation, from 0. */
  readonly refuses?: (request: number) => boolean;
  /** Batches of traffic lose an entry. */
  readonly dropsEntry?: boolean;
  /** Of the traffic that is ended all but one entry goes on. */
  readonly keepsEnded?: boolean;
}

/** The server's two methods over an engine in this process. */
function fakeServer({ refuses = () => false, dropsEntry = false, keepsEnded = false }: Faults): ServedRuncard {
  const engine = engineOn(network);
  const nowMs = Date.now();
  let asked = 0;
  return {
    async post(path, body) {
      if (path === RecommendUnits.path) {
        if (refuses(asked++)) throw new Error('refused');
        const input = decode(RecommendUnits.request, body, 'proto', RecommendUnits.limits);
        return Buffer.from(
          encode(RecommendUnits.response, { ...engine.recommend(input, nowMs), computeUs: 1_500 }, 'proto'),
        );
      }
      const { speeds = [], removeIds = [] } = decode(ApplyTraffic.request, body, 'proto', ApplyTraffic.limits);
      const batch = {
        speeds: speeds.slice(0, dropsEntry ? 1 : undefined),
        removeIds: keepsEnded ? removeIds.slice(0, 1) : removeIds,
      };
      const report = engine.applyTraffic(batch, nowMs);
      return Buffer.from(
        encode(
          ApplyTraffic.response,
          { ...report, notAppliedCount: report.notAppliedCount + speeds.length - batch.speeds.length },
          'proto',
        ),
      );
    },
    metric: async (line) => (line.startsWith('runcard_memory_bytes') ? 250e6 : 0.0125),
    stop: async () => undefined,
  };
}

function engineOn(on: Network): Engine {
  const city = { name: 'Grid', utcOffsetMinutes: 420, synthetic: true, note: '' };
  const water = { hydrants: 20, tanks: 5, naturalSources: 0, suctionPoints: 0 };
  const world = generateWorld(on, { seed: 1, city, stations: 4, units: 24, communityPoints: 5, ...water });
  return createEngine({ network: on, world });
}

describe('recommendations under traffic', () => {
  it('give a row and what the server says of itself', async () => {
    const { row, figures, remarks, missing } = await askUnderTraffic(fakeServer({}), network, QUICK);
    expect(missing).toEqual([]);
    expect(row).toMatchObject({ id: 'routing.http.recommend300', samples: 5, batch: 1 });
    expect(figures).toEqual([
      { id: 'routing.rssMb', value: 250, unit: 'MB' },
      { id: 'routing.http.loopDelayMs', value: 12.5, unit: 'ms' },
    ]);
    expect(remarks.join('\n')).toMatch(/0 failures, [1-9]\d* batches of traffic, 250 MB\n.*1\.5 ms in the median by/);
  });

  it('give none where a request fails', async () => {
    // 1 question for all kinds of vehicle and 100 for the hash come first: the fourth of the 5 under traffic is the 104th of all.
    const server = fakeServer({ refuses: (request) => request === 104 });
    const { row, remarks, missing } = await askUnderTraffic(server, network, QUICK);
    expect(row).toBeUndefined();
    expect(missing).toEqual(['routing.http.recommend300 is left out: Error: refused']);
    expect(remarks.join()).toContain('1 failures');
  });

  it('give none where traffic is not taken whole', async () => {
    const { row, missing } = await askUnderTraffic(fakeServer({ dropsEntry: true }), network, QUICK);
    expect(row).toBeUndefined();
    expect(missing).toEqual(['routing.http.recommend300 is left out: 19 entries were not applied']);
  });

  it('are refused where traffic that has ended shows in answers', async () => {
    await expect(askUnderTraffic(fakeServer({ keepsEnded: true }), network, QUICK)).rejects.toThrow(
      'the traffic is over, and the answers are not what they were',
    );
  });
});
