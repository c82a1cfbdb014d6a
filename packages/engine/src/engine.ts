import type { Result } from './core/result.ts';
import type { LatLon } from './core/units.ts';
import type { Recommendation, RecommendInput } from './dispatch/answer.ts';
import { checkIncident, checkLocation, checkRequest } from './dispatch/check-request.ts';
import { DEFAULT_PLAN } from './dispatch/default-plan.ts';
import type { Near } from './dispatch/near.ts';
import { findNearWater, type NearWater, type NearWaterOptions } from './dispatch/near-water.ts';
import type { ResponsePlan } from './dispatch/plan.ts';
import { recommend } from './dispatch/recommend.ts';
import type { Network } from './map/network.ts';
import { createGround } from './routing/network-ground.ts';
import type { Touched, WorldEvent } from './world/events.ts';
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
  /** One event in; what it touched, or a coded refusal that changed nothing. */
  apply(event: WorldEvent, nowMs: number): Result<Touched>;
  /** Water about a point that is not out of service, nearest by hose first, then by straight line. @throws RuncardError as `recommend` */
  nearestWater(
    location: { readonly lat?: number; readonly lon?: number },
    options: NearWaterOptions,
  ): readonly NearWater[];
}

export interface EngineOptions {
  readonly network: Network;
  readonly world: World;
  /** Default: the shipped plan. */
  readonly plan?: ResponsePlan;
}

/**
 * Wires the rooms together. Holds on to the network and to one world; a profile's roads are built when they are first asked for
 * (about 100 ms each on Hanoi) and kept.
 */
export function createEngine(options: EngineOptions): Engine {
  const { network, plan = DEFAULT_PLAN } = options;
  const ground = createGround(network);
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
    apply: (event, nowMs) => store.apply(event, nowMs),
    nearestWater: (location, nearOptions) =>
      findNearWater(checkLocation(location, ground.bbox), nearOptions, near, ground),
  };
}
