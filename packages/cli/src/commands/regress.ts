import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { openNetwork, parseWorldFile, writeWholeFile } from '@runcard/engine';
import {
  type CityFiles,
  changedFigures,
  checkAgainst,
  checkExpected,
  type FigureChange,
  type Figures,
  figuresOf,
  formatChanges,
  formatExpected,
  formatPolicyTable,
  type JobResult,
  listJobs,
  nameOf,
  type PlayedScenario,
  type RecordedFigures,
  readFiguresFile,
  readScenarioFile,
  runReplications,
  type ScenarioFile,
  writeFiguresFile,
} from '@runcard/sim';
import { cityFor, groundOf, refuseForGrid, withHours } from '../city-files.ts';
import { type Call, type Command, Failure, UsageError } from '../command.ts';
import { lockFolder } from '../folder-lock.ts';
import { CITY_HELP, CITY_OPTIONS } from '../load.ts';
import { machineText } from '../machine.ts';
import { checkOutput } from '../output.ts';
import { measureRuns } from '../report-runs.ts';
import { NODE_TIMERS, THREADS_OPTION, threadsFrom } from '../threads.ts';

const FOLDER_DEFAULT = 'scenarios';
/** Days that all runs of a scenario play together, a second each hundred on Hanoi: longer ones are left out. Room for a year by four policies, with three drive-time factors. */
const DAYS_DEFAULT_MAX = 5_000;
const DAYS_MAX = 10_000_000;

export const regressCommand: Command = {
  name: 'regress',
  usage: '[--folder DIR] [--only NAME] [--days-max N] [--update] [--table FILE] [--threads N] [--json]',
  summary: 'play the named scenarios, hold them to their expected ranges, show every figure that changed',
  help: [
    `--folder DIR    of scenarios (default ${FOLDER_DEFAULT}): all that have expected ranges and are short`,
    '--only NAME     this one alone, however long',
    `--days-max N    short is what plays so many days in all its runs together (default ${DAYS_DEFAULT_MAX})`,
    '--update        record the figures as they are now, in figures.json of the folder',
    '--table FILE    policies by scenario, as a table of Markdown with its network, machine and commit',
    '--threads N     default: one a core; the same figures for any number',
    '--json          the same as JSON',
    ...CITY_HELP,
    'Exit code 1 where a figure is outside of its range. A changed figure alone is no failure: look at it, then --update.',
  ],
  options: {
    ...CITY_OPTIONS,
    ...THREADS_OPTION,
    folder: { type: 'string' },
    only: { type: 'string' },
    'days-max': { type: 'string' },
    update: { type: 'boolean' },
    table: { type: 'string' },
    json: { type: 'boolean' },
  },
  positionals: 0,
  async run(call) {
    const folder = call.options.text('folder') ?? FOLDER_DEFAULT;
    const threads = threadsFrom(call);
    const figuresFile = join(folder, 'figures.json');
    if (call.options.has('update')) checkOutput(figuresFile);
    const tableFile = call.options.text('table');
    if (tableFile !== undefined) checkOutput(tableFile);
    const daysMax = call.options.integer('days-max', 1, DAYS_MAX) ?? DAYS_DEFAULT_MAX;
    const files = await scenariosIn(call, folder, daysMax, call.options.text('only'));
    if (files.every(({ scenario }) => scenario.city.kind === 'GRID')) refuseForGrid(call, files[0]!.scenario);
    const unlock = call.options.has('update') ? await lockFolder(folder, 'figures') : () => undefined;
    let played: Played[];
    try {
      const recorded = await readFiguresFile(figuresFile);
      played = await playAll(call, files, threads, recorded);
      if (call.options.has('update')) await record(call, figuresFile, recorded, played);
    } finally {
      unlock();
    }
    if (tableFile !== undefined) await writeTable(call, tableFile, played);
    if (call.options.has('json')) call.print(JSON.stringify(played.map(asJson), null, 2));
    const failed = played.filter(({ expected }) => expected.some(({ holds }) => !holds));
    if (failed.length > 0)
      throw new Failure(`outside of the expected ranges: ${failed.map(({ name }) => name).join(', ')}`);
  },
};

interface Played extends PlayedScenario {
  /** The network's source and the world's name. */
  readonly place: string;
  readonly cityKey: string;
  readonly expected: ReturnType<typeof checkExpected>;
  readonly figures: Figures;
  /** Null: nothing was recorded that could be compared. */
  readonly changes: readonly FigureChange[] | null;
  readonly why: 'NEVER_RECORDED' | 'OTHER_CITY' | null;
}

