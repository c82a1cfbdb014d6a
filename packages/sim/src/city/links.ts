import type { Prng } from '@runcard/engine';
import { districts } from './facts/districts.ts';
import { type Ground, NO_DISTRICT } from './ground.ts';
import type { Point } from './projection.ts';
import type { Quotas, Village } from './quotas.ts';
import { shuffle } from './shuffle.ts';
import { classIndex, type StreetClass } from './street-classes.ts';
import { QUOTA_CELL_M, type StreetMap } from './street-map.ts';
import { type Trace, TraceEnd } from './trace.ts';

/** Kilometres per class, both carriageways counted, as in the real extract; residential and service take the rest. */
export const CLASS_KM: Readonly<Partial<Record<StreetClass, number>>> = {
  primary: 845,
  secondary: 720,
  tertiary: 1138,
  unclassified: 988,
};

/** Connects towns and villages by roads, weaves arterials and collectors into the inner districts, and lays roads through the fields. */
export function layLinks(map: StreetMap, ground: Ground, quotas: Quotas, trace: Trace, prng: Prng): void {
  const towns = quotas.villages.filter((v) => v.radiusM > 1000);
  const large = quotas.villages.filter((v) => v.radiusM > 420);
  weave(map, trace, prng, {
    name: 'primary',
    apartM: 650,
    longestM: 5500,
    goalM: 0.3 * kmLeftM(map, 'primary'),
    admits: inner(ground),
  });
  weave(map, trace, prng, {
    name: 'secondary',
    apartM: 420,
    longestM: 4000,
    goalM: 0.45 * kmLeftM(map, 'secondary'),
    admits: inner(ground),
  });
  connect(map, trace, neighbours(towns, 26_000), ['primary', 'secondary'], prng);
  connect(map, trace, neighbours(large, 12_000), ['primary', 'secondary'], prng);
  weave(map, trace, prng, {
    name: 'tertiary',
    apartM: 240,
    longestM: 2200,
    goalM: 0.4 * kmLeftM(map, 'tertiary'),
    admits: inner(ground),
  });
  weave(map, trace, prng, {
    name: 'unclassified',
    apartM: 150,
    longestM: 1000,
    goalM: 0.12 * kmLeftM(map, 'unclassified'),
    admits: inner(ground),
  });
  connect(
    map,
    trace,
    shuffle(neighbours(quotas.villages, 5000), prng),
    ['primary', 'secondary', 'tertiary', 'unclassified'],
    prng,
  );
  weave(map, trace, prng, {
    name: 'residential',
    apartM: 220,
    longestM: 2600,
    goalM: FIELD_ROADS_M,
    admits: outer(ground),
  });
  reachEmptyCells(map, quotas, trace, prng);
}

/** Empty land that shall have streets gets a road into it from the nearest one, so that nothing grows around a hole. */
function reachEmptyCells(map: StreetMap, quotas: Quotas, trace: Trace, prng: Prng): void {
  for (let round = 0; round < REACH_ROUNDS; round++)
    for (let cell = 0; cell < quotas.junctions.length; cell++) {
      if (quotas.junctions[cell] < 1 || map.cellLengthM[cell] > REACHED_SHARE * quotas.lengthM[cell]) continue;
      const [x0, y0] = map.cellCorner(cell);
      const to = { xM: x0 + prng.float() * QUOTA_CELL_M, yM: y0 + prng.float() * QUOTA_CELL_M };
      const seg = nearestSegment(map, to, REACH_M);
      if (seg < 0) continue;
      const [x, y] = middle(map, seg);
      const heading = Math.atan2(to.yM - y, to.xM - x);
      const beyondM = Math.hypot(to.xM - x, to.yM - y) + REACH_M;
      trace.run(seg, x, y, heading, {
        stepM: 45,
        maxM: beyondM,
        reachM: 20,
        bendRad: 0.1,
        crosses: false,
        bridgesWalls: true,
      });
      if (trace.lengthM > 60) trace.commit(classIndex('residential'), true);
    }
}
const REACH_ROUNDS = 4;
const REACHED_SHARE = 0.15;
const REACH_M = 700;

/** Long straight roads between villages, on the dykes of the fields. */
const FIELD_ROADS_M = 2_300_000;

const kmLeftM = (map: StreetMap, name: StreetClass): number =>
  Math.max(0, (CLASS_KM[name] ?? 0) * 1000 - lengthsByClass(map)[classIndex(name)]);

/** Links in the given classes, each class until its kilometres are reached, then as residential roads. */
function connect(
  map: StreetMap,
  trace: Trace,
  pairs: readonly (readonly [Point, Point])[],
  classes: readonly StreetClass[],
  prng: Prng,
): void {
  const lengthM = lengthsByClass(map);
  for (const [from, to] of pairs) {
    const open = classes.filter((name) => lengthM[classIndex(name)] < (CLASS_KM[name] ?? 0) * 1000);
    const name =
      open.length === 0 ? 'residential' : open[Math.min(open.length - 1, Math.floor(prng.float() * open.length))];
    const street = link(map, trace, from, to, classIndex(name));
    if (street >= 0) lengthM[classIndex(name)] += map.streetLengthM[street];
  }
}

