import Flatbush from 'flatbush';
import { assert } from '../core/assert.ts';
import { createDisjointSets } from '../core/disjoint-sets.ts';
import { buildSections, type SectionInput } from '../core/sections.ts';
import { E7 } from '../core/units.ts';
import { ArcAccess, JunctionFlag, type Network } from './network.ts';
import type { NetworkParts } from './network-parts.ts';
import { META_SECTION, NETWORK_COLUMNS, type NetworkColumns, openNetwork } from './network-sections.ts';

/** `segmentOrdinal` is 16 bits wide. OSM allows 2,000 nodes a way. */
export const SEGMENTS_PER_PIECE_MAX = 0x1_0000;

/** Derives what follows from the parts and lays everything into one shared buffer. Copies: the parts may be dropped afterwards. */
export function assembleNetwork(parts: NetworkParts): Network {
  checkParts(parts);
  const { names, meta, ...primary } = parts;
  const columns: NetworkColumns = {
    ...primary,
    ...outArcs(parts),
    ...indexSegments(parts),
    ...nameColumns(names),
    junctionFlags: withMainComponents(parts),
  };
  const inputs: SectionInput[] = (Object.keys(NETWORK_COLUMNS) as (keyof NetworkColumns)[]).map((name) => ({
    name,
    data: columns[name],
  }));
  const metaText = JSON.stringify({ ...meta, bbox: boundingBox(parts) });
  inputs.push({ name: META_SECTION, data: new TextEncoder().encode(metaText) });
  return openNetwork(buildSections(inputs), { verify: false });
}

/** Counting sort of arcs by tail, so that each junction's arcs stand in increasing order. */
function outArcs(parts: NetworkParts): Pick<Network, 'firstOut' | 'outArc'> {
  const { head } = parts;
  const firstOut = new Uint32Array(parts.junctionLonE7.length + 1);
  const outArc = new Uint32Array(head.length);
  for (let arc = 0; arc < head.length; arc++) firstOut[head[arc ^ 1] + 1]++;
  for (let j = 1; j < firstOut.length; j++) firstOut[j] += firstOut[j - 1];
  const next = firstOut.slice(0, -1);
  for (let arc = 0; arc < head.length; arc++) outArc[next[head[arc ^ 1]]++] = arc;
  return { firstOut, outArc };
}

function withMainComponents(parts: NetworkParts): Uint8Array {
  const given = JunctionFlag.SIGNAL | JunctionFlag.RAILS;
  const flags = Uint8Array.from(parts.junctionFlags, (bits) => bits & given);
  markMain(parts, ArcAccess.VEHICLE, JunctionFlag.MAIN_VEHICLE, flags);
  markMain(parts, ArcAccess.FOOT, JunctionFlag.MAIN_FOOT, flags);
  return flags;
}

/**
 * Marks the weakly connected component with the most junctions; of equals, the one with the lowest junction. A junction that none of
 * these pieces touch belongs to no component.
 */
function markMain(parts: NetworkParts, access: number, flag: number, flags: Uint8Array): void {
  const { head, arcAccess } = parts;
  const sets = createDisjointSets(flags.length);
  const touched = new Uint8Array(flags.length);
  for (let arc = 0; arc < head.length; arc += 2) {
    if (((arcAccess[arc] | arcAccess[arc + 1]) & access) === 0) continue;
    sets.join(head[arc], head[arc + 1]);
    touched[head[arc]] = 1;
    touched[head[arc + 1]] = 1;
  }
  const size = new Uint32Array(flags.length);
  for (let j = 0; j < flags.length; j++) if (touched[j] === 1) size[sets.rootOf(j)]++;
  let main = 0;
  for (let j = 1; j < flags.length; j++) if (size[j] > size[main]) main = j;
  for (let j = 0; j < flags.length; j++) if (touched[j] === 1 && sets.rootOf(j) === main) flags[j] |= flag;
}

