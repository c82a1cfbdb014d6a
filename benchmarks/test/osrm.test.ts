import { randomNetwork } from '@runcard/engine/testing';
import { afterEach, describe, expect, it } from 'vitest';
import {
  askedIn,
  type Behaviour,
  json,
  type OsrmStub,
  servedBy,
  startStub,
  text,
} from '../../packages/engine/test/routing/osrm-stub.ts';
import { compareOsrm, drawFleet, ownRouter } from '../src/compare/osrm.ts';
import { rankCorrelation } from '../src/compare/rank-correlation.ts';
import { SMOKE } from '../src/harness.ts';

/** Without the pieces of a millimetre that tests like and no road has: a way over one is too fast to be believed. */
const network = randomNetwork(1, { shape: 'grid', junctionsMax: 400, footShare: 0, tinyShare: 0 });
const oracle = servedBy(network, ownRouter(network));
const { sources, targets } = drawFleet(network);
oracle.tell([...sources, ...targets]);

const stubs: OsrmStub[] = [];
afterEach(async () => {
  for (const stub of stubs.splice(0)) await stub.close();
});

async function served(behave: Behaviour): Promise<OsrmStub> {
  const stub = await startStub(behave);
  stubs.push(stub);
  return stub;
}

describe('beside an OSRM server', () => {
  it('measures the same tables by both and says how far they agree', async () => {
    const stub = await served(oracle.behave);
    const { rows, remarks, missing } = await compareOsrm(network, stub.url, SMOKE);
    expect(missing).toEqual([]);
    expect(rows.map(({ id }) => id)).toEqual(['routing.osrm.table300', 'routing.osrm.own300']);
    for (const { minMs, medianMs, samples } of rows) expect(minMs > 0 && medianMs >= minMs && samples >= 2).toBe(true);
    // The stub answers from our own router, so the answers are the same and in the same order.
    expect(rows[0]!.hash).toBe(rows[1]!.hash);
    expect(remarks).toEqual([
      'tables of OSRM for 300 sources: 1, asked at once',
      "rank correlation (Spearman) of OSRM's durations and ours: 1.000 over 6000 pairs, at least 1.000 to one target",
    ]);
    for (const path of stub.paths) expect(askedIn(path).from).toHaveLength(300);
  });

  it('splits the tables where the server takes fewer coordinates', async () => {
    const stub = await served((path, response) => {
      const isTooBig = askedIn(path).from.length >= 100;
      const refusal = json({ code: 'TooBig', message: 'Too many table coordinates' }, 400);
      (isTooBig ? refusal : oracle.behave)(path, response);
    });
    const { rows, remarks } = await compareOsrm(network, stub.url, SMOKE);
    expect(remarks[0]).toBe('tables of OSRM for 300 sources: 4, asked at once');
    expect(rows[0]!.hash).toBe(rows[1]!.hash);
  });

  it('reports an order that is turned round', async () => {
    // 10,000 s less what is right: the farther, the sooner, and nothing too fast to be believed.
    const turned = servedBy(network, ownRouter(network), (ms) => 10_000 - ms / 1000);
    turned.tell([...sources, ...targets]);
    const stub = await served(turned.behave);
    const { remarks } = await compareOsrm(network, stub.url, SMOKE);
    expect(remarks[1]).toContain('-1.000 over 6000 pairs');
  });

  it('leaves the rows out and says why where the server gives nothing to measure', async () => {
    const stub = await served(text('', 500));
    expect(await compareOsrm(network, stub.url, SMOKE)).toEqual({
      rows: [],
      remarks: [],
      missing: ['routing.osrm.table300 and routing.osrm.own300 are left out: OSRM_FAILED: HTTP 500, wanted 200'],
    });
  });
});

describe('the rank correlation', () => {
  it('is 1 for one order and −1 for the reverse, whatever the distances', () => {
    expect(rankCorrelation([1, 2, 3, 4], [10, 11, 500, 501])).toBe(1);
    expect(rankCorrelation([1, 2, 3, 4], [9, 7, 5, -100])).toBe(-1);
  });

  it('gives equal values the mean of their ranks', () => {
    // Ranks 1, 2.5, 2.5, 4 and 1, 3, 2, 4; off the mean of 2.5: (−1.5, 0, 0, 1.5), (−1.5, 0.5, −0.5, 1.5). 4.5 ÷ √(4.5 · 5).
    expect(rankCorrelation([5, 7, 7, 9], [1, 3, 2, 4])).toBeCloseTo(4.5 / Math.sqrt(22.5), 12);
  });

  it('is no number where nothing is put into an order', () => {
    expect(rankCorrelation([1, 1], [1, 2])).toBeNaN();
    expect(rankCorrelation([], [])).toBeNaN();
    expect(() => rankCorrelation([1], [])).toThrow('columns of one length wanted, seen 1 and 0');
  });
});
