import { type Area, type AreaId, createEngine } from '@runcard/engine';
import { drawNetwork, withHierarchy } from '@runcard/engine/testing';
import { describe, expect, it } from 'vitest';
import { generateWorld } from '../../src/city/generate-world.ts';
import { cellsOver } from '../../src/coverage/cells.ts';
import { coverCity } from '../../src/coverage/coverage.ts';
import { coverageSvg } from '../../src/coverage/coverage-svg.ts';
import { coverageJson, formatCoverage } from '../../src/coverage/format-coverage.ts';
import { peopleOf } from '../../src/coverage/people.ts';
import { unbalanced } from '../report/unbalanced.ts';
import { drawnCells, handCoverage } from './hand-coverage.ts';

const town = drawNetwork({
  map: `
    A---------B---------C
              |
              |
              |
              x`,
  ways: { ABC: { class: 'tertiary', widthCm: 800 }, Bx: { class: 'tertiary', widthCm: 800 } },
});

describe('cells', () => {
  it('count where a road passes, at the place on it that is nearest to the middle', () => {
    // 2 km by 400 m: with cells of 500 m, four or five in the one row that the road runs through, each on its line.
    const cells = cellsOver(town.network, 500);
    const { lat } = town.latLon('A');
    expect(cells.places.length).toBeGreaterThanOrEqual(4);
    const onStreet = cells.places.filter((place) => Math.abs(place.lat - lat) < 1e-6);
    expect(onStreet.length).toBeGreaterThanOrEqual(4);
    for (const [i, { lon }] of cells.places.entries()) {
      const column = cells.index[i] % cells.columns;
      expect(Math.floor((lon - cells.west) / cells.lonPerCell)).toBe(column);
    }
    expect([...cells.index]).toEqual([...cells.index].sort((a, b) => a - b));
  });
});

describe('people', () => {
  const areaOf = (population: number, west: number, east: number): Area => ({
    ...{ id: `A${west}` as AreaId, name: '', population },
    polygon: [
      [
        { lat: 20.9, lon: west },
        { lat: 20.9, lon: east },
        { lat: 21.1, lon: east },
        { lat: 21.1, lon: west },
      ],
    ],
  });

  it('of an area are spread evenly over its cells', () => {
    // Cells at 105.8005, .8015 and .8025: two in the first area, one in the second, none in the third.
    const cells = drawnCells('abc');
    const areas = [areaOf(100, 105.8, 105.802), areaOf(30, 105.802, 105.803), areaOf(7, 105.9, 106)];
    expect([...(peopleOf(cells, areas) ?? [])]).toEqual([50, 50, 30]);
  });

  it('are unknown where no area tells of any', () => {
    expect(peopleOf(drawnCells('ab'), [])).toBeNull();
    expect(peopleOf(drawnCells('ab'), [areaOf(0, 105, 106)])).toBeNull();
  });
});

describe('coverage of a town', () => {
  it('adds up what is reached, never less to the kerb than to water, never less in more time', () => {
    const network = withHierarchy(town.network);
    const world = generateWorld(network, {
      ...{ seed: 1, city: { name: 'Town', utcOffsetMinutes: 420, synthetic: true, note: '' } },
      ...{ stations: 1, units: 9, hydrants: 5, tanks: 2, naturalSources: 0, suctionPoints: 0, communityPoints: 1 },
    });
    const coverage = coverCity(createEngine({ network, world }), {
      ...{ cellM: 200, withinMs: [60_000, 120_000, 3_600_000], dayStartMs: Date.UTC(2026, 10, 24, 17) },
      times: [{ name: 'day', minute: 600 }],
    });
    const [{ reached, kerbMs, waterMs }] = coverage.moments;
    expect(coverage.km2).toBeCloseTo((coverage.cells.places.length * 200 ** 2) / 1e6, 9);
    expect(coverage.people).toBeNull();
    // Nobody turns out in a minute; in an hour a town of 2 km is crossed.
    expect([reached[0].kerbAreaShare, reached[2].kerbAreaShare]).toEqual([0, 1]);
    for (let i = 0; i < kerbMs.length; i++) expect(waterMs[i]).toBeGreaterThanOrEqual(kerbMs[i]);
    const within = (ms: number): number => kerbMs.filter((one) => one <= ms).length / kerbMs.length;
    expect(reached.map(({ kerbAreaShare }) => kerbAreaShare)).toEqual([60_000, 120_000, 3_600_000].map(within));
  });
});

it('coverage is told in words, as JSON and as a picture, each with its cautions', () => {
  const coverage = handCoverage();
  expect(formatCoverage(coverage)).toContain('uncalibrated');
  expect(formatCoverage(coverage)).toMatch(/day, 10:00 +5 min +33.% +33.% +50.% +50.%/);
  expect(coverageJson(coverage)).toMatchObject({ km2: 0.75, people: 3_000, moments: [{ name: 'day, 10:00' }] });
  const svg = coverageSvg(coverage, [{ name: 'Station', lat: 21, lon: 105.8 }]);
  expect(unbalanced(svg)).toBeNull();
  expect(svg).toContain('uncalibrated');
  expect(svg).toContain('Test &#60;town&#62;');
  expect(svg).toMatch(/in 5, 8 min: 50.%, 75.% of the people; 33.%, 67.% of the ground/);
  expect(svg).not.toMatch(/NaN|Infinity|undefined/);
});
