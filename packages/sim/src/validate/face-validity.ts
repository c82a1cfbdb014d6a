import type { Engine } from '@runcard/engine';
import { RECORDED_FIRES, type RecordedFire } from './recorded-fires.ts';
import type { Row } from './row.ts';

/** Up to so many vehicles one more or less counts as near; beyond, a fifth. */
const FEW = 7;
const NEAR_SHARE = 0.2;

/**
 * The plan's vehicles against those that were reported. A miss is a miss, and named; the row holds when the fires that the plan misses are exactly
 * those that are listed with their reason in `recorded-fires.ts`, so that a change of the plan shows.
 */
export function faceValidityRow(engine: Engine): Row {
  const found = RECORDED_FIRES.map((fire) => ({ fire, planned: plannedFor(engine, fire) }));
  const misses = found.filter(({ fire, planned }) => !isNear(planned, fire.vehicles));
  const listed = RECORDED_FIRES.filter(({ knownMiss }) => knownMiss !== undefined);
  const isAsListed =
    misses.length === listed.length && misses.every(({ fire: { knownMiss } }) => knownMiss !== undefined);
  return {
    id: 'face.vehicles',
    what: `the plan's vehicles at ${found.length} reported fires`,
    expected: `near at ${found.length - listed.length}, ${listed.length} listed misses`,
    got: `near at ${found.length - misses.length}, ${misses.length} misses`,
    tolerance: `± 1 up to ${FEW} vehicles, ± ${100 * NEAR_SHARE} % beyond; holds when the misses are those listed`,
    holds: isAsListed,
    details: found.map(({ fire, planned }) => lineOf(fire, planned)),
  };
}

/** Nearest of what was reported, where that is a range. */
function isNear(planned: number, [fewest, most]: RecordedFire['vehicles']): boolean {
  const reported = Math.max(fewest, Math.min(most, planned));
  return Math.abs(planned - reported) <= (reported <= FEW ? 1 : NEAR_SHARE * reported);
}

function plannedFor(engine: Engine, fire: RecordedFire): number {
  const { type, facilityClass, alarmLevel, minuteOfDay, peopleTrapped } = fire;
  const [station] = engine.world.stations.values();
  if (station === undefined) throw new Error('a city without stations');
  const incident = {
    ...{ id: `recorded-${fire.id}`, location: { lat: station.lat, lon: station.lon }, type, facilityClass, alarmLevel },
    ...(peopleTrapped !== undefined && { peopleTrapped }),
  };
  return engine.survey({ incident }, MIDNIGHT_MS + minuteOfDay * 60_000).places.length;
}

/** 5 January 2026, a Monday, in Hanoi: the plan knows hours and no seasons. */
const MIDNIGHT_MS = Date.UTC(2026, 0, 4, 17);

function lineOf(
  { id, vehicles: [fewest, most], facilityClass, alarmLevel, mark, knownMiss, ...fire }: RecordedFire,
  planned: number,
): string {
  const reported = fewest === most ? `${fewest}` : `${fewest} to ${most}`;
  const isMiss = !isNear(planned, [fewest, most]);
  const verdict = isMiss ? `MISS${knownMiss === undefined ? '' : `, listed: ${knownMiss}`}` : 'near';
  return `${id}: reported ${reported} [${mark}], planned ${planned} (${facilityClass}, level ${alarmLevel}; ${fire.what}): ${verdict}`;
}
