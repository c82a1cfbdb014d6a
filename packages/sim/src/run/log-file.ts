import { jsonForm, RuncardError, readTextFile } from '@runcard/engine';
import Type from 'typebox';
import { POLICY_IDS } from '../policies/policies.ts';
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
  HEAD_FORM.parse(first, `${fileName}: line 1`);
  const { history } = parseScenario(JSON.stringify(head.scenario), `${fileName}: scenario`);
  if ((history === undefined) !== (head.recorded === null))
    throw HEAD_FORM.refusal(
      `${fileName}: line 1`,
      'recorded',
      history ?? 'no history',
      'its rows, and null without one',
    );
  return { head, lines };
}

/** A log may have been edited; what is in the scenario is held to its own form. */
const HEAD_FORM = jsonForm(
  'INVALID_SCENARIO',
  Type.Object({
    cityKey: Type.String({ minLength: 1, maxLength: 64 }),
    scenario: Type.Object({}),
    recorded: Type.Union([Type.Null(), Type.Object({ file: Type.String(), rows: Type.Array(Type.Object({})) })]),
    job: Type.Object({
      policy: Type.Enum([...POLICY_IDS]),
      isChanged: Type.Boolean(),
      replication: Type.Integer({ minimum: 0 }),
      etaFactor: Type.Number({ minimum: 0.1, maximum: 10 }),
    }),
  }),
  500_000_000,
);

function parsed(line: string): LogHead | null {
  try {
    return JSON.parse(line) as LogHead;
  } catch {
    return null;
  }
}

const refused = (fileName: string, seen: string, wanted: string): RuncardError =>
  new RuncardError('INVALID_SCENARIO', `${fileName}: line 1: seen ${seen}, wanted ${wanted}`, { field: 'line 1' });
