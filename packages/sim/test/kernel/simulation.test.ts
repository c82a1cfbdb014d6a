import { describe, expect, it } from 'vitest';
import { createEventLog } from '../../src/kernel/event-log.ts';
import { type Checker, createSimulation } from '../../src/kernel/simulation.ts';

type Tick = { readonly kind: 'TICK'; readonly left: number } | { readonly kind: 'TOCK' };

function clock(checkers: readonly Checker<Tick>[] = [], stepMs = 10) {
  const heard: string[] = [];
  const simulation = createSimulation<Tick>({
    startMs: 100,
    checkers,
    log: createEventLog((line) => heard.push(line)),
    handlers: (made) => ({
      TICK({ left }, nowMs) {
        if (left > 0) made.schedule(nowMs + stepMs, { kind: 'TICK', left: left - 1 });
      },
      TOCK: () => undefined,
    }),
  });
  return { simulation, heard };
}

describe('a simulation', () => {
  it('goes from event to event, no further than it is asked to, and logs each before it is handled', () => {
    const { simulation, heard } = clock();
    simulation.schedule(100, { kind: 'TICK', left: 3 });
    const taken = simulation.schedule(105, { kind: 'TOCK' });
    simulation.cancel(taken);
    while (simulation.step(115));
    expect([simulation.nowMs, simulation.handled]).toEqual([110, 2]);
    while (simulation.step(Number.POSITIVE_INFINITY));
    expect([simulation.nowMs, simulation.handled]).toEqual([130, 4]);
    expect(heard).toEqual([100, 110, 120, 130].map((atMs, i) => `{"atMs":${atMs},"kind":"TICK","left":${3 - i}}`));
  });

  it('ends with the law that a checker finds broken, the event and the instant', () => {
    const { simulation } = clock([
      { law: 'FEW', check: (event) => (event.kind === 'TICK' && event.left < 2 ? 'too few' : null) },
    ]);
    simulation.schedule(100, { kind: 'TICK', left: 3 });
    expect(() => {
      while (simulation.step(Number.POSITIVE_INFINITY));
    }).toThrow('FEW: too few, at 120 after {"kind":"TICK","left":1}');
  });

  it('lets no event be due before now', () => {
    const { simulation } = clock([], -1);
    simulation.schedule(100, { kind: 'TICK', left: 1 });
    expect(() => {
      while (simulation.step(Number.POSITIVE_INFINITY));
    }).toThrow('TIME_FORWARD: due 1 ms ago');
  });

  it('asks at its end what must hold then', () => {
    const { simulation } = clock([{ law: 'LAST', check: () => null, atEnd: () => 'not the last' }]);
    expect(() => simulation.end()).toThrow('LAST: not the last, at the end');
  });
});
