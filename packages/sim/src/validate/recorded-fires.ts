import type { FacilityClass, IncidentType } from '@runcard/engine';

/**
 * Fires in Hanoi of which the number of vehicles was reported, and what such a report is in the plan's terms. Vehicles and hours as the press had
 * them; the reading is ours [S]: the class as the words say, OTHER where they say none; people trapped as many as were saved or died inside, unknown
 * where nothing is said; level 1, but 2 where more were called after the first had come and 3 where five forces or more came.
 */
export interface RecordedFire {
  readonly id: string;
  readonly what: string;
  readonly source: string;
  readonly mark: 'B+' | 'B';
  /** Fewest and most that were reported. */
  readonly vehicles: readonly [number, number];
  readonly type: IncidentType;
  readonly facilityClass: FacilityClass;
  readonly alarmLevel: 1 | 2 | 3;
  /** Minutes after local midnight; noon where no hour was reported and nothing else says night. */
  readonly minuteOfDay: number;
  readonly peopleTrapped?: number;
  /** Why the plan is not near it; absent: it is to be. */
  readonly knownMiss?: string;
}

const NOON = 12 * 60;

export const RECORDED_FIRES: readonly RecordedFire[] = [
  {
    ...{ id: 'khuong-ha-2023', what: 'mini-apartment, some 150 people, forces of five districts and the university' },
    ...{ source: 'vnexpress e4653939, saostar, vietexplorer', mark: 'B+', vehicles: [15, 20], type: 'STRUCTURE_FIRE' },
    ...{ facilityClass: 'MINI_APARTMENT', alarmLevel: 3, minuteOfDay: 23 * 60 + 22, peopleTrapped: 150 },
  },
  {
    ...{ id: 'hang-luoc-2024', what: 'house in the Old Quarter with a shop below, four dead, 3 units' },
    ...{ source: 'nghean24h a714911', mark: 'B', vehicles: [7, 7], type: 'STRUCTURE_FIRE' },
    ...{ facilityClass: 'SHOP_HOUSE', alarmLevel: 1, minuteOfDay: 4 * 60 + 39, peopleTrapped: 4 },
  },
  {
    ...{ id: 'quan-hoa-2022', what: 'karaoke, 8 saved, 4 units' },
    ...{ source: 'vietnamnet 2045549', mark: 'B+', vehicles: [10, 10], type: 'STRUCTURE_FIRE' },
    ...{ facilityClass: 'KARAOKE', alarmLevel: 1, minuteOfDay: 13 * 60 + 11, peopleTrapped: 8 },
  },
  {
    ...{ id: 'tran-cung-2026', what: 'house in an alley before dawn, 2 teams' },
    ...{ source: 'dantri, suckhoedoisong', mark: 'B+', vehicles: [5, 5], type: 'STRUCTURE_FIRE' },
    ...{ facilityClass: 'HOUSE', alarmLevel: 1, minuteOfDay: 5 * 60 + 40 },
  },
  {
    ...{ id: 'seven-storeys-2025', what: 'house of seven storeys, 1 saved, 2 teams' },
    ...{ source: 'danviet d1379224', mark: 'B', vehicles: [5, 5], type: 'STRUCTURE_FIRE' },
    ...{ facilityClass: 'HOUSE', alarmLevel: 1, minuteOfDay: NOON, peopleTrapped: 1 },
  },
  {
    ...{ id: 'thanh-oai-2022', what: 'mattress works in the country' },
    ...{ source: 'kienthuc 1749017', mark: 'B', vehicles: [7, 7], type: 'STRUCTURE_FIRE' },
    ...{ facilityClass: 'WORKSHOP', alarmLevel: 1, minuteOfDay: NOON },
  },
  {
    ...{ id: 'nhat-tan-2022', what: 'Lạc Long Quân 440, class not told, some 3 hours' },
    ...{ source: 'vietbao 353109', mark: 'B', vehicles: [6, 6], type: 'STRUCTURE_FIRE' },
    ...{ facilityClass: 'OTHER', alarmLevel: 1, minuteOfDay: NOON },
  },
  {
    ...{ id: 'my-duc-2022', what: 'garment works in the country, 3 pumpers and then 2 more' },
    ...{ source: 'vietbao 345847', mark: 'B', vehicles: [5, 5], type: 'STRUCTURE_FIRE' },
    ...{ facilityClass: 'WORKSHOP', alarmLevel: 2, minuteOfDay: NOON },
    knownMiss: 'far out, two teams sent what they had; the plan asks for a second alarm of a works in full',
  },
  {
    ...{ id: 'phuc-tan-2022', what: 'Phúc Tân 378, class not told, 2 teams' },
    ...{ source: 'vietbao 369715', mark: 'B', vehicles: [5, 5], type: 'STRUCTURE_FIRE' },
    ...{ facilityClass: 'OTHER', alarmLevel: 1, minuteOfDay: NOON },
  },
  {
    ...{ id: 'trau-quy', what: 'villa, 3 pumpers and a ladder' },
    ...{ source: 'excerpt without address', mark: 'B', vehicles: [4, 4], type: 'STRUCTURE_FIRE' },
    ...{ facilityClass: 'HOUSE', alarmLevel: 1, minuteOfDay: NOON },
    knownMiss:
      'for a house by day with nobody known inside the plan sends 2 pumpers; a second team came, with a ladder',
  },
  {
    ...{ id: 'hang-vai-2024', what: 'house in the Old Quarter, held by its neighbours' },
    ...{ source: 'thanhnien 185240608102529168', mark: 'B', vehicles: [2, 2], type: 'STRUCTURE_FIRE' },
    ...{ facilityClass: 'HOUSE', alarmLevel: 1, minuteOfDay: NOON },
  },
];
