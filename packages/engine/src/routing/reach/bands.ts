import { assert } from '../../core/assert.ts';
import type { LatLon } from '../../core/units.ts';
import type { Network } from '../../map/network.ts';
import type { ReachBand } from '../ground.ts';
import { isElevated } from '../profile-roads.ts';
import type { ReachField } from '../router.ts';
import { gridOver, type ReachGrid } from './grid.ts';
import { createOutline, OUTLINE_BANDS_MAX, type Outline, traceOutline } from './outline.ts';
import { boxWithin, markRoads, reachRoads } from './roads.ts';
import { SIMPLER_CELLS, simplifiedRing } from './simplify.ts';
import { spreadTimes } from './spread.ts';

/**
 * Outlines of the ground that is reached within each of the times, which rise: times along the roads of one profile are laid onto
 * cells, spread to the ground beside them, and outlined. With cells of some metres (`REACH_GRID_LIMITS`) the outlines keep to this:
 *
 * - Every place on a road that is reached within the time lies inside, or within a cell of the outline.
 * - A place on a road that is not lies outside, or within a cell of the outline, or within 1.5 cells of a road that is reached.
 * - Nothing inside is farther than `nearRoadM` (or 2.7 cells, where that is more) from a road that is reached.
 * - Bridges, tunnels and decks are reached themselves and give nothing to the ground about them, which nobody can step onto from them;
 *   nor does ground beside the water give anything to the water. So bands end at a river, but for its bridges.
 *
 * Measured on Hanoi with its turns, four bands to 20 minutes (2 shared cores, Node 24.21, median of 40): all 43 stations, cells of
 * 108 m, 93 ms, of which the sweep takes 2, the ends of all pieces 15, their box 6, the marks 38, the spread 7 and the rings 25; one
 * station, cells of 26 m, 62 ms; eight bands of all stations 115 to 130 ms. Allocates some 20 MB: for maps, not for a search.
 */
export function reachBands(network: Network, field: ReachField, withinMs: readonly number[]): ReachBand[] {
  assert(withinMs.length >= 1 && withinMs.length <= OUTLINE_BANDS_MAX, `${withinMs.length} bands`);
  const grid = reachGrid(network, field, withinMs[withinMs.length - 1]);
  if (grid === undefined) return withinMs.map((ms) => ({ withinMs: ms, rings: [] }));
  const outline = createOutline(grid);
  return withinMs.map((ms) => {
    traceOutline(grid, ms, outline);
    return { withinMs: ms, rings: ringsOf(grid, outline) };
  });
}

/** How soon each cell is reached; undefined where no road is within the limit. */
export function reachGrid(network: Network, field: ReachField, limitMs: number): ReachGrid | undefined {
  const roads = reachRoads(network, field);
  const box = boxWithin(roads, limitMs);
  if (box === undefined) return undefined;
  const grid = gridOver(box);
  markRoads(roads, grid, (piece) => !isElevated(network, piece));
  spreadTimes(network, grid);
  markRoads(roads, grid, (piece) => isElevated(network, piece));
  return grid;
}

/** Degrees with six decimals: 0.11 m. */
function ringsOf({ westE7, southE7, lonE7PerCell, latE7PerCell }: ReachGrid, outline: Outline): LatLon[][] {
  const { x, y, first, count } = outline;
  return first.map((from, ring) =>
    simplifiedRing(x, y, from, first[ring + 1] ?? count, SIMPLER_CELLS).map((i) => ({
      lat: Math.round((southE7 + y[i] * latE7PerCell) / 10) / 1e6,
      lon: Math.round((westE7 + x[i] * lonE7PerCell) / 10) / 1e6,
    })),
  );
}
