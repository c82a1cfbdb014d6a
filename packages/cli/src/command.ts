import { type ParseArgsOptionsConfig, parseArgs } from 'node:util';
import type { Progress } from './progress.ts';

/** One command of `runcard`. Results go to stdout, progress and logs to stderr. */
export interface Command {
  /** As typed, e.g. `import` or `generate hanoi`. */
  readonly name: string;
  /** What follows the name, e.g. `FILE.osm.pbf --out NET`. */
  readonly usage: string;
  readonly summary: string;
  /** Shown under the usage: one line an option. */
  readonly help: readonly string[];
  readonly options: ParseArgsOptionsConfig;
  /** How many words besides options it takes. */
  readonly positionals: number;
  run(call: Call): Promise<void>;
}

export interface Call {
  readonly positionals: readonly string[];
  readonly options: Options;
  readonly env: NodeJS.ProcessEnv;
  readonly progress: Progress;
  /** Writes a result. */
  print(text: string): void;
}

/** Wrong words on the command line: exit code 2. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

/** What stopped the command is told, and no error code names it: exit code 1. */
export class Failure extends Error {
  override readonly name = 'Failure';
}

/** Typed access to parsed options; every mistake names the option, what was seen and what was wanted. */
export class Options {
  readonly #values: Readonly<Record<string, unknown>>;

  constructor(values: Readonly<Record<string, unknown>>) {
    this.#values = values;
  }

  has(name: string): boolean {
    return this.#values[name] !== undefined && this.#values[name] !== false;
  }

  text(name: string): string | undefined {
    const text = this.#values[name] as string | undefined;
    if (text?.trim() === '') throw new UsageError(`--${name} is empty; wanted a value`);
    return text;
  }

  required(name: string): string {
    const value = this.text(name);
    if (value === undefined) throw new UsageError(`--${name} is missing`);
    return value;
  }

  number(name: string): number | undefined {
    const text = this.#values[name] as string | undefined;
    if (text === undefined) return undefined;
    const value = text.trim() === '' ? Number.NaN : Number(text);
    if (!Number.isFinite(value)) throw new UsageError(`--${name} is "${text}"; wanted a number`);
    return value;
  }

  /** A whole number from `min` to `max`. */
  integer(name: string, min: number, max: number): number | undefined {
    const value = this.number(name);
    if (value !== undefined && !(Number.isInteger(value) && value >= min && value <= max)) {
      throw new UsageError(`--${name} is ${value}; wanted a whole number from ${min} to ${max}`);
    }
    return value;
  }

  /** One of these names, in upper or lower case. */
  name<Known extends string>(option: string, names: readonly Known[]): Known | undefined {
    const text = this.text(option);
    const known = names.find((candidate) => candidate === text?.toUpperCase());
    if (text !== undefined && known === undefined)
      throw new UsageError(`--${option} is "${text}"; wanted one of ${names.join(', ')}`);
    return known;
  }
}

export function parseCall(command: Command, words: string[]): { positionals: string[]; options: Options } {
  let parsed: ReturnType<typeof parseArgs>;
  try {
    parsed = parseArgs({
      args: joinNegativeNumbers(words),
      options: command.options,
      allowPositionals: true,
      strict: true,
    });
  } catch (error) {
    throw new UsageError((error as Error).message.split('. To specify')[0] ?? 'unreadable arguments');
  }
  if (parsed.positionals.length !== command.positionals) {
    throw new UsageError(
      `got ${parsed.positionals.length} file${parsed.positionals.length === 1 ? '' : 's'} or words, wanted ${command.positionals}`,
    );
  }
  return { positionals: parsed.positionals, options: new Options(parsed.values) };
}

/** `--lon -71.2` is meant as one option; parseArgs would take `-71.2` for three. */
function joinNegativeNumbers(words: readonly string[]): string[] {
  const joined: string[] = [];
  for (const word of words) {
    const before = joined.at(-1);
    if (/^-[\d.]/.test(word) && before?.startsWith('--') && !before.includes('='))
      joined[joined.length - 1] = `${before}=${word}`;
    else joined.push(word);
  }
  return joined;
}
