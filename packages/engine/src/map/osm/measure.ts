import type { OsmTags } from './source.ts';

/**
 * Lengths, weights and speeds as people write them into OSM tags. Whatever cannot be read, or is not plausible for the thing
 * measured, is null: a limit that nobody can read is no limit, and a wrong one would be worse.
 * Texts come from strangers, so they are cut off before they are looked at and read by hand: no regular expression backtracks here.
 */

/** A longer text is no measure. */
const MEASURE_LENGTH_MAX = 32;

export interface Bounds {
  readonly min: number;
  readonly max: number;
}

/** From half an arm's width between two walls (the narrowest alleys are 50 cm, hanoi-and-standards §2.7 [B]) to a square. */
export const WIDTH_BOUNDS_CM: Bounds = { min: 30, max: 10_000 };
export const HEIGHT_BOUNDS_CM: Bounds = { min: 100, max: 3_000 };
export const WEIGHT_BOUNDS_KG: Bounds = { min: 100, max: 500_000 };
export const SPEED_BOUNDS_KMH: Bounds = { min: 3, max: 200 };

/** How many cm, kg or km/h one of each unit is. The first row is what a bare number means. */
export const LENGTH_UNITS_CM: ReadonlyMap<string, number> = new Map([
  ['m', 100],
  ['metre', 100],
  ['metres', 100],
  ['meter', 100],
  ['meters', 100],
  ['mét', 100],
  ['cm', 1],
  ['mm', 0.1],
  ['km', 100_000],
  ['ft', 30.48],
  ['feet', 30.48],
  ['foot', 30.48],
  ['in', 2.54],
  ['inch', 2.54],
  ['inches', 2.54],
  ['yd', 91.44],
]);

export const WEIGHT_UNITS_KG: ReadonlyMap<string, number> = new Map([
  ['t', 1_000],
  ['tonne', 1_000],
  ['tonnes', 1_000],
  ['tấn', 1_000],
  ['kg', 1],
  // The short ton of the United States and the long ton of Britain, as the OSM wiki spells them.
  ['st', 907.18474],
  ['lt', 1_016.0469088],
  ['lbs', 0.45359237],
  ['lb', 0.45359237],
  ['cwt', 50.80234544],
]);

export const SPEED_UNITS_KMH: ReadonlyMap<string, number> = new Map([
  ['km/h', 1],
  ['kmh', 1],
  ['kph', 1],
  ['kmph', 1],
  ['mph', 1.609344],
  ['knots', 1.852],
]);

/**
 * Named speeds. Vietnam's zones are Circular 38/2024/TT-BGTVT's lower figures (two-way roads without a divider) [C];
 * a walk is 5 km/h.
 */
export const NAMED_SPEEDS_KMH: ReadonlyMap<string, number> = new Map([
  ['vn:urban', 50],
  ['vn:rural', 80],
  ['vn:motorway', 120],
  ['vn:living_street', 20],
  ['walk', 5],
]);

/** `2.5`, `2,5 m`, `250 cm`, `8'6"`, `8 ft 6 in` → whole cm within the bounds, else null. */
export function parseLengthCm(text: string | undefined, bounds: Bounds): number | null {
  return withinBounds(parseSum(text, LENGTH_UNITS_CM), bounds);
}

/** `3.5`, `3,5 t`, `7500 kg`, `12 st` → whole kg within the bounds, else null. */
export function parseWeightKg(text: string | undefined): number | null {
  return withinBounds(parseSum(text, WEIGHT_UNITS_KG), WEIGHT_BOUNDS_KG);
}

/** `50`, `30 mph`, `VN:urban`, `walk` → whole km/h, else null (`none`, `signals`, `variable` too). Of `50;30` the first counts. */
export function parseSpeedKmh(text: string | undefined): number | null {
  if (text === undefined || text.length > MEASURE_LENGTH_MAX) return null;
  const separator = text.indexOf(';');
  const first = separator < 0 ? text : text.slice(0, separator);
  const named = NAMED_SPEEDS_KMH.get(first.trim().toLowerCase());
  if (named !== undefined) return named;
  return withinBounds(parseSum(first, SPEED_UNITS_KMH), SPEED_BOUNDS_KMH);
}

