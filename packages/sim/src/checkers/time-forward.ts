import { type Checker, TIME_FORWARD } from '../kernel/simulation.ts';
import type { City } from '../truth/city.ts';
import type { SimEvent } from '../truth/events.ts';
import type { Record } from '../truth/record.ts';
import type { Watch } from './touched.ts';

/** The kernel sees to it that no event is due before now; here, that what is recorded of an incident comes in its order and not after now. */
export function timeForwardChecker(city: City, watch: Watch): Checker<SimEvent> {
  let lastMs = Number.NEGATIVE_INFINITY;
  return {
    law: TIME_FORWARD,
    check(event, nowMs) {
      if (nowMs < lastMs) return `it was ${lastMs} and is ${nowMs}`;
      lastMs = nowMs;
      const { scene } = watch.of(event);
      if (scene === null) return null;
      if (scene.settledAtMs > Math.max(nowMs, scene.incident.startMs))
        return `water of incident ${scene.incident.number} is settled up to ${scene.settledAtMs}, after now`;
      const record = city.records.get(scene.incident.number);
      return record === undefined ? null : disorder(record, nowMs);
    },
  };
}

function disorder(record: Record, nowMs: number): string | null {
  const { calledAtMs, sentAtMs, firstWaterAtMs, heldAtMs, overAtMs, closedAtMs, runs } = record;
  const whole = outOfOrder([calledAtMs, sentAtMs, firstWaterAtMs, heldAtMs, overAtMs, closedAtMs], nowMs);
  if (whole !== null) return `incident ${record.incident.number}: ${whole}`;
  for (const { unitId, sentAtMs: sentMs, rolledAtMs, arrivedAtMs, atWorkAtMs } of runs) {
    const one = outOfOrder([calledAtMs, sentMs, rolledAtMs, arrivedAtMs, atWorkAtMs], nowMs);
    if (one !== null) return `unit ${unitId} for incident ${record.incident.number}: ${one}`;
  }
  return null;
}

function outOfOrder(instants: readonly (number | null)[], nowMs: number): string | null {
  let beforeMs = Number.NEGATIVE_INFINITY;
  for (const atMs of instants) {
    if (atMs === null) continue;
    if (atMs < beforeMs) return `${atMs} is recorded after ${beforeMs}`;
    if (atMs > nowMs) return `${atMs} is recorded, and it is ${nowMs}`;
    beforeMs = atMs;
  }
  return null;
}
