import type { LatLon, StationId, UnitId, World } from '@runcard/engine';
import { HANOI_DEMAND } from '../demand/hanoi-demand.ts';
import { isFigure, nearestFigures } from './figure-names.ts';
import { changeFleet } from './fleet.ts';
import type { GridCity, Scenario } from './scenario.ts';

type Refuse = (path: string, seen: string, wanted: string) => Error;

/** The city that a scenario is to be played on. */
export interface ScenarioGround {
  readonly world: World;
  /** Of its network: west, south, east, north. */
  readonly bbox: readonly [number, number, number, number];
}

/** What a schema cannot say: each rule that looks at two places of the file. Throws what `refuse` makes. */
export function checkScenario(scenario: Scenario, refuse: Refuse): void {
  const { from, days, expected, incidents = [], history, city, waterOut = [], policies, etaFactors } = scenario;
  if (!isOfCalendar(from)) throw refuse('from', from, 'a day of the calendar and a time of the day');
  if (/^\.+$/.test(scenario.name)) throw refuse('name', scenario.name, 'the name of a folder');
  checkOnce('policies', policies, refuse);
  checkOnce('etaFactors', etaFactors, refuse);
  if (expected.length > 0 && !etaFactors.includes(1))
    throw refuse('etaFactors', `${etaFactors}`, '1 among them: what is expected is held at it');
  for (const [i, { figure, min, max, policy, isChanged = false }] of expected.entries()) {
    if (isChanged && scenario.fleet === undefined)
      throw refuse(`expected[${i}].isChanged`, 'true', 'a fleet that is changed');
    if (min > max) throw refuse(`expected[${i}]`, `${min} to ${max}`, 'the smaller first');
    if (!policies.includes(policy)) throw refuse(`expected[${i}].policy`, policy, `one of policies: ${policies}`);
    if (!isFigure(figure)) {
      const near = nearestFigures(figure).join(', ');
      throw refuse(
        `expected[${i}].figure`,
        figure,
        `a number of a run’s measures, such as ${near} (N: a place in a list)`,
      );
    }
  }
  if (scenario.incidents !== undefined && history !== undefined)
    throw refuse('history', 'a file beside named incidents', 'one of the two');
  for (const [i, { atMinute, at }] of incidents.entries()) {
    if (atMinute > days * 1_440) throw refuse(`incidents[${i}].atMinute`, `${atMinute}`, `within the ${days} days`);
    if ('column' in at && city.kind !== 'GRID')
      throw refuse(`incidents[${i}].at`, 'a crossing', 'lat and lon: the city is no grid');
  }
  for (const [i, span] of waterOut.entries()) checkSpan(`waterOut[${i}]`, span, days, refuse);
  checkSurges(scenario, refuse);
  if (city.kind === 'GRID') checkGrid(city, scenario, refuse);
}

/** A 31 February is read as the third of March by some. */
function isOfCalendar(from: string): boolean {
  const [, sign, hours, minutes] = /([+-])(\d\d):(\d\d)$/.exec(from) ?? [];
  const offsetMs = (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes)) * 60_000;
  const atMs = Date.parse(from);
  return !Number.isNaN(atMs) && new Date(atMs + offsetMs).toISOString().slice(0, 19) === from.slice(0, 19);
}

interface Span {
  readonly fromHour: number;
  readonly toHour: number;
}

/** Two of a kind would be the same runs, counted twice. */
function checkOnce(path: string, list: readonly unknown[], refuse: Refuse): void {
  const again = list.findIndex((one, i) => list.indexOf(one) !== i);
  if (again >= 0) throw refuse(`${path}[${again}]`, `${list[again]} again`, 'each once');
}

function checkSpan(path: string, { fromHour, toHour }: Span, days: number, refuse: Refuse): void {
  checkBegins(`${path}.fromHour`, fromHour, days, refuse);
  if (fromHour >= toHour) throw refuse(path, `${fromHour} to ${toHour}`, 'a start before its end');
}

/** What begins after the end would be played as nothing. */
function checkBegins(path: string, hour: number, days: number, refuse: Refuse): void {
  if (hour >= days * 24) throw refuse(path, `${hour}`, `an hour before the end, below ${days * 24}`);
}

