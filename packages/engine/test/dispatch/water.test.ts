import { describe, expect, it } from 'vitest';
import type { Recommendation } from '../../src/dispatch/answer.ts';
import type { ResponsePlan } from '../../src/dispatch/plan/plan.ts';
import { recommend } from '../../src/dispatch/recommend.ts';
import {
  at,
  contextOf,
  type FakeRoads,
  fakeGround,
  fireAt,
  planOf,
  pointAt,
  type Things,
  unitAt,
  waterAt,
  worldOf,
} from './scene.ts';

/** One pumper 1,000 m away: 80 s turnout + 100 s drive = at its stop after 180 s. House flow 1,222 l/min. */
function ask(
  things: Things,
  roads: FakeRoads = {},
  plan = planOf('PUMP 1', 1_222),
  type = 'STRUCTURE_FIRE',
): Recommendation {
  const world = worldOf({ units: [unitAt('A', at(0, 1_000), 'PUMP')], ...things });
  return recommend(fireAt(world, { incident: { type } }), contextOf(world, { plan, ground: fakeGround(roads) }));
}
const codes = (rec: Recommendation): string[] => rec.warnings.map((warning) => warning.code);

describe('water', () => {
  it('is taken from the nearest by hose until the flow is there', () => {
    const { water } = ask({
      water: [
        waterAt('far', at(-150), { flowLpm: 900 }),
        waterAt('near', at(60), { flowLpm: 900 }),
        waterAt('spare', at(-190), { flowLpm: 900 }),
      ],
    });
    // 900 + 900 ≥ 1,222: the third is not needed. Ready: 180 s + 60 m × 3 s = 360 s, and
    // 60 × 3.3 l at the 800 l/min that a line takes = 14.85 s; 180 + 150 × 3 = 630 s, and 495 l = 37.125 s.
    expect(water.sources.map((s) => [s.sourceId, s.flowLpm, s.hoseM, s.readyInMs])).toEqual([
      ['near', 900, 60, 374_850],
      ['far', 900, 150, 667_125],
    ]);
    expect([water.requiredFlowLpm, water.suppliedFlowLpm, water.shortfallLpm]).toEqual([1_222, 1_222, 0]);
  });

  it('says what is short: 900 of 1,222 leaves 322', () => {
    const { water } = ask({ water: [waterAt('only', at(60), { flowLpm: 900 })] });
    expect([water.suppliedFlowLpm, water.shortfallLpm]).toEqual([900, 322]);
  });

  it('leaves out what is out of service and gives the next with its distance', () => {
    const rec = ask({
      water: [
        waterAt('broken', at(20), { status: 'OUT_OF_SERVICE' }),
        waterAt('dry', at(30), { flowLpm: 0 }),
        waterAt('next', at(110), { status: 'UNKNOWN', isPrivate: true, kind: 'TANK' }),
      ],
    });
    // A tank without a figure gives the class default, 800 l/min.
    expect(rec.water.sources.map((s) => [s.sourceId, s.hoseM, s.flowLpm])).toEqual([['next', 110, 800]]);
    expect(codes(rec)).toEqual(['WATER_OUT_OF_SERVICE', 'WATER_UNKNOWN_STATUS', 'WATER_PRIVATE']);
    expect(rec.warnings[0]?.message).toContain('broken');
  });

  describe('of a private tank', () => {
    const ready = (eastM: number, water: Partial<ResponsePlan['water']> = {}) => {
      const plan = planOf('PUMP 1', 600);
      const tank = waterAt('pool', at(eastM), { kind: 'TANK', isPrivate: true, flowLpm: 900 });
      return ask({ water: [tank] }, {}, { ...plan, water: { ...plan.water, ...water } });
    };

    it('comes from its key-holder’s arrival on, and the answer says to call him', () => {
      // At the fire 180 s, 60 m of hose by hand until 360 s; the key 600 s after the alert; 198 l at 800 l/min = 14.85 s.
      const rec = ready(60);
      expect(rec.water.sources.map((s) => s.readyInMs)).toEqual([614_850]);
      expect(rec.warnings.map(({ message }) => message)).toEqual([
        'private, call the key-holder now, taken to be there 10:00 after the alert: pool',
      ]);
    });

    it('comes when the line is laid where that takes longer', () => {
      // 180 s + 150 m × 3 s = 630 s; 495 l = 37.125 s.
      expect(ready(150).water.sources.map((s) => s.readyInMs)).toEqual([667_125]);
      // A key that is there in 5 min: 360 s is later.
      expect(ready(60, { keyHolderMs: 300_000 }).water.sources.map((s) => s.readyInMs)).toEqual([374_850]);
    });

    it('is fetched by shuttle no sooner either', () => {
      // 250 m off, beyond the hose: there and back 2 × 25 s after 180 s is 230 s, before the key.
      expect(ready(250).water.sources.map((s) => s.readyInMs)).toEqual([600_000]);
    });
  });

  it('counts the hose from the point or from where the pumper stands, whichever is shorter', () => {
    // The pumper stops 180 m east; the hydrant is 250 m east of the point, out of its reach, and 70 m from the pumper.
    const stops = { truck: [{ ...at(180), walkM: 180 }] };
    const { water } = ask({ water: [waterAt('mouth', at(250))] }, { stops });
    expect(water.sources.map((s) => [s.sourceId, s.hoseM])).toEqual([['mouth', 70]]);
  });

  it('lists the nearest by road for a shuttle where none is within reach, and counts nothing', () => {
    // West is over the river: detour 10. 300 m west = 300 s, 500 m east = 50 s.
    const detour = (from: { lon: number }): number => (from.lon < at(0).lon ? 10 : 1);
    const rec = ask({ water: [waterAt('west', at(-300)), waterAt('east', at(500))] }, { detour });
    // Ready: the pumper's 180 s, and there and back: 2 × 50 s; 2 × 300 s.
    expect(rec.water.sources.map((s) => [s.sourceId, s.hoseM, s.readyInMs])).toEqual([
      ['east', 500, 280_000],
      ['west', 300, 780_000],
    ]);
    expect([rec.water.suppliedFlowLpm, rec.water.shortfallLpm]).toEqual([0, 1_222]);
    expect(codes(rec)).toEqual(['NO_WATER_NEAR']);
  });

  it('for a shuttle without a road takes the guessed way there and back, and never reads as ready at once', () => {
    const part = (place: { lon: number }): number => (place.lon === at(500).lon ? 2 : 0);
    const cut = { water: [waterAt('cut', at(500))] };
    // The pumper's 180 s, and 2 × 500 m × 140 ms = 140 s.
    expect(ask(cut, { part }).water.sources.map((s) => s.readyInMs)).toEqual([320_000]);
    // Nobody who pumps: a command car after 180 s, and 500 m of hose × 3 s.
    const units = [unitAt('A', at(0, 1_000), 'COMMAND')];
    const water = ask({ ...cut, units }, {}, planOf('COMMAND 1', 600)).water;
    expect(water.sources.map((s) => s.readyInMs)).toEqual([1_680_000]);
  });

  it('tells of a tank that only fills the hose', () => {
    // 500 l and 150 m: 495 l fill the line. 895 l leave 400, which is 200 l/min for two minutes; 894 do not.
    const stops = { truck: [{ ...at(150), walkM: 150 }] };
    const told = (tankL: number): string[] => {
      const units = [unitAt('A', at(0, 1_000), 'PUMP', { tankL })];
      // No source that it could connect itself to.
      const { warnings } = ask({ units }, { stops });
      return warnings.flatMap(({ code, message }) => (code === 'TANK_FILLS_HOSE' ? [`${code}: ${message}`] : []));
    };
    expect(told(500)).toEqual([
      'TANK_FILLS_HOSE: no first water from the own tank: A (500 l, 495 to fill 150 m of hose)',
    ]);
    expect([told(894).length, told(895)]).toEqual([1, []]);
    // A tank of which nothing is told is none.
    expect(told(0)).toEqual(['TANK_FILLS_HOSE: no first water from the own tank: A (0 l, 495 to fill 150 m of hose)']);
    // At the door no hose takes the fire's share, and 200 l/min for two minutes are 400 l all the same.
    const atDoor = (tankL: number): string[] =>
      codes(ask({ units: [unitAt('A', at(0, 1_000), 'PUMP', { tankL })] })).filter(
        (code) => code === 'TANK_FILLS_HOSE',
      );
    expect([atDoor(399), atDoor(400)]).toEqual([['TANK_FILLS_HOSE'], []]);
  });

  it('counts hydrants on one main as the best of them, and seeks the next', () => {
    // Without a main by name and within 150 m on one street: 900 of them, and 322 short of 1,222.
    const pair = [waterAt('h1', at(0), { flowLpm: 900 }), waterAt('h2', at(100), { flowLpm: 900 })];
    const rec = ask({ water: pair });
    expect(rec.water.sources.map(({ sourceId }) => sourceId)).toEqual(['h1']);
    expect([rec.water.suppliedFlowLpm, rec.water.shortfallLpm]).toEqual([900, 322]);
    expect(codes(rec)).toEqual(['WATER_SHARED_MAIN']);
    expect(rec.warnings[0]?.message).toMatch(/: h1, h2$/);
    // A tank of 800 l/min farther off makes the rest.
    const more = ask({ water: [...pair, waterAt('t', at(-180), { kind: 'TANK' })] });
    expect(more.water.sources.map(({ sourceId }) => sourceId)).toEqual(['h1', 't']);
    expect(more.water.shortfallLpm).toBe(0);
  });

  it('takes hydrants more than 150 m apart, and what is none, for mains of their own', () => {
    const rec = ask({ water: [waterAt('h1', at(0)), waterAt('h2', at(151))] });
    expect([rec.water.suppliedFlowLpm, codes(rec)]).toEqual([1_200, []]);
    const other = ask({ water: [waterAt('h1', at(0)), waterAt('t1', at(10), { kind: 'TANK' })] });
    expect([other.water.suppliedFlowLpm, codes(other)]).toEqual([1_222, []]);
  });

  it('says when none is known at all, and asks for none where none is needed', () => {
    expect(codes(ask({}))).toEqual(['NO_WATER_KNOWN']);
    const rescue = ask({ water: [waterAt('near', at(20))] }, {}, planOf('PUMP 1', 0));
    expect(rescue.water).toEqual({ sources: [], requiredFlowLpm: 0, suppliedFlowLpm: 0, shortfallLpm: 0 });
    expect(codes(rescue)).toEqual([]);
  });

  it("takes the caller's flow before the plan's and says so", () => {
    const world = worldOf({ units: [unitAt('A', at(0, 1_000), 'PUMP')], water: [waterAt('near', at(20))] });
    const rec = recommend(fireAt(world, { requiredFlowLpm: 500 }), contextOf(world, { plan: planOf('PUMP 1', 1_222) }));
    expect([rec.water.requiredFlowLpm, rec.water.suppliedFlowLpm]).toEqual([500, 500]);
    expect(codes(rec)).toEqual(['FLOW_FROM_REQUEST']);
  });
});

describe('neighbours', () => {
  const community = [
    pointAt('b', at(300)),
    pointAt('a', at(90), { kind: 'PUBLIC_FIREFIGHTING_POINT', isStocked: false }),
    pointAt('far', at(501)),
  ];

  it('within 500 m on foot are listed with their walk, nearest first; an empty box is shown and said to be empty', () => {
    const rec = ask({ community }, {}, planOf('PUMP 1'));
    // 90 m × 667 ms = 60.03 s; 300 m × 667 ms = 200.1 s.
    expect(rec.community).toEqual([
      { id: 'a', kind: 'PUBLIC_FIREFIGHTING_POINT', walkMs: 60_030, task: 'FETCH_EQUIPMENT' },
      { id: 'b', kind: 'NEIGHBOUR_GROUP', walkMs: 200_100, task: 'OPEN_GATE_AND_GUIDE' },
    ]);
    expect(codes(rec)).toEqual(['COMMUNITY_NOT_STOCKED']);
  });

  it('are not called to a chemical incident', () => {
    expect(ask({ community }, {}, planOf('PUMP 1'), 'HAZMAT').community).toEqual([]);
  });
});