/** `2`, `1.5`, `2;3` (the smaller: a road is as wide as its narrowest part). */
export function parseLanes(text: string | undefined): number | null {
  if (text === undefined || text.length > MEASURE_LENGTH_MAX) return null;
  let least: number | null = null;
  for (const part of text.split(';')) {
    const number = readNumber(part.trim(), 0);
    if (number === null || number.end !== part.trim().length) return null;
    if (number.value < 0.5 || number.value > 20) return null;
    if (least === null || number.value < least) least = number.value;
  }
  return least;
}

/** The strictest readable one of several tags, or null. */
export function leastOf(
  keys: readonly string[],
  tags: OsmTags,
  parse: (text: string | undefined) => number | null,
): number | null {
  let least: number | null = null;
  for (const key of keys) {
    const text = tags.get(key);
    const value = text === undefined ? null : parse(text);
    if (value !== null && (least === null || value < least)) least = value;
  }
  return least;
}

export const parseWidthCm = (text: string | undefined): number | null => parseLengthCm(text, WIDTH_BOUNDS_CM);
export const parseHeightCm = (text: string | undefined): number | null => parseLengthCm(text, HEIGHT_BOUNDS_CM);

function withinBounds(value: number | null, bounds: Bounds): number | null {
  if (value === null) return null;
  const whole = Math.round(value);
  return whole >= bounds.min && whole <= bounds.max ? whole : null;
}

/** One number with an optional unit, or several with a unit each (`8' 6"`, `2 m 50 cm`), added up. */
function parseSum(text: string | undefined, units: ReadonlyMap<string, number>): number | null {
  if (text === undefined || text.length > MEASURE_LENGTH_MAX) return null;
  const measure = normaliseQuotes(text.trim().toLowerCase());
  let sum = 0;
  let parts = 0;
  let at = 0;
  while (at < measure.length) {
    const number = readNumber(measure, at);
    if (number === null) return null;
    const unitStart = skipSpaces(measure, number.end);
    const unitEnd = skipToNumber(measure, unitStart);
    const unit = measure.slice(unitStart, unitEnd).trim();
    const isBare = unit === '';
    // A bare number is legal alone only: "2 5" may be 2.5 or 25.
    if (isBare && (parts > 0 || unitEnd < measure.length)) return null;
    const factor = isBare ? units.values().next().value : unitFactor(unit, units);
    if (factor === undefined) return null;
    sum += number.value * factor;
    parts++;
    at = skipSpaces(measure, unitEnd);
  }
  return parts > 0 && Number.isFinite(sum) ? sum : null;
}

/** `"` stands for inches and `'` for feet, in the many quotation marks that keyboards make. */
function normaliseQuotes(text: string): string {
  return text
    .replaceAll("''", '"')
    .replaceAll('’', "'")
    .replaceAll('′', "'")
    .replaceAll('”', '"')
    .replaceAll('″', '"')
    .replaceAll("'", ' ft ')
    .replaceAll('"', ' in ');
}

function unitFactor(unit: string, units: ReadonlyMap<string, number>): number | undefined {
  return units.get(unit.endsWith('.') ? unit.slice(0, -1) : unit);
}

/** An unsigned decimal number, comma or point. A comma before exactly three digits would be a thousands mark: refused as ambiguous. */
function readNumber(text: string, start: number): { value: number; end: number } | null {
  const wholeEnd = skipDigits(text, start);
  if (wholeEnd === start) return null;
  const mark = text[wholeEnd];
  if (mark !== '.' && mark !== ',') return { value: Number(text.slice(start, wholeEnd)), end: wholeEnd };
  const end = skipDigits(text, wholeEnd + 1);
  if (end === wholeEnd + 1) return null;
  if (mark === ',' && end - wholeEnd - 1 === 3) return null;
  return { value: Number(`${text.slice(start, wholeEnd)}.${text.slice(wholeEnd + 1, end)}`), end };
}

function skipDigits(text: string, start: number): number {
  let at = start;
  while (at < text.length && isDigit(text.charCodeAt(at))) at++;
  return at;
}

function skipSpaces(text: string, start: number): number {
  let at = start;
  while (at < text.length && text.charCodeAt(at) <= 32) at++;
  return at;
}

function skipToNumber(text: string, start: number): number {
  let at = start;
  while (at < text.length && !isDigit(text.charCodeAt(at))) at++;
  return at;
}

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}
