import {
  type Engine,
  FACILITY_CLASSES,
  formatRecommendation,
  INCIDENT_TYPES,
  type RecommendInput,
  writeWholeFile,
} from '@runcard/engine';
import { type Call, type Command, type Options, UsageError } from '../command.ts';
import { drawRecommendation } from '../draw/recommendation-svg.ts';
import { LOAD_HELP, LOAD_OPTIONS, loadEngine } from '../load.ts';

export const recommendCommand: Command = {
  name: 'recommend',
  usage:
    '--lat LAT --lon LON --type TYPE [--facility CLASS] [--level 1|2|3] [--trapped N] [--floors N] [--area M2] [--svg FILE] [--json]',
  summary: 'which units to send, by which road, to which stop, with which water',
  help: [
    '--lat, --lon     where it burns, WGS 84 degrees',
    `--type TYPE      ${INCIDENT_TYPES.join(', ')}`,
    `--facility CLASS ${FACILITY_CLASSES.join(', ')}`,
    '--level N        alarm level, 1 to 3 (default 1)',
    '--trapped N      people trapped; leave it out when nobody knows',
    '--floors N, --area M2   of the building',
    '--at UNIX_MS     the moment to answer for (default: now)',
    '--svg FILE       draw the answer',
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
    at: { type: 'string' },
    svg: { type: 'string' },
    json: { type: 'boolean' },
  },
  positionals: 0,
  async run(call) {
    // Wrong words are told before seconds are spent on loading.
    const input = inputFrom(call.options);
    const nowMs = call.options.number('at') ?? Date.now();
    const engine = await loadEngine(call);
    const started = performance.now();
    const recommendation = engine.recommend(input, nowMs);
    const computeUs = Math.round((performance.now() - started) * 1000);
    await draw(call, engine, input, recommendation);
    call.print(
      call.options.has('json')
        ? JSON.stringify({ ...recommendation, computeUs }, null, 2)
        : formatRecommendation(recommendation, engine.world),
    );
  },
};

async function draw(
  call: Call,
  engine: Engine,
  input: RecommendInput,
  recommendation: ReturnType<Engine['recommend']>,
): Promise<void> {
  const file = call.options.text('svg');
  if (file === undefined) return;
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
  const optional = <K extends string>(key: K, value: number | undefined): Partial<Record<K, number>> =>
    value === undefined ? {} : ({ [key]: value } as Record<K, number>);
  const [lat, lon] = [options.number('lat'), options.number('lon')];
  if (lat === undefined || lon === undefined) throw new UsageError(`--${lat === undefined ? 'lat' : 'lon'} is missing`);
  return {
    requestId: 'runcard-recommend',
    incident: {
      id: 'runcard-recommend',
      location: { lat, lon },
      type: options.required('type').toUpperCase(),
      facilityClass: (options.text('facility') ?? 'OTHER').toUpperCase(),
      alarmLevel: options.integer('level', 1, 3) ?? 1,
      ...optional('floors', options.number('floors')),
      ...optional('floorAreaM2', options.number('area')),
      ...optional('peopleTrapped', options.number('trapped')),
    },
    options: { includeGeometry: true },
  };
}
