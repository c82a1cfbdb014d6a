import { describe, expect, it } from 'vitest';
import { straightMm } from '../../src/core/units.ts';
import {
  ArcAccess,
  JunctionFlag,
  PieceFlag,
  PointKind,
  RestrictionKind,
  RoadClass,
  tailOf,
} from '../../src/map/network.ts';
import { drawNetwork } from '../../src/testing/draw-network.ts';

const ALL = ArcAccess.VEHICLE | ArcAccess.MOTORBIKE | ArcAccess.FOOT;

describe('a drawn network', () => {
  const town = drawNetwork({
    map: `
      A---B---C   H
          |
          D---E    `,
    gridM: 50,
    ways: {
      ABC: { class: 'tertiary', name: 'phố Huế' },
      BDE: { oneway: true, name: 'ngõ 5', widthCm: 280 },
      CE: { class: 'steps' },
    },
    restrictions: ['no ABD', 'only ABDE'],
    signals: 'B',
    points: { H: { kind: 'hydrant', name: 'trụ 1', detail: '{}' } },
    water: { ACE: 'hồ' },
  });
  const { network } = town;

  it('has a junction for each letter on a way, in reading order, and none for the others', () => {
    expect(['A', 'B', 'C', 'D', 'E'].map(town.junction)).toEqual([0, 1, 2, 3, 4]);
    expect(network.junctionCount).toBe(5);
    expect(() => town.junction('H')).toThrow(/'H' is on no way/);
  });

  it('measures lengths on the grid and puts letters where those lengths say', () => {
    // A–B is 4 characters of 50 m; C (row 0, column 8) to E (row 2, column 8) is 2 rows.
    expect(network.pieceLengthMm[town.piece('A-B')]).toBe(200_000);
    expect(network.pieceLengthMm[town.piece('C-E')]).toBe(100_000);
    // Coordinates are rounded to 1e-7 degrees, 11 mm at most at each end.
    expect(Math.abs(straightMm(town.latLon('A'), town.latLon('B')) - 200_000)).toBeLessThan(25);
    expect(Math.abs(straightMm(town.latLon('C'), town.latLon('E')) - 100_000)).toBeLessThan(25);
  });

  it('keeps the arc against a one-way, flagged, and lets walkers use it', () => {
    expect(network.arcAccess[town.arc('B-D')]).toBe(ALL);
    expect(network.arcAccess[town.arc('D-B')]).toBe(ALL | ArcAccess.CONTRAFLOW);
    expect(network.pieceFlags[town.piece('B-D')] & PieceFlag.ONEWAY).toBe(PieceFlag.ONEWAY);
    expect(network.arcAccess[town.arc('C-E')]).toBe(ArcAccess.FOOT);
  });

  it('names arcs, positions and routes in letters, whichever way the piece was drawn', () => {
    expect(tailOf(network, town.arc('D-B'))).toBe(town.junction('D'));
    expect(network.head[town.arc('D-B')]).toBe(town.junction('B'));
    expect(town.position('B-D', 0.25)).toEqual({ piece: town.piece('B-D'), offsetMm: 25_000 });
    expect(town.position('D-B', 0.25)).toEqual({ piece: town.piece('B-D'), offsetMm: 75_000 });
    expect(town.letters([town.arc('A-B'), town.arc('B-D'), town.arc('D-E')])).toBe('ABDE');
    expect(town.letters([])).toBe('');
  });

  it('carries names, class, signals, restrictions, points and water', () => {
    const ab = town.piece('A-B');
    expect(network.names.get(network.pieceName[ab])).toBe('phố Huế');
    expect(network.pieceClass[ab]).toBe(RoadClass.TERTIARY);
    expect(network.pieceWidthCm[town.piece('D-E')]).toBe(280);
    expect(network.junctionFlags[town.junction('B')] & JunctionFlag.SIGNAL).toBe(JunctionFlag.SIGNAL);
    expect([...network.restrictionKind]).toEqual([RestrictionKind.NO, RestrictionKind.ONLY]);
    expect([...network.restrictionFromPiece]).toEqual([ab, ab]);
    expect([...network.restrictionToPiece]).toEqual([town.piece('B-D'), town.piece('D-E')]);
    expect([...network.restrictionVia]).toEqual([town.piece('B-D')]);
    expect([...network.pointKind]).toEqual([PointKind.HYDRANT]);
    expect(network.names.get(network.pointName[0])).toBe('trụ 1');
    expect(network.names.get(network.waterName[0])).toBe('hồ');
    expect(network.waterLonE7.length).toBe(3);
  });

  it('gives equal tag keys to pieces of equal facts only', () => {
    const key = (ends: string): number => network.pieceTagsKey[town.piece(ends)];
    expect(key('A-B')).toBe(key('B-C'));
    expect(key('A-B')).not.toBe(key('B-D'));
  });
});

