import { BOUNDS_M } from './ground.ts';

/**
 * Streets while the city grows: a planar graph in columns. A street is a chain of segments; a segment that another street meets is
 * split in place, so a street keeps its order and every meeting is a shared node.
 *
 *      street 7:  ●──s1──●──s2──●         after a meeting on s2:   ●──s1──●──s2──○──s9──●    segNext: s1 → s2 → s9
 *
 * Segments lie in a grid of square cells as linked lists; a split only shortens a segment, so its old cells stay valid.
 */
const HASH_CELL_M = 64;
/** Meetings this close to an existing node use that node. */
const SNAP_M = 7;
export const QUOTA_CELL_M = 500;
const MAX_NODES = 1_200_000;
const MAX_SEGMENTS = 1_300_000;
const MAX_ENTRIES = 3_600_000;
const MAX_STREETS = 200_000;
/** More roads than this meet nowhere. */
export const MAX_ROADS_AT_NODE = 4;

/** OVER_WATER comes with BRIDGE. */
export const SegmentFlag = { BRIDGE: 1, OVER_WATER: 2 } as const;

/** What a street is besides its geometry. `klass` indexes `STREET_CLASSES`. */
export interface StreetKind {
  readonly klass: number;
  readonly oneway: boolean;
  /** Nothing meets it except its own ramps. */
  readonly wall: boolean;
  readonly parent: number;
  readonly name: string;
  /** Both ends lie on streets that were there before: it may be made one-way and nothing is cut off. */
  readonly isEar?: boolean;
}

export class StreetMap {
  nodeCount = 0;
  readonly nodeX = new Float64Array(MAX_NODES);
  readonly nodeY = new Float64Array(MAX_NODES);
  /** How many segment ends meet here. */
  readonly nodeEnds = new Uint8Array(MAX_NODES);

  segCount = 0;
  readonly segA = new Int32Array(MAX_SEGMENTS);
  readonly segB = new Int32Array(MAX_SEGMENTS);
  readonly segNext = new Int32Array(MAX_SEGMENTS);
  readonly segStreet = new Int32Array(MAX_SEGMENTS);
  readonly segFlags = new Uint8Array(MAX_SEGMENTS);

  streetCount = 0;
  readonly streetClass = new Uint8Array(MAX_STREETS);
  readonly streetOneway = new Uint8Array(MAX_STREETS);
  readonly streetWall = new Uint8Array(MAX_STREETS);
  /** The street that it starts from, or -1. */
  readonly streetParent = new Int32Array(MAX_STREETS);
  readonly streetEar = new Uint8Array(MAX_STREETS);
  readonly streetFirst = new Int32Array(MAX_STREETS);
  readonly streetLengthM = new Float64Array(MAX_STREETS);
  readonly streetName: string[] = [];
  /** Name on the segments over water, where it differs. */
  readonly bridgeName = new Map<number, string>();
  /** Streets closed to everything wider than a motorbike. */
  readonly twoWheelersOnly = new Set<number>();

  readonly quotaColumns = Math.ceil((BOUNDS_M.east - BOUNDS_M.west) / QUOTA_CELL_M);
  readonly quotaRows = Math.ceil((BOUNDS_M.north - BOUNDS_M.south) / QUOTA_CELL_M);
  readonly cellJunctions = new Int32Array(this.quotaColumns * this.quotaRows);
  readonly cellLengthM = new Float64Array(this.quotaColumns * this.quotaRows);
  junctionCount = 0;
  deadEndCount = 0;

  readonly #columns = Math.ceil((BOUNDS_M.east - BOUNDS_M.west) / HASH_CELL_M);
  readonly #rows = Math.ceil((BOUNDS_M.north - BOUNDS_M.south) / HASH_CELL_M);
  readonly #cellHead = new Int32Array(this.#columns * this.#rows).fill(-1);
  readonly #entrySeg = new Int32Array(MAX_ENTRIES);
  readonly #entryNext = new Int32Array(MAX_ENTRIES);
  #entryCount = 0;

