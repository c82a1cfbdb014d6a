import type { Effort, Row } from '../harness.ts';
import { measureFresh, runFresh } from './fresh.ts';

const PROGRAM = new URL('./load-and-ask.ts', import.meta.url);

/**
 * From the network file to the first route, in a fresh process each time: cold code, but a warm page cache, because the first
 * process is not counted. Node's own start is not in it.
 */
export async function measureLoad(networkPath: string, effort: Effort): Promise<Row> {
  await runFresh(PROGRAM, [networkPath]);
  const { row } = await measureFresh('routing.load', PROGRAM, [networkPath], effort.processes);
  return row;
}
