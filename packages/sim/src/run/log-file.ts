import { RuncardError, readTextFile } from '@runcard/engine';
import type { Recorded } from '../scenario/happenings.ts';
import type { Scenario } from '../scenario/scenario.ts';
import { parseScenario } from '../scenario/scenario-form.ts';
import type { Job } from './job.ts';
import type { JobInput } from './run-job.ts';

/** The first line of a log: what it takes to play the run again. The events follow, one a line, as they were hashed. */
export interface LogHead {
  readonly format: 'runcard-log';
  readonly version: 1;
  readonly cityKey: string;
  readonly scenario: Scenario;
  readonly recorded: Recorded | null;
  readonly job: Job;
}

export const logHead = (cityKey: string, { scenario, recorded, job }: Omit<JobInput, 'city'>): LogHead => ({
  ...{ format: 'runcard-log', version: 1, cityKey, scenario, recorded, job },
});

/** @throws RuncardError FILE_NOT_FOUND */
export const readLogFile = (path: string): Promise<string> => readTextFile(path, 'log');

/** @throws RuncardError INVALID_SCENARIO: not a log, or one of another version */
export function parseLog(
  text: string,
  fileName: string,
): { readonly head: LogHead; readonly lines: readonly string[] } {
  const [first = '', ...lines] = text.trimEnd().split('\n');
  const head = parsed(first);
  if (head?.format !== 'runcard-log' || head.version !== 1)
    throw refused(fileName, first.slice(0, 60), 'a log, which begins with {"format":"runcard-log","version":1');
  parseScenario(JSON.stringify(head.scenario), `${fileName}: scenario`);
  return { head, lines };
}

function parsed(line: string): LogHead | null {
  try {
    return JSON.parse(line) as LogHead;
  } catch {
    return null;
  }
}

const refused = (fileName: string, seen: string, wanted: string): RuncardError =>
  new RuncardError('INVALID_SCENARIO', `${fileName}: line 1: seen ${seen}, wanted ${wanted}`, { field: 'line 1' });
