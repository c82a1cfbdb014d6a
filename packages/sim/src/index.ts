export { generateHanoi } from './city/generate-hanoi.ts';
