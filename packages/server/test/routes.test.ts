import { setTimeout as sleep } from 'node:timers/promises';
import { UNIT_AGENCIES } from '@runcard/engine';
import { describe, expect, it } from 'vitest';
import { call, FIRE, incident, NOW_MS, pumper, recommendingBy, testClock, townEngine, townServer } from './town.ts';

const RECOMMEND = 'DispatchService/RecommendUnits';
const DISPATCH = 'DispatchService/Dispatch';

describe('RecommendUnits', () => {
  it('names the unit, its road and its times', async () => {
    const { status, body } = await call(townServer(), RECOMMEND, {
      requestId: 'q1',
      incident: incident(),
      requirements: [{ capability: 'PUMP', count: 1 }],
      options: { includeGeometry: true },
    });
    expect(status).toBe(200);
    expect(body).toMatchObject({
      requestId: 'q1',
      planRule: 'REQUEST',
      units: [{ unitId: 'P1', stationId: 'S', capability: 'PUMP' }],
    });
    const { eta, route } = body.units[0];
    expect(eta.totalMs).toBeGreaterThanOrEqual(eta.driveMs + eta.turnoutMs);
    // S to F is 12 characters of 100 m; the stop may lie a little before.
    expect(route.lengthM).toBeGreaterThan(1_000);
    expect(route.lengthM).toBeLessThanOrEqual(1_200);
    expect(route.polyline).not.toBe('');
    expect(body.epochs.fleet).toBe(3);
  });

  it('takes what is known of the report and its mouths, and sends one pumper until it is confirmed', async () => {
    const server = townServer();
    const report = { verification: 'UNVERIFIED', reportedAtMs: String(NOW_MS - 90_000), callCount: 2 };
    const accessPoints = [{ ...FIRE, probability: 0.5, openHours: '06:00-22:00', gateLocked: true }];
    const ask = (more: object) =>
      call(server, RECOMMEND, { incident: { ...incident(), ...report, accessPoints, ...more } });
    const { status, body } = await ask({ peopleTrapped: 0 });
    expect([status, body.units.length, body.reportAgeMs]).toEqual([200, 1, 90_000]);
    // STRUCTURE_FIRE.HOUSE.1: PUMP 2.
    expect(body.onConfirmation).toEqual([{ capability: 'PUMP', count: 1 }]);
    expect(body.warnings.map((warning: { code: string }) => warning.code)).toContain('GATE_LOCKED');
    const confirmed = await ask({ peopleTrapped: 0, verification: 'VERIFIED' });
    expect([confirmed.body.units.length, confirmed.body.onConfirmation]).toEqual([2, []]);
    const early = await ask({ reportedAtMs: String(NOW_MS + 60_001) });
    expect([early.code, early.field]).toEqual(['INVALID_FIELD', 'incident.reportedAtMs']);
  });

  it('measures computeUs around the engine alone', async () => {
    const clock = testClock();
    const slow = recommendingBy(townEngine(), () => {
      clock.us += 1_234;
    });
    const { body } = await call(townServer({ clock }, slow), RECOMMEND, { incident: incident() });
    expect(body.computeUs).toBe(1_234);
  });

  it('gives the same bytes for the same question', async () => {
    const server = townServer();
    const ask = () => call(server, RECOMMEND, { requestId: 'q', incident: incident() });
    expect((await ask()).body).toEqual((await ask()).body);
  });
});

describe('ExplainUnit', () => {
  const EXPLAIN = 'DispatchService/ExplainUnit';

  it('explains a unit by the same decision', async () => {
    const server = townServer();
    const sent = await call(server, RECOMMEND, { requestId: 'q1', incident: incident() });
    const [unit] = sent.body.units;
    const { status, body } = await call(server, EXPLAIN, {
      requestId: 'x1',
      incident: incident(),
      unitId: unit.unitId,
    });
    expect(status).toBe(200);
    expect(body).toMatchObject({
      requestId: 'x1',
      unitId: unit.unitId,
      isChosen: true,
      reason: 'CHOSEN',
      eta: unit.eta,
    });
    expect(body.facts.map(({ code }: { code: string }) => code)).toEqual(
      expect.arrayContaining(['PLACE', 'RANK', 'START', 'STOP', 'ROAD']),
    );
  });

  it('refuses a unit that nobody knows', async () => {
    const { status, code } = await call(townServer(), EXPLAIN, { incident: incident(), unitId: 'NOPE' });
    expect([status, code]).toEqual([404, 'UNKNOWN_UNIT']);
  });
});

