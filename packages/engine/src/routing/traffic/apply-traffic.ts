import { RuncardError } from '../../core/errors.ts';
import { ok, type Result, refused } from '../../core/result.ts';
import { overLimit, type TrafficBatch } from './batch.ts';
import { areaEntry, closureEntry, isInForce, speedEntry, type TrafficEntry } from './entry.ts';
import { FADE_MS, SPEED_KMH_MAX, SPEED_KMH_MIN, TRAFFIC_LIMITS } from './limits.ts';
import { type Match, matchArea, matchWhere, settled } from './match.ts';
import type { SentArea, SentClosure, SentSpeed } from './schemas.ts';
import { sizeOf, type Traffic } from './traffic.ts';

export const TRAFFIC_RESULTS = [
  'APPLIED',
  'ENDED',
  'NOT_IN_FORCE',
  'UNKNOWN_PIECE',
  'NO_ROAD_MATCHED',
  'ALREADY_EXPIRED',
  'SPEED_OUT_OF_RANGE',
  'NETWORK_EPOCH_GONE',
  'OLDER_THAN_KNOWN',
] as const;
export type TrafficResult = (typeof TRAFFIC_RESULTS)[number];

/** What became of one entry. */
export interface TrafficOutcome {
  readonly id: string;
  readonly result: TrafficResult;
  /** Where it did not apply: what was seen and what was wanted. */
  readonly message: string;
  readonly pieceCount: number;
}

export interface TrafficReport {
  readonly trafficEpoch: number;
  /** Speeds, closures, areas, removals, each in the order of the batch. */
  readonly outcomes: readonly TrafficOutcome[];
  readonly appliedCount: number;
  readonly endedCount: number;
  readonly notAppliedCount: number;
  /** Those with UNKNOWN_PIECE or NO_ROAD_MATCHED. */
  readonly unmatchedIds: readonly string[];
}

/**
 * One batch in: the traffic after it, or a coded refusal that changed nothing. What one entry has wrong in the eyes of this network
 * and this clock is told of that entry, and the rest applies: a feed's batch is not lost for one piece. But where everything came too
 * late (expired, or for a network that is gone), the sender's clock, unit or network is wrong, and the whole batch is refused.
 * An entry replaces the one with its id; an expiry that is past ends it.
 *
 * Refusals: LIMIT_EXCEEDED, INVALID_FIELD (an expiry too far ahead), ALREADY_EXPIRED, NETWORK_EPOCH_GONE.
 */
export function applyTraffic(
  traffic: Traffic,
  batch: TrafficBatch,
  nowMs: number,
): Result<{ readonly traffic: Traffic; readonly report: TrafficReport }> {
  const wrong = findTooFarExpiry(batch, nowMs) ?? findWrongWeather(batch, nowMs);
  if (wrong !== undefined) return refused(wrong);
  const draft = draftOf(traffic, nowMs);
  const { outcomes, entries } = draft;
  for (const sent of batch.speeds) outcomes.push(applySpeed(draft, sent));
  for (const sent of batch.closures) outcomes.push(applyClosure(draft, sent));
  for (const sent of batch.areas) {
    // Areas are what may cover a city, and each costs its pieces: no work beyond the limit.
    if (draft.arcsPlaced > TRAFFIC_LIMITS.arcsInForceMax) break;
    outcomes.push(applyArea(draft, sent));
  }
  for (const id of batch.removeIds) outcomes.push(told(id, entries.delete(id) ? 'ENDED' : 'NOT_IN_FORCE'));
  const refusal = findAllTooLate(batch, outcomes) ?? findOverflow(draft);
  if (refusal !== undefined) return refused(refusal);
  const isWeather = batch.cityConditions !== undefined;
  const isChanged = isWeather || outcomes.some(({ result }) => result === 'APPLIED' || result === 'ENDED');
  const after = isChanged ? { ...traffic, entries, epoch: traffic.epoch + 1 } : traffic;
  return ok({ traffic: after, report: reportOf(after.epoch, outcomes) });
}

