/**
 * The road network as columns over one SharedArrayBuffer: workers share it, nothing is copied.
 *
 *   junction ──piece── junction        A piece runs from its tail to its head and carries everything a road knows.
 *       arc 2p   ───────►              Each piece has two arcs: 2p runs tail → head, 2p + 1 runs head → tail.
 *       ◄─────── arc 2p + 1            So the arc's reverse is `arc ^ 1` and its piece is `arc >> 1`.
 *
 * Only `head` is stored for arcs: the tail of an arc is the head of its reverse. The arcs that leave junction j are
 * `outArc[firstOut[j]] … outArc[firstOut[j + 1] - 1]`, in increasing order (names as in RoutingKit).
 * Alternatives: arcs sorted by tail with a piece column (RoutingKit's layout) needs a second index from piece to arcs and twice
 * the attributes; measured indirection cost of `outArc` is in docs/decisions/0002-network-columns.md.
 */
export interface Network {
  readonly meta: NetworkMeta;
  readonly junctionCount: number;
  readonly pieceCount: number;

  /** Per junction: 1e-7 degrees WGS 84. */
  readonly junctionLonE7: Int32Array;
  readonly junctionLatE7: Int32Array;
  /** `JunctionFlag` bits. */
  readonly junctionFlags: Uint8Array;
  /** The source's node id; 2^53 is enough for OSM's. */
  readonly junctionOsmNodeId: Float64Array;
  /** junctionCount + 1 offsets into `outArc`. */
  readonly firstOut: Uint32Array;
  readonly outArc: Uint32Array;

  /** Per arc (2 × pieceCount). */
  readonly head: Uint32Array;
  /** `ArcAccess` bits: who may use this direction. */
  readonly arcAccess: Uint8Array;

  /** Per piece. Length in mm, at least 1. */
  readonly pieceLengthMm: Uint32Array;
  /** `RoadClass`. */
  readonly pieceClass: Uint8Array;
  /** `PieceFlag` bits. */
  readonly pieceFlags: Uint32Array;
  /** Tagged maximum speed or the class default, km/h. */
  readonly pieceSpeedKmh: Uint8Array;
  /** Usable width in cm, and how it is known (`WidthSource`). */
  readonly pieceWidthCm: Uint16Array;
  readonly pieceWidthSource: Uint8Array;
  /** Headroom in cm and weight limit in kg; 0 = no limit known. */
  readonly pieceMaxHeightCm: Uint16Array;
  readonly pieceMaxWeightKg: Uint32Array;
  readonly pieceLayer: Int8Array;
  /** Index into `names`; 0 is the empty name. */
  readonly pieceName: Uint32Array;
  readonly pieceOsmWayId: Float64Array;
  /** Equal for pieces whose source tags were equal (after tag rules): pieces with equal keys may be joined when counting. */
  readonly pieceTagsKey: Uint32Array;
  /** pieceCount + 1 offsets into the shape points: those between tail and head, both ends excluded. */
  readonly firstShape: Uint32Array;
  readonly shapeLonE7: Int32Array;
  readonly shapeLatE7: Int32Array;

  /** Turn restrictions, in source order; `restrictionVia` lists the pieces of via ways (empty for a via node). */
  readonly restrictionFromPiece: Uint32Array;
  readonly restrictionToPiece: Uint32Array;
  readonly restrictionViaJunction: Uint32Array;
  readonly restrictionKind: Uint8Array;
  readonly restrictionFirstVia: Uint32Array;
  readonly restrictionVia: Uint32Array;

  /** Points that are no junctions: hydrants, stations, addresses (`PointKind`). Name and detail are indices into `names`. */
  readonly pointKind: Uint8Array;
  readonly pointLonE7: Int32Array;
  readonly pointLatE7: Int32Array;
  readonly pointName: Uint32Array;
  /** For an address the house number; otherwise the kept tags as JSON. */
  readonly pointDetail: Uint32Array;
  readonly pointOsmId: Float64Array;

  /** Rings of water bodies: outlines for drawing and for keeping hose out of lakes. Closed, first point not repeated. */
  readonly waterName: Uint32Array;
  readonly firstWaterPoint: Uint32Array;
  readonly waterLonE7: Int32Array;
  readonly waterLatE7: Int32Array;

  /** Text by index; Vietnamese as it is written. */
  readonly names: NameTable;
  /** Flatbush over all segments (shape intervals) of all pieces, in E7 integer boxes, and which segment is whose. */
  readonly segmentIndex: ArrayBufferLike;
  /** Where in `segmentIndex` it starts: `Flatbush.from(segmentIndex, segmentIndexByteOffset)`. Without segments there is no index. */
  readonly segmentIndexByteOffset: number;
  readonly segmentPiece: Uint32Array;
  /** 0 = the segment that leaves the tail. */
  readonly segmentOrdinal: Uint16Array;