describe('Dispatch', () => {
  it('books once however often it is asked, with the same answer', async () => {
    const clock = testClock();
    const server = townServer({ clock });
    const request = { requestId: 'd1', incident: incident(), unitIds: ['P1'] };
    const first = await call(server, DISPATCH, request);
    clock.ms += 60_000;
    const again = await call(server, DISPATCH, request);
    expect(first.body).toEqual({ requestId: 'd1', incidentId: 'I1', unitIds: ['P1'], bookedAtUnixMs: String(NOW_MS) });
    expect(again.body).toEqual(first.body);
    const { body } = await call(server, 'FleetService/ListUnits', { statuses: ['DISPATCHED'] });
    expect(body.units.map((unit: { id: string; incidentId: string }) => [unit.id, unit.incidentId])).toEqual([
      ['P1', 'I1'],
    ]);
  });

  it('refuses the same id with other content', async () => {
    const server = townServer();
    await call(server, DISPATCH, { requestId: 'd1', incident: incident(), unitIds: ['P1'] });
    const other = await call(server, DISPATCH, { requestId: 'd1', incident: incident(), unitIds: ['P2'] });
    expect([other.status, other.body.code, other.code]).toEqual([409, 'already_exists', 'ID_REUSED']);
  });

  it('names the holder of a taken unit and says what to send instead', async () => {
    const server = townServer();
    await call(server, DISPATCH, { requestId: 'd1', incident: incident('I1'), unitIds: ['P1'] });
    const refused = await call(server, DISPATCH, { requestId: 'd2', incident: incident('I2'), unitIds: ['P1'] });
    expect([refused.status, refused.body.code, refused.code, refused.field]).toEqual([
      409,
      'aborted',
      'UNIT_TAKEN',
      'unitIds[0]',
    ]);
    const { holderIncidentId, freshRecommendation } = refused.body.details[0].debug;
    expect(holderIncidentId).toBe('I1');
    expect(freshRecommendation.units.map((unit: { unitId: string }) => unit.unitId)).toEqual(['P2']);
    expect((await call(server, 'FleetService/ListUnits', { statuses: ['AVAILABLE'] })).body.units).toHaveLength(1);
  });

  it('says of a unit without a driver which vehicle and incident have its crew', async () => {
    const server = townServer();
    const crew = ['P1', 'P3'].map((id) => ({ ...pumper(id), crewId: 'k1' }));
    await call(server, 'FleetService/UpsertUnits', { units: crew });
    const both = await call(server, DISPATCH, { requestId: 'd0', incident: incident(), unitIds: ['P1', 'P3'] });
    expect([both.code, both.field]).toEqual(['UNIT_TAKEN', 'unitIds[1]']);
    await call(server, DISPATCH, { requestId: 'd1', incident: incident('I1'), unitIds: ['P1'] });
    const refused = await call(server, DISPATCH, { requestId: 'd2', incident: incident('I2'), unitIds: ['P3'] });
    expect([refused.status, refused.code, refused.field]).toEqual([409, 'UNIT_TAKEN', 'unitIds[0]']);
    const { holderIncidentId, factsJson } = refused.body.details[0].debug;
    expect(holderIncidentId).toBe('I1');
    expect(JSON.parse(factsJson)).toEqual({ unitId: 'P3', crewId: 'k1', mateUnitId: 'P1', sinceMs: NOW_MS });
  });

  it('books nothing where one unit of several cannot be had', async () => {
    const server = townServer();
    await call(server, 'FleetService/SetUnitStatus', { unitId: 'P2', status: 'OUT_OF_SERVICE' });
    const refused = await call(server, DISPATCH, { requestId: 'd1', incident: incident(), unitIds: ['P1', 'P2'] });
    expect([refused.body.code, refused.code]).toEqual(['failed_precondition', 'UNIT_UNAVAILABLE']);
    const { body } = await call(server, 'FleetService/ListUnits', {});
    expect(body.units.map((unit: { status: string }) => unit.status)).toEqual(['AVAILABLE', 'OUT_OF_SERVICE']);
  });

  it.each([
    [{ incident: incident(), unitIds: ['P1'] }, 'INVALID_FIELD', 'requestId'],
    [{ requestId: 'd', incident: incident(), unitIds: [] }, 'INVALID_FIELD', 'unitIds'],
    [{ requestId: 'd', incident: incident(), unitIds: ['no such\n'] }, 'INVALID_FIELD', 'unitIds[0]'],
    [{ requestId: 'd', incident: incident(), unitIds: ['P9'] }, 'UNKNOWN_UNIT', 'unitIds[0]'],
    [{ requestId: 'd', unitIds: ['P1'] }, 'INVALID_FIELD', 'incident'],
  ])('refuses %j', async (request, code, field) => {
    const refused = await call(townServer(), DISPATCH, request);
    expect([refused.code, refused.field]).toEqual([code, field]);
  });
});

