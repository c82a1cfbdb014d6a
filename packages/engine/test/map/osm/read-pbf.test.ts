import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { RuncardError } from '../../../src/core/errors.ts';
import { openPbf } from '../../../src/map/osm/read-pbf.ts';
import type { OsmMember, OsmTags } from '../../../src/map/osm/source.ts';
import { type PbfFileOptions, writePbf } from '../../../src/testing/write-pbf.ts';
import { tags } from './tags.ts';

const SEED = 20261122;

interface Row {
  readonly kind: 'node' | 'way' | 'relation';
  readonly id: number;
  readonly lonE7?: number;
  readonly latE7?: number;
  readonly nodeIds?: readonly number[];
  readonly members?: readonly OsmMember[];
  readonly tags: [string, string][];
}

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'runcard-pbf-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

const fileIn = (name: string): string => join(folder, name);
const pairs = (given: OsmTags | undefined): [string, string][] => [...(given ?? [])];

function write(path: string, rows: readonly Row[], options: PbfFileOptions = {}): void {
  const file = writePbf(path, options);
  for (const row of rows) {
    const rowTags = row.tags.length === 0 && row.kind === 'node' ? undefined : new Map(row.tags);
    if (row.kind === 'node') file.node(row.id, row.lonE7!, row.latE7!, rowTags);
    else if (row.kind === 'way') file.way(row.id, row.nodeIds!, rowTags!);
    else file.relation(row.id, row.members!, rowTags!);
  }
  file.close();
}

async function readAll(path: string): Promise<Row[]> {
  const rows: Row[] = [];
  const source = await openPbf(path);
  await source.read({
    node: (id, lonE7, latE7, given) => rows.push({ kind: 'node', id, lonE7, latE7, tags: pairs(given) }),
    way: (id, nodeIds, given) => rows.push({ kind: 'way', id, nodeIds: [...nodeIds], tags: pairs(given) }),
    relation: (id, members, given) => rows.push({ kind: 'relation', id, members, tags: pairs(given) }),
  });
  return rows;
}

/** A handful of everything, small enough to damage at every byte. */
const SMALL: readonly Row[] = [
  { kind: 'node', id: 1, lonE7: 1058500000, latE7: 210300000, tags: [] },
  { kind: 'node', id: 2, lonE7: 1058510000, latE7: 210300000, tags: pairs(tags('barrier=gate name=Cổng')) },
  { kind: 'node', id: 9, lonE7: -1058510000, latE7: -210300000, tags: [] },
  { kind: 'way', id: 10, nodeIds: [1, 2, 9, 1], tags: pairs(tags('highway=residential name=Ngõ+43')) },
  { kind: 'way', id: 11, nodeIds: [], tags: [] },
  {
    kind: 'relation',
    id: 20,
    members: [
      { type: 'way', id: 10, role: 'from' },
      { type: 'node', id: 2, role: 'via' },
      { type: 'relation', id: 3, role: '' },
    ],
    tags: pairs(tags('type=restriction')),
  },
];

const coordinateE7 = (limitE7: number) => fc.integer({ min: -limitE7, max: limitE7 });
const id = fc.oneof(fc.integer({ min: 0, max: 200 }), fc.integer({ min: 0, max: 2 ** 50 }));
const text = fc.string({ unit: 'binary', minLength: 1, maxLength: 8 }).map((each) => each.toWellFormed());
const someTags = fc.uniqueArray(fc.tuple(text, text), { maxLength: 4, selector: ([key]) => key });
const member: fc.Arbitrary<OsmMember> = fc.record({
  type: fc.constantFrom('node', 'way', 'relation'),
  id,
  role: fc.oneof(fc.constant(''), text),
});
const anyRow: fc.Arbitrary<Row> = fc.oneof(
  fc.record({
    kind: fc.constant('node' as const),
    id,
    lonE7: coordinateE7(180e7),
    latE7: coordinateE7(90e7),
    tags: someTags,
  }),
  fc.record({ kind: fc.constant('way' as const), id, nodeIds: fc.array(id, { maxLength: 40 }), tags: someTags }),
  fc.record({
    kind: fc.constant('relation' as const),
    id,
    members: fc.array(member, { maxLength: 5 }),
    tags: someTags,
  }),
);

