import { createHash } from 'node:crypto';
import { assert } from '../core/assert.ts';
import { RuncardError } from '../core/errors.ts';
import { openSections, type SectionArray, type Sections, type SectionType } from '../core/sections.ts';
import type { NameTable, Network, NetworkMeta } from './network.ts';

/**
 * The sections of a network, in file order. `per` names what a section has one element for; `+1` marks offset columns, whose last
 * element is the length of what they point into. `docs/network-format.md` is held equal to this table by a test.
 */
export const NETWORK_COLUMNS = {
  junctionLonE7: { type: 'i32', per: 'junction' },
  junctionLatE7: { type: 'i32', per: 'junction' },
  junctionFlags: { type: 'u8', per: 'junction' },
  junctionOsmNodeId: { type: 'f64', per: 'junction' },
  firstOut: { type: 'u32', per: 'junction+1' },
  outArc: { type: 'u32', per: 'arc' },
  head: { type: 'u32', per: 'arc' },
  arcAccess: { type: 'u8', per: 'arc' },
  pieceLengthMm: { type: 'u32', per: 'piece' },
  pieceClass: { type: 'u8', per: 'piece' },
  pieceFlags: { type: 'u32', per: 'piece' },
  pieceSpeedKmh: { type: 'u8', per: 'piece' },
  pieceWidthCm: { type: 'u16', per: 'piece' },
  pieceWidthSource: { type: 'u8', per: 'piece' },
  pieceMaxHeightCm: { type: 'u16', per: 'piece' },
  pieceMaxWeightKg: { type: 'u32', per: 'piece' },
  pieceLayer: { type: 'i8', per: 'piece' },
  pieceName: { type: 'u32', per: 'piece' },
  pieceOsmWayId: { type: 'f64', per: 'piece' },
  pieceTagsKey: { type: 'u32', per: 'piece' },
  firstShape: { type: 'u32', per: 'piece+1' },
  shapeLonE7: { type: 'i32', per: 'shape' },
  shapeLatE7: { type: 'i32', per: 'shape' },
  restrictionFromPiece: { type: 'u32', per: 'restriction' },
  restrictionToPiece: { type: 'u32', per: 'restriction' },
  restrictionViaJunction: { type: 'u32', per: 'restriction' },
  restrictionKind: { type: 'u8', per: 'restriction' },
  restrictionFirstVia: { type: 'u32', per: 'restriction+1' },
  restrictionVia: { type: 'u32', per: 'via' },
  pointKind: { type: 'u8', per: 'point' },
  pointLonE7: { type: 'i32', per: 'point' },
  pointLatE7: { type: 'i32', per: 'point' },
  pointName: { type: 'u32', per: 'point' },
  pointDetail: { type: 'u32', per: 'point' },
  pointOsmId: { type: 'f64', per: 'point' },
  waterName: { type: 'u32', per: 'water' },
  firstWaterPoint: { type: 'u32', per: 'water+1' },
  waterLonE7: { type: 'i32', per: 'waterPoint' },
  waterLatE7: { type: 'i32', per: 'waterPoint' },
  segmentPiece: { type: 'u32', per: 'segment' },
  segmentOrdinal: { type: 'u16', per: 'segment' },
  segmentIndex: { type: 'u8', per: 'byte' },
  nameStart: { type: 'u32', per: 'name+1' },
  nameText: { type: 'u8', per: 'byte' },
} as const satisfies Record<string, { readonly type: SectionType; readonly per: string }>;

/** JSON, UTF-8: everything of `NetworkMeta` but the id, which is computed from the columns' checksums. */
export const META_SECTION = 'meta';

export type NetworkColumns = { readonly [K in ColumnName]: SectionArray<(typeof NETWORK_COLUMNS)[K]['type']> };
type ColumnName = keyof typeof NETWORK_COLUMNS;
const COLUMN_NAMES = Object.keys(NETWORK_COLUMNS) as readonly ColumnName[];

/**
 * A network over a buffer that `assembleNetwork` or `readNetworkFile` filled; a worker opens the buffer that it was handed with it.
 * Copies nothing. `verify` reads every byte once; leave it off only for a buffer of this process.
 */
export function openNetwork(buffer: SharedArrayBuffer, options: { readonly verify: boolean }): Network {
  const opened = openSections(buffer, options);
  if (!opened.ok) throw opened.error;
  const sections = opened.value;
  const { nameStart, nameText, segmentIndex, ...columns } = columnsOf(sections);
  const meta = { ...metaOf(sections), id: contentId(sections) };
  return {
    ...columns,
    meta,
    junctionCount: columns.junctionLonE7.length,
    pieceCount: columns.pieceLengthMm.length,
    names: nameTable(nameStart, nameText),
    segmentIndex: buffer,
    segmentIndexByteOffset: segmentIndex.byteOffset,
    buffer,
  };
}

