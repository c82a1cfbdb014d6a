#!/usr/bin/env node
// Starts a TypeScript entry point of this repository on Node 24, whatever Node runs this file.
// On a fresh clone it first installs what package-lock.json names. Plain JavaScript, because it runs before anything is installed.
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, openSync, readFileSync, rmSync, statSync, writeFileSync, writeSync } from 'node:fs';
import { constants } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const modules = join(root, 'node_modules');
const stamp = join(modules, '.runcard-installed');
const lockFile = join(root, '.runcard-installing');
const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'];
const INSTALL_WAIT_MS_MAX = 600_000;

const words = process.argv.slice(2);
const entryAt = words.findIndex((word) => !word.startsWith('-'));
const [entry, ...args] = entryAt < 0 ? [] : words.slice(entryAt);
if (!entry) {
  process.stderr.write('usage: node tools/run.mjs [NODE-FLAG ...] ENTRY.ts [ARG ...]\n');
  process.exit(2);
}

const wanted = createHash('sha256')
  .update(readFileSync(join(root, 'package-lock.json')))
  .digest('hex');
const isInstalled = () => (existsSync(stamp) ? readFileSync(stamp, 'utf8') === wanted : installedByHand());
/** Somebody ran npm themselves after the lock last changed. */
const installedByHand = () => {
  const hidden = join(modules, '.package-lock.json');
  return existsSync(hidden) && statSync(hidden).mtimeMs >= statSync(join(root, 'package-lock.json')).mtimeMs;
};
if (!isInstalled()) await installOnce().catch((error) => fail(error.message));

const ownNode = join(modules, '.bin', 'node');
const node = existsSync(ownNode) ? ownNode : process.execPath;
const version = node === process.execPath ? process.versions.node : '24';
if (Number.parseInt(version, 10) < 24) {
  process.stderr.write(
    `runcard needs Node 24.12 or newer; this is ${version}, and no prebuilt Node 24 for ${process.platform}-${process.arch} is installed.\nWay out: install the version that .nvmrc names, then run the same command again.\n`,
  );
  process.exit(1);
}

/**
 * Columns of a network are allocated and freed by the ten megabytes. glibc would keep them in its heap, in pieces; mapped by themselves
 * they are given back: a server on Hanoi is smaller by 20 MB, after live traffic by 40.
 */
const LARGE_BLOCKS_MAPPED = { MALLOC_MMAP_THRESHOLD_: '262144', MALLOC_TRIM_THRESHOLD_: '262144' };

/**
 * V8 would learn from its first small collections that what a question makes lives long, and put it beside what does: garbage of the old space, which
 * then keeps young garbage alive. docs/decisions/0013-young-garbage.md
 */
const YOUNG_STAYS_YOUNG = '--no-allocation-site-pretenuring';

const flags = ['--conditions=@runcard/source', YOUNG_STAYS_YOUNG];
const child = spawn(node, [...flags, ...words.slice(0, entryAt), join(root, entry), ...args], {
  stdio: 'inherit',
  env: {
    ...LARGE_BLOCKS_MAPPED,
    ...process.env,
    PATH: `${join(modules, '.bin')}${delimiter}${process.env.PATH ?? ''}`,
    TURBO_TELEMETRY_DISABLED: '1',
  },
});
for (const signal of SIGNALS) process.on(signal, () => child.kill(signal));
stopWithNpm();
child.on('error', (error) => {
  process.stderr.write(`cannot start ${node}: ${error.message}\n`);
  process.exit(1);
});
child.on('exit', (code, signal) => process.exit(signal ? signalCode(signal) : (code ?? 1)));

/** `kill` on `npm start` ends npm and its shell and reaches nobody below them: who was started by npm goes when npm is gone. */
function stopWithNpm() {
  if (process.env.npm_lifecycle_event === undefined) return;
  const npm = process.ppid;
  setInterval(() => process.ppid !== npm && child.kill('SIGTERM'), 250).unref();
}

/** Two commands started at once on a fresh clone must not install into one folder together: the second waits for the first. */
async function installOnce() {
  const deadline = Date.now() + INSTALL_WAIT_MS_MAX;
  while (!takeLock()) {
    if (Date.now() > deadline)
      fail(
        `another install has held ${lockFile} for ${INSTALL_WAIT_MS_MAX / 1000} s. Way out: remove that file and run again.`,
      );
    await new Promise((resolve) => setTimeout(resolve, 250));
    if (isInstalled()) return;
  }
  try {
    if (!isInstalled()) await install();
  } finally {
    rmSync(lockFile, { force: true });
  }
}

function takeLock() {
  try {
    const file = openSync(lockFile, 'wx');
    writeSync(file, String(process.pid));
    return true;
  } catch (error) {
    if (error.code !== 'EEXIST') throw error;
    if (holderIsGone()) rmSync(lockFile, { force: true });
    return false;
  }
}

function holderIsGone() {
  try {
    const pid = Number(readFileSync(lockFile, 'utf8'));
    // A lock without a number is one being written just now, unless it is old: then its writer died before it could.
    if (!(pid > 0)) return Date.now() - statSync(lockFile).mtimeMs > 5_000;
    process.kill(pid, 0);
    return false;
  } catch (error) {
    return error.code === 'ESRCH';
  }
}

/** A signal ends npm first, then this process, which removes the lock before. */
async function install() {
  process.stderr.write('runcard: installing dependencies (npm ci; first time, or the lock changed) …\n');
  let npm;
  let endedBy;
  const stop = (signal) => {
    endedBy ??= signal;
    npm?.kill(signal);
  };
  for (const signal of SIGNALS) process.on(signal, stop);
  npm = spawn('npm', ['ci', '--ignore-scripts', '--no-fund', '--no-audit'], {
    cwd: root,
    stdio: ['ignore', 2, 2],
    shell: process.platform === 'win32',
  });
  const outcome = await new Promise((resolve) => {
    npm.on('error', (error) => resolve(error.message));
    npm.on('exit', (code, signal) => resolve(code ?? signal));
  });
  for (const signal of SIGNALS) process.off(signal, stop);
  if (endedBy) {
    rmSync(lockFile, { force: true });
    process.exit(signalCode(endedBy));
  }
  if (outcome !== 0)
    throw new Error(
      `npm ci ended with ${outcome}. Way out: read its message above; the network and the disk are the usual causes.`,
    );
  mkdirSync(modules, { recursive: true });
  writeFileSync(stamp, wanted);
}

/** As shells say it: 130 for Ctrl-C. */
function signalCode(signal) {
  return 128 + (constants.signals[signal] ?? 0);
}

function fail(message) {
  process.stderr.write(`runcard: ${message}\n`);
  process.exit(1);
}
