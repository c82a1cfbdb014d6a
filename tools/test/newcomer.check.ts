import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { freePort } from '../free-port.ts';

/** `npm start` alone, as a newcomer meets it: a fresh clone, nothing installed, the machine's own Node. */
const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..');
const FIRST_READY_MS_MAX = 180_000;
const NEXT_READY_MS_MAX = 6_000;

describe('npm start in a fresh clone', () => {
  let folder = '';
  const running = new Set<ChildProcess>();

  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'runcard-newcomer-'));
    execFileSync('git', ['clone', '--quiet', '--no-hardlinks', root, join(folder, 'runcard')]);
  });
  afterAll(() => {
    for (const child of running) child.kill('SIGKILL');
    rmSync(folder, { recursive: true, force: true });
  });

  it('is ready within 3 minutes the first time and 6 seconds the second, and stops when told', async () => {
    const first = await readyMs();
    const second = await readyMs();
    process.stderr.write(
      `ready after ${(first / 1000).toFixed(1)} s in a fresh clone, ${(second / 1000).toFixed(1)} s the second time\n`,
    );
    expect(first).toBeLessThan(FIRST_READY_MS_MAX);
    expect(second).toBeLessThan(NEXT_READY_MS_MAX);
    expect(existsSync(join(folder, 'runcard', '.runcard'))).toBe(true);
  });

  async function readyMs(): Promise<number> {
    const port = await freePort();
    const started = performance.now();
    const path = (process.env['PATH'] ?? '').split(delimiter).filter((part) => !part.includes('node_modules'));
    const { RUNCARD_NETWORK: _network, RUNCARD_WORLD: _world, RUNCARD_DATA: _data, ...env } = process.env;
    // A group of its own, so that npm, the starter and the server get the signal together, as from a terminal's Ctrl-C.
    const child = spawn('npm', ['start'], {
      cwd: join(folder, 'runcard'),
      env: { ...env, PATH: path.join(delimiter), PORT: String(port) },
      stdio: ['ignore', 'pipe', 'pipe'],
      detached: true,
    });
    running.add(child);
    const output: Buffer[] = [];
    for (const stream of [child.stdout, child.stderr]) stream?.on('data', (chunk: Buffer) => output.push(chunk));
    const text = (): string => Buffer.concat(output).toString();
    while ((await fetch(`http://127.0.0.1:${port}/readyz`).catch(() => undefined))?.status !== 200) {
      if (child.exitCode !== null) throw new Error(`npm start ended with ${child.exitCode}:\n${text()}`);
      if (performance.now() - started > FIRST_READY_MS_MAX) throw new Error(`not ready:\n${text()}`);
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    const ready = performance.now() - started;
    await stop(child);
    // The recommendation and its curl are printed once it is ready.
    expect(text()).toContain('/runcard.v1.DispatchService/RecommendUnits');
    return ready;
  }

  async function stop(child: ChildProcess): Promise<void> {
    // What it prints when ready follows the first 200 by a moment.
    await new Promise((resolve) => setTimeout(resolve, 1_500));
    const ended = new Promise((resolve) => child.once('exit', resolve));
    process.kill(-child.pid!, 'SIGINT');
    await ended;
    running.delete(child);
  }
});