/** A batch on its way; thrown away when it is refused. */
interface Draft {
  readonly traffic: Traffic;
  readonly nowMs: number;
  readonly entries: Map<string, TrafficEntry>;
  readonly outcomes: TrafficOutcome[];
  /** By this batch, replaced ones of the same batch included. */
  arcsPlaced: number;
}

/** What has ended is left behind. */
function draftOf(traffic: Traffic, nowMs: number): Draft {
  const entries = new Map<string, TrafficEntry>();
  for (const [id, entry] of traffic.entries) if (isInForce(entry.fact, nowMs)) entries.set(id, entry);
  return { traffic, nowMs, entries, outcomes: [], arcsPlaced: 0 };
}

function applySpeed(draft: Draft, sent: SentSpeed): TrafficOutcome {
  const { nowMs, entries } = draft;
  const { network } = draft.traffic;
  const { id, speedKmh } = sent;
  const atMs = Math.min(sent.measuredAtUnixMs ?? nowMs, nowMs);
  const known = entries.get(id)?.fact;
  // Before the expiry is looked at: a batch that was held up must not end what came after it.
  if (known?.kind === 'SPEED' && atMs < known.atMs)
    return told(id, 'OLDER_THAN_KNOWN', `seen measuredAtUnixMs ${atMs}, known is one of ${known.atMs}`);
  const late = endedOrLate(draft, sent, sent.piece);
  if (late !== undefined) return late;
  if (atMs <= nowMs - FADE_MS)
    return told(id, 'ALREADY_EXPIRED', `seen measuredAtUnixMs ${atMs}, wanted later than ${nowMs - FADE_MS}`);
  if (speedKmh < SPEED_KMH_MIN || speedKmh > SPEED_KMH_MAX)
    return told(id, 'SPEED_OUT_OF_RANGE', `seen ${speedKmh} km/h, wanted ${SPEED_KMH_MIN} to ${SPEED_KMH_MAX}`);
  return enter(draft, id, matchWhere(network, sent), (arcs) =>
    speedEntry(sent, settled(network, arcs, 'SPEED'), nowMs),
  );
}

function applyClosure(draft: Draft, sent: SentClosure): TrafficOutcome {
  const { network } = draft.traffic;
  return (
    endedOrLate(draft, sent, sent.piece) ??
    enter(draft, sent.id, matchWhere(network, sent), (arcs) =>
      closureEntry(sent, settled(network, arcs, 'CLOSURE'), draft.nowMs),
    )
  );
}

function applyArea(draft: Draft, sent: SentArea): TrafficOutcome {
  return (
    endedOrLate(draft, sent, undefined) ??
    enter(draft, sent.id, matchArea(draft.traffic.network, sent), (arcs) => areaEntry(sent, arcs, draft.nowMs))
  );
}

/** What needs no road: an expiry that is past, and a piece of another network. */
function endedOrLate(
  { traffic: { networkEpoch }, entries, nowMs }: Draft,
  { id, expiresAtUnixMs }: SentSpeed | SentClosure | SentArea,
  piece: SentSpeed['piece'],
): TrafficOutcome | undefined {
  if (expiresAtUnixMs <= nowMs) {
    const message = `seen expiresAtUnixMs ${expiresAtUnixMs}, wanted later than now, ${nowMs}`;
    return entries.delete(id) ? told(id, 'ENDED') : told(id, 'ALREADY_EXPIRED', message);
  }
  if (piece === undefined || piece.networkEpoch === networkEpoch) return undefined;
  return told(id, 'NETWORK_EPOCH_GONE', `seen networkEpoch ${piece.networkEpoch}, wanted ${networkEpoch}`);
}

function enter(draft: Draft, id: string, match: Match, entryOf: (arcs: Uint32Array) => TrafficEntry): TrafficOutcome {
  if (match.arcs === undefined) return told(id, match.result, match.message);
  const entry = entryOf(match.arcs);
  draft.entries.set(id, entry);
  draft.arcsPlaced += entry.arcs.length;
  return { id, result: 'APPLIED', message: '', pieceCount: pieceCountOf(entry.arcs) };
}

const told = (id: string, result: TrafficResult, message = ''): TrafficOutcome => ({
  id,
  result,
  message,
  pieceCount: 0,
});

