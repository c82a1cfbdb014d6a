import { ERRORS } from '@runcard/engine';
import { encode, type Format, METHODS, type MessageType, type MethodName } from '@runcard/protocol';
import fc from 'fast-check';
import { FIRE, incident, NOW_MS, pumper, townServer } from './town.ts';

const NORTH = { lat: FIRE.lat + 0.001, lon: FIRE.lon };
const TRIANGLE = { points: [FIRE, NORTH, { lat: FIRE.lat, lon: FIRE.lon + 0.001 }] };
const PLACES = [
  { piece: { networkEpoch: 1, pieceIndex: 2, direction: 'BOTH' } },
  { location: FIRE, bearingDeg: 90 },
  { osmWay: { wayId: 5, fromNodeId: 1, toNodeId: 2, direction: 'FORWARD' } },
  { line: { points: [FIRE, NORTH], withinM: 20, direction: 'BACKWARD' } },
];

const REPORT = {
  ...{ fireFloor: 2, trappedFloor: 4, hazards: ['LITHIUM'], powerCut: false, locationAccuracyM: 20 },
  ...{ reportedAtMs: NOW_MS, verification: 'UNVERIFIED', callCount: 2 },
  accessPoints: [{ ...FIRE, probability: 0.5, openHours: '06:00-22:00', gateLocked: true }, NORTH],
};

/** One valid request of every kind; fuzzing starts from these, in both forms. */
const VALID: Partial<Record<MethodName, unknown>> = {
  RecommendUnits: {
    requestId: 'q1',
    incident: { ...incident(), floors: 5, floorAreaM2: 120, peopleTrapped: 2, premiseId: 'X1', ...REPORT },
    requirements: [{ capability: 'PUMP', count: 2 }],
    requiredFlowLpm: 900,
    options: { alternatives: 2, includeGeometry: true, deadlineMs: 300, excludeUnitIds: ['P2'] },
  },
  Dispatch: { requestId: 'd1', incident: incident(), unitIds: ['P1', 'P2'] },
  UpdateIncident: { incidentId: 'I1', changes: { location: FIRE, alarmLevel: 2, ...REPORT }, releaseUnitIds: ['P1'] },
  CloseIncident: { incidentId: 'I1' },
  ExplainUnit: { requestId: 'x1', incident: incident(), unitId: 'P1' },
  UpsertStations: { stations: [{ id: 'S', name: 'Trạm', location: FIRE }] },
  UpsertUnits: {
    units: [
      { ...pumper('P1'), status: 'AVAILABLE', position: { location: FIRE, atUnixMs: NOW_MS, bearingDeg: 9 } },
      { ...pumper('P3'), crewId: 'k1', agency: 'AIRPORT', turnoutMs: 90_000, needsPermission: true },
    ],
  },
  UpsertCommunityPoints: {
    communityPoints: [{ id: 'N1', kind: 'NEIGHBOUR_GROUP', location: FIRE, lastCheckedUnixMs: NOW_MS }],
  },
  ReportPositions: { reports: [{ unitId: 'P1', location: FIRE, atUnixMs: NOW_MS, bearingDeg: 90 }] },
  SetUnitStatus: { unitId: 'P1', status: 'REFILLING', expectedFreeUnixMs: NOW_MS, expectedFreeP90UnixMs: NOW_MS + 9 },
  ListUnits: { stationId: 'S', statuses: ['AVAILABLE', 'OFF_DUTY'] },
  UpsertWaterSources: {
    waterSources: [
      { id: 'H', kind: 'HYDRANT', location: FIRE, flowLpm: 900, status: 'WORKING' },
      { id: 'H2', kind: 'HYDRANT', location: FIRE, mainId: 'M', test: { staticKpa: 4, residualKpa: 3, flowLpm: 9 } },
    ],
  },
  SetWaterStatus: { sourceId: 'H', status: 'WORKING', checkedAtUnixMs: NOW_MS },
  NearestWater: { location: FIRE, radiusM: 300, count: 2 },
  ApplyTraffic: {
    speeds: [{ id: 'v1', speedKmh: 20, expiresAtUnixMs: NOW_MS + 60_000, measuredAtUnixMs: NOW_MS, ...PLACES[0] }],
    closures: PLACES.map((place, i) => ({ id: `c${i}`, expiresAtUnixMs: NOW_MS + 60_000, reason: 'chợ', ...place })),
    areas: [{ id: 'a1', outline: TRIANGLE, speedPercent: 40, expiresAtUnixMs: NOW_MS + 60_000, groundLevelOnly: true }],
    removeIds: ['c9'],
  },
  ListTraffic: { within: TRIANGLE },
  GetReach: { location: FIRE, profileId: 'heavy-pumper', bandMs: [60_000, 120_000], fromAllStations: false },
};

interface Body {
  readonly path: string;
  readonly format: Format;
  readonly bytes: Uint8Array;
}

