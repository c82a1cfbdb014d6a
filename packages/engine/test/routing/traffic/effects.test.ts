import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createPrng, type Prng } from '../../../src/core/prng.ts';
import { INFINITE_MS } from '../../../src/core/units.ts';
import { applyTraffic } from '../../../src/routing/traffic/apply-traffic.ts';
import { parseTrafficBatch } from '../../../src/routing/traffic/batch.ts';
import {
  type ArcPricing,
  arcMsUnder,
  arcsThatDiffer,
  closuresAt,
  effectOnArc,
  effectsAt,
  fadedMs,
  fadingMs,
} from '../../../src/routing/traffic/effects.ts';
import { isInForce } from '../../../src/routing/traffic/entry.ts';
import { FADE_MS, FADE_STEP_MS } from '../../../src/routing/traffic/limits.ts';
import { emptyTraffic, nextChangeMs, type Traffic, trafficAge } from '../../../src/routing/traffic/traffic.ts';
import { drawNetwork } from '../../../src/testing/index.ts';

/** A full half minute of the clock, so that a speed measured now begins to fade at the next one. */
const NOW_MS = 1_780_000_020_000;
const MINUTE_MS = 60_000;
const PROFILES = ['heavy-pumper', 'motorbike'];
const { network, arc, piece } = drawNetwork({ map: 'A---B---C', ways: { ABC: {} } });

/** 100 s at the usual speed; a live speed of v km/h takes 1,200 s ÷ v. */
const PRICING: ArcPricing = { patternMs: () => 100_000, atSpeedMs: (_, kmh) => Math.ceil(1_200_000 / kmh) };

const on = (ends: string) => ({ networkEpoch: 1, pieceIndex: piece(ends), direction: 'FORWARD' });
const speed = (id: string, speedKmh: number, more: object = {}) => ({
  id,
  speedKmh,
  piece: on('A-B'),
  measuredAtUnixMs: NOW_MS,
  expiresAtUnixMs: NOW_MS + 60 * MINUTE_MS,
  ...more,
});
const closure = (id: string, more: object = {}) => ({
  id,
  piece: on('A-B'),
  expiresAtUnixMs: NOW_MS + 60 * MINUTE_MS,
  ...more,
});
/** Over A–B alone. */
const area = (id: string, speedPercent: number, more: object = {}) => ({
  id,
  speedPercent,
  outline: {
    points: [
      { lat: 21.0299, lon: 105.8501 },
      { lat: 21.0299, lon: 105.8502 },
      { lat: 21.0301, lon: 105.8502 },
    ],
  },
  expiresAtUnixMs: NOW_MS + 60 * MINUTE_MS,
  ...more,
});

function trafficOf(input: unknown, nowMs = NOW_MS): Traffic {
  const done = applyTraffic(emptyTraffic(network, 1), parseTrafficBatch(input, PROFILES), nowMs);
  if (!done.ok) throw done.error;
  expect(done.value.report.notAppliedCount).toBe(0);
  return done.value.traffic;
}

function msAt(traffic: Traffic, nowMs: number, profileId = 'heavy-pumper', ends = 'A-B', pricing = PRICING): number {
  const effect = effectOnArc(effectsAt(traffic, nowMs), arc(ends));
  return effect === undefined ? pricing.patternMs(arc(ends)) : arcMsUnder(effect, pricing, arc(ends), profileId, nowMs);
}

