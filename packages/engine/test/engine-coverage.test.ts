import { describe, expect, it } from 'vitest';
import { createPrng } from '../src/core/prng.ts';
import { E7, INFINITE_MS, type LatLon } from '../src/core/units.ts';
import { createEngine, type Engine } from '../src/engine.ts';
import type { Network } from '../src/map/network.ts';
import type { Ground } from '../src/routing/ground.ts';
import type { VehicleProfile } from '../src/routing/metric/profile.ts';
import { freeFlowGround } from '../src/routing/network-ground.ts';
import { drawNetwork, printNetwork, randomNetwork, withHierarchy } from '../src/testing/index.ts';
import type { Station, World } from '../src/world/world.ts';
import { NIGHT_MS, NOON_MS, planOf, unitAt, waterAt, worldOf } from './dispatch/scene.ts';
import { EVEN } from './routing/even-profile.ts';

/** 100 m a character, driven in 10 s whatever the hour, and 20 s more for every drive of 20 s or longer. The lane B–x takes a slim one alone. */
const WIDE: VehicleProfile = { ...EVEN, id: 'wide', queueFactorMin: 1, accelerationMs: 20_000 };
const SLIM: VehicleProfile = { ...WIDE, id: 'slim', widthCm: 150 };
const PROFILES = [WIDE, SLIM];
const BODY = { profileId: 'wide', widthCm: 200, heightCm: 300, weightKg: 10_000, lengthCm: 700 };
const town = drawNetwork({
  map: `
    A---------B---------C
              |
              x`,
  ways: { ABC: { class: 'tertiary', widthCm: 800 }, Bx: { widthCm: 240, name: 'Ngõ 9' } },
});
const PLAN = planOf('PUMP 1');

const engineOf = (network: Network, world: World): Engine =>
  createEngine({ network, world, profiles: PROFILES, plan: PLAN });

