import { RuncardError } from './core/errors.ts';
import type { UnitId } from './core/ids.ts';
import { createOneAtATime } from './core/one-at-a-time.ts';
import { type Result, refused } from './core/result.ts';
import type { LatLon } from './core/units.ts';
import type { Recommendation, RecommendInput, RecommendRequest } from './dispatch/answer.ts';
import { invalid, readSafely } from './dispatch/check-field.ts';
import { checkIncident, checkLocation } from './dispatch/check-incident.ts';
import { checkRequest } from './dispatch/check-request.ts';
import { type CoverageAnswer, type CoverageInput, findCoverage } from './dispatch/coverage.ts';
import type { RecommendContext } from './dispatch/decide.ts';
import { explainUnit, type UnitExplanation } from './dispatch/explain-unit.ts';
import type { Near } from './dispatch/near.ts';
import { DEFAULT_PLAN } from './dispatch/plan/default-plan.ts';
import type { ResponsePlan } from './dispatch/plan/plan.ts';
import { findReach, type ReachAnswer, type ReachInput } from './dispatch/reach.ts';
import { recommend } from './dispatch/recommend.ts';
import { type Survey, survey } from './dispatch/survey.ts';
import { findNearWater, type NearWater, type NearWaterOptions } from './dispatch/water/near-water.ts';
import type { Network } from './map/network.ts';
import { type EnginePool, roadTasks } from './pool/pool.ts';
import type { StartPoint } from './routing/ground.ts';
import { hierarchyIn } from './routing/hierarchy/prepare.ts';
import { createRoadDesk, type Moment, type RoadDesk, type SwapReport } from './routing/live/road-desk.ts';
import {
  type HoursShare,
  type PreparedHours,
  packHours,
  prepareHours,
  type SharedHours,
  shareHours,
} from './routing/live/shared-hours.ts';
import type { VehicleProfile } from './routing/metric/profile.ts';
import { misfitOf, PROFILES, profileById } from './routing/metric/profiles.ts';
import type { TrafficReport } from './routing/traffic/apply-traffic.ts';
import type { TrafficList } from './routing/traffic/list-traffic.ts';
import type { Touched, UnitDefinition, WorldEvent } from './world/events.ts';
import { localMinuteOfWeek } from './world/local-time.ts';
import type { IncidentFacts, Unit, World } from './world/world.ts';
import { createWorldStore, placeOfUnit, type WorldStore } from './world/world-store.ts';

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
  /**
   * Why a unit is sent for the incident, or is not, by the same decision as `recommend`'s; changes nothing. For a dispatcher's question
   * about one unit: some 1 ms. @throws RuncardError as `recommend`
   */
  explainUnit(input: ExplainUnitInput, nowMs: number): UnitExplanation;
  /** The open places, who may fill them and how far each has to come; chooses nobody. @throws RuncardError as `recommend` */
  survey(input: RecommendInput, nowMs: number): Survey;
  /**
   * What is said of an incident, checked as `recommend` checks it: for events that carry one. Without `nowMs` no call is too new.
   * @throws RuncardError as `recommend`
   */
  checkIncident(input: RecommendInput['incident'], nowMs?: number): IncidentFacts;
  /**
   * One event in; what it touched, or a coded refusal that changed nothing. A unit of an unknown profile, or wider, higher, heavier or
   * longer than its profile, is refused (INVALID_FIELD): it would be sent where only the profile fits.
   */
  apply(event: WorldEvent, nowMs: number): Result<Touched>;
  /** Water about a point that is not out of service, nearest by hose first, then by straight line. @throws RuncardError as `recommend` */
  nearestWater(
    location: { readonly lat?: number; readonly lon?: number },
    options: NearWaterOptions,
  ): readonly NearWater[];
  /**
   * One batch of speeds, closures and areas, with the names of the protocol's JSON, and what became of each entry: all but those that
   * the report names count from now on. What is malformed refuses the whole and changes nothing.
   * @throws RuncardError INVALID_FIELD, INVALID_LOCATION, UNKNOWN_ENUM, LIMIT_EXCEEDED, OUTLINE_CROSSES_ITSELF, ALREADY_EXPIRED, NETWORK_EPOCH_GONE
   */
  applyTraffic(input: unknown, nowMs: number): TrafficReport;
  /**
   * What is in force, as it was sent; with an outline `{ points }` what counts on a road that has a part in it.
   * @throws RuncardError INVALID_FIELD, INVALID_LOCATION, LIMIT_EXCEEDED, OUTLINE_CROSSES_ITSELF
   */
  listTraffic(within: unknown, nowMs: number): TrafficList;
  /**
   * Brings drive times up to date with the hour, the weather, the traffic and where units stand: one new snapshot, published at once
   * and whole, if there is anything new. With a pool it is made there and answers come from the old one meanwhile; a call while one
   * is being made waits for it and then looks again. Rejects as `Pool.run` does; then the old snapshot stays.
   */
  refresh(nowMs: number): Promise<void>;
  /**
   * Puts another network in the place of the one in use, without a gap: it is checked (checksums, bounds, known ways), all that answers
   * need is built aside, and then published whole. A bad one is refused and nothing changes. `candidate` as of `readNetworkBuffer`.
   * @throws RuncardError NETWORK_FILE_REFUSED, and what the pool rejects with
   */
  swapNetwork(candidate: SharedArrayBuffer, nowMs: number): Promise<SwapReport>;
  /**
   * The ground that a kind of vehicle reaches from a place, or from any station, in up to 8 rising times, as outlines. Some 0.1 s for
   * a city: for maps, not on the way to an answer.
   * @throws RuncardError INVALID_LOCATION, SWAPPED_LOCATION, OUTSIDE_AREA, INVALID_FIELD, LIMIT_EXCEEDED, NO_STATIONS,
   * NO_PASSABLE_ROAD, NO_HIERARCHY
   */
  reach(input: ReachInput, nowMs: number): Promise<ReachAnswer>;
  /**
   * How soon the first pumper of those at home is at each of many places, and puts water there. 0.1 ms a place: for planning, not on the
   * way to an answer. @throws RuncardError INVALID_LOCATION, SWAPPED_LOCATION, OUTSIDE_AREA, INVALID_FIELD, LIMIT_EXCEEDED
   */
  coverage(input: CoverageInput): CoverageAnswer;
}

