import { join } from 'node:path';
import { writeWholeFile } from '@runcard/engine';
import {
  checkAgainst,
  createJobRunner,
  type Job,
  type JobInput,
  listJobs,
  logHead,
  nameOf,
  openRunFolder,
  readScenarioFile,
  runReplications,
  SCENARIO_LIMITS,
  type ScenarioFile,
  scenarioKey,
} from '@runcard/sim';
import { cityFor, groundOf, refuseForGrid, withHours } from '../city-files.ts';
import { type Call, type Command, UsageError } from '../command.ts';
import { lockFolder } from '../folder-lock.ts';
import { CITY_HELP, CITY_OPTIONS, dataFolder } from '../load.ts';
import { reportRuns } from '../report-runs.ts';
import { exitCodeOf, stopOnSignal } from '../stop-on-signal.ts';
import { NODE_TIMERS, THREADS_OPTION, threadsFrom } from '../threads.ts';

const SEED_MAX = 2 ** 31 - 1;

export const simulateCommand: Command = {
  name: 'simulate',
  usage: 'SCENARIO [--seed N] [--replications N] [--shard I/N] [--out DIR] [--resume] [--log] [--threads N] [--json]',
  summary: 'let a city’s fires happen, and report who was reached when',
  help: [
    'SCENARIO           a folder of scenarios/, or a scenario file',
    '--seed N           instead of the scenario’s: other fires',
    '--replications N   instead of the scenario’s',
    '--shard I/N        only each Nth run, from the Ith (1 to N): many machines share one scenario',
    '--out DIR          where runs and report go (default: simulate/NAME in RUNCARD_DATA)',
    '--resume           keep the runs that stand there and do the rest',
    '--threads N        default: one a core; the same report for any number',
    '--log              keep every event of the first run, for "runcard replay"',
    '--json             print the report’s figures',
    ...CITY_HELP,
    'Ctrl-C: runs that are done are kept and reported; --resume goes on.',
  ],
  options: {
    ...CITY_OPTIONS,
    ...THREADS_OPTION,
    seed: { type: 'string' },
    replications: { type: 'string' },
    shard: { type: 'string' },
    out: { type: 'string' },
    resume: { type: 'boolean' },
    log: { type: 'boolean' },
    json: { type: 'boolean' },
  },
  positionals: 1,
  async run(call) {
    const { scenario, file, recorded } = await scenarioFrom(call);
    refuseForGrid(call, scenario);
    const threads = threadsFrom(call);
    const jobs = shardOf(listJobs(scenario), call);
    if (jobs.length === 0)
      throw new UsageError(`--shard ${call.options.text('shard')} has no run: there are ${listJobs(scenario).length}`);
    const out = call.options.text('out') ?? join(dataFolder(call.env), 'simulate', scenario.name);
    // Before a city is read, or made for minutes.
    const unlock = await lockFolder(out, 'simulate');
    try {
      await play(call, { scenario, file, recorded }, jobs, threads, out);
    } finally {
      unlock();
    }
  },
};

async function play(
  call: Call,
  { scenario, file, recorded }: ScenarioFile,
  jobs: readonly Job[],
  threads: number,
  out: string,
): Promise<void> {
  const city = await cityFor(call, scenario);
  checkAgainst(scenario, groundOf(city), file);
  const folder = await openRunFolder(out, scenarioKey({ scenario, city, recorded }), call.options.has('resume'));
  const done = await folder.load(jobs);
  if (done.length > 0) call.progress.say(`${done.length} of ${jobs.length} runs are there already`);
  const stopped = stopOnSignal(call, 'stopping when the runs that have begun are done');
  const known = new Set(done.map(({ job }) => nameOf(job)));
  const open = jobs.filter((job) => !known.has(nameOf(job)));
  const prepared = open.length === 0 ? city : await withHours(call, city, threads);
  call.progress.step('running', done.length, jobs.length);
  await runReplications({
    ...{ scenario, city: prepared, recorded, jobs: open, threads, timers: NODE_TIMERS },
    isStopped: () => stopped.by !== null,
    async onDone(result) {
      await folder.save(result);
      done.push(result);
      call.progress.step('running', done.length, jobs.length);
    },
  });
  call.progress.end();
  const log = call.options.has('log')
    ? { job: jobs[0]!, file: await writeLog(call, { scenario, city: prepared, recorded }, jobs[0]!, folder.path) }
    : null;
  const results = jobs.flatMap((job) => done.filter((result) => nameOf(result.job) === nameOf(job)));
  const isWhole = results.length === jobs.length;
  const isAll = results.length === listJobs(scenario).length;
  if (results.length > 0)
    await reportRuns(call, { scenario, city: prepared, results, isWhole: isAll, log, path: folder.path });
  if (!isWhole) call.progress.say(`${results.length} of ${jobs.length} runs are done; --resume goes on from there`);
  if (stopped.by !== null) process.exitCode = exitCodeOf(stopped.by);
}

async function scenarioFrom(call: Call): Promise<ScenarioFile> {
  const read = await readScenarioFile(call.positionals[0]!);
  const seed = call.options.integer('seed', 0, SEED_MAX) ?? read.scenario.seed;
  const replications =
    call.options.integer('replications', 1, SCENARIO_LIMITS.replicationsMax) ?? read.scenario.replications;
  return { ...read, scenario: { ...read.scenario, seed, replications } };
}

/** The first run once more, on this thread, with every event of it. */
async function writeLog(call: Call, input: Omit<JobInput, 'job'>, job: Job, path: string): Promise<string> {
  call.progress.step('writing its log', 0);
  const lines = [JSON.stringify(logHead(input.city.key, { ...input, job }))];
  createJobRunner()({ ...input, job }, (line) => lines.push(line));
  const file = join(path, `${nameOf(job)}.log`);
  await writeWholeFile(file, `${lines.join('\n')}\n`);
  call.progress.end();
  return file;
}

/** Each Nth job, so that every machine has some of each policy. */
function shardOf(jobs: readonly Job[], call: Call): readonly Job[] {
  const text = call.options.text('shard');
  if (text === undefined) return jobs;
  const [, index, count] = /^(\d+)\/(\d+)$/.exec(text) ?? [];
  const [i, n] = [Number(index), Number(count)];
  if (!(i >= 1 && i <= n)) throw new UsageError(`--shard is "${text}"; wanted I/N, such as 1/4`);
  return jobs.filter((_, at) => at % n === i - 1);
}
