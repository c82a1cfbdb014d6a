import { describe, expect, it } from 'vitest';
import { waterConservedChecker } from '../../src/checkers/water-conserved.ts';
import type { City } from '../../src/truth/city.ts';
import type { Scene } from '../../src/truth/scene.ts';
import { createWaterLedger, type WaterLedger } from '../../src/truth/water-ledger.ts';

/** Of two incidents, of which the event is at the second. */
function checkerOf(ledger: WaterLedger) {
  const sceneOf = (number: number): Scene => ({ incident: { number } }) as Scene;
  const scenes = new Map([1, 2].map((number) => [number, sceneOf(number)]));
  const city = { ledger, units: new Map(), scenes } as unknown as City;
  const checker = waterConservedChecker(city, { of: () => ({ units: [], scene: scenes.get(2)! }) });
  return () => checker.check({ kind: 'SIZE_UP', incident: 2 }, 0);
}

describe('The water of a city', () => {
  it('is conserved where an event at one incident settles that of another one', () => {
    const ledger = createWaterLedger();
    const check = checkerOf(ledger);
    expect(check()).toBeNull();
    ledger.feed(1, 500);
    ledger.spend(1, 200);
    expect(check()).toBeNull();
    ledger.feed(2, 100);
    expect(check()).toBeNull();
  });

  it('is missed at once where the sum of all does not hold', () => {
    const ledger = createWaterLedger();
    const { sceneMl } = ledger;
    const check = checkerOf(
      Object.assign(ledger, { sceneMl: (incident: number) => Math.max(0, sceneMl(incident) - 1) }),
    );
    ledger.feed(1, 500);
    // 500 came in, nothing went out, 499 are left.
    expect(check()).toBe('500 ml came in, 0 went out and 499 are left: 1 are missing');
  });
});
