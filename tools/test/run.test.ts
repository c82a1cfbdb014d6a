import { type ChildProcess, spawn } from 'node:child_process';
import {
  chmodSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

/** The starter on a clone where nothing is installed, with an npm that takes its time or fails. */
const RUN = join(dirname(fileURLToPath(import.meta.url)), '..', 'run.mjs');
let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'runcard-starter-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function freshClone(name: string, npmScript: string): { root: string; start(): ChildProcess } {
  const root = join(folder, name);
  const bin = join(root, 'bin');
  mkdirSync(join(root, 'tools'), { recursive: true });
  mkdirSync(bin);
  copyFileSync(RUN, join(root, 'tools', 'run.mjs'));
  writeFileSync(join(root, 'package-lock.json'), '{}');
  writeFileSync(join(root, 'entry.ts'), 'process.stdout.write("entered\\n");');
  writeFileSync(join(bin, 'npm'), `#!/bin/sh\n${npmScript}\n`);
  chmodSync(join(bin, 'npm'), 0o755);
  const env = { ...process.env, PATH: `${bin}:${process.env['PATH'] ?? ''}` };
  return {
    root,
    start: () => spawn(process.execPath, [join(root, 'tools', 'run.mjs'), 'entry.ts'], { env, stdio: 'pipe' }),
  };
}

function ended(child: ChildProcess): Promise<{ code: number | null; text: string }> {
  let text = '';
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (chunk) => (text += String(chunk)));
  return new Promise((resolve) => child.on('close', (code) => resolve({ code, text })));
}

async function until(isSo: () => boolean): Promise<void> {
  while (!isSo()) await new Promise((resolve) => setTimeout(resolve, 10));
}

describe.concurrent('tools/run.mjs', () => {
  it.each([
    ['SIGINT', 130],
    ['SIGTERM', 143],
  ] as const)('ends on %s while it installs, with npm, with %i, and leaves no lock', async (signal, expected) => {
    const { root, start } = freshClone(signal, 'touch started; exec sleep 20');
    const started = performance.now();
    const child = start();
    const end = ended(child);
    await until(() => existsSync(join(root, 'started')));
    child.kill(signal);
    const { code, text } = await end;
    expect([code, text.includes('entered')]).toEqual([expected, false]);
    // `close` comes when npm, which shares the streams, is gone too.
    expect(performance.now() - started).toBeLessThan(10_000);
    expect(readdirSync(root)).not.toContain('.runcard-installing');
  });

  it('says what to do when npm fails or is not there, and leaves no lock', async () => {
    const failing = freshClone('failing', 'echo no network >&2; exit 7');
    const { code, text } = await ended(failing.start());
    expect(code).toBe(1);
    expect(text).toContain('no network');
    expect(text).toContain('npm ci ended with 7. Way out:');
    expect(readdirSync(failing.root)).not.toContain('.runcard-installing');
  });

  it('installs once for two that start together, and passes the exit code on', async () => {
    const { root, start } = freshClone('two', 'echo x >> installs; sleep 0.5');
    const both = await Promise.all([ended(start()), ended(start())]);
    for (const { code, text } of both) {
      expect(text).toContain('entered');
      expect(code).toBe(0);
    }
    expect(readdirSync(root)).not.toContain('.runcard-installing');
    expect(readFileSync(join(root, 'installs'), 'utf8')).toBe('x\n');
  });
});
