import { readNetworkFile, writeNetworkFile } from '@runcard/engine';
import type { Command } from '../command.ts';
import { checkOutput, removeHalvesOnSignal } from '../output.ts';
import { prepareOn, THREADS_OPTION, threadsFrom } from '../threads.ts';

export const prepareCommand: Command = {
  name: 'prepare',
  usage: 'NET --out NET [--threads N]',
  summary: 'compute the search of a network file anew, for one that has none or an old one',
  help: [
    '--out NET      where the network with its search goes; may be the same file',
    '--threads N    worker threads (default: one a core, at most 4); same file for any number',
  ],
  options: { out: { type: 'string' }, ...THREADS_OPTION },
  positionals: 1,
  async run(call) {
    const out = call.options.required('out');
    const threads = threadsFrom(call);
    checkOutput(out, 'network');
    call.progress.step('read', 0);
    const network = await readNetworkFile(call.positionals[0]!);
    const hierarchy = await prepareOn(threads, network, (step, done) => call.progress.step(step, done));
    call.progress.step('write', 0);
    removeHalvesOnSignal(out);
    await writeNetworkFile(network, out, hierarchy);
    call.progress.end();
    call.print(`${network.junctionCount} junctions, ${network.pieceCount} pieces, with their search: ${out}`);
  },
};
