import type { Result } from './core/result.ts';
import type { LatLon } from './core/units.ts';
import type { Recommendation, RecommendInput } from './dispatch/answer.ts';
import type { ResponsePlan } from './dispatch/plan.ts';
import type { Network } from './map/network.ts';
import type { Touched, WorldEvent } from './world/events.ts';
import type { WaterSource, World } from './world/world.ts';

/** The front door: network + metrics + world → answers. Pure: every time is an argument. */
export interface Engine {
  readonly network: Network;
  /** The world as it is now; a new value after every accepted event. */
  readonly world: World;
  /**
   * Which units, by which road, to which stop, with which water. `input` is a request as the protocol's JSON names it, enums as
   * their names, unknown = absent; it is checked here.
   * @throws RuncardError INVALID_LOCATION, SWAPPED_LOCATION, OUTSIDE_AREA, INVALID_FIELD, UNKNOWN_ENUM, UNKNOWN_UNIT, EMPTY_FLEET, LIMIT_EXCEEDED
   */
  recommend(input: RecommendInput, nowMs: number): Recommendation;
  /** One event in; what it touched, or a coded refusal that changed nothing. */
  apply(event: WorldEvent, nowMs: number): Result<Touched>;
  /** Usable water about a point, nearest by hose distance first, then by straight line. @throws RuncardError as `recommend` */
  nearestWater(location: LatLon, options: { readonly radiusM: number; readonly count: number }): readonly NearWater[];
}

export interface NearWater {
  readonly source: WaterSource;
  readonly straightM: number;
  /** On foot along passable ground; absent where there is no way within the radius. */
  readonly walkM?: number;
}

export interface EngineOptions {
  readonly network: Network;
  readonly world: World;
  /** Default: the shipped plan. */
  readonly plan?: ResponsePlan;
}
