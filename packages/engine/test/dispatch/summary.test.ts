import { describe, expect, it } from 'vitest';
import type { StationId } from '../../src/core/ids.ts';
import type { Recommendation, RecommendInput } from '../../src/dispatch/answer.ts';
import type { ResponsePlan } from '../../src/dispatch/plan/plan.ts';
import { recommend } from '../../src/dispatch/recommend.ts';
import { SUMMARY_COLUMNS } from '../../src/dispatch/say/summary.ts';
import type { StopLimit } from '../../src/routing/ground.ts';
import {
  at,
  contextOf,
  type FakeRoads,
  fakeGround,
  fireAt,
  planOf,
  type Things,
  unitAt,
  waterAt,
  worldOf,
} from './scene.ts';

const ALLEY: StopLimit = { kind: 'WIDTH', name: 'ngõ 98', has: 200, needs: 300, confidence: 'medium' };
/** Trucks stop 60 m off where the alley begins; what is small drives in to 10 m. The street is wide. */
const roads: FakeRoads = {
  stops: {
    truck: [{ ...at(60), walkM: 60, junction: 1, limit: ALLEY }],
    mini: [{ ...at(10), walkM: 10 }],
  },
};
function ask(
  things: Things,
  plan: ResponsePlan,
  incident: NonNullable<RecommendInput['incident']> = { peopleTrapped: 2 },
): Recommendation {
  const world = worldOf(things);
  return recommend(fireAt(world, { incident }), contextOf(world, { plan, ground: fakeGround(roads) }));
}

describe('the summary of a fire in an alley', () => {
  const teamOne = { stationId: 'S-T1' as StationId };
  const units = [
    unitAt('T1', at(1_060), 'PUMP'),
    unitAt('T2', at(1_060), 'PUMP', teamOne),
    unitAt('M', at(1_610), 'RESCUE', { profileId: 'mini' }),
  ];
  const rec = ask({ units, water: [waterAt('H', at(160), { flowLpm: 1_300 })] }, planOf('PUMP 2, RESCUE 1', 1_222));

  it('says in six lines whom to send, where they stop, when, what is missing, whom to call and what is least sure', () => {
    // Rescue: 80 + 160 + 10 s = 4:10, late 80 + between 1.4 × 160 and 1.4 × 170 = 5:04 to 5:18. Water: 80 + 100 + 194.85 s = 6:14.85,
    // late 80 s + a mean of 1.035 × 294.85 = 305.2 and 1.28 × 60.6 and a little for the skew = 7:45. What is left of 4,000 l after 198 l
    // lasts 285.15 s at 800 l/min: 11:00. From the hydrant, 100 m off, 180 + 300 s and 330 l at 800 l/min = 8:24.75, the ninth
    // minute; one line of 5 rolls carries √(6.5 × 10.197 ÷ 0.17) = 19.7 l/s = 1,184 l/min of its 1,300.
    expect(rec.summary.en).toEqual([
      'Send 3: Station of T1 (2 pumpers), Station of M (rescue truck)',
      '2 stop 60 m off (ngõ 98 ≈ 2.0 m); M goes in; T1 lays 60 m of hose',
      'Rescue ready 4–6 min, first water 6–8 min, tank dry at 11 min, 1184 l/min from 9 min',
      'Water short by 38 l/min of 1222',
      'Call: ambulance 115, power company, water company',
      'Least sure: the width of ngõ 98, inferred from its name or class',
    ]);
    expect(rec.summary.vi).toEqual([
      'Điều 3 xe: Station of T1 (2 xe chữa cháy), Station of M (xe CNCH)',
      '2 xe dừng cách 60 m (ngõ 98 ≈ 2.0 m); M vào sâu; T1 rải 60 m vòi',
      'Cứu người 4–6 phút, có nước 6–8 phút, hết nước xe phút 11, 1184 l/phút từ phút 9',
      'Thiếu 38 l/phút nước trên 1222',
      'Gọi: cấp cứu 115, điện lực, cấp nước',
      'Kém chắc chắn nhất: độ rộng ngõ 98, suy từ tên hoặc loại đường',
    ]);
  });

  it('has times that are those of the answer', () => {
    expect(rec.outlook).toMatchObject({
      rescueReadyInMs: 250_000,
      firstWaterInMs: 374_850,
      tankDryInMs: 660_000,
      assembledInMs: 374_850,
    });
    expect(rec.units.map(({ eta }) => eta.totalMs)).toEqual([374_850, 374_850, 250_000]);
  });

  it('names what is missing before what else is wrong', () => {
    const short = ask({ units }, planOf('PUMP 3, RESCUE 1, LADDER 2', 1_222)).summary;
    expect(short.en[3]).toBe('Missing: 1 pumper, 2 ladder trucks');
    expect(short.vi[3]).toBe('Thiếu: 1 xe chữa cháy, 2 xe thang');
    const dry = ask({ units, water: [waterAt('H', at(160))] }, planOf('PUMP 2, RESCUE 1', 1_222)).summary;
    // A hydrant without a figure gives 600.
    expect(dry.en[3]).toBe('Water short by 622 l/min of 1222');
    expect(dry.vi[3]).toBe('Thiếu 622 l/phút nước trên 1222');
  });
});

