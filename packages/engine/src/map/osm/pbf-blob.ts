import { promisify } from 'node:util';
import { inflate } from 'node:zlib';
import { PbfReader } from 'pbf';
import { RuncardError } from '../../core/errors.ts';
import { fieldEnd, mustBeAt } from './decode-block.ts';
import { MalformedBlock } from './decode-packed.ts';

/** Limits of the format itself. */
export const HEADER_BYTES_MAX = 64 * 1024;
export const BLOB_BYTES_MAX = 32 * 1024 * 1024;

const SUPPORTED_FEATURES: ReadonlySet<string> = new Set(['OsmSchema-V0.6', 'DenseNodes']);

/** Where a blob lies: every error about it says so. */
export interface BlobPlace {
  readonly path: string;
  readonly byteOffset: number;
}

export function readBlobHeader(bytes: Uint8Array): { type: string; dataSize: number } {
  const reader = new PbfReader(bytes);
  let type = '';
  let dataSize = Number.NaN;
  for (let field = reader.nextField(); field !== 0; field = reader.nextField()) {
    if (field === 1) type = readText(reader, bytes.length);
    else if (field === 3) dataSize = reader.readVarint();
  }
  mustBeAt(reader, bytes.length);
  if (Number.isNaN(dataSize)) throw new MalformedBlock('a block header without a data size');
  return { type, dataSize };
}

const inflateAsync = promisify(inflate);
const COMPRESSIONS: Readonly<Record<number, string>> = { 4: 'lzma', 5: 'bzip2', 6: 'lz4', 7: 'zstd' };

export async function inflateBlob(place: BlobPlace, blob: Uint8Array): Promise<Uint8Array> {
  const { raw, zlib, rawSize } = decoded(place, () => readBlob(blob));
  if (raw !== undefined) return raw;
  if (zlib === undefined) throw corrupt(place, 'a block without data', 'raw or zlib data');
  if (!(rawSize <= BLOB_BYTES_MAX)) throw corrupt(place, `${rawSize} bytes inflated`, `at most ${BLOB_BYTES_MAX}`);
  let data: Uint8Array;
  try {
    data = await inflateAsync(zlib, { maxOutputLength: Math.max(1, rawSize) });
  } catch (cause) {
    throw corrupt(place, `zlib data that does not inflate (${messageOf(cause)})`, `${rawSize} bytes`);
  }
  if (data.length !== rawSize) throw corrupt(place, `${data.length} bytes inflated`, `${rawSize}`);
  return data;
}

function readBlob(bytes: Uint8Array): { raw: Uint8Array | undefined; zlib: Uint8Array | undefined; rawSize: number } {
  const reader = new PbfReader(bytes);
  const blob: { raw: Uint8Array | undefined; zlib: Uint8Array | undefined; rawSize: number } = {
    raw: undefined,
    zlib: undefined,
    rawSize: Number.NaN,
  };
  for (let field = reader.nextField(); field !== 0; field = reader.nextField()) {
    if (field === 2) blob.rawSize = reader.readVarint();
    else if (field === 1 || field === 3) {
      const end = fieldEnd(reader, bytes.length);
      const data = bytes.subarray(reader.pos, end);
      reader.pos = end;
      if (field === 1) blob.raw = data;
      else blob.zlib = data;
    } else if (COMPRESSIONS[field] !== undefined) {
      throw new MalformedBlock(
        `${COMPRESSIONS[field]} compression (wanted raw or zlib: rewrite the file with osmium cat)`,
      );
    }
  }
  mustBeAt(reader, bytes.length);
  return blob;
}

/** Checks the features that a reader must have, and gives the date of the data. */
export function readHeaderDate(place: BlobPlace, bytes: Uint8Array): string {
  const features: string[] = [];
  let replicationS = Number.NaN;
  decoded(place, () => {
    const reader = new PbfReader(bytes);
    for (let field = reader.nextField(); field !== 0; field = reader.nextField()) {
      if (field === 4) features.push(readText(reader, bytes.length));
      else if (field === 32) replicationS = reader.readVarint(true);
    }
    mustBeAt(reader, bytes.length);
  });
  const unknown = features.find((feature) => !SUPPORTED_FEATURES.has(feature));
  if (unknown !== undefined) {
    const known = [...SUPPORTED_FEATURES].join(' and ');
    throw corrupt(place, `the required feature ${printable(unknown)}`, `no other than ${known}`);
  }
  return replicationS > 0 && replicationS < SECONDS_MAX ? new Date(replicationS * 1000).toISOString() : '';
}

/** Year 9999: beyond it ISO 8601 needs more digits, and no file is that young. */
const SECONDS_MAX = 253_402_300_800;

function readText(reader: PbfReader, limit: number): string {
  const end = fieldEnd(reader, limit);
  const text = new TextDecoder().decode(reader.buf.subarray(reader.pos, end));
  reader.pos = end;
  return text;
}

/** Runs a decoding step: what it throws means damage at this blob, unless it is a defect of ours. */
export function decoded<T>(place: BlobPlace, decode: () => T): T {
  try {
    return decode();
  } catch (cause) {
    if (cause instanceof TypeError || cause instanceof ReferenceError) throw cause;
    throw corrupt(place, messageOf(cause), 'a block as the format defines it');
  }
}

export function corrupt(place: BlobPlace, seen: string, wanted: string): RuncardError {
  const { path, byteOffset } = place;
  const message = `${path}: byte ${byteOffset}: found ${seen}, wanted ${wanted}`;
  return new RuncardError('PBF_CORRUPT', message, { details: { file: path, byteOffset } });
}

export const messageOf = (cause: unknown): string => (cause instanceof Error ? cause.message : String(cause));

/** Damaged text in a message must not carry control characters into a log. */
export const printable = (text: string): string => JSON.stringify(text.slice(0, 40));
