import { runTask } from '../routing/hierarchy/dissect.ts';
import type { Hierarchy } from '../routing/hierarchy/hierarchy.ts';
import { findReachBands } from '../routing/live/find-reach.ts';
import { findProfileColumns, renewMetric } from '../routing/live/renew-metric.ts';
import { checkSwap } from '../routing/live/swap-check.ts';
import { customiseColumns, type Metric } from '../routing/metric/customise.ts';
import { customisePart } from '../routing/metric/customise-parts.ts';
import { type CustomisePlan, planParts } from '../routing/metric/customise-plan.ts';

/** A whole customisation by one thread: fills the columns of a snapshot that is not published yet from its arc times. */
export interface CustomiseInput {
  readonly hierarchy: Hierarchy;
  readonly metric: Metric;
}

export interface PlanInput {
  readonly hierarchy: Hierarchy;
  readonly partCount: number;
}

/**
 * What the engine's workers do. A hierarchy is handed over as its columns: to post the 17 of Hanoi costs 5 µs, to open them in a
 * worker from the network's buffer 1.3 to 5 ms, and a worker that keeps what it opened holds the memory of a retired network.
 */
export const TASKS = {
  /** Cuts cells of a graph whose vertices are being ordered; a large city's first cut takes 0.4 s. */
  orderCells: { run: runTask, isLong: true, deadlineMs: 600_000, runsMax: 2, collect: 'none' },
  customise: {
    run: ({ hierarchy, metric }: CustomiseInput): void => customiseColumns(hierarchy, metric),
    isLong: false,
    deadlineMs: 10_000,
    runsMax: 2,
    collect: 'minor',
  },
  planParts: {
    run: ({ hierarchy, partCount }: PlanInput): CustomisePlan => planParts(hierarchy, partCount),
    isLong: false,
    deadlineMs: 10_000,
    runsMax: 2,
    collect: 'major',
  },
  /** One profile's part of the next snapshot. Overwrites what it began, so it may be done over. */
  renewMetric: { run: renewMetric, isLong: false, deadlineMs: 10_000, runsMax: 2, collect: 'minor' },
  findProfileColumns: { run: findProfileColumns, isLong: true, deadlineMs: 30_000, runsMax: 2, collect: 'major' },
  findReachBands: { run: findReachBands, isLong: true, deadlineMs: 10_000, runsMax: 2, collect: 'major' },
  checkSwap: { run: checkSwap, isLong: true, deadlineMs: 120_000, runsMax: 2, collect: 'major' },
  customisePart: { run: customisePart, isLong: false, deadlineMs: 5_000, runsMax: 1, collect: 'minor' },
} as const;
