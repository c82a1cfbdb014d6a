import { existsSync, rmSync } from 'node:fs';
import { buildNetwork, inspectNetwork, writeNetworkFile, writeWorldFile } from '@runcard/engine';
import { generateHanoi, generateHanoiWorld } from '@runcard/sim';
import type { Command } from '../command.ts';
import { importSummary } from '../inspect-text.ts';
import { worldPathBeside } from '../load.ts';
import { checkOutput, removeHalvesOnSignal } from '../output.ts';
import { prepareOn, THREADS_OPTION, threadsFrom } from '../threads.ts';

const SEED_MAX = 2 ** 31 - 1;

export const generateHanoiCommand: Command = {
  name: 'generate hanoi',
  usage: '--seed N --out NET [--threads N] [--json]',
  summary: 'make a believable Hanoi for those without an extract: NET and NET.world.json',
  help: [
    '--seed N     same seed, same bytes',
    '--out NET    where the network goes; the world file is written beside it',
    '--threads N  worker threads that prepare the search (default: one a core, at most 4)',
    '--json       print what `runcard inspect --json` prints',
  ],
  options: { seed: { type: 'string' }, out: { type: 'string' }, ...THREADS_OPTION, json: { type: 'boolean' } },
  positionals: 0,
  async run(call) {
    const out = call.options.required('out');
    const seed = call.options.integer('seed', 0, SEED_MAX) ?? 1;
    const threads = threadsFrom(call);
    const worldFile = worldPathBeside(out);
    checkOutput(out, 'network');
    checkOutput(worldFile);
    const onProgress = (step: string, done: number, total?: number): void => call.progress.step(step, done, total);
    const network = await buildNetwork(generateHanoi(seed, onProgress), { onProgress });
    call.progress.step('placing stations, vehicles and water', 0);
    const world = generateHanoiWorld(network, seed);
    const hierarchy = await prepareOn(threads, network, onProgress);
    call.progress.step('writing', 0);
    removeHalvesOnSignal(out, worldFile);
    // The world first: whoever finds the network finds its world too. Nobody is left with a new world and no network.
    const isNewWorld = !existsSync(worldFile);
    await writeWorldFile(world, worldFile);
    await writeNetworkFile(network, out, hierarchy).catch((error: unknown) => {
      if (isNewWorld) rmSync(worldFile, { force: true });
      throw error;
    });
    call.progress.end();
    const report = inspectNetwork(network, out);
    call.print(call.options.has('json') ? JSON.stringify(report, null, 2) : importSummary(report));
  },
};
