import { afterAll, describe, expect, it } from 'vitest';
import { extendSections, openSections } from '../src/core/sections.ts';
import { INVALID_INDEX } from '../src/core/units.ts';
import { createEngine, createEngineFamily, type Engine } from '../src/engine.ts';
import type { Network } from '../src/map/network.ts';
import { createPool, type EnginePool } from '../src/pool/pool.ts';
import { hierarchyIn } from '../src/routing/hierarchy/prepare.ts';
import type { VehicleProfile } from '../src/routing/metric/profile.ts';
import { drawNetwork, type NetworkDrawing, withHierarchy } from '../src/testing/index.ts';
import { NOON_MS, unitAt, worldOf } from './dispatch/scene.ts';
import { TIMERS } from './pool/timers.ts';
import { EVEN } from './routing/even-profile.ts';

/** 100 m a character, driven in 10 s at `NOON_MS`. */
const STEADY: VehicleProfile = { ...EVEN, id: 'steady' };
const BODY = { profileId: 'steady', widthCm: 200, heightCm: 300, weightKg: 10_000, lengthCm: 700 };

const MAP = `
  A---B---C---D
  |           |
  |           |
  E---F---G---H`;
/** From A to D straight 1,200 m; without B–C round by E and H 300 + 1,200 + 300 m. */
const WAYS: NetworkDrawing['ways'] = { ABCD: {}, AE: {}, EFGH: {}, DH: {} };
const town = drawNetwork({ map: MAP, ways: WAYS });
const OLD = withHierarchy(town.network);
const without = (...dropped: string[]): Network => {
  const { ABCD: _, ...rest } = WAYS;
  const kept = Object.fromEntries(['AB', 'BC', 'CD'].filter((way) => !dropped.includes(way)).map((way) => [way, {}]));
  const more = Object.fromEntries(Object.entries(rest).filter(([way]) => !dropped.includes(way)));
  return withHierarchy(drawNetwork({ map: MAP, ways: { ...kept, ...more } }).network);
};

const pool = createPool({ threads: 1, timers: TIMERS });
afterAll(() => pool.close());

function engineOn(network: Network, more: { readonly pool?: EnginePool } = {}): Engine {
  const units = [unitAt('U', town.latLon('A'), 'PUMP', BODY)];
  return createEngine({ network, world: worldOf({ units }), profiles: [STEADY], ...more });
}

const at = (engine: Engine, nowMs: number): number | undefined =>
  engine.recommend({ incident: { location: town.latLon('D'), type: 'STRUCTURE_FIRE' } }, nowMs).units[0]?.eta.driveMs;
const driveMs = (engine: Engine): number | undefined => at(engine, NOON_MS);

/** A copy, so that nothing is shared with the network that is in use. */
function copied({ buffer }: Network): SharedArrayBuffer {
  const copy = new SharedArrayBuffer(buffer.byteLength);
  new Uint8Array(copy).set(new Uint8Array(buffer));
  return copy;
}

function sectionsOf(buffer: SharedArrayBuffer) {
  const sections = openSections(buffer, { verify: false });
  if (!sections.ok) throw sections.error;
  return sections.value;
}

/** The same bytes under new checksums. */
const resealed = (buffer: SharedArrayBuffer): SharedArrayBuffer => extendSections(sectionsOf(buffer), []);

/** To be written to: the section's checksum stays as it was. */
function sectionOf(buffer: SharedArrayBuffer, name: string): Uint32Array {
  const view = sectionsOf(buffer).view(name, 'u32');
  if (view === undefined) throw new Error(`no section ${name}`);
  return view;
}

