import { RuncardError } from '../core/errors.ts';
import type { StationId } from '../core/ids.ts';
import { ok, type Result, refused } from '../core/result.ts';
import type { Touched } from './events.ts';
import type { World } from './world.ts';

/** An accepted event: the world after it, and what indexes must follow. */
export interface Applied {
  readonly world: World;
  readonly touched: Touched;
}

const NOTHING: Touched = {
  unitIds: [],
  stationIds: [],
  waterSourceIds: [],
  communityPointIds: [],
  ignored: [],
  isRepeat: false,
};

/** The one place where the epoch grows. */
export function accept(world: World, changes: Partial<World>, touched: Partial<Touched>): Result<Applied> {
  return ok({ world: { ...world, ...changes, epoch: world.epoch + 1 }, touched: { ...NOTHING, ...touched } });
}

/** Told before: the same world, the same epoch. */
export function repeat(world: World): Result<Applied> {
  return ok({ world, touched: { ...NOTHING, isRepeat: true } });
}

/** `what` names it, as `unit A`. */
export function unknownStation(what: string, stationId: StationId, field: string, details: object): RuncardError {
  return new RuncardError('UNKNOWN_STATION', `${what} names the station ${stationId}, which is not there`, {
    field,
    details: { ...details, stationId },
  });
}

/** Refuses what would make a room of the world larger than its limit. */
export function overLimit(what: string, count: number, max: number): Result<never> | undefined {
  if (count <= max) return undefined;
  return refused(
    new RuncardError('LIMIT_EXCEEDED', `${count} ${what}; at most ${max} are held`, { details: { what, count, max } }),
  );
}
