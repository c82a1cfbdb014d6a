import type { WaterSourceId, World } from '@runcard/engine';
import { describe, expect, it } from 'vitest';
import { allCheckers } from '../../src/checkers/all-checkers.ts';
import { changesOf, drawIncidents } from '../../src/demand/draw-incidents.ts';
import { HANOI_DEMAND } from '../../src/demand/hanoi-demand.ts';
import type { Blackout, SurgeSpec } from '../../src/demand/surge.ts';
import { createStreams } from '../../src/kernel/streams.ts';
import { jointPolicy } from '../../src/policies/joint.ts';
import { runCity } from '../../src/run/run-city.ts';
import { crossingAt } from '../../src/scenario/grid-city.ts';
import type { Change } from '../../src/truth/changes.ts';
import type { TrueIncident } from '../../src/truth/incident.ts';
import { DAY, demandWith, family, GRID, grid, halves, hydrant, MIDDLE, YEAR_MS } from './town.ts';

const SEED = 11;
const HOUR = 3_600_000;
const world: World = {
  ...halves,
  waterSources: new Map(
    [
      hydrant('near', MIDDLE),
      hydrant('near-unknown', crossingAt(GRID, 5, 6), 'UNKNOWN'),
      hydrant('near-broken', crossingAt(GRID, 4, 5), 'OUT_OF_SERVICE'),
      hydrant('far', crossingAt(GRID, 0, 0)),
    ].map((source) => [source.id, source]),
  ),
};
const ground = { network: grid.network, world };
const [FROM, TO] = [YEAR_MS + 100 * DAY, YEAR_MS + 110 * DAY];

const drawWith = (surges: readonly SurgeSpec[], fromMs = FROM, toMs = TO): TrueIncident[] =>
  drawIncidents(demandWith({ surges }), ground, createStreams(SEED), fromMs, toMs);
const numberless = (incidents: readonly TrueIncident[]) => incidents.map(({ number, ...rest }) => JSON.stringify(rest));
/** What the surge added. */
function addedBy(surge: SurgeSpec, fromMs = FROM, toMs = TO): TrueIncident[] {
  const usual = new Set(numberless(drawWith([], fromMs, toMs)));
  return drawWith([surge], fromMs, toMs).filter(({ number, ...rest }) => !usual.has(JSON.stringify(rest)));
}
const heat: SurgeSpec = { kind: 'HEAT_WAVE', id: 'heat', fromMs: FROM, toMs: TO };
const spot = { name: 'Phố', centre: MIDDLE, radiusM: 300, depthCm: 50 };
const flood: SurgeSpec = { kind: 'FLOOD', id: 'flood', fromMs: FROM, toMs: FROM + 3 * HOUR, spots: [spot] };
const blackout: Blackout = {
  kind: 'BLACKOUT',
  id: 'dark',
  fromMs: FROM,
  toMs: TO,
  area: { centre: MIDDLE, radiusM: 500 },
};
const market: SurgeSpec = {
  ...{ kind: 'MASS_CALL', id: 'market', atMs: FROM + HOUR, at: MIDDLE, calls: 10 },
  ...{ type: 'STRUCTURE_FIRE', facilityClass: 'MARKET', severity: 'LARGE' },
};

const changes = (surge: SurgeSpec, fromMs = FROM, toMs = TO): Change[] =>
  changesOf(demandWith({ surges: [surge] }), ground, fromMs, toMs);
interface Sent {
  readonly areas?: readonly {
    readonly id: string;
    readonly speedPercent: number;
    readonly passingProfileIds?: readonly string[];
  }[];
  readonly cityConditions?: object;
}
const batches = (surge: SurgeSpec): (Sent & { readonly atMs: number })[] =>
  changes(surge).flatMap((change) =>
    change.kind === 'TRAFFIC' ? [{ atMs: change.atMs, ...(change.batch as Sent) }] : [],
  );

