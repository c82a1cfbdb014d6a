import { closeSync, openSync, writeSync } from 'node:fs';
import { deflateSync } from 'node:zlib';
import { PbfWriter } from 'pbf';
import type { OsmMember, OsmTags } from '../map/osm/source.ts';

/** Writes an .osm.pbf file for tests, element by element, in the order of the calls. */
export interface PbfFileWriter {
  node(id: number, lonE7: number, latE7: number, tags?: OsmTags): void;
  way(id: number, nodeIds: ArrayLike<number>, tags: OsmTags): void;
  relation(id: number, members: readonly OsmMember[], tags: OsmTags): void;
  /** Writes what is left and closes the file. */
  close(): void;
}

export interface PbfFileOptions {
  readonly compression?: 'zlib' | 'raw';
  /** Of zlib. */
  readonly level?: number;
  /** Dense nodes unless false. */
  readonly isDense?: boolean;
  readonly elementsPerBlock?: number;
  /** Seconds since 1970 of `osmosis_replication_timestamp`. */
  readonly replicationS?: number;
  readonly requiredFeatures?: readonly string[];
  /** Nanodegrees; coordinates that are no multiple are rounded. */
  readonly granularity?: number;
  readonly lonOffset?: number;
  readonly latOffset?: number;
}

const ELEMENTS_PER_BLOCK = 8_000;
const NANODEGREES_PER_E7 = 100;

export function writePbf(path: string, options: PbfFileOptions = {}): PbfFileWriter {
  const filled: FilledOptions = {
    compression: 'zlib',
    level: 6,
    isDense: true,
    elementsPerBlock: ELEMENTS_PER_BLOCK,
    replicationS: 0,
    requiredFeatures: ['OsmSchema-V0.6', 'DenseNodes'],
    granularity: NANODEGREES_PER_E7,
    lonOffset: 0,
    latOffset: 0,
    ...options,
  };
  const fd = openSync(path, 'w');
  writeBlob(fd, 'OSMHeader', headerBlock(filled), filled);
  let block = createBlock('node');
  const flush = (): void => {
    if (block.count > 0) writeBlob(fd, 'OSMData', primitiveBlock(block, filled), filled);
  };
  const roomFor = (kind: Block['kind']): Block => {
    if (block.kind === kind && block.count < filled.elementsPerBlock) return block;
    flush();
    block = createBlock(kind);
    return block;
  };
  return {
    node(id, lonE7, latE7, tags) {
      const nodes = roomFor('node');
      nodes.ids.push(id);
      nodes.lons.push(Math.round((lonE7 * NANODEGREES_PER_E7 - filled.lonOffset) / filled.granularity));
      nodes.lats.push(Math.round((latE7 * NANODEGREES_PER_E7 - filled.latOffset) / filled.granularity));
      nodes.tags.push(tagIndices(nodes, tags));
      nodes.count++;
    },
    way(id, nodeIds, tags) {
      const ways = roomFor('way');
      ways.messages.push(wayMessage(id, Array.from(nodeIds), tagIndices(ways, tags)));
      ways.count++;
    },
    relation(id, members, tags) {
      const relations = roomFor('relation');
      const roles = members.map((member) => stringIndex(relations, member.role));
      relations.messages.push(relationMessage(id, members, roles, tagIndices(relations, tags)));
      relations.count++;
    },
    close() {
      flush();
      closeSync(fd);
    },
  };
}

type FilledOptions = Required<PbfFileOptions>;

interface Block {
  readonly kind: 'node' | 'way' | 'relation';
  count: number;
  readonly strings: Map<string, number>;
  /** Of nodes. */
  readonly ids: number[];
  readonly lons: number[];
  readonly lats: number[];
  /** Key, value, key, value. */
  readonly tags: (readonly number[])[];
  /** Of ways and relations, encoded. */
  readonly messages: Uint8Array[];
}

function createBlock(kind: Block['kind']): Block {
  // String 0 ends a dense node's tags, so no tag may use it.
  return { kind, count: 0, strings: new Map([['', 0]]), ids: [], lons: [], lats: [], tags: [], messages: [] };
}

function stringIndex({ strings }: Block, text: string): number {
  const known = strings.get(text);
  if (known !== undefined) return known;
  strings.set(text, strings.size);
  return strings.size - 1;
}

const UTF8 = new TextEncoder();
const NO_TAGS: readonly number[] = [];

