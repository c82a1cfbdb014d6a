import type { Prng } from '@runcard/engine';
import { districts } from './facts/districts.ts';
import { cityNames, villageFirst, villageSecond } from './facts/street-names.ts';
import { piecesPerStreet } from './finish-streets.ts';
import { type Ground, NO_DISTRICT } from './ground.ts';
import { REAL } from './quotas.ts';
import { shuffledRange } from './shuffle.ts';
import { classIndex } from './street-classes.ts';
import type { StreetMap } from './street-map.ts';

/** Alley levels: ngõ off a street, ngách off a ngõ, hẻm off a ngách. */
export const AlleyLevel = { NONE: 0, NGO: 1, NGACH: 2, HEM: 3 } as const;

/** Metres of frontage per pair of house numbers, odd on the left and even on the right; on long roads more, for numbers stay below LAST_PAIR. */
const METRES_PER_NUMBER_PAIR = 5;
const LAST_PAIR = 600;
/** Usable width at the mouth, cm; each level inside is narrower than what it leaves. */
const WIDEST_CM = [0, 480, 340, 210];
const NARROWEST_CM = [0, 180, 110, 70];
/** Alleys whose width somebody has measured and tagged. */
const TAGGED_SHARE = 0.35;
/** Pieces of streets below tertiary that carry a street's own name. */
const NAMED_STREET_PIECES = 7200;

export interface Alleys {
  readonly level: Uint8Array;
  readonly widthCm: Uint16Array;
  readonly isWidthTagged: Uint8Array;
}

/** Gives streets their names, then numbers alley trees off them until the city has as many alley pieces as the real one. */
export function nameStreets(map: StreetMap, firstFilled: number, ground: Ground, prng: Prng): Alleys {
  const pieces = piecesPerStreet(map);
  const alleys: Alleys = {
    level: new Uint8Array(map.streetCount),
    widthCm: new Uint16Array(map.streetCount),
    isWidthTagged: new Uint8Array(map.streetCount),
  };
  nameLargeStreets(map, ground, prng);
  nameSmallStreets(map, firstFilled, pieces, ground, prng);
  const tree = childrenOf(map);
  let left = REAL.alleyPieces;
  for (const street of shuffledRange(0, map.streetCount, prng)) {
    if (left <= 0) break;
    const district = districtOf(map, street, ground);
    if (
      map.streetName[street] === '' ||
      alleys.level[street] !== 0 ||
      district === NO_DISTRICT ||
      map.streetWall[street] === 1
    )
      continue;
    if (!districts[district].urban && prng.float() > 0.12) continue;
    left -= numberAlleys(map, tree, street, firstFilled, alleys, pieces, prng);
  }
  return alleys;
}

function nameLargeStreets(map: StreetMap, ground: Ground, prng: Prng): void {
  for (let street = 0; street < map.streetCount; street++) {
    const klass = map.streetClass[street];
    if (map.streetName[street] !== '' || klass > classIndex('unclassified') || klass === classIndex('motorway_link'))
      continue;
    if (klass === classIndex('trunk_link') || klass === classIndex('primary_link')) continue;
    const share = klass <= classIndex('primary') ? 0.9 : klass === classIndex('unclassified') ? 0.1 : 0.54;
    if (prng.float() > share) continue;
    const district = districtOf(map, street, ground);
    const isCity = district !== NO_DISTRICT && districts[district].urban;
    map.streetName[street] =
      isCity || klass > classIndex('secondary') ? streetName(isCity, prng) : `Đường tỉnh ${401 + prng.below(60)}`;
  }
}

function nameSmallStreets(map: StreetMap, firstFilled: number, pieces: Uint32Array, ground: Ground, prng: Prng): void {
  let left = NAMED_STREET_PIECES;
  for (const street of shuffledRange(firstFilled, map.streetCount, prng)) {
    if (left <= 0) return;
    if (pieces[street] < 4 || map.streetEar[street] === 0 || map.streetClass[street] !== classIndex('residential'))
      continue;
    const district = districtOf(map, street, ground);
    const isCity = district !== NO_DISTRICT && districts[district].urban;
    if (!isCity && prng.float() > 0.15) continue;
    map.streetName[street] = streetName(isCity, prng);
    left -= pieces[street];
  }
}

function streetName(isCity: boolean, prng: Prng): string {
  const kind = prng.float() < 0.55 ? 'Đường' : 'Phố';
  if (isCity && prng.float() < 0.6) return `${kind} ${cityNames[prng.below(cityNames.length)]}`;
  const [first, second] = [
    villageFirst[prng.below(villageFirst.length)],
    villageSecond[prng.below(villageSecond.length)],
  ];
  return `${isCity ? kind : 'Đường'} ${first} ${second}`;
}

