import { describe, expect, it } from 'vitest';
import { RuncardError } from '../../src/core/errors.ts';
import { INFINITE_MS, type LatLon, straightMm } from '../../src/core/units.ts';
import { PieceFlag, WidthSource } from '../../src/map/network.ts';
import { GROUND_LIMITS, type Ground, type Stop } from '../../src/routing/ground.ts';
import { PROFILES } from '../../src/routing/metric/profiles.ts';
import { freeFlowGround } from '../../src/routing/network-ground.ts';
import { type DrawnNetwork, drawNetwork, type NetworkDrawing, randomNetwork } from '../../src/testing/index.ts';
import { EVEN, LAWFUL } from './even-profile.ts';

const BIKE = { ...EVEN, id: 'bike', isMotorbike: true, widthCm: 80, clearanceCm: 40 };

function draw(drawing: NetworkDrawing): DrawnNetwork & { ground: Ground } {
  const drawn = drawNetwork({ gridM: 20, ...drawing });
  return { ...drawn, ground: freeFlowGround(drawn.network, { profiles: [EVEN, LAWFUL, BIKE] }) };
}

/** Letters stand on 1e-7 degrees, 11 mm: distances off the roads are right to a few cm, so they are compared in whole metres. */
const metres = (mm: number): number => Math.round(mm / 1000);
const walks = (stops: readonly Stop[]): number[] => stops.map((stop) => metres(stop.walkMm));

/** Where a stop is, in letters: the place drawn within a metre of it. */
function letterAt(town: DrawnNetwork, letters: string, stop: LatLon): string {
  return [...letters].filter((letter) => straightMm(town.latLon(letter), stop) < 1000).join('');
}

const ALLEY = { widthCm: 200, widthSource: WidthSource.NAME, name: 'Ngõ 5', flags: PieceFlag.ALLEY } as const;

