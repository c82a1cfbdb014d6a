import { INFINITE_MS } from '../../core/units.ts';
import { placeOf } from '../../map/geometry.ts';
import type { Network } from '../../map/network.ts';
import type { Position } from '../../map/position.ts';
import type { Router } from '../router.ts';
import type { OsrmRoute } from './osrm-answer.ts';
import { type Circuit, type CircuitState, createCircuit } from './osrm-circuit.ts';
import { type OsrmClient, openOsrmClient } from './osrm-client.ts';
import { checkOsrmOptions, OSRM_LIMITS, type OsrmOptions } from './osrm-options.ts';
import { OSRM_TROUBLES, OsrmFailure, type OsrmTrouble } from './osrm-trouble.ts';

/**
 * The contract of `router.ts` over an OSRM server, asynchronous, with our own graph behind it (design/reliability.md case 18 and P21).
 * Durations are OSRM's own, of the profile that its data was made with, in whole ms: they equal no vehicle of ours.
 *
 * A table comes from one source as a whole. Its cells are compared with each other, and OSRM's car beside our pumper would favour one
 * of them. So a single wrong cell gives the table to our own graph; where nothing is wrong, each cell depends on its own pair alone.
 */
export interface OsrmRouter {
  readonly name: 'osrm';
  readonly circuit: CircuitState;
  /** As `Router.manyToOne`. Never rejects for anything that the server does. */
  manyToOne(from: readonly Position[], to: Position, boundMs?: number): Promise<Sourced<Int32Array>>;
  /** As `Router.route`; a path of OSRM's is `points`, one of our own graph's is `arcs`. */
  route(from: Position, to: Position, options?: { readonly path?: boolean }): Promise<Sourced<OsrmRoute | null>>;
  /** Ends what is under way, which our own graph then answers, as all that is asked later. */
  close(): Promise<void>;
}

export interface Sourced<Value> {
  readonly value: Value;
  readonly source: 'osrm' | 'own-graph';
  /** Why it is not OSRM's; null where it is. */
  readonly degraded: OsrmTrouble | null;
}

/** The engine has none of its own: below the command there is no clock. */
export interface OsrmClock {
  /** Monotonic, from any start. */
  nowMs(): number;
  /** Runs it once, so much later. @returns what calls it off */
  after(ms: number, run: () => void): () => void;
}

/**
 * `own` answers where OSRM does not, and says whether "no way" is true: the router of the vehicle that is asked for, on this network.
 * Connects to nothing yet. @throws RuncardError INVALID_FIELD where an option is wrong
 */
export async function openOsrmRouter(
  network: Network,
  own: Router,
  options: OsrmOptions,
  clock: OsrmClock,
): Promise<OsrmRouter> {
  const client = await openOsrmClient(checkOsrmOptions(options));
  const circuit = createCircuit(OSRM_LIMITS.failuresMax, OSRM_LIMITS.probeAfterMs);
  const desk: Desk = { network, own, client, circuit, clock };
  return {
    name: 'osrm',
    get circuit() {
      return circuit.state;
    },
    async manyToOne(from, to, boundMs = INFINITE_MS - 1) {
      if (from.length === 0) return { value: new Int32Array(), source: 'osrm', degraded: null };
      return answer(
        desk,
        async (signal) => bounded(await tableOf(desk, from, to, signal), boundMs),
        () => own.manyToOne(from, to, boundMs),
      );
    },
    route: (from, to, { path = false } = {}) =>
      answer(
        desk,
        (signal) => routeOf(desk, from, to, path, signal),
        () => withoutPoints(own.route(from, to, { path })),
      ),
    close: () => client.close(),
  };
}

interface Desk {
  readonly network: Network;
  readonly own: Router;
  readonly client: OsrmClient;
  readonly circuit: Circuit;
  readonly clock: OsrmClock;
}

async function answer<Value>(
  { circuit, clock }: Desk,
  ask: (signal: AbortSignal) => Promise<Value>,
  askOwn: () => Value,
): Promise<Sourced<Value>> {
  const permit = circuit.enter(clock.nowMs());
  if (permit === undefined) return ownAnswer(askOwn, 'OSRM_CIRCUIT_OPEN', NOT_ASKED);
  let outcome: Parameters<Circuit['leave']>[1] = 'unasked';
  try {
    const value = await withinMs(clock, OSRM_LIMITS.osrmMs, ask);
    outcome = 'worked';
    return { value, source: 'osrm', degraded: null };
  } catch (error) {
    if (!(error instanceof OsrmFailure)) throw error;
    if (error.code !== 'OSRM_BUSY') outcome = OSRM_TROUBLES[error.code].isFault ? 'failed' : 'worked';
    return ownAnswer(askOwn, error.code, error.message);
  } finally {
    circuit.leave(permit, outcome, clock.nowMs());
  }
}

const NOT_ASKED = `OSRM failed ${OSRM_LIMITS.failuresMax} times in a row and is asked again every ${OSRM_LIMITS.probeAfterMs / 1000} s`;

function ownAnswer<Value>(askOwn: () => Value, code: OsrmTrouble['code'], message: string): Sourced<Value> {
  return { value: askOwn(), source: 'own-graph', degraded: { code, message } };
}

/**
 * The race is needed beside the signal: undici settles an aborted request that waits for a connection only when the connection does
 * (nodejs/undici#5662). Whatever the outcome, nothing of the question stays under way.
 */
async function withinMs<Value>(
  clock: OsrmClock,
  ms: number,
  ask: (signal: AbortSignal) => Promise<Value>,
): Promise<Value> {
  const controller = new AbortController();
  const late = Promise.withResolvers<never>();
  const callOff = clock.after(ms, () => {
    late.reject(new OsrmFailure('OSRM_SLOW', `OSRM gave no whole answer within ${ms} ms`));
  });
  try {
    return await Promise.race([ask(controller.signal), late.promise]);
  } finally {
    callOff();
    controller.abort();
  }
}

async function tableOf(
  { network, own, client }: Desk,
  from: readonly Position[],
  to: Position,
  signal: AbortSignal,
): Promise<Int32Array> {
  const places = from.map((position) => placeOf(network, position));
  const cells = await client.table(places, placeOf(network, to), signal);
  const cutOff = from.filter((_, i) => cells[i] >= INFINITE_MS);
  if (cutOff.length > 0) {
    const reachable = own.manyToOne(cutOff, to).filter((ms) => ms < INFINITE_MS).length;
    if (reachable > 0) throw noWay(`${reachable} of ${from.length} positions`);
  }
  return cells;
}

async function routeOf(
  { network, own, client }: Desk,
  from: Position,
  to: Position,
  wantsPath: boolean,
  signal: AbortSignal,
): Promise<OsrmRoute | null> {
  try {
    return await client.route(placeOf(network, from), placeOf(network, to), wantsPath, signal);
  } catch (error) {
    const isCutOff = error instanceof OsrmFailure && error.code === 'OSRM_NO_WAY';
    if (!isCutOff || own.route(from, to) !== null) throw error;
    return null;
  }
}

const noWay = (of: string): OsrmFailure =>
  new OsrmFailure('OSRM_NO_WAY', `OSRM has no way from ${of} from which our own graph has one`);

function bounded(cells: Int32Array, boundMs: number): Int32Array {
  return cells.map((ms) => (ms > boundMs ? INFINITE_MS : ms));
}

const withoutPoints = (route: ReturnType<Router['route']>): OsrmRoute | null =>
  route === null ? null : { ...route, points: [] };
