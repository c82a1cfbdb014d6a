import { existsSync } from 'node:fs';
import { basename } from 'node:path';
import {
  besideShipped,
  createEngine,
  type Engine,
  type EngineOptions,
  type EnginePool,
  type LatLon,
  RuncardError,
  readNetworkFile,
  readPlanFile,
  readProfilesFile,
  readWorldFile,
} from '@runcard/engine';
import type { Call } from './command.ts';

/** `--network` and `--world`, of commands that play a city by the shipped plan. */
export const CITY_OPTIONS = { network: { type: 'string' }, world: { type: 'string' } } as const;

/** `--network`, `--world`, `--plan` and `--profiles`, the same on every command that asks an engine. */
export const LOAD_OPTIONS = {
  ...CITY_OPTIONS,
  plan: { type: 'string' },
  profiles: { type: 'string' },
} as const;

export const CITY_HELP = [
  '--network NET   network file (default: RUNCARD_NETWORK, else the generated city in RUNCARD_DATA)',
  '--world FILE    world file (default: RUNCARD_WORLD, else NET.world.json beside the network)',
];

export const LOAD_HELP = [
  ...CITY_HELP,
  '--plan FILE     response plan (default: RUNCARD_PLAN, else the shipped one); "runcard plan check" explains it',
  '--profiles FILE kinds of vehicle beside the shipped ones, or in the place of those with the same id (default: RUNCARD_PROFILES)',
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

/** What a city has of its own: absent for what is shipped. */
export type OwnFiles = Pick<EngineOptions, 'plan' | 'profiles'>;

/** Read before anything else, because they are small: a mistake in them is told before seconds are spent. */
export async function ownFiles(call: Call): Promise<OwnFiles> {
  const planPath = call.options.text('plan') ?? (call.env['RUNCARD_PLAN'] || undefined);
  const profilesPath = call.options.text('profiles') ?? (call.env['RUNCARD_PROFILES'] || undefined);
  return {
    ...(planPath !== undefined && { plan: await readPlanFile(planPath) }),
    ...(profilesPath !== undefined && {
      profiles: besideShipped(await readProfilesFile(profilesPath), basename(profilesPath)),
    }),
  };
}

export async function loadEngine(call: Call, pool?: EnginePool, known?: OwnFiles): Promise<Engine> {
  const network = networkPath(call);
  const world = worldPath(call);
  if (!existsSync(network))
    throw noFile(
      'network',
      network,
      `"runcard generate hanoi --seed 1 --out ${network}" or "runcard import FILE.osm.pbf --out ${network}"`,
    );
  if (!existsSync(world)) throw noWorld(network, world);
  const own = known ?? (await ownFiles(call));
  call.progress.step('loading the network and the world', 0);
  const engine = createEngine({
    network: await readNetworkFile(network),
    world: await readWorldFile(world),
    ...own,
    ...(pool !== undefined && { pool }),
  });
  call.progress.end();
  const outside = outsideText(engine);
  if (outside !== undefined) call.progress.say(`warning: ${outside}; is ${world} the world of another city?`);
  return engine;
}

export const noWorld = (network: string, world: string): RuncardError =>
  noFile('world file', world, `"runcard generate world --network ${network} --seed 1 --out ${world}"`);

export const noFile = (what: string, path: string, makers: string): RuncardError =>
  new RuncardError('FILE_NOT_FOUND', `there is no ${what} at ${path}; make one with ${makers}`, { details: { path } });

/** What no road of this network leads to: answers about it are those of the straight line. */
function outsideText({ network, world }: Engine): string | undefined {
  const [west, south, east, north] = network.meta.bbox;
  const isOutside = ({ lat, lon }: LatLon): boolean => lat < south || lat > north || lon < west || lon > east;
  const parts: string[] = [];
  for (const [name, things] of [
    ['stations', world.stations],
    ['water sources', world.waterSources],
    ['community points', world.communityPoints],
  ] as const) {
    const outside = [...things.values()].filter(isOutside).length;
    if (outside > 0) parts.push(`${outside.toLocaleString('en')} of ${things.size.toLocaleString('en')} ${name}`);
  }
  return parts.length === 0
    ? undefined
    : `outside the network's area (west ${west}, south ${south}, east ${east}, north ${north}) lie ${parts.join(', ')}`;
}
