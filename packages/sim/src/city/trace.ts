import type { Ground } from './ground.ts';
import { NO_DISTRICT } from './ground.ts';
import { noise } from './projection.ts';
import { MAX_ROADS_AT_NODE, SegmentFlag, type StreetMap } from './street-map.ts';

/** How a street is drawn step by step from a start, before it is kept or thrown away. */
export interface TraceOptions {
  readonly stepM: number;
  readonly maxM: number;
  /** Streets nearer than this are joined. */
  readonly reachM: number;
  /** Heading change per step, radians, from a smooth field shared by neighbours. */
  readonly bendRad: number;
  /** Goes across streets instead of ending at the first. */
  readonly crosses: boolean;
  /** Passes motorways by a bridge instead of stopping before them. */
  readonly bridgesWalls: boolean;
  /** Where it wants to go; it ends there. */
  readonly target?: TraceTarget;
}

export interface TraceTarget {
  readonly xM: number;
  readonly yM: number;
  /** The segment that the target lies on, or -1. */
  readonly seg: number;
}

export const TraceEnd = { FREE: 0, MET: 1, BLOCKED: 2, ARRIVED: 3 } as const;
export type TraceEnd = (typeof TraceEnd)[keyof typeof TraceEnd];

const MAX_POINTS = 2048;
const ARRIVE_M = 60;
/** Tried in this order when water or the city's edge is ahead. */
const DETOUR_RAD = [0.4, -0.4, 0.8, -0.8, 1.3, -1.3, 1.8, -1.8];

/** A scratch path: reused, so that trying costs no memory. */
export class Trace {
  count = 0;
  readonly x = new Float64Array(MAX_POINTS);
  readonly y = new Float64Array(MAX_POINTS);
  /** Segment met at this point, or -1. */
  readonly met = new Int32Array(MAX_POINTS);
  /** Flags of the leg that ends at this point. */
  readonly flags = new Uint8Array(MAX_POINTS);
  lengthM = 0;
  end: TraceEnd = TraceEnd.FREE;
  readonly #map: StreetMap;
  readonly #ground: Ground;
  readonly #salt: number;

  constructor(map: StreetMap, ground: Ground, salt: number) {
    this.#map = map;
    this.#ground = ground;
    this.#salt = salt;
  }

  /** Draws from a point on `startSeg` (or from a place, with startSeg -1). */
  run(startSeg: number, xM: number, yM: number, headingRad: number, options: TraceOptions): TraceEnd {
    this.count = 0;
    this.lengthM = 0;
    this.end = TraceEnd.FREE;
    this.#push(xM, yM, startSeg, 0);
    let heading = headingRad;
    let skip = startSeg;
    while (this.lengthM < options.maxM && this.count < MAX_POINTS - 2) {
      const [px, py] = [this.x[this.count - 1], this.y[this.count - 1]];
      heading = this.#steer(px, py, heading, options);
      const step = Math.min(options.stepM, Math.max(6, options.maxM - this.lengthM));
      if (
        options.target !== undefined &&
        Math.hypot(options.target.xM - px, options.target.yM - py) < ARRIVE_M + step
      ) {
        this.end = this.#arrive(px, py, options.target);
        break;
      }
      const clear = this.#clearHeading(px, py, heading, step, options);
      if (Number.isNaN(clear)) {
        this.end = TraceEnd.BLOCKED;
        break;
      }
      heading = clear;
      const [qx, qy] = [px + Math.cos(heading) * step, py + Math.sin(heading) * step];
      const blindM = this.count === 1 ? 4 : options.crosses ? 9 : 1;
      const map = this.#map;
      if (!map.firstHit(px, py, qx, qy, options.reachM, blindM, skip, !options.bridgesWalls)) {
        this.#push(qx, qy, -1, 0);
        skip = -1;
        continue;
      }
      if (map.streetWall[map.segStreet[map.hitSeg]] !== 0) {
        this.end = TraceEnd.BLOCKED;
        break;
      }
      this.#push(map.hitX, map.hitY, map.hitSeg, 0);
      skip = map.hitSeg;
      if (options.crosses && map.hitIsCrossing) continue;
      this.end = TraceEnd.MET;
      break;
    }
    return this.end;
  }

  /** Shortens the path to about `lengthM`, never ending on a met segment. */
  cut(lengthM: number): void {
    let along = 0;
    for (let i = 1; i < this.count; i++) {
      const leg = Math.hypot(this.x[i] - this.x[i - 1], this.y[i] - this.y[i - 1]);
      if (along + leg >= lengthM || i === this.count - 1) {
        const share = Math.max(0.05, Math.min(1, (lengthM - along) / leg));
        this.x[i] = this.x[i - 1] + (this.x[i] - this.x[i - 1]) * share;
        this.y[i] = this.y[i - 1] + (this.y[i] - this.y[i - 1]) * share;
        this.met[i] = -1;
        this.count = i + 1;
        this.lengthM = along + leg * share;
        this.end = TraceEnd.FREE;
        return;
      }
      along += leg;
    }
  }

  /** Shortens the path to the last street that it crossed; false when it crossed none. */
  endAtLastMeeting(): boolean {
    let last = this.count - 1;
    while (last > 0 && this.met[last] < 0) last--;
    if (last === 0) return false;
    for (let i = last + 1; i < this.count; i++)
      this.lengthM -= Math.sqrt((this.x[i] - this.x[i - 1]) ** 2 + (this.y[i] - this.y[i - 1]) ** 2);
    this.count = last + 1;
    this.end = TraceEnd.MET;
    return true;
  }

