import { constants as system } from 'node:os';
import { setFlagsFromString } from 'node:v8';
import pino from 'pino';
import { type Call, type Command, Failure, UsageError } from '../command.ts';
import { exampleText } from '../example.ts';
import { LOAD_HELP, LOAD_OPTIONS, loadEngine, networkPath, ownFiles } from '../load.ts';
import { makeWhatIsMissing } from '../missing-city.ts';
import { signOf, watchNetwork } from '../network-watch.ts';
import { poolBeside } from '../threads.ts';

const PORT_DEFAULT = 8114;
const CLOSE_MS_MAX = 10_000;
/** How soon a network file that takes the place of the old one is seen. */
const LOOK_EVERY_MS = 2_000;
/** A terminal's Ctrl-C reaches this process several times: from the terminal, from npm and from tools/run.mjs. */
const SAME_SIGNAL_MS_MAX = 1_000;
const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

export const serveCommand: Command = {
  name: 'serve',
  usage: '[--port N] [--host ADDRESS] [--network NET] [--world FILE] [--plan FILE] [--profiles FILE]',
  summary: 'answer over HTTP; makes a city first if there is none (this is `npm start`)',
  help: [
    '--port N          default: PORT, else 8114',
    '--host ADDRESS    default 127.0.0.1, this machine only; there is no authentication yet',
    ...LOAD_HELP,
    'LOG_LEVEL         trace, debug, info (a line a request), warn (default), error, fatal, silent; on stderr',
    'A new network file in the place of the old one is checked and taken over without a gap, or refused.',
    'Ctrl-C or SIGTERM: what is in flight is answered, then it ends with 0; once more ends it at once.',
  ],
  options: { ...LOAD_OPTIONS, port: { type: 'string' }, host: { type: 'string' } },
  positionals: 0,
  async run(call) {
    keepGarbageYoung();
    const port = portFrom(call);
    const host = call.options.text('host') ?? '127.0.0.1';
    const log = pino({ level: logLevelFrom(call) }, pino.destination(2));
    const own = await ownFiles(call);
    await makeWhatIsMissing(call);
    const pool = poolBeside();
    const known = await signOf(networkPath(call));
    const engine = await loadEngine(call, pool, own);
    // The other commands need no server: they start in two thirds of the time without it.
    const { createServer, listen } = await import('@runcard/server');
    const server = createServer(engine, {
      log,
      clock: { nowMs: () => Date.now(), monotonicUs: () => Math.round(performance.now() * 1000) },
    });
    const watch = watchNetwork(engine, {
      path: networkPath(call),
      known,
      everyMs: LOOK_EVERY_MS,
      nowMs: () => Date.now(),
      say: (text) => call.progress.say(text),
    });
    const stopped = stopOnSignal(call, async () => {
      watch.stop();
      await server.close();
      await pool?.close();
    });
    call.progress.step('opening the port', 0);
    const url = await openPort(() => listen(server, { port, host }), port, host);
    call.progress.step('warming up', 0);
    await server.warmUp();
    call.progress.end();
    if (!isThisMachine(host))
      call.progress.say(
        `warning: ${host} is open to the network and there is no authentication yet: whoever reaches ${url} can book units`,
      );
    call.print(exampleText(engine, url, Date.now()));
    await stopped;
  },
};

/**
 * V8 makes what comes from one place in the code in the old generation, for good, once most of it outlived one collection; with
 * hundreds of candidates a request, that happens by chance at the start. From then on 50 KB of garbage a request waited there for a full
 * collection. 10,000 recommendations with 300 units: 58 short collections of 5 to 10 ms and 6 full ones; without it 114 of 0.7 ms and
 * none (2 shared cores, Node 24.21).
 */
function keepGarbageYoung(): void {
  setFlagsFromString('--no-allocation-site-pretenuring');
}

function portFrom(call: Call): number {
  const fromEnv = call.env['PORT'];
  const port = call.options.integer('port', 0, 65_535);
  if (port !== undefined) return port;
  if (fromEnv === undefined || fromEnv === '') return PORT_DEFAULT;
  if (!/^\d{1,5}$/.test(fromEnv) || Number(fromEnv) > 65_535)
    throw new UsageError(`PORT is "${fromEnv}"; wanted a whole number from 0 to 65535`);
  return Number(fromEnv);
}

function logLevelFrom(call: Call): string {
  const level = (call.env['LOG_LEVEL'] || 'warn').toLowerCase();
  const known = [...Object.keys(pino.levels.values), 'silent'];
  if (!known.includes(level)) throw new UsageError(`LOG_LEVEL is "${level}"; wanted one of ${known.join(', ')}`);
  return level;
}

const isThisMachine = (host: string): boolean => host === 'localhost' || host === '::1' || /^127\./.test(host);

const LISTEN_ERRORS: ReadonlySet<string> = new Set(['EACCES', 'EADDRNOTAVAIL', 'EAI_AGAIN', 'EINVAL', 'ENOTFOUND']);

async function openPort(open: () => Promise<string>, port: number, host: string): Promise<string> {
  try {
    const url = await open();
    // `::` is every address, but none to call.
    return url.replace('//[::]:', '//[::1]:');
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'EADDRINUSE')
      throw new Failure(
        `port ${port} is in use; stop what listens there, or choose another: PORT=${port === 65_535 ? port - 1 : port + 1} npm start`,
      );
    if (code !== undefined && LISTEN_ERRORS.has(code))
      throw new Failure(`cannot listen on ${host}, port ${port} (${code}); choose another --host or --port`);
    throw error;
  }
}

function stopOnSignal(call: Call, close: () => Promise<void>): Promise<void> {
  return new Promise((resolve) => {
    let firstMs: number | undefined;
    const stop = (signal: NodeJS.Signals): void => {
      if (firstMs !== undefined) {
        if (performance.now() - firstMs > SAME_SIGNAL_MS_MAX) process.exit(128 + system.signals[signal]);
        return;
      }
      firstMs = performance.now();
      call.progress.say(`${signal}: answering what is in flight, then stopping`);
      setTimeout(() => process.exit(1), CLOSE_MS_MAX).unref();
      close().then(resolve, resolve);
    };
    for (const signal of SIGNALS) process.on(signal, stop);
  });
}
