import { type BuildOptions, buildNetwork } from './build-network.ts';
import { type InspectReport, inspectNetwork } from './inspect-network.ts';
import { writeNetworkFile } from './network-file.ts';
import { openPbf } from './osm/read-pbf.ts';

export interface ImportOptions extends BuildOptions {
  /** Path of the network file. It is written aside and renamed: a failed import leaves what was there. */
  readonly out: string;
}

/** Reads an .osm.pbf file, builds the network and writes it. PBF_CORRUPT, FILE_NOT_FOUND or FILE_NOT_WRITTEN when it cannot. */
export async function importOsm(file: string, { out, ...options }: ImportOptions): Promise<InspectReport> {
  const source = await openPbf(file);
  const network = await buildNetwork(source, options);
  options.onProgress?.('write', 0);
  await writeNetworkFile(network, out);
  return inspectNetwork(network, out);
}
