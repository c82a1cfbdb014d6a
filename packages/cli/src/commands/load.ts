import { createEngine, type Engine, type StationId, type UnitId } from '@runcard/engine';
import { buildGrid, readScenarioFile, type ScenarioFile } from '@runcard/sim';
import type { Client, Comparison, LoadResult, ScenarioEvents, ServerUnit, TrafficBatch } from '@runcard/sim/load';
import { refuseForGrid } from '../city-files.ts';
import { type Call, type Command, Failure, UsageError } from '../command.ts';
import { LOAD_HELP, LOAD_OPTIONS, loadEngine, ownFiles } from '../load.ts';
import { untilReady } from '../server-ready.ts';
import { exitCodeOf, type Stopped, stopOnSignal } from '../stop-on-signal.ts';

const URL_DEFAULT = 'http://127.0.0.1:8114';
const RATE_DEFAULT = 100;
const RATE_MAX = 2_000;
const SECONDS_DEFAULT = 20;
const SECONDS_MAX = 600;
const UNITS_MAX = 5_000;
/** Asked at a quiet server, and of the library. */
const SAMPLE = 20;
/** Of the same load, before it and not measured: connections are opened, and both sides find compiled code. */
const WARM_UP_SECONDS = 5;
/** Traffic ends by itself so long after the load, should nobody end it. */
const EXPIRES_AFTER_MS = 60_000;

export const loadCommand: Command = {
  name: 'load',
  usage: 'SCENARIO [--url URL] [--rate N | --compress X] [--seconds N] [--units N] [--json]',
  summary: 'replay a scenario against a running server, open loop, and measure how long answers take',
  help: [
    'SCENARIO         a folder of scenarios/, or a scenario file',
    `--url URL        the server (default ${URL_DEFAULT}); one for trying out: units go out and come back, roads jam`,
    `--rate N         recommendations a second, on average (default ${RATE_DEFAULT}); the scenario’s clock runs as fast as that needs`,
    '--compress X     instead: the scenario’s clock runs X times as fast',
    `--seconds N      how long (default ${SECONDS_DEFAULT}, at most ${SECONDS_MAX})`,
    '--units N        so many of the server’s units report where they are, each once a second (default: all)',
    '--json           the figures as JSON',
    ...LOAD_HELP,
    'The network and the world are those that the server was started with: its answers are held to the library’s.',
    'Ctrl-C: prints what was measured, as partial. Statuses and traffic are put back in any case.',
  ],
  options: {
    ...LOAD_OPTIONS,
    url: { type: 'string' },
    rate: { type: 'string' },
    compress: { type: 'string' },
    seconds: { type: 'string' },
    units: { type: 'string' },
    json: { type: 'boolean' },
  },
  positionals: 1,
  async run(call) {
    const wanted = wantedFrom(call);
    const file = await readScenarioFile(call.positionals[0]!);
    refuseForGrid(call, file.scenario);
    // The other commands need neither the protocol nor HTTP.
    const sim = await import('@runcard/sim/load');
    const client = await sim.openClient(wanted.url);
    try {
      await untilReady(call, client, wanted.url);
      const result = await measure(call, sim, client, file, wanted);
      call.progress.end();
      report(call, sim, result);
    } finally {
      await client.close();
    }
  },
};

type Sim = typeof import('@runcard/sim/load');

interface Wanted {
  readonly url: string;
  readonly rate: number;
  /** Null: as the rate needs. */
  readonly compress: number | null;
  readonly seconds: number;
  readonly units: number;
}

