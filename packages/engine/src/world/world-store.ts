import { assert } from '../core/assert.ts';
import type { UnitId } from '../core/ids.ts';
import { ok, type Result } from '../core/result.ts';
import type { LatLon } from '../core/units.ts';
import { applyEvent } from './apply-event.ts';
import type { Touched, WorldEvent } from './events.ts';
import { type Near, PlaceIndex } from './place-index.ts';
import type { CommunityPoint, Station, Unit, UnitPosition, WaterSource, World } from './world.ts';

/** What the store finds by place. */
interface Indexed {
  unit: Unit;
  station: Station;
  waterSource: WaterSource;
  communityPoint: CommunityPoint;
}
export type IndexedKind = keyof Indexed;

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
  const indexes: { readonly [Kind in IndexedKind]: PlaceIndex<Indexed[Kind]> } = {
    unit: new PlaceIndex(),
    station: new PlaceIndex(),
    waterSource: new PlaceIndex(),
    communityPoint: new PlaceIndex(),
  };
  indexes.unit.load([...world.units.values()].map((unit) => [unit, placeOfUnit(world, unit)]));
  indexes.station.load([...world.stations.values()].map(atItsPlace));
  indexes.waterSource.load([...world.waterSources.values()].map(atItsPlace));
  indexes.communityPoint.load([...world.communityPoints.values()].map(atItsPlace));

  /** Units move all the time, and are seldom looked for by place: their index follows when they are. */
  const moved = new Set<UnitId>();
  const indexOf = <Kind extends IndexedKind>(kind: Kind): PlaceIndex<Indexed[Kind]> => {
    if (kind === 'unit') {
      for (const id of moved) {
        const unit = world.units.get(id);
        if (unit) indexes.unit.set(unit, placeOfUnit(world, unit));
      }
      moved.clear();
    }
    return indexes[kind];
  };
  const follow = (touched: Touched): void => {
    for (const id of touched.unitIds) moved.add(id);
    for (const id of touched.stationIds) setPlace(indexes.station, world.stations.get(id));
    for (const id of touched.waterSourceIds) setPlace(indexes.waterSource, world.waterSources.get(id));
    for (const id of touched.communityPointIds) setPlace(indexes.communityPoint, world.communityPoints.get(id));
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
    nearest: (kind, from, count, accept = () => true, radiusM = Infinity) =>
      indexOf(kind).nearest(from, count, accept, radiusM * 1_000),
    within: (kind, from, radiusM) => indexOf(kind).within(from, radiusM * 1_000),
  };
}

const atItsPlace = <Thing extends LatLon>(thing: Thing): readonly [Thing, LatLon] => [thing, thing];

function setPlace<Thing extends LatLon & { readonly id: string }>(
  index: PlaceIndex<Thing>,
  thing: Thing | undefined,
): void {
  if (thing) index.set(thing, thing);
}
