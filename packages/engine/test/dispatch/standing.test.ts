import { describe, expect, it } from 'vitest';
import type { Recommendation, RecommendInput } from '../../src/dispatch/answer.ts';
import type { ResponsePlan } from '../../src/dispatch/plan/plan.ts';
import { recommend } from '../../src/dispatch/recommend.ts';
import type { Station, Unit } from '../../src/world/world.ts';
import { at, contextOf, type FakeRoads, fakeGround, fireAt, planOf, type StopAt, unitAt, worldOf } from './scene.ts';

function ask(
  units: readonly (readonly [Station, Unit])[],
  roads: FakeRoads,
  plan: string | ResponsePlan = 'PUMP 2',
  deadlineMs = 0,
): Recommendation {
  const world = worldOf({ units });
  const context = contextOf(world, { plan: typeof plan === 'string' ? planOf(plan) : plan, ground: fakeGround(roads) });
  return recommend(fireAt(world, { options: { deadlineMs } }), context);
}
/** Where its crew goes on from, how long it waits there, and when it is at work. */
const standsOf = (rec: Recommendation) =>
  rec.units.map(({ unitId, staging, eta }) => [unitId, staging.walkDistanceM, eta.holdMs, eta.totalMs]);

describe('an aerial ladder', () => {
  // A road of 5.5 m is what its jacks need, and 25 m is as far as it reaches; 80 s and 1,000 m, then as many seconds on foot as metres.
  const ask1 = (stop: Omit<StopAt, 'lat' | 'lon'>): Recommendation =>
    ask(
      [unitAt('L', at(1_000), 'LADDER', { profileId: 'ladder' }), unitAt('P', at(2_000), 'PUMP')],
      { stops: { ladder: [{ ...at(0), ...stop }] } },
      'PUMP 1, LADDER 1',
    );

  it('sets up where the road is wide enough and the fire within its reach', () => {
    const rec = ask1({ walkM: 25, widthCm: 550 });
    expect(standsOf(rec)).toEqual([
      ['P', 0, 0, 280_000],
      ['L', 25, 0, 205_000],
    ]);
    expect([rec.shortfalls, rec.units[1]?.task]).toEqual([[], 'LADDER']);
  });

  it.each([
    ['narrower', { walkM: 0, widthCm: 549 }],
    ['farther off', { walkM: 26, widthCm: 2_000 }],
  ])('cannot where it is %s, is not sent, and the answer says so', (_what, stop) => {
    const rec = ask1(stop);
    expect(standsOf(rec)).toEqual([['P', 0, 0, 280_000]]);
    expect(rec.shortfalls).toEqual([{ capability: 'LADDER', missing: 1, reason: 'LADDER_CANNOT_SET_UP' }]);
    expect(rec.notChosen).toEqual([{ unitId: 'L', reason: 'CANNOT_SET_UP' }]);
    expect(rec.degraded.map(({ code }) => code)).toEqual(['PARTIAL_RESPONSE']);
    expect(rec.summary.en).toContain(
      "Missing: 1 ladder truck; use hand ladders, a neighbour's roof or balcony, cutters",
    );
    expect(rec.summary.vi).toContain('Thiếu: 1 xe thang; thay bằng thang tay, mái hay ban công nhà bên, máy cắt');
    expect(rec.warnings.map(({ code, message }) => `${code}: ${message}`)).toEqual([
      "LADDER_CANNOT_SET_UP: seen no such place, wanted a road of 5.5 m within 25 m from which 33 m of ladder reach floor 1, 0.0 m up; instead portable ladders, a neighbour's roof or balcony, cutters for the cage",
    ]);
  });

  describe('of 33 m', () => {
    // Storeys of 3.3 m: floor 8 is 7 × 3.3 = 23.1 m up, and 33² − 23.1² = 555.39 = 23.57²: 23 m off it reaches, 24 m off it does not.
    const reachFrom = (walkM: number, incident: RecommendInput['incident']) => {
      const units = [unitAt('L', at(1_000), 'LADDER', { profileId: 'ladder' }), unitAt('P', at(2_000), 'PUMP')];
      const world = worldOf({ units });
      const ground = fakeGround({ stops: { ladder: [{ ...at(0), walkM, widthCm: 600 }] } });
      const context = contextOf(world, { plan: planOf('PUMP 1, LADDER 1'), ground });
      const rec = recommend(fireAt(world, { incident: { peopleTrapped: 0, ...incident } }), context);
      return { sends: rec.units.some(({ unitId }) => unitId === 'L'), rec };
    };

    it('reaches so far up as its length spans the way and the height', () => {
      expect(reachFrom(23, { fireFloor: 8 }).sends).toBe(true);
      expect(reachFrom(24, { fireFloor: 8 }).sends).toBe(false);
      // Straight up: floor 11 is 33 m, floor 12 36.3.
      expect(reachFrom(0, { fireFloor: 11 }).sends).toBe(true);
      expect(reachFrom(0, { fireFloor: 12 }).sends).toBe(false);
      // 25 m off and no higher than the ground it would span 33 m, and leans out 25 at the most.
      expect(reachFrom(25, {}).sends).toBe(true);
      expect(reachFrom(26, {}).sends).toBe(false);
    });

    it('is raised to the people where they are above the fire, and to the fire where they are below', () => {
      expect(reachFrom(24, { fireFloor: 2, trappedFloor: 8 }).sends).toBe(false);
      expect(reachFrom(24, { fireFloor: 8, trappedFloor: 2 }).sends).toBe(false);
      expect(reachFrom(24, { fireFloor: 7, trappedFloor: 7 }).sends).toBe(true);
    });

    it('is told of with the storey where it cannot, and what may do instead', () => {
      const { rec } = reachFrom(24, { fireFloor: 2, trappedFloor: 8 });
      expect(rec.shortfalls).toEqual([{ capability: 'LADDER', missing: 1, reason: 'LADDER_CANNOT_SET_UP' }]);
      expect(rec.warnings.find(({ code }) => code === 'LADDER_CANNOT_SET_UP')?.message).toContain(
        'wanted a road of 5.5 m within 25 m from which 33 m of ladder reach floor 8, 23.1 m up',
      );
      expect(rec.warnings.find(({ code }) => code === 'TRAPPED_FLOOR')?.message).toBe(
        'people on floor 8, 23.1 m up: rescue is ready at the entrance, the way up comes on top',
      );
    });

    it('does not reach from where it would stand back', () => {
      // A road of 5.5 m leaves 3.0 beside a vehicle of 2.5, and another such needs 3.1: set back it would be 20 + 15 m off.
      const stops = { ladder: [{ ...at(0), walkM: 20, widthCm: 550, lengthMm: 12_000, junction: 1 }] };
      const widths = { ladder: { vehicleCm: 250, neededCm: 310 } };
      const ladders = ['L1', 'L2'].map((id, i) => unitAt(id, at(1_000 + i), 'LADDER', { profileId: 'ladder' }));
      const rec = ask(ladders, { stops, widths }, 'LADDER 2');
      // 80 + 100 s and 20 m on foot.
      expect(standsOf(rec)).toEqual([['L1', 20, 0, 200_000]]);
    });
  });

  it('stops at another mouth where it can set up', () => {
    const stops = {
      ladder: [
        { ...at(0), walkM: 5, widthCm: 400 },
        { ...at(20), walkM: 20, widthCm: 600 },
      ],
    };
    const units = [unitAt('L', at(1_020), 'LADDER', { profileId: 'ladder' })];
    // 80 s, 1,000 m = 100 s, 20 s on foot.
    expect(standsOf(ask(units, { stops }, 'LADDER 1'))).toEqual([['L', 20, 0, 200_000]]);
  });
});

