import { workerFor } from './task-table.ts';
import { TASKS } from './tasks.ts';

/** What a worker thread of the engine runs: one call, one reply. */
export default workerFor(TASKS);

/**
 * Piscina requires this module. Without the mark Node 24 puts a module of its own around the default export, and a thread that is told to end
 * in that moment aborts the whole process (docs/decisions/0005).
 */
export const __esModule = true;
