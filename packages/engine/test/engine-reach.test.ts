import { describe, expect, it } from 'vitest';
import type { ReachInput } from '../src/dispatch/reach.ts';
import { createEngine, type Engine } from '../src/engine.ts';
import { drawNetwork, withHierarchy } from '../src/testing/index.ts';
import { unitAt, worldOf } from './dispatch/scene.ts';
import { isInside } from './routing/ring-places.ts';

/** 100 m a character. A heavy pumper drives a tertiary road at 22 km/h: 100 m take 16,364 ms. The lane B–x is too narrow for it. */
const town = drawNetwork({
  map: `
    A---------B---------C
              |
              |
              |
              |
              |
              |
              |
              x`,
  ways: { ABC: { class: 'tertiary', widthCm: 800 }, Bx: { widthCm: 240, name: 'Ngõ 9' } },
});
const NETWORK = withHierarchy(town.network);
const HEAVY = { profileId: 'heavy-pumper' };

function engineWith(...stations: readonly string[]): Engine {
  const units = stations.map((letter) => unitAt(`U${letter}`, town.latLon(letter), 'PUMP', HEAVY));
  return createEngine({ network: NETWORK, world: worldOf({ units }) });
}

const lettersInside = (engine: Engine, input: ReachInput): string[] =>
  engine
    .reach({ ...HEAVY, ...input })
    .bands.map(({ rings }) => [...'ABCx'].filter((letter) => isInside(town.latLon(letter), rings)).join(''));

/** What a refusal has at least. */
const refusal = (code: string, field: string, words: string, more: object = {}) =>
  expect.objectContaining({ code, field, message: expect.stringContaining(words), ...more });

describe('what is reached', () => {
  it('from a place grows with the time, one band each, and depends on the vehicle', () => {
    const engine = engineWith('A');
    // From A: B after 163.6 s, C after 327.3 s.
    const input = { location: town.latLon('A'), bandMs: [60_000, 170_000, 340_000] };
    expect(lettersInside(engine, input)).toEqual(['A', 'AB', 'ABC']);
    // A mini pumper at 24 and 18 km/h: B after 150 s, x 800 m on after 310 s.
    expect(lettersInside(engine, { ...input, profileId: 'mini-pumper' })).toEqual(['A', 'AB', 'ABCx']);
    const { bands, warnings, epochs } = engine.reach({ ...HEAVY, ...input });
    expect([bands.map(({ withinMs }) => withinMs), warnings]).toEqual([input.bandMs, []]);
    expect(epochs).toEqual({ ...engine.epochs, fleet: engine.world.epoch });
  });

  it('from all stations is reached from the nearest of them', () => {
    const input = { fromAllStations: true, bandMs: [60_000, 170_000] };
    expect(lettersInside(engineWith('A', 'C'), input)).toEqual(['AC', 'ABC']);
    expect(lettersInside(engineWith('C'), input)).toEqual(['C', 'BC']);
  });

  it('leaves out a station that the vehicle cannot drive from, and says so', () => {
    const engine = engineWith('A', 'x');
    const input = { fromAllStations: true, bandMs: [60_000] };
    expect(lettersInside(engine, input)).toEqual(['A']);
    const { warnings } = engine.reach({ ...HEAVY, ...input });
    expect(warnings.map(({ code }) => code)).toEqual(['STATION_OFF_ROAD']);
    expect(warnings[0].message).toMatch(
      /^S-Ux: seen no road for heavy-pumper within 500 m, the nearest stop is .* 800 m away; Ngõ 9 is about 2\.4 m wide, the vehicle needs 3\.0 m/,
    );
  });

  it('is refused where no road for the vehicle is near, with the stop that it could come to and what is in the way', () => {
    const { lat, lon } = town.latLon('B');
    const details = {
      nearest: { lat: expect.closeTo(lat, 6), lon: expect.closeTo(lon, 6) },
      distanceM: expect.closeTo(800, -1),
      limit: expect.objectContaining({ kind: 'WIDTH', name: 'Ngõ 9', has: 240, needs: 300 }),
    };
    const words = 'Ngõ 9 is about 2.4 m wide, the vehicle needs 3.0 m';
    expect(() => engineWith('A').reach({ ...HEAVY, location: town.latLon('x'), bandMs: [60_000] })).toThrow(
      refusal('NO_PASSABLE_ROAD', 'location', words, { details }),
    );
    expect(() => engineWith('x').reach({ ...HEAVY, fromAllStations: true, bandMs: [60_000] })).toThrow(
      refusal('NO_PASSABLE_ROAD', 'fromAllStations', words, { details }),
    );
  });

  it.each<[string, ReachInput, string, string, string]>([
    ['no profile', { profileId: '' }, 'INVALID_FIELD', 'profileId', 'a kind of vehicle'],
    ['an unknown profile', { profileId: 'hovercraft' }, 'INVALID_FIELD', 'profileId', 'wanted one of heavy-pumper'],
    ['no bands', { bandMs: [] }, 'INVALID_FIELD', 'bandMs', 'one time at least'],
    ['a band of no time', { bandMs: [0] }, 'INVALID_FIELD', 'bandMs[0]', '1 to 7200000'],
    ['a band beyond the limit', { bandMs: [60_000, 7_200_001] }, 'INVALID_FIELD', 'bandMs[1]', '60001 to 7200000'],
    ['half a millisecond', { bandMs: [60_000.5] }, 'INVALID_FIELD', 'bandMs[0]', 'a whole number'],
    ['falling bands', { bandMs: [60_000, 59_999] }, 'INVALID_FIELD', 'bandMs[1]', 'more than 60000: rising times'],
    ['equal bands', { bandMs: [60_000, 60_000] }, 'INVALID_FIELD', 'bandMs[1]', 'rising times'],
    ['nine bands', { bandMs: [1, 2, 3, 4, 5, 6, 7, 8, 9] }, 'LIMIT_EXCEEDED', 'bandMs', 'at most 8 (bandsMax)'],
    ['no place', { location: {} }, 'INVALID_LOCATION', 'location.lat', 'a finite number'],
    ['a place elsewhere', { location: { lat: 10.8, lon: 106.7 } }, 'OUTSIDE_AREA', 'location', 'wanted lat'],
    ['a place and all stations', { fromAllStations: true }, 'INVALID_FIELD', 'location', 'none beside'],
  ])('is refused for %s, by field', (_what, input, code, field, wanted) => {
    const ask = { ...HEAVY, location: town.latLon('A'), bandMs: [60_000], ...input };
    expect(() => engineWith('A').reach(ask)).toThrow(refusal(code, field, wanted));
  });

  it('is refused without stations, and on a network without its hierarchy', () => {
    const none = createEngine({ network: NETWORK, world: worldOf({}) });
    expect(() => none.reach({ ...HEAVY, fromAllStations: true, bandMs: [60_000] })).toThrow(
      refusal('NO_STATIONS', 'fromAllStations', 'wanted at least one'),
    );
    const plain = createEngine({ network: town.network, world: worldOf({}) });
    expect(() => plain.reach({ ...HEAVY, location: town.latLon('A'), bandMs: [60_000] })).toThrow('keeps no hierarchy');
  });
});