  /** The result of the last successful `firstHit`. */
  hitSeg = -1;
  hitX = 0;
  hitY = 0;
  hitIsCrossing = false;

  /** Columns do not grow: a city that no longer fits is our mistake, not a smaller city. */
  assertFits(): void {
    const fits =
      this.nodeCount <= MAX_NODES &&
      this.segCount <= MAX_SEGMENTS &&
      this.#entryCount <= MAX_ENTRIES &&
      this.streetCount <= MAX_STREETS;
    if (fits) return;
    const seen = `${this.nodeCount} nodes, ${this.segCount} segments, ${this.#entryCount} entries, ${this.streetCount} streets`;
    throw new RangeError(`the city outgrew its columns: ${seen}`);
  }

  quotaCell(xM: number, yM: number): number {
    const column = Math.floor((xM - BOUNDS_M.west) / QUOTA_CELL_M);
    const row = Math.floor((yM - BOUNDS_M.south) / QUOTA_CELL_M);
    return (
      Math.max(0, Math.min(this.quotaRows - 1, row)) * this.quotaColumns +
      Math.max(0, Math.min(this.quotaColumns - 1, column))
    );
  }

  /** South-west corner of a quota cell. */
  cellCorner(cell: number): readonly [number, number] {
    return [
      BOUNDS_M.west + (cell % this.quotaColumns) * QUOTA_CELL_M,
      BOUNDS_M.south + Math.floor(cell / this.quotaColumns) * QUOTA_CELL_M,
    ];
  }

  addNode(xM: number, yM: number): number {
    this.nodeX[this.nodeCount] = xM;
    this.nodeY[this.nodeCount] = yM;
    return this.nodeCount++;
  }

  addStreet(kind: StreetKind): number {
    const street = this.streetCount++;
    this.streetClass[street] = kind.klass;
    this.streetOneway[street] = kind.oneway ? 1 : 0;
    this.streetWall[street] = kind.wall ? 1 : 0;
    this.streetParent[street] = kind.parent;
    this.streetEar[street] = kind.isEar === true ? 1 : 0;
    this.streetFirst[street] = -1;
    this.streetName.push(kind.name);
    return street;
  }

  /** Appends a segment to `street` after segment `previous` (-1 for the first one). */
  addSegment(street: number, previous: number, a: number, b: number, flags: number): number {
    const seg = this.#newSegment(street, a, b, flags);
    this.segNext[seg] = -1;
    if (previous < 0) this.streetFirst[street] = seg;
    else this.segNext[previous] = seg;
    this.#meet(a);
    this.#meet(b);
    const lengthM = this.lengthOf(seg);
    this.streetLengthM[street] += lengthM;
    this.cellLengthM[this.quotaCell(this.nodeX[a], this.nodeY[a])] += lengthM;
    return seg;
  }

  /** The node where something meets `seg` at a point: an end of it when near, otherwise a new node that splits it. */
  attach(seg: number, xM: number, yM: number): number {
    for (;;) {
      const [a, b] = [this.segA[seg], this.segB[seg]];
      const [ax, ay] = [this.nodeX[a], this.nodeY[a]];
      const [dx, dy] = [this.nodeX[b] - ax, this.nodeY[b] - ay];
      const square = dx * dx + dy * dy;
      const t = square === 0 ? 0 : ((xM - ax) * dx + (yM - ay) * dy) / square;
      const next = this.segNext[seg];
      if (t > 1.0001 && next >= 0 && this.segA[next] === b) {
        seg = next;
        continue;
      }
      const length = Math.sqrt(square);
      if (t * length < SNAP_M && (t <= 0.5 || length < 2 * SNAP_M)) return a;
      if ((1 - t) * length < SNAP_M) return b;
      return this.#split(seg, ax + t * dx, ay + t * dy);
    }
  }

  lengthOf(seg: number): number {
    const [a, b] = [this.segA[seg], this.segB[seg]];
    return Math.sqrt((this.nodeX[a] - this.nodeX[b]) ** 2 + (this.nodeY[a] - this.nodeY[b]) ** 2);
  }

