import { describe, expect, it } from 'vitest';
import { INFINITE_MS } from '../../src/core/units.ts';
import { buildRoadGraph } from '../../src/map/road-graph.ts';
import { TurnFlag } from '../../src/map/turn-columns.ts';
import { turnsOfWay } from '../../src/map/way-turns.ts';
import { createCchRouter } from '../../src/routing/backends/cch.ts';
import type { VehicleProfile } from '../../src/routing/metric/profile.ts';
import { computeRoadTimes } from '../../src/routing/metric/road-times.ts';
import { type DrawnNetwork, drawNetwork, type NetworkDrawing } from '../../src/testing/index.ts';
import { EVEN, LAWFUL } from './even-profile.ts';

/** 100 m a character and 36 km/h: 10,000 ms a character. EVEN: right 2 s, left 4 s, U-turn 25 s, signal 5 s, against a ban 11 s. */
function town(drawing: NetworkDrawing, profile: VehicleProfile) {
  const drawn = drawNetwork(drawing);
  const roads = buildRoadGraph(drawn.network);
  const times = computeRoadTimes(drawn.network, roads, profile);
  const router = createCchRouter(drawn.network, roads, times);
  const drive = (from: string, to: string): [string, number] | null => {
    const route = router.route(drawn.position(from, 0), drawn.position(to, 1), { path: true });
    return route === null ? null : [drawn.letters(route.arcs), route.ms];
  };
  return { ...drawn, roads, times, drive };
}

const expandedLetters = (drawing: NetworkDrawing, letters: string): string => {
  const drawn = drawNetwork(drawing);
  const roads = buildRoadGraph(drawn.network);
  const vertices = (letter: string): number =>
    [...roads.junctionOfVertex].filter((junction) => junction === drawn.junction(letter)).length;
  return [...letters].filter((letter) => vertices(letter) > 1).join('');
};

describe('junctions with turns', () => {
  const cross = `
        N
        |
    W---X---E
        |
        S`;

  it('are those where three larger pieces meet, not where a larger road passes an alley mouth', () => {
    expect(expandedLetters({ map: cross, ways: { WXE: { class: 'tertiary' }, NXS: {} } }, 'NWXES')).toBe('');
    expect(
      expandedLetters(
        { map: cross, ways: { WXE: { class: 'tertiary' }, NX: { class: 'primary_link' }, XS: {} } },
        'NWXES',
      ),
    ).toBe('X');
    expect(
      expandedLetters({ map: cross, ways: { WXE: { class: 'tertiary' }, NX: { class: 'unclassified' } } }, 'NWXE'),
    ).toBe('');
  });

  it('are those with a signal', () => {
    expect(expandedLetters({ map: 'A---B---C', ways: { ABC: {} }, signals: 'B' }, 'ABC')).toBe('B');
    expect(expandedLetters({ map: 'A---B---C', ways: { ABC: { class: 'footway' } }, signals: 'B' }, 'ABC')).toBe('');
  });

  it('are those with a restriction and the ones a piece away', () => {
    const map = `
      A---B---C---D
          |
          E---F`;
    // B carries it; A, C and E are its neighbours; D and F are two pieces away.
    expect(expandedLetters({ map, ways: { ABCD: {}, BEF: {} }, restrictions: ['no ABE'] }, 'ABCDEF')).toBe('ABCE');
  });

  it('have two vertices for each approach and a turn for each pair', () => {
    const drawn = drawNetwork({ map: cross, ways: { WXE: {}, NXS: {} }, signals: 'X' });
    const roads = buildRoadGraph(drawn.network);
    expect([...roads.junctionOfVertex].filter((j) => j === drawn.junction('X')).length).toBe(8);
    const turn = (from: string, to: string): number =>
      roads.turnFrom.findIndex((arc, t) => arc === drawn.arc(from) && roads.turnTo[t] === drawn.arc(to));
    expect(roads.turnFrom.length).toBe(16);
    // From the west: straight on to the east, right to the south, left to the north, and back.
    const angles = ['X-E', 'X-S', 'X-N'].map((to) => roads.turnAngleDeg[turn('W-X', to)]);
    expect(angles).toEqual([0, 90, -90]);
    expect(roads.turnFlags[turn('W-X', 'X-W')]).toBe(TurnFlag.U_TURN | TurnFlag.SIGNAL);
    expect(roads.turnFlags[turn('W-X', 'X-E')]).toBe(TurnFlag.SIGNAL);
  });
});

