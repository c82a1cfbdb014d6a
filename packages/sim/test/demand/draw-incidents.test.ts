import { describe, expect, it } from 'vitest';
import { arrivals, rhythmOf } from '../../src/demand/arrivals.ts';
import { drawIncidents } from '../../src/demand/draw-incidents.ts';
import { HANOI_DEMAND } from '../../src/demand/hanoi-demand.ts';
import { placesOf } from '../../src/demand/places.ts';
import { createStreams, type Streams } from '../../src/kernel/streams.ts';
import type { TrueIncident } from '../../src/truth/incident.ts';
import { DAY, demandWith, grid, halves, withAlley, YEAR_MS } from './town.ts';

const SEED = 20_260_301;
const YEARS = 4;
const TO_MS = YEAR_MS + YEARS * 365 * DAY;
const ground = { network: grid.network, world: halves };
const drawn = drawIncidents(HANOI_DEMAND, ground, createStreams(SEED), YEAR_MS, TO_MS);
const fires = drawn.filter(({ nature }) => nature === 'FIRE');

/** Four standard errors of a share of n things, p (1 − p) ÷ n each: one seed in 16,000 is farther off by chance. */
const shareError = (share: number, n: number): number => 4 * Math.sqrt((share * (1 - share)) / n);

function expectShare(of: readonly TrueIncident[], share: number, is: (incident: TrueIncident) => boolean): void {
  const seen = of.filter(is).length / of.length;
  expect(Math.abs(seen - share), `seen ${seen}, wanted ${share}`).toBeLessThan(shareError(share, of.length));
}

const localHour = ({ startMs }: TrueIncident): number => new Date(startMs + 7 * 3_600_000).getUTCHours();

describe('drawIncidents', () => {
  it.each([
    ['FIRE', 351 / 90],
    ['EVENT', 437 / 90],
    ['FALSE', 0.88],
  ] as const)('draws as many of %s a day as were counted', (nature, perDay) => {
    // A Poisson count of n days × rate has that variance: four standard errors of the rate are 4 √(rate ÷ days).
    const days = YEARS * 365;
    const seen = drawn.filter((incident) => incident.nature === nature).length / days;
    expect(Math.abs(seen - perDay)).toBeLessThan(4 * Math.sqrt(perDay / days));
  });

  it('draws the published shares of fires: dwellings, severity, electrical, inner city', () => {
    expectShare(
      fires,
      0.49,
      ({ type, facilityClass }) => type === 'STRUCTURE_FIRE' && /^(SHOP_)?HOUSE$/.test(facilityClass),
    );
    expectShare(fires, 0.85, ({ severity }) => severity === 'SMALL');
    expectShare(fires, 0.14, ({ severity }) => severity === 'MEDIUM');
    expectShare(fires, 0.01, ({ severity }) => severity === 'LARGE');
    expectShare(fires, 0.715, ({ isElectrical }) => isElectrical);
    expectShare(fires, 186 / 351, ({ areaId }) => areaId === 'west');
  });

  it('reports later from midnight to six', () => {
    const delays = (night: boolean): number[] =>
      fires.filter((fire) => localHour(fire) < 6 === night).map(({ calls, startMs }) => calls[0].atMs - startMs);
    for (const [night, meanMs] of [
      [true, 690_000],
      [false, 240_000],
    ] as const) {
      const all = delays(night);
      const mean = all.reduce((a, b) => a + b, 0) / all.length;
      // An exponential's standard deviation is its mean.
      expect(Math.abs(mean - meanMs)).toBeLessThan((4 * meanMs) / Math.sqrt(all.length));
    }
  });

  it('follows the hours', () => {
    const total = HANOI_DEMAND.hourWeights.reduce((a, b) => a + b, 0);
    for (const hour of [2, 10, 19])
      expectShare(drawn, HANOI_DEMAND.hourWeights[hour] / total, (one) => localHour(one) === hour);
  });

  it('brings more calls about larger fires', () => {
    const mean = (severity: string): number => {
      const some = fires.filter((fire) => fire.severity === severity);
      return some.reduce((sum, { calls }) => sum + calls.length, 0) / some.length;
    };
    expect(mean('SMALL')).toBeLessThan(mean('MEDIUM'));
    expect(mean('MEDIUM')).toBeLessThan(mean('LARGE'));
  });

  it('numbers from 1 by start, and every fire still burns when it is reported', () => {
    expect(drawn.map(({ number }) => number)).toEqual(drawn.map((_, i) => i + 1));
    for (const [i, { startMs }] of drawn.entries())
      expect(startMs).toBeGreaterThanOrEqual(drawn[Math.max(0, i - 1)].startMs);
    for (const { calls, startMs, fire } of fires) {
      expect(fire?.burnsMs ?? 0).toBeGreaterThan(calls[0].atMs - startMs);
      expect(calls.every(({ atMs }, i) => i === 0 || atMs >= calls[i - 1].atMs)).toBe(true);
    }
  });

  it('draws the same of the same seed and other things of another', () => {
    const again = (seed: number) =>
      drawIncidents(HANOI_DEMAND, ground, createStreams(seed), YEAR_MS, YEAR_MS + 30 * DAY);
    expect(again(5)).toEqual(again(5));
    expect(again(5)).not.toEqual(again(6));
  });
});

