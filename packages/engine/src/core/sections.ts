import { crc32 } from 'node:zlib';
import { assert } from './assert.ts';
import { RuncardError } from './errors.ts';
import { ok, type Result, refused } from './result.ts';

/**
 * Named typed arrays in one SharedArrayBuffer. The bytes in memory are the bytes of the file: saving is one write, loading one read,
 * and a worker that is handed the buffer has everything.
 *
 *   0        64                    64 + 64·n
 *   ┌────────┬─────────┬───┬─────────┬───────────┬──┬───────────┬──┐
 *   │ header │ entry 0 │ … │ entry n │ section 0 │░░│ section 1 │░░│ …      ░ zeros up to the next multiple of 64
 *   └────────┴─────────┴───┴─────────┴───────────┴──┴───────────┴──┘
 *
 * Every byte is under a checksum: header and entries under the header's, each section with its zeros under its entry's.
 * Alternatives: a file per column (no atomic replacing), Arrow or FlatBuffers (a dependency for what is 200 lines here).
 */
const SECTIONS_MAGIC = 'RUNCARD\x1a';
/** 2: junctions at which rails cross are marked. What version 1 led hose over is not to be guessed: the map is imported again. */
export const SECTIONS_VERSION = 2;
const WHY_OLD: ReadonlyMap<number, string> = new Map([
  [1, 'written before rail crossings were kept, import or generate it again'],
]);
const SECTION_ALIGN_BYTES = 64;
export const HEADER_BYTES = 64;
export const ENTRY_BYTES = 64;
const SECTION_NAME_BYTES_MAX = 32;
export const SECTIONS_MAX = 1024;
/** Offsets are safe integers far beyond this; a larger file is a mistake. */
const SECTIONS_FILE_BYTES_MAX: number = 8 * 2 ** 30;

/** Offsets of the fields of the header and of an entry; `docs/network-format.md` is held equal to them by a test. */
export const HEADER_FIELD = { magic: 0, version: 8, sectionCount: 12, fileBytes: 16, checksum: 24 } as const;
export const ENTRY_FIELD = { name: 0, type: 32, checksum: 36, offset: 40, byteLength: 48 } as const;

/** Element types by code; the position in this list is the code in the file. */
export const SECTION_TYPES = ['u8', 'i8', 'u16', 'i16', 'u32', 'i32', 'f64'] as const;
export type SectionType = (typeof SECTION_TYPES)[number];

/** Spelt out because `InstanceType` of a typed array's constructor excludes shared memory. */
interface ArrayByType {
  u8: Uint8Array;
  i8: Int8Array;
  u16: Uint16Array;
  i16: Int16Array;
  u32: Uint32Array;
  i32: Int32Array;
  f64: Float64Array;
}
export type SectionArray<T extends SectionType = SectionType> = ArrayByType[T];

interface ArrayConstructor {
  readonly BYTES_PER_ELEMENT: number;
  new (buffer: ArrayBufferLike, byteOffset: number, length: number): SectionArray;
}
const ARRAY_OF: Record<SectionType, ArrayConstructor> = {
  u8: Uint8Array,
  i8: Int8Array,
  u16: Uint16Array,
  i16: Int16Array,
  u32: Uint32Array,
  i32: Int32Array,
  f64: Float64Array,
};

export interface SectionInput {
  readonly name: string;
  readonly data: SectionArray;
}

interface SectionEntry {
  readonly name: string;
  readonly type: SectionType;
  /** From the start of the buffer, a multiple of 64. */
  readonly offset: number;
  /** Without the zeros behind. */
  readonly byteLength: number;
  readonly length: number;
  /** CRC-32 of the section and the zeros behind it. */
  readonly checksum: number;
}

/** All sections of a buffer, in file order. Holds the buffer, copies nothing; unknown names are simply not asked for. */
export interface Sections {
  readonly buffer: SharedArrayBuffer;
  readonly entries: readonly SectionEntry[];
  entry(name: string): SectionEntry | undefined;
  /** A view of the section, or `undefined` where there is none of this name and type. */
  view<T extends SectionType>(name: string, type: T): SectionArray<T> | undefined;
}

/** Copies the arrays into one new buffer and seals it with checksums. */
export function buildSections(inputs: readonly SectionInput[]): SharedArrayBuffer {
  assert(littleEndian(), 'section files are little-endian and so must the machine be');
  assert(inputs.length <= SECTIONS_MAX, `at most ${SECTIONS_MAX} sections, got ${inputs.length}`);
  assert(new Set(inputs.map((input) => input.name)).size === inputs.length, 'section names must differ');
  const first = HEADER_BYTES + ENTRY_BYTES * inputs.length;
  const fileBytes = inputs.reduce((end, input) => end + aligned(input.data.byteLength), first);
  assert(fileBytes <= SECTIONS_FILE_BYTES_MAX, `at most ${SECTIONS_FILE_BYTES_MAX} bytes, got ${fileBytes}`);

  const buffer = new SharedArrayBuffer(fileBytes);
  const bytes = Buffer.from(buffer);
  bytes.write(SECTIONS_MAGIC, HEADER_FIELD.magic, 'latin1');
  bytes.writeUInt32LE(SECTIONS_VERSION, HEADER_FIELD.version);
  bytes.writeUInt32LE(inputs.length, HEADER_FIELD.sectionCount);
  bytes.writeBigUInt64LE(BigInt(fileBytes), HEADER_FIELD.fileBytes);
  let offset = first;
  inputs.forEach((input, i) => {
    writeEntry(bytes, HEADER_BYTES + ENTRY_BYTES * i, input, offset);
    offset += aligned(input.data.byteLength);
  });
  bytes.writeUInt32LE(directoryChecksum(bytes, inputs.length), HEADER_FIELD.checksum);
  return buffer;
}