describe('A live speed', () => {
  it('counts wholly when measured, not at all after 15 minutes, and in proportion between', () => {
    // 20 km/h takes 60 s, the pattern 100 s: 40 s more within 15 minutes.
    const traffic = trafficOf({ speeds: [speed('s', 20)] });
    expect(msAt(traffic, NOW_MS)).toBe(60_000);
    // A third of the time is a third of the 40 s.
    expect(msAt(traffic, NOW_MS + 5 * MINUTE_MS)).toBe(73_333);
    expect(msAt(traffic, NOW_MS + 14.5 * MINUTE_MS)).toBe(98_666);
    expect(msAt(traffic, NOW_MS + FADE_MS)).toBe(100_000);
    // A jam fades downwards: 4 km/h takes 300 s, 200 s more than the pattern.
    const jam = trafficOf({ speeds: [speed('s', 4)] });
    expect([0, 7.5, 15].map((minutes) => msAt(jam, NOW_MS + minutes * MINUTE_MS))).toEqual([300_000, 200_000, 100_000]);
  });

  it('fades at the full half minutes of the clock alone', () => {
    const traffic = trafficOf({ speeds: [speed('s', 20, { measuredAtUnixMs: NOW_MS - 10_000 })] });
    // 10 s old at a full half minute: 40 s · 10 ÷ 900, rounded down.
    expect(msAt(traffic, NOW_MS)).toBe(60_444);
    expect(msAt(traffic, NOW_MS + FADE_STEP_MS - 1)).toBe(60_444);
    expect(msAt(traffic, NOW_MS + FADE_STEP_MS)).toBe(61_777);
  });

  it('holds in its own direction and nowhere else, and on no road that is closed to the profile', () => {
    const traffic = trafficOf({ speeds: [speed('s', 20)] });
    expect([msAt(traffic, NOW_MS, 'x', 'B-A'), msAt(traffic, NOW_MS, 'x', 'B-C')]).toEqual([100_000, 100_000]);
    const closedToIt = { ...PRICING, patternMs: () => INFINITE_MS };
    expect(msAt(traffic, NOW_MS, 'x', 'A-B', closedToIt)).toBe(INFINITE_MS);
    expect(msAt(trafficOf({ areas: [area('a', 50)] }), NOW_MS, 'x', 'A-B', closedToIt)).toBe(INFINITE_MS);
  });

  it('fades in whole ms between its two ends and never turns back', () => {
    const ms = fc.integer({ min: 1, max: INFINITE_MS - 1 });
    const age = fc.integer({ min: 0, max: 2 * FADE_MS });
    fc.assert(
      fc.property(ms, ms, age, age, (liveMs, patternMs, a, b) => {
        const [early, late] = [Math.min(a, b), Math.max(a, b)].map((ageMs) => fadedMs(liveMs, patternMs, ageMs));
        const exact = liveMs + ((patternMs - liveMs) * Math.min(Math.min(a, b), FADE_MS)) / FADE_MS;
        expect(Number.isInteger(early)).toBe(true);
        expect(exact - early).toBeGreaterThanOrEqual(-1e-6);
        expect(exact - early).toBeLessThan(1);
        expect(Math.sign(late - early) * Math.sign(patternMs - liveMs)).toBeGreaterThanOrEqual(0);
        expect(fadedMs(liveMs, patternMs, 0)).toBe(liveMs);
        expect(fadedMs(liveMs, patternMs, FADE_MS)).toBe(patternMs);
      }),
      { seed: 5, numRuns: 2_000 },
    );
  });

  it('is as old as the last full step of the clock says, and never younger than nothing', () => {
    expect(fadingMs(NOW_MS, NOW_MS + 29_999)).toBe(0);
    expect(fadingMs(NOW_MS, NOW_MS + 30_000)).toBe(30_000);
    expect(fadingMs(NOW_MS + 1, NOW_MS + 30_000)).toBe(29_999);
    expect(fadingMs(NOW_MS + 5, NOW_MS + 6)).toBe(0);
  });
});

