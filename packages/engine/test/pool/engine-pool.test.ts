import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { RuncardError } from '../../src/core/errors.ts';
import { createCustomiser } from '../../src/pool/customiser.ts';
import { createPool, type EnginePool, orderRunner } from '../../src/pool/pool.ts';
import { computeOrder, computeOrderOn } from '../../src/routing/hierarchy/order.ts';
import { prepareHierarchy, prepareHierarchyOn } from '../../src/routing/hierarchy/prepare.ts';
import { customise, type Metric } from '../../src/routing/metric/customise.ts';
import type { RoadTimes } from '../../src/routing/router.ts';
import { printNetwork, randomNetwork } from '../../src/testing/index.ts';
import { drawLot, lotFailure } from '../routing/hierarchies.ts';
import { grid, randomGraph } from '../routing/plain-graphs.ts';
import { TIMERS } from './timers.ts';

const SEED = 711;
const RUNS = 40;
/** No network is too small to be posted, nor to be shared out. */
const ALWAYS = { postedTrianglesMin: 0, partedTrianglesMin: 0 };

const pools = new Map([0, 1, 2].map((threads) => [threads, createPool({ threads, timers: TIMERS })]));
const poolOf = (threads: number): EnginePool => pools.get(threads)!;
afterAll(() => Promise.all([...pools.values()].map((pool) => pool.close())));

const numbers = ({ upMs, downMs, inputMs }: Metric): number[][] => [[...upMs], [...downMs], [...inputMs]];
const slower = (times: RoadTimes, by: number): RoadTimes => ({
  ...times,
  profileId: `${times.profileId}+${by}`,
  arcMs: times.arcMs.map((ms) => (ms < 1_000_000 ? ms + by : ms)),
});

const check = (what: (seed: number) => Promise<void>): Promise<void> =>
  fc.assert(fc.asyncProperty(fc.integer({ min: 0, max: 2 ** 31 - 1 }), what), { seed: SEED, numRuns: RUNS });

describe.each([0, 1, 2])(`the engine's pool of %i threads, ${RUNS} networks from seed ${SEED}`, (threads) => {
  it('orders as the calling thread does, rank by rank', async () => {
    const cutMuch = { wholeVerticesMax: 40, smallVerticesMax: 6 };
    await check(async (seed) => {
      const graph = randomGraph(seed, 300);
      const order = await computeOrderOn(graph, orderRunner(poolOf(threads)), cutMuch);
      expect(order, `randomGraph(${seed}, 300)`).toEqual(computeOrder(graph, cutMuch));
    });
    const large = grid(60, 60);
    expect(await computeOrderOn(large, orderRunner(poolOf(threads)))).toEqual(computeOrder(large));
  });

  it('prepares the same sections, byte for byte', async () => {
    await check(async (seed) => {
      const network = randomNetwork(seed, { junctionsMax: 60 });
      const steps: string[] = [];
      const sections = await prepareHierarchyOn(network, orderRunner(poolOf(threads)), (step) => steps.push(step));
      expect(sections, printNetwork(network)).toEqual(prepareHierarchy(network));
      expect(steps).toEqual(['order', 'hierarchy']);
    });
  });

  it('customises as the calling thread does, one after the other and several at once, into retired memory too', async () => {
    await check(async (seed) => {
      const lot = drawLot(seed, 60);
      const { hierarchy, times } = lot;
      const customiser = createCustomiser(poolOf(threads), hierarchy, ALWAYS);
      const old = await customiser.customise(times);
      expect(numbers(old), lotFailure(lot)).toEqual(numbers(customise(hierarchy, times)));
      const all = [times, slower(times, 3), slower(times, 5), slower(times, 7)];
      const metrics = await Promise.all(all.map((of, i) => customiser.customise(of, i === 1 ? old : undefined)));
      expect(metrics[1].upMs).toBe(old.upMs);
      metrics.forEach((metric, i) => {
        expect(metric.profileId).toBe(all[i].profileId);
        expect(numbers(metric), lotFailure(lot)).toEqual(numbers(customise(hierarchy, all[i])));
      });
    });
  });
});

describe('A customisation in parts', () => {
  const { hierarchy, times } = drawLot(SEED, 60);
  /** The pool of two threads, but part 1 fails with this. */
  const failing = (code: 'WORKER_FAILED' | 'WORKER_TIMEOUT' | 'POOL_EXHAUSTED', asked: string[]): EnginePool => ({
    ...poolOf(2),
    run: ((name: 'customisePart', input: { part: number }) => {
      asked.push(name);
      if (name === 'customisePart' && input.part === 1) return Promise.reject(new RuncardError(code, 'on purpose'));
      return poolOf(2).run(name, input as never);
    }) as EnginePool['run'],
  });

  it.each(['WORKER_FAILED', 'WORKER_TIMEOUT'] as const)(
    'of which one ends with %s is done over as a whole',
    async (code) => {
      const asked: string[] = [];
      const metric = await createCustomiser(failing(code, asked), hierarchy, ALWAYS).customise(times);
      expect(numbers(metric)).toEqual(numbers(customise(hierarchy, times)));
      expect(asked).toEqual(['planParts', 'customisePart', 'customisePart', 'customise']);
    },
  );

  it('of which one is not taken is refused, and the next one is done', async () => {
    const customiser = createCustomiser(failing('POOL_EXHAUSTED', []), hierarchy, ALWAYS);
    await expect(customiser.customise(times)).rejects.toMatchObject({ code: 'POOL_EXHAUSTED' });
    await expect(customiser.customise(times)).rejects.toMatchObject({ code: 'POOL_EXHAUSTED' });
    const metric = await createCustomiser(poolOf(2), hierarchy, ALWAYS).customise(times);
    expect(numbers(metric)).toEqual(numbers(customise(hierarchy, times)));
  });

  it('is not begun for a small network: that is done at once', async () => {
    const asked: string[] = [];
    const metric = await createCustomiser(failing('WORKER_FAILED', asked), hierarchy).customise(times);
    expect([asked, numbers(metric)]).toEqual([[], numbers(customise(hierarchy, times))]);
  });
});

describe('A script that uses the pool', () => {
  const script = fileURLToPath(new URL('./pool-script.ts', import.meta.url));
  it.each(['closed', 'left open', 'closed while it works', 'closed while it starts'])(
    'and leaves it %s ends by itself',
    async (how) => {
      const { stdout } = await promisify(execFile)(process.execPath, ['--conditions=@runcard/source', script, how], {
        timeout: 20_000,
      });
      expect(stdout).toBe(how.startsWith('closed while') ? 'refused: SHUTTING_DOWN' : 'ordered 900 vertices');
    },
  );
});
