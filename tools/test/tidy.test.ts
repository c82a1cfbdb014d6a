import { expect, it } from 'vitest';
import { checkBans } from '../tidy/bans.ts';
import { checkPicture, drawRooms } from '../tidy/picture.ts';
import { checkRooms } from '../tidy/rooms.ts';
import { checkSizes } from '../tidy/sizes.ts';
import { parseSource } from '../tidy/source-file.ts';

const file = (path: string, text: string) => parseSource(path, text);

it('refuses an import against the direction of the house and names the way out', () => {
  const world = file(
    'packages/engine/src/world/a.ts',
    "import { b } from '../routing/ground.ts';\nexport const a = b;\n",
  );
  expect(checkRooms([world]).map((f) => f.message)).toEqual([
    'world imports routing contract; it may import core. Move what is needed to a room below both, or pass it in as an argument.',
  ]);
});

it('refuses a way into another package past its entry point', () => {
  const server = file(
    'packages/server/src/a.ts',
    "import { b } from '@runcard/engine/src/core/ids.ts';\nexport const a = b;\n",
  );
  expect(checkRooms([server])).toHaveLength(1);
});

it('finds imports that go in a circle', () => {
  const a = file('packages/engine/src/core/a.ts', "import './b.ts';\n");
  const b = file('packages/engine/src/core/b.ts', "import './a.ts';\n");
  expect(checkRooms([a, b]).map((f) => f.message)).toEqual([expect.stringContaining('in a circle')]);
});

it('counts re-exports as imports', () => {
  const core = file('packages/engine/src/core/a.ts', "export { x } from '../map/network.ts';\n");
  expect(checkRooms([core])).toHaveLength(1);
});

it('keeps the clock, chance and the environment out of everything below the command', () => {
  const text = 'export const a = [Date.now(), Math.random(), process.env.HOME, new Date(), performance.now()];\n';
  expect(checkBans([file('packages/engine/src/core/a.ts', text)])).toHaveLength(5);
  // The command may read the clock and the environment, but chance has no place anywhere.
  expect(checkBans([file('packages/cli/src/a.ts', text)]).map((f) => f.message)).toEqual([
    expect.stringContaining('Math.random'),
  ]);
});

it('does not take a comment or a string for code', () => {
  expect(
    checkBans([file('packages/engine/src/core/a.ts', "// never Date.now()\nexport const a = 'Math.random()';\n")]),
  ).toEqual([]);
});

it('keeps file access in the modules that say so in their name', () => {
  const text = "import { readFileSync } from 'node:fs';\nexport const a = readFileSync;\n";
  expect(checkBans([file('packages/engine/src/map/a.ts', text)])).toHaveLength(1);
  expect(checkBans([file('packages/engine/src/map/network-file.ts', text)])).toEqual([]);
});

it('keeps functions out of the literals that are made for each question', () => {
  const literal = 'export const create = (a: number) => ({ get ms() { return a; }, add() {}, sum: () => a });\n';
  const named = 'export function create(a: number) { const sum = () => a; return { sum }; }\n';
  const made = 'export class Limit { ms = 1; add(): void {} }\n';
  expect(checkBans([file('packages/engine/src/dispatch/a.ts', literal)])).toHaveLength(3);
  expect(checkBans([file('packages/engine/src/dispatch/a.ts', named + made)])).toEqual([]);
  // Made once for an engine.
  expect(checkBans([file('packages/engine/src/routing/a.ts', literal)])).toEqual([]);
});

it('lets a long file only shrink', () => {
  const long = file('packages/engine/src/core/a.ts', 'export const a = 1;\n'.repeat(400));
  const sizes = (fileLines?: number) =>
    checkSizes([long], fileLines === undefined ? {} : { [long.path]: { fileLines, reason: 'x' } });
  expect(sizes()).toHaveLength(1);
  expect(sizes(399)[0]?.message).toContain('grew to 400');
  expect(sizes(400)).toEqual([]);
  expect(sizes(500)[0]?.message).toContain('lower fileLines');
});

it('wants functions that fit a screen', () => {
  const body = '  a();\n'.repeat(80);
  expect(
    checkSizes([file('packages/engine/src/core/a.ts', `export function f(a: () => void) {\n${body}}\n`)], {}),
  ).toHaveLength(1);
});

it('draws who imports whom from the imports and finds an old drawing', () => {
  const map = file('packages/engine/src/map/a.ts', "import '../core/ids.ts';\n");
  expect(drawRooms([map])).toContain('| map | ✓ core |');
  expect(checkPicture([map], drawRooms([map]))).toEqual([]);
  expect(checkPicture([map], drawRooms([]))).toHaveLength(1);
});