describe.each([
  ['on the calling thread', {}],
  ['on a thread beside', { pool }],
] as const)('a network in the place of another, %s', (_where, more) => {
  it('is answered on from then on, and knows what it is', async () => {
    const engine = engineOn(OLD, more);
    await engine.refresh(NOON_MS);
    expect([driveMs(engine), engine.epochs.network]).toEqual([120_000, 1]);
    const report = await engine.swapNetwork(copied(without('BC')), NOON_MS);
    // Two ways between most places remain: of the known ones those on B–C itself are gone.
    expect(report.networkEpoch).toBe(2);
    expect(report.unmatched).toEqual([]);
    expect([driveMs(engine), engine.epochs.network, engine.network.pieceCount]).toEqual([
      180_000,
      2,
      OLD.pieceCount - 1,
    ]);
    const answer = engine.recommend({ incident: { location: town.latLon('D'), type: 'STRUCTURE_FIRE' } }, NOON_MS);
    expect(answer.epochs.network).toBe(2);
  });

  it('takes live traffic along by its geometry, and lists what lies on no road any more', async () => {
    const engine = engineOn(OLD, more);
    const piece = (ends: string) => ({ networkEpoch: 1, pieceIndex: town.piece(ends), direction: 'BOTH' });
    const expiresAtUnixMs = NOON_MS + 3_600_000;
    const slow = { id: 'slow', piece: piece('E-F'), speedKmh: 18, expiresAtUnixMs };
    const gone = { id: 'gone', piece: piece('B-C'), speedKmh: 18, expiresAtUnixMs };
    engine.applyTraffic({ speeds: [slow, gone] }, NOON_MS);
    await engine.refresh(NOON_MS);
    const { unmatched } = await engine.swapNetwork(copied(without('BC')), NOON_MS);
    expect(unmatched).toMatchObject([{ id: 'gone', foundArcs: 0 }]);
    // Round by E and H 180 s, of which E–F takes 400 m at 18 × 1.5 km/h = 53,334 ms instead of 40 s.
    expect(driveMs(engine)).toBe(180_000 - 40_000 + 53_334);
    expect(() => engine.applyTraffic({ speeds: [{ ...slow, id: 'late' }] }, NOON_MS)).toThrow(
      expect.objectContaining({ code: 'NETWORK_EPOCH_GONE' }),
    );
  });

  it.each<[string, () => SharedArrayBuffer, RegExp]>([
    [
      'a byte is another one',
      () => {
        const buffer = copied(without('BC'));
        sectionOf(buffer, 'pieceLengthMm')[0] ^= 1;
        return buffer;
      },
      /section pieceLengthMm\) have checksum/,
    ],
    ['it keeps no hierarchy', () => copied(drawNetwork({ map: MAP, ways: WAYS }).network), /keeps no hierarchy/],
    [
      'too many known ways are gone',
      () => copied(without('BC', 'DH', 'AE')),
      /known ways are gone, wanted at most 5 %/,
    ],
    [
      'everything is three times as long',
      () => copied(withHierarchy(drawNetwork({ map: MAP, ways: threeTimes() }).network)),
      /known ways take 3\.00 times as long, wanted 0\.5 to 2/,
    ],
    ['it is nothing at all', () => new SharedArrayBuffer(10), /10 bytes long/],
  ])('is refused where %s, and the one in use answers on', async (_what, candidate, message) => {
    const engine = engineOn(OLD, more);
    await expect(engine.swapNetwork(candidate(), NOON_MS)).rejects.toThrow(
      expect.objectContaining({ code: 'NETWORK_FILE_REFUSED', message: expect.stringMatching(message) }),
    );
    expect([driveMs(engine), engine.epochs.network]).toEqual([120_000, 1]);
    // And a good one is taken afterwards.
    await engine.swapNetwork(copied(without('BC')), NOON_MS);
    expect(driveMs(engine)).toBe(180_000);
  });

  it('is one of many while renewals go on: none is lost and none mixed', async () => {
    const engine = engineOn(OLD, more);
    await engine.refresh(NOON_MS);
    const seen: (number | undefined)[][] = [];
    const turns: Promise<unknown>[] = [];
    const networks = [without('BC'), OLD, without('BC'), OLD];
    for (const [i, network] of networks.entries()) {
      turns.push(engine.swapNetwork(copied(network), NOON_MS + i));
      engine.applyTraffic({ cityConditions: { rain: i % 2 === 0, expiresAtUnixMs: NOON_MS + 3_600_000 } }, NOON_MS + i);
      turns.push(engine.refresh(NOON_MS + i).then(() => seen.push([engine.epochs.network, driveMs(engine)])));
    }
    await Promise.all(turns);
    // Rain makes every road a quarter longer; the last word was no rain, and stood before the first renewal. Odd networks are the old one.
    expect(seen).toEqual(seen.map(([network = 0]) => [network, network % 2 === 1 ? 120_000 : 180_000]));
    expect([seen.length, engine.epochs.network, driveMs(engine)]).toEqual([4, 5, 120_000]);
  });

  it('does not keep traffic waiting while it is checked', async () => {
    const engine = engineOn(OLD, more);
    await engine.refresh(NOON_MS);
    const swapped = engine.swapNetwork(copied(without('BC')), NOON_MS);
    const piece = { networkEpoch: 1, pieceIndex: town.piece('A-B'), direction: 'BOTH' };
    engine.applyTraffic(
      { speeds: [{ id: 'jam', piece, speedKmh: 18, expiresAtUnixMs: NOON_MS + 3_600_000 }] },
      NOON_MS,
    );
    await engine.refresh(NOON_MS);
    // On the old network still: A–B takes 400 m at 18 × 1.5 km/h = 53,334 ms instead of 40 s.
    expect([engine.epochs.network, driveMs(engine)]).toEqual([1, 120_000 - 40_000 + 53_334]);
    await swapped;
    expect(engine.epochs.network).toBe(2);
  });
});

