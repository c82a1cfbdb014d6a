import {
  align,
  type Engine,
  FACILITY_CLASSES,
  formatMinutes,
  formatRecommendation,
  HAZARDS,
  INCIDENT_TYPES,
  type RecommendInput,
  type UnitExplanation,
  VERIFICATIONS,
  writeWholeFile,
} from '@runcard/engine';
import { type Call, type Command, type Options, UsageError } from '../command.ts';
import { drawRecommendation } from '../draw/recommendation-svg.ts';
import { LOAD_HELP, LOAD_OPTIONS, loadEngine } from '../load.ts';
import { MOUTHS_HELP, parseMouths } from '../mouths.ts';
import { checkOutput } from '../output.ts';

/** The last instant of the year 9999. */
const AT_MS_MAX = 253_402_300_799_999;
const COUNT_MAX = 2 ** 31 - 1;

export const recommendCommand: Command = {
  name: 'recommend',
  usage:
    '--lat LAT --lon LON --type TYPE [--facility CLASS] [--level 1|2|3] [--trapped N] [--floors N] [--fire-floor N] [--area M2] [--hazards LIST] [--power-cut] [--verification STATE] [--calls N] [--reported-at UNIX_MS] [--mouths LIST] [--svg FILE] [--explain UNIT] [--json]',
  summary: 'which units to send, by which road, to which stop, with which water',
  help: [
    '--lat, --lon     where it burns, WGS 84 degrees',
    `--type TYPE      ${INCIDENT_TYPES.join(', ')}`,
    `--facility CLASS ${FACILITY_CLASSES.join(', ')}`,
    '--level N        alarm level, 1 to 3 (default 1)',
    '--trapped N      people trapped; leave it out when nobody knows',
    '--floors N       storeys of the building',
    '--fire-floor N   the storey that burns, 1 = the ground floor',
    '--trapped-floor N the highest storey on which people are',
    `--hazards LIST   with commas between: ${HAZARDS.join(', ')}`,
    '--power-cut      the power is off',
    `--verification STATE ${VERIFICATIONS.join(' or ')}: while it is not, the nearest pumper alone goes, and at once,`,
    '                 unless people are said to be trapped; left out, an ALARM of level 1 is not',
    '--calls N        callers who told of it; three count as a verification',
    '--reported-at UNIX_MS when the call came in',
    ...MOUTHS_HELP,
    '--area M2        floor area that burns or is endangered',
    '--at UNIX_MS     the moment to answer for (default: now)',
    '--svg FILE       draw the answer',
    '--explain UNIT   instead: why this unit is sent, or is not',
    '--json           the answer as the API gives it',
    ...LOAD_HELP,
  ],
  options: {
    ...LOAD_OPTIONS,
    lat: { type: 'string' },
    lon: { type: 'string' },
    type: { type: 'string' },
    facility: { type: 'string' },
    level: { type: 'string' },
    trapped: { type: 'string' },
    floors: { type: 'string' },
    area: { type: 'string' },
    'fire-floor': { type: 'string' },
    'trapped-floor': { type: 'string' },
    hazards: { type: 'string' },
    'power-cut': { type: 'boolean' },
    verification: { type: 'string' },
    calls: { type: 'string' },
    'reported-at': { type: 'string' },
    mouths: { type: 'string' },
    at: { type: 'string' },
    svg: { type: 'string' },
    explain: { type: 'string' },
    json: { type: 'boolean' },
  },
  positionals: 0,
  async run(call) {
    // Wrong words and folders are told before seconds are spent on loading.
    const input = inputFrom(call.options);
    const nowMs = call.options.integer('at', 0, AT_MS_MAX) ?? Date.now();
    const svg = call.options.text('svg');
    if (svg !== undefined) checkOutput(svg);
    const unitId = call.options.text('explain');
    if (unitId !== undefined && svg !== undefined)
      throw new UsageError('--explain draws nothing; wanted it without --svg');
    const engine = await loadEngine(call);
    if (unitId !== undefined) {
      const said = engine.explainUnit({ ...input, unitId }, nowMs);
      call.print(call.options.has('json') ? JSON.stringify(said, null, 2) : explanationText(said));
      return;
    }
    const started = performance.now();
    const recommendation = engine.recommend(input, nowMs);
    const computeUs = Math.round((performance.now() - started) * 1000);
    // The answer first: it must not be lost because a picture could not be written.
    call.print(
      call.options.has('json')
        ? JSON.stringify({ ...recommendation, computeUs }, null, 2)
        : formatRecommendation(recommendation, engine.world),
    );
    if (svg !== undefined) await draw(call, engine, input, recommendation, svg);
  },
};

