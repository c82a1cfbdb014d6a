import { assembleNetwork } from '../map/assemble-network.ts';
import { ArcAccess, JunctionFlag, type Network, RoadClass, WidthSource } from '../map/network.ts';

/** A small network as rows, for tests: what is drawn, drawn by lot or printed after a failure becomes one of these first. */
export interface NetworkRows {
  readonly junctions: readonly JunctionRow[];
  readonly pieces: readonly PieceRow[];
  readonly restrictions?: readonly RestrictionRow[];
  readonly points?: readonly PointRow[];
  readonly water?: readonly WaterRow[];
}

/** 1e-7 degrees. */
export type PointE7 = readonly [lonE7: number, latE7: number];

export interface JunctionRow {
  readonly at: PointE7;
  readonly signal?: boolean;
  readonly rails?: boolean;
}

/** Left out: open to all both ways, residential, 36 km/h (10 m a second), 6 m wide by its tag, no limits, no name. */
export interface PieceRow {
  readonly tail: number;
  readonly head: number;
  readonly lengthMm: number;
  readonly access?: readonly [forward: number, backward: number];
  readonly roadClass?: RoadClass;
  readonly flags?: number;
  readonly speedKmh?: number;
  readonly widthCm?: number;
  readonly widthSource?: WidthSource;
  readonly maxHeightCm?: number;
  readonly maxWeightKg?: number;
  readonly layer?: number;
  readonly name?: string;
  readonly osmWayId?: number;
  /** Points between tail and head. */
  readonly shape?: readonly PointE7[];
}

export interface RestrictionRow {
  readonly from: number;
  readonly to: number;
  /** The junction where the first piece ends. */
  readonly at: number;
  readonly via?: readonly number[];
  /** `RestrictionKind`. */
  readonly kind: number;
}

interface PointRow {
  /** `PointKind`. */
  readonly kind: number;
  readonly at: PointE7;
  readonly name?: string;
  readonly detail?: string;
}

interface WaterRow {
  readonly name?: string;
  readonly ring: readonly PointE7[];
}

export const OPEN_TO_ALL: number = ArcAccess.VEHICLE | ArcAccess.MOTORBIKE | ArcAccess.FOOT;
const SPEED_KMH_DEFAULT = 36;
const WIDTH_CM_DEFAULT = 600;

export function networkOfRows(rows: NetworkRows, source = 'rows'): Network {
  const { junctions, pieces, restrictions = [], points = [], water = [] } = rows;
  const names = createNames();
  const column = (of: (piece: PieceRow) => number | undefined): number[] => pieces.map((piece) => of(piece) ?? 0);
  const vias = restrictions.map((row) => row.via ?? []);
  return assembleNetwork({
    junctionLonE7: Int32Array.from(junctions, (row) => row.at[0]),
    junctionLatE7: Int32Array.from(junctions, (row) => row.at[1]),
    junctionFlags: Uint8Array.from(junctions, flagsOf),
    junctionOsmNodeId: Float64Array.from(junctions, (_, j) => j + 1),
    head: Uint32Array.from(pieces.flatMap((piece) => [piece.head, piece.tail])),
    arcAccess: Uint8Array.from(pieces.flatMap((piece) => piece.access ?? [OPEN_TO_ALL, OPEN_TO_ALL])),
    pieceLengthMm: Uint32Array.from(column((piece) => piece.lengthMm)),
    pieceClass: Uint8Array.from(column((piece) => piece.roadClass ?? RoadClass.RESIDENTIAL)),
    pieceFlags: Uint32Array.from(column((piece) => piece.flags)),
    pieceSpeedKmh: Uint8Array.from(column((piece) => piece.speedKmh ?? SPEED_KMH_DEFAULT)),
    pieceWidthCm: Uint16Array.from(column((piece) => piece.widthCm ?? WIDTH_CM_DEFAULT)),
    pieceWidthSource: Uint8Array.from(column((piece) => piece.widthSource ?? WidthSource.TAGGED)),
    pieceMaxHeightCm: Uint16Array.from(column((piece) => piece.maxHeightCm)),
    pieceMaxWeightKg: Uint32Array.from(column((piece) => piece.maxWeightKg)),
    pieceLayer: Int8Array.from(column((piece) => piece.layer)),
    pieceName: Uint32Array.from(column((piece) => names.indexOf(piece.name))),
    pieceOsmWayId: Float64Array.from(column((piece) => piece.osmWayId)),
    pieceTagsKey: tagsKeys(pieces),
    firstShape: offsets(pieces.map((piece) => piece.shape ?? [])),
    shapeLonE7: Int32Array.from(pieces.flatMap((piece) => (piece.shape ?? []).map((at) => at[0]))),
    shapeLatE7: Int32Array.from(pieces.flatMap((piece) => (piece.shape ?? []).map((at) => at[1]))),
    restrictionFromPiece: Uint32Array.from(restrictions, (row) => row.from),
    restrictionToPiece: Uint32Array.from(restrictions, (row) => row.to),
    restrictionViaJunction: Uint32Array.from(restrictions, (row) => row.at),
    restrictionKind: Uint8Array.from(restrictions, (row) => row.kind),
    restrictionFirstVia: offsets(vias),
    restrictionVia: Uint32Array.from(vias.flat()),
    pointKind: Uint8Array.from(points, (row) => row.kind),
    pointLonE7: Int32Array.from(points, (row) => row.at[0]),
    pointLatE7: Int32Array.from(points, (row) => row.at[1]),
    pointName: Uint32Array.from(points, (row) => names.indexOf(row.name)),
    pointDetail: Uint32Array.from(points, (row) => names.indexOf(row.detail)),
    pointOsmId: Float64Array.from(points, (_, i) => i + 1),
    waterName: Uint32Array.from(water, (row) => names.indexOf(row.name)),
    firstWaterPoint: offsets(water.map((row) => row.ring)),
    waterLonE7: Int32Array.from(water.flatMap((row) => row.ring.map((at) => at[0]))),
    waterLatE7: Int32Array.from(water.flatMap((row) => row.ring.map((at) => at[1]))),
    names: names.list,
    meta: { source, licence: 'none', attribution: 'drawn for a test', date: '', dropped: {}, corrections: [] },
  });
}

