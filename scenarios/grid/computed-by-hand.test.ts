import type { RequestId, UnitId, WorldEvent } from '@runcard/engine';
import { drawNetwork } from '@runcard/engine/testing';
import { describe, expect, it } from 'vitest';
import {
  fireAtX,
  messageOf,
  NOW_MS,
  openTown,
  planOf,
  road,
  sent,
  stationId,
  type Town,
  vehicle,
  way,
} from './town.ts';

/** "Cases computed by hand" of the tactics, by their numbers. Cases 4 and 5 are about water sources and stand with those. */
describe('cases computed by hand', () => {
  it('1: a motorbike at the door is an early attack; first water is the pumper’s', () => {
    const drawn = drawNetwork({
      gridM: 10,
      map: `
        P---w---M
            |
            x
      `,
      ways: { Pw: road(4), Mw: road(1, 54), wx: way(60, 150) },
    });
    // The alley is 60 m deep and 1.5 m wide: a motorbike's.
    // M1: 1:00 + 1:54 + 60 m = 0:06 → 3:00 at the door. It has a pump, and two men, who fill no place of a pumper.
    // P1: 1:00 + 4:00 = 5:00 at w; 60 m × 3 s = 3:00; 60 m × 3.3 l = 198 l at 800 l/min = 14.85 s → 8:14.85.
    const rec = fireAtX({
      drawn,
      units: [
        vehicle('P1', 'pumper', drawn.latLon('P')),
        vehicle('M1', 'motorbike', drawn.latLon('M'), { capabilities: ['PUMP', 'EXTINGUISHERS'] }),
      ],
      plan: planOf('PUMP 1, EXTINGUISHERS 1'),
    });
    expect(sent(rec)).toEqual([
      ['P1', 'ATTACK', 494_850],
      ['M1', 'EARLY_ATTACK', 180_000],
    ]);
    expect(rec.units[0]?.eta).toMatchObject({ turnoutMs: 60_000, driveMs: 240_000, holdMs: 0, setupMs: 194_850 });
    expect(rec.units[1]?.staging.walkDistanceM).toBe(0);
    expect(rec.outlook.firstWaterInMs).toBe(494_850);
    expect(rec.shortfalls).toEqual([]);
  });

  it('2: a cart brings water sooner than who is there five minutes earlier', () => {
    const drawn = drawNetwork({
      gridM: 10,
      map: `
        A---w---B
            |
            x
      `,
      ways: { Aw: road(3), Bw: road(8), wx: way(200, 200) },
    });
    // Filling 200 m: 660 l at 800 l/min = 49.5 s, which the tactics leave out.
    // A1: 1:00 + 3:00 = 4:00; 200 m × 3 s = 10:00 → 14:00 + 49.5 s = 14:49.5.
    // B1: 1:00 + 8:00 = 9:00; 200 m × 0.9 s = 3:00 → 12:00 + 49.5 s = 12:49.5. Left in its tank 4,000 − 660 = 3,340 l at 800 l/min = 4:10.5.
    const rec = fireAtX({
      drawn,
      units: [
        vehicle('A1', 'pumper', drawn.latLon('A')),
        vehicle('B1', 'pumper', drawn.latLon('B'), { capabilities: ['PUMP', 'BREATHING_APPARATUS', 'HOSE_CART'] }),
      ],
      plan: planOf('PUMP 2'),
    });
    expect(sent(rec)).toEqual([
      ['B1', 'ATTACK', 769_500],
      ['A1', 'SUPPLY', 889_500],
    ]);
    expect(rec.units[0]?.line).toMatchObject({
      ...{ hoseM: 200, rolls: 10, byCart: true },
      ...{ waterInMs: 769_500, tankDryInMs: 1_020_000 },
    });
    expect(rec.summary.en[1]).toMatch(/B1 lays 200 m .*by cart/);
  });

  it('3: a tank of 500 l is gone once 150 m of hose are full', () => {
    const drawn = drawNetwork({
      gridM: 10,
      map: `
        S---w---B
            |
            x
      `,
      ways: { Sw: road(2), Bw: road(5), wx: way(150, 200) },
    });
    // 150 m × 3.3 l = 495 l (the tactics round the bore up: 498). 5 l of 500 are left, wanted 200 l/min × 2 min = 400.
    // S1: 3:00 + 7:30 + 495 l at 800 l/min 37.125 s = 11:07.125, and no water from then on.
    // B1: 6:00 + 7:30 + 37.125 s = 14:07.125.
    const rec = fireAtX({
      drawn,
      units: [vehicle('S1', 'pumper', drawn.latLon('S'), { tankL: 500 }), vehicle('B1', 'pumper', drawn.latLon('B'))],
      plan: planOf('PUMP 2'),
    });
    expect(sent(rec)).toEqual([
      ['B1', 'ATTACK', 847_125],
      ['S1', 'SUPPLY', 667_125],
    ]);
    expect(rec.outlook.firstWaterInMs).toBe(847_125);
    expect(rec.units[1]?.line).toMatchObject({ hoseM: 150, rolls: 8, byCart: false });
    expect(rec.units[1]?.line).not.toHaveProperty('waterInMs');
    expect(messageOf(rec, 'TANK_FILLS_HOSE')).toContain('S1 (500 l, 495 to fill 150 m of hose)');
  });

  describe('6: rescue or water, of one crew', () => {
    const drawn = drawNetwork({
      gridM: 10,
      map: `
        S---x---T
            |
            |
            U
      `,
      ways: { Sx: road(4), Tx: road(5, 30), Ux: road(11) },
    });
    // All stop at the house. P1, R1: 1:00 + 4:00 = 5:00; P2: 6:30; R2: 12:00.
    const oneCrew = { crewId: 'k', stationId: stationId('S-1') };
    const town: Town = {
      drawn,
      units: [
        vehicle('P1', 'pumper', drawn.latLon('S'), oneCrew),
        vehicle('R1', 'rescue', drawn.latLon('S'), oneCrew),
        vehicle('P2', 'pumper', drawn.latLon('T')),
        vehicle('R2', 'rescue', drawn.latLon('U')),
      ],
      plan: planOf('PUMP 1, RESCUE 1'),
    };

    it('three people trapped: rescue at 5:00, water at 6:30, and the other way shown with its price', () => {
      const rec = fireAtX(town, { peopleTrapped: 3 });
      expect(sent(rec)).toEqual([
        ['P2', 'ATTACK', 390_000],
        ['R1', 'RESCUE', 300_000],
      ]);
      expect(rec.outlook).toMatchObject({ rescueReadyInMs: 300_000, firstWaterInMs: 390_000, assembledInMs: 390_000 });
      // Water 6:30 − 5:00 = 1:30 sooner, rescue 12:00 − 5:00 = 7:00 later.
      expect(rec.alternative).toMatchObject({
        unitIds: ['P1', 'R2'],
        outlook: { firstWaterInMs: 300_000, rescueReadyInMs: 720_000 },
      });
      expect(rec.summary.en).toContain('Water could come 1:30 sooner, rescue 7:00 later');
      expect(rec.summary.vi).toContain('Nước có thể sớm hơn 1:30, cứu người muộn hơn 7:00');
    });

    it('nobody trapped: water at 5:00, rescue at 12:00', () => {
      const rec = fireAtX(town, { peopleTrapped: 0 });
      expect(sent(rec)).toEqual([
        ['P1', 'ATTACK', 300_000],
        ['R2', 'RESCUE', 720_000],
      ]);
      expect(rec.alternative).toBeUndefined();
    });
  });

  describe('7: a second is not worth minutes', () => {
    const drawn = drawNetwork({
      gridM: 10,
      map: `
        S---x---T
            |
            |
            U
      `,
      ways: { Sx: road(4), Tx: road(4, 5), Ux: road(12) },
    });
    // At 36 km/h P1 1:00 + 4:00 = 5:00, P2 5:05. At 32 km/h L1 drives the 2,400 m in 4:30 → 5:30; L2 the 7,200 m in 13:30, and turns out
    // in 1:30 → 15:00. The street is 6 m wide and passes the house: the ladder stands.
    const oneCrew = { crewId: 'k', stationId: stationId('S-1') };
    const plan = planOf('PUMP 1, LADDER 1');
    const town: Town = {
      drawn,
      units: [
        vehicle('P1', 'pumper', drawn.latLon('S'), oneCrew),
        vehicle('L1', 'ladder', drawn.latLon('S'), oneCrew),
        vehicle('P2', 'pumper', drawn.latLon('T')),
        vehicle('L2', 'ladder', drawn.latLon('U'), { turnoutMs: 90_000 }),
      ],
      plan,
    };

    it('in steps of 15 s 5:00 and 5:05 are one, and all are there at 5:30', () => {
      const rec = fireAtX(town, { peopleTrapped: 0 });
      expect(sent(rec)).toEqual([
        ['P2', 'ATTACK', 305_000],
        ['L1', 'LADDER', 330_000],
      ]);
      expect(rec.outlook.assembledInMs).toBe(330_000);
      // Place by place P1 would go first, and L2 at 15:00: 9:30 later, which is 38 steps.
      expect(rec.proof).toMatchObject({ isOptimal: true, greedyWorse: 'force assembled 9:30 later' });
    });

    it('strictly the five seconds win, and all are there at 15:00', () => {
      const strict = { ...plan, arrival: { ...plan.arrival, stepMs: 1 } };
      const rec = fireAtX({ ...town, plan: strict }, { peopleTrapped: 0 });
      expect(sent(rec)).toEqual([
        ['P1', 'ATTACK', 300_000],
        ['L2', 'LADDER', 900_000],
      ]);
      expect(rec.outlook.assembledInMs).toBe(900_000);
    });
  });

  it('8: of four pumpers one breaks down; level 2 wants eight: five more', () => {
    const drawn = drawNetwork({ gridM: 10, map: 'A---x---B', ways: { Ax: road(1), Bx: road(4) } });
    const ids = Array.from({ length: 12 }, (_, i) => `P${String(i + 1).padStart(2, '0')}`);
    const engine = openTown({
      drawn,
      units: ids.map((id, i) => vehicle(id, 'pumper', drawn.latLon(i < 4 ? 'A' : 'B'))),
      plan: planOf(['PUMP 4', 'PUMP 8']),
    });
    const incident = { id: 'fire', location: drawn.latLon('x'), type: 'STRUCTURE_FIRE' };
    const first = engine.recommend({ requestId: 'r1', incident }, NOW_MS);
    expect(first.units.map(({ unitId }) => unitId)).toEqual(['P01', 'P02', 'P03', 'P04']);
    const facts = engine.checkIncident(incident);
    const unitIds = first.units.map(({ unitId }) => unitId);
    const events: WorldEvent[] = [
      { kind: 'DISPATCH', requestId: 'r1' as RequestId, contentHash: 'h', incident: facts, unitIds },
      { kind: 'SET_UNIT_STATUS', unitId: 'P04' as UnitId, status: 'OUT_OF_SERVICE' },
      { kind: 'UPDATE_INCIDENT', incidentId: facts.id, changes: { alarmLevel: 2 }, releaseUnitIds: [] },
    ];
    for (const event of events) expect(engine.apply(event, NOW_MS)).toMatchObject({ ok: true });
    // 8 − 3 that drive = 5, at 1:00 + 4:00 each; of equal ones the lowest ids.
    const second = engine.recommend({ requestId: 'r2', incident: { ...incident, alarmLevel: 2 } }, NOW_MS);
    expect(second.units.map(({ unitId, eta }) => [unitId, eta.totalMs])).toEqual(
      ['P05', 'P06', 'P07', 'P08', 'P09'].map((id) => [id, 300_000]),
    );
    expect(second.shortfalls).toEqual([]);
    expect(messageOf(second, 'ALREADY_SENT')).toContain('P01, P02, P03');
  });
});
