import { constants as system } from 'node:os';
import { join } from 'node:path';
import {
  type Job,
  type JobResult,
  listJobs,
  openRunFolder,
  readScenarioFile,
  runReplications,
  SCENARIO_LIMITS,
  type Scenario,
  scenarioKey,
} from '@runcard/sim';
import { cityFor } from '../city-files.ts';
import { type Call, type Command, UsageError } from '../command.ts';
import { dataFolder, LOAD_HELP, LOAD_OPTIONS } from '../load.ts';
import { NODE_TIMERS, THREADS_OPTION, threadsFrom } from '../threads.ts';

const SEED_MAX = 2 ** 31 - 1;

export const simulateCommand: Command = {
  name: 'simulate',
  usage: 'SCENARIO [--seed N] [--replications N] [--shard I/N] [--out DIR] [--resume] [--threads N] [--json]',
  summary: 'let a city’s fires happen, and report who was reached when',
  help: [
    'SCENARIO           a folder of scenarios/, or a scenario file',
    '--seed N           instead of the scenario’s: other fires',
    '--replications N   instead of the scenario’s',
    '--shard I/N        only each Nth run, from the Ith (1 to N): many machines share one scenario',
    '--out DIR          where runs and report go (default: simulate/NAME in RUNCARD_DATA)',
    '--resume           keep the runs that stand there and do the rest',
    '--threads N        default: one a core; the same report for any number',
    '--json             print the report’s figures',
    ...LOAD_HELP,
    'Ctrl-C: runs that are done are kept and reported; --resume goes on.',
  ],
  options: {
    ...LOAD_OPTIONS,
    ...THREADS_OPTION,
    seed: { type: 'string' },
    replications: { type: 'string' },
    shard: { type: 'string' },
    out: { type: 'string' },
    resume: { type: 'boolean' },
    json: { type: 'boolean' },
  },
  positionals: 1,
  async run(call) {
    const { scenario } = await scenarioFrom(call);
    const threads = threadsFrom(call);
    const jobs = shardOf(listJobs(scenario), call);
    const city = await cityFor(call, scenario);
    const out = call.options.text('out') ?? join(dataFolder(call.env), 'simulate', scenario.name);
    const folder = await openRunFolder(out, scenarioKey(scenario, city), call.options.has('resume'));
    const done = await folder.load(jobs);
    if (done.length > 0) call.progress.say(`${done.length} of ${jobs.length} runs are there already`);
    const stopped = stopOnSignal();
    const known = new Set(done.map(({ job }) => JSON.stringify(job)));
    await runReplications({
      ...{ scenario, city, threads, timers: NODE_TIMERS },
      jobs: jobs.filter((job) => !known.has(JSON.stringify(job))),
      isStopped: () => stopped.by !== null,
      async onDone(result) {
        await folder.save(result);
        done.push(result);
        call.progress.step('running', done.length, jobs.length);
      },
    });
    await report(call, scenario, folder.path, inOrder(done), jobs.length);
    if (stopped.by !== null) process.exitCode = 128 + system.signals[stopped.by];
  },
};

async function scenarioFrom(call: Call): Promise<{ scenario: Scenario; file: string }> {
  const { scenario, file } = await readScenarioFile(call.positionals[0]!);
  const seed = call.options.integer('seed', 0, SEED_MAX) ?? scenario.seed;
  const replications =
    call.options.integer('replications', 1, SCENARIO_LIMITS.replicationsMax) ?? scenario.replications;
  return { scenario: { ...scenario, seed, replications }, file };
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

interface Stopped {
  by: (typeof SIGNALS)[number] | null;
}

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/** The first signal lets what runs end; the second ends the process. */
function stopOnSignal(): Stopped {
  const stopped: Stopped = { by: null };
  for (const signal of SIGNALS)
    process.on(signal, () => {
      if (stopped.by !== null) process.exit(128 + system.signals[signal]);
      stopped.by = signal;
    });
  return stopped;
}

function inOrder(results: readonly JobResult[]): JobResult[] {
  const place = ({ job }: JobResult): string =>
    `${String(job.replication).padStart(8, '0')} ${job.etaFactor} ${job.policy}`;
  return [...results].sort((a, b) => (place(a) < place(b) ? -1 : 1));
}
