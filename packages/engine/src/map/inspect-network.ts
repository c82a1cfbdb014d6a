import { createDisjointSets, type DisjointSets } from '../core/disjoint-sets.ts';
import { ArcAccess, LAST_DRIVABLE_CLASS, type Network, PieceFlag, PointKind } from './network.ts';
import { strongComponents } from './strong-components.ts';

/** What `runcard inspect --json` prints; docs/http.md's contract fixes the names. */
export interface InspectReport {
  readonly file: string;
  readonly bbox: readonly [number, number, number, number];
  readonly source: string;
  readonly date: string;
  readonly network: { readonly junctions: number; readonly pieces: number; readonly km: number };
  readonly largestDrivable: DrivableReport;
  /** Pieces open on foot, whatever else uses them; barriers not counted. */
  readonly foot: { readonly pieces: number; readonly km: number };
  readonly restrictions: number;
  readonly hydrants: number;
  readonly stations: number;
  readonly dropped: Readonly<Record<string, number>>;
}

export interface DrivableReport {
  readonly junctions: number;
  readonly pieces: number;
  readonly oneWayPieces: number;
  readonly deadEnds: number;
  readonly km: number;
  /** Share of the junctions that reach each other when one-ways are kept. */
  readonly stronglyConnectedShare: number;
}

export function inspectNetwork(network: Network, file: string): InspectReport {
  const { meta, pieceLengthMm, pieceFlags, arcAccess, pointKind } = network;
  let footPieces = 0;
  let footMm = 0;
  let allMm = 0;
  for (let piece = 0; piece < network.pieceCount; piece++) {
    allMm += pieceLengthMm[piece];
    const isFoot = ((arcAccess[2 * piece] | arcAccess[2 * piece + 1]) & ArcAccess.FOOT) !== 0;
    if (!isFoot || (pieceFlags[piece] & PieceFlag.BARRIER) !== 0) continue;
    footPieces++;
    footMm += pieceLengthMm[piece];
  }
  return {
    file,
    bbox: meta.bbox,
    source: meta.source,
    date: meta.date,
    network: { junctions: network.junctionCount, pieces: network.pieceCount, km: kmOf(allMm) },
    largestDrivable: inspectDrivable(network),
    foot: { pieces: footPieces, km: kmOf(footMm) },
    restrictions: network.restrictionKind.length,
    hydrants: countPoints(network, (point) => isHydrant(network, point)),
    stations: countPoints(network, (point) => pointKind[point] === PointKind.STATION),
    dropped: meta.dropped,
  };
}

function countPoints({ pointKind }: Network, isCounted: (point: number) => boolean): number {
  return pointKind.reduce((count, _, point) => count + (isCounted(point) ? 1 : 0), 0);
}

/** Also one from which water is drafted (`fire_hydrant:type=pond`), which the rules make a suction point. */
function isHydrant({ pointKind, pointDetail, names }: Network, point: number): boolean {
  if (pointKind[point] === PointKind.HYDRANT) return true;
  return pointKind[point] === PointKind.SUCTION_POINT && names.get(pointDetail[point]).includes('"fire_hydrant:type"');
}

const MM_PER_KM = 1_000_000;
const kmOf = (mm: number): number => Math.round(mm / (MM_PER_KM / 1000)) / 1000;

/**
 * The road graph as one would draw it: drivable classes alone, barriers not seen (their two junctions are one place), and no junction
 * where a road merely goes on. Counted by arithmetic instead of by building that graph: every shape point that is taken away
 * joins two pieces to one.
 */
function inspectDrivable(network: Network): DrivableReport {
  const place = barrierPlaces(network);
  const pieces = drivablePieces(network);
  const main = largestComponent(network, pieces, place);
  const inMain = pieces.filter((piece) => main[place[network.head[2 * piece]]] === 1);
  const ends = endsPerPlace(network, inMain, place);
  const isThrough = throughPlaces(network, inMain, place, ends);
  let junctions = 0;
  let deadEnds = 0;
  let joinedOneWays = 0;
  let joined = 0;
  for (let j = 0; j < ends.length; j++) {
    if (ends[j] === 0) continue;
    if (isThrough[j] === 0) junctions++;
    else joined++;
    if (isThrough[j] === THROUGH_ONE_WAY) joinedOneWays++;
    if (ends[j] === 1) deadEnds++;
  }
  const oneWays = inMain.reduce((count, piece) => count + (isOneWay(network, piece) ? 1 : 0), 0);
  const lengthMm = inMain.reduce((sum, piece) => sum + network.pieceLengthMm[piece], 0);
  const strong = largestStrong(network, inMain, place, isThrough);
  return {
    junctions,
    pieces: inMain.length - joined,
    oneWayPieces: oneWays - joinedOneWays,
    deadEnds,
    km: kmOf(lengthMm),
    stronglyConnectedShare: junctions === 0 ? 0 : strong / junctions,
  };
}

function drivablePieces({ pieceClass, pieceFlags, pieceCount }: Network): Uint32Array {
  const pieces = new Uint32Array(pieceCount);
  let count = 0;
  for (let piece = 0; piece < pieceCount; piece++) {
    if (pieceClass[piece] <= LAST_DRIVABLE_CLASS && (pieceFlags[piece] & PieceFlag.BARRIER) === 0)
      pieces[count++] = piece;
  }
  return pieces.subarray(0, count);
}

