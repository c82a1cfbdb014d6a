import { expect, it } from 'vitest';
import { createProgress } from '../src/progress.ts';

function record(isTTY: boolean) {
  const written: string[] = [];
  let nowMs = 0;
  const stream = { isTTY, write: (text: string) => written.push(text) > 0 } as unknown as NodeJS.WriteStream;
  const progress = createProgress(stream, () => nowMs);
  return { progress, written, tick: (ms: number) => (nowMs += ms) };
}

it('writes one line a step where nobody watches, with the time it took', () => {
  const { progress, written, tick } = record(false);
  progress.step('reading', 0, 10);
  tick(1_000);
  progress.step('reading', 5, 10);
  tick(1_000);
  progress.step('writing', 0);
  tick(500);
  progress.end();
  expect(written).toEqual(['reading: 2.0 s\n', 'writing: 0.5 s\n']);
});

it('does not call a step done that failed, and shows no count where there is none yet', () => {
  const lines = record(false);
  lines.progress.step('writing', 0);
  lines.tick(500);
  lines.progress.fail();
  expect(lines.written).toEqual(['writing: failed after 0.5 s\n']);
  const terminal = record(true);
  terminal.tick(1_000);
  terminal.progress.step('writing', 0);
  terminal.progress.fail();
  expect(terminal.written.map((text) => text.replace('\r\x1b[2K', ''))).toEqual([
    '  … writing',
    '  ✗ writing  0.0 s\n',
  ]);
});

it('draws a bar on a terminal and redraws it no more often than the eye follows', () => {
  const { progress, written, tick } = record(true);
  tick(1_000);
  progress.step('reading', 0, 10);
  for (let i = 0; i < 10; i++) {
    tick(10);
    progress.step('reading', i, 10);
  }
  // The first draw, and one more 80 ms later.
  expect(written).toHaveLength(2);
  // 7 of 10: 17 of the 24 cells (24 × 0.7 = 16.8).
  expect(written[1]).toContain(`${'█'.repeat(17)}${'░'.repeat(7)} 70 %`);
  progress.end();
  expect(written.at(-1)).toContain('✓ reading');
  expect(written.at(-1)?.endsWith('\n')).toBe(true);
});
