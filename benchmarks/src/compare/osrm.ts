import { type Network, RuncardError } from '@runcard/engine';
import { INFINITE_MS } from '../../../packages/engine/src/core/units.ts';
import { placeOf } from '../../../packages/engine/src/map/geometry.ts';
import type { Position } from '../../../packages/engine/src/map/position.ts';
import { createCchRouter } from '../../../packages/engine/src/routing/backends/cch.ts';
import { createDijkstraRouter } from '../../../packages/engine/src/routing/backends/dijkstra.ts';
import { type OsrmClient, openOsrmClient } from '../../../packages/engine/src/routing/backends/osrm-client.ts';
import { checkOsrmOptions, OSRM_LIMITS } from '../../../packages/engine/src/routing/backends/osrm-options.ts';
import { partCount } from '../../../packages/engine/src/routing/backends/osrm-request.ts';
import { OsrmFailure } from '../../../packages/engine/src/routing/backends/osrm-trouble.ts';
import type { Router } from '../../../packages/engine/src/routing/router.ts';
import { type AsyncCase, type Case, type Effort, measure, measureAsync, type Row } from '../harness.ts';
import { positionsIn, roadsOf } from '../micro/roads.ts';
import { UsageError } from '../words.ts';
import { rankCorrelation } from './rank-correlation.ts';

const SOURCES = 300;
const TARGETS = 20;
/** Longer than the client waits in service: here a slow answer is to be measured, not replaced. */
const ANSWER_MS_MAX = 30_000;
/** A whole fleet and its target in one request; a server that takes less is asked in parts. */
const ONE_TABLE = SOURCES + 1;

/** Told before minutes are spent on measuring. @throws UsageError */
export function checkOsrmUrl(url: string): void {
  try {
    checkOsrmOptions({ url });
  } catch (error) {
    if (error instanceof RuncardError) throw new UsageError(`--osrm: ${error.message}`);
    throw error;
  }
}

export interface OsrmComparison {
  readonly rows: readonly Row[];
  readonly remarks: readonly string[];
  /** What kept it from being measured. */
  readonly missing: readonly string[];
}

/** The same tables, 300 sources to 1 target, by an OSRM server and by our own manyToOne, each position fresh to both. */
export async function compareOsrm(network: Network, url: string, effort: Effort): Promise<OsrmComparison> {
  const fleet = drawFleet(network);
  try {
    const { row, tables, coordinatesMax } = await measureOsrm(network, url, fleet, effort);
    const own = ownCase(network, fleet);
    const ownRow = measure(own, effort);
    const ours = fleet.targets.map((_, query) => own.run(query));
    return { rows: [row, ownRow], remarks: [askedText(coordinatesMax), ...agreement(tables, ours)], missing: [] };
  } catch (error) {
    if (!(error instanceof OsrmFailure)) throw error;
    const missing = `routing.osrm.table300 and routing.osrm.own300 are left out: ${error.code}: ${error.message}`;
    return { rows: [], remarks: [], missing: [missing] };
  }
}

export interface Fleet {
  readonly sources: readonly Position[];
  readonly targets: readonly Position[];
}

export function drawFleet(network: Network): Fleet {
  const roads = roadsOf(network);
  return {
    sources: positionsIn(roads, SOURCES, 'osrm-sources'),
    targets: positionsIn(roads, TARGETS, 'osrm-targets'),
  };
}

/** By the hierarchy where the network's file keeps one, as the engine does. */
export function ownRouter(network: Network): Router {
  const { hierarchy, roads, times } = roadsOf(network);
  return hierarchy === undefined
    ? createDijkstraRouter(network, roads, times)
    : createCchRouter(network, roads, times, hierarchy);
}

function ownCase(network: Network, { sources, targets }: Fleet): Case<Int32Array> {
  const router = ownRouter(network);
  return {
    id: 'routing.osrm.own300',
    queries: targets.length,
    run: (query) => router.manyToOne(sources, targets[query]!),
    digest: (cells) => cells.join(),
  };
}

interface Measured {
  readonly row: Row;
  readonly tables: readonly Int32Array[];
  readonly coordinatesMax: number;
}

async function measureOsrm(network: Network, url: string, fleet: Fleet, effort: Effort): Promise<Measured> {
  const sources = fleet.sources.map((position) => placeOf(network, position));
  const targets = fleet.targets.map((position) => placeOf(network, position));
  const { client, coordinatesMax } = await openLargest(url, (one) => one.table(sources, targets[0]!, deadline()));
  try {
    const asked: AsyncCase<Int32Array> = {
      id: 'routing.osrm.table300',
      queries: targets.length,
      run: (query) => client.table(sources, targets[query]!, deadline()),
      digest: (cells) => cells.join(),
    };
    const row = await measureAsync(asked, effort);
    const tables: Int32Array[] = [];
    for (let query = 0; query < targets.length; query++) tables.push(await asked.run(query));
    return { row, tables, coordinatesMax };
  } finally {
    await client.close();
  }
}

/** One table for all where the server takes it, otherwise as many as its default limit makes of them. */
async function openLargest(
  url: string,
  tryOut: (client: OsrmClient) => Promise<unknown>,
): Promise<{ client: OsrmClient; coordinatesMax: number }> {
  const whole = await openOsrmClient(checkOsrmOptions({ url, coordinatesMax: ONE_TABLE }));
  try {
    await tryOut(whole);
    return { client: whole, coordinatesMax: ONE_TABLE };
  } catch (error) {
    await whole.close();
    const isTooBig = error instanceof OsrmFailure && error.code === 'OSRM_REJECTED' && error.message.includes('TooBig');
    if (!isTooBig) throw error;
    return { client: await openOsrmClient(checkOsrmOptions({ url })), coordinatesMax: OSRM_LIMITS.coordinatesMax };
  }
}

const deadline = (): AbortSignal => AbortSignal.timeout(ANSWER_MS_MAX);

const askedText = (coordinatesMax: number): string =>
  `tables of OSRM for ${SOURCES} sources: ${partCount(SOURCES, coordinatesMax)}, asked at once`;

/** In words: the two are of different vehicles, so what matters is whether they put units into the same order. */
function agreement(osrm: readonly Int32Array[], own: readonly Int32Array[]): string[] {
  const known = osrm.map((cells, t) =>
    [...cells.keys()].filter((s) => cells[s]! < INFINITE_MS && own[t]![s]! < INFINITE_MS),
  );
  const keptOf = (tables: readonly Int32Array[]): number[][] => known.map((kept, t) => kept.map((s) => tables[t]![s]!));
  const [theirs, ours] = [keptOf(osrm), keptOf(own)];
  const leastOfOne = Math.min(...theirs.map((cells, t) => rankCorrelation(cells, ours[t]!)));
  const ofAll = rankCorrelation(theirs.flat(), ours.flat());
  const left = osrm.length * SOURCES - theirs.flat().length;
  return [
    `rank correlation (Spearman) of OSRM's durations and ours: ${ofAll.toFixed(3)} over ${theirs.flat().length} pairs, at least ${leastOfOne.toFixed(3)} to one target`,
    ...(left > 0 ? [`${left} pairs have no way by one of the two and are left out of that`] : []),
  ];
}