function tagIndices(block: Block, tags: OsmTags | undefined): readonly number[] {
  if (tags === undefined) return NO_TAGS;
  return [...tags].flatMap(([key, value]) => [stringIndex(block, key), stringIndex(block, value)]);
}

function wayMessage(id: number, nodeIds: readonly number[], tags: readonly number[]): Uint8Array {
  const writer = new PbfWriter();
  writer.writeVarintField(1, id);
  writeTags(writer, tags);
  writer.writePackedSVarint(8, deltas(nodeIds));
  return writer.finish();
}

const MEMBER_TYPES = ['node', 'way', 'relation'];

function relationMessage(
  id: number,
  members: readonly OsmMember[],
  roles: readonly number[],
  tags: readonly number[],
): Uint8Array {
  const writer = new PbfWriter();
  writer.writeVarintField(1, id);
  writeTags(writer, tags);
  writer.writePackedVarint(8, [...roles]);
  writer.writePackedSVarint(9, deltas(members.map((member) => member.id)));
  writer.writePackedVarint(
    10,
    members.map((member) => MEMBER_TYPES.indexOf(member.type)),
  );
  return writer.finish();
}

function writeTags(writer: PbfWriter, tags: readonly number[]): void {
  writer.writePackedVarint(
    2,
    tags.filter((_, i) => i % 2 === 0),
  );
  writer.writePackedVarint(
    3,
    tags.filter((_, i) => i % 2 === 1),
  );
}

function deltas(values: readonly number[]): number[] {
  return values.map((value, i) => value - (i === 0 ? 0 : values[i - 1]));
}

function primitiveBlock(block: Block, { isDense, granularity, lonOffset, latOffset }: FilledOptions): Uint8Array {
  const group = new PbfWriter();
  if (block.kind !== 'node') {
    for (const message of block.messages) group.writeBytesField(block.kind === 'way' ? 3 : 4, message);
  } else if (isDense) {
    group.writeBytesField(2, denseMessage(block));
  } else {
    for (let i = 0; i < block.count; i++) group.writeBytesField(1, nodeMessage(block, i));
  }
  const writer = new PbfWriter();
  const table = new PbfWriter();
  // Not writeStringField: pbf 5.1.2 writes characters of the planes 2 and up (rare Hán-Nôm) wrongly.
  for (const text of block.strings.keys()) table.writeBytesField(1, UTF8.encode(text));
  writer.writeBytesField(1, table.finish());
  writer.writeBytesField(2, group.finish());
  if (granularity !== NANODEGREES_PER_E7) writer.writeVarintField(17, granularity);
  if (latOffset !== 0) writer.writeVarintField(19, latOffset);
  if (lonOffset !== 0) writer.writeVarintField(20, lonOffset);
  return writer.finish();
}

function denseMessage(block: Block): Uint8Array {
  const writer = new PbfWriter();
  writer.writePackedSVarint(1, deltas(block.ids));
  writer.writePackedSVarint(8, deltas(block.lats));
  writer.writePackedSVarint(9, deltas(block.lons));
  if (block.tags.some((tags) => tags.length > 0)) {
    writer.writePackedVarint(
      10,
      block.tags.flatMap((tags) => [...tags, 0]),
    );
  }
  return writer.finish();
}

function nodeMessage(block: Block, row: number): Uint8Array {
  const writer = new PbfWriter();
  writer.writeSVarintField(1, block.ids[row]);
  writeTags(writer, block.tags[row]);
  writer.writeSVarintField(8, block.lats[row]);
  writer.writeSVarintField(9, block.lons[row]);
  return writer.finish();
}

function headerBlock({ requiredFeatures, replicationS }: FilledOptions): Uint8Array {
  const writer = new PbfWriter();
  for (const feature of requiredFeatures) writer.writeStringField(4, feature);
  if (replicationS > 0) writer.writeVarintField(32, replicationS);
  return writer.finish();
}

function writeBlob(fd: number, type: string, data: Uint8Array, { compression, level }: FilledOptions): void {
  const blob = new PbfWriter();
  if (compression === 'raw') blob.writeBytesField(1, data);
  else {
    blob.writeVarintField(2, data.length);
    blob.writeBytesField(3, deflateSync(data, { level }));
  }
  const bytes = blob.finish();
  const header = new PbfWriter();
  header.writeStringField(1, type);
  header.writeVarintField(3, bytes.length);
  const headerBytes = header.finish();
  const length = Buffer.alloc(4);
  length.writeUInt32BE(headerBytes.length);
  for (const part of [length, headerBytes, bytes]) writeSync(fd, part);
}
