import type { Prng } from '@runcard/engine';
import { districtCentres } from './facts/anchors.ts';
import { districts } from './facts/districts.ts';
import { type Ground, NO_DISTRICT } from './ground.ts';
import { noise, type Point, toPlane } from './projection.ts';
import { QUOTA_CELL_M, type StreetMap } from './street-map.ts';

/** Size of the real network (largest drivable component of the OSM extract of August 2021), which the generated one aims at. */
export const REAL = { junctions: 215_014, pieces: 269_723, km: 25_687, deadEnds: 58_184, alleyPieces: 16_493 } as const;
/** Streets outside the largest component, and nodes where two names meet, are counted differently while growing. */
const JUNCTION_GOAL = REAL.junctions * 0.96;
const LENGTH_GOAL_M = REAL.km * 1000;

/**
 * Junctions per km² grow with people per km² to the power 0.75 up to about 24,000 people per km², fitted over the 30 districts [S];
 * metres of street per junction fall with the cube root of junction density [S].
 */
const JUNCTION_POWER = 0.75;
const CROWDED_PER_KM2 = 22_000;
const LENGTH_POWER = -0.33;
/** Share of an outer district's junctions that lie in its villages and towns. */
const VILLAGE_SHARE = 0.8;
const VILLAGES_PER_KM2 = 0.5;
const VILLAGE_GAP_M = 900;

export interface Village extends Point {
  readonly radiusM: number;
  readonly district: number;
}

/** How many junctions and how many metres of street each cell shall have. */
export interface Quotas {
  readonly junctions: Float64Array;
  readonly lengthM: Float64Array;
  readonly villages: readonly Village[];
  /** Per cell: district index or NO_DISTRICT. */
  readonly district: Uint8Array;
}

export function planQuotas(map: StreetMap, ground: Ground, prng: Prng, salt: number): Quotas {
  const cells = map.cellJunctions.length;
  const district = new Uint8Array(cells).fill(NO_DISTRICT);
  const land = new Float64Array(cells);
  for (let cell = 0; cell < cells; cell++) {
    const [xM, yM] = middleOf(map, cell);
    district[cell] = ground.districtAt(xM, yM);
    land[cell] = district[cell] === NO_DISTRICT ? 0 : dryShare(ground, xM, yM);
  }
  const villages = placeVillages(ground, prng);
  const weight = cellWeights(map, district, land, villages, salt);
  const junctions = shareOut(district, weight);
  return { junctions, lengthM: lengthsOf(junctions), villages, district };
}

const middleOf = (map: StreetMap, cell: number): readonly [number, number] => {
  const [xM, yM] = map.cellCorner(cell);
  return [xM + QUOTA_CELL_M / 2, yM + QUOTA_CELL_M / 2];
};

function dryShare(ground: Ground, xM: number, yM: number): number {
  let dry = 0;
  for (let i = 0; i < 16; i++)
    if (!ground.isWet(xM + ((i % 4) - 1.5) * 120, yM + (Math.floor(i / 4) - 1.5) * 120)) dry++;
  return dry / 16;
}

/** Villages and towns of the outer districts, apart from each other; the first of each district is its town. */
function placeVillages(ground: Ground, prng: Prng): Village[] {
  const villages: Village[] = [];
  const isFree = (xM: number, yM: number) =>
    villages.every((v) => (v.xM - xM) ** 2 + (v.yM - yM) ** 2 > VILLAGE_GAP_M ** 2) && !ground.isWet(xM, yM);
  districts.forEach((d, index) => {
    if (d.urban) return;
    const town = toPlane(districtCentres[d.name]);
    villages.push({ ...town, radiusM: 1100, district: index });
    const wanted = Math.round(d.areaKm2 * VILLAGES_PER_KM2);
    const reach = Math.sqrt(d.areaKm2) * 1000;
    const middle = toPlane([d.latDeg, d.lonDeg]);
    let placed = 0;
    for (let tries = 0; tries < wanted * 12 && placed < wanted; tries++) {
      const [xM, yM] = [middle.xM + (prng.float() * 2 - 1) * reach, middle.yM + (prng.float() * 2 - 1) * reach];
      if (ground.districtAt(xM, yM) !== index || !isFree(xM, yM)) continue;
      villages.push({ xM, yM, radiusM: 170 + 330 * prng.float() ** 2, district: index });
      placed++;
    }
  });
  return villages;
}

