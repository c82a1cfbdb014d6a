import { describe, expect, it } from 'vitest';
import { createPrng, type Prng } from '../../../src/core/prng.ts';
import { applyTraffic, type TrafficReport } from '../../../src/routing/traffic/apply-traffic.ts';
import { parseTrafficBatch } from '../../../src/routing/traffic/batch.ts';
import { isInForce } from '../../../src/routing/traffic/entry.ts';
import { FADE_MS, TRAFFIC_LIMITS } from '../../../src/routing/traffic/limits.ts';
import { listTraffic } from '../../../src/routing/traffic/list-traffic.ts';
import { emptyTraffic, sizeOf, type Traffic } from '../../../src/routing/traffic/traffic.ts';
import { drawNetwork, networkOfRows } from '../../../src/testing/index.ts';

const NOW_MS = 1_780_000_000_000;
const MINUTE_MS = 60_000;
const PROFILES = ['heavy-pumper', 'motorbike'];
const drawn = drawNetwork({
  map: `
    A---B---C
    |
    D---E`,
  ways: { ABC: {}, AD: { oneway: true }, DE: {} },
});
const { network, arc, latLon } = drawn;
const START = emptyTraffic(network, 4);

const piece = (ends: string, direction = 'BOTH') => ({
  networkEpoch: 4,
  pieceIndex: drawn.piece(ends),
  direction,
});
const speed = (id: string, more: object = {}) => ({
  id,
  piece: piece('A-B'),
  speedKmh: 20,
  expiresAtUnixMs: NOW_MS + 5 * MINUTE_MS,
  ...more,
});
const closure = (id: string, more: object = {}) => ({
  id,
  piece: piece('A-B'),
  expiresAtUnixMs: NOW_MS + 60 * MINUTE_MS,
  ...more,
});
const area = (id: string, letters: string, more: object = {}) => ({
  id,
  outline: { points: [...letters].map(latLon) },
  speedPercent: 50,
  expiresAtUnixMs: NOW_MS + 60 * MINUTE_MS,
  ...more,
});

function apply(traffic: Traffic, input: unknown, nowMs = NOW_MS): { traffic: Traffic; report: TrafficReport } {
  const done = applyTraffic(traffic, parseTrafficBatch(input, PROFILES), nowMs);
  if (!done.ok) throw done.error;
  return done.value;
}

/** The code and field of a refusal, which must leave nothing behind: there is no new value. */
function refusal(input: unknown, traffic = START, nowMs = NOW_MS): [string, string | undefined] {
  try {
    apply(traffic, input, nowMs);
  } catch (error) {
    const { code, field } = error as { code: string; field?: string };
    return [code, field];
  }
  return ['taken', undefined];
}

const arcsOf = (traffic: Traffic, id: string): number[] => [...(traffic.entries.get(id)?.arcs ?? [])];
const sorted = (...names: string[]): number[] => names.map(arc).sort((a, b) => a - b);

