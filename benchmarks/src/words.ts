import { parseArgs } from 'node:util';

/** What was asked for on the command line. */
export interface Words {
  /** Empty = all. */
  readonly group: string;
  /** A path, `-` for stdout, absent = no JSON. */
  readonly json?: string;
  readonly network?: string;
  readonly world?: string;
  /** An OSRM server to compare with. */
  readonly osrm?: string;
  readonly isSmoke: boolean;
  readonly wantsHelp: boolean;
}

/** Wrong words on the command line: exit code 2. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

const OPTIONS = {
  json: { type: 'string' },
  network: { type: 'string' },
  world: { type: 'string' },
  osrm: { type: 'string' },
  smoke: { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
} as const;

/** `defaultJson` is where a bare `--json` writes. @throws UsageError */
export function readWords(args: readonly string[], groups: readonly string[], defaultJson: string): Words {
  const { values, positionals } = parse(args.map((word, i) => (word === '--json' ? jsonWord(args[i + 1]) : word)));
  const [group = ''] = positionals;
  if (positionals.length > 1) throw new UsageError(`got ${positionals.length} groups, wanted one or none for all`);
  if (group !== '' && !groups.includes(group))
    throw new UsageError(`there is no group "${group}"; wanted one of ${groups.join(', ')}`);
  if (values.osrm !== undefined && !['', 'routing'].includes(group))
    throw new UsageError(`--osrm belongs to the group routing, which "${group}" leaves out`);
  const { json, network, world, osrm, smoke = false, help = false } = values;
  return {
    group,
    ...(json !== undefined && { json: json === '' ? defaultJson : json }),
    ...(network !== undefined && { network }),
    ...(world !== undefined && { world }),
    ...(osrm !== undefined && { osrm }),
    isSmoke: smoke,
    wantsHelp: help,
  };
}

/** `parseArgs` wants a word after `--json`; without one it is given an empty one. */
const jsonWord = (next: string | undefined): string =>
  next === undefined || next.startsWith('--') ? '--json=' : '--json';

function parse(args: string[]) {
  try {
    return parseArgs({ args, options: OPTIONS, allowPositionals: true, strict: true });
  } catch (error) {
    const flags = Object.keys(OPTIONS).map((name) => `--${name}`);
    throw new UsageError(`${(error as Error).message.split('. To specify')[0]}; flags are ${flags.join(', ')}`);
  }
}
