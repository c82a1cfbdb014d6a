export { generateHanoi } from './city/generate-hanoi.ts';
export { generateHanoiWorld } from './city/generate-hanoi-world.ts';
export { generateWorld, type WorldRecipe } from './city/generate-world.ts';
export type { ValidationCity } from './validate/city-run.ts';
export type { HashOnWorkers } from './validate/determinism.ts';
export type { Row } from './validate/row.ts';
export { validationTown } from './validate/town.ts';
export { type ValidateOptions, validate } from './validate/validate.ts';
