import { createEngine, type Engine, type Network, RuncardError, type UnitId } from '@runcard/engine';
import { randomNetwork } from '@runcard/engine/testing';
import { encode, METHODS } from '@runcard/protocol';
import { describe, expect, it } from 'vitest';
import { generateWorld } from '../../src/city/generate-world.ts';
import { RpcRefused } from '../../src/load/client.ts';
import { compareAnswers } from '../../src/load/compare-answers.ts';
import { formatComparison, formatLoad } from '../../src/load/format-load.ts';
import { runLoad } from '../../src/load/run-load.ts';
import type { PlannedSend } from '../../src/load/send-plan.ts';
import { heldUnits, listServerUnits, putBack, tellEngine } from '../../src/load/server-state.ts';
import { readRequest } from './read-request.ts';

const NETWORK = randomNetwork(1, { shape: 'grid', junctionsMax: 100, footShare: 0 });
const NOW_MS = 1_780_000_000_000;
const [WEST, SOUTH, EAST, NORTH] = NETWORK.meta.bbox;
const MIDDLE = { lat: (SOUTH + NORTH) / 2, lon: (WEST + EAST) / 2 };
const QUESTIONS = [1, 2, 3].map((floors) => ({
  requestId: `q-${floors}`,
  incident: { id: `q-${floors}`, location: MIDDLE, type: 'STRUCTURE_FIRE', facilityClass: 'SHOP_HOUSE', floors },
}));

function engineOn(network: Network, seed = 1): Engine {
  const city = { name: 'Grid', utcOffsetMinutes: 420, synthetic: true, note: '' };
  const water = { hydrants: 20, tanks: 5, naturalSources: 0, suctionPoints: 0 };
  const world = generateWorld(network, { seed, city, stations: 4, units: 24, communityPoints: 5, ...water });
  return createEngine({ network, world });
}

/** The server's methods over an engine in this process. */
function serverOver(engine: Engine, nowMs = NOW_MS) {
  const clock = (): number => nowMs;
  return {
    async post(path: string, body: Uint8Array): Promise<Buffer> {
      try {
        return Buffer.from(answerTo(engine, path, body, clock()));
      } catch (error) {
        if (!(error instanceof RuncardError)) throw error;
        throw new RpcRefused(path, { status: 400, body: Buffer.from(error.message) });
      }
    },
  };
}

function answerTo(engine: Engine, path: string, body: Uint8Array, nowMs: number): Uint8Array {
  if (path === METHODS.RecommendUnits.path) {
    const answer = engine.recommend(readRequest('RecommendUnits', body), nowMs);
    return encode(METHODS.RecommendUnits.response, { ...answer, computeUs: 1_234 }, 'proto');
  }
  if (path === METHODS.SetUnitStatus.path) {
    const { unitId, status } = readRequest('SetUnitStatus', body);
    engine.apply({ kind: 'SET_UNIT_STATUS', unitId: unitId as UnitId, status: status as 'AVAILABLE' }, nowMs);
    return new Uint8Array();
  }
  const units = [...engine.world.units.values()].map(({ id, stationId, status, position }) => ({
    ...{ id, stationId, status },
    ...(position && { position: { location: { lat: position.lat, lon: position.lon }, atUnixMs: position.atMs } }),
  }));
  return encode(METHODS.ListUnits.response, { units }, 'proto');
}

describe('a server and the library', () => {
  it('are equal on the same network and world, whatever the time and the numbers of the snapshots are', async () => {
    const compared = await compareAnswers(serverOver(engineOn(NETWORK)), engineOn(NETWORK), QUESTIONS, () => NOW_MS);
    expect(compared).toMatchObject({
      asked: 3,
      equal: 3,
      refused: 0,
      differences: [],
      networkEpoch: expect.any(Number),
    });
    expect(formatComparison(compared)).toMatch(/^answers: 3 of 3 are equal/);
  });

  it('differ where the server has another world, and the first field is named', async () => {
    const compared = await compareAnswers(serverOver(engineOn(NETWORK, 2)), engineOn(NETWORK), QUESTIONS, () => NOW_MS);
    expect(compared.equal).toBe(0);
    expect(compared.differences[0]?.field).not.toBe('');
    expect(formatComparison(compared)).toMatch(/^ANSWERS DIFFER: 3 of 3/);
  });

  it('agree once the library has heard what the server knows of its units', async () => {
    const served = engineOn(NETWORK);
    const first = served.recommend(QUESTIONS[0]!, NOW_MS).units[0]!.unitId;
    served.apply({ kind: 'SET_UNIT_STATUS', unitId: first, status: 'OUT_OF_SERVICE' }, NOW_MS);
    const server = serverOver(served);
    const library = engineOn(NETWORK);
    expect((await compareAnswers(server, library, QUESTIONS, () => NOW_MS)).equal).toBeLessThan(3);
    expect(tellEngine(library, await listServerUnits(server, () => MIDDLE), NOW_MS)).toBe(0);
    expect((await compareAnswers(server, library, QUESTIONS, () => NOW_MS)).equal).toBe(3);
  });

  it('have no answer in common where the server refuses', async () => {
    const away = [{ ...QUESTIONS[0], incident: { ...QUESTIONS[0]!.incident, location: { lat: 48, lon: 2 } } }];
    const compared = await compareAnswers(serverOver(engineOn(NETWORK)), engineOn(NETWORK), away, () => NOW_MS);
    expect(compared.networkEpoch).toBeNull();
  });
});

