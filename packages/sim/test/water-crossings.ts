import { type Network, RoadClass } from '@runcard/engine';

export interface WaterCrossing {
  readonly piece: number;
  /** Index into the network's water bodies. */
  readonly water: number;
}

/** Squares of about a kilometre, in 1e-7 degrees. */
const CELL_E7 = 100_000;

/** Every drivable piece that crosses the shore of a body of water. */
export function waterCrossings(network: Network): WaterCrossing[] {
  const shores = indexShores(network);
  const found: WaterCrossing[] = [];
  for (let piece = 0; piece < network.pieceCount; piece++) {
    if (network.pieceClass[piece] > RoadClass.SERVICE) continue;
    const waters = new Set<number>();
    const line = lineOf(network, piece);
    for (let i = 1; i < line.length; i++)
      for (const shore of shoresAlong(shores, line[i - 1], line[i]))
        if (intersect(line[i - 1], line[i], shore.from, shore.to)) waters.add(shore.water);
    for (const water of waters) found.push({ piece, water });
  }
  return found;
}

type PlaceE7 = readonly [lon: number, lat: number];
interface Shore {
  readonly water: number;
  readonly from: PlaceE7;
  readonly to: PlaceE7;
}

const cellsAlong = (a: PlaceE7, b: PlaceE7): string[] => {
  const cells: string[] = [];
  for (let x = Math.floor(Math.min(a[0], b[0]) / CELL_E7); x <= Math.floor(Math.max(a[0], b[0]) / CELL_E7); x++)
    for (let y = Math.floor(Math.min(a[1], b[1]) / CELL_E7); y <= Math.floor(Math.max(a[1], b[1]) / CELL_E7); y++)
      cells.push(`${x}/${y}`);
  return cells;
};

function indexShores({ firstWaterPoint, waterLonE7, waterLatE7 }: Network): Map<string, Shore[]> {
  const shores = new Map<string, Shore[]>();
  for (let water = 0; water + 1 < firstWaterPoint.length; water++) {
    const [first, end] = [firstWaterPoint[water], firstWaterPoint[water + 1]];
    for (let i = first; i < end; i++) {
      const next = i + 1 < end ? i + 1 : first;
      const shore: Shore = { water, from: [waterLonE7[i], waterLatE7[i]], to: [waterLonE7[next], waterLatE7[next]] };
      for (const cell of cellsAlong(shore.from, shore.to)) {
        const list = shores.get(cell);
        if (list === undefined) shores.set(cell, [shore]);
        else list.push(shore);
      }
    }
  }
  return shores;
}

function shoresAlong(shores: Map<string, Shore[]>, a: PlaceE7, b: PlaceE7): Shore[] {
  return cellsAlong(a, b).flatMap((cell) => shores.get(cell) ?? []);
}

/** Tail, shape points, head. */
export function lineOf(network: Network, piece: number): PlaceE7[] {
  const junction = (j: number): PlaceE7 => [network.junctionLonE7[j], network.junctionLatE7[j]];
  const line = [junction(network.head[2 * piece + 1])];
  for (let i = network.firstShape[piece]; i < network.firstShape[piece + 1]; i++)
    line.push([network.shapeLonE7[i], network.shapeLatE7[i]]);
  line.push(junction(network.head[2 * piece]));
  return line;
}

const side = (a: PlaceE7, b: PlaceE7, p: PlaceE7): number =>
  Math.sign((b[0] - a[0]) * (p[1] - a[1]) - (b[1] - a[1]) * (p[0] - a[0]));

const intersect = (a: PlaceE7, b: PlaceE7, c: PlaceE7, d: PlaceE7): boolean =>
  side(a, b, c) !== side(a, b, d) && side(c, d, a) !== side(c, d, b);
