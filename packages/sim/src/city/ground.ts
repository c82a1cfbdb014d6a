import { lakeAnchors } from './facts/anchors.ts';
import { districts } from './facts/districts.ts';
import { blackRiver, duongRiver, type Lake, lakes, type River, redRiver } from './facts/waters.ts';
import { lattice, noise, type Point, resample, smoothCurve, toPlane } from './projection.ts';

/** West, south, east, north of everything, metres on the plane. */
export const BOUNDS_M = { west: -50_000, south: -50_500, east: 31_000, north: 45_000 } as const;
const WATER_CELL_M = 25;
const DISTRICT_CELL_M = 250;
/** Lakes and river banks are facts: the same under every seed. */
const FACT_SALT = 114;
export const NO_DISTRICT = 255;

export interface WaterBody {
  readonly name: string;
  readonly ring: readonly Point[];
  readonly kind: 'river' | 'lake';
}

/** What is under the streets: water, and which district a place belongs to. */
export interface Ground {
  readonly waters: readonly WaterBody[];
  /** In water or within about 25 m of its shore. */
  isWet(xM: number, yM: number): boolean;
  /** Index into `districts`, or NO_DISTRICT outside the city. */
  districtAt(xM: number, yM: number): number;
}

export function layGround(): Ground {
  const waters: WaterBody[] = [redRiver, duongRiver, blackRiver].map((river) => ({
    name: river.name,
    ring: riverRing(river),
    kind: 'river',
  }));
  for (const one of lakes) waters.push({ name: one.name, ring: lakeRing(one), kind: 'lake' });

  const columns = Math.ceil((BOUNDS_M.east - BOUNDS_M.west) / WATER_CELL_M);
  const rows = Math.ceil((BOUNDS_M.north - BOUNDS_M.south) / WATER_CELL_M);
  const wet = new Uint8Array(columns * rows);
  for (const body of waters) fillRing(wet, columns, rows, body.ring);
  widen(wet, columns, rows);

  const districtColumns = Math.ceil((BOUNDS_M.east - BOUNDS_M.west) / DISTRICT_CELL_M);
  const districtRaster = layDistricts(districtColumns, Math.ceil((BOUNDS_M.north - BOUNDS_M.south) / DISTRICT_CELL_M));
  return {
    waters,
    isWet(xM, yM) {
      const column = Math.floor((xM - BOUNDS_M.west) / WATER_CELL_M);
      const row = Math.floor((yM - BOUNDS_M.south) / WATER_CELL_M);
      if (column < 0 || row < 0 || column >= columns || row >= rows) return false;
      return wet[row * columns + column] !== 0;
    },
    districtAt(xM, yM) {
      const column = Math.floor((xM - BOUNDS_M.west) / DISTRICT_CELL_M);
      const row = Math.floor((yM - BOUNDS_M.south) / DISTRICT_CELL_M);
      if (column < 0 || column >= districtColumns || row < 0) return NO_DISTRICT;
      return districtRaster[row * districtColumns + column] ?? NO_DISTRICT;
    },
  };
}

/** Left bank out, right bank home; the width wanders along the river. */
function riverRing(river: River): Point[] {
  const line = resample(smoothCurve(river.course.map(toPlane), 8), 250);
  const left: Point[] = [];
  const right: Point[] = [];
  for (let i = 0; i < line.length; i++) {
    const [before, after] = [line[Math.max(0, i - 2)], line[Math.min(line.length - 1, i + 2)]];
    const length = Math.hypot(after.xM - before.xM, after.yM - before.yM);
    const [ex, ey] = [(after.xM - before.xM) / length, (after.yM - before.yM) / length];
    const half = (river.widthM / 2) * (1 + 0.22 * noise(line[i].xM, line[i].yM, 2500, FACT_SALT));
    left.push({ xM: line[i].xM - ey * half, yM: line[i].yM + ex * half });
    right.push({ xM: line[i].xM + ey * half, yM: line[i].yM - ex * half });
  }
  return [...left, ...right.reverse()];
}