  /** Whether most of the path runs within `apartM` of another street: two long roads side by side. */
  isNearParallel(apartM: number): boolean {
    let [close, checked] = [0, 0];
    for (let i = 2; i < this.count - 1; i += 3) {
      const heading = Math.atan2(this.y[i] - this.y[i - 1], this.x[i] - this.x[i - 1]);
      const [ux, uy] = [-Math.sin(heading) * apartM, Math.cos(heading) * apartM];
      checked++;
      const map = this.#map;
      if (map.firstHit(this.x[i], this.y[i], this.x[i] + ux, this.y[i] + uy, 1, 8, -1, true) && this.#isAlong(heading))
        close++;
      else if (
        map.firstHit(this.x[i], this.y[i], this.x[i] - ux, this.y[i] - uy, 1, 8, -1, true) &&
        this.#isAlong(heading)
      )
        close++;
    }
    return close > checked * 0.3;
  }

  /** The last leg, to the target itself or to what lies before it. */
  #arrive(px: number, py: number, target: TraceTarget): TraceEnd {
    const away = Math.sqrt((target.xM - px) ** 2 + (target.yM - py) ** 2);
    if (away < 1) return TraceEnd.BLOCKED;
    if (!this.#isFree(px, py, Math.atan2(target.yM - py, target.xM - px), away - 12)) return TraceEnd.BLOCKED;
    const map = this.#map;
    const met = this.met[this.count - 1];
    if (map.firstHit(px, py, target.xM, target.yM, 0.1, 1, met, true) && map.hitSeg !== target.seg) {
      if (map.streetWall[map.segStreet[map.hitSeg]] !== 0) return TraceEnd.BLOCKED;
      this.#push(map.hitX, map.hitY, map.hitSeg, 0);
      return TraceEnd.MET;
    }
    this.#push(target.xM, target.yM, target.seg, 0);
    return TraceEnd.ARRIVED;
  }

  #isAlong(heading: number): boolean {
    const map = this.#map;
    const [a, b] = [map.segA[map.hitSeg], map.segB[map.hitSeg]];
    const other = Math.atan2(map.nodeY[b] - map.nodeY[a], map.nodeX[b] - map.nodeX[a]);
    return Math.abs(Math.cos(other - heading)) > 0.8;
  }

  /** Keeps the path as a street; -1 when a node would become too crowded or the path falls together. */
  commit(klass: number, wallBridges: boolean): number {
    const map = this.#map;
    const nodes: number[] = [];
    const flags: number[] = [];
    for (let i = 0; i < this.count; i++) {
      const node = this.met[i] >= 0 ? map.attach(this.met[i], this.x[i], this.y[i]) : map.addNode(this.x[i], this.y[i]);
      if (node === nodes[nodes.length - 1]) continue;
      if (map.nodeEnds[node] >= MAX_ROADS_AT_NODE || nodes.includes(node)) {
        if (nodes.length === 0) return -1;
        break;
      }
      nodes.push(node);
      flags.push(this.flags[i]);
    }
    if (nodes.length < 2) return -1;
    const isEar = map.nodeEnds[nodes[0]] > 1 && map.nodeEnds[nodes[nodes.length - 1]] > 1;
    const parent = this.met[0] >= 0 ? map.segStreet[this.met[0]] : -1;
    const street = map.addStreet({ klass, oneway: false, wall: false, parent, name: '', isEar });
    let previous = -1;
    for (let i = 1; i < nodes.length; i++) {
      const over = wallBridges && this.#crossesWall(nodes[i - 1], nodes[i]) ? SegmentFlag.BRIDGE : 0;
      previous = map.addSegment(street, previous, nodes[i - 1], nodes[i], flags[i] | over);
    }
    return street;
  }

  #crossesWall(a: number, b: number): boolean {
    const map = this.#map;
    const found = map.crossings(map.nodeX[a], map.nodeY[a], map.nodeX[b], map.nodeY[b]);
    return found.some(({ seg }) => map.streetWall[map.segStreet[seg]] !== 0);
  }

  #steer(xM: number, yM: number, heading: number, options: TraceOptions): number {
    const bent = heading + options.bendRad * noise(xM, yM, 260, this.#salt);
    if (options.target === undefined) return bent;
    const wanted =
      Math.atan2(options.target.yM - yM, options.target.xM - xM) + 0.45 * noise(xM, yM, 1600, this.#salt + 1);
    return bent + Math.max(-0.22, Math.min(0.22, turnTo(bent, wanted)));
  }

  /** The heading, or a detour around water and the city's edge, or NaN. */
  #clearHeading(px: number, py: number, heading: number, step: number, options: TraceOptions): number {
    if (this.#isFree(px, py, heading, step)) return heading;
    if (options.target === undefined) return Number.NaN;
    for (const turn of DETOUR_RAD) if (this.#isFree(px, py, heading + turn, step)) return heading + turn;
    return Number.NaN;
  }

  #isFree(px: number, py: number, heading: number, step: number): boolean {
    const [ux, uy] = [Math.cos(heading), Math.sin(heading)];
    const [qx, qy] = [px + ux * (step + 12), py + uy * (step + 12)];
    if (this.#ground.isWet(qx, qy) || this.#ground.isWet(px + ux * step * 0.5, py + uy * step * 0.5)) return false;
    return this.#ground.districtAt(qx, qy) !== NO_DISTRICT;
  }

  #push(xM: number, yM: number, met: number, flags: number): void {
    const i = this.count++;
    this.x[i] = xM;
    this.y[i] = yM;
    this.met[i] = met;
    this.flags[i] = flags;
    if (i > 0) this.lengthM += Math.sqrt((xM - this.x[i - 1]) ** 2 + (yM - this.y[i - 1]) ** 2);
  }
}

/** The turn from one heading to another, in (-π, π]. */
export const turnTo = (from: number, to: number): number => Math.atan2(Math.sin(to - from), Math.cos(to - from));
