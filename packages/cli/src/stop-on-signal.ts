import { constants as system } from 'node:os';
import type { Call } from './command.ts';

export const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
type Signal = (typeof SIGNALS)[number];

export interface Stopped {
  by: Signal | null;
}

/** A terminal's Ctrl-C reaches this process several times: from the terminal, from npm and from tools/run.mjs. */
const SAME_SIGNAL_MS_MAX = 1_000;

/** The first signal lets what runs end, which is said in `words`; another one ends the process. */
export function stopOnSignal(call: Call, words: string): Stopped {
  const stopped: Stopped = { by: null };
  let atMs = 0;
  for (const signal of SIGNALS)
    process.on(signal, () => {
      if (stopped.by === null) {
        atMs = performance.now();
        stopped.by = signal;
        call.progress.say(`${words}; once more ends at once`);
      } else if (performance.now() - atMs > SAME_SIGNAL_MS_MAX) process.exit(exitCodeOf(signal));
    });
  return stopped;
}

/** What a shell gives a command that the signal ended. */
export const exitCodeOf = (signal: Signal): number => 128 + system.signals[signal];
