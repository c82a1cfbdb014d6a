import { describe, expect, it } from 'vitest';
import type { LatLon } from '../../src/core/units.ts';
import { placeOf } from '../../src/map/geometry.ts';
import { buildRoadGraph } from '../../src/map/road-graph.ts';
import { plainGraph } from '../../src/routing/hierarchy/graph.ts';
import { buildHierarchy } from '../../src/routing/hierarchy/hierarchy.ts';
import { computeOrder } from '../../src/routing/hierarchy/order.ts';
import { createLiveRoads } from '../../src/routing/live/live-roads.ts';
import { createRoadBase } from '../../src/routing/live/road-base.ts';
import { firstSnapshot, liveProfile } from '../../src/routing/live/snapshot.ts';
import { createKeeping, placesAside } from '../../src/routing/live/unit-places.ts';
import { FREE_FLOW } from '../../src/routing/metric/bands.ts';
import { NO_EFFECTS } from '../../src/routing/traffic/effects.ts';
import { randomNetwork } from '../../src/testing/index.ts';
import { EVEN } from './even-profile.ts';

const PROFILE = { ...EVEN, widthCm: 100, clearanceCm: 30 };
/** More than twice as many as are found at once, which is 16. */
const UNITS = 40;

function town() {
  const network = randomNetwork(71, { junctionsMax: 25 });
  const roads = buildRoadGraph(network);
  const graph = plainGraph(network, roads);
  const base = createRoadBase(network, buildHierarchy(roads, graph, computeOrder(graph)), [PROFILE]);
  const live = createLiveRoads(firstSnapshot(base, FREE_FLOW, NO_EFFECTS));
  liveProfile(live.snapshot, PROFILE.id);
  const points = Array.from({ length: UNITS }, (_, i): LatLon => {
    const piece = i % network.pieceCount;
    return placeOf(network, { piece, offsetMm: Math.floor((network.pieceLengthMm[piece] * i) / UNITS) });
  });
  /** Each pause waits until the test lets it end. */
  const pauses: (() => void)[] = [];
  const pause = (): Promise<void> => new Promise((resolve) => void pauses.push(resolve));
  const goOn = async (): Promise<void> => {
    pauses.shift()?.();
    await new Promise((resolve) => setImmediate(resolve));
  };
  const { starts } = base.profileRoads(PROFILE.id);
  const foundOf = (of: readonly LatLon[]): number => of.filter((point) => starts.has(point)).length;
  return { base, live, points, pauses, pause, goOn, foundOf };
}

describe('where units stand', () => {
  it('is found for 16 of those that report in one call before others go first, and for the rest 16 at a time', async () => {
    const { live, points, pauses, pause, goOn, foundOf } = town();
    const { keepAside } = createKeeping(live, { pause });
    keepAside(new Map([[PROFILE.id, points]]));
    expect(foundOf(points)).toBe(16);
    await goOn();
    expect(foundOf(points)).toBe(32);
    await goOn();
    expect(foundOf(points)).toBe(40);
    await goOn();
    expect(pauses).toHaveLength(0);
  });

  it('waits in one row with what is reported meanwhile', async () => {
    const { live, points, pauses, pause, goOn, foundOf } = town();
    const { keepAside } = createKeeping(live, { pause });
    const [before, after] = [points.slice(0, 20), points.slice(20)];
    keepAside(new Map([[PROFILE.id, before]]));
    keepAside(new Map([[PROFILE.id, after]]));
    expect(pauses).toHaveLength(1);
    expect([foundOf(before), foundOf(after)]).toEqual([16, 0]);
    await goOn();
    // The 4 that are left and the first 12 of the 20 that came after.
    expect([foundOf(before), foundOf(after)]).toEqual([20, 12]);
  });

  it('is found anew by a later report once the row is empty', async () => {
    const { live, points, pause, goOn, foundOf } = town();
    const { keepAside } = createKeeping(live, { pause });
    keepAside(new Map([[PROFILE.id, points.slice(0, 5)]]));
    await goOn();
    keepAside(new Map([[PROFILE.id, points.slice(5, 10)]]));
    expect(foundOf(points)).toBe(10);
  });

  it('is found for all of them at once where there is no other thread', () => {
    const { live, points, pause, pauses, foundOf } = town();
    createKeeping(live, { pause }).keep(new Map([[PROFILE.id, points]]));
    expect(foundOf(points)).toBe(UNITS);
    expect(pauses).toHaveLength(0);
  });

  it('is looked up for a renewal 16 at a time, and at once where all are known', async () => {
    const { base, points, pause, pauses, goOn, foundOf } = town();
    const units = new Map([[PROFILE.id, points]]);
    const places = placesAside(base, units, { pause });
    expect(foundOf(points)).toBe(16);
    await goOn();
    await goOn();
    expect(foundOf(points)).toBe(UNITS);
    const again = placesAside(base, units, { pause });
    expect(pauses).toHaveLength(0);
    expect(await again).toEqual(await places);
  });
});