describe('stops', () => {
  it('are at the point itself where its own piece can be driven', () => {
    const town = draw({
      map: `
        A--s--B
           x   `,
      ways: { AsB: {} },
      bends: 's',
    });
    const [stop, ...others] = town.ground.stops(town.latLon('x'), 'even');
    // x is 20 m off the road beside s, 60 m from A.
    expect(others).toEqual([]);
    expect(stop).toMatchObject({ piece: town.piece('A-B'), limit: null, inMain: true });
    expect([metres(stop.offsetMm), metres(stop.walkMm), metres(stop.distanceMm)]).toEqual([60, 20, 20]);
    expect(letterAt(town, 'AsB', stop)).toBe('s');
  });

  it('say whether their own road leads on at both ends', () => {
    const map = 'A---B--x--C---D';
    const goesOn = (ways: NetworkDrawing['ways']): (boolean | undefined)[] => {
      const town = draw({ map, ways });
      return town.ground.stops(town.latLon('x'), 'even').map((stop) => stop.goesOn);
    };
    expect(goesOn({ AB: {}, BC: {}, CD: {} })).toEqual([true]);
    expect(goesOn({ AB: {}, BC: {} })).toEqual([false]);
    // What follows is too narrow.
    expect(goesOn({ AB: {}, BC: {}, CD: ALLEY })).toEqual([false]);
  });

  it('are at the mouth of an alley that is too narrow, and say which one and how it is known', () => {
    const town = draw({
      map: `
        A---B---C
            |
            D--x-E`,
      ways: { ABC: {}, BD: ALLEY, DE: { ...ALLEY, widthCm: 150, name: 'Ngách 5/2' } },
    });
    // x lies on D–E, 60 m from D; B–D is 40 m. D–E would stop it too, but B–D stopped it first.
    const [stop, ...others] = town.ground.stops(town.latLon('x'), 'even');
    expect(others).toEqual([]);
    expect(letterAt(town, 'ABCDE', stop)).toBe('B');
    expect(metres(stop.walkMm)).toBe(100);
    expect(stop.limit).toEqual({ kind: 'WIDTH', name: 'Ngõ 5', has: 200, needs: 250, confidence: 'medium' });
    // A motorbike needs 120 cm.
    expect(town.ground.stops(town.latLon('x'), 'bike')).toMatchObject([{ piece: town.piece('D-E'), limit: null }]);
  });

  it('are at every mouth of an alley, least on foot first, and not all along the street', () => {
    const town = draw({
      map: `
        A---B---C
            |
            x
            |
            |
        D---E---F---G`,
      ways: { ABC: {}, BE: ALLEY, DEFG: {}, CG: {} },
    });
    // x lies 40 m below B and 60 m above E on B–E. Farther junctions can be driven to and are not walked to.
    const stops = town.ground.stops(town.latLon('x'), 'even');
    expect(stops.map((stop) => letterAt(town, 'ABCDEFG', stop))).toEqual(['B', 'E']);
    expect(walks(stops)).toEqual([40, 60]);
  });

  it('leave out mouths beyond the reach of a hose when there is a nearer one', () => {
    const town = draw({ map: 'A---B---x------D---E', gridM: 200, ways: { AB: {}, BD: ALLEY, DE: {} } });
    // x lies 800 m from B and 1,400 m from D.
    const stops = town.ground.stops(town.latLon('x'), 'even');
    expect(stops.map((stop) => letterAt(town, 'ABDE', stop))).toEqual(['B']);
  });

  it('stand on the piece at a mouth that is open both ways and not cut off, a larger one first', () => {
    const map = `
        S
        |
        B---C
        |   |
        x   |
            |
            D---E`;
    const pieceAtB = (ways: NetworkDrawing['ways'], profile: string): string => {
      const town = draw({ map, ways: { Bx: ALLEY, ...ways } });
      const [stop] = town.ground.stops(town.latLon('x'), profile);
      expect(letterAt(town, 'BCDES', stop)).toBe('B');
      return stop.piece === town.piece('B-S') ? 'B-S' : stop.piece === town.piece('B-C') ? 'B-C' : 'another';
    };
    const rest = { BC: {}, CD: {}, DE: {} };
    expect(pieceAtB({ ...rest, SB: { class: 'primary' } }, 'even')).toBe('B-S');
    // Nobody who minds one-ways can come to S.
    expect(pieceAtB({ ...rest, SB: { class: 'primary', oneway: true } }, 'lawful')).toBe('B-C');
    // The same where all roads at B have one direction, and B–C belongs to a ring.
    const ring = { BC: { oneway: true }, CDB: { oneway: true }, DE: {} };
    expect(pieceAtB({ ...ring, SB: { class: 'primary', oneway: true } }, 'lawful')).toBe('B-C');
    // Here they can, but B–S still has one direction alone.
    expect(pieceAtB({ ...rest, SB: { class: 'primary', oneway: true }, ES: {} }, 'lawful')).toBe('B-C');
  });

  it('are on this side of the rails first in what hose can use, and beyond them are marked', () => {
    const town = draw({
      map: `
        A---J-R-x-------B---C
        |                   |
        D-------------------E`,
      ways: { JRxB: ALLEY, AJ: {}, BC: {}, ADEC: {} },
      rails: 'R',
    });
    const stops = town.ground.stops(town.latLon('x'), 'even');
    // J is 80 m off, over the rails; B 160.
    expect(stops.map((stop) => [letterAt(town, 'ABCDEJR', stop), metres(stop.walkMm), stop.crossesRails])).toEqual([
      ['J', 80, true],
      ['B', 160, false],
    ]);
  });

  it('count a mouth by its way round the rails where there is one', () => {
    const town = draw({
      map: `
        A---J-R-x
            |   |
            F---G`,
      ways: { JRx: ALLEY, JFGx: ALLEY, AJ: {} },
      rails: 'R',
    });
    // Across 80 m; round 40 + 80 + 40.
    expect(town.ground.stops(town.latLon('x'), 'even').map((stop) => [metres(stop.walkMm), stop.crossesRails])).toEqual(
      [[160, false]],
    );
  });

  it('are beyond an open gate, not in it', () => {
    const town = draw({
      map: `
        x
        |
        B---C---D`,
      ways: { xB: ALLEY, BCD: {} },
      barriers: { B: { gate: true } },
    });
    expect(town.ground.stops(town.latLon('x'), 'even').map((stop) => stop.piece)).toEqual([town.piece('B-C')]);
  });

  it('name height, weight and foot ways as limits too', () => {
    const map = `
        A---B---C
            |
            x
            |
            D`;
    const limitOf = (way: NetworkDrawing['ways'][string]) => {
      const town = draw({ map, ways: { ABC: {}, BD: way } });
      const [stop] = town.ground.stops(town.latLon('x'), 'even');
      expect(letterAt(town, 'ABCD', stop)).toBe('B');
      return stop.limit;
    };
    expect(limitOf({ maxHeightCm: 280, name: 'Cổng làng' })).toEqual({
      kind: 'HEIGHT',
      name: 'Cổng làng',
      has: 280,
      needs: 300,
      confidence: 'tagged',
    });
    expect(limitOf({ maxWeightKg: 5000, flags: PieceFlag.CORRECTED })).toEqual({
      kind: 'WEIGHT',
      name: '',
      has: 5000,
      needs: 10_000,
      confidence: 'corrected',
    });
    expect(limitOf({ class: 'footway' })).toMatchObject({ kind: 'NOT_FOR_VEHICLES', has: 0, needs: 0 });
  });

  it('stop before a bollard, and name its gap', () => {
    const town = draw({
      map: `
        A---B---C
            |
            E
            |
            x
            |
            D`,
      ways: { ABC: {}, BE: { class: 'footway' }, ED: {} },
      barriers: { E: { gate: true, widthCm: 160, maxHeightCm: 250 } },
    });
    // x is 40 m below E, E 40 m below B. Behind the barrier the alley is wide: an island, offered after the mouth. The footway stops
    // the vehicle before the barrier does.
    const stops = town.ground.stops(town.latLon('x'), 'even');
    expect(stops.map((stop) => [letterAt(town, 'ABCDEx', stop), stop.inMain, metres(stop.walkMm)])).toEqual([
      ['B', true, 80],
      ['x', false, 0],
    ]);
    expect(stops.map((stop) => stop.limit?.kind)).toEqual(['NOT_FOR_VEHICLES', undefined]);
    const open = draw({
      map: `
        A---B---C
            |
            E
            x
            D`,
      ways: { ABC: {}, BE: {}, ED: {} },
      barriers: { E: { widthCm: 160, access: 7 } },
    });
    const [mouth] = open.ground.stops(open.latLon('x'), 'even');
    expect(letterAt(open, 'ABCDEx', mouth)).toBe('E');
    expect(mouth.limit).toMatchObject({ kind: 'WIDTH', has: 160, needs: 250 });
  });

  it('are not on a bridge, in a tunnel, on a deck or on a motorway where there is anything else', () => {
    const map = `
        A---B---C-----D---E
            |
            x              `;
    for (const upper of [
      { flags: PieceFlag.BRIDGE },
      { flags: PieceFlag.TUNNEL },
      { layer: 1 },
      { class: 'motorway' },
    ] as const) {
      const town = draw({ map, ways: { Bx: ALLEY, BC: upper, AB: upper, CD: {}, DE: {}, AD: {} } });
      // From x 40 m up to B, which only such pieces meet, and 80 m on to C or A.
      const stops = town.ground.stops(town.latLon('x'), 'even');
      expect(stops.map((stop) => letterAt(town, 'ABCDE', stop)).sort()).toEqual(['A', 'C']);
      expect(walks(stops)).toEqual([120, 120]);
    }
  });

  it('are on the bridge where nothing else can be reached on foot', () => {
    const town = draw({ map: 'A---x---B', gridM: 400, ways: { AB: { flags: PieceFlag.BRIDGE }, BA: {} }, bends: '' });
    const onBridge = town.ground.stops({ lat: town.latLon('x').lat, lon: town.latLon('x').lon }, 'even');
    // A–B and B–A lie on one line: the ground one is the point's own, however the bridge is drawn.
    expect(onBridge.map((stop) => stop.piece)).toEqual([town.piece('A-B#2')]);
    const alone = draw({ map: 'A---x---B', gridM: 400, ways: { AB: { flags: PieceFlag.BRIDGE } } });
    // 1,600 m from either end: farther than anyone walks.
    const [stop] = alone.ground.stops(alone.latLon('x'), 'even');
    expect(stop).toMatchObject({ piece: alone.piece('A-B'), limit: null });
    expect(metres(stop.offsetMm)).toBe(1600);
  });

  it('leave a bridge by its end, and say that they do', () => {
    const town = draw({
      map: 'A---B-x-C---D',
      ways: { AB: {}, BC: { flags: PieceFlag.BRIDGE, name: 'Cầu Mới' }, CD: {} },
    });
    const stops = town.ground.stops(town.latLon('x'), 'even');
    expect(stops.map((stop) => letterAt(town, 'ABCD', stop))).toEqual(['B', 'C']);
    expect(stops[0].limit).toMatchObject({ kind: 'NO_STANDING', name: 'Cầu Mới' });
  });

  it('take the road under a deck, not the deck, for a house between them', () => {
    const town = draw({
      map: `
        A-------B
            x
        C-------D`,
      gridM: 10,
      ways: { AB: { layer: 1, class: 'trunk' }, CD: {}, AC: {}, BD: {} },
    });
    const [stop] = town.ground.stops(town.latLon('x'), 'even');
    expect([stop.piece, metres(stop.walkMm)]).toEqual([town.piece('C-D'), 10]);
  });

  it('are the roads about, in a straight line, where nobody can walk along anything', () => {
    const town = draw({
      map: `
        A---B
            |
            C
            .
            .
                  x`,
      gridM: 200,
      ways: { ABC: {} },
    });
    // 3 rows and 6 columns of 200 m: √(600² + 1200²) = 1,342 m from C, out of reach for a walk but not for a look. A–B is farther.
    const stops = town.ground.stops(town.latLon('x'), 'even');
    expect(stops[0]).toMatchObject({ piece: town.piece('B-C'), limit: null });
    expect(Math.abs(stops[0].walkMm - 1_341_641)).toBeLessThan(1_500);
    expect(town.ground.stops({ lat: 21.5, lon: 106.5 }, 'even')).toEqual([]);
  });

  it('are found beyond reach of a hose, and then across the fields, rather than not at all', () => {
    const map = `
        A---B---C
            |
            |
            D---x---E`;
    const pocket = { ABC: {}, BD: { widthCm: 249, name: 'Ngõ 9' }, DE: {} };
    const deep = draw({ map, gridM: 300, ways: pocket });
    // x can be driven about: D–E is 2.4 km long, and 900 m of the narrow Ngõ 9 part it from B. On foot 1,200 + 900 m.
    const stops = deep.ground.stops(deep.latLon('x'), 'even');
    expect(stops.map((stop) => [letterAt(deep, 'ABCDEx', stop), stop.inMain, metres(stop.walkMm)])).toEqual([
      ['B', true, 2100],
      ['x', false, 0],
    ]);
    expect(stops[0].limit).toMatchObject({ kind: 'WIDTH', name: 'Ngõ 9', has: 249 });
    // Without Ngõ 9 nobody can walk to A–B–C: 900 m as the crow flies, straight up to C; B is √(1,200² + 900²) m off.
    const apart = draw({ map, gridM: 300, ways: { ABC: {}, DE: {} } });
    const about = apart.ground.stops(apart.latLon('x'), 'even');
    expect(about.map((stop) => [stop.piece, stop.inMain, metres(stop.walkMm), stop.limit?.kind])).toEqual([
      [apart.piece('B-C'), true, 900, 'NO_STANDING'],
      [apart.piece('A-B'), true, 1500, 'NO_STANDING'],
      [apart.piece('D-E'), false, 0, undefined],
    ]);
  });

  it('are the nearest on foot up to the limit, and of equally near ones those with the lowest piece numbers', () => {
    // Twelve arms: each foot way from the middle ends at its own drivable street, and a road joins those far below. Pieces are numbered
    // from l back to a, junctions from a to l.
    const arms = [...'lkjihgfedcba'];
    const starsOf = (lengthMm: (i: number) => number): ReturnType<typeof draw> =>
      draw({
        map: `aA bB cC dD eE fF M gG hH iI jJ kK lL${'\n'.repeat(20)}                  Z`,
        ways: Object.fromEntries([
          ...arms.flatMap((letter, i) => [
            [`M${letter}`, { class: 'footway' as const, lengthMm: lengthMm(i) }],
            [`${letter}${letter.toUpperCase()}`, {}],
          ]),
          ...arms.map((letter) => [`${letter.toUpperCase()}Z`, {}]),
        ]),
      });
    const nearest = (town: ReturnType<typeof draw>) =>
      town.ground.stops(town.latLon('M'), 'even').map((stop) => letterAt(town, arms.join(''), stop));
    const { stopsMax } = GROUND_LIMITS;
    // From l, 120 m, to a, 10 m: the last eight, the nearest first.
    expect(nearest(starsOf((i) => 10_000 * (12 - i)))).toEqual(arms.slice(-stopsMax).toReversed());
    expect(nearest(starsOf(() => 50_000))).toEqual(arms.slice(0, stopsMax));
  });

  it('refuse an unknown profile by its name', () => {
    const town = draw({ map: 'A---B', ways: { AB: {} } });
    const ask = () => town.ground.stops(town.latLon('A'), 'hovercraft');
    expect(ask).toThrow(RuncardError);
    expect(ask).toThrow(/"hovercraft", wanted one of even, lawful, bike/);
  });
});

