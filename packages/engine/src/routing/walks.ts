import { assert } from '../core/assert.ts';
import type { LatLon } from '../core/units.ts';
import { ArcAccess, type Network } from '../map/network.ts';
import type { SnapCandidate } from '../map/position.ts';
import { accessesOf, footSearchOf, isOnFoot, mmToPosition, type OnFoot, searchOnFoot } from './foot-search.ts';
import { GROUND_LIMITS, type WalkField } from './ground.ts';

/** From a point outwards, up to a radius. */
export type FieldFrom = (point: LatLon, radiusM: number) => WalkField;

/**
 * `Ground.walkFrom` and `Ground.hoseFrom` for one network. A field searches when it is first asked. It is a value: where another search has taken the
 * columns since, it searches again, so its answers never change; whoever asks one field after another pays for one search each.
 *
 * How a place joins the ground depends on the place alone, so it is kept for as long as the place's object lives: a hydrant is asked
 * about by every incident near it, and snapping takes 15 µs where looking it up takes 0.1.
 */
export function createWalks(network: Network): { readonly walkFrom: FieldFrom; readonly hoseFrom: FieldFrom } {
  const search = footSearchOf(network);
  const accesses = new WeakMap<LatLon, readonly SnapCandidate[]>();
  const accessesTo = (place: LatLon): readonly SnapCandidate[] => {
    const known = accesses.get(place) ?? accessesOf(network, place, { accept: ArcAccess.FOOT });
    accesses.set(place, known);
    return known;
  };
  const mayWalk = (piece: number): boolean => isOnFoot(network, piece);
  const fieldFrom = (point: LatLon, radiusM: number, onFoot: OnFoot): WalkField => {
    assert(radiusM <= GROUND_LIMITS.walkMaxM, `a walk of ${radiusM} m, wanted at most ${GROUND_LIMITS.walkMaxM}`);
    const radiusMm = radiusM * 1000;
    let version = -1;
    const distanceM = (place: LatLon): number | null => {
      if (search.version !== version) {
        searchOnFoot(search, accessesTo(point), radiusMm, mayWalk, undefined, onFoot);
        version = search.version;
      }
      let leastMm = Infinity;
      for (const access of accessesTo(place))
        leastMm = Math.min(leastMm, mmToPosition(search, access) + access.distanceMm);
      return leastMm <= radiusMm ? Math.round(leastMm / 1000) : null;
    };
    return { distanceM };
  };
  return {
    walkFrom: (point, radiusM) => fieldFrom(point, radiusM, 'walk'),
    hoseFrom: (point, radiusM) => fieldFrom(point, radiusM, 'hose'),
  };
}
