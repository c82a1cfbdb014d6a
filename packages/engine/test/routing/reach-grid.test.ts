import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createPrng } from '../../src/core/prng.ts';
import { E7, INFINITE_MS } from '../../src/core/units.ts';
import type { Network } from '../../src/map/network.ts';
import { buildRoadGraph } from '../../src/map/road-graph.ts';
import { reachField } from '../../src/routing/live/find-reach.ts';
import { computeRoadTimes } from '../../src/routing/metric/road-times.ts';
import { gridOver, NO_ROAD_MS, REACH_GRID_LIMITS, type ReachGrid } from '../../src/routing/reach/grid.ts';
import { boxWithin, markRoads, reachRoads } from '../../src/routing/reach/roads.ts';
import { spreadTimes, waterCells } from '../../src/routing/reach/spread.ts';
import type { ReachField } from '../../src/routing/router.ts';
import { printNetwork, randomNetwork } from '../../src/testing/index.ts';
import { EVEN } from './even-profile.ts';
import { searchGraphOf } from './hierarchies.ts';
import { isInside, placesAlong } from './ring-places.ts';

const SEED = 20261202;
const RUNS = 60;
const STEP_M = 0.5;
/** A step at 10 mm a millisecond, or against a one-way at half of it; times along a piece are rounded, and its points are, to 11 mm. */
const STEP_MS = 2 * STEP_M * 100 + 5;

interface Marked {
  readonly network: Network;
  readonly grid: ReachGrid;
  readonly field: ReachField;
  readonly open: readonly number[];
}

function drawMarked(seed: number): Marked {
  const random = createPrng(seed, 'marked');
  const network = randomNetwork(seed, { junctionsMax: 20, tinyShare: 0 });
  const graph = buildRoadGraph(network);
  const times = computeRoadTimes(network, graph, EVEN);
  const sources = Array.from({ length: 1 + random.below(3) }, () => {
    const piece = random.below(network.pieceCount);
    return { piece, offsetMm: random.below(network.pieceLengthMm[piece] + 1) };
  });
  // Often two on one piece.
  if (random.below(2) === 0) sources.push({ ...sources[0], offsetMm: 0 });
  const field = reachField(searchGraphOf(network, graph, times), sources);
  const roads = reachRoads(network, field);
  const box = boxWithin(roads, 60_000) ?? { westE7: 0, southE7: 0, eastE7: 0, northE7: 0 };
  const grid = gridOver(box);
  markRoads(roads, grid, () => true);
  const open = Array.from({ length: network.pieceCount }, (_, piece) => piece).filter(
    (piece) => Math.min(times.arcMs[2 * piece], times.arcMs[2 * piece + 1]) < INFINITE_MS,
  );
  return { network, grid, field, open };
}

/** By cell, the least time of many places on the roads within it or, with a margin, within that of it. */
function soonestByPlaces({ network, grid, field, open }: Marked, marginM: number): Map<number, number> {
  const soonest = new Map<number, number>();
  const margins = [-marginM / grid.cellM, marginM / grid.cellM];
  for (const place of placesAlong(network, open, STEP_M)) {
    const ms = field.msAt(place);
    const x = (place.lon * E7 - grid.westE7) / grid.lonE7PerCell;
    const y = (place.lat * E7 - grid.southE7) / grid.latE7PerCell;
    for (const column of margins.map((margin) => Math.floor(x + margin))) {
      for (const row of margins.map((margin) => Math.floor(y + margin))) {
        if (column < 0 || row < 0 || column >= grid.columns || row >= grid.rows) continue;
        const cell = row * grid.columns + column;
        soonest.set(cell, Math.min(soonest.get(cell) ?? INFINITE_MS, ms));
      }
    }
  }
  return soonest;
}

