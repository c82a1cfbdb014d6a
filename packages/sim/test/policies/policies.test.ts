import type { AreaId, Engine, RecommendInput, StationId } from '@runcard/engine';
import { describe, expect, it } from 'vitest';
import { homeTeamPolicy } from '../../src/policies/home-team.ts';
import { jointPolicy } from '../../src/policies/joint.ts';
import { kerbNearestPolicy } from '../../src/policies/kerb-nearest.ts';
import type { Policy } from '../../src/policies/policy.ts';
import { straightNearestPolicy } from '../../src/policies/straight-nearest.ts';
import { engineOf, START_MS, TOWN, type UnitRow } from '../small-city.ts';

const carAt = (letter: string, more: object = {}): RecommendInput => ({
  incident: { location: TOWN.latLon(letter), type: 'VEHICLE_FIRE', alarmLevel: 1, ...more },
});

function chosenBy(policy: Policy, engine: Engine, input: RecommendInput, nowMs = START_MS): readonly string[] {
  const view = {
    nowMs,
    world: engine.world,
    recommend: (asked: RecommendInput) => engine.recommend(asked, nowMs),
    survey: (asked: RecommendInput) => engine.survey(asked, nowMs),
  };
  return policy.choose({ input }, view).unitIds;
}

/**
 * A fire at G; columns are 1,000 m apart, rows 600 m.
 *   M: 1,000 + 600 = 1,600 m of road, √(1,000² + 600²) = 1,166 m by the ruler.
 *   Q: 1,200 m of road and by the ruler: by road nearer than M, by the ruler farther.
 */
const CORNERS: readonly UnitRow[] = [
  { id: 'UM', home: 'M' },
  { id: 'UQ', home: 'Q' },
  { id: 'UT', home: 'T' },
];

describe('kerb-nearest', () => {
  it('sends who is first there by road', () => {
    expect(chosenBy(kerbNearestPolicy, engineOf(CORNERS), carAt('G'))).toEqual(['UQ']);
  });

  it('fills the places in rank order, each with the first that can, each crew once', () => {
    const rows = [
      { id: 'U1', home: 'G', capabilities: 'RESCUE BREATHING_APPARATUS FORCIBLE_ENTRY' },
      { id: 'U2', home: 'F', capabilities: 'PUMP RESCUE BREATHING_APPARATUS FORCIBLE_ENTRY' },
      { id: 'U3', home: 'T', capabilities: 'PUMP' },
    ];
    // RESCUE, PUMP: the one at G, then of both pumpers the nearer.
    const asked = carAt('G', { type: 'TRAFFIC_RESCUE' });
    expect(chosenBy(kerbNearestPolicy, engineOf(rows), asked)).toEqual(['U1', 'U2']);
    // VEHICLE_FIRE level 2 is PUMP 2, RESCUE 1: U2 takes a pump's place though U3 could have had it.
    expect(chosenBy(kerbNearestPolicy, engineOf(rows), carAt('G', { alarmLevel: 2 }))).toEqual(['U2', 'U3', 'U1']);
  });

  it('sends one vehicle of a crew that drives two', () => {
    const rows = [
      { id: 'U1', home: 'G', crewId: 'C' },
      { id: 'U2', home: 'G', crewId: 'C' },
      { id: 'U3', home: 'T' },
    ];
    // PUMP 2, RESCUE 1, and two crews.
    expect(chosenBy(kerbNearestPolicy, engineOf(rows), carAt('G', { alarmLevel: 2 }))).toEqual(['U1', 'U3']);
  });

  it('counts how long a crew takes to turn out: who is farther may be there first', () => {
    const rows = [
      { id: 'UG', home: 'G', turnoutMs: 600_000 },
      { id: 'UH', home: 'H', turnoutMs: 10_000 },
    ];
    expect(chosenBy(kerbNearestPolicy, engineOf(rows), carAt('G'))).toEqual(['UH']);
    expect(chosenBy(straightNearestPolicy, engineOf(rows), carAt('G'))).toEqual(['UG']);
  });

  it('counts how long a unit is elsewhere', () => {
    const engine = engineOf([
      { id: 'UF', home: 'F' },
      { id: 'UT', home: 'T' },
    ]);
    const clock = (freeInMs: number) => ({ atMs: START_MS + freeInMs, p90AtMs: START_MS + freeInMs });
    const refill = (freeInMs: number) =>
      engine.apply(
        { kind: 'SET_UNIT_STATUS', unitId: 'UF' as never, status: 'REFILLING', expectedFree: clock(freeInMs) },
        START_MS,
      );
    // From T it is 4.2 km to G, more than 5 and less than 30 minutes.
    expect(refill(10_000).ok).toBe(true);
    expect(chosenBy(kerbNearestPolicy, engine, carAt('G'))).toEqual(['UF']);
    expect(refill(30 * 60_000).ok).toBe(true);
    expect(chosenBy(kerbNearestPolicy, engine, carAt('G'))).toEqual(['UT']);
  });
});