describe('turn costs', () => {
  const cross: NetworkDrawing = {
    map: `
        N
        |
    W---X---E
        |
        S`,
    ways: { WXE: {}, NXS: {} },
    signals: 'X',
  };

  it('are by angle and signal, for those who obey it and those who need not', () => {
    // Straight on 800 m; right and left 400 + 200 m.
    const siren = town(cross, EVEN);
    expect(siren.drive('W-X', 'X-E')).toEqual(['WXE', 80_000 + 5_000]);
    expect(siren.drive('W-X', 'X-S')).toEqual(['WXS', 60_000 + 2_000 + 5_000]);
    expect(siren.drive('W-X', 'X-N')).toEqual(['WXN', 60_000 + 4_000 + 5_000]);
    const lawful = town(cross, LAWFUL);
    expect(lawful.drive('W-X', 'X-E')).toEqual(['WXE', 80_000 + 18_000]);
    expect(lawful.drive('W-X', 'X-N')).toEqual(['WXN', 60_000 + 4_000 + 18_000]);
  });

  it('let a vehicle turn round only where there is room for its length', () => {
    const street = (widthCm: number) =>
      town({ map: 'A---B---C', ways: { ABC: { widthCm, oneway: false } }, signals: 'B' }, { ...EVEN, lengthCm: 700 });
    const turnRound = (
      t: DrawnNetwork & { roads: { turnFlags: Uint8Array }; times: { turnMs: Int32Array } },
    ): number[] => [...t.times.turnMs].filter((_, i) => (t.roads.turnFlags[i] & TurnFlag.U_TURN) !== 0);
    // 7 m and its clearance of 0.5 m.
    expect(turnRound(street(750))).toEqual([30_000, 30_000]);
    expect(turnRound(street(749))).toEqual([INFINITE_MS, INFINITE_MS]);
  });
});

describe('a turn restriction over a junction', () => {
  const block: NetworkDrawing = {
    map: `
      A---B---C
          |   |
          E---F
          |
          G`,
    ways: { ABC: { widthCm: 300 }, BE: { widthCm: 300 }, CF: {}, EF: {}, EG: {} },
    restrictions: ['no ABE'],
  };

  it('is driven round by who obeys it, and driven over at a cost by who need not', () => {
    // From A to G: A–B 400, B–E 200, E–G 200 m. By C and F: 400 + 400 + 200 + 400 + 200 m, and right at C, F, left at E, where turns count.
    // A ban costs 11 s, less than the way round.
    expect(town(block, EVEN).drive('A-B', 'E-G')).toEqual(['ABEG', 80_000 + 2_000 + 11_000]);
    // Right at C into C–F 2 s; at F, plain, nothing; at E, next to the restriction, left 4 s.
    expect(town(block, LAWFUL).drive('A-B', 'E-G')).toEqual(['ABCFEG', 160_000 + 2_000 + 4_000]);
    // Coming from C nobody minds: left into B–E.
    expect(town(block, LAWFUL).drive('C-B', 'E-G')).toEqual(['CBEG', 80_000 + 4_000]);
  });

  it('is not evaded by turning round a piece further', () => {
    // Without C–F the only way but the turn itself is to go on to C and come back: 3 m are too narrow for 7 m of truck.
    const rest = { ABC: { widthCm: 300 }, BE: {}, EG: {} };
    const dead = { ...block, ways: rest };
    expect(town(dead, LAWFUL).drive('A-B', 'E-G')).toBeNull();
    // With room for it, 25 s and the way there and back: 400 + 400 + 400 + 200 + 200 m, left at B.
    const wide = { ...dead, ways: { ...rest, ABC: { widthCm: 800 } } };
    expect(town(wide, LAWFUL).drive('A-B', 'E-G')).toEqual(['ABCBEG', 160_000 + 25_000 + 4_000]);
  });

  it('that prescribes one way forbids all others, turning round too', () => {
    const only = { ...block, ways: { ...block.ways, ABC: { widthCm: 800 } }, restrictions: ['only ABC'] };
    const { drive, roads, network } = town(only, LAWFUL);
    expect(drive('A-B', 'E-G')?.[0]).toBe('ABCFEG');
    const atB = [...roads.turnFlags].filter(
      (flags, t) => network.head[roads.turnFrom[t]] === 1 && (flags & TurnFlag.BANNED) !== 0,
    );
    // From A: to E and back to A.
    expect(atB.length).toBe(2);
  });
});

