import type { LatLon, World } from '@runcard/engine';

/** What a report knows of the city and of the run, beside the records: plain JSON but for `reach`. */
export interface CityFacts {
  readonly name: string;
  readonly isSynthetic: boolean;
  readonly utcOffsetMinutes: number;
  readonly stations: readonly (LatLon & { readonly id: string; readonly name: string })[];
  readonly units: readonly UnitFact[];
  /** Wards, or whatever the world's areas are. */
  readonly areas: readonly AreaFact[];
  readonly run: RunFact;
  /** For coverage over time; left out of the measures without it. */
  readonly reach?: StationReach;
}

export interface UnitFact {
  readonly id: string;
  readonly stationId: string;
  readonly kind: string;
  readonly isPumper: boolean;
  readonly crew: number;
}

export interface AreaFact {
  readonly id: string;
  readonly name: string;
  readonly population: number;
  readonly polygon: readonly (readonly LatLon[])[];
}

export interface RunFact {
  readonly policy: string;
  readonly seed: number;
  /** What every drive, turnout and set-up was multiplied by: 1, or 0.8 and 1.2 to see whether a ranking holds. */
  readonly etaFactor: number;
  readonly fromMs: number;
  readonly toMs: number;
  readonly logHash: string;
  /** What `runcard replay` is told. */
  readonly logFile: string;
  /** The command that writes that log; null where it was kept. */
  readonly logMaker: string | null;
}

/** How soon a pumper of each station is at each cell: `Engine.coverage` with `byStation`, of one moment. */
export interface StationReach {
  /** Whose roads they are: `day, 10:00`. */
  readonly momentName: string;
  readonly stationIds: readonly string[];
  /** Station after station, each by cell. */
  readonly stationKerbMs: Int32Array;
  readonly cells: number;
  readonly withinMs: number;
}

export function factsOf({ city, stations, units, areas }: World, run: RunFact, reach?: StationReach): CityFacts {
  return {
    ...{ name: city.name, isSynthetic: city.synthetic, utcOffsetMinutes: city.utcOffsetMinutes, run },
    stations: [...stations.values()].map(({ id, name, lat, lon }) => ({ id, name, lat, lon })),
    units: [...units.values()].map(({ id, stationId, kind, capabilities, crew }) => ({
      ...{ id, stationId, kind, crew, isPumper: capabilities.includes('PUMP') },
    })),
    areas: [...areas.values()].map(({ id, name, population, polygon }) => ({ id, name, population, polygon })),
    ...(reach !== undefined && { reach }),
  };
}
