import { lakeAnchors } from './facts/anchors.ts';
import { type MainRoad, mainRoads } from './facts/main-roads.ts';
import type { Ground, WaterBody } from './ground.ts';
import { noise, type Point, resample, smoothCurve, toPlane } from './projection.ts';
import { classIndex, STREET_CLASSES } from './street-classes.ts';
import { SegmentFlag, type StreetKind, type StreetMap } from './street-map.ts';
import { turnTo } from './trace.ts';

const LEG_M = 45;
/** Ends of main roads join a road this near. */
const END_SNAP_M = 110;
/** Openings between two carriageways. */
const OPENING_LEGS = 9;
const RAMP_LEGS = 6;
const RAMP_ASIDE_M = 75;
const INTERCHANGE_GAP_M = 1500;
const SHORE_CLEARANCE_M = 30;

/** A laid line and the node at each of its points. */
interface LaidLine {
  readonly street: number;
  readonly nodes: readonly number[];
}

/** Lays rings, radials, motorways with their ramps, and the only bridges over the big rivers. */
export function layMainRoads(map: StreetMap, ground: Ground, salt: number): void {
  for (const road of mainRoads) {
    const centre = courseOf(road, ground, salt);
    if (road.dualM === undefined) layLine(map, ground, centre, road, false);
    else layDual(map, ground, centre, road, road.dualM);
  }
}

/** The given points, smoothed, swinging a little, and led around lakes. */
function courseOf(road: MainRoad, ground: Ground, salt: number): Point[] {
  const line = resample(smoothCurve(road.course.map(toPlane), 6), LEG_M);
  const swing = road.dualM === undefined ? 55 : 18;
  const swung = line.map((p, i) => {
    const fade = Math.min(1, i / 12, (line.length - 1 - i) / 12);
    return {
      xM: p.xM + fade * swing * noise(p.xM, p.yM, 900, salt),
      yM: p.yM + fade * swing * noise(p.xM, p.yM, 900, salt + 1),
    };
  });
  const clearM = SHORE_CLEARANCE_M + (road.dualM ?? 0);
  let around: readonly Point[] = swung;
  for (const body of ground.waters) if (body.kind === 'lake') around = leadAround(around, body, clearM);
  return resample(around, LEG_M);
}

/** Where the line comes nearer to a lake than `clearM`, it follows the shore the shorter way; rivers are crossed by bridges. */
function leadAround(line: readonly Point[], lake: WaterBody, clearM: number): readonly Point[] {
  const middle = toPlane(lakeAnchors[lake.name]);
  const awayOf = (p: Point) => Math.sqrt((p.xM - middle.xM) ** 2 + (p.yM - middle.yM) ** 2);
  const angleOf = (p: Point) => Math.atan2(p.yM - middle.yM, p.xM - middle.xM);
  const isNear = (p: Point) => awayOf(p) < LARGEST_LAKE_M && awayOf(p) < shoreAt(lake, middle, angleOf(p)) + clearM;
  const first = line.findIndex(isNear);
  if (first < 0) return line;
  const last = line.findLastIndex(isNear);
  const [enter, leave] = [angleOf(line[first]), angleOf(line[last])];
  const turn = turnTo(enter, leave);
  const steps = Math.max(2, Math.ceil(Math.abs(turn) / SHORE_STEP_RAD));
  const shore: Point[] = [];
  for (let i = 0; i <= steps; i++) {
    const angle = enter + (turn * i) / steps;
    const away = shoreAt(lake, middle, angle) + clearM;
    shore.push({ xM: middle.xM + Math.cos(angle) * away, yM: middle.yM + Math.sin(angle) * away });
  }
  return [...line.slice(0, first), ...shore, ...line.slice(last + 1)];
}

const LARGEST_LAKE_M = 4000;
const SHORE_STEP_RAD = 0.15;
const SHORE_WINDOW_RAD = 0.35;

/** The farthest shore about a direction seen from the lake's middle. */
function shoreAt(lake: WaterBody, middle: Point, angle: number): number {
  let away = 0;
  for (const corner of lake.ring) {
    const [dx, dy] = [corner.xM - middle.xM, corner.yM - middle.yM];
    if (Math.abs(turnTo(angle, Math.atan2(dy, dx))) < SHORE_WINDOW_RAD)
      away = Math.max(away, Math.sqrt(dx * dx + dy * dy));
  }
  return away;
}

