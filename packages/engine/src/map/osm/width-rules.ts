import { RoadClass, WidthSource } from '../network.ts';
import { leastOf, parseLanes, parseWidthCm } from './measure.ts';
import type { OsmTags } from './source.ts';

/**
 * Usable width between walls, posts or kerbs. Tags first (`width`, `est_width`, `maxwidth`, `maxwidth:physical`: the narrowest), then
 * `lanes`, then what the Vietnamese name says, then the class.
 *
 * What has to fit, body and clearance (hanoi-and-standards §3.4 [S]): heavy pumper, tanker and ladder 300 cm; pickup pumper S.100
 * 230–250; motorbike 120; hose cart 100; a firefighter 60. A guess on the wide side sends an engine into a wall, one on the narrow
 * side costs some rolls of hose from the alley's mouth: where the evidence is split, the narrower is taken.
 */
export type AlleyKind = 'ngõ' | 'ngách' | 'hẻm' | 'kiệt';

/** First words of names, lower case, and what they tell. `bare` words count only where the whole name is written without diacritics. */
export interface NameWordRow {
  readonly word: string;
  readonly kind: AlleyKind | 'đường' | 'phố';
  /** Without its marks the word is also another one (Ngô, Dương, Phở): believed only before a number. */
  readonly needsNumber: boolean;
}

export const NAME_WORD_ROWS: readonly NameWordRow[] = [
  { word: 'đường', kind: 'đường', needsNumber: false },
  { word: 'phố', kind: 'phố', needsNumber: false },
  { word: 'ngõ', kind: 'ngõ', needsNumber: false },
  { word: 'ngách', kind: 'ngách', needsNumber: false },
  // A common misspelling in the extract.
  { word: 'nghách', kind: 'ngách', needsNumber: false },
  { word: 'hẻm', kind: 'hẻm', needsNumber: false },
  { word: 'kiệt', kind: 'kiệt', needsNumber: false },
  { word: 'duong', kind: 'đường', needsNumber: true },
  { word: 'pho', kind: 'phố', needsNumber: true },
  { word: 'ngo', kind: 'ngõ', needsNumber: true },
  { word: 'ngach', kind: 'ngách', needsNumber: false },
  { word: 'nghach', kind: 'ngách', needsNumber: false },
  { word: 'hem', kind: 'hẻm', needsNumber: false },
  { word: 'kiet', kind: 'kiệt', needsNumber: true },
  { word: 'lane', kind: 'ngõ', needsNumber: false },
  { word: 'alley', kind: 'ngõ', needsNumber: false },
];

/**
 * Widths by name on the small classes (unclassified to track, and ways on foot). Evidence for ngõ: of 52 lanes that were plain
 * residential roads in the 2021 extract and lie in the centre's extract of 2026, 26 carry `motorcar=no` by then, 13 became service
 * alleys, 13 remained residential [A, counted]; and the city counts about 4,500 alleys too narrow for its trucks (§2.7 [B+]) while the
 * 2021 extract has 5,818 names of alleys [A, counted]. So three in four do not take a heavy truck, and a name alone does not open one.
 */
export interface NameWidthRow {
  readonly kind: AlleyKind;
  readonly widthCm: number;
  readonly basis: string;
}

export const NAME_WIDTH_ROWS: readonly NameWidthRow[] = [
  {
    kind: 'ngõ',
    widthCm: 250,
    basis: 'about 4,500 alleys take no truck (§2.7 [B+]); the pickup pumper is built for them (§3.4) [S]',
  },
  { kind: 'ngách', widthCm: 200, basis: 'Trung Kính ngách 98: about 2 m (§2.8 [B+])' },
  { kind: 'hẻm', widthCm: 150, basis: 'Khâm Thiên, Láng, Nguyễn Trãi: 0.5–2 m (§2.7 [B]), middle of the range' },
  { kind: 'kiệt', widthCm: 200, basis: 'central Vietnam, between ngõ and hẻm [S]' },
];

/** A ngõ drawn as an unclassified road links streets, and an alley with two lanes takes a car beside another: a truck gets in. */
export const THROUGH_LANE_WIDTH_CM = 320;

/** `service=alley` without an alley's name: more often no car than not in the centre's extract (§2.7, counted) [S]. */
export const SERVICE_ALLEY_WIDTH_CM = 220;

/** A small road with a street's name (đường, phố). */
export const STREET_NAME_WIDTH_CM = 500;

/** Lane width that `lanes` is multiplied with: 3.5 m is the fire road of QCVN 06 (§3.3 [B+]); old streets have less [S]. */
export const LANE_WIDTH_CM = 300;

