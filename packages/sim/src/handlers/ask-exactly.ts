import type { Recommendation, RecommendInput, UnitId } from '@runcard/engine';
import type { City } from '../truth/city.ts';

/** Who was chosen does the best that can be done with exactly them. */
export function askExactly(
  { engine }: City,
  input: RecommendInput,
  unitIds: readonly UnitId[],
  nowMs: number,
): Recommendation {
  const chosen = new Set<string>(unitIds);
  const excludeUnitIds = [...engine.world.units.keys()].filter((id) => !chosen.has(id));
  return engine.recommend({ ...input, options: { ...input.options, excludeUnitIds } }, nowMs);
}