describe('coverage', () => {
  const network = withHierarchy(town.network);
  const cells = [town.latLon('C'), town.latLon('x')];

  it('is the soonest pumper at home, by day and by night, to the kerb and to water', () => {
    const engine = engineOf(network, worldOf({ units: [unitAt('U', town.latLon('A'), 'PUMP', BODY)] }));
    const [day, night] = engine.coverage({ cells, atMs: [NOON_MS, NIGHT_MS] }).moments;
    // By day 80 s to turn out; A–C is 2 km, 200 s, and 20 s of the law. For x it stops at B: 1 km, 100 + 20 s.
    expect([...day.kerbMs]).toEqual([300_000, 200_000]);
    // At 23:00 90 s to turn out, and roads are 1.1 times as fast: 100 s ÷ 1.1 = 90,910 ms for each km.
    expect([...night.kerbMs]).toEqual([90_000 + 2 * 90_910 + 20_000, 90_000 + 90_910 + 20_000]);
    // C is at the stop itself: no hose. B–x is 200 m: laid in 3,000 ms a metre, filled with 3.3 l a metre at 800 l/min, 247.5 ms a metre.
    expect([...day.waterMs]).toEqual([300_000, 200_000 + 600_000 + 49_500]);
  });

  it('leaves out who is not at home or makes no water, and says never where nobody is left', () => {
    const units = [
      unitAt('A1', town.latLon('A'), 'PUMP', { ...BODY, status: 'OUT_OF_SERVICE' }),
      unitAt('A2', town.latLon('A'), 'LADDER', BODY),
      unitAt('A3', town.latLon('A'), 'PUMP', {
        ...BODY,
        ...{ status: 'RETURNING', position: { ...town.latLon('C'), atMs: NOON_MS } },
      }),
    ];
    const nobody = engineOf(network, worldOf({ units })).coverage({ cells, atMs: [NOON_MS] });
    expect([nobody.pumpers, ...nobody.moments[0].kerbMs]).toEqual([0, INFINITE_MS, INFINITE_MS]);
    const dry = [unitAt('A4', town.latLon('A'), 'PUMP', { ...BODY, tankL: 0 })];
    const [moment] = engineOf(network, worldOf({ units: dry })).coverage({ cells, atMs: [NOON_MS] }).moments;
    expect([...moment.kerbMs, ...moment.waterMs]).toEqual([300_000, 200_000, INFINITE_MS, INFINITE_MS]);
  });

  it('refuses a place outside of the city and too many moments', () => {
    const engine = engineOf(network, worldOf({ units: [unitAt('U', town.latLon('A'), 'PUMP', BODY)] }));
    expect(() => engine.coverage({ cells: [{ lat: 0, lon: 0 }], atMs: [NOON_MS] })).toThrow(
      expect.objectContaining({ code: 'OUTSIDE_AREA', field: 'cells[0]' }),
    );
    expect(() => engine.coverage({ cells, atMs: new Array(9).fill(NOON_MS) })).toThrow(
      expect.objectContaining({ code: 'LIMIT_EXCEEDED', field: 'atMs' }),
    );
  });

  it('has the same times as recommendations, on random networks', () => {
    let compared = 0;
    for (let seed = 1; seed <= 12; seed++) {
      const random = createPrng(seed, 'coverage');
      const ground = withHierarchy(randomNetwork(seed, { junctionsMax: 40 }));
      const place = (): LatLon => {
        const junction = random.below(ground.junctionCount);
        return { lat: ground.junctionLatE7[junction] / E7, lon: ground.junctionLonE7[junction] / E7 };
      };
      const units = Array.from({ length: 6 }, (_, i) =>
        unitAt(`U${i}`, place(), i % 2 === 0 ? 'PUMP' : 'PUMP HOSE_CART', {
          ...{ ...BODY, profileId: i % 3 === 0 ? 'slim' : 'wide', tankL: [500, 1_500, 4_000][i % 3] },
          ...(i % 3 === 0 && { widthCm: 150 }),
        }),
      );
      const water = Array.from({ length: 5 }, (_, i) => waterAt(`W${i}`, place()));
      const cells = Array.from({ length: 10 }, place);
      const { moments, stationIds } = engineOf(ground, worldOf({ units, water })).coverage({
        ...{ cells, atMs: [NOON_MS], byStation: true },
      });
      const [{ kerbMs, waterMs, stationKerbMs }] = moments;
      const alone = units.map((unit) => engineOf(ground, worldOf({ units: [unit], water })));
      const freeFlow = freeFlowGround(ground, { profiles: PROFILES });
      for (const [cell, location] of cells.entries()) {
        const seen = `seed ${seed}, cell ${cell}\n${printNetwork(ground)}`;
        const told = alone.map((engine) => byRecommendation(engine, location, freeFlow));
        const least = (times: readonly number[]): number => Math.min(INFINITE_MS, ...times);
        expect(waterMs[cell], seen).toBe(least(told.map((one) => one.waterMs)));
        // A unit that was sent to its nearest stop has come to the kerb in that time; one that was sent to another one says nothing of it.
        for (const { stationId, kerb } of told) {
          if (kerb === null) continue;
          compared++;
          expect(stationKerbMs[stationIds.indexOf(stationId) * cells.length + cell], seen).toBe(kerb);
        }
        expect(kerbMs[cell], seen).toBe(least(stationIds.map((_, s) => stationKerbMs[s * cells.length + cell])));
      }
    }
    expect(compared).toBeGreaterThan(300);
  });
});

function byRecommendation(engine: Engine, location: LatLon, ground: Ground) {
  const [unit] = engine.world.units.values();
  const [station] = engine.world.stations.values() as Iterable<Station>;
  const incident = { location, type: 'STRUCTURE_FIRE' };
  const { units, outlook, degraded } = engine.recommend({ incident }, NOON_MS);
  const isRouted = units.length > 0 && degraded.every(({ code }) => code !== 'NO_ROUTE');
  const waterMs = isRouted ? (outlook.firstWaterInMs ?? INFINITE_MS) : INFINITE_MS;
  const [sent] = units;
  // An island's road may end where the town's does: then the place alone does not say by which of them it came.
  const [nearest, ...others] = ground.stops(location, unit!.profileId);
  const isThere = ({ lat, lon }: LatLon): boolean => lat === sent.staging.lat && lon === sent.staging.lon;
  const isAtNearest = isRouted && isThere(nearest) && !others.some(isThere);
  const kerb = isAtNearest ? sent.eta.turnoutMs + sent.eta.driveMs : null;
  return { stationId: station.id as string, kerb, waterMs };
}
