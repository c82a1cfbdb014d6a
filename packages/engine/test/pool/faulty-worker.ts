import { workerFor } from '../../src/pool/task-table.ts';
import { FAULTS } from './faults.ts';

/** A worker of the tests alone: the table of a real one has no task that fails on purpose. */
export default workerFor(FAULTS);

/** As in `src/pool/worker.ts`. */
export const __esModule = true;
