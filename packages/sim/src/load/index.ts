/** A running server under load: an entry of its own, because the other commands need neither the protocol nor HTTP. */
export { ask, bodyOf, type Client, openClient, RpcRefused, readAnswer } from './client.ts';
export { COMPARED, type Comparison, compareAnswers } from './compare-answers.ts';
export { formatComparison, formatLoad } from './format-load.ts';
export { loadTraffic } from './load-traffic.ts';
export { evenly, type OpenLoop, runOpenLoop, type Sent } from './open-loop.ts';
export { raisePriority } from './priority.ts';
export { compressFor, eventsOf, type ScenarioEvents } from './questions.ts';
export { type LoadResult, runLoad } from './run-load.ts';
export { planSends } from './send-plan.ts';
export { heldUnits, listServerUnits, putBack, type ServerUnit, tellEngine } from './server-state.ts';
export { drawTrafficBatches, endTraffic, type TrafficBatch } from './traffic-batches.ts';
