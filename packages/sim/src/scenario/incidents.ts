import type { Engine, LatLon } from '@runcard/engine';
import type { FireLoad, TrueIncident } from '../truth/incident.ts';
import { crossingAt } from './grid-city.ts';
import { namedIncidents } from './named-incidents.ts';
import type { NamedIncident, Scenario } from './scenario.ts';

/** What happens in one replication: the same for every policy and drive-time factor. */
export interface Happenings {
  readonly seed: number;
  readonly startMs: number;
  readonly incidents: readonly TrueIncident[];
}

export function incidentsOf(scenario: Scenario, replication: number, _engine: Engine): Happenings {
  const startMs = Date.parse(scenario.from);
  const seed = scenario.seed + replication;
  const { city } = scenario;
  const placeOf = (at: NamedIncident['at']): LatLon =>
    'column' in at && city.kind === 'GRID' ? crossingAt(city, at.column, at.row) : (at as LatLon);
  return { seed, startMs, incidents: namedIncidents(scenario.incidents ?? [], startMs, placeOf, loadOf) };
}

/** A house of medium load [S]; what is no fire burns not. */
function loadOf({ type, floorAreaM2 }: NamedIncident): FireLoad | null {
  if (!type.endsWith('FIRE')) return null;
  return { startAreaM2: 2, spreadMPerMin: 0.6, areaMaxM2: floorAreaM2, neededLpmPerM2: 6, burnsMs: 7_200_000 };
}