/** The same sections and some more, in a new buffer; of two with the same name the one that is among `more`. */
export function extendSections(sections: Sections, more: readonly SectionInput[]): SharedArrayBuffer {
  const renewed = new Set(more.map(({ name }) => name));
  const kept = sections.entries.filter(({ name }) => !renewed.has(name));
  return buildSections([...kept.map((entry) => ({ name: entry.name, data: viewOf(sections.buffer, entry) })), ...more]);
}

/** What the first 64 bytes promise: checked alone, so that a huge foreign file is refused before it is read. */
export function checkHeader(header: Uint8Array, fileBytes: number): Result<{ readonly sectionCount: number }> {
  const bytes = Buffer.from(header.buffer, header.byteOffset, header.byteLength);
  if (bytes.length < HEADER_BYTES)
    return refusal(`it is ${fileBytes} bytes long, wanted at least the ${HEADER_BYTES} bytes of the header`);
  const magic = bytes.toString('latin1', HEADER_FIELD.magic, HEADER_FIELD.magic + SECTIONS_MAGIC.length);
  if (magic !== SECTIONS_MAGIC)
    return refusal(`at byte 0 it starts with ${inHex(magic)}, wanted ${inHex(SECTIONS_MAGIC)}: not a network file`);
  const version = bytes.readUInt32LE(HEADER_FIELD.version);
  if (version !== SECTIONS_VERSION) {
    const why =
      WHY_OLD.get(version) ??
      (version > SECTIONS_VERSION ? 'written by a newer program' : 'no version that was ever written');
    return refusal(`at byte ${HEADER_FIELD.version} its version is ${version}, wanted ${SECTIONS_VERSION}: ${why}`);
  }
  const promised = bytes.readBigUInt64LE(HEADER_FIELD.fileBytes);
  if (promised !== BigInt(fileBytes)) {
    const how = promised > BigInt(fileBytes) ? 'truncated' : 'altered';
    return refusal(
      `it is ${fileBytes} bytes long, wanted the ${promised} that byte ${HEADER_FIELD.fileBytes} promises: ${how}`,
    );
  }
  if (fileBytes > SECTIONS_FILE_BYTES_MAX)
    return refusal(`it is ${fileBytes} bytes long, wanted at most ${SECTIONS_FILE_BYTES_MAX}`);
  const sectionCount = bytes.readUInt32LE(HEADER_FIELD.sectionCount);
  if (sectionCount > SECTIONS_MAX || HEADER_BYTES + ENTRY_BYTES * sectionCount > fileBytes) {
    return refusal(
      `at byte ${HEADER_FIELD.sectionCount} it counts ${sectionCount} sections, wanted at most ${SECTIONS_MAX} within its ${fileBytes} bytes`,
    );
  }
  return ok({ sectionCount });
}

/** Reads the directory and, unless told that the bytes are known to be good, checks every byte against the checksums. */
export function openSections(buffer: SharedArrayBuffer, options: { readonly verify: boolean }): Result<Sections> {
  assert(littleEndian(), 'section files are little-endian and so must the machine be');
  const bytes = Buffer.from(buffer);
  const header = checkHeader(bytes.subarray(0, Math.min(HEADER_BYTES, bytes.length)), bytes.length);
  if (!header.ok) return header;
  const { sectionCount } = header.value;
  const seen = directoryChecksum(bytes, sectionCount);
  const wanted = bytes.readUInt32LE(HEADER_FIELD.checksum);
  if (seen !== wanted)
    return refusal(
      `bytes 0 to ${HEADER_BYTES + ENTRY_BYTES * sectionCount - 1} (header and directory) have checksum ${hex32(seen)}, wanted ${hex32(wanted)}: altered`,
    );

  const entries: SectionEntry[] = [];
  let offset = HEADER_BYTES + ENTRY_BYTES * sectionCount;
  for (let i = 0; i < sectionCount; i++) {
    const entry = readEntry(bytes, HEADER_BYTES + ENTRY_BYTES * i, offset);
    if (!entry.ok) return entry;
    entries.push(entry.value);
    offset += aligned(entry.value.byteLength);
  }
  if (offset !== bytes.length)
    return refusal(`its sections end at byte ${offset}, wanted the end of the file at ${bytes.length}`);
  if (options.verify) for (const entry of entries) if (!intact(bytes, entry)) return alteredSection(bytes, entry);
  return ok(sectionsOf(buffer, entries));
}

