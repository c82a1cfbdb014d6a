export { generateHanoi } from './city/generate-hanoi.ts';
export { generateHanoiWorld } from './city/generate-hanoi-world.ts';
export { generateWorld, type WorldRecipe } from './city/generate-world.ts';
