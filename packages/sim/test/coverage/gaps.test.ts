import { createPrng } from '@runcard/engine';
import { describe, expect, it } from 'vitest';
import { coverageGeoJson } from '../../src/coverage/coverage-geojson.ts';
import { type Gap, gapsOf } from '../../src/coverage/gaps.ts';
import { drawnCells, handCoverage } from './hand-coverage.ts';

function gapsIn(map: string): { readonly gaps: readonly Gap[]; readonly corners: string[][][] } {
  const cells = drawnCells(map);
  const gaps = gapsOf(cells, (cell) => cells.signs[cell] === '#');
  const cornerText = ({ lat, lon }: { lat: number; lon: number }): string =>
    `${Math.round((lon - 105.8) * 1_000)},${Math.round((lat - 21) * 1_000)}`;
  return { gaps, corners: gaps.map(({ rings }) => rings.map((ring) => ring.map(cornerText))) };
}

/** In cells; positive anticlockwise. */
const areaOf = (ring: readonly { lat: number; lon: number }[]): number =>
  ring.reduce((sum, a, i) => {
    const b = ring[(i + 1) % ring.length];
    return sum + ((a.lon - 105.8) * (b.lat - 21) - (b.lon - 105.8) * (a.lat - 21)) * 5e5;
  }, 0);

describe('gaps', () => {
  it('of cells side by side are one polygon, with corners alone', () => {
    // Two cells of the lower row: from 0,0 to 2,1.
    const { gaps, corners } = gapsIn(`
      oo
      ##`);
    expect(corners.map((rings) => rings.map((ring) => [...ring].sort()))).toEqual([[['0,0', '0,1', '2,0', '2,1']]]);
    expect(areaOf(gaps[0].rings[0])).toBeCloseTo(2, 9);
  });

  it('that touch at a corner alone are two', () => {
    const { gaps } = gapsIn(`
      #o
      o#`);
    expect(gaps.map(({ cells }) => cells.length)).toEqual([1, 1]);
  });

  it('have a hole where cells in them are reached, clockwise, and one where no road is', () => {
    for (const middle of ['o', '.']) {
      const { gaps } = gapsIn(`
        ###
        #${middle}#
        ###`);
      expect(gaps.map(({ rings }) => rings.map((ring) => Math.round(areaOf(ring))))).toEqual([[9, -1]]);
    }
  });

  it('keep two holes apart that touch at a corner', () => {
    const { gaps } = gapsIn(`
      ####
      #o##
      ##o#
      ####`);
    expect(gaps.map(({ rings }) => rings.map((ring) => Math.round(areaOf(ring))))).toEqual([[16, -1, -1]]);
  });

  it('have the area of their cells, on random maps, largest first', () => {
    for (let seed = 1; seed <= 60; seed++) {
      const random = createPrng(seed, 'gaps');
      const map = Array.from({ length: 9 }, () =>
        Array.from({ length: 11 }, () => ['#', '#', 'o', '.'][random.below(4)]).join(''),
      ).join('\n');
      const { gaps } = gapsIn(map);
      const sizes = gaps.map(({ cells }) => cells.length);
      expect(sizes, map).toEqual([...sizes].sort((a, b) => b - a));
      expect(
        sizes.reduce((a, b) => a + b, 0),
        map,
      ).toBe([...map].filter((sign) => sign === '#').length);
      for (const { rings, cells } of gaps) {
        expect(Math.round(rings.reduce((sum, ring) => sum + areaOf(ring), 0)), map).toBe(cells.length);
        expect(
          rings.map((ring) => areaOf(ring) > 0),
          map,
        ).toEqual(rings.map((_, i) => i === 0));
      }
    }
  });
});

it('gaps are GeoJSON: longitude first, closed, a feature for each of every time', () => {
  // Within 5 min the kerb is missing at c and b, which touch along a side; within 8 at b alone. Water: the same two, and c is late at 8 min too.
  const { features } = coverageGeoJson(handCoverage()) as {
    features: { properties: Record<string, unknown>; geometry: { type: string; coordinates: number[][][] } }[];
  };
  expect(features.map(({ properties: { to, withinMinutes, cells } }) => [to, withinMinutes, cells])).toEqual([
    ['kerb', 5, 2],
    ['water', 5, 2],
    ['kerb', 8, 1],
    ['water', 8, 2],
  ]);
  const [{ geometry, properties }] = features;
  expect([geometry.type, properties.km2, properties.moment]).toEqual(['Polygon', 0.5, 'day, 10:00']);
  const [ring] = geometry.coordinates;
  expect([ring[0], ring[0][0], ring[0][1]]).toEqual([ring.at(-1), expect.closeTo(105.8, 2), expect.closeTo(21, 2)]);
});
