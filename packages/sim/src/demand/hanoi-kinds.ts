import type { FacilityClass, IncidentType } from '@runcard/engine';
import type { Kind, Load, LoadId, Nature } from './kind.ts';

/**
 * What happens in Hanoi, and how it grows. Marks: [A] official, [B] news, [C] background knowledge, unverified, [S] suggested here.
 * `docs/simulator-demand.md` shows the tables with their reasons.
 */
type Row = readonly [
  type: IncidentType,
  facilityClass: FacilityClass,
  weight: number,
  alleyShare: number,
  electricalShare: number,
  floors: readonly [number, number],
  floorAreaM2: readonly [number, number],
  load: LoadId | null,
  workMinutes: number,
];

/** Of building fires that are no cable's own: (71.5 − 7 − 8 × 0.3) ÷ 80 [computed], so that 71.5 % of all are electrical [B+]. */
const ELECTRICAL = 0.776;

/**
 * Weights are per cent of fires, §2.6 [S], anchored at 49 % dwellings [B+]: house 35, house and business 14, apartment 5, mini-apartment and
 * boarding 5, workshop, warehouse, factory 10, shop and market 5, restaurant, bar, karaoke 3, office, school, hospital 3, vehicle 8, pole,
 * transformer, cable 7, rubbish, scrap, grass 5. Within each the split is [S], and a freedom that the calibration used.
 */
const FIRE_ROWS: readonly Row[] = [
  ['STRUCTURE_FIRE', 'HOUSE', 35, 0.5, ELECTRICAL, [1, 5], [25, 80], 'DWELLING', 40],
  ['STRUCTURE_FIRE', 'SHOP_HOUSE', 14, 0.3, ELECTRICAL, [2, 5], [30, 100], 'DWELLING', 45],
  ['STRUCTURE_FIRE', 'APARTMENT_TOWER', 3, 0, ELECTRICAL, [12, 35], [50, 110], 'DWELLING', 50],
  ['STRUCTURE_FIRE', 'OLD_HOUSING_BLOCK', 2, 0.2, ELECTRICAL, [4, 6], [30, 70], 'DWELLING', 45],
  ['STRUCTURE_FIRE', 'MINI_APARTMENT', 2, 0.7, ELECTRICAL, [5, 9], [80, 240], 'DWELLING', 60],
  ['STRUCTURE_FIRE', 'BOARDING_HOUSE', 3, 0.6, ELECTRICAL, [2, 5], [40, 120], 'DWELLING', 50],
  ['STRUCTURE_FIRE', 'WORKSHOP', 6, 0.2, ELECTRICAL, [1, 2], [100, 600], 'WORKSHOP', 90],
  ['STRUCTURE_FIRE', 'WAREHOUSE', 4, 0.1, ELECTRICAL, [1, 2], [200, 1_500], 'STORE', 120],
  ['STRUCTURE_FIRE', 'MARKET', 2, 0, ELECTRICAL, [1, 3], [300, 3_000], 'MARKET', 120],
  ['STRUCTURE_FIRE', 'OTHER', 5, 0.15, ELECTRICAL, [1, 4], [40, 200], 'PUBLIC', 45],
  ['STRUCTURE_FIRE', 'KARAOKE', 1, 0.1, ELECTRICAL, [3, 7], [80, 250], 'STAGE', 60],
  ['STRUCTURE_FIRE', 'OFFICE', 1, 0, ELECTRICAL, [3, 15], [100, 600], 'PUBLIC', 45],
  ['STRUCTURE_FIRE', 'SCHOOL', 1, 0.1, ELECTRICAL, [2, 4], [100, 600], 'PUBLIC', 45],
  ['STRUCTURE_FIRE', 'HOSPITAL', 1, 0, ELECTRICAL, [3, 12], [100, 800], 'PUBLIC', 50],
  ['VEHICLE_FIRE', 'OTHER', 8, 0.05, 0.3, [1, 1], [4, 30], 'VEHICLE', 25],
  ['ELECTRICAL_FIRE', 'OTHER', 7, 0.3, 1, [1, 1], [2, 10], 'CABLE', 30],
  ['OUTDOOR_FIRE', 'OTHER', 5, 0.1, 0, [1, 1], [20, 400], 'RUBBISH', 35],
];

/**
 * Per cent of the events that are not classed as fires: 437 of 90 days without a breakdown [B+], so every weight is [S]. The first report counts rescues
 * among them, and small things that burn and are out before they count as fires. Chosen so that vehicles an event come to 2.74: the largest
 * freedom of the calibration.
 */
