import { RuncardError } from '@runcard/engine';

/**
 * The least that any policy could come to that knew all incidents ahead: every way of giving them to units and every order in which a unit serves
 * its own, tried one by one. For incidents that take one vehicle each, of which each unit is free again at home when its work is over.
 *
 * A bound for what the simulator does, if nothing there is sooner than here: units start at home, `responseMs` is the least that the road allows,
 * `workMs` the least that they are held after it, and the hours of all incidents have the same roads.
 */
export interface ClairvoyantTask {
  /** The first decision is made then, and no policy can send sooner. */
  readonly readyMs: number;
  /** From its arrival until the unit is free, at home. */
  readonly workMs: number;
  /** By unit: turnout and drive from home; null for one that cannot do it or has no road. */
  readonly responseMs: readonly (number | null)[];
}

export interface ClairvoyantBound {
  /** From ready until the vehicle arrives, over all tasks; `Infinity` where one can be done by nobody. */
  readonly totalMs: number;
  /** Task → unit; empty where there is no answer. */
  readonly unitOf: readonly number[];
}

/** Tasks n and units m take m (m + 1) … (m + n − 1) ways: 1.2 million at the most. */
export const CLAIRVOYANT_LIMITS = { tasksMax: 7, unitsMax: 5 } as const;

/** @throws RuncardError LIMIT_EXCEEDED */
export function clairvoyantBound(tasks: readonly ClairvoyantTask[], units: number): ClairvoyantBound {
  const { tasksMax, unitsMax } = CLAIRVOYANT_LIMITS;
  if (tasks.length > tasksMax || units > unitsMax)
    throw new RuncardError(
      'LIMIT_EXCEEDED',
      `clairvoyant: seen ${tasks.length} incidents and ${units} units, wanted at most ${tasksMax} and ${unitsMax}`,
    );
  const queues: number[][] = Array.from({ length: units }, () => []);
  let best: ClairvoyantBound = { totalMs: Number.POSITIVE_INFINITY, unitOf: [] };
  /** Task by task into every queue at every place. What one more task adds is never negative, so a total that is no better is left. */
  const place = (task: number): void => {
    const totalMs = queues.reduce((sum, queue, unit) => sum + queueMs(tasks, queue, unit), 0);
    if (totalMs >= best.totalMs) return;
    if (task === tasks.length) {
      best = { totalMs, unitOf: tasks.map((_, i) => queues.findIndex((queue) => queue.includes(i))) };
      return;
    }
    for (const [unit, queue] of queues.entries()) {
      if (tasks[task]?.responseMs[unit] == null) continue;
      for (let at = 0; at <= queue.length; at++) {
        queue.splice(at, 0, task);
        place(task + 1);
        queue.splice(at, 1);
      }
    }
  };
  place(0);
  return best;
}

/** From ready to arrival, over the tasks of one unit in this order. */
function queueMs(tasks: readonly ClairvoyantTask[], queue: readonly number[], unit: number): number {
  let freeAtMs = Number.NEGATIVE_INFINITY;
  let totalMs = 0;
  for (const one of queue) {
    const { readyMs, workMs, responseMs } = tasks[one];
    const arriveAtMs = Math.max(readyMs, freeAtMs) + (responseMs[unit] ?? 0);
    totalMs += arriveAtMs - readyMs;
    freeAtMs = arriveAtMs + workMs;
  }
  return totalMs;
}
