import { execFile } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { promisify } from 'node:util';
import {
  createEngine,
  type Engine,
  type Network,
  readNetworkFile,
  readWorldFile,
  type World,
  writeWorldFile,
} from '@runcard/engine';
import { REPOSITORY, runRuncard } from './run-child.ts';
import { UsageError } from './words.ts';

const NOON_MINUTE = 12 * 60;
const DAY_MINUTES = 24 * 60;

/** The network and the world that are measured on; read, or made, when a case first needs them. */
export interface Setting {
  /** Fixed for the whole run. */
  readonly nowMs: number;
  /** Of an OSRM server to compare with. */
  readonly osrmUrl: string | undefined;
  paths(): Promise<Paths>;
  network(): Promise<Network>;
  engine(): Promise<Engine>;
  /** For the environment block. */
  describe(): Promise<string>;
  close(): void;
}

export interface Paths {
  readonly network: string;
  /** A copy of the world file in which it is noon now, so that answers do not depend on when they are measured. */
  readonly world: string;
}

export interface SettingOptions {
  /** Absent: the generated city, made where there is none. */
  readonly network?: string | undefined;
  readonly world?: string | undefined;
  readonly osrmUrl?: string | undefined;
  readonly dataFolder: string;
  readonly nowMs: number;
  readonly say: (text: string) => void;
}

export function createSetting({ network, world, osrmUrl, dataFolder, nowMs, say }: SettingOptions): Setting {
  if (network !== undefined && !existsSync(network)) throw new UsageError(`there is no network at ${network}`);
  if (world !== undefined && !existsSync(world)) throw new UsageError(`there is no world file at ${world}`);
  const networkPath = network ?? join(dataFolder, 'hanoi-generated.net');
  const worldPath = world ?? `${networkPath}.world.json`;
  let scratch: string | undefined;
  let read: Promise<Network> | undefined;

  const makeWhatIsMissing = once(async () => {
    if (!existsSync(networkPath)) {
      say('no generated city yet: making one (once)');
      mkdirSync(dataFolder, { recursive: true });
      await runRuncard(['generate', 'hanoi', '--seed', '1', '--out', networkPath]);
    }
    if (existsSync(worldPath)) return;
    say('no world file beside the network: making a synthetic one (once)');
    await runRuncard(['generate', 'world', '--network', networkPath, '--seed', '1', '--out', worldPath]);
  });
  const readNetwork = (): Promise<Network> => {
    read ??= makeWhatIsMissing().then(() => readNetworkFile(networkPath));
    return read;
  };
  const noonWorld = once(async () => {
    await makeWhatIsMissing();
    return atNoon(await readWorldFile(worldPath), nowMs);
  });
  return {
    nowMs,
    osrmUrl,
    network: readNetwork,
    engine: once(async () => createEngine({ network: await readNetwork(), world: await noonWorld() })),
    paths: once(async () => {
      scratch = mkdtempSync(join(tmpdir(), 'runcard-bench-'));
      const path = join(scratch, 'noon.world.json');
      await writeWorldFile(await noonWorld(), path);
      return { network: networkPath, world: path };
    }),
    async describe() {
      const what = network === undefined ? 'generated city, seed 1' : basename(network);
      if (read === undefined) return `${what} (not needed, not read)`;
      const { meta } = await read;
      return `${what}: ${meta.source}, id ${meta.id}`;
    },
    close() {
      if (scratch !== undefined) rmSync(scratch, { recursive: true, force: true });
    },
  };
}

/** Turnout is slower at night and more people sleep; a shifted clock makes every run one of the same hour. */
export function atNoon(world: World, nowMs: number): World {
  const utcMinute = Math.floor(nowMs / 60_000) % DAY_MINUTES;
  return { ...world, city: { ...world.city, utcOffsetMinutes: NOON_MINUTE - utcMinute } };
}

/** The commit that is measured; `unknown` outside git. */
export async function commitOf(): Promise<string> {
  try {
    const { stdout } = await promisify(execFile)('git', ['rev-parse', '--short', 'HEAD'], { cwd: REPOSITORY });
    return stdout.trim();
  } catch {
    return 'unknown';
  }
}

function once<T>(make: () => Promise<T>): () => Promise<T> {
  let made: Promise<T> | undefined;
  return () => {
    made ??= make();
    return made;
  };
}
