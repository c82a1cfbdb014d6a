import { inspectNetwork, readNetworkFile } from '@runcard/engine';
import type { Command } from '../command.ts';
import { inspectText } from '../inspect-text.ts';

export const inspectCommand: Command = {
  name: 'inspect',
  usage: 'NET [--json]',
  summary: 'show what a network file holds, and what its import left out',
  help: ['--json    for machines'],
  options: { json: { type: 'boolean' } },
  positionals: 1,
  async run(call) {
    const file = call.positionals[0]!;
    const network = await readNetworkFile(file);
    const report = inspectNetwork(network, file);
    if (call.options.has('json')) {
      call.print(JSON.stringify(report, null, 2));
      return;
    }
    const corrections = network.meta.corrections.map(
      (c) =>
        `  ${c.matchedPieces === 0 ? 'matched nothing' : `${c.matchedPieces} pieces`}: ${c.what} (${c.reason}; ${c.source}, ${c.date})`,
    );
    call.print(
      [inspectText(report), ...(corrections.length > 0 ? ['', 'corrections', ...corrections] : [])].join('\n'),
    );
  },
};
