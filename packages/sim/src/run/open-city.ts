import {
  createEngineFamily,
  type EngineFamily,
  type Network,
  openNetwork,
  type PreparedHours,
  parseWorldFile,
  type World,
} from '@runcard/engine';
import type { CityFiles } from './job.ts';

/** A city as one thread holds it. */
export interface OpenCity {
  readonly network: Network;
  readonly world: World;
  readonly family: EngineFamily;
}

/** With the hours that were prepared for it, if they were. */
export function openCity({ network: buffer, world, hours }: CityFiles): OpenCity {
  const network = openNetwork(buffer, { verify: false });
  const family = createEngineFamily({ network, ...(hours !== undefined && { hours }) });
  return { network, world: parseWorldFile(world, 'world'), family };
}

export interface PrepareInput {
  readonly city: CityFiles;
  /** Each `count`th kind of hour, from the `index`th on. */
  readonly share: { readonly index: number; readonly count: number };
}

export function prepareShare({ city, share }: PrepareInput): PreparedHours {
  const { family, world } = openCity(city);
  family.prepare(world, share);
  return family.hours();
}
