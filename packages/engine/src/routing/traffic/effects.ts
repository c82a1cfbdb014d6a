import { INFINITE_MS, INVALID_INDEX } from '../../core/units.ts';
import type { Network } from '../../map/network.ts';
import { type HindranceFact, isInForce, isPassing, type SpeedFact, type TrafficEntry } from './entry.ts';
import { FADE_MS, FADE_STEP_MS } from './limits.ts';
import type { Traffic } from './traffic.ts';

/**
 * What holds on one arc. Several entries may: for one profile a closure that it may not pass beats all else; of the areas that slow it
 * the lowest percentage counts alone (they are not multiplied); of the speeds the one that was measured last, and of two at once the
 * one with the lower id. Where a speed and a percentage are left, the slower of the two times counts: a speed may be older than the flood.
 */
export interface ArcEffect {
  /** Closed, by id. */
  readonly closures: readonly HindranceFact[];
  /** Slower, the lowest percentage first, then by id; 100 % is no hindrance. */
  readonly slow: readonly HindranceFact[];
  readonly speed: SpeedFact | null;
}

/** Everything that differs from the hour's pattern at one instant. Plain data: may be handed to a worker. */
export interface Effects {
  readonly atMs: number;
  readonly trafficEpoch: number;
  /** Affected arcs in increasing order. */
  readonly arcs: Uint32Array;
  /** Of each of them the place of what holds there in `effects`: most arcs share theirs with many. */
  readonly effectOf: Uint32Array;
  readonly effects: readonly ArcEffect[];
}

/** Of the traffic that every network begins with: none. */
export const NO_EFFECTS: Effects = {
  ...{ atMs: 0, trafficEpoch: 0 },
  ...{ arcs: new Uint32Array(0), effectOf: new Uint32Array(0), effects: [] },
};

export function effectsAt(traffic: Traffic, nowMs: number): Effects {
  const inForce = [...traffic.entries.values()].filter(
    (entry) => entry.arcs.length > 0 && isInForce(entry.fact, nowMs),
  );
  const { arcs, firstEntry, entryOf } = entriesByArc(inForce, traffic.network);
  const effects: ArcEffect[] = [];
  const effectOfOne = new Int32Array(inForce.length).fill(-1);
  const effectOfSeveral = new Map<string, number>();
  const effectOf = new Uint32Array(arcs.length);
  for (let i = 0; i < arcs.length; i++) {
    const [first, end] = [firstEntry[i], firstEntry[i + 1]];
    const isOne = end - first === 1;
    const key = isOne ? '' : entryOf.subarray(first, end).join();
    let effect = isOne ? effectOfOne[entryOf[first]] : (effectOfSeveral.get(key) ?? -1);
    if (effect < 0) {
      effect = effects.push(effectOfEntries(inForce, entryOf, first, end)) - 1;
      if (isOne) effectOfOne[entryOf[first]] = effect;
      else effectOfSeveral.set(key, effect);
    }
    effectOf[i] = effect;
  }
  return { atMs: nowMs, trafficEpoch: traffic.epoch, arcs, effectOf, effects };
}

/** What holds on the arc, or undefined where the hour's pattern does. */
export function effectOnArc({ arcs, effectOf, effects }: Effects, arc: number): ArcEffect | undefined {
  let [low, high] = [0, arcs.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (arcs[middle] < arc) low = middle + 1;
    else high = middle;
  }
  return low < arcs.length && arcs[low] === arc ? effects[effectOf[low]] : undefined;
}

/**
 * Arcs whose times may differ between two instants, in increasing order: where other entries hold, or a speed has faded on. On all
 * others every profile takes as long as before, at the same hour.
 */
export function arcsThatDiffer(before: Effects, now: Effects): number[] {
  const arcs: number[] = [];
  for (let i = 0, j = 0; i < before.arcs.length || j < now.arcs.length; ) {
    const was = i < before.arcs.length ? before.arcs[i] : INVALID_INDEX;
    const is = j < now.arcs.length ? now.arcs[j] : INVALID_INDEX;
    const arc = Math.min(was, is);
    const isSame =
      was === is &&
      holdsTheSame(before.effects[before.effectOf[i]], before.atMs, now.effects[now.effectOf[j]], now.atMs);
    if (!isSame) arcs.push(arc);
    if (was === arc) i++;
    if (is === arc) j++;
  }
  return arcs;
}

/** An entry that was sent again is another one. */
function holdsTheSame(a: ArcEffect, aMs: number, b: ArcEffect, bMs: number): boolean {
  if (a.speed !== b.speed || !areSame(a.closures, b.closures) || !areSame(a.slow, b.slow)) return false;
  return a.speed === null || fadingMs(a.speed.atMs, aMs) === fadingMs(a.speed.atMs, bMs);
}

const areSame = (a: readonly HindranceFact[], b: readonly HindranceFact[]): boolean =>
  a === b || (a.length === b.length && a.every((fact, i) => fact === b[i]));

