import { createPrng, type Prng } from '../core/prng.ts';
import { E7, mmPerDegree } from '../core/units.ts';
import { ArcAccess, type Network, PieceFlag, RestrictionKind, RoadClass } from '../map/network.ts';
import {
  type JunctionRow,
  networkOfRows,
  OPEN_TO_ALL,
  type PieceRow,
  type PointE7,
  type RestrictionRow,
  rowsOfNetwork,
} from './network-rows.ts';

/** `grid` has holes and diagonals, `tree` dead ends, `star` one junction with many arms, `islands` several of them apart. */
export const RANDOM_SHAPES = ['grid', 'tree', 'star', 'islands'] as const;
export type RandomShape = (typeof RANDOM_SHAPES)[number];

export interface RandomNetworkOptions {
  /** Drawn by lot unless told. */
  readonly shape?: RandomShape;
  /** At most this many junctions, barriers apart; 40 unless told. */
  readonly junctionsMax?: number;
  /** Share of the pieces, 0 to 1, that become one-way (0.2), foot only (0.1), bent (0.3), one millimetre long (0.03). */
  readonly onewayShare?: number;
  readonly footShare?: number;
  readonly bentShare?: number;
  readonly tinyShare?: number;
  /** Turn restrictions to try; 3 unless told. */
  readonly restrictions?: number;
}

/**
 * The same seed and options, the same network. For tests against slow obvious code: also has parallel pieces, self loops, barriers,
 * and pieces drawn from either end. Junctions may be alone, components many.
 */
export function randomNetwork(seed: number, options: RandomNetworkOptions = {}): Network {
  const random = createPrng(seed, 'random-network');
  const shape = options.shape ?? RANDOM_SHAPES[random.below(RANDOM_SHAPES.length)];
  const draft: Draft = { random, places: [], edges: [] };
  addShape(draft, shape, Math.max(2, options.junctionsMax ?? JUNCTIONS_MAX_DEFAULT));
  addOddities(draft);
  const pieces = draft.edges.map((edge) => pieceOf(draft, edge, options));
  const junctions: JunctionRow[] = draft.places.map((place) => ({
    at: pointE7(place),
    ...(random.float() < SIGNAL_SHARE ? { signal: true } : {}),
  }));
  addBarrier(draft, junctions, pieces);
  const restrictions = randomRestrictions(random, pieces, options.restrictions ?? RESTRICTIONS_DEFAULT);
  return networkOfRows({ junctions, pieces, restrictions }, `random-network seed ${seed}`);
}

/** Text to paste into a test: `networkOfRows(...)` of it is this network again, one junction or piece a line. */
export function printNetwork(network: Network): string {
  const tables = Object.entries(rowsOfNetwork(network)).map(([name, rows]) => {
    const lines = rows.map((row: unknown) => `    ${JSON.stringify(row)},\n`);
    return `  ${name}: [\n${lines.join('')}  ],\n`;
  });
  return `networkOfRows({\n${tables.join('')}})`;
}

const JUNCTIONS_MAX_DEFAULT = 40;
const RESTRICTIONS_DEFAULT = 3;
const SIGNAL_SHARE = 0.1;
const STEP_M = 120;
const ORIGIN = { lat: 21.03, lon: 105.85 };
const ISLAND_GAP_M = 3_000;
const CLASSES = [RoadClass.PRIMARY, RoadClass.TERTIARY, RoadClass.RESIDENTIAL, RoadClass.SERVICE] as const;
const SPEEDS_KMH = [60, 40, 30, 20] as const;

interface Place {
  readonly eastM: number;
  readonly northM: number;
}
interface Edge {
  readonly tail: number;
  readonly head: number;
}
interface Draft {
  readonly random: Prng;
  readonly places: Place[];
  readonly edges: Edge[];
}