describe('A batch', () => {
  it('tells what became of each entry, in its order, and applies the rest', () => {
    const { report, traffic } = apply(START, {
      speeds: [
        speed('s1'),
        speed('s2', { speedKmh: 2 }),
        speed('s3', { speedKmh: 131 }),
        speed('s4', { piece: { ...piece('A-B'), pieceIndex: 99 } }),
        speed('s5', { expiresAtUnixMs: NOW_MS }),
        speed('s6', { piece: { ...piece('A-B'), networkEpoch: 3 } }),
        speed('s7', { piece: undefined, osmWay: { wayId: 5, direction: 'FORWARD' } }),
      ],
      closures: [closure('c1', { piece: undefined, location: { lat: 20.9, lon: 105.8 } })],
      areas: [area('a1', 'ABD')],
      removeIds: ['nobody'],
    });
    expect(report.outcomes.map(({ id, result, pieceCount }) => [id, result, pieceCount])).toEqual([
      ['s1', 'APPLIED', 1],
      ['s2', 'SPEED_OUT_OF_RANGE', 0],
      ['s3', 'SPEED_OUT_OF_RANGE', 0],
      ['s4', 'UNKNOWN_PIECE', 0],
      ['s5', 'ALREADY_EXPIRED', 0],
      ['s6', 'NETWORK_EPOCH_GONE', 0],
      ['s7', 'UNKNOWN_PIECE', 0],
      ['c1', 'NO_ROAD_MATCHED', 0],
      // A–B and A–D are sides; B–C and D–E touch its corners.
      ['a1', 'APPLIED', 4],
      ['nobody', 'NOT_IN_FORCE', 0],
    ]);
    expect(report).toMatchObject({ trafficEpoch: 1, appliedCount: 2, endedCount: 0, notAppliedCount: 7 });
    expect(report.unmatchedIds).toEqual(['s4', 's7', 'c1']);
    expect([...traffic.entries.keys()]).toEqual(['s1', 'a1']);
    for (const { result, message } of report.outcomes)
      expect(/^seen .+, (wanted|known) /.test(message), message).toBe(!['APPLIED', 'NOT_IN_FORCE'].includes(result));
  });

  it('takes speeds of 3 and of 130 km/h', () => {
    const { report } = apply(START, { speeds: [speed('a', { speedKmh: 3 }), speed('b', { speedKmh: 130 })] });
    expect(report.appliedCount).toBe(2);
  });

  it('leaves the traffic before it as it was, and grows the epoch only where it changed something', () => {
    const first = apply(START, { closures: [closure('c1')] }).traffic;
    const second = apply(first, { removeIds: ['c1'] }).traffic;
    expect([START, first, second].map(({ entries, epoch }) => [entries.size, epoch])).toEqual([
      [0, 0],
      [1, 1],
      [0, 2],
    ]);
    expect(apply(first, {}).traffic).toBe(first);
    expect(apply(first, { removeIds: ['c2'], speeds: [speed('s', { speedKmh: 0 })] }).traffic).toBe(first);
  });

  it('replaces what has the id, of whichever kind, and ends it by an expiry that is past', () => {
    const first = apply(START, { closures: [closure('x')] }).traffic;
    const second = apply(first, { speeds: [speed('x', { piece: piece('B-C', 'FORWARD') })] }).traffic;
    expect([second.entries.get('x')?.kind, arcsOf(second, 'x')]).toEqual(['SPEED', sorted('B-C')]);
    const { traffic, report } = apply(second, { closures: [closure('x', { expiresAtUnixMs: NOW_MS })] });
    expect([traffic.entries.size, report.outcomes[0].result, report.endedCount]).toEqual([0, 'ENDED', 1]);
  });

  it('keeps what is in force where its successor does not apply', () => {
    const first = apply(START, { speeds: [speed('x')] }).traffic;
    const { traffic } = apply(first, { speeds: [speed('x', { speedKmh: 200 })] });
    expect(traffic).toBe(first);
  });

  it('never lets an older measurement replace or end a newer one', () => {
    const at = (ms: number, more: object = {}) => ({
      speeds: [speed('x', { measuredAtUnixMs: NOW_MS + ms, ...more })],
    });
    const first = apply(START, at(-1_000)).traffic;
    for (const late of [at(-1_001), at(-1_001, { expiresAtUnixMs: NOW_MS - 500 })]) {
      const { traffic, report } = apply(first, late);
      expect([report.outcomes[0].result, traffic]).toEqual(['OLDER_THAN_KNOWN', first]);
    }
    expect(apply(first, at(-1_000, { speedKmh: 30 })).report.appliedCount).toBe(1);
  });

  it('takes a time from the future as the time of arrival', () => {
    const { traffic } = apply(START, {
      speeds: [speed('x', { measuredAtUnixMs: NOW_MS + MINUTE_MS })],
      closures: [closure('c', { reportedAtUnixMs: NOW_MS + MINUTE_MS })],
    });
    expect([...traffic.entries.values()].map(({ fact }) => fact.atMs)).toEqual([NOW_MS, NOW_MS]);
  });

  it('forgets what has ended: a speed after 15 minutes whatever its expiry', () => {
    const { traffic } = apply(START, {
      speeds: [speed('s', { expiresAtUnixMs: NOW_MS + 2 * FADE_MS })],
      closures: [closure('c', { expiresAtUnixMs: NOW_MS + 2 * FADE_MS })],
    });
    const listed = (nowMs: number): string[] => {
      const { speeds, closures } = listTraffic(traffic, undefined, nowMs);
      return [...speeds, ...closures].map(({ id }) => id);
    };
    expect(listed(NOW_MS + FADE_MS - 1)).toEqual(['s', 'c']);
    expect(listed(NOW_MS + FADE_MS)).toEqual(['c']);
    expect(listed(NOW_MS + 2 * FADE_MS)).toEqual([]);
    const later = apply(
      traffic,
      { closures: [closure('d', { expiresAtUnixMs: NOW_MS + 9 * FADE_MS })] },
      NOW_MS + 2 * FADE_MS,
    );
    expect([...later.traffic.entries.keys()]).toEqual(['d']);
  });
});

