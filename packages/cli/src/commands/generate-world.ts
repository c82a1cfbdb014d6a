import { readNetworkFile, writeWorldFile } from '@runcard/engine';
import { generateWorld, hanoiDensity } from '@runcard/sim';
import type { Command } from '../command.ts';
import { checkOutput, removeHalvesOnSignal } from '../output.ts';

const COUNT_MAX = 200_000;
const UNITS_MAX = 5_000;
const SEED_MAX = 2 ** 31 - 1;
/** A station for every three vehicles, as in Hanoi (129 vehicles, 42 stations: docs/generated-city.md). */
const UNITS_PER_STATION = 3;

export const generateWorldCommand: Command = {
  name: 'generate world',
  usage: '--network NET --seed N [--units N] [--water N] [--even] --out FILE',
  summary: 'make a synthetic fleet, stations, water and community points on any network',
  help: [
    '--network NET   the network to place them on',
    '--seed N        same seed, same bytes',
    '--units N       vehicles (default 129)',
    '--water N       water sources (default 10,115)',
    '--even          as dense in all streets; else, on a network of Hanoi, denser in the inner districts, as fires are',
    '--out FILE      the world file',
  ],
  options: {
    network: { type: 'string' },
    seed: { type: 'string' },
    units: { type: 'string' },
    water: { type: 'string' },
    even: { type: 'boolean' },
    out: { type: 'string' },
  },
  positionals: 0,
  async run(call) {
    const out = call.options.required('out');
    const units = call.options.integer('units', 1, UNITS_MAX) ?? 129;
    const water = call.options.integer('water', 0, COUNT_MAX) ?? 10_115;
    const seed = call.options.integer('seed', 0, SEED_MAX) ?? 1;
    checkOutput(out);
    const network = await readNetworkFile(call.options.required('network'));
    call.progress.step('placing stations, vehicles and water', 0);
    const densityAt = call.options.has('even') ? undefined : hanoiDensity(network);
    const world = generateWorld(network, {
      seed,
      city: {
        name: `synthetic world on ${network.meta.source}`,
        utcOffsetMinutes: 420,
        synthetic: true,
        note: 'Stations, units and water are invented; nothing here is a real resource.',
      },
      stations: Math.max(1, Math.round(units / UNITS_PER_STATION)),
      units,
      // Hanoi's mix of 2022: 41 % hydrants, 36 % tanks, the rest natural (docs/generated-city.md).
      hydrants: Math.round(water * 0.415),
      tanks: Math.round(water * 0.363),
      naturalSources: water - Math.round(water * 0.415) - Math.round(water * 0.363),
      suctionPoints: 0,
      communityPoints: units * 4,
      ...(densityAt !== undefined && { densityAt }),
    });
    removeHalvesOnSignal(out);
    await writeWorldFile(world, out);
    call.progress.end();
    call.print(
      `${world.stations.size} stations, ${world.units.size} units, ${world.waterSources.size} water sources, ${world.communityPoints.size} community points: ${out}`,
    );
  },
};
