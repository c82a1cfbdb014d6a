import type { Handler } from '../handler.ts';

export const explainUnit: Handler<'ExplainUnit'> = ({ engine, clock }, request) =>
  engine.explainUnit(request, clock.nowMs());
