import { describe, expect, it } from 'vitest';
import type { CrewId, IncidentId, UnitId } from '../../src/core/ids.ts';
import { availabilityOf } from '../../src/dispatch/availability.ts';
import { listCandidates } from '../../src/dispatch/candidates.ts';
import { DEFAULT_PLAN } from '../../src/dispatch/plan/default-plan.ts';
import { recommend } from '../../src/dispatch/recommend.ts';
import type { Unit } from '../../src/world/world.ts';
import { at, contextOf, fakeGround, fireAt, NOON_MS, planOf, unitAt, worldOf } from './scene.ts';

const elsewhere = { incidentId: 'other' as IncidentId, bookedAtMs: NOON_MS - 60_000 };
const clock = (inMs: number, p90InMs = inMs) => ({
  expectedFree: { atMs: NOON_MS + inMs, p90AtMs: NOON_MS + p90InMs },
});

function availability(more: Partial<Unit>) {
  const [, unit] = unitAt('U', at(100), 'PUMP', more);
  const { isFree, availableInMs, availableP90InMs } = availabilityOf(unit, 'fire' as IncidentId, DEFAULT_PLAN, NOON_MS);
  return isFree ? [availableInMs, availableP90InMs] : 'not free';
}

describe('until a unit is available', () => {
  it.each<[string, Partial<Unit>, unknown]>([
    ['available: now', { status: 'AVAILABLE' }, [0, 0]],
    ['returning: now', { status: 'RETURNING' }, [0, 0]],
    ['returning, tank full only then', { status: 'RETURNING', ...clock(90_000) }, [90_000, 90_000]],
    [
      'at work elsewhere, clears in two minutes',
      { status: 'ON_SCENE', ...elsewhere, ...clock(120_000, 300_000) },
      [120_000, 300_000],
    ],
    [
      'past the middle of its clock: the later end',
      { status: 'ON_SCENE', ...elsewhere, ...clock(-1, 60_000) },
      [60_000, 60_000],
    ],
    ['past all of its clock: it says nothing', { status: 'ON_SCENE', ...elsewhere, ...clock(-2, 0) }, 'not free'],
    ['at work elsewhere without a clock', { status: 'ON_SCENE', ...elsewhere }, 'not free'],
    ['refilling on its own: as the plan says', { status: 'REFILLING' }, [600_000, 900_000]],
    ['refilling for a fire: it goes back', { status: 'REFILLING', ...elsewhere }, 'not free'],
    ['out of service until a time', { status: 'OUT_OF_SERVICE', ...clock(600_000) }, [600_000, 600_000]],
    ['out of service', { status: 'OUT_OF_SERVICE' }, 'not free'],
    ['off duty', { status: 'OFF_DUTY' }, 'not free'],
    [
      'on the way back and free tomorrow: it could go, at the end of all clocks',
      { status: 'RETURNING', ...clock(24 * 3_600_000) },
      [14_400_000, 14_400_000],
    ],
    [
      'free in a minute, and in one of ten cases tomorrow',
      { status: 'ON_SCENE', ...elsewhere, ...clock(60_000, 24 * 3_600_000) },
      [60_000, 14_400_000],
    ],
    ['free tomorrow', { status: 'ON_SCENE', ...elsewhere, ...clock(24 * 3_600_000) }, 'not free'],
  ])('%s', (_, more, expected) => {
    expect(availability(more)).toEqual(expected);
  });

  it('the unit that clears in two minutes wins where it is near, and is marked', () => {
    // Near: 120 s + no turnout, its crew is out + 100 m × 0.1 s = 130 s. Far: 80 s + 900 m × 0.1 s = 170 s.
    const units = [
      unitAt('near', at(100), 'PUMP', {
        status: 'ON_SCENE',
        ...clock(120_000, 180_000),
        position: { ...at(100), atMs: NOON_MS },
      }),
      unitAt('far', at(900), 'PUMP'),
    ];
    const world = worldOf({ units });
    const rec = recommend(fireAt(world), contextOf(world, { plan: planOf('PUMP 1') }));
    expect(rec.units.map(({ unitId, eta }) => [unitId, eta.availableInMs, eta.turnoutMs, eta.totalMs])).toEqual([
      ['near', 120_000, 0, 130_000],
    ]);
    expect(rec.warnings.find(({ code }) => code === 'UNIT_CLEARING')?.message).toContain(
      'near (ON_SCENE, 2:00, nine of ten 3:00)',
    );
  });
});

describe('a shared crew', () => {
  const crewId = 'k1' as CrewId;

  it('goes out once: sending one vehicle leaves the other', () => {
    const world = worldOf({
      units: [
        unitAt('P1', at(100), 'PUMP', { crewId }),
        unitAt('P2', at(110), 'PUMP', { crewId }),
        unitAt('P3', at(2_000), 'PUMP'),
      ],
    });
    const rec = recommend(fireAt(world), contextOf(world, { plan: planOf('PUMP 2') }));
    expect(rec.units.map(({ unitId }) => unitId)).toEqual(['P1', 'P3']);
    expect(rec.notChosen).toEqual([{ unitId: 'P2', reason: 'CREW_SENT' }]);
  });

  it('that is out on one vehicle leaves the other at home', () => {
    const world = worldOf({
      units: [
        unitAt('P1', at(100), 'PUMP', { crewId, status: 'ON_SCENE' }),
        unitAt('P2', at(110), 'PUMP', { crewId }),
        unitAt('P3', at(2_000), 'PUMP'),
      ],
    });
    const rec = recommend(fireAt(world), contextOf(world, { plan: planOf('PUMP 1') }));
    expect(rec.units.map(({ unitId }) => unitId)).toEqual(['P3']);
    expect(rec.notChosen).toContainEqual({ unitId: 'P2', reason: 'CREW_AWAY' });
  });
});

describe('where a unit starts', () => {
  const candidateOf = (more: Partial<Unit>) => {
    const world = worldOf({ units: [unitAt('U', at(1_000), 'PUMP', more)] });
    const [candidate] = listCandidates(fireAt(world), world, DEFAULT_PLAN, fakeGround(), NOON_MS);
    return candidate!;
  };

  it('is so much nearer to its station when it was on the way back and its place is minutes old', () => {
    // The fix is at the fire, 1,000 m from the station: 140 s of guessed driving. 150 s later it is there: 1,000 m away.
    const position = { ...at(0), atMs: NOON_MS - 150_000 };
    expect(Math.round(candidateOf({ status: 'RETURNING', position }).straightMm / 1_000)).toBe(1_000);
    expect(Math.round(candidateOf({ status: 'AVAILABLE', position }).straightMm / 1_000)).toBe(0);
  });

  it('takes its own turnout before the plan’s, and none where the crew is out', () => {
    expect(candidateOf({ turnoutMs: 240_000 }).turnoutMs).toBe(240_000);
    expect(candidateOf({}).turnoutMs).toBe(80_000);
    expect(candidateOf({ status: 'RETURNING', position: { ...at(0), atMs: NOON_MS } }).turnoutMs).toBe(0);
  });

  it('does not let a street cleaner’s cart fill a pumper’s place', () => {
    const world = worldOf({
      units: [unitAt('W', at(10), 'PUMP TANK', { agency: 'STREET_CLEANING', needsPermission: true })],
    });
    const rec = recommend(fireAt(world), contextOf(world, { plan: planOf('PUMP 1, TANK 1') }));
    expect(rec.units.map(({ slot, unitId }) => [slot, unitId])).toEqual([[2, 'W' as UnitId]]);
    expect(rec.warnings.map(({ code }) => code)).toContain('PERMISSION_NEEDED');
  });
});
