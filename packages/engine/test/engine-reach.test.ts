import { describe, expect, it } from 'vitest';
import type { ReachInput } from '../src/dispatch/reach.ts';
import { createEngine, type Engine } from '../src/engine.ts';
import type { VehicleProfile } from '../src/routing/metric/profile.ts';
import { drawNetwork, withHierarchy } from '../src/testing/index.ts';
import { NOON_MS, unitAt, worldOf } from './dispatch/scene.ts';
import { EVEN } from './routing/even-profile.ts';
import { isInside } from './routing/ring-places.ts';

/** 100 m a character, driven in 10 s whatever the hour, and 20 s more for every drive of 20 s or longer. The lane B–x takes a slim one alone. */
const WIDE: VehicleProfile = { ...EVEN, id: 'wide', queueFactorMin: 1, accelerationMs: 20_000 };
const SLIM: VehicleProfile = { ...WIDE, id: 'slim', widthCm: 150 };
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
const PROFILES = [WIDE, SLIM];
const NETWORK = withHierarchy(town.network);
const BODY = { profileId: 'wide', widthCm: 200, heightCm: 300, weightKg: 10_000, lengthCm: 700 };
const ASK = { profileId: 'wide' };

function engineWith(...stations: readonly string[]): Engine {
  const units = stations.map((letter) => unitAt(`U${letter}`, town.latLon(letter), 'PUMP', BODY));
  return createEngine({ network: NETWORK, world: worldOf({ units }), profiles: PROFILES });
}

async function lettersInside(engine: Engine, input: ReachInput): Promise<string[]> {
  const { bands } = await engine.reach({ ...ASK, ...input }, NOON_MS);
  return bands.map(({ rings }) => [...'ABCx'].filter((letter) => isInside(town.latLon(letter), rings)).join(''));
}

/** What a refusal has at least. */
const refusal = (code: string, field: string, words: string, more: object = {}) =>
  expect.objectContaining({ code, field, message: expect.stringContaining(words), ...more });

describe('what is reached', () => {
  it('from a place grows with the time, one band each, and depends on the vehicle', async () => {
    const engine = engineWith('A');
    // From A: B after 100 + 20 s, C after 200 + 20 s.
    const input = { location: town.latLon('A'), bandMs: [105_000, 130_000, 230_000] };
    expect(await lettersInside(engine, input)).toEqual(['A', 'AB', 'ABC']);
    // A slim one turns right at B, 2 s, and is at x after 80 s more.
    expect(await lettersInside(engine, { ...input, profileId: 'slim' })).toEqual(['A', 'AB', 'ABCx']);
    const { bands, warnings, epochs } = await engine.reach({ ...ASK, ...input }, NOON_MS);
    expect([bands.map(({ withinMs }) => withinMs), warnings]).toEqual([input.bandMs, []]);
    expect(epochs).toEqual({ ...engine.epochs, fleet: engine.world.epoch });
  });

  it('from all stations is reached from the nearest of them', async () => {
    const input = { fromAllStations: true, bandMs: [60_000, 130_000] };
    expect(await lettersInside(engineWith('A', 'C'), input)).toEqual(['AC', 'ABC']);
    expect(await lettersInside(engineWith('C'), input)).toEqual(['C', 'BC']);
  });

  it('leaves out a station that the vehicle cannot drive from, and says so', async () => {
    const engine = engineWith('A', 'x');
    const input = { fromAllStations: true, bandMs: [60_000] };
    expect(await lettersInside(engine, input)).toEqual(['A']);
    const { warnings } = await engine.reach({ ...ASK, ...input }, NOON_MS);
    expect(warnings.map(({ code }) => code)).toEqual(['STATION_OFF_ROAD']);
    expect(warnings[0].message).toMatch(
      /^S-Ux: seen no road for wide within 500 m, the nearest stop is .* 800 m away; Ngõ 9 is about 2\.4 m wide, the vehicle needs 2\.5 m/,
    );
  });

  it('explains in a recommendation why a unit has no road: what it does not fit through, and where it could stop', () => {
    const incident = { location: town.latLon('A'), type: 'STRUCTURE_FIRE' };
    const { units, warnings } = engineWith('x').recommend({ incident }, NOON_MS);
    expect(units.map(({ unitId, route }) => [unitId, route.warnings[0]?.code])).toEqual([['Ux', 'NO_ROUTE']]);
    expect(warnings.filter(({ code }) => code === 'UNIT_OFF_ROAD').map(({ message }) => message)).toEqual([
      expect.stringMatching(
        /^Ux: seen no road for wide within 500 m, the nearest stop is .* 800 m away; Ngõ 9 is about 2\.4 m wide, the vehicle needs 2\.5 m/,
      ),
    ]);
  });

  it('is refused where no road for the vehicle is near, with the stop that it could come to and what is in the way', async () => {
    const { lat, lon } = town.latLon('B');
    const details = {
      nearest: { lat: expect.closeTo(lat, 6), lon: expect.closeTo(lon, 6) },
      distanceM: expect.closeTo(800, -1),
      limit: expect.objectContaining({ kind: 'WIDTH', name: 'Ngõ 9', has: 240, needs: 250 }),
    };
    const words = 'Ngõ 9 is about 2.4 m wide, the vehicle needs 2.5 m';
    await expect(
      engineWith('A').reach({ ...ASK, location: town.latLon('x'), bandMs: [60_000] }, NOON_MS),
    ).rejects.toThrow(refusal('NO_PASSABLE_ROAD', 'location', words, { details }));
    await expect(engineWith('x').reach({ ...ASK, fromAllStations: true, bandMs: [60_000] }, NOON_MS)).rejects.toThrow(
      refusal('NO_PASSABLE_ROAD', 'fromAllStations', words, { details }),
    );
  });

  it.each<[string, ReachInput, string, string, string]>([
    ['no profile', { profileId: '' }, 'INVALID_FIELD', 'profileId', 'a kind of vehicle'],
    ['an unknown profile', { profileId: 'hovercraft' }, 'INVALID_FIELD', 'profileId', 'wanted one of wide, slim'],
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
  ])('is refused for %s, by field', async (_what, input, code, field, wanted) => {
    const ask = { ...ASK, location: town.latLon('A'), bandMs: [60_000], ...input };
    await expect(engineWith('A').reach(ask, NOON_MS)).rejects.toThrow(refusal(code, field, wanted));
  });

  it('is refused without stations, and on a network without its hierarchy', async () => {
    const none = createEngine({ network: NETWORK, world: worldOf({}), profiles: PROFILES });
    await expect(none.reach({ ...ASK, fromAllStations: true, bandMs: [60_000] }, NOON_MS)).rejects.toThrow(
      refusal('NO_STATIONS', 'fromAllStations', 'wanted at least one'),
    );
    const plain = createEngine({ network: town.network, world: worldOf({}), profiles: PROFILES });
    await expect(plain.reach({ ...ASK, location: town.latLon('A'), bandMs: [60_000] }, NOON_MS)).rejects.toThrow(
      'keeps no hierarchy',
    );
  });
});
