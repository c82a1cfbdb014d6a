import { describe, expect, it } from 'vitest';
import { RuncardError } from '../../src/core/errors.ts';
import type { AreaId, IncidentId, StationId, UnitId } from '../../src/core/ids.ts';
import { recommend } from '../../src/dispatch/recommend.ts';
import { survey } from '../../src/dispatch/survey.ts';
import { createEngine } from '../../src/engine.ts';
import { drawNetwork } from '../../src/testing/index.ts';
import { at, contextOf, fakeGround, fireAt, NOON_MS, planOf, unitAt, worldOf } from './scene.ts';

/** 10 m/s: a metre of road is 100 ms. By day a crew turns out in 80 s. */
const TURNOUT_MS = 80_000;

describe('a survey', () => {
  it('tells the open places, who can fill which, and each unit in its own terms', () => {
    const units = [
      unitAt('B', at(2_000), 'PUMP RESCUE'),
      unitAt('A', at(1_000), 'PUMP'),
      unitAt('C', at(300), 'LADDER'),
    ];
    const world = worldOf({ units });
    const found = survey(fireAt(world), contextOf(world, { plan: planOf('PUMP 2, RESCUE 1') }));
    expect(found.planRule).toBe('ALL');
    expect(found.places.map(({ slot, capability }) => `${slot} ${capability}`)).toEqual([
      '1 PUMP',
      '2 PUMP',
      '3 RESCUE',
    ]);
    expect(
      found.units.map(({ unitId, fills, kerbDriveMs, turnoutMs }) => [unitId, fills, kerbDriveMs, turnoutMs]),
    ).toEqual([
      ['A', [1, 2], 100_000, TURNOUT_MS],
      ['B', [1, 2, 3], 200_000, TURNOUT_MS],
      ['C', [], 30_000, TURNOUT_MS],
    ]);
    expect(found.units.map(({ straightMm }) => Math.round(straightMm / 1_000))).toEqual([1_000, 2_000, 300]);
    expect(found.homeStationId).toBeNull();
  });

  it('counts the drive to the stop where the vehicle is soonest, and null where no road leads', () => {
    // Stops 500 m east and 100 m west of the fire; the unit comes from the east: 1,000 − 500 = 500 m of road.
    const stops = {
      truck: [
        { ...at(-100), walkM: 100 },
        { ...at(500), walkM: 500 },
      ],
    };
    const far = at(5_000);
    const world = worldOf({ units: [unitAt('A', at(1_000), 'PUMP'), unitAt('Z', far, 'PUMP')] });
    const part = ({ lon }: { lon: number }): number => (lon === far.lon ? 2 : 0);
    const found = survey(fireAt(world), contextOf(world, { ground: fakeGround({ stops, part }) }));
    expect(found.units.map(({ kerbDriveMs }) => kerbDriveMs)).toEqual([50_000, null]);
  });

  it('leaves out who may not go, and tells when the others are free', () => {
    const busy = { status: 'ON_SCENE', incidentId: 'other' as IncidentId, bookedAtMs: 0 } as const;
    const clock = { atMs: NOON_MS + 60_000, p90AtMs: NOON_MS + 90_000 };
    const world = worldOf({
      units: [
        unitAt('BUSY', at(100), 'PUMP', busy),
        unitAt('OUT', at(100), 'PUMP', { status: 'OUT_OF_SERVICE' }),
        unitAt('SOON', at(100), 'PUMP', { status: 'REFILLING', expectedFree: clock }),
        unitAt('UNWANTED', at(100), 'PUMP'),
      ],
    });
    const request = fireAt(world, { options: { excludeUnitIds: ['UNWANTED'] } });
    const found = survey(request, contextOf(world));
    expect(found.units.map(({ unitId, availableInMs }) => [unitId, availableInMs])).toEqual([['SOON', 60_000]]);
  });

  it('names the home team of the area that the fire lies in', () => {
    const ring = [at(-500, -500), at(500, -500), at(500, 500), at(-500, 500)];
    const area = { id: 'W1' as AreaId, name: 'Ward', population: 1, polygon: [ring], stationId: 'S-A' as StationId };
    const world = { ...worldOf({ units: [unitAt('A', at(1_000), 'PUMP')] }), areas: new Map([[area.id, area]]) };
    expect(survey(fireAt(world), contextOf(world)).homeStationId).toBe('S-A');
    expect(survey(fireAt(world, {}, at(600)), contextOf(world)).homeStationId).toBeNull();
  });

  it('chooses nobody that the engine could not choose: the same places and people as the answer', () => {
    const world = worldOf({
      units: [unitAt('A', at(1_000), 'PUMP'), unitAt('B', at(900), 'PUMP'), unitAt('C', at(800), 'PUMP')],
    });
    const context = contextOf(world);
    const found = survey(fireAt(world), context);
    const { units } = recommend(fireAt(world), context);
    for (const { unitId, slot, eta } of units) {
      const said = found.units.find((unit) => unit.unitId === unitId);
      expect(said?.fills).toContain(slot);
      expect([said?.availableInMs, said?.turnoutMs, said?.kerbDriveMs]).toEqual([
        eta.availableInMs,
        eta.turnoutMs,
        eta.driveMs,
      ]);
    }
    expect(units.map(({ slot }) => slot)).toEqual(found.places.map(({ slot }) => slot));
  });
});

describe('Engine.survey', () => {
  const town = drawNetwork({ map: 'A----B----C', ways: { ABC: { widthCm: 800 } } });
  const size = { profileId: 'mini-pumper', widthCm: 186, heightCm: 230, weightKg: 3_490, lengthCm: 580 };
  const world = worldOf({ units: [unitAt('M1', town.latLon('A'), 'PUMP', size)] });

  it('asks by the names of the protocol and checks as a recommendation does', () => {
    const engine = createEngine({ network: town.network, world });
    const incident = { location: town.latLon('C'), type: 'STRUCTURE_FIRE' };
    const [unit] = engine.survey({ incident }, NOON_MS).units;
    expect(unit?.unitId).toBe('M1' as UnitId);
    expect(unit?.kerbDriveMs).toBe(engine.recommend({ incident }, NOON_MS).units[0]?.eta.driveMs);
    expect(() => engine.survey({ incident: { type: 'STRUCTURE_FIRE' } }, NOON_MS)).toThrow(RuncardError);
    expect(() =>
      engine.survey({ incident: { location: { lat: 0, lon: 0 }, type: 'STRUCTURE_FIRE' } }, NOON_MS),
    ).toThrow(RuncardError);
  });
});