export interface ClassWidthRow {
  readonly roadClass: RoadClass;
  readonly widthCm: number;
  readonly basis: string;
}

const PLANNED = 'two lanes of 3.5 m (§3.3 [B+])';
const LINK = 'one lane and shoulder [S]';
const ON_FOOT = 'a motorbike passes, no car (§3.4 [S])';

export const CLASS_WIDTH_ROWS: readonly ClassWidthRow[] = [
  { roadClass: RoadClass.MOTORWAY, widthCm: 1_000, basis: 'two lanes of 3.75 m and an emergency lane [C]' },
  { roadClass: RoadClass.MOTORWAY_LINK, widthCm: 500, basis: LINK },
  { roadClass: RoadClass.TRUNK, widthCm: 700, basis: PLANNED },
  { roadClass: RoadClass.TRUNK_LINK, widthCm: 450, basis: LINK },
  { roadClass: RoadClass.PRIMARY, widthCm: 700, basis: PLANNED },
  { roadClass: RoadClass.PRIMARY_LINK, widthCm: 450, basis: LINK },
  { roadClass: RoadClass.SECONDARY, widthCm: 700, basis: PLANNED },
  { roadClass: RoadClass.SECONDARY_LINK, widthCm: 450, basis: LINK },
  { roadClass: RoadClass.TERTIARY, widthCm: 600, basis: 'two lanes of 3 m [S]' },
  { roadClass: RoadClass.TERTIARY_LINK, widthCm: 400, basis: LINK },
  { roadClass: RoadClass.UNCLASSIFIED, widthCm: 450, basis: 'village and estate roads [S]' },
  { roadClass: RoadClass.RESIDENTIAL, widthCm: 350, basis: 'one fire lane (§3.3 [B+]); most take an engine [S]' },
  { roadClass: RoadClass.LIVING_STREET, widthCm: 320, basis: 'shared with parked motorbikes [S]' },
  { roadClass: RoadClass.ROAD, widthCm: 350, basis: 'as residential [S]' },
  { roadClass: RoadClass.SERVICE, widthCm: 320, basis: 'yards and estates built for delivery trucks [S]' },
  { roadClass: RoadClass.TRACK, widthCm: 280, basis: 'farm track, a tractor [S]' },
  { roadClass: RoadClass.PEDESTRIAN, widthCm: 400, basis: 'streets closed to traffic, not narrow [S]' },
  { roadClass: RoadClass.PATH, widthCm: 120, basis: ON_FOOT },
  { roadClass: RoadClass.FOOTWAY, widthCm: 120, basis: ON_FOOT },
  { roadClass: RoadClass.CYCLEWAY, widthCm: 150, basis: ON_FOOT },
  { roadClass: RoadClass.STEPS, widthCm: 120, basis: 'a stretcher and two bearers [S]' },
  { roadClass: RoadClass.BUSWAY, widthCm: 350, basis: 'one bus lane (§3.3 [B+])' },
];

export interface WidthVerdict {
  readonly widthCm: number;
  readonly widthSource: WidthSource;
}

const WIDTH_KEYS = ['width', 'est_width', 'maxwidth', 'maxwidth:physical'] as const;

const rowByWord = new Map(NAME_WORD_ROWS.map((row) => [row.word, row]));
const widthByKind = new Map<string, number>(NAME_WIDTH_ROWS.map((row) => [row.kind, row.widthCm]));
const depthByKind = new Map<string, number>([
  ['ngõ', 1],
  ['kiệt', 1],
  ['ngách', 2],
  ['hẻm', 3],
]);
const widthByClass = new Map<number, number>(CLASS_WIDTH_ROWS.map((row) => [row.roadClass, row.widthCm]));

/** `name` is NFC. */
export function wayWidth(tags: OsmTags, roadClass: RoadClass, name: string): WidthVerdict {
  const taggedCm = leastOf(WIDTH_KEYS, tags, parseWidthCm);
  if (taggedCm !== null) return { widthCm: taggedCm, widthSource: WidthSource.TAGGED };
  const inferred = inferWidth(tags, roadClass, name);
  const lanes = parseLanes(tags.get('lanes'));
  if (lanes === null) return inferred;
  const laneWidthCm = Math.round(Math.max(1, lanes) * LANE_WIDTH_CM);
  // `lanes=1` is written on alleys of every width, and two lanes of an alley are lanes for motorbikes.
  if (!isAlley(tags, roadClass, name)) return { widthCm: laneWidthCm, widthSource: WidthSource.LANES };
  return lanes < 2 ? inferred : { widthCm: THROUGH_LANE_WIDTH_CM, widthSource: WidthSource.LANES };
}

