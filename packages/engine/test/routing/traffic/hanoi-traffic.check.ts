import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { sharedPath } from '../../../../../tools/shared-data.ts';
import { createPrng, type Prng } from '../../../src/core/prng.ts';
import { E7, type LatLon } from '../../../src/core/units.ts';
import { buildNetwork } from '../../../src/map/build-network.ts';
import { pointsOfPiece } from '../../../src/map/geometry.ts';
import { ArcAccess, type Network, RoadClass } from '../../../src/map/network.ts';
import { openPbf } from '../../../src/map/osm/read-pbf.ts';
import { snap } from '../../../src/map/snap.ts';
import { applyTraffic } from '../../../src/routing/traffic/apply-traffic.ts';
import { parseOutline, parseTrafficBatch } from '../../../src/routing/traffic/batch.ts';
import { arcsAlongLine } from '../../../src/routing/traffic/match-line.ts';
import { piecesInRing } from '../../../src/routing/traffic/match-outline.ts';
import { rematchTraffic } from '../../../src/routing/traffic/rematch.ts';
import { emptyTraffic } from '../../../src/routing/traffic/traffic.ts';
import { isInRing, meet, type Point, sidesOf } from './slow-geometry.ts';

const SEED = 1142;

const EXTRACT = sharedPath('data/hanoi/hanoi.osm.pbf');
const CORE = sharedPath('data/hanoi/hanoi-core-2026.osm.pbf');
const WARDS = sharedPath('data/hanoi/wards.geojson');

/** A multipolygon: of each part its outer ring, then its holes, which a ring of ours does not have. */
interface Feature {
  readonly geometry: { readonly coordinates: readonly (readonly (readonly (readonly [number, number])[])[])[] };
}

describe.skipIf(EXTRACT === undefined)(`traffic on Hanoi's extract, seed ${SEED}`, () => {
  let network: Network;
  beforeAll(async () => {
    network = await buildNetwork(await openPbf(EXTRACT ?? ''));
  });

  it.skipIf(WARDS === undefined)('lies in each ward on the pieces of which a part lies in it', () => {
    const random = createPrng(SEED, 'wards');
    const { features } = JSON.parse(readFileSync(WARDS ?? '', 'utf8')) as { features: Feature[] };
    const outers = features.flatMap(({ geometry }) => geometry.coordinates.map(([outer]) => outer));
    let [compared, inside] = [0, 0];
    for (const outer of outers) {
      const points = outer.map(([lon, lat]) => ({ lat, lon }));
      const ring = parseOutline({ points }, 'ward');
      const found = new Set(piecesInRing(network, ring, false));
      const corners = Array.from(ring.xs, (x, i): Point => [x, ring.ys[i]]);
      // Pieces of it, and others from about it: exact arithmetic on 1,000 corners is too slow for all.
      const near = piecesAbout(network, corners, random);
      for (const piece of [...pick(random, [...found], 10), ...pick(random, near, 10)]) {
        const road = pointsOfPiece(network, piece).map((p): Point => [Math.round(p.lon * E7), Math.round(p.lat * E7)]);
        const isRoad = ((network.arcAccess[2 * piece] | network.arcAccess[2 * piece + 1]) & 3) !== 0;
        const hasPart =
          isInRing(road[0], corners) ||
          sidesOf(corners).some(([a, b]) => road.some((point, k) => k > 0 && meet(road[k - 1], point, a, b)));
        expect([piece, found.has(piece)]).toEqual([piece, isRoad && hasPart]);
        compared++;
        if (hasPart) inside++;
      }
    }
    expect(outers.length).toBeGreaterThan(100);
    expect(compared - inside).toBeGreaterThan(300);
  });

  it('finds the roads of a drive from a line along it, and not many others', () => {
    const random = createPrng(SEED, 'drives');
    for (const { withinM, errorM, drivenFound, foundDriven } of [
      { withinM: 10, errorM: 3, drivenFound: 0.97, foundDriven: 0.95 },
      { withinM: 20, errorM: 5, drivenFound: 0.95, foundDriven: 0.88 },
    ]) {
      let [driven, found, both] = [0, 0, 0];
      for (let i = 0; i < 1_000; i++) {
        const arcs = drive(network, random);
        const meant = arcsAlongLine(network, lineAlong(network, arcs, errorM, random), withinM, 'FORWARD');
        driven += arcs.size;
        found += meant.length;
        both += meant.filter((arc) => arcs.has(arc)).length;
      }
      expect(both / driven).toBeGreaterThan(drivenFound);
      expect(both / found).toBeGreaterThan(foundDriven);
    }
  });

  it.skipIf(CORE === undefined)('is found again on the map of 2026: nine of ten of the larger roads', async () => {
    const core = await buildNetwork(await openPbf(CORE ?? ''));
    const isThere = ({ lat, lon }: LatLon): boolean =>
      snap(core, { lat, lon }, { accept: ArcAccess.VEHICLE, radiusM: 25, candidatesMax: 1 }).length > 0;
    const pieces = Array.from({ length: network.pieceCount }, (_, piece) => piece).filter((piece) => {
      const isLarge = network.pieceClass[piece] <= RoadClass.TERTIARY_LINK;
      const isOpen = (network.arcAccess[2 * piece] & ArcAccess.VEHICLE) !== 0;
      const points = isLarge && isOpen ? pointsOfPiece(network, piece) : [];
      return points.length > 0 && [points[0], points[points.length >> 1], points[points.length - 1]].every(isThere);
    });
    const nowMs = 1_790_000_000_000;
    const speeds = pieces.map((pieceIndex) => ({
      id: `p${pieceIndex}`,
      piece: { networkEpoch: 1, pieceIndex, direction: 'FORWARD' },
      speedKmh: 20,
      expiresAtUnixMs: nowMs + 60_000,
    }));
    const done = applyTraffic(emptyTraffic(network, 1), parseTrafficBatch({ speeds }, []), nowMs);
    if (!done.ok) throw done.error;
    const { unmatched } = rematchTraffic(done.value.traffic, core, 2);
    expect(pieces.length).toBeGreaterThan(500);
    expect(1 - unmatched.length / pieces.length).toBeGreaterThan(0.88);
  });
});

