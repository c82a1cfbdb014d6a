import { fromJson, toBinary } from '@bufbuild/protobuf';
import { decode, ERROR_DETAIL, encode, METHODS, type MessageType, ProtocolError } from '@runcard/protocol';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fromPlain } from '../src/plain.ts';
import { countFields, plainMessage, withDefaults } from './arbitrary.ts';

const SEED = 114;
const LIMITS = { fieldsMax: 1e6, depthMax: 16 };
const MESSAGES: MessageType<unknown>[] = [
  ...Object.values(METHODS).flatMap((method) => [method.request, method.response] as MessageType<unknown>[]),
  ERROR_DETAIL,
];
const text = (value: string): Uint8Array => new TextEncoder().encode(value);

describe('Every message of the protocol', () => {
  it.each(MESSAGES.map((type) => [type.schema.name, type] as const))('%s survives both forms', (_, type) => {
    fc.assert(
      fc.property(plainMessage(type.schema), (plain) => {
        for (const format of ['proto', 'json'] as const) {
          expect(decode(type, encode(type, plain, format), format, LIMITS)).toEqual(withDefaults(type.schema, plain));
        }
      }),
      { seed: SEED, numRuns: 20 },
    );
  });

  it('has the bytes that protobuf-es gives the same JSON', () => {
    const type = METHODS.RecommendUnits.response;
    fc.assert(
      fc.property(plainMessage(type.schema), (plain) => {
        const json = JSON.parse(new TextDecoder().decode(encode(type, plain, 'json')));
        expect(Buffer.from(encode(type, plain, 'proto'))).toEqual(
          Buffer.from(toBinary(type.schema, fromJson(type.schema, json))),
        );
      }),
      { seed: SEED, numRuns: 100 },
    );
  });
});

describe('JSON', () => {
  const { request, response, limits } = METHODS.RecommendUnits;
  const read = (json: string) => decode(request, text(json), 'json', limits);
  const refusal = (json: string): [string, string] => {
    try {
      read(json);
    } catch (error) {
      if (error instanceof ProtocolError) return [error.code, error.field];
      throw error;
    }
    return ['accepted', ''];
  };

  it('writes numbers as numbers, instants as strings, enums as their names, and what is empty too', () => {
    const json = JSON.parse(
      new TextDecoder().decode(
        encode(
          METHODS.CloseIncident.response,
          { incident: { status: 'OPEN', openedAtUnixMs: 1_700_000_000_000 } },
          'json',
        ),
      ),
    );
    expect(json).toEqual({ incident: { status: 'OPEN', openedAtUnixMs: '1700000000000', unitIds: [] }, fleetEpoch: 0 });
    expect(JSON.parse(new TextDecoder().decode(encode(response, { computeUs: 5 }, 'json')))).toMatchObject({
      units: [],
      computeUs: 5,
    });
  });

  it('takes proto names, numbers in quotes, enum numbers and null as proto3 JSON does', () => {
    const json = '{"request_id":"a","requiredFlowLpm":"900","incident":{"type":2,"floors":null,"peopleTrapped":0}}';
    expect(read(json)).toEqual({
      requestId: 'a',
      requiredFlowLpm: 900,
      requirements: [],
      incident: { id: '', type: 'VEHICLE_FIRE', peopleTrapped: 0, premiseId: '', hazards: [], accessPoints: [] },
    });
  });

  it.each([
    ['{"incident":{"peopleTraped":3}}', 'MALFORMED_JSON', 'incident.peopleTraped'],
    ['{"__proto__":{"polluted":1}}', 'MALFORMED_JSON', '__proto__'],
    ['{"incident":{"type":"FIRE"}}', 'UNKNOWN_ENUM', 'incident.type'],
    ['{"incident":{"type":99}}', 'UNKNOWN_ENUM', 'incident.type'],
    ['{"incident":{"location":{"lat":"NaN"}}}', 'INVALID_LOCATION', 'incident.location.lat'],
    ['{"incident":{"location":{"lat":1e999}}}', 'INVALID_LOCATION', 'incident.location.lat'],
    ['{"incident":{"location":{"lon":"-Infinity"}}}', 'INVALID_LOCATION', 'incident.location.lon'],
    ['{"incident":{"location":{"lat":"21 N"}}}', 'INVALID_FIELD', 'incident.location.lat'],
    ['{"incident":{"floors":1.5}}', 'INVALID_FIELD', 'incident.floors'],
    ['{"incident":{"floors":3000000000}}', 'INVALID_FIELD', 'incident.floors'],
    ['{"incident":{"floors":{}}}', 'INVALID_FIELD', 'incident.floors'],
    ['{"requirements":[{"count":1},{"count":true}]}', 'INVALID_FIELD', 'requirements[1].count'],
    ['{"requirements":{}}', 'INVALID_FIELD', 'requirements'],
    ['{"options":{"includeGeometry":"yes"}}', 'INVALID_FIELD', 'options.includeGeometry'],
    ['{"requestId":"\\ud800"}', 'INVALID_FIELD', 'requestId'],
    ['{"incident":[]}', 'MALFORMED_JSON', 'incident'],
    ['{"requestId":"a","request_id":"b"}', 'MALFORMED_JSON', 'request_id'],
    ['{"requestId":NaN}', 'MALFORMED_JSON', ''],
    ['[]', 'MALFORMED_JSON', ''],
    ['', 'MALFORMED_JSON', ''],
  ])('refuses %s', (json, code, field) => {
    expect(refusal(json)).toEqual([code, field]);
  });

  it('refuses bytes that are no UTF-8', () => {
    expect(() => decode(request, Uint8Array.of(0x7b, 0xff, 0x7d), 'json', limits)).toThrow(ProtocolError);
  });
});

