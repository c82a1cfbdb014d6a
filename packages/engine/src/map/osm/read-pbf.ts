import { type FileHandle, open } from 'node:fs/promises';
import { basename } from 'node:path';
import { RuncardError } from '../../core/errors.ts';
import { type Block, decodeGroup, ElementKind, kindsIn, openBlock, stringAt } from './decode-block.ts';
import { createElements, type Elements } from './elements.ts';
import {
  BLOB_BYTES_MAX,
  type BlobPlace,
  corrupt,
  decoded,
  HEADER_BYTES_MAX,
  inflateBlob,
  messageOf,
  printable,
  readBlobHeader,
  readHeaderDate,
} from './pbf-blob.ts';
import type { OsmMember, OsmSource, OsmTags, OsmVisitor } from './source.ts';

/*
 *  file:   ┌ 4 bytes, big endian ┐┌ BlobHeader ───────┐┌ Blob ───────────────────┐┌ 4 bytes …
 *          │ length of the header ││ type, data size    ││ raw or zlib data         ││
 *
 * Each blob stands alone, so a few are inflated on libuv's threads while one is decoded here, and a later pass skips, unread, the
 * blobs whose contents it does not want. Memory: READ_AHEAD_BLOBS blobs and one set of columns, whatever the size of the file.
 */

const READ_AHEAD_BLOBS = 4;
/** Most headers are shorter than this, so that one read fetches length and header. */
const PEEK_BYTES = 64;

const OSM_LICENCE = 'ODbL-1.0';
const OSM_ATTRIBUTION = '© OpenStreetMap contributors';

/**
 * Opens an .osm.pbf file; it stays closed between reads. Damage throws PBF_CORRUPT with the byte offset of the blob, either here
 * (the header) or from `read`. What a visitor throws comes out of `read` unchanged.
 */
export async function openPbf(path: string): Promise<OsmSource> {
  const file: PbfFile = { path, known: new Map() };
  const date = await withFile(file, async (handle, size) => {
    const frame = await readFrame(file, handle, size, 0);
    if (frame.type !== 'OSMHeader') throw corrupt(placeOf(file, 0), `a first block of type ${frame.type}`, 'OSMHeader');
    return readHeaderDate(placeOf(file, 0), await frame.data);
  });
  return {
    name: basename(path),
    licence: OSM_LICENCE,
    attribution: OSM_ATTRIBUTION,
    date,
    read: (visitor) => withFile(file, (handle, size) => readBlobs(file, handle, size, visitor)),
  };
}

interface PbfFile {
  readonly path: string;
  /** Element kinds per blob offset, learnt in the first pass. */
  readonly known: Map<number, { kinds: number; next: number }>;
}

interface Frame {
  readonly offset: number;
  readonly next: number;
  readonly type: string;
  /** Inflated contents. */
  readonly data: Promise<Uint8Array>;
}

const placeOf = (file: PbfFile, byteOffset: number): BlobPlace => ({ path: file.path, byteOffset });

async function withFile<T>(file: PbfFile, use: (handle: FileHandle, size: number) => Promise<T>): Promise<T> {
  let handle: FileHandle;
  try {
    handle = await open(file.path, 'r');
  } catch (cause) {
    throw new RuncardError('FILE_NOT_FOUND', `${file.path}: ${messageOf(cause)}`, { details: { file: file.path } });
  }
  try {
    const stat = await handle.stat();
    if (!stat.isFile())
      throw new RuncardError('FILE_NOT_FOUND', `${file.path} is no file`, { details: { file: file.path } });
    return await use(handle, stat.size);
  } finally {
    await handle.close();
  }
}

async function readBlobs(file: PbfFile, handle: FileHandle, size: number, visitor: OsmVisitor): Promise<void> {
  const wanted =
    (visitor.node ? ElementKind.NODE : 0) |
    (visitor.way ? ElementKind.WAY : 0) |
    (visitor.relation ? ElementKind.RELATION : 0);
  const elements = createElements();
  const ahead: Frame[] = [];
  let offset = 0;
  try {
    while (offset < size || ahead.length > 0) {
      while (offset < size && ahead.length < READ_AHEAD_BLOBS) {
        const known = file.known.get(offset);
        if (known !== undefined && (known.kinds & wanted) === 0) {
          offset = known.next;
          continue;
        }
        const frame = await readFrame(file, handle, size, offset);
        offset = frame.next;
        if (frame.type === 'OSMData') ahead.push(frame);
      }
      const frame = ahead.shift();
      if (frame === undefined) continue;
      readBlock(file, frame, await frame.data, visitor, wanted, elements);
    }
  } finally {
    await Promise.allSettled(ahead.map((frame) => frame.data));
  }
}