/** Relative weight of each cell inside its district. */
function cellWeights(
  map: StreetMap,
  district: Uint8Array,
  land: Float64Array,
  villages: readonly Village[],
  salt: number,
): Float64Array {
  const village = new Float64Array(district.length);
  for (const v of villages) {
    const reach = Math.ceil((v.radiusM * 2.5) / QUOTA_CELL_M);
    for (let dy = -reach; dy <= reach; dy++)
      for (let dx = -reach; dx <= reach; dx++) {
        const cell = map.quotaCell(v.xM + dx * QUOTA_CELL_M, v.yM + dy * QUOTA_CELL_M);
        village[cell] += coverOf(map, cell, v);
      }
  }
  const [inVillages, inFields] = [new Float64Array(districts.length), new Float64Array(districts.length)];
  for (let cell = 0; cell < district.length; cell++) {
    if (district[cell] === NO_DISTRICT) continue;
    inVillages[district[cell]] += village[cell] * land[cell];
    inFields[district[cell]] += land[cell];
  }
  const weight = new Float64Array(district.length);
  for (let cell = 0; cell < district.length; cell++) {
    const d = district[cell];
    if (d === NO_DISTRICT) continue;
    const [xM, yM] = middleOf(map, cell);
    const patchy = 1 + (districts[d].urban ? 0.4 : 0.3) * noise(xM, yM, 1400, salt);
    const even = 1 / inFields[d];
    weight[cell] =
      land[cell] *
      patchy *
      (districts[d].urban ? even : VILLAGE_SHARE * (village[cell] / inVillages[d]) + (1 - VILLAGE_SHARE) * even);
  }
  return weight;
}

/** How much of a cell a village covers, sampled. */
function coverOf(map: StreetMap, cell: number, v: Village): number {
  const [xM, yM] = middleOf(map, cell);
  let cover = 0;
  for (let i = 0; i < 16; i++) {
    const away =
      ((xM + ((i % 4) - 1.5) * 125 - v.xM) ** 2 + (yM + (Math.floor(i / 4) - 1.5) * 125 - v.yM) ** 2) / v.radiusM ** 2;
    cover += Math.exp(-away);
  }
  return cover / 16;
}

function shareOut(district: Uint8Array, weight: Float64Array): Float64Array {
  const inDistrict = new Float64Array(districts.length);
  for (let cell = 0; cell < district.length; cell++)
    if (district[cell] !== NO_DISTRICT) inDistrict[district[cell]] += weight[cell];
  const wanted = districts.map(
    (d) => d.areaKm2 * Math.min(CROWDED_PER_KM2, d.population / d.areaKm2) ** JUNCTION_POWER,
  );
  const all = wanted.reduce((sum, one) => sum + one, 0);
  const junctions = new Float64Array(district.length);
  for (let cell = 0; cell < district.length; cell++) {
    const d = district[cell];
    if (d !== NO_DISTRICT) junctions[cell] = (JUNCTION_GOAL * (wanted[d] / all) * weight[cell]) / inDistrict[d];
  }
  return junctions;
}

function lengthsOf(junctions: Float64Array): Float64Array {
  const lengthM = junctions.map((j) => (j <= 0 ? 0 : j * Math.max(4, j) ** LENGTH_POWER));
  const all = lengthM.reduce((sum, one) => sum + one, 0);
  return lengthM.map((m) => (m * LENGTH_GOAL_M) / all);
}
