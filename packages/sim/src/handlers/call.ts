import { randomExponential } from 'd3-random';
import type { City } from '../truth/city.ts';
import type { Record } from '../truth/record.ts';
import type { Scene } from '../truth/scene.ts';
import { finishAt } from './on-scene.ts';

/** The first call opens the incident, and somebody takes it down; later ones about the same are told apart by the dispatcher, and counted. */
export function onCall(city: City, scene: Scene, record: Record, call: number, nowMs: number): void {
  if (call > 0 || scene.phase !== 'UNKNOWN') return;
  const { incident } = scene;
  scene.phase = 'OPEN';
  record.calledAtMs = nowMs;
  if (incident.fire !== null) finishAt(city, scene, Math.max(nowMs, incident.startMs + incident.fire.burnsMs));
  const handling = randomExponential.source(city.streams.open(`incident/${incident.number}/call`));
  const handlingMs = Math.round(handling(1 / city.settings.callHandlingMs)());
  city.simulation.schedule(nowMs + handlingMs, { kind: 'DISPATCH', incident: incident.number, level: 1 });
}
