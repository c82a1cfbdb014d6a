import { createHash } from 'node:crypto';
import { formatWorldFile, openNetwork, parseWorldFile, readNetworkBuffer, readWorldFile } from '@runcard/engine';
import { buildGrid, type CityFiles, prepareCity, type Scenario, type ScenarioGround } from '@runcard/sim';
import { type Call, UsageError } from './command.ts';
import { CITY_OPTIONS, networkPath, worldPath } from './load.ts';
import { makeWhatIsMissing } from './missing-city.ts';
import { NODE_TIMERS } from './threads.ts';

/** What is named would not be played on. @throws UsageError */
export function refuseForGrid(call: Call, { name, city }: Scenario): void {
  if (city.kind !== 'GRID') return;
  for (const option of Object.keys(CITY_OPTIONS))
    if (call.options.has(option))
      throw new UsageError(
        `--${option} is ${call.options.text(option)}; scenario ${name} has a drawn town of its own: wanted no --${option}`,
      );
}

/** The network and the world that a scenario is played on: a drawn grid, or the files that the command is given. Made first where there is none. */
export async function cityFor(call: Call, { city }: Scenario): Promise<CityFiles> {
  if (city.kind === 'GRID') {
    const { network, world } = await buildGrid(city);
    return cityFiles(network.buffer, formatWorldFile(world));
  }
  await makeWhatIsMissing(call);
  call.progress.step('loading the network and the world', 0);
  const network = await readNetworkBuffer(networkPath(call));
  const world = formatWorldFile(await readWorldFile(worldPath(call)));
  call.progress.end();
  return cityFiles(network, world);
}

/** With drive times that all runs and threads share. */
export async function withHours(call: Call, city: CityFiles, threads: number): Promise<CityFiles> {
  call.progress.step('preparing drive times of the hours', 0);
  const prepared = await prepareCity({ city, threads, timers: NODE_TIMERS });
  call.progress.end();
  return prepared;
}

function cityFiles(network: SharedArrayBuffer, world: string): CityFiles {
  const key = createHash('sha256').update(new Uint8Array(network)).update(world).digest('hex');
  return { key, network, world };
}

/** What a scenario's places are held to before anything runs. */
export const groundOf = ({ network, world }: CityFiles): ScenarioGround => ({
  world: parseWorldFile(world, 'world'),
  bbox: openNetwork(network, { verify: false }).meta.bbox,
});
