import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { evenly, runOpenLoop } from '../../src/load/open-loop.ts';

const nowMs = (): number => performance.now();

describe('the open loop', () => {
  it('counts a stall against everyone who had to wait for it', async () => {
    // 20 requests, one every 5 ms. Sending the tenth blocks this process for 60 ms, so the 11th (due 5 ms into the stall) leaves at
    // least 55 ms late, the 12th 50, … and the 20th, due 50 ms into it, 10: those ten are late, and their latency says so though
    // each is answered at once.
    const run = await runOpenLoop({
      requests: 20,
      ...{ nowMs, dueMs: evenly(200) },
      lateMax: 20,
      send: async (request) => {
        if (request === 9) block(60);
        return request;
      },
    });
    expect(run.late).toBeGreaterThanOrEqual(10);
    expect(run.isVoid).toBe(false);
    expect(run.sent.map(({ answer }) => answer)).toEqual(Array.from({ length: 20 }, (_, i) => i));
    for (let i = 10; i < 20; i++) expect(run.sent[i]!.latencyMs).toBeGreaterThanOrEqual(60 - 5 * (i - 9) - 0.1);
  });

  it('keeps sending while answers are outstanding', async () => {
    let inFlight = 0;
    let mostInFlight = 0;
    // Each answer takes 100 ms and one is asked every 5 ms: a closed loop would have one in flight, this one has many.
    await runOpenLoop({
      requests: 20,
      ...{ nowMs, dueMs: evenly(200) },
      lateMax: 20,
      send: async () => {
        mostInFlight = Math.max(mostInFlight, ++inFlight);
        await sleep(100);
        inFlight--;
      },
    });
    expect(mostInFlight).toBeGreaterThan(5);
  });

  it('never sends before the scheduled time', async () => {
    const sentMs: number[] = [];
    const startedMs = performance.now();
    await runOpenLoop({
      requests: 10,
      ...{ nowMs, dueMs: evenly(100) },
      lateMax: 10,
      send: async () => sentMs.push(performance.now() - startedMs),
    });
    sentMs.forEach((ms, i) => {
      expect(ms).toBeGreaterThanOrEqual(10 * i);
    });
  });

  it('is void, and ends, with the first late send too many', async () => {
    // The same stall at the tenth request: the 11th is late, the 12th and 13th too, and three are one more than two.
    const run = await runOpenLoop({
      requests: 20,
      ...{ nowMs, dueMs: evenly(200) },
      lateMax: 2,
      send: async (request) => {
        if (request === 9) block(60);
      },
    });
    expect(run.isVoid).toBe(true);
    expect(run.late).toBe(3);
    expect(run.sent.length).toBeLessThanOrEqual(13);
  });

  it('ends with the first failure', async () => {
    let sends = 0;
    const run = runOpenLoop({
      requests: 1_000,
      ...{ nowMs, dueMs: evenly(200) },
      lateMax: 1_000,
      send: async () => {
        if (++sends === 3) throw new Error('answered 503');
      },
    });
    await expect(run).rejects.toThrow('answered 503');
    expect(sends).toBeLessThan(10);
  });
});

function block(ms: number): void {
  const untilMs = performance.now() + ms;
  while (performance.now() < untilMs);
}
