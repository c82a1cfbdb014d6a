import { FACILITY_CLASSES, type FacilityClass, type IncidentType, RuncardError } from '@runcard/engine';
import { CsvError, type Options } from 'csv-parse';
import { parse } from 'csv-parse/sync';
import type { Severity } from '../truth/incident.ts';
import { SEVERITIES } from './draw-incident.ts';
import { typeOf } from './neris-types.ts';

/** Named limits of one file of recorded incidents. */
export const HISTORY_LIMITS = {
  /** Two years at 100,000 a year. */
  rowsMax: 200_000,
  /** UTF-8. */
  bytesMax: 100_000_000,
  /** Of one row. */
  rowCharactersMax: 10_000,
} as const;

/** Required first. Those with `dispatch_` are fields of NERIS; the others are ours (docs/simulator-history.md). */
const REQUIRED = [
  'dispatch_time_call_arrival',
  'dispatch_incident_type',
  'latitude',
  'longitude',
  'facility_class',
] as const;
const OPTIONAL = [
  ...[
    'dispatch_internal_id',
    'start_time',
    'severity',
    'floors',
    'floor_area_m2',
    'people_trapped',
    'call_count',
    'work_minutes',
  ],
] as const;
type Column = (typeof REQUIRED)[number] | (typeof OPTIONAL)[number];

/** One incident as it was recorded. Absent is unknown. */
export interface HistoryRow {
  /** In the file; the header is 1. */
  readonly row: number;
  /** Of the file, where it begins; absent: the same number. Breaks in fields and empty lines set them apart. */
  readonly line?: number;
  readonly id?: string;
  readonly callMs: number;
  readonly startMs?: number;
  readonly lat: number;
  readonly lon: number;
  readonly type: IncidentType;
  /** Reported, and nothing was there. */
  readonly isFalse: boolean;
  readonly facilityClass: FacilityClass;
  readonly severity: Severity;
  readonly floors?: number;
  readonly floorAreaM2?: number;
  readonly peopleTrapped?: number;
  readonly callCount?: number;
  readonly workMs?: number;
}

/**
 * Reads recorded incidents. Strict: a file of which something is not understood is refused, for half a history looks like a quiet city. Rows come by
 * time of call, and every time has its offset from UTC, the same in the whole file: what is out of order or of two offsets was put together from two
 * files, and one of them is likely to be shifted.
 * @throws RuncardError INVALID_HISTORY, LIMIT_EXCEEDED, with file, row and field
 */
export function readHistory(text: string, fileName: string): HistoryRow[] {
  // Never more characters than bytes.
  checkBytes(text.length, fileName);
  return historyOf(recordsOf(text, fileName), fileName);
}

export function checkBytes(bytes: number, fileName: string): void {
  const { bytesMax } = HISTORY_LIMITS;
  if (bytes > bytesMax) throw tooMuch(fileName, `${bytes} bytes`, `${bytesMax} (bytesMax)`);
}

/** One row as it was split. */
export interface Split {
  /** Of the file, where it begins. */
  readonly line: number;
  readonly cells: readonly string[];
}

/** Rows as they were split, the header first; one more than may be is enough. @throws RuncardError as `readHistory` */
export function historyOf([header, ...records]: readonly Split[], fileName: string): HistoryRow[] {
  const { rowsMax } = HISTORY_LIMITS;
  if (records.length > rowsMax) throw tooMuch(fileName, 'more rows', `${rowsMax} (rowsMax)`);
  const columns = columnsOf(header?.cells ?? [], fileName);
  if (records.length === 0)
    throw invalid(fileName, 'row 2: ', 'nothing', 'an incident: none at all looks like a quiet city');
  const ids = new Map<string, string>();
  let offset: string | undefined;
  let lastMs = Number.NEGATIVE_INFINITY;
  return records.map((record, i) => {
    const line = lineOf(record, columns, i + 2, fileName);
    const row = rowOf(line);
    offset ??= offsetOf(line.text('dispatch_time_call_arrival'));
    for (const column of ['dispatch_time_call_arrival', 'start_time'] as const) {
      const seen = offsetOf(line.text(column));
      if (seen !== '' && seen !== offset)
        throw line.refuse(column, `the offset ${seen}`, `${offset} as in the first row`);
    }
    if (row.callMs < lastMs)
      throw line.refuse(
        'dispatch_time_call_arrival',
        'a time before that of the row above',
        'rows in the order of their calls',
      );
    lastMs = row.callMs;
    const first = row.id === undefined ? undefined : ids.get(row.id);
    if (first !== undefined) throw line.refuse('dispatch_internal_id', `${row.id}, which ${first} has`, 'each id once');
    if (row.id !== undefined) ids.set(row.id, placeOf(row));
    return row;
  });
}