const isOneWay = (network: Network, piece: number): boolean => (network.pieceFlags[piece] & PieceFlag.ONEWAY) !== 0;

/** Per junction the lowest junction with which barriers alone connect it. */
function barrierPlaces({ head, pieceFlags, pieceCount, junctionCount }: Network): Uint32Array {
  const sets = createDisjointSets(junctionCount);
  for (let piece = 0; piece < pieceCount; piece++) {
    if ((pieceFlags[piece] & PieceFlag.BARRIER) !== 0) sets.join(head[2 * piece], head[2 * piece + 1]);
  }
  return rootsOf(sets, junctionCount);
}

function rootsOf(sets: DisjointSets, count: number): Uint32Array {
  const roots = new Uint32Array(count);
  for (let member = 0; member < count; member++) roots[member] = sets.rootOf(member);
  return roots;
}

/** 1 for the places of the component with the most places; of equals the one with the lowest. */
function largestComponent({ head, junctionCount }: Network, pieces: Uint32Array, place: Uint32Array): Uint8Array {
  const sets = createDisjointSets(junctionCount);
  const isTouched = new Uint8Array(junctionCount);
  for (const piece of pieces) {
    const [a, b] = [place[head[2 * piece]], place[head[2 * piece + 1]]];
    sets.join(a, b);
    isTouched[a] = isTouched[b] = 1;
  }
  const roots = rootsOf(sets, junctionCount);
  const largest = mostFrequent(roots, isTouched);
  return isTouched.map((touched, j) => (touched === 1 && roots[j] === largest ? 1 : 0));
}

/** How many ends of pieces lie at each place; a loop has two. */
function endsPerPlace({ head, junctionCount }: Network, pieces: Uint32Array, place: Uint32Array): Uint32Array {
  const ends = new Uint32Array(junctionCount);
  for (const piece of pieces) {
    ends[place[head[2 * piece]]]++;
    ends[place[head[2 * piece + 1]]]++;
  }
  return ends;
}

const THROUGH = 1;
const THROUGH_ONE_WAY = 2;

/** Places where exactly two pieces meet that are one road: equal tags, and both two-way or one arriving and one leaving. */
function throughPlaces(network: Network, pieces: Uint32Array, place: Uint32Array, ends: Uint32Array): Uint8Array {
  const { head, pieceTagsKey } = network;
  const firstArc = new Int32Array(ends.length).fill(-1);
  const through = new Uint8Array(ends.length);
  for (const piece of pieces) {
    for (const arc of [2 * piece, 2 * piece + 1]) {
      const j = place[head[arc]];
      if (ends[j] !== 2) continue;
      const other = firstArc[j];
      firstArc[j] = arc;
      if (other < 0 || other >> 1 === piece || pieceTagsKey[other >> 1] !== pieceTagsKey[piece]) continue;
      const oneWay = isOneWay(network, piece);
      if (oneWay !== isOneWay(network, other >> 1)) continue;
      if (!oneWay) through[j] = THROUGH;
      else if (runsAgainst(network, arc) !== runsAgainst(network, other)) through[j] = THROUGH_ONE_WAY;
    }
  }
  return through;
}

const runsAgainst = ({ arcAccess }: Network, arc: number): boolean => (arcAccess[arc] & ArcAccess.CONTRAFLOW) !== 0;

/** Junctions (not the places merely passed through) in the largest set that reaches itself, one-ways kept. */
function largestStrong(network: Network, pieces: Uint32Array, place: Uint32Array, isThrough: Uint8Array): number {
  const { head, junctionCount } = network;
  const first = new Uint32Array(junctionCount + 1);
  const arcs: number[] = [];
  for (const piece of pieces) {
    for (const arc of [2 * piece, 2 * piece + 1]) if (!runsAgainst(network, arc)) arcs.push(arc);
  }
  for (const arc of arcs) first[place[head[arc ^ 1]] + 1]++;
  for (let j = 1; j < first.length; j++) first[j] += first[j - 1];
  const next = first.slice();
  const to = new Uint32Array(arcs.length);
  for (const arc of arcs) to[next[place[head[arc ^ 1]]]++] = place[head[arc]];
  const component = strongComponents({ first, to });
  const isCounted = new Uint8Array(junctionCount);
  for (const piece of pieces) {
    for (const arc of [2 * piece, 2 * piece + 1])
      isCounted[place[head[arc]]] = isThrough[place[head[arc]]] === 0 ? 1 : 0;
  }
  const largest = mostFrequent(component, isCounted);
  return component.reduce((count, each, j) => count + (isCounted[j] === 1 && each === largest ? 1 : 0), 0);
}

/** The value that most of the counted entries hold; of equals the lowest. */
function mostFrequent(values: Uint32Array, isCounted: Uint8Array): number {
  const counts = new Uint32Array(values.length + 1);
  let best = 0;
  for (let i = 0; i < values.length; i++) if (isCounted[i] === 1) counts[values[i]]++;
  for (let value = 1; value < counts.length; value++) if (counts[value] > counts[best]) best = value;
  return best;
}
