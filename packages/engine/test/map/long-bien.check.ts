import { beforeAll, describe, expect, it } from 'vitest';
import { sharedPath } from '../../../../tools/shared-data.ts';
import { E7, type LatLon } from '../../src/core/units.ts';
import { shippedCorrections } from '../../src/map/corrections-file.ts';
import { type Corrector, createCorrector } from '../../src/map/corrector.ts';
import { ArcAccess } from '../../src/map/network.ts';
import type { WayFacts } from '../../src/map/osm/facts.ts';
import { openPbf } from '../../src/map/osm/read-pbf.ts';
import { interpretWay } from '../../src/map/osm/way-rules.ts';

/** The two bridges and both banks, and nothing of the next bridges (hanoi-and-standards §6.2): west, south, east, north. */
const BOX = [105.84, 21.025, 105.88, 21.058];
/** Streets on both banks: Hàng Đậu / Yên Phụ in the west, Ngọc Lâm in the east; found by name in the file. */
const WEST_STREET = 'Phố Hàng Đậu';
const EAST_STREET = 'Phố Ngọc Lâm';

interface Road {
  readonly id: number;
  readonly facts: WayFacts;
  readonly nodes: readonly number[];
  readonly outline: readonly LatLon[];
}

const hanoi = sharedPath('data/hanoi/hanoi.osm.pbf');

describe.skipIf(hanoi === undefined)('the shipped corrections on the Hanoi extract', () => {
  let roads: Road[];
  let corrector: Corrector;
  let corrected: Road[];

  beforeAll(async () => {
    roads = await roadsInBox(hanoi!);
    corrector = createCorrector(shippedCorrections());
    corrected = roads.map((road) => ({ ...road, facts: corrector.applyToWay(road.id, road.facts, road.outline) }));
  });

  it('change the Long Biên bridge, its ramps included, and no other road', () => {
    const changed = corrected.filter((road, i) => road.facts !== roads[i].facts);
    expect(changed.length).toBeGreaterThan(0);
    expect(corrector.report().every((row) => row.matchedPieces > 0)).toBe(true);
    expect(new Set(changed.map((road) => road.facts.name))).toEqual(new Set(['Cầu Long Biên']));
    expect(changed.length).toBe(roads.filter((road) => road.facts.name === 'Cầu Long Biên').length);
  });

  it('close it to every vehicle, keep it for motorbikes and walkers', () => {
    for (const road of corrected.filter(({ facts }) => facts.name === 'Cầu Long Biên')) {
      expect(road.facts.forwardAccess & ArcAccess.VEHICLE).toBe(0);
      expect(road.facts.forwardAccess & ArcAccess.MOTORBIKE).not.toBe(0);
      expect(road.facts.forwardAccess & ArcAccess.FOOT).not.toBe(0);
    }
  });

  it('leave Chương Dương as the only way over for a truck, where the bare extract offers both', () => {
    const without = (all: readonly Road[]) => all.filter(({ facts }) => !facts.name.includes('Cầu Chương Dương'));
    expect(isCrossable(without(roads), ArcAccess.VEHICLE)).toBe(true);
    expect(isCrossable(without(corrected), ArcAccess.VEHICLE)).toBe(false);
    expect(isCrossable(without(corrected), ArcAccess.MOTORBIKE)).toBe(true);
    expect(isCrossable(corrected, ArcAccess.VEHICLE)).toBe(true);
  });
});

/** Whether a vehicle of this kind gets from a street in the west to one in the east; one-ways do not stop us, so sides do not matter. */
function isCrossable(roads: readonly Road[], bit: number): boolean {
  const neighbours = new Map<number, number[]>();
  for (const { facts, nodes } of roads) {
    if (((facts.forwardAccess | facts.backwardAccess) & bit) === 0) continue;
    for (let i = 1; i < nodes.length; i++) {
      for (const [a, b] of [
        [nodes[i - 1], nodes[i]],
        [nodes[i], nodes[i - 1]],
      ]) {
        const list = neighbours.get(a);
        if (list === undefined) neighbours.set(a, [b]);
        else list.push(b);
      }
    }
  }
  const nodeOn = (street: string): number => roads.find(({ facts }) => facts.name === street)!.nodes[0];
  const target = nodeOn(EAST_STREET);
  const seen = new Set([nodeOn(WEST_STREET)]);
  for (const node of seen) for (const next of neighbours.get(node) ?? []) seen.add(next);
  return seen.has(target);
}

async function roadsInBox(file: string): Promise<Road[]> {
  const source = await openPbf(file);
  const [west, south, east, north] = BOX;
  const places = new Map<number, LatLon>();
  await source.read({
    node: (id, lonE7, latE7) => {
      const [lon, lat] = [lonE7 / E7, latE7 / E7];
      if (lon >= west && lon <= east && lat >= south && lat <= north) places.set(id, { lat, lon });
    },
  });
  const roads: Road[] = [];
  await source.read({
    way: (id, nodeIds, tags) => {
      const verdict = interpretWay(tags);
      const nodes = [...nodeIds];
      if (verdict === null || 'dropped' in verdict || !nodes.every((node) => places.has(node))) return;
      roads.push({ id, facts: verdict.road, nodes, outline: nodes.map((node) => places.get(node)!) });
    },
  });
  return roads;
}