describe('The life of an incident', () => {
  it('changes, releases and ends', async () => {
    const server = townServer();
    await call(server, DISPATCH, { requestId: 'd1', incident: incident(), unitIds: ['P1', 'P2'] });
    const updated = await call(server, 'DispatchService/UpdateIncident', {
      incidentId: 'I1',
      changes: { alarmLevel: 2, peopleTrapped: 0 },
      releaseUnitIds: ['P2'],
    });
    expect(updated.body.incident).toMatchObject({
      facts: { alarmLevel: 2, peopleTrapped: 0, type: 'STRUCTURE_FIRE' },
      status: 'OPEN',
      unitIds: ['P1'],
    });
    const closed = await call(server, 'DispatchService/CloseIncident', { incidentId: 'I1' });
    expect(closed.body.incident).toMatchObject({ status: 'CLOSED', closedAtUnixMs: String(NOW_MS), unitIds: [] });
    const late = await call(server, 'DispatchService/UpdateIncident', { incidentId: 'I1', changes: { alarmLevel: 3 } });
    expect([late.status, late.code]).toEqual([400, 'INCIDENT_CLOSED']);
  });

  it('takes a corrected place whatever mouths were told with the old one, and a report that is confirmed', async () => {
    const server = townServer();
    // 1,900 m east of the fire; from where it is in truth, 300 m west, that is more than the 2 km of a mouth.
    const [degree, east] = [111_320 * Math.cos((FIRE.lat * Math.PI) / 180), 1_900];
    const mouth = { ...FIRE, lon: FIRE.lon + east / degree };
    const told = { ...incident(), accessPoints: [mouth], verification: 'UNVERIFIED' };
    expect((await call(server, DISPATCH, { requestId: 'd1', incident: told, unitIds: ['P1'] })).status).toBe(200);
    const update = (changes: object) => call(server, 'DispatchService/UpdateIncident', { incidentId: 'I1', changes });
    const location = { ...FIRE, lon: FIRE.lon - 300 / degree };
    expect((await update({ location })).body.incident.facts.location).toEqual(location);
    expect((await update({ verification: 'VERIFIED' })).body.incident.facts.verification).toBe('VERIFIED');
    const far = await update({ accessPoints: [mouth] });
    expect([far.code, far.field]).toEqual(['INVALID_FIELD', 'changes.accessPoints[0]']);
  });

  it('names a wrong change as the request calls it', async () => {
    const server = townServer();
    await call(server, DISPATCH, { requestId: 'd1', incident: incident(), unitIds: ['P1'] });
    const refused = await call(server, 'DispatchService/UpdateIncident', {
      incidentId: 'I1',
      changes: { floors: 5_000 },
    });
    expect([refused.code, refused.field]).toEqual(['INVALID_FIELD', 'changes.floors']);
    expect(refused.body.message).toMatch(/^changes\.floors/);
    const unknown = await call(server, 'DispatchService/CloseIncident', { incidentId: 'I9' });
    expect([unknown.status, unknown.code]).toEqual([404, 'UNKNOWN_INCIDENT']);
  });
});

