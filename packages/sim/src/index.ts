export { generateHanoi } from './city/generate-hanoi.ts';
export { generateHanoiWorld } from './city/generate-hanoi-world.ts';
export { generateWorld, type WorldRecipe } from './city/generate-world.ts';

// Who is reached in how long.

export { CELL_LIMITS, type CityCells } from './coverage/cells.ts';
export { type CityCoverage, coverCity, DAY_TIMES, type DayTime } from './coverage/coverage.ts';
export { coverageGeoJson } from './coverage/coverage-geojson.ts';
export { coverageSvg } from './coverage/coverage-svg.ts';
export { coverageJson, formatCoverage } from './coverage/format-coverage.ts';

// What a run is measured by, and the page that shows it.

export type { RunResult } from './report/compare.ts';
export { type CityFacts, factsOf, type RunFact, type StationReach } from './report/facts.ts';
export { formatMeasures } from './report/format-measures.ts';
export { measure } from './report/measure.ts';
export type { Measures } from './report/measures.ts';
export { type ReportInput, renderReport } from './report/page/render-report.ts';
export { pairedDifference } from './report/statistics.ts';
