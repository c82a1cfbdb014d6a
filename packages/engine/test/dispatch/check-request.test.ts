import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { RuncardError } from '../../src/core/errors.ts';
import type { RecommendInput } from '../../src/dispatch/answer.ts';
import { checkRequest } from '../../src/dispatch/check-request.ts';
import { REQUEST_LIMITS } from '../../src/dispatch/request-limits.ts';
import { FACILITY_CLASSES, INCIDENT_TYPES } from '../../src/world/world.ts';
import { at, BBOX, NOON_MS, unitAt, worldOf } from './scene.ts';

const world = worldOf({ units: [unitAt('A', at(0), 'PUMP'), unitAt('B', at(0), 'PUMP')] });
const HERE = { lat: 21.03, lon: 105.85 };
const good = { incident: { location: HERE, type: 'STRUCTURE_FIRE' } };
const withIncident = (more: object): RecommendInput => ({ incident: { ...good.incident, ...more } });
const withOptions = (options: object): RecommendInput => ({ ...good, options });
const withMouths = (accessPoints: unknown[]): RecommendInput => withIncident({ accessPoints });
const check = (input: RecommendInput) => checkRequest(input, world, BBOX);

function refusal(input: RecommendInput, inWorld = world): RuncardError {
  try {
    checkRequest(input, inWorld, BBOX);
  } catch (error) {
    if (error instanceof RuncardError) return error;
    throw error;
  }
  throw new Error('not refused');
}

describe('a request', () => {
  it('gets what it leaves out: class, level, no requirements, no geometry; what is unknown stays absent', () => {
    const request = check(good);
    expect(request.incident).toEqual({
      id: request.incident.id,
      location: HERE,
      type: 'STRUCTURE_FIRE',
      facilityClass: 'OTHER',
      alarmLevel: 1,
    });
    expect(request.requirements).toEqual([]);
    expect(request.requiredFlowLpm).toBe(0);
    expect(request.options).toEqual({ alternatives: 0, includeGeometry: false, deadlineMs: 0, excludeUnitIds: [] });
  });

  it('keeps 0 people apart from an unknown number', () => {
    expect(check(withIncident({ peopleTrapped: 0 })).incident.peopleTrapped).toBe(0);
    expect('peopleTrapped' in check(good).incident).toBe(false);
  });

  it('gets ids from its content: the same for the same question, others for others', () => {
    expect(check(good)).toEqual(check(good));
    expect(check(good).requestId).toMatch(/^request-[0-9a-f]{16}$/);
    expect(check(withIncident({ floors: 3 })).requestId).not.toBe(check(good).requestId);
    expect(check({ ...good, requestId: 'mine' }).requestId).toBe('mine');
    expect(check({ ...good, requestId: '' }).requestId).toBe(check(good).requestId);
  });

  it('lists excluded units once and sorted, and makes −0 plain', () => {
    expect(check(withOptions({ excludeUnitIds: ['B', 'A', 'B'] })).options.excludeUnitIds).toEqual(['A', 'B']);
    const atZero = checkRequest(withIncident({ location: { lat: -0, lon: 0 } }), world, [-1, -1, 1, 1]);
    expect(Object.is(atZero.incident.location.lat, 0)).toBe(true);
  });

  it('keeps what is known of the report, and the mouths from south to north in whatever order they come', () => {
    const report = { reportedAtMs: NOON_MS, verification: 'UNVERIFIED', callCount: 2 };
    const mouths = [
      { ...at(0, 90), probability: 0.25, openHours: '22:00-06:00', gateLocked: true },
      { ...at(0, 50), openHours: '', probability: 1 },
    ];
    const { incident } = check(withIncident({ ...report, accessPoints: mouths }));
    expect(incident).toMatchObject(report);
    expect(incident.accessPoints).toEqual([{ ...at(0, 50), probability: 1 }, mouths[0]]);
    expect(check(withIncident({ ...report, accessPoints: mouths.toReversed() })).incident).toEqual(incident);
    expect('accessPoints' in check(withMouths([])).incident).toBe(false);
  });

  it('may come from a clock that is a minute ahead, and from none that is more', () => {
    const called = (aheadMs: number) => () =>
      checkRequest(withIncident({ reportedAtMs: NOON_MS + aheadMs }), world, BBOX, NOON_MS);
    expect(called(60_000)().incident.reportedAtMs).toBe(NOON_MS + 60_000);
    expect(called(60_001)).toThrow(/^incident\.reportedAtMs: seen .*, wanted an instant at most 60000 ms after now/);
  });

  it('takes every type and class by its name', () => {
    for (const type of INCIDENT_TYPES) expect(check(withIncident({ type })).incident.type).toBe(type);
    for (const facilityClass of FACILITY_CLASSES)
      expect(check(withIncident({ facilityClass })).incident.facilityClass).toBe(facilityClass);
    expect(check(withIncident({ facilityClass: 'UNSPECIFIED' })).incident.facilityClass).toBe('OTHER');
  });
});

