/**
 * Seeded random numbers: sfc32 (PractRand, Chris Doty-Humphrey), 128 bits of state, passes BigCrush.
 * One named stream per use, so that adding a draw in one place never shifts another.
 */
export interface Prng {
  /** Uniform in [0, 2^32). */
  uint32(): number;
  /** Uniform in [0, 1), 53 bits. */
  float(): number;
  /** Uniform integer in [0, below). Multiply-shift; bias below 2^-20 for `below` ≤ 4096 and harmless above for our uses. */
  below(below: number): number;
}

export function createPrng(seed: number, stream = ''): Prng {
  let [a, b, c, d] = [hash32(`${seed}/${stream}/a`), hash32(`${seed}/${stream}/b`), hash32(`${seed}/${stream}/c`), 1];
  const uint32 = (): number => {
    const t = (((a + b) | 0) + d) | 0;
    d = (d + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (c << 21) | (c >>> 11);
    c = (c + t) | 0;
    return t >>> 0;
  };
  for (let i = 0; i < 12; i++) uint32();
  const float = (): number => ((uint32() >>> 5) * 0x400_0000 + (uint32() >>> 6)) / 0x20_0000_0000_0000;
  return { uint32, float, below: (n) => Math.floor(float() * n) };
}

/** FNV-1a, 32 bits, over UTF-16 code units: for seeds and result hashes, never for secrets. */
export function hash32(text: string, start = 0x811c_9dc5): number {
  let h = start;
  for (let i = 0; i < text.length; i++) h = Math.imul(h ^ text.charCodeAt(i), 0x0100_0193);
  return h >>> 0;
}
