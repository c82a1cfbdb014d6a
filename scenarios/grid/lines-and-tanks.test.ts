import { drawNetwork } from '@runcard/engine/testing';
import { describe, expect, it } from 'vitest';
import { fireAtX, hydrant, planOf, road, sent, type Town, vehicle, way } from './town.ts';

describe('a line up an alley that a mini pumper drives into', () => {
  /** The truck P1 is at the wide street's J at 2:00, with 40 m to lay: 2:00, and 132 l at 800 l/min = 9.9 s. */
  const alley = (minutes: number, seconds: number, widthCm: number): Town => {
    const drawn = drawNetwork({
      gridM: 10,
      map: `
        P----J----M
             |
             x
      `,
      ways: { PJ: road(1), MJ: road(minutes, seconds), Jx: way(40, widthCm, 'ngõ 5') },
    });
    return {
      drawn,
      units: [vehicle('P1', 'pumper', drawn.latLon('P')), vehicle('M1', 'mini', drawn.latLon('M'))],
      plan: planOf('PUMP 2'),
    };
  };
  const times = (town: Town, facts = {}) =>
    fireAtX(town, facts)
      .units.map(({ unitId, task, eta: { holdMs, setupMs, chargeHoldMs, totalMs } }) => ({
        ...{ unitId, task, holdMs, setupMs, chargeHoldMs, totalMs },
      }))
      .sort((a, b) => (a.unitId < b.unitId ? 1 : -1));

  it('is charged once that one is past, where rescue goes in', () => {
    // M1: 1:00 + 4:56 + 40 m = 0:04 → 6:00 at the door, step 24; left at J and 40 m on foot 6:36, step 26: rescue comes first. It needs 2.36 m,
    // of 2.4 m beside 10 cm of hose. P1's line, laid at 4:00, fills from 6:00 on: 6:09.9, for which it waited 2:00.
    const { units, ...more } = alley(4, 56, 240);
    const rescue = 'RESCUE BREATHING_APPARATUS FORCIBLE_ENTRY'.split(' ');
    const [station, mini] = units[1]!;
    const town = { ...more, units: [units[0]!, [station, { ...mini, capabilities: rescue }] as const] };
    const asked = { ...town, plan: planOf('PUMP 1, RESCUE 1') };
    expect(times(asked, { peopleTrapped: 1 })).toEqual([
      { unitId: 'P1', task: 'ATTACK', holdMs: 0, setupMs: 129_900, chargeHoldMs: 120_000, totalMs: 369_900 },
      { unitId: 'M1', task: 'RESCUE', holdMs: 0, setupMs: 0, chargeHoldMs: 0, totalMs: 360_000 },
    ]);
    const rec = fireAtX(asked, { peopleTrapped: 1 });
    expect(rec.units.find(({ unitId }) => unitId === 'P1')?.staging.reason).toBe(
      'ngõ 5 is about 2.4 m wide, the vehicle needs 3.0 m: as the map says; 40 m on foot; charges its line once M1 is past',
    );
    expect(rec.summary.en[1]).toContain('P1 charges its line once M1 is past');
    expect(rec.summary.vi[1]).toContain('P1 chỉ cấp nước vào vòi khi M1 đã qua');
    expect(rec.outlook.firstWaterInMs).toBe(369_900);
  });

  it('keeps a pumper out that would keep its water waiting', () => {
    // In, M1 gives water at 6:00 and P1 at 6:09.9, both step 24. M1 at J at 5:56 lays as P1 does, 8:05.9, and P1 gives water at 4:09.9, step 16.
    expect(times(alley(4, 56, 240))).toEqual([
      { unitId: 'P1', task: 'ATTACK', holdMs: 0, setupMs: 129_900, chargeHoldMs: 0, totalMs: 249_900 },
      { unitId: 'M1', task: 'SUPPLY', holdMs: 0, setupMs: 129_900, chargeHoldMs: 0, totalMs: 485_900 },
    ]);
  });

  it('waits for a pumper for seconds that cost no step of first water', () => {
    // M1: 1:00 + 3:00 + 0:04 → 4:04 at the door; P1 fills from then on, 4:13.9 in place of 4:09.9: step 16 both.
    // P1 is the one that runs dry later.
    expect(times(alley(3, 0, 240))).toEqual([
      { unitId: 'P1', task: 'ATTACK', holdMs: 0, setupMs: 129_900, chargeHoldMs: 4_000, totalMs: 253_900 },
      { unitId: 'M1', task: 'SUPPLY', holdMs: 0, setupMs: 0, chargeHoldMs: 0, totalMs: 244_000 },
    ]);
  });

  it('is charged at once where that one is past before it is laid', () => {
    // M1: 1:00 + 2:56 + 0:04 → 4:00, when P1 has laid its line.
    expect(times(alley(2, 56, 240))).toEqual([
      { unitId: 'P1', task: 'ATTACK', holdMs: 0, setupMs: 129_900, chargeHoldMs: 0, totalMs: 249_900 },
      { unitId: 'M1', task: 'SUPPLY', holdMs: 0, setupMs: 0, chargeHoldMs: 0, totalMs: 240_000 },
    ]);
  });

  it('is charged at once where there is room beside it', () => {
    // 2.46 m are 2.36 m and 10 cm.
    expect(times(alley(4, 56, 246))).toEqual([
      { unitId: 'P1', task: 'ATTACK', holdMs: 0, setupMs: 129_900, chargeHoldMs: 0, totalMs: 249_900 },
      { unitId: 'M1', task: 'SUPPLY', holdMs: 0, setupMs: 0, chargeHoldMs: 0, totalMs: 360_000 },
    ]);
  });
});