describe('an .osm.pbf file', () => {
  it('gives back whatever was written, in the order of the file, dense or plain, zlib or raw, in blocks of any size', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(anyRow, { maxLength: 60 }),
        fc.constantFrom('zlib' as const, 'raw' as const),
        fc.boolean(),
        fc.integer({ min: 1, max: 9 }),
        async (rows, compression, isDense, elementsPerBlock) => {
          write(fileIn('any.osm.pbf'), rows, { compression, isDense, elementsPerBlock });
          expect(await readAll(fileIn('any.osm.pbf'))).toEqual(rows);
        },
      ),
      { seed: SEED, numRuns: 150 },
    );
  });

  it('applies granularity and offsets of a block', async () => {
    // Steps of 1,000 nanodegrees = 10 E7 steps, counted from 105.85° E and 21.03° N: 1058500070 is 7 steps, 210299950 is -5.
    const rows: Row[] = [{ kind: 'node', id: 1, lonE7: 1058500070, latE7: 210299950, tags: [] }];
    for (const isDense of [true, false]) {
      const origin = { granularity: 1000, lonOffset: 105_850_000_000, latOffset: 21_030_000_000 };
      write(fileIn('offset.osm.pbf'), rows, { ...origin, isDense });
      expect(await readAll(fileIn('offset.osm.pbf'))).toEqual(rows);
    }
  });

  it('is read alike by visitors of one kind and of all, the second time too, when unwanted blocks are skipped', async () => {
    const rows: Row[] = [];
    for (let i = 0; i < 40; i++) {
      rows.push({ kind: 'node', id: i, lonE7: i, latE7: 40 - i, tags: i % 3 === 0 ? [['k', `${i}`]] : [] });
    }
    for (let i = 0; i < 40; i++) rows.push({ kind: 'way', id: i, nodeIds: [i, i + 1, i + 2], tags: [['way', `${i}`]] });
    write(fileIn('kinds.osm.pbf'), rows, { elementsPerBlock: 7 });
    const source = await openPbf(fileIn('kinds.osm.pbf'));
    for (let pass = 0; pass < 2; pass++) {
      const ways: unknown[] = [];
      await source.read({ way: (wayId, refs, given) => ways.push([wayId, [...refs], pairs(given)]) });
      expect(ways).toEqual(rows.filter((row) => row.kind === 'way').map((row) => [row.id, row.nodeIds, row.tags]));
      const nodes: unknown[] = [];
      await source.read({ node: (nodeId, lon, lat, given) => nodes.push([nodeId, lon, lat, pairs(given)]) });
      expect(nodes).toEqual(
        rows.filter((row) => row.kind === 'node').map((row) => [row.id, row.lonE7, row.latE7, row.tags]),
      );
    }
  });

  it('says its date when the file does, and its licence', async () => {
    // 2026-05-05T23:00:00Z is 20,578 days and 23 hours after 1970: 20578 × 86400 + 82800 s.
    write(fileIn('dated.osm.pbf'), SMALL, { replicationS: 20_578 * 86_400 + 82_800 });
    expect(await openPbf(fileIn('dated.osm.pbf'))).toMatchObject({
      name: 'dated.osm.pbf',
      date: '2026-05-05T23:00:00.000Z',
      licence: 'ODbL-1.0',
      attribution: '© OpenStreetMap contributors',
    });
    write(fileIn('undated.osm.pbf'), SMALL);
    expect((await openPbf(fileIn('undated.osm.pbf'))).date).toBe('');
  });

  it("lets a visitor's own error through unchanged", async () => {
    write(fileIn('small.osm.pbf'), SMALL);
    const own = new Error('of the visitor');
    const source = await openPbf(fileIn('small.osm.pbf'));
    await expect(
      source.read({
        way: () => {
          throw own;
        },
      }),
    ).rejects.toBe(own);
  });
});

