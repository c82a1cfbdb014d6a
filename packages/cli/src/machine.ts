import { execFile } from 'node:child_process';
import { cpus } from 'node:os';
import { promisify } from 'node:util';

/** What no figure goes without: the day, the code, Node and the processor. The commit is `unknown` outside of git, and `-dirty` where files differ. */
export async function machineText(): Promise<string> {
  const day = new Date().toISOString().slice(0, 10);
  const cores = cpus();
  return `${day}, commit ${await commitOf()}, Node ${process.version}, ${cores[0]?.model.trim() ?? 'unknown'}, ${cores.length} cores`;
}

async function commitOf(): Promise<string> {
  try {
    const words = ['describe', '--always', '--dirty', '--exclude', '*'];
    const { stdout } = await promisify(execFile)('git', words, { cwd: import.meta.dirname });
    return stdout.trim();
  } catch {
    return 'unknown';
  }
}