function districtOf(map: StreetMap, street: number, ground: Ground): number {
  const node = map.segA[map.streetFirst[street]];
  return ground.districtAt(map.nodeX[node], map.nodeY[node]);
}

interface Tree {
  readonly firstChild: Int32Array;
  readonly nextChild: Int32Array;
}

function childrenOf(map: StreetMap): Tree {
  const firstChild = new Int32Array(map.streetCount).fill(-1);
  const nextChild = new Int32Array(map.streetCount).fill(-1);
  for (let street = map.streetCount - 1; street >= 0; street--) {
    const parent = map.streetParent[street];
    if (parent < 0) continue;
    nextChild[street] = firstChild[parent];
    firstChild[parent] = street;
  }
  return { firstChild, nextChild };
}

/** Names all streets that leave `street` as alleys by the house number beside their mouth, and theirs in turn. Returns the pieces named. */
function numberAlleys(
  map: StreetMap,
  tree: Tree,
  street: number,
  firstFilled: number,
  alleys: Alleys,
  pieces: Uint32Array,
  prng: Prng,
): number {
  const level = alleys.level[street] + 1;
  if (level > AlleyLevel.HEM || tree.firstChild[street] < 0) return 0;
  const distance = distancesAlong(map, street);
  const pairM = Math.max(METRES_PER_NUMBER_PAIR, map.streetLengthM[street] / LAST_PAIR);
  const taken = new Set<string>();
  let named = 0;
  for (let child = tree.firstChild[street]; child >= 0; child = tree.nextChild[child]) {
    if (child < firstFilled || map.streetName[child] !== '') continue;
    const mouth = distance.get(map.segA[map.streetFirst[child]]);
    if (mouth === undefined) continue;
    map.streetName[child] = alleyName(map.streetName[street], level, houseNumber(map, child, mouth, pairM, taken));
    const widest = Math.min(
      WIDEST_CM[level],
      alleys.widthCm[street] === 0 ? WIDEST_CM[level] : alleys.widthCm[street] - 20,
    );
    alleys.level[child] = level;
    alleys.widthCm[child] = Math.round(Math.max(NARROWEST_CM[level], widest * (0.5 + 0.5 * prng.float())) / 10) * 10;
    alleys.isWidthTagged[child] = prng.float() < TAGGED_SHARE ? 1 : 0;
    named += pieces[child] + numberAlleys(map, tree, child, firstFilled, alleys, pieces, prng);
  }
  return named;
}

interface Mouth {
  readonly alongM: number;
  /** Unit direction of the street there. */
  readonly ux: number;
  readonly uy: number;
}

function distancesAlong(map: StreetMap, street: number): Map<number, Mouth> {
  const distance = new Map<number, Mouth>();
  let alongM = 0;
  for (let seg = map.streetFirst[street]; seg >= 0; seg = map.segNext[seg]) {
    const [a, b, lengthM] = [map.segA[seg], map.segB[seg], map.lengthOf(seg)];
    const [ux, uy] = [(map.nodeX[b] - map.nodeX[a]) / lengthM, (map.nodeY[b] - map.nodeY[a]) / lengthM];
    distance.set(a, { alongM, ux, uy });
    alongM += lengthM;
    distance.set(b, { alongM, ux, uy });
  }
  return distance;
}

/** Odd on the left, even on the right; a second alley beside the same house gets a letter. */
function houseNumber(map: StreetMap, child: number, mouth: Mouth, pairM: number, taken: Set<string>): string {
  const seg = map.streetFirst[child];
  const [dx, dy] = [
    map.nodeX[map.segB[seg]] - map.nodeX[map.segA[seg]],
    map.nodeY[map.segB[seg]] - map.nodeY[map.segA[seg]],
  ];
  const isLeft = mouth.ux * dy - mouth.uy * dx > 0;
  const pair = 1 + Math.floor(mouth.alongM / pairM);
  const number = String(isLeft ? 2 * pair - 1 : 2 * pair);
  let name = number;
  for (let letter = 0; taken.has(name) && letter < 26; letter++) name = number + String.fromCharCode(65 + letter);
  taken.add(name);
  return name;
}

/** "Ngõ 43 Phố Trung Kính" → "Ngách 43/98" → "Hẻm 43/98/31". */
function alleyName(parent: string, level: number, number: string): string {
  if (level === AlleyLevel.NGO) return `Ngõ ${number} ${parent}`;
  const chain = parent.split(' ')[1];
  return `${level === AlleyLevel.NGACH ? 'Ngách' : 'Hẻm'} ${chain}/${number}`;
}
