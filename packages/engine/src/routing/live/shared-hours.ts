import { assert } from '../../core/assert.ts';
import type { Network } from '../../map/network.ts';
import type { Hierarchy } from '../hierarchy/hierarchy.ts';
import { BANDS, type Band, type Conditions, FREE_FLOW } from '../metric/bands.ts';
import type { Metric } from '../metric/customise.ts';
import type { VehicleProfile } from '../metric/profile.ts';
import type { ProfileColumns } from '../profile-roads.ts';
import type { KeptLabels } from '../query/kept-labels.ts';
import { NO_EFFECTS } from '../traffic/effects.ts';
import { createLiveRoads } from './live-roads.ts';
import { createRoadBase, type RoadBase } from './road-base.ts';
import { createShelf, type Shelf } from './shelf.ts';
import { cchProfile, firstSnapshot, liveProfile, type RoadsSnapshot } from './snapshot.ts';
import { placesOn, type UnitPlaces } from './unit-places.ts';

/** What desks of several worlds share: one network's roads, and its hours without traffic. On one thread. */
export interface SharedHours {
  readonly base: RoadBase;
  readonly shelf: Shelf;
}

/** Hours as plain data over shared memory, for other threads that have opened the same network with the same profiles: no column is copied, nor changed there. */
export interface PreparedHours {
  /** By profile id. */
  readonly roads: ReadonlyMap<string, ProfileColumns>;
  readonly hours: readonly PreparedHour[];
}

interface PreparedHour {
  readonly conditions: Conditions;
  /** By profile id. */
  readonly live: ReadonlyMap<string, { readonly metric: Metric; readonly kept: KeptLabels }>;
}

export function shareHours(
  network: Network,
  hierarchy: Hierarchy | undefined,
  profiles: readonly VehicleProfile[],
  prepared: PreparedHours = { roads: new Map(), hours: [] },
): SharedHours {
  const base = createRoadBase(network, hierarchy, profiles);
  const shelf = createShelf();
  for (const [id, columns] of prepared.roads) base.putProfileRoads(id, columns);
  for (const hour of prepared.hours) shelf.put(openHour(base, hour));
  return { base, shelf };
}

/** A part of the kinds of hour there are: each `count`th, from the `index`th on. */
export interface HoursShare {
  readonly index: number;
  readonly count: number;
}

/** Makes every kind of hour for the vehicles that there are, with labels kept for where they stand. */
export function prepareHours(
  { base, shelf }: SharedHours,
  units: UnitPlaces,
  { index, count }: HoursShare = { index: 0, count: 1 },
): void {
  const bands = (Object.keys(BANDS) as Band[]).filter((_, i) => i % count === index);
  if (bands.length === 0) return;
  const live = createLiveRoads(firstSnapshot(base, { ...FREE_FLOW, band: bands[0] }, NO_EFFECTS), shelf);
  for (const profileId of units.keys()) liveProfile(live.snapshot, profileId);
  const rest = { base, effects: NO_EFFECTS, speedsAsOfMs: null, places: placesOn(base, units) };
  for (const band of bands) live.renew({ ...rest, conditions: { ...FREE_FLOW, band } });
  shelf.put(live.snapshot);
}

/** Without a hierarchy there is nothing that another thread could take over. */
export function packHours({ base, shelf }: SharedHours): PreparedHours {
  // A desk that swapped its network has put hours of another one there.
  const own = shelf.snapshots.filter((one) => one.base === base);
  const hours = own.map(({ conditions, live }): PreparedHour => {
    const packed = [...live].flatMap(([id, { cch }]) =>
      cch === undefined ? [] : ([[id, { metric: cch.metric, kept: cch.kept }]] as const),
    );
    return { conditions, live: new Map(packed) };
  });
  if (base.hierarchy === undefined) return { roads: new Map(), hours: [] };
  const ids = new Set(hours.flatMap(({ live }) => [...live.keys()]));
  return { roads: new Map(Array.from(ids, (id) => [id, base.profileRoads(id).columns])), hours };
}

function openHour(base: RoadBase, { conditions, live }: PreparedHour): RoadsSnapshot {
  const { hierarchy } = base;
  assert(hierarchy !== undefined, 'hours were prepared on a hierarchy');
  const opened = Array.from(
    live,
    ([id, { metric, kept }]) => [id, cchProfile(base, hierarchy, metric, full(kept))] as const,
  );
  return { ...firstSnapshot(base, conditions, NO_EFFECTS), live: new Map(opened) };
}

/** Other threads read these labels: no room is left in which this one could write. */
const full = ({ labels, slotOf, positions }: KeptLabels): KeptLabels => ({
  labels: { ...labels, slots: positions.length },
  slotOf,
  positions,
});
