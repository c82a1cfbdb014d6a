import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { RuncardError, readTextFile } from '@runcard/engine';
import type { Scenario } from './scenario.ts';
import { parseScenario } from './scenario-form.ts';

/** A scenario's file, or the folder that it stands in. @throws RuncardError FILE_NOT_FOUND, INVALID_SCENARIO */
export async function readScenarioFile(path: string): Promise<{ readonly scenario: Scenario; readonly file: string }> {
  const file = scenarioPath(path);
  return { scenario: parseScenario(await readTextFile(file, 'scenario'), file), file };
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
