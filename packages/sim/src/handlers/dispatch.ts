import type { Recommendation, RecommendInput } from '@runcard/engine';
import type { City } from '../truth/city.ts';
import type { Record } from '../truth/record.ts';
import type { Scene } from '../truth/scene.ts';
import { reported, send } from './send.ts';
import { tellPositions } from './told.ts';

/** The dispatcher decides. Where nobody is free for an incident that nobody is at, it is asked again. */
export function onDispatch(city: City, scene: Scene, record: Record, level: number, nowMs: number): void {
  if (scene.phase !== 'OPEN') return;
  tellPositions(city, nowMs);
  const answer = decide(city, scene, record, level, nowMs);
  if (answer.units.length > 0) send(city, scene, record, answer, level, nowMs);
  else if (scene.unitIds.size === 0) {
    record.retries++;
    const { number } = scene.incident;
    city.simulation.schedule(nowMs + RETRY_MS, { kind: 'DISPATCH', incident: number, level });
  }
  scene.level = level;
  record.level = level;
  if (record.runs.length > 0 && record.forceWanted === 0) noteFirst(record, answer);
}

const RETRY_MS = 60_000;

function decide(city: City, scene: Scene, { runs, retries }: Record, level: number, nowMs: number): Recommendation {
  const { engine, policy } = city;
  const requestId = `incident-${scene.incident.number}.${level}.${runs.length}.${retries}`;
  const input = { requestId, incident: reported(scene, level), options: { includeGeometry: true } };
  const view = {
    nowMs,
    world: engine.world,
    recommend: (asked: RecommendInput) => engine.recommend(asked, nowMs),
    survey: (asked: RecommendInput) => engine.survey(asked, nowMs),
  };
  const { unitIds, answer } = policy.choose({ input }, view);
  if (answer !== undefined) return answer;
  // Who was chosen does the best that can be done with exactly them.
  const chosen = new Set<string>(unitIds);
  const excludeUnitIds = [...engine.world.units.keys()].filter((id) => !chosen.has(id));
  return engine.recommend({ ...input, options: { ...input.options, excludeUnitIds } }, nowMs);
}

function noteFirst(record: Record, { units, shortfalls, water }: Recommendation): void {
  record.forceWanted = units.length;
  record.unmet.push(...shortfalls.map(({ capability, missing }) => ({ capability, missing })));
  Object.assign(record, { waterShortLpm: water.shortfallLpm });
}