const EVENT_ROWS: readonly Row[] = [
  ['ALARM', 'HOUSE', 8, 0.4, 0.5, [1, 5], [25, 80], null, 15],
  ['ALARM', 'OTHER', 7, 0.1, 0.5, [1, 12], [50, 400], null, 15],
  ['OUTDOOR_FIRE', 'OTHER', 14, 0.1, 0, [1, 1], [4, 60], null, 20],
  ['ELECTRICAL_FIRE', 'OTHER', 20, 0.3, 1, [1, 1], [1, 4], null, 20],
  ['VEHICLE_FIRE', 'OTHER', 5, 0.05, 0.3, [1, 1], [2, 10], null, 20],
  ['RESCUE', 'HOUSE', 9, 0.4, 0, [1, 5], [25, 80], null, 35],
  ['RESCUE', 'APARTMENT_TOWER', 6, 0, 0, [12, 35], [50, 110], null, 30],
  ['RESCUE', 'OTHER', 4, 0.1, 0, [1, 1], [10, 100], null, 45],
  ['TRAFFIC_RESCUE', 'OTHER', 12, 0, 0, [1, 1], [10, 50], null, 45],
  ['HAZMAT', 'WORKSHOP', 4, 0.1, 0, [1, 2], [50, 300], null, 60],
  ['OTHER', 'OTHER', 11, 0.2, 0, [1, 1], [10, 100], null, 25],
];

/** What false callers say: an alarm somewhere [S]. The work is a look round. */
const FALSE_ROWS: readonly Row[] = [
  ['ALARM', 'HOUSE', 60, 0.4, 0, [1, 5], [25, 80], null, 10],
  ['ALARM', 'OTHER', 40, 0.1, 0, [1, 12], [50, 400], null, 10],
];

export const HANOI_KINDS: Readonly<Record<Nature, readonly Kind[]>> = {
  FIRE: FIRE_ROWS.map(kindOf),
  EVENT: EVENT_ROWS.map(kindOf),
  FALSE: FALSE_ROWS.map(kindOf),
};

export function kindOf(row: Row): Kind {
  const [type, facilityClass, weight, alleyShare, electricalShare, floors, floorAreaM2, load, workMinutes] = row;
  return {
    type,
    facilityClass,
    weight,
    alleyShare,
    electricalShare,
    floors,
    floorAreaM2,
    load,
    workMs: workMinutes * 60_000,
  };
}

/**
 * Linear spread in m/min and intensity in l/min per m² as handbooks of fire-service tactics list them [C]: dwellings 0.5–0.8 and 0.06 l/s; public
 * buildings 0.6–1.0 and 0.06; halls and stages 1.0–3.0 and 0.2, its lower end taken; shops and markets 0.5–1.2 and 0.2; wood and textile works
 * 0.5–1.6 and 0.15; stores of goods 0.3–1.0 and 0.2; garages 0.5–1.0 and 0.1; cables 0.8–1.1 and 0.2, of which a pole has little [S]; grass and
 * rubbish 0.5–1.5 and 0.05 [S]. What a small one comes to and how long it burns by itself [S].
 */
export const HANOI_LOADS: Readonly<Record<LoadId, Load>> = {
  DWELLING: { spreadMPerMin: [0.5, 0.8], neededLpmPerM2: 3.6, smallAreaM2: [3, 20], burnsMs: minutes(60) },
  PUBLIC: { spreadMPerMin: [0.6, 1], neededLpmPerM2: 3.6, smallAreaM2: [3, 25], burnsMs: minutes(75) },
  STAGE: { spreadMPerMin: [1, 1.5], neededLpmPerM2: 12, smallAreaM2: [5, 25], burnsMs: minutes(90) },
  MARKET: { spreadMPerMin: [0.5, 1.2], neededLpmPerM2: 12, smallAreaM2: [4, 30], burnsMs: minutes(180) },
  WORKSHOP: { spreadMPerMin: [0.5, 1.6], neededLpmPerM2: 9, smallAreaM2: [5, 50], burnsMs: minutes(150) },
  STORE: { spreadMPerMin: [0.3, 1], neededLpmPerM2: 12, smallAreaM2: [5, 50], burnsMs: minutes(240) },
  VEHICLE: { spreadMPerMin: [0.3, 0.6], neededLpmPerM2: 6, smallAreaM2: [2, 10], burnsMs: minutes(40) },
  CABLE: { spreadMPerMin: [0.1, 0.3], neededLpmPerM2: 12, smallAreaM2: [1, 4], burnsMs: minutes(40) },
  RUBBISH: { spreadMPerMin: [0.5, 1.5], neededLpmPerM2: 3, smallAreaM2: [4, 60], burnsMs: minutes(60) },
};

function minutes(count: number): number {
  return count * 60_000;
}
