import { assert } from '../core/assert.ts';
import { E7, type LatLon, mmPerDegree } from '../core/units.ts';
import {
  ArcAccess,
  type Network,
  PieceFlag,
  PointKind,
  RestrictionKind,
  RoadClass,
  tailOf,
  type WidthSource,
} from '../map/network.ts';
import type { Position } from '../map/position.ts';
import { networkOfRows, OPEN_TO_ALL, type PieceRow, type PointE7, type RestrictionRow } from './network-rows.ts';

/**
 * A road network drawn in ASCII (as in Valhalla's gurka). Letters and digits are places, one character is `gridM` metres in both
 * directions; every other character is decoration. A way is a string of letters and makes a piece between each two:
 *
 *     drawNetwork({
 *       map: `
 *         A---B---C
 *             |
 *             D    `,
 *       ways: { ABC: { class: 'tertiary' }, BD: { oneway: true, name: 'ngõ 5' } },
 *     })
 *
 * Letters on no way are places without a junction (a house, a hydrant). Junctions are numbered in reading order, pieces in the order
 * of the ways. Lengths come from the grid, so A–B above is 400,000 mm exactly. Two ways between the same letters: 'AB' and 'AB#2'.
 * Letters named in `bends` are shape points: 'AxB' bends at x, 'AxyA' is a loop. (An object lists keys that are whole numbers first.)
 */
export interface NetworkDrawing {
  readonly map: string;
  /** Metres a character, 100 unless told. */
  readonly gridM?: number;
  readonly ways: Readonly<Record<string, WayDrawing>>;
  readonly bends?: string;
  /** By letter: a one-millimetre piece there. The first piece that was drawn to the letter stays before it, the others start behind it. */
  readonly barriers?: Readonly<Record<string, BarrierDrawing>>;
  /** 'no ABC', 'only ABC', or over a way: 'no ABCD'. */
  readonly restrictions?: readonly string[];
  /** Letters of junctions with traffic signals. */
  readonly signals?: string;
  /** Letters of junctions at which rails cross. */
  readonly rails?: string;
  readonly points?: Readonly<Record<string, PointDrawing>>;
  /** Rings by their letters, with the water's name. */
  readonly water?: Readonly<Record<string, string>>;
}

export interface WayDrawing {
  /** A `RoadClass` in small letters; residential unless told. */
  readonly class?: Lowercase<keyof typeof RoadClass>;
  readonly name?: string;
  /** Against it the arc stays, flagged CONTRAFLOW; walkers may go both ways. */
  readonly oneway?: boolean;
  /** FOOT alone. Also the default of pedestrian, path, footway, cycleway and steps. */
  readonly footOnly?: boolean;
  /** `ArcAccess` bits; `backwardAccess` is what is left against the way's letters, one-way or not. */
  readonly access?: number;
  readonly backwardAccess?: number;
  readonly widthCm?: number;
  readonly widthSource?: WidthSource;
  readonly speedKmh?: number;
  readonly maxHeightCm?: number;
  readonly maxWeightKg?: number;
  readonly layer?: number;
  /** More `PieceFlag` bits. */
  readonly flags?: number;
  /** Of each of its pieces, instead of what the grid gives. */
  readonly lengthMm?: number;
}

export interface BarrierDrawing {
  /** Somebody must open it; then all may pass. */
  readonly gate?: boolean;
  /** `ArcAccess` bits that pass; without it all at a gate, otherwise motorbikes and walkers. */
  readonly access?: number;
  readonly widthCm?: number;
  readonly maxHeightCm?: number;
}

export interface PointDrawing {
  readonly kind: Lowercase<keyof typeof PointKind>;
  readonly name?: string;
  readonly detail?: string;
}

/** `'A-B'` names the piece between two letters, `'A-B#2'` the second one drawn there. */
export interface DrawnNetwork {
  readonly network: Network;
  /** Before the barrier, at a letter that has one. */
  junction(letter: string): number;
  piece(ends: string): number;
  /** The arc that runs from the first letter to the second. */
  arc(ends: string): number;
  /** At this fraction of the way from the first letter to the second. */
  position(ends: string, fraction: number): Position;
  latLon(letter: string): LatLon;
  /** `[ab, bc]` → 'ABC'. Barrier pieces are left out. */
  letters(arcs: readonly number[]): string;
}

/** Row 0, column 0: Hoàn Kiếm, near enough. */
const ORIGIN: LatLon = { lat: 21.03, lon: 105.85 };
const GRID_M_DEFAULT = 100;
const FOOT_CLASSES: ReadonlySet<RoadClass> = new Set([
  RoadClass.PEDESTRIAN,
  RoadClass.PATH,
  RoadClass.FOOTWAY,
  RoadClass.CYCLEWAY,
  RoadClass.STEPS,
]);

