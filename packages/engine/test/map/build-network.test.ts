import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { E7, straightMm } from '../../src/core/units.ts';
import { buildNetwork } from '../../src/map/build-network.ts';
import { parseCorrections } from '../../src/map/corrections.ts';
import { inspectNetwork } from '../../src/map/inspect-network.ts';
import {
  ArcAccess,
  JunctionFlag,
  type Network,
  PieceFlag,
  PointKind,
  RoadClass,
  tailOf,
} from '../../src/map/network.ts';
import { osmSource } from '../../src/testing/osm-from-arrays.ts';
import { tags } from './osm/tags.ts';
import { drawOsm } from './osm-drawing.ts';

const SEED = 20261122;
const ROAD = 'highway=residential';
const { VEHICLE, CONTRAFLOW } = ArcAccess;

describe('cutting ways into pieces', () => {
  const CROSS = `
        D
        |
    A-B-C-E
        |
        F     `;

  it('cuts where ways meet and nowhere else', async () => {
    const { source, pieces } = drawOsm({ map: CROSS, ways: { ABCE: ROAD, DCF: ROAD } });
    const network = await buildNetwork(source);
    // B lies on one way only, so it stays a shape point; C on two.
    expect(pieces(network)).toEqual(['ABC', 'CE', 'DC', 'CF']);
    expect(network.junctionCount).toBe(5);
  });

  it('measures a piece as the sum of its segments in mm', async () => {
    const { source, place } = drawOsm({ map: CROSS, ways: { ABCE: ROAD, DCF: ROAD } });
    const network = await buildNetwork(source);
    expect(network.pieceLengthMm[0]).toBe(straightMm(place('A'), place('B')) + straightMm(place('B'), place('C')));
    // Two characters of 100 m each: the grid is flat to within a centimetre here.
    expect(Math.abs(network.pieceLengthMm[0] - 400_000)).toBeLessThan(100);
  });

  it('is at least 1 mm long', async () => {
    const here = { lat: 21, lon: 105 };
    const rows = {
      nodes: [
        { id: 1, ...here },
        { id: 2, ...here },
      ],
      ways: [{ id: 1, nodeIds: [1, 2], tags: tags(ROAD) }],
    };
    expect([...(await buildNetwork(osmSource(rows))).pieceLengthMm]).toEqual([1]);
  });

  it('does not cut where a road meets what is no road', async () => {
    const { source, pieces } = drawOsm({ map: CROSS, ways: { ABCE: ROAD, DCF: 'waterway=river' } });
    expect(pieces(await buildNetwork(source))).toEqual(['ABCE']);
  });

  it('keeps a loop, a self-crossing and parallel ways as they are', async () => {
    const map = `
      B---C
      |   |
      A---D---E
          |   |
          G---F   `;
    // The closed way starts and ends at A; D is met twice by the eight; AB and its twin lie between the same nodes.
    const { source, pieces } = drawOsm({ map, ways: { ABCDA: ROAD, ADEFGD: ROAD, AB: ROAD, 'AB#2': ROAD } });
    const network = await buildNetwork(source);
    expect(pieces(network)).toEqual(['AB', 'BCD', 'DA', 'AD', 'DEFGD', 'AB', 'AB']);
    expect(tailOf(network, 8)).toBe(network.head[8]);
  });

  it('passes over a node that is named twice in a row', async () => {
    const { source, pieces } = drawOsm({ map: 'A-B-C', ways: { ABBC: ROAD } });
    expect(pieces(await buildNetwork(source))).toEqual(['ABC']);
  });

  it('cuts a way where its nodes are missing, and counts them', async () => {
    const { source, pieces } = drawOsm({ map: 'A-B-C-D-E-F', ways: { ABCDEF: ROAD }, missing: 'C' });
    const network = await buildNetwork(source);
    expect(pieces(network)).toEqual(['AB', 'DEF']);
    expect(network.meta.dropped).toEqual({
      'node of a road missing from the source': 1,
      'way cut where its nodes are missing': 1,
    });
  });

  it('leaves nothing of a way of which one node is there', async () => {
    const { source, pieces } = drawOsm({ map: 'A-B-C', ways: { ABC: ROAD, BC: ROAD }, missing: 'B' });
    expect(pieces(await buildNetwork(source))).toEqual([]);
  });

  it('leaves out what a misplaced node draws across continents, and keeps the area of the rest', async () => {
    const nodes = [
      { id: 1, lat: 21, lon: 105.8 },
      { id: 2, lat: 21.001, lon: 105.8 },
      // 39 degrees north, 4,336 km: there and back is more than a length in mm may be (2^32 mm = 4,295 km).
      { id: 3, lat: 60, lon: 105.8 },
      { id: 4, lat: 21.002, lon: 105.8 },
    ];
    const ways = [
      { id: 7, nodeIds: [1, 2], tags: tags(ROAD) },
      { id: 8, nodeIds: [2, 3, 4], tags: tags(ROAD) },
    ];
    const network = await buildNetwork(osmSource({ nodes, ways }));
    // 0.001° of latitude is 111.195 m (6,371,008,771 mm × π ÷ 180 ÷ 1,000).
    expect([...network.pieceLengthMm]).toEqual([111_195]);
    expect(network.meta.bbox).toEqual([105.8, 21, 105.8, 21.001]);
    expect(network.meta.dropped).toEqual({ 'piece longer than 100 km: a misplaced node': 1 });
  });

  it('keeps with a box the pieces that have a point in it', async () => {
    const { source, pieces, place } = drawOsm({ map: 'A-B-C-D-E', ways: { ABC: ROAD, CD: ROAD, DE: ROAD } });
    const { lat, lon } = place('B');
    const network = await buildNetwork(source, { bbox: [lon - 1e-5, lat - 1e-5, lon + 1e-5, lat + 1e-5] });
    expect(pieces(network)).toEqual(['ABC']);
    expect(network.junctionCount).toBe(2);
    expect(network.meta.dropped).toEqual({ 'piece outside the bounding box': 2 });
  });

  it('carries what the tag rules say onto each piece and both arcs', async () => {
    const { source } = drawOsm({
      map: CROSS,
      ways: {
        ABCE: 'highway=tertiary oneway=yes name=Phố+Huế maxspeed=40 maxheight=2.5 layer=1 bridge=yes',
        DCF: ROAD,
      },
    });
    const network = await buildNetwork(source);
    for (const piece of [0, 1]) {
      expect(network.pieceClass[piece]).toBe(RoadClass.TERTIARY);
      expect(network.pieceFlags[piece]).toBe(PieceFlag.ONEWAY | PieceFlag.BRIDGE);
      expect(network.names.get(network.pieceName[piece])).toBe('Phố Huế');
      expect(network.pieceSpeedKmh[piece]).toBe(40);
      expect(network.pieceMaxHeightCm[piece]).toBe(250);
      expect(network.pieceLayer[piece]).toBe(1);
      expect(network.pieceOsmWayId[piece]).toBe(1);
      expect(network.arcAccess[2 * piece] & (VEHICLE | CONTRAFLOW)).toBe(VEHICLE);
      expect(network.arcAccess[2 * piece + 1] & (VEHICLE | CONTRAFLOW)).toBe(VEHICLE | CONTRAFLOW);
    }
    expect(network.pieceTagsKey[0]).toBe(network.pieceTagsKey[1]);
    expect(network.pieceTagsKey[0]).not.toBe(network.pieceTagsKey[2]);
  });

  it('makes of any ways pieces that end at junctions, share no inner point, and together are as long as the ways', async () => {
    const nodes = Array.from({ length: 30 }, (_, i) => ({
      id: i + 1,
      lat: (210_000_000 + (i % 6) * 10_007) / E7,
      lon: (1_050_000_000 + i * 1_301) / E7,
    }));
    const nodeIds = fc.array(fc.integer({ min: 1, max: 33 }), { minLength: 2, maxLength: 12 });
    await fc.assert(
      fc.asyncProperty(fc.array(nodeIds, { minLength: 1, maxLength: 8 }), async (ways) => {
        const rows = { nodes, ways: ways.map((ids, i) => ({ id: i + 1, nodeIds: ids, tags: tags(ROAD) })) };
        const network = await buildNetwork(osmSource(rows));
        // Nodes 31 to 33 are missing: a segment counts when both its ends are there and differ.
        let lengthMm = 0;
        let segments = 0;
        for (const ids of ways) {
          for (let i = 1; i < ids.length; i++) {
            if (ids[i] === ids[i - 1] || Math.max(ids[i], ids[i - 1]) > 30) continue;
            lengthMm += straightMm(nodes[ids[i - 1] - 1], nodes[ids[i] - 1]);
            segments++;
          }
        }
        expect(network.segmentPiece.length).toBe(segments);
        expect(network.pieceLengthMm.reduce((sum, mm) => sum + mm, 0)).toBe(lengthMm);
        const ends = new Set(
          Array.from(network.head, (j) => `${network.junctionLonE7[j]} ${network.junctionLatE7[j]}`),
        );
        const inner = Array.from(network.shapeLonE7, (lon, s) => `${lon} ${network.shapeLatE7[s]}`);
        expect(new Set(inner).size).toBe(inner.length);
        expect(inner.filter((point) => ends.has(point))).toEqual([]);
      }),
      { seed: SEED, numRuns: 200 },
    );
  });
});

