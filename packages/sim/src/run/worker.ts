import { type Answers, workerFor } from '@runcard/engine';
import { SIM_TASKS } from './tasks.ts';

/** What a worker thread of the simulator runs: one call, one reply. */
const answer: Answers = workerFor(SIM_TASKS);
export default answer;

/** As in the engine's worker: without it, ending a thread that starts can abort the process. */
export const __esModule = true;