export function drawNetwork(drawing: NetworkDrawing): DrawnNetwork {
  const grid = readGrid(drawing);
  const ways = Object.entries(drawing.ways).map(([key, way]) => ({ ...splitWay(key, drawing.bends ?? ''), way }));
  const used = new Set(ways.flatMap((way) => way.parts.flatMap((part) => [part[0], part[part.length - 1]])));
  const letterOf = [...grid.keys()].filter((letter) => used.has(letter));
  const junctionOf = new Map(letterOf.map((letter, j) => [letter, j]));

  const pieces: PieceRow[] = [];
  const between = new Map<string, number[]>();
  for (const { parts, way } of ways) {
    for (const part of parts) {
      const [a, b] = [part[0], part[part.length - 1]];
      const count = pieces.push(pieceRow(part, way, grid, junctionOf));
      for (const ends of new Set([a + b, b + a])) between.set(ends, [...(between.get(ends) ?? []), count - 1]);
    }
  }
  addBarriers(drawing.barriers ?? {}, pieces, letterOf, junctionOf);

  const find = (ends: string): number => findPiece(between, ends);
  const network = networkOfRows(
    {
      junctions: letterOf.map((letter) => ({
        at: pointE7(grid, letter),
        signal: (drawing.signals ?? '').includes(letter),
        rails: (drawing.rails ?? '').includes(letter),
      })),
      pieces,
      restrictions: (drawing.restrictions ?? []).map((text) => {
        const barred = Object.keys(drawing.barriers ?? {}).some((letter) => text.split(' ')[1]?.includes(letter));
        assert(!barred, `restriction '${text}' passes a barrier, wanted one without`);
        return restrictionRow(text, find, junctionOf);
      }),
      points: Object.entries(drawing.points ?? {}).map(([letter, { kind, ...texts }]) => ({
        kind: PointKind[kind.toUpperCase() as keyof typeof PointKind],
        at: pointE7(grid, letter),
        ...texts,
      })),
      water: Object.entries(drawing.water ?? {}).map(([ring, name]) => ({
        name,
        ring: [...ring].map((letter) => pointE7(grid, letter)),
      })),
    },
    'drawing',
  );
  return drawnNetwork(network, grid, letterOf, junctionOf, find);
}

type Grid = ReadonlyMap<string, GridPlace>;
interface GridPlace extends LatLon {
  readonly eastM: number;
  readonly southM: number;
}

function drawnNetwork(
  network: Network,
  grid: Grid,
  letterOf: readonly string[],
  junctionOf: ReadonlyMap<string, number>,
  piece: (ends: string) => number,
): DrawnNetwork {
  const junction = (letter: string): number => {
    const found = junctionOf.get(letter);
    assert(found !== undefined, `'${letter}' is on no way, wanted one of ${[...junctionOf.keys()].join('')}`);
    return found;
  };
  const arc = (ends: string): number => {
    const forward = 2 * piece(ends);
    return letterOf[tailOf(network, forward)] === ends[0] ? forward : forward + 1;
  };
  return {
    network,
    junction,
    piece,
    arc,
    position(ends, fraction) {
      const lengthMm = network.pieceLengthMm[piece(ends)];
      const alongMm = Math.round(lengthMm * fraction);
      return { piece: piece(ends), offsetMm: (arc(ends) & 1) === 0 ? alongMm : lengthMm - alongMm };
    },
    latLon(letter) {
      const [lonE7, latE7] = pointE7(grid, letter);
      return { lat: latE7 / E7, lon: lonE7 / E7 };
    },
    letters(arcs) {
      const roads = arcs.filter((a) => (network.pieceFlags[a >> 1] & PieceFlag.BARRIER) === 0);
      if (roads.length === 0) return '';
      return letterOf[tailOf(network, roads[0])] + roads.map((a) => letterOf[network.head[a]]).join('');
    },
  };
}

/** Letters in reading order. */
function readGrid({ map, gridM = GRID_M_DEFAULT }: NetworkDrawing): Grid {
  const lines = map.split('\n').filter((line) => line.trim() !== '');
  const indent = Math.min(...lines.map((line) => line.length - line.trimStart().length));
  const scale = mmPerDegree(ORIGIN.lat);
  const grid = new Map<string, GridPlace>();
  lines.forEach((line, row) => {
    [...line.slice(indent)].forEach((character, column) => {
      if (!/[A-Za-z0-9]/.test(character)) return;
      assert(!grid.has(character), `the map has '${character}' twice, wanted each letter once`);
      const [eastM, southM] = [column * gridM, row * gridM];
      const [lat, lon] = [ORIGIN.lat - (southM * 1000) / scale.lat, ORIGIN.lon + (eastM * 1000) / scale.lon];
      grid.set(character, { eastM, southM, lat, lon });
    });
  });
  return grid;
}

