export { generateHanoi } from './city/generate-hanoi.ts';
export { generateWorld, type WorldRecipe } from './city/generate-world.ts';