/** As the protocol's JSON names it. */
export interface ExplainUnitInput extends Pick<RecommendInput, 'requestId' | 'incident'> {
  readonly unitId?: string;
}

export interface EngineOptions {
  readonly network: Network;
  readonly world: World;
  /** Default: the shipped plan. */
  readonly plan?: ResponsePlan;
  /** Kinds of vehicle that units may name. Default: the eight of Hanoi (docs/vehicles.md). */
  readonly profiles?: readonly VehicleProfile[];
  /**
   * Where snapshots are made. With it only `refresh` makes them, so whoever passes it calls that often. Without it they are made on the
   * calling thread, and every answer is brought up to date first.
   */
  readonly pool?: EnginePool;
}

/** Many worlds on one network: what is worked out for its hours is kept, and shared by all engines that are opened here. On one thread. */
export interface EngineFamily {
  /** Makes every kind of hour, or a share of them, for the vehicles of such a world: what `open` else makes when an hour first comes. */
  prepare(world: World, share?: HoursShare): void;
  /** The hours that are here, for a family of the same network and profiles on another thread. None on a network without a hierarchy. */
  hours(): PreparedHours;
  /** With a world of its own, and no traffic. @throws RuncardError INVALID_FIELD where a unit of the world does not fit its profile */
  open(world: World): Engine;
}

/**
 * For simulated years and for what-ifs: the seven kinds of hour are made once, 0.2 s each on Hanoi, and not at every change of the hour. Takes
 * 10 MB for each kind of hour and profile on Hanoi, and once alone where `hours` of another thread are taken over. Where a unit that told its
 * place meets the road is found when a question first needs it.
 */
export function createEngineFamily(
  options: Omit<EngineOptions, 'world' | 'pool'> & { readonly hours?: PreparedHours },
): EngineFamily {
  const { network, profiles = PROFILES, hours, ...rest } = options;
  const shared = shareHours(network, hierarchyIn(network), profiles, hours);
  return {
    prepare: (world, share) => prepareHours(shared, unitPlaces(world), share),
    hours: () => packHours(shared),
    open: (world) => engineOn({ ...rest, network, profiles, world }, shared),
  };
}

/**
 * Wires the rooms together. Holds on to the network and to one world; a profile's roads are built when they are first asked for
 * (about 100 ms each on Hanoi) and kept.
 * @throws RuncardError INVALID_FIELD where a unit of the world does not fit its profile
 */
export function createEngine(options: EngineOptions): Engine {
  return engineOn(options);
}

