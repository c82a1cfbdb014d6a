import { type Corrections, importOsm, readCorrectionsFile, shippedCorrections } from '@runcard/engine';
import { type Call, type Command, UsageError } from '../command.ts';
import { importSummary } from '../inspect-text.ts';
import { checkOutput, removeHalvesOnSignal } from '../output.ts';
import { prepareOn, THREADS_OPTION, threadsFrom } from '../threads.ts';

export const importCommand: Command = {
  name: 'import',
  usage: 'FILE.osm.pbf --out NET [--bbox W,S,E,N] [--corrections FILE|none] [--no-hierarchy] [--threads N] [--json]',
  summary: 'make a network file from an OpenStreetMap extract',
  help: [
    '--out NET             where the network goes; written aside, then renamed',
    '--bbox W,S,E,N        keep only roads that reach into this box, degrees',
    '--corrections FILE    local knowledge (docs/corrections.md); default: what ships for the place; "none" for none',
    '--no-hierarchy        leave out the prepared search: half the file, seconds less to make, slower answers',
    '--threads N           worker threads that prepare it (default: one a core, at most 4); same file for any number',
    '--json                print what `runcard inspect --json` prints',
  ],
  options: {
    out: { type: 'string' },
    bbox: { type: 'string' },
    corrections: { type: 'string' },
    'no-hierarchy': { type: 'boolean' },
    ...THREADS_OPTION,
    json: { type: 'boolean' },
  },
  positionals: 1,
  async run(call) {
    const out = call.options.required('out');
    const bbox = call.options.text('bbox');
    const box = bbox === undefined ? {} : { bbox: parseBbox(bbox) };
    checkOutput(out, 'network');
    const onProgress = (step: string, done: number, total?: number): void => {
      if (step === 'write') removeHalvesOnSignal(out);
      call.progress.step(step, done, total);
    };
    const threads = threadsFrom(call);
    const isPrepared = !call.options.has('no-hierarchy');
    const report = await importOsm(call.positionals[0]!, {
      out,
      ...box,
      corrections: await correctionsFor(call),
      onProgress,
      ...(isPrepared && { prepare: (network) => prepareOn(threads, network, onProgress) }),
    });
    call.progress.end();
    call.print(call.options.has('json') ? JSON.stringify(report, null, 2) : importSummary(report));
  },
};

async function correctionsFor(call: Call): Promise<readonly Corrections[]> {
  const file = call.options.text('corrections');
  if (file === 'none') return [];
  return file === undefined ? shippedCorrections() : [await readCorrectionsFile(file)];
}

function parseBbox(text: string): [number, number, number, number] {
  const [west, south, east, north, ...rest] = text
    .split(',')
    .map((part) => (part.trim() === '' ? Number.NaN : Number(part)));
  const wanted = 'wanted west,south,east,north in degrees, e.g. 105.78,20.98,105.90,21.07';
  if (
    west === undefined ||
    south === undefined ||
    east === undefined ||
    north === undefined ||
    rest.length > 0 ||
    ![west, south, east, north].every(Number.isFinite)
  ) {
    throw new UsageError(`--bbox is "${text}"; ${wanted}`);
  }
  if (
    !(west < east && south < north) ||
    Math.abs(west) > 180 ||
    Math.abs(east) > 180 ||
    Math.abs(south) > 90 ||
    Math.abs(north) > 90
  ) {
    const isSwapped = south < north && west < east && Math.abs(west) <= 90 && Math.abs(east) <= 90;
    const offer = isSwapped ? `; latitude before longitude? then --bbox ${[south, west, north, east].join(',')}` : '';
    throw new UsageError(`--bbox ${text} is empty or off the globe; ${wanted}${offer}`);
  }
  return [west, south, east, north];
}