describe('Directions', () => {
  const placed = (kind: 'speeds' | 'closures', where: object): number[] => {
    const make = kind === 'speeds' ? speed : closure;
    return arcsOf(apply(START, { [kind]: [make('x', { piece: undefined, ...where })] }).traffic, 'x');
  };

  it('are those that are said', () => {
    expect(placed('closures', { piece: piece('A-B', 'FORWARD') })).toEqual(sorted('A-B'));
    expect(placed('closures', { piece: piece('A-B', 'BACKWARD') })).toEqual(sorted('B-A'));
    expect(placed('speeds', { piece: piece('A-B', 'BOTH') })).toEqual(sorted('A-B', 'B-A'));
    const line = { points: [latLon('A'), latLon('C')], withinM: 5, direction: 'FORWARD' };
    expect(placed('closures', { line })).toEqual(sorted('A-B', 'B-C'));
    expect(placed('speeds', { location: latLon('E'), bearingDeg: 90 })).toEqual(sorted('D-E'));
  });

  it('of a one-way road: a closure closes it whole, a speed is that of its direction', () => {
    expect(placed('closures', { piece: piece('A-D', 'FORWARD') })).toEqual(sorted('A-D', 'D-A'));
    expect(placed('closures', { piece: piece('A-D', 'BACKWARD') })).toEqual(sorted('D-A'));
    expect(placed('speeds', { piece: piece('A-D', 'BOTH') })).toEqual(sorted('A-D'));
    expect(placed('speeds', { piece: piece('A-D', 'BACKWARD') })).toEqual(sorted('D-A'));
    const line = { points: [latLon('A'), latLon('D')], withinM: 5, direction: 'FORWARD' };
    expect(placed('closures', { line })).toEqual(sorted('A-D', 'D-A'));
    expect(placed('speeds', { line })).toEqual(sorted('A-D'));
  });
});

