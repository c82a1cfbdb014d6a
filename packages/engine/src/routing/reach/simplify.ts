/**
 * The corners of a closed ring, `first` to `end` - 1 of two columns, less those that lie within `tolerance` of the line that remains.
 * From an anchor on, a line may run to a corner as long as its direction stays within the sectors of all corners between, each as
 * wide as the tolerance at its distance, and they lead away from the anchor (the sector bound of Sklansky, Gonzalez: Fast Polygonal
 * Approximation of Digitized Curves, 1980). One pass. A ring that would be left without area stays whole.
 */
export function simplifiedRing(
  x: Float64Array,
  y: Float64Array,
  first: number,
  end: number,
  tolerance: number,
): number[] {
  const kept = [first];
  let anchor = first;
  let farthest = 0;
  let [leftX, leftY, rightX, rightY] = [0, 0, 0, 0];
  for (let i = first + 1; i <= end; i++) {
    // The last line closes the ring.
    const corner = i === end ? first : i;
    let [dx, dy] = [x[corner] - x[anchor], y[corner] - y[anchor]];
    let squared = dx * dx + dy * dy;
    const isAhead = farthest === 0 || (rightX * dy - rightY * dx >= 0 && dx * leftY - dy * leftX >= 0);
    if (squared < farthest || !isAhead) {
      anchor = i - 1;
      kept.push(anchor);
      farthest = 0;
      [dx, dy] = [x[corner] - x[anchor], y[corner] - y[anchor]];
      squared = dx * dx + dy * dy;
    }
    if (squared <= tolerance * tolerance) continue;
    const [along, across] = [Math.sqrt(squared - tolerance * tolerance), tolerance];
    const [newLeftX, newLeftY] = [dx * along - dy * across, dy * along + dx * across];
    const [newRightX, newRightY] = [dx * along + dy * across, dy * along - dx * across];
    if (farthest === 0 || newLeftX * leftY - newLeftY * leftX > 0) [leftX, leftY] = [newLeftX, newLeftY];
    if (farthest === 0 || rightX * newRightY - rightY * newRightX > 0) [rightX, rightY] = [newRightX, newRightY];
    farthest = squared;
  }
  return kept.length >= CORNERS_MIN ? kept : Array.from({ length: end - first }, (_, i) => first + i);
}

const CORNERS_MIN = 3;

/** How far outlines may be moved to have fewer corners: two in five of those of Hanoi go; twice as far, and one in fifty more. [S] */
export const SIMPLER_CELLS = 0.15;
