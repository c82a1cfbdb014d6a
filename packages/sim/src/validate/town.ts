import { buildNetwork, createEngine, emptyWorld, type OsmSource, type OsmVisitor } from '@runcard/engine';
import { generateWorld } from '../city/generate-world.ts';
import type { ValidationCity } from './city-run.ts';

/** A town of 24 by 24 streets, 400 m apart, with six stations: where no network of a real city is at hand. Made in a second. */
export async function validationTown(): Promise<ValidationCity> {
  const network = await buildNetwork(gridSource());
  const world = generateWorld(network, {
    seed: 1,
    city: { ...emptyWorld({ name: 'Grid town', utcOffsetMinutes: 420, synthetic: true, note: 'Invented.' }).city },
    ...{ stations: 6, units: 30, hydrants: 150, tanks: 10, naturalSources: 5, suctionPoints: 5, communityPoints: 5 },
  });
  return {
    name: `a drawn town of ${STREETS} by ${STREETS} streets, ${world.units.size} units`,
    days: 180,
    incidentsADay: 12,
    open: () => createEngine({ network, world }),
  };
}

const STREETS = 24;
const GAP_LAT = 0.0036;
const GAP_LON = 0.00385;

function gridSource(): OsmSource {
  return {
    ...{ name: 'grid town', licence: 'Apache-2.0', attribution: 'Drawn by Runcard; no real place', date: '' },
    read: async (visitor) => emitGrid(visitor),
  };
}

function emitGrid(visitor: OsmVisitor): void {
  const idOf = (row: number, column: number): number => row * STREETS + column + 1;
  const all = Array.from({ length: STREETS }, (_, i) => i);
  for (const row of all)
    for (const column of all)
      visitor.node?.(
        idOf(row, column),
        Math.round((105.8 + column * GAP_LON) * 1e7),
        Math.round((21 + row * GAP_LAT) * 1e7),
        undefined,
      );
  for (const i of all) {
    // Every fourth street is a large one.
    const tags = (name: string): ReadonlyMap<string, string> =>
      new Map([
        ['highway', i % 4 === 0 ? 'secondary' : 'residential'],
        ['name', name],
        ['width', i % 4 === 0 ? '14' : '8'],
      ]);
    visitor.way?.(
      2 * i + 1,
      Float64Array.from(all, (column) => idOf(i, column)),
      tags(`Row ${i}`),
    );
    visitor.way?.(
      2 * i + 2,
      Float64Array.from(all, (row) => idOf(row, i)),
      tags(`Column ${i}`),
    );
  }
}