const flagsOf = ({ signal, rails }: NetworkRows['junctions'][number]): number =>
  (signal === true ? JunctionFlag.SIGNAL : 0) | (rails === true ? JunctionFlag.RAILS : 0);

/** The way back, for printing a network after a failure. Everything that `networkOfRows` takes comes back equal. */
export function rowsOfNetwork(network: Network): NetworkRows {
  const range = (count: number): number[] => Array.from({ length: count }, (_, i) => i);
  return {
    junctions: range(network.junctionCount).map((j) => ({
      at: [network.junctionLonE7[j], network.junctionLatE7[j]],
      ...(network.junctionFlags[j] & JunctionFlag.SIGNAL ? { signal: true } : {}),
      ...(network.junctionFlags[j] & JunctionFlag.RAILS ? { rails: true } : {}),
    })),
    pieces: range(network.pieceCount).map((piece) => pieceRow(network, piece)),
    restrictions: range(network.restrictionKind.length).map((r) => ({
      from: network.restrictionFromPiece[r],
      to: network.restrictionToPiece[r],
      at: network.restrictionViaJunction[r],
      via: [...network.restrictionVia.slice(network.restrictionFirstVia[r], network.restrictionFirstVia[r + 1])],
      kind: network.restrictionKind[r],
    })),
    points: range(network.pointKind.length).map((i) => ({
      kind: network.pointKind[i],
      at: [network.pointLonE7[i], network.pointLatE7[i]],
      name: network.names.get(network.pointName[i]),
      detail: network.names.get(network.pointDetail[i]),
    })),
    water: range(network.waterName.length).map((i) => ({
      name: network.names.get(network.waterName[i]),
      ring: pairs(network.waterLonE7, network.waterLatE7, network.firstWaterPoint[i], network.firstWaterPoint[i + 1]),
    })),
  };
}

function pieceRow(network: Network, piece: number): PieceRow {
  return {
    tail: network.head[2 * piece + 1],
    head: network.head[2 * piece],
    lengthMm: network.pieceLengthMm[piece],
    access: [network.arcAccess[2 * piece], network.arcAccess[2 * piece + 1]],
    roadClass: network.pieceClass[piece] as RoadClass,
    flags: network.pieceFlags[piece],
    speedKmh: network.pieceSpeedKmh[piece],
    widthCm: network.pieceWidthCm[piece],
    widthSource: network.pieceWidthSource[piece] as WidthSource,
    maxHeightCm: network.pieceMaxHeightCm[piece],
    maxWeightKg: network.pieceMaxWeightKg[piece],
    layer: network.pieceLayer[piece],
    name: network.names.get(network.pieceName[piece]),
    osmWayId: network.pieceOsmWayId[piece],
    shape: pairs(network.shapeLonE7, network.shapeLatE7, network.firstShape[piece], network.firstShape[piece + 1]),
  };
}

function pairs(lonE7: Int32Array, latE7: Int32Array, from: number, to: number): PointE7[] {
  return Array.from({ length: to - from }, (_, i) => [lonE7[from + i], latE7[from + i]]);
}

/** Pieces whose facts are equal, geometry and ends apart, get equal keys. */
function tagsKeys(pieces: readonly PieceRow[]): Uint32Array {
  const keys = new Map<string, number>();
  return Uint32Array.from(pieces, ({ tail: _t, head: _h, lengthMm: _l, shape: _s, osmWayId: _w, ...facts }) => {
    const text = JSON.stringify(Object.entries(facts).sort(([a], [b]) => (a < b ? -1 : 1)));
    if (!keys.has(text)) keys.set(text, keys.size);
    return keys.get(text) ?? 0;
  });
}

function createNames(): { readonly list: readonly string[]; indexOf(name: string | undefined): number } {
  const list = [''];
  const indices = new Map([['', 0]]);
  const indexOf = (name = ''): number => {
    if (!indices.has(name)) indices.set(name, list.push(name) - 1);
    return indices.get(name) ?? 0;
  };
  return { list, indexOf };
}

function offsets(lists: readonly (readonly unknown[])[]): Uint32Array {
  const first = new Uint32Array(lists.length + 1);
  lists.forEach((list, i) => {
    first[i + 1] = first[i] + list.length;
  });
  return first;
}