describe('drives', () => {
  const drawing: NetworkDrawing = {
    map: `
      A-----B-----C
            |
           u|
            D`,
    gridM: 100,
    ways: { ABC: {}, BD: {} },
  };

  it('take whole ms from where each point meets the road, in the order asked', () => {
    const town = draw(drawing);
    const [stop] = town.ground.stops(town.latLon('C'), 'even');
    const from = ['A', 'D', 'u', 'C'].map(town.latLon);
    // To C at 100 ms a metre: A 1,200 m; D 300 + 600 m; u meets B–D 200 m below B: 800 m; C none.
    const drives = [...town.ground.driveMs('even', from, stop)];
    expect(drives.map((ms) => Math.round(ms / 100))).toEqual([1200, 900, 800, 0]);
    expect([...town.ground.driveMs('even', [...from].reverse(), stop)]).toEqual(drives.reverse());
    expect(town.ground.driveMs('even', from, stop, 90_500).indexOf(INFINITE_MS)).toBe(0);
  });

  it('are the times of the routes', () => {
    const town = draw(drawing);
    const [stop] = town.ground.stops(town.latLon('C'), 'even');
    for (const letter of ['A', 'D', 'u']) {
      const route = town.ground.route('even', town.latLon(letter), stop);
      expect(route?.ms).toBe(town.ground.driveMs('even', [town.latLon(letter)], stop)[0]);
      expect(straightMm(route?.points.at(-1) ?? stop, stop)).toBeLessThan(20);
    }
  });

  it('do not exist from beyond the reach of a road', () => {
    const town = draw(drawing);
    const [stop] = town.ground.stops(town.latLon('C'), 'even');
    const far = { lat: town.latLon('A').lat + 0.0046, lon: town.latLon('A').lon };
    // 0.0046° north are 511 m, 11 m more than a unit may be from its road.
    expect([...town.ground.driveMs('even', [far], stop)]).toEqual([INFINITE_MS]);
    expect(town.ground.route('even', far, stop)).toBeNull();
  });

  it('leave an island by the nearest road that is not one', () => {
    const town = draw({
      map: `
        A---B---C
        .
        D---E`,
      ways: { ABC: {}, DE: {} },
    });
    const [stop] = town.ground.stops(town.latLon('C'), 'even');
    // D–E leads nowhere, A–B lies 40 m off: from A 160 m.
    const [ms] = town.ground.driveMs('even', [town.latLon('D')], stop);
    expect(Math.round(ms / 100)).toBe(160);
    // Yet from D to a stop on its own island it stays there.
    const own: Stop = { ...stop, ...town.position('D-E', 1) };
    expect(Math.round(town.ground.driveMs('even', [town.latLon('D')], own)[0] / 100)).toBe(80);
  });
});

