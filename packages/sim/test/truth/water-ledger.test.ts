import { createPrng } from '@runcard/engine';
import { describe, expect, it } from 'vitest';
import { BrokenLaw } from '../../src/kernel/broken-law.ts';
import { createWaterLedger } from '../../src/truth/water-ledger.ts';

const TANK_MAX_ML = 3_000_000;

describe('the water ledger', () => {
  it.each([1, 2, 3, 4])('balances to the millilitre after any order of what may happen: seed %i', (seed) => {
    const prng = createPrng(seed, 'water-ledger');
    const ledger = createWaterLedger();
    /** What a bookkeeper writes down who never looks at the ledger's sums. */
    let [cameIn, wentOut] = [0, 0];
    for (let i = 0; i < 4_000; i++) {
      const unit = `U${prng.below(5)}`;
      const incident = prng.below(3);
      const ml = prng.below(100_000);
      const what = prng.below(5);
      if (what === 0) {
        const fits = Math.min(ml, TANK_MAX_ML - ledger.tankMl(unit));
        ledger.fill(unit, fits);
        cameIn += fits;
      } else if (what === 1) {
        const together = ledger.tankMl(unit) + ledger.sceneMl(incident);
        ledger.bring(unit, incident);
        expect([ledger.tankMl(unit), ledger.sceneMl(incident)]).toEqual([0, together]);
      } else if (what === 2) {
        ledger.feed(incident, ml);
        cameIn += ml;
      } else if (what === 3) {
        const before = ledger.sceneMl(incident);
        const spentMl = ledger.spend(incident, ml);
        expect(spentMl).toBe(Math.min(ml, before));
        wentOut += spentMl;
      } else ledger.takeBack(unit, incident, TANK_MAX_ML);
      expect([ledger.inMl, ledger.outMl, ledger.leftMl()]).toEqual([cameIn, wentOut, cameIn - wentOut]);
      expect(ledger.tankMl(unit)).toBeLessThanOrEqual(TANK_MAX_ML);
      expect(Math.min(ledger.tankMl(unit), ledger.sceneMl(incident))).toBeGreaterThanOrEqual(0);
    }
    expect(cameIn).toBeGreaterThan(1_000_000);
    expect(wentOut).toBeGreaterThan(1_000_000);
  });

  it.each([0.5, -1, Number.NaN, Number.POSITIVE_INFINITY])('counts whole millilitres alone: %d is refused', (ml) => {
    const ledger = createWaterLedger();
    for (const move of [() => ledger.fill('U', ml), () => ledger.feed(1, ml), () => ledger.spend(1, ml)])
      expect(move).toThrow(BrokenLaw);
  });
});
