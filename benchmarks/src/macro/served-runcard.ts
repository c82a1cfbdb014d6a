import type { ChildProcess } from 'node:child_process';
import { resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { type Dispatcher, Pool } from 'undici';
import { startServer } from '../run-child.ts';

const START_MS_MAX = 180_000;
/** Longer than the server itself takes at most: it is started by another process, which alone would be killed. */
const STOP_MS_MAX = 15_000;
const POLL_MS = 100;
const ANSWER_MS_MAX = 10_000;

export interface ServedRuncard {
  /** A binary rpc over a kept-open connection. @returns the body of the answer */
  post(path: string, body: Uint8Array): Promise<Buffer>;
  /** One line of its `/metrics`, by name and labels as they stand there. */
  metric(line: string): Promise<number>;
  stop(): Promise<void>;
}

/** `runcard serve` on a free port of this machine, ready: warmed up and asked for its readiness. */
export async function serveRuncard(networkPath: string, worldPath: string): Promise<ServedRuncard> {
  const child = startServer(['--port', '0', '--network', resolve(networkPath), '--world', resolve(worldPath)]);
  let pool: Pool | undefined;
  const stop = async (): Promise<void> => {
    await pool?.destroy();
    await stopChild(child);
  };
  try {
    const url = await urlOf(child);
    const opened = new Pool(url, { headersTimeout: ANSWER_MS_MAX, bodyTimeout: ANSWER_MS_MAX });
    pool = opened;
    await untilReady(url, opened);
    return {
      post: (path, body) => post(opened, path, body),
      metric: (line) => metricOf(opened, line),
      stop,
    };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** The address that it prints when it is ready. */
function urlOf(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let output = '';
    child.stdout?.on('data', (chunk: Buffer) => {
      output += chunk.toString();
      const [url] = /http:\/\/\d[\d.]*:\d+/.exec(output) ?? [];
      if (url !== undefined) resolve(url);
    });
    child.on('error', reject);
    child.on('close', (code) => reject(new Error(`"runcard serve" ended with ${code} before it was ready`)));
    const fail = (): void => reject(new Error(`"runcard serve" was not ready within ${START_MS_MAX / 1_000} s`));
    setTimeout(fail, START_MS_MAX).unref();
  });
}

async function untilReady(url: string, pool: Pool): Promise<void> {
  for (let waitedMs = 0; waitedMs < START_MS_MAX; waitedMs += POLL_MS) {
    const { status } = await exchange(pool, { method: 'GET', path: '/readyz' });
    if (status === 200) return;
    await sleep(POLL_MS);
  }
  throw new Error(`${url}/readyz did not answer 200 within ${START_MS_MAX / 1_000} s`);
}

async function post(pool: Pool, path: string, body: Uint8Array): Promise<Buffer> {
  const headers = { 'content-type': 'application/proto' };
  const answer = await exchange(pool, { method: 'POST', path, headers, body });
  if (answer.status !== 200) throw new Error(`${path} answered ${answer.status}: ${answer.body.toString()}`);
  return answer.body;
}

async function metricOf(pool: Pool, line: string): Promise<number> {
  const { body } = await exchange(pool, { method: 'GET', path: '/metrics' });
  const found = body
    .toString()
    .split('\n')
    .find((text) => text.startsWith(`${line} `));
  if (found === undefined) throw new Error(`/metrics has no ${line}`);
  return Number(found.slice(line.length));
}

interface Answer {
  readonly status: number;
  readonly body: Buffer;
}

/** The bare dispatch: every microsecond that a client takes for itself counts as the server's here. */
function exchange(pool: Pool, options: Dispatcher.DispatchOptions): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    let status = 0;
    pool.dispatch(options, {
      onRequestStart: () => undefined,
      onResponseStart: (_controller, statusCode) => {
        status = statusCode;
      },
      onResponseData: (_controller, chunk) => {
        chunks.push(chunk);
      },
      onResponseEnd: () => resolve({ status, body: Buffer.concat(chunks) }),
      onResponseError: (_controller, error) => reject(error),
    });
  });
}

async function stopChild(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = new Promise((resolve) => child.once('exit', resolve));
  child.kill('SIGTERM');
  const kill = setTimeout(() => child.kill('SIGKILL'), STOP_MS_MAX);
  await ended;
  clearTimeout(kill);
}
