import { jointPolicy } from '../policies/joint.ts';
import { drawIncidents, runChecked, type ValidationCity } from './city-run.ts';
import type { Effort, Row } from './row.ts';

/** The hash over the logs of some replications that were run on so many workers. */
export type HashOnWorkers = (workers: number) => Promise<string>;

const DAYS = 3;
const INCIDENTS_A_DAY = 20;
const WORKERS = [1, 2, 8];

export async function determinismRows(
  city: ValidationCity,
  { seed }: Effort,
  hashOnWorkers?: HashOnWorkers,
): Promise<Row[]> {
  const incidents = drawIncidents(city.open(), seed, DAYS, INCIDENTS_A_DAY);
  const hashOf = (runSeed: number): string => runChecked(city.open(), jointPolicy, runSeed, incidents).logHash;
  const [first, again, other] = [hashOf(seed), hashOf(seed), hashOf(seed + 1)];
  const rows: Row[] = [
    {
      ...{
        id: 'determinism.same-seed',
        what: 'log hash, the same seed again',
        expected: short(first),
        got: short(again),
      },
      ...{ tolerance: 'all 256 bits equal', holds: again === first },
    },
    {
      ...{ id: 'determinism.other-seed', what: 'log hash, another seed', expected: 'another', got: short(other) },
      ...{ tolerance: 'not equal', holds: other !== first },
    },
  ];
  if (hashOnWorkers === undefined) return rows;
  const hashes: string[] = [];
  for (const workers of WORKERS) hashes.push(await hashOnWorkers(workers));
  return [
    ...rows,
    {
      id: 'determinism.workers',
      what: `log hash of the same replications on ${WORKERS.join(', ')} workers`,
      ...{ expected: short(hashes[0]), got: hashes.map(short).join(' ') },
      ...{ tolerance: 'all 256 bits equal', holds: new Set(hashes).size === 1 },
    },
  ];
}

const short = (hash: string): string => hash.slice(0, 12);
