import type { ResponseOf } from '@runcard/protocol';
import { readAnswer } from '@runcard/sim/load';

type Answer = ResponseOf<'RecommendUnits'> & { readonly computeUs: number };

/** Of RecommendUnits. `whose` names the question where nobody was sent to it. */
export function answerOf(body: Uint8Array, whose: string): Answer {
  const answer = readAnswer('RecommendUnits', body);
  if (!answer.units?.length) throw new Error(`${whose} got no unit`);
  return { ...answer, computeUs: answer.computeUs ?? 0 };
}