describe('a surge', () => {
  it.each([heat, { ...flood, toMs: TO }, blackout, market])(
    'adds to what happens and moves none of it: $kind',
    (surge) => {
      const usual = numberless(drawWith([]));
      const drawn = new Set(numberless(drawWith([surge])));
      expect(usual.filter((one) => !drawn.has(one))).toEqual([]);
      expect(drawn.size).toBeGreaterThan(usual.length);
    },
  );

  it('adds as much as it says', () => {
    // 1.6 fires and 2 events a day for ten days: Poisson of 36, four standard errors 24.
    expect(Math.abs(addedBy(heat).length - 36)).toBeLessThan(24);
  });

  it('makes a blackout a matter of its area: lifts, candles, generators', () => {
    const added = addedBy(blackout);
    expect(added.length).toBeGreaterThan(100);
    for (const { at } of added) {
      expect(Math.abs(at.lat - MIDDLE.lat)).toBeLessThan(0.0075);
      expect(Math.abs(at.lon - MIDDLE.lon)).toBeLessThan(0.0075);
    }
    expect(added.filter(({ type }) => type === 'RESCUE').length).toBeGreaterThan(added.length / 2);
  });

  it('rings ten times for a market', () => {
    const [fire, ...more] = addedBy(market);
    expect(more).toEqual([]);
    expect(fire).toMatchObject({
      type: 'STRUCTURE_FIRE',
      facilityClass: 'MARKET',
      severity: 'LARGE',
      at: MIDDLE,
      startMs: FROM + HOUR,
    });
    expect(fire.calls).toHaveLength(10);
  });
});

describe('Tết', () => {
  // Tết 2026: kitchen gods 10 February, first day 17 February, full moon 3 March (lunar-days.ts).
  const day = (date: string): number => Date.parse(`${date}T00:00:00+07:00`);
  const tet: SurgeSpec = { kind: 'TET', id: 'tet', year: 2026 };
  const span = [day('2026-02-01'), day('2026-03-15')] as const;

  it('peaks on the days on which paper is burnt, and has nothing of its own before and after', () => {
    const added = addedBy(tet, ...span);
    const on = (from: string, to: string): number =>
      added.filter(({ startMs }) => startMs >= day(from) && startMs < day(to)).length;
    expect(on('2026-02-01', '2026-02-10')).toBe(0);
    expect(on('2026-02-10', '2026-02-11')).toBeGreaterThan(0);
    expect(on('2026-02-16', '2026-02-20')).toBeGreaterThan(4);
    expect(on('2026-02-23', '2026-03-03') + on('2026-03-04', '2026-03-15')).toBe(0);
  });

  it('leaves rented rooms empty: what happens in them is seen later', () => {
    const emptied = (surges: readonly SurgeSpec[]): TrueIncident[] =>
      drawIncidents(
        demandWith({
          surges,
          kinds: {
            ...HANOI_DEMAND.kinds,
            FIRE: HANOI_DEMAND.kinds.FIRE.filter(({ facilityClass }) => facilityClass === 'BOARDING_HOUSE'),
          },
        }),
        ...[ground, createStreams(SEED), day('2026-02-15'), day('2026-02-23')],
      ).filter(
        ({ facilityClass, type, nature }) =>
          facilityClass === 'BOARDING_HOUSE' && type === 'STRUCTURE_FIRE' && nature === 'FIRE',
      );
    const [usual, away] = [emptied([]), emptied([tet])];
    expect(usual.length).toBeGreaterThan(10);
    for (const one of usual) {
      const same = away.find(({ startMs }) => startMs === one.startMs);
      // The delay of 1.5 times the mean is 1.5 times the delay, rounded.
      expect((same?.calls[0].atMs ?? 0) - one.startMs).toBeCloseTo(1.5 * (one.calls[0].atMs - one.startMs), -1);
    }
  });

  it('closes the flower market but to motorbikes, the lake at midnight to all, and makes roads faster', () => {
    const sent = changesOf(demandWith({ surges: [tet] }), ground, ...span).flatMap((change) =>
      change.kind === 'TRAFFIC' ? [change] : [],
    );
    const [flowers, evening, fast] = ['tet-flower-market', 'tet-fireworks', 'roads are as empty as at Tết'].map(
      (what) => sent.find((one) => one.what === what),
    );
    expect(flowers).toMatchObject({
      atMs: day('2026-02-10'),
      untilMs: day('2026-02-17'),
      batch: { areas: [{ speedPercent: 0, passingProfileIds: ['motorbike'] }] },
    });
    expect(evening).toMatchObject({ atMs: day('2026-02-16') + 20 * HOUR, untilMs: day('2026-02-17') + HOUR });
    expect(fast).toMatchObject({
      atMs: day('2026-02-16'),
      batch: { cityConditions: { tet: true, expiresAtUnixMs: day('2026-02-22') } },
    });
  });
});

