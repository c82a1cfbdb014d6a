import { type ChildProcess, execFileSync, spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { freePort } from '../free-port.ts';
import { findSnippets, onPort, type Snippet } from './snippets.ts';

/** Runs every snippet of README and docs that is marked as runnable, in order, as a newcomer would paste it. */
const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..');
const SNIPPET_MS_MAX = 180_000;

const documents = execFileSync('git', ['ls-files', '-co', '--exclude-standard', '*.md'], {
  cwd: root,
  encoding: 'utf8',
})
  .split('\n')
  .filter(Boolean);
const port = await freePort();
const scratch = mkdtempSync(join(tmpdir(), 'runcard-docs-'));
const servers: ChildProcess[] = [];
let failed = 0;
let count = 0;
for (const file of documents) {
  for (const snippet of findSnippets(file, readFileSync(join(root, file), 'utf8'))) {
    count++;
    const problem = snippet.until ? await startServer(snippet, snippet.until) : runToEnd(snippet);
    console.log(`${snippet.file}:${snippet.line}: ${problem ?? 'ran'}`);
    if (problem) failed++;
  }
  for (const server of servers.splice(0)) await stop(server);
}
rmSync(scratch, { recursive: true, force: true });
console.log(`check-docs: ${count} snippets in ${documents.length} documents, ${failed} failed`);
process.exitCode = failed > 0 ? 1 : 0;

function environment(): NodeJS.ProcessEnv {
  // Files that snippets write land in the scratch folder, the prepared network is shared with the clone.
  return {
    ...process.env,
    PORT: String(port),
    RUNCARD_DATA: process.env['RUNCARD_DATA'] ?? join(root, '.runcard'),
    OUT: scratch,
  };
}

function runToEnd(snippet: Snippet): string | undefined {
  const done = spawnSync('bash', ['-euo', 'pipefail', '-c', onPort(snippet.code, port)], {
    cwd: root,
    env: environment(),
    encoding: 'utf8',
    timeout: SNIPPET_MS_MAX,
    maxBuffer: 64 << 20,
  });
  if (done.status === 0) return undefined;
  return `FAILED (exit ${done.status ?? done.signal})\n${done.stdout}\n${done.stderr}`;
}

async function startServer(snippet: Snippet, until: string): Promise<string | undefined> {
  const server = spawn('bash', ['-c', `exec ${onPort(snippet.code, port)}`], {
    cwd: root,
    env: environment(),
    stdio: ['ignore', 'pipe', 'pipe'],
    // A group of its own: what npm started ends together with npm.
    detached: true,
  });
  servers.push(server);
  const output: Buffer[] = [];
  server.stdout.on('data', (chunk: Buffer) => output.push(chunk));
  server.stderr.on('data', (chunk: Buffer) => output.push(chunk));
  const deadline = performance.now() + SNIPPET_MS_MAX;
  while (performance.now() < deadline && server.exitCode === null) {
    const answer = await fetch(onPort(until, port)).catch(() => undefined);
    if (answer?.status === 200) return undefined;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  return `FAILED: ${until} never answered 200\n${Buffer.concat(output).toString()}`;
}

async function stop(server: ChildProcess): Promise<void> {
  if (server.exitCode !== null) return;
  const ended = new Promise((resolve) => server.once('exit', resolve));
  process.kill(-server.pid!, 'SIGTERM');
  await ended;
}