describe('the streams of demand', () => {
  const month = (demand = HANOI_DEMAND, streams: Streams = createStreams(SEED)): TrueIncident[] =>
    drawIncidents(demand, ground, streams, YEAR_MS, YEAR_MS + 30 * DAY);

  it('are each for one part of one incident', () => {
    const names: string[] = [];
    const streams = createStreams(SEED);
    const recording = {
      ...streams,
      open(name: string) {
        names.push(name);
        return streams.open(name);
      },
    };
    month(HANOI_DEMAND, recording);
    expect(new Set(names).size).toBe(names.length);
    expect(names.filter((name) => !name.startsWith('demand/'))).toEqual([]);
  });

  it('move no time and no place when the mix changes', () => {
    const [kind] = HANOI_DEMAND.kinds.FIRE;
    const other = month(demandWith({ kinds: { ...HANOI_DEMAND.kinds, FIRE: [kind] } }));
    const where = (incidents: readonly TrueIncident[]) => incidents.map(({ startMs, areaId }) => [startMs, areaId]);
    expect(where(other)).toEqual(where(month()));
  });

  it('move nothing else when the rate of one process changes', () => {
    const other = month(demandWith({ perDay: { ...HANOI_DEMAND.perDay, EVENT: 0 } }));
    const numberless = (incidents: readonly TrueIncident[]) => incidents.map(({ number, ...rest }) => rest);
    expect(numberless(other)).toEqual(numberless(month().filter(({ nature }) => nature !== 'EVENT')));
  });

  it('keep whatever happens in an hour that the rhythm leaves as it was', () => {
    const level = { weekdayWeights: Array(7).fill(1), monthWeights: Array(12).fill(1) };
    const times = (hourWeights: number[]): Set<number> =>
      new Set(
        [
          ...arrivals(
            { name: 'X', perDay: 50, rhythm: rhythmOf({ ...level, hourWeights }, 0) },
            createStreams(SEED),
            0,
            30 * DAY,
          ),
        ].map(({ atMs }) => atMs),
      );
    const even = times(Array(24).fill(1));
    // Twice as much by day as by night: night falls to 2/3 of the mean, and what is left of it was there before.
    const night = [...times(Array.from({ length: 24 }, (_, hour) => (hour < 12 ? 1 : 2)))].filter(
      (ms) => (ms / 3_600_000) % 24 < 12,
    );
    expect(night.length).toBeGreaterThan(300);
    expect(night.filter((ms) => !even.has(ms))).toEqual([]);
  });
});

