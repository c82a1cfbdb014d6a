import { localMinuteOfDay, RuncardError, writeWholeFile } from '@runcard/engine';
import {
  CELL_LIMITS,
  type CityCoverage,
  coverageGeoJson,
  coverageJson,
  coverageSvg,
  coverCity,
  DAY_TIMES,
  type DayTime,
  formatCoverage,
  workingDayStartMs,
} from '@runcard/sim';
import { type Call, type Command, UsageError } from '../command.ts';
import { LOAD_HELP, LOAD_OPTIONS, loadEngine, worldPath } from '../load.ts';
import { checkOutput, removeHalvesOnSignal } from '../output.ts';

const AT_MS_MAX = 253_402_300_799_999;
const MINUTES_COUNT_MAX = 4;
const MINUTES_MAX = 120;

export const coverageCommand: Command = {
  name: 'coverage',
  usage: '[--minutes 5,8,12] [--cell M] [--at UNIX_MS] [--geojson FILE] [--svg FILE] [--json]',
  summary: 'who is reached in how many minutes, to the kerb and to water, by area and by people',
  help: [
    '--minutes LIST  whole minutes from the alert, rising, at most four (default 5,8,12)',
    `--cell M        side of a cell, ${CELL_LIMITS.cellMMin} to ${CELL_LIMITS.cellMMax} m (default 500)`,
    `--at UNIX_MS    this moment alone (default: ${DAY_TIMES.map(({ name }) => name).join('; ')}, of a working day)`,
    '--geojson FILE  the gaps as polygons, for every moment and time',
    '--svg FILE      draw the moment at which least is reached',
    '--json          the figures as JSON',
    ...LOAD_HELP,
  ],
  options: {
    ...LOAD_OPTIONS,
    minutes: { type: 'string' },
    cell: { type: 'string' },
    at: { type: 'string' },
    geojson: { type: 'string' },
    svg: { type: 'string' },
    json: { type: 'boolean' },
  },
  positionals: 0,
  async run(call) {
    const minutes = minutesFrom(call.options.text('minutes') ?? '5,8,12');
    const cellM = call.options.integer('cell', CELL_LIMITS.cellMMin, CELL_LIMITS.cellMMax) ?? 500;
    const atMs = call.options.integer('at', 0, AT_MS_MAX);
    const files = [call.options.text('geojson'), call.options.text('svg')];
    if (files[0] !== undefined && files[0] === files[1])
      throw new UsageError(`--geojson and --svg are both "${files[0]}"; wanted a file for each`);
    for (const file of files) if (file !== undefined) checkOutput(file);
    const engine = await loadEngine(call);
    call.progress.step('asking about every cell', 0);
    const offsetMinutes = engine.world.city.utcOffsetMinutes;
    const coverage = coverCity(engine, {
      cellM,
      withinMs: minutes.map((minute) => minute * 60_000),
      ...(atMs === undefined
        ? { dayStartMs: workingDayStartMs(offsetMinutes), times: DAY_TIMES }
        : momentOf(atMs, offsetMinutes)),
    });
    refuseNobody(coverage.pumpers, engine.world.units.size, worldPath(call));
    call.progress.end();
    call.print(call.options.has('json') ? JSON.stringify(coverageJson(coverage), null, 2) : formatCoverage(coverage));
    await writeFiles(call, coverage, files, [...engine.world.stations.values()]);
  },
};

function minutesFrom(list: string): number[] {
  const minutes = list.split(',').map((word) => (word.trim() === '' ? Number.NaN : Number(word)));
  const isGood = minutes.every(
    (minute, i) =>
      Number.isInteger(minute) && minute >= 1 && minute <= MINUTES_MAX && (i === 0 || minute > minutes[i - 1]!),
  );
  if (isGood && minutes.length <= MINUTES_COUNT_MAX) return minutes;
  throw new UsageError(
    `--minutes is "${list}"; wanted at most ${MINUTES_COUNT_MAX} rising whole numbers from 1 to ${MINUTES_MAX}, such as 5,8,12`,
  );
}

function momentOf(atMs: number, utcOffsetMinutes: number): { dayStartMs: number; times: readonly DayTime[] } {
  const minute = localMinuteOfDay(atMs, utcOffsetMinutes);
  const at = new Date(atMs + utcOffsetMinutes * 60_000).toISOString().slice(0, 16).replace('T', ' ');
  return { dayStartMs: atMs - minute * 60_000, times: [{ name: at, minute }] };
}

/** 0 % everywhere would be read as a figure of the city. */
function refuseNobody(pumpers: number, units: number, world: string): void {
  if (pumpers === 0)
    throw new RuncardError(
      'EMPTY_FLEET',
      `${world}: seen no pumper at home among ${units} units, wanted one that can be sent`,
      {
        field: 'units',
        details: { path: world },
      },
    );
}

async function writeFiles(
  call: Call,
  coverage: CityCoverage,
  [geojson, svg]: readonly (string | undefined)[],
  stations: Parameters<typeof coverageSvg>[1],
): Promise<void> {
  removeHalvesOnSignal(...[geojson, svg].filter((file) => file !== undefined));
  if (geojson !== undefined) {
    await writeWholeFile(geojson, `${JSON.stringify(coverageGeoJson(coverage))}\n`);
    call.progress.say(`written: ${geojson}`);
  }
  if (svg !== undefined) {
    await writeWholeFile(svg, coverageSvg(coverage, stations));
    call.progress.say(`drawn: ${svg}`);
  }
}
