import { type Answers, workerFor } from '@runcard/engine';
import { POLICIES } from '../../src/policies/policies.ts';
import type { Policy } from '../../src/policies/policy.ts';
import { createJobRunner } from '../../src/run/run-job.ts';
import { simTasks } from '../../src/run/tasks.ts';

/** As its namesake, until the third incident. */
export const throwing: Policy = {
  id: 'kerb-nearest',
  choose(question, view) {
    if (question.input.incident?.id === 'incident-3') throw new TypeError('units is not iterable');
    return POLICIES['kerb-nearest'].choose(question, view);
  },
};

export const policiesWithThrowing = { ...POLICIES, 'kerb-nearest': throwing };

const answer: Answers = workerFor(simTasks(createJobRunner(policiesWithThrowing)));
export default answer;

export const __esModule = true;
