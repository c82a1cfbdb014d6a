import { contours } from 'd3-contour';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createPrng, type Prng } from '../../src/core/prng.ts';
import { INFINITE_MS } from '../../src/core/units.ts';
import { NO_ROAD_MS, type ReachGrid } from '../../src/routing/reach/grid.ts';
import { createOutline, type Outline, traceOutline } from '../../src/routing/reach/outline.ts';
import { simplifiedRing } from '../../src/routing/reach/simplify.ts';

const SEED = 20261201;
const RUNS = 300;
const seeds = fc.integer({ min: 0, max: 2 ** 31 - 1 });
const CELL_M = 50;
/** What is driven in one cell at 18 km/h. */
const SOFT_MS = 10_000;

type Corner = readonly [x: number, y: number];

/** Random cells within a rim that nothing reaches; dense, sparse or in patches. */
function drawGrid(random: Prng): ReachGrid {
  const [columns, rows] = [3 + random.below(14), 3 + random.below(14)];
  const ms = new Int32Array(columns * rows).fill(NO_ROAD_MS);
  const share = random.float();
  for (let row = 1; row < rows - 1; row++) {
    for (let column = 1; column < columns - 1; column++) {
      if (random.float() > share)
        ms[row * columns + column] = [INFINITE_MS, random.below(60_000), 30_000][random.below(3)];
      else ms[row * columns + column] = random.below(31_000);
    }
  }
  return { westE7: 0, southE7: 0, lonE7PerCell: 1, latE7PerCell: 1, columns, rows, cellM: CELL_M, spreadCells: 1, ms };
}

function ringsOf({ x, y, first, count }: Outline): Corner[][] {
  return first.map((from, ring) =>
    Array.from({ length: (first[ring + 1] ?? count) - from }, (_, i): Corner => [x[from + i], y[from + i]]),
  );
}

/** The same by d3-contour, from values that are above 0 where a cell is reached; to it y runs down, so its rings run the other way. */
function ringsByD3({ ms, columns, rows }: ReachGrid, withinMs: number): Corner[][] {
  const values = Array.from(ms, (cellMs) => {
    const depth = (withinMs - cellMs) / SOFT_MS;
    return depth >= 0 ? Math.min(1, Math.max(0.25, depth)) : Math.max(-1, Math.min(-0.25, depth));
  });
  const polygons = contours().size([columns, rows]).contour(values, 0).coordinates;
  return polygons.flat().map((ring) =>
    ring
      .slice(1)
      .map(([x, y]): Corner => [x, y])
      .reverse(),
  );
}

/** Each ring from its least corner on, the rings in order: equal sets of rings read equal. */
function inOrder(rings: readonly Corner[][]): string[] {
  return rings
    .map((ring) => {
      const texts = ring.map(([x, y]) => `${x.toFixed(9)} ${y.toFixed(9)}`);
      const least = texts.indexOf([...texts].sort()[0]);
      return [...texts.slice(least), ...texts.slice(0, least)].join(', ');
    })
    .sort();
}

const area = (ring: readonly Corner[]): number =>
  ring.reduce((sum, [x, y], k) => {
    const [beforeX, beforeY] = ring[(k + ring.length - 1) % ring.length];
    return sum + (beforeX * y - x * beforeY) / 2;
  }, 0);

