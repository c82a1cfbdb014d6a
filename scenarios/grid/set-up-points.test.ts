import { drawNetwork } from '@runcard/engine/testing';
import { describe, expect, it } from 'vitest';
import { fireAtX, hydrant, messageOf, planOf, road, sent, type Town, vehicle, way } from './town.ts';

describe('where they stand, and what that closes', () => {
  it('the truck that is first at the kerb is last at the fire: the alley is its own', () => {
    const drawn = drawNetwork({
      gridM: 10,
      map: `
        P-w-----M
          |
          x
      `,
      ways: { Pw: road(1), Mw: road(3, 42), wx: way(180, 240, 'ngõ 5') },
    });
    // The alley is 180 m deep and 2.4 m wide: M1 drives in, P1 stays at w.
    // P1: 2:00 at w; 180 m × 3 s = 9:00; 594 l at 800 l/min = 44.55 s → 11:44.55.
    // M1: 1:00 + 3:42 + 180 m = 0:18 → 5:00 at the door, its hose is on the truck.
    const rec = fireAtX({
      drawn,
      units: [vehicle('P1', 'pumper', drawn.latLon('P')), vehicle('M1', 'mini', drawn.latLon('M'))],
      plan: planOf('PUMP 1'),
    });
    expect(sent(rec)).toEqual([['M1', 'ATTACK', 300_000]]);
    expect(rec.notChosen).toEqual([{ unitId: 'P1', reason: 'SLOWER', wouldArriveInMs: 704_550 }]);
    // 11:44.55, to the second.
    expect(messageOf(rec, 'NEAREST_NOT_SENT')).toContain('P1 would be at work in 11:45, SLOWER');
  });

  it('the hydrant behind the railway is not reached, however near it is', () => {
    const drawn = drawNetwork({
      gridM: 20,
      map: `
        N-H-----------E
                      |
        P-x-------h---F
      `,
      ways: { NHE: { widthCm: 600 }, Px: road(4), xhF: { widthCm: 600 }, EF: way(1_000, 600) },
    });
    // Between the two streets runs the railway; its crossing is EF, 1 km round. H is 2 rows of 20 m = 40 m from the house in a straight line,
    // 10 + 240 + 1,000 m and more on foot; h is 8 characters = 160 m down the street.
    // P1 is there at 5:00; 160 m × 3 s = 8:00; 528 l at 600 l/min = 52.8 s → 13:52.8.
    const rec = fireAtX({
      drawn,
      units: [vehicle('P1', 'pumper', drawn.latLon('P'))],
      water: [hydrant('H', drawn.latLon('H')), hydrant('h', drawn.latLon('h'))],
      plan: planOf('PUMP 1', 600),
    });
    expect(
      rec.water.sources.map(({ sourceId, hoseM, flowLpm, readyInMs }) => [sourceId, hoseM, flowLpm, readyInMs]),
    ).toEqual([['h', 160, 600, 832_800]]);
    expect(rec.water).toMatchObject({ suppliedFlowLpm: 600, shortfallLpm: 0 });
  });

  it('the hydrant behind the level crossing is not reached, though people walk there', () => {
    const drawn = drawNetwork({
      gridM: 20,
      map: `
        N-H
          |
          R
          |
        P-x-------h
      `,
      ways: { NH: { widthCm: 600 }, HRx: { widthCm: 600 }, Px: road(4), xh: { widthCm: 600 } },
      rails: 'R',
    });
    // H is 4 rows of 20 m = 80 m up the street, beyond the rails at R; h 8 characters = 160 m down the street: as above, 13:52.8.
    const rec = fireAtX({
      drawn,
      units: [vehicle('P1', 'pumper', drawn.latLon('P'))],
      water: [hydrant('H', drawn.latLon('H')), hydrant('h', drawn.latLon('h'))],
      plan: planOf('PUMP 1', 600),
    });
    expect(rec.water.sources.map(({ sourceId, hoseM, readyInMs }) => [sourceId, hoseM, readyInMs])).toEqual([
      ['h', 160, 832_800],
    ]);
  });

  describe('a house in an alley with a level crossing', () => {
    // The alley J–x is 40 m long and has rails at R; x–B is 120 m. Either is too narrow for a truck.
    const alley = (isOpenToB: boolean): Town => {
      const drawn = drawNetwork({
        gridM: 10,
        map: `
          P--J-R-x-----B
          |            |
          C------------D
        `,
        ways: {
          PJ: road(1),
          JR: way(20, 200),
          Rx: way(20, 200),
          ...(isOpenToB && { xB: way(120, 200) }),
          PC: road(1),
          CD: road(1),
          DB: road(1),
        },
        rails: 'R',
      });
      return {
        drawn,
        units: [vehicle('P1', 'pumper', drawn.latLon('P')), vehicle('R1', 'rescue', drawn.latLon('P'))],
        plan: planOf('PUMP 1, RESCUE 1'),
      };
    };

    it('the pumper takes the long way to this side, the rescue crew walks over', () => {
      // P1 at B: 1:00 + 3:00; 120 m × 3 s = 6:00, 396 l at 800 l/min = 29.7 s → 10:29.7. At J, 40 m from the house, it would be at work at
      // 2:00 + 2:00 + 9.9 s, with its hose across the rails. R1 at J: 2:00, 40 m at 1 s → 2:40.
      const rec = fireAtX(alley(true), { peopleTrapped: 1 });
      expect(rec.units.map(({ unitId, eta, staging }) => [unitId, staging.walkDistanceM, eta.totalMs])).toEqual([
        ['P1', 120, 629_700],
        ['R1', 40, 160_000],
      ]);
      expect(rec.outlook.firstWaterInMs).toBe(629_700);
      expect(messageOf(rec, 'HOSE_CROSSES_RAILS')).toBeUndefined();
    });

    it('where no road comes to this side the pumper is sent to the other, and is no first water', () => {
      const rec = fireAtX(alley(false), { peopleTrapped: 1 });
      expect(rec.units.map(({ unitId, staging }) => [unitId, staging.walkDistanceM])).toEqual([
        ['P1', 40],
        ['R1', 40],
      ]);
      expect(rec.outlook.firstWaterInMs).toBeUndefined();
      expect(rec.units[0]?.line).toBeUndefined();
      expect(messageOf(rec, 'HOSE_CROSSES_RAILS')).toBe('no hose to the fire before the trains are stopped: P1');
      expect(rec.units[0]?.staging.reason).toContain('40 m on foot, across rails that no hose may cross');
    });
  });

  describe('a heavy truck at a narrow mouth, and a mini pumper that goes deeper', () => {
    // The street is 4.0 m wide: beside a truck of 2.5 m 1.5 m are left, and a mini pumper needs 2.36. The alley is 40 m deep and 2.4 m wide.
    // P1 is at J at 2:00. At J: 40 m × 3 s = 2:00, 132 l at 800 l/min = 9.9 s: 2:09.9. Set back 15 m: 55 m × 3 s = 2:45, 181.5 l = 13.613 s:
    // 2:58.613, so at work at 4:58.613, whenever M1 comes.
    const mouth = (minutes: number, seconds: number): Town => {
      const drawn = drawNetwork({
        gridM: 10,
        map: `
          P----J----M
               |
               x
        `,
        ways: {
          PJ: { ...road(1), widthCm: 400 },
          MJ: { ...road(minutes, seconds), widthCm: 400 },
          Jx: way(40, 240, 'ngõ 5'),
        },
      });
      return {
        drawn,
        units: [vehicle('P1', 'pumper', drawn.latLon('P')), vehicle('M1', 'mini', drawn.latLon('M'))],
        plan: planOf('PUMP 2'),
      };
    };
    const standing = (town: Town) =>
      fireAtX(town).units.map(({ unitId, task, arrivalOrder, staging, eta }) => ({
        ...{ unitId, task, arrivalOrder, walkM: staging.walkDistanceM },
        ...{ holdMs: eta.holdMs, totalMs: eta.totalMs },
      }));

    it('it stands back where the other comes a minute later', () => {
      // M1: 1:00 + 1:56 + 40 m = 0:04 → 3:00 at the door. P1 at J would wait until 3:00 and be at work at 5:09.9, step 20; set back 4:58.613,
      // step 19.
      const town = mouth(1, 56);
      expect(standing(town)).toEqual([
        { unitId: 'M1', task: 'ATTACK', arrivalOrder: 2, walkM: 0, holdMs: 0, totalMs: 180_000 },
        { unitId: 'P1', task: 'SUPPLY', arrivalOrder: 1, walkM: 55, holdMs: 0, totalMs: 298_613 },
      ]);
      expect(fireAtX(town).units[1]?.staging.reason).toBe(
        'ngõ 5 is about 2.4 m wide, the vehicle needs 3.0 m: as the map says; 55 m on foot, set back so that others get by',
      );
    });

    it('it holds where the other comes half a minute later', () => {
      // M1: 1:00 + 1:26 + 0:04 → 2:30 at the door. P1 at J waits 30 s and is at work at 2:30 + 2:09.9 = 4:39.9, step 18.
      expect(standing(mouth(1, 26))).toEqual([
        { unitId: 'M1', task: 'ATTACK', arrivalOrder: 1, walkM: 0, holdMs: 0, totalMs: 150_000 },
        { unitId: 'P1', task: 'HOLD', arrivalOrder: 2, walkM: 40, holdMs: 30_000, totalMs: 279_900 },
      ]);
    });

    it('it does neither where the other is in before it comes', () => {
      // M1: 1:00 + 0:46 + 0:04 → 1:50 at the door, before 2:00.
      expect(standing(mouth(0, 46))).toEqual([
        { unitId: 'M1', task: 'ATTACK', arrivalOrder: 1, walkM: 0, holdMs: 0, totalMs: 110_000 },
        { unitId: 'P1', task: 'SUPPLY', arrivalOrder: 2, walkM: 40, holdMs: 0, totalMs: 249_900 },
      ]);
    });
  });

  describe('two trucks in a dead end 4 m wide', () => {
    const deadEnd = (metres: number): Town => {
      const drawn = drawNetwork({
        gridM: 10,
        map: `
          A---w---B
              |
              x
        `,
        // A truck takes 12 m. At 36 km/h a metre takes 0.1 s: A1 is at the end at 2:00, B1 at 3:00.
        ways: { Aw: road(0, 60 - metres / 10), Bw: road(0, 120 - metres / 10), wx: way(metres, 400) },
      });
      const units = [vehicle('A1', 'pumper', drawn.latLon('A')), vehicle('B1', 'pumper', drawn.latLon('B'))];
      return { drawn, units, plan: planOf('PUMP 2') };
    };
    const walks = (town: Town) =>
      fireAtX(town).units.map(({ unitId, staging, eta }) => [unitId, staging.walkDistanceM, eta.totalMs]);

    it('23 m have room for one: the second stands 15 m behind', () => {
      // B1: 3:00 + 15 m × 3 s = 45 s + 49.5 l at 800 l/min = 3.713 s → 3:48.713.
      expect(walks(deadEnd(23))).toEqual([
        ['A1', 0, 120_000],
        ['B1', 15, 228_713],
      ]);
    });

    it('a third lines up behind the second, 12 m farther', () => {
      const town = deadEnd(23);
      const third = vehicle('C1', 'pumper', town.drawn.latLon('B'), { turnoutMs: 70_000 });
      // C1 comes 10 s after B1: 3:10 + 27 m × 3 s = 81 s + 89.1 l = 6.683 s → 4:37.683.
      expect(walks({ ...town, units: [...town.units, third], plan: planOf('PUMP 3') })).toEqual([
        ['A1', 0, 120_000],
        ['B1', 15, 228_713],
        ['C1', 27, 277_683],
      ]);
    });

    it('24 m have room for both', () => {
      expect(walks(deadEnd(24))).toEqual([
        ['A1', 0, 120_000],
        ['B1', 0, 180_000],
      ]);
    });
  });

  describe('gas bottles burn', () => {
    // x is 180 m down the street from A: 100 m off the truck is 80 m in.
    const drawn = drawNetwork({
      gridM: 20,
      map: 'S--A--------x--------B',
      ways: { SA: road(2), AB: { widthCm: 600, name: 'Phố Mới' } },
    });
    const town: Town = {
      drawn,
      units: [vehicle('P1', 'pumper', drawn.latLon('S'))],
      plan: planOf('PUMP 1'),
    };

    it('the truck stops 100 m off on the street that it could drive on, and lays so much hose', () => {
      // 1:00 + 2:00 + 80 m = 0:08 → 3:08; 100 m × 3 s = 5:00; 330 l at 800 l/min = 24.75 s → 8:32.75.
      const rec = fireAtX(town, { hazards: ['LPG'] });
      expect(rec.units[0]?.staging).toMatchObject({
        ...{ walkDistanceM: 100, reason: '100 m off and upwind: LPG; stops on Phố Mới, 100 m on foot' },
      });
      expect(sent(rec)).toEqual([['P1', 'ATTACK', 512_750]]);
      expect(rec.outlook.firstWaterInMs).toBe(512_750);
      expect(rec.units[0]?.line).toMatchObject({ hoseM: 100, rolls: 5 });
    });

    it('and drives up where none do: 1:00 + 2:00 + 180 m = 0:18', () => {
      expect(sent(fireAtX(town))).toEqual([['P1', 'ATTACK', 198_000]]);
    });

    it('in an alley 160 m deep the mini pumper drives in to 100 m, and the truck is off enough at the mouth', () => {
      const alley = drawNetwork({
        gridM: 20,
        map: `
          P--J--M
             |
             |
             |
             |
             |
             |
             |
             x
        `,
        ways: { PJ: road(1), MJ: road(3), Jx: { widthCm: 240, name: 'ngõ 5' } },
      });
      // P1: 2:00 at J, 8 rows of 20 m = 160 m: × 3 s = 8:00; 528 l = 39.6 s → 10:39.6.
      // M1: 1:00 + 3:00 + 60 m = 0:06 → 4:06; 100 m × 3 s = 5:00; 24.75 s → 9:30.75.
      const rec = fireAtX(
        {
          drawn: alley,
          units: [vehicle('P1', 'pumper', alley.latLon('P')), vehicle('M1', 'mini', alley.latLon('M'))],
          plan: planOf('PUMP 2'),
        },
        { hazards: ['CHEMICAL'] },
      );
      // Letters stand on 1e-7 degrees, 11 mm, which is a millisecond of road: to the hundredth of a second.
      const hundredths = (ms: number): number => Math.round(ms / 10);
      expect(
        rec.units.map(({ unitId, staging, eta }) => [unitId, staging.walkDistanceM, hundredths(eta.totalMs)]),
      ).toEqual([
        ['M1', 100, 57_075],
        ['P1', 160, 63_960],
      ]);
      expect(rec.units[1]?.staging.reason).toBe(
        '100 m off and upwind: CHEMICAL; ngõ 5 is about 2.4 m wide, the vehicle needs 3.0 m: as the map says; 160 m on foot',
      );
    });
  });

  it('one house, two mouths: the second truck takes the other one', () => {
    const drawn = drawNetwork({
      gridM: 10,
      map: `
        A---u--x--v---B
        |             |
        C-------------D
      `,
      ways: { Au: road(1), Bv: road(1), ux: way(60, 200), xv: way(100, 200), ACDB: road(5) },
    });
    // A1 at u 2:00; 60 m × 3 s = 3:00, 198 l = 14.85 s → 5:14.85. B1 at v 2:00; 100 m × 3 s = 5:00, 330 l = 24.75 s → 7:24.75. Round by
    // the streets, 15 min, it would not come to u.
    const rec = fireAtX({
      drawn,
      units: [vehicle('A1', 'pumper', drawn.latLon('A')), vehicle('B1', 'pumper', drawn.latLon('B'))],
      plan: planOf('PUMP 2'),
    });
    expect(sent(rec)).toEqual([
      ['A1', 'ATTACK', 314_850],
      ['B1', 'SECOND_MOUTH', 444_750],
    ]);
  });

  describe('an aerial ladder', () => {
    // On a street so wide, at a house so far from it, 0 = on the street.
    const street = (widthCm: number, alleyM: number): Town => {
      const drawn = drawNetwork({
        gridM: 10,
        map: alleyM === 0 ? 'S--x---T' : 'S--w---T\n   |\n   x',
        ways:
          alleyM === 0
            ? { Sx: { ...road(2), widthCm }, Tx: { ...road(4), widthCm } }
            : { Sw: { ...road(2), widthCm }, Tw: { ...road(4), widthCm }, wx: way(alleyM, 200) },
      });
      const units = [vehicle('L1', 'ladder', drawn.latLon('S')), vehicle('P1', 'pumper', drawn.latLon('T'))];
      return { drawn, units, plan: planOf('PUMP 1, LADDER 1') };
    };

    it('stands where its jacks fit and the house is near: 5.5 m, 25 m', () => {
      // 1:00 + 2:00 at 36 km/h = 1,200 m, at 32 km/h 135 s → 3:15; and 25 m on foot at 1 s.
      expect(sent(fireAtX(street(550, 0)))[1]).toEqual(['L1', 'LADDER', 195_000]);
      expect(sent(fireAtX(street(600, 25)))[1]).toEqual(['L1', 'LADDER', 220_000]);
    });

    // Six storeys of 3.3 m up, floor 7, is 19.8 m; 33² − 19.8² = 696.96 = 26.4². Floor 8 is 23.1 m; 33² − 23.1² = 555.39 = 23.57².
    it('reaches floor 7 from 25 m off, and floor 8 from no farther than 23 m', () => {
      const sends = (alleyM: number, facts: Parameters<typeof fireAtX>[1]): boolean =>
        fireAtX(street(600, alleyM), facts).units.some(({ unitId }) => unitId === 'L1');
      expect(sends(25, { fireFloor: 7 })).toBe(true);
      expect(sends(25, { fireFloor: 8 })).toBe(false);
      expect(sends(23, { fireFloor: 8 })).toBe(true);
      // The people are above the fire.
      expect(sends(25, { fireFloor: 2, trappedFloor: 8, peopleTrapped: 2 })).toBe(false);
    });

    it.each([
      ['street of 5.4 m', 540, 0],
      ['house 26 m off', 600, 26],
    ])('cannot set up: %s', (_, widthCm, alleyM) => {
      const rec = fireAtX(street(widthCm, alleyM));
      expect(rec.units.map(({ unitId }) => unitId)).toEqual(['P1']);
      expect(rec.shortfalls).toEqual([{ capability: 'LADDER', missing: 1, reason: 'LADDER_CANNOT_SET_UP' }]);
      expect(rec.notChosen).toEqual([{ unitId: 'L1', reason: 'CANNOT_SET_UP' }]);
      expect(rec.summary.en.find((line) => line.startsWith('Missing: 1 ladder'))).toBeDefined();
      expect(rec.degraded.map(({ code }) => code)).toEqual(['PARTIAL_RESPONSE', 'NO_TRAFFIC']);
    });
  });
});