function wantedFrom({ options }: Call): Wanted {
  const url = options.text('url') ?? URL_DEFAULT;
  const parsed = URL.canParse(url) ? new URL(url) : null;
  if (parsed === null || !/^https?:$/.test(parsed.protocol))
    throw new UsageError(`--url is "${url}"; wanted an address such as ${URL_DEFAULT}`);
  const compress = options.number('compress') ?? null;
  if (compress !== null && options.has('rate'))
    throw new UsageError('--rate and --compress are given; wanted one of the two');
  if (compress !== null && !(compress > 0)) throw new UsageError(`--compress is ${compress}; wanted more than 0`);
  return {
    ...{ url: parsed.origin, compress },
    rate: options.integer('rate', 1, RATE_MAX) ?? RATE_DEFAULT,
    seconds: options.integer('seconds', 1, SECONDS_MAX) ?? SECONDS_DEFAULT,
    units: options.integer('units', 0, UNITS_MAX) ?? UNITS_MAX,
  };
}

interface Measured {
  readonly scenario: string;
  readonly url: string;
  readonly compress: number;
  readonly seconds: number;
  readonly units: number;
  readonly comparison: Comparison;
  readonly load: LoadResult;
  /** What could not be put back, in words. */
  readonly left: readonly string[];
  readonly stopped: Stopped;
}

async function measure(call: Call, sim: Sim, client: Client, file: ScenarioFile, wanted: Wanted): Promise<Measured> {
  const { scenario, recorded } = file;
  const engine = await engineFor(call, file);
  call.progress.step('drawing what the scenario asks', 0);
  const events = sim.eventsOf(scenario, { network: engine.network, world: engine.world }, recorded);
  if (events.questions.length === 0)
    throw new Failure(`${file.file}: nothing happens in it that a server could be asked`);
  const all = await sim.listServerUnits(client, placesIn(engine));
  const compress = wanted.compress ?? sim.compressFor(events, wanted.rate);
  const { seconds } = wanted;
  refuseRate(events, compress);
  const units = all.slice(0, wanted.units);
  refuseUnfit(sim, all, wanted.url);
  const comparison = await compare(call, sim, client, engine, all, events.questions);
  const networkEpoch = comparison.networkEpoch ?? 0;
  const traffic = sim.loadTraffic({
    ...{ events, compress, seconds, network: engine.network, networkEpoch },
    expiresAtUnixMs: Date.now() + seconds * 1_000 + EXPIRES_AFTER_MS,
  });
  const stopped = stopOnSignal(call, 'stopping: what is under way is waited for');
  const runFor = (step: string, plannedS: number): Promise<LoadResult> => {
    const sends = sim.planSends({ events, compress, seconds: plannedS, units, traffic });
    return sim.runLoad({
      ...{ client, sends, nowMs: () => performance.now(), unixMs: () => Date.now() },
      isStopped: () => stopped.by !== null,
      onSent: (sent) => call.progress.step(step, sent, sends.length),
    });
  };
  const restorePriority = sim.raisePriority();
  let left: string[] = [];
  let load: LoadResult;
  try {
    await runFor('warming up', WARM_UP_SECONDS);
    load = await runFor('sending', seconds);
    call.progress.end();
  } finally {
    restorePriority();
    left = await putAllBack(sim, client, all, traffic);
  }
  return {
    scenario: scenario.name,
    url: wanted.url,
    compress,
    seconds,
    units: units.length,
    comparison,
    load,
    left,
    stopped,
  };
}

async function engineFor(call: Call, { scenario: { city } }: ScenarioFile): Promise<Engine> {
  return city.kind === 'GRID'
    ? createEngine({ ...(await buildGrid(city)), ...(await ownFiles(call)) })
    : loadEngine(call);
}

/** `--compress` as what comes of it: none is no load, and too many do not fit into memory. */
function refuseRate({ questions, spanMs }: ScenarioEvents, compress: number): void {
  const perSecond = (questions.length * compress * 1_000) / spanMs;
  if (perSecond > RATE_MAX || perSecond * SECONDS_MAX < 1)
    throw new UsageError(
      `--compress ${compress} asks for ${perSecond.toPrecision(2)} recommendations a second; wanted at most ${RATE_MAX}, and one in ${SECONDS_MAX} s`,
    );
}