function pick<T>(random: Prng, list: readonly T[], count: number): T[] {
  return list.length === 0 ? [] : Array.from({ length: count }, () => list[random.below(list.length)]);
}

/** The nearest pieces of some corners. */
function piecesAbout(network: Network, corners: readonly Point[], random: Prng): number[] {
  return pick(random, corners, 10).flatMap(([x, y]) =>
    snap(network, { lat: y / E7, lon: x / E7 }, { accept: 7, candidatesMax: 4 }).map(({ piece }) => piece),
  );
}

const isDriven = (network: Network, arc: number): boolean =>
  network.pieceClass[arc >> 1] <= RoadClass.RESIDENTIAL &&
  (network.arcAccess[arc] & ArcAccess.VEHICLE) !== 0 &&
  (network.arcAccess[arc] & ArcAccess.CONTRAFLOW) === 0;

/** Up to 8 arcs in a row, as a lawful driver without a plan would take them. */
function drive(network: Network, random: Prng): Set<number> {
  let arc = random.below(2 * network.pieceCount);
  while (!isDriven(network, arc)) arc = random.below(2 * network.pieceCount);
  const arcs = new Set([arc]);
  for (let i = 0; i < 7; i++) {
    const junction = network.head[arc];
    const out = network.outArc.subarray(network.firstOut[junction], network.firstOut[junction + 1]);
    const next = [...out].filter((each) => each >> 1 !== arc >> 1 && isDriven(network, each));
    if (next.length === 0) break;
    arc = next[random.below(next.length)];
    arcs.add(arc);
  }
  return arcs;
}

function lineAlong(network: Network, arcs: ReadonlySet<number>, errorM: number, random: Prng): LatLon[] {
  const error = (metresPerDegree: number): number => ((random.float() - 0.5) * 2 * errorM) / metresPerDegree;
  return [...arcs].flatMap((arc, i) => {
    const points = pointsOfPiece(network, arc >> 1);
    if (arc & 1) points.reverse();
    return points
      .slice(i === 0 ? 0 : 1)
      .map(({ lat, lon }) => ({ lat: lat + error(111_195), lon: lon + error(103_800) }));
  });
}
