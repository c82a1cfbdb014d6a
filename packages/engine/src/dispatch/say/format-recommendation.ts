import { align } from '../../core/align.ts';
import type { World } from '../../world/world.ts';
import type { Notice, ProofAnswer, Recommendation, RecommendedUnit } from '../answer.ts';
import { NOTIFY_REASONS } from '../codes.ts';
import { formatMinutes } from './minutes.ts';

/** No line is longer. */
export const COLUMNS = 100;

/** What a dispatcher reads on a terminal: whom to send, where they stop and why, the water, what is missing, what to know. */
export function formatRecommendation(rec: Recommendation, world: World): string {
  const lines = [
    ...rec.summary.en,
    '',
    `Plan ${rec.planRule}${rec.proof === undefined ? '' : `, ${proofText(rec.proof)}`}`,
    ...(rec.reportAgeMs === undefined ? [] : [`Called ${formatMinutes(rec.reportAgeMs)} ago`]),
    ...section('Send', unitLines(rec, world)),
    ...section(
      'When confirmed',
      (rec.onConfirmation ?? []).map(({ capability, count }) => `${count} × ${capability}`),
    ),
    ...section('Stops', stopLines(rec)),
    ...section('On the road', roadLines(rec)),
    ...section('Hose', hoseLines(rec)),
    ...section('Water', waterLines(rec)),
    ...section('Instead', alternativeLines(rec)),
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

function section(title: string, lines: readonly string[]): string[] {
  return lines.length === 0 ? [] : ['', title, ...lines.map((line) => `  ${line}`)];
}

function unitLines(rec: Recommendation, world: World): string[] {
  if (rec.units.length === 0) return ['nobody'];
  const stops = stopReasons(rec);
  const head = ['#', 'unit', 'task', 'from', 'in', 'at stop', 'at work', 'p90', 'road', 'stop'];
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

const UNIT_CHARS_MAX = 16;
const STATION_CHARS_MAX = 16;
const TASK_CHARS_MAX = 17;

function unitCells(unit: RecommendedUnit, world: World): string[] {
  const { eta } = unit;
  const station = world.stations.get(unit.stationId)?.name || unit.stationId;
  return [
    String(unit.slot),
    cut(unit.unitId, UNIT_CHARS_MAX),
    unit.task === unit.capability
      ? cut(unit.task, TASK_CHARS_MAX)
      : cut(`${unit.task} ${unit.capability}`, TASK_CHARS_MAX),
    cut(station, STATION_CHARS_MAX),
    String(unit.arrivalOrder),
    formatMinutes(eta.totalMs - eta.setupMs),
    formatMinutes(eta.totalMs),
    formatMinutes(eta.totalP90Ms),
    `${(unit.route.lengthM / 1_000).toFixed(1)} km`,
  ];
}

function proofText({ isOptimal, searchSteps, greedyWorse, gap }: ProofAnswer): string {
  const proven = isOptimal
    ? 'nothing better exists'
    : `the best found in ${searchSteps} steps, worse than the best by at most: ${gap}`;
  return greedyWorse === undefined ? proven : `${proven}; place by place: ${greedyWorse}`;
}

function hoseLines({ units }: Recommendation): string[] {
  const rows = units.flatMap(({ slot, line }) => {
    if (line === undefined || line.hoseM === 0) return [];
    const { hoseM, rolls, byCart, waterInMs, tankDryInMs, sourceId, sourceHoseM } = line;
    const fed = sourceId === undefined ? '' : `from ${sourceId}, ${sourceHoseM} m more`;
    const water = waterInMs === undefined ? 'no water from its own tank' : `water ${formatMinutes(waterInMs)}`;
    const dry = tankDryInMs === undefined ? '' : `tank dry ${formatMinutes(tankDryInMs)}`;
    return [
      [
        String(slot),
        `${hoseM} m`,
        `${rolls} ${rolls === 1 ? 'roll' : 'rolls'}`,
        byCart ? 'by cart' : 'by hand',
        water,
        dry || fed,
      ],
    ];
  });
  return align(rows);
}

function alternativeLines({ alternative, outlook }: Recommendation): string[] {
  if (alternative === undefined) return [];
  const { firstWaterInMs, rescueReadyInMs } = alternative.outlook;
  const time = (ms: number | undefined): string => (ms === undefined ? 'never' : formatMinutes(ms));
  return [
    `water first: water ${time(firstWaterInMs)} for ${time(outlook.firstWaterInMs)}, rescue ${time(rescueReadyInMs)} for ${time(outlook.rescueReadyInMs)}`,
    `with ${alternative.unitIds.join(', ')}`,
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
    community.map(({ id, kind, walkMs, task }) => [
      `${formatMinutes(walkMs)} on foot`,
      kind,
      task,
      cut(world.communityPoints.get(id)?.name || id, 30),
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
