import type { LineAnswer } from '../answer.ts';
import { atWorkMs, type Choice } from '../choice/choose.ts';
import { ATTACK_HOSE_MM } from '../choice/kit.ts';
import type { ResponsePlan } from '../plan/plan.ts';
import { flowLpmOver } from '../water/friction.ts';

/** A roll of hose, m [B]. */
const ROLL_M = 20;

/** The hose that a unit lays to the fire, and the water that comes out of it; null for who lays none, or none across rails. */
export function lineOf(
  choice: Choice,
  plan: ResponsePlan,
  requiredFlowLpm: number,
): Omit<LineAnswer, 'polyline'> | null {
  const { arrival } = choice;
  const { kit, feed, stop } = arrival;
  if (!kit.laysHose || !arrival.isRouted || stop?.crossesRails === true) return null;
  const hoseM = arrival.walkM + kit.stairsM;
  const line = { hoseM, rolls: Math.ceil(hoseM / ROLL_M), byCart: kit.hasCart };
  if (!arrival.givesWater) return line;
  const waterInMs = atWorkMs(choice);
  if (feed !== undefined) return { ...line, waterInMs, sourceId: feed.source.id, sourceHoseM: feed.hoseM };
  return { ...line, waterInMs, tankDryInMs: waterInMs + tankMs(choice, hoseM, plan, requiredFlowLpm) };
}

/** What is left in the tank once the hose is full lasts so long, at what is needed and the pump and one line give. */
function tankMs({ candidate, arrival }: Choice, hoseM: number, { water }: ResponsePlan, requiredLpm: number): number {
  const { tankL, pumpLpm } = candidate.unit;
  const leftMl = tankL * 1_000 - hoseM * water.fillMlPerM;
  const carriedLpm = flowLpmOver(ATTACK_HOSE_MM, water.friction, hoseM, arrival.kit.lossBar);
  const givenLpm = Math.min(pumpLpm || water.lineLpm, water.lineLpm, carriedLpm, requiredLpm || water.lineLpm);
  return Math.floor((60 * leftMl) / Math.max(water.effectiveLpm, givenLpm));
}