describe(`the cells of reach, ${RUNS} random networks from seed ${SEED}`, () => {
  const check = (what: (marked: Marked, failure: string) => void): void =>
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 2 ** 31 - 1 }), (seed) => {
        const marked = drawMarked(seed);
        what(marked, `seed ${seed}, ${printNetwork(marked.network)}`);
      }),
      { seed: SEED, numRuns: RUNS },
    );

  it('have the soonest time of the roads within them', () => {
    check((marked, failure) => {
      const { ms } = marked.grid;
      const within = soonestByPlaces(marked, 0);
      // A road that only grazes a cell may have no place in it.
      const about = soonestByPlaces(marked, STEP_M);
      const isWrong = (seen: number, cell: number): boolean => {
        if (seen > (within.get(cell) ?? NO_ROAD_MS) + 2) return true;
        const least = about.get(cell) ?? NO_ROAD_MS;
        return least >= INFINITE_MS ? seen < least : seen < least - STEP_MS;
      };
      const wrong = Array.from(ms, (seen, cell) => [cell, seen]).filter(([cell, seen]) => isWrong(seen, cell));
      expect(wrong, failure).toEqual([]);
    });
  });

  it('take the time of the nearest road step by step, of equally near ones the soonest', () => {
    check(({ network, grid }, failure) => {
      const { columns, spreadCells } = grid;
      let ms = Array.from(grid.ms);
      for (let step = 0; step < spreadCells; step++) {
        const before = ms;
        ms = before.map((own, cell) => {
          const row = Math.floor(cell / columns);
          const isRim = row === 0 || row === grid.rows - 1 || cell % columns === 0 || cell % columns === columns - 1;
          if (own !== NO_ROAD_MS || isRim) return own;
          const around = [cell - 1, cell + 1, cell - columns, cell + columns];
          const isOfRim = (other: number): boolean => other % columns === 0 || other % columns === columns - 1;
          return Math.min(
            ...around
              .filter((other) => !isOfRim(other) && other >= columns && other < (grid.rows - 1) * columns)
              .map((other) => before[other]),
          );
        });
      }
      spreadTimes(network, grid);
      expect(Array.from(grid.ms), failure).toEqual(ms);
    });
  });
});

describe(`water on a grid, ${RUNS} from seed ${SEED}`, () => {
  it('is every cell whose middle lies in an outline, whatever overlaps and whatever reaches beyond', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 2 ** 31 - 1 }), (seed) => {
        const random = createPrng(seed, 'water');
        const grid = gridOver({ westE7: 0, southE7: 0, eastE7: 60_000, northE7: 40_000 });
        const rings = Array.from({ length: 1 + random.below(5) }, () =>
          Array.from({ length: 3 + random.below(6) }, () => ({
            lon: (random.below(160_000) - 50_000) / E7,
            lat: (random.below(140_000) - 50_000) / E7,
          })),
        );
        const points = rings.flat();
        const cells = waterCells(
          {
            firstWaterPoint: Uint32Array.from([0, ...rings.map((_, i) => rings.slice(0, i + 1).flat().length)]),
            waterLonE7: Int32Array.from(points, ({ lon }) => Math.round(lon * E7)),
            waterLatE7: Int32Array.from(points, ({ lat }) => Math.round(lat * E7)),
          },
          grid,
        );
        const wanted = Array.from(cells, (_, cell) => {
          const lon = (grid.westE7 + ((cell % grid.columns) + 0.5) * grid.lonE7PerCell) / E7;
          const lat = (grid.southE7 + (Math.floor(cell / grid.columns) + 0.5) * grid.latE7PerCell) / E7;
          return rings.some((ring) => isInside({ lat, lon }, [ring]));
        });
        expect(
          Array.from(cells, (cell) => cell > 0),
          `seed ${seed}`,
        ).toEqual(wanted);
      }),
      { seed: SEED, numRuns: RUNS },
    );
  });
});

describe('a grid', () => {
  const box = { westE7: 1_058_000_000, southE7: 210_000_000, eastE7: 1_058_000_000, northE7: 210_000_000 };

  it('has square cells of the least size over a place, and room about it', () => {
    const grid = gridOver(box);
    // Six steps of 25 m: 200 / 25 − 1.7, rounded down. Two cells more on each side, and one for the place.
    expect([grid.cellM, grid.spreadCells, grid.columns, grid.rows]).toEqual([REACH_GRID_LIMITS.cellMMin, 6, 17, 17]);
    expect((box.westE7 - grid.westE7) / grid.lonE7PerCell).toBeCloseTo(8.5, 6);
    expect((box.southE7 - grid.southE7) / grid.latE7PerCell).toBeCloseTo(8.5, 6);
  });

  it('has as many cells as it may over a country', () => {
    const grid = gridOver({ ...box, eastE7: box.eastE7 + 20_000_000, northE7: box.northE7 + 30_000_000 });
    const cells = grid.columns * grid.rows;
    expect(cells).toBeLessThanOrEqual(REACH_GRID_LIMITS.cellsMax);
    expect(cells).toBeGreaterThan(0.9 * REACH_GRID_LIMITS.cellsMax);
    expect(grid.spreadCells).toBe(1);
  });
});
