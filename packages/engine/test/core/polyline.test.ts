import { describe, expect, it } from 'vitest';
import { decodePolyline, encodePolyline } from '../../src/core/polyline.ts';
import { createPrng } from '../../src/core/prng.ts';

describe('an encoded polyline', () => {
  it("is what Google's documentation shows for its example", () => {
    const example = [
      { lat: 38.5, lon: -120.2 },
      { lat: 40.7, lon: -120.95 },
      { lat: 43.252, lon: -126.453 },
    ];
    expect(encodePolyline(example)).toBe('_p~iF~ps|U_ulLnnqC_mqNvxq`@');
  });

  it("encodes the documentation's single number, −179.9832104, and nothing at all", () => {
    // A latitude of 0 is the character 63, '?'.
    expect(encodePolyline([{ lat: 0, lon: -179.9832104 }])).toBe('?`~oia@');
    expect(encodePolyline([])).toBe('');
  });

  it('reads a polyline6 with its own precision', () => {
    // The same text as in the documentation; a tenth of the degrees, because each unit is a tenth.
    expect(decodePolyline('_p~iF~ps|U_ulLnnqC', 1e6)).toEqual([
      { lat: 3.85, lon: -12.02 },
      { lat: 4.07, lon: -12.095 },
    ]);
  });

  it('does not drift: each difference is between rounded values', () => {
    // 0.000004 rounds to 0 and 0.000008 to 1: the third point is 1 − 0, 'A', never 2 × 0.
    const tiny = [0, 0.000004, 0.000008].map((lat) => ({ lat, lon: 0 }));
    expect(encodePolyline(tiny)).toBe('????A?');
  });

  it('decodes to the points again, rounded to 1e-5 degrees', () => {
    const random = createPrng(1, 'polyline');
    const points = Array.from({ length: 2_000 }, () => ({
      lat: random.float() * 180 - 90,
      lon: random.float() * 360 - 180,
    }));
    // From corner to corner: the widest differences there are.
    points.push({ lat: -90, lon: -180 }, { lat: 90, lon: 180 }, { lat: -90, lon: -180 });
    const decoded = decodePolyline(encodePolyline(points));
    expect(decoded).toHaveLength(points.length);
    decoded.forEach((point, i) => {
      expect(Math.abs(point.lat - points[i].lat)).toBeLessThan(0.500001e-5);
      expect(Math.abs(point.lon - points[i].lon)).toBeLessThan(0.500001e-5);
    });
  });
});