const CORPUS: Body[] = Object.entries(VALID).flatMap(([name, message]) => {
  const { path, request } = METHODS[name as MethodName];
  return (['proto', 'json'] as const).map((format) => ({
    path,
    format,
    bytes: encode(request as MessageType<unknown>, message, format),
  }));
});

/** What grammars stumble over, in either form. */
const TOKENS = [
  '{',
  '}',
  '[',
  ']',
  ',',
  ':',
  '"',
  '\\u0000',
  'null',
  'NaN',
  '1e999',
  '-1',
  '99999999999999999999',
  '"__proto__":{}',
  '\xff',
];
const token = fc.constantFrom(...TOKENS).map((text) => Buffer.from(text, 'latin1'));
const chunk = fc.oneof(token, fc.uint8Array({ maxLength: 6 }));
const wild = fc.record({ at: fc.nat(2_000), remove: fc.nat(12), insert: chunk });
/** One byte for another keeps the shape, so that what is inside gets tested too. */
const LIKELY = Buffer.from('0123456789aZ._-');
const tame = fc.record({
  at: fc.nat(2_000),
  remove: fc.constant(1),
  insert: fc.oneof(fc.constantFrom(...LIKELY), fc.nat(255)).map((byte) => Uint8Array.of(byte)),
});
const edits = fc.oneof(fc.array(tame, { minLength: 1, maxLength: 3 }), fc.array(wild, { minLength: 1, maxLength: 4 }));

/** Bytes of a valid request, some of them changed. */
const broken: fc.Arbitrary<Body> = fc
  .record({ body: fc.constantFrom(...CORPUS), edits, otherForm: fc.nat(20) })
  .map(({ body: { path, format, bytes }, edits, otherForm }) => {
    let changed = Buffer.from(bytes);
    for (const { at, remove, insert } of edits) {
      const place = at % (changed.length + 1);
      changed = Buffer.concat([changed.subarray(0, place), insert, changed.subarray(place + remove)]);
    }
    const other = format === 'json' ? 'proto' : 'json';
    return { path, format: otherForm === 0 ? other : format, bytes: changed };
  });

/** Values that are well formed and mean something else. */
const VALUES = [
  ...[
    0,
    -1,
    1,
    2,
    180,
    89.9,
    1e9,
    2_147_483_647,
    -2_147_483_648,
    105.8,
    21.03,
    '',
    'P1',
    'P2',
    'P9',
    'I1',
    'S',
    'x'.repeat(70),
  ],
  ...[
    null,
    true,
    [],
    {},
    'AVAILABLE',
    'OFF_DUTY',
    'RESCUE',
    'HYDRANT',
    '9007199254740993',
    'NaN',
    'ngõ 5',
    NOW_MS,
    NOW_MS + 1e9,
  ],
];

/** A valid request as JSON with one or two of its leaves replaced: it gets past the codec, and tests what is behind. */
const misleading: fc.Arbitrary<Body> = fc
  .record({
    name: fc.constantFrom(...(Object.keys(VALID) as MethodName[])),
    leaves: fc.array(fc.tuple(fc.nat(40), fc.constantFrom(...VALUES)), { maxLength: 2 }),
  })
  .map(({ name, leaves }) => {
    let text = JSON.stringify(VALID[name]);
    for (const [index, value] of leaves) text = withLeaf(text, index, value);
    return { path: METHODS[name].path, format: 'json', bytes: Buffer.from(text) };
  });

function withLeaf(text: string, index: number, value: unknown): string {
  const isLeaf = (candidate: unknown): boolean => typeof candidate !== 'object' || candidate === null;
  let count = 0;
  JSON.parse(text, (_key, candidate) => {
    count += isLeaf(candidate) ? 1 : 0;
    return candidate;
  });
  let left = index % Math.max(1, count);
  return JSON.stringify(JSON.parse(text, (_key, candidate) => (isLeaf(candidate) && left-- === 0 ? value : candidate)));
}

/** Every mutation of a valid request is answered, or refused with a code of the table; never INTERNAL, never anything else. */
export async function fuzz(seed: number, runs: number): Promise<{ answered: number; refused: number }> {
  const server = townServer();
  let answered = 0;
  await fc.assert(
    fc.asyncProperty(fc.oneof(broken, misleading), async ({ path, format, bytes }) => {
      const headers = { 'content-type': `application/${format}` };
      const response = await server.app.inject({ method: 'POST', url: path, headers, payload: Buffer.from(bytes) });
      if (response.statusCode === 200) {
        answered++;
        return;
      }
      const { code } = response.json().details[0].debug;
      if (code === 'INTERNAL' || !Object.hasOwn(ERRORS, code)) throw new Error(`${path} ${format}: ${response.body}`);
    }),
    { seed, numRuns: runs },
  );
  await server.close();
  return { answered, refused: runs - answered };
}
