import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import * as real from '../../src/pool/worker.ts';
import * as faulty from './faulty-worker.ts';

const folder = mkdtempSync(join(tmpdir(), 'runcard-worker-module-'));
afterAll(() => rmSync(folder, { recursive: true }));

const THREADS = 40;

it('is marked, so that Node does not wrap it when Piscina requires it', () => {
  expect([real.__esModule, faulty.__esModule]).toEqual([true, true]);
});

it(`lets ${THREADS} threads end in whatever moment of requiring it without taking the process along`, () => {
  // A module of the same form, required over and over so that most threads end while they do; a process of its own, which may abort.
  const module = join(folder, 'marked.mjs');
  writeFileSync(module, 'export default function answer() {}\nexport const __esModule = true;\n');
  const thread = `for (;;) { require(${JSON.stringify(module)}); delete require.cache[${JSON.stringify(module)}]; }`;
  const script = `
    import { Worker } from 'node:worker_threads';
    import { setTimeout } from 'node:timers/promises';
    for (let n = 0; n < ${THREADS}; n++) {
      const worker = new Worker(${JSON.stringify(thread)}, { eval: true });
      await setTimeout(20 + ((n * 7) % 13));
      await worker.terminate();
    }
  `;
  const main = join(folder, 'main.mjs');
  writeFileSync(main, script);
  const { status, signal, stderr } = spawnSync(process.execPath, [main], { encoding: 'utf8' });
  expect({ status, signal, stderr }).toEqual({ status: 0, signal: null, stderr: '' });
});
