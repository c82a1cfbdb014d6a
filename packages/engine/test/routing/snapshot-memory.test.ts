import { expect, it } from 'vitest';
import { buildRoadGraph } from '../../src/map/road-graph.ts';
import { roadTasks } from '../../src/pool/pool.ts';
import { plainGraph } from '../../src/routing/hierarchy/graph.ts';
import { buildHierarchy } from '../../src/routing/hierarchy/hierarchy.ts';
import { computeOrder } from '../../src/routing/hierarchy/order.ts';
import { createRoadDesk, type RoadDesk } from '../../src/routing/live/road-desk.ts';
import { prepareHours, shareHours } from '../../src/routing/live/shared-hours.ts';
import { liveProfile, type RoadsSnapshot } from '../../src/routing/live/snapshot.ts';
import { drawNetwork } from '../../src/testing/index.ts';
import { EVEN } from './even-profile.ts';

/** Minutes of a Monday with three different bands. */
const [NIGHT, FREE_FLOW, MORNING_PEAK] = [2 * 60, 6 * 60, 8 * 60];

const { network, latLon } = drawNetwork({ map: 'A---B---C', ways: { ABC: { class: 'primary' } } });

function desk(): RoadDesk {
  const roads = buildRoadGraph(network);
  const graph = plainGraph(network, roads);
  const made = createRoadDesk(network, buildHierarchy(roads, graph, computeOrder(graph)), [EVEN], roadTasks());
  liveProfile(made.snapshot, EVEN.id);
  return made;
}

const renew = (of: RoadDesk, localMinuteOfWeek: number, units = 'A'): RoadsSnapshot => {
  of.renew({ nowMs: 0, localMinuteOfWeek }, new Map([[EVEN.id, [...units].map(latLon)]]));
  return of.snapshot;
};

const upMsOf = (snapshot: RoadsSnapshot): Int32Array | undefined => snapshot.live.get(EVEN.id)?.cch?.metric.upMs;

it('a snapshot that nobody holds gives its memory to the next but one', () => {
  const roads = desk();
  const first = renew(roads, MORNING_PEAK);
  expect(upMsOf(renew(roads, FREE_FLOW))).not.toBe(upMsOf(first));
  expect(upMsOf(renew(roads, NIGHT))).toBe(upMsOf(first));
});

it('a snapshot that somebody holds keeps its times until it is released, and is then left to itself', () => {
  const roads = desk();
  const held = renew(roads, MORNING_PEAK);
  const [releaseOne, releaseOther] = [roads.hold(held), roads.hold(held)];
  const times = [...(upMsOf(held) ?? [])];
  releaseOne();
  for (const minute of [FREE_FLOW, NIGHT, FREE_FLOW]) {
    expect(upMsOf(renew(roads, minute))).not.toBe(upMsOf(held));
    expect([...(upMsOf(held) ?? [])]).toEqual(times);
  }
  releaseOther();
  expect(times.length).toBeGreaterThan(0);
});

it('what a held snapshot shares with later ones is not used again either', () => {
  const roads = desk();
  const held = renew(roads, MORNING_PEAK);
  const release = roads.hold(held);
  const times = [...(upMsOf(held) ?? [])];
  // A unit moves: new labels over the same times, by a snapshot that nobody holds.
  expect(upMsOf(renew(roads, MORNING_PEAK, 'AC'))).toBe(upMsOf(held));
  for (const minute of [FREE_FLOW, NIGHT, FREE_FLOW]) {
    expect(upMsOf(renew(roads, minute, 'AC'))).not.toBe(upMsOf(held));
    expect([...(upMsOf(held) ?? [])]).toEqual(times);
  }
  release();
});

it('memory for times waits on while only units move', () => {
  const roads = desk();
  const first = renew(roads, MORNING_PEAK);
  renew(roads, FREE_FLOW);
  renew(roads, FREE_FLOW, 'ABC');
  expect(upMsOf(renew(roads, NIGHT, 'ABC'))).toBe(upMsOf(first));
});

it('with shared hours the memory of what had traffic is used again, and that of no hour', () => {
  const roads = buildRoadGraph(network);
  const graph = plainGraph(network, roads);
  const hierarchy = buildHierarchy(roads, graph, computeOrder(graph));
  const shared = shareHours(network, hierarchy, [EVEN]);
  prepareHours(shared, new Map([[EVEN.id, [latLon('A')]]]));
  const one = createRoadDesk(network, hierarchy, [EVEN], roadTasks(), shared);
  const speeds = [
    { id: 's', piece: { networkEpoch: 1, pieceIndex: 0, direction: 'BOTH' }, speedKmh: 5, expiresAtUnixMs: 3_600_000 },
  ];
  one.applyTraffic({ speeds }, 0);
  const hours = new Set(shared.shelf.snapshots.map(upMsOf));
  const used = [MORNING_PEAK, NIGHT, MORNING_PEAK, FREE_FLOW].map((minute) => upMsOf(renew(one, minute)));
  expect(used.map((upMs) => used.indexOf(upMs))).toEqual([0, 1, 0, 1]);
  expect(used.filter((upMs) => hours.has(upMs))).toEqual([]);
  expect(hours.size).toBe(7);
});

it('a profile that was not prepared is made once for each hour, and has memory of its own in traffic', () => {
  const roads = buildRoadGraph(network);
  const graph = plainGraph(network, roads);
  const hierarchy = buildHierarchy(roads, graph, computeOrder(graph));
  const other = { ...EVEN, id: 'other' };
  const shared = shareHours(network, hierarchy, [EVEN, other]);
  prepareHours(shared, new Map([[EVEN.id, [latLon('A')]]]));
  const one = createRoadDesk(network, hierarchy, [EVEN, other], roadTasks(), shared);
  const piece = { networkEpoch: 1, pieceIndex: 0, direction: 'BOTH' };
  one.applyTraffic({ speeds: [{ id: 's', piece, speedKmh: 5, expiresAtUnixMs: 3_600_000 }] }, 0);
  liveProfile(renew(one, MORNING_PEAK), other.id);
  const used = [NIGHT, MORNING_PEAK, NIGHT].map((minute) => renew(one, minute).live.get(other.id)?.cch?.metric.upMs);
  expect(used.map((upMs) => used.indexOf(upMs))).toEqual([0, 1, 0]);
});
