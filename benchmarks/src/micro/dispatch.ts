import { createEngine, type Engine, type Network, type Recommendation, type World } from '@runcard/engine';
import type { Alarms } from '../alarms.ts';
import type { AsyncCase } from '../harness.ts';

/** First alarms and third alarms to the same fires, among the same units: the engine alone, without transport and codec. */
export function alarmCases(network: Network, world: World, nowMs: number, alarms: Alarms): AsyncCase<Recommendation>[] {
  const { first, third } = alarms;
  return [
    alarmCase('dispatch.first-alarm', createEngine({ network, world }), nowMs, alarms, first),
    alarmCase('dispatch.third-alarm', createEngine({ network, world }), nowMs, alarms, third),
  ];
}

/** `nowMs` stands still, so that turnout and roads are those of one hour. */
function alarmCase(
  id: string,
  engine: Engine,
  nowMs: number,
  { movesBefore }: Alarms,
  inputs: Alarms['first'],
): AsyncCase<Recommendation> {
  const move = createMover(engine, nowMs);
  return {
    id,
    queries: inputs.length,
    async prepare(query) {
      // What is kept of the places of before; of who has moved since nothing is.
      await engine.refresh(nowMs);
      move(movesBefore(query));
    },
    run: (query) => engine.recommend(inputs[query]!, nowMs),
    digest: digestOfAnswer,
  };
}

/** All but the number of the fleet, which counts the moves. */
function digestOfAnswer({ epochs: _, ...answer }: Recommendation): string {
  return JSON.stringify(answer);
}

/** A fix this old is still a fresh one, and one of a receiver whose clock is this far ahead is taken. */
const FIX_OLD_MS_MAX = 30_000;
const FIX_AHEAD_MS_MAX = 5_000;

/** As the server does it: positions are events, and a unit's newest counts. They come a millisecond apart. */
export function createMover(engine: Engine, nowMs: number): (moves: ReturnType<Alarms['movesBefore']>) => void {
  let atMs = nowMs - FIX_OLD_MS_MAX;
  return (moves) => {
    if (++atMs > nowMs + FIX_AHEAD_MS_MAX) throw new Error('more moves than a fleet that stands in time can make');
    const done = engine.apply({ kind: 'REPORT_POSITIONS', reports: moves.map((move) => ({ ...move, atMs })) }, nowMs);
    if (!done.ok || done.value.unitIds.length !== moves.length) throw new Error('not every move was taken');
  };
}