function sectionsOf(buffer: SharedArrayBuffer, entries: readonly SectionEntry[]): Sections {
  const byName = new Map(entries.map((entry) => [entry.name, entry]));
  return {
    buffer,
    entries,
    entry: (name) => byName.get(name),
    view<T extends SectionType>(name: string, type: T): SectionArray<T> | undefined {
      const entry = byName.get(name);
      return entry?.type === type ? (viewOf(buffer, entry) as SectionArray<T>) : undefined;
    },
  };
}

function viewOf(buffer: SharedArrayBuffer, entry: SectionEntry): SectionArray {
  return new ARRAY_OF[entry.type](buffer, entry.offset, entry.length);
}

function writeEntry(bytes: Buffer, at: number, input: SectionInput, offset: number): void {
  const { name, data } = input;
  assert(/^[\x21-\x7e]+$/.test(name) && name.length <= SECTION_NAME_BYTES_MAX, `section name ${name}`);
  const type = SECTION_TYPES.findIndex((key) => data instanceof ARRAY_OF[key]);
  assert(type >= 0, `section ${name} has an element type that the format does not know`);
  bytes.set(new Uint8Array(data.buffer, data.byteOffset, data.byteLength), offset);
  bytes.write(name, at + ENTRY_FIELD.name, 'latin1');
  bytes.writeUInt32LE(type, at + ENTRY_FIELD.type);
  bytes.writeUInt32LE(crc32(bytes.subarray(offset, offset + aligned(data.byteLength))), at + ENTRY_FIELD.checksum);
  bytes.writeBigUInt64LE(BigInt(offset), at + ENTRY_FIELD.offset);
  bytes.writeBigUInt64LE(BigInt(data.byteLength), at + ENTRY_FIELD.byteLength);
}

function readEntry(bytes: Buffer, at: number, wantedOffset: number): Result<SectionEntry> {
  const name = bytes.toString('latin1', at, at + SECTION_NAME_BYTES_MAX).replace(/\0+$/, '');
  const code = bytes.readUInt32LE(at + ENTRY_FIELD.type);
  if (code >= SECTION_TYPES.length)
    return refusal(
      `at byte ${at + ENTRY_FIELD.type} section ${name} has element type ${code}, wanted 0 to ${SECTION_TYPES.length - 1}`,
    );
  const type = SECTION_TYPES[code];
  const offset = Number(bytes.readBigUInt64LE(at + ENTRY_FIELD.offset));
  const byteLength = Number(bytes.readBigUInt64LE(at + ENTRY_FIELD.byteLength));
  if (offset !== wantedOffset)
    return refusal(`at byte ${at + ENTRY_FIELD.offset} section ${name} starts at ${offset}, wanted ${wantedOffset}`);
  if (byteLength % ARRAY_OF[type].BYTES_PER_ELEMENT !== 0 || offset + aligned(byteLength) > bytes.length)
    return refusal(
      `at byte ${at + ENTRY_FIELD.byteLength} section ${name} is ${byteLength} bytes long, wanted whole ${type} elements that end by byte ${bytes.length}`,
    );
  const checksum = bytes.readUInt32LE(at + ENTRY_FIELD.checksum);
  return ok({ name, type, offset, byteLength, length: byteLength / ARRAY_OF[type].BYTES_PER_ELEMENT, checksum });
}

function intact(bytes: Buffer, entry: SectionEntry): boolean {
  return sectionChecksum(bytes, entry) === entry.checksum;
}

function alteredSection(bytes: Buffer, entry: SectionEntry): Result<never> {
  const { name, offset, byteLength, checksum } = entry;
  const last = offset + aligned(byteLength) - 1;
  return refusal(
    `bytes ${offset} to ${last} (section ${name}) have checksum ${hex32(sectionChecksum(bytes, entry))}, wanted ${hex32(checksum)}: altered`,
  );
}

function sectionChecksum(bytes: Buffer, entry: SectionEntry): number {
  return crc32(bytes.subarray(entry.offset, entry.offset + aligned(entry.byteLength)));
}

/** Over header and entries with the checksum's own four bytes left out. */
function directoryChecksum(bytes: Buffer, sectionCount: number): number {
  const before = crc32(bytes.subarray(0, HEADER_FIELD.checksum));
  return crc32(bytes.subarray(HEADER_FIELD.checksum + 4, HEADER_BYTES + ENTRY_BYTES * sectionCount), before);
}

const refusal = (message: string): Result<never> => refused(new RuncardError('NETWORK_FILE_REFUSED', message));
const aligned = (bytes: number): number => Math.ceil(bytes / SECTION_ALIGN_BYTES) * SECTION_ALIGN_BYTES;
const hex32 = (n: number): string => `0x${n.toString(16).padStart(8, '0')}`;
const inHex = (text: string): string => Buffer.from(text, 'latin1').toString('hex').replace(/..\B/g, '$& ');
const littleEndian = (): boolean => new Uint8Array(new Uint16Array([1]).buffer)[0] === 1;
