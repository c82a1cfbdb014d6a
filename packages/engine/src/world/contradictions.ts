import type { Checked } from '../core/input-schema.ts';
import type { ExpectedFreeSchema, WaterSourceSchema } from './schemas.ts';

/** What the schemas cannot say of one thing, because it lies between two of its fields. */
export interface Contradiction {
  /** Of the field within the thing. */
  readonly path: string;
  readonly seen: string;
  readonly wanted: string;
}

export function clockContradiction(given: Checked<typeof ExpectedFreeSchema>): Contradiction | undefined {
  const { expectedFreeUnixMs: atMs, expectedFreeP90UnixMs: p90AtMs } = given;
  if (p90AtMs === undefined || (atMs !== undefined && atMs <= p90AtMs)) return undefined;
  const path = 'expectedFreeP90UnixMs';
  if (atMs === undefined) return { path, seen: `${p90AtMs} alone`, wanted: 'expectedFreeUnixMs beside it' };
  return { path, seen: `${p90AtMs}`, wanted: `an instant not before expectedFreeUnixMs, ${atMs}` };
}

/** Water that flows takes pressure away: a residual above the static pressure is a slip of the pen. */
export function flowTestContradiction({ test }: Checked<typeof WaterSourceSchema>): Contradiction | undefined {
  if (test === undefined || test.residualKpa <= test.staticKpa) return undefined;
  return { path: 'test.residualKpa', seen: `${test.residualKpa}`, wanted: `at most staticKpa, ${test.staticKpa}` };
}
