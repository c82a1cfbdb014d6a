/** Long steps: a bar that redraws itself on a terminal, one line a step otherwise. Always on stderr. */
export interface Progress {
  /** `total` absent: the length of the step is not known. */
  step(name: string, done: number, total?: number): void;
  /** A line of its own. */
  say(text: string): void;
  /** Ends the bar, so that what follows stands on a new line. */
  end(): void;
  /** The same, for a step that was not done. */
  fail(): void;
}

const BAR_CELLS = 24;
const REDRAW_MS = 80;

export function createProgress(stream: NodeJS.WriteStream, nowMs: () => number): Progress {
  return stream.isTTY ? terminalProgress(stream, nowMs) : lineProgress(stream, nowMs);
}

function terminalProgress(stream: NodeJS.WriteStream, nowMs: () => number): Progress {
  let current = '';
  let startedMs = 0;
  let drawnMs = 0;
  const close = (mark = '✓'): void => {
    if (current === '') return;
    stream.write(`\r\x1b[2K  ${mark} ${current}  ${seconds(nowMs() - startedMs)}\n`);
    current = '';
  };
  return {
    step(name, done, total) {
      if (name !== current) {
        close();
        current = name;
        startedMs = nowMs();
        drawnMs = 0;
      }
      if (nowMs() - drawnMs < REDRAW_MS) return;
      drawnMs = nowMs();
      const share = total ? Math.min(1, done / total) : undefined;
      const bar =
        share === undefined
          ? done > 0 && done.toLocaleString('en')
          : `${'█'.repeat(Math.round(share * BAR_CELLS)).padEnd(BAR_CELLS, '░')} ${Math.round(share * 100)} %`;
      stream.write(`\r\x1b[2K  … ${name}${bar ? `  ${bar}` : ''}`);
    },
    say(text) {
      close();
      stream.write(`${text}\n`);
    },
    end: () => close(),
    fail: () => close('✗'),
  };
}

function lineProgress(stream: NodeJS.WriteStream, nowMs: () => number): Progress {
  let current = '';
  let startedMs = 0;
  const close = (outcome = ''): void => {
    if (current !== '') stream.write(`${current}: ${outcome}${seconds(nowMs() - startedMs)}\n`);
    current = '';
  };
  return {
    step(name) {
      if (name === current) return;
      close();
      current = name;
      startedMs = nowMs();
    },
    say(text) {
      close();
      stream.write(`${text}\n`);
    },
    end: () => close(),
    fail: () => close('failed after '),
  };
}

const seconds = (ms: number): string => `${(ms / 1000).toFixed(1)} s`;
