import type { Change } from '../truth/changes.ts';
import type { City } from '../truth/city.ts';
import { tell } from './told.ts';

/** Roads or water are otherwise from now on. What no road of this network answers to, such as a bridge that it lacks, is left out. */
export function onChange(city: City, change: Change, nowMs: number): void {
  if (change.kind === 'TRAFFIC') {
    city.engine.applyTraffic(change.batch, nowMs);
    return;
  }
  for (const waterSourceId of change.sourceIds)
    tell(city, { kind: 'SET_WATER_STATUS', waterSourceId, status: change.status }, nowMs);
}
