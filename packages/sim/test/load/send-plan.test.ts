import { describe, expect, it } from 'vitest';
import { compressFor, type ScenarioEvents } from '../../src/load/questions.ts';
import { planSends } from '../../src/load/send-plan.ts';
import type { ServerUnit } from '../../src/load/server-state.ts';
import { readRequest } from './read-request.ts';

const AT = { lat: 21.01, lon: 105.01 };
const question = (atMs: number, workMs: number) => ({
  ...{ atMs, workMs },
  input: { requestId: `q-${atMs}`, incident: { id: `q-${atMs}`, location: AT, type: 'STRUCTURE_FIRE' } },
});
const unit = (id: string, status: ServerUnit['status'] = 'AVAILABLE'): ServerUnit => ({
  ...{ id, status, at: AT, message: { id, status } },
});
const units = (count: number): ServerUnit[] => Array.from({ length: count }, (_, i) => unit(`U${100 + i}`));

/** Two questions in an hour, at its 6th and its 36th minute; the work of each takes an hour and a half. */
const HOUR: ScenarioEvents = {
  spanMs: 3_600_000,
  questions: [question(360_000, 5_400_000), question(2_160_000, 5_400_000)],
  traffic: [],
};

describe('the plan of a load', () => {
  it('compresses the scenario until so many questions come in a second, and begins it again', () => {
    // 2 questions in 3,600 s are 1 in 1,800 s: 10 a second are 18,000 times as fast, and an hour lasts 200 ms.
    expect(compressFor(HOUR, 10)).toBe(18_000);
    const sends = planSends({ events: HOUR, compress: 18_000, seconds: 1, units: [], traffic: [] });
    // 360 s / 18,000 = 20 ms, 2,160 s / 18,000 = 120 ms, and the same in each further 200 ms.
    expect(sends.map(({ dueMs }) => dueMs)).toEqual([20, 120, 220, 320, 420, 520, 620, 720, 820, 920]);
  });

  it('lets each unit report once a second, twenty in a batch, the batches spread over the second', () => {
    // 45 units are batches of 20, 20 and 5, so a third of a second apart.
    const sends = planSends({ events: HOUR, compress: 1, seconds: 2, units: units(45), traffic: [] });
    const reports = sends.filter(({ kind }) => kind === 'ReportPositions');
    expect(reports.map(({ dueMs }) => Math.round(dueMs))).toEqual([0, 333, 667, 1_000, 1_333, 1_667]);
    const sent = reports
      .slice(0, 3)
      .map(({ body }) => readRequest('ReportPositions', body(1_780_000_000_123)).reports ?? []);
    expect(sent.map(({ length }) => length)).toEqual([20, 20, 5]);
    expect(new Set(sent.flat().map(({ unitId }) => unitId)).size).toBe(45);
    expect(sent[2]![0]).toEqual({ unitId: 'U140', location: AT, atUnixMs: 1_780_000_000_123 });
  });

  it('sends one unit in twenty out at a time, each back before it goes again and never sooner than a second', () => {
    // 10 questions a second for 5 s; 40 units, so two are out at a time; the work of 90 min is 300 ms of the load, raised to 1 s.
    const sends = planSends({ events: HOUR, compress: 18_000, seconds: 5, units: units(40), traffic: [] });
    const out = new Map<string, number>();
    let changes = 0;
    for (const { dueMs, kind, body } of sends) {
      if (kind !== 'SetUnitStatus') continue;
      const { unitId = '', status } = readRequest('SetUnitStatus', body(0));
      changes++;
      if (status === 'REFILLING') {
        expect(out.has(unitId)).toBe(false);
        out.set(unitId, dueMs);
        expect(out.size).toBeLessThanOrEqual(2);
      } else {
        expect(dueMs - (out.get(unitId) ?? Number.NaN)).toBeGreaterThanOrEqual(1_000);
        out.delete(unitId);
      }
    }
    // Out at 20 and 120 ms, back at 1,020 and 1,120, when two others go: five rounds out in 5 s, four of them back.
    expect(changes).toBe(18);
  });

  it('takes none out where it would be more than one in twenty, nor one that is not free', () => {
    const few = planSends({ events: HOUR, compress: 18_000, seconds: 5, units: units(19), traffic: [] });
    expect(few.some(({ kind }) => kind === 'SetUnitStatus')).toBe(false);
    const busy = [...units(19), unit('U999', 'OFF_DUTY')];
    const none = planSends({ events: HOUR, compress: 18_000, seconds: 5, units: busy, traffic: [] });
    expect(none.some(({ kind }) => kind === 'SetUnitStatus')).toBe(false);
  });

  it('is in the order of time, with a batch of traffic each two seconds', () => {
    const traffic = ['a', 'b', 'c', 'd'].map((id) => ({ removeIds: [id] }));
    const sends = planSends({ events: HOUR, compress: 18_000, seconds: 5, units: units(40), traffic });
    const dueMs = sends.map((send) => send.dueMs);
    expect(dueMs).toEqual([...dueMs].sort((a, b) => a - b));
    const batches = sends.filter(({ kind }) => kind === 'ApplyTraffic');
    expect(batches.map(({ dueMs: at, body }) => [at, readRequest('ApplyTraffic', body(0)).removeIds])).toEqual([
      [0, ['a']],
      [2_000, ['b']],
      [4_000, ['c']],
    ]);
  });
});