function readBlock(
  file: PbfFile,
  frame: Frame,
  data: Uint8Array,
  visitor: OsmVisitor,
  wanted: number,
  elements: Elements,
): void {
  const block = decoded(placeOf(file, frame.offset), () => openBlock(data));
  if (!file.known.has(frame.offset)) file.known.set(frame.offset, { kinds: kindsIn(block), next: frame.next });
  for (const group of block.groups) {
    for (const kind of [ElementKind.NODE, ElementKind.WAY, ElementKind.RELATION]) {
      if ((group.kinds & wanted & kind) === 0) continue;
      decoded(placeOf(file, frame.offset), () => decodeGroup(block, group, kind, elements));
      if (kind === ElementKind.NODE) visitNodes(visitor, block, elements);
      else if (kind === ElementKind.WAY) visitWays(visitor, block, elements);
      else visitRelations(visitor, block, elements);
    }
  }
}

function visitNodes(visitor: OsmVisitor, block: Block, elements: Elements): void {
  const { id, lonE7, latE7, firstTag, count } = elements;
  for (let i = 0; i < count; i++) {
    const tags = firstTag[i] === firstTag[i + 1] ? undefined : tagsOf(block, elements, i);
    visitor.node?.(id[i], lonE7[i], latE7[i], tags);
  }
}

function visitWays(visitor: OsmVisitor, block: Block, elements: Elements): void {
  const { id, firstRef, refs, count } = elements;
  for (let i = 0; i < count; i++) {
    visitor.way?.(id[i], refs.subarray(firstRef[i], firstRef[i + 1]), tagsOf(block, elements, i));
  }
}

const MEMBER_TYPES = ['node', 'way', 'relation'] as const;

function visitRelations(visitor: OsmVisitor, block: Block, elements: Elements): void {
  const { id, firstRef, refs, roles, memberTypes, count } = elements;
  for (let i = 0; i < count; i++) {
    const members: OsmMember[] = [];
    for (let r = firstRef[i]; r < firstRef[i + 1]; r++) {
      members.push({ type: MEMBER_TYPES[memberTypes[r]], id: refs[r], role: stringAt(block, roles[r]) });
    }
    visitor.relation?.(id[i], members, tagsOf(block, elements, i));
  }
}

function tagsOf(block: Block, elements: Elements, row: number): OsmTags {
  const { firstTag, tags } = elements;
  const map = new Map<string, string>();
  for (let i = firstTag[row]; i < firstTag[row + 1]; i += 2)
    map.set(stringAt(block, tags[i]), stringAt(block, tags[i + 1]));
  return map;
}

/** Reads length, header and blob at `offset`, and starts to inflate. */
async function readFrame(file: PbfFile, handle: FileHandle, size: number, offset: number): Promise<Frame> {
  const place = placeOf(file, offset);
  const peek = await readExactly(handle, offset, Math.min(PEEK_BYTES, size - offset));
  if (peek.length < 4) throw corrupt(place, `${peek.length} bytes before the end of the file`, 'a block header');
  const headerLength = peek.readUInt32BE(0);
  if (headerLength > HEADER_BYTES_MAX) {
    throw corrupt(place, `a block header of ${headerLength} bytes`, `at most ${HEADER_BYTES_MAX}`);
  }
  const dataStart = offset + 4 + headerLength;
  if (dataStart > size) throw corrupt(place, `the file's end inside a block header`, `${dataStart - size} bytes more`);
  const header =
    4 + headerLength <= peek.length
      ? peek.subarray(4, 4 + headerLength)
      : await readExactly(handle, offset + 4, headerLength);
  const { type, dataSize } = decoded(place, () => readBlobHeader(header));
  if (type !== 'OSMData' && type !== 'OSMHeader') throw corrupt(place, `a block of type ${printable(type)}`, 'OSMData');
  if (!(dataSize <= BLOB_BYTES_MAX)) throw corrupt(place, `a block of ${dataSize} bytes`, `at most ${BLOB_BYTES_MAX}`);
  const next = dataStart + dataSize;
  if (next > size) throw corrupt(place, `the file's end inside a block`, `${next - size} bytes more`);
  const blob = await readExactly(handle, dataStart, dataSize);
  const data = inflateBlob(place, blob);
  // Awaited in file order, maybe after an earlier blob has failed: without this the runtime calls that an unhandled rejection.
  data.catch(() => undefined);
  return { offset, next, type, data };
}

async function readExactly(handle: FileHandle, offset: number, length: number): Promise<Buffer> {
  const buffer = Buffer.allocUnsafe(length);
  let done = 0;
  while (done < length) {
    const { bytesRead } = await handle.read(buffer, done, length - done, offset + done);
    if (bytesRead === 0) break;
    done += bytesRead;
  }
  return buffer.subarray(0, done);
}
