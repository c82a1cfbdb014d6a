export { generateHanoi } from './city/generate-hanoi.ts';
export { generateHanoiWorld } from './city/generate-hanoi-world.ts';
export { generateWorld, type WorldRecipe } from './city/generate-world.ts';

export { type CityFiles, type Job, type JobResult, listJobs } from './run/job.ts';
export { type LogHead, logHead, parseLog, readLogFile } from './run/log-file.ts';
export { runReplications } from './run/replications.ts';
export { openRunFolder, type RunFolder, scenarioKey } from './run/run-folder-file.ts';
export { createJobRunner } from './run/run-job.ts';
export { buildGrid } from './scenario/grid-city.ts';
export type { Scenario } from './scenario/scenario.ts';
export { readScenarioFile } from './scenario/scenario-file.ts';
export { parseScenario, SCENARIO_LIMITS } from './scenario/scenario-form.ts';
export type { ValidationCity } from './validate/city-run.ts';
export type { HashOnWorkers } from './validate/determinism.ts';
export type { Row } from './validate/row.ts';
export { validationTown } from './validate/town.ts';
export { type ValidateOptions, validate } from './validate/validate.ts';
export { hashesOnWorkers } from './validate/worker-hashes.ts';
