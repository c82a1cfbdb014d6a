import { ArcAccess, RoadClass } from '../network.ts';
import type { OsmTags } from './source.ts';

const { VEHICLE, MOTORBIKE, FOOT } = ArcAccess;

/** What an access value means to a fire service that answers a call. */
export const Access = { OPEN: 0, PRIVATE: 1, CLOSED: 2 } as const;
export type Access = (typeof Access)[keyof typeof Access];

/**
 * Signs do not bind a fire engine with its siren on, what is built does (Law 36/2024 art. 27 cl. 4, hanoi-and-standards §3.2 [A−]).
 * So a sign about purpose or customers opens, and `no` closes: on Hanoi's alleys mappers write `motorcar=no` where no car fits
 * (in the 2026 extract of the centre 124 of 355 named service alleys carry it [A, counted]), not where a sign stands.
 */
export interface AccessRow {
  readonly value: string;
  readonly access: Access;
}

export const ACCESS_ROWS: readonly AccessRow[] = [
  { value: 'yes', access: Access.OPEN },
  { value: 'permissive', access: Access.OPEN },
  { value: 'designated', access: Access.OPEN },
  { value: 'official', access: Access.OPEN },
  { value: 'public', access: Access.OPEN },
  { value: 'destination', access: Access.OPEN },
  { value: 'delivery', access: Access.OPEN },
  { value: 'discouraged', access: Access.OPEN },
  { value: 'agricultural', access: Access.OPEN },
  { value: 'forestry', access: Access.OPEN },
  { value: 'use_sidepath', access: Access.OPEN },
  { value: 'dismount', access: Access.OPEN },
  { value: 'unknown', access: Access.OPEN },
  { value: 'private', access: Access.PRIVATE },
  { value: 'customers', access: Access.PRIVATE },
  { value: 'permit', access: Access.PRIVATE },
  { value: 'residents', access: Access.PRIVATE },
  { value: 'military', access: Access.PRIVATE },
  { value: 'employees', access: Access.PRIVATE },
  { value: 'emergency', access: Access.PRIVATE },
  { value: 'no', access: Access.CLOSED },
];

/**
 * Keys that speak for each kind of traveller, most particular first: the first with a known value decides.
 * `hgv` and `goods` are not asked: Hanoi's truck signs are about hours and freight, and limits of weight and size have their own tags.
 */
export const ACCESS_KEYS = {
  vehicle: ['motorcar', 'motor_vehicle', 'vehicle'],
  motorbike: ['motorcycle', 'motor_vehicle', 'vehicle'],
  foot: ['foot'],
} as const;
/** Asked last, and it can only take away: `access=yes` on a footway does not make it a road. */
export const GENERAL_ACCESS_KEY = 'access';

/** `emergency=*` on a road speaks for both kinds of vehicle, before every other key. */
export const EMERGENCY_ROWS: readonly AccessRow[] = [
  { value: 'yes', access: Access.OPEN },
  { value: 'designated', access: Access.OPEN },
  { value: 'official', access: Access.OPEN },
  { value: 'permissive', access: Access.OPEN },
  { value: 'private', access: Access.OPEN },
  { value: 'destination', access: Access.OPEN },
  { value: 'no', access: Access.CLOSED },
];

/**
 * Who may use a class when no tag says so. Ways on foot are open to motorbikes, because Hanoi's alleys are drawn as such and are
 * ridden every day [S]; stairs are not. Expressways are closed to motorbikes and walkers.
 */
