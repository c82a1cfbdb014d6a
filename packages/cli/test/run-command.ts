import { type ChildProcess, spawn } from 'node:child_process';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { E7 } from '@runcard/engine';
import { writePbf } from '@runcard/engine/testing';

/** The real command in a child process, as somebody types it. */
export interface Ended {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface Running {
  readonly child: ChildProcess;
  readonly ended: Promise<Ended>;
  /** Resolves with stdout as soon as it, or stderr, holds the text; fails when the command ends without it. */
  said(text: string): Promise<string>;
}

const MAIN = fileURLToPath(new URL('../src/main.ts', import.meta.url));

/** `stdoutTo`: a file descriptor to write to instead. */
export function start(
  words: readonly string[],
  env: Readonly<Record<string, string>> = {},
  stdoutTo: number | 'pipe' = 'pipe',
): Running {
  const inherited = Object.fromEntries(
    Object.entries(process.env).filter(([name]) => !/^(RUNCARD_|PORT$|LOG_LEVEL$)/.test(name)),
  );
  const child = spawn(process.execPath, ['--conditions=@runcard/source', MAIN, ...words], {
    // Compiled once for all of them: a start takes half the time.
    env: { NODE_COMPILE_CACHE: join(tmpdir(), 'runcard-test-compiled'), ...inherited, ...env },
    stdio: ['ignore', stdoutTo, 'pipe'],
  });
  let [stdout, stderr] = ['', ''];
  child.stdout?.on('data', (chunk) => {
    stdout += chunk;
  });
  child.stderr?.on('data', (chunk) => {
    stderr += chunk;
  });
  const ended = new Promise<Ended>((resolve) => {
    child.on('close', (code, signal) => resolve({ code, signal, stdout, stderr }));
  });
  return {
    child,
    ended,
    async said(text) {
      while (!`${stdout}${stderr}`.includes(text)) {
        if (child.exitCode !== null || child.signalCode !== null) throw new Error(`never said "${text}":\n${stderr}`);
        await new Promise((resolve) => setTimeout(resolve, 10));
      }
      return stdout;
    },
  };
}

export const runcard = (...words: string[]): Promise<Ended> => start(words).ended;

/** A square of streets 0.002° wide (about 210 m) south-west of 105.01, 21.01: 6 by 6 crossings, all named. */
export function writeTownPbf(path: string): void {
  const size = 6;
  const file = writePbf(path, { replicationS: 86_400 });
  const id = (x: number, y: number): number => 1 + y * size + x;
  for (let y = 0; y < size; y++)
    for (let x = 0; x < size; x++) file.node(id(x, y), 105 * E7 + x * 20_000, 21 * E7 + y * 20_000);
  const street = (name: string) => new Map(Object.entries({ highway: 'residential', name }));
  const along = [...Array(size).keys()];
  for (const y of along)
    file.way(
      1 + y,
      along.map((x) => id(x, y)),
      street(`Phố Ngang ${y}`),
    );
  for (const x of along)
    file.way(
      101 + x,
      along.map((y) => id(x, y)),
      street(`Phố Dọc ${x}`),
    );
  file.close();
}