async function scenariosIn(
  call: Call,
  folder: string,
  daysMax: number,
  only: string | undefined,
): Promise<ScenarioFile[]> {
  if (!existsSync(folder)) throw new UsageError(`there is no folder ${folder}; --folder names the scenarios'`);
  const folders = readdirSync(folder)
    .sort()
    .map((name) => join(folder, name))
    .filter((path) => existsSync(join(path, 'scenario.json')));
  const files = await Promise.all(folders.map(readScenarioFile));
  const named = files.filter(({ scenario }) => scenario.expected.length > 0);
  const short = named.filter(({ scenario }) => scenario.days * listJobs(scenario).length <= daysMax);
  const chosen = only === undefined ? short : files.filter(({ scenario }) => scenario.name === only);
  const long = named.filter((file) => !short.includes(file)).map(({ scenario }) => scenario.name);
  if (only === undefined && long.length > 0)
    call.progress.say(`left out, more than ${daysMax} days of play: ${long.join(', ')} (--only NAME plays one)`);
  if (chosen.length === 0)
    throw new UsageError(
      `${folder} has no scenario ${only === undefined ? 'that is short and has expected ranges' : `"${only}"`}; it has ${files.map(({ scenario }) => scenario.name).join(', ') || 'none'}`,
    );
  return chosen;
}

/** The network is read, and its hours are prepared, once for all scenarios that are played on it. */
function citiesOnce(call: Call, threads: number): (file: ScenarioFile) => Promise<CityFiles> {
  let hanoi: Promise<CityFiles> | undefined;
  return ({ scenario }) => {
    if (scenario.city.kind === 'GRID') return cityFor(call, scenario);
    hanoi ??= cityFor(call, scenario).then((city) => withHours(call, city, threads));
    return hanoi;
  };
}

async function playAll(
  call: Call,
  files: readonly ScenarioFile[],
  threads: number,
  recorded: RecordedFigures,
): Promise<Played[]> {
  const cityOf = citiesOnce(call, threads);
  const played: Played[] = [];
  for (const file of files) {
    const one = await play(call, file, await cityOf(file), threads, recorded);
    played.push(one);
    if (!call.options.has('json')) call.print(textOf(one));
  }
  return played;
}

async function play(
  call: Call,
  { scenario, recorded, file }: ScenarioFile,
  city: CityFiles,
  threads: number,
  known: RecordedFigures,
): Promise<Played> {
  checkAgainst(scenario, groundOf(city), file);
  const jobs = listJobs(scenario);
  const done = new Map<string, JobResult>();
  const step = `playing ${scenario.name}`;
  call.progress.step(step, 0, jobs.length);
  await runReplications({
    ...{ scenario, city, recorded, jobs, threads, timers: NODE_TIMERS },
    onDone(result) {
      done.set(nameOf(result.job), result);
      call.progress.step(step, done.size, jobs.length);
    },
  });
  const results = jobs.map((job) => done.get(nameOf(job))!);
  const { measured } = measureRuns(call, { scenario, city, results, log: null, cover: null });
  call.progress.end();
  const figures = figuresOf(measured);
  const before = known[scenario.name];
  const why = before === undefined ? 'NEVER_RECORDED' : before.cityKey === city.key ? null : 'OTHER_CITY';
  return {
    ...{ name: scenario.name, seed: scenario.seed, results: measured, place: placeOf(scenario, city) },
    ...{ cityKey: city.key, expected: checkExpected(scenario.expected, measured), figures, why },
    changes: before === undefined || why !== null ? null : changedFigures(before.figures, figures),
  };
}

function textOf({ name, expected, figures, changes, why }: Played): string {
  const count = Object.keys(figures).length.toLocaleString('en');
  const compared =
    why === 'NEVER_RECORDED'
      ? `no figures were recorded yet; --update records ${count}`
      : why === 'OTHER_CITY'
        ? 'the recorded figures are of another network or world: not compared'
        : changes === null || changes.length === 0
          ? `${count} figures, none changed`
          : `${changes.length} of ${count} figures changed\n${formatChanges(changes)}`;
  return [`== ${name}`, formatExpected(expected), compared, ''].join('\n');
}

function placeOf({ city: { kind } }: ScenarioFile['scenario'], { network, world }: CityFiles): string {
  if (kind === 'GRID') return 'A drawn grid';
  const { source, id } = openNetwork(network, { verify: false }).meta;
  const { stations, units, waterSources } = parseWorldFile(world, 'world');
  return `Network ${source} (${id}), ${stations.size} stations, ${units.size} units, ${waterSources.size} water sources`;
}

const asJson = ({ name, expected, figures, changes, why }: Played) => ({ name, expected, figures, changes, why });

async function record(call: Call, file: string, before: RecordedFigures, played: readonly Played[]): Promise<void> {
  const now = Object.fromEntries(played.map(({ name, cityKey, figures }) => [name, { cityKey, figures }]));
  await writeFiguresFile(file, { ...before, ...now });
  call.progress.say(`recorded: ${file}`);
}

async function writeTable(call: Call, file: string, played: readonly Played[]): Promise<void> {
  const machine = await machineText();
  const parts = [...Map.groupBy(played, ({ place }) => place)].map(
    ([place, same]) => `${place}; ${machine}\n\n${formatPolicyTable(same)}`,
  );
  await writeWholeFile(file, `${parts.join('\n\n')}\n`);
  call.progress.say(`written: ${file}`);
}
