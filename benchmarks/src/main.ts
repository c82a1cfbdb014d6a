import { existsSync, mkdirSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { RuncardError, writeWholeFile } from '@runcard/engine';
import { checkOsrmUrl } from './compare/osrm.ts';
import type { Collector, Group } from './group.ts';
import { GROUPS } from './groups.ts';
import { environment, type Figure, FULL, type Report, type Row, SMOKE } from './harness.ts';
import { commitOf, createSetting, type Setting } from './setting.ts';
import { tableOf } from './table.ts';
import { readWords, UsageError, type Words } from './words.ts';

/** `npm run -s bench`: exit code 0 when all was measured, 1 when it was not, 2 when the words were wrong. */
const dataFolder = process.env['RUNCARD_DATA'] || '.runcard';
process.exitCode = await main(process.argv.slice(2));

async function main(args: readonly string[]): Promise<number> {
  try {
    const groups = GROUPS.map((group) => group.name);
    const words = readWords(args, groups, `${dataFolder}/bench.json`);
    if (words.wantsHelp) {
      console.log(help());
      return 0;
    }
    if (words.osrm !== undefined) checkOsrmUrl(words.osrm);
    prepareJson(words);
    return await run(words);
  } catch (error) {
    if (error instanceof UsageError) {
      console.error(`bench: ${error.message}\n\n${help()}`);
      return 2;
    }
    console.error(error instanceof RuncardError ? `bench: ${error.code}: ${error.message}` : error);
    return 1;
  }
}

async function run({ group, json, network, world, osrm, isSmoke }: Words): Promise<number> {
  const setting = createSetting({ network, world, osrmUrl: osrm, dataFolder, nowMs: Date.now(), say });
  try {
    const chosen = GROUPS.filter(({ name, isApart }) => (group === '' ? isApart === undefined : name === group));
    const { report, missing } = await measureGroups(chosen, setting, isSmoke);
    // With JSON on stdout, what is meant for eyes goes where the progress goes.
    (json === '-' ? say : console.log)(tableOf(report));
    for (const text of missing) say(`not measured: ${text}`);
    if (json !== undefined) await writeJson(json, report);
    return missing.length > 0 ? 1 : 0;
  } finally {
    setting.close();
  }
}

async function measureGroups(groups: readonly Group[], setting: Setting, isSmoke: boolean) {
  // Before measuring: the files may change meanwhile, the code that runs does not.
  const commit = await commitOf();
  const rows: Row[] = [];
  const figures: Figure[] = [];
  const missing: string[] = [];
  const to: Collector = {
    row(row) {
      rows.push(row);
      say(`  ${row.id}: median ${row.medianMs} ms`);
    },
    figure: (figure) => figures.push(figure),
    remark: (text) => say(`  ${text}`),
    missing: (text) => missing.push(text),
  };
  for (const group of groups) {
    say(`${group.name} …`);
    await group.run(setting, isSmoke ? SMOKE : FULL, to);
  }
  const where = `${await setting.describe()}${isSmoke ? ' (smoke run: its times mean nothing)' : ''}`;
  const report: Report = { environment: environment(where, commit), rows, figures };
  return { report, missing };
}

/** Told before minutes are spent on measuring. */
function prepareJson({ json }: Words): void {
  if (json === undefined || json === '-') return;
  if (json.startsWith(dataFolder)) mkdirSync(dataFolder, { recursive: true });
  const folder = dirname(resolve(json));
  if (!existsSync(folder)) throw new UsageError(`--json: there is no folder ${folder}`);
}

async function writeJson(path: string, report: Report): Promise<void> {
  const text = `${JSON.stringify(report, null, 2)}\n`;
  if (path === '-') {
    process.stdout.write(text);
    return;
  }
  await writeWholeFile(path, text);
  say(`written: ${path}`);
}

function say(text: string): void {
  console.error(text);
}

function help(): string {
  const ids = GROUPS.map(({ name, ids, osrmIds = {} }) => {
    const withOsrm = Object.entries(osrmIds).map(([id, what]) => [id, `${what} (with --osrm)`]);
    const lines = [...Object.entries(ids), ...withOsrm].map(([id = '', what]) => `    ${id.padEnd(26)} ${what}`);
    return `  ${name}\n${lines.join('\n')}`;
  });
  return `usage: npm run -s bench -- [GROUP] [--json [FILE]] [--network NET] [--world FILE] [--osrm URL] [--smoke]

  GROUP          ${GROUPS.map(({ name }) => name).join(', ')}; all unless told
  --json FILE    write the figures; - = stdout; without FILE to ${dataFolder}/bench.json
  --network NET  network file (default: the generated city in RUNCARD_DATA, made once)
  --world FILE   world file (default: NET.world.json, made when it is missing)
  --osrm URL     compare with this OSRM server; belongs to the group routing
  --smoke        run everything briefly; its times mean nothing

${ids.join('\n')}`;
}
