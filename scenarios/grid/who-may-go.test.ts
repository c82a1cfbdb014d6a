import type { Area, AreaId, LatLon } from '@runcard/engine';
import { drawNetwork } from '@runcard/engine/testing';
import { describe, expect, it } from 'vitest';
import { fireAtX, messageOf, NOW_MS, otherFire, planOf, road, sent, stationId, vehicle } from './town.ts';

/** The house stands on the street: all stop at its door. */
const crossing = (toA: [number, number?], toB: [number, number?]) =>
  drawNetwork({ gridM: 10, map: 'A---x-------B', ways: { Ax: road(...toA), Bx: road(...toB) } });

describe('who may go, and from where', () => {
  describe('a ladder and a pumper of one crew', () => {
    const drawn = crossing([1], [3]);
    const oneCrew = { crewId: 'k', stationId: stationId('S-1') };

    it('drives the ladder, where another pumper is there two minutes later', () => {
      // P1 2:00; L1 600 m at 32 km/h = 67.5 s → 2:07.5; P2 4:00. With P1 nobody brings a ladder.
      const rec = fireAtX({
        drawn,
        units: [
          vehicle('P1', 'pumper', drawn.latLon('A'), oneCrew),
          vehicle('L1', 'ladder', drawn.latLon('A'), oneCrew),
          vehicle('P2', 'pumper', drawn.latLon('B')),
        ],
        plan: planOf('PUMP 1, LADDER 1'),
      });
      expect(sent(rec)).toEqual([
        ['P2', 'ATTACK', 240_000],
        ['L1', 'LADDER', 127_500],
      ]);
      expect(rec.notChosen).toEqual([{ unitId: 'P1', reason: 'CREW_SENT' }]);
    });

    it('drives neither while it is out on one of them', () => {
      const rec = fireAtX({
        drawn,
        units: [
          vehicle('P1', 'pumper', drawn.latLon('A'), oneCrew),
          vehicle('L1', 'ladder', drawn.latLon('A'), { ...oneCrew, status: 'ON_SCENE', incidentId: 'other' }),
          vehicle('P2', 'pumper', drawn.latLon('B')),
        ],
        incidents: [otherFire(drawn.latLon('A'))],
        plan: planOf('PUMP 1, LADDER 1'),
      });
      expect(sent(rec)).toEqual([['P2', 'ATTACK', 240_000]]);
      expect(rec.notChosen).toEqual([
        { unitId: 'L1', reason: 'STATUS' },
        { unitId: 'P1', reason: 'CREW_AWAY' },
      ]);
      expect(rec.shortfalls).toEqual([{ capability: 'LADDER', missing: 1, reason: 'ALL_BUSY' }]);
    });
  });

  it('who clears in two minutes wins, and is marked', () => {
    const drawn = crossing([2], [4]);
    // U1 is at the other fire at A, its crew aboard: free in 2:00, no turnout, 2:00 of road → 4:00. P1: 1:00 + 4:00 = 5:00.
    const clearing = { status: 'ON_SCENE', incidentId: 'other', stationId: stationId('S-far') } as const;
    const [, u1] = vehicle('U1', 'pumper', drawn.latLon('B'), {
      ...clearing,
      expectedFree: { atMs: NOW_MS + 120_000, p90AtMs: NOW_MS + 240_000 },
    });
    const [far] = vehicle('far', 'pumper', drawn.latLon('B'));
    const rec = fireAtX({
      drawn,
      units: [[far, u1], vehicle('P1', 'pumper', drawn.latLon('B'))],
      incidents: [otherFire(drawn.latLon('A'))],
      plan: planOf('PUMP 1'),
    });
    expect(sent(rec)).toEqual([['U1', 'ATTACK', 240_000]]);
    expect(rec.units[0]?.eta).toMatchObject({ availableInMs: 120_000, turnoutMs: 0, driveMs: 120_000, setupMs: 0 });
    expect(messageOf(rec, 'UNIT_CLEARING')).toContain('U1 (ON_SCENE, 2:00, nine of ten 4:00)');
  });

  it('who is on the way back goes from where it is, and is marked', () => {
    const drawn = crossing([3], [3]);
    // U1 at A, its station at B: no turnout, 3:00. P1: 1:00 + 3:00 = 4:00.
    const rec = fireAtX({
      drawn,
      units: [
        vehicle('U1', 'pumper', drawn.latLon('B'), {
          status: 'RETURNING',
          position: { ...drawn.latLon('A'), atMs: NOW_MS },
        }),
        vehicle('P1', 'pumper', drawn.latLon('B')),
      ],
      plan: planOf('PUMP 1'),
    });
    expect(sent(rec)).toEqual([['U1', 'ATTACK', 180_000]]);
    expect(rec.units[0]?.eta.turnoutMs).toBe(0);
    expect(messageOf(rec, 'UNIT_RETURNING')).toContain('U1');
  });

  it('a home team that is not sent is named, with its price', () => {
    const drawn = crossing([8], [4]);
    // H1 is nearer in a straight line: 1:00 + 8:00 = 9:00. P1 5:00.
    const rec = fireAtX({
      drawn,
      units: [vehicle('H1', 'pumper', drawn.latLon('A')), vehicle('P1', 'pumper', drawn.latLon('B'))],
      areas: [wardAbout(drawn.latLon('x'), 'S-H1')],
      plan: planOf('PUMP 1'),
    });
    expect(sent(rec)).toEqual([['P1', 'ATTACK', 300_000]]);
    expect(messageOf(rec, 'HOME_TEAM_NOT_SENT')).toBe(
      'Team H1, of Phường Yên Hòa: H1 would be at work in 9:00, SLOWER',
    );
  });

  it('a unit of another force is sent where it is first, and its owner to be asked', () => {
    const drawn = crossing([1], [4]);
    // A1 2:00, P1 5:00.
    const rec = fireAtX({
      drawn,
      units: [
        vehicle('A1', 'pumper', drawn.latLon('A'), { agency: 'AIRPORT', needsPermission: true }),
        vehicle('P1', 'pumper', drawn.latLon('B')),
      ],
      plan: planOf('PUMP 1'),
    });
    expect(sent(rec)).toEqual([['A1', 'ATTACK', 120_000]]);
    expect(messageOf(rec, 'PERMISSION_NEEDED')).toContain('A1 (AIRPORT)');
  });
});

/** A square of some 20 m about the point. */
function wardAbout({ lat, lon }: LatLon, home: string): Area {
  const ring = [
    [-1, -1],
    [-1, 1],
    [1, 1],
    [1, -1],
  ].map(([north = 0, east = 0]) => ({ lat: lat + north * 1e-4, lon: lon + east * 1e-4 }));
  return {
    ...{ id: 'ward' as AreaId, name: 'Phường Yên Hòa', population: 40_000 },
    ...{ polygon: [ring], stationId: stationId(home) },
  };
}