/** An ellipse whose radius is bent by a few waves; the waves come from the lake's place, so lakes differ. */
function lakeRing(lake: Lake): Point[] {
  const centre = toPlane(lakeAnchors[lake.name]);
  const area = lake.areaHa * 10_000;
  const minor = Math.sqrt(area / (Math.PI * lake.aspect));
  const heading = (lake.headingDeg * Math.PI) / 180;
  const corners = Math.max(16, Math.min(160, Math.round(Math.sqrt(area) / 12)));
  const phase = (wave: number) => Math.PI * lattice(Math.round(centre.xM), wave, FACT_SALT);
  const ring: Point[] = [];
  for (let i = 0; i < corners; i++) {
    const turn = (2 * Math.PI * i) / corners;
    let bend = 1;
    for (let wave = 2; wave <= 7; wave++)
      bend += ((lake.arms * 0.55) / wave ** 0.7) * Math.cos(wave * turn + phase(wave));
    const [along, across] = [
      Math.cos(turn) * minor * lake.aspect * Math.max(0.3, bend),
      Math.sin(turn) * minor * Math.max(0.3, bend),
    ];
    ring.push({
      xM: centre.xM + along * Math.cos(heading) - across * Math.sin(heading),
      yM: centre.yM + along * Math.sin(heading) + across * Math.cos(heading),
    });
  }
  return ring;
}

/** Even-odd scan lines through cell middles. */
function fillRing(wet: Uint8Array, columns: number, rows: number, ring: readonly Point[]): void {
  const firstRow = rowOf(ring.reduce((least, p) => Math.min(least, p.yM), Infinity));
  const lastRow = rowOf(ring.reduce((most, p) => Math.max(most, p.yM), -Infinity));
  for (let row = Math.max(0, firstRow); row <= Math.min(rows - 1, lastRow); row++) {
    const yM = BOUNDS_M.south + (row + 0.5) * WATER_CELL_M;
    const cuts: number[] = [];
    for (let i = 0; i < ring.length; i++) {
      const [a, b] = [ring[i], ring[(i + 1) % ring.length]];
      if (a.yM <= yM !== b.yM <= yM) cuts.push(a.xM + ((b.xM - a.xM) * (yM - a.yM)) / (b.yM - a.yM));
    }
    cuts.sort((p, q) => p - q);
    for (let k = 0; k + 1 < cuts.length; k += 2) {
      const from = Math.max(0, Math.round((cuts[k] - BOUNDS_M.west) / WATER_CELL_M));
      const to = Math.min(columns, Math.round((cuts[k + 1] - BOUNDS_M.west) / WATER_CELL_M));
      if (to > from) wet.fill(1, row * columns + from, row * columns + to);
    }
  }
}

const rowOf = (yM: number): number => Math.floor((yM - BOUNDS_M.south) / WATER_CELL_M);

/** One cell more on every side, so that a street at the shore never cuts a corner of the water. */
function widen(wet: Uint8Array, columns: number, rows: number): void {
  for (let row = 1; row + 1 < rows; row++)
    for (let cell = row * columns + 1; cell < (row + 1) * columns - 1; cell++) {
      if (wet[cell] !== 1) continue;
      for (const step of [-columns - 1, -columns, -columns + 1, -1, 1, columns - 1, columns, columns + 1])
        if (wet[cell + step] === 0) wet[cell + step] = 2;
    }
}

/** Reach of a district beyond the circle of its area before the city ends. */
const EDGE_RATIO = 1.3;
const FIT_ROUNDS = 7;

/**
 * Each cell belongs to the district whose centroid is nearest in units of that district's own radius, on its own side of the
 * rivers; radii are fitted until areas agree with the published ones. A cell too far from all of them is outside the city.
 */
function layDistricts(columns: number, rows: number): Uint8Array {
  const raster = new Uint8Array(columns * rows).fill(NO_DISTRICT);
  const bank = bankRaster(columns, rows);
  const radius = districts.map((d) => Math.sqrt((d.areaKm2 * 1e6) / Math.PI));
  const centre = districts.map((d) => toPlane([d.latDeg, d.lonDeg]));
  const banksOf = districts.map((d) => [...d.bank].reduce((bits, letter) => bits | (1 << BANKS.indexOf(letter)), 0));
  for (let round = 0; round < FIT_ROUNDS; round++) {
    const cells = new Uint32Array(districts.length);
    for (let cell = 0; cell < raster.length; cell++) {
      const xM = BOUNDS_M.west + ((cell % columns) + 0.5) * DISTRICT_CELL_M;
      const yM = BOUNDS_M.south + (Math.floor(cell / columns) + 0.5) * DISTRICT_CELL_M;
      let best = NO_DISTRICT;
      let bestRatio = (EDGE_RATIO * (1 + 0.2 * noise(xM, yM, 6000, FACT_SALT))) ** 2;
      for (let d = 0; d < districts.length; d++) {
        if ((banksOf[d] & (1 << bank[cell])) === 0) continue;
        const ratio = ((xM - centre[d].xM) ** 2 + (yM - centre[d].yM) ** 2) / (radius[d] * radius[d]);
        if (ratio < bestRatio) {
          best = d;
          bestRatio = ratio;
        }
      }
      raster[cell] = best;
      if (best !== NO_DISTRICT) cells[best]++;
    }
    for (let d = 0; d < districts.length; d++)
      radius[d] *= Math.max(
        0.8,
        Math.min(1.25, (districts[d].areaKm2 / (cells[d] * (DISTRICT_CELL_M / 1000) ** 2)) ** 0.35),
      );
  }
  closeGaps(raster, columns, rows, bank, banksOf);
  return raster;
}