describe('FleetService', () => {
  it('takes back what it lists', async () => {
    const server = townServer();
    await call(server, DISPATCH, { requestId: 'd1', incident: incident(), unitIds: ['P1'] });
    const { units } = (await call(server, 'FleetService/ListUnits', {})).body;
    const upserted = await call(server, 'FleetService/UpsertUnits', { units });
    expect(upserted.body).toMatchObject({ upsertedCount: 2 });
    expect((await call(server, 'FleetService/ListUnits', {})).body.units).toEqual(units);
  });

  it('keeps whose a unit is, who drives it and when it is free, in an upsert and in a report of its status', async () => {
    const server = townServer();
    const list = async () => (await call(server, 'FleetService/ListUnits', {})).body.units;
    const borrowed = { crewId: 'k1', agency: 'AIRPORT', turnoutMs: 0, needsPermission: true };
    const told = { status: 'RETURNING', expectedFreeUnixMs: `${NOW_MS}`, expectedFreeP90UnixMs: `${NOW_MS + 60_000}` };
    await call(server, 'FleetService/UpsertUnits', { units: [{ ...pumper('P3'), ...borrowed, ...told }] });
    const units = await list();
    expect(units[2]).toMatchObject({ id: 'P3', ...borrowed, ...told });
    expect((await call(server, 'FleetService/UpsertUnits', { units })).status).toBe(200);
    expect(await list()).toEqual(units);

    const refilling = { unitId: 'P3', status: 'REFILLING', expectedFreeUnixMs: `${NOW_MS + 9}` };
    const { body } = await call(server, 'FleetService/SetUnitStatus', refilling);
    expect(body.unit).toMatchObject({ ...borrowed, expectedFreeP90UnixMs: `${NOW_MS + 9}` });
    const free = await call(server, 'FleetService/SetUnitStatus', { unitId: 'P3', status: 'AVAILABLE' });
    expect(free.body.unit).toMatchObject({ ...borrowed, status: 'AVAILABLE' });
    expect(free.body.unit).not.toHaveProperty('expectedFreeUnixMs');
  });

  it.each(UNIT_AGENCIES)('knows the force %s in both of its lists', async (agency) => {
    const units = [{ ...pumper('P3'), agency }];
    const taken = await call(townServer(), 'FleetService/UpsertUnits', { units });
    expect(taken.status).toBe(200);
  });

  it('names a wrong clock as its request does', async () => {
    const server = townServer();
    const set = async (more: object) => {
      const request = { unitId: 'P1', status: 'OUT_OF_SERVICE', ...more };
      const { code, field } = await call(server, 'FleetService/SetUnitStatus', request);
      return [code, field];
    };
    const at = { expectedFreeUnixMs: `${NOW_MS}` };
    const p90 = 'expectedFreeP90UnixMs';
    expect(await set({ [p90]: `${NOW_MS}` })).toEqual(['INVALID_FIELD', p90]);
    expect(await set({ ...at, [p90]: `${NOW_MS - 1}` })).toEqual(['INVALID_FIELD', p90]);
    expect(await set({ expectedFreeUnixMs: `${NOW_MS / 1_000}` })).toEqual(['INVALID_FIELD', 'expectedFreeUnixMs']);
    expect(await set({ ...at, status: 'OFF_DUTY' })).toEqual(['INVALID_FIELD', 'expectedFreeUnixMs']);
    expect((await call(server, 'FleetService/ListUnits', { statuses: ['AVAILABLE'] })).body.units).toHaveLength(2);
  });

  it('takes a unit whose counts are 0', async () => {
    const command = { ...pumper('C1'), kind: 'OTHER', capabilities: ['COMMAND'], tankL: 0, pumpLpm: 0, hoseM: 0 };
    expect((await call(townServer(), 'FleetService/UpsertUnits', { units: [command] })).status).toBe(200);
  });

  it('refuses all of a list for one wrong thing in it', async () => {
    const server = townServer();
    const refused = await call(server, 'FleetService/UpsertUnits', {
      units: [pumper('P3'), { ...pumper('P4'), widthCm: 2 }],
    });
    expect([refused.code, refused.field]).toEqual(['INVALID_FIELD', 'units[1].widthCm']);
    const orphan = await call(server, 'FleetService/UpsertUnits', { units: [{ ...pumper('P5'), stationId: 'X' }] });
    expect([orphan.code, orphan.field]).toEqual(['UNKNOWN_STATION', 'units[0].stationId']);
    // 250 cm on a command car's roads, which are sure to take 186.
    const wide = await call(server, 'FleetService/UpsertUnits', { units: [{ ...pumper('P6'), kind: 'COMMAND_CAR' }] });
    expect([wide.code, wide.field]).toEqual(['INVALID_FIELD', 'units[0].widthCm']);
    expect((await call(server, 'FleetService/ListUnits', { stationId: 'S' })).body.units).toHaveLength(2);
  });

  it('keeps stations and community points', async () => {
    const server = townServer();
    const station = { id: 'S2', name: 'Trạm 2', location: FIRE };
    expect((await call(server, 'FleetService/UpsertStations', { stations: [station] })).body.upsertedCount).toBe(1);
    const point = {
      id: 'N1',
      kind: 'NEIGHBOUR_GROUP',
      name: 'Tổ liên gia 1',
      location: FIRE,
      isStocked: true,
      lastCheckedUnixMs: '1779990000000',
    };
    expect(
      (await call(server, 'FleetService/UpsertCommunityPoints', { communityPoints: [point] })).body.upsertedCount,
    ).toBe(1);
    const { community } = (await call(server, RECOMMEND, { incident: incident() })).body;
    expect(community).toMatchObject([{ id: 'N1', kind: 'NEIGHBOUR_GROUP' }]);
  });

  it('counts position reports and says which it kept out', async () => {
    const server = townServer();
    const report = (unitId: string, atMs: number) => ({ unitId, location: FIRE, atUnixMs: String(atMs) });
    const { body } = await call(server, 'FleetService/ReportPositions', {
      reports: [report('P1', NOW_MS), report('P1', NOW_MS - 1), report('P2', NOW_MS + 3_600_000), report('P9', NOW_MS)],
    });
    expect(body).toMatchObject({
      acceptedCount: 1,
      ignored: [
        { unitId: 'P1', reason: 'OLDER' },
        { unitId: 'P2', reason: 'FUTURE' },
        { unitId: 'P9', reason: 'UNKNOWN_UNIT' },
      ],
    });
    const timeless = await call(server, 'FleetService/ReportPositions', {
      reports: [{ unitId: 'P1', location: FIRE }],
    });
    expect([timeless.code, timeless.field]).toEqual(['INVALID_FIELD', 'reports[0].atUnixMs']);
  });

  it('refuses an illegal change of status by name', async () => {
    const refused = await call(townServer(), 'FleetService/SetUnitStatus', { unitId: 'P1', status: 'ON_SCENE' });
    expect([refused.status, refused.code]).toEqual([400, 'ILLEGAL_STATUS']);
    const none = await call(townServer(), 'FleetService/SetUnitStatus', { unitId: 'P1' });
    expect([none.code, none.field]).toEqual(['INVALID_FIELD', 'status']);
  });
});

