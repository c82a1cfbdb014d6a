import { join } from 'node:path';
import { parseWorldFile, writeWholeFile } from '@runcard/engine';
import {
  type CityFiles,
  checkExpected,
  endMsOf,
  factsOf,
  formatExpected,
  formatMeasures,
  type JobResult,
  labelOf,
  measure,
  type RunResult,
  renderReport,
  type Scenario,
  startMsOf,
} from '@runcard/sim';
import type { Call } from './command.ts';

export interface Runs {
  readonly scenario: Scenario;
  readonly city: CityFiles;
  /** In the order of their jobs; at least one. */
  readonly results: readonly JobResult[];
  readonly isWhole: boolean;
  readonly log: string | null;
  readonly path: string;
}

/** Figures to the folder as JSON and as a page, and to whoever asked. */
export async function reportRuns(call: Call, runs: Runs): Promise<void> {
  const { scenario, isWhole, path } = runs;
  const { measured, firstFacts } = measureRuns(call, runs);
  const [first, ...others] = measured as [RunResult, ...RunResult[]];
  const expected = isWhole ? checkExpected(scenario.expected, measured) : [];
  const page = renderReport({ results: [first, ...others], facts: firstFacts });
  const json = { scenario: scenario.name, title: scenario.title, isWhole, expected, results: measured };
  await writeWholeFile(join(path, 'report.html'), page);
  await writeWholeFile(join(path, 'report.json'), `${JSON.stringify(json)}\n`);
  call.progress.end();
  call.print(
    call.options.has('json')
      ? JSON.stringify(json, null, 2)
      : [formatMeasures(first.measures), formatExpected(expected), `report: ${join(path, 'report.html')}`]
          .filter((part) => part !== '')
          .join('\n\n'),
  );
}

/** In the order of the results. */
export function measureRuns(
  call: Call,
  { scenario, city, results, log }: Pick<Runs, 'scenario' | 'city' | 'results' | 'log'>,
) {
  const world = parseWorldFile(city.world, 'world');
  const factsFor = ({ job, logHash }: JobResult) =>
    factsOf(world, {
      ...{ policy: labelOf(job), seed: scenario.seed + job.replication, etaFactor: job.etaFactor },
      ...{ fromMs: startMsOf(scenario), toMs: endMsOf(scenario), logHash, logFile: log },
    });
  const measured = results.map((result, i): RunResult => {
    call.progress.step('measuring', i, results.length);
    const { etaFactor, replication } = result.job;
    return { policy: labelOf(result.job), etaFactor, replication, measures: measure(result.records, factsFor(result)) };
  });
  return { measured, firstFacts: factsFor(results[0]!) };
}
