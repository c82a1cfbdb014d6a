/** A running server under load: an entry of its own, because the other commands need neither the protocol nor HTTP. */
export { ask, bodyOf, type Client, openClient, RpcRefused, readAnswer } from './client.ts';
export { evenly, LATE_MS, type OpenLoop, type OpenLoopRun, runOpenLoop, type Sent, Unanswered } from './open-loop.ts';
export { drawTrafficBatches, endTraffic, type TrafficBatch } from './traffic-batches.ts';