describe('a heavy truck at the mouth of an alley into which a mini pumper drives deeper', () => {
  // The truck comes to the mouth, 60 m from the fire, after 80 + 100 s; hose for 60 m takes 180 + 14.85 s: 374.85 s. On a street of 4 m
  // it leaves 1.5 m, and the mini pumper needs 2.3 m. The mini goes on to 10 m from the fire: 30 + 2.475 s of hose.
  const roads = (widthCm: number, mouth = at(60)): FakeRoads => ({
    widths: { mini: { vehicleCm: 180, neededCm: 230 } },
    stops: {
      truck: [{ ...at(60), walkM: 60, widthCm, junction: 1 }],
      mini: [{ ...at(10), walkM: 10, widthCm: 300 }],
    },
    past: (from) => (from.lon > mouth.lon ? [mouth] : []),
  });
  const truck = unitAt('truck', at(1_060), 'PUMP');
  const miniAt = (eastM: number) => unitAt('mini', at(eastM), 'PUMP', { profileId: 'mini' });

  it('waits where the mini is soon past', () => {
    // It comes 1,100 m: 190 s, ten after the truck. Set back the truck would need 15 m of hose more, 48.7 s.
    const rec = ask([truck, miniAt(1_110)], roads(400));
    expect(standsOf(rec)).toEqual([
      ['mini', 10, 0, 222_475],
      ['truck', 60, 10_000, 384_850],
    ]);
    expect(rec.units.map(({ task, arrivalOrder }) => [task, arrivalOrder])).toEqual([
      ['ATTACK', 1],
      ['HOLD', 2],
    ]);
    expect(rec.units[1]?.eta).toMatchObject({ turnoutMs: 80_000, driveMs: 100_000, holdMs: 10_000, setupMs: 194_850 });
  });

  it('stands set back where it would wait too long', () => {
    // 2,100 m: 290 s; waiting until then is 110 s. 15 m back: 75 m × 3 s and 18.563 s to fill: 180 + 243.563 s.
    const rec = ask([truck, miniAt(2_110)], roads(400));
    expect(standsOf(rec)).toEqual([
      ['mini', 10, 0, 322_475],
      ['truck', 75, 0, 423_563],
    ]);
    expect(rec.units.map(({ task, arrivalOrder }) => [task, arrivalOrder])).toEqual([
      ['ATTACK', 2],
      ['SUPPLY', 1],
    ]);
    expect(rec.units[1]?.staging.reason).toBe(
      'stops on the road at the point, 75 m on foot, set back so that others get by',
    );
  });

  it('does neither on a wide street, nor where the mini comes by another way', () => {
    // 4.8 m leave 2.3 beside the truck: enough for the mini, though not for another truck.
    const expected = [
      ['mini', 10, 0, 322_475],
      ['truck', 60, 0, 374_850],
    ];
    expect(standsOf(ask([truck, miniAt(2_110)], roads(480)))).toEqual(expected);
    expect(standsOf(ask([truck, miniAt(2_110)], roads(400, at(9_000))))).toEqual(expected);
  });

  it('waits with its line for nobody where it lines up so far back that it lays until that one is past', () => {
    // The mini, with rescue, stands at 80 + 335 s; the alley is 2.35 m wide. The truck comes at 185 s, six after the command car, both set back. With
    // 75 m its line lay at 410 s and would wait 5 s for the mini; with 87 m it lies at 446 s, and is full 21.533 s later.
    const [spot] = roads(400).stops!['truck']!;
    const narrow = { ...roads(400), stops: { ...roads(400).stops, truck: [{ ...spot!, walkWidthsCm: [235] }] } };
    const units = [
      unitAt('truck', at(1_110), 'PUMP'),
      unitAt('car', at(1_050), 'COMMAND'),
      unitAt('mini', at(3_360), 'RESCUE', { profileId: 'mini' }),
    ];
    const line = (sent: typeof units, plan: string) => {
      const rec = ask(sent, narrow, plan);
      const { staging, eta } = rec.units.find(({ unitId }) => unitId === 'truck')!;
      return [
        staging.walkDistanceM,
        eta.chargeHoldMs,
        eta.totalMs,
        /charges its line/.test(staging.reason + rec.summary.en[1]),
      ];
    };
    expect(line([units[0]!, units[2]!], 'RESCUE 1, PUMP 1')).toEqual([75, 5_000, 433_563, true]);
    expect(line(units, 'RESCUE 1, PUMP 1, COMMAND 1')).toEqual([87, 0, 467_533, false]);
  });

  it('keeps nobody out whom nobody sends', () => {
    expect(standsOf(ask([truck, miniAt(9_000)], roads(400), 'PUMP 1'))).toEqual([['truck', 60, 0, 374_850]]);
  });
});