  /** All columns, names and meta, byte for byte as in the file: what a worker is handed (`openNetwork`). */
  readonly buffer: SharedArrayBuffer;
}

export interface NameTable {
  readonly count: number;
  get(index: number): string;
}

export interface NetworkMeta {
  /** File name or generator and seed. */
  readonly source: string;
  readonly licence: string;
  readonly attribution: string;
  /** West, south, east, north, degrees. */
  readonly bbox: readonly [number, number, number, number];
  /** Date of the data, ISO 8601, as the source states it; empty when it does not. */
  readonly date: string;
  /** Content hash of the columns, 16 hex digits: equal networks have equal ids. */
  readonly id: string;
  /** What the import left out, by named reason. */
  readonly dropped: Readonly<Record<string, number>>;
  /** What the corrections file did, line by line. */
  readonly corrections: readonly CorrectionReport[];
}

export interface CorrectionReport {
  readonly index: number;
  readonly what: string;
  readonly reason: string;
  readonly source: string;
  readonly date: string;
  /** Pieces that it changed; 0 means that it matched nothing. */
  readonly matchedPieces: number;
}

/** Road classes, larger roads first: a smaller number is a more important road. */
export const RoadClass = {
  MOTORWAY: 0,
  MOTORWAY_LINK: 1,
  TRUNK: 2,
  TRUNK_LINK: 3,
  PRIMARY: 4,
  PRIMARY_LINK: 5,
  SECONDARY: 6,
  SECONDARY_LINK: 7,
  TERTIARY: 8,
  TERTIARY_LINK: 9,
  UNCLASSIFIED: 10,
  RESIDENTIAL: 11,
  LIVING_STREET: 12,
  ROAD: 13,
  SERVICE: 14,
  /** Below this line not "drivable" in the sense of the contract. */
  TRACK: 15,
  PEDESTRIAN: 16,
  PATH: 17,
  FOOTWAY: 18,
  CYCLEWAY: 19,
  STEPS: 20,
  BUSWAY: 21,
} as const;
export type RoadClass = (typeof RoadClass)[keyof typeof RoadClass];
/** Classes up to this one are the drivable part of the contract. */
export const LAST_DRIVABLE_CLASS: number = RoadClass.SERVICE;

export const ArcAccess = {
  /** A vehicle wider than a motorbike, as far as width, height and weight let it. */
  VEHICLE: 1,
  MOTORBIKE: 2,
  FOOT: 4,
  /** Against a one-way: only a vehicle that may disregard it. Set beside VEHICLE / MOTORBIKE. */
  CONTRAFLOW: 8,
} as const;

export const PieceFlag = {
  ONEWAY: 1,
  BRIDGE: 2,
  TUNNEL: 4,
  ROUNDABOUT: 8,
  /** access=private, customers, permit …: passable for an emergency vehicle, with a warning. */
  PRIVATE: 16,
  /** A barrier that somebody must open: passable with the profile's opening time. */
  GATE: 32,
  /** A one-millimetre piece that stands for a barrier between two junctions at one place. */
  BARRIER: 64,
  /** service=alley, or named ngõ, ngách, hẻm, kiệt. */
  ALLEY: 128,
  /** emergency=yes or service=emergency_access. */
  EMERGENCY: 256,
  FORD: 512,
  /** Changed by the corrections file. */
  CORRECTED: 1024,
  TOLL: 2048,
} as const;

export const JunctionFlag = {
  SIGNAL: 1,
  /** In the largest weakly connected component of the pieces open to vehicles. */
  MAIN_VEHICLE: 2,
  /** In the largest weakly connected component of the pieces open on foot. */
  MAIN_FOOT: 4,
  /** Rails cross here at grade: everybody goes over, hose does not. */
  RAILS: 8,
} as const;

/** How a width is known, most trusted first; `confidence` in answers comes from it. */
export const WidthSource = { CORRECTED: 0, TAGGED: 1, LANES: 2, NAME: 3, CLASS: 4 } as const;
export type WidthSource = (typeof WidthSource)[keyof typeof WidthSource];

export const PointKind = { HYDRANT: 0, TANK: 1, SUCTION_POINT: 2, STATION: 3, ADDRESS: 4 } as const;
export type PointKind = (typeof PointKind)[keyof typeof PointKind];

export const RestrictionKind = { NO: 0, ONLY: 1 } as const;

export const tailOf = (network: Pick<Network, 'head'>, arc: number): number => network.head[arc ^ 1];