describe('placesOf', () => {
  it('finds an alley where one is wanted, and says so', () => {
    const places = placesOf({ network: withAlley, world: grid.world }, HANOI_DEMAND.inner);
    const draw = createStreams(SEED).open('places');
    for (const wanted of [true, false])
      for (let i = 0; i < 20; i++) expect(places.draw(draw, wanted).isAlley).toBe(wanted);
  });

  it('is as near to inner and outer as the circle says where the world has no areas', () => {
    const inner = { ...HANOI_DEMAND.inner, centre: { lat: 21, lon: 105.8 }, radiusM: 1_000, share: 0.9 };
    const places = placesOf({ network: grid.network, world: grid.world }, inner);
    const draw = createStreams(SEED).open('places');
    const n = 2_000;
    const seen = Array.from({ length: n }, () => places.draw(draw, false)).filter(({ isInner }) => isInner).length / n;
    expect(Math.abs(seen - 0.9)).toBeLessThan(shareError(0.9, n));
  });

  it('draws everything on one side where the other has no street', () => {
    const inner = { ...HANOI_DEMAND.inner, centre: { lat: 10, lon: 106 } };
    const places = placesOf({ network: grid.network, world: grid.world }, inner);
    expect(places.draw(createStreams(SEED).open('places'), false).isInner).toBe(false);
  });
});

describe('checkDemand', () => {
  it.each([
    ['a negative rate', { perDay: { ...HANOI_DEMAND.perDay, FIRE: -1 } }, 'demand.perDay.FIRE: seen -1'],
    ['a missing hour', { hourWeights: [1, 2] }, 'demand.hourWeights: seen 2 numbers, wanted 24'],
    ['weights that are all 0', { monthWeights: Array(12).fill(0) }, 'demand.monthWeights: seen nothing above 0'],
    ['a share above 1', { inner: { ...HANOI_DEMAND.inner, share: 1.5 } }, 'demand.inner.share: seen 1.5'],
    ['a peak that thinning cannot reach', { hourWeights: [1, ...Array(23).fill(0)] }, '(peakMax)'],
    ['more than a city holds', { perDay: { ...HANOI_DEMAND.perDay, FIRE: 1e6 } }, '(perDayMax)'],
    [
      'a year without lunar dates',
      { surges: [{ kind: 'TET' as const, id: 't', year: 2031 }] },
      'demand.surges[0].year: seen 2031',
    ],
    [
      'an unknown bridge',
      { surges: [{ kind: 'FLOOD' as const, id: 'f', fromMs: 0, toMs: 1, crossings: ['X'] }] },
      'demand.surges[0].crossings: seen X',
    ],
    [
      'a surge that ends before it begins',
      { surges: [{ kind: 'HEAT_WAVE' as const, id: 'h', fromMs: 2, toMs: 1 }] },
      'demand.surges[0]: seen 2 to 1',
    ],
    [
      'an id twice',
      { surges: [1, 2].map(() => ({ kind: 'TET' as const, id: 't', year: 2026 })) },
      'demand.surges[1].id: seen t again, wanted each id once',
    ],
    [
      'a market that is not on the map',
      {
        surges: [
          {
            ...({ kind: 'MASS_CALL', id: 'm', atMs: 0, at: { lat: 10, lon: 106 }, calls: 10 } as const),
            ...({ type: 'STRUCTURE_FIRE', facilityClass: 'MARKET', severity: 'LARGE' } as const),
          },
        ],
      },
      'demand.surges: seen 10, 106, wanted a place on the network',
    ],
    [
      'a blackout where there is no street',
      {
        surges: [
          {
            kind: 'BLACKOUT' as const,
            id: 'b',
            fromMs: 0,
            toMs: DAY,
            area: { centre: { lat: 10, lon: 106 }, radiusM: 900 },
          },
        ],
      },
      'demand.surges: seen no street within 900 m of 10, 106',
    ],
  ])('refuses %s with its path', (_, changed, message) => {
    expect(() => drawIncidents(demandWith(changed), ground, createStreams(1), 0, DAY)).toThrow(message);
  });
});
