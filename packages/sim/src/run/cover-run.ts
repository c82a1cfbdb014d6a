import type { Engine, LatLon } from '@runcard/engine';
import { cellsOver } from '../coverage/cells.ts';
import {
  type CityCoverage,
  coverCity,
  DAY_TIMES,
  type DayTime,
  leastReached,
  workingDayStartMs,
} from '../coverage/coverage.ts';
import type { StationReach } from '../report/facts.ts';
import { changeFleet } from '../scenario/fleet.ts';
import { changesIn, type Happens } from '../scenario/happenings.ts';
import type { Scenario } from '../scenario/scenario.ts';
import type { CityFiles } from './job.ts';
import { openCity } from './open-city.ts';
import { worstMoment } from './worst-moment.ts';

/** What the city's stations reach with everybody at home: the ground that a run's coverage is held to. */
export interface RunCoverage {
  readonly coverage: CityCoverage;
  readonly reach: StationReach;
  /** Of the changed fleet, where the scenario changes it. */
  readonly changedReach: StationReach | null;
}

const CELL_M = 500;
const WITHIN_MS: readonly number[] = [300_000, 480_000, 720_000];
/** Coverage over time is of NFPA's eight minutes, on the roads of one moment: who is at home changes it, the hour hardly. */
const REACH_MS = 480_000;
const REACH_TIME: DayTime = DAY_TIMES[2];
/** A drawn town of fewer is no map that says anything. */
const CELLS_LEAST = 200;

/**
 * A working day without the scenario's weather, closures and outages, and the scenario at its worst where it has any; null where the city is too
 * small to draw. Hanoi's 12,710 cells, six moments and one by station: 3 s with hours prepared, whatever the length of the run, and 1.5 to 2.6 s for each state.
 */
export function coverRun(
  city: CityFiles,
  scenario: Pick<Scenario, 'fleet'> & Omit<Happens, 'city'>,
): RunCoverage | null {
  const { fleet } = scenario;
  const { network, world, family } = openCity(city);
  const { places } = cellsOver(network, CELL_M);
  if (places.length < CELLS_LEAST) return null;
  const engine = family.open(world);
  const dayStartMs = workingDayStartMs(world.city.utcOffsetMinutes);
  const atMs = dayStartMs + REACH_TIME.minute * 60_000;
  const ordinary = coverCity(engine, { cellM: CELL_M, withinMs: WITHIN_MS, dayStartMs, times: DAY_TIMES });
  const changes = changesIn(scenario, { network, world });
  const minute = (leastReached(ordinary.moments).atMs - dayStartMs) / 60_000;
  const { cells, cellPeople } = ordinary;
  const worst = worstMoment({ family, world, cells, cellPeople, withinMs: WITHIN_MS, changes, minute });
  const name = worst === null ? REACH_TIME.name : `${REACH_TIME.name}, ${WITHOUT}`;
  return {
    coverage: { ...ordinary, moments: [...ordinary.moments, ...(worst === null ? [] : [worst])] },
    reach: reachOf(engine, places, atMs, name),
    changedReach: fleet === undefined ? null : reachOf(family.open(changeFleet(world, fleet)), places, atMs, name),
  };
}

/** Of coverage over time, wherever its roads are named. */
const WITHOUT = 'without the scenario’s weather, floods, closures and outages';

function reachOf(engine: Engine, cells: readonly LatLon[], atMs: number, momentName: string): StationReach {
  const { stationIds, moments } = engine.coverage({ cells, atMs: [atMs], byStation: true });
  const { stationKerbMs } = moments[0];
  return { momentName, stationIds, stationKerbMs, cells: cells.length, withinMs: REACH_MS };
}
