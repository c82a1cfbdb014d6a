import { afterEach, describe, expect, it } from 'vitest';
import { openOsrmRouter } from '../../src/routing/backends/osrm.ts';
import { createCircuit } from '../../src/routing/backends/osrm-circuit.ts';
import { OSRM_LIMITS } from '../../src/routing/backends/osrm-options.ts';
import type { Router } from '../../src/routing/router.ts';
import { type Behaviour, breakOff, handClock, hang, json, text } from './osrm-stub.ts';
import {
  arrivals,
  closeAll,
  END,
  kept,
  OWN,
  ownMs,
  RIGHT,
  routerTo,
  served,
  starts,
  TOWN,
  untilLate,
  wantedMs,
} from './osrm-town.ts';

afterEach(closeAll);

const { failuresMax, probeAfterMs } = OSRM_LIMITS;
const failing = text('', 500);
const rejecting = json({ code: 'InvalidOptions', message: '' }, 400);

/** A router that has just given up its server. */
async function givenUp(behave: Behaviour = failing) {
  const stub = await served(behave);
  const clock = handClock();
  const router = await routerTo(stub.url, clock);
  const ask = () => router.manyToOne(starts(2), END);
  for (let i = 0; i < failuresMax; i++) {
    expect(router.circuit).toBe('closed');
    expect((await ask()).degraded?.code).toBe('OSRM_FAILED');
  }
  expect(router.circuit).toBe('open');
  return { stub, clock, router, ask };
}

describe('the circuit', () => {
  it('opens after 5 failures in a row: then our own graph answers at once, and nothing is sent', async () => {
    const { stub, clock, ask } = await givenUp();
    expect([failuresMax, probeAfterMs]).toEqual([5, 5000]);
    clock.advance(probeAfterMs - 1);
    const { value, source, degraded } = await ask();
    expect([...value]).toEqual(ownMs(2));
    expect({ source, degraded }).toEqual({
      source: 'own-graph',
      degraded: { code: 'OSRM_CIRCUIT_OPEN', message: 'OSRM failed 5 times in a row and is asked again every 5 s' },
    });
    expect(stub.paths).toHaveLength(failuresMax);
  });

  it('lets one question probe after 5 s, and closes when that is answered', async () => {
    const { stub, clock, router, ask } = await givenUp();
    stub.behave = RIGHT;
    clock.advance(probeAfterMs);
    const [probe, other] = await Promise.all([ask(), ask()]);
    expect(probe).toMatchObject({ source: 'osrm', degraded: null });
    expect([...probe.value]).toEqual(wantedMs(2));
    expect(other.degraded?.code).toBe('OSRM_CIRCUIT_OPEN');
    expect(router.circuit).toBe('closed');
    expect((await ask()).source).toBe('osrm');
    // It takes five again to open it.
    stub.behave = failing;
    for (let i = 1; i < failuresMax; i++) await ask();
    expect(router.circuit).toBe('closed');
  });

  it('stays open for another 5 s when the probe fails', async () => {
    const { stub, clock, router, ask } = await givenUp();
    stub.behave = hang;
    clock.advance(probeAfterMs);
    const probe = await untilLate(stub, clock, ask);
    expect(probe.degraded?.code).toBe('OSRM_SLOW');
    expect(router.circuit).toBe('open');
    clock.advance(probeAfterMs - 1);
    expect((await ask()).degraded?.code).toBe('OSRM_CIRCUIT_OPEN');
    clock.advance(1);
    stub.behave = RIGHT;
    expect((await ask()).source).toBe('osrm');
  });

  it('counts failures in a row: an answer in between starts again', async () => {
    const stub = await served(failing);
    const router = await routerTo(stub.url, handClock());
    for (let i = 0; i < 4 * failuresMax; i++) {
      stub.behave = i % failuresMax === failuresMax - 1 ? RIGHT : failing;
      await router.manyToOne(starts(2), END);
      expect(router.circuit).toBe('closed');
    }
  });

  it('counts a question once, however many tables it is split into', async () => {
    const stub = await served(failing);
    const router = await routerTo(stub.url, handClock(), { coordinatesMax: 2 });
    for (let i = 1; i < failuresMax; i++) await router.manyToOne(starts(10), END);
    expect(router.circuit).toBe('closed');
    await router.manyToOne(starts(10), END);
    expect(router.circuit).toBe('open');
  });

  it('does not open for what is no fault of the server: its refusals, and the questions never sent', async () => {
    const stub = await served(rejecting);
    const router = await routerTo(stub.url, handClock(), { coordinatesMax: 2 });
    for (let i = 0; i < 2 * failuresMax; i++) {
      expect((await router.manyToOne(starts(1), END)).degraded).toEqual({
        code: 'OSRM_REJECTED',
        message: 'HTTP 400, OSRM says "InvalidOptions: "',
      });
      expect((await router.manyToOne(starts(65), END)).degraded?.code).toBe('OSRM_BUSY');
    }
    expect(router.circuit).toBe('closed');
  });

  it('is not probed by a question about nobody', async () => {
    const { clock, router } = await givenUp();
    clock.advance(probeAfterMs);
    await router.manyToOne([], END);
    expect(router.circuit).toBe('open');
  });

  it('is probed again at once when the probe was never sent', async () => {
    const { stub, clock, ask, router } = await givenUp();
    stub.behave = RIGHT;
    clock.advance(probeAfterMs);
    const tooLarge = Array.from({ length: 100 * OSRM_LIMITS.requestsMax }, () => END);
    expect((await router.manyToOne(tooLarge, END)).degraded?.code).toBe('OSRM_BUSY');
    expect(router.circuit).toBe('open');
    expect((await ask()).source).toBe('osrm');
  });

  it('learns nothing from a defect of our own graph, and is not left probing by it', async () => {
    const stub = await served(failing);
    const clock = handClock();
    let isBroken = false;
    const own: Router = {
      ...OWN,
      manyToOne(...question) {
        if (isBroken) throw new Error('a defect of ours');
        return OWN.manyToOne(...question);
      },
    };
    const router = kept(await openOsrmRouter(TOWN.network, own, { url: stub.url }, clock));
    const ask = () => router.manyToOne(starts(2), END);
    for (let i = 0; i < failuresMax; i++) await ask();
    stub.behave = RIGHT;
    isBroken = true;
    clock.advance(probeAfterMs);
    await expect(ask()).rejects.toThrow('a defect of ours');
    isBroken = false;
    expect((await ask()).source).toBe('osrm');
  });

  it('is not told of now by questions from before it opened', () => {
    const circuit = createCircuit(1, 10);
    const [first, second, third] = [circuit.enter(0), circuit.enter(0), circuit.enter(0)];
    if (!first || !second || !third) throw new Error('a closed circuit lets all questions through');
    circuit.leave(first, 'failed', 5);
    circuit.leave(second, 'worked', 6);
    expect(circuit.state).toBe('open');
    expect(circuit.enter(14)).toBeUndefined();
    const probe = circuit.enter(15);
    circuit.leave(third, 'failed', 16);
    expect(circuit.state).toBe('probing');
    if (probe) circuit.leave(probe, 'worked', 17);
    expect(circuit.state).toBe('closed');
  });
});

