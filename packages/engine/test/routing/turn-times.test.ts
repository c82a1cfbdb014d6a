import { describe, expect, it } from 'vitest';
import { INFINITE_MS } from '../../src/core/units.ts';
import { type TurnColumns, TurnFlag } from '../../src/map/turn-columns.ts';
import type { VehicleProfile } from '../../src/routing/metric/profile.ts';
import { PROFILES } from '../../src/routing/metric/profiles.ts';
import { computeTurnTimes, mayTurnRound } from '../../src/routing/metric/turn-times.ts';
import { drawNetwork, type WayDrawing } from '../../src/testing/index.ts';
import { EVEN, LAWFUL } from './even-profile.ts';

/** `EVEN` is 700 cm long and wants 50 cm beside it: 750 cm are enough to turn round. */
const WIDE = { widthCm: 750 };

/** What one turn takes that arrives at B on the piece A-B, as `way` draws it. U-turns go back to A, others on to C. */
function turnMs(angleDeg: number, flags = 0, profile = EVEN, way: WayDrawing = WIDE): number {
  const drawn = drawNetwork({ map: 'A---B---C', ways: { AB: way, BC: WIDE } });
  const to = drawn.arc((flags & TurnFlag.U_TURN) === 0 ? 'B-C' : 'B-A');
  return computeTurnTimes(drawn.network, columnsOf([[drawn.arc('A-B'), to, angleDeg, flags]]), profile)[0];
}

type TurnRow = readonly [from: number, to: number, angleDeg: number, flags: number];
const columnsOf = (rows: readonly TurnRow[]): TurnColumns => ({
  turnFrom: Uint32Array.from(rows, ([from]) => from),
  turnTo: Uint32Array.from(rows, ([, to]) => to),
  turnAngleDeg: Int16Array.from(rows, ([, , angleDeg]) => angleDeg),
  turnFlags: Uint8Array.from(rows, ([, , , flags]) => flags),
});