describe('room at a narrow mouth', () => {
  // Both 60 m from the fire: A after 80 + 100 s, B after 80 + 101 s; 194.85 s of hose. Set back, 75 m take 243.563 s.
  const units = [unitAt('A', at(1_060), 'PUMP'), unitAt('B', at(1_070), 'PUMP')];
  const roads = (lengthMm: number): FakeRoads => ({
    stops: { truck: [{ ...at(60), walkM: 60, widthCm: 400, lengthMm, junction: 1 }] },
  });

  it.each([5_000, 23_999])('of %i mm is one truck: the other stands back', (lengthMm) => {
    expect(standsOf(ask(units, roads(lengthMm)))).toEqual([
      ['A', 60, 0, 374_850],
      ['B', 75, 0, 424_563],
    ]);
  });

  it('is for one, and those behind line up in the order in which they come, each 12 m farther', () => {
    const three = [...units, unitAt('C', at(1_080), 'PUMP'), unitAt('D', at(1_075), 'COMMAND')];
    // D comes after 80 + 101.5 s, between B and C: 75 m for B, 87 on foot for D, 99 m for C, 297 s and 24.503 s to fill, after 80 + 102 s.
    expect(standsOf(ask(three, roads(5_000), 'PUMP 3, COMMAND 1'))).toEqual([
      ['A', 60, 0, 374_850],
      ['B', 75, 0, 424_563],
      ['C', 99, 0, 503_503],
      ['D', 87, 0, 268_500],
    ]);
  });

  it('tells of no water from who has so lined up that the tank only fills the hose', () => {
    // 735 l and 500 l: 400 l of attack are left after 101 and 30 m. Only B has no room at the mouth and 75 + 12 m behind the command car.
    const car = unitAt('K', at(1_065), 'COMMAND', { tankL: 0 });
    const small = unitAt('B', at(1_070), 'PUMP', { tankL: 660 });
    // 660 − 400 l fill 78 m: enough at 75, not at 87.
    const rec = ask([car, small, units[0]!], roads(5_000), 'PUMP 2, COMMAND 1');
    expect(rec.units.map(({ unitId, staging, line }) => [unitId, staging.walkDistanceM, line?.waterInMs])).toEqual([
      ['A', 60, 374_850],
      ['B', 87, undefined],
      ['K', 75, undefined],
    ]);
    expect(rec.warnings.find(({ code }) => code === 'TANK_FILLS_HOSE')?.message).toContain(
      'B (660 l, 288 to fill 87 m of hose)',
    );
  });

  it('of two lengths of 12 m is two', () => {
    expect(standsOf(ask(units, roads(24_000)))).toEqual([
      ['A', 60, 0, 374_850],
      ['B', 60, 0, 375_850],
    ]);
  });

  it('is left to a crew that is needed there: a second of one is not worth 50 of another', () => {
    // The command crew needs no hose: back at 75 m it is ready after 15 s more, a pumper after 48.7.
    const command = unitAt('C', at(1_050), 'COMMAND');
    expect(standsOf(ask([units[0]!, command], roads(12_000), 'COMMAND 1, PUMP 1'))).toEqual([
      // 80 + 99 + 75 s.
      ['C', 75, 0, 254_000],
      ['A', 60, 0, 374_850],
    ]);
  });

  // Two promises that are not kept yet: a later pass of the choice knows nothing of who stands where, and waits, by an earlier one.
  it('is none for a crew that is too small either', () => {
    const small = unitAt('B', at(1_070), 'PUMP', { crew: 2 });
    // Two men take half as long again: 75 m × 4.5 s and 18.563 s.
    expect(standsOf(ask([units[0]!, small], roads(12_000)))).toEqual([
      ['A', 60, 0, 374_850],
      ['B', 75, 0, 537_063],
    ]);
  });

  it('is not driven through: who would hold up a mandatory unit is not sent past it for a place that is only wanted', () => {
    // The pumper shuts the street at 80 m to the tanker, and water would come later if it waited or stood back: the place of the tanker,
    // wanted and not mandatory, stays open.
    const narrow: FakeRoads = {
      widths: { van: { vehicleCm: 180, neededCm: 230 } },
      past: (from) => (from.lon > at(80).lon ? [at(80)] : []),
      stops: {
        van: [{ ...at(80), walkM: 44, widthCm: 400, junction: 1, walksBy: [0] }],
        truck: [{ ...at(40), walkM: 22, widthCm: 400, junction: 0 }],
      },
    };
    const plan = planOf('PUMP 1, TANK 1');
    const [rule] = plan.rules;
    const slots = rule!.slots.map((slot) => ({ ...slot, isMandatory: slot.capability === 'PUMP' }));
    const vans = [unitAt('P', at(1_080), 'PUMP', { profileId: 'van' }), unitAt('T', at(2_040), 'TANK')];
    const rec = ask(vans, narrow, { ...plan, rules: [{ ...rule!, slots }] });
    // 80 + 100 s, 44 m × 3.2475 s. Waiting for the tanker, which passes after 280 s, it would be 422.89 s; set back 371.603.
    expect(standsOf(rec)).toEqual([['P', 44, 0, 322_890]]);
  });
});

