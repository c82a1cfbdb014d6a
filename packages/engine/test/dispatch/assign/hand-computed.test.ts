import { describe, expect, it } from 'vitest';
import { INFINITE_MS } from '../../../src/core/units.ts';
import { NEVER, type Option, type Problem } from '../../../src/dispatch/assign/problem.ts';
import { solve } from '../../../src/dispatch/assign/search.ts';

const PUMP = 0;
const RESCUE = 1;
const LADDER = 2;

/** Minutes and seconds from the alert. */
const ms = (minutes: number, seconds: number): number => (minutes * 60 + seconds) * 1_000;
const way = (unit: number, kind: number, arriveMs: number, place = 0): Option => ({
  unit,
  kind,
  place,
  arriveMs,
  setupMs: 0,
  chargeMs: 0,
  givesWater: kind === PUMP,
  dryMs: 0,
});
const problemOf = (kinds: readonly number[], given: Partial<Problem>): Problem => ({
  slots: kinds.map((kind) => ({ kind, isMandatory: true })),
  options: [],
  crewOf: [0, 1, 2, 3],
  capacityOf: [Infinity, Infinity, Infinity],
  holdsFor: () => false,
  chargesAfter: () => false,
  stepMs: 1,
  waterKind: PUMP,
  rescueKind: -1,
  ...given,
});
const picksOf = (problem: Problem) => {
  const { chosen, objective, isOptimal } = solve(problem, 1_000);
  expect(isOptimal).toBe(true);
  return { picks: chosen.map((option) => option && [option.unit, option.place]), objective };
};

describe('one crew with two vehicles', () => {
  it('drives the one that rescue needs where rescue comes first, else the one that is better for the force', () => {
    // P1 and R1 have one crew. R1+P2: rescue 5:00, water 6:30, the last 6:30. P1+R2: rescue 12:00, water 5:00, the last 12:00.
    const [p1, r1, p2, r2] = [0, 1, 2, 3];
    const options = [
      way(p1, PUMP, ms(5, 0)),
      way(r1, RESCUE, ms(5, 0)),
      way(p2, PUMP, ms(6, 30)),
      way(r2, RESCUE, ms(12, 0)),
    ];
    const problem = problemOf([PUMP, RESCUE], { options, crewOf: [0, 0, 1, 2] });
    const rescue = picksOf({ ...problem, rescueKind: RESCUE });
    expect(rescue.picks).toEqual([
      [p2, 0],
      [r1, 0],
    ]);
    expect(rescue.objective).toMatchObject({ rescueStep: 300_000, waterStep: 390_000, forceStep: 390_000 });
    const fire = picksOf(problem);
    expect(fire.picks).toEqual([
      [p1, 0],
      [r2, 0],
    ]);
    expect(fire.objective).toMatchObject({ rescueStep: 0, waterStep: 300_000, forceStep: 720_000 });
  });

  it('leaves five seconds of water for ten minutes of the ladder, unless times are compared strictly', () => {
    // P1 and L1 have one crew. P2+L1: water 5:05, the last 5:30. P1+L2: water 5:00, the last 15:00.
    const [p1, l1, p2, l2] = [0, 1, 2, 3];
    const options = [
      way(p1, PUMP, ms(5, 0)),
      way(l1, LADDER, ms(5, 30)),
      way(p2, PUMP, ms(5, 5)),
      way(l2, LADDER, ms(15, 0)),
    ];
    const problem = problemOf([PUMP, LADDER], { options, crewOf: [0, 0, 1, 2] });
    // In steps of 15 s: 5:00 and 5:05 are both ⌊300 / 15⌋ = ⌊305 / 15⌋ = 20; 5:30 is 330 / 15 = 22, 15:00 is 60.
    const steps = picksOf({ ...problem, stepMs: 15_000 });
    expect(steps.picks).toEqual([
      [p2, 0],
      [l1, 0],
    ]);
    expect(steps.objective).toMatchObject({ waterStep: 20, forceStep: 22, sumMs: 305_000 + 330_000 });
    const strict = picksOf(problem);
    expect(strict.picks).toEqual([
      [p1, 0],
      [l2, 0],
    ]);
    expect(strict.objective).toMatchObject({ waterStep: 300_000, forceStep: 900_000 });
  });
});

describe('a line in the alley', () => {
  // The truck T (0) stands at the mouth (0) at 5:00 and lays for 2:00, then fills for 1:00: 8:00. The small one S (1) drives over that
  // line to its stop (1).
  const lineAt = (smallMs: number, elsewhereMs = INFINITE_MS): Problem =>
    problemOf([PUMP, LADDER], {
      options: [
        { ...way(0, PUMP, ms(5, 0)), setupMs: ms(3, 0), chargeMs: ms(1, 0) },
        { ...way(0, PUMP, elsewhereMs, 2) },
        way(1, LADDER, smallMs, 1),
      ],
      chargesAfter: (outer, inner) => outer.place === 0 && inner.place === 1,
    });

  it('is laid at once, and charged when who goes deeper is past', () => {
    // At 6:50 it is still being laid, until 7:00. At 7:00 the last moment has come; at 9:00 it fills until 10:00.
    expect(picksOf(lineAt(ms(6, 50))).objective).toMatchObject({ steps: [480_000, 410_000], waterStep: 480_000 });
    expect(picksOf(lineAt(ms(7, 0))).objective).toMatchObject({ steps: [480_000, 420_000], waterStep: 480_000 });
    expect(picksOf(lineAt(ms(9, 0))).objective).toMatchObject({ steps: [600_000, 540_000], sumMs: 1_140_000 });
  });

  it('is laid from elsewhere, where water is sooner that way', () => {
    expect(picksOf(lineAt(ms(9, 0), ms(9, 59))).picks).toEqual([
      [0, 2],
      [1, 1],
    ]);
    expect(picksOf(lineAt(ms(9, 0), ms(10, 1))).picks[0]).toEqual([0, 0]);
  });

  it('keeps nobody waiting who waits for the vehicle alone', () => {
    // T stands at 5:00 whatever its line does: B (2), which lets it in, is there at 5:00 and not at 9:00.
    const { options, chargesAfter } = lineAt(ms(9, 0));
    const { objective } = picksOf(
      problemOf([PUMP, LADDER, RESCUE], {
        ...{ options: [...options, way(2, RESCUE, ms(4, 0), 2)], chargesAfter },
        holdsFor: (outer, inner) => outer.unit === 2 && inner.unit === 0,
      }),
    );
    expect(objective.steps).toEqual([600_000, 540_000, 300_000]);
  });
});

