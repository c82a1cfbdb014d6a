import { RuncardError } from '../../core/errors.ts';
import type { Network } from '../../map/network.ts';
import { buildRoadGraph, type RoadGraph } from '../../map/road-graph.ts';
import { type CchScratch, createCchScratch } from '../backends/cch.ts';
import type { Ground } from '../ground.ts';
import type { Hierarchy } from '../hierarchy/hierarchy.ts';
import type { VehicleProfile } from '../metric/profile.ts';
import { profileById } from '../metric/profiles.ts';
import { createProfileRoads, type ProfileColumns, type ProfileRoads, profileColumns } from '../profile-roads.ts';
import { createWalks } from '../walks.ts';

/** One network as vehicles drive it, its traffic apart: what holds as long as the network does. A hot swap makes another. */
export interface RoadBase {
  /** Counts the networks that this process has answered on, from 1. */
  readonly epoch: number;
  readonly network: Network;
  readonly roads: RoadGraph;
  /** Without one the reference search answers. */
  readonly hierarchy: Hierarchy | undefined;
  readonly scratch: CchScratch | undefined;
  readonly profiles: readonly VehicleProfile[];
  /** The same for every profile; keeps how places that are asked about again and again join the ground. */
  readonly walks: Pick<Ground, 'walkFrom' | 'hoseFrom'>;
  /** @throws RuncardError INVALID_FIELD for an unknown profile */
  profile(id: string): VehicleProfile;
  /** Built when first asked for, about 60 ms on Hanoi, and kept. @throws RuncardError INVALID_FIELD for an unknown profile */
  profileRoads(id: string): ProfileRoads;
  /** For columns that were found out elsewhere. */
  putProfileRoads(id: string, columns: ProfileColumns): void;
}

/** Holds on to the network and its hierarchy. */
export function createRoadBase(
  network: Network,
  hierarchy: Hierarchy | undefined,
  profiles: readonly VehicleProfile[],
  epoch = 1,
): RoadBase {
  const roads = hierarchy?.roads ?? buildRoadGraph(network);
  const built = new Map<string, ProfileRoads>();
  const profile = (id: string): VehicleProfile => profileById(id, profiles) ?? unknownProfile(id, profiles);
  return {
    epoch,
    network,
    roads,
    hierarchy,
    scratch: hierarchy === undefined ? undefined : createCchScratch(hierarchy),
    profiles,
    walks: createWalks(network),
    profile,
    profileRoads(id) {
      const known = built.get(id);
      if (known !== undefined) return known;
      const made = createProfileRoads(network, profile(id), profileColumns(network, roads, profile(id)));
      built.set(id, made);
      return made;
    },
    putProfileRoads(id, columns) {
      built.set(id, createProfileRoads(network, profile(id), columns));
    },
  };
}

function unknownProfile(id: string, profiles: readonly VehicleProfile[]): never {
  const wanted = profiles.map((profile) => profile.id).join(', ');
  throw new RuncardError('INVALID_FIELD', `no vehicle profile "${id}", wanted one of ${wanted}`, {
    field: 'profileId',
  });
}