describe('what is kept free', () => {
  const trucks = ['A', 'B', 'C'].map((id, i) => unitAt(id, at(1_060 + 10 * i), 'PUMP'));
  const mouth = (widthCm: number, lengthMm: number, goesOn = true): FakeRoads => ({
    stops: { truck: [{ ...at(60), walkM: 60, widthCm, lengthMm, goesOn, junction: 1 }] },
  });
  const ask1 = (
    roads: FakeRoads,
    incident: NonNullable<RecommendInput['incident']>,
    units: readonly (readonly [Station, Unit])[] = trucks,
    plan = 'PUMP 3',
  ) => {
    const world = worldOf({ units });
    const rec = recommend(
      fireAt(world, { incident }),
      contextOf(world, { plan: planOf(plan), ground: fakeGround(roads) }),
    );
    const told = rec.warnings.flatMap(({ code, message }) =>
      /AMBULANCE|AERIAL|WAY_OUT/.test(code) ? [`${code}: ${message}`] : [],
    );
    return { walksM: rec.units.map(({ staging }) => staging.walkDistanceM), told };
  };
  const KEPT = 'AMBULANCE_PLACE: keep 12 m free for an ambulance at lat 21.030000, lon 105.850578, 60 m on foot';
  const FULL =
    'AMBULANCE_NO_PLACE: one vehicle finds room at lat 21.030000, lon 105.850578, 60 m on foot: the ambulance stops behind it, and people are carried there';

  it.each([
    // 36 m of a narrow road are three trucks, or two and an ambulance; 24 m two, or one and it; of 23 m a truck takes all.
    [36_000, { peopleTrapped: 0 }, [60, 60, 60], []],
    [36_000, { peopleTrapped: 2 }, [60, 60, 75], [KEPT]],
    [24_000, { peopleTrapped: 2 }, [60, 75, 87], [KEPT]],
    [23_000, { peopleTrapped: 2 }, [60, 75, 87], [FULL]],
    [36_000, { type: 'TRAFFIC_RESCUE', peopleTrapped: 0 }, [60, 60, 75], [KEPT]],
  ])('is an ambulance’s length where people are or may be hurt: %i mm, %j', (lengthMm, incident, walksM, told) => {
    expect(ask1(mouth(400, lengthMm), incident)).toEqual({ walksM, told });
  });

  it('is told of on a wide street too, where there is room for all', () => {
    expect(ask1(mouth(800, 5_000), { peopleTrapped: 2 })).toEqual({ walksM: [60, 60, 60], told: [KEPT] });
  });

  it('is what the jacks of an aerial take, where others stop at the same place', () => {
    const ladder = unitAt('L', at(2_000), 'LADDER');
    const door: FakeRoads = { stops: { truck: [{ ...at(10), walkM: 10, widthCm: 600 }] } };
    const { told } = ask1(door, { peopleTrapped: 0 }, [...trucks, ladder], 'PUMP 1, LADDER 1');
    expect(told).toEqual([
      'AERIAL_PLACE: keep 5.5 m of the road’s width over 12 m free for L at lat 21.030000, lon 105.850096'.replace(
        '’',
        "'",
      ),
    ]);
    expect(ask1(door, { peopleTrapped: 0 }, [ladder], 'LADDER 1').told).toEqual([]);
  });

  it('is nothing in a narrow street that ends there, and the answer says so', () => {
    expect(ask1(mouth(400, 36_000, false), { peopleTrapped: 0 }).told).toEqual([
      'NO_WAY_OUT: a street that ends there, too narrow to get by, the last in is the first out: A, B, C',
    ]);
    // Beside a truck of 2.5 m another one gets by with 3.0.
    expect(ask1(mouth(550, 36_000, false), { peopleTrapped: 0 }).told).toEqual([]);
  });
});