describe('Of several entries on one arc', () => {
  it('a closure beats all', () => {
    const traffic = trafficOf({ speeds: [speed('s', 60)], closures: [closure('c')], areas: [area('a', 50)] });
    expect(msAt(traffic, NOW_MS)).toBe(INFINITE_MS);
    expect(msAt(trafficOf({ areas: [area('a', 50), area('b', 0)] }), NOW_MS)).toBe(INFINITE_MS);
  });

  it('the lowest percentage counts, not their product', () => {
    expect(msAt(trafficOf({ areas: [area('a', 80), area('b', 30), area('c', 50)] }), NOW_MS)).toBe(333_334);
    // 100 % hinders nobody, so a speed above the usual one stays: 60 km/h take 20 s.
    expect(msAt(trafficOf({ areas: [area('a', 100)] }), NOW_MS)).toBe(100_000);
    expect(msAt(trafficOf({ areas: [area('a', 100)], speeds: [speed('s', 60)] }), NOW_MS)).toBe(20_000);
  });

  it('the newest speed counts, and of two at once the lower id', () => {
    const older = { measuredAtUnixMs: NOW_MS - 1 };
    expect(msAt(trafficOf({ speeds: [speed('a', 60, older), speed('b', 20), speed('c', 30, older)] }), NOW_MS)).toBe(
      60_000,
    );
    expect(msAt(trafficOf({ speeds: [speed('b', 60), speed('a', 20)] }), NOW_MS)).toBe(60_000);
  });

  it('the slower of a speed and a percentage counts', () => {
    // 50 % is 200 s. 4 km/h is 300 s, 20 km/h 60 s.
    expect(msAt(trafficOf({ speeds: [speed('s', 4)], areas: [area('a', 50)] }), NOW_MS)).toBe(300_000);
    expect(msAt(trafficOf({ speeds: [speed('s', 20)], areas: [area('a', 50)] }), NOW_MS)).toBe(200_000);
  });

  it('a profile that may pass drives as if the entry were not there', () => {
    const passing = { passingProfileIds: ['motorbike'] };
    const market = trafficOf({
      closures: [closure('market', passing)],
      areas: [area('crowd', 50, passing), area('rain', 80)],
    });
    expect(msAt(market, NOW_MS)).toBe(INFINITE_MS);
    expect(msAt(market, NOW_MS, 'motorbike')).toBe(125_000);
    // Another closure holds for it.
    const cordon = trafficOf({ closures: [closure('market', passing), closure('cordon')] });
    expect(msAt(cordon, NOW_MS, 'motorbike')).toBe(INFINITE_MS);
  });

  it('never takes as long as never', () => {
    const slow = { patternMs: () => INFINITE_MS - 1, atSpeedMs: () => INFINITE_MS };
    expect(msAt(trafficOf({ areas: [area('a', 1)] }), NOW_MS, 'x', 'A-B', slow)).toBe(INFINITE_MS - 1);
    expect(msAt(trafficOf({ speeds: [speed('s', 3)] }), NOW_MS, 'x', 'A-B', slow)).toBe(INFINITE_MS - 1);
  });
});

describe('Closures of a route', () => {
  it('are told with their reason and source, each once, in the order in which it meets them', () => {
    const traffic = trafficOf({
      closures: [
        closure('z', { reason: 'chợ hoa', source: 'ward', passingProfileIds: ['motorbike'] }),
        closure('b', { piece: on('B-C'), reason: 'works' }),
      ],
      areas: [area('a', 0, { reason: 'flood' }), area('slow', 50)],
    });
    const effects = effectsAt(traffic, NOW_MS);
    const route = [arc('B-C'), arc('A-B'), arc('B-A')];
    expect(closuresAt(effects, route).map(({ id, reason, source }) => [id, reason, source])).toEqual([
      ['b', 'works', ''],
      ['a', 'flood', ''],
      ['z', 'chợ hoa', 'ward'],
    ]);
    expect(closuresAt(effects, route, 'motorbike').map(({ id }) => id)).toEqual(['b', 'a']);
  });
});

