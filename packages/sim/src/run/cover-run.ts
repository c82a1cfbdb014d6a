import { createEngineFamily, type Engine, openNetwork, parseWorldFile } from '@runcard/engine';
import { type CityCoverage, coverCity, DAY_TIMES, type DayTime, workingDayStartMs } from '../coverage/coverage.ts';
import type { StationReach } from '../report/facts.ts';
import { changeFleet } from '../scenario/fleet.ts';
import type { Scenario } from '../scenario/scenario.ts';
import type { CityFiles } from './job.ts';

/** What the city's stations reach with everybody at home: the ground that a run's coverage is held to. */
export interface RunCoverage {
  readonly coverage: CityCoverage;
  readonly reach: StationReach;
  /** Of the changed fleet, where the scenario changes it. */
  readonly changed: { readonly coverage: CityCoverage; readonly reach: StationReach } | null;
}

const CELL_M = 500;
const WITHIN_MS: readonly number[] = [300_000, 480_000, 720_000];
/** Coverage over time is of NFPA's eight minutes, on the roads of one moment: who is at home changes it, the hour hardly. */
const REACH_MS = 480_000;
const REACH_TIME: DayTime = DAY_TIMES[2];
/** A drawn town of fewer is no map that says anything. */
const CELLS_LEAST = 200;

/**
 * A working day without the scenario's weather, closures and outages; null where the city is too small to draw. Hanoi's 12,710 cells, six moments
 * and one by station: 5.4 s on one core, whatever the length of the run.
 */
export function coverRun(city: CityFiles, { fleet }: Pick<Scenario, 'fleet'>): RunCoverage | null {
  const family = createEngineFamily({ network: openNetwork(city.network, { verify: false }) });
  const world = parseWorldFile(city.world, 'world');
  const [coverage, reach] = coverageOf(family.open(world));
  if (coverage.cells.places.length < CELLS_LEAST) return null;
  const changed = fleet === undefined ? undefined : coverageOf(family.open(changeFleet(world, fleet)));
  return { coverage, reach, changed: changed === undefined ? null : { coverage: changed[0], reach: changed[1] } };
}

function coverageOf(engine: Engine): [CityCoverage, StationReach] {
  const dayStartMs = workingDayStartMs(engine.world.city.utcOffsetMinutes);
  const coverage = coverCity(engine, { cellM: CELL_M, withinMs: WITHIN_MS, dayStartMs, times: DAY_TIMES });
  const { places } = coverage.cells;
  const atMs = [dayStartMs + REACH_TIME.minute * 60_000];
  const { stationIds, moments } = engine.coverage({ cells: places, atMs, byStation: true });
  const { stationKerbMs } = moments[0];
  return [
    coverage,
    { momentName: REACH_TIME.name, stationIds, stationKerbMs, cells: places.length, withinMs: REACH_MS },
  ];
}