const offsetOf = (time: string): string =>
  time
    .slice(19)
    .replace(/^\.\d+/, '')
    .replace(/^Z$/, '+00:00');

/** The header and one row more than may be: enough to know that there are too many, and no more work. */
export const RECORDS_READ: number = HISTORY_LIMITS.rowsMax + 2;

/** Of one file. Each row comes out as a `Split`; csv-parse itself counts a Windows line end in a field as two lines. */
export function csvOptions(): Options {
  let linesBefore = 0;
  const split = ({ raw, record }: { readonly raw: string; readonly record: readonly string[] }): Split => {
    // Empty lines that were skipped stand before the row; its own line end may have lost its second half.
    const line = linesBefore + breaksIn(/^\s*/.exec(raw)?.[0] ?? '') + 1;
    linesBefore += breaksIn(raw);
    return { line, cells: record };
  };
  return {
    ...{ bom: true, trim: true, skip_empty_lines: true, to: RECORDS_READ, raw: true },
    // Held to the header by `lineOf`, which knows the row.
    relax_column_count: true,
    max_record_size: HISTORY_LIMITS.rowCharactersMax,
    // Its types know neither what `raw` hands over nor that anything may be handed on.
    on_record: (row: unknown) => split(row as Parameters<typeof split>[0]) as unknown as string[],
  };
}

const breaksIn = (text: string): number => text.match(/\r\n|\r|\n/g)?.length ?? 0;

function recordsOf(text: string, fileName: string): Split[] {
  try {
    return parse(text, csvOptions()) as unknown as Split[];
  } catch (cause) {
    throw unsplit(cause, fileName);
  }
}

/** What the CSV reader says, as a refusal of the file. */
export function unsplit(cause: unknown, fileName: string): unknown {
  if (!(cause instanceof CsvError)) return cause;
  return invalid(fileName, '', cause.message, 'comma-separated values');
}

function columnsOf(header: readonly string[], fileName: string): Map<string, number> {
  const columns = new Map(header.map((name, i) => [name, i]));
  const known: readonly string[] = [...REQUIRED, ...OPTIONAL];
  const missing = REQUIRED.filter((name) => !columns.has(name));
  if (missing.length > 0)
    throw invalid(fileName, 'row 1: ', `no column ${missing.join(', ')}`, `${REQUIRED.join(', ')}`);
  if (columns.size < header.length) throw invalid(fileName, 'row 1: ', 'a column twice', 'each once');
  const unknown = header.find((name) => !known.includes(name));
  if (unknown !== undefined) throw invalid(fileName, 'row 1: ', `the column ${unknown}`, `one of ${known.join(', ')}`);
  return columns;
}

/** One row with its place, for whoever refuses it. */
interface Line extends Pick<HistoryRow, 'row' | 'line'> {
  /** Empty where the column is missing. */
  text(column: Column): string;
  refuse(column: Column, seen: string, wanted: string): RuncardError;
}

function lineOf({ line, cells }: Split, columns: ReadonlyMap<string, number>, row: number, fileName: string): Line {
  const place = { row, ...(line !== row && { line }) };
  if (cells.length !== columns.size)
    throw invalid(fileName, `${placeOf(place)}: `, countOf(cells.length), `${columns.size}, as in the header`);
  return {
    ...place,
    text: (column) => cells[columns.get(column) ?? -1] ?? '',
    refuse: (column, seen, wanted) => invalid(fileName, `${placeOf(place)}, ${column}: `, seen, wanted),
  };
}

const countOf = (fields: number): string => `${fields} field${fields === 1 ? '' : 's'}`;

/** As refusals name it. */
export const placeOf = ({ row, line }: Pick<HistoryRow, 'row' | 'line'>): string =>
  line === undefined ? `row ${row}` : `row ${row} (line ${line})`;

