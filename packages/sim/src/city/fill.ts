import type { Prng } from '@runcard/engine';
import { districts } from './facts/districts.ts';
import { NO_DISTRICT } from './ground.ts';
import { lattice } from './projection.ts';
import type { Quotas } from './quotas.ts';
import { shuffle } from './shuffle.ts';
import { classIndex } from './street-classes.ts';
import { QUOTA_CELL_M, SegmentFlag, type StreetMap } from './street-map.ts';
import { type Trace, TraceEnd, turnTo } from './trace.ts';

/**
 * Fills each cell with streets until it has its junctions. A street that ends on another adds two junctions and three pieces, one
 * that ends blind adds two and two: so the share of blind streets is chosen, and the lengths follow from what the cell still lacks.
 */
const DEAD_END_SHARE = 0.272;
/** Cells are filled in rounds, a part of the quota each, so that neighbours grow into each other. */
const ROUND_SHARES = [0.25, 0.5, 0.75, 1, 1, 1];
const TRIES_PER_JUNCTION = 7;
const PATCH_M = 1100;
const SHORTEST_M = 14;

export function fillStreets(map: StreetMap, quotas: Quotas, trace: Trace, prng: Prng, salt: number): void {
  const cells = [...quotas.junctions.keys()].filter((cell) => quotas.junctions[cell] > 0.5);
  for (const [round, share] of ROUND_SHARES.entries()) {
    shuffle(cells, prng);
    for (const cell of cells) fillCell(map, quotas, trace, prng, salt, cell, share, round);
  }
}

function fillCell(
  map: StreetMap,
  quotas: Quotas,
  trace: Trace,
  prng: Prng,
  salt: number,
  cell: number,
  share: number,
  round: number,
): void {
  const goal = quotas.junctions[cell] * share;
  const inner = quotas.district[cell] !== NO_DISTRICT && districts[quotas.district[cell]].urban;
  let tries = Math.ceil(goal - map.cellJunctions[cell]) * TRIES_PER_JUNCTION;
  while (tries-- > 0 && map.cellJunctions[cell] + prng.float() < goal) {
    const lacksM = quotas.lengthM[cell] * share - map.cellLengthM[cell];
    const lacks = goal - map.cellJunctions[cell];
    const meanM = Math.max(24, Math.min(900, (2 * lacksM) / lacks));
    tryStreet(map, trace, prng, salt, cell, meanM, round === 0 && (inner || quotas.junctions[cell] > 12));
  }
}

/** One street off a random street of the cell. */
function tryStreet(
  map: StreetMap,
  trace: Trace,
  prng: Prng,
  salt: number,
  cell: number,
  meanM: number,
  isThroughRound: boolean,
): void {
  const [x0, y0] = map.cellCorner(cell);
  const seg = map.segmentAt(x0 + prng.float() * QUOTA_CELL_M, y0 + prng.float() * QUOTA_CELL_M, prng.float());
  if (seg < 0 || map.streetWall[map.segStreet[seg]] !== 0 || (map.segFlags[seg] & SegmentFlag.BRIDGE) !== 0) return;
  const [a, b] = [map.segA[seg], map.segB[seg]];
  const [dx, dy] = [map.nodeX[b] - map.nodeX[a], map.nodeY[b] - map.nodeY[a]];
  const length = Math.sqrt(dx * dx + dy * dy);
  if (length < 8) return;
  const t = 0.15 + 0.7 * prng.float();
  const [x, y] = [map.nodeX[a] + t * dx, map.nodeY[a] + t * dy];
  const gap = Math.min(14, meanM * 0.12);
  if ((map.nodeEnds[a] !== 2 && t * length < gap) || (map.nodeEnds[b] !== 2 && (1 - t) * length < gap)) return;
  const side = prng.float() < 0.5 ? 1 : -1;
  const heading = alongPatch(Math.atan2(dy, dx) + (side * Math.PI) / 2 + (prng.float() - 0.5) * 0.2, x, y, salt);
  const wantsDead = map.deadEndCount < DEAD_END_SHARE * map.junctionCount && !isThroughRound;
  if (wantsDead) tryBlind(trace, prng, seg, x, y, heading, meanM);
  else tryThrough(trace, seg, x, y, heading, meanM, isThroughRound);
}

/** Toward the grain of the neighbourhood, when it is not far off: this is what makes grids of differing orientation. */
function alongPatch(heading: number, x: number, y: number, salt: number): number {
  const grain = (lattice(Math.floor(x / PATCH_M), Math.floor(y / PATCH_M), salt) * Math.PI) / 4;
  const quarter = Math.round((heading - grain) / (Math.PI / 2));
  const off = turnTo(heading, grain + (quarter * Math.PI) / 2);
  return Math.abs(off) < 0.5 ? heading + 0.85 * off : heading;
}

function tryBlind(trace: Trace, prng: Prng, seg: number, x: number, y: number, heading: number, meanM: number): void {
  const wantedM = Math.max(SHORTEST_M, Math.min(600, meanM * 0.8 * (0.25 + 1.5 * prng.float() ** 1.5)));
  trace.run(seg, x, y, heading, {
    stepM: stepFor(wantedM),
    maxM: wantedM,
    reachM: 11,
    bendRad: 0.18,
    crosses: false,
    bridgesWalls: false,
  });
  if (trace.end === TraceEnd.MET) trace.cut(trace.lengthM * (0.45 + 0.3 * prng.float()));
  if (trace.lengthM < SHORTEST_M) return;
  trace.commit(PLAIN, false);
}

function tryThrough(
  trace: Trace,
  seg: number,
  x: number,
  y: number,
  heading: number,
  meanM: number,
  crosses: boolean,
): void {
  const maxM = Math.max(120, Math.min(1600, meanM * (crosses ? 4 : 3.2)));
  trace.run(seg, x, y, heading, {
    stepM: stepFor(meanM),
    maxM,
    reachM: crosses ? 16 : 11,
    bendRad: 0.1,
    crosses,
    bridgesWalls: false,
  });
  if (trace.lengthM < Math.max(SHORTEST_M, meanM * 0.3)) return;
  if (crosses && trace.isNearParallel(Math.min(70, meanM * 0.4))) return;
  if (trace.end !== TraceEnd.MET) {
    if (!trace.endAtLastMeeting()) return;
    if (trace.lengthM < Math.max(SHORTEST_M, meanM * 0.3)) return;
  }
  trace.commit(PLAIN, false);
}

const stepFor = (lengthM: number): number => Math.max(14, Math.min(45, lengthM / 4));

const PLAIN = classIndex('residential');