describe('routes', () => {
  it('go through the bends of the roads and the parts of the pieces at both ends', () => {
    const town = draw({
      map: `
        A--x--B
              |
              y--z--C`,
      ways: { AB: {}, ByC: {} },
      bends: 'y',
    });
    const [stop] = town.ground.stops(town.latLon('z'), 'even');
    const route = town.ground.route('even', town.latLon('x'), stop);
    // x–B 60 m, B–y 40 m, y–z 60 m.
    expect(route?.lengthM).toBe(160);
    expect(route?.points.map((point) => letterAt(town, 'AxByzC', point)).join('')).toBe('xByz');
    expect(route).toMatchObject({ contraflowM: 0, warnings: [] });
  });

  it('count the metres against a one-way and say so', () => {
    const town = draw({ map: 'A---B---C', ways: { AB: {}, CB: { oneway: true } } });
    const [stop] = town.ground.stops(town.latLon('C'), 'even');
    const route = town.ground.route('even', town.latLon('A'), stop);
    // A–B 80 m at 36 km/h, B–C 80 m at 18 km/h: 8 + 16 s.
    expect(route).toMatchObject({ ms: 24_000, lengthM: 160, contraflowM: 80 });
    expect(route?.warnings).toEqual([{ code: 'CONTRAFLOW', message: '80 m against a one-way' }]);
    expect(town.ground.route('lawful', town.latLon('A'), stop)).toBeNull();
  });

  it('warn of gates, private ground, fords, and widths that are only inferred', () => {
    const town = draw({
      map: 'A---B---C---D---E',
      ways: {
        AB: { flags: PieceFlag.PRIVATE, name: 'Khu A' },
        BC: { flags: PieceFlag.FORD },
        CD: { widthCm: 299, widthSource: WidthSource.CLASS, name: 'Ngõ 7' },
        DE: { widthCm: 299, widthSource: WidthSource.TAGGED },
      },
      barriers: { B: { gate: true } },
    });
    const [stop] = town.ground.stops(town.latLon('E'), 'even');
    // 250 cm needed; below 300 cm a width that nobody measured is worth a word.
    expect(town.ground.route('even', town.latLon('A'), stop)?.warnings).toEqual([
      { code: 'GATE', message: '1 to be opened, 20 s allowed for' },
      { code: 'PRIVATE_ROAD', message: '80 m on private ground: Khu A' },
      { code: 'FORD', message: '1 through water' },
      { code: 'NARROW_INFERRED', message: '80 m about 299 cm wide, not measured; 250 cm needed: Ngõ 7' },
    ]);
  });

  it('warn of a start far from its road', () => {
    const town = draw({
      map: `
        A---B
        |
        x
        y`,
      gridM: 74,
      ways: { AB: {} },
    });
    const [stop] = town.ground.stops(town.latLon('B'), 'even');
    // x 148 m and y 222 m below A.
    expect(town.ground.route('even', town.latLon('x'), stop)?.warnings).toEqual([]);
    expect(town.ground.route('even', town.latLon('y'), stop)?.warnings).toEqual([
      { code: 'SNAP_FAR', message: 'starts 222 m from the nearest road that it can use' },
    ]);
  });
});

