import type { LatLon } from '../../core/units.ts';
import type { Network } from '../../map/network.ts';
import type { Ground } from '../ground.ts';
import type { Hierarchy } from '../hierarchy/hierarchy.ts';
import { bandAt, type Conditions } from '../metric/bands.ts';
import type { VehicleProfile } from '../metric/profile.ts';
import { createGround, placesOf } from '../network-ground.ts';
import { applyTraffic, type TrafficReport } from '../traffic/apply-traffic.ts';
import { parseOutline, parseTrafficBatch } from '../traffic/batch.ts';
import { type Effects, effectsAt } from '../traffic/effects.ts';
import { listTraffic, type TrafficList } from '../traffic/list-traffic.ts';
import { emptyTraffic, nextChangeMs, type Traffic } from '../traffic/traffic.ts';
import { createLiveRoads, type RunRenewals } from './live-roads.ts';
import { createRoadBase } from './road-base.ts';
import { firstSnapshot, type RoadsSnapshot, type SnapshotWanted } from './snapshot.ts';

/** What is asked of a city's clock and fleet when drive times are brought up to date. */
export interface Moment {
  readonly nowMs: number;
  /** 0 = Monday 00:00, in the city's time. */
  readonly localMinuteOfWeek: number;
}

/**
 * Keeps the drive times of one network up to date with the hour, the weather and the traffic. One writer; whoever answers takes `ground`
 * once and gives a whole answer on it.
 */
export interface RoadDesk {
  /** On the snapshot of now. */
  readonly ground: Ground;
  readonly snapshot: RoadsSnapshot;
  /** Checks and takes the batch; it counts from the next `renew` on. @throws RuncardError as `parseTrafficBatch` and `applyTraffic` */
  applyTraffic(input: unknown, nowMs: number): TrafficReport;
  /** @throws RuncardError as `parseOutline` */
  listTraffic(within: unknown, nowMs: number): TrafficList;
  /** For the whole city, until it is told otherwise. */
  setWeather(weather: Pick<Conditions, 'rain' | 'tet'>): void;
  /** Whether anything that is known now is not in the snapshot: the hour, the weather, traffic that came, fades or has ended. */
  isBehind(moment: Moment): boolean;
  /** On the calling thread. `units` stand where labels are to be kept, by profile id. */
  renew(moment: Moment, units: ReadonlyMap<string, readonly LatLon[]>): void;
  /** Where `run` says. One at a time. */
  renewOn(run: RunRenewals, moment: Moment, units: ReadonlyMap<string, readonly LatLon[]>): Promise<void>;
  hold(snapshot: RoadsSnapshot): () => void;
}

export function createRoadDesk(
  network: Network,
  hierarchy: Hierarchy | undefined,
  profiles: readonly VehicleProfile[],
): RoadDesk {
  const base = createRoadBase(network, hierarchy, profiles);
  const profileIds = profiles.map(({ id }) => id);
  let traffic: Traffic = emptyTraffic(network, base.epoch);
  let weather = { rain: false, tet: false };
  const still = effectsAt(traffic, 0);
  const live = createLiveRoads(firstSnapshot(base, { band: 'FREE_FLOW', ...weather }, still));
  let ground = createGround(live.snapshot);
  let groundOf = live.snapshot;
  let due = { of: still, ms: Number.POSITIVE_INFINITY };

  const conditionsAt = ({ localMinuteOfWeek }: Moment): Conditions => ({ band: bandAt(localMinuteOfWeek), ...weather });
  /** Another batch, a step of the fading, an end; or a clock that was set back. */
  const areEffectsDue = (nowMs: number): boolean => {
    const { effects } = live.snapshot;
    if (traffic.epoch !== effects.trafficEpoch || nowMs < effects.atMs) return true;
    if (due.of !== effects) due = { of: effects, ms: nextChangeMs(traffic, effects.atMs) };
    return nowMs >= due.ms;
  };
  const wantedAt = (moment: Moment, units: ReadonlyMap<string, readonly LatLon[]>): SnapshotWanted => {
    const effects: Effects = areEffectsDue(moment.nowMs) ? effectsAt(traffic, moment.nowMs) : live.snapshot.effects;
    const places = new Map(Array.from(units, ([id, points]) => [id, placesOf(live.snapshot.base, id, points)]));
    return { conditions: conditionsAt(moment), effects, places };
  };
  return {
    get ground() {
      if (groundOf !== live.snapshot) ground = createGround(live.snapshot);
      groundOf = live.snapshot;
      return ground;
    },
    get snapshot() {
      return live.snapshot;
    },
    applyTraffic(input, nowMs) {
      const applied = applyTraffic(traffic, parseTrafficBatch(input, profileIds), nowMs);
      if (!applied.ok) throw applied.error;
      traffic = applied.value.traffic;
      return applied.value.report;
    },
    listTraffic: (within, nowMs) =>
      listTraffic(traffic, within === undefined ? undefined : parseOutline(within, 'within'), nowMs),
    setWeather({ rain, tet }) {
      weather = { rain, tet };
    },
    isBehind(moment) {
      const { band, rain, tet } = live.snapshot.conditions;
      const now = conditionsAt(moment);
      return band !== now.band || rain !== now.rain || tet !== now.tet || areEffectsDue(moment.nowMs);
    },
    renew: (moment, units) => live.renew(wantedAt(moment, units)),
    renewOn: (run, moment, units) => live.renewOn(run, wantedAt(moment, units)),
    hold: live.hold,
  };
}