function pieceCountOf(arcs: Uint32Array): number {
  let count = 0;
  for (let i = 0; i < arcs.length; i++) if (i === 0 || arcs[i] >> 1 !== arcs[i - 1] >> 1) count++;
  return count;
}

function findTooFarExpiry(batch: TrafficBatch, nowMs: number): RuncardError | undefined {
  const latestMs = nowMs + TRAFFIC_LIMITS.expiryAheadMsMax;
  const { speeds, closures, areas } = batch;
  for (const [list, sent] of Object.entries({ speeds, closures, areas })) {
    const i = sent.findIndex(({ expiresAtUnixMs }) => expiresAtUnixMs > latestMs);
    if (i < 0) continue;
    return tooFar(`${list}[${i}].expiresAtUnixMs`, sent[i].expiresAtUnixMs, latestMs);
  }
  return undefined;
}

function tooFar(field: string, seenMs: number, latestMs: number): RuncardError {
  const message = `${field}: seen ${seenMs}, wanted at most ${latestMs}, 366 days from now (expiryAheadMsMax)`;
  return new RuncardError('INVALID_FIELD', message, { field });
}

/** A city's weather has no outcome of its own: a batch with one that is over already, or lasts for ever, is refused whole. */
function findWrongWeather({ cityConditions }: TrafficBatch, nowMs: number): RuncardError | undefined {
  if (cityConditions === undefined) return undefined;
  const { expiresAtUnixMs } = cityConditions;
  const field = 'cityConditions.expiresAtUnixMs';
  const latestMs = nowMs + TRAFFIC_LIMITS.expiryAheadMsMax;
  if (expiresAtUnixMs <= nowMs)
    return new RuncardError('ALREADY_EXPIRED', `${field}: seen ${expiresAtUnixMs}, wanted later than now, ${nowMs}`, {
      field,
    });
  return expiresAtUnixMs > latestMs ? tooFar(field, expiresAtUnixMs, latestMs) : undefined;
}

/** The refusal of a batch of which every entry came too late; nothing of it was applied. */
function findAllTooLate(batch: TrafficBatch, outcomes: readonly TrafficOutcome[]): RuncardError | undefined {
  const isLate = ({ result }: TrafficOutcome) => result === 'ALREADY_EXPIRED' || result === 'NETWORK_EPOCH_GONE';
  if (outcomes.length === 0 || !outcomes.every(isLate)) return undefined;
  const [{ result, message }] = outcomes;
  const list = (['speeds', 'closures', 'areas'] as const).find((name) => batch[name].length > 0);
  const code = result === 'NETWORK_EPOCH_GONE' ? result : 'ALREADY_EXPIRED';
  return new RuncardError(code, `${list}[0]: ${message}`, { field: `${list}[0]` });
}

function findOverflow({ entries, arcsPlaced }: Draft): RuncardError | undefined {
  const size = sizeOf(entries.values());
  const counts = {
    itemsInForceMax: size.items,
    arcsInForceMax: Math.max(size.arcs, arcsPlaced),
    pointsInForceMax: size.points,
  };
  for (const limit of ['itemsInForceMax', 'arcsInForceMax', 'pointsInForceMax'] as const)
    if (counts[limit] > TRAFFIC_LIMITS[limit]) return overLimit('', `${counts[limit]} in force`, limit);
  return undefined;
}

function reportOf(trafficEpoch: number, outcomes: readonly TrafficOutcome[]): TrafficReport {
  let [appliedCount, endedCount, notAppliedCount] = [0, 0, 0];
  const unmatchedIds: string[] = [];
  for (const { id, result } of outcomes) {
    if (result === 'APPLIED') appliedCount++;
    else if (result === 'ENDED') endedCount++;
    else if (result !== 'NOT_IN_FORCE') notAppliedCount++;
    if (result === 'UNKNOWN_PIECE' || result === 'NO_ROAD_MATCHED') unmatchedIds.push(id);
  }
  return { trafficEpoch, outcomes, appliedCount, endedCount, notAppliedCount, unmatchedIds };
}
