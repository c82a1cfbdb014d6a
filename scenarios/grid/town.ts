import {
  type Area,
  createEngine,
  DEFAULT_PLAN,
  type Engine,
  emptyWorld,
  type Incident,
  type IncidentId,
  type LatLon,
  PROFILES,
  type Recommendation,
  type ResponsePlan,
  RoadClass,
  type Station,
  type StationId,
  type Unit,
  type UnitId,
  type UnitKind,
  type VehicleProfile,
  type WaterSource,
  type WaterSourceId,
} from '@runcard/engine';
import type { DrawnNetwork, WayDrawing } from '@runcard/engine/testing';

/**
 * The drawn town. Every vehicle turns out in 1:00 and drives 36 km/h, 10 mm a ms, whatever the road and the turn; an aerial ladder 32.
 * Roads are as long as their drive says, not as they are drawn. Laying by hand takes 3 s a metre, by cart 0.9, walking with gear 1; a metre
 * of hose takes 3.3 l, which at 800 l/min, what one line carries, is 247.5 ms.
 */
export const TURNOUT_MS = 60_000;

/** Monday 2026-11-23 10:00 in Hanoi: the profiles' own speeds, and nobody is asleep. */
export const NOW_MS: number = Date.UTC(2026, 10, 23, 3);

/** So long at 36 km/h, and wide enough for a truck to get by another. */
export const road = (minutes: number, seconds = 0): WayDrawing => ({
  lengthMm: (60 * minutes + seconds) * 10_000,
  widthCm: 600,
});

/** A way of so many metres. A truck needs 3.0 m, a mini pumper 2.36, a motorbike 1.2. */
export const way = (metres: number, widthCm: number, name = ''): WayDrawing => ({
  lengthMm: metres * 1_000,
  widthCm,
  name,
});

/** A ladder at 32 km/h; all others at 36. None loses time by picking up speed. */
const DRIVERS: readonly VehicleProfile[] = PROFILES.map((profile) => ({
  ...profile,
  speedKmh: everywhere(profile.id === 'aerial-ladder' ? 32 : 36),
  accelerationMs: 0,
}));

function everywhere(kmh: number): VehicleProfile['speedKmh'] {
  return Object.fromEntries(
    Object.values(RoadClass).map((roadClass) => [roadClass, kmh]),
  ) as VehicleProfile['speedKmh'];
}

type More = Partial<Omit<Unit, 'crewId' | 'incidentId'>> & { readonly crewId?: string; readonly incidentId?: string };

const kit = {
  pumper: { kind: 'HEAVY_PUMPER', can: 'PUMP BREATHING_APPARATUS', crew: 5, tankL: 4_000, pumpLpm: 3_000, hoseM: 400 },
  mini: { kind: 'MINI_PUMPER', can: 'PUMP BREATHING_APPARATUS', crew: 4, tankL: 1_500, pumpLpm: 1_000, hoseM: 200 },
  rescue: {
    kind: 'RESCUE_TRUCK',
    can: 'RESCUE BREATHING_APPARATUS FORCIBLE_ENTRY',
    crew: 5,
    tankL: 0,
    pumpLpm: 0,
    hoseM: 0,
  },
  ladder: { kind: 'AERIAL_LADDER', can: 'LADDER', crew: 3, tankL: 0, pumpLpm: 0, hoseM: 0 },
  motorbike: { kind: 'MOTORBIKE', can: 'EXTINGUISHERS', crew: 2, tankL: 40, pumpLpm: 40, hoseM: 40 },
} as const;

const PROFILE_OF: Partial<Record<UnitKind, string>> = {
  HEAVY_PUMPER: 'heavy-pumper',
  MINI_PUMPER: 'mini-pumper',
  RESCUE_TRUCK: 'rescue-truck',
  AERIAL_LADDER: 'aerial-ladder',
  MOTORBIKE: 'motorbike',
};