describe('a drawing of parallel ways, loops and barriers', () => {
  it('keeps two ways between the same letters apart', () => {
    const drawn = drawNetwork({ map: 'A--B', ways: { AB: {}, 'AB#2': { name: 'hầm', layer: -1, lengthMm: 310_000 } } });
    expect(drawn.piece('A-B')).not.toBe(drawn.piece('A-B#2'));
    expect(drawn.network.pieceLengthMm[drawn.piece('B-A#2')]).toBe(310_000);
    expect(drawn.network.pieceLayer[drawn.piece('A-B#2')]).toBe(-1);
  });

  it('bends at letters that are shape points, and closes loops', () => {
    const drawn = drawNetwork({
      map: `
        A---B
        x---y`,
      bends: 'xy',
      ways: { AB: {}, AxyB: {}, 'BAxyB#2': {} },
    });
    // Down 1, along 4, up 1, at 100 m each.
    expect(drawn.network.pieceLengthMm[drawn.piece('A-B#2')]).toBe(600_000);
    expect(drawn.network.junctionCount).toBe(2);
    expect(drawn.network.pieceCount).toBe(4);
    const loop = drawNetwork({ map: 'A\nx y', bends: 'xy', ways: { AxyA: {} } });
    expect(loop.network.head[loop.arc('A-A')]).toBe(loop.junction('A'));
    expect(loop.network.shapeLonE7.length).toBe(2);
  });

  it('puts a one-millimetre piece at a barrier and leaves it out of the letters', () => {
    const drawn = drawNetwork({ map: 'A--B--C', ways: { ABC: {} }, barriers: { B: { widthCm: 150 } } });
    const { network } = drawn;
    expect(network.pieceCount).toBe(3);
    expect(network.pieceLengthMm[2]).toBe(1);
    expect(network.pieceFlags[2]).toBe(PieceFlag.BARRIER);
    expect(network.pieceWidthCm[2]).toBe(150);
    expect(network.arcAccess[4]).toBe(ArcAccess.MOTORBIKE | ArcAccess.FOOT);
    // The barrier stands between the two pieces: A–B ends before it, B–C starts behind it.
    expect(network.head[drawn.arc('A-B')]).toBe(tailOf(network, 4));
    expect(tailOf(network, drawn.arc('B-C'))).toBe(network.head[4]);
    expect(drawn.letters([drawn.arc('A-B'), 4, drawn.arc('B-C')])).toBe('ABC');
    const gate = drawNetwork({ map: 'A--B--C', ways: { ABC: {} }, barriers: { B: { gate: true } } });
    expect(gate.network.pieceFlags[2]).toBe(PieceFlag.BARRIER | PieceFlag.GATE);
    expect(gate.network.arcAccess[4]).toBe(ALL);
  });

  it('refuses a drawing with a mistake, saying which', () => {
    expect(() => drawNetwork({ map: 'A--A', ways: {} })).toThrow(/'A' twice/);
    expect(() => drawNetwork({ map: 'A--B', ways: { AC: {} } })).toThrow(/'C' is not on the map/);
    expect(() => drawNetwork({ map: 'A--B', ways: { A: {} } })).toThrow(/wanted two letters/);
    expect(() => drawNetwork({ map: 'A--B', ways: { AB: {} }, restrictions: ['not AB'] })).toThrow(/'not AB'/);
  });
});
