import type { WaterSourceId, WaterStatus } from '@runcard/engine';
import type { Change } from '../truth/changes.ts';
import type { City } from '../truth/city.ts';
import { driveByNewRoads } from './drive-again.ts';
import { tell } from './told.ts';

/** Roads or water are otherwise from now on. What no road of this network answers to, such as a bridge that it lacks, is left out. */
export function onChange(city: City, change: Change, nowMs: number): void {
  if (change.kind === 'TRAFFIC') {
    city.engine.applyTraffic(change.batch, nowMs);
    driveByNewRoads(city, nowMs);
    return;
  }
  for (const sourceId of change.sourceIds) (change.isOut ? takeOut : giveBack)(city, sourceId, nowMs);
}

function takeOut(city: City, sourceId: WaterSourceId, nowMs: number): void {
  const { outages, engine } = city;
  const outage = outages.get(sourceId) ?? {
    was: engine.world.waterSources.get(sourceId)?.status ?? 'UNKNOWN',
    causes: 0,
  };
  outage.causes++;
  outages.set(sourceId, outage);
  if (outage.causes === 1) tellWater(city, sourceId, 'OUT_OF_SERVICE', nowMs);
}

function giveBack(city: City, sourceId: WaterSourceId, nowMs: number): void {
  const outage = city.outages.get(sourceId);
  if (outage === undefined || --outage.causes > 0) return;
  city.outages.delete(sourceId);
  tellWater(city, sourceId, outage.was, nowMs);
}

function tellWater(city: City, waterSourceId: WaterSourceId, status: WaterStatus, nowMs: number): void {
  tell(city, { kind: 'SET_WATER_STATUS', waterSourceId, status }, nowMs);
}