describe('The age of the traffic', () => {
  it('is that of the newest and oldest speed that count', () => {
    const at = (ms: number) => ({ measuredAtUnixMs: NOW_MS - ms });
    const traffic = trafficOf({
      speeds: [speed('a', 9, at(1_000)), speed('b', 9, at(600_000)), speed('c', 9, at(899_000))],
    });
    expect(trafficAge(traffic, NOW_MS)).toEqual({ newestMs: 1_000, oldestMs: 899_000 });
    expect(trafficAge(traffic, NOW_MS + 1_000)).toEqual({ newestMs: 2_000, oldestMs: 601_000 });
    expect(trafficAge(traffic, NOW_MS + FADE_MS)).toBeNull();
    expect(trafficAge(trafficOf({ closures: [closure('c')] }), NOW_MS)).toBeNull();
  });
});

describe('The next change', () => {
  it('is an end or a step of the fading', () => {
    const end = (ms: number) => ({ expiresAtUnixMs: NOW_MS + ms });
    expect(nextChangeMs(emptyTraffic(network, 1), NOW_MS)).toBe(Infinity);
    expect(nextChangeMs(trafficOf({ closures: [closure('c', end(7_777_777))] }), NOW_MS)).toBe(NOW_MS + 7_777_777);
    const both = trafficOf({ closures: [closure('c', end(7_777))], speeds: [speed('s', 20)] });
    expect(nextChangeMs(both, NOW_MS)).toBe(NOW_MS + 7_777);
    expect(nextChangeMs(both, NOW_MS + 7_777)).toBe(NOW_MS + FADE_STEP_MS);
  });

  it('comes before any arc changes its time, on random traffic', () => {
    let changes = 0;
    for (let seed = 0; seed < 100; seed++) {
      const random = createPrng(seed, 'changes');
      const traffic = trafficOf(randomBatch(random), NOW_MS);
      const times = (nowMs: number) =>
        PROFILES.map((profile) => ['A-B', 'B-A', 'B-C', 'C-B'].map((ends) => msAt(traffic, nowMs, profile, ends)));
      for (let nowMs = NOW_MS, steps = 0; steps < 12; steps++) {
        const nextMs = nextChangeMs(traffic, nowMs);
        const before = times(nowMs);
        const span = Math.min(nextMs - nowMs, MINUTE_MS);
        for (const ms of [random.below(span), span - 1])
          expect(times(nowMs + ms), `seed ${seed} at ${nowMs} + ${ms}`).toEqual(before);
        if (nextMs === Infinity) break;
        if (JSON.stringify(times(nextMs)) !== JSON.stringify(before)) changes++;
        nowMs = nextMs;
      }
    }
    expect(changes).toBeGreaterThan(500);
  });
});

function randomBatch(random: Prng) {
  const ends = () => ({ expiresAtUnixMs: NOW_MS + 1 + random.below(12 * MINUTE_MS) });
  const where = () => ({
    piece: {
      networkEpoch: 1,
      pieceIndex: random.below(2),
      direction: ['FORWARD', 'BACKWARD', 'BOTH'][random.below(3)],
    },
  });
  const passing = () => (random.below(2) === 0 ? {} : { passingProfileIds: ['motorbike'] });
  const list = <T>(make: (i: number) => T): T[] => Array.from({ length: random.below(4) }, (_, i) => make(i));
  return {
    speeds: list((i) =>
      speed(`s${random.below(1_000)}-${i}`, 3 + random.below(100), {
        ...where(),
        ...ends(),
        measuredAtUnixMs: NOW_MS - random.below(14 * MINUTE_MS),
      }),
    ),
    closures: list((i) => closure(`c${random.below(1_000)}-${i}`, { ...where(), ...ends(), ...passing() })),
    areas: list((i) =>
      area(`a${random.below(1_000)}-${i}`, [0, 20, 60, 100][random.below(4)], { ...ends(), ...passing() }),
    ),
  };
}

