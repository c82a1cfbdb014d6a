import { describe, expect, it } from 'vitest';
import { E7, type LatLon, straightMm } from '../../src/core/units.ts';
import { addPointsBetween, placeOf, planeAt, pointsOfPiece, projectOnPiece } from '../../src/map/geometry.ts';
import { drawNetwork, networkOfRows } from '../../src/testing/index.ts';

describe('places along a piece', () => {
  // A to x 200 m east, x to y 100 m south, y to B 200 m east: 500 m.
  const drawn = drawNetwork({
    map: `
      A-x
        y-B`,
    bends: 'xy',
    ways: { AxyB: {} },
  });
  const { network } = drawn;
  const at = (offsetMm: number) => placeOf(network, { piece: 0, offsetMm });
  const metresApart = (a: Parameters<typeof straightMm>[0], b: Parameters<typeof straightMm>[0]): number =>
    straightMm(a, b) / 1000;

  it('follow the bends', () => {
    expect(at(0)).toEqual(drawn.latLon('A'));
    expect(at(500_000)).toEqual(drawn.latLon('B'));
    // A hundredth of a metre: the points are rounded to 11 mm, and a degree of longitude shrinks by 1e-6 of itself in 100 m.
    expect(metresApart(at(200_000), drawn.latLon('x'))).toBeLessThan(0.03);
    expect(metresApart(at(300_000), drawn.latLon('y'))).toBeLessThan(0.03);
    expect(Math.abs(metresApart(at(250_000), drawn.latLon('x')) - 50)).toBeLessThan(0.03);
  });

  it('are listed tail, shape, head', () => {
    expect(pointsOfPiece(network, 0)).toEqual(['A', 'x', 'y', 'B'].map(drawn.latLon));
  });

  it('between two offsets keep the bends between them, in the asked direction', () => {
    const [x, y] = [drawn.latLon('x'), drawn.latLon('y')];
    const pointsBetween = (fromMm: number, toMm: number, before: LatLon[] = []): LatLon[] => {
      addPointsBetween(before, network, 0, fromMm, toMm);
      return before;
    };
    expect(pointsBetween(100_000, 400_000)).toEqual([at(100_000), x, y, at(400_000)]);
    expect(pointsBetween(400_000, 100_000)).toEqual([at(400_000), y, x, at(100_000)]);
    expect(pointsBetween(0, 250_000)).toEqual([drawn.latLon('A'), x, at(250_000)]);
    expect(pointsBetween(10_000, 20_000)).toEqual([at(10_000), at(20_000)]);
    expect(pointsBetween(0, 500_000)).toEqual([drawn.latLon('A'), x, y, drawn.latLon('B')]);
    expect(pointsBetween(500_000, 0)).toEqual([drawn.latLon('B'), y, x, drawn.latLon('A')]);
    expect(pointsBetween(500_000, 0, pointsBetween(400_000, 500_000))).toEqual([
      at(400_000),
      drawn.latLon('B'),
      y,
      x,
      drawn.latLon('A'),
    ]);
    expect(pointsBetween(10_000, 20_000, [at(10_000)])).toEqual([at(10_000), at(20_000)]);
  });

  it('share the length that the builder gave, whatever the points measure', () => {
    const said = drawNetwork({ map: 'A---x---B', bends: 'x', ways: { AxB: { lengthMm: 1_000 } } });
    const half = placeOf(said.network, { piece: 0, offsetMm: 500 });
    expect(Math.abs(half.lon - said.latLon('x').lon) * E7).toBeLessThanOrEqual(1);
    expect(projectOnPiece(said.network, 0, planeAt(half))).toEqual({ offsetMm: 500, distanceMm: 0, side: 'on' });
  });

  it('exist on a piece whose points are all one', () => {
    const point = [1_058_500_000, 210_300_000] as const;
    const dot = networkOfRows({
      junctions: [{ at: point }, { at: point }],
      pieces: [{ tail: 0, head: 1, lengthMm: 1, shape: [point] }],
    });
    expect(placeOf(dot, { piece: 0, offsetMm: 1 })).toEqual({ lat: 21.03, lon: 105.85 });
    expect(projectOnPiece(dot, 0, planeAt({ lat: 21.03, lon: 105.85 }))).toMatchObject({ offsetMm: 0, distanceMm: 0 });
    // 0.001 degrees of latitude are 111.195 m on a sphere of 6,371.0088 km: π/180 of it is 111,195.08 m a degree.
    expect(projectOnPiece(dot, 0, planeAt({ lat: 21.031, lon: 105.85 })).distanceMm).toBe(111_195);
  });
});