const GAP_CELLS = 24;
const EIGHT_WAYS = [
  [1, 0],
  [1, 1],
  [0, 1],
  [-1, 1],
  [-1, 0],
  [-1, -1],
  [0, -1],
  [1, -1],
];

/** Land with the city on at least seven of eight sides belongs to the city: to the nearest district found. */
function closeGaps(
  raster: Uint8Array,
  columns: number,
  rows: number,
  bank: Uint8Array,
  banksOf: readonly number[],
): void {
  const before = raster.slice();
  for (let cell = 0; cell < raster.length; cell++) {
    if (before[cell] !== NO_DISTRICT) continue;
    let missing = 0;
    let nearest = GAP_CELLS + 1;
    let district = NO_DISTRICT;
    for (let way = 0; way < EIGHT_WAYS.length && missing < 2; way++) {
      const steps = stepsToCity(before, columns, rows, cell, EIGHT_WAYS[way]);
      if (steps > GAP_CELLS) missing++;
      else {
        const found = before[cell + steps * (EIGHT_WAYS[way][1] * columns + EIGHT_WAYS[way][0])];
        if (steps >= nearest || (banksOf[found] & (1 << bank[cell])) === 0) continue;
        nearest = steps;
        district = found;
      }
    }
    if (missing < 2) raster[cell] = district;
  }
}

/** Cells to the first one of any district in a direction; GAP_CELLS + 1 when there is none so near. */
function stepsToCity(raster: Uint8Array, columns: number, rows: number, cell: number, way: readonly number[]): number {
  let column = cell % columns;
  let row = Math.floor(cell / columns);
  for (let steps = 1; steps <= GAP_CELLS; steps++) {
    column += way[0];
    row += way[1];
    if (column < 0 || row < 0 || column >= columns || row >= rows) break;
    if (raster[row * columns + column] !== NO_DISTRICT) return steps;
  }
  return GAP_CELLS + 1;
}

const BANKS = ['R', 'N', 'M', '-'];

/** Right bank of the Red River, north, middle (between Red River and Đuống), or west of the Đà. */
function bankRaster(columns: number, rows: number): Uint8Array {
  const [red, duong, black] = [redRiver, duongRiver, blackRiver].map((river) =>
    smoothCurve(river.course.map(toPlane), 1),
  );
  const bank = new Uint8Array(columns * rows);
  for (let cell = 0; cell < bank.length; cell++) {
    const xM = BOUNDS_M.west + ((cell % columns) + 0.5) * DISTRICT_CELL_M;
    const yM = BOUNDS_M.south + (Math.floor(cell / columns) + 0.5) * DISTRICT_CELL_M;
    if (leftOf(red, xM, yM)) bank[cell] = leftOf(duong, xM, yM) ? 1 : 2;
    else if (xM < -30_000 && yM > -1000 && leftOf(black, xM, yM)) bank[cell] = 3;
  }
  return bank;
}

/** Side of the nearest leg. */
function leftOf(line: readonly Point[], xM: number, yM: number): boolean {
  let nearest = Infinity;
  let left = false;
  for (let i = 1; i < line.length; i++) {
    const [a, b] = [line[i - 1], line[i]];
    const [dx, dy] = [b.xM - a.xM, b.yM - a.yM];
    const t = Math.max(0, Math.min(1, ((xM - a.xM) * dx + (yM - a.yM) * dy) / (dx * dx + dy * dy)));
    const away = (xM - a.xM - t * dx) ** 2 + (yM - a.yM - t * dy) ** 2;
    if (away < nearest) {
      nearest = away;
      left = dx * (yM - a.yM) - dy * (xM - a.xM) > 0;
    }
  }
  return left;
}