/** How one profile drives an arc; whole ms, `INFINITE_MS` where it cannot. */
export interface ArcPricing {
  /** At the hour's usual speed. */
  patternMs(arc: number): number;
  /** While ordinary traffic drives at this speed. */
  atSpeedMs(arc: number, speedKmh: number): number;
}

/** The profile's time on the arc. Never less than `INFINITE_MS` where the pattern is: traffic opens no road. */
export function arcMsUnder(
  effect: ArcEffect,
  pricing: ArcPricing,
  arc: number,
  profileId: string,
  nowMs: number,
): number {
  const patternMs = pricing.patternMs(arc);
  if (patternMs >= INFINITE_MS) return INFINITE_MS;
  if (effect.closures.some((closure) => !isPassing(closure, profileId))) return INFINITE_MS;
  const slow = effect.slow.find((area) => !isPassing(area, profileId));
  const slowMs = slow === undefined ? 0 : Math.min(INFINITE_MS - 1, Math.ceil((patternMs * 100) / slow.speedPercent));
  if (effect.speed === null) return slow === undefined ? patternMs : slowMs;
  const { speedKmh, atMs } = effect.speed;
  const liveMs = Math.min(INFINITE_MS - 1, pricing.atSpeedMs(arc, speedKmh));
  return Math.max(slowMs, fadedMs(liveMs, patternMs, fadingMs(atMs, nowMs)));
}

/** The live time when it was measured, the pattern's after `FADE_MS`, in between in proportion to the age. Whole ms, and never turns back. */
export function fadedMs(liveMs: number, patternMs: number, ageMs: number): number {
  if (ageMs >= FADE_MS) return patternMs;
  return liveMs + Math.floor(((patternMs - liveMs) * ageMs) / FADE_MS);
}

/** The age that counts: up to the last full step of the clock, so that all speeds fade at the same instants. */
export function fadingMs(atMs: number, nowMs: number): number {
  return Math.max(0, Math.floor(nowMs / FADE_STEP_MS) * FADE_STEP_MS - atMs);
}

/** What closes any of these arcs to the profile, each once, in the order in which the arcs meet it; for everybody without a profile. */
export function closuresAt(effects: Effects, arcs: Iterable<number>, profileId?: string): HindranceFact[] {
  const found = new Set<HindranceFact>();
  for (const arc of arcs) {
    for (const closure of effectOnArc(effects, arc)?.closures ?? [])
      if (profileId === undefined || !isPassing(closure, profileId)) found.add(closure);
  }
  return [...found];
}

/** Counting sort: for each arc with any entry, ascending, the places of its entries in the list, ascending. */
function entriesByArc(entries: readonly TrafficEntry[], network: Network) {
  const end = countsOf(network);
  const arcCount = end.length;
  for (const { arcs } of entries) for (let i = 0; i < arcs.length; i++) end[arcs[i]]++;
  let [affected, total] = [0, 0];
  for (let arc = 0; arc < arcCount; arc++) {
    if (end[arc] > 0) affected++;
    total += end[arc];
    end[arc] = total;
  }
  const arcs = new Uint32Array(affected);
  const firstEntry = new Uint32Array(affected + 1);
  for (let arc = 0, place = 0, before = 0; arc < arcCount; arc++) {
    if (end[arc] === before) continue;
    before = end[arc];
    arcs[place++] = arc;
    firstEntry[place] = before;
  }
  const entryOf = new Uint32Array(total);
  for (let place = entries.length - 1; place >= 0; place--) {
    const placed = entries[place].arcs;
    for (let i = 0; i < placed.length; i++) entryOf[--end[placed[i]]] = place;
  }
  return { arcs, firstEntry, entryOf };
}

/** A count for each arc, all 0: the same column again, because touching two new megabytes takes longer than all the counting. */
function countsOf(network: Network): Uint32Array {
  const known = counts.get(network);
  if (known !== undefined) return known.fill(0);
  const made = new Uint32Array(2 * network.pieceCount);
  counts.set(network, made);
  return made;
}

const counts = new WeakMap<Network, Uint32Array>();

function effectOfEntries(
  inForce: readonly TrafficEntry[],
  entryOf: Uint32Array,
  first: number,
  end: number,
): ArcEffect {
  let speed: SpeedFact | null = null;
  let [closures, slow] = [NONE, NONE];
  for (let i = first; i < end; i++) {
    const { fact } = inForce[entryOf[i]];
    if (fact.kind === 'SPEED') speed = speed === null ? fact : newer(speed, fact);
    else if (fact.speedPercent === 0) closures = [...closures, fact].sort(byId);
    else if (fact.speedPercent < 100)
      slow = [...slow, fact].sort((a, b) => a.speedPercent - b.speedPercent || byId(a, b));
  }
  return { closures, slow, speed };
}

/** Shared: most arcs have a speed alone. */
const NONE: readonly HindranceFact[] = [];

function newer(a: SpeedFact, b: SpeedFact): SpeedFact {
  if (a.atMs !== b.atMs) return a.atMs > b.atMs ? a : b;
  return a.id < b.id ? a : b;
}

const byId = (a: { readonly id: string }, b: { readonly id: string }): number => (a.id < b.id ? -1 : 1);