/** Equal columns, equal id: SHA-256 over name, length and checksum of every column, the first 16 hex digits. */
function contentId(sections: Sections): string {
  const hash = createHash('sha256');
  for (const name of COLUMN_NAMES) {
    const entry = sections.entry(name);
    assert(entry !== undefined, `section ${name}`);
    hash.update(`${name} ${entry.byteLength} ${entry.checksum}\n`);
  }
  return hash.digest('hex').slice(0, 16);
}

function columnsOf(sections: Sections): NetworkColumns {
  const found: Partial<Record<ColumnName, SectionArray>> = {};
  for (const name of COLUMN_NAMES) {
    const { type } = NETWORK_COLUMNS[name];
    const view = sections.view(name, type);
    if (view === undefined)
      throw refusal(`section ${name} is ${sections.entry(name)?.type ?? 'missing'}, wanted ${type}`);
    found[name] = view;
  }
  const columns = found as NetworkColumns;
  checkLengths(columns);
  return columns;
}

/** Columns per one thing are equally long, offset columns one longer and ending at the length of what they point into. */
function checkLengths(columns: NetworkColumns): void {
  const counts = new Map<string, number>([['arc', 2 * columns.pieceLengthMm.length]]);
  for (const name of COLUMN_NAMES) {
    const [what, plus] = NETWORK_COLUMNS[name].per.split('+');
    if (what === 'byte') continue;
    const count = columns[name].length - Number(plus ?? 0);
    const wanted = counts.get(what) ?? count;
    if (count !== wanted || count < 0)
      throw refusal(`section ${name} has ${columns[name].length} elements, wanted ${wanted + Number(plus ?? 0)}`);
    counts.set(what, count);
  }
  checkEnd('firstOut', columns.firstOut, columns.outArc.length);
  checkEnd('firstShape', columns.firstShape, columns.shapeLonE7.length);
  checkEnd('restrictionFirstVia', columns.restrictionFirstVia, columns.restrictionVia.length);
  checkEnd('firstWaterPoint', columns.firstWaterPoint, columns.waterLonE7.length);
  checkEnd('nameStart', columns.nameStart, columns.nameText.length);
}

function checkEnd(name: ColumnName, offsets: Uint32Array, wanted: number): void {
  const seen = offsets[offsets.length - 1];
  if (seen !== wanted) throw refusal(`section ${name} ends with ${seen}, wanted ${wanted}`);
}

function metaOf(sections: Sections): Omit<NetworkMeta, 'id'> {
  const bytes = sections.view(META_SECTION, 'u8');
  if (bytes === undefined) throw refusal(`section ${META_SECTION} is missing`);
  const value = jsonOrNull(text(bytes, 0, bytes.length));
  if (!isMeta(value))
    throw refusal(
      `section ${META_SECTION} at byte ${bytes.byteOffset} lacks a field or is no JSON, wanted ${Object.keys(META_FIELDS).join(', ')}`,
    );
  return value;
}

/** By hand and not by a schema: every worker opens networks, and a schema library takes longer to load than a network. */
const META_FIELDS: { readonly [K in keyof Omit<NetworkMeta, 'id'>]: (value: unknown) => boolean } = {
  source: (value) => typeof value === 'string',
  licence: (value) => typeof value === 'string',
  attribution: (value) => typeof value === 'string',
  date: (value) => typeof value === 'string',
  bbox: (value) => Array.isArray(value) && value.length === 4 && value.every(Number.isFinite),
  dropped: (value) => typeof value === 'object' && value !== null && Object.values(value).every(Number.isFinite),
  corrections: Array.isArray,
};

function isMeta(value: unknown): value is Omit<NetworkMeta, 'id'> {
  if (typeof value !== 'object' || value === null) return false;
  const fields: Record<string, unknown> = { ...value };
  return Object.entries(META_FIELDS).every(([name, fits]) => fits(fields[name]));
}

function jsonOrNull(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return null;
  }
}

function nameTable(start: Uint32Array, utf8: Uint8Array): NameTable {
  const count = start.length - 1;
  const decoded: (string | undefined)[] = new Array(count);
  return {
    count,
    get(index) {
      assert(index >= 0 && index < count, `name ${index} of ${count}`);
      decoded[index] ??= text(utf8, start[index], start[index + 1]);
      return decoded[index];
    },
  };
}

/** `TextDecoder` refuses shared memory; `Buffer` reads it in place. */
const text = (bytes: Uint8Array, start: number, end: number): string =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('utf8', start, end);

const refusal = (message: string): RuncardError => new RuncardError('NETWORK_FILE_REFUSED', message);
