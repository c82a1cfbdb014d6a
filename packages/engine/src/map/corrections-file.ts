import { readdirSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readTextFile } from '../core/whole-file.ts';
import { type Corrections, parseCorrections } from './corrections.ts';

/** Two folders up from here is the package, whether this runs from src/map or from dist/map. */
const SHIPPED = fileURLToPath(new URL('../../data/corrections/', import.meta.url));

/** The local knowledge that comes with the program, by file name; each speaks of its own place only. */
export function shippedCorrections(): readonly Corrections[] {
  return readdirSync(SHIPPED)
    .filter((file) => file.endsWith('.json'))
    .sort()
    .map((file) => ({ ...parseCorrections(readFileSync(SHIPPED + file, 'utf8'), file), isShipped: true }));
}

/** FILE_NOT_FOUND when it cannot be read, INVALID_CORRECTIONS when it breaks the schema. */
export async function readCorrectionsFile(path: string): Promise<Corrections> {
  return parseCorrections(await readTextFile(path, 'corrections file'), basename(path));
}
