import { spawn } from 'node:child_process';
import { existsSync, mkdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { createEngine, type Engine, readNetworkFile, readWorldFile } from '@runcard/engine';
import { createServer, listen } from '@runcard/server';
import pino from 'pino';
import { type Call, type Command, UsageError } from '../command.ts';
import { exampleText } from '../example.ts';
import { dataFolder, defaultNetworkPath, LOAD_HELP, LOAD_OPTIONS, networkPath, worldPath } from '../load.ts';

const PORT_DEFAULT = 8114;
const CLOSE_MS_MAX = 10_000;

export const serveCommand: Command = {
  name: 'serve',
  usage: '[--port N] [--host ADDRESS] [--network NET] [--world FILE]',
  summary: 'answer over HTTP; makes a city first if there is none (this is `npm start`)',
  help: [
    '--port N          default: PORT, else 8114',
    '--host ADDRESS    default 127.0.0.1, this machine only',
    ...LOAD_HELP,
  ],
  options: { ...LOAD_OPTIONS, port: { type: 'string' }, host: { type: 'string' } },
  positionals: 0,
  async run(call) {
    const port = portFrom(call);
    await makeWhatIsMissing(call);
    call.progress.step('loading the network and the world', 0);
    const engine = createEngine({
      network: await readNetworkFile(networkPath(call)),
      world: await readWorldFile(worldPath(call)),
    });
    const log = pino({ level: call.env['LOG_LEVEL'] || 'warn' }, pino.destination(2));
    const server = await createServer(engine, {
      log,
      clock: { nowMs: () => Date.now(), monotonicUs: () => Math.round(performance.now() * 1000) },
    });
    const stopped = stopOnSignal(call, () => server.close());
    call.progress.step('opening the port', 0);
    const url = await openPort(server, port, call.options.text('host') ?? '127.0.0.1');
    call.progress.step('warming up', 0);
    await server.warmUp();
    call.progress.end();
    announce(call, engine, url);
    await stopped;
  },
};

function portFrom(call: Call): number {
  const fromEnv = call.env['PORT'];
  const port = call.options.integer('port', 0, 65_535);
  if (port !== undefined) return port;
  if (fromEnv === undefined || fromEnv === '') return PORT_DEFAULT;
  if (!/^\d{1,5}$/.test(fromEnv) || Number(fromEnv) > 65_535)
    throw new UsageError(`PORT is "${fromEnv}"; wanted a whole number from 0 to 65535`);
  return Number(fromEnv);
}

/** The default city, or a synthetic world for a network that has none: made in a child process, which may take all the memory it needs. */
async function makeWhatIsMissing(call: Call): Promise<void> {
  const network = networkPath(call);
  if (!existsSync(network)) {
    if (network !== defaultNetworkPath(call.env))
      throw new UsageError(
        `there is no network at ${network}; make one with "runcard import FILE.osm.pbf --out ${network}"`,
      );
    mkdirSync(dataFolder(call.env), { recursive: true });
    call.progress.say('no network yet: generating a Hanoi-sized city (once; RUNCARD_NETWORK names a real one)');
    await runChild(['generate', 'hanoi', '--seed', '1', '--out', network]);
  }
  const world = worldPath(call);
  if (existsSync(world)) return;
  if (call.env['RUNCARD_WORLD'] || call.options.has('world'))
    throw new UsageError(
      `there is no world file at ${world}; make one with "runcard generate world --network ${network} --seed 1 --out ${world}"`,
    );
  call.progress.say(`no world file beside the network: making a synthetic one (RUNCARD_WORLD names a real one)`);
  await runChild(['generate', 'world', '--network', network, '--seed', '1', '--out', world]);
}

function runChild(words: readonly string[]): Promise<void> {
  const main = fileURLToPath(new URL(`../main.${import.meta.url.endsWith('.ts') ? 'ts' : 'js'}`, import.meta.url));
  return new Promise((resolve, reject) => {
    // Results of the child are not results of this command: its stdout goes to stderr.
    const child = spawn(process.execPath, [...process.execArgv, main, ...words], { stdio: ['ignore', 2, 'inherit'] });
    child.on('error', reject);
    child.on('exit', (code) =>
      code === 0 ? resolve() : reject(new UsageError(`"runcard ${words.join(' ')}" ended with ${code ?? 'a signal'}`)),
    );
  });
}

async function openPort(server: Parameters<typeof listen>[0], port: number, host: string): Promise<string> {
  try {
    return await listen(server, { port, host });
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'EADDRINUSE')
      throw new UsageError(
        `port ${port} is in use; stop what listens there, or choose another: PORT=${port + 1} npm start`,
      );
    if (code === 'EACCES' || code === 'EADDRNOTAVAIL')
      throw new UsageError(`cannot listen on ${host}:${port} (${code}); choose another --host or --port`);
    throw error;
  }
}

function stopOnSignal(call: Call, close: () => Promise<void>): Promise<void> {
  return new Promise((resolve) => {
    const stop = (signal: NodeJS.Signals): void => {
      call.progress.say(`${signal}: answering what is in flight, then stopping`);
      setTimeout(() => process.exit(1), CLOSE_MS_MAX).unref();
      close().then(resolve, resolve);
    };
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, stop);
  });
}

function announce(call: Call, engine: Engine, url: string): void {
  call.print(exampleText(engine, url, Date.now()));
}