describe('a retry', () => {
  /** Ten requests that went well pay for one. */
  async function warm(times: number) {
    const stub = await served(RIGHT);
    const router = await routerTo(stub.url, handClock());
    const ask = () => router.manyToOne(starts(2), END);
    for (let i = 0; i < times; i++) await ask();
    return { stub, ask };
  }
  const nextTime =
    (behave: Behaviour, then: Behaviour, stub: { behave: Behaviour }): Behaviour =>
    (path, response) => {
      stub.behave = then;
      behave(path, response);
    };

  it('hides a connection that breaks once', async () => {
    const { stub, ask } = await warm(9);
    stub.behave = nextTime(breakOff, RIGHT, stub);
    expect(await ask()).toMatchObject({ source: 'osrm', degraded: null });
    expect(stub.paths).toHaveLength(11);
  });

  it('is made once a request at most', async () => {
    const { stub, ask } = await warm(99);
    stub.behave = breakOff;
    expect((await ask()).degraded?.code).toBe('OSRM_BROKEN');
    expect(stub.paths).toHaveLength(101);
  });

  it('is not made before ten requests have paid for it', async () => {
    const { stub, ask } = await warm(8);
    stub.behave = nextTime(breakOff, RIGHT, stub);
    expect((await ask()).degraded?.code).toBe('OSRM_BROKEN');
    expect(stub.paths).toHaveLength(9);
  });

  it('is not made of what would go wrong again', async () => {
    const { stub, ask } = await warm(99);
    for (const behave of [text('{'), rejecting, text('', 302), json({ code: 'Ok' })]) {
      const before = stub.paths.length;
      stub.behave = behave;
      expect((await ask()).source).toBe('own-graph');
      expect(stub.paths).toHaveLength(before + 1);
    }
  });

  it('adds a tenth to the requests at most', async () => {
    const { stub, ask } = await warm(0);
    for (let asked = 1; asked <= 200; asked++) {
      // Never five failures in a row, so that the circuit lets all questions through.
      stub.behave = asked % 4 === 0 ? RIGHT : breakOff;
      await ask();
      expect(stub.paths.length).toBeLessThanOrEqual(1.1 * asked);
    }
    // The 200th is answered well and leaves the twentieth retry unspent.
    expect(stub.paths).toHaveLength(200 + 19);
  });

  it('is saved up for ten at most', async () => {
    const { stub, ask } = await warm(150);
    stub.behave = breakOff;
    for (let i = 1; i < failuresMax; i++) await ask();
    stub.behave = RIGHT;
    await ask();
    for (let i = 1; i < failuresMax; i++) {
      stub.behave = breakOff;
      await ask();
    }
    stub.behave = RIGHT;
    await ask();
    stub.behave = breakOff;
    for (let i = 1; i < failuresMax; i++) await ask();
    // 164 questions. 150 would have paid for 15 retries; saved up were 10, and the 14 questions since have paid for one.
    await arrivals(stub, 164 + 11);
    expect(stub.paths).toHaveLength(164 + 11);
  });
});
