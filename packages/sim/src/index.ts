export { generateHanoi } from './city/generate-hanoi.ts';
export { generateHanoiWorld } from './city/generate-hanoi-world.ts';
export { generateWorld, type WorldRecipe } from './city/generate-world.ts';
export { hanoiDensity } from './city/hanoi-density.ts';

export { changedFigures, type FigureChange, type Figures, figuresOf, formatChanges } from './regress/figures.ts';
export { type RecordedFigures, readFiguresFile, writeFiguresFile } from './regress/figures-file.ts';
export { formatPolicyTable, type PlayedScenario } from './regress/policy-table.ts';
export { coverRun, type RunCoverage } from './run/cover-run.ts';
export { type CityFiles, type Job, type JobResult, labelOf, listJobs, nameOf } from './run/job.ts';
export { type LogHead, logHead, parseLog, readLogFile } from './run/log-file.ts';
export { type Days, drawDays } from './run/play-days.ts';
export { prepareCity, runReplications } from './run/replications.ts';
export { openRunFolder, type RunFolder, scenarioKey } from './run/run-folder-file.ts';
export { createJobRunner, type JobInput } from './run/run-job.ts';
export type { ScenarioGround } from './scenario/check-scenario.ts';
export { checkExpected, formatExpected } from './scenario/expected.ts';
export { buildGrid } from './scenario/grid-city.ts';
export { endMsOf, startMsOf } from './scenario/happenings.ts';
export type { Scenario } from './scenario/scenario.ts';
export { readScenarioFile, type ScenarioFile } from './scenario/scenario-file.ts';
export { checkAgainst, parseScenario, SCENARIO_LIMITS, scenarioSchemaText } from './scenario/scenario-form.ts';
export type { ValidationCity } from './validate/city-run.ts';
export type { HashOnWorkers } from './validate/determinism.ts';
export type { Row } from './validate/row.ts';
export { validationTown } from './validate/town.ts';
export { type ValidateOptions, validate } from './validate/validate.ts';
export { hashesOnWorkers } from './validate/worker-hashes.ts';
// Who is reached in how long.

export { CELL_LIMITS, type CityCells } from './coverage/cells.ts';
export { type CityCoverage, coverCity, DAY_TIMES, type DayTime, workingDayStartMs } from './coverage/coverage.ts';
export { coverageGeoJson } from './coverage/coverage-geojson.ts';
export { coverageSvg } from './coverage/coverage-svg.ts';
export { coverageJson, formatCoverage } from './coverage/format-coverage.ts';

// What a run is measured by, and the page that shows it.

export { compare, type RunResult } from './report/compare.ts';
export { type CityFacts, factsOf, type RunFact } from './report/facts.ts';
export { formatComparison } from './report/format-comparison.ts';
export { formatMeasures } from './report/format-measures.ts';
export { measure, measureAll } from './report/measure.ts';
export type { Measures } from './report/measures.ts';
export { type ReportInput, renderReport } from './report/page/render-report.ts';
export { pairedDifference } from './report/statistics.ts';
