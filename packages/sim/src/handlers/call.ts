import { straightMm } from '@runcard/engine';
import { randomExponential } from 'd3-random';
import type { City, Known } from '../truth/city.ts';
import type { Call, TrueIncident } from '../truth/incident.ts';
import { openRecord, type Record } from '../truth/record.ts';
import { openScene, type Scene } from '../truth/scene.ts';
import { correctPlace, isMisplaced, sees } from './drive-again.ts';
import { finishAt } from './on-scene.ts';

/**
 * Whoever takes the call judges whether it is about something that is known: places and times are all that there is to go by. So a further call
 * far from all that was named opens a second incident, which is attended and found to be the same; and a call about something new beside a known fire counts as that,
 * until the caller calls again. Nobody calls about what is over. A further call that names the right place corrects a wrong one.
 */
export function onCall(city: City, scene: Scene, record: Record, call: number, nowMs: number): void {
  if (scene.phase === 'OVER' || scene.phase === 'CLOSED') return;
  const { number, calls } = scene.incident;
  const insists = scene.phase === 'UNKNOWN' && record.calledAtMs !== null;
  record.calledAtMs ??= nowMs;
  const known = insists ? null : findKnown(city, calls[call], nowMs);
  if (known !== null) {
    known.lastCallMs = nowMs;
    known.named.push(calls[call].said);
    known.record.calls++;
    if (known.scene === scene && isMisplaced(city, scene) && sees(city, calls[call].said, scene.incident.at))
      correctPlace(city, scene, record, nowMs);
    if (scene.phase === 'UNKNOWN')
      city.simulation.schedule(nowMs + city.settings.recallMs, { kind: 'CALL', incident: number, call });
    return;
  }
  if (scene.phase === 'UNKNOWN') open(city, scene, record, calls[call], nowMs);
  else openSecond(city, scene.incident, calls[call], nowMs);
}

/**
 * The nearest of those that are open, by any place that was named for it: whoever sees the smoke from a street farther on is near to another caller
 * more often than to where it burns. What was closed since is cleared away.
 */
function findKnown({ desk, settings }: City, { said }: Call, nowMs: number): Known | null {
  let nearest: Known | null = null;
  let nearestMm = settings.linkM * 1_000;
  for (const known of desk) {
    if (known.scene.phase !== 'OPEN') {
      desk.delete(known);
      continue;
    }
    const mm = Math.min(...[known.scene.place, ...known.named].map((place) => straightMm(place, said)));
    if (nowMs - known.lastCallMs > settings.linkMs || mm > nearestMm) continue;
    nearest = known;
    nearestMm = mm;
  }
  return nearest;
}

function open(city: City, scene: Scene, record: Record, { said }: Call, nowMs: number): void {
  const { number, fire, startMs, firstLevel: level = 1 } = scene.incident;
  scene.phase = 'OPEN';
  scene.place = said;
  record.calls++;
  city.desk.add({ scene, record, named: [said], lastCallMs: nowMs });
  if (fire !== null) finishAt(city, scene, Math.max(nowMs, startMs + fire.burnsMs));
  const { callHandlingMs, callHandlingSpread } = city.settings;
  const drawn = randomExponential.source(city.streams.open(`incident/${number}/call`))(1)();
  const handlingMs = Math.round(callHandlingMs * (1 - callHandlingSpread + callHandlingSpread * drawn));
  city.simulation.schedule(nowMs + handlingMs, { kind: 'DISPATCH', incident: number, level });
}

/** The dispatcher's own mistake: no incident of the city, and numbered after all of them. */
function openSecond(city: City, first: TrueIncident, call: Call, nowMs: number): void {
  const number = ++city.lastNumber;
  const { said } = call;
  const second: TrueIncident = {
    ...{ ...first, number, nature: 'FALSE', at: said, startMs: nowMs, fire: null, calls: [call] },
    ...{ workMs: city.settings.lookRoundMs, sameAs: first.number },
  };
  const scene = openScene(second);
  const record = openRecord(second);
  city.scenes.set(number, scene);
  city.records.set(number, record);
  record.calledAtMs = nowMs;
  open(city, scene, record, call, nowMs);
}
