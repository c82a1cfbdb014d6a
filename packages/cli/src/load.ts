import { existsSync } from 'node:fs';
import { createEngine, type Engine, readNetworkFile, readWorldFile } from '@runcard/engine';
import { type Call, UsageError } from './command.ts';

/** `--network` and `--world`, the same on every command that needs them. */
export const LOAD_OPTIONS = {
  network: { type: 'string' },
  world: { type: 'string' },
} as const;

export const LOAD_HELP = [
  '--network NET   network file (default: RUNCARD_NETWORK, else the generated city in RUNCARD_DATA)',
  '--world FILE    world file (default: RUNCARD_WORLD, else NET.world.json beside the network)',
];

export const worldPathBeside = (networkPath: string): string => `${networkPath}.world.json`;
export const dataFolder = (env: NodeJS.ProcessEnv): string => env['RUNCARD_DATA'] || '.runcard';
export const defaultNetworkPath = (env: NodeJS.ProcessEnv): string => `${dataFolder(env)}/hanoi-generated.net`;

export function networkPath(call: Call): string {
  return call.options.text('network') ?? (call.env['RUNCARD_NETWORK'] || defaultNetworkPath(call.env));
}

export function worldPath(call: Call): string {
  return call.options.text('world') ?? (call.env['RUNCARD_WORLD'] || worldPathBeside(networkPath(call)));
}

export async function loadEngine(call: Call): Promise<Engine> {
  const network = networkPath(call);
  const world = worldPath(call);
  if (!existsSync(network))
    throw new UsageError(
      `there is no network at ${network}; make one with "runcard generate hanoi --seed 1 --out ${network}" or "runcard import FILE.osm.pbf --out ${network}"`,
    );
  if (!existsSync(world))
    throw new UsageError(
      `there is no world file at ${world}; make one with "runcard generate world --network ${network} --seed 1 --out ${world}"`,
    );
  call.progress.step('loading the network and the world', 0);
  const engine = createEngine({ network: await readNetworkFile(network), world: await readWorldFile(world) });
  call.progress.end();
  return engine;
}