const LAT = 'incident.location.lat';
const LON = 'incident.location.lon';
const REQUIREMENT = { capability: 'PUMP', count: 1 };

describe('a refusal', () => {
  it.each([
    ['no incident', {}, 'INVALID_FIELD', 'incident'],
    ['no location', { incident: { type: 'ALARM' } }, 'INVALID_LOCATION', 'incident.location'],
    ['NaN', withIncident({ location: { ...HERE, lat: Number.NaN } }), 'INVALID_LOCATION', LAT],
    ['+∞', withIncident({ location: { ...HERE, lon: Number.POSITIVE_INFINITY } }), 'INVALID_LOCATION', LON],
    ['−∞', withIncident({ location: { ...HERE, lat: Number.NEGATIVE_INFINITY } }), 'INVALID_LOCATION', LAT],
    ['no lon', withIncident({ location: { lat: 21 } }), 'INVALID_LOCATION', LON],
    ['text for a number', withIncident({ location: { lat: '21', lon: 105 } }), 'INVALID_LOCATION', LAT],
    ['1e308', withIncident({ location: { ...HERE, lat: 1e308 } }), 'INVALID_LOCATION', LAT],
    ['beyond a pole', withIncident({ location: { lat: -90.001, lon: 0 } }), 'INVALID_LOCATION', LAT],
    ['beyond the date line', withIncident({ location: { lat: 0, lon: 180.001 } }), 'INVALID_LOCATION', LON],
    [
      'lat and lon swapped',
      withIncident({ location: { lat: 105.85, lon: 21.03 } }),
      'SWAPPED_LOCATION',
      'incident.location',
    ],
    ['elsewhere', withIncident({ location: { lat: 10.78, lon: 106.7 } }), 'OUTSIDE_AREA', 'incident.location'],
    ['no type', { incident: { location: HERE } }, 'INVALID_FIELD', 'incident.type'],
    ['type UNSPECIFIED', withIncident({ type: 'UNSPECIFIED' }), 'INVALID_FIELD', 'incident.type'],
    ['an unknown type', withIncident({ type: 'FIRE' }), 'UNKNOWN_ENUM', 'incident.type'],
    ['an unknown class', withIncident({ facilityClass: 'house' }), 'UNKNOWN_ENUM', 'incident.facilityClass'],
    ['level 0', withIncident({ alarmLevel: 0 }), 'INVALID_FIELD', 'incident.alarmLevel'],
    ['level 4', withIncident({ alarmLevel: 4 }), 'INVALID_FIELD', 'incident.alarmLevel'],
    ['level 1.5', withIncident({ alarmLevel: 1.5 }), 'INVALID_FIELD', 'incident.alarmLevel'],
    ['a building of 0 floors', withIncident({ floors: 0 }), 'INVALID_FIELD', 'incident.floors'],
    ['a fire above the roof', withIncident({ floors: 5, fireFloor: 6 }), 'INVALID_FIELD', 'incident.fireFloor'],
    ['people above the roof', withIncident({ floors: 5, trappedFloor: 6 }), 'INVALID_FIELD', 'incident.trappedFloor'],
    ['negative people', withIncident({ peopleTrapped: -1 }), 'INVALID_FIELD', 'incident.peopleTrapped'],
    ['an absurd area', withIncident({ floorAreaM2: 1e12 }), 'INVALID_FIELD', 'incident.floorAreaM2'],
    ['an id with a space', withIncident({ id: 'a b' }), 'INVALID_FIELD', 'incident.id'],
    ['a long premise id', withIncident({ premiseId: 'x'.repeat(65) }), 'INVALID_FIELD', 'incident.premiseId'],
    ['a request id with a line break', { ...good, requestId: 'a\nb' }, 'INVALID_FIELD', 'requestId'],
    ['a negative flow', { ...good, requiredFlowLpm: -1 }, 'INVALID_FIELD', 'requiredFlowLpm'],
    ['a flow in parts of a litre', { ...good, requiredFlowLpm: 0.5 }, 'INVALID_FIELD', 'requiredFlowLpm'],
    ['a flow that is NaN', { ...good, requiredFlowLpm: Number.NaN }, 'INVALID_FIELD', 'requiredFlowLpm'],
    ['a call in seconds', withIncident({ reportedAtMs: 1_795_000_000 }), 'INVALID_FIELD', 'incident.reportedAtMs'],
    ['no caller', withIncident({ callCount: 0 }), 'INVALID_FIELD', 'incident.callCount'],
    ['half a verification', withIncident({ verification: 'MAYBE' }), 'UNKNOWN_ENUM', 'incident.verification'],
    ['17 mouths', withMouths(Array(17).fill(HERE)), 'LIMIT_EXCEEDED', 'incident.accessPoints'],
    ['a mouth that is none', withMouths([null]), 'INVALID_FIELD', 'incident.accessPoints[0]'],
    ['a mouth without lon', withMouths([{ lat: 21 }]), 'INVALID_LOCATION', 'incident.accessPoints[0].lon'],
    // 2,001 m east of the incident.
    ['a mouth far off', withMouths([HERE, at(2_001)]), 'INVALID_FIELD', 'incident.accessPoints[1]'],
    ['the same mouth twice', withMouths([HERE, at(50), HERE]), 'INVALID_FIELD', 'incident.accessPoints'],
    [
      'more than certainty',
      withMouths([{ ...HERE, probability: 1.1 }]),
      'INVALID_FIELD',
      'incident.accessPoints[0].probability',
    ],
    ...['6-22', '06:00-06:00', '24:00-06:00', '06:60-07:00'].map((openHours): [string, object, string, string] => [
      `the hours ${openHours}`,
      withMouths([{ ...HERE, openHours }]),
      'INVALID_FIELD',
      'incident.accessPoints[0].openHours',
    ]),
    [
      'a gate that is "locked"',
      withMouths([{ ...HERE, gateLocked: 'yes' }]),
      'INVALID_FIELD',
      'incident.accessPoints[0].gateLocked',
    ],
    [
      'a count of 0',
      { ...good, requirements: [REQUIREMENT, { ...REQUIREMENT, count: 0 }] },
      'INVALID_FIELD',
      'requirements[1].count',
    ],
    ['no capability', { ...good, requirements: [{ count: 1 }] }, 'INVALID_FIELD', 'requirements[0].capability'],
    [
      'a capability in small letters',
      { ...good, requirements: [{ capability: 'pump', count: 1 }] },
      'INVALID_FIELD',
      'requirements[0].capability',
    ],
    ['101 requirements', { ...good, requirements: Array(101).fill(REQUIREMENT) }, 'LIMIT_EXCEEDED', 'requirements'],
    [
      '201 places',
      {
        ...good,
        requirements: [
          { ...REQUIREMENT, count: 101 },
          { ...REQUIREMENT, count: 100 },
        ],
      },
      'LIMIT_EXCEEDED',
      'requirements',
    ],
    [
      'an unknown excluded unit',
      withOptions({ excludeUnitIds: ['A', 'Z'] }),
      'UNKNOWN_UNIT',
      'options.excludeUnitIds[1]',
    ],
    [
      'an excluded unit that is no id',
      withOptions({ excludeUnitIds: [7] }),
      'INVALID_FIELD',
      'options.excludeUnitIds[0]',
    ],
    [
      '1,001 excluded units',
      withOptions({ excludeUnitIds: Array(1_001).fill('A') }),
      'LIMIT_EXCEEDED',
      'options.excludeUnitIds',
    ],
    ['negative alternatives', withOptions({ alternatives: -1 }), 'INVALID_FIELD', 'options.alternatives'],
    ['a deadline of an hour', withOptions({ deadlineMs: 3_600_000 }), 'INVALID_FIELD', 'options.deadlineMs'],
    ['"yes" for geometry', withOptions({ includeGeometry: 'yes' }), 'INVALID_FIELD', 'options.includeGeometry'],
  ])('of %s names the code and the field', (_what, input, code, field) => {
    const error = refusal(input as RecommendInput);
    expect([error.code, error.field]).toEqual([code, field]);
    expect(error.message.startsWith(`${field}: seen `)).toBe(true);
    expect(error.message).toContain('wanted');
  });

  it('of a storey above the roof says both numbers, and takes the roof itself and a house of which no height is told', () => {
    expect(refusal(withIncident({ floors: 5, fireFloor: 6 })).message).toBe(
      'incident.fireFloor: seen 6, wanted at most 5, the number of incident.floors',
    );
    const world = worldOf({ units: [unitAt('A', at(0), 'PUMP')] });
    for (const facts of [
      { floors: 5, fireFloor: 5, trappedFloor: 5 },
      { fireFloor: 6, trappedFloor: 9 },
    ])
      expect(checkRequest(withIncident(facts), world, BBOX).incident).toMatchObject(facts);
  });

  it('of an empty fleet says that no units are loaded', () => {
    expect(refusal(good, worldOf({})).code).toBe('EMPTY_FLEET');
  });

  it('offers swapped coordinates corrected', () => {
    const error = refusal(withIncident({ location: { lat: 105.85, lon: 21.03 } }));
    expect(error.details['corrected']).toEqual({ lat: 21.03, lon: 105.85 });
  });

  it('lists the names of an unknown enum and the limit that was passed', () => {
    expect(refusal(withIncident({ type: 'FIRE' })).message).toContain('STRUCTURE_FIRE, VEHICLE_FIRE');
    const tooMany = refusal({ ...good, requirements: Array(101).fill(REQUIREMENT) });
    expect(tooMany.details).toEqual({ limit: 'requirementsMax', max: REQUEST_LIMITS.requirementsMax });
  });

  it('shows at most 40 characters of what it saw', () => {
    expect(refusal(withIncident({ type: 'X'.repeat(5_000) })).message.length).toBeLessThan(400);
  });
});

