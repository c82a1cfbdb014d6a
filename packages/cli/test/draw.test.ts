import { emptyWorld, encodePolyline, type LatLon, type Network, type Recommendation } from '@runcard/engine';
import { drawNetwork } from '@runcard/engine/testing';
import { expect, it } from 'vitest';
import { frameAround, pathData } from '../src/draw/frame.ts';
import { drawRecommendation } from '../src/draw/recommendation-svg.ts';

const box = { x: 100, y: 50, width: 400, height: 200 };

it('shows all points with a margin, north up, at one scale', () => {
  const corners: LatLon[] = [
    { lat: 21, lon: 105.8 },
    { lat: 21.01, lon: 105.81 },
  ];
  const frame = frameAround(corners, box, 0.1);
  const [[x1, y1], [x2, y2]] = corners.map((corner) => frame.toSheet(corner)) as [[number, number], [number, number]];
  expect(x1).toBeLessThan(x2);
  expect(y1).toBeGreaterThan(y2);
  // 0.01° of latitude are 1,112 m, of longitude cos(21.005°) = 0.9336 of that; the height of the frame is the tighter side.
  expect((x2 - x1) / (y1 - y2)).toBeCloseTo(0.9336, 2);
  expect(y2).toBeGreaterThan(box.y);
  expect(y1).toBeLessThan(box.y + box.height);
  // 1,112 m × 1.16 of margin over 200 px.
  expect(frame.mPerPx).toBeCloseTo((1112 * 1.16) / 200, 1);
});

it('writes a path in steps and leaves out points that the eye cannot tell apart', () => {
  const frame = frameAround([{ lat: 21, lon: 105.8 }], box, 1);
  const at = (east: number) => ({ lat: 21, lon: 105.8 + east / (111_195 * Math.cos((21 * Math.PI) / 180)) });
  // The point itself is in the middle of the box: 300, 150. At 1 m a px: 10 m on, then half a metre, then 20 m more.
  expect(pathData(frame, [at(0), at(10), at(10.5), at(30)])).toBe('M300 150l10 0 20 0');
});

const town = drawNetwork({ map: 'A--B--C', gridM: 100, ways: { ABC: { name: 'ngõ "5" <b>' } } });

it('draws every unit once in the list and keeps names as text', () => {
  const svg = drawRecommendation(pictureOf(town.network, 2));
  expect(svg.match(/ motorbike/g)).toBeNull();
  expect(svg.split('font-weight="bold">U-0</tspan>')).toHaveLength(2);
  expect(svg.split('font-weight="bold">U-1</tspan>')).toHaveLength(2);
  // 80 s + 112.4 s, floored to the second: 3:12.
  expect(svg).toContain('>3:12</text>');
  expect(svg).not.toContain('<b>');
  expect(svg).toContain('&lt;script&gt;');
});

it('says how many units the list had no room for', () => {
  expect(drawRecommendation(pictureOf(town.network, 13))).toContain('and 2 more');
});

it('gives the same bytes for the same answer', () => {
  expect(drawRecommendation(pictureOf(town.network, 3))).toBe(drawRecommendation(pictureOf(town.network, 3)));
});

const ETA = { availableInMs: 0, turnoutMs: 80_000, holdMs: 0, setupMs: 0, chargeHoldMs: 0 };

function pictureOf(network: Network, units: number) {
  const [a, c] = [town.latLon('A'), town.latLon('C')];
  const unit = (i: number) => ({
    unitId: `U-${i}`,
    stationId: 'S',
    slot: i + 1,
    capability: 'PUMP',
    task: 'SUPPLY' as const,
    arrivalOrder: i + 1,
    eta: { ...ETA, driveMs: 112_417, totalMs: 192_417, totalP90Ms: 230_000 },
    staging: { ...c, walkDistanceM: 4, reason: 'stops on <script>' },
    route: { lengthM: 600, polyline: encodePolyline([a, c]), contraflowM: 0, warnings: [] },
  });
  const recommendation = {
    requestId: 'r',
    units: Array.from({ length: units }, (_, i) => unit(i)),
    water: { sources: [], requiredFlowLpm: 1222, suppliedFlowLpm: 0, shortfallLpm: 1222 },
    summary: { en: [], vi: [] },
    outlook: {},
    community: [],
    notify: [],
    shortfalls: [],
    notChosen: [],
    degraded: [],
    warnings: [],
    epochs: { network: 1, traffic: 0, fleet: 0 },
    planRule: 'x',
  } as unknown as Recommendation;
  const world = emptyWorld({ name: 'town', utcOffsetMinutes: 420, synthetic: true, note: '' });
  return { network, world, incident: c, title: 'A fire', recommendation };
}
