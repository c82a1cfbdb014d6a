import { buildNetwork, createEngine, createPrng, type Engine, INFINITE_MS, type LatLon } from '@runcard/engine';
import { withHierarchy } from '@runcard/engine/testing';
import { beforeAll, describe, expect, it } from 'vitest';
import { cellsOver } from '../../src/coverage/cells.ts';
import { coverCity, DAY_TIMES } from '../../src/coverage/coverage.ts';
import { generateHanoi, generateHanoiWorld } from '../../src/index.ts';

const SEED = 5;
const CELLS = 40;
/** Wednesday, 00:00 in Hanoi. */
const DAY_START_MS = Date.UTC(2026, 10, 24, 17);
const EVENING_MS = DAY_START_MS + 1_050 * 60_000;

describe(`coverage of the generated Hanoi, seed ${SEED}`, () => {
  let engine: Engine;
  let pumperIds: readonly string[];
  beforeAll(async () => {
    const network = withHierarchy(await buildNetwork(generateHanoi(1)));
    engine = createEngine({ network, world: generateHanoiWorld(network, 1) });
    pumperIds = [...engine.world.units.values()]
      .filter((unit) => unit.capabilities.includes('PUMP'))
      .map(({ id }) => id);
  }, 120_000);

  it('is what recommendations say of every pumper alone, in the evening peak', () => {
    const random = createPrng(SEED, 'cells');
    const { places } = cellsOver(engine.network, 500);
    const cells = Array.from({ length: CELLS }, () => places[random.below(places.length)]);
    const [{ waterMs, kerbMs }] = engine.coverage({ cells, atMs: [EVENING_MS] }).moments;
    for (const [cell, location] of cells.entries()) {
      const told = pumperIds.map((id) => firstWaterMs(engine, location, id));
      expect(waterMs[cell], `seed ${SEED}, cell ${cell}`).toBe(Math.min(INFINITE_MS, ...told));
      expect(kerbMs[cell]).toBeLessThanOrEqual(waterMs[cell]);
    }
    expect(waterMs.filter((ms) => ms < INFINITE_MS).length).toBeGreaterThan(CELLS / 2);
  }, 120_000);

  it('counts the people of its areas, more of them than of its ground, and fewer in the rush hour than at night', () => {
    const { people, moments } = coverCity(engine, {
      ...{ cellM: 500, withinMs: [300_000, 480_000, 720_000], dayStartMs: DAY_START_MS, times: DAY_TIMES },
    });
    const population = [...engine.world.areas.values()].reduce((sum, area) => sum + area.population, 0);
    expect(people).toBe(population);
    const [night, , , , evening] = moments;
    for (const [i, { kerbAreaShare, kerbPeopleShare }] of night.reached.entries()) {
      // Stations stand where people live.
      expect(kerbPeopleShare ?? 0).toBeGreaterThan(kerbAreaShare);
      expect(evening.reached[i].kerbAreaShare).toBeLessThan(kerbAreaShare);
    }
  }, 120_000);
});

/** With everybody else left out. */
function firstWaterMs(engine: Engine, location: LatLon, unitId: string): number {
  const excludeUnitIds = [...engine.world.units.keys()].filter((id) => id !== unitId);
  const { outlook, units } = engine.recommend(
    {
      incident: { location, type: 'STRUCTURE_FIRE' },
      requirements: [{ capability: 'PUMP', count: 1 }],
      options: { excludeUnitIds },
    },
    EVENING_MS,
  );
  const isRouted = units.every(({ route }) => route.warnings.every(({ code }) => code !== 'NO_ROUTE'));
  return isRouted ? (outlook.firstWaterInMs ?? INFINITE_MS) : INFINITE_MS;
}
