import { createEngine, emptyWorld } from '@runcard/engine';
import { METHODS, type MethodName } from '@runcard/protocol';
import { describe, expect, it } from 'vitest';
import { CUT_NETWORK, call, FIRE, incident, NETWORK, townEngine, townServer } from './town.ts';

const RECOMMEND = 'DispatchService/RecommendUnits';
const at = (location: unknown) => ({ incident: { ...incident(), location } });

describe('Bad input', () => {
  it.each<[string, unknown, string, string, number]>([
    ['NaN', at({ lat: 'NaN', lon: 105.85 }), 'INVALID_LOCATION', 'incident.location.lat', 400],
    ['Infinity', at({ lat: 21, lon: 'Infinity' }), 'INVALID_LOCATION', 'incident.location.lon', 400],
    ['a latitude out of range', at({ lat: 91, lon: 105.85 }), 'INVALID_LOCATION', 'incident.location.lat', 400],
    ['half a location', at({ lat: 21.03 }), 'INVALID_LOCATION', 'incident.location.lon', 400],
    ['no location', at(undefined), 'INVALID_LOCATION', 'incident.location', 400],
    ['no incident', {}, 'INVALID_FIELD', 'incident', 400],
    ['a place outside the area', at({ lat: 10.8, lon: 106.7 }), 'OUTSIDE_AREA', 'incident.location', 400],
    ['an unknown enum', { incident: { ...incident(), type: 'FIRE' } }, 'UNKNOWN_ENUM', 'incident.type', 400],
    ['no type', { incident: { location: FIRE } }, 'INVALID_FIELD', 'incident.type', 400],
    [
      'an alarm level out of range',
      { incident: { ...incident(), alarmLevel: 9 } },
      'INVALID_FIELD',
      'incident.alarmLevel',
      400,
    ],
    [
      'an unknown unit',
      { incident: incident(), options: { excludeUnitIds: ['P9'] } },
      'UNKNOWN_UNIT',
      'options.excludeUnitIds[0]',
      404,
    ],
    [
      'an unknown field',
      { incident: { ...incident(), peopleTraped: 3 } },
      'MALFORMED_JSON',
      'incident.peopleTraped',
      400,
    ],
    [
      'a name twice in one object, the second escaped',
      `{"incident":{"id":"I1","location":${JSON.stringify(FIRE)},"type":"ALARM","t\\u0079pe":"RESCUE"}}`,
      'MALFORMED_JSON',
      '',
      400,
    ],
    [
      'a field by both of its names',
      `{"incident":{"facilityClass":"HOUSE","facility_class":"MARKET"}}`,
      'MALFORMED_JSON',
      'incident.facility_class',
      400,
    ],
    ['a JSON list', [], 'MALFORMED_JSON', '', 400],
    ['half a JSON object', '{"incident":', 'MALFORMED_JSON', '', 400],
    ['no bytes at all', '', 'MALFORMED_JSON', '', 400],
    ['lists 40 deep', '['.repeat(40), 'TOO_DEEP', '', 400],
    ['too many fields', `{"requirements":[${Array(2_001).fill('{}').join()}]}`, 'TOO_MANY_FIELDS', '', 429],
    ['a body too big', `{"requestId":"${'a'.repeat(65_536)}"}`, 'BODY_TOO_BIG', '', 429],
  ])('%s is refused with code and field, and changes nothing', async (_, message, code, field, status) => {
    const engine = townEngine();
    const before = engine.world;
    const refused = await call(townServer({}, engine), RECOMMEND, message);
    expect([refused.code, refused.field, refused.status]).toEqual([code, field, status]);
    expect(refused.body.message.length).toBeGreaterThan(10);
    expect(refused.body.details[0].debug.wayOut).not.toBe('');
    expect(engine.world).toBe(before);
  });

  it('offers the correction of swapped coordinates', async () => {
    const refused = await call(townServer(), RECOMMEND, at({ lat: FIRE.lon, lon: FIRE.lat }));
    expect(refused.code).toBe('SWAPPED_LOCATION');
    expect(refused.body.details[0].debug.correctedLocation).toEqual(FIRE);
  });

  it('refuses an empty fleet', async () => {
    const engine = createEngine({
      network: NETWORK,
      world: emptyWorld({ name: 'T', utcOffsetMinutes: 420, synthetic: true, note: '' }),
    });
    const refused = await call(townServer({}, engine), RECOMMEND, { incident: incident() });
    expect([refused.status, refused.body.code, refused.code]).toEqual([400, 'failed_precondition', 'EMPTY_FLEET']);
  });

  it('answers from the straight line, marked NO_ROUTE, where no road leads', async () => {
    const { body, status } = await call(townServer({}, townEngine(CUT_NETWORK)), RECOMMEND, { incident: incident() });
    expect(status).toBe(200);
    expect(body.units.length).toBeGreaterThan(0);
    expect(body.degraded.map(({ code }: { code: string }) => code)).toContain('NO_ROUTE');
    expect(body.units[0].eta.driveMs).toBeGreaterThan(0);
  });

  it.each([
    ['text/plain', 415],
    ['application/json-patch+json', 415],
    ['application/connect+json', 415],
    ['application/grpc', 415],
    ['application/x-protobuf', 415],
    ['', 415],
    ['application/json; charset=utf-8', 200],
    ['APPLICATION/JSON', 200],
  ])('answers content type %j with %i', async (type, status) => {
    const answered = await call(townServer(), RECOMMEND, { incident: incident() }, { 'content-type': type });
    expect(answered.status).toBe(status);
    if (status === 415) {
      expect([answered.code, answered.field]).toEqual(['UNSUPPORTED_CONTENT_TYPE', 'content-type']);
      expect(answered.headers['accept-post']).toBe('application/proto, application/json');
    }
  });

  it('refuses a compressed body and takes identity', async () => {
    const gzip = await call(townServer(), RECOMMEND, { incident: incident() }, { 'content-encoding': 'gzip' });
    expect([gzip.status, gzip.code, gzip.field]).toEqual([415, 'UNSUPPORTED_ENCODING', 'content-encoding']);
    for (const encoding of ['identity', 'Identity']) {
      const taken = await call(townServer(), RECOMMEND, { incident: incident() }, { 'content-encoding': encoding });
      expect(taken.status).toBe(200);
    }
  });

  it.each<[string, number[], string, string]>([
    ['a group', [0x0b], 'MALFORMED_PROTO', ''],
    ['an end inside a value', [0x0a, 9, 1], 'MALFORMED_PROTO', ''],
    ['a field of another type', [0x08, 1], 'MALFORMED_PROTO', ''],
    ['an unknown enum number', [0x12, 2, 0x18, 77], 'UNKNOWN_ENUM', 'incident.type'],
  ])('refuses %s in the binary form', async (_, bytes, code, field) => {
    const refused = await call(townServer(), RECOMMEND, Uint8Array.from(bytes), {
      'content-type': 'application/proto',
    });
    expect([refused.status, refused.code, refused.field]).toEqual([400, code, field]);
  });

  it('reads no bytes as an empty message in the binary form', async () => {
    const refused = await call(townServer(), RECOMMEND, '', { 'content-type': 'application/proto' });
    expect([refused.code, refused.field]).toEqual(['INVALID_FIELD', 'incident']);
  });

  it('knows no other path, and says so before it reads a body', async () => {
    for (const path of ['DispatchService/Recommend', 'NoService/RecommendUnits', 'DispatchService/RecommendUnits/']) {
      const refused = await call(townServer(), path, 'x'.repeat(100_000), { 'content-type': 'text/plain' });
      expect([refused.status, refused.body.code, refused.code]).toEqual([404, 'unimplemented', 'UNKNOWN_METHOD']);
    }
  });

  it.each(['GET', 'PUT', 'DELETE', 'HEAD', 'OPTIONS'] as const)('refuses %s on a method', async (method) => {
    const { app } = townServer();
    const response = await app.inject({ method, url: `/runcard.v1.${RECOMMEND}?connect=v1` });
    expect([response.statusCode, response.headers['allow']]).toEqual([405, 'POST']);
    if (method === 'GET') expect(response.json().details[0].debug.code).toBe('METHOD_NOT_ALLOWED');
  });

  it('answers unimplemented for every method that is not delivered, and only for those', async () => {
    const server = townServer();
    const delivered = [];
    for (const name of Object.keys(METHODS) as MethodName[]) {
      const { status, code, body } = await call(server, METHODS[name].path.replace('/runcard.v1.', ''), {});
      if (code !== 'UNIMPLEMENTED') delivered.push(name);
      else expect([status, body.code]).toEqual([501, 'unimplemented']);
    }
    expect(delivered).toEqual([
      ...[
        'RecommendUnits',
        'Dispatch',
        'UpdateIncident',
        'CloseIncident',
        'ExplainUnit',
        'UpsertStations',
        'UpsertUnits',
        'UpsertCommunityPoints',
      ],
      ...['ReportPositions', 'SetUnitStatus', 'ListUnits', 'UpsertWaterSources', 'SetWaterStatus', 'NearestWater'],
      ...['ApplyTraffic', 'ListTraffic', 'GetReach'],
    ]);
  });
});

