import { type ChildProcess, type SpawnOptions, spawn } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { setPriority, constants as system } from 'node:os';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { ERRORS, type ErrorCode, RuncardError } from '@runcard/engine';

/** Bounds the garbage of a server's requests (`npm start`); what builds a network makes more of it. */
const SERVING_FLAG = '--max-semi-space-size';

/** This command with other words, in a process of its own: it may take all the memory it needs, and takes only itself down. */
export function spawnRuncard(words: readonly string[], stdio: SpawnOptions['stdio']): ChildProcess {
  const main = fileURLToPath(new URL(`./main.${import.meta.url.endsWith('.ts') ? 'ts' : 'js'}`, import.meta.url));
  const flags = process.execArgv.filter((flag) => !flag.startsWith(SERVING_FLAG));
  return spawn(process.execPath, [...flags, main, ...words], { stdio: stdio ?? 'ignore' });
}

export interface BuildOptions {
  readonly deadlineMs: number;
  /** What the child says: a line when a step is done, and its warnings. */
  readonly onLine?: (line: string) => void;
  /** Calls it off. */
  readonly signal?: AbortSignal;
}

/** From the polite signal to the one that cannot be refused. */
const KILL_AFTER_MS = 2_000;
/** Of what the child said, for a failure that it told with no code. */
const LAST_LINES_MAX = 5;
const LINE_CHARS_MAX = 1_000;

/**
 * Builds a network file beside a server that goes on answering: `['import', EXTRACT, '--out', NET]`, or `['prepare', NET, '--out', NET]`
 * for a network without a hierarchy. The child gives way to the server, and where memory runs out it is the first to be ended.
 * When the promise resolves the file is there, whole; where it rejects, what stood at its path stands there still.
 * @throws RuncardError with the child's own code, or BUILD_FAILED where it was ended: by its deadline, the signal, its memory
 */
export async function buildInChild(words: readonly string[], options: BuildOptions): Promise<void> {
  const child = spawnRuncard(words, ['ignore', 'ignore', 'pipe']);
  giveWay(child);
  let endedFor = '';
  let killer: NodeJS.Timeout | undefined;
  const end = (why: string): void => {
    endedFor ||= why;
    child.kill('SIGTERM');
    killer ??= setTimeout(() => child.kill('SIGKILL'), KILL_AFTER_MS);
  };
  const deadline = setTimeout(() => end(`it took longer than ${options.deadlineMs} ms`), options.deadlineMs);
  const onAbort = (): void => end('it was called off');
  const onExit = (): void => {
    child.kill('SIGKILL');
  };
  process.once('exit', onExit);
  options.signal?.addEventListener('abort', onAbort, { once: true });
  if (options.signal?.aborted) onAbort();
  try {
    const { how, lines } = await outcomeOf(child, options.onLine);
    if (how !== DONE) throw codedFailure(lines) ?? uncodedFailure(words, endedFor || how, lines);
  } finally {
    clearTimeout(deadline);
    clearTimeout(killer);
    options.signal?.removeEventListener('abort', onAbort);
    process.off('exit', onExit);
  }
}

const DONE = 'done';

interface Outcome {
  /** `DONE`, or how it ended. */
  readonly how: string;
  /** The last that it said. */
  readonly lines: readonly string[];
}

function outcomeOf(child: ChildProcess, onLine: BuildOptions['onLine']): Promise<Outcome> {
  const lines: string[] = [];
  if (child.stderr !== null)
    createInterface({ input: child.stderr }).on('line', (line) => {
      lines.push(line.slice(0, LINE_CHARS_MAX));
      if (lines.length > LAST_LINES_MAX) lines.shift();
      onLine?.(line);
    });
  return new Promise((resolve) => {
    child.on('error', (error) => resolve({ how: `it did not start: ${error.message}`, lines }));
    child.on('close', (code, signal) => {
      const how = signal === null ? `it ended with code ${code}` : `it was ended by ${signal}`;
      resolve({ how: code === 0 ? DONE : how, lines });
    });
  });
}

/** `runcard import: CODE: what was seen`, as every command tells a failure. */
function codedFailure(lines: readonly string[]): RuncardError | undefined {
  for (const line of lines) {
    const [, code, message] = /^runcard [a-z ]+: ([A-Z_]+)(?: \([^)]*\))?: (.*)$/.exec(line) ?? [];
    if (code !== undefined && Object.hasOwn(ERRORS, code)) return new RuncardError(code as ErrorCode, message);
  }
  return undefined;
}

function uncodedFailure(words: readonly string[], why: string, lines: readonly string[]): RuncardError {
  const message = `runcard ${words.join(' ')}: ${why}; wanted a network file`;
  return new RuncardError('BUILD_FAILED', message, { details: { why, lines } });
}

/** To other processes, and on Linux to the kernel when it looks for memory. Best done, not needed. */
function giveWay({ pid }: ChildProcess): void {
  if (pid === undefined) return;
  try {
    setPriority(pid, system.priority.PRIORITY_BELOW_NORMAL);
    writeFileSync(`/proc/${pid}/oom_score_adj`, '800');
  } catch {
    // It has ended, or this system knows no such thing: it is built with the same weight as the server.
  }
}