/** A vehicle at a station of its own, `Team P1` of P1. Those of one crew name one station. */
export function vehicle(id: string, kind: keyof typeof kit, at: LatLon, more: More = {}): [Station, Unit] {
  const { can, ...facts } = kit[kind];
  const profileId = PROFILE_OF[facts.kind]!;
  const { widthCm, lengthCm, heightCm, weightKg } = PROFILES.find((profile) => profile.id === profileId)!;
  const unit = {
    ...{ id, name: id, stationId: `S-${id}`, capabilities: can.split(' '), profileId, status: 'AVAILABLE' },
    ...{ widthCm, lengthCm, heightCm, weightKg, turnoutMs: TURNOUT_MS },
    ...facts,
    ...more,
  } as Unit;
  return [{ id: unit.stationId, name: `Team ${unit.stationId.slice(2)}`, isSynthetic: false, ...at }, unit];
}

export const stationId = (id: string): StationId => id as StationId;

export const hydrant = (id: string, at: LatLon, flowLpm = 600): WaterSource => ({
  ...{ id: id as WaterSourceId, kind: 'HYDRANT', status: 'WORKING', isPrivate: false, flowLpm },
  ...{ lat: at.lat, lon: at.lon },
});

/** Another fire, which holds units. */
export const otherFire = (location: LatLon): Incident => ({
  ...{ id: 'other' as IncidentId, location, type: 'STRUCTURE_FIRE', facilityClass: 'OTHER', alarmLevel: 1 },
  ...{ status: 'OPEN', openedAtMs: NOW_MS - 3_600_000, unitIds: [] },
});

export interface Town {
  readonly drawn: DrawnNetwork;
  readonly units: readonly (readonly [Station, Unit])[];
  readonly water?: readonly WaterSource[];
  readonly areas?: readonly Area[];
  readonly incidents?: readonly Incident[];
  readonly plan: ResponsePlan;
}

export function openTown({ drawn, units, water = [], areas = [], incidents = [], plan }: Town): Engine {
  const world = {
    ...emptyWorld({ name: 'Drawn town', utcOffsetMinutes: 420, synthetic: false, note: '' }),
    stations: new Map(units.map(([station]) => [station.id, station])),
    units: new Map(units.map(([, unit]) => [unit.id, unit])),
    waterSources: new Map(water.map((source) => [source.id, source])),
    areas: new Map(areas.map((area) => [area.id, area])),
    incidents: new Map(incidents.map((incident) => [incident.id, incident])),
  };
  return createEngine({ network: drawn.network, world, plan, profiles: DRIVERS });
}

/** The shipped plan with one rule for each level: `'PUMP 4'`, `'PUMP 8'`. */
export function planOf(levels: string | readonly string[], requiredFlowLpm = 0): ResponsePlan {
  const rules = [levels].flat().map((places, i) => ({
    ...{ id: `LEVEL.${i + 1}`, alarmLevel: i + 1, requiredFlowLpm, source: 'scenario', confidence: 'S' as const },
    slots: places.split(', ').map((text) => {
      const [capability = '', count] = text.split(' ');
      return { capability, count: Number(count), isMandatory: true };
    }),
  }));
  return { ...DEFAULT_PLAN, rules };
}

/** A building on fire at the letter x. */
export function fireAtX(town: Town, facts: Partial<Omit<Incident, 'id' | 'location'>> = {}): Recommendation {
  const incident = { id: 'fire', location: town.drawn.latLon('x'), type: 'STRUCTURE_FIRE', ...facts };
  return openTown(town).recommend({ requestId: 'r', incident }, NOW_MS);
}

/** Of each unit, in rank order: who, what for, when at work. */
export const sent = ({ units }: Recommendation): [string, string, number][] =>
  units.map(({ unitId, task, eta }) => [unitId as UnitId, task, eta.totalMs]);

export const messageOf = ({ warnings }: Recommendation, code: string): string | undefined =>
  warnings.find((warning) => warning.code === code)?.message;
