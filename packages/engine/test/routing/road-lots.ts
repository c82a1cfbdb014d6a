import { createPrng, type Prng } from '../../src/core/prng.ts';
import { INFINITE_MS } from '../../src/core/units.ts';
import type { Network } from '../../src/map/network.ts';
import type { Position } from '../../src/map/position.ts';
import type { RoadGraph } from '../../src/map/road-graph.ts';
import { TurnFlag } from '../../src/map/turn-columns.ts';
import type { VehicleProfile } from '../../src/routing/metric/profile.ts';
import { computeRoadTimes } from '../../src/routing/metric/road-times.ts';
import { CLOSED_MS } from '../../src/routing/position-time.ts';
import type { RoadTimes } from '../../src/routing/router.ts';

/**
 * The profile's times, as they are, with every ban obeyed, or with turns drawn by lot: none, some, very long, closed. One turn from arc to
 * arc takes the same whoever makes it, forbidden ones apart. Half of the time a fifth of the arcs is closed for now.
 */
export function drawRoadTimes(network: Network, roads: RoadGraph, profile: VehicleProfile, random: Prng): RoadTimes {
  const times = drawTurns(network, roads, profile, random);
  if (random.below(2) === 0) return times;
  const arcMs = times.arcMs.map((ms) => (ms < INFINITE_MS && random.below(5) === 0 ? ms + CLOSED_MS : ms));
  return { ...times, arcMs };
}

/** Every other position moves along one arc of its piece, open or not; some at the very place where the one before them stands or moves. */
export function inMotion(positions: readonly Position[], seed: number): Position[] {
  const random = createPrng(seed, 'in motion');
  return positions.map((position, i) => {
    const { piece, offsetMm } = i % 4 === 3 ? positions[i - 1] : position;
    return i % 2 === 0 ? { piece, offsetMm } : { piece, offsetMm, onwardArc: 2 * piece + random.below(2) };
  });
}

function drawTurns(network: Network, roads: RoadGraph, profile: VehicleProfile, random: Prng): RoadTimes {
  const kind = random.below(3);
  if (kind === 0) return computeRoadTimes(network, roads, profile);
  if (kind === 1) {
    const obeys = { turnBans: true, oneWays: random.below(2) === 0, signals: true };
    return computeRoadTimes(network, roads, { ...profile, obeys });
  }
  const drawn = new Map<string, number>();
  const turnMs = Int32Array.from(roads.turnFrom, (from, t) => {
    const key = `${from} ${roads.turnTo[t]} ${roads.turnFlags[t] & TurnFlag.BANNED}`;
    const ms = drawn.get(key) ?? drawTurnMs(random);
    drawn.set(key, ms);
    return ms;
  });
  return { ...computeRoadTimes(network, roads, profile), turnMs };
}

function drawTurnMs(random: Prng): number {
  const kind = random.below(8);
  if (kind === 0) return INFINITE_MS;
  if (kind === 1) return INFINITE_MS - 1 - random.below(3);
  return kind < 4 ? 0 : random.below(30_000);
}
