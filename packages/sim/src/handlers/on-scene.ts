import { areaM2, neededLpm, workShare } from '../truth/burn.ts';
import type { City } from '../truth/city.ts';
import { noteRun, type Record } from '../truth/record.ts';
import { burnsAt, dryInMs, type Scene, settleWater } from '../truth/scene.ts';
import { errandOf, isCommitted, type TrueUnit } from '../truth/unit.ts';

export function onAtWork(city: City, unit: TrueUnit, scene: Scene, record: Record, nowMs: number): void {
  const { number, nature } = scene.incident;
  unit.phase = 'AT_WORK';
  unit.ticket = null;
  noteRun(record, unit, 'atWorkAtMs', nowMs);
  const done = record.runs.filter(({ atWorkAtMs }) => atWorkAtMs !== null).length;
  if (done === record.forceWanted) record.forceAtMs ??= nowMs;
  if (nature !== 'FIRE') {
    if (scene.overTicket === null) finishAt(city, scene, nowMs + scene.incident.workMs);
    return;
  }
  noteDry(scene, record, nowMs);
  settleWater(scene, city.ledger, nowMs);
  city.ledger.bring(unit.id, number);
  const { hasLine, lineLpm, hoseMl } = errandOf(unit);
  if (hasLine) {
    city.ledger.spend(number, hoseMl);
    scene.linesLpm += lineLpm;
  }
  flow(city, scene, record, nowMs);
}

export function onSourceReady(city: City, scene: Scene, record: Record, flowLpm: number, nowMs: number): void {
  if (scene.phase !== 'OPEN') return;
  noteDry(scene, record, nowMs);
  settleWater(scene, city.ledger, nowMs);
  scene.feedLpm += flowLpm;
  flow(city, scene, record, nowMs);
}

export function onDry(city: City, scene: Scene, record: Record, nowMs: number): void {
  scene.dryTicket = null;
  flow(city, scene, record, nowMs);
}

/** What is there flows; whatever follows from that is due anew. */
function flow(city: City, scene: Scene, record: Record, nowMs: number): void {
  const { ledger, simulation, settings } = city;
  const before = scene.burn;
  noteDry(scene, record, nowMs);
  settleWater(scene, ledger, nowMs);
  const { burn } = scene;
  if (burn === null || before === null) return;
  if (burn.flowLpm > 0 && record.firstWaterAtMs === null)
    Object.assign(record, { firstWaterAtMs: nowMs, areaAtWaterM2: areaM2(burn) });
  if (scene.dryTicket !== null) simulation.cancel(scene.dryTicket);
  const dryMs = dryInMs(scene, ledger);
  scene.dryTicket =
    dryMs === null ? null : simulation.schedule(nowMs + dryMs, { kind: 'DRY', incident: scene.incident.number });
  if (burn.heldAtMs === null || record.heldAtMs !== null) return;
  record.heldAtMs = nowMs;
  // However little burnt: it takes the look round until it is clear that nothing does.
  const { workMs } = scene.incident;
  const leastMs = Math.min(workMs, settings.lookRoundMs);
  finishAt(city, scene, nowMs + Math.max(leastMs, Math.round(workMs * workShare(burn))));
}

/** Before what flowed is accounted for: water had come, and since then none did, and the fire is not held. */
export function noteDry({ burn, settledAtMs }: Scene, record: Record, nowMs: number): void {
  const isDry = burn !== null && burn.heldAtMs === null && burn.flowLpm === 0 && record.firstWaterAtMs !== null;
  if (isDry) record.dryMs += nowMs - settledAtMs;
}

/** The work is over by then, or sooner. */
export function finishAt(city: City, scene: Scene, atMs: number): void {
  if (scene.overTicket !== null) city.simulation.cancel(scene.overTicket);
  scene.overTicket = city.simulation.schedule(atMs, { kind: 'OVER', incident: scene.incident.number });
}

/** More is called where all that was sent, at work and to come, does not make the flow that it will take. */
export function onSizeUp(city: City, scene: Scene, nowMs: number): void {
  const burn = burnsAt(scene, nowMs);
  if (scene.phase !== 'OPEN' || burn === null || burn.heldAtMs !== null) return;
  const { simulation, settings } = city;
  const incident = scene.incident.number;
  const coming = [...scene.unitIds].map((id) => city.units.get(id)).filter((unit) => unit !== undefined);
  const lpm = coming
    .filter((unit) => isCommitted(unit) && unit.errand?.hasLine)
    .reduce((sum, unit) => sum + errandOf(unit).lineLpm, 0);
  if (lpm < AHEAD * neededLpm(burn) && scene.level < LEVEL_MAX)
    simulation.schedule(nowMs, { kind: 'DISPATCH', incident, level: scene.level + 1 });
  simulation.schedule(nowMs + settings.sizeUpMs, { kind: 'SIZE_UP', incident });
}

/** It will be larger by the time that they come. */
const AHEAD = 1.3;
const LEVEL_MAX = 3;
