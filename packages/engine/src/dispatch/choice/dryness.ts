import type { Unit } from '../../world/world.ts';
import type { ResponsePlan, WaterDefaults } from '../plan/plan.ts';
import { flowLpmOver } from '../water/friction.ts';
import type { Feed } from './feeds.ts';
import { ATTACK_HOSE_MM, connectMs, type Kit } from './kit.ts';

/** What of the question decides how long a tank lasts, and for how long it matters. */
export interface Thirst {
  readonly requiredFlowLpm: number;
  /** Counted from its water; 0 where nobody asks for water. */
  readonly horizonMs: number;
}

/**
 * What is left in the tank once the hose is full lasts so long, at what is needed and the pump and one line give.
 */
export function tankMs(
  { tankL, pumpLpm }: Pick<Unit, 'tankL' | 'pumpLpm'>,
  { stairsM, lossBar }: Kit,
  walkM: number,
  water: WaterDefaults,
  requiredLpm: number,
): number {
  const hoseM = walkM + stairsM;
  const leftMl = tankL * 1_000 - hoseM * water.fillMlPerM;
  const carriedLpm = flowLpmOver(ATTACK_HOSE_MM, water.friction, hoseM, lossBar);
  const givenLpm = Math.min(pumpLpm || water.lineLpm, water.lineLpm, carriedLpm, requiredLpm || water.lineLpm);
  return Math.floor((60 * leftMl) / Math.max(water.effectiveLpm, givenLpm));
}

/**
 * How long water from the own tank is missing within the horizon: from when the tank is empty until the same crew, once its line runs, has laid another
 * one to the source, as far as its hose reaches both ways. Tanks of others are not counted.
 */
export function dryMsOf(
  unit: Unit,
  kit: Kit,
  walkM: number,
  feedFor: () => Feed | null,
  { water }: ResponsePlan,
  { requiredFlowLpm, horizonMs }: Thirst,
): number {
  const lastsMs = tankMs(unit, kit, walkM, water, requiredFlowLpm);
  if (lastsMs >= horizonMs) return 0;
  const feed = feedFor();
  const isInReach = feed !== null && walkM + feed.hoseM <= kit.fedReachM;
  const againMs = isInReach ? connectMs(kit, feed, water.fillMlPerM) : horizonMs;
  return Math.max(0, Math.min(againMs, horizonMs) - lastsMs);
}
