import type { Static, TSchema } from 'typebox';
import { schemaCheck } from './check-schema.ts';
import { type ErrorCode, RuncardError } from './errors.ts';

/** What a kind of JSON file must be: plans, worlds, corrections. */
export interface JsonForm<Schema extends TSchema> {
  /** The file's value, of the schema's form. @throws RuncardError with the form's code and the path inside the file */
  parse(text: string, fileName: string): Static<Schema>;
  /** For what a schema cannot say. `path` is that of the place in the file, empty for the whole. */
  refusal(fileName: string, path: string, seen: string, wanted: string): RuncardError;
}

/** Every refusal reads `file: path: seen …, wanted …` and carries the path as its field. */
export function jsonForm<Schema extends TSchema>(
  code: ErrorCode,
  schema: Schema,
  charactersMax: number,
): JsonForm<Schema> {
  const check = schemaCheck(schema);
  const refusal = (fileName: string, path: string, seen: string, wanted: string): RuncardError => {
    const where = path === '' ? fileName : `${fileName}: ${path}`;
    return new RuncardError(code, `${where}: seen ${seen}, wanted ${wanted}`, { field: path });
  };
  return {
    refusal,
    parse(text, fileName) {
      if (text.length > charactersMax)
        throw refusal(fileName, '', `${text.length} characters`, `at most ${charactersMax}`);
      let value: unknown;
      try {
        value = JSON.parse(text);
      } catch (error) {
        throw refusal(fileName, '', error instanceof Error ? error.message : String(error), 'JSON');
      }
      const problem = check(value);
      if (problem) throw refusal(fileName, problem.path, problem.seen, problem.wanted);
      return value as Static<Schema>;
    },
  };
}