describe('A batch that is malformed', () => {
  const good = { speeds: [speed('good')] };
  it.each<[string, object, string, string]>([
    ['no id', { speeds: [speed('')] }, 'INVALID_FIELD', 'speeds[0].id'],
    ['no expiry', { speeds: [speed('x', { expiresAtUnixMs: 0 })] }, 'INVALID_FIELD', 'speeds[0].expiresAtUnixMs'],
    [
      'an expiry in microseconds',
      { speeds: [speed('x', { expiresAtUnixMs: NOW_MS * 1_000 })] },
      'INVALID_FIELD',
      'speeds[0].expiresAtUnixMs',
    ],
    ['no place', { closures: [closure('x', { piece: undefined })] }, 'INVALID_FIELD', 'closures[0]'],
    ['two places', { closures: [closure('x', { location: latLon('A') })] }, 'INVALID_FIELD', 'closures[0]'],
    ['a bearing with a piece', { speeds: [speed('x', { bearingDeg: 9 })] }, 'INVALID_FIELD', 'speeds[0].bearingDeg'],
    [
      'a piece without a direction',
      { closures: [closure('x', { piece: { networkEpoch: 4, pieceIndex: 0 } })] },
      'INVALID_FIELD',
      'closures[0].piece.direction',
    ],
    [
      'an unknown direction',
      { closures: [closure('x', { piece: piece('A-B', 'SIDEWAYS') })] },
      'UNKNOWN_ENUM',
      'closures[0].piece.direction',
    ],
    [
      'one node of two',
      { closures: [closure('x', { piece: undefined, osmWay: { wayId: 1, toNodeId: 2, direction: 'BOTH' } })] },
      'INVALID_FIELD',
      'closures[0].osmWay',
    ],
    [
      'a line of one place',
      {
        closures: [
          closure('x', {
            piece: undefined,
            line: { points: [latLon('A'), latLon('A')], withinM: 5, direction: 'BOTH' },
          }),
        ],
      },
      'INVALID_FIELD',
      'closures[0].line.points',
    ],
    [
      'a line without a distance',
      {
        closures: [
          closure('x', {
            piece: undefined,
            line: { points: [latLon('A'), latLon('B')], withinM: 0, direction: 'BOTH' },
          }),
        ],
      },
      'INVALID_FIELD',
      'closures[0].line.withinM',
    ],
    [
      'half a location',
      { closures: [closure('x', { piece: undefined, location: { lat: 21 } })] },
      'INVALID_LOCATION',
      'closures[0].location.lon',
    ],
    [
      'a corner out of range',
      { areas: [area('x', 'AB', { outline: { points: [latLon('A'), latLon('B'), { lat: 91, lon: 105 }] } })] },
      'INVALID_LOCATION',
      'areas[0].outline.points[2].lat',
    ],
    [
      'a percentage above 100',
      { areas: [area('x', 'ABD', { speedPercent: 101 })] },
      'INVALID_FIELD',
      'areas[0].speedPercent',
    ],
    [
      'no percentage',
      { areas: [area('x', 'ABD', { speedPercent: undefined })] },
      'INVALID_FIELD',
      'areas[0].speedPercent',
    ],
    [
      'an unknown profile',
      { areas: [area('x', 'ABD', { passingProfileIds: ['motorbike', 'motorbikes'] })] },
      'INVALID_FIELD',
      'areas[0].passingProfileIds[1]',
    ],
    ['a crossing outline', { areas: [area('x', 'AEDB')] }, 'OUTLINE_CROSSES_ITSELF', 'areas[0].outline'],
    ['two corners', { areas: [area('x', 'AB')] }, 'INVALID_FIELD', 'areas[0].outline.points'],
    ['an id twice', { areas: [area('x', 'ABD'), area('x', 'ABD')] }, 'INVALID_FIELD', 'areas[1].id'],
    ['an id of another list', { closures: [closure('good')] }, 'INVALID_FIELD', 'closures[0].id'],
    ['an id that is to be removed too', { removeIds: ['good'] }, 'INVALID_FIELD', 'removeIds[0]'],
    ['a field that does not exist', { closures: [closure('x', { why: 1 })] }, 'INVALID_FIELD', 'closures[0].why'],
  ])('with %s is refused whole', (_, bad, code, field) => {
    expect(refusal({ ...good, ...bad })).toEqual([code, field]);
  });

  it('or of which everything came too late', () => {
    const late = { expiresAtUnixMs: NOW_MS - 1 };
    const gone = { piece: { ...piece('A-B'), networkEpoch: 3 } };
    expect(refusal({ closures: [closure('x', late)] })).toEqual(['ALREADY_EXPIRED', 'closures[0]']);
    expect(refusal({ closures: [closure('x', gone), closure('y', late)] })).toEqual([
      'NETWORK_EPOCH_GONE',
      'closures[0]',
    ]);
    expect(refusal({ areas: [area('x', 'ABD', late)] })).toEqual(['ALREADY_EXPIRED', 'areas[0]']);
    // Measured so long ago that nothing is left of it.
    const faded = { measuredAtUnixMs: NOW_MS - FADE_MS };
    expect(refusal({ speeds: [speed('x', faded)] })).toEqual(['ALREADY_EXPIRED', 'speeds[0]']);
    expect(refusal({ speeds: [speed('x', { measuredAtUnixMs: NOW_MS - FADE_MS + 1 })] })[0]).toBe('taken');
    // One entry that ends something, or that only does not fit: no longer too late as a whole.
    expect(refusal({ closures: [closure('x', late)], removeIds: ['y'] })[0]).toBe('taken');
    expect(refusal({ closures: [closure('x', late)], speeds: [speed('s', { speedKmh: 1 })] })[0]).toBe('taken');
  });
});