describe('what a load leaves behind', () => {
  it('is nothing: each status is what it was, and units at work are known beforehand', async () => {
    const served = engineOn(NETWORK);
    const server = serverOver(served);
    const before = await listServerUnits(server, () => MIDDLE);
    expect(heldUnits(before)).toEqual([]);
    served.apply({ kind: 'SET_UNIT_STATUS', unitId: before[3]!.id as UnitId, status: 'REFILLING' }, NOW_MS);
    expect(await putBack(server, before)).toEqual([]);
    const after = await listServerUnits(server, () => MIDDLE);
    expect(after.map(({ status }) => status)).toEqual(before.map(({ status }) => status));
    const held = [{ ...before[0]!, status: 'ON_SCENE' as const }];
    expect(heldUnits(held)).toEqual([before[0]!.id]);
  });
});

const sendsEvery = (everyMs: number, count: number): PlannedSend[] =>
  Array.from({ length: count }, (_, i) => ({
    ...{ dueMs: i * everyMs, kind: i % 2 === 0 ? ('RecommendUnits' as const) : ('SetUnitStatus' as const) },
    body: () => new Uint8Array(),
  }));
const CLOCKS = { nowMs: () => performance.now(), unixMs: () => NOW_MS, isStopped: () => false };

describe('a load', () => {
  it('counts each kind apart, from the scheduled send', async () => {
    const post = async (path: string): Promise<Buffer> => {
      if (path === METHODS.RecommendUnits.path) await new Promise((resolve) => setTimeout(resolve, 30));
      return Buffer.alloc(0);
    };
    const result = await runLoad({ ...CLOCKS, client: { post }, sends: sendsEvery(10, 20) });
    expect(result).toMatchObject({ planned: 20, sent: 20, isPartial: false, endedBy: null, failures: [] });
    expect([result.dropped, result.unanswered]).toEqual([0, 0]);
    const [recommend, positions, status] = result.kinds;
    expect([recommend?.count, positions?.count, status?.count]).toEqual([10, 0, 10]);
    // A timer may ring a fraction of a ms early.
    expect(recommend?.p50Ms).toBeGreaterThanOrEqual(29);
    expect(positions?.p50Ms).toBeNull();
    expect(formatLoad(result)).not.toContain('ReportPositions');
  });

  it('is void where the generator was late, and says so', async () => {
    // The third send blocks for 60 ms: the five that are due meanwhile are late, 5 of 20 being more than 1 %.
    let sends = 0;
    const post = async (): Promise<Buffer> => {
      const untilMs = performance.now() + 60;
      if (++sends === 3) while (performance.now() < untilMs);
      return Buffer.alloc(0);
    };
    const result = await runLoad({ ...CLOCKS, client: { post }, sends: sendsEvery(10, 20) });
    expect(result.late).toBeGreaterThanOrEqual(5);
    expect([result.isVoid, result.sent]).toEqual([true, 20]);
    expect(formatLoad(result)).toContain('VOID');
  });

  it('is void where the server stops answering: what was late until then and what was dropped is counted', async () => {
    // Ten sends a ms. The fourth blocks for 30 ms, so that some 280 that fall due meanwhile are more than 2 ms late. Five are answered,
    // none after them: 1,000 wait, and of 3,000 the other 1,995 are dropped.
    let sends = 0;
    const post = (): Promise<Buffer> => {
      const untilMs = performance.now() + 30;
      if (++sends === 4) while (performance.now() < untilMs);
      return sends <= 5 ? Promise.resolve(Buffer.alloc(0)) : new Promise(() => {});
    };
    const result = await runLoad({ ...CLOCKS, client: { post }, sends: sendsEvery(0.1, 3_000) });
    expect(result).toMatchObject({ planned: 3_000, sent: 1_005, unanswered: 1_000, dropped: 1_995 });
    expect([result.isVoid, result.isPartial, result.endedBy]).toEqual([
      true,
      true,
      '1,000 requests wait for an answer',
    ]);
    expect(result.late).toBeGreaterThanOrEqual(250);
    expect(formatLoad(result)).toMatch(
      /VOID: the server stopped answering: 1,000 requests had no answer, and 1,995 of the schedule were dropped/,
    );
  });

  it('counts what fails and goes on, but not for ever', async () => {
    const post = async (): Promise<Buffer> => {
      throw new Error('answered 503');
    };
    const result = await runLoad({ ...CLOCKS, client: { post }, sends: sendsEvery(1, 300) });
    expect(result.failures).toEqual(['answered 503']);
    expect(result.endedBy).toContain('100 requests failed');
    expect(result.sent).toBeLessThan(150);
  });

  it('is partial where somebody stops it, with what came until then', async () => {
    let sends = 0;
    const post = async (): Promise<Buffer> => {
      sends++;
      return Buffer.alloc(0);
    };
    const result = await runLoad({
      ...CLOCKS,
      ...{ client: { post }, sends: sendsEvery(2, 50), isStopped: () => sends >= 10 },
    });
    expect([result.sent, result.isPartial]).toEqual([10, true]);
    expect(formatLoad(result)).toContain('PARTIAL: 10 of 50');
  });
});
