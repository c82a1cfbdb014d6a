/** The Runcard HTTP service: `createServer(engine, { clock })`, then `listen`, `warmUp`, `close`. */
export type { Clock } from './clock.ts';
export { createServer, listen, type RuncardServer, SERVER_LIMITS, type ServerOptions } from './create-server.ts';
export { HTTP_OF_CONNECT, statusOf } from './rpc-failure.ts';
export { WARM_UP, type WarmUpOptions, type WarmUpReport } from './warm-up.ts';
