/** A straight scale from figures to px, and round figures to write beside it. */
export interface Scale {
  at(value: number): number;
  readonly ticks: readonly number[];
}

/** `stepLeast`: 1 for what is counted. */
export function scaleOf(max: number, fromPx: number, toPx: number, steps = 5, stepLeast = 0): Scale {
  const top = Math.max(max, Number.MIN_VALUE);
  const step = Math.max(stepLeast, roundStep(top / steps));
  const ticks = Array.from({ length: Math.floor(top / step + 1e-9) + 1 }, (_, i) => i * step);
  return { ticks, at: (value) => fromPx + (Math.min(value, top) / top) * (toPx - fromPx) };
}

/** 1, 2 or 5 times a power of ten, at least so much. */
function roundStep(least: number): number {
  const power = 10 ** Math.floor(Math.log10(least));
  return power * ([1, 2, 5].find((times) => times * power >= least * 0.999_999) ?? 10);
}
