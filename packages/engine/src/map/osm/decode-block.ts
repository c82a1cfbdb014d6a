import { PbfReader } from 'pbf';
import { grown } from '../growing-column.ts';
import { countPacked, MalformedBlock, readPackedDeltas, readPackedUint32 } from './decode-packed.ts';
import { type Elements, reserveRefs, reserveRows, reserveTags } from './elements.ts';

/**
 * One PrimitiveBlock of the format (https://wiki.openstreetmap.org/wiki/PBF_Format): a string table and groups of elements.
 * `PbfReader` reads the frames, with bounds of ours around it since it reads past an end without noticing. Nothing here calls a
 * visitor, so whatever is thrown here means damage to the file.
 */
export interface Block {
  readonly bytes: Uint8Array;
  /** Start and end of each string of the table, alternating. */
  readonly stringBounds: readonly number[];
  /** Decoded when first asked for. */
  readonly strings: (string | undefined)[];
  readonly groups: readonly Group[];
  /** Of one coordinate step and of the origin, in nanodegrees. */
  readonly granularity: number;
  readonly lonOffset: number;
  readonly latOffset: number;
}

export interface Group {
  readonly start: number;
  readonly end: number;
  /** `ElementKind` bits; by the format's rule only one is set. */
  readonly kinds: number;
}

/** Bits, so that a blob's contents fit one number. */
export const ElementKind = { NODE: 1, WAY: 2, RELATION: 4 } as const;

/** Nanodegrees of the usual step, and in 1e-7 degrees. */
const NANODEGREES_PER_E7 = 100;

export function openBlock(bytes: Uint8Array): Block {
  const reader = new PbfReader(bytes);
  const groups: Group[] = [];
  const origin = { granularity: NANODEGREES_PER_E7, lonOffset: 0, latOffset: 0 };
  let stringBounds: number[] = [];
  for (let field = reader.nextField(); field !== 0; field = reader.nextField()) {
    if (field === 1) stringBounds = readStringBounds(reader, fieldEnd(reader, bytes.length));
    else if (field === 2) groups.push(readGroup(reader, fieldEnd(reader, bytes.length)));
    else if (field === 17) origin.granularity = reader.readVarint(true);
    else if (field === 19) origin.latOffset = reader.readVarint(true);
    else if (field === 20) origin.lonOffset = reader.readVarint(true);
  }
  mustBeAt(reader, bytes.length);
  return { bytes, stringBounds, strings: new Array(stringBounds.length / 2), groups, ...origin };
}

export function kindsIn(block: Block): number {
  return block.groups.reduce((kinds, group) => kinds | group.kinds, 0);
}

/** Text of the string table. */
export function stringAt(block: Block, index: number): string {
  const known = block.strings[index];
  if (known !== undefined) return known;
  const text = UTF8.decode(block.bytes.subarray(block.stringBounds[2 * index], block.stringBounds[2 * index + 1]));
  block.strings[index] = text;
  return text;
}

/** Replaces the rows of `into` by the group's elements of one kind. */
export function decodeGroup(block: Block, group: Group, kind: number, into: Elements): void {
  into.count = 0;
  const reader = new PbfReader(block.bytes);
  reader.pos = group.start;
  for (let field = reader.nextField(group.end); field !== 0; field = reader.nextField(group.end)) {
    if (KIND_OF_FIELD[field] !== kind) continue;
    const end = fieldEnd(reader, group.end);
    if (field === DENSE) {
      decodeDense(reader, end, block, into);
      continue;
    }
    reserveRows(into, into.count + 1);
    if (kind === ElementKind.NODE) decodeNode(reader, end, block, into);
    else decodeWayOrRelation(reader, end, block, kind, into);
    into.count++;
  }
}

const UTF8 = new TextDecoder('utf-8');
const DENSE = 2;
const KIND_OF_FIELD: readonly number[] = [0, ElementKind.NODE, ElementKind.NODE, ElementKind.WAY, ElementKind.RELATION];

function readStringBounds(reader: PbfReader, end: number): number[] {
  const bounds: number[] = [];
  for (let field = reader.nextField(end); field !== 0; field = reader.nextField(end)) {
    if (field !== 1) continue;
    const textEnd = fieldEnd(reader, end);
    bounds.push(reader.pos, textEnd);
    reader.pos = textEnd;
  }
  mustBeAt(reader, end);
  return bounds;
}

function readGroup(reader: PbfReader, end: number): Group {
  const start = reader.pos;
  let kinds = 0;
  for (let field = reader.nextField(end); field !== 0; field = reader.nextField(end)) {
    kinds |= KIND_OF_FIELD[field] ?? 0;
    reader.pos = fieldEnd(reader, end);
  }
  mustBeAt(reader, end);
  return { start, end, kinds };
}

