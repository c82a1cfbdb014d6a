import { assert } from '../core/assert.ts';
import type { CommunityPointId, StationId, UnitId, WaterSourceId } from '../core/ids.ts';
import { ok, type Result } from '../core/result.ts';
import type { LatLon } from '../core/units.ts';
import { applyEvent } from './apply-event.ts';
import type { Touched, WorldEvent } from './events.ts';
import { PlaceIndex } from './place-index.ts';
import type { CommunityPoint, Station, Unit, UnitPosition, WaterSource, World } from './world.ts';

/** What the store finds by place. */
interface Indexed {
  unit: Unit;
  station: Station;
  waterSource: WaterSource;
  communityPoint: CommunityPoint;
}
export type IndexedKind = keyof Indexed;

export interface Near<Thing> {
  readonly item: Thing;
  readonly straightMm: number;
}

/** The one holder of the present world, with indexes that follow every event. */
export interface WorldStore {
  readonly world: World;
  apply(event: WorldEvent, nowMs: number): Result<Touched>;
  /** The nearest `count` that are accepted, by straight line, then by id; none beyond the radius. */
  nearest<Kind extends IndexedKind>(
    kind: Kind,
    from: LatLon,
    count: number,
    accept?: (item: Indexed[Kind]) => boolean,
    radiusM?: number,
  ): Near<Indexed[Kind]>[];
  /** All within the radius, in the same order. */
  within<Kind extends IndexedKind>(kind: Kind, from: LatLon, radiusM: number): Near<Indexed[Kind]>[];
}

/** Where a unit is as far as is known: its last accepted position, else its station. */
export function placeOfUnit(world: World, unit: Unit): UnitPosition | Station {
  const place = unit.position ?? world.stations.get(unit.stationId);
  assert(place, `unit ${unit.id} has neither a position nor a station`);
  return place;
}

export function createWorldStore(initial: World): WorldStore {
  let world = initial;
  const indexes = {
    unit: new PlaceIndex<UnitId>(),
    station: new PlaceIndex<StationId>(),
    waterSource: new PlaceIndex<WaterSourceId>(),
    communityPoint: new PlaceIndex<CommunityPointId>(),
  };
  indexes.unit.load([...world.units.values()].map((unit) => [unit.id, placeOfUnit(world, unit)]));
  indexes.station.load(world.stations);
  indexes.waterSource.load(world.waterSources);
  indexes.communityPoint.load(world.communityPoints);

  /** Units move all the time, and are seldom looked for by place: their index follows when they are. */
  const moved = new Set<UnitId>();
  const indexOf = (kind: IndexedKind): PlaceIndex<string> => {
    if (kind === 'unit') {
      for (const id of moved) {
        const unit = world.units.get(id);
        if (unit) indexes.unit.set(id, placeOfUnit(world, unit));
      }
      moved.clear();
    }
    return indexes[kind] as PlaceIndex<string>;
  };
  const follow = (touched: Touched): void => {
    for (const id of touched.unitIds) moved.add(id);
    for (const id of touched.stationIds) setPlace(indexes.station, id, world.stations);
    for (const id of touched.waterSourceIds) setPlace(indexes.waterSource, id, world.waterSources);
    for (const id of touched.communityPointIds) setPlace(indexes.communityPoint, id, world.communityPoints);
  };

  return {
    get world() {
      return world;
    },
    apply(event, nowMs) {
      const applied = applyEvent(world, event, nowMs);
      if (!applied.ok) return applied;
      world = applied.value.world;
      follow(applied.value.touched);
      return ok(applied.value.touched);
    },
    nearest(kind, from, count, accept, radiusM = Infinity) {
      const items = itemsOf(world, kind);
      const isAccepted = (id: string): boolean => !accept || accept(itemOf(items, id));
      return indexOf(kind)
        .nearest(from, count, isAccepted, radiusM * 1_000)
        .map(({ id, straightMm }) => ({ item: itemOf(items, id), straightMm }));
    },
    within(kind, from, radiusM) {
      const items = itemsOf(world, kind);
      return indexOf(kind)
        .within(from, radiusM * 1_000)
        .map(({ id, straightMm }) => ({ item: itemOf(items, id), straightMm }));
    },
  };
}

function setPlace<Id extends string>(index: PlaceIndex<Id>, id: Id, items: ReadonlyMap<Id, LatLon>): void {
  const item = items.get(id);
  if (item) index.set(id, item);
}

/** Each kind's map, by the kind's name; the pairing of the two is this table. */
function itemsOf<Kind extends IndexedKind>(world: World, kind: Kind): ReadonlyMap<string, Indexed[Kind]> {
  const maps: { readonly [K in IndexedKind]: ReadonlyMap<string, Indexed[K]> } = {
    unit: world.units,
    station: world.stations,
    waterSource: world.waterSources,
    communityPoint: world.communityPoints,
  };
  return maps[kind];
}

function itemOf<Thing>(items: ReadonlyMap<string, Thing>, id: string): Thing {
  const item = items.get(id);
  assert(item !== undefined, `the index holds ${id}, the world does not`);
  return item;
}
