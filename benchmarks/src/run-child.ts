import { type ChildProcess, spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const REPOSITORY: string = fileURLToPath(new URL('../../', import.meta.url));
const CLI = fileURLToPath(new URL('../../packages/cli/src/main.ts', import.meta.url));

/** A TypeScript program of this repository in a process of its own; what it says on stderr is passed on. */
function startChild(entry: string, words: readonly string[]): ChildProcess {
  return spawn(process.execPath, ['--conditions=@runcard/source', entry, ...words], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
}

/** As `npm start` does it, `serve` included, with these words behind. */
export function startServer(words: readonly string[]): ChildProcess {
  const { scripts } = JSON.parse(readFileSync(join(REPOSITORY, 'package.json'), 'utf8')) as Manifest;
  const [, ...start] = scripts.start.split(' ');
  return spawn(process.execPath, [...start, ...words], { cwd: REPOSITORY, stdio: ['ignore', 'pipe', 'inherit'] });
}

interface Manifest {
  readonly scripts: { readonly start: string };
}

export const runRuncard = (words: readonly string[]): Promise<string> => outputOf(CLI, words);
export const runProgram = (program: URL, words: readonly string[]): Promise<string> =>
  outputOf(fileURLToPath(program), words);

/** Its stdout once it has ended well. */
function outputOf(entry: string, words: readonly string[]): Promise<string> {
  const child = startChild(entry, words);
  let output = '';
  child.stdout?.on('data', (chunk: Buffer) => {
    output += chunk.toString();
  });
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code, signal) => {
      if (code === 0) resolve(output);
      else reject(new Error(`"${[entry, ...words].join(' ')}" ended with ${code ?? signal}`));
    });
  });
}