describe('The limits', () => {
  const many = (count: number) => Array.from({ length: count }, (_, i) => closure(`c${i}`));
  const circle = (count: number, degrees: number) => ({
    points: Array.from({ length: count }, (_, i) => ({
      lat: 21 + degrees * Math.sin((2 * Math.PI * i) / count),
      lon: 105 + degrees * Math.cos((2 * Math.PI * i) / count),
    })),
  });

  it('of one request are kept to the entry', () => {
    const max = TRAFFIC_LIMITS.itemsPerBatchMax;
    expect(refusal({ closures: many(max) })[0]).toBe('taken');
    expect(refusal({ closures: many(max + 1) })).toEqual(['LIMIT_EXCEEDED', 'closures']);
    expect(refusal({ closures: many(max), removeIds: ['x'] })).toEqual(['LIMIT_EXCEEDED', '']);
  });

  it('of an outline are 10,000 corners, 5 degrees and 5,000 km', () => {
    expect(refusal({ areas: [area('x', '', { outline: circle(10_000, 0.1) })] })[0]).toBe('taken');
    expect(refusal({ areas: [area('x', '', { outline: circle(10_001, 0.1) })] })).toEqual([
      'LIMIT_EXCEEDED',
      'areas[0].outline.points',
    ]);
    expect(refusal({ areas: [area('x', '', { outline: circle(100, 2.51) })] })).toEqual([
      'LIMIT_EXCEEDED',
      'areas[0].outline',
    ]);
    // Circles of 2 degrees are about 1,340 km round.
    const round = (count: number) =>
      Array.from({ length: count }, (_, i) => area(`x${i}`, '', { outline: circle(100, 2) }));
    expect(refusal({ areas: round(3) })[0]).toBe('taken');
    expect(refusal({ areas: round(4) })).toEqual(['LIMIT_EXCEEDED', '']);
  });

  it('of what is in force are kept, and a batch beyond them leaves nothing', () => {
    const [entry] = apply(START, { closures: [closure('c')] }).traffic.entries.values();
    const ids = Array.from({ length: TRAFFIC_LIMITS.itemsInForceMax - 1 }, (_, i) => `f${i}`);
    const full = new Map(ids.map((id) => [id, entry]));
    const traffic = { ...START, entries: full };
    expect(refusal({ closures: [closure('one')] }, traffic)[0]).toBe('taken');
    expect(refusal({ closures: [closure('one'), closure('two')] }, traffic)).toEqual(['LIMIT_EXCEEDED', '']);
    expect(traffic.entries.size).toBe(TRAFFIC_LIMITS.itemsInForceMax - 1);
  });

  it('of arcs stop areas that would cover a city again and again', () => {
    // A street of 2,000 pieces: 4,000 arcs, so that 501 areas over all of it have 2,004,000.
    const street = networkOfRows({
      junctions: Array.from({ length: 2_001 }, (_, j) => ({ at: [1_058_000_000 + 1_000 * j, 210_000_000] as const })),
      pieces: Array.from({ length: 2_000 }, (_, p) => ({ tail: p, head: p + 1, lengthMm: 10_000 })),
    });
    const corner = (lat: number, lon: number) => ({ lat, lon });
    const outline = { points: [corner(20.9, 105.7), corner(20.9, 106.1), corner(21.1, 106.1), corner(21.1, 105.7)] };
    const areas = (count: number) => ({
      areas: Array.from({ length: count }, (_, i) => area(`x${i}`, '', { outline })),
    });
    // 2 · (0.4 · 103.7 + 0.2 · 111.2) km are 127 km round, so at most 39 in one request.
    let traffic = emptyTraffic(street, 4);
    for (let i = 0; i < 500; i += 20) traffic = apply(traffic, renamed(areas(20), i)).traffic;
    expect(sizeOf(traffic.entries.values())).toMatchObject({ items: 500, arcs: TRAFFIC_LIMITS.arcsInForceMax });
    expect(refusal(renamed(areas(1), 500), traffic)).toEqual(['LIMIT_EXCEEDED', '']);
  });

  const renamed = (batch: { areas: { id: string }[] }, from: number) => ({
    areas: batch.areas.map((each, i) => ({ ...each, id: `x${from + i}` })),
  });
});

/** The obvious model: a plain table of what each id says, with no network. */
interface Known {
  readonly kind: string;
  readonly endsMs: number;
  readonly atMs: number;
}