describe('walks', () => {
  it('measure the way on foot, with both ways to the road, and end at the radius', () => {
    const town = draw({
      map: `
        A---B---C
            |
            D---E
        x       y`,
      ways: { ABC: {}, BDE: { class: 'steps' } },
    });
    const field = town.ground.walkFrom(town.latLon('A'), 200);
    const to = (letter: string) => field.distanceM(town.latLon(letter));
    // A–B 80 m, B–C 80, B–D 40, D–E 80; y is 20 m below E.
    expect(['A', 'B', 'C', 'D', 'E', 'y'].map(to)).toEqual([0, 80, 160, 120, 200, null]);
    expect(town.ground.walkFrom(town.latLon('A'), 221).distanceM(town.latLon('y'))).toBe(220);
    expect(town.ground.walkFrom(town.latLon('y'), 221).distanceM(town.latLon('A'))).toBe(220);
  });

  it('go over a level crossing, and hose ends at it', () => {
    const town = draw({
      map: `
        A---R---C
        |       |
        D-------E`,
      ways: { ARC: {}, AD: {}, DE: { lengthMm: 400_000 }, EC: {} },
      rails: 'R',
    });
    const [walk, hose] = [town.ground.walkFrom, town.ground.hoseFrom].map((field) => field(town.latLon('A'), 1_000));
    const to = (letter: string) => [walk?.distanceM(town.latLon(letter)), hose?.distanceM(town.latLon(letter))];
    // A–R and R–C 80 m each; round by D and E 40 + 400 + 40.
    expect([to('D'), to('C'), to('E')]).toEqual([
      [40, 40],
      [160, 480],
      [200, 440],
    ]);
  });

  it('stay on one piece where both points are on it', () => {
    const town = draw({ map: 'A--x---y--B', ways: { AB: {} } });
    expect(town.ground.walkFrom(town.latLon('x'), 100).distanceM(town.latLon('y'))).toBe(80);
    const beside = draw({
      map: `
        A-----y--B
           x      `,
      ways: { AB: {} },
    });
    // 20 m to the road and 60 m along it.
    expect(beside.ground.walkFrom(beside.latLon('x'), 100).distanceM(beside.latLon('y'))).toBe(80);
  });

  it('start from the nearest road that leads on, where the nearest of all is a stray piece', () => {
    const town = draw({
      map: `
        A-------B-----C
        .  ..
          S-T
           x           `,
      ways: { ABC: {}, ST: { class: 'footway' } },
    });
    // x is 20 m below S–T, which nothing joins, and 60 m below A–B at 60 m; B is 100 m on.
    expect(town.ground.walkFrom(town.latLon('x'), 300).distanceM(town.latLon('B'))).toBe(160);
    expect(town.ground.walkFrom(town.latLon('x'), 300).distanceM(town.latLon('T'))).toBe(40);
  });

  it('pass bollards and one-ways, and not motorways', () => {
    const town = draw({
      map: 'A---B---C---D',
      ways: { CBA: { oneway: true }, CD: { class: 'motorway', access: 1 } },
      barriers: { B: {} },
    });
    const field = town.ground.walkFrom(town.latLon('A'), 1000);
    expect(field.distanceM(town.latLon('C'))).toBe(160);
    // D's nearest piece on foot ends at C, 80 m off: that is where its way on foot begins.
    expect(field.distanceM(town.latLon('D'))).toBe(240);
  });

  it('keep their answers while others are asked', () => {
    const town = draw({ map: 'A---B---C', ways: { ABC: {} } });
    const [fromA, fromC] = [town.ground.walkFrom(town.latLon('A'), 100), town.ground.walkFrom(town.latLon('C'), 100)];
    expect([fromA.distanceM(town.latLon('B')), fromC.distanceM(town.latLon('B'))]).toEqual([80, 80]);
    expect([fromA.distanceM(town.latLon('A')), fromC.distanceM(town.latLon('A'))]).toEqual([0, null]);
  });

  it('lead nowhere from open country', () => {
    const town = draw({ map: 'A---B', ways: { AB: {} } });
    const field = town.ground.walkFrom({ lat: 21.1, lon: 105.85 }, 1000);
    expect(field.distanceM(town.latLon('A'))).toBeNull();
  });
});