/** Sentences of facts, the code before each, and the times on one line. */
function explanationText({ unitId, isChosen, reason, eta, facts }: UnitExplanation): string {
  const times =
    eta === undefined
      ? []
      : [`ready in ${formatMinutes(eta.totalMs)}, nine times of ten in ${formatMinutes(eta.totalP90Ms)}`];
  return [
    `${unitId} is ${isChosen ? 'sent' : `not sent: ${reason}`}`,
    ...times.map((line) => `  ${line}`),
    ...align(facts.map(({ code, message }) => [code, message])).map((line) => `  ${line}`),
  ].join('\n');
}

async function draw(
  call: Call,
  engine: Engine,
  input: RecommendInput,
  recommendation: ReturnType<Engine['recommend']>,
  file: string,
): Promise<void> {
  const location = input.incident?.location as { lat: number; lon: number };
  const words = `${input.incident?.type ?? ''} in a ${input.incident?.facilityClass ?? 'building'}`
    .toLowerCase()
    .replaceAll('_', ' ');
  const title = `${words[0]?.toUpperCase()}${words.slice(1)} at ${location.lat.toFixed(4)}, ${location.lon.toFixed(4)}`;
  await writeWholeFile(
    file,
    drawRecommendation({ network: engine.network, world: engine.world, incident: location, title, recommendation }),
  );
  call.progress.say(`drawn: ${file}`);
}

function inputFrom(options: Options): RecommendInput {
  const [lat, lon] = [options.number('lat'), options.number('lon')];
  if (lat === undefined || lon === undefined) throw new UsageError(`--${lat === undefined ? 'lat' : 'lon'} is missing`);
  const type = options.name('type', INCIDENT_TYPES);
  if (type === undefined) throw new UsageError(`--type is missing; wanted one of ${INCIDENT_TYPES.join(', ')}`);
  return {
    requestId: 'runcard-recommend',
    incident: {
      id: 'runcard-recommend',
      location: { lat, lon },
      type,
      facilityClass: options.name('facility', FACILITY_CLASSES) ?? 'OTHER',
      alarmLevel: options.integer('level', 1, 3) ?? 1,
      ...optional('floors', options.integer('floors', 1, COUNT_MAX)),
      ...optional('floorAreaM2', options.integer('area', 1, COUNT_MAX)),
      ...optional('fireFloor', options.integer('fire-floor', 1, COUNT_MAX)),
      ...optional('trappedFloor', options.integer('trapped-floor', 1, COUNT_MAX)),
      hazards: (options.text('hazards') ?? '').split(',').flatMap((hazard) => hazard.trim() || []),
      ...(options.has('power-cut') && { powerCut: true }),
      ...optional('peopleTrapped', options.integer('trapped', 0, COUNT_MAX)),
      ...reportFrom(options),
    },
    options: { includeGeometry: true },
  };
}

/** How far it is to be believed, and by where the house may be reached. */
function reportFrom(options: Options): Partial<RecommendInput['incident']> {
  const verification = options.name('verification', VERIFICATIONS);
  const mouths = options.text('mouths');
  return {
    ...(verification !== undefined && { verification }),
    ...optional('callCount', options.integer('calls', 1, COUNT_MAX)),
    ...optional('reportedAtMs', options.integer('reported-at', 0, AT_MS_MAX)),
    ...(mouths !== undefined && { accessPoints: parseMouths(mouths) }),
  };
}

const optional = <K extends string>(key: K, value: number | undefined): Partial<Record<K, number>> =>
  value === undefined ? {} : ({ [key]: value } as Record<K, number>);