describe('any summary', () => {
  it('has lines of at most 90 characters, and says how many it leaves out', () => {
    const name = (i: number): string => `Đội Cảnh sát phòng cháy chữa cháy và cứu nạn cứu hộ khu vực ${i}`;
    const units = Array.from({ length: 12 }, (_, i) => {
      const [station, unit] = unitAt(`HN-${i + 10}`, at(1_060 + 40 * i), i % 3 === 0 ? 'FOAM_TENDER PUMP' : 'PUMP');
      return [{ ...station, name: name(i) }, unit] as const;
    });
    for (const count of [1, 4, 12]) {
      const { summary } = ask({ units }, planOf(`PUMP ${count}, BOAT 3, LADDER 2, HAZMAT 1, MASK 2`, 2_400));
      for (const lines of [summary.en, summary.vi]) {
        expect(lines).toHaveLength(6);
        for (const line of lines) expect([...line].length, line).toBeLessThanOrEqual(SUMMARY_COLUMNS);
      }
      expect(summary.en[0]).toMatch(new RegExp(`^Send ${count}: Đội`));
      if (count > 1) expect(summary.en[0]).toContain(`, ${count - 1} more`);
    }
  });

  it('tells how many come of a team whose vehicles do not fit into a line', () => {
    const name = 'Đội Cảnh sát phòng cháy chữa cháy và cứu nạn cứu hộ khu vực 1';
    const units = ['PUMP', 'BOAT', 'RESCUE', 'COMMAND', 'TANK'].map((able, i) => {
      const [station, unit] = unitAt(`U${i}`, at(1_060), able);
      return [
        { ...station, name, id: 'S' as StationId },
        { ...unit, stationId: 'S' as StationId },
      ] as const;
    });
    const { en, vi } = ask({ units }, planOf('PUMP 1, BOAT 1, RESCUE 1, COMMAND 1, TANK 1')).summary;
    expect([en[0], vi[0]]).toEqual([`Send 5: ${name} (5)`, `Điều 5 xe: ${name} (5)`]);
  });

  it('leaves out what keeps them away before it cuts who lays the hose', () => {
    const limit = { ...ALLEY, name: 'Ngách 172/172 Đường Âu Cơ kéo dài, phường Quảng An' };
    const stops = { truck: [{ ...at(60), walkM: 60, junction: 1, limit }] };
    const world = worldOf({ units: [unitAt('S021-HP1', at(1_060), 'PUMP HOSE_CART')] });
    const context = contextOf(world, { plan: planOf('PUMP 1'), ground: fakeGround({ stops }) });
    const { summary } = recommend(fireAt(world), context);
    expect([summary.en[1], summary.vi[1]]).toEqual([
      '1 stop 60 m off; S021-HP1 lays 60 m of hose by cart',
      '1 xe dừng cách 60 m; S021-HP1 rải 60 m vòi bằng xe kéo',
    ]);
  });

  it('names what is missing before what may do instead', () => {
    const world = worldOf({ units: [unitAt('L', at(1_060), 'LADDER'), unitAt('P', at(1_060), 'PUMP')] });
    // No road there is wide enough for jacks.
    const stops = { truck: [{ ...at(60), walkM: 60, widthCm: 400, junction: 1 }] };
    const context = contextOf(world, { plan: planOf('HAZMAT 1, LADDER 3, PUMP 1'), ground: fakeGround({ stops }) });
    const { en } = recommend(fireAt(world), context).summary;
    expect(en.find((line) => line.startsWith('Missing'))).toBe('Missing: 1 Hazardous-materials kit, 3 ladder trucks');
  });

  it('says that nobody can be sent, and leaves out where they stop', () => {
    const units = [unitAt('A', at(500), 'PUMP', { status: 'OUT_OF_SERVICE' })];
    const { en, vi } = ask({ units }, planOf('PUMP 1'), { peopleTrapped: 0, type: 'OUTDOOR_FIRE' }).summary;
    expect(en).toEqual([
      'Nobody can be sent',
      'Missing: 1 pumper',
      'No other agency to call',
      'Least sure: times are not calibrated on real runs',
    ]);
    expect(vi).toHaveLength(4);
  });
});

