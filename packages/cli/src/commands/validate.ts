import { existsSync } from 'node:fs';
import { createEngineFamily, readNetworkFile, readWorldFile } from '@runcard/engine';
import { type Row, type ValidationCity, validate, validationTown } from '@runcard/sim';
import { type Call, type Command, Failure } from '../command.ts';
import { networkPath, worldPath } from '../load.ts';

const SEED_MAX = 2 ** 31 - 1;

export const validateCommand: Command = {
  name: 'validate',
  usage: '[--network NET] [--world FILE] [--seed N] [--quick] [--json]',
  summary: 'hold the simulator to published results and to its own laws',
  help: [
    '--network NET  the city of the long run (default: RUNCARD_NETWORK, else the generated city in RUNCARD_DATA, else a drawn town)',
    '--world FILE   its stations and units (default: RUNCARD_WORLD, else NET.world.json beside the network)',
    '--seed N       of everything that is drawn at random (default 1, which was fixed before the first run)',
    '--quick        a tenth of the work, held about a third as close',
    '--json         the same table for machines',
    'docs/validation.md explains each row. Exit code 1 where one does not hold.',
  ],
  options: {
    network: { type: 'string' },
    world: { type: 'string' },
    seed: { type: 'string' },
    quick: { type: 'boolean' },
    json: { type: 'boolean' },
  },
  positionals: 0,
  async run(call) {
    const seed = call.options.integer('seed', 0, SEED_MAX) ?? 1;
    call.progress.step('the city', 0);
    const city = await cityOf(call);
    const share = call.options.has('quick') ? QUICK_SHARE : 1;
    const onStep = (step: string, done: number, total: number): void => call.progress.step(step, done, total);
    const rows = await validate({ city, seed, share, onStep });
    call.progress.end();
    call.print(call.options.has('json') ? JSON.stringify(rows, null, 2) : tableText(rows, city, seed));
    const failed = rows.filter(({ holds }) => !holds).length;
    if (failed > 0) throw new Failure(`${failed} of ${rows.length} rows do not hold`);
  },
};

const QUICK_SHARE = 0.1;

/** A network that is named must be there; one that is not named is used where it is. */
async function cityOf(call: Call): Promise<ValidationCity> {
  const path = networkPath(call);
  if (!call.options.has('network') && !existsSync(path)) return validationTown();
  const network = await readNetworkFile(path);
  const world = await readWorldFile(worldPath(call));
  const family = createEngineFamily({ network });
  return {
    name: `${path}, ${world.units.size} units`,
    ...CALIBRATED,
    open: () => family.open(world),
  };
}

/** Half a year at what Hanoi reports: 3.90 fires and 4.86 other events a day (docs/validation.md). */
const CALIBRATED = { days: 180, incidentsADay: 8.76 };

function tableText(rows: readonly Row[], { name }: ValidationCity, seed: number): string {
  const held = rows.filter(({ holds }) => holds).length;
  return [
    `seed ${seed}; city: ${name}`,
    '',
    ...rows.flatMap(rowLines),
    '',
    `${held} of ${rows.length} rows hold. docs/validation.md explains each.`,
  ].join('\n');
}

function rowLines({ id, what, expected, got, tolerance, holds, details = [] }: Row): string[] {
  return [
    `${holds ? 'holds' : 'FAILS'}  ${id}: ${what}`,
    `         expected ${valueText(expected)}`,
    `         got      ${valueText(got)}`,
    `         ${tolerance}`,
    ...details.map((line) => `           ${line}`),
  ];
}

const valueText = (value: Row['expected']): string => (typeof value === 'object' ? value.join('  ') : `${value}`);
