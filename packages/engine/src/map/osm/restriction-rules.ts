import { RestrictionKind } from '../network.ts';
import type { RestrictionVerdict } from './facts.ts';
import type { OsmTags } from './source.ts';

/** Values of `restriction=*`: what a driver may not do, or must. */
export interface RestrictionRow {
  readonly value: string;
  readonly kind: number;
}

export const RESTRICTION_ROWS: readonly RestrictionRow[] = [
  { value: 'no_left_turn', kind: RestrictionKind.NO },
  { value: 'no_right_turn', kind: RestrictionKind.NO },
  { value: 'no_straight_on', kind: RestrictionKind.NO },
  { value: 'no_u_turn', kind: RestrictionKind.NO },
  { value: 'no_entry', kind: RestrictionKind.NO },
  { value: 'no_exit', kind: RestrictionKind.NO },
  { value: 'only_left_turn', kind: RestrictionKind.ONLY },
  { value: 'only_right_turn', kind: RestrictionKind.ONLY },
  { value: 'only_straight_on', kind: RestrictionKind.ONLY },
  { value: 'only_u_turn', kind: RestrictionKind.ONLY },
];

/** Keys that speak for a fire engine as a vehicle; all others (`restriction:bicycle`, `restriction:bus` …) are dropped and counted. */
export const RESTRICTION_KEYS = [
  'restriction',
  'restriction:emergency',
  'restriction:hgv',
  'restriction:motor_vehicle',
  'restriction:motorcar',
  'restriction:vehicle',
] as const;

/** `except=*` values that let a fire engine off. A car's exemption is not a truck's. */
export const EXEMPTIONS: ReadonlySet<string> = new Set(['emergency', 'vehicle', 'motor_vehicle', 'hgv']);

export const RestrictionDrop = {
  CONDITIONAL: 'turn restriction only at times',
  OTHER_VEHICLE: 'turn restriction for other vehicles',
  EXEMPT: 'turn restriction that exempts fire engines',
  UNKNOWN: 'turn restriction of unknown kind',
} as const;

/** Before `restriction:conditional`, hours were written beside the restriction. */
const HOUR_KEYS = ['hour_on', 'hour_off', 'day_on', 'day_off'] as const;
const CONDITIONAL = ':conditional';

const kindByValue = new Map(RESTRICTION_ROWS.map((row) => [row.value, row.kind]));

/** What a relation forbids or prescribes; null when it is no turn restriction. */
export function interpretRestriction(tags: OsmTags): RestrictionVerdict {
  const type = tags.get('type');
  if (type === undefined || (type !== 'restriction' && !type.startsWith('restriction:'))) return null;
  const value = valueForUs(tags);
  if (value === undefined) return { dropped: reasonWithoutValue(tags) };
  const kind = kindByValue.get(firstOf(value));
  if (kind === undefined) return { dropped: RestrictionDrop.UNKNOWN };
  if (HOUR_KEYS.some((key) => tags.has(key))) return { dropped: RestrictionDrop.CONDITIONAL };
  if (isExempt(tags.get('except'))) return { dropped: RestrictionDrop.EXEMPT };
  return { restriction: { kind } };
}

function valueForUs(tags: OsmTags): string | undefined {
  // `type=restriction:bus` with a plain `restriction` is the older way to name the vehicle.
  const type = tags.get('type') ?? '';
  if (type !== 'restriction' && !(RESTRICTION_KEYS as readonly string[]).includes(type)) return undefined;
  for (const key of RESTRICTION_KEYS) {
    const value = tags.get(key);
    if (value !== undefined) return value;
  }
  return undefined;
}

function reasonWithoutValue(tags: OsmTags): string {
  let reason: string = RestrictionDrop.UNKNOWN;
  for (const key of tags.keys()) {
    if (!key.startsWith('restriction')) continue;
    if (key.endsWith(CONDITIONAL)) return RestrictionDrop.CONDITIONAL;
    reason = RestrictionDrop.OTHER_VEHICLE;
  }
  return reason;
}

function isExempt(except: string | undefined): boolean {
  if (except === undefined) return false;
  return except.split(/[;,]/).some((vehicle) => EXEMPTIONS.has(vehicle.trim()));
}

function firstOf(value: string): string {
  const separator = value.indexOf(';');
  return (separator < 0 ? value : value.slice(0, separator)).trim();
}
