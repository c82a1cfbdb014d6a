import type { Engine, Recommendation } from '@runcard/engine';
import type { Case } from '../harness.ts';
import { firstAlarms, INCIDENTS } from '../queries.ts';

/** The engine's own time for a first alarm, without transport; `nowMs` stands still, so that the turnout is that of one hour. */
export function firstAlarmCase(engine: Engine, nowMs: number): Case<Recommendation> {
  const inputs = firstAlarms(engine.network);
  return {
    id: 'dispatch.first-alarm',
    queries: INCIDENTS,
    run: (query) => engine.recommend(inputs[query]!, nowMs),
    digest: (recommendation) => JSON.stringify(recommendation),
  };
}
