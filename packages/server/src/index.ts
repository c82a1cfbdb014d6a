/** The Runcard HTTP service: `createServer(engine, { clock })`, then `listen`, `warmUp`, `close`. */
export type { Clock } from './clock.ts';
export { SERVER_LIMITS } from './create-app.ts';
export { createServer, listen, type RuncardServer, type ServerOptions } from './create-server.ts';
export { HTTP_OF_CONNECT, statusOf } from './rpc-failure.ts';
export { WARM_UP, type WarmUpOptions, type WarmUpReport } from './warm-up.ts';
