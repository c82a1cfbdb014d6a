import type { OsmTags } from './source.ts';

/** `railway=*` of ways on which trains run. What is being built, out of use, a platform or a miniature is none. */
export const RAILWAY_VALUES: readonly string[] = [
  'rail',
  'light_rail',
  'subway',
  'tram',
  'narrow_gauge',
  'funicular',
  'preserved',
];

/** `railway=*` of nodes where a road or a path meets rails, whether or not the source has the rails. */
export const RAIL_CROSSING_VALUES: readonly string[] = [
  'level_crossing',
  'crossing',
  'tram_level_crossing',
  'tram_crossing',
];

const GONE_KEYS = ['abandoned', 'disused', 'demolished'] as const;

/**
 * Rails on the ground, that a road can cross. Not where they run in the road itself (`highway=*` on the same way): such a street would be
 * nothing but crossings.
 */
export function isRailway(tags: OsmTags): boolean {
  const railway = tags.get('railway');
  if (railway === undefined || !RAILWAY_VALUES.includes(railway) || tags.has('highway')) return false;
  if (GONE_KEYS.some((key) => tags.get(key) === 'yes')) return false;
  return isNo(tags.get('bridge')) && isNo(tags.get('tunnel')) && (tags.get('layer') ?? '0') === '0';
}

export function isRailCrossing(tags: OsmTags): boolean {
  return RAIL_CROSSING_VALUES.includes(tags.get('railway') ?? '');
}

const isNo = (value: string | undefined): boolean => value === undefined || value === 'no';