describe('two pumpers within one step of 15 s', () => {
  /** P1 is at the door at 1:00 + 4:00 = 5:00, P2 at 5:05: step 20 both. */
  const town = (water: 'hydrant' | 'none'): Town => {
    const drawn = drawNetwork({
      gridM: 10,
      map: 'P----x-h----B',
      ways: { Px: road(4), xh: way(10, 600), hB: road(4, 4) },
    });
    return {
      drawn,
      units: [
        vehicle('P1', 'pumper', drawn.latLon('P'), { tankL: 1_000 }),
        vehicle('P2', 'pumper', drawn.latLon('B'), { tankL: 8_000 }),
      ],
      ...(water === 'hydrant' && { water: [hydrant('H1', drawn.latLon('h'))] }),
      plan: planOf('PUMP 1'),
    };
  };

  it('the larger tank goes where nothing else brings water', () => {
    // At 800 l/min P1 is dry after 1:15, for 58:45 of the hour, step 235; P2 after 10:00, for 50:00, step 200. 35 steps are 8:45.
    const rec = fireAtX(town('none'));
    expect(sent(rec)).toEqual([['P2', 'ATTACK', 305_000]]);
    expect(rec.outlook).toMatchObject({ firstWaterInMs: 305_000, tankDryInMs: 905_000 });
    expect(rec.proof?.greedyWorse).toBe('dry after first water 8:45 longer');
  });

  it('the larger tank is the attack where both go: what is told of first water is of the one that was chosen for it', () => {
    const rec = fireAtX({ ...town('none'), plan: planOf('PUMP 2') });
    expect(sent(rec)).toEqual([
      ['P2', 'ATTACK', 305_000],
      ['P1', 'SUPPLY', 300_000],
    ]);
    expect(rec.outlook).toMatchObject({ firstWaterInMs: 305_000, tankDryInMs: 905_000 });
  });

  it('the sooner one goes where its crew has a hydrant by then', () => {
    // 10 m × 3 s, and 33 l at 600 l/min = 3.3 s: well before 1:15.
    expect(sent(fireAtX(town('hydrant')))).toEqual([['P1', 'ATTACK', 300_000]]);
  });
});