function checkSurges({ surges = [], demandFactor, incidents, history, days }: Scenario, refuse: Refuse): void {
  const isDrawn = incidents === undefined && history === undefined;
  if (!isDrawn && demandFactor !== undefined)
    throw refuse('demandFactor', `${demandFactor}`, 'drawn demand: the incidents are told one by one');
  const drawn = days * (demandFactor ?? 1) * Math.max(...Object.values(HANOI_DEMAND.perDay));
  if (drawn > DRAWN_MAX) throw refuse('demandFactor', `${Math.round(drawn)} incidents`, `at most ${DRAWN_MAX}`);
  const ids = new Set<string>();
  for (const [i, surge] of surges.entries()) {
    if (ids.has(surge.id)) throw refuse(`surges[${i}].id`, `${surge.id} again`, 'each id once');
    ids.add(surge.id);
    if ('fromHour' in surge) checkSpan(`surges[${i}]`, surge, days, refuse);
    if ('atHour' in surge) checkBegins(`surges[${i}].atHour`, surge.atHour, days, refuse);
  }
}

/** Of one nature in one run: what fits into memory with room to spare. */
const DRAWN_MAX = 400_000;

function checkGrid(city: GridCity, { incidents = [] }: Scenario, refuse: Refuse): void {
  const { columns, rows, stations } = city;
  const inside = (path: string, { column, row }: { readonly column: number; readonly row: number }): void => {
    if (column > columns || row > rows)
      throw refuse(path, `crossing ${column}, ${row}`, `a crossing of the grid, up to ${columns}, ${rows}`);
  };
  const [stationIds, unitIds] = [new Set<string>(), new Set<string>()];
  const once = (path: string, id: string, known: Set<string>): void => {
    if (known.has(id)) throw refuse(path, `${id} again`, 'each id once');
    known.add(id);
  };
  for (const [i, station] of stations.entries()) {
    inside(`city.stations[${i}]`, station);
    once(`city.stations[${i}].id`, station.id, stationIds);
    for (const [k, unit] of station.units.entries()) once(`city.stations[${i}].units[${k}].id`, unit.id, unitIds);
  }
  for (const [i, { at }] of incidents.entries()) if ('column' in at) inside(`incidents[${i}].at`, at);
}

/** What the scenario names must be in the city. Throws what `refuse` makes. */
export function checkOnGround(scenario: Scenario, { world, bbox }: ScenarioGround, refuse: Refuse): void {
  const { fleet = {}, incidents = [], surges = [] } = scenario;
  const station = (path: string, stationId: string): void => {
    if (!world.stations.has(stationId as StationId)) throw refuse(path, stationId, 'a station of the world');
  };
  const unit = (path: string, unitId: string): void => {
    if (!world.units.has(unitId as UnitId)) throw refuse(path, unitId, 'a unit of the world');
  };
  for (const [i, one] of (fleet.closeStations ?? []).entries()) station(`fleet.closeStations[${i}]`, one);
  for (const [i, one] of (fleet.removeUnits ?? []).entries()) unit(`fleet.removeUnits[${i}]`, one);
  for (const [i, move] of (fleet.moveUnits ?? []).entries()) {
    unit(`fleet.moveUnits[${i}].unitId`, move.unitId);
    station(`fleet.moveUnits[${i}].stationId`, move.stationId);
  }
  if (changeFleet(world, fleet).units.size === 0)
    throw refuse(scenario.fleet === undefined ? 'city' : 'fleet', 'no vehicle left', 'at least one');
  for (const [i, { at }] of incidents.entries()) if ('lat' in at) checkInside(`incidents[${i}].at`, at, bbox, refuse);
  for (const [i, surge] of surges.entries())
    if (surge.kind === 'MASS_CALL') checkInside(`surges[${i}].at`, surge.at, bbox, refuse);
  for (const [i, { stationId }] of (fleet.moveUnits ?? []).entries()) {
    const to = world.stations.get(stationId as StationId);
    if (to !== undefined) checkInside(`fleet.moveUnits[${i}].stationId`, to, bbox, refuse);
  }
  // Its vehicles would be in the fleet, and never come.
  for (const one of world.stations.values()) checkInside(`city: station ${one.id}`, one, bbox, refuse);
}

/** Nothing outside of the map can be driven to. */
function checkInside(path: string, { lat, lon }: LatLon, bbox: ScenarioGround['bbox'], refuse: Refuse): void {
  const [west, south, east, north] = bbox;
  if (lat < south || lat > north || lon < west || lon > east)
    throw refuse(path, `${lat}, ${lon}`, `a place on the network: ${south} to ${north} north, ${west} to ${east} east`);
}