/** All coordinates of a dense group are read as columns: ids, latitudes, longitudes, then tags as `key value … 0` per node. */
function decodeDense(reader: PbfReader, end: number, block: Block, into: Elements): void {
  const { bytes } = block;
  const at = into.count;
  let ids = 0;
  let lats = 0;
  let lons = 0;
  let tagStart = 0;
  let tagEnd = 0;
  for (let field = reader.nextField(end); field !== 0; field = reader.nextField(end)) {
    if (field !== 1 && field !== 8 && field !== 9 && field !== 10) continue;
    const start = reader.pos;
    const to = fieldEnd(reader, end);
    const from = reader.pos;
    if (from === start) throw new MalformedBlock('a column that is not packed');
    reader.pos = to;
    if (field === 10) {
      tagStart = from;
      tagEnd = to;
      continue;
    }
    reserveRows(into, at + countPacked(bytes, from, to));
    if (field === 1) ids = readPackedDeltas(bytes, from, to, into.id, at);
    else if (field === 8) lats = readPackedDeltas(bytes, from, to, into.latE7, at);
    else lons = readPackedDeltas(bytes, from, to, into.lonE7, at);
  }
  mustBeAt(reader, end);
  if (lats !== ids || lons !== ids)
    throw new MalformedBlock(`${ids} node ids with ${lats} latitudes and ${lons} longitudes`);
  into.count = at + ids;
  degreesE7(block, into, at);
  splitDenseTags(block, tagStart, tagEnd, into, at);
}

function splitDenseTags(block: Block, start: number, end: number, into: Elements, at: number): void {
  const { firstTag, firstRef, count } = into;
  const firstAt = firstTag[at];
  if (start === end) {
    firstTag.fill(firstAt, at, count + 1);
    firstRef.fill(firstRef[at], at, count + 1);
    return;
  }
  into.keysValues = grown(into.keysValues, end - start);
  const total = readPackedUint32(block.bytes, start, end, into.keysValues, 0);
  reserveTags(into, firstAt + total);
  let tag = firstAt;
  let row = at;
  for (let i = 0; i < total; i++) {
    const key = into.keysValues[i];
    if (key === 0) {
      firstTag[++row] = tag;
      if (row > count) break;
      continue;
    }
    into.tags[tag++] = key;
    into.tags[tag++] = into.keysValues[++i] ?? 0;
  }
  if (row !== count) throw new MalformedBlock(`tags of ${row - at} nodes, wanted ${count - at}`);
  firstRef.fill(firstRef[at], at, count + 1);
  mustBeStrings(block, into, firstAt, tag);
}

function decodeNode(reader: PbfReader, end: number, block: Block, into: Elements): void {
  const row = into.count;
  const read = { keys: NO_FIELD, values: NO_FIELD };
  into.id[row] = Number.NaN;
  for (let field = reader.nextField(end); field !== 0; field = reader.nextField(end)) {
    if (field === 1) into.id[row] = reader.readSVarint();
    else if (field === 2) read.keys = packedField(reader, end);
    else if (field === 3) read.values = packedField(reader, end);
    else if (field === 8) into.latE7[row] = reader.readSVarint();
    else if (field === 9) into.lonE7[row] = reader.readSVarint();
  }
  mustBeAt(reader, end);
  mustBeId(into.id[row]);
  const before = into.count;
  into.count = row + 1;
  degreesE7(block, into, row);
  into.count = before;
  appendTags(block, read.keys, read.values, into, row);
  into.firstRef[row + 1] = into.firstRef[row];
}

