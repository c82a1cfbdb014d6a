import { createHash } from 'node:crypto';
import { existsSync, readdirSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { makeFolder, writeWholeFile } from '@runcard/engine';
import { type Job, type JobResult, nameOf } from './job.ts';
import type { JobInput } from './run-job.ts';

/**
 * Where the runs of one scenario are kept, each in a file of its own, written whole: an interrupted simulation goes on from there.
 *
 *     OUT/runs/joint.0.eta1.json   one run: what it was of, its log's hash, its records
 *     OUT/report.html, report.json
 */
export interface RunFolder {
  readonly path: string;
  /** Of earlier, of the very same scenario and city. */
  load(jobs: readonly Job[]): Promise<JobResult[]>;
  save(result: JobResult): Promise<void>;
}

/** What a run is a run of: another scenario, seed, city or version of the format makes another key. */
export function scenarioKey({ scenario, city, recorded }: Omit<JobInput, 'job'>): string {
  const { replications, policies, etaFactors, expected, title, ...same } = scenario;
  return createHash('sha256')
    .update(`${FORMAT} ${city.key} ${JSON.stringify([same, recorded])}`)
    .digest('hex');
}

const FORMAT = 'runcard-run 1';

/** Runs of another scenario that stand there are written over, each by the run of its name. @throws RuncardError FILE_NOT_WRITTEN */
export async function openRunFolder(path: string, key: string, resume: boolean): Promise<RunFolder> {
  const runs = join(path, 'runs');
  await makeFolder(runs);
  const fileOf = (job: Job): string => join(runs, `${nameOf(job)}.json`);
  return {
    path,
    async load(jobs) {
      if (!resume) return [];
      const known = new Set(readdirSync(runs));
      const found: JobResult[] = [];
      for (const job of jobs) {
        if (!known.has(`${nameOf(job)}.json`) || !existsSync(fileOf(job))) continue;
        const kept = parseRun(await readFile(fileOf(job), 'utf8'));
        if (kept?.key === key) found.push(kept.result);
      }
      return found;
    },
    save: (result) => writeWholeFile(fileOf(result.job), `${JSON.stringify({ key, result })}\n`),
  };
}

/** Half a file, or another thing by that name, is no run: it is done again. */
function parseRun(text: string): { readonly key: string; readonly result: JobResult } | null {
  try {
    return JSON.parse(text) as { key: string; result: JobResult };
  } catch {
    return null;
  }
}
