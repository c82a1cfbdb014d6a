import { describe, expect, it } from 'vitest';
import { PieceFlag } from '../../src/map/network.ts';
import { networkOfRows } from '../../src/testing/network-rows.ts';
import { printNetwork, RANDOM_SHAPES, randomNetwork } from '../../src/testing/random-network.ts';

const SEEDS = Array.from({ length: 60 }, (_, seed) => seed);

describe('a random network', () => {
  it('is the same for the same seed and another for another', () => {
    expect(randomNetwork(7).meta.id).toBe(randomNetwork(7).meta.id);
    expect(new Set(SEEDS.map((seed) => randomNetwork(seed).meta.id)).size).toBe(SEEDS.length);
  });

  it('comes back equal from what is printed of it', () => {
    for (const shape of RANDOM_SHAPES) {
      const network = randomNetwork(3, { shape });
      const rows: unknown = new Function('networkOfRows', `return ${printNetwork(network)}`)((value: unknown) => value);
      expect(networkOfRows(rows as Parameters<typeof networkOfRows>[0]).meta.id).toBe(network.meta.id);
    }
  });

  it('has, over some seeds, everything that breaks careless code', () => {
    const seen = new Set<string>();
    for (const seed of SEEDS) {
      const { head, pieceLengthMm, pieceFlags, pieceCount, restrictionKind, junctionFlags } = randomNetwork(seed);
      const ends = new Set<string>();
      for (let piece = 0; piece < pieceCount; piece++) {
        const pair = [head[2 * piece], head[2 * piece + 1]].sort((a, b) => a - b).join(' ');
        if (ends.has(pair)) seen.add('parallel');
        ends.add(pair);
        if (head[2 * piece] === head[2 * piece + 1]) seen.add('loop');
        if ((pieceFlags[piece] & PieceFlag.BARRIER) !== 0) seen.add('barrier');
        else if (pieceLengthMm[piece] === 1) seen.add('tiny');
        if ((pieceFlags[piece] & PieceFlag.ONEWAY) !== 0) seen.add('one-way');
      }
      if (restrictionKind.length > 0) seen.add('restriction');
      if (junctionFlags.some((flags) => (flags & 2) === 0) && junctionFlags.some((flags) => (flags & 2) !== 0))
        seen.add('island');
    }
    expect([...seen].sort()).toEqual(['barrier', 'island', 'loop', 'one-way', 'parallel', 'restriction', 'tiny']);
  });
});