describe('straight-nearest', () => {
  it('sends who is nearest by the ruler', () => {
    expect(chosenBy(straightNearestPolicy, engineOf(CORNERS), carAt('G'))).toEqual(['UM']);
  });

  it('takes one that is busy for a while only when nobody else can', () => {
    const engine = engineOf(CORNERS);
    const clock = { atMs: START_MS + 60_000, p90AtMs: START_MS + 60_000 };
    engine.apply(
      { kind: 'SET_UNIT_STATUS', unitId: 'UM' as never, status: 'REFILLING', expectedFree: clock },
      START_MS,
    );
    expect(chosenBy(straightNearestPolicy, engine, carAt('G'))).toEqual(['UQ']);
    const noOther = { ...carAt('G'), options: { excludeUnitIds: ['UQ', 'UT'] } };
    expect(chosenBy(straightNearestPolicy, engine, noOther)).toEqual(['UM']);
  });
});

describe('home-team', () => {
  const ROWS = [
    { id: 'UT', home: 'T' },
    { id: 'UG', home: 'G' },
    { id: 'US', home: 'S' },
  ];
  const [a, b, f, g] = ['A', 'B', 'F', 'G'].map((letter) => TOWN.latLon(letter));
  const ward = {
    ...{ id: 'W1' as AreaId, name: 'Ward', population: 1, stationId: 'S-T' as StationId },
    polygon: [[a, b, g, f].filter((point) => point !== undefined)],
  };
  const between = { lat: (Number(a?.lat) + Number(f?.lat)) / 2, lon: (3 * Number(a?.lon) + Number(b?.lon)) / 4 };

  it('sends the team of the area however near others are, then those beside that team', () => {
    const engine = engineOf(ROWS);
    expect(engine.apply({ kind: 'UPSERT_AREAS', areas: [ward] }, START_MS).ok).toBe(true);
    const incident = { location: between, type: 'VEHICLE_FIRE', alarmLevel: 1 };
    expect(chosenBy(homeTeamPolicy, engine, { incident })).toEqual(['UT']);
    // PUMP 2, RESCUE 1: S is nearer to T than G is, though the fire is at G's door.
    expect(chosenBy(homeTeamPolicy, engine, { incident: { ...incident, alarmLevel: 2 } })).toEqual(['UT', 'US', 'UG']);
  });

  it('is the nearest station where no area names one', () => {
    expect(chosenBy(homeTeamPolicy, engineOf(ROWS), carAt('F'))).toEqual(['UG']);
  });
});

describe('every policy', () => {
  const POLICIES = [jointPolicy, kerbNearestPolicy, straightNearestPolicy, homeTeamPolicy];
  it.each(POLICIES.map((policy) => [policy.id, policy] as const))(
    '%s sends whoever is left, and nobody when nobody is',
    (_id, policy) => {
      const engine = engineOf(CORNERS);
      const only = { ...carAt('G'), options: { excludeUnitIds: ['UM', 'UQ'] } };
      expect(chosenBy(policy, engine, only)).toEqual(['UT']);
      const none = { ...carAt('G'), options: { excludeUnitIds: ['UM', 'UQ', 'UT'] } };
      expect(chosenBy(policy, engine, none)).toEqual([]);
    },
  );
});
