import type { ChildProcess } from 'node:child_process';
import { resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { type Client, openClient } from '@runcard/sim/load';
import { startServer } from '../run-child.ts';

const START_MS_MAX = 180_000;
/** Longer than the server itself takes at most: it is started by another process, which alone would be killed. */
const STOP_MS_MAX = 15_000;
const POLL_MS = 100;

export interface ServedRuncard extends Pick<Client, 'post'> {
  /** One line of its `/metrics`, by name and labels as they stand there. */
  metric(line: string): Promise<number>;
  stop(): Promise<void>;
}

/** `runcard serve` on a free port of this machine, ready: warmed up and asked for its readiness. */
export async function serveRuncard(networkPath: string, worldPath: string): Promise<ServedRuncard> {
  const child = startServer(['--port', '0', '--network', resolve(networkPath), '--world', resolve(worldPath)]);
  let client: Client | undefined;
  const stop = async (): Promise<void> => {
    await client?.close();
    await stopChild(child);
  };
  try {
    const url = await urlOf(child);
    const opened = await openClient(url);
    client = opened;
    await untilReady(url, opened);
    return { post: opened.post, metric: (line) => metricOf(opened, line), stop };
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

async function untilReady(url: string, client: Client): Promise<void> {
  for (let waitedMs = 0; waitedMs < START_MS_MAX; waitedMs += POLL_MS) {
    const { status } = await client.get('/readyz');
    if (status === 200) return;
    await sleep(POLL_MS);
  }
  throw new Error(`${url}/readyz did not answer 200 within ${START_MS_MAX / 1_000} s`);
}

async function metricOf(client: Client, line: string): Promise<number> {
  const { body } = await client.get('/metrics');
  const found = body
    .toString()
    .split('\n')
    .find((text) => text.startsWith(`${line} `));
  if (found === undefined) throw new Error(`/metrics has no ${line}`);
  return Number(found.slice(line.length));
}

async function stopChild(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = new Promise((resolve) => child.once('exit', resolve));
  child.kill('SIGTERM');
  const kill = setTimeout(() => child.kill('SIGKILL'), STOP_MS_MAX);
  await ended;
  clearTimeout(kill);
}
