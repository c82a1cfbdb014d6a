import { type Estimate, estimateOf, REPLICATIONS, T_99 } from './estimate.ts';
import { type QueueCity, type QueueCounts, runQueueCity } from './queue-city.ts';
import { type Effort, errorsMax, looserBy, type Row, rounded } from './row.ts';

/**
 * T1: the district of Larson and Odoni, Urban Operations Research, 5.4.3 to 5.5.3: three units, ten atoms, exact in the hypercube model. Atoms with
 * the same list are one kind of call here. Values as recomputed to five digits from the book's own rates [C]; the book prints 0.5574, 0.4734,
 * 0.4693, 0.23684, 0.43529 and "about 8.7 percent".
 */
const DISTRICT: QueueCity = {
  units: 3,
  kinds: [
    { load: 0.25, preference: [0, 1, 2] },
    { load: 0.25, preference: [0, 1, 2] },
    { load: 0.25, preference: [0, 2, 1] },
    { load: 0.35, preference: [1, 0, 2] },
    { load: 0.4, preference: [2, 0, 1] },
  ],
  service: 'EXPONENTIAL',
  waits: true,
};

const WORKLOADS = [0.55736, 0.47337, 0.46926];
/** Without a queue. */
const LOSS_WORKLOADS = [0.497905, 0.402631, 0.397971];

/** Of one replication of the full form. */
const CALLS = 60_000;
const HALF_WIDTH_MAX = 0.01;

export function hypercubeRows(effort: Effort): Row[] {
  const calls = Math.round(CALLS * effort.share);
  const runs = replicate(DISTRICT, 'hypercube', calls, effort.seed);
  const losses = replicate({ ...DISTRICT, waits: false }, 'hypercube/loss', calls, effort.seed);
  const row = (id: string, what: string, expected: readonly number[], got: readonly Estimate[]): Row =>
    rowOf(id, what, expected, got, effort);
  return [
    row(
      'T1.workloads',
      'workload of each unit',
      WORKLOADS,
      estimates(runs, ({ busyShare }) => busyShare),
    ),
    row('T1.queued', "a call waits, P'Q", [0.23684], estimates(runs, heldUpShare)),
    row('T1.interarea', 'sent into another area', [0.43533], estimates(runs, interareaShare)),
    row(
      'T1.f11',
      'unit 1 to atom 1, of all',
      [0.08693],
      estimates(runs, ({ served }) => [served[0][0] / total(served)]),
    ),
    row('T1.loss', 'no queue: a call is lost', [0.134328], estimates(losses, heldUpShare)),
    row(
      'T1.loss-workloads',
      'no queue: workloads',
      LOSS_WORKLOADS,
      estimates(losses, ({ busyShare }) => busyShare),
    ),
  ];
}

const replicate = (city: QueueCity, name: string, calls: number, seed: number): QueueCounts[] =>
  Array.from({ length: REPLICATIONS }, (_, i) => runQueueCity(city, { seed, name: `${name}/${i}`, calls }));

const heldUpShare = ({ heldUp, calls }: QueueCounts): number[] => [heldUp / calls];

/** Whoever heads a kind's list is at home where it comes from. */
function interareaShare({ served }: QueueCounts): number[] {
  const home = served.reduce((sum, row, kind) => sum + row[DISTRICT.kinds[kind].preference[0]], 0);
  return [1 - home / total(served)];
}

const total = (served: QueueCounts['served']): number => served.flat().reduce((a, b) => a + b, 0);

/** Of each of the values that a replication gives. */
function estimates(runs: readonly QueueCounts[], valuesOf: (counts: QueueCounts) => readonly number[]): Estimate[] {
  const columns = runs.map(valuesOf);
  return columns[0].map((_, i) => estimateOf(columns.map((values) => values[i])));
}

function rowOf(id: string, what: string, expected: readonly number[], got: readonly Estimate[], effort: Effort): Row {
  const halfShareMax = HALF_WIDTH_MAX * looserBy(effort);
  const errors = errorsMax(effort, T_99);
  const halfShare = Math.max(...got.map(({ se }, i) => (T_99 * se) / expected[i]));
  const off = Math.max(...got.map(({ mean, se }, i) => Math.abs(mean - expected[i]) / se));
  return {
    ...{ id, what, expected: single(expected), got: single(got.map(({ mean }) => rounded(mean))) },
    tolerance: `${rounded(off, 1)} SE (at most ${errors}${errors === T_99 ? ', the 99 % interval' : ''}), whose half is ${rounded(100 * halfShare, 2)} % (at most ${rounded(100 * halfShareMax, 1)} %)`,
    holds: off <= errors && halfShare <= halfShareMax,
  };
}

const single = (values: readonly number[]): number | readonly number[] => (values.length === 1 ? values[0] : values);