function addShape(
  draft: Draft,
  shape: RandomShape,
  junctionsMax: number,
  origin: Place = { eastM: 0, northM: 0 },
): void {
  if (shape === 'grid') addGrid(draft, junctionsMax, origin);
  else if (shape === 'tree') addTree(draft, junctionsMax, origin);
  else if (shape === 'star') addStar(draft, junctionsMax, origin);
  else {
    const { random } = draft;
    const count = 2 + random.below(3);
    for (let i = 0; i < count; i++) {
      const part = RANDOM_SHAPES[random.below(3)];
      const at = { eastM: origin.eastM + i * ISLAND_GAP_M, northM: origin.northM + random.below(ISLAND_GAP_M) };
      addShape(draft, part, Math.max(2, Math.floor(junctionsMax / count)), at);
    }
  }
}

/** Every place a step from the last, a fifth of the streets missing, a tenth of the blocks with a diagonal. */
function addGrid(draft: Draft, junctionsMax: number, origin: Place): void {
  const { random, edges } = draft;
  const width = 2 + random.below(Math.max(1, Math.floor(Math.sqrt(junctionsMax))));
  const height = Math.max(1, Math.floor(junctionsMax / width));
  const first = draft.places.length;
  for (let i = 0; i < width * height; i++) {
    const [column, row] = [i % width, Math.floor(i / width)];
    const here = addPlace(draft, origin, column * STEP_M, row * STEP_M);
    if (column > 0 && random.float() > 0.2) edges.push({ tail: here - 1, head: here });
    if (row > 0 && random.float() > 0.2) edges.push({ tail: here, head: here - width });
    if (row > 0 && column > 0 && random.float() < 0.1) edges.push({ tail: here, head: first + i - width - 1 });
  }
}

function addTree(draft: Draft, junctionsMax: number, origin: Place): void {
  const { random, places, edges } = draft;
  const first = addPlace(draft, origin, 0, 0);
  for (let i = 1; i < junctionsMax; i++) {
    const parent = first + random.below(i);
    const from = { eastM: places[parent].eastM, northM: places[parent].northM };
    const child = addPlace(draft, from, (random.float() - 0.5) * 4 * STEP_M, (random.float() - 0.5) * 4 * STEP_M);
    edges.push(random.float() < 0.5 ? { tail: parent, head: child } : { tail: child, head: parent });
  }
}

function addStar(draft: Draft, junctionsMax: number, origin: Place): void {
  const { random, edges } = draft;
  const centre = addPlace(draft, origin, 0, 0);
  for (let i = 1; i < junctionsMax; i++) {
    const angle = (2 * Math.PI * i) / junctionsMax;
    const radiusM = STEP_M * (1 + random.below(5));
    const arm = addPlace(draft, origin, radiusM * Math.cos(angle), radiusM * Math.sin(angle));
    edges.push(random.float() < 0.5 ? { tail: centre, head: arm } : { tail: arm, head: centre });
    if (i > 1 && random.float() < 0.15) edges.push({ tail: arm, head: arm - 1 });
  }
}

/** What real maps have and tidy ones lack: parallel pieces the same and the other way round, and loops. */
function addOddities(draft: Draft): void {
  const { random, edges, places } = draft;
  const parallel = edges.filter(() => random.float() < 0.06);
  for (const { tail, head } of parallel) edges.push(random.float() < 0.5 ? { tail, head } : { tail: head, head: tail });
  for (let j = 0; j < places.length; j++) if (random.float() < 0.03) edges.push({ tail: j, head: j });
}

function addPlace({ places, random }: Draft, from: Place, eastM: number, northM: number): number {
  const jitter = (): number => (random.float() - 0.5) * 0.3 * STEP_M;
  return places.push({ eastM: from.eastM + eastM + jitter(), northM: from.northM + northM + jitter() }) - 1;
}

