import { type Engine, RuncardError, type UnitId } from '@runcard/engine';
import { tankMaxMl } from '../handlers/after.ts';
import { createHandlers } from '../handlers/handlers.ts';
import { createEventLog } from '../kernel/event-log.ts';
import { type Checker, createSimulation, type Handlers, type Simulation } from '../kernel/simulation.ts';
import { createStreams } from '../kernel/streams.ts';
import type { Policy } from '../policies/policy.ts';
import type { Change } from '../truth/changes.ts';
import { type City, SETTINGS, type Settings } from '../truth/city.ts';
import type { SimEvent } from '../truth/events.ts';
import type { TrueIncident } from '../truth/incident.ts';
import { openRecord, type Record } from '../truth/record.ts';
import { openScene, type Scene } from '../truth/scene.ts';
import type { TrueUnit } from '../truth/unit.ts';
import { createWaterLedger } from '../truth/water-ledger.ts';

export interface CityRun {
  readonly engine: Engine;
  readonly policy: Policy;
  readonly seed: number;
  readonly incidents: readonly TrueIncident[];
  /** To roads and water; default: none. */
  readonly changes?: readonly Change[];
  readonly startMs: number;
  readonly settings?: Partial<Settings>;
  /** Made for the city that they look at. */
  readonly checkers?: (city: City) => readonly Checker<SimEvent>[];
  readonly listen?: (line: string) => void;
  /** Handlers in the place of those that were made: how faults are planted, to see that they are found. */
  readonly replaceHandlers?: (made: Handlers<SimEvent>, city: City) => Handlers<SimEvent>;
}

export interface CityResult {
  readonly records: readonly Record[];
  readonly logHash: string;
  readonly events: number;
  readonly city: City;
}

/** One run from the first call to the last vehicle home. */
export function runCity(run: CityRun): CityResult {
  const { seed, incidents, startMs } = run;
  const log = createEventLog(run.listen);
  const streams = createStreams(seed);
  const checkers: Checker<SimEvent>[] = [];
  let city: City | undefined;
  const simulation: Simulation<SimEvent> = createSimulation<SimEvent>({
    startMs,
    log,
    checkers,
    handlers(simulated) {
      city = buildCity(run, streams, simulated);
      const made = createHandlers(city);
      return run.replaceHandlers?.(made, city) ?? made;
    },
  });
  if (city === undefined) throw new Error('the simulation made no handlers');
  checkers.push(...(run.checkers?.(city) ?? []));
  for (const [change, { atMs }] of (run.changes ?? []).entries()) simulation.schedule(atMs, { kind: 'CHANGE', change });
  for (const { number, calls } of incidents)
    for (const [call, { atMs }] of calls.entries()) simulation.schedule(atMs, { kind: 'CALL', incident: number, call });
  const told = [...(run.changes ?? []), ...incidents.flatMap(({ calls }) => calls)];
  const lastMs = told.reduce((last, { atMs }) => Math.max(last, atMs), startMs);
  while (simulation.step(lastMs + OPEN_MS_MAX));
  if (simulation.step(Number.POSITIVE_INFINITY)) throw neverEnds(city);
  simulation.end();
  return { records: [...city.records.values()], logHash: log.hash(), events: simulation.handled, city };
}

/** After the last call or change: where nobody can ever come, callers would go on for ever. */
const OPEN_MS_MAX = 30 * 86_400_000;

function neverEnds(city: City): RuncardError {
  const open = [...city.scenes.values()].filter(({ phase }) => phase === 'OPEN' || phase === 'OVER').length;
  return new RuncardError(
    'LIMIT_EXCEEDED',
    `${open} incidents are open ${OPEN_MS_MAX / 86_400_000} days after the last call, seen by policy ${city.policy.id}; wanted a fleet and settings with which all of them close`,
  );
}

function buildCity(
  { engine, policy, incidents, settings, changes = [] }: CityRun,
  streams: City['streams'],
  simulation: Simulation<SimEvent>,
): City {
  const units = new Map<UnitId, TrueUnit>();
  const ledger = createWaterLedger();
  for (const made of engine.world.units.values()) {
    const unit: TrueUnit = {
      ...{ id: made.id, made, phase: 'HOME', incident: null, way: null, homeward: null },
      ...{ ticket: null, outSinceMs: null, errand: null },
    };
    units.set(made.id, unit);
    ledger.fill(made.id, tankMaxMl(unit));
  }
  return {
    ...{ engine, policy, streams, simulation, ledger, units, changes },
    settings: { ...SETTINGS, ...settings },
    scenes: new Map<number, Scene>(incidents.map((incident) => [incident.number, openScene(incident)])),
    records: new Map(incidents.map((incident) => [incident.number, openRecord(incident)])),
    ...{
      unitDraws: new Map(),
      desk: new Set(),
      outages: new Map(),
      lastNumber: incidents.reduce((last, { number }) => Math.max(last, number), 0),
    },
    fillMlPerM: 3_300,
  };
}
