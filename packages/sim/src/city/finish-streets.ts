import type { Prng } from '@runcard/engine';
import { districts } from './facts/districts.ts';
import { type Ground, NO_DISTRICT } from './ground.ts';
import { shuffledRange } from './shuffle.ts';
import { classIndex, type StreetClass } from './street-classes.ts';
import type { StreetMap } from './street-map.ts';

const SERVICE_KM = 2556;
/** Share of the pieces of a class that are one-way beside the dual carriageways, after the real extract. */
const ONEWAY_SHARE: Readonly<Partial<Record<StreetClass, number>>> = {
  primary: 0.26,
  secondary: 0.34,
  tertiary: 0.135,
  unclassified: 0.036,
  residential: 0.014,
  service: 0.039,
};
/** About as many as the real extract has ways tagged highway=track. */
const TRACKS = 1100;
const SHORTEST_TRACK_M = 90;
const SERVICE = classIndex('service');
const RESIDENTIAL = classIndex('residential');
/** Streets longer than this are no service roads. */
const LONGEST_SERVICE_M = 700;

/** What the grown streets are still to be told: which are service roads, which run one way. Geometry stays as it is. */
export function finishStreets(map: StreetMap, firstFilled: number, ground: Ground, prng: Prng): void {
  const order = shuffledRange(firstFilled, map.streetCount, prng);
  let serviceM = 0;
  for (const street of order) {
    if (serviceM > SERVICE_KM * 1000) break;
    if (map.streetClass[street] !== RESIDENTIAL || map.streetLengthM[street] > LONGEST_SERVICE_M) continue;
    map.streetClass[street] = SERVICE;
    serviceM += map.streetLengthM[street];
  }
  const pieces = piecesPerStreet(map);
  makeTracks(map, firstFilled, pieces, ground, prng);
  for (const [name, share] of Object.entries(ONEWAY_SHARE))
    makeOneway(map, classIndex(name as StreetClass), share, pieces, ground, prng);
}

/** Blind field roads without a street off them, outside the inner districts. */
function makeTracks(map: StreetMap, firstFilled: number, pieces: Uint32Array, ground: Ground, prng: Prng): void {
  let left = TRACKS;
  for (const street of shuffledRange(firstFilled, map.streetCount, prng)) {
    if (left === 0) return;
    if (map.streetClass[street] !== RESIDENTIAL || map.streetEar[street] === 1 || pieces[street] > 1) continue;
    if (map.streetLengthM[street] < SHORTEST_TRACK_M || isUrban(map, street, ground)) continue;
    map.streetClass[street] = classIndex('track');
    left--;
  }
}

/** Only streets whose two ends lay on the network before they came ("ears"): any direction leaves everything reachable. */
function makeOneway(
  map: StreetMap,
  klass: number,
  share: number,
  pieces: Uint32Array,
  ground: Ground,
  prng: Prng,
): void {
  let [all, oneway] = [0, 0];
  for (let street = 0; street < map.streetCount; street++) {
    if (map.streetClass[street] !== klass) continue;
    all += pieces[street];
    if (map.streetOneway[street] === 1) oneway += pieces[street];
  }
  for (const street of shuffledRange(0, map.streetCount, prng)) {
    if (oneway >= share * all) return;
    if (map.streetClass[street] !== klass || map.streetEar[street] === 0 || map.streetOneway[street] === 1) continue;
    if (!isUrban(map, street, ground) || pieces[street] > 40) continue;
    map.streetOneway[street] = 1;
    oneway += pieces[street];
  }
}

function isUrban(map: StreetMap, street: number, ground: Ground): boolean {
  const node = map.segA[map.streetFirst[street]];
  const district = ground.districtAt(map.nodeX[node], map.nodeY[node]);
  return district !== NO_DISTRICT && districts[district].urban;
}

/** Pieces that a street is cut into by the streets that meet it. */
export function piecesPerStreet(map: StreetMap): Uint32Array {
  const pieces = new Uint32Array(map.streetCount);
  for (let seg = 0; seg < map.segCount; seg++) {
    const [a, street] = [map.segA[seg], map.segStreet[seg]];
    if (seg === map.streetFirst[street] || map.nodeEnds[a] !== 2) pieces[street]++;
  }
  return pieces;
}
