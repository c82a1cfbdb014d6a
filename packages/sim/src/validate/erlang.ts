import { type Estimate, estimateOf, REPLICATIONS } from './estimate.ts';
import { type QueueCity, runQueueCity } from './queue-city.ts';
import { type Effort, errorsMax, looserBy, type Row, rounded } from './row.ts';

/** T5: Erlang's formulas. B, a call is lost, whatever the distribution of service; C, a call waits, for exponential service alone. */
export function erlangB(units: number, load: number): number {
  let b = 1;
  for (let k = 1; k <= units; k++) b = (load * b) / (k + load * b);
  return b;
}

export function erlangC(units: number, load: number): number {
  const b = erlangB(units, load);
  return (units * b) / (units - load * (1 - b));
}

/** Units, load, and calls in a replication of the full form: the rarer, the more. */
const CASES: readonly {
  readonly units: number;
  readonly load: number;
  readonly callsB: number;
  readonly callsC: number;
}[] = [
  { units: 2, load: 1, callsB: 8_000, callsC: 14_000 },
  { units: 3, load: 1.5, callsB: 10_000, callsC: 18_000 },
  { units: 5, load: 3, callsB: 12_000, callsC: 26_000 },
  { units: 10, load: 5, callsB: 85_000, callsC: 200_000 },
];

const SE_TIMES_MAX = 3.3;
const SE_SHARE_MAX = 0.01;
/** After the one that was fixed beforehand. */
const OTHER_SEEDS = 3;

type Service = QueueCity['service'];

export function erlangRows(effort: Effort): Row[] {
  return CASES.flatMap(({ units, load, callsB, callsC }) => [
    rowOf('B', units, load, 'EXPONENTIAL', callsB, effort),
    rowOf('B', units, load, 'LOG_NORMAL', callsB, effort),
    rowOf('C', units, load, 'EXPONENTIAL', callsC, effort),
  ]);
}

function rowOf(formula: 'B' | 'C', units: number, load: number, service: Service, calls: number, effort: Effort): Row {
  const expected = formula === 'B' ? erlangB(units, load) : erlangC(units, load);
  const errors = errorsMax(effort, SE_TIMES_MAX);
  const seMax = SE_SHARE_MAX * looserBy(effort);
  const city: QueueCity = { units, service, waits: formula === 'C', kinds: [{ load, preference: indices(units) }] };
  const name = `erlang/${formula}/${units}/${service}`;
  const run = (seed: number): Estimate => share(city, name, Math.round(calls * effort.share), seed);
  const got = run(effort.seed);
  const others = effort.share < 1 ? [] : indices(OTHER_SEEDS).map((i) => run(effort.seed + 1 + i));
  const errorOf = ({ mean, se }: Estimate): number => Math.abs(mean - expected) / se;
  const by = service === 'EXPONENTIAL' ? 'exponential' : 'log-normal';
  return {
    id: `T5.${formula}-${units}-${load}-${by}`,
    what: `Erlang ${formula}, ${units} units, load ${load}, ${by} service`,
    ...{ expected: rounded(expected, 6), got: rounded(got.mean, 6) },
    tolerance: `${rounded(errorOf(got), 1)} SE (at most ${errors}), SE ${rounded((100 * got.se) / expected, 2)} % (at most ${rounded(100 * seMax, 1)} %)`,
    holds: errorOf(got) <= errors && got.se <= seMax * expected,
    details: others.map(
      (other, i) => `seed ${effort.seed + 1 + i}: ${rounded(other.mean, 6)}, ${rounded(errorOf(other), 1)} SE`,
    ),
  };
}

function share(city: QueueCity, name: string, calls: number, seed: number): Estimate {
  return estimateOf(
    Array.from({ length: REPLICATIONS }, (_, i) => {
      const counts = runQueueCity(city, { seed, name: `${name}/${i}`, calls });
      return counts.heldUp / counts.calls;
    }),
  );
}

const indices = (count: number): number[] => Array.from({ length: count }, (_, i) => i);
