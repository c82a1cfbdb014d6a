import type { ChildProcess } from 'node:child_process';
import { Agent, request } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { startRuncard } from '../run-child.ts';

const START_MS_MAX = 180_000;
const STOP_MS_MAX = 10_000;
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
  const child = startRuncard(['serve', '--port', '0', '--network', networkPath, '--world', worldPath]);
  const agent = new Agent({ keepAlive: true });
  const stop = async (): Promise<void> => {
    agent.destroy();
    await stopChild(child);
  };
  try {
    const url = await urlOf(child);
    await untilReady(url, agent);
    return {
      post: (path, body) => post(new URL(path, url), agent, body),
      metric: (line) => metricOf(new URL('/metrics', url), agent, line),
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

async function untilReady(url: string, agent: Agent): Promise<void> {
  for (let waitedMs = 0; waitedMs < START_MS_MAX; waitedMs += POLL_MS) {
    const { status } = await exchange(new URL('/readyz', url), agent, 'GET');
    if (status === 200) return;
    await sleep(POLL_MS);
  }
  throw new Error(`${url}/readyz did not answer 200 within ${START_MS_MAX / 1_000} s`);
}

async function post(url: URL, agent: Agent, body: Uint8Array): Promise<Buffer> {
  const answer = await exchange(url, agent, 'POST', body);
  if (answer.status !== 200) throw new Error(`${url.pathname} answered ${answer.status}: ${answer.body.toString()}`);
  return answer.body;
}

async function metricOf(url: URL, agent: Agent, line: string): Promise<number> {
  const { body } = await exchange(url, agent, 'GET');
  const found = body
    .toString()
    .split('\n')
    .find((text) => text.startsWith(`${line} `));
  if (found === undefined) throw new Error(`${url.pathname} has no ${line}`);
  return Number(found.slice(line.length));
}

function exchange(
  url: URL,
  agent: Agent,
  method: string,
  body?: Uint8Array,
): Promise<{ status: number; body: Buffer }> {
  const headers = body === undefined ? {} : { 'content-type': 'application/proto', 'content-length': body.length };
  return new Promise((resolve, reject) => {
    const sent = request(url, { method, agent, headers, timeout: ANSWER_MS_MAX }, (answer) => {
      const chunks: Buffer[] = [];
      answer.on('data', (chunk: Buffer) => chunks.push(chunk));
      answer.on('end', () => resolve({ status: answer.statusCode ?? 0, body: Buffer.concat(chunks) }));
      answer.on('error', reject);
    });
    sent.on('timeout', () => sent.destroy(new Error(`${url.pathname} did not answer within ${ANSWER_MS_MAX} ms`)));
    sent.on('error', reject);
    sent.end(body);
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
