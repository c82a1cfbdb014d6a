/**
 * Spearman's rank correlation (1904): how far two columns put the same things into the same order, 1 the same, −1 the reverse. Equal
 * values share the mean of their ranks. NaN where one of the columns is all equal, or empty.
 */
export function rankCorrelation(a: readonly number[], b: readonly number[]): number {
  if (a.length !== b.length) throw new Error(`columns of one length wanted, seen ${a.length} and ${b.length}`);
  const [ranksA, ranksB] = [ranksOf(a), ranksOf(b)];
  const mean = (a.length + 1) / 2;
  let [both, onlyA, onlyB] = [0, 0, 0];
  for (let i = 0; i < a.length; i++) {
    const [offA, offB] = [ranksA[i]! - mean, ranksB[i]! - mean];
    both += offA * offB;
    onlyA += offA * offA;
    onlyB += offB * offB;
  }
  return both / Math.sqrt(onlyA * onlyB);
}

/** From 1. */
function ranksOf(values: readonly number[]): Float64Array {
  const order = values.map((_, i) => i).sort((i, j) => values[i]! - values[j]!);
  const ranks = new Float64Array(values.length);
  for (let first = 0, end = 0; first < order.length; first = end) {
    while (end < order.length && values[order[end]!] === values[order[first]!]) end++;
    for (let k = first; k < end; k++) ranks[order[k]!] = (first + 1 + end) / 2;
  }
  return ranks;
}