describe(`outlines, ${RUNS} grids from seed ${SEED}`, () => {
  it('are the lines that d3-contour draws, band after band', () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const grid = drawGrid(createPrng(seed, 'grid'));
        const outline = createOutline(grid);
        for (const withinMs of [5_000, 30_000, 45_000]) {
          traceOutline(grid, withinMs, outline);
          expect(inOrder(ringsOf(outline)), `seed ${seed}`).toEqual(inOrder(ringsByD3(grid, withinMs)));
        }
      }),
      { seed: SEED, numRuns: RUNS },
    );
  });

  it('are anticlockwise about what is reached and clockwise about a hole, and part cells that touch at a corner', () => {
    // 0 is reached at once, 9 never; rows from the south.
    const rows = ['99999999', '90009099', '90909909', '90009999', '99999999'];
    const ms = Int32Array.from(rows.join(''), (cell) => (cell === '0' ? 0 : INFINITE_MS));
    const grid: ReachGrid = { ...drawGrid(createPrng(1, 'grid')), columns: 8, rows: 5, ms };
    const outline = createOutline(grid);
    traceOutline(grid, 60_000, outline);
    // Lines half way between cells: eight cells in a ring, less an eighth of a cell at each of four corners, are 9 − 1/2; its hole a
    // diamond of 1/2; each cell alone another.
    expect(ringsOf(outline).map(area).sort()).toEqual([-0.5, 0.5, 0.5, 8.5]);
  });
});

describe(`simpler rings, ${RUNS} from seed ${SEED}`, () => {
  /** A walk about the origin, of steps of every size, now and then back. */
  function drawRing(random: Prng): { x: Float64Array; y: Float64Array } {
    const count = 3 + random.below(60);
    const wobble = random.float() * 2;
    const at = (i: number): number => (2 * Math.PI * i) / count + wobble * random.float();
    const radius = 1 + random.below(20);
    const angles = Array.from({ length: count }, (_, i) => at(i));
    return {
      x: Float64Array.from(angles, (angle) => radius * Math.cos(angle) + random.float()),
      y: Float64Array.from(angles, (angle) => radius * Math.sin(angle) + random.float()),
    };
  }

  it('leave every corner within the tolerance of the line that remains', () => {
    let left = 0;
    fc.assert(
      fc.property(seeds, (seed) => {
        const random = createPrng(seed, 'ring');
        const { x, y } = drawRing(random);
        const tolerance = 0.05 + random.float();
        const kept = simplifiedRing(x, y, 0, x.length, tolerance);
        expect([kept[0], kept.length >= 3, kept.every((k, i) => i === 0 || k > kept[i - 1])]).toEqual([0, true, true]);
        left += x.length - kept.length;
        for (const [i, from] of kept.entries()) {
          const to = kept[i + 1] ?? x.length;
          for (let k = from + 1; k < to; k++) {
            const far = toSegment([x[k], y[k]], [x[from], y[from]], [x[to % x.length], y[to % x.length]]);
            expect(far, `seed ${seed}, corner ${k}`).toBeLessThanOrEqual(tolerance + 1e-9);
          }
        }
      }),
      { seed: SEED, numRuns: RUNS },
    );
    expect(left).toBeGreaterThan(RUNS);
  });

  it('keep the four corners of a square with points along its sides, and all of a ring too small to be simpler', () => {
    const x = Float64Array.of(0, 1, 2, 3, 3, 3, 3, 2, 1, 0, 0, 0);
    const y = Float64Array.of(0, 0, 0, 0, 1, 2, 3, 3, 3, 3, 2, 1);
    expect(simplifiedRing(x, y, 0, 12, 0.1)).toEqual([0, 3, 6, 9]);
    // Within larger columns, from the middle of a side.
    expect(simplifiedRing(Float64Array.of(7, 7, ...x), Float64Array.of(7, 7, ...y), 2, 14, 0.1)).toEqual([2, 5, 8, 11]);
    const [tinyX, tinyY] = [Float64Array.of(0, 0.1, 0.2, 0.1), Float64Array.of(0, 0.1, 0, -0.1)];
    expect(simplifiedRing(tinyX, tinyY, 0, 4, 0.5)).toEqual([0, 1, 2, 3]);
  });

  function toSegment([px, py]: Corner, [ax, ay]: Corner, [bx, by]: Corner): number {
    const [dx, dy] = [bx - ax, by - ay];
    const squared = dx * dx + dy * dy;
    const t = squared === 0 ? 0 : Math.min(1, Math.max(0, ((px - ax) * dx + (py - ay) * dy) / squared));
    return Math.hypot(px - ax - t * dx, py - ay - t * dy);
  }
});
