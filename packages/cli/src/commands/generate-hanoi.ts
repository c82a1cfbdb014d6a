import { buildNetwork, inspectNetwork, writeNetworkFile, writeWorldFile } from '@runcard/engine';
import { generateHanoi, generateHanoiWorld } from '@runcard/sim';
import type { Command } from '../command.ts';
import { importSummary } from '../inspect-text.ts';
import { worldPathBeside } from '../load.ts';

const SEED_MAX = 2 ** 31 - 1;

export const generateHanoiCommand: Command = {
  name: 'generate hanoi',
  usage: '--seed N --out NET [--json]',
  summary: 'make a believable Hanoi for those without an extract: NET and NET.world.json',
  help: [
    '--seed N     same seed, same bytes',
    '--out NET    where the network goes; the world file is written beside it',
    '--json       print what `runcard inspect --json` prints',
  ],
  options: { seed: { type: 'string' }, out: { type: 'string' }, json: { type: 'boolean' } },
  positionals: 0,
  async run(call) {
    const out = call.options.required('out');
    const seed = call.options.integer('seed', 0, SEED_MAX) ?? 1;
    const onProgress = (step: string, done: number, total?: number): void => call.progress.step(step, done, total);
    const network = await buildNetwork(generateHanoi(seed, onProgress), { onProgress });
    call.progress.step('placing stations, vehicles and water', 0);
    const world = generateHanoiWorld(network, seed);
    call.progress.step('writing', 0);
    // The world first: whoever finds the network finds its world too.
    await writeWorldFile(world, worldPathBeside(out));
    await writeNetworkFile(network, out);
    call.progress.end();
    const report = inspectNetwork(network, out);
    call.print(call.options.has('json') ? JSON.stringify(report, null, 2) : importSummary(report));
  },
};
