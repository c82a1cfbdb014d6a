import { createPrng } from '../../src/core/prng.ts';
import { openPbf } from '../../src/map/osm/read-pbf.ts';
import { writePbf } from '../../src/testing/write-pbf.ts';

/** Above every id of the extract, so that copies share none. */
const IDS_PER_COPY = 1e8;
/** Wider than the extract, so that copies do not touch: 0.8 degrees. */
const SHIFT_E7 = 8_000_000;

export interface CountryOptions {
  readonly copies: number;
  readonly unreferencedNodes: number;
  readonly seed: number;
}

/**
 * As large as a country: one city's elements again and again at shifted places and ids, with nodes between them to which nothing
 * refers (in a real extract those of buildings and land use). All nodes come first, then all ways, as in every .osm.pbf file.
 */
export async function writeCountry(cityPath: string, path: string, options: CountryOptions): Promise<void> {
  const { copies, unreferencedNodes, seed } = options;
  const city = await openPbf(cityPath);
  const random = createPrng(seed, 'country');
  const file = writePbf(path, { level: 1 });
  const perCopy = Math.ceil(unreferencedNodes / copies);
  for (let copy = 0; copy < copies; copy++) {
    const idOffset = copy * IDS_PER_COPY;
    await city.read({
      node: (id, lonE7, latE7, tags) => file.node(id + idOffset, lonE7 - copy * SHIFT_E7, latE7, tags),
    });
    const firstId = idOffset + IDS_PER_COPY / 2;
    const count = Math.min(perCopy, unreferencedNodes - copy * perCopy);
    for (let i = 0; i < count; i++) file.node(firstId + i, random.below(1_000_000_000), random.below(500_000_000));
  }
  for (let copy = 0; copy < copies; copy++) {
    const idOffset = copy * IDS_PER_COPY;
    await city.read({
      way: (id, nodeIds, tags) =>
        file.way(
          id + idOffset,
          nodeIds.map((nodeId) => nodeId + idOffset),
          tags,
        ),
    });
  }
  file.close();
}
