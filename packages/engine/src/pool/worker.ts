import { workerFor } from './task-table.ts';
import { TASKS } from './tasks.ts';

/** What a worker thread of the engine runs: one call, one reply. */
export default workerFor(TASKS);
