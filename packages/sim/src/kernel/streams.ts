import { hash32 } from '@runcard/engine';
import { uniformFloat64 } from 'pure-rand/distribution/uniformFloat64';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';
import { BrokenLaw } from './broken-law.ts';

/** Uniform in [0, 1), 53 bits: what the distributions of d3-random draw from. */
export type Draw = () => number;

/**
 * Named streams of one seed. What happens in one of them moves no other, so that two policies meet the same fires: whatever belongs to an
 * incident, a unit or a policy has a stream of its own name.
 */
export interface Streams {
  readonly seed: number;
  /** Its own numbers. @throws BrokenLaw where the name was opened before: two uses of one stream would draw alike. */
  open(name: string): Draw;
}

export const STREAM_ONCE = 'STREAM_ONCE';

export function createStreams(seed: number): Streams {
  const opened = new Set<string>();
  return {
    seed,
    open(name) {
      if (opened.has(name)) throw new BrokenLaw(STREAM_ONCE, `"${name}" of seed ${seed} was opened a second time`);
      opened.add(name);
      return drawsOf(seed, name);
    },
  };
}

/** The first numbers of nearby seeds look alike: they are left out. */
const SKIPPED = 8;

function drawsOf(seed: number, name: string): Draw {
  const generator = xoroshiro128plus(hash32(name, hash32(String(seed))));
  for (let i = 0; i < SKIPPED; i++) generator.next();
  return () => uniformFloat64(generator);
}
