import type {
  AreaId,
  CommunityPointId,
  CrewId,
  IncidentId,
  RequestId,
  StationId,
  UnitId,
  WaterSourceId,
} from '../core/ids.ts';
import type { LatLon } from '../core/units.ts';

/**
 * Who is where: one immutable value, changed only by events (`events.ts`): event in → new world, or a coded refusal.
 * No clock: the time is an argument. Maps keep ids in insertion order; whoever needs an order sorts by id.
 */
export interface World {
  /** Grows by one with every accepted event. */
  readonly epoch: number;
  readonly city: City;
  readonly stations: ReadonlyMap<StationId, Station>;
  readonly units: ReadonlyMap<UnitId, Unit>;
  readonly waterSources: ReadonlyMap<WaterSourceId, WaterSource>;
  readonly communityPoints: ReadonlyMap<CommunityPointId, CommunityPoint>;
  readonly areas: ReadonlyMap<AreaId, Area>;
  readonly incidents: ReadonlyMap<IncidentId, Incident>;
  /** Bookings by the request that made them, so that the same request twice is once. */
  readonly bookings: ReadonlyMap<RequestId, Booking>;
}

export interface City {
  readonly name: string;
  /** Fixed offset of local time; never the machine's zone. */
  readonly utcOffsetMinutes: number;
  /** True where stations, units or water are invented: every answer says so. */
  readonly synthetic: boolean;
  readonly note: string;
}

export interface Station extends LatLon {
  readonly id: StationId;
  readonly name: string;
  readonly isSynthetic: boolean;
}

export const UNIT_STATUSES = [
  'AVAILABLE',
  'DISPATCHED',
  'EN_ROUTE',
  'ON_SCENE',
  'RETURNING',
  'REFILLING',
  'OUT_OF_SERVICE',
  'OFF_DUTY',
] as const;
export type UnitStatus = (typeof UNIT_STATUSES)[number];

export const UNIT_KINDS = [
  'HEAVY_PUMPER',
  'MEDIUM_PUMPER',
  'MINI_PUMPER',
  'TANKER',
  'AERIAL_LADDER',
  'RESCUE_TRUCK',
  'COMMAND_CAR',
  'MOTORBIKE',
  'OTHER',
] as const;
export type UnitKind = (typeof UNIT_KINDS)[number];

/** The forces that a unit may belong to: other ones obey other masters, and come when they are asked. */
export const UNIT_AGENCIES = [
  'FIRE_POLICE',
  'AIRPORT',
  'INDUSTRIAL_PARK',
  'FACILITY',
  'FIRE_UNIVERSITY',
  'ARMY',
  'STREET_CLEANING',
  'NEIGHBOUR_PROVINCE',
] as const;
export type UnitAgency = (typeof UNIT_AGENCIES)[number];

export interface Unit {
  readonly id: UnitId;
  readonly name: string;
  readonly kind: UnitKind;
  readonly stationId: StationId;
  /** What it can do: names from `capabilities.ts`, e.g. PUMP, TANK, LADDER, RESCUE, COMMAND. */
  readonly capabilities: readonly string[];
  readonly crew: number;
  readonly widthCm: number;
  readonly lengthCm: number;
  readonly heightCm: number;
  readonly weightKg: number;
  readonly tankL: number;
  readonly pumpLpm: number;
  readonly hoseM: number;
  /** The vehicle profile whose roads and speeds are its own. */
  readonly profileId: string;
  /** Units with the same crew are driven by one crew, which mans one of them at a time (`crews.ts`); absent: a crew of its own. */
  readonly crewId?: CrewId;
  /** Absent: FIRE_POLICE. */
  readonly agency?: UnitAgency;
  /** From the alert to the wheels turning; absent: as the plan says. */
  readonly turnoutMs?: number;
  /** True: whoever calls it must ask its owner first. Absent: no. */
  readonly needsPermission?: boolean;
  readonly status: UnitStatus;
  /** When it will be free for another alarm, as told with its status; gone with the next status that is told without it. */
  readonly expectedFree?: ExpectedFree;
  /** Its last accepted position; absent: at its station. */
  readonly position?: UnitPosition;
  /** The incident that holds it. */
  readonly incidentId?: IncidentId;
  /** Since when; present exactly when `incidentId` is. */
  readonly bookedAtMs?: number;
}

export interface ExpectedFree {
  /** As likely before as after. */
  readonly atMs: number;
  /** Free by then in nine cases of ten; never before `atMs`. */
  readonly p90AtMs: number;
}

export interface UnitPosition extends LatLon {
  readonly atMs: number;
  /** Which way it moved, whole degrees clockwise from north; absent: it stood, or nobody knows. */
  readonly bearingDeg?: number;
}

export const WATER_KINDS = ['HYDRANT', 'TANK', 'NATURAL', 'SUCTION_POINT'] as const;
export type WaterKind = (typeof WATER_KINDS)[number];
export const WATER_STATUSES = ['WORKING', 'UNKNOWN', 'OUT_OF_SERVICE'] as const;
export type WaterStatus = (typeof WATER_STATUSES)[number];

