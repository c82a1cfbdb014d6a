import type { Handler } from '../handler.ts';
import { recommendationMessage } from '../messages.ts';

/** `computeUs` is the engine's time alone: neither transport nor decoding nor encoding is in it. */
export const recommendUnits: Handler<'RecommendUnits'> = ({ engine, clock }, request) => {
  const nowMs = clock.nowMs();
  const startUs = clock.monotonicUs();
  const answer = engine.recommend(request, nowMs);
  return recommendationMessage(answer, clock.monotonicUs() - startUs);
};
