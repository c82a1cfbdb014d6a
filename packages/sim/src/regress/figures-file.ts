import { existsSync } from 'node:fs';
import { jsonForm, readTextFile, writeWholeFile } from '@runcard/engine';
import Type from 'typebox';
import type { Figures } from './figures.ts';

/** Figures as they were last recorded, by the name of the scenario. */
export type RecordedFigures = Readonly<Record<string, OfScenario>>;

interface OfScenario {
  /** Of the network and the world: on another city other figures are right. */
  readonly cityKey: string;
  readonly figures: Figures;
}

const CHARACTERS_MAX = 8_000_000;
const strict = { additionalProperties: false };
const FiguresSchema = Type.Object(
  {
    format: Type.Literal('runcard-figures'),
    version: Type.Literal(1),
    scenarios: Type.Record(
      Type.String(),
      Type.Object({ cityKey: Type.String(), figures: Type.Record(Type.String(), Type.Number()) }, strict),
    ),
  },
  strict,
);
const form = jsonForm('INVALID_SCENARIO', FiguresSchema, CHARACTERS_MAX);

/** Nothing was recorded yet: none. @throws RuncardError INVALID_SCENARIO with the path inside the file, FILE_NOT_FOUND */
export async function readFiguresFile(path: string): Promise<RecordedFigures> {
  if (!existsSync(path)) return {};
  return (form.parse(await readTextFile(path, 'figures'), path) as { readonly scenarios: RecordedFigures }).scenarios;
}

/** By name, so that a change of the file shows what changed. @throws RuncardError FILE_NOT_WRITTEN */
export async function writeFiguresFile(path: string, recorded: RecordedFigures): Promise<void> {
  const scenarios = Object.fromEntries(Object.entries(recorded).sort(([a], [b]) => (a < b ? -1 : 1)));
  const file = { format: 'runcard-figures', version: 1, scenarios };
  await writeWholeFile(path, `${JSON.stringify(file, null, 2)}\n`);
}
