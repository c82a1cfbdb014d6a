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
      const answered = await answer(desk, {
        askOsrm: (signal) => tableOf(desk, from, to, signal),
        askOwn: () => own.manyToOne(from, to, boundMs),
        cutOff: (theirs, ours) => ours.filter((ms, i) => ms < INFINITE_MS && theirs[i] >= INFINITE_MS).length,
      });
      return { ...answered, value: bounded(answered.value, boundMs) };
    },
    route: (from, to, { path = false } = {}) =>
      answer<OsrmRoute | null>(desk, {
        askOsrm: (signal) => routeOf(desk, from, to, path, signal),
        askOwn: () => withoutPoints(own.route(from, to, { path })),
        cutOff: (theirs, ours) => (theirs === null && ours !== null ? 1 : 0),
      }),
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

interface Question<Value> {
  askOsrm(signal: AbortSignal): Promise<Value>;
  askOwn(): Value;
  /** How many positions have a way by our own graph and none by OSRM. */
  cutOff(theirs: Value, ours: Value): number;
}

/**
 * Our own graph answers while the server works: its answer is at hand when the deadline passes, and "no way" can be checked. It takes
 * 0.4 ms in the median with a hierarchy (300 sources, Hanoi, 2 shared cores). Without one it is a Dijkstra of 40 to 170 ms: asked only
 * once OSRM had failed, it ended 282 ms after the call in the median, asked meanwhile 201 ms.
 */
async function answer<Value>({ circuit, clock }: Desk, question: Question<Value>): Promise<Sourced<Value>> {
  const permit = circuit.enter(clock.nowMs());
  if (permit === undefined) return ownAnswer(question.askOwn(), 'OSRM_CIRCUIT_OPEN', NOT_ASKED);
  let outcome: Parameters<Circuit['leave']>[1] = 'unasked';
  try {
    const asked = withinMs(clock, OSRM_LIMITS.osrmMs, question.askOsrm);
    // Looked at below, and must not count as unhandled meanwhile.
    asked.catch(() => undefined);
    await turnOfTheLoop();
    const ours = question.askOwn();
    const { value, failure } = await checked(asked, (theirs) => question.cutOff(theirs, ours));
    outcome = outcomeOf(failure);
    return failure === null
      ? { value, source: 'osrm', degraded: null }
      : ownAnswer(ours, failure.code, failure.message);
  } finally {
    circuit.leave(permit, outcome, clock.nowMs());
  }
}

type Checked<Value> =
  | { readonly value: Value; readonly failure: null }
  | { readonly value: null; readonly failure: OsrmFailure };

async function checked<Value>(asked: Promise<Value>, cutOff: (theirs: Value) => number): Promise<Checked<Value>> {
  try {
    const value = await asked;
    const count = cutOff(value);
    if (count === 0) return { value, failure: null };
    const message = `OSRM has no way where our own graph has one: ${count} of the positions asked for`;
    return { value: null, failure: new OsrmFailure('OSRM_NO_WAY', message) };
  } catch (error) {
    if (error instanceof OsrmFailure) return { value: null, failure: error };
    throw error;
  }
}

function outcomeOf(failure: OsrmFailure | null): Parameters<Circuit['leave']>[1] {
  if (failure?.code === 'OSRM_BUSY') return 'unasked';
  return failure !== null && OSRM_TROUBLES[failure.code].isFault ? 'failed' : 'worked';
}

const NOT_ASKED = `OSRM failed ${OSRM_LIMITS.failuresMax} times in a row and is asked again every ${OSRM_LIMITS.probeAfterMs / 1000} s`;

function ownAnswer<Value>(value: Value, code: OsrmTrouble['code'], message: string): Sourced<Value> {
  return { value, source: 'own-graph', degraded: { code, message } };
}

/** What was asked is on its way after this, over a connection that is open already. */
const turnOfTheLoop = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

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
  { network, client }: Desk,
  from: readonly Position[],
  to: Position,
  signal: AbortSignal,
): Promise<Int32Array> {
  const places = from.map((position) => placeOf(network, position));
  return client.table(places, placeOf(network, to), signal);
}

/** Only now: a cell above the bound is no cell without a way. */
function bounded(cells: Int32Array, boundMs: number): Int32Array {
  return cells.map((ms) => (ms > boundMs ? INFINITE_MS : ms));
}

async function routeOf(
  { network, client }: Desk,
  from: Position,
  to: Position,
  wantsPath: boolean,
  signal: AbortSignal,
): Promise<OsrmRoute | null> {
  try {
    return await client.route(placeOf(network, from), placeOf(network, to), wantsPath, signal);
  } catch (error) {
    if (error instanceof OsrmFailure && error.code === 'OSRM_NO_WAY') return null;
    throw error;
  }
}

const withoutPoints = (route: ReturnType<Router['route']>): OsrmRoute | null =>
  route === null ? null : { ...route, points: [] };