function rowOf(line: Line): HistoryRow {
  const { type, isFalse } = typeIn(line);
  const callMs = timeIn(line, 'dispatch_time_call_arrival');
  const startMs = line.text('start_time') === '' ? undefined : timeIn(line, 'start_time');
  if (startMs !== undefined && startMs > callMs)
    throw line.refuse('start_time', 'a time after the call', 'one before it');
  const workMinutes = numberIn(line, 'work_minutes', 0, 2_880);
  const optional = {
    ...{ id: line.text('dispatch_internal_id') || undefined, startMs },
    floors: wholeIn(line, 'floors', 1, 200),
    floorAreaM2: wholeIn(line, 'floor_area_m2', 1, 1_000_000),
    peopleTrapped: wholeIn(line, 'people_trapped', 0, 10_000),
    callCount: wholeIn(line, 'call_count', 1, 200),
    workMs: workMinutes === undefined ? undefined : Math.round(workMinutes * 60_000),
  };
  return {
    ...{ row: line.row, ...(line.line !== undefined && { line: line.line }), callMs, type, isFalse },
    lat: needed(line, 'latitude', numberIn(line, 'latitude', -90, 90)),
    lon: needed(line, 'longitude', numberIn(line, 'longitude', -180, 180)),
    facilityClass: oneOf(line, 'facility_class', FACILITY_CLASSES),
    severity: line.text('severity') === '' ? 'SMALL' : oneOf(line, 'severity', SEVERITIES),
    ...definedOf(optional),
  };
}

type Defined<Fields> = { [Key in keyof Fields]?: Exclude<Fields[Key], undefined> };

function definedOf<Fields extends object>(fields: Fields): Defined<Fields> {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as Defined<Fields>;
}

function typeIn(line: Line): { type: IncidentType; isFalse: boolean } {
  const text = line.text('dispatch_incident_type');
  const found = typeOf(text);
  if (found === undefined)
    throw line.refuse(
      'dispatch_incident_type',
      JSON.stringify(text),
      'a type of the API, or one of NERIS that is no medical one',
    );
  return found;
}

const TIME = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{1,3})?(Z|[+-]\d\d:\d\d)$/;

function timeIn(line: Line, column: Column): number {
  const text = line.text(column);
  const ms = TIME.test(text) && isDay(text.slice(0, 10)) ? Date.parse(text) : Number.NaN;
  if (Number.isNaN(ms))
    throw line.refuse(column, JSON.stringify(text), 'a time with its offset, such as 2026-03-02T07:15:00+07:00');
  return ms;
}

/** The 31st of February would be read as a day of March. */
function isDay(day: string): boolean {
  const ms = Date.parse(`${day}T00:00:00Z`);
  return !Number.isNaN(ms) && new Date(ms).toISOString().startsWith(day);
}

function numberIn(line: Line, column: Column, min: number, max: number): number | undefined {
  const text = line.text(column);
  if (text === '') return undefined;
  const value = /^-?\d+(\.\d+)?$/.test(text) ? Number(text) : Number.NaN;
  if (!(value >= min && value <= max))
    throw line.refuse(column, JSON.stringify(text), `a number from ${min} to ${max}`);
  return value;
}

function wholeIn(line: Line, column: Column, min: number, max: number): number | undefined {
  const value = numberIn(line, column, min, max);
  if (value !== undefined && !Number.isInteger(value)) throw line.refuse(column, String(value), 'a whole number');
  return value;
}

function needed(line: Line, column: Column, value: number | undefined): number {
  if (value === undefined) throw line.refuse(column, 'nothing', 'degrees');
  return value;
}

function oneOf<Name extends string>(line: Line, column: Column, names: readonly Name[]): Name {
  const text = line.text(column);
  const found = names.find((name) => name === text);
  if (found === undefined) throw line.refuse(column, JSON.stringify(text), `one of ${names.join(', ')}`);
  return found;
}

export function invalid(fileName: string, where: string, seen: string, wanted: string): RuncardError {
  const field = where.replace(/: $/, '');
  return new RuncardError('INVALID_HISTORY', `${fileName}: ${where}seen ${seen}, wanted ${wanted}`, {
    ...(field !== '' && { field }),
    details: { path: fileName },
  });
}

function tooMuch(fileName: string, seen: string, wanted: string): RuncardError {
  return new RuncardError('LIMIT_EXCEEDED', `${fileName}: seen ${seen}, wanted at most ${wanted}`, {
    details: { path: fileName },
  });
}
