import { RuncardError } from '../core/errors.ts';
import type { SectionInput } from '../core/sections.ts';
import { type BuildOptions, buildNetwork } from './build-network.ts';
import { type InspectReport, inspectNetwork } from './inspect-network.ts';
import type { Network } from './network.ts';
import { writeNetworkFile } from './network-file.ts';
import { openPbf } from './osm/read-pbf.ts';

export interface ImportOptions extends BuildOptions {
  /** Path of the network file. It is written aside and renamed: a failed import leaves what was there. */
  readonly out: string;
  /** What later stages keep beside the network, made from it: `prepareHierarchy`. */
  readonly prepare?: (network: Network) => readonly SectionInput[] | Promise<readonly SectionInput[]>;
}

/** Reads an .osm.pbf file, builds the network and writes it. PBF_CORRUPT, FILE_NOT_FOUND, FILE_NOT_WRITTEN or NO_ROADS when it cannot. */
export async function importOsm(file: string, { out, prepare, ...options }: ImportOptions): Promise<InspectReport> {
  const source = await openPbf(file);
  const network = await buildNetwork(source, options);
  if (network.pieceCount === 0) throw noRoads(file, options.bbox);
  const more = (await prepare?.(network)) ?? [];
  options.onProgress?.('write', 0);
  await writeNetworkFile(network, out, more);
  return inspectNetwork(network, out);
}

function noRoads(file: string, bbox: BuildOptions['bbox']): RuncardError {
  const where =
    bbox === undefined ? '' : ` in the box west ${bbox[0]}, south ${bbox[1]}, east ${bbox[2]}, north ${bbox[3]}`;
  return new RuncardError('NO_ROADS', `${file}: seen no road${where}, wanted at least one; nothing was written`);
}
