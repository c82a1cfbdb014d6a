import { answerCall, type Call, type Reply } from './task-table.ts';
import { TASKS } from './tasks.ts';

/** What a worker thread of the engine runs: one call, one reply. */
export default (call: Call): Reply => answerCall(TASKS, call);
