import { createClient } from '@connectrpc/connect';
import { createConnectTransport } from '@connectrpc/connect-node';
import { TrafficService } from '@runcard/protocol';
import { listen } from '@runcard/server';
import { describe, expect, it } from 'vitest';
import { call, FIRE, NOW_MS, testClock, townEngine, townServer } from './town.ts';

const APPLY = 'TrafficService/ApplyTraffic';
const LIST = 'TrafficService/ListTraffic';
const SOON = String(NOW_MS + 600_000);

/** A square of about 200 m about the fire: pieces B–F and F–C. */
const SQUARE = [
  [-1, -1],
  [-1, 1],
  [1, 1],
  [1, -1],
].map(([north, east]) => ({ lat: FIRE.lat + north * 1e-3, lon: FIRE.lon + east * 1e-3 }));
/** `SA` is piece 0, of network 1. */
const PIECE = { networkEpoch: 1, pieceIndex: 0, direction: 'BOTH' };

const speed = (more: object = {}) => ({ id: 'v1', piece: PIECE, speedKmh: 20, expiresAtUnixMs: SOON, ...more });
const closure = (more: object = {}) => ({ id: 'c1', piece: PIECE, expiresAtUnixMs: SOON, ...more });
const flood = (points: object[], more: object = {}) => ({
  id: 'a1',
  outline: { points },
  speedPercent: 0,
  reason: 'ngập',
  source: 'phường',
  expiresAtUnixMs: SOON,
  passingProfileIds: ['motorbike'],
  groundLevelOnly: true,
  ...more,
});
const circle = (count: number) =>
  Array.from({ length: count }, (_, i) => ({
    lat: FIRE.lat + 0.01 * Math.sin((2 * Math.PI * i) / count),
    lon: FIRE.lon + 0.01 * Math.cos((2 * Math.PI * i) / count),
  }));

