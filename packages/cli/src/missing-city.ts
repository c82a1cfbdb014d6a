import { existsSync } from 'node:fs';
import { constants as system } from 'node:os';
import { makeFolder } from '@runcard/engine';
import { spawnRuncard } from './child.ts';
import { type Call, Failure } from './command.ts';
import { dataFolder, defaultNetworkPath, networkPath, noFile, noWorld, worldPath } from './load.ts';
import { SIGNALS } from './stop-on-signal.ts';

/** The default city, or a synthetic world for a network that has none: made in a child process, which may take all the memory it needs. */
export async function makeWhatIsMissing(call: Call): Promise<void> {
  const network = networkPath(call);
  if (!existsSync(network)) {
    if (network !== defaultNetworkPath(call.env))
      throw noFile('network', network, `"runcard import FILE.osm.pbf --out ${network}"`);
    await makeFolder(dataFolder(call.env));
    call.progress.say('no network yet: generating a Hanoi-sized city (once; RUNCARD_NETWORK names a real one)');
    await runChild(['generate', 'hanoi', '--seed', '1', '--out', network]);
  }
  const world = worldPath(call);
  if (existsSync(world)) return;
  if (call.env['RUNCARD_WORLD'] || call.options.has('world')) throw noWorld(network, world);
  call.progress.say(`no world file beside the network: making a synthetic one (RUNCARD_WORLD names a real one)`);
  await runChild(['generate', 'world', '--network', network, '--seed', '1', '--out', world]);
}

/** The child does not outlive this process where a signal ends it. */
function runChild(words: readonly string[]): Promise<void> {
  return new Promise((resolve, reject) => {
    let endedBy: (typeof SIGNALS)[number] | undefined;
    const stop = (signal: (typeof SIGNALS)[number]): void => {
      endedBy ??= signal;
      child.kill(signal);
    };
    // Before the child is there: on a busy machine it may work for a while before this process does.
    for (const signal of SIGNALS) process.on(signal, stop);
    // Results of the child are not results of this command: its stdout goes to stderr.
    const child = spawnRuncard(words, ['ignore', 2, 'inherit']);
    child.on('error', reject);
    child.on('exit', (code, signal) => {
      if (endedBy !== undefined) process.exit(128 + system.signals[endedBy]);
      for (const name of SIGNALS) process.off(name, stop);
      if (code === 0) resolve();
      else reject(new Failure(`"runcard ${words.join(' ')}" ended with ${code ?? signal}`));
    });
  });
}