describe('Live traffic', () => {
  const answer = (engine: Engine, nowMs: number) =>
    engine.recommend({ incident: { location: town.latLon('D'), type: 'STRUCTURE_FIRE' } }, nowMs);
  const codes = (engine: Engine, nowMs: number): string[] => answer(engine, nowMs).degraded.map(({ code }) => code);
  const piece = { networkEpoch: 1, pieceIndex: town.piece('A-B'), direction: 'BOTH' };
  const jam = { id: 'jam', piece, speedKmh: 18, expiresAtUnixMs: NOON_MS + 3_600_000 };

  it('that is not in the times yet after two seconds is told of, until it is', async () => {
    const engine = engineOn(OLD, { pool });
    await engine.refresh(NOON_MS);
    engine.applyTraffic({ speeds: [jam] }, NOON_MS);
    engine.applyTraffic({ speeds: [jam] }, NOON_MS + 1_900);
    expect(codes(engine, NOON_MS + 2_000)).not.toContain('TRAFFIC_PENDING');
    expect(codes(engine, NOON_MS + 2_001)).toContain('TRAFFIC_PENDING');
    await engine.refresh(NOON_MS + 2_001);
    expect(codes(engine, NOON_MS + 9_000)).not.toContain('TRAFFIC_PENDING');
  });

  it('that was taken back is no feed that has fallen silent', async () => {
    const engine = engineOn(OLD);
    engine.applyTraffic({ speeds: [jam] }, NOON_MS);
    expect(codes(engine, NOON_MS + 301_000)).toContain('TRAFFIC_STALE');
    engine.applyTraffic({ removeIds: ['jam'] }, NOON_MS + 301_000);
    expect(codes(engine, NOON_MS + 302_000)).not.toContain('TRAFFIC_STALE');
  });
});

/** The same roads, three times as long by what the file says. */
function threeTimes(): NetworkDrawing['ways'] {
  return {
    AB: { lengthMm: 1_200_000 },
    BC: { lengthMm: 1_200_000 },
    CD: { lengthMm: 1_200_000 },
    AE: { lengthMm: 900_000 },
    EF: { lengthMm: 1_200_000 },
    FG: { lengthMm: 1_200_000 },
    GH: { lengthMm: 1_200_000 },
    DH: { lengthMm: 900_000 },
  };
}

it('a hierarchy that is not that of its roads is found out', async () => {
  const engine = engineOn(OLD);
  const buffer = copied(OLD);
  // The places of two input arcs in the hierarchy change places: times would go to the wrong arcs. Sealed anew, so checksums hold.
  const placed = sectionOf(buffer, 'cch.cchArc');
  const open = [...placed.keys()].filter((input) => placed[input] !== INVALID_INDEX);
  const [first, last] = [open[0], open[open.length - 1]];
  [placed[first], placed[last]] = [placed[last], placed[first]];
  await expect(engine.swapNetwork(resealed(buffer), NOON_MS)).rejects.toThrow(
    'section cch.cchArc is not what its roads and its order give',
  );
  expect(hierarchyIn(engine.network)).toBeDefined();
  expect(driveMs(engine)).toBe(120_000);
});

it('leaves the other worlds of a family on the network that they were opened on', async () => {
  const world = worldOf({ units: [unitAt('U', town.latLon('A'), 'PUMP', BODY)] });
  const family = createEngineFamily({ network: OLD, profiles: [STEADY] });
  family.prepare(world);
  const swapped = family.open(world);
  await swapped.swapNetwork(copied(without('BC')), NOON_MS);
  const hoursMs = Array.from({ length: 20 }, (_, i) => NOON_MS + i * 3_600_000);
  for (const atMs of hoursMs) await swapped.refresh(atMs);
  const opened = family.open(world);
  expect([opened.network, opened.epochs.network, driveMs(opened)]).toEqual([OLD, 1, 120_000]);
  const elsewhere = createEngineFamily({ network: OLD, profiles: [STEADY], hours: family.hours() }).open(world);
  expect(hoursMs.map((atMs) => at(elsewhere, atMs))).toEqual(hoursMs.map((atMs) => at(engineOn(OLD), atMs)));
});
