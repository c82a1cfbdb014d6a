import { hashOfTexts, type Row, rowOf } from '../harness.ts';
import { runProgram } from '../run-child.ts';

/** What a program of its own says of itself on stdout, as JSON. */
export interface Fresh {
  readonly tookMs: number;
  /** The most that its process held. */
  readonly maxRssMb: number;
  /** Any JSON; the same in every process. */
  readonly answer: unknown;
}

/** The same work in so many fresh processes, one after the other: each is a sample, of code that nothing has warmed up. */
export async function measureFresh(
  id: string,
  program: URL,
  words: readonly string[],
  processes: number,
): Promise<{ readonly row: Row; readonly maxRssMb: number }> {
  const runs: Fresh[] = [];
  while (runs.length < processes) runs.push(await runFresh(program, words));
  const [expected, ...others] = runs.map((run) => JSON.stringify(run.answer));
  if (expected === undefined) throw new Error(`${id}: no process was asked for`);
  if (others.some((answer) => answer !== expected)) throw new Error(`${id}: fresh processes answer differently`);
  const times = runs.map((run) => run.tookMs);
  return {
    row: rowOf(id, times, 1, hashOfTexts([expected])),
    maxRssMb: Math.max(...runs.map((run) => run.maxRssMb)),
  };
}

export async function runFresh(program: URL, words: readonly string[]): Promise<Fresh> {
  return JSON.parse(await runProgram(program, words)) as Fresh;
}

/** By that program, when it is done. */
export function tellFresh(tookMs: number, answer: unknown): void {
  const told: Fresh = { tookMs, maxRssMb: process.resourceUsage().maxRSS / 1_024, answer };
  process.stdout.write(`${JSON.stringify(told)}\n`);
}
