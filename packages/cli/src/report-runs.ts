import { join } from 'node:path';
import { parseWorldFile, writeWholeFile } from '@runcard/engine';
import {
  type CityFiles,
  checkExpected,
  compare,
  coverRun,
  endMsOf,
  factsOf,
  formatComparison,
  formatExpected,
  formatMeasures,
  type Job,
  type JobResult,
  labelOf,
  listJobs,
  measure,
  measureAll,
  nameOf,
  type RunCoverage,
  type RunResult,
  renderReport,
  type Scenario,
  startMsOf,
} from '@runcard/sim';
import type { Call } from './command.ts';
import { CITY_OPTIONS } from './load.ts';

export interface Runs {
  readonly scenario: Scenario;
  readonly city: CityFiles;
  /** In the order of their jobs; at least one. */
  readonly results: readonly JobResult[];
  /** All of the scenario's, not of a shard or until somebody stopped them. */
  readonly isWhole: boolean;
  /** The one run of which every event was kept, and where. */
  readonly log: { readonly job: Job; readonly file: string } | null;
  readonly path: string;
}

/** Figures to the folder as JSON and as a page, and to whoever asked. */
export async function reportRuns(call: Call, runs: Runs): Promise<void> {
  const { scenario, city, isWhole, path } = runs;
  call.progress.step('asking who is reached', 0);
  const cover = coverRun(city, scenario);
  const { measured, together, firstFacts } = measureRuns(call, { ...runs, cover });
  const [first, ...others] = measured as [RunResult, ...RunResult[]];
  const expected = isWhole ? checkExpected(scenario.expected, measured) : [];
  const comparisons = compare(measured);
  const page = renderReport({
    ...{ results: [first, ...others], together, title: scenario.title, facts: firstFacts },
    ...(!isWhole && { partOf: listJobs(scenario).length }),
    ...(cover !== null && { coverage: cover.coverage }),
  });
  const named = { scenario: scenario.name, title: scenario.title, isWhole };
  const json = { ...named, expected, comparisons, together, results: measured };
  await writeWholeFile(join(path, 'report.html'), page);
  await writeWholeFile(join(path, 'report.json'), `${JSON.stringify(json)}\n`);
  call.progress.end();
  call.print(
    call.options.has('json')
      ? JSON.stringify(json, null, 2)
      : [
          formatMeasures(together),
          formatExpected(expected),
          formatComparison(comparisons),
          `report: ${join(path, 'report.html')}`,
        ]
          .filter((part) => part !== '')
          .join('\n\n'),
  );
}

/** In the order of the results; and the first policy's replications measured together. */
export function measureRuns(
  call: Call,
  {
    scenario,
    city,
    results,
    log,
    cover,
  }: Pick<Runs, 'scenario' | 'city' | 'results' | 'log'> & { readonly cover: RunCoverage | null },
) {
  const world = parseWorldFile(city.world, 'world');
  const factsFor = ({ job, logHash }: JobResult) =>
    factsOf(
      world,
      {
        ...{ policy: labelOf(job), seed: scenario.seed + job.replication, etaFactor: job.etaFactor },
        ...{ fromMs: startMsOf(scenario), toMs: endMsOf(scenario), logHash },
        ...logOf(call, scenario, job, log),
      },
      (job.isChanged ? cover?.changedReach : cover?.reach) ?? undefined,
    );
  const measured = results.map((result, i): RunResult => {
    call.progress.step('measuring', i, results.length);
    const { etaFactor, replication } = result.job;
    return { policy: labelOf(result.job), etaFactor, replication, measures: measure(result.records, factsFor(result)) };
  });
  const first = results[0]!;
  const alike = results.filter(
    ({ job }) => labelOf(job) === labelOf(first.job) && job.etaFactor === first.job.etaFactor,
  );
  const played = alike.map((result) => ({ records: result.records, facts: factsFor(result) }));
  const together = measureAll(played as [(typeof played)[number], ...typeof played]);
  return { measured, together, firstFacts: factsFor(first) };
}

/** Where the log of a run stands, or would: the command plays that run alone, with its own seed. */
function logOf(
  call: Call,
  scenario: Scenario,
  job: Job,
  log: Runs['log'],
): { logFile: string; logMaker: string | null } {
  if (log !== null && nameOf(log.job) === nameOf(job)) return { logFile: log.file, logMaker: null };
  const seed = scenario.seed + job.replication;
  const alone = { ...job, replication: 0 };
  const jobs = listJobs({ ...scenario, replications: 1 });
  const index = jobs.findIndex((one) => nameOf(one) === nameOf(alone));
  const out = `replay-${seed}`;
  const words = [
    ...['runcard', 'simulate', call.positionals[0] ?? scenario.name, '--seed', String(seed), '--replications', '1'],
    ...(jobs.length === 1 ? [] : ['--shard', `${index + 1}/${jobs.length}`]),
    ...Object.keys(CITY_OPTIONS).flatMap((option) => {
      const value = call.options.text(option);
      return value === undefined ? [] : [`--${option}`, value];
    }),
    ...['--log', '--out', out],
  ];
  return { logFile: `${out}/${nameOf(alone)}.log`, logMaker: words.map(quoted).join(' ') };
}

/** As a shell takes it. */
const quoted = (word: string): string => (/^[\w./:=+,-]+$/.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`);