/** `service=alley`, or named as one; never a larger road, whose name may come from a lane that it was joined with. */
export function isAlley(tags: OsmTags, roadClass: RoadClass, name: string): boolean {
  if (roadClass < RoadClass.UNCLASSIFIED) return false;
  return tags.get('service') === 'alley' || (name !== '' && alleyKindOf(name) !== undefined);
}

/** The alley that a name speaks of, the deepest one that it names (`Hẻm 31 Ngách 98 Ngõ 43` is a hẻm), or undefined. */
export function alleyKindOf(name: string): AlleyKind | undefined {
  const kind = nameKind(name);
  if (kind === undefined || kind === 'đường' || kind === 'phố') return undefined;
  return deepestKind(name, kind);
}

export function nameKind(name: string): NameWordRow['kind'] | undefined {
  const lower = name.toLowerCase();
  const end = wordEnd(lower, 0);
  const row = rowByWord.get(lower.slice(0, end));
  if (row === undefined) return undefined;
  return row.needsNumber && !startsWithNumber(lower, end) ? undefined : row.kind;
}

function inferWidth(tags: OsmTags, roadClass: RoadClass, name: string): WidthVerdict {
  const byClass = { widthCm: widthByClass.get(roadClass) ?? 0, widthSource: WidthSource.CLASS };
  // Larger roads are through roads whatever their name.
  if (roadClass < RoadClass.UNCLASSIFIED) return byClass;
  const alley = name === '' ? undefined : alleyKindOf(name);
  if (alley !== undefined) {
    const byName = widthByKind.get(alley) ?? 0;
    const isThrough = roadClass === RoadClass.UNCLASSIFIED && alley === 'ngõ';
    const widthCm = isThrough ? THROUGH_LANE_WIDTH_CM : Math.min(byName, Math.max(byClass.widthCm, 150));
    return { widthCm, widthSource: WidthSource.NAME };
  }
  if (tags.get('service') === 'alley') return { widthCm: SERVICE_ALLEY_WIDTH_CM, widthSource: WidthSource.CLASS };
  const isStreet = roadClass <= RoadClass.ROAD && name !== '' && nameKind(name) !== undefined;
  return isStreet ? { widthCm: STREET_NAME_WIDTH_CM, widthSource: WidthSource.NAME } : byClass;
}

/** Names nest by words (`Ngõ 376 ngách 14`) and by slashes (`Ngõ 29/70` is a ngách, `Ngách 12/3/4` a hẻm). */
function deepestKind(name: string, first: AlleyKind): AlleyKind {
  let deepest: AlleyKind = first;
  const lower = name.toLowerCase();
  for (let at = wordEnd(lower, 0); at < lower.length; at++) {
    if (lower.charCodeAt(at) !== 32) continue;
    const kind = rowByWord.get(lower.slice(at + 1, wordEnd(lower, at + 1)))?.kind;
    if (kind !== undefined && (depthByKind.get(kind) ?? 0) > (depthByKind.get(deepest) ?? 0))
      deepest = kind as AlleyKind;
  }
  const depth = Math.max(depthByKind.get(deepest) ?? 0, slashesInNumber(lower) + 1);
  if (depth >= 3) return 'hẻm';
  return depth === 2 ? 'ngách' : deepest;
}

/** Slashes between numbers in the first word after the kind: house-number notation for alleys off alleys. */
function slashesInNumber(lower: string): number {
  let at = wordEnd(lower, 0);
  while (lower.charCodeAt(at) === 32) at++;
  let slashes = 0;
  for (; at < lower.length && lower.charCodeAt(at) !== 32; at++) {
    if (lower.charCodeAt(at) === 47 && isDigit(lower.charCodeAt(at + 1))) slashes++;
  }
  return slashes;
}

function startsWithNumber(text: string, start: number): boolean {
  let at = start;
  while (text.charCodeAt(at) === 32 || text.charCodeAt(at) === 46) at++;
  return isDigit(text.charCodeAt(at));
}

/** Names are glued (`Ngách149`, `Ngõ.5`): a word ends at the first character that is no letter. */
function wordEnd(text: string, start: number): number {
  let at = start;
  while (at < text.length && isLetter(text.charCodeAt(at))) at++;
  return at;
}

const isDigit = (code: number): boolean => code >= 48 && code <= 57;
const isLetter = (code: number): boolean => (code >= 97 && code <= 122) || code >= 0xc0;