describe('points, signals and water', () => {
  const map = `
    A---B---C
        |   |
        D---E   H   `;

  it('keeps a hydrant where it stands and a building at the middle of its corners', async () => {
    const { source, place } = drawOsm({
      map,
      ways: { ABC: ROAD, BCEDB: 'amenity=fire_station building=yes name=Đội+1' },
      nodes: { H: 'emergency=fire_hydrant' },
    });
    const network = await buildNetwork(source);
    expect([...network.pointKind]).toEqual([PointKind.HYDRANT, PointKind.STATION]);
    expect(network.pointOsmId[0]).toBe('H'.charCodeAt(0));
    expect(network.pointOsmId[1]).toBe(2);
    expect(network.names.get(network.pointName[1])).toBe('Đội 1');
    const middleE7 = Math.round(((place('B').lat + place('D').lat) / 2) * 1e7);
    expect(Math.abs(network.pointLatE7[1] - middleE7)).toBeLessThanOrEqual(1);
    // No road: B, D and E are no junctions because of the building.
    expect(network.pieceCount).toBe(1);
  });

  it('marks signals at junctions', async () => {
    const { source } = drawOsm({ map, ways: { AB: ROAD, BC: ROAD }, nodes: { B: 'highway=traffic_signals' } });
    const network = await buildNetwork(source);
    const signals = Array.from(network.junctionFlags, (flags) => flags & JunctionFlag.SIGNAL);
    expect(signals.map((bit, j) => (bit === 0 ? '' : String.fromCharCode(network.junctionOsmNodeId[j]))).join('')).toBe(
      'B',
    );
  });

  it.each([
    ['a node that the road has in common with rails', { RBQ: 'railway=rail' }, {}, 'B'],
    ['a node tagged as a crossing, where the source has no rails', {}, { B: 'railway=level_crossing' }, 'B'],
    ['a path over the rails', { RBQ: 'railway=rail' }, { B: 'railway=crossing' }, 'B'],
    ['the end of a road', { RCQ: 'railway=tram' }, {}, 'C'],
    ['not under or over rails on a bridge', { RBQ: 'railway=rail bridge=yes' }, {}, ''],
    ['not over rails in a tunnel', { RBQ: 'railway=subway tunnel=yes layer=-1' }, {}, ''],
    ['not at rails that are gone', { RBQ: 'railway=abandoned', QBR: 'railway=rail disused=yes' }, {}, ''],
    ['not in a street with rails in it', { RBQ: 'railway=tram highway=residential' }, {}, ''],
  ])('marks where rails cross: %s', async (_what, rails, nodes, wanted) => {
    const { source } = drawOsm({ map: RAILS, ways: { ABC: ROAD, ...rails }, nodes });
    const network = await buildNetwork(source);
    expect(railsOf(network)).toBe(wanted);
  });

  it('cuts a road at the rails and nowhere else, at both tracks, and leaves its counts', async () => {
    const ways = { ABDC: ROAD, RBQ: 'railway=rail', TDS: 'railway=rail' };
    const drawn = drawOsm({ map: 'A--B--D--C\nR--Q--T--S', ways });
    const network = await buildNetwork(drawn.source);
    expect([drawn.pieces(network), railsOf(network)]).toEqual([['AB', 'BD', 'DC'], 'BD']);
    const without = await buildNetwork(drawOsm({ map: 'A--B--D--C', ways: { ABDC: ROAD } }).source);
    expect(inspectNetwork(network, 'x').largestDrivable).toEqual(inspectNetwork(without, 'x').largestDrivable);
  });

  it('marks both sides of a barrier at the rails', async () => {
    const ways = { ABC: ROAD, RBQ: 'railway=rail' };
    const network = await buildNetwork(drawOsm({ map: RAILS, ways, nodes: { B: 'barrier=lift_gate' } }).source);
    expect(railsOf(network)).toBe('BB');
  });

  it('draws a lake from a closed way, and one from the outer ways of a multipolygon joined in any direction', async () => {
    const relations = [
      { members: 'outer=BCE outer=BDE inner=ABC', tags: 'type=multipolygon natural=water name=Hồ+Tây' },
      { members: 'outer=BCE', tags: 'type=multipolygon natural=water' },
    ];
    const { source } = drawOsm({
      map,
      ways: { ABC: ROAD, BCE: 'note=outline', BDE: '', BCEDB: 'natural=water name=Hồ+Gươm' },
      relations,
    });
    const network = await buildNetwork(source);
    expect([...network.waterName].map((name) => network.names.get(name))).toEqual(['Hồ Gươm', 'Hồ Tây']);
    // Each ring has the four corners B, C, E, D once.
    expect([...network.firstWaterPoint]).toEqual([0, 4, 8]);
    expect(network.meta.dropped).toEqual({ 'water outline that does not close': 1 });
  });

  it('keeps points and water of the box alone', async () => {
    const drawn = drawOsm({
      map,
      ways: { AB: ROAD, BCEDB: 'natural=water' },
      nodes: { H: 'emergency=fire_hydrant', A: 'emergency=fire_hydrant' },
    });
    const { lat, lon } = drawn.place('A');
    const network = await buildNetwork(drawn.source, { bbox: [lon - 1e-5, lat - 1e-5, lon + 1e-5, lat + 1e-5] });
    expect(network.pointOsmId).toEqual(Float64Array.of('A'.charCodeAt(0)));
    expect(network.waterName.length).toBe(0);
    expect(drawn.pieces(network)).toEqual(['AB']);
  });
});

