import { PointKind } from '../network.ts';
import type { PointFacts } from './facts.ts';
import type { OsmTags } from './source.ts';

/** What is worth keeping as a point, by one tag each. The first row that matches decides; an address comes last. */
export interface PointRow {
  readonly key: string;
  readonly value: string;
  readonly kind: PointKind;
}

export const POINT_ROWS: readonly PointRow[] = [
  { key: 'emergency', value: 'fire_hydrant', kind: PointKind.HYDRANT },
  { key: 'emergency', value: 'water_tank', kind: PointKind.TANK },
  { key: 'emergency', value: 'suction_point', kind: PointKind.SUCTION_POINT },
  { key: 'emergency', value: 'fire_water_pond', kind: PointKind.SUCTION_POINT },
  { key: 'amenity', value: 'fire_station', kind: PointKind.STATION },
];

/** A hydrant of this `fire_hydrant:type` is a place to draft from, not an outlet of a main. */
export const DRAFTING_HYDRANT_TYPE = 'pond';

/** Tags that say that a thing is out of use; such a thing is no water source and no station. */
export const OUT_OF_USE_ROWS: readonly { readonly key: string; readonly values: readonly string[] }[] = [
  { key: 'disused', values: ['yes'] },
  { key: 'abandoned', values: ['yes'] },
  { key: 'demolished', values: ['yes'] },
  { key: 'in_service', values: ['no'] },
  {
    key: 'operational_status',
    values: ['closed', 'out_of_order', 'broken', 'disused', 'nonoperational', 'inoperative'],
  },
];

/** Tags kept with a point, for whoever turns it into a water source or a station. Nothing about persons. */
export const KEPT_KEYS: readonly string[] = [
  'access',
  'addr:housenumber',
  'addr:street',
  'capacity',
  'check_date',
  'colour',
  'couplings',
  'couplings:diameters',
  'couplings:type',
  'fire_hydrant:couplings',
  'fire_hydrant:diameter',
  'fire_hydrant:flow_capacity',
  'fire_hydrant:position',
  'fire_hydrant:pressure',
  'fire_hydrant:type',
  'flow_rate',
  'operator',
  'pillar:type',
  'pressure',
  'ref',
  'survey:date',
  'tank:volume',
  'volume',
  'water_source',
  'water_tank:volume',
  'water_volume',
];

const STREET_KEYS = ['addr:street', 'addr:place', 'addr:hamlet'] as const;

/** A hydrant, tank, suction point, fire station or address; null for everything else. */
export function interpretPoint(tags: OsmTags): PointFacts | null {
  for (const row of POINT_ROWS) {
    if (tags.get(row.key) !== row.value || isOutOfUse(tags)) continue;
    const isDrafting = row.kind === PointKind.HYDRANT && tags.get('fire_hydrant:type') === DRAFTING_HYDRANT_TYPE;
    return { kind: isDrafting ? PointKind.SUCTION_POINT : row.kind, name: nameOf(tags), detail: keptTags(tags) };
  }
  const houseNumber = textOf(tags.get('addr:housenumber'));
  if (houseNumber === '') return null;
  return { kind: PointKind.ADDRESS, name: streetOf(tags), detail: houseNumber };
}

/** A signal at a junction. Lights of a crossing (`crossing=traffic_signals`) belong to one and are not counted again. */
export function isSignal(tags: OsmTags): boolean {
  return tags.get('highway') === 'traffic_signals';
}

/** Tags of open water: an outline that hose does not cross and that is drawn. */
export const WATER_ROWS: readonly { readonly key: string; readonly value: string }[] = [
  { key: 'natural', value: 'water' },
  { key: 'waterway', value: 'riverbank' },
  { key: 'waterway', value: 'dock' },
  { key: 'landuse', value: 'reservoir' },
  { key: 'landuse', value: 'basin' },
];

/** Not open water, or dry between storms, unless the fire service marks it as a place to draft from. */
export const NOT_WATER_ROWS: readonly { readonly key: string; readonly value: string }[] = [
  { key: 'water', value: 'fountain' },
  { key: 'water', value: 'wastewater' },
  { key: 'water', value: 'swimming_pool' },
  { key: 'amenity', value: 'fountain' },
  { key: 'leisure', value: 'swimming_pool' },
  { key: 'basin', value: 'infiltration' },
  { key: 'basin', value: 'detention' },
];

const DRAFTING_PLACES: ReadonlySet<string> = new Set(['fire_water_pond', 'suction_point']);

/** The name of a body of water, empty when it has none; null when the tags are of something else. */
export function waterBodyName(tags: OsmTags): string | null {
  const isDrafting = DRAFTING_PLACES.has(tags.get('emergency') ?? '');
  if (!isDrafting) {
    if (!WATER_ROWS.some(({ key, value }) => tags.get(key) === value)) return null;
    if (NOT_WATER_ROWS.some(({ key, value }) => tags.get(key) === value)) return null;
  }
  return nameOf(tags);
}

function isOutOfUse(tags: OsmTags): boolean {
  return OUT_OF_USE_ROWS.some(({ key, values }) => values.includes(tags.get(key) ?? ''));
}

function keptTags(tags: OsmTags): string {
  const kept: Record<string, string> = {};
  let count = 0;
  for (const key of KEPT_KEYS) {
    const value = tags.get(key);
    if (value === undefined) continue;
    kept[key] = value;
    count++;
  }
  return count === 0 ? '' : JSON.stringify(kept);
}

function streetOf(tags: OsmTags): string {
  for (const key of STREET_KEYS) {
    const street = textOf(tags.get(key));
    if (street !== '') return street;
  }
  return '';
}

const nameOf = (tags: OsmTags): string => textOf(tags.get('name') ?? tags.get('name:vi'));
const textOf = (text: string | undefined): string => (text ?? '').trim().normalize('NFC');