describe('ApplyTraffic and ListTraffic', () => {
  it('take speeds, closures and areas, and list them as they were sent', async () => {
    const server = townServer();
    const line = { points: [SQUARE[0], SQUARE[1]], withinM: 100, direction: 'FORWARD' };
    const sent = {
      speeds: [speed({ measuredAtUnixMs: String(NOW_MS - 30_000), source: 'loops' })],
      closures: [
        closure({
          location: FIRE,
          piece: undefined,
          bearingDeg: 90,
          reason: 'works',
          reportedAtUnixMs: String(NOW_MS),
        }),
        closure({ id: 'c2', piece: undefined, osmWay: { wayId: 77, direction: 'BOTH' } }),
      ],
      areas: [flood(SQUARE)],
    };
    const { status, body } = await call(server, APPLY, sent);
    expect(status).toBe(200);
    expect(body).toMatchObject({
      appliedCount: 3,
      endedCount: 0,
      notAppliedCount: 1,
      trafficEpoch: 1,
      unmatchedIds: ['c2'],
    });
    expect(
      body.outcomes.map(({ id, result, pieceCount }: Record<string, unknown>) => [id, result, pieceCount]),
    ).toEqual([
      ['v1', 'APPLIED', 1],
      ['c1', 'APPLIED', 1],
      ['c2', 'UNKNOWN_PIECE', 0],
      ['a1', 'APPLIED', 2],
    ]);
    // The square's southern side lies 111 m from the street.
    expect(
      (await call(server, APPLY, { closures: [closure({ id: 'c3', piece: undefined, line })] })).body.outcomes[0]
        .result,
    ).toBe('NO_ROAD_MATCHED');
    const list = (await call(server, LIST, {})).body;
    expect(list.speeds[0]).toMatchObject({ ...sent.speeds[0], piece: PIECE });
    expect(list.closures[0]).toMatchObject({ reason: 'works', location: FIRE, bearingDeg: 90, expiresAtUnixMs: SOON });
    expect(list.areas).toEqual([sent.areas[0]]);
    expect(list).toMatchObject({
      trafficEpoch: 1,
      omittedCount: 0,
      newestSpeedAgeMs: 30_000,
      oldestSpeedAgeMs: 30_000,
    });
    // What was listed is fit to be sent again.
    const { speeds, closures, areas } = list;
    const again = (await call(server, APPLY, { speeds, closures, areas })).body;
    expect(again).toMatchObject({ appliedCount: 3, trafficEpoch: 2 });
    expect((await call(server, LIST, {})).body).toEqual({ ...list, trafficEpoch: 2 });
  });

  it('list within an outline, and end what is removed or expires', async () => {
    const clock = testClock();
    const server = townServer({ clock });
    await call(server, APPLY, { speeds: [speed()], areas: [flood(SQUARE)] });
    const ids = async (request: object): Promise<string[]> => {
      const { speeds, closures, areas } = (await call(server, LIST, request)).body;
      return [...speeds, ...closures, ...areas].map(({ id }) => id);
    };
    expect(await ids({})).toEqual(['v1', 'a1']);
    expect(await ids({ within: { points: SQUARE } })).toEqual(['a1']);
    expect((await call(server, APPLY, { removeIds: ['v1', 'v9'] })).body).toMatchObject({
      endedCount: 1,
      trafficEpoch: 2,
    });
    expect(await ids({})).toEqual(['a1']);
    clock.ms = Number(SOON);
    expect(await ids({})).toEqual([]);
  });

  it('count an unknown piece and apply the rest', async () => {
    const server = townServer();
    const unknown = speed({ id: 'v2', piece: { ...PIECE, pieceIndex: 4_000_000_000 } });
    const { status, body } = await call(server, APPLY, { speeds: [unknown, speed()] });
    expect([status, body.appliedCount, body.unmatchedIds]).toEqual([200, 1, ['v2']]);
    expect(body.outcomes[0]).toMatchObject({
      result: 'UNKNOWN_PIECE',
      message: 'seen piece 4000000000, wanted below 4',
    });
    const alone = await call(server, APPLY, { speeds: [unknown] });
    expect([alone.status, alone.body.notAppliedCount, alone.body.trafficEpoch]).toEqual([200, 1, 1]);
  });

  const late = { expiresAtUnixMs: String(NOW_MS - 1) };
  const crossed = [SQUARE[0], SQUARE[2], SQUARE[1], SQUARE[3]];
  it.each<[string, object, string, string, number]>([
    ['an outline that crosses itself', { areas: [flood(crossed)] }, 'OUTLINE_CROSSES_ITSELF', 'areas[0].outline', 400],
    ['10,001 corners', { areas: [flood(circle(10_001))] }, 'LIMIT_EXCEEDED', 'areas[0].outline.points', 429],
    ['two corners', { areas: [flood(SQUARE.slice(2))] }, 'INVALID_FIELD', 'areas[0].outline.points', 400],
    ['an expiry in the past', { areas: [flood(SQUARE, late)] }, 'ALREADY_EXPIRED', 'areas[0]', 400],
    [
      'no expiry',
      { areas: [flood(SQUARE, { expiresAtUnixMs: undefined })] },
      'INVALID_FIELD',
      'areas[0].expiresAtUnixMs',
      400,
    ],
    [
      'a network that is gone',
      { closures: [closure({ piece: { ...PIECE, networkEpoch: 7 } })] },
      'NETWORK_EPOCH_GONE',
      'closures[0]',
      400,
    ],
    [
      'a corner out of range',
      { areas: [flood([...SQUARE, { lat: 105, lon: 21 }])] },
      'INVALID_LOCATION',
      'areas[0].outline.points[4].lat',
      400,
    ],
    [
      'NaN',
      { closures: [closure({ piece: undefined, location: { lat: 'NaN', lon: 1 } })] },
      'INVALID_LOCATION',
      'closures[0].location.lat',
      400,
    ],
    ['no place', { closures: [closure({ piece: undefined })] }, 'INVALID_FIELD', 'closures[0]', 400],
    ['two places', { speeds: [speed({ location: FIRE })] }, 'INVALID_FIELD', 'speeds[0]', 400],
    [
      'no direction',
      { speeds: [speed({ piece: { networkEpoch: 1, pieceIndex: 0 } })] },
      'INVALID_FIELD',
      'speeds[0].piece.direction',
      400,
    ],
    [
      'an unknown direction',
      { speeds: [speed({ piece: { ...PIECE, direction: 'UP' } })] },
      'UNKNOWN_ENUM',
      'speeds[0].piece.direction',
      400,
    ],
    [
      'an unknown profile',
      { areas: [flood(SQUARE, { passingProfileIds: ['xe máy'] })] },
      'INVALID_FIELD',
      'areas[0].passingProfileIds[0]',
      400,
    ],
    [
      'a way id beyond 2^53',
      { speeds: [speed({ piece: undefined, osmWay: { wayId: 1e16, direction: 'BOTH' } })] },
      'INVALID_FIELD',
      'speeds[0].osmWay.wayId',
      400,
    ],
    ['an id twice', { speeds: [speed()], closures: [closure({ id: 'v1' })] }, 'INVALID_FIELD', 'closures[0].id', 400],
    [
      'a misspelt field',
      { areas: [flood(SQUARE, { speedPercents: 5 })] },
      'MALFORMED_JSON',
      'areas[0].speedPercents',
      400,
    ],
    [
      '5,001 entries',
      { removeIds: Array.from({ length: 5_001 }, (_, i) => `r${i}`) },
      'LIMIT_EXCEEDED',
      'removeIds',
      429,
    ],
  ])('refuse a request with %s, whole', async (_, bad, code, field, status) => {
    const engine = townEngine();
    const server = townServer({}, engine);
    const before = (await call(server, APPLY, { closures: [closure({ id: 'before' })] })).body.trafficEpoch;
    const refused = await call(server, APPLY, bad);
    expect([refused.code, refused.field, refused.status]).toEqual([code, field, status]);
    const { closures, speeds, areas, trafficEpoch } = (await call(server, LIST, {})).body;
    expect([closures.length, speeds.length, areas.length, trafficEpoch]).toEqual([1, 0, 0, before]);
  });

  it.each([
    ['is over already', NOW_MS - 1, 'ALREADY_EXPIRED'],
    ['lasts for ages, sent in microseconds', NOW_MS * 1_000, 'INVALID_FIELD'],
  ])('refuse weather that %s, and all that came with it', async (_what, expiresAtUnixMs, code) => {
    const server = townServer();
    const cityConditions = { rain: true, expiresAtUnixMs: String(expiresAtUnixMs) };
    const refusal = await call(server, APPLY, { speeds: [speed()], cityConditions });
    expect([refusal.code, refusal.field]).toEqual([code, 'cityConditions.expiresAtUnixMs']);
    expect((await call(server, LIST, {})).body).toMatchObject({ trafficEpoch: 0, speeds: [] });
  });

  it('give weather a number, as all else that changes drive times', async () => {
    const cityConditions = { rain: true, expiresAtUnixMs: SOON };
    expect((await call(townServer(), APPLY, { cityConditions })).body).toMatchObject({ trafficEpoch: 1 });
  });

  it('apply nothing of a request whose outline crosses itself, not even what is right in it', async () => {
    const server = townServer();
    const refused = await call(server, APPLY, { speeds: [speed()], closures: [closure()], areas: [flood(crossed)] });
    expect(refused.code).toBe('OUTLINE_CROSSES_ITSELF');
    expect((await call(server, LIST, {})).body).toMatchObject({ speeds: [], closures: [], trafficEpoch: 0 });
  });

  it('refuse to list within an outline that crosses itself', async () => {
    const refused = await call(townServer(), LIST, { within: { points: crossed } });
    expect([refused.status, refused.code, refused.field]).toEqual([400, 'OUTLINE_CROSSES_ITSELF', 'within']);
  });

  it.each([
    ['binary', true],
    ['JSON', false],
  ])('serve a Connect client in %s', async (_, useBinaryFormat) => {
    const server = townServer();
    const baseUrl = await listen(server, { port: 0 });
    try {
      const client = createClient(
        TrafficService,
        createConnectTransport({ baseUrl, httpVersion: '1.1', useBinaryFormat }),
      );
      const [APPLIED, BOTH] = [1, 3] as const;
      const answer = await client.applyTraffic({
        closures: [
          {
            id: 'c1',
            piece: { networkEpoch: 1, pieceIndex: 2, direction: BOTH },
            expiresAtUnixMs: BigInt(SOON),
            passingProfileIds: ['motorbike'],
          },
        ],
      });
      expect(answer.outcomes).toMatchObject([{ id: 'c1', result: APPLIED, pieceCount: 1 }]);
      const { closures, newestSpeedAgeMs } = await client.listTraffic({});
      expect(closures[0]).toMatchObject({ piece: { pieceIndex: 2 }, expiresAtUnixMs: BigInt(SOON) });
      expect(newestSpeedAgeMs).toBeUndefined();
    } finally {
      await server.close();
    }
  });
});