describe('what a summary says of danger', () => {
  const world = worldOf({ units: [unitAt('P', at(500), 'PUMP')] });
  const lineOf = (incident: Record<string, unknown>, plan: string) =>
    recommend(fireAt(world, { incident }), contextOf(world, { plan: planOf(plan) })).summary.en[3];

  it('stands before what is only wanted, and behind what the plan must have', () => {
    expect(lineOf({ hazards: ['LITHIUM', 'LPG'] }, 'PUMP 1')).toBe(
      'Stay 100 m off and upwind until the stuff is known',
    );
    expect(lineOf({ type: 'ELECTRICAL_FIRE' }, 'PUMP 1')).toBe('Power not known to be off: no solid stream');
    expect(lineOf({ type: 'ELECTRICAL_FIRE', powerCut: true }, 'PUMP 1')).toBe(
      'Nothing that the plan asks for is missing',
    );
    expect(lineOf({ hazards: ['LOCKED_EXIT'] }, 'PUMP 2')).toBe('Missing: 1 pumper');
  });
});

describe('chemicals and gas', () => {
  const world = worldOf({ units: [unitAt('P', at(500), 'PUMP')] });
  const recOf = (incident: NonNullable<RecommendInput['incident']>, standOffM?: number) => {
    const plan = planOf('PUMP 1');
    const arrival = { ...plan.arrival, standOffM: standOffM ?? plan.arrival.standOffM };
    return recommend(fireAt(world, { incident }), contextOf(world, { plan: { ...plan, arrival } }));
  };

  it('keep everybody off, in the summary, at every stop and in the times', () => {
    const rec = recOf({ type: 'HAZMAT' });
    expect(rec.summary.en[1]).toBe('All stop 100 m off or more, upwind; P lays 100 m of hose');
    expect(rec.summary.vi[1]).toBe('Tất cả dừng cách từ 100 m, phía trên gió; P rải 100 m vòi');
    expect(rec.units[0]?.staging).toMatchObject({
      ...{ walkDistanceM: 100, lat: at(100).lat, lon: at(100).lon },
      reason: '100 m off and upwind: HAZMAT; stops on its road there, 100 m on foot',
    });
    // 80 s and 400 m = 40 s; 100 m × 3 s and 330 l at 800 l/min = 24.75 s.
    expect(rec.units[0]?.eta.totalMs).toBe(444_750);
    expect(rec.outlook.firstWaterInMs).toBe(444_750);
  });

  it.each([
    [{ hazards: ['LPG'] }, 'LPG'],
    [{ hazards: ['CHEMICAL', 'LITHIUM'] }, 'CHEMICAL'],
    [{ type: 'HAZMAT', hazards: ['LPG'] }, 'LPG'],
  ])('are told of by what it is: %j', (incident, cause) => {
    const rec = recOf(incident, 60);
    expect(rec.units[0]?.staging.walkDistanceM).toBe(60);
    expect(rec.units[0]?.staging.reason).toMatch(new RegExp(`^60 m off and upwind: ${cause}; `));
    expect(rec.summary.en[3]).toBe('Stay 60 m off and upwind until the stuff is known');
    expect(rec.summary.vi[3]).toBe('Đứng cách 60 m, phía trên gió, đến khi rõ chất cháy');
    expect(rec.warnings.find(({ code }) => code === 'STAND_OFF')?.message).toBe(
      `${cause}: nobody nearer than 60 m until the stuff is known, and all upwind: stops are chosen by the distance, the wind is not known`,
    );
  });

  it('are none of batteries', () => {
    expect(recOf({ hazards: ['LITHIUM'] }).units[0]?.staging.walkDistanceM).toBe(0);
  });
});