describe('a damaged .osm.pbf file', () => {
  /** What the reader says, after it was seen to be PBF_CORRUPT with an offset inside the file; undefined when the file was read. */
  async function damageOf(bytes: Uint8Array): Promise<{ message: string; byteOffset: number } | undefined> {
    const path = fileIn('damaged.osm.pbf');
    writeFileSync(path, bytes);
    try {
      await readAll(path);
      return undefined;
    } catch (error) {
      expect(error).toBeInstanceOf(RuncardError);
      const { code, message, details } = error as RuncardError;
      expect(code).toBe('PBF_CORRUPT');
      const byteOffset = details['byteOffset'] as number;
      expect(message).toContain(`${path}: byte ${byteOffset}: found `);
      expect(message).toContain(', wanted ');
      expect(byteOffset).toBeLessThanOrEqual(bytes.length);
      return { message, byteOffset };
    }
  }

  /** The block that byte `at` belongs to, or one that damage to its size made up behind it. */
  function expectToBlame(damage: { byteOffset: number }, at: number, blockStarts: readonly number[]): void {
    const hit = Math.max(...blockStarts.filter((start) => start <= at));
    expect(damage.byteOffset === hit || damage.byteOffset > at, `byte ${at} damaged, ${damage.byteOffset} blamed`).toBe(
      true,
    );
  }

  /** Where blocks start, by walking the frames: 4 bytes of length, the header with the data size as its last field. */
  function starts(bytes: Buffer): number[] {
    const found: number[] = [];
    let at = 0;
    while (at < bytes.length) {
      found.push(at);
      const headerEnd = at + 4 + bytes.readUInt32BE(at);
      // The data size is field 3 (key byte 0x18) behind the type, a varint of one or two bytes in these small files.
      const size = bytes.subarray(bytes.indexOf(0x18, at + 4) + 1, headerEnd);
      at = headerEnd + (size[0] & 0x7f) + (size.length > 1 ? size[1] * 128 : 0);
    }
    return found;
  }

  const damaged = (options: PbfFileOptions): { bytes: Buffer; blockStarts: number[] } => {
    write(fileIn('whole.osm.pbf'), SMALL, options);
    const bytes = readFileSync(fileIn('whole.osm.pbf'));
    return { bytes, blockStarts: starts(bytes) };
  };

  it('is refused wherever it is cut off, except where a block ends', async () => {
    const { bytes, blockStarts } = damaged({ compression: 'zlib' });
    expect(blockStarts.length).toBe(4); // header, nodes, ways, relations
    for (let length = 0; length < bytes.length; length++) {
      const damage = await damageOf(bytes.subarray(0, length));
      const isWhole = length > 0 && blockStarts.includes(length);
      expect(damage === undefined, `cut to ${length} of ${bytes.length}`).toBe(isWhole);
      if (damage !== undefined)
        expect(damage.byteOffset).toBe(Math.max(...blockStarts.filter((start) => start <= length)));
    }
  });

  it('is refused when a bit of it is turned, or says the same as before', async () => {
    const { bytes, blockStarts } = damaged({ compression: 'zlib' });
    const whole = await readAll(fileIn('whole.osm.pbf'));
    let refusals = 0;
    for (let at = 0; at < bytes.length; at++) {
      const turned = Buffer.from(bytes);
      turned[at] ^= 1 << (at % 8);
      const damage = await damageOf(turned);
      if (damage === undefined) {
        // Nothing reads a spare bit of a zlib header, so some bits may turn unseen; then nothing may have changed either.
        expect(await readAll(fileIn('damaged.osm.pbf')), `bit ${at % 8} of byte ${at}`).toEqual(whole);
        continue;
      }
      expectToBlame(damage, at, blockStarts);
      refusals++;
    }
    expect(refusals).toBeGreaterThan(0.9 * bytes.length);
  });

  it('never hangs or breaks in another way when bytes of an uncompressed block are overwritten', async () => {
    const { bytes, blockStarts } = damaged({ compression: 'raw' });
    await fc.assert(
      fc.asyncProperty(fc.nat(bytes.length - 1), fc.uint8Array({ minLength: 1, maxLength: 6 }), async (at, patch) => {
        const patched = Buffer.from(bytes);
        patched.set(patch.subarray(0, bytes.length - at), at);
        const damage = await damageOf(patched);
        if (damage !== undefined)
          expect(damage.byteOffset).toBeGreaterThanOrEqual(Math.max(...blockStarts.filter((start) => start <= at)));
      }),
      { seed: SEED, numRuns: 800 },
    );
  });

  const header = (type: string, size: number): Buffer => {
    const fields = Buffer.concat([Buffer.from([0x0a, type.length]), Buffer.from(type), Buffer.from([0x18, size])]);
    const length = Buffer.alloc(4);
    length.writeUInt32BE(fields.length);
    return Buffer.concat([length, fields]);
  };
  const cases: readonly { name: string; bytes: () => Buffer; says: RegExp }[] = [
    { name: 'an empty file', bytes: () => Buffer.alloc(0), says: /byte 0: found 0 bytes before the end of the file/ },
    {
      name: 'text',
      bytes: () => Buffer.from('<osm version="0.6">'),
      says: /a block header of \d+ bytes, wanted at most 65536/,
    },
    {
      name: 'another block first',
      bytes: () => Buffer.concat([header('OSMData', 0)]),
      says: /a first block of type OSMData, wanted OSMHeader/,
    },
    { name: 'a block of unknown type', bytes: () => header('OSMSpare', 0), says: /a block of type "OSMSpare"/ },
    {
      name: 'lzma',
      bytes: () => Buffer.concat([header('OSMHeader', 3), Buffer.from([0x22, 1, 0])]),
      says: /lzma compression/,
    },
    {
      name: 'a block without data',
      bytes: () => header('OSMHeader', 0),
      says: /a block without data, wanted raw or zlib/,
    },
  ];
  for (const { name, bytes, says } of cases) {
    it(`says what it saw and wanted: ${name}`, async () => {
      const damage = await damageOf(bytes());
      expect(damage?.message).toMatch(says);
    });
  }

  it('is refused when it wants a feature that this reader does not know', async () => {
    write(fileIn('history.osm.pbf'), SMALL, { requiredFeatures: ['OsmSchema-V0.6', 'HistoricalInformation'] });
    await expect(openPbf(fileIn('history.osm.pbf'))).rejects.toMatchObject({
      code: 'PBF_CORRUPT',
      message: expect.stringMatching(/required feature "HistoricalInformation", wanted no other than OsmSchema-V0.6/),
    });
  });

  it('is told apart from a file that is not there, and from a folder', async () => {
    await expect(openPbf(fileIn('nowhere.osm.pbf'))).rejects.toMatchObject({ code: 'FILE_NOT_FOUND' });
    await expect(openPbf(folder)).rejects.toMatchObject({ code: 'FILE_NOT_FOUND' });
  });
});
