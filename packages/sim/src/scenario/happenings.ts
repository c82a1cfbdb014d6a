import type { LatLon, Network, World } from '@runcard/engine';
import type { Demand } from '../demand/demand.ts';
import { changesOf, drawIncidents } from '../demand/draw-incidents.ts';
import { HANOI_DEMAND } from '../demand/hanoi-demand.ts';
import type { HistoryRow } from '../demand/history.ts';
import { historyIncidents } from '../demand/history-incidents.ts';
import { scaledDemand } from '../demand/scaled-demand.ts';
import { waterOutage } from '../demand/surges.ts';
import type { Streams } from '../kernel/streams.ts';
import type { Change } from '../truth/changes.ts';
import type { TrueIncident } from '../truth/incident.ts';
import { crossingAt } from './grid-city.ts';
import { namedIncidents } from './named-incidents.ts';
import type { NamedIncident, Scenario } from './scenario.ts';
import { surgeSpec } from './surges.ts';

/** What happens in one replication: the same for every policy, fleet and drive-time factor. */
export interface Happenings {
  readonly startMs: number;
  readonly endMs: number;
  readonly incidents: readonly TrueIncident[];
  readonly changes: readonly Change[];
}

/** Rows of a history file, with its name for refusals. */
export interface Recorded {
  readonly file: string;
  readonly rows: readonly HistoryRow[];
}

/** What of a scenario says what happens: neither who decides nor what is expected. */
export type Happens = Pick<Scenario, 'city' | 'from' | 'days' | 'incidents' | 'demandFactor' | 'surges' | 'waterOut'>;

const DAY_MS = 86_400_000;
const HOUR_MS = 3_600_000;

export const startMsOf = ({ from }: Pick<Scenario, 'from'>): number => Date.parse(from);
export const endMsOf = (scenario: Pick<Scenario, 'from' | 'days'>): number =>
  startMsOf(scenario) + Math.round(scenario.days * DAY_MS);

/** @throws RuncardError as `drawIncidents` and `historyIncidents` */
export function happeningsOf(
  scenario: Happens,
  ground: { readonly network: Network; readonly world: World },
  streams: Streams,
  recorded: Recorded | null,
): Happenings {
  const [startMs, endMs] = [startMsOf(scenario), endMsOf(scenario)];
  const demand = demandOf(scenario, startMs);
  return {
    ...{ startMs, endMs },
    incidents: incidentsOf(scenario, demand, ground, streams, recorded, startMs, endMs),
    changes: changesIn(scenario, ground),
  };
}

/** To roads and water, by time: the same in every replication, for none of it is drawn. */
export function changesIn(
  scenario: Omit<Happens, 'city'>,
  ground: { readonly network: Network; readonly world: World },
): Change[] {
  const [startMs, endMs] = [startMsOf(scenario), endMsOf(scenario)];
  const demand = demandOf(scenario, startMs);
  const changes = [...changesOf(demand, ground, startMs, endMs), ...waterOut(scenario, ground.world, startMs)];
  return changes.sort((a, b) => a.atMs - b.atMs);
}

function demandOf({ demandFactor = 1, surges = [] }: Omit<Happens, 'city'>, startMs: number): Demand {
  return { ...scaledDemand(HANOI_DEMAND, demandFactor), surges: surges.map((surge) => surgeSpec(surge, startMs)) };
}

function incidentsOf(
  scenario: Happens,
  demand: Demand,
  ground: { readonly network: Network; readonly world: World },
  streams: Streams,
  recorded: Recorded | null,
  startMs: number,
  endMs: number,
): readonly TrueIncident[] {
  const { city, incidents } = scenario;
  if (recorded !== null) return historyIncidents(recorded.rows, recorded.file, demand, ground, streams);
  if (incidents === undefined) return drawIncidents(demand, ground, streams, startMs, endMs);
  const placeOf = (at: NamedIncident['at']): LatLon =>
    'column' in at && city.kind === 'GRID' ? crossingAt(city, at.column, at.row) : (at as LatLon);
  return namedIncidents(incidents, startMs, placeOf, demand);
}

function waterOut({ waterOut: outages = [] }: Pick<Happens, 'waterOut'>, world: World, startMs: number): Change[] {
  return outages.flatMap(({ fromHour, toHour, radiusM, ...centre }, i) => {
    const [fromMs, toMs] = [fromHour, toHour].map((hour) => startMs + Math.round(hour * HOUR_MS));
    return waterOutage(`water outage ${i + 1}`, [{ centre, radiusM }], ['HYDRANT'], { world }, fromMs, toMs);
  });
}
