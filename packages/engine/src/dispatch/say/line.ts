import type { LineAnswer } from '../answer.ts';
import { atWorkMs, type Choice } from '../choice/choose.ts';
import { tankMs } from '../choice/dryness.ts';
import type { ResponsePlan } from '../plan/plan.ts';

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
  const lastsMs = tankMs(choice.candidate.unit, kit, arrival.walkM, plan.water, requiredFlowLpm);
  return { ...line, waterInMs, tankDryInMs: waterInMs + lastsMs };
}
