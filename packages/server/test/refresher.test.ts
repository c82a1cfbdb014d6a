import { setTimeout as sleep } from 'node:timers/promises';
import { createPool, type Engine, RuncardError } from '@runcard/engine';
import pino from 'pino';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { type Refresher, startRefresher } from '../src/refresher.ts';
import { call, incident, NETWORK, NOW_MS, testClock, townEngine, townServer } from './town.ts';

const APPLY = 'TrafficService/ApplyTraffic';
const RECOMMEND = 'DispatchService/RecommendUnits';
const WITHIN_MS = 1_000;

describe('Traffic over HTTP', () => {
  it('is in an answer within a second where a thread beside makes the snapshots', async () => {
    const pool = createPool({
      threads: 1,
      timers: {
        after(ms, run) {
          const timer = setTimeout(run, ms);
          return () => clearTimeout(timer);
        },
      },
    });
    const server = townServer({}, townEngine(NETWORK, pool));
    try {
      await server.warmUp();
      const answer = async () => (await call(server, RECOMMEND, { incident: incident() })).body;
      const before = (await answer()).units[0].eta.driveMs;
      const piece = { networkEpoch: 1, pieceIndex: 0, direction: 'BOTH' };
      const expiresAtUnixMs = String(NOW_MS + 600_000);
      const sentMs = performance.now();
      const { body } = await call(server, APPLY, { speeds: [{ id: 'jam', piece, speedKmh: 5, expiresAtUnixMs }] });
      let seen = await answer();
      while (seen.epochs.traffic !== body.trafficEpoch && performance.now() - sentMs < 10 * WITHIN_MS) {
        await sleep(5);
        seen = await answer();
      }
      expect(performance.now() - sentMs).toBeLessThan(WITHIN_MS);
      expect(seen.units[0].eta.driveMs).toBeGreaterThan(before);
    } finally {
      await server.close();
      await pool.close();
    }
  });
});

describe('Keeping drive times up to date', () => {
  let refresher: Refresher | undefined;
  afterEach(() => refresher?.stop());

  /** Renews when it is let, or fails. */
  function startWith(refresh: () => Promise<void>) {
    const lines: string[] = [];
    const log = pino({ level: 'error' }, { write: (line: string) => void lines.push(line) });
    refresher = startRefresher({ refresh } as Partial<Engine> as Engine, testClock(), log);
    return { refresher, lines };
  }

  it('goes on after a failure, which is counted and logged with its code', async () => {
    const outcomes = [new RuncardError('WORKER_TIMEOUT', 'too late'), new TypeError('thin air'), undefined];
    const { refresher, lines } = startWith(async () => {
      const outcome = outcomes.shift();
      if (outcome !== undefined) throw outcome;
    });
    for (let i = 0; i < 3; i++) {
      refresher.soon();
      await sleep(1);
    }
    expect(refresher.state).toMatchObject({ done: 1, failed: 2 });
    expect(lines.map((line) => JSON.parse(line).code)).toEqual(['WORKER_TIMEOUT', 'INTERNAL']);
  });

  it('runs once more, and once only, for all that came while it ran', async () => {
    let end: () => void = () => undefined;
    let runs = 0;
    const { refresher } = startWith(() => {
      runs++;
      return new Promise((resolve) => {
        end = resolve;
      });
    });
    for (let i = 0; i < 5; i++) refresher.soon();
    expect(runs).toBe(1);
    end();
    await sleep(1);
    expect(runs).toBe(2);
    end();
    await sleep(1);
    expect([runs, refresher.state.done]).toEqual([2, 2]);
  });

  it('runs every second by itself', async () => {
    let runs = 0;
    startWith(async () => {
      runs++;
    });
    await vi.waitFor(() => expect(runs).toBe(2), { timeout: 10_000, interval: 20 });
  });
});