/** Two one-way carriageways that share both ends, driven on the right, with openings between them (none on motorways). */
function layDual(map: StreetMap, ground: Ground, centre: readonly Point[], road: MainRoad, halfM: number): void {
  const start = endNode(map, centre[0]);
  const end = endNode(map, centre[centre.length - 1]);
  const right = layLine(map, ground, beside(centre, halfM), road, true, start, end);
  const left = layLine(map, ground, beside(centre, -halfM).reverse(), road, true, end, start);
  if (road.klass === 'motorway') return;
  const link: StreetKind = {
    klass: classIndex(road.klass === 'trunk' ? 'trunk_link' : 'primary_link'),
    oneway: false,
    wall: false,
    parent: right.street,
    name: '',
  };
  for (let i = OPENING_LEGS; i + 4 < Math.min(right.nodes.length, left.nodes.length); i += OPENING_LEGS) {
    const [a, b] = [right.nodes[i], left.nodes[left.nodes.length - 1 - i]];
    if (a === b || map.nodeEnds[a] > 2 || map.nodeEnds[b] > 2) continue;
    const gap = Math.hypot(map.nodeX[a] - map.nodeX[b], map.nodeY[a] - map.nodeY[b]);
    if (gap > 4 * halfM || wetLeg(ground, map.nodeX[a], map.nodeY[a], map.nodeX[b], map.nodeY[b])) continue;
    map.addSegment(map.addStreet(link), -1, a, b, 0);
  }
}

/** The line moved to its right (negative: left), without its very ends, which both carriageways share. */
function beside(centre: readonly Point[], asideM: number): Point[] {
  const moved: Point[] = [];
  for (let i = 1; i + 1 < centre.length; i++) {
    const [before, after] = [centre[Math.max(0, i - 2)], centre[Math.min(centre.length - 1, i + 2)]];
    const length = Math.hypot(after.xM - before.xM, after.yM - before.yM);
    const [ex, ey] = [(after.xM - before.xM) / length, (after.yM - before.yM) / length];
    moved.push({ xM: centre[i].xM + ey * asideM, yM: centre[i].yM - ex * asideM });
  }
  return moved;
}

/** The nearest road's node within END_SNAP_M, or a new node. */
function endNode(map: StreetMap, p: Point): number {
  let [best, bestSeg, x, y] = [END_SNAP_M, -1, p.xM, p.yM];
  map.eachNear(p.xM, p.yM, END_SNAP_M, (seg) => {
    if (map.streetWall[map.segStreet[seg]] !== 0) return;
    const [a, b] = [map.segA[seg], map.segB[seg]];
    const [dx, dy] = [map.nodeX[b] - map.nodeX[a], map.nodeY[b] - map.nodeY[a]];
    const t = Math.max(0, Math.min(1, ((p.xM - map.nodeX[a]) * dx + (p.yM - map.nodeY[a]) * dy) / (dx * dx + dy * dy)));
    const [nx, ny] = [map.nodeX[a] + t * dx, map.nodeY[a] + t * dy];
    const away = Math.hypot(nx - p.xM, ny - p.yM);
    if (away < best) [best, bestSeg, x, y] = [away, seg, nx, ny];
  });
  return bestSeg >= 0 ? map.attach(bestSeg, x, y) : map.addNode(p.xM, p.yM);
}

/** One street along the points, meeting every road that it crosses, except motorways: those it passes by a bridge. */
function layLine(
  map: StreetMap,
  ground: Ground,
  points: readonly Point[],
  road: MainRoad,
  oneway: boolean,
  start = endNode(map, points[0]),
  end = endNode(map, points[points.length - 1]),
): LaidLine {
  const isWall = road.klass === 'motorway' || road.twoWheelersOnly === true;
  const street = map.addStreet({ klass: classIndex(road.klass), oneway, wall: isWall, parent: -1, name: road.name });
  if (road.bridge !== undefined) map.bridgeName.set(street, road.bridge);
  if (road.twoWheelersOnly === true) map.twoWheelersOnly.add(street);
  const nodes = [start];
  let previous = -1;
  const append = (node: number, flags: number) => {
    if (node === nodes[nodes.length - 1]) return;
    previous = map.addSegment(street, previous, nodes[nodes.length - 1], node, flags);
    nodes.push(node);
  };
  for (let i = 1; i <= points.length; i++) {
    const from = nodes[nodes.length - 1];
    const [ax, ay] = [map.nodeX[from], map.nodeY[from]];
    const [bx, by] = i < points.length ? [points[i].xM, points[i].yM] : [map.nodeX[end], map.nodeY[end]];
    const overWater = wetLeg(ground, ax, ay, bx, by);
    let flags = overWater
      ? SegmentFlag.BRIDGE | SegmentFlag.OVER_WATER
      : road.elevated === true
        ? SegmentFlag.BRIDGE
        : 0;
    const meetings: number[] = [];
    for (const { t, seg } of map.crossings(ax, ay, bx, by)) {
      const other = map.segStreet[seg];
      if (other === street || map.segA[seg] === from || map.segB[seg] === from) continue;
      if (i === points.length && (map.segA[seg] === end || map.segB[seg] === end)) continue;
      if (isWall || map.streetWall[other] !== 0) {
        flags |= SegmentFlag.BRIDGE;
        continue;
      }
      meetings.push(map.attach(seg, ax + t * (bx - ax), ay + t * (by - ay)));
    }
    for (const node of meetings) append(node, flags);
    append(i < points.length ? map.addNode(bx, by) : end, flags);
  }
  return { street, nodes };
}