describe('a turn restriction over a way', () => {
  const doubled: NetworkDrawing = {
    map: `
      A---B
          |
      D---C---E
          |
          F`,
    ways: { ABC: { widthCm: 300 }, DCE: { widthCm: 300 }, CF: { widthCm: 300 }, GB: { widthCm: 300 } },
    restrictions: ['no ABCD'],
  };
  const drawing: NetworkDrawing = {
    ...doubled,
    map: `
      A---B---G
          |
      D---C---E
          |
          F`,
  };

  it('binds only those who came by its first way', () => {
    const lawful = town(drawing, LAWFUL);
    // A to D: 400 + 200 + 400 m, right at B, and right at C, which is forbidden to those who came from A.
    expect(lawful.drive('A-B', 'C-D')).toBeNull();
    expect(lawful.drive('G-B', 'C-D')).toEqual(['GBCD', 100_000 + 4_000 + 2_000]);
    expect(lawful.drive('A-B', 'C-E')).toEqual(['ABCE', 100_000 + 2_000 + 4_000]);
    expect(lawful.drive('A-B', 'C-F')).toEqual(['ABCF', 80_000 + 2_000]);
    expect(town(drawing, EVEN).drive('A-B', 'C-D')).toEqual(['ABCD', 100_000 + 2_000 + 2_000 + 11_000]);
  });

  it('lets everybody stop on the way in between, and start from there', () => {
    const lawful = town(drawing, LAWFUL);
    expect(lawful.drive('A-B', 'B-C')).toEqual(['ABC', 60_000 + 2_000]);
    expect(lawful.drive('B-C', 'C-D')).toEqual(['BCD', 60_000 + 2_000]);
  });

  it('doubles the way, and knows the turn by which it was left', () => {
    const { roads, times, arc } = town(drawing, EVEN);
    expect([...roads.copyOf]).toEqual([arc('B-C')]);
    const fromA = turnsOfWay(roads, [arc('A-B'), arc('B-C'), arc('C-D')]);
    const fromG = turnsOfWay(roads, [arc('G-B'), arc('B-C'), arc('C-D')]);
    expect(fromA.map((turn) => roads.turnFlags[turn])).toEqual([0, TurnFlag.BANNED]);
    expect(fromG.map((turn) => roads.turnFlags[turn])).toEqual([0, 0]);
    expect(times.turnMs[fromA[1]]).toBe(13_000);
  });

  it('over two pieces is remembered over both', () => {
    const long: NetworkDrawing = {
      map: `
        A---B---C---D
            |   |   |
            G   H   E`,
      ways: { ABCD: { widthCm: 300 }, DE: {}, BG: {}, CH: {} },
      restrictions: ['no ABCDE', 'no ABCH'],
    };
    const lawful = town(long, LAWFUL);
    expect(lawful.drive('A-B', 'D-E')).toBeNull();
    expect(lawful.drive('A-B', 'C-H')).toBeNull();
    expect(lawful.drive('G-B', 'D-E')).toEqual(['GBCDE', 120_000 + 2_000 + 2_000]);
    expect(lawful.drive('A-B', 'C-D')).toEqual(['ABCD', 120_000]);
  });
});