function engineOn(options: EngineOptions, shared?: SharedHours): Engine {
  const { network, plan = DEFAULT_PLAN, profiles = PROFILES } = options;
  const misfit = findMisfit([...options.world.units.values()], profiles);
  if (misfit !== undefined) throw misfit;
  const desk = createRoadDesk(network, hierarchyIn(network), profiles, roadTasks(options.pool), shared);
  const store = createWorldStore(options.world);
  // In a simulated year nobody waits for an answer, and most places that are told are told again before anybody asks from there.
  const keepAtOnce = shared === undefined ? desk.keep : undefined;
  const keep = options.pool === undefined ? keepAtOnce : desk.keepAside;
  const near = nearIn(store);
  const { bringUpTo, refresh, swapNetwork } = createRenewal(options, desk, store);
  const contextAt = (atMs: number): RecommendContext => {
    const nowMs = wholeMs(atMs);
    bringUpTo(nowMs);
    const pendingSinceMs = desk.pendingSinceMs();
    return { world: store.world, ground: desk.ground, plan, near, nowMs, pendingSinceMs };
  };
  const checked = (input: RecommendInput, nowMs: number): RecommendRequest =>
    checkRequest(input, store.world, desk.ground.bbox, wholeMs(nowMs));
  return {
    get network() {
      return desk.snapshot.base.network;
    },
    get epochs() {
      return desk.ground.epochs;
    },
    get world() {
      return store.world;
    },
    recommend: (input, nowMs) => recommend(checked(input, nowMs), contextAt(nowMs)),
    explainUnit: (input, nowMs) => explainUnit(checked(input, nowMs), unitIdOf(input), contextAt(nowMs)),
    survey: (input, nowMs) => survey(checked(input, nowMs), contextAt(nowMs)),
    checkIncident: (input, nowMs) => checkIncident(input, desk.ground.bbox, nowMs),
    apply(event, nowMs) {
      const unfit = event.kind === 'UPSERT_UNITS' ? findMisfit(event.units, profiles) : undefined;
      const applied = unfit === undefined ? store.apply(event, nowMs) : refused(unfit);
      if (applied.ok && event.kind === 'REPORT_POSITIONS') keep?.(unitPlaces(store.world, applied.value.unitIds));
      return applied;
    },
    nearestWater: (location, nearOptions) =>
      findNearWater(checkLocation(location, desk.ground.bbox), nearOptions, near, desk.ground),
    applyTraffic: desk.applyTraffic,
    listTraffic: desk.listTraffic,
    ...{ refresh, swapNetwork },
    coverage: (input) => findCoverage(input, contextAt),
    async reach(input, nowMs) {
      bringUpTo(nowMs);
      return findReach(input, store.world, desk.ground, nowMs);
    },
  };
}

/** Keeps the desk up to date with the hour, the traffic and the fleet. */
function createRenewal(
  { pool }: EngineOptions,
  desk: RoadDesk,
  store: WorldStore,
): Pick<Engine, 'refresh' | 'swapNetwork'> & { bringUpTo(nowMs: number): void } {
  const momentOf = (nowMs: number): Moment => {
    return { nowMs, localMinuteOfWeek: localMinuteOfWeek(nowMs, store.world.city.utcOffsetMinutes) };
  };
  /** Snapshots are made one at a time; whoever wants the next one waits for this. */
  const inTurn = createOneAtATime();
  /** One network after the other, while snapshots go on being made: a city's network takes seconds to check. */
  const inTurnOfNetworks = createOneAtATime();
  /** Whose places labels are kept for. */
  let keptUnits: World['units'] | undefined;
  return {
    bringUpTo(nowMs) {
      if (pool === undefined && desk.isBehind(momentOf(nowMs))) desk.renew(momentOf(nowMs), unitPlaces(store.world));
    },
    refresh: (nowMs) =>
      inTurn(async () => {
        const { units } = store.world;
        if (units === keptUnits && !desk.isBehind(momentOf(nowMs))) return;
        const places = unitPlaces(store.world);
        if (pool === undefined) desk.renew(momentOf(nowMs), places);
        else await desk.renewAside(momentOf(nowMs), places);
        keptUnits = units;
      }),
    swapNetwork: (candidate, nowMs) =>
      inTurnOfNetworks(async () => {
        const prepared = await desk.prepareSwap(candidate);
        return inTurn(() => desk.takeOver(prepared, momentOf(nowMs), unitPlaces(store.world)));
      }),
  };
}

/** As text: who knows no unit by it is told so. @throws RuncardError INVALID_FIELD */
function unitIdOf(input: ExplainUnitInput): string {
  const unitId: unknown = readSafely('unitId', () => input.unitId);
  if (typeof unitId === 'string') return unitId;
  if (unitId === undefined || unitId === null) return '';
  throw invalid('unitId', unitId, 'the id of a known unit');
}

/** Times are whole ms; a clock may tell more. @throws RuncardError INVALID_FIELD */
function wholeMs(nowMs: number): number {
  if (Number.isFinite(nowMs) && Number.isSafeInteger(Math.floor(nowMs))) return Math.floor(nowMs);
  throw invalid('nowMs', nowMs, 'a time in ms');
}

/** What dispatch asks of the world about a point. */
function nearIn(store: WorldStore): Near {
  return {
    waterWithin: (point: LatLon, radiusM) => store.within('waterSource', point, radiusM).map(({ item }) => item),
    nearestWater: (point: LatLon, radiusM, count, accept) =>
      store.nearest('waterSource', point, count, accept, radiusM).map(({ item }) => item),
    communityWithin: (point: LatLon, radiusM) => store.within('communityPoint', point, radiusM).map(({ item }) => item),
  };
}

/** Where units stand, whether they are free or not: they will be. By profile id. */
function unitPlaces(world: World, unitIds: Iterable<UnitId> = world.units.keys()): Map<string, StartPoint[]> {
  const places = new Map<string, StartPoint[]>();
  for (const id of unitIds) {
    const unit = world.units.get(id);
    if (unit !== undefined) placesOfProfile(places, unit).push(placeOfUnit(world, unit));
  }
  return places;
}

function placesOfProfile(places: Map<string, StartPoint[]>, { profileId }: Unit): StartPoint[] {
  const known = places.get(profileId) ?? [];
  places.set(profileId, known);
  return known;
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
