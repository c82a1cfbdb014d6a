import { existsSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { RuncardError, readTextFile } from '@runcard/engine';
import { type HistoryRow, invalid, placeOf } from '../demand/history.ts';
import { readHistoryFile } from '../demand/history-file.ts';
import { endMsOf, type Recorded, startMsOf } from './happenings.ts';
import type { Scenario } from './scenario.ts';
import { parseScenario } from './scenario-form.ts';

/**
 * A scenario's file, or the folder that it stands in, with the recorded incidents that it names.
 * @throws RuncardError FILE_NOT_FOUND, INVALID_SCENARIO, and as `readHistory`
 */
export async function readScenarioFile(path: string): Promise<ScenarioFile> {
  const file = scenarioPath(path);
  const scenario = parseScenario(await readTextFile(file, 'scenario'), file);
  if (scenario.history === undefined) return { scenario, file, recorded: null };
  const history = join(dirname(file), scenario.history);
  const rows = await readHistoryFile(history);
  checkWhen(rows, history, scenario);
  return { scenario, file, recorded: { file: scenario.history, rows } };
}

export interface ScenarioFile {
  readonly scenario: Scenario;
  readonly file: string;
  readonly recorded: Recorded | null;
}

/** Another year's file would play nothing, or for years. */
function checkWhen(rows: readonly HistoryRow[], file: string, scenario: Scenario): void {
  const [startMs, endMs] = [startMsOf(scenario), endMsOf(scenario)];
  const out = rows.find(({ callMs }) => callMs < startMs || callMs > endMs);
  if (out === undefined) return;
  const [seen, from, to] = [out.callMs, startMs, endMs].map((ms) => new Date(ms).toISOString());
  throw invalid(
    file,
    `${placeOf(out)}, dispatch_time_call_arrival: `,
    seen,
    `a call within the scenario, ${from} to ${to}`,
  );
}

function scenarioPath(path: string): string {
  if (!existsSync(path))
    throw new RuncardError(
      'FILE_NOT_FOUND',
      `there is no scenario at ${path}; wanted a folder of scenarios/, or a scenario.json`,
      {
        details: { path },
      },
    );
  return statSync(path).isDirectory() ? join(path, 'scenario.json') : path;
}