describe('whatever a caller of the same process hands over', () => {
  const circle: { self?: unknown } = {};
  circle.self = circle;
  const throwing = Object.defineProperty({}, 'lat', {
    enumerable: true,
    get() {
      throw new TypeError('no');
    },
  });
  const revoked = Proxy.revocable({}, {});
  revoked.revoke();
  const liar = Object.assign([1], {
    map: () => {
      throw new Error('own method');
    },
    [Symbol.iterator]: undefined,
  });
  // By its number: a generator looks into what it makes.
  const odd: unknown[] = [
    ...[7n, Symbol('x'), circle, throwing, revoked.proxy, liar, () => 1, new Date(Number.NaN), new Map(), null, NaN],
    ...[
      new Proxy([], { get: () => 'all' }),
      Object.create(null),
      -0,
      '\u0000',
      [[circle]],
      { toJSON: () => 7n },
      2 ** 60,
    ],
  ];
  const fieldOf = (path: string) => (value: unknown) => {
    const request = structuredClone({ ...good, requirements: [REQUIREMENT], options: {} });
    const keys = path.split('.');
    const holder = keys.slice(0, -1).reduce((object, key) => Reflect.get(object, key) ?? object, request as object);
    return Object.assign(holder, { [keys.at(-1)!]: value }) && request;
  };
  const facts = ['id location type facilityClass alarmLevel floors floorAreaM2 peopleTrapped premiseId fireFloor']
    .concat('trappedFloor hazards powerCut locationAccuracyM reportedAtMs verification callCount accessPoints')
    .flatMap((names) => names.split(' '))
    .map((name) => `incident.${name}`);
  const others = ['requestId', 'incident', 'requirements', 'requiredFlowLpm', 'options', 'incident.location.lat'];
  const options = ['alternatives', 'includeGeometry', 'deadlineMs', 'excludeUnitIds'].map((name) => `options.${name}`);
  const place = fc.constantFrom(...facts, ...others, ...options, 'requirements.0.count', 'requirements.0.capability');

  it('it is checked, or refused by a code: nothing else is thrown', () => {
    let refused = 0;
    fc.assert(
      fc.property(place, fc.nat(odd.length - 1), fc.boolean(), (path, i, isListed) => {
        const value = odd[i];
        try {
          check(fieldOf(path)(isListed ? [value] : value) as RecommendInput);
        } catch (error) {
          expect(error).toBeInstanceOf(RuncardError);
          refused++;
        }
      }),
      { seed: 4_021, numRuns: 2_000 },
    );
    expect(refused).toBeGreaterThan(1_000);
  });

  it('as the request itself is refused by a code too', () => {
    for (const value of [undefined, null, 7n, Symbol('x'), 'text', throwing, revoked.proxy, liar, circle])
      expect(refusal(value as RecommendInput).code).toBe('INVALID_FIELD');
  });
});