function pieceOf({ random, places }: Draft, { tail, head }: Edge, options: RandomNetworkOptions): PieceRow {
  const { onewayShare = 0.2, footShare = 0.1, bentShare = 0.3, tinyShare = 0.03 } = options;
  const kind = random.below(CLASSES.length);
  const onFoot = random.float() < footShare;
  const oneway = !onFoot && random.float() < onewayShare;
  const bends = tail === head ? 3 : random.float() < bentShare ? 1 + random.below(4) : 0;
  const line = [places[tail], ...bendsBetween(random, places[tail], places[head], bends), places[head]];
  const lengthMm = random.float() < tinyShare ? 1 : Math.max(1, Math.round(lengthOfM(line) * 1000));
  const forward = onFoot ? ArcAccess.FOOT : OPEN_TO_ALL;
  return {
    tail,
    head,
    lengthMm,
    access: [forward, oneway ? forward | ArcAccess.CONTRAFLOW : forward],
    roadClass: onFoot ? RoadClass.FOOTWAY : CLASSES[kind],
    flags: oneway ? PieceFlag.ONEWAY : 0,
    speedKmh: SPEEDS_KMH[kind],
    widthCm: 150 + 50 * random.below(12),
    name: random.float() < 0.5 ? `ngõ ${random.below(9)}` : '',
    shape: line.slice(1, -1).map(pointE7),
  };
}

function bendsBetween(random: Prng, from: Place, to: Place, count: number): Place[] {
  return Array.from({ length: count }, (_, i) => {
    const t = (i + 1) / (count + 1);
    const off = (): number => (random.float() - 0.5) * STEP_M;
    return {
      eastM: from.eastM + t * (to.eastM - from.eastM) + off(),
      northM: from.northM + t * (to.northM - from.northM) + off(),
    };
  });
}

/** One gate or bollard in the middle of things: some piece's head moves to a new junction at the same place. */
function addBarrier({ random }: Draft, junctions: JunctionRow[], pieces: PieceRow[]): void {
  if (pieces.length === 0 || random.float() < 0.3) return;
  const moved = random.below(pieces.length);
  const before = pieces[moved].head;
  const behind = junctions.push({ at: junctions[before].at }) - 1;
  pieces[moved] = { ...pieces[moved], head: behind };
  const gate = random.float() < 0.5;
  const open = gate ? OPEN_TO_ALL : ArcAccess.FOOT;
  const flags = PieceFlag.BARRIER | (gate ? PieceFlag.GATE : 0);
  pieces.push({ tail: before, head: behind, lengthMm: 1, access: [open, open], flags, widthCm: 250 });
}

/** From a random piece over one of its ends, and half of the time over one or two more pieces, to another piece there. */
function randomRestrictions(random: Prng, pieces: readonly PieceRow[], tries: number): RestrictionRow[] {
  const rows: RestrictionRow[] = [];
  for (let i = 0; i < tries && pieces.length > 0; i++) {
    const from = random.below(pieces.length);
    const at = random.float() < 0.5 ? pieces[from].head : pieces[from].tail;
    const path = [from];
    let junction = at;
    for (let steps = 1 + Math.max(0, random.below(4) - 1); steps > 0; steps--) {
      const next = nextPiece(random, pieces, path[path.length - 1], junction);
      if (next < 0) break;
      path.push(next);
      junction = pieces[next].tail === junction ? pieces[next].head : pieces[next].tail;
    }
    if (path.length < 2) continue;
    const kind = random.float() < 0.8 ? RestrictionKind.NO : RestrictionKind.ONLY;
    const via = path.slice(1, -1);
    rows.push({ from, to: path[path.length - 1], at, kind, ...(via.length > 0 ? { via } : {}) });
  }
  return rows;
}

/** Another piece at the junction, no loop: which way over a loop is meant, only a map says. −1 where there is none. */
function nextPiece(random: Prng, pieces: readonly PieceRow[], last: number, junction: number): number {
  const isNext = ({ tail, head }: PieceRow): boolean => tail !== head && (tail === junction || head === junction);
  const others = pieces.flatMap((piece, p) => (p !== last && isNext(piece) ? [p] : []));
  return others.length === 0 ? -1 : others[random.below(others.length)];
}

const lengthOfM = (line: readonly Place[]): number =>
  line.slice(1).reduce((sum, b, i) => sum + Math.hypot(b.eastM - line[i].eastM, b.northM - line[i].northM), 0);

function pointE7({ eastM, northM }: Place): PointE7 {
  const scale = mmPerDegree(ORIGIN.lat);
  const [lon, lat] = [ORIGIN.lon + (eastM * 1000) / scale.lon, ORIGIN.lat + (northM * 1000) / scale.lat];
  return [Math.round(lon * E7), Math.round(lat * E7)];
}
