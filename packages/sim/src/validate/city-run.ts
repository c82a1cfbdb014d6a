import type { Engine, LatLon } from '@runcard/engine';
import { randomExponential, randomLogNormal } from 'd3-random';
import { allCheckers } from '../checkers/all-checkers.ts';
import type { Checker } from '../kernel/simulation.ts';
import { createStreams, type Draw } from '../kernel/streams.ts';
import type { Policy } from '../policies/policy.ts';
import { type CityResult, type CityRun, runCity } from '../run/run-city.ts';
import type { City } from '../truth/city.ts';
import type { SimEvent } from '../truth/events.ts';
import type { TrueIncident } from '../truth/incident.ts';

/** A city to run in: each run has an engine of its own, with everybody at home. */
export interface ValidationCity {
  readonly name: string;
  open(): Engine;
  /** Of the long run: how long, and how much happens. */
  readonly days: number;
  readonly incidentsADay: number;
}

/** 1 January 2026, midnight in Hanoi. */
export const START_MS = Date.UTC(2025, 11, 31, 17);
const DAY_MS = 86_400_000;

/**
 * Fires and other events at random places of the network, Poisson in time: enough of a demand for what must hold whatever the demand is. The
 * calibrated one is another matter (docs/simulator.md).
 */
export function drawIncidents({ network, world }: Engine, seed: number, days: number, aDay: number): TrueIncident[] {
  const streams = createStreams(seed);
  const when = randomExponential.source(streams.open('validate/when'))(aDay / DAY_MS);
  const what = streams.open('validate/what');
  const spread = randomLogNormal.source(streams.open('validate/spread'))(0, 0.6);
  const homes = [...world.stations.values()];
  const incidents: TrueIncident[] = [];
  for (let atMs = START_MS + when(); atMs < START_MS + days * DAY_MS; atMs += when()) {
    const isFire = what() < FIRE_SHARE;
    const at = placeNear(homes[Math.floor(what() * homes.length)], network, what);
    const startMs = Math.round(atMs);
    const call = { atMs: startMs + Math.round(MINUTE_MS * 4 * spread()), said: at, accuracyM: 20, isVerified: true };
    incidents.push({
      ...{ number: incidents.length + 1, nature: isFire ? 'FIRE' : 'EVENT', severity: 'SMALL', isElectrical: false },
      ...{ type: isFire ? 'STRUCTURE_FIRE' : 'RESCUE', facilityClass: isFire ? 'HOUSE' : 'OTHER', at, areaId: null },
      ...{
        startMs,
        floors: 3,
        floorAreaM2: 60,
        calls: [call],
        workMs: Math.round((isFire ? FIRE_WORK_MS : EVENT_WORK_MS) * spread()),
      },
      fire: isFire
        ? { startAreaM2: 2, spreadMPerMin: 0.6, areaMaxM2: 120, neededLpmPerM2: 6, burnsMs: 90 * MINUTE_MS }
        : null,
    });
  }
  return incidents;
}

const MINUTE_MS = 60_000;
const FIRE_SHARE = 0.45;
/** Of a fire of its first size: the width that it grew to multiplies it. */
const FIRE_WORK_MS = 8 * MINUTE_MS;
const EVENT_WORK_MS = 25 * MINUTE_MS;

/** Of a few junctions at random the one nearest to a station at random: cities are dense where stations are. */
function placeNear({ lat, lon }: LatLon, { junctionLatE7, junctionLonE7 }: Engine['network'], draw: Draw): LatLon {
  const tried = Array.from({ length: 8 }, () => Math.floor(draw() * junctionLatE7.length));
  const places = tried.map((j) => ({ lat: junctionLatE7[j] / 1e7, lon: junctionLonE7[j] / 1e7 }));
  const away = (place: LatLon): number => Math.hypot(place.lat - lat, place.lon - lon);
  return places.reduce((near, place) => (away(place) < away(near) ? place : near));
}

/** Under all checkers, and whoever else looks on. */
export function runChecked(
  engine: Engine,
  policy: Policy,
  seed: number,
  incidents: readonly TrueIncident[],
  more: Pick<CityRun, 'replaceHandlers'> & {
    readonly lookOn?: (city: City, event: SimEvent, nowMs: number) => void;
  } = {},
): CityResult {
  const { lookOn, ...rest } = more;
  const checkers = (city: City): Checker<SimEvent>[] => {
    const onlooker: Checker<SimEvent> = {
      law: 'NONE',
      check(event, nowMs) {
        lookOn?.(city, event, nowMs);
        return null;
      },
    };
    return [...allCheckers(city), onlooker];
  };
  return runCity({ engine, policy, seed, incidents, startMs: START_MS, checkers, ...rest });
}
