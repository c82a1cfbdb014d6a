import { buildNetwork, createEngineFamily } from '@runcard/engine';
import { withHierarchy } from '@runcard/engine/testing';
import { describe, expect, it } from 'vitest';
import { generateHanoi, generateHanoiWorld } from '../../src/index.ts';
import { homeTeamPolicy } from '../../src/policies/home-team.ts';
import { kerbNearestPolicy } from '../../src/policies/kerb-nearest.ts';
import { straightNearestPolicy } from '../../src/policies/straight-nearest.ts';
import { drawIncidents, runChecked, type ValidationCity } from '../../src/validate/city-run.ts';
import { validate } from '../../src/validate/validate.ts';
import { hashesOnWorkers } from '../../src/validate/worker-hashes.ts';

const TIMERS = {
  after(ms: number, run: () => void) {
    const timer = setTimeout(run, ms);
    return () => clearTimeout(timer);
  },
};

/** Half a year of the generated Hanoi at what the real one reports. */
async function hanoi(): Promise<ValidationCity> {
  const bare = await buildNetwork(generateHanoi(1));
  const world = generateHanoiWorld(bare, 1);
  const network = withHierarchy(bare);
  const family = createEngineFamily({ network });
  return { name: 'generated Hanoi', days: 180, incidentsADay: 8.76, open: () => family.open(world) };
}

describe('validate, in full', () => {
  it('holds in every row, on the generated Hanoi and the seed that was fixed beforehand', async () => {
    const rows = await validate({ city: await hanoi(), hashOnWorkers: hashesOnWorkers(TIMERS) });
    for (const { id, expected, got, tolerance, holds } of rows)
      process.stdout.write(`${holds ? 'holds' : 'FAILS'} ${id}: ${expected} | ${got} | ${tolerance}\n`);
    expect(rows.filter(({ holds }) => !holds)).toEqual([]);
    expect(rows.length).toBe(32);
  });

  it('every policy runs two weeks of it under all checkers', async () => {
    const city = await hanoi();
    for (const policy of [kerbNearestPolicy, straightNearestPolicy, homeTeamPolicy]) {
      const engine = city.open();
      const { records } = runChecked(engine, policy, 1, drawIncidents(engine, 1, 14, 20));
      expect(
        records.every(({ closedAtMs, runs }) => closedAtMs !== null && runs.length > 0),
        policy.id,
      ).toBe(true);
    }
  });
});