describe('local knowledge', () => {
  it('changes the pieces of the ways that it names, barriers on them too, and is reported line by line', async () => {
    const file = {
      format: 'runcard-corrections',
      version: 1,
      name: 'test',
      bbox: [105, 20, 107, 22],
      corrections: [1, 77].map((wayId) => ({
        match: { wayId },
        set: { widthCm: 210, oneway: 'reverse' },
        reason: 'measured',
        source: 'test',
        date: '2026-11-22',
      })),
    };
    const { source, pieces } = drawOsm({
      map: 'A--B--C--D',
      ways: { ABC: ROAD, CD: ROAD },
      nodes: { B: 'barrier=gate' },
    });
    const network = await buildNetwork(source, { corrections: [parseCorrections(JSON.stringify(file), 'test.json')] });
    expect(pieces(network)).toEqual(['AB', 'BC', 'CD', 'BB']);
    const isCorrected = Array.from(network.pieceFlags, (flags) => (flags & PieceFlag.CORRECTED) !== 0);
    expect(isCorrected).toEqual([true, true, false, true]);
    expect([...network.pieceWidthCm].map((cm) => cm === 210)).toEqual([true, true, false, true]);
    expect(network.arcAccess[0] & CONTRAFLOW).toBe(CONTRAFLOW);
    expect(network.meta.corrections.map(({ matchedPieces }) => matchedPieces)).toEqual([2, 0]);
  });
});

const RAILS = `
      R
  A---B---C
      Q    `;

const railsOf = ({ junctionFlags, junctionOsmNodeId }: Network): string =>
  Array.from(junctionFlags, (flags, j) =>
    (flags & JunctionFlag.RAILS) === 0 ? '' : String.fromCharCode(junctionOsmNodeId[j]),
  ).join('');
