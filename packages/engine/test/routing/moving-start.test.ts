import { describe, expect, it } from 'vitest';
import { type LatLon, mmPerDegree } from '../../src/core/units.ts';
import { placeOf } from '../../src/map/geometry.ts';
import type { Ground, StartPoint } from '../../src/routing/ground.ts';
import { freeFlowGround } from '../../src/routing/network-ground.ts';
import { type DrawnNetwork, drawNetwork, type NetworkDrawing } from '../../src/testing/index.ts';
import { EVEN, LAWFUL } from './even-profile.ts';

/** 10 m a character and 36 km/h: 1,000 ms a character. */
function draw(drawing: NetworkDrawing): DrawnNetwork & { ground: Ground } {
  const drawn = drawNetwork({ gridM: 10, ...drawing });
  return { ...drawn, ground: freeFlowGround(drawn.network, { profiles: [EVEN, LAWFUL] }) };
}

const [NORTH, EAST, SOUTH, WEST] = [0, 90, 180, 270];

const southOf = ({ lat, lon }: LatLon, m: number): LatLon => ({ lat: lat - (m * 1_000) / mmPerDegree(0).lat, lon });

/** From the point, moving so, to the place; whole seconds, since letters stand on 1e-7 degrees. */
function driveS({ ground }: { ground: Ground }, at: LatLon, bearingDeg: number | undefined, to: LatLon, id = 'even') {
  const from: StartPoint = bearingDeg === undefined ? { ...at } : { ...at, bearingDeg };
  const [stop] = ground.stops(to, id);
  const [ms] = ground.driveMs(id, [from], stop);
  expect(ground.route(id, from, stop)?.ms).toBe(ms);
  return Math.round(ms / 1_000);
}

describe('a vehicle that moves', () => {
  it('goes on to the end of its road before it turns', () => {
    const town = draw({ map: 'A---------B----C', ways: { ABC: {} } });
    const [at, behind] = [0.4, 0.1].map((fraction) => placeOf(town.network, town.position('A-B', fraction)));
    // 60 m on to B and 90 m back; 30 m back; 60 + 50 m ahead; 40 m back to A, where it turns, and 150 m.
    expect(driveS(town, at, EAST, behind)).toBe(15);
    expect([WEST, undefined].map((bearing) => driveS(town, at, bearing, behind))).toEqual([3, 3]);
    expect([EAST, undefined].map((bearing) => driveS(town, at, bearing, town.latLon('C')))).toEqual([11, 11]);
    expect(driveS(town, at, WEST, town.latLon('C'))).toBe(19);
    const [stop] = town.ground.stops(behind, 'even');
    const route = town.ground.route('even', { ...at, bearingDeg: EAST }, stop);
    expect(route?.lengthM).toBe(150);
    expect(route?.points.length).toBe(3);
    expect(route?.warnings.map(({ code }) => code)).toEqual(['U_TURN']);
    const standing = town.ground.route('even', at, stop);
    expect([standing?.lengthM, standing?.warnings]).toEqual([30, []]);
  });

  it('is on the road whose direction fits its bearing within 45 degrees, not on a nearer one', () => {
    // A divided road: B–A runs west, 20 m below it C–D east.
    const town = draw({
      map: `
        A---------B
        |         |
        C---------D`,
      ways: { BA: { oneway: true }, CD: { oneway: true }, AC: {}, BD: {} },
    });
    // 5 m below B–A and 15 above C–D. To D along C–D 50 m. Standing: 50 m to B at half the speed, against the one-way, and 20 m down.
    const at = southOf(placeOf(town.network, town.position('A-B', 0.5)), 5);
    const toD = (bearing?: number) => driveS(town, at, bearing, town.latLon('D'));
    expect([EAST, 46, 134].map(toD)).toEqual([5, 5, 5]);
    expect(toD(undefined)).toBe(12);
    // West along B–A to A 50 m, and 20 + 100 m.
    expect(toD(WEST)).toBe(17);
  });

  it('counts as standing where no road within 50 m fits, and with a road too far away', () => {
    const town = draw({ map: 'A---------B----C', ways: { ABC: {} } });
    const [at, behind] = [0.4, 0.1].map((fraction) => placeOf(town.network, town.position('A-B', fraction)));
    expect([NORTH, SOUTH, 44, 136].map((bearing) => driveS(town, at, bearing, behind))).toEqual([3, 3, 3, 3]);
    expect(driveS(town, southOf(at, 49), EAST, behind)).toBe(15);
    expect(driveS(town, southOf(at, 51), EAST, behind)).toBe(3);
  });

  it('counts as standing in a dead end without room to turn, whatever else runs that way', () => {
    // The signal makes C a junction with turns, which a vehicle of 7 m needs 7.5 m of road for. D–E runs the same way, 20 m below.
    const toA = (widthCm: number, bearing: number): number => {
      const town = draw({
        map: `
          A---------C
          |
          D---------E`,
        ways: { AC: { widthCm }, AD: {}, DE: {} },
        signals: 'C',
      });
      return driveS(town, placeOf(town.network, town.position('A-C', 0.5)), bearing, town.latLon('A'));
    };
    // 50 m back to A at once; with room 50 m on, 25 s to turn and 5 s for the signal, and 100 m back.
    expect([toA(600, EAST), toA(600, WEST)]).toEqual([5, 5]);
    expect(toA(800, EAST)).toBe(45);
  });

  it('is on the leg of a hairpin that runs its way', () => {
    const town = draw({
      map: `
        A--------x
        |        |
        B--------y`,
      ways: { AxyB: { oneway: true }, BA: {} },
      bends: 'xy',
    });
    // 8 m below the upper leg and 12 m above the lower, 40 m from x: on the lower leg it has 50 m to B; on the upper 40 + 20 + 90 m.
    const at = southOf(placeOf(town.network, { piece: town.piece('A-B'), offsetMm: 50_000 }), 8);
    const toB = (bearing: number) => driveS(town, at, bearing, town.latLon('B'), 'lawful');
    expect(toB(WEST)).toBe(5);
    expect(toB(EAST)).toBe(15);
  });
});