describe('The binary form', () => {
  const { request, limits } = METHODS.RecommendUnits;
  /** incident (field 2) { location (field 2) { lat (field 1, 8 bytes) } } */
  const withLat = (lat: number): Uint8Array => {
    const bytes = new Uint8Array(13);
    bytes.set([0x12, 11, 0x12, 9, 0x09]);
    new DataView(bytes.buffer).setFloat64(5, lat, true);
    return bytes;
  };

  it.each([Number.NaN, Infinity, -Infinity])('refuses %s with the path of the field', (lat) => {
    expect(() => decode(request, withLat(lat), 'proto', limits)).toThrow(
      expect.objectContaining({ code: 'INVALID_LOCATION', field: 'incident.location.lat' }),
    );
    expect(decode(request, withLat(21.5), 'proto', limits).incident?.location).toEqual({ lat: 21.5 });
  });

  it('refuses an enum number that this version does not know', () => {
    // incident (2) { type (3) = 77 }
    const bytes = Uint8Array.of(0x12, 2, 0x18, 77);
    expect(() => decode(request, bytes, 'proto', limits)).toThrow(
      expect.objectContaining({ code: 'UNKNOWN_ENUM', field: 'incident.type' }),
    );
  });

  it('refuses an instant that a number cannot hold', () => {
    // SetWaterStatus: checked_at_unix_ms (3) = 2^62
    const bytes = Uint8Array.of(0x18, 0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 0x40);
    expect(() => decode(METHODS.SetWaterStatus.request, bytes, 'proto', limits)).toThrow(
      expect.objectContaining({ code: 'INVALID_FIELD', field: 'checkedAtUnixMs' }),
    );
  });

  it('refuses text that is no UTF-8', () => {
    expect(() => decode(request, Uint8Array.of(0x0a, 1, 0xff), 'proto', limits)).toThrow(
      expect.objectContaining({ code: 'MALFORMED_PROTO' }),
    );
  });

  it('skips fields of a later version', () => {
    // Field 100, length-delimited, 2 bytes; then request_id = "a"
    const bytes = Uint8Array.of(0xa2, 0x06, 2, 1, 2, 0x0a, 1, 0x61);
    expect(decode(request, bytes, 'proto', limits).requestId).toBe('a');
  });
});

describe('Encoding', () => {
  const { schema } = METHODS.RecommendUnits.response;
  it('never lets a number out that is none, a name that is none or a field that is none', () => {
    expect(() => fromPlain(schema, { computeUs: Number.NaN })).toThrow(/computeUs|compute_us/);
    expect(() => fromPlain(schema, { computeUs: 1.5 })).toThrow(TypeError);
    expect(() => fromPlain(schema, { computeUs: -1 })).toThrow(TypeError);
    expect(() => fromPlain(schema, { community: [{ kind: 'FRIEND' }] })).toThrow(/FRIEND/);
    expect(() => fromPlain(schema, { untis: [] })).toThrow(/untis/);
    expect(countFields(schema, { computeUs: 7, units: [{ eta: { driveMs: 1 } }] })).toBe(4);
  });
});