describe('WaterService', () => {
  it('finds water by hose and forgets what does not work', async () => {
    const server = townServer();
    const near = () => call(server, 'WaterService/NearestWater', { location: FIRE, radiusM: 1_000 });
    // F to C is 4 characters of 100 m along the street.
    const [{ waterSource, straightM, walkM }] = (await near()).body.sources;
    expect(waterSource).toMatchObject({ id: 'H', kind: 'HYDRANT', flowLpm: 900, status: 'WORKING' });
    expect([straightM, walkM]).toEqual([400, 400]);
    const set = await call(server, 'WaterService/SetWaterStatus', {
      sourceId: 'H',
      status: 'OUT_OF_SERVICE',
      checkedAtUnixMs: String(NOW_MS),
    });
    expect(set.body.waterSource).toMatchObject({ status: 'OUT_OF_SERVICE', lastCheckedUnixMs: String(NOW_MS) });
    expect((await near()).body.sources).toEqual([]);
  });

  it('names its fields as its requests do', async () => {
    const unknown = await call(townServer(), 'WaterService/SetWaterStatus', { sourceId: 'X', status: 'WORKING' });
    expect([unknown.status, unknown.code, unknown.field]).toEqual([404, 'UNKNOWN_WATER_SOURCE', 'sourceId']);
    const future = { sourceId: 'H', status: 'WORKING', checkedAtUnixMs: String(NOW_MS + 86_400_000) };
    expect((await call(townServer(), 'WaterService/SetWaterStatus', future)).field).toBe('checkedAtUnixMs');
    const wide = await call(townServer(), 'WaterService/NearestWater', { location: FIRE, radiusM: 1e6 });
    expect([wide.code, wide.field]).toEqual(['INVALID_FIELD', 'radiusM']);
  });

  it('keeps the main and the flow test of a hydrant, and refuses a test in which flowing water raises the pressure', async () => {
    const server = townServer();
    const upsert = (test: object) => {
      const waterSources = [{ id: 'H2', kind: 'HYDRANT', location: FIRE, mainId: 'DN150-7', test }];
      return call(server, 'WaterService/UpsertWaterSources', { waterSources });
    };
    const test = { staticKpa: 400, residualKpa: 300, flowLpm: 1_000 };
    await upsert(test);
    const wrong = await upsert({ ...test, residualKpa: 401 });
    expect([wrong.code, wrong.field]).toEqual(['INVALID_FIELD', 'waterSources[0].test.residualKpa']);
    expect(wrong.body.message).toBe('waterSources[0].test.residualKpa: seen 401, wanted at most staticKpa, 400');
    expect((await upsert({ ...test, flowLpm: 0 })).field).toBe('waterSources[0].test.flowLpm');
    const { sources } = (await call(server, 'WaterService/NearestWater', { location: FIRE, count: 1 })).body;
    expect(sources[0].waterSource).toMatchObject({ id: 'H2', mainId: 'DN150-7', test });
  });

  it('adds sources', async () => {
    const server = townServer();
    const tank = { id: 'T1', kind: 'TANK', location: FIRE, volumeL: 10_000 };
    expect((await call(server, 'WaterService/UpsertWaterSources', { waterSources: [tank] })).body.upsertedCount).toBe(
      1,
    );
    const { sources } = (await call(server, 'WaterService/NearestWater', { location: FIRE, count: 1 })).body;
    expect(sources[0].waterSource).toMatchObject({ id: 'T1', status: 'UNKNOWN', volumeL: 10_000 });
  });
});

