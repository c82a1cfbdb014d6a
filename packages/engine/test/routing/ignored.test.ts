import { describe, expect, it } from 'vitest';
import { PieceFlag } from '../../src/map/network.ts';
import { ignoredBy } from '../../src/routing/metric/ignored.ts';
import type { ObeyedLaw } from '../../src/routing/metric/profile.ts';
import { drawNetwork } from '../../src/testing/index.ts';
import { EVEN, LAWFUL } from './even-profile.ts';

const NOTHING = { contraflowM: 0, privateM: 0, gates: 0, turnBans: 0, signals: 0 };

/** 100 m a piece from left to right, 50 m from top to bottom; a gate at E; D–G is too narrow for `EVEN`, which needs 2.5 m. */
const TOWN = drawNetwork({
  gridM: 25,
  map: `
    A---B---C
        |   |
    F---E---D---G`,
  ways: {
    AB: { oneway: true },
    BC: {},
    CD: { oneway: true, class: 'motorway' },
    BE: { flags: PieceFlag.PRIVATE },
    EF: {},
    ED: {},
    DG: { oneway: true, widthCm: 200, flags: PieceFlag.PRIVATE },
  },
  barriers: { E: { gate: true } },
  signals: 'CG',
  restrictions: ['no ABC', 'only BCD', 'no CDG'],
});

describe('what a profile ignores', () => {
  it('is every metre, gate, ban and signal on the roads that are open to it, and no other', () => {
    // Against the flow A–B alone: never C–D, a motorway. At G it never comes, so neither the ban into D–G nor the signal there.
    expect(ignoredBy(TOWN.network, EVEN)).toEqual({
      contraflowM: 100,
      privateM: 50,
      gates: 1,
      turnBans: 2,
      signals: 1,
    });
  });

  it('grows with the roads of a smaller vehicle', () => {
    expect(ignoredBy(TOWN.network, { ...EVEN, widthCm: 150 })).toEqual({
      contraflowM: 100 + 100,
      privateM: 50 + 100,
      gates: 1,
      turnBans: 3,
      signals: 2,
    });
  });

  it('is no law where it obeys, but gates and private ground still', () => {
    expect(ignoredBy(TOWN.network, LAWFUL)).toEqual({ ...NOTHING, privateM: 50, gates: 1 });
  });

  it('counts what one law asks apart from the others', () => {
    const obeying = (law: Partial<ObeyedLaw>) => ignoredBy(TOWN.network, { ...EVEN, obeys: { ...EVEN.obeys, ...law } });
    expect(obeying({ signals: true })).toMatchObject({ contraflowM: 100, turnBans: 2, signals: 0 });
    expect(obeying({ turnBans: true })).toMatchObject({ contraflowM: 100, turnBans: 0, signals: 1 });
    expect(obeying({ oneWays: true })).toMatchObject({ contraflowM: 0, turnBans: 2, signals: 1 });
  });

  it('counts a ban over a way only where the whole of it is open', () => {
    const drawing = { gridM: 25, map: 'A---B---C---D', restrictions: ['no ABCD'] };
    const bans = (widthCm: number): number => {
      const { network } = drawNetwork({ ...drawing, ways: { AB: {}, BC: { widthCm }, CD: {} } });
      return ignoredBy(network, EVEN).turnBans;
    };
    expect([bans(250), bans(249)]).toEqual([1, 0]);
  });
});
