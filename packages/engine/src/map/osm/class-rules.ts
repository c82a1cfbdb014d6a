import { RoadClass } from '../network.ts';

/**
 * What each `highway=*` value is: its class and its speed without `maxspeed`. Speeds are free speeds of ordinary traffic [S];
 * what a fire engine makes of a class is the vehicle profile's business (hanoi-and-standards §4.8).
 */
export interface ClassRow {
  readonly highway: string;
  readonly roadClass: RoadClass;
  readonly speedKmh: number;
}

export const CLASS_ROWS: readonly ClassRow[] = [
  { highway: 'motorway', roadClass: RoadClass.MOTORWAY, speedKmh: 90 },
  { highway: 'motorway_link', roadClass: RoadClass.MOTORWAY_LINK, speedKmh: 50 },
  { highway: 'trunk', roadClass: RoadClass.TRUNK, speedKmh: 60 },
  { highway: 'trunk_link', roadClass: RoadClass.TRUNK_LINK, speedKmh: 40 },
  { highway: 'primary', roadClass: RoadClass.PRIMARY, speedKmh: 50 },
  { highway: 'primary_link', roadClass: RoadClass.PRIMARY_LINK, speedKmh: 40 },
  { highway: 'secondary', roadClass: RoadClass.SECONDARY, speedKmh: 50 },
  { highway: 'secondary_link', roadClass: RoadClass.SECONDARY_LINK, speedKmh: 40 },
  { highway: 'tertiary', roadClass: RoadClass.TERTIARY, speedKmh: 40 },
  { highway: 'tertiary_link', roadClass: RoadClass.TERTIARY_LINK, speedKmh: 30 },
  { highway: 'unclassified', roadClass: RoadClass.UNCLASSIFIED, speedKmh: 40 },
  // An old spelling of unclassified.
  { highway: 'minor', roadClass: RoadClass.UNCLASSIFIED, speedKmh: 40 },
  { highway: 'residential', roadClass: RoadClass.RESIDENTIAL, speedKmh: 30 },
  { highway: 'living_street', roadClass: RoadClass.LIVING_STREET, speedKmh: 20 },
  { highway: 'road', roadClass: RoadClass.ROAD, speedKmh: 30 },
  { highway: 'service', roadClass: RoadClass.SERVICE, speedKmh: 20 },
  { highway: 'track', roadClass: RoadClass.TRACK, speedKmh: 15 },
  { highway: 'byway', roadClass: RoadClass.TRACK, speedKmh: 15 },
  { highway: 'pedestrian', roadClass: RoadClass.PEDESTRIAN, speedKmh: 10 },
  { highway: 'path', roadClass: RoadClass.PATH, speedKmh: 10 },
  { highway: 'bridleway', roadClass: RoadClass.PATH, speedKmh: 10 },
  { highway: 'footway', roadClass: RoadClass.FOOTWAY, speedKmh: 10 },
  { highway: 'crossing', roadClass: RoadClass.FOOTWAY, speedKmh: 10 },
  { highway: 'cycleway', roadClass: RoadClass.CYCLEWAY, speedKmh: 15 },
  { highway: 'steps', roadClass: RoadClass.STEPS, speedKmh: 3 },
  { highway: 'busway', roadClass: RoadClass.BUSWAY, speedKmh: 40 },
  { highway: 'bus_guideway', roadClass: RoadClass.BUSWAY, speedKmh: 40 },
];

/** An alley is slower than its class: this is the most that a way named or tagged as one gets without `maxspeed`, km/h [S]. */
export const ALLEY_SPEED_KMH = 15;

/** `highway=*` values that are no road to drive or walk on, and the reason that `inspect` counts them under. */
export interface DroppedRow {
  readonly highway: string;
  readonly reason: string;
}

export const DROPPED_ROWS: readonly DroppedRow[] = [
  { highway: 'construction', reason: 'road under construction' },
  { highway: 'proposed', reason: 'road only proposed' },
  { highway: 'planned', reason: 'road only proposed' },
  { highway: 'abandoned', reason: 'road no longer there' },
  { highway: 'disused', reason: 'road no longer there' },
  { highway: 'demolished', reason: 'road no longer there' },
  { highway: 'dismantled', reason: 'road no longer there' },
  { highway: 'razed', reason: 'road no longer there' },
  { highway: 'no', reason: 'road no longer there' },
  { highway: 'raceway', reason: 'race track' },
  { highway: 'corridor', reason: 'inside a building' },
  { highway: 'elevator', reason: 'inside a building' },
  { highway: 'platform', reason: 'platform' },
  { highway: 'bus_stop', reason: 'platform' },
  { highway: 'rest_area', reason: 'area, not a line' },
  { highway: 'services', reason: 'area, not a line' },
  { highway: 'traffic_island', reason: 'area, not a line' },
  { highway: 'via_ferrata', reason: 'climbing path' },
  { highway: 'ladder', reason: 'climbing path' },
  { highway: 'escape', reason: 'runaway-truck lane' },
  { highway: 'emergency_bay', reason: 'emergency bay' },
];

/** `route=*` of ways without `highway`. */
export const DROPPED_ROUTE_ROWS: readonly { readonly route: string; readonly reason: string }[] = [
  { route: 'ferry', reason: 'ferry' },
  { route: 'shuttle_train', reason: 'car train' },
];

export const UNKNOWN_HIGHWAY = 'unknown highway value';
export const AREA = 'area, not a line';
export const INDOOR = 'inside a building';
export const GONE = 'road no longer there';
export const CLOSED_TO_ALL = 'closed to everybody';

/** Squares whose edge can be walked along: kept with `area=yes`, on foot only, because an area has no middle line to drive on. */
export const WALKABLE_AREAS: ReadonlySet<RoadClass> = new Set<RoadClass>([
  RoadClass.PEDESTRIAN,
  RoadClass.FOOTWAY,
  RoadClass.PATH,
]);

const classByHighway = new Map(CLASS_ROWS.map((row) => [row.highway, row]));
const reasonByHighway = new Map(DROPPED_ROWS.map((row) => [row.highway, row.reason]));
const reasonByRoute = new Map(DROPPED_ROUTE_ROWS.map((row) => [row.route, row.reason]));

export const classOf = (highway: string): ClassRow | undefined => classByHighway.get(highway);
export const reasonToDrop = (highway: string): string => reasonByHighway.get(highway) ?? UNKNOWN_HIGHWAY;
export const reasonToDropRoute = (route: string): string | undefined => reasonByRoute.get(route);