describe('turn times', () => {
  it('follow the angle, and a left turn crosses those who come towards it', () => {
    const angles = [0, 20, -20, 21, 50, -50, 51, 129, -51, -129, 130, -130, 180, -180];
    expect(angles.map((angleDeg) => turnMs(angleDeg))).toEqual([
      0, 0, 0, 1_000, 1_000, 1_000, 2_000, 2_000, 4_000, 4_000, 7_000, 7_000, 7_000, 7_000,
    ]);
  });

  it('add at a signal what slowing takes with siren, or the wait for green', () => {
    // Right 2,000 and 5,000; right 2,000 and 18,000.
    expect(turnMs(90, TurnFlag.SIGNAL)).toBe(7_000);
    expect(turnMs(90, TurnFlag.SIGNAL, LAWFUL)).toBe(20_000);
  });

  it('are infinite where a ban is obeyed, and dearer where it is not', () => {
    // Left 4,000 and 11,000; with the signal 5,000 more.
    expect(turnMs(-90, TurnFlag.BANNED)).toBe(15_000);
    expect(turnMs(-90, TurnFlag.BANNED | TurnFlag.SIGNAL)).toBe(20_000);
    expect(turnMs(-90, TurnFlag.BANNED, LAWFUL)).toBe(INFINITE_MS);
  });

  it('obey one law without the others', () => {
    const obeys = { ...EVEN.obeys, signals: true };
    expect(turnMs(0, TurnFlag.BANNED | TurnFlag.SIGNAL, { ...EVEN, obeys })).toBe(11_000 + 18_000);
    expect(turnMs(0, TurnFlag.SIGNAL, { ...EVEN, obeys: { ...EVEN.obeys, turnBans: true } })).toBe(5_000);
  });

  it('let turn round only where the piece is as wide as the vehicle is long with its clearance', () => {
    expect(turnMs(180, TurnFlag.U_TURN)).toBe(25_000);
    expect(turnMs(180, TurnFlag.U_TURN, EVEN, { widthCm: 749 })).toBe(INFINITE_MS);
    expect(turnMs(180, TurnFlag.U_TURN, { ...EVEN, lengthCm: 701 })).toBe(INFINITE_MS);
    expect(turnMs(180, TurnFlag.U_TURN, { ...EVEN, lengthCm: 701, clearanceCm: 49 })).toBe(25_000);
  });

  it('take a U-turn for one whatever its angle: a piece may come back to its junction from another side', () => {
    expect(turnMs(-40, TurnFlag.U_TURN)).toBe(25_000);
    expect(turnMs(180, TurnFlag.U_TURN | TurnFlag.SIGNAL)).toBe(30_000);
    expect(turnMs(180, TurnFlag.U_TURN | TurnFlag.BANNED)).toBe(36_000);
    expect(turnMs(180, TurnFlag.U_TURN | TurnFlag.BANNED, LAWFUL)).toBe(INFINITE_MS);
  });

  it('never let turn round on a motorway or its ramp, however wide', () => {
    for (const roadClass of ['motorway', 'motorway_link'] as const)
      expect(turnMs(180, TurnFlag.U_TURN, EVEN, { class: roadClass, widthCm: 3_000 })).toBe(INFINITE_MS);
    expect(turnMs(180, TurnFlag.U_TURN, EVEN, { class: 'trunk', ...WIDE })).toBe(25_000);
  });

  it('are one for each turn, in the order of the columns, and none for none', () => {
    const drawn = drawNetwork({ map: 'A---B---C', ways: { AB: { widthCm: 300 }, BC: WIDE } });
    const [ab, ba, bc, cb] = ['A-B', 'B-A', 'B-C', 'C-B'].map(drawn.arc);
    const turns = columnsOf([
      [ab, bc, 0, 0],
      [ab, ba, 180, TurnFlag.U_TURN],
      [cb, bc, 180, TurnFlag.U_TURN],
      [cb, ba, 90, TurnFlag.SIGNAL],
    ]);
    expect([...computeTurnTimes(drawn.network, turns, EVEN)]).toEqual([0, INFINITE_MS, 25_000, 7_000]);
    expect(computeTurnTimes(drawn.network, columnsOf([]), EVEN)).toHaveLength(0);
  });

  it('refuse columns of different lengths as our own mistake', () => {
    const { network } = drawNetwork({ map: 'A---B', ways: { AB: WIDE } });
    const turns = { ...columnsOf([[0, 1, 180, 0]]), turnFlags: new Uint8Array(2) };
    expect(() => computeTurnTimes(network, turns, EVEN)).toThrow('one entry for each turn in every column');
  });
});

describe('the turns of the shipped profiles', () => {
  it.each(PROFILES)(
    'of $id grow with the angle, and to the left, and obey no law that is only law',
    ({ obeys, turns }) => {
      expect(obeys).toEqual({ turnBans: false, oneWays: false, signals: false });
      const { straightMs, slightMs, rightMs, leftMs, sharpMs, uTurnMs } = turns;
      const rising = [straightMs, slightMs, rightMs, leftMs, sharpMs, uTurnMs];
      expect(rising).toEqual(rising.toSorted((a, b) => a - b));
      expect(turns.signalMs).toBeGreaterThanOrEqual(3_000);
      expect(turns.signalMs).toBeLessThanOrEqual(5_000);
      for (const ms of Object.values(turns)) expect(Number.isSafeInteger(ms)).toBe(true);
    },
  );

  it('find room on the 12 × 12 m turning place of QCVN 06, all but the ladder', () => {
    const drawn = drawNetwork({ map: 'A---B', ways: { AB: { widthCm: 1_200 } } });
    const fit = (profile: VehicleProfile): boolean => mayTurnRound(drawn.network, profile, 0);
    expect(PROFILES.filter((profile) => !fit(profile)).map(({ id }) => id)).toEqual(['aerial-ladder']);
  });
});