/** 'AxBC' with the bend x → ['AxB', 'BC']. */
function splitWay(key: string, bends: string): { readonly parts: readonly string[] } {
  const letters = /^([A-Za-z0-9]{2,})(#\d+)?$/.exec(key)?.[1];
  assert(letters !== undefined, `way '${key}': wanted two letters or more, as in 'ABC' or 'AB#2'`);
  const ends = [...letters].map((_, i) => i).filter((i) => !bends.includes(letters[i]));
  assert(ends[0] === 0 && ends[ends.length - 1] === letters.length - 1, `way '${key}' starts or ends in a bend`);
  return { parts: ends.slice(1).map((end, i) => letters.slice(ends[i], end + 1)) };
}

function pieceRow(letters: string, way: WayDrawing, grid: Grid, junctionOf: ReadonlyMap<string, number>): PieceRow {
  const {
    class: className = 'residential',
    oneway = false,
    footOnly,
    access,
    backwardAccess,
    flags = 0,
    ...facts
  } = way;
  const roadClass = RoadClass[className.toUpperCase() as keyof typeof RoadClass];
  const onFoot = footOnly ?? FOOT_CLASSES.has(roadClass);
  const forward = access ?? (onFoot ? ArcAccess.FOOT : OPEN_TO_ALL);
  const against = (forward & ~ArcAccess.FOOT) === 0 ? forward : forward | ArcAccess.CONTRAFLOW;
  return {
    lengthMm: gridLengthMm(letters, grid),
    ...facts,
    tail: junctionOf.get(letters[0]) ?? -1,
    head: junctionOf.get(letters[letters.length - 1]) ?? -1,
    access: [forward, backwardAccess ?? (oneway ? against : forward)],
    roadClass,
    flags: flags | (oneway ? PieceFlag.ONEWAY : 0),
    shape: [...letters.slice(1, -1)].map((letter) => pointE7(grid, letter)),
  };
}

function gridLengthMm(letters: string, grid: Grid): number {
  let lengthM = 0;
  for (let i = 1; i < letters.length; i++) {
    const [a, b] = [placeOf(grid, letters[i - 1]), placeOf(grid, letters[i])];
    lengthM += Math.hypot(a.eastM - b.eastM, a.southM - b.southM);
  }
  return Math.max(1, Math.round(lengthM * 1000));
}

/** Each barrier splits its junction in two; both carry its letter. */
function addBarriers(
  barriers: Readonly<Record<string, BarrierDrawing>>,
  pieces: PieceRow[],
  letterOf: string[],
  junctionOf: ReadonlyMap<string, number>,
): void {
  for (const [letter, { gate = false, access, ...limits }] of Object.entries(barriers)) {
    const before = junctionOf.get(letter);
    assert(before !== undefined, `barrier at '${letter}', wanted a letter on a way`);
    const behind = letterOf.push(letter) - 1;
    const first = pieces.findIndex((piece) => piece.tail === before || piece.head === before);
    for (let i = first + 1; i < pieces.length; i++) {
      const moved = (junction: number): number => (junction === before ? behind : junction);
      pieces[i] = { ...pieces[i], tail: moved(pieces[i].tail), head: moved(pieces[i].head) };
    }
    const open = access ?? (gate ? OPEN_TO_ALL : ArcAccess.MOTORBIKE | ArcAccess.FOOT);
    const flags = PieceFlag.BARRIER | (gate ? PieceFlag.GATE : 0);
    pieces.push({ ...limits, tail: before, head: behind, lengthMm: 1, access: [open, open], flags });
  }
}

/** 'no ABCD': from the piece A-B over B-C to C-D. */
function restrictionRow(
  text: string,
  find: (ends: string) => number,
  junctionOf: ReadonlyMap<string, number>,
): RestrictionRow {
  const [, kind, letters] = /^(no|only) ([A-Za-z0-9]{3,})$/.exec(text) ?? [];
  assert(letters !== undefined, `restriction '${text}', wanted as in 'no ABC' or 'only ABC'`);
  const pieces = [...letters.slice(1)].map((letter, i) => find(`${letters[i]}-${letter}`));
  return {
    from: pieces[0],
    to: pieces[pieces.length - 1],
    at: junctionOf.get(letters[1]) ?? -1,
    via: pieces.slice(1, -1),
    kind: kind === 'no' ? RestrictionKind.NO : RestrictionKind.ONLY,
  };
}

function findPiece(between: ReadonlyMap<string, readonly number[]>, ends: string): number {
  const [, a, b, nth = '1'] = /^(.)-(.)(?:#(\d+))?$/.exec(ends) ?? [];
  const found = between.get(`${a}${b}`)?.[Number(nth) - 1];
  assert(found !== undefined, `no piece '${ends}' was drawn`);
  return found;
}

function pointE7(grid: Grid, letter: string): PointE7 {
  const { lat, lon } = placeOf(grid, letter);
  return [Math.round(lon * E7), Math.round(lat * E7)];
}

function placeOf(grid: Grid, letter: string): GridPlace {
  const place = grid.get(letter);
  assert(place !== undefined, `'${letter}' is not on the map`);
  return place;
}
