import { INFINITE_MS } from '../core/units.ts';
import type { Network } from '../map/network.ts';
import type { Position } from '../map/position.ts';
import { CLOSURE_PASS_MS } from './ground.ts';
import type { LiveProfile } from './live/snapshot.ts';
import { CLOSED_MS, mmFromTail } from './position-time.ts';
import type { Route } from './router.ts';

/** A search of its own, some 20 µs: only on the way it shows how many of its arcs are closed. Before the law of short trips. */
export function pastClosures(network: Network, live: LiveProfile, start: Position, stop: Position): number {
  const route = live.router.route(start, stop, { path: 'CLOSED_ARCS' });
  return route === null ? INFINITE_MS : withoutClosures(route.ms, closedArcs(network, live, route, start, stop));
}

/** Without looking at the way: a drive that counts `rawMs` takes no less, whether an arc of it is closed or it is as long as that. */
export const pastClosuresAtLeast = (rawMs: number): number =>
  rawMs < CLOSED_MS ? rawMs : (rawMs % CLOSED_MS) + CLOSURE_PASS_MS;

/** The arcs of the way that are closed for now and counted so: see `CLOSED_MS`. */
export function closedArcs(
  network: Network,
  { times }: LiveProfile,
  { arcs }: Route,
  from: Position,
  to: Position,
): number[] {
  const alongMm = (arc: number, at: Position): number => mmFromTail(network.pieceLengthMm[at.piece], arc, at.offsetMm);
  return arcs.filter((arc, i) => {
    if (times.arcMs[arc] < CLOSED_MS) return false;
    if (i === arcs.length - 1 && alongMm(arc, to) === 0) return false;
    if (i > 0) return true;
    const startMm = alongMm(arc, from);
    return arcs.length === 1 ? startMm === 0 : startMm < network.pieceLengthMm[arc >> 1];
  });
}

export function withoutClosures(ms: number, closed: readonly number[]): number {
  return closed.length === 0 ? ms : ms - closed.length * CLOSED_MS + CLOSURE_PASS_MS;
}
