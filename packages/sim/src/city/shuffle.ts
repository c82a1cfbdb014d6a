import type { Prng } from '@runcard/engine';

/** Fisher–Yates, in place. */
export function shuffle<T extends { readonly length: number; [index: number]: unknown }>(items: T, prng: Prng): T {
  for (let i = items.length - 1; i > 0; i--) {
    const j = prng.below(i + 1);
    const held = items[i];
    items[i] = items[j];
    items[j] = held;
  }
  return items;
}

/** The whole numbers from `from` up to before `to`, in random order. */
export function shuffledRange(from: number, to: number, prng: Prng): Uint32Array {
  const order = new Uint32Array(to - from);
  for (let i = 0; i < order.length; i++) order[i] = from + i;
  return shuffle(order, prng);
}