/** Of units that never said where they are: at home. */
const placesIn =
  ({ world }: Engine) =>
  ({ id, stationId }: { readonly id: string; readonly stationId: string }) =>
    world.stations.get(world.units.get(id as UnitId)?.stationId ?? (stationId as StationId));

function refuseUnfit(sim: Sim, units: readonly ServerUnit[], url: string): void {
  if (units.length === 0)
    throw new Failure(
      `the server at ${url} has no units that this world knows a place for; wanted one with the world of --world`,
    );
  const held = sim.heldUnits(units);
  if (held.length > 0)
    throw new Failure(
      `the server at ${url} has ${held.length} units at work (${held.slice(0, 3).join(', ')} …); a load changes statuses and roads: wanted a server of its own, without incidents`,
    );
}

async function compare(
  call: Call,
  sim: Sim,
  client: Client,
  engine: Engine,
  units: readonly ServerUnit[],
  questions: readonly { readonly input: Parameters<Engine['recommend']>[0] }[],
): Promise<Comparison> {
  call.progress.step('asking the server and the library', 0);
  const unknown = sim.tellEngine(engine, units, Date.now());
  const inputs = questions.slice(0, SAMPLE).map(({ input }) => input);
  const comparison = await sim.compareAnswers(client, engine, inputs, () => Date.now());
  call.progress.say(sim.formatComparison(comparison));
  if (unknown > 0) call.progress.say(`${unknown} units of the server are not in the world of --world`);
  if (comparison.networkEpoch === null)
    throw new Failure(
      'the server answered none of the questions, so nothing was measured: is it the server of another city?',
    );
  return comparison;
}

/** Whatever happened: the server is as it was, but for the fixes of units, each where it is. */
async function putAllBack(
  sim: Sim,
  client: Client,
  units: readonly ServerUnit[],
  traffic: readonly TrafficBatch[],
): Promise<string[]> {
  try {
    const failed = await sim.putBack(client, units);
    await sim.endTraffic(client, traffic);
    return failed.length === 0 ? [] : [`the status of ${failed.join(', ')}`];
  } catch (error) {
    return [`statuses and traffic: ${error instanceof Error ? error.message || String(error) : String(error)}`];
  }
}

function report(call: Call, sim: Sim, { stopped, ...measured }: Measured): void {
  const { comparison, load, left, scenario, url, compress, seconds, units } = measured;
  const head = `${scenario} against ${url}: ${seconds} s, ${compress.toLocaleString('en', { maximumSignificantDigits: 3 })} times as fast, ${units} units reporting each second`;
  call.print(
    call.options.has('json')
      ? JSON.stringify({ ...measured, compared: sim.COMPARED, isInterrupted: stopped.by !== null }, null, 2)
      : [head, sim.formatComparison(comparison), sim.formatLoad(load)].join('\n'),
  );
  for (const what of left) call.progress.say(`not put back: ${what}`);
  if (stopped.by !== null) process.exitCode = exitCodeOf(stopped.by);
  else if (!isGood(measured)) throw new Failure(verdict(measured));
}

type Verdict = Pick<Measured, 'comparison' | 'load' | 'left'>;

const isGood = (measured: Verdict): boolean => verdict(measured) === '';

function verdict({
  comparison: { asked, equal },
  load: { isVoid, dropped, endedBy, failures },
  left,
}: Verdict): string {
  return [
    ...(isVoid ? [`the run is void: ${dropped > 0 ? 'sends were dropped' : 'too many sends were late'}`] : []),
    ...(endedBy === null ? [] : [endedBy]),
    ...(failures.length > 0 ? ['requests failed'] : []),
    ...(equal < asked
      ? ['answers differ from the library’s: are the network, world, plan and profiles those of the server?']
      : []),
    ...(left.length > 0 ? ['the server is not as it was'] : []),
  ].join('; ');
}
