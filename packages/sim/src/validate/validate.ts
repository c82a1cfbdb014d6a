import { longRunRows, plantedRows } from './city-rows.ts';
import type { ValidationCity } from './city-run.ts';
import { determinismRows, type HashOnWorkers } from './determinism.ts';
import { dueLawRows } from './due-law.ts';
import { erlangRows } from './erlang.ts';
import { faceValidityRow } from './face-validity.ts';
import { hypercubeRows } from './hypercube.ts';
import type { Row } from './row.ts';

export interface ValidateOptions {
  readonly city: ValidationCity;
  /** Fixed before the first run; default 1. */
  readonly seed?: number;
  /** Of the work of the full form: what is drawn at random is held so much less close. Default 1, least 0.01. */
  readonly share?: number;
  /** Absent: its row is left out. */
  readonly hashOnWorkers?: HashOnWorkers;
  readonly onStep?: (step: string, done: number, total: number) => void;
}

/** Published results and laws that the simulator must reproduce: docs/validation.md explains each row. Everything is worked out anew at each call. */
export async function validate(options: ValidateOptions): Promise<Row[]> {
  const { city, seed = 1, share = 1, hashOnWorkers, onStep } = options;
  const effort = { seed, share: Math.min(1, Math.max(SHARE_MIN, share)) };
  const parts: readonly (readonly [string, () => Row[] | Promise<Row[]>])[] = [
    ['T1: the hypercube district', () => hypercubeRows(effort)],
    ['T5: Erlang', () => erlangRows(effort)],
    ['T6: the k-th due', () => dueLawRows(effort)],
    ['a long run of the city', () => longRunRows(city, effort)],
    ['planted faults', () => plantedRows(city, effort)],
    ['reported fires', () => [faceValidityRow(city.open())]],
    ['determinism', () => determinismRows(city, effort, hashOnWorkers)],
  ];
  const rows: Row[] = [];
  for (const [i, [step, part]] of parts.entries()) {
    onStep?.(step, i, parts.length);
    rows.push(...(await part()));
  }
  return rows;
}

const SHARE_MIN = 0.01;
