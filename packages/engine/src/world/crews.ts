import type { CrewId, UnitId } from '../core/ids.ts';
import { isAway } from './status.ts';
import type { Unit, World } from './world.ts';

/**
 * Cross-staffing: units with the same `crewId` have one crew, which mans one of them at a time.
 *
 *   crew k1 ─┬─ ladder   ON_SCENE      the crew is here,
 *            └─ pumper   AVAILABLE     so nobody can drive this one: crewAwayOn(world, pumper) = ladder
 */

/**
 * The other vehicle that a unit's crew is out on; absent where the crew can man this one. A vehicle that an incident holds has the crew;
 * else one that is itself out has it, whatever was said of its mates. One scan of the units for each state of theirs, however many ask.
 */
export function crewAwayOn({ units }: Pick<World, 'units'>, unit: Unit): Unit | undefined {
  if (unit.crewId === undefined) return undefined;
  const mates = (awayByCrew(units).get(unit.crewId) ?? []).filter(({ id }) => id !== unit.id);
  const holder = mates.find(({ incidentId }) => incidentId !== undefined);
  return holder ?? (isAway(unit.status) ? undefined : mates[0]);
}

/** Crews that would have to be at two stations at once: of each its first unit, and the first one that is elsewhere. */
export function splitCrews<Member extends { readonly crewId?: string; readonly stationId: string }>(
  units: Iterable<Member>,
): ReadonlyMap<string, readonly [Member, Member]> {
  const first = new Map<string, Member>();
  const split = new Map<string, readonly [Member, Member]>();
  for (const unit of units) {
    if (unit.crewId === undefined) continue;
    const before = first.get(unit.crewId);
    if (before === undefined) first.set(unit.crewId, unit);
    else if (before.stationId !== unit.stationId && !split.has(unit.crewId)) split.set(unit.crewId, [before, unit]);
  }
  return split;
}

type AwayByCrew = ReadonlyMap<CrewId, readonly Unit[]>;

/** By the map of units, which is a new one with every change of a unit. */
const known = new WeakMap<ReadonlyMap<UnitId, Unit>, AwayByCrew>();

function awayByCrew(units: ReadonlyMap<UnitId, Unit>): AwayByCrew {
  const before = known.get(units);
  if (before !== undefined) return before;
  const away = new Map<CrewId, Unit[]>();
  for (const unit of units.values()) {
    if (unit.crewId === undefined || !isAway(unit.status)) continue;
    const mates = away.get(unit.crewId);
    if (mates === undefined) away.set(unit.crewId, [unit]);
    else mates.push(unit);
  }
  known.set(units, away);
  return away;
}
