import { RuncardError } from '../core/errors.ts';
import type { LatLon } from '../core/units.ts';
import type { Ground, OffRoad, ReachBand } from '../routing/ground.ts';
import type { World } from '../world/world.ts';
import type { Notice, Recommendation } from './answer.ts';
import { integerIn, invalid, tooMany } from './check-field.ts';
import { checkLocation } from './check-incident.ts';
import { epochsOf } from './epochs.ts';
import { describeOffRoad } from './say/off-road.ts';

/** Named limits of one question about reach. */
export const REACH_LIMITS = {
  bandsMax: 8,
  /** Two hours: across any city and back. */
  withinMsMax: 7_200_000,
} as const;

/** As the protocol's JSON names it. */
export interface ReachInput {
  readonly location?: { readonly lat?: number; readonly lon?: number };
  /** Instead of a location: what is reached from whichever station is nearest. */
  readonly fromAllStations?: boolean;
  readonly profileId?: string;
  /** Rising. */
  readonly bandMs?: readonly number[];
}

export interface ReachAnswer {
  readonly bands: readonly ReachBand[];
  /** `STATION_OFF_ROAD`: a station that no road for the vehicle lies near, so that nothing is reached from it. */
  readonly warnings: readonly Notice[];
  readonly epochs: Recommendation['epochs'];
}

/**
 * What a kind of vehicle reaches from a place, or from any station, in rising times.
 * @throws RuncardError INVALID_LOCATION, SWAPPED_LOCATION, OUTSIDE_AREA, INVALID_FIELD, LIMIT_EXCEEDED, NO_STATIONS, NO_PASSABLE_ROAD,
 * NO_HIERARCHY
 */
export async function findReach(input: ReachInput, world: World, ground: Ground, nowMs: number): Promise<ReachAnswer> {
  const withinMs = checkBands(input.bandMs ?? []);
  const { profileId } = input;
  if (profileId === undefined || profileId === '') throw invalid('profileId', profileId, 'a kind of vehicle');
  const stations = input.fromAllStations === true ? stationsFor(input, world) : [];
  const from: readonly LatLon[] =
    input.fromAllStations === true ? stations : [checkLocation(input.location, ground.bbox)];
  const { bands, offRoad } = await ground.reach(profileId, from, withinMs);
  if (offRoad.length === from.length) throw noPassableRoad(profileId, offRoad[0]!, input.fromAllStations === true);
  const warnings = offRoad.map((point) => ({
    code: 'STATION_OFF_ROAD',
    message: `${stations[point.index]!.id}: ${describeOffRoad(profileId, point.stop)}`,
  }));
  return { bands, warnings, epochs: epochsOf(ground, world, nowMs) };
}

function checkBands(bandMs: readonly number[]): readonly number[] {
  const { bandsMax, withinMsMax } = REACH_LIMITS;
  if (!Array.isArray(bandMs) || bandMs.length === 0) throw invalid('bandMs', bandMs, 'one time at least, in ms');
  if (bandMs.length > bandsMax) throw tooMany('bandMs', bandMs.length, 'bandsMax', bandsMax);
  return bandMs.map((ms: unknown, i) => {
    const atLeast = i === 0 ? 1 : bandMs[i - 1] + 1;
    const field = `bandMs[${i}]`;
    if (i > 0 && Number.isInteger(ms) && (ms as number) < atLeast)
      throw invalid(field, ms, `more than ${atLeast - 1}: rising times`);
    return integerIn(field, ms, atLeast, withinMsMax);
  });
}

function stationsFor({ location }: ReachInput, { stations }: World) {
  if (location !== undefined) throw invalid('location', location, 'none beside fromAllStations');
  if (stations.size === 0)
    throw new RuncardError('NO_STATIONS', 'stations: seen none, wanted at least one', { field: 'fromAllStations' });
  return [...stations.values()];
}

function noPassableRoad(profileId: string, point: OffRoad, isOfStations: boolean): RuncardError {
  const { stop } = point;
  const field = isOfStations ? 'fromAllStations' : 'location';
  const whose = isOfStations ? 'every station: ' : '';
  return new RuncardError('NO_PASSABLE_ROAD', `${field}: ${whose}${describeOffRoad(profileId, point.stop)}`, {
    field,
    ...(stop !== null && {
      details: {
        nearest: { lat: stop.lat, lon: stop.lon },
        distanceM: Math.round(stop.distanceMm / 1_000),
        limit: stop.limit,
      },
    }),
  });
}
