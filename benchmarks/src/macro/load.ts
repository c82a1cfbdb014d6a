import { atRank, type Effort, type Figure, hashOfTexts, type Row, rowOf } from '../harness.ts';
import { runLoadAndAsk } from '../run-child.ts';

interface Loaded {
  readonly loadMs: number;
  readonly rssBytes: number;
  readonly answer: unknown;
}

/**
 * From the network file to the first route, in a fresh process each time: cold code, but a warm page cache, because the first
 * process is not counted. Node's own start is not in it.
 */
export async function measureLoad(networkPath: string, effort: Effort): Promise<{ row: Row; figure: Figure }> {
  const first = await loadOnce(networkPath);
  const runs: Loaded[] = [];
  while (runs.length < effort.processes) runs.push(await loadOnce(networkPath));
  const answers = runs.map((run) => JSON.stringify(run.answer));
  const expected = JSON.stringify(first.answer);
  if (answers.some((answer) => answer !== expected))
    throw new Error('routing.load: fresh processes answer differently');
  const bytes = runs.map((run) => run.rssBytes);
  const times = runs.map((run) => run.loadMs);
  return {
    row: rowOf('routing.load', times, 1, hashOfTexts([expected])),
    figure: { id: 'routing.rssMb', value: roundMb(atRank(bytes, 0.5)), unit: 'MB' },
  };
}

async function loadOnce(networkPath: string): Promise<Loaded> {
  return JSON.parse(await runLoadAndAsk(networkPath)) as Loaded;
}

/** One digit after the point. */
const roundMb = (bytes: number): number => Math.round(bytes / 1e5) / 10;