describe('the rest of the ground', () => {
  it('describes the nearest piece of any kind', () => {
    const town = draw({
      map: `
        A---B
          x
        C---D`,
      gridM: 10,
      ways: { AB: { class: 'tertiary' }, CD: { ...ALLEY, class: 'footway', lengthMm: 40_000 } },
    });
    const at = { lat: town.latLon('x').lat - 0.000_01, lon: town.latLon('x').lon };
    expect(town.ground.describe(at)).toMatchObject({
      piece: town.piece('C-D'),
      name: 'Ngõ 5',
      roadClass: 'footway',
      widthCm: 200,
      widthConfidence: 'medium',
    });
    expect(town.ground.describe({ lat: 22, lon: 106 })).toBeNull();
  });

  it('guesses from the straight line where there is no way', () => {
    const town = draw({ map: 'A---B', ways: { AB: {} } });
    // 1,000 m × 1.4 at 36 km/h.
    expect(town.ground.guessMs('even', 1_000_000)).toBe(140_000);
    expect(town.ground.guessMs('even', 1e13)).toBeLessThan(INFINITE_MS);
  });

  it('bounds drives from below: leaving out what may lie between a unit and its road', () => {
    const town = draw({ map: 'A---B', ways: { AB: {} } });
    const a = town.latLon('A');
    const [stop] = town.ground.stops(town.latLon('B'), 'even');
    const straightM = straightMm(a, stop) / 1_000;
    // The start is not known to lie on the road yet: 500 m are left out. 40 m of road are less.
    expect(town.ground.leastDriveTo('even', [stop])(a)).toBe(0);
    // Once it is asked about, it counts from the road: 0.992 of the way at 36 km/h, 100 ms a metre; the road's point is rounded to 1e-7 degrees.
    town.ground.driveMs('even', [a], stop);
    expect(Math.abs(town.ground.leastDriveTo('even', [stop])(a) - 0.992 * straightM * 100)).toBeLessThanOrEqual(2);
  });

  it.each([31, 32, 33, 34])('seed %i: no drive beats its lower bound, each equals its route', (seed) => {
    const network = randomNetwork(seed, { shape: 'grid', junctionsMax: 60 });
    const ground = freeFlowGround(network);
    const [west, south, east, north] = ground.bbox;
    const at = (i: number): LatLon => ({
      lat: south + ((north - south) * ((i * 37) % 101)) / 100,
      lon: west + ((east - west) * ((i * 61) % 101)) / 100,
    });
    const points = Array.from({ length: 12 }, (_, i) => at(i));
    let drivesSeen = 0;
    for (const { id } of PROFILES) {
      for (const stop of ground.stops(at(50 + seed), id)) {
        const drives = ground.driveMs(id, points, stop);
        points.forEach((point, i) => {
          expect(ground.route(id, point, stop)?.ms ?? INFINITE_MS, `seed ${seed}, ${id}, point ${i}`).toBe(drives[i]);
          expect(ground.leastDriveTo(id, [stop])(point)).toBeLessThanOrEqual(drives[i]);
          // The bound is of the nearest of them, wherever the first lies.
          expect(ground.leastDriveTo(id, [at(7), at(9), stop])(point)).toBeLessThanOrEqual(drives[i]);
          if (drives[i] < INFINITE_MS) drivesSeen++;
        });
      }
    }
    expect(drivesSeen).toBeGreaterThan(0);
  });
});