export interface WaterSource extends LatLon {
  readonly id: WaterSourceId;
  readonly kind: WaterKind;
  /** What it gives, l/min; absent = unknown, then the class default applies. */
  readonly flowLpm?: number;
  /** What it holds, litres; absent for mains and natural water. */
  readonly volumeL?: number;
  readonly status: WaterStatus;
  /** Absent = never checked. */
  readonly lastCheckedMs?: number;
  readonly isPrivate: boolean;
  /** The main that it stands on: sources on one main share its flow. Absent: unknown. */
  readonly mainId?: string;
  /** Absent: never measured. */
  readonly test?: FlowTest;
}

/** A flow test of a hydrant as NFPA 291 makes it: the pressure while nothing flows, and while this much does. */
export interface FlowTest {
  readonly staticKpa: number;
  /** At most `staticKpa`. */
  readonly residualKpa: number;
  readonly flowLpm: number;
}

export const COMMUNITY_KINDS = [
  'PUBLIC_FIREFIGHTING_POINT',
  'NEIGHBOUR_GROUP',
  'CIVIL_DEFENCE',
  'WARD_POLICE',
] as const;
export type CommunityKind = (typeof COMMUNITY_KINDS)[number];

export interface CommunityPoint extends LatLon {
  readonly id: CommunityPointId;
  readonly kind: CommunityKind;
  readonly name: string;
  readonly isStocked: boolean;
  readonly lastCheckedMs?: number;
}

export interface Area {
  readonly id: AreaId;
  readonly name: string;
  readonly population: number;
  /** Outer rings, closed, first point not repeated. */
  readonly polygon: readonly (readonly LatLon[])[];
  /** The home team: the station whose team answers for this area. */
  readonly stationId?: StationId;
}

export const INCIDENT_TYPES = [
  'STRUCTURE_FIRE',
  'VEHICLE_FIRE',
  'OUTDOOR_FIRE',
  'ELECTRICAL_FIRE',
  'ALARM',
  'RESCUE',
  'TRAFFIC_RESCUE',
  'FLOOD_RESCUE',
  'HAZMAT',
  'OTHER',
] as const;
export type IncidentType = (typeof INCIDENT_TYPES)[number];
export const FACILITY_CLASSES = [
  'HOUSE',
  'SHOP_HOUSE',
  'MINI_APARTMENT',
  'BOARDING_HOUSE',
  'APARTMENT_TOWER',
  'OLD_HOUSING_BLOCK',
  'MARKET',
  'KARAOKE',
  'WORKSHOP',
  'WAREHOUSE',
  'SCHOOL',
  'HOSPITAL',
  'OFFICE',
  'OTHER',
] as const;
export type FacilityClass = (typeof FACILITY_CLASSES)[number];

export const HAZARDS = ['LITHIUM', 'LPG', 'CHEMICAL', 'CAGE_BALCONY', 'LOCKED_EXIT', 'SOUNDPROOFED'] as const;
export type Hazard = (typeof HAZARDS)[number];

export const VERIFICATIONS = ['UNVERIFIED', 'VERIFIED'] as const;
export type Verification = (typeof VERIFICATIONS)[number];

/** What is known of an incident. Unknown is absent, never 0. */
export interface IncidentFacts {
  readonly id: IncidentId;
  readonly location: LatLon;
  readonly type: IncidentType;
  readonly facilityClass: FacilityClass;
  /** 1 … 3. */
  readonly alarmLevel: number;
  readonly floors?: number;
  readonly floorAreaM2?: number;
  readonly peopleTrapped?: number;
  readonly premiseId?: string;
  /** The storey that burns, 1 = the ground floor. */
  readonly fireFloor?: number;
  /** The highest storey on which people are. */
  readonly trappedFloor?: number;
  /** Sorted, each once; absent: none is known. */
  readonly hazards?: readonly Hazard[];
  readonly powerCut?: boolean;
  readonly locationAccuracyM?: number;
  /** When the call came in, ms since 1970. */
  readonly reportedAtMs?: number;
  /** Whether somebody has made sure that the report is true; absent: nobody told. */
  readonly verification?: Verification;
  /** Callers who told of it, independently of each other. */
  readonly callCount?: number;
  /** Mouths of the alleys by which it may be reached, as they were told; absent: none is known. */
  readonly accessPoints?: readonly AccessPoint[];
}

/** Where an alley that may lead to the incident opens on a street. */
export interface AccessPoint extends LatLon {
  /** That this is the way in, 0 to 1. */
  readonly probability?: number;
  /** Local time, such as 06:00-22:00; it may pass midnight. */
  readonly openHours?: string;
  readonly gateLocked?: boolean;
}

export interface Incident extends IncidentFacts {
  readonly status: 'OPEN' | 'CLOSED';
  readonly openedAtMs: number;
  readonly closedAtMs?: number;
  readonly unitIds: readonly UnitId[];
}

export interface Booking {
  readonly requestId: RequestId;
  readonly incidentId: IncidentId;
  readonly unitIds: readonly UnitId[];
  readonly atMs: number;
  /** Hash of the request's content: the same id with other content is refused. */
  readonly contentHash: string;
}