describe('Effects on random traffic', () => {
  it('are what the entries on each arc say one by one', () => {
    for (let seed = 0; seed < 300; seed++) {
      const random = createPrng(seed, 'effects');
      const traffic = trafficOf(randomBatch(random));
      const nowMs = NOW_MS + random.below(12 * MINUTE_MS);
      const effects = effectsAt(traffic, nowMs);
      const inForce = [...traffic.entries.values()].filter(({ fact }) => isInForce(fact, nowMs));
      const affected = new Set(inForce.flatMap(({ arcs }) => [...arcs]));
      expect([...effects.arcs], `seed ${seed}`).toEqual([...affected].sort((a, b) => a - b));
      for (const profile of PROFILES) {
        for (const each of affected) {
          const effect = effectOnArc(effects, each);
          const ms = effect && arcMsUnder(effect, PRICING, each, profile, nowMs);
          expect(ms, `seed ${seed} arc ${each} ${profile}`).toBe(slowMs(traffic, each, profile, nowMs));
        }
      }
    }
  });
});

describe('Arcs that differ between two instants', () => {
  it('are all whose time changed, on random traffic that goes on', () => {
    let same = 0;
    for (let seed = 0; seed < 300; seed++) {
      const random = createPrng(seed, 'differ');
      const before = trafficOf(randomBatch(random));
      const [wasMs, isMs] = [NOW_MS, NOW_MS + random.below(2 * MINUTE_MS)];
      const applied = applyTraffic(before, parseTrafficBatch(randomBatch(random), PROFILES), NOW_MS);
      if (!applied.ok) throw applied.error;
      const now = random.below(3) === 0 ? before : applied.value.traffic;
      const differing = arcsThatDiffer(effectsAt(before, wasMs), effectsAt(now, isMs));
      expect(differing, `seed ${seed}`).toEqual([...new Set(differing)].sort((a, b) => a - b));
      for (let each = 0; each < 2 * network.pieceCount; each++) {
        if (differing.includes(each)) continue;
        same++;
        for (const profile of PROFILES)
          expect(slowMs(now, each, profile, isMs), `seed ${seed} arc ${each} ${profile}`).toBe(
            slowMs(before, each, profile, wasMs),
          );
      }
    }
    expect(same).toBeGreaterThan(300);
  });

  it('are none where the same holds, within one step of the fading', () => {
    const traffic = trafficOf(randomBatch(createPrng(4, 'same')));
    const [before, now] = [effectsAt(traffic, NOW_MS), effectsAt(traffic, NOW_MS + FADE_STEP_MS - 1)];
    expect(before.arcs.length).toBeGreaterThan(0);
    expect(arcsThatDiffer(before, { ...now, effects: now.effects.map((effect) => ({ ...effect })) })).toEqual([]);
  });
});

/** Straight from the rules, entry by entry. */
function slowMs(traffic: Traffic, onArc: number, profileId: string, nowMs: number): number {
  let percent = 100;
  let newest = { atMs: -Infinity, id: '', speedKmh: 0 };
  for (const { arcs, fact } of traffic.entries.values()) {
    if (!arcs.includes(onArc) || !isInForce(fact, nowMs)) continue;
    if (fact.kind === 'SPEED') {
      if (fact.atMs > newest.atMs || (fact.atMs === newest.atMs && fact.id < newest.id)) newest = fact;
    } else if (!fact.passingProfileIds.includes(profileId)) percent = Math.min(percent, fact.speedPercent);
  }
  if (percent === 0) return INFINITE_MS;
  const slow = Math.ceil((100_000 * 100) / percent);
  if (newest.id === '') return slow;
  const liveMs = Math.ceil(1_200_000 / newest.speedKmh);
  const ageMs = Math.max(0, nowMs - (nowMs % 30_000) - newest.atMs);
  const faded = liveMs + Math.floor(((100_000 - liveMs) * ageMs) / (15 * MINUTE_MS));
  return percent < 100 ? Math.max(slow, faded) : faded;
}