describe('The Connect headers', () => {
  it('take version 1 alone', async () => {
    const version = (value: string) =>
      call(townServer(), RECOMMEND, { incident: incident() }, { 'connect-protocol-version': value });
    expect((await version('1')).status).toBe(200);
    expect((await version('2')).field).toBe('connect-protocol-version');
  });

  it('keep the time that the caller allows', async () => {
    const ask = (timeoutMs: string) =>
      call(townServer(), RECOMMEND, { incident: incident() }, { 'connect-timeout-ms': timeoutMs });
    expect((await ask('1000')).status).toBe(200);
    // The clock of the test stands still, so only an allowance of 0 is used up.
    const late = await ask('0');
    expect([late.status, late.body.code, late.code]).toEqual([504, 'deadline_exceeded', 'DEADLINE_EXCEEDED']);
    for (const wrong of ['-1', 'soon', '12345678901']) expect((await ask(wrong)).field).toBe('connect-timeout-ms');
  });
});

describe('Body limits', () => {
  it('are those of the method', async () => {
    const server = townServer();
    for (const { path, limits } of Object.values(METHODS)) {
      const body = Buffer.alloc(limits.bytesMax + 1, 0x20);
      const { code } = await call(server, path.replace('/runcard.v1.', ''), body);
      expect([path, code]).toEqual([path, ['BODY_TOO_BIG', 'UNIMPLEMENTED'].find((known) => known === code)]);
    }
    const exact = await call(server, RECOMMEND, Buffer.alloc(METHODS.RecommendUnits.limits.bytesMax, 0x20));
    expect(exact.code).toBe('MALFORMED_JSON');
  });
});