/** One box per shape interval. Boxes are E7 integers, so they hold the points exactly, at half the size of doubles. */
function indexSegments(parts: NetworkParts): Pick<NetworkColumns, 'segmentPiece' | 'segmentOrdinal' | 'segmentIndex'> {
  const { head, firstShape, shapeLonE7, shapeLatE7, junctionLonE7, junctionLatE7 } = parts;
  const pieceCount = parts.pieceLengthMm.length;
  const segmentCount = pieceCount + shapeLonE7.length;
  const segmentPiece = new Uint32Array(segmentCount);
  const segmentOrdinal = new Uint16Array(segmentCount);
  if (segmentCount === 0) return { segmentPiece, segmentOrdinal, segmentIndex: new Uint8Array() };
  const index = new Flatbush(segmentCount, 16, Int32Array, SharedArrayBuffer);
  let segment = 0;
  for (let piece = 0; piece < pieceCount; piece++) {
    const first = firstShape[piece];
    const count = firstShape[piece + 1] - first + 1;
    let x0 = junctionLonE7[head[2 * piece + 1]];
    let y0 = junctionLatE7[head[2 * piece + 1]];
    for (let k = 0; k < count; k++) {
      const last = k === count - 1;
      const x1 = last ? junctionLonE7[head[2 * piece]] : shapeLonE7[first + k];
      const y1 = last ? junctionLatE7[head[2 * piece]] : shapeLatE7[first + k];
      index.add(Math.min(x0, x1), Math.min(y0, y1), Math.max(x0, x1), Math.max(y0, y1));
      segmentPiece[segment] = piece;
      segmentOrdinal[segment++] = k;
      [x0, y0] = [x1, y1];
    }
  }
  index.finish();
  return { segmentPiece, segmentOrdinal, segmentIndex: new Uint8Array(index.data) };
}

function nameColumns(names: readonly string[]): Pick<NetworkColumns, 'nameStart' | 'nameText'> {
  const nameStart = new Uint32Array(names.length + 1);
  const nameText = new TextEncoder().encode(names.join(''));
  for (let i = 0; i < names.length; i++) nameStart[i + 1] = nameStart[i] + Buffer.byteLength(names[i]);
  return { nameStart, nameText };
}

function boundingBox(parts: NetworkParts): [number, number, number, number] {
  const [west, east] = extent(parts.junctionLonE7, parts.shapeLonE7);
  const [south, north] = extent(parts.junctionLatE7, parts.shapeLatE7);
  return [west / E7, south / E7, east / E7, north / E7];
}

function extent(...columns: readonly Int32Array[]): [number, number] {
  let [low, high] = [Infinity, -Infinity];
  for (const column of columns) {
    for (let i = 0; i < column.length; i++) {
      if (column[i] < low) low = column[i];
      if (column[i] > high) high = column[i];
    }
  }
  return low > high ? [0, 0] : [low, high];
}

/** Mistakes of a builder, found here and not in a query. Lengths of columns are checked when the sections are opened. */
function checkParts(parts: NetworkParts): void {
  const { head, firstShape, names } = parts;
  const [junctionCount, pieceCount] = [parts.junctionLonE7.length, parts.pieceLengthMm.length];
  assert(head.length === 2 * pieceCount, `head has ${head.length} arcs, wanted ${2 * pieceCount}`);
  assert(firstShape.length === pieceCount + 1, `firstShape has ${firstShape.length}, wanted ${pieceCount + 1}`);
  assert(names[0] === '', 'name 0 must be the empty text');
  below('head', head, junctionCount);
  below('pieceName', parts.pieceName, names.length);
  below('pointName', parts.pointName, names.length);
  below('pointDetail', parts.pointDetail, names.length);
  below('waterName', parts.waterName, names.length);
  below('restrictionFromPiece', parts.restrictionFromPiece, pieceCount);
  below('restrictionToPiece', parts.restrictionToPiece, pieceCount);
  below('restrictionViaJunction', parts.restrictionViaJunction, junctionCount);
  below('restrictionVia', parts.restrictionVia, pieceCount);
  for (let piece = 0; piece < pieceCount; piece++) {
    assert(parts.pieceLengthMm[piece] >= 1, `piece ${piece} is 0 mm long`);
    const segments = firstShape[piece + 1] - firstShape[piece] + 1;
    assert(segments >= 1 && segments <= SEGMENTS_PER_PIECE_MAX, `piece ${piece} has ${segments} segments`);
  }
}

function below(name: string, column: Uint32Array, limit: number): void {
  for (let i = 0; i < column.length; i++)
    if (column[i] >= limit) assert(false, `${name}[${i}] is ${column[i]}, wanted below ${limit}`);
}