describe('CoverageService', () => {
  const GET_REACH = 'CoverageService/GetReach';

  it('gives the outlines of what is reached, one band for each time', async () => {
    // A heavy pumper at 22 km/h: S–F are 1,200 m and take 196 s.
    const request = { profileId: 'heavy-pumper', bandMs: [60_000, 240_000] };
    const { status, body } = await call(townServer(), GET_REACH, { ...request, location: FIRE });
    expect(status).toBe(200);
    expect(body.bands.map((band: { withinMs: number }) => band.withinMs)).toEqual([60_000, 240_000]);
    const widthDeg = (band: { outlines: { points: { lon: number }[] }[] }): number => {
      const lons = band.outlines.flatMap(({ points }) => points.map(({ lon }) => lon));
      return Math.max(...lons) - Math.min(...lons);
    };
    expect(widthDeg(body.bands[1])).toBeGreaterThan(1.5 * widthDeg(body.bands[0]));
    expect(body.epochs).toMatchObject({ network: 1, fleet: 3 });
    const all = await call(townServer(), GET_REACH, { ...request, fromAllStations: true });
    expect([all.status, all.body.bands.length]).toEqual([200, 2]);
    expect(widthDeg(all.body.bands[0])).toBeGreaterThan(0);
  });

  it('answers four at once and refuses the fifth, so that those who ask whom to send are not held up', async () => {
    let end: () => void = () => undefined;
    const held = new Promise<void>((resolve) => {
      end = resolve;
    });
    const engine = townEngine();
    const slow = {
      ...engine,
      reach: (...input: Parameters<typeof engine.reach>) => held.then(() => engine.reach(...input)),
    };
    const server = townServer({}, slow);
    const request = { location: FIRE, profileId: 'heavy-pumper', bandMs: [60_000] };
    const four = [1, 2, 3, 4].map(() => call(server, GET_REACH, request));
    await sleep(50);
    const fifth = await call(server, GET_REACH, request);
    expect([fifth.code, fifth.status]).toEqual(['POOL_EXHAUSTED', 429]);
    end();
    expect((await Promise.all(four)).map(({ status }) => status)).toEqual([200, 200, 200, 200]);
    expect((await call(server, GET_REACH, request)).status).toBe(200);
  });

  it.each<[string, object, string, string, number]>([
    ['falling bands', { bandMs: [2, 1] }, 'INVALID_FIELD', 'bandMs[1]', 400],
    ['too many bands', { bandMs: [1, 2, 3, 4, 5, 6, 7, 8, 9] }, 'LIMIT_EXCEEDED', 'bandMs', 429],
    ['an unknown profile', { profileId: 'hovercraft' }, 'INVALID_FIELD', 'profileId', 400],
    ['a place outside the area', { location: { lat: 10.8, lon: 106.7 } }, 'OUTSIDE_AREA', 'location', 400],
  ])('refuses %s by field', async (_what, more, code, field, status) => {
    const request = { location: FIRE, profileId: 'heavy-pumper', bandMs: [60_000], ...more };
    const refused = await call(townServer(), GET_REACH, request);
    expect([refused.code, refused.field, refused.status]).toEqual([code, field, status]);
  });
});