describe('what each does, and in which order they come', () => {
  it('is told of everyone', () => {
    // Two ways in, from the east and from the west, each 60 m from the fire. Behind one another in metres of road:
    const units = [
      unitAt('A', at(1_060), 'PUMP'),
      unitAt('B', at(-1_260), 'PUMP'),
      unitAt('C', at(1_560), 'PUMP'),
      unitAt('K', at(1_860), 'TANK'),
      unitAt('R', at(1_160), 'RESCUE'),
      unitAt('D', at(2_060), 'COMMAND'),
      unitAt('X', at(1_760), 'LIGHT'),
      unitAt('E', at(960), 'EXTINGUISHERS'),
    ];
    const stops = {
      truck: [
        { ...at(60), walkM: 60, junction: 1 },
        { ...at(-60), walkM: 60, junction: 2 },
      ],
    };
    const plan = 'PUMP 3, TANK 1, RESCUE 1, COMMAND 1, LIGHT 1, EXTINGUISHERS 1';
    expect(
      ask(units, { stops }, plan).units.map(({ unitId, task, arrivalOrder }) => [unitId, task, arrivalOrder]),
    ).toEqual([
      ['A', 'ATTACK', 2],
      ['B', 'SECOND_MOUTH', 4],
      ['C', 'SUPPLY', 5],
      ['K', 'SUPPLY', 7],
      ['R', 'RESCUE', 3],
      ['D', 'COMMAND', 8],
      ['X', 'SUPPORT', 6],
      ['E', 'EARLY_ATTACK', 1],
    ]);
  });
});

