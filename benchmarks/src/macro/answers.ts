import { decode, METHODS, type ResponseOf } from '@runcard/protocol';

/** For what our own server answers; its limits guard requests. */
const ANSWER_LIMITS = { fieldsMax: 200_000, depthMax: 16 };

type Answer = ResponseOf<'RecommendUnits'> & { readonly computeUs: number };

/** Of RecommendUnits. `whose` names the question where nobody was sent to it. */
export function answerOf(body: Uint8Array, whose: string): Answer {
  const answer = decode(METHODS.RecommendUnits.response, body, 'proto', ANSWER_LIMITS);
  if (!answer.units?.length) throw new Error(`${whose} got no unit`);
  return { ...answer, computeUs: answer.computeUs ?? 0 };
}
