import { RuncardError, writeWholeFile } from '@runcard/engine';
import { checkAgainst, createJobRunner, type LogHead, parseLog, readLogFile } from '@runcard/sim';
import { cityFor, groundOf, refuseForGrid } from '../city-files.ts';
import { type Command, Failure } from '../command.ts';
import { CITY_HELP, CITY_OPTIONS } from '../load.ts';
import { checkOutput } from '../output.ts';

export const replayCommand: Command = {
  name: 'replay',
  usage: 'LOG [--incident N] [--out FILE] [--json]',
  summary: 'play a simulated run again from its log, and hold every event to what the log says',
  help: [
    'LOG            a log that "runcard simulate --log" wrote',
    '--incident N   print what happened at one incident',
    '--out FILE     write the log of this replay',
    '--json         print the events of the incident as JSON, one a line',
    ...CITY_HELP,
    'The network and the world must be those of the log; another one is refused.',
  ],
  options: {
    ...CITY_OPTIONS,
    incident: { type: 'string' },
    out: { type: 'string' },
    json: { type: 'boolean' },
  },
  positionals: 1,
  async run(call) {
    const incident = call.options.integer('incident', 1, 2 ** 31 - 1);
    const out = call.options.text('out');
    if (out !== undefined) checkOutput(out);
    const file = call.positionals[0]!;
    const { head, lines } = parseLog(await readLogFile(file), file);
    refuseForGrid(call, head.scenario);
    const city = await cityFor(call, head.scenario);
    refuseAnotherCity(head, city.key, file);
    call.progress.step('playing it again', 0);
    const played: string[] = [];
    checkAgainst(head.scenario, groundOf(city), `${file}: scenario`);
    const { logHash } = createJobRunner()({ city, ...head }, (line) => played.push(line));
    call.progress.end();
    if (incident !== undefined && linesOf(played, incident).length === 0)
      throw new Failure(`${file}: nothing happens at an incident ${incident}; wanted the number of one in the log`);
    const at = lines.findIndex((line, i) => line !== played[i]);
    if (incident !== undefined)
      for (const line of linesOf(played, incident)) call.print(call.options.has('json') ? line : asText(line, head));
    if (out !== undefined) await writeWholeFile(out, `${[JSON.stringify(head), ...played].join('\n')}\n`);
    if (at >= 0 || played.length !== lines.length) throw differs(file, at < 0 ? lines.length : at, lines, played);
    if (incident === undefined || !call.options.has('json'))
      call.print(`${played.length.toLocaleString('en')} events, every one as in the log; hash ${logHash}`);
  },
};

function refuseAnotherCity({ cityKey }: LogHead, key: string, file: string): void {
  if (cityKey !== key)
    throw new RuncardError(
      'INVALID_SCENARIO',
      `${file}: cityKey: seen ${key.slice(0, 12)} for this network and world, wanted ${cityKey.slice(0, 12)}, those that the log was made on`,
      { field: 'cityKey' },
    );
}

function differs(file: string, at: number, lines: readonly string[], played: readonly string[]): Failure {
  const of = (list: readonly string[]): string => list[at] ?? 'nothing more';
  return new Failure(`${file}: event ${at + 1} differs\n  log:    ${of(lines)}\n  replay: ${of(played)}`);
}

const linesOf = (lines: readonly string[], incident: number): string[] =>
  lines.filter((line) => (JSON.parse(line) as { incident?: number }).incident === incident);

function asText(line: string, { scenario }: LogHead): string {
  const { atMs, kind, incident: _, ...facts } = JSON.parse(line) as { atMs: number; kind: string; incident?: number };
  const since = atMs - Date.parse(scenario.from);
  const clock = `${Math.floor(since / 86_400_000)} d ${new Date(since % 86_400_000).toISOString().slice(11, 19)}`;
  const words = Object.entries(facts).map(([key, value]) => `${key} ${String(value)}`);
  return `${clock.padStart(14)}  ${kind.padEnd(13)} ${words.join(', ')}`;
}
