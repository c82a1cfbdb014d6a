import { buildNetwork, createEngineFamily, type EngineFamily, type Network, type World } from '@runcard/engine';
import { withHierarchy } from '@runcard/engine/testing';
import { beforeAll, describe, expect, it } from 'vitest';
import { allCheckers } from '../../src/checkers/all-checkers.ts';
import { generateHanoi } from '../../src/city/generate-hanoi.ts';
import { generateHanoiWorld } from '../../src/city/generate-hanoi-world.ts';
import { changesOf, drawIncidents } from '../../src/demand/draw-incidents.ts';
import { HANOI_DEMAND } from '../../src/demand/hanoi-demand.ts';
import type { SurgeSpec } from '../../src/demand/surge.ts';
import { createStreams } from '../../src/kernel/streams.ts';
import { jointPolicy } from '../../src/policies/joint.ts';
import { runCity } from '../../src/run/run-city.ts';
import type { Record } from '../../src/truth/record.ts';
import { DAY, YEAR_MS, YEAR_TO_MS } from './town.ts';

let network: Network;
let world: World;
let family: EngineFamily;

beforeAll(async () => {
  network = withHierarchy(await buildNetwork(generateHanoi(1)));
  world = generateHanoiWorld(network, 1);
  family = createEngineFamily({ network });
  family.prepare(world);
});

function recordsOf(seed: number, fromMs: number, toMs: number, surges: readonly SurgeSpec[] = []): readonly Record[] {
  const ground = { network, world };
  const demand = { ...HANOI_DEMAND, surges };
  const incidents = drawIncidents(demand, ground, createStreams(seed), fromMs, toMs);
  const changes = changesOf(demand, ground, fromMs, toMs);
  const run = { engine: family.open(world), policy: jointPolicy, seed, startMs: fromMs, checkers: allCheckers };
  return runCity({ ...run, incidents, changes }).records;
}

describe('a simulated year of the generated Hanoi', () => {
  it.each([1, 2])('comes to the published vehicles and people an event, seed %i', (seed) => {
    const attended = recordsOf(seed, YEAR_MS, YEAR_TO_MS).filter(({ incident }) => incident.nature !== 'FALSE');
    const runs = attended.flatMap((record) => record.runs);
    const people = runs.reduce((sum, { unitId }) => sum + (world.units.get(unitId)?.crew ?? 0), 0);
    // 2,163 turnouts and 12,648 people in 788 events, Q1 2025 [B+]: 2.74 and 16.05.
    expect(Math.abs(runs.length / attended.length / (2_163 / 788) - 1)).toBeLessThan(0.05);
    expect(Math.abs(people / attended.length / (12_648 / 788) - 1)).toBeLessThan(0.05);
  });

  it('puts 53 % of fires into the twelve inner districts', () => {
    const drawn = drawIncidents(HANOI_DEMAND, { network, world }, createStreams(1), YEAR_MS, YEAR_MS + 1_000 * DAY);
    const fires = drawn.filter(({ nature }) => nature === 'FIRE');
    const inner = fires.filter(({ areaId }) => isInner(areaId)).length / fires.length;
    // Of 3,900 fires four standard errors are 0.032.
    expect(Math.abs(inner - 186 / 351)).toBeLessThan(0.032);
  });

  it('keeps every law of the city in a flood at Tết with a blackout and a market on fire', () => {
    const fromMs = Date.parse('2026-02-15T00:00:00+07:00');
    const toMs = fromMs + 3 * DAY;
    const crossings = ['Long Biên', 'Chương Dương', 'Vĩnh Tuy'];
    const centre = { lat: 21.0117, lon: 105.8492 };
    const records = recordsOf(1, fromMs, toMs, [
      { kind: 'TET', id: 'tet', year: 2026 },
      { kind: 'FLOOD', id: 'flood', fromMs, toMs, crossings },
      { kind: 'BLACKOUT', id: 'dark', fromMs, toMs: fromMs + DAY, area: { centre, radiusM: 2_000 } },
      {
        ...{ kind: 'MASS_CALL', id: 'market', atMs: fromMs + DAY, at: centre, calls: 10 },
        ...{ type: 'STRUCTURE_FIRE', facilityClass: 'MARKET', severity: 'LARGE' },
      },
    ]);
    expect(records.filter(({ closedAtMs }) => closedAtMs === null)).toEqual([]);
    expect(records.filter(({ incident }) => incident.type === 'FLOOD_RESCUE').length).toBeGreaterThan(20);
    expect(
      records.find(({ incident }) => incident.facilityClass === 'MARKET' && incident.severity === 'LARGE')?.level,
    ).toBeGreaterThan(1);
  });
});

const INNER =
  /^(Ba Đình|Hoàn Kiếm|Tây Hồ|Long Biên|Cầu Giấy|Đống Đa|Hai Bà Trưng|Hoàng Mai|Thanh Xuân|Nam Từ Liêm|Bắc Từ Liêm|Hà Đông)$/;

function isInner(areaId: string | null): boolean {
  return [...world.areas.values()].some(({ id, name }) => id === areaId && INNER.test(name));
}
