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

/** By day as the response plan has it, and with the same speeds on all days of the week. */
const HOUR_MINUTE = 6 * 60;
const DAY_MINUTES = 24 * 60;
/** The least that a world file may have. */
const UTC_OFFSET_MINUTES_MIN = -12 * 60;
const LARGE_FLEET_UNITS = 300;
/** A city's fleet several times Hanoi's 129, and as many water sources as it counts. */
const DISPATCH_UNITS = 500;
const DISPATCH_WATER = 10_131;

/** The network and the world that are measured on; read, or made, when a case first needs them. */
export interface Setting {
  /** Fixed for the whole run. */
  readonly nowMs: number;
  /** Of an OSRM server to compare with. */
  readonly osrmUrl: string | undefined;
  paths(): Promise<Paths>;
  /** With a world of 300 units or more: the one that is measured on, or a synthetic one where it has fewer. */
  largeFleet(): Promise<Paths>;
  /** The same with 500 units; a synthetic one has 10,131 water sources, and the areas of the one that is measured on. */
  dispatchFleet(): Promise<Paths>;
  network(): Promise<Network>;
  engine(): Promise<Engine>;
  /** For the environment block. */
  describe(): Promise<string>;
  close(): void;
}

export interface Paths {
  readonly network: string;
  /** A copy of the world file in which it is six in the morning, so that answers do not depend on when they are measured. */
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
    await runRuncard(['generate', 'world', '--network', networkPath, '--seed', '1', '--even', '--out', worldPath]);
  });
  const readNetwork = (): Promise<Network> => {
    read ??= makeWhatIsMissing().then(() => readNetworkFile(networkPath));
    return read;
  };
  const worldAtSix = once(async () => {
    await makeWhatIsMissing();
    return atSix(await readWorldFile(worldPath), nowMs);
  });
  const inScratch = (name: string): string => {
    scratch ??= mkdtempSync(join(tmpdir(), 'runcard-bench-'));
    return join(scratch, name);
  };
  const paths = once(async () => {
    const path = inScratch('at-six.world.json');
    await writeWorldFile(await worldAtSix(), path);
    return { network: networkPath, world: path };
  });
  const fleetOf = async (unitsMin: number, ...more: string[]): Promise<Paths> => {
    const given = await worldAtSix();
    if (given.units.size >= unitsMin) return paths();
    const path = inScratch(`${unitsMin}-units.world.json`);
    const words = ['--network', networkPath, '--seed', '1', '--units', String(unitsMin), ...more, '--out', path];
    await runRuncard(['generate', 'world', '--even', ...words]);
    await writeWorldFile({ ...atSix(await readWorldFile(path), nowMs), areas: given.areas }, path);
    return { network: networkPath, world: path };
  };
  return {
    nowMs,
    osrmUrl,
    network: readNetwork,
    engine: once(async () => createEngine({ network: await readNetwork(), world: await worldAtSix() })),
    paths,
    largeFleet: once(() => fleetOf(LARGE_FLEET_UNITS)),
    dispatchFleet: once(() => fleetOf(DISPATCH_UNITS, '--water', String(DISPATCH_WATER))),
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

/** Turnout is slower at night, and every hour has its speeds; a shifted clock makes every run one of the same hour. */
export function atSix(world: World, nowMs: number): World {
  const utcMinute = Math.floor(nowMs / 60_000) % DAY_MINUTES;
  const offset = HOUR_MINUTE - utcMinute;
  const utcOffsetMinutes = offset < UTC_OFFSET_MINUTES_MIN ? offset + DAY_MINUTES : offset;
  return { ...world, city: { ...world.city, utcOffsetMinutes } };
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
