import type { Ground } from '../routing/ground.ts';
import type { World } from '../world/world.ts';
import type { Epochs } from './answer.ts';

/** Of an answer on this ground and this world. */
export function epochsOf({ epochs, speedsAsOfMs }: Ground, { epoch }: World, nowMs: number): Epochs {
  const age = speedsAsOfMs === null ? {} : { trafficAgeMs: Math.max(0, nowMs - speedsAsOfMs) };
  return { ...epochs, fleet: epoch, ...age };
}