describe('Any sequence of batches', () => {
  it('leaves what a plain table would hold', () => {
    let [applied, ended, older] = [0, 0, 0];
    for (let seed = 0; seed < 150; seed++) {
      const random = createPrng(seed, 'sequence');
      let traffic = START;
      let nowMs = NOW_MS;
      const model = new Map<string, Known>();
      for (let step = 0; step < 30; step++) {
        nowMs += random.below(4 * MINUTE_MS);
        for (const [id, { endsMs }] of model) if (endsMs <= nowMs) model.delete(id);
        const batch = randomBatch(random, nowMs);
        const expected = modelOutcomes(model, batch, nowMs);
        const allLate = expected.length > 0 && expected.every((result) => result === 'ALREADY_EXPIRED');
        if (allLate) {
          expect(refusal(batch, traffic, nowMs)[0], `seed ${seed} step ${step}`).toBe('ALREADY_EXPIRED');
          continue;
        }
        const done = apply(traffic, batch, nowMs);
        expect(
          done.report.outcomes.map(({ result }) => result),
          `seed ${seed} step ${step}`,
        ).toEqual(expected);
        traffic = done.traffic;
        const inForce = [...traffic.entries].filter(([, { fact }]) => isInForce(fact, nowMs));
        expect(new Map(inForce.map(([id, { kind }]) => [id, kind])), `seed ${seed} step ${step}`).toEqual(
          new Map([...model].map(([id, { kind }]) => [id, kind])),
        );
        applied += done.report.appliedCount;
        ended += done.report.endedCount;
        older += expected.filter((result) => result === 'OLDER_THAN_KNOWN').length;
      }
    }
    expect(Math.min(applied, ended, older)).toBeGreaterThan(300);
  });
});

interface RandomBatch {
  readonly speeds: ReturnType<typeof speed>[];
  readonly closures: ReturnType<typeof closure>[];
  readonly areas: ReturnType<typeof area>[];
  readonly removeIds: string[];
}

function randomBatch(random: Prng, nowMs: number): RandomBatch {
  const ids = Array.from({ length: 8 }, (_, i) => `id${i}`).filter(() => random.below(3) > 0);
  const batch: RandomBatch = { speeds: [], closures: [], areas: [], removeIds: [] };
  for (const id of ids) {
    const expiresAtUnixMs = nowMs + random.below(30 * MINUTE_MS) - 5 * MINUTE_MS;
    const kind = random.below(4);
    const measuredAtUnixMs = nowMs - random.below(18 * MINUTE_MS);
    if (kind === 0) batch.speeds.push(speed(id, { expiresAtUnixMs, measuredAtUnixMs }));
    else if (kind === 1) batch.closures.push(closure(id, { expiresAtUnixMs }));
    else if (kind === 2) batch.areas.push(area(id, 'ABD', { expiresAtUnixMs }));
    else batch.removeIds.push(id);
  }
  return batch;
}

function modelOutcomes(model: Map<string, Known>, batch: RandomBatch, nowMs: number): string[] {
  const say = (kind: string, sent: { id: string; expiresAtUnixMs: number; measuredAtUnixMs?: number }): string => {
    const { id, expiresAtUnixMs: expiresMs, measuredAtUnixMs: atMs = nowMs } = sent;
    const known = model.get(id);
    if (kind === 'SPEED' && known?.kind === 'SPEED' && atMs < known.atMs) return 'OLDER_THAN_KNOWN';
    if (expiresMs <= nowMs) return model.delete(id) ? 'ENDED' : 'ALREADY_EXPIRED';
    if (kind === 'SPEED' && nowMs - atMs >= 15 * MINUTE_MS) return 'ALREADY_EXPIRED';
    const endsMs = kind === 'SPEED' ? Math.min(expiresMs, atMs + 15 * MINUTE_MS) : expiresMs;
    model.set(id, { kind, endsMs, atMs });
    return 'APPLIED';
  };
  return [
    ...batch.speeds.map((sent) => say('SPEED', sent)),
    ...batch.closures.map((sent) => say('CLOSURE', sent)),
    ...batch.areas.map((sent) => say('AREA', sent)),
    ...batch.removeIds.map((id) => (model.delete(id) ? 'ENDED' : 'NOT_IN_FORCE')),
  ];
}
