import { RuncardError } from './core/errors.ts';
import { type Result, refused } from './core/result.ts';
import type { LatLon } from './core/units.ts';
import type { Recommendation, RecommendInput } from './dispatch/answer.ts';
import { checkIncident, checkLocation, checkRequest } from './dispatch/check-request.ts';
import { DEFAULT_PLAN } from './dispatch/default-plan.ts';
import type { Near } from './dispatch/near.ts';
import { findNearWater, type NearWater, type NearWaterOptions } from './dispatch/near-water.ts';
import type { ResponsePlan } from './dispatch/plan.ts';
import { findReach, type ReachAnswer, type ReachInput } from './dispatch/reach.ts';
import { recommend } from './dispatch/recommend.ts';
import type { Network } from './map/network.ts';
import { createCchRouter } from './routing/backends/cch.ts';
import { hierarchyIn } from './routing/hierarchy/prepare.ts';
import type { VehicleProfile } from './routing/metric/profile.ts';
import { misfitOf, PROFILES, profileById } from './routing/metric/profiles.ts';
import { createGround, type GroundOptions } from './routing/network-ground.ts';
import type { Touched, UnitDefinition, WorldEvent } from './world/events.ts';
import type { IncidentFacts, World } from './world/world.ts';
import { createWorldStore } from './world/world-store.ts';

/** The front door: network + metrics + world → answers. Pure: every time is an argument. */
export interface Engine {
  readonly network: Network;
  /** The world as it is now; a new value after every accepted event. */
  readonly world: World;
  /** Numbers of the network and traffic that answers are made on; the fleet's is `world.epoch`. */
  readonly epochs: { readonly network: number; readonly traffic: number };
  /**
   * Which units, by which road, to which stop, with which water. `input` is a request as the protocol's JSON names it, enums as
   * their names, unknown = absent; it is checked here.
   * @throws RuncardError INVALID_LOCATION, SWAPPED_LOCATION, OUTSIDE_AREA, INVALID_FIELD, UNKNOWN_ENUM, UNKNOWN_UNIT, EMPTY_FLEET, LIMIT_EXCEEDED
   */
  recommend(input: RecommendInput, nowMs: number): Recommendation;
  /** What is said of an incident, checked as `recommend` checks it: for events that carry one. @throws RuncardError as `recommend` */
  checkIncident(input: RecommendInput['incident']): IncidentFacts;
  /**
   * One event in; what it touched, or a coded refusal that changed nothing. A unit of an unknown profile, or wider, higher or heavier
   * than its profile, is refused (INVALID_FIELD): it would be sent where only the profile fits.
   */
  apply(event: WorldEvent, nowMs: number): Result<Touched>;
  /** Water about a point that is not out of service, nearest by hose first, then by straight line. @throws RuncardError as `recommend` */
  nearestWater(
    location: { readonly lat?: number; readonly lon?: number },
    options: NearWaterOptions,
  ): readonly NearWater[];
  /**
   * The ground that a kind of vehicle reaches from a place, or from any station, in up to 8 rising times, as outlines. Some 0.1 s for
   * a city: for maps, not on the way to an answer.
   * @throws RuncardError INVALID_LOCATION, SWAPPED_LOCATION, OUTSIDE_AREA, INVALID_FIELD, LIMIT_EXCEEDED, NO_STATIONS,
   * NO_PASSABLE_ROAD, NO_HIERARCHY
   */
  reach(input: ReachInput): ReachAnswer;
}

export interface EngineOptions {
  readonly network: Network;
  readonly world: World;
  /** Default: the shipped plan. */
  readonly plan?: ResponsePlan;
  /** Kinds of vehicle that units may name. Default: the eight of Hanoi (docs/vehicles.md). */
  readonly profiles?: readonly VehicleProfile[];
}

/**
 * Wires the rooms together. Holds on to the network and to one world; a profile's roads are built when they are first asked for
 * (about 100 ms each on Hanoi) and kept.
 * @throws RuncardError INVALID_FIELD where a unit of the world does not fit its profile
 */
export function createEngine(options: EngineOptions): Engine {
  const { network, plan = DEFAULT_PLAN, profiles = PROFILES } = options;
  const misfit = findMisfit([...options.world.units.values()], profiles);
  if (misfit !== undefined) throw misfit;
  const ground = createGround(network, { profiles, ...routerFor(network) });
  const store = createWorldStore(options.world);
  const near: Near = {
    waterWithin: (point: LatLon, radiusM) => store.within('waterSource', point, radiusM).map(({ item }) => item),
    communityWithin: (point: LatLon, radiusM) => store.within('communityPoint', point, radiusM).map(({ item }) => item),
  };
  return {
    network,
    epochs: ground.epochs,
    get world() {
      return store.world;
    },
    recommend(input, nowMs) {
      const request = checkRequest(input, store.world, ground.bbox);
      return recommend(request, { world: store.world, ground, plan, near, nowMs });
    },
    checkIncident: (input) => checkIncident(input, ground.bbox),
    apply(event, nowMs) {
      const unfit = event.kind === 'UPSERT_UNITS' ? findMisfit(event.units, profiles) : undefined;
      return unfit === undefined ? store.apply(event, nowMs) : refused(unfit);
    },
    nearestWater: (location, nearOptions) =>
      findNearWater(checkLocation(location, ground.bbox), nearOptions, near, ground),
    reach: (input) => findReach(input, store.world, ground),
  };
}

/** The first unit that no profile, or one too small for it, would be routed by. */
function findMisfit(units: readonly UnitDefinition[], profiles: readonly VehicleProfile[]): RuncardError | undefined {
  for (const [i, unit] of units.entries()) {
    const refuse = (key: 'profileId' | (keyof VehicleProfile & keyof UnitDefinition), wanted: string): RuncardError => {
      const field = `units[${i}].${key}`;
      const message = `${field}: seen ${unit[key]} for unit ${unit.id}, wanted ${wanted}`;
      return new RuncardError('INVALID_FIELD', message, { field, details: { unitId: unit.id } });
    };
    const profile = profileById(unit.profileId, profiles);
    if (profile === undefined) return refuse('profileId', `one of ${profiles.map(({ id }) => id).join(', ')}`);
    const key = misfitOf(unit, profile);
    if (key === null) continue;
    const roomy = profiles.filter((other) => misfitOf(unit, other) === null).map(({ id }) => id);
    const instead = roomy.length === 0 ? 'no profile is larger' : `or the profile ${roomy.join(' or ')}`;
    return refuse(key, `at most ${profile[key]}, what its profile ${profile.id} is routed by, ${instead}`);
  }
  return undefined;
}

/** The fast backend where the network's file keeps a hierarchy, otherwise the reference: slower, the same times. */
function routerFor(network: Network): Pick<GroundOptions, 'createRouter'> {
  const hierarchy = hierarchyIn(network);
  return hierarchy === undefined ? {} : { createRouter: (of, times) => createCchRouter(of, times, hierarchy) };
}