describe('a flood', () => {
  it('is passed by those who can ford it, by depth: 25, 50 and 25 cm', () => {
    const phases = batches(flood).filter(({ areas }) => areas?.some(({ id }) => id === 'flood-deep-0'));
    expect(phases.map(({ atMs }) => atMs - FROM)).toEqual([0, HOUR, 2 * HOUR]);
    const passing = phases.map(({ areas }) => areas?.find(({ id }) => id === 'flood-deep-0')?.passingProfileIds);
    // 25 cm: all but the motorbike (20). 50 cm: neither the mini pumper (45) nor the command car (40).
    expect(passing[0]).toHaveLength(7);
    expect(passing[0]).not.toContain('motorbike');
    expect(passing[1]).toEqual(['heavy-pumper', 'medium-pumper', 'tanker', 'aerial-ladder', 'rescue-truck']);
    expect(passing[2]).toEqual(passing[0]);
  });

  it('loses one crossing after the other', () => {
    const surge: SurgeSpec = { ...flood, crossings: ['Long Biên', 'Chương Dương'], crossingEveryMs: 30 * 60_000 };
    const lost = changes(surge).filter(({ what }) => what.includes('crossing'));
    expect(lost.map(({ what, atMs }) => [what, atMs - FROM])).toEqual([
      ['flood-crossing-0', 0],
      ['flood-crossing-1', 30 * 60_000],
    ]);
  });

  it('takes hydrants out and gives them back', () => {
    const water = changes(flood).flatMap((change) =>
      change.kind === 'WATER' ? [[change.atMs - FROM, change.isOut, change.sourceIds]] : [],
    );
    const hit = ['near', 'near-unknown', 'near-broken'];
    expect(water).toEqual([
      [0, true, hit],
      [3 * HOUR, false, hit],
    ]);
  });

  it('that began before the run is there when it begins; what is over is not', () => {
    const later = changes(flood, FROM + 90 * 60_000);
    expect(later.filter(({ atMs }) => atMs === FROM + 90 * 60_000).map(({ what }) => what)).toEqual(
      expect.arrayContaining(['rain', 'water at 100 % of its depth', 'hydrants under water']),
    );
    expect(changes(flood, FROM + 3 * HOUR)).toEqual([]);
  });
});

describe('a change during a run', () => {
  function runOf(surges: readonly SurgeSpec[], days: number) {
    const engine = family.open(world);
    const demand = demandWith({ surges });
    const toMs = FROM + days * DAY;
    const { records } = runCity({
      ...{ engine, policy: jointPolicy, seed: SEED, startMs: FROM, checkers: allCheckers },
      incidents: drawIncidents(demand, ground, createStreams(SEED), FROM, toMs),
      changes: changesOf(demand, ground, FROM, toMs),
    });
    const statusOf = (id: string): string | undefined => engine.world.waterSources.get(id as WaterSourceId)?.status;
    return { engine, records, statusOf };
  }

  it('is told to the dispatcher when it happens', () => {
    const { engine, records } = runOf([flood, blackout, heat], 1);
    expect(records.length).toBeGreaterThan(20);
    // Rain, three phases of water and the signals that are out: five batches.
    expect(engine.epochs.traffic).toBe(family.open(world).epochs.traffic + 5);
  });

  it('keeps water out until nothing keeps it out, and gives each source back as it was', () => {
    // The flood is over after three hours, the blackout of the same hydrants after ten days.
    const during = runOf([flood, blackout], 1);
    expect(['near', 'near-unknown', 'near-broken', 'far'].map(during.statusOf)).toEqual([
      ...['OUT_OF_SERVICE', 'OUT_OF_SERVICE', 'OUT_OF_SERVICE', 'WORKING'],
    ]);
    const after = runOf([flood, { ...blackout, toMs: FROM + 5 * HOUR }], 1);
    expect(['near', 'near-unknown', 'near-broken', 'far'].map(after.statusOf)).toEqual([
      ...['WORKING', 'UNKNOWN', 'OUT_OF_SERVICE', 'WORKING'],
    ]);
  });
});
