import { E7, type LatLon, type Network, straightMm, type World } from '@runcard/engine';
import { networkOfRows } from '@runcard/engine/testing';
import { describe, expect, it } from 'vitest';
import { INNER_HANOI } from '../../src/city/facts/inner-city.ts';
import { generateWorld } from '../../src/city/generate-world.ts';
import { hanoiDensity } from '../../src/city/hanoi-density.ts';

const { centre } = INNER_HANOI;
const STEP_DEGREES = 0.02;

/** A street from west to east, a junction each 0.02 degrees or 2,078 m; the piece from k − 1 to k counts as being where k is. */
function street(from: number, to: number, middle: LatLon = centre): Network {
  const steps = Array.from({ length: to - from + 1 }, (_, i) => from + i);
  return networkOfRows({
    junctions: steps.map((k) => ({
      at: [Math.round((middle.lon + k * STEP_DEGREES) * E7), Math.round(middle.lat * E7)],
    })),
    pieces: steps.slice(1).map((_, i) => ({ tail: i, head: i + 1, lengthMm: 2_078_000 })),
  });
}

/** Of the 40 pieces the nine that end at −4 to 4, 8.3 km on either side, are within the circle of 9.9 km. */
const hanoi = street(-20, 20);

describe('the density of Hanoi', () => {
  it('gives the inner districts their share of the fires, however much street they have', () => {
    const densityAt = hanoiDensity(hanoi)!;
    const far = { lat: centre.lat, lon: centre.lon + 0.3 };
    // 186 fires on 9 pieces, 165 on 31.
    expect(densityAt(centre) / densityAt(far)).toBeCloseTo(186 / 9 / (165 / 31), 10);
    expect(densityAt({ ...centre, lon: centre.lon + 4 * STEP_DEGREES })).toBe(densityAt(centre));
    expect(densityAt({ ...centre, lon: centre.lon + 5 * STEP_DEGREES })).toBe(densityAt(far));
  });

  it.each<[string, Network]>([
    ['another city', street(-20, 20, { lat: 16.06, lon: 108.22 })],
    ['a part of the inner districts', street(-4, 4)],
    ['a neighbour that the circle only touches', street(3, 23)],
    ['a network that reaches other cities, 93 km to the east', street(-20, 45)],
  ])('is none on %s', (_, network) => {
    expect(hanoiDensity(network)).toBeUndefined();
  });

  it('puts water where the fires are, and more stations among them', () => {
    const recipe = {
      ...{ seed: 3, city: { name: 'Test', utcOffsetMinutes: 420, synthetic: true, note: '' }, stations: 20, units: 20 },
      ...{ hydrants: 0, tanks: 4_000, naturalSources: 0, suctionPoints: 0, communityPoints: 0 },
    };
    const world = generateWorld(hanoi, { ...recipe, densityAt: hanoiDensity(hanoi)! });
    // The inner pieces begin at −5. Of 4,000 tanks 186 ÷ 351, and four standard errors are 0.032.
    const west = centre.lon - 5 * STEP_DEGREES;
    const tanks = [...world.waterSources.values()];
    const inner = tanks.filter(({ lon }) => lon >= west && lon < centre.lon + 4 * STEP_DEGREES).length;
    expect(Math.abs(inner / tanks.length - 186 / 351)).toBeLessThan(0.032);
    // Evenly 9 of 40, 4.5 of 20. On a line k-means leaves centres as the third root of their density: 9 × 6.1^(1/3) to 31, 7 of 20.
    const near = ({ stations }: World) =>
      [...stations.values()].filter((at) => straightMm(at, centre) <= INNER_HANOI.radiusM * 1_000).length;
    expect(near(world)).toBeGreaterThan(near(generateWorld(hanoi, recipe)));
  });
});