const wetLeg = (ground: Ground, ax: number, ay: number, bx: number, by: number): boolean =>
  ground.isWet(ax, ay) || ground.isWet(bx, by) || ground.isWet((ax + bx) / 2, (ay + by) / 2);

/** Ramps of every motorway on the ground; call it when the roads that pass it are laid. */
export function layMotorwayRamps(map: StreetMap): void {
  const last = map.streetCount;
  for (let street = 0; street < last; street++) {
    if (map.streetClass[street] !== classIndex('motorway')) continue;
    const nodes: number[] = [];
    const passed: { leg: number; seg: number }[] = [];
    let isElevated = true;
    for (let seg = map.streetFirst[street]; seg >= 0; seg = map.segNext[seg]) {
      const [a, b] = [map.segA[seg], map.segB[seg]];
      if (map.segFlags[seg] === 0) isElevated = false;
      nodes.push(a);
      for (const crossing of map.crossings(map.nodeX[a], map.nodeY[a], map.nodeX[b], map.nodeY[b]))
        if (map.streetWall[map.segStreet[crossing.seg]] === 0)
          passed.push({ leg: nodes.length - 1, seg: crossing.seg });
    }
    if (!isElevated) layRamps(map, { street, nodes, passed });
  }
}

/** Off and on again to the right of a carriageway wherever it passes a larger road. */
function layRamps(
  map: StreetMap,
  line: LaidLine & { readonly passed: readonly { readonly leg: number; readonly seg: number }[] },
): void {
  let lastAlong = -INTERCHANGE_GAP_M;
  for (const { leg, seg } of line.passed) {
    const road = map.segStreet[seg];
    if (map.streetWall[road] !== 0 || map.streetClass[road] > classIndex('tertiary')) continue;
    if (leg * LEG_M - lastAlong < INTERCHANGE_GAP_M) continue;
    const [off, on] = [line.nodes[leg - RAMP_LEGS], line.nodes[leg + RAMP_LEGS]];
    if (off === undefined || on === undefined || map.nodeEnds[off] !== 2 || map.nodeEnds[on] !== 2) continue;
    const node = sideNode(map, line.nodes[leg], off, on, road);
    if (node < 0) continue;
    lastAlong = leg * LEG_M;
    layRamp(map, off, node, line.street);
    layRamp(map, node, on, line.street);
  }
}

/** A node of the passed road, RAMP_ASIDE_M to the right of the carriageway. */
function sideNode(map: StreetMap, at: number, off: number, on: number, road: number): number {
  const [dx, dy] = [map.nodeX[on] - map.nodeX[off], map.nodeY[on] - map.nodeY[off]];
  const length = Math.hypot(dx, dy);
  const [x, y] = [map.nodeX[at] + (dy / length) * RAMP_ASIDE_M, map.nodeY[at] - (dx / length) * RAMP_ASIDE_M];
  let [best, bestSeg] = [RAMP_ASIDE_M * 0.8, -1];
  map.eachNear(x, y, RAMP_ASIDE_M, (seg) => {
    if (map.segStreet[seg] !== road || map.segFlags[seg] !== 0) return;
    const [a, b] = [map.segA[seg], map.segB[seg]];
    const away = Math.hypot((map.nodeX[a] + map.nodeX[b]) / 2 - x, (map.nodeY[a] + map.nodeY[b]) / 2 - y);
    if (away < best) [best, bestSeg] = [away, seg];
  });
  if (bestSeg < 0) return -1;
  const [a, b] = [map.segA[bestSeg], map.segB[bestSeg]];
  return map.attach(bestSeg, (map.nodeX[a] + map.nodeX[b]) / 2, (map.nodeY[a] + map.nodeY[b]) / 2);
}

/** A bent one-way ramp; it meets nothing on its way. */
function layRamp(map: StreetMap, from: number, to: number, parent: number): void {
  const street = map.addStreet({
    klass: STREET_CLASSES.indexOf('motorway_link'),
    oneway: true,
    wall: true,
    parent,
    name: '',
  });
  const [ax, ay, bx, by] = [map.nodeX[from], map.nodeY[from], map.nodeX[to], map.nodeY[to]];
  const [cx, cy] = [(ax + bx) / 2 + (by - ay) * 0.12, (ay + by) / 2 - (bx - ax) * 0.12];
  let [previous, last] = [-1, from];
  for (let k = 1; k <= 5; k++) {
    const t = k / 5;
    const node =
      k === 5
        ? to
        : map.addNode(
            (1 - t) ** 2 * ax + 2 * t * (1 - t) * cx + t * t * bx,
            (1 - t) ** 2 * ay + 2 * t * (1 - t) * cy + t * t * by,
          );
    previous = map.addSegment(street, previous, last, node, 0);
    last = node;
  }
}