export const CLASS_ACCESS: Readonly<Record<RoadClass, number>> = {
  [RoadClass.MOTORWAY]: VEHICLE,
  [RoadClass.MOTORWAY_LINK]: VEHICLE,
  [RoadClass.TRUNK]: VEHICLE | MOTORBIKE | FOOT,
  [RoadClass.TRUNK_LINK]: VEHICLE | MOTORBIKE | FOOT,
  [RoadClass.PRIMARY]: VEHICLE | MOTORBIKE | FOOT,
  [RoadClass.PRIMARY_LINK]: VEHICLE | MOTORBIKE | FOOT,
  [RoadClass.SECONDARY]: VEHICLE | MOTORBIKE | FOOT,
  [RoadClass.SECONDARY_LINK]: VEHICLE | MOTORBIKE | FOOT,
  [RoadClass.TERTIARY]: VEHICLE | MOTORBIKE | FOOT,
  [RoadClass.TERTIARY_LINK]: VEHICLE | MOTORBIKE | FOOT,
  [RoadClass.UNCLASSIFIED]: VEHICLE | MOTORBIKE | FOOT,
  [RoadClass.RESIDENTIAL]: VEHICLE | MOTORBIKE | FOOT,
  [RoadClass.LIVING_STREET]: VEHICLE | MOTORBIKE | FOOT,
  [RoadClass.ROAD]: VEHICLE | MOTORBIKE | FOOT,
  [RoadClass.SERVICE]: VEHICLE | MOTORBIKE | FOOT,
  [RoadClass.TRACK]: VEHICLE | MOTORBIKE | FOOT,
  [RoadClass.PEDESTRIAN]: VEHICLE | MOTORBIKE | FOOT,
  [RoadClass.PATH]: MOTORBIKE | FOOT,
  [RoadClass.FOOTWAY]: MOTORBIKE | FOOT,
  [RoadClass.CYCLEWAY]: MOTORBIKE | FOOT,
  [RoadClass.STEPS]: FOOT,
  [RoadClass.BUSWAY]: VEHICLE | MOTORBIKE,
};

export interface AccessVerdict {
  /** `ArcAccess` bits without CONTRAFLOW. */
  readonly bits: number;
  readonly isPrivate: boolean;
  readonly isEmergency: boolean;
}

const accessByValue = new Map(ACCESS_ROWS.map((row) => [row.value, row.access]));
const emergencyByValue = new Map(EMERGENCY_ROWS.map((row) => [row.value, row.access]));

export const emergencyAccess = (tags: OsmTags): Access | undefined => emergencyByValue.get(tags.get('emergency') ?? '');

/** The first of the keys that says something known. Of `private;customers` the first value counts. */
export function accessBy(keys: readonly string[], tags: OsmTags): Access | undefined {
  for (const key of keys) {
    const value = tags.get(key);
    if (value === undefined) continue;
    const separator = value.indexOf(';');
    const access = accessByValue.get(separator < 0 ? value : value.slice(0, separator).trim());
    if (access !== undefined) return access;
  }
  return undefined;
}

/** Who may use the way, by its tags and else by its class. */
export function wayAccess(tags: OsmTags, roadClass: RoadClass): AccessVerdict {
  // A way built for us is closed to the public by its nature.
  const emergency = emergencyAccess(tags) ?? (tags.get('service') === 'emergency_access' ? Access.OPEN : undefined);
  const general = accessBy([GENERAL_ACCESS_KEY], tags);
  const byClass = classAccess(tags, roadClass);
  let vehicle = emergency ?? accessBy(ACCESS_KEYS.vehicle, tags);
  // A walking street says `motor_vehicle=no` of itself: that repeats the class and does not narrow the street.
  if (roadClass === RoadClass.PEDESTRIAN && vehicle === Access.CLOSED && emergency === undefined) vehicle = undefined;
  const motorbike = emergency ?? accessBy(ACCESS_KEYS.motorbike, tags);
  const foot = accessBy(ACCESS_KEYS.foot, tags);
  const bits =
    granted(vehicle, general, byClass, VEHICLE) |
    granted(motorbike, general, byClass, MOTORBIKE) |
    granted(foot, general, byClass, FOOT);
  return {
    // Stairs stay closed to wheels whatever a tag allows.
    bits: roadClass === RoadClass.STEPS ? bits & FOOT : bits,
    isPrivate: (vehicle ?? motorbike ?? foot ?? general) === Access.PRIVATE,
    isEmergency: emergency === Access.OPEN,
  };
}

/** Pavements, crossings, foot bridges and subways are no alleys; the latter two hide stairs. */
function classAccess(tags: OsmTags, roadClass: RoadClass): number {
  const byClass = CLASS_ACCESS[roadClass];
  if (tags.get('motorroad') === 'yes') return byClass & ~(MOTORBIKE | FOOT);
  if (roadClass !== RoadClass.FOOTWAY && roadClass !== RoadClass.PATH) return byClass;
  const isAlleyLike =
    !tags.has('footway') && !tags.has('bridge') && !tags.has('tunnel') && tags.get('highway') !== 'crossing';
  return isAlleyLike ? byClass : byClass & ~MOTORBIKE;
}

/** A key that names the traveller decides; else the general key may close; else the class. */
function granted(particular: Access | undefined, general: Access | undefined, byClass: number, bit: number): number {
  if (particular !== undefined) return particular === Access.CLOSED ? 0 : bit;
  return general === Access.CLOSED ? 0 : byClass & bit;
}