function decodeWayOrRelation(reader: PbfReader, end: number, block: Block, kind: number, into: Elements): void {
  const row = into.count;
  const isWay = kind === ElementKind.WAY;
  const read = { keys: NO_FIELD, values: NO_FIELD, refs: NO_FIELD, roles: NO_FIELD, types: NO_FIELD };
  into.id[row] = Number.NaN;
  for (let field = reader.nextField(end); field !== 0; field = reader.nextField(end)) {
    if (field === 1) into.id[row] = reader.readVarint(true);
    else if (field === 2) read.keys = packedField(reader, end);
    else if (field === 3) read.values = packedField(reader, end);
    else if (field === 8 && isWay) read.refs = packedField(reader, end);
    else if (field === 8) read.roles = packedField(reader, end);
    else if (field === 9 && !isWay) read.refs = packedField(reader, end);
    else if (field === 10 && !isWay) read.types = packedField(reader, end);
  }
  mustBeAt(reader, end);
  mustBeId(into.id[row]);
  appendTags(block, read.keys, read.values, into, row);
  const at = into.firstRef[row];
  const { bytes } = block;
  const refs = countPacked(bytes, read.refs.start, read.refs.end);
  reserveRefs(into, at + refs);
  readPackedDeltas(bytes, read.refs.start, read.refs.end, into.refs, at);
  into.firstRef[row + 1] = at + refs;
  if (isWay) return;
  const roles = countPacked(bytes, read.roles.start, read.roles.end);
  const types = countPacked(bytes, read.types.start, read.types.end);
  if (roles !== refs || types !== refs)
    throw new MalformedBlock(`${refs} members with ${roles} roles and ${types} types`);
  readPackedUint32(bytes, read.roles.start, read.roles.end, into.roles, at);
  readPackedUint32(bytes, read.types.start, read.types.end, into.memberTypes, at);
  for (let i = at; i < at + refs; i++) {
    if (into.roles[i] * 2 >= block.stringBounds.length) throw new MalformedBlock(`string ${into.roles[i]} as a role`);
    if (into.memberTypes[i] > 2) throw new MalformedBlock(`member type ${into.memberTypes[i]}, wanted 0 to 2`);
  }
}

interface PackedField {
  readonly start: number;
  readonly end: number;
}
const NO_FIELD: PackedField = { start: 0, end: 0 };

function packedField(reader: PbfReader, limit: number): PackedField {
  const end = fieldEnd(reader, limit);
  const start = reader.pos;
  reader.pos = end;
  return { start, end };
}

function appendTags(block: Block, keys: PackedField, values: PackedField, into: Elements, row: number): void {
  const { bytes } = block;
  const at = into.firstTag[row];
  const count = countPacked(bytes, keys.start, keys.end);
  const valueCount = countPacked(bytes, values.start, values.end);
  if (count !== valueCount) throw new MalformedBlock(`${count} tag keys with ${valueCount} values`);
  into.firstTag[row + 1] = at + 2 * count;
  if (count === 0) return;
  reserveTags(into, at + 2 * count);
  into.keysValues = grown(into.keysValues, 2 * count);
  readPackedUint32(bytes, keys.start, keys.end, into.keysValues, 0);
  readPackedUint32(bytes, values.start, values.end, into.keysValues, count);
  for (let i = 0; i < count; i++) {
    into.tags[at + 2 * i] = into.keysValues[i];
    into.tags[at + 2 * i + 1] = into.keysValues[count + i];
  }
  mustBeStrings(block, into, at, at + 2 * count);
}

/** From the block's steps to 1e-7 degrees, from row `at` to the last. */
function degreesE7(block: Block, into: Elements, at: number): void {
  const { granularity, lonOffset, latOffset } = block;
  const { lonE7, latE7, count } = into;
  const isPlain = granularity === NANODEGREES_PER_E7 && lonOffset === 0 && latOffset === 0;
  for (let i = at; i < count; i++) {
    if (!isPlain) {
      lonE7[i] = Math.round((lonOffset + granularity * lonE7[i]) / NANODEGREES_PER_E7);
      latE7[i] = Math.round((latOffset + granularity * latE7[i]) / NANODEGREES_PER_E7);
    }
    if (!(Math.abs(lonE7[i]) <= 180e7 && Math.abs(latE7[i]) <= 90e7)) {
      throw new MalformedBlock(`node ${into.id[i]} at latitude ${latE7[i] / 1e7}, longitude ${lonE7[i] / 1e7}`);
    }
  }
}

function mustBeStrings(block: Block, into: Elements, start: number, end: number): void {
  const count = block.stringBounds.length / 2;
  for (let i = start; i < end; i++) {
    if (into.tags[i] >= count) throw new MalformedBlock(`string ${into.tags[i]} of a table of ${count}`);
  }
}

/** End of the length-delimited field that the reader stands at; it must lie within `limit`. */
export function fieldEnd(reader: PbfReader, limit: number): number {
  if (reader.type !== LENGTH_DELIMITED)
    throw new MalformedBlock(`wire type ${reader.type}, wanted a length-delimited field`);
  const length = reader.readVarint();
  const end = reader.pos + length;
  if (!(end <= limit)) throw new MalformedBlock(`a field of ${length} bytes where ${limit - reader.pos} are left`);
  return end;
}

export function mustBeAt(reader: PbfReader, end: number): void {
  if (reader.pos !== end) throw new MalformedBlock('a field that runs past the end of its message, or field number 0');
}

const LENGTH_DELIMITED = 2;

function mustBeId(id: number): void {
  if (!Number.isSafeInteger(id)) throw new MalformedBlock(`an element with the id ${id}`);
}