function link(map: StreetMap, trace: Trace, from: Point, to: Point, klass: number): number {
  const startSeg = nearestSegment(map, from, 70);
  const [x, y] = startSeg < 0 ? [from.xM, from.yM] : middle(map, startSeg);
  const heading = Math.atan2(to.yM - y, to.xM - x);
  const target = endPoint(map, to);
  const straightM = Math.hypot(target.xM - x, target.yM - y);
  const maxM = MAX_LINK_DETOUR * straightM + 200;
  trace.run(startSeg, x, y, heading, {
    stepM: 50,
    maxM,
    reachM: 22,
    bendRad: 0.12,
    crosses: true,
    bridgesWalls: true,
    target,
  });
  const hasCome = trace.end === TraceEnd.ARRIVED || trace.end === TraceEnd.MET;
  if (!hasCome && !trace.endAtLastMeeting()) return -1;
  return trace.lengthM < 120 ? -1 : trace.commit(klass, true);
}

/** A link longer than this many times the straight line is given up: a river lies between. */
const MAX_LINK_DETOUR = 1.6;

/** The target, or a place on the road that is there already. */
function endPoint(map: StreetMap, to: Point): { xM: number; yM: number; seg: number } {
  const seg = nearestSegment(map, to, 70);
  if (seg < 0) return { ...to, seg };
  const [xM, yM] = middle(map, seg);
  return { xM, yM, seg };
}

const middle = (map: StreetMap, seg: number): readonly [number, number] => [
  (map.nodeX[map.segA[seg]] + map.nodeX[map.segB[seg]]) / 2,
  (map.nodeY[map.segA[seg]] + map.nodeY[map.segB[seg]]) / 2,
];

function nearestSegment(map: StreetMap, p: Point, withinM: number): number {
  let [best, bestSeg] = [withinM * withinM, -1];
  map.eachNear(p.xM, p.yM, withinM, (seg) => {
    if (map.streetWall[map.segStreet[seg]] !== 0 || map.segFlags[seg] !== 0) return;
    const [x, y] = middle(map, seg);
    const away = (x - p.xM) ** 2 + (y - p.yM) ** 2;
    if (away < best) [best, bestSeg] = [away, seg];
  });
  return bestSeg;
}

/** Pairs with no third place nearer to both than they are to each other (relative neighbourhood graph). */
function neighbours(places: readonly Village[], withinM: number): (readonly [Village, Village])[] {
  const pairs: (readonly [Village, Village])[] = [];
  for (let i = 0; i < places.length; i++) {
    const near = places.filter((p) => p !== places[i] && away2(p, places[i]) < withinM * withinM);
    for (const other of near) {
      if (places.indexOf(other) < i) continue;
      const square = away2(places[i], other);
      if (!near.some((third) => away2(third, places[i]) < square && away2(third, other) < square))
        pairs.push([places[i], other]);
    }
  }
  return pairs;
}

const away2 = (a: Point, b: Point): number => (a.xM - b.xM) ** 2 + (a.yM - b.yM) ** 2;

interface Weave {
  readonly name: StreetClass;
  readonly apartM: number;
  readonly longestM: number;
  readonly goalM: number;
  readonly admits: (xM: number, yM: number) => boolean;
}

const MAX_WEAVE_TRIES = 60_000;

/** Long streets, square to what they start from, that end on another street and keep away from parallel ones. */
function weave(map: StreetMap, trace: Trace, prng: Prng, { name, apartM, longestM, goalM, admits }: Weave): void {
  const klass = classIndex(name);
  let lengthM = 0;
  for (let tries = 0; tries < MAX_WEAVE_TRIES && lengthM < goalM; tries++) {
    const seg = prng.below(map.segCount);
    const [x, y] = middle(map, seg);
    if (map.streetWall[map.segStreet[seg]] !== 0 || map.segFlags[seg] !== 0 || !admits(x, y)) continue;
    if (map.nodeEnds[map.segA[seg]] > 2 || map.nodeEnds[map.segB[seg]] > 2) continue;
    const along = Math.atan2(map.nodeY[map.segB[seg]] - y, map.nodeX[map.segB[seg]] - x);
    const heading = along + (prng.float() < 0.5 ? 1 : -1) * (Math.PI / 2) + (prng.float() - 0.5) * 0.3;
    const maxM = longestM * (0.4 + 0.6 * prng.float());
    trace.run(seg, x, y, heading, { stepM: 40, maxM, reachM: 24, bendRad: 0.06, crosses: true, bridgesWalls: true });
    if (trace.end !== TraceEnd.MET && !trace.endAtLastMeeting()) continue;
    if (trace.lengthM < longestM * 0.15 || trace.isNearParallel(apartM)) continue;
    const street = trace.commit(klass, true);
    if (street >= 0) lengthM += map.streetLengthM[street];
  }
}

/** The quận and the towns just beside: what lies within 11 km of the inner city's middle. */
const inner = (ground: Ground) => (xM: number, yM: number) => {
  const district = ground.districtAt(xM, yM);
  return district !== NO_DISTRICT && (districts[district].urban || (xM - 8000) ** 2 + (yM - 2500) ** 2 < 11_000 ** 2);
};
const outer = (ground: Ground) => (xM: number, yM: number) => {
  const district = ground.districtAt(xM, yM);
  return district !== NO_DISTRICT && !districts[district].urban;
};

export function lengthsByClass(map: StreetMap): Float64Array {
  const lengthM = new Float64Array(16);
  for (let street = 0; street < map.streetCount; street++)
    lengthM[map.streetClass[street]] += map.streetLengthM[street];
  return lengthM;
}