describe('water that lasts', () => {
  it('decides within a step of first water, before the force', () => {
    // P0 gives water at 5:00 and is dry for 8:00, P1 at 5:10 and is dry for 2:10; P1 alone could be the second at 5:10, P0 at 12:00.
    const options = [
      { ...way(0, PUMP, ms(5, 0)), dryMs: ms(8, 0) },
      { ...way(1, PUMP, ms(5, 10)), dryMs: ms(2, 10) },
      way(0, LADDER, ms(12, 0)),
      way(1, LADDER, ms(5, 10)),
    ];
    // 5:00 and 5:10 are both step 20 of 15 s; 2:10 is step 8. The last is there at 12:00.
    const steps = picksOf(problemOf([PUMP, LADDER], { options, stepMs: 15_000 }));
    expect(steps.picks).toEqual([
      [1, 0],
      [0, 0],
    ]);
    expect(steps.objective).toMatchObject({ waterStep: 20, dryStep: 8, forceStep: 48 });
    // Strictly, ten seconds of first water come before six minutes of dryness.
    expect(picksOf(problemOf([PUMP, LADDER], { options })).objective).toMatchObject({
      ...{ waterStep: 300_000, dryStep: 480_000, forceStep: 310_000 },
    });
  });

  it('is taken from a place that is not the soonest, within the step', () => {
    // At 0 it is there at 5:00 and dry for 5:00; at 1, ten seconds later, a source is beside it.
    const options = [
      { ...way(0, PUMP, ms(5, 0), 0), dryMs: ms(5, 0) },
      { ...way(0, PUMP, ms(5, 10), 1), dryMs: 0 },
    ];
    const { picks, objective } = picksOf(problemOf([PUMP], { options, stepMs: 15_000 }));
    expect(picks).toEqual([[0, 1]]);
    expect(objective).toMatchObject({ waterStep: 20, dryStep: 0, sumMs: 310_000 });
  });
});

describe('heavy trucks at the mouth of an alley', () => {
  it('stand in two places where one holds one: the second takes the next', () => {
    // Both would be at the mouth (0) first. T0 there and T1 at place 1: 5:00 and 7:00. T1 there and T0 at place 1: 6:00 and 6:30.
    const options = [
      way(0, PUMP, ms(5, 0), 0),
      way(0, PUMP, ms(6, 30), 1),
      way(1, PUMP, ms(6, 0), 0),
      way(1, PUMP, ms(7, 0), 1),
    ];
    // The first water decides before the last of the force: 5:00 < 6:00.
    const problem = problemOf([PUMP, PUMP], { options, capacityOf: [1, 1] });
    const { picks, objective } = picksOf(problem);
    expect(picks).toEqual([
      [0, 0],
      [1, 1],
    ]);
    expect(objective).toMatchObject({ waterStep: 300_000, forceStep: 420_000, sumMs: 720_000 });
    // Asked for no water, the last decides: 6:30 < 7:00. The slot that is filled first gets the first to be there, 6:00.
    expect(picksOf({ ...problem, waterKind: -1 }).picks).toEqual([
      [1, 0],
      [0, 1],
    ]);
    // Without a second place the second slot stays open.
    const narrow = picksOf({ ...problem, capacityOf: [1, 0] });
    expect(narrow.picks).toEqual([[0, 0], null]);
    expect(narrow.objective).toMatchObject({ open: [0, 1], units: [0, NEVER], places: [0, NEVER] });
  });

  it('wait for a smaller one that goes deeper, or stand beyond, whichever is sooner', () => {
    // The truck T (0) is at the mouth (0) at 5:00, the small one S (1) comes through it to its stop (1) at 6:00. Beyond the mouth (2) T
    // closes no way.
    const holdsFor = (outer: Option, inner: Option): boolean => outer.place === 0 && inner.place === 1;
    const beyondAt = (beyondMs: number): Problem =>
      problemOf([LADDER, PUMP], {
        options: [way(0, LADDER, ms(5, 0), 0), way(0, LADDER, beyondMs, 2), way(1, PUMP, ms(6, 0), 1)],
        holdsFor,
      });
    // 5:40 beyond is sooner than 6:00 after waiting.
    const beyond = picksOf(beyondAt(ms(5, 40)));
    expect(beyond.picks).toEqual([
      [0, 2],
      [1, 1],
    ]);
    expect(beyond.objective.steps).toEqual([340_000, 360_000]);
    // 6:20 beyond is later than 6:00.
    const waits = picksOf(beyondAt(ms(6, 20)));
    expect(waits.picks).toEqual([
      [0, 0],
      [1, 1],
    ]);
    expect(waits.objective.steps).toEqual([360_000, 360_000]);
  });
});
