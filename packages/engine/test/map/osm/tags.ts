import fc from 'fast-check';
import type { OsmTags } from '../../../src/map/osm/source.ts';

/** Tags as the OSM editors show them: `highway=service service=alley name=Ngõ+43`; a plus is a space. */
export function tags(text: string): OsmTags {
  const map = new Map<string, string>();
  for (const pair of text.split(' ').filter((part) => part !== '')) {
    const at = pair.indexOf('=');
    map.set(pair.slice(0, at), pair.slice(at + 1).replaceAll('+', ' '));
  }
  return map;
}

/** Any tags: half of the keys and values are ones that the rules know, the rest is noise of every kind of character. */
export function anyTags(keys: readonly string[], values: readonly string[]): fc.Arbitrary<OsmTags> {
  const key = fc.oneof(fc.constantFrom(...keys), fc.string({ unit: 'binary', maxLength: 12 }));
  const value = fc.oneof(fc.constantFrom(...values), fc.string({ unit: 'binary', maxLength: 40 }), measureLike);
  return fc.array(fc.tuple(key, value), { maxLength: 12 }).map((pairs) => new Map(pairs));
}

/** Texts that look like measures and mostly are none. */
export const measureLike: fc.Arbitrary<string> = fc
  .array(
    fc.constantFrom(
      '1',
      '2',
      '9',
      '0',
      '.',
      ',',
      ' ',
      'm',
      't',
      'kg',
      'ft',
      "'",
      '"',
      '-',
      'e',
      ';',
      'cm',
      'mph',
      '1e400',
    ),
    {
      maxLength: 10,
    },
  )
  .map((parts) => parts.join(''));

export const SEED = { seed: 20261101, numRuns: 1_000 };
