import { align } from '../core/align.ts';
import type { World } from '../world/world.ts';
import type { Notice, Recommendation, RecommendedUnit } from './answer.ts';
import { NOTIFY_REASONS } from './codes.ts';

/** No line is longer. */
export const COLUMNS = 100;

/** What a dispatcher reads on a terminal: whom to send, where they stop and why, the water, what is missing, what to know. */
export function formatRecommendation(rec: Recommendation, world: World): string {
  const lines = [
    `Plan ${rec.planRule}`,
    ...section('Send', unitLines(rec, world)),
    ...section('Stops', stopLines(rec)),
    ...section('On the road', roadLines(rec)),
    ...section('Water', waterLines(rec)),
    ...section('Neighbours', communityLines(rec, world)),
    ...section('Call', align(rec.notify.map(({ agency, reason }) => [agency, NOTIFY_REASONS[reason]]))),
    ...section(
      'Missing',
      rec.shortfalls.map((s) => `${s.missing} × ${s.capability}  ${s.reason}`),
    ),
    ...section('Nearer in a straight line, not sent', notChosenLines(rec)),
    ...section('Degraded', rec.degraded.map(noticeLine)),
    ...section('Know', rec.warnings.map(noticeLine)),
  ];
  return `${lines.flatMap((line) => wrap(line)).join('\n')}\n`;
}

/** "8:05" from ms, rounded to the second. */
export function formatMinutes(ms: number): string {
  const seconds = Math.round(ms / 1_000);
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
}

function section(title: string, lines: readonly string[]): string[] {
  return lines.length === 0 ? [] : ['', title, ...lines.map((line) => `  ${line}`)];
}

function unitLines(rec: Recommendation, world: World): string[] {
  if (rec.units.length === 0) return ['nobody'];
  const stops = stopReasons(rec);
  const head = ['#', 'unit', 'as', 'from', 'at stop', 'ready', 'p90', 'road', 'stop'];
  return align([head, ...rec.units.map((unit) => [...unitCells(unit, world), stopLetter(stops, unit)])]);
}

/** Units that stop alike share a letter: each reason is read once. */
const stopReasons = (rec: Recommendation): string[] => [...new Set(rec.units.map((unit) => unit.staging.reason))];

function stopLetter(stops: readonly string[], unit: RecommendedUnit): string {
  const index = stops.indexOf(unit.staging.reason);
  return index < 26 ? String.fromCharCode(65 + index) : String(index + 1);
}

function stopLines(rec: Recommendation): string[] {
  const stops = stopReasons(rec);
  return stops.map((reason) => {
    const units = rec.units.filter((unit) => unit.staging.reason === reason);
    return `${stopLetter(stops, units[0]!)}  ${reason}`;
  });
}

/** What the roads ask of a driver, with the numbers of the units that it concerns. */
function roadLines(rec: Recommendation): string[] {
  const slots = new Map<string, number[]>();
  for (const unit of rec.units) {
    for (const warning of unit.route.warnings) {
      const line = noticeLine(warning);
      slots.set(line, [...(slots.get(line) ?? []), unit.slot]);
    }
  }
  return [...slots].map(([line, units]) => `${line} (${units.length === rec.units.length ? 'all' : units.join(', ')})`);
}

const UNIT_CHARS_MAX = 20;
const STATION_CHARS_MAX = 22;

function unitCells(unit: RecommendedUnit, world: World): string[] {
  const { eta } = unit;
  const station = world.stations.get(unit.stationId)?.name || unit.stationId;
  return [
    String(unit.slot),
    cut(unit.unitId, UNIT_CHARS_MAX),
    cut(unit.capability, 12),
    cut(station, STATION_CHARS_MAX),
    formatMinutes(eta.totalMs - eta.setupMs),
    formatMinutes(eta.totalMs),
    formatMinutes(eta.totalP90Ms),
    `${(unit.route.lengthM / 1_000).toFixed(1)} km`,
  ];
}

function waterLines({ water }: Recommendation): string[] {
  if (water.requiredFlowLpm === 0) return [];
  const short = water.shortfallLpm > 0 ? `, ${water.shortfallLpm} short` : '';
  const rows = water.sources.map((source) => [
    source.sourceId,
    source.kind,
    `${source.flowLpm} l/min`,
    `${source.hoseM} m`,
    `ready ${formatMinutes(source.readyInMs)}`,
  ]);
  return [`${water.suppliedFlowLpm} of ${water.requiredFlowLpm} l/min${short}`, ...align(rows)];
}

function communityLines({ community }: Recommendation, world: World): string[] {
  return align(
    community.map(({ id, kind, walkMs }) => [
      `${formatMinutes(walkMs)} on foot`,
      kind,
      cut(world.communityPoints.get(id)?.name || id, 50),
    ]),
  );
}

const NOT_CHOSEN_LINES_MAX = 8;

function notChosenLines({ notChosen }: Recommendation): string[] {
  const shown = notChosen.slice(0, NOT_CHOSEN_LINES_MAX);
  const rows = shown.map(({ unitId, reason, wouldArriveInMs }) => [
    unitId,
    reason,
    wouldArriveInMs === undefined ? '' : `would arrive in ${formatMinutes(wouldArriveInMs)}`,
  ]);
  const rest = notChosen.length - shown.length;
  return [...align(rows), ...(rest > 0 ? [`and ${rest} more`] : [])];
}

const noticeLine = ({ code, message }: Notice): string => `${code}: ${message}`;

const cut = (text: string, chars: number): string => (text.length > chars ? `${text.slice(0, chars - 1)}…` : text);

/** Breaks at spaces; what follows keeps the line's indent and two more. A word longer than a line is broken where the line ends. */
function wrap(line: string): string[] {
  const indent = `${/^ */.exec(line)?.[0] ?? ''}  `;
  const lines: string[] = [];
  let rest = line;
  while (rest.length > COLUMNS) {
    const space = rest.lastIndexOf(' ', COLUMNS);
    const at = space > indent.length ? space : COLUMNS;
    lines.push(rest.slice(0, at).trimEnd());
    rest = indent + rest.slice(at).trimStart();
  }
  return [...lines, rest];
}