  /**
   * The first street met on the way from p to q and `reachM` beyond: a crossing, or else the nearest street within `reachM` of q.
   * Hits closer than `blindM` to p and on `skipSeg` do not count. Walls count when `seeWalls`.
   */
  firstHit(
    px: number,
    py: number,
    qx: number,
    qy: number,
    reachM: number,
    blindM: number,
    skipSeg: number,
    seeWalls: boolean,
  ): boolean {
    const { nodeX, nodeY, segA, segB, segStreet, streetWall } = this;
    const cellHead = this.#cellHead;
    const entrySeg = this.#entrySeg;
    const entryNext = this.#entryNext;
    const dx = qx - px;
    const dy = qy - py;
    const length = Math.sqrt(dx * dx + dy * dy);
    const limit = 1 + reachM / length;
    const blind = blindM / length;
    let best = limit;
    let bestSeg = -1;
    let near = reachM * reachM;
    let nearSeg = -1;
    let nearX = 0;
    let nearY = 0;
    const fromColumn = this.#columnOf(Math.min(px, qx - reachM));
    const toColumn = this.#columnOf(Math.max(px, qx + reachM));
    const fromRow = this.#rowOf(Math.min(py, qy - reachM));
    const toRow = this.#rowOf(Math.max(py, qy + reachM));
    for (let row = fromRow; row <= toRow; row++)
      for (let column = fromColumn; column <= toColumn; column++)
        for (let entry = cellHead[row * this.#columns + column]; entry >= 0; entry = entryNext[entry]) {
          const seg = entrySeg[entry];
          if (seg === skipSeg || (!seeWalls && streetWall[segStreet[seg]] !== 0)) continue;
          const a = segA[seg];
          const b = segB[seg];
          const ax = nodeX[a] - px;
          const ay = nodeY[a] - py;
          const sx = nodeX[b] - px - ax;
          const sy = nodeY[b] - py - ay;
          const cross = dx * sy - dy * sx;
          if (cross !== 0) {
            const t = (ax * sy - ay * sx) / cross;
            if (t > blind && t < best) {
              const u = (ax * dy - ay * dx) / cross;
              if (u >= 0 && u <= 1) {
                best = t;
                bestSeg = seg;
              }
            }
          }
          if (bestSeg >= 0) continue;
          const square = sx * sx + sy * sy;
          const along = square === 0 ? 0 : Math.max(0, Math.min(1, ((dx - ax) * sx + (dy - ay) * sy) / square));
          const nx = ax + along * sx;
          const ny = ay + along * sy;
          const away = (nx - dx) * (nx - dx) + (ny - dy) * (ny - dy);
          if (away < near && nx * nx + ny * ny > blindM * blindM) {
            near = away;
            nearSeg = seg;
            nearX = px + nx;
            nearY = py + ny;
          }
        }
    this.hitIsCrossing = bestSeg >= 0;
    this.hitSeg = bestSeg >= 0 ? bestSeg : nearSeg;
    this.hitX = bestSeg >= 0 ? px + dx * best : nearX;
    this.hitY = bestSeg >= 0 ? py + dy * best : nearY;
    return this.hitSeg >= 0;
  }

  /** Every segment that p → q crosses, as (t, segment) pairs in order. */
  crossings(px: number, py: number, qx: number, qy: number): { t: number; seg: number }[] {
    const found: { t: number; seg: number }[] = [];
    const [dx, dy] = [qx - px, qy - py];
    for (let row = this.#rowOf(Math.min(py, qy)); row <= this.#rowOf(Math.max(py, qy)); row++)
      for (let column = this.#columnOf(Math.min(px, qx)); column <= this.#columnOf(Math.max(px, qx)); column++)
        for (let entry = this.#cellHead[row * this.#columns + column]; entry >= 0; entry = this.#entryNext[entry]) {
          const seg = this.#entrySeg[entry];
          const [a, b] = [this.segA[seg], this.segB[seg]];
          const [ax, ay] = [this.nodeX[a] - px, this.nodeY[a] - py];
          const [sx, sy] = [this.nodeX[b] - px - ax, this.nodeY[b] - py - ay];
          const cross = dx * sy - dy * sx;
          if (cross === 0) continue;
          const t = (ax * sy - ay * sx) / cross;
          const u = (ax * dy - ay * dx) / cross;
          if (t > 0 && t <= 1 && u >= 0 && u <= 1 && !found.some((one) => one.seg === seg)) found.push({ t, seg });
        }
    return found.sort((one, other) => one.t - other.t || one.seg - other.seg);
  }

  /** Calls `visit` with segments near a place; some may be visited twice. */
  eachNear(xM: number, yM: number, withinM: number, visit: (seg: number) => void): void {
    for (let row = this.#rowOf(yM - withinM); row <= this.#rowOf(yM + withinM); row++)
      for (let column = this.#columnOf(xM - withinM); column <= this.#columnOf(xM + withinM); column++)
        for (let entry = this.#cellHead[row * this.#columns + column]; entry >= 0; entry = this.#entryNext[entry])
          visit(this.#entrySeg[entry]);
  }

  /** A segment of the hash cell that holds the point, drawn by `choice` in [0, 1), or -1. */
  segmentAt(xM: number, yM: number, choice: number): number {
    const head = this.#cellHead[this.#rowOf(yM) * this.#columns + this.#columnOf(xM)];
    let count = 0;
    for (let entry = head; entry >= 0; entry = this.#entryNext[entry]) count++;
    let left = Math.floor(choice * count);
    for (let entry = head; entry >= 0; entry = this.#entryNext[entry]) if (left-- === 0) return this.#entrySeg[entry];
    return -1;
  }

  #split(seg: number, xM: number, yM: number): number {
    const node = this.addNode(xM, yM);
    const rest = this.#newSegment(this.segStreet[seg], node, this.segB[seg], this.segFlags[seg]);
    this.segNext[rest] = this.segNext[seg];
    this.segNext[seg] = rest;
    this.segB[seg] = node;
    this.nodeEnds[node] = 2;
    return node;
  }

  #newSegment(street: number, a: number, b: number, flags: number): number {
    const seg = this.segCount++;
    this.segA[seg] = a;
    this.segB[seg] = b;
    this.segStreet[seg] = street;
    this.segFlags[seg] = flags;
    const [ax, ay, bx, by] = [this.nodeX[a], this.nodeY[a], this.nodeX[b], this.nodeY[b]];
    for (let row = this.#rowOf(Math.min(ay, by)); row <= this.#rowOf(Math.max(ay, by)); row++)
      for (let column = this.#columnOf(Math.min(ax, bx)); column <= this.#columnOf(Math.max(ax, bx)); column++) {
        const cell = row * this.#columns + column;
        this.#entrySeg[this.#entryCount] = seg;
        this.#entryNext[this.#entryCount] = this.#cellHead[cell];
        this.#cellHead[cell] = this.#entryCount++;
      }
    return seg;
  }

  /** One more segment ends at `node`: keeps the counts of junctions (any number of ends but two) and dead ends. */
  #meet(node: number): void {
    const ends = ++this.nodeEnds[node];
    if (ends === 1) this.deadEndCount++;
    else if (ends === 2) this.deadEndCount--;
    const change = ends === 1 || ends === 3 ? 1 : ends === 2 ? -1 : 0;
    if (change === 0) return;
    this.junctionCount += change;
    this.cellJunctions[this.quotaCell(this.nodeX[node], this.nodeY[node])] += change;
  }

  #columnOf(xM: number): number {
    return Math.max(0, Math.min(this.#columns - 1, Math.floor((xM - BOUNDS_M.west) / HASH_CELL_M)));
  }

  #rowOf(yM: number): number {
    return Math.max(0, Math.min(this.#rows - 1, Math.floor((yM - BOUNDS_M.south) / HASH_CELL_M)));
  }
}
