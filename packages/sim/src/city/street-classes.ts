/** OSM highway values in the order of importance; a street's class is an index into this list. */
export const STREET_CLASSES = [
  'motorway',
  'motorway_link',
  'trunk',
  'trunk_link',
  'primary',
  'primary_link',
  'secondary',
  'tertiary',
  'unclassified',
  'residential',
  'service',
  'track',
] as const;
export type StreetClass = (typeof STREET_CLASSES)[number];
export const classIndex = (name: StreetClass): number => STREET_CLASSES.indexOf(name);