describe('the proof', () => {
  /** Mouths of one street at 20, 40 and 60 m, each with room for one, and no room set back but 200 m off; four trucks from the east. */
  const street: FakeRoads = {
    stops: {
      truck: [1, 2, 3].map((n) => ({
        ...at(20 * n),
        ...{ walkM: 20 * n, widthCm: 400, lengthMm: 12_000, junction: n, walksBy: [1, 2].filter((k) => k < n) },
      })),
    },
    past: (from, to) => [at(20), at(40), at(60)].filter(({ lon }) => lon > to.lon + 1e-6 && lon < from.lon),
  };
  const trucks = [1_000, 1_100, 1_200, 1_300].map((eastM, i) => unitAt(`U${i + 1}`, at(eastM), 'PUMP'));
  const plan = planOf('PUMP 3');
  const far = { ...plan, arrival: { ...plan.arrival, setbackM: 200 } };

  it('says that nothing better exists', () => {
    const rec = ask(trucks, street, far);
    // Who comes first goes deepest: 80 + 98 + 64.95 s; 80 + 106 + 129.9; 80 + 114 + 194.85. In any other order somebody waits.
    expect(standsOf(rec)).toEqual([
      ['U1', 20, 0, 242_950],
      ['U2', 40, 0, 315_900],
      ['U3', 60, 0, 388_850],
    ]);
    expect(rec.proof?.isOptimal).toBe(true);
    expect([rec.proof?.gap, rec.degraded]).toEqual([undefined, []]);
  });

  it('says so where the search was cut short, and in what the answer might be better', () => {
    // A millisecond is two steps of search.
    const rec = ask(trucks, street, far, 1);
    expect(rec.units).toHaveLength(3);
    expect(rec.proof).toMatchObject({ isOptimal: false, searchSteps: 2, gap: expect.stringMatching(/\d later$/) });
    expect(rec.degraded.map(({ code }) => code)).toEqual(['SEARCH_STOPPED']);
    expect(rec.degraded[0]?.message).toContain('after 2 steps');
  });

  it('is absent where nobody was chosen by road', () => {
    expect(ask(trucks, { stops: { truck: [] } }).proof).toBe(undefined);
    expect(ask([unitAt('A', at(500), 'PUMP', { status: 'OUT_OF_SERVICE' })], {}).proof).toBe(undefined);
  });
});
