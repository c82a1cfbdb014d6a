import type { LatLon } from '@runcard/engine';
import type { Demand } from '../demand/demand.ts';
import { fireLoad } from '../demand/draw-incident.ts';
import { loadOf } from '../demand/load-of.ts';
import type { FireLoad, TrueIncident } from '../truth/incident.ts';
import type { NamedIncident } from './scenario.ts';

/** Incidents that a scenario names, as if they had been drawn. `placeOf` finds what stands as a crossing of a grid. */
export function namedIncidents(
  named: readonly NamedIncident[],
  fromMs: number,
  placeOf: (at: NamedIncident['at']) => LatLon,
  demand: Demand,
): TrueIncident[] {
  const sorted = [...named].sort((a, b) => a.atMinute - b.atMinute);
  return sorted.map((incident, i) => {
    const { type, facilityClass, severity, floors, floorAreaM2, peopleTrapped, workMs, reportDelayMs } = incident;
    const at = placeOf(incident.at);
    const startMs = fromMs + Math.round(incident.atMinute * 60_000);
    const call = { said: at, accuracyM: 0, isVerified: true, ...(peopleTrapped !== undefined && { peopleTrapped }) };
    const fire = loadIn(demand, incident);
    return {
      ...(incident.alarmLevel !== undefined && { firstLevel: incident.alarmLevel }),
      number: i + 1,
      nature: fire === null ? 'EVENT' : 'FIRE',
      ...{ type, facilityClass, severity, at, areaId: null, startMs, floors, floorAreaM2, fire, workMs },
      isElectrical: type === 'ELECTRICAL_FIRE',
      calls: Array.from({ length: incident.calls ?? 1 }, (_, n) => ({
        ...call,
        atMs: startMs + reportDelayMs + n * CALLS_APART_MS,
      })),
    };
  });
}

/** Of what the demand leaves to chance, the middle. */
function loadIn(
  { loads }: Demand,
  { type, facilityClass, severity, floorAreaM2, reportDelayMs }: NamedIncident,
): FireLoad | null {
  const id = loadOf(type, facilityClass);
  return id === null ? null : fireLoad(loads[id], severity, floorAreaM2, reportDelayMs, () => 0.5);
}

const CALLS_APART_MS = 20_000;
