import { describe, expect, it } from 'vitest';
import { applyTraffic } from '../../../src/routing/traffic/apply-traffic.ts';
import { parseOutline, parseTrafficBatch } from '../../../src/routing/traffic/batch.ts';
import { TRAFFIC_LIMITS } from '../../../src/routing/traffic/limits.ts';
import { listTraffic } from '../../../src/routing/traffic/list-traffic.ts';
import { emptyTraffic, type Traffic } from '../../../src/routing/traffic/traffic.ts';
import { drawNetwork } from '../../../src/testing/index.ts';

const NOW_MS = 1_780_000_000_000;
const { network, latLon, piece } = drawNetwork({ map: 'A---B---C---D', ways: { ABCD: {} } });
const expiresAtUnixMs = NOW_MS + 600_000;

function apply(traffic: Traffic, input: unknown): Traffic {
  const done = applyTraffic(traffic, parseTrafficBatch(input, []), NOW_MS);
  if (!done.ok) throw done.error;
  return done.value.traffic;
}

const at = (ends: string) => ({ networkEpoch: 1, pieceIndex: piece(ends), direction: 'BOTH' });
const closure = (id: string, ends: string) => ({ id, piece: at(ends), expiresAtUnixMs });
const speed = (id: string, ends: string) => ({ ...closure(id, ends), speedKmh: 30, measuredAtUnixMs: NOW_MS - 5_000 });

/** A square of about 20 m about a letter. */
const about = (letter: string) => {
  const { lat, lon } = latLon(letter);
  const corner = (north: number, east: number) => ({ lat: lat + north * 1e-4, lon: lon + east * 1e-4 });
  return { points: [corner(-1, -1), corner(-1, 1), corner(1, 1), corner(1, -1)] };
};

describe('The list of the traffic', () => {
  const area = { id: 'a', outline: about('B'), speedPercent: 40, expiresAtUnixMs, reason: 'ngập' };
  const traffic = apply(emptyTraffic(network, 1), {
    speeds: [speed('s2', 'C-D'), speed('s1', 'A-B')],
    closures: [closure('c1', 'C-D')],
    areas: [area],
  });

  it('holds what is in force as it was sent, by id', () => {
    expect(listTraffic(traffic, undefined, NOW_MS)).toEqual({
      trafficEpoch: 1,
      speeds: [speed('s1', 'A-B'), speed('s2', 'C-D')],
      closures: [closure('c1', 'C-D')],
      areas: [area],
      omittedCount: 0,
      unmatchedIds: [],
      age: { newestMs: 5_000, oldestMs: 5_000 },
    });
  });

  it('holds within an outline what counts on a road that has a part in it', () => {
    const ids = (letter: string): string[] => {
      const { speeds, closures, areas } = listTraffic(traffic, parseOutline(about(letter), 'within'), NOW_MS);
      return [...speeds, ...closures, ...areas].map(({ id }) => id);
    };
    // The area at B lies on A–B and B–C.
    expect(ids('A')).toEqual(['s1', 'a']);
    expect(ids('C')).toEqual(['s2', 'c1', 'a']);
    expect(ids('D')).toEqual(['s2', 'c1']);
    const crossed = { points: [latLon('A'), latLon('B'), latLon('A')] };
    expect(() => parseOutline(crossed, 'within')).toThrow(/^within: seen sides that cross/);
  });

  it('says how much it leaves out, speeds before closures and areas', () => {
    const { listedItemsMax: max, itemsPerBatchMax } = TRAFFIC_LIMITS;
    let full = traffic;
    for (let i = 0; i < max; i += itemsPerBatchMax)
      full = apply(full, { speeds: Array.from({ length: itemsPerBatchMax }, (_, k) => speed(`b${i + k}`, 'A-B')) });
    const list = listTraffic(full, undefined, NOW_MS);
    expect([list.closures.length, list.areas.length, list.speeds.length, list.omittedCount]).toEqual([
      1,
      1,
      max - 2,
      4,
    ]);
  });

  it('holds at most so many points', () => {
    const circle = Array.from({ length: 10_000 }, (_, i) => ({
      lat: 21.03 + 0.01 * Math.sin((2 * Math.PI * i) / 10_000),
      lon: 105.85 + 0.01 * Math.cos((2 * Math.PI * i) / 10_000),
    }));
    const areas = Array.from({ length: 11 }, (_, i) => ({
      id: `big${i}`,
      outline: { points: circle },
      speedPercent: 90,
      expiresAtUnixMs,
    }));
    const list = listTraffic(apply(emptyTraffic(network, 1), { areas }), undefined, NOW_MS);
    expect([list.areas.length, list.omittedCount]).toEqual([TRAFFIC_LIMITS.listedPointsMax / 10_000, 1]);
  });
});
