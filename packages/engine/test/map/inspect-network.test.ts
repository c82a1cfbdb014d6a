import { describe, expect, it } from 'vitest';
import { buildNetwork } from '../../src/map/build-network.ts';
import { type InspectReport, inspectNetwork } from '../../src/map/inspect-network.ts';
import { drawOsm, type OsmDrawing } from './osm-drawing.ts';

const ROAD = 'highway=residential';

async function inspect(drawing: OsmDrawing): Promise<InspectReport> {
  return inspectNetwork(await buildNetwork(drawOsm(drawing).source), 'drawing.net');
}

describe('the largest drivable part', () => {
  it('counts the larger component alone, without foot ways and tracks', async () => {
    const map = `
      A---B---C   X---Y
          |
          D---E         `;
    const { largestDrivable, network } = await inspect({
      map,
      ways: { ABC: ROAD, BD: 'highway=footway', DE: 'highway=track', XY: ROAD },
    });
    // A-B-C with B a mere point once the foot way is gone: two ends, one piece of 800 m.
    expect(largestDrivable).toMatchObject({ junctions: 2, pieces: 1, deadEnds: 2, oneWayPieces: 0 });
    expect(largestDrivable.km).toBeCloseTo(0.8, 3);
    expect(network).toMatchObject({ junctions: 7, pieces: 5 });
    // Four times 400 m from left to right, and 200 m from B down to D.
    expect(network.km).toBeCloseTo(1.8, 3);
  });

  it('joins pieces of equal tags, two-way with two-way or one-way head to tail, and no others', async () => {
    const map = 'A--B--C--D--E--F--G--H';
    const oneway = `${ROAD} oneway=yes`;
    const { largestDrivable } = await inspect({
      map,
      ways: { AB: ROAD, BC: ROAD, CD: oneway, DE: oneway, FE: oneway, FG: ROAD, GH: `${ROAD} name=Ngõ+4` },
    });
    // B and D are joined; C and F part one-way from two-way, at E two one-ways meet head on, at G the name changes.
    expect(largestDrivable).toMatchObject({ junctions: 6, pieces: 5, oneWayPieces: 2, deadEnds: 2 });
    // A-C: both ways. From C on to E, and from F to E, F-G-H both ways: {A, C} and {F, G, H} and {E}.
    expect(largestDrivable.stronglyConnectedShare).toBe(3 / 6);
  });

  it('does not join a loop with itself, nor at a place where three ends meet', async () => {
    const map = `
          C-D
          |/
      A---B      `;
    const { largestDrivable } = await inspect({ map, ways: { AB: ROAD, BCDB: ROAD } });
    expect(largestDrivable).toMatchObject({ junctions: 2, pieces: 2, deadEnds: 1 });
    expect(largestDrivable.stronglyConnectedShare).toBe(1);
  });

  it('sees no barriers: a gate neither cuts a road nor adds a piece', async () => {
    const map = `
      A---B---C
          |
          D     `;
    const ways = { ABC: ROAD, BD: ROAD };
    const plain = await inspect({ map, ways });
    const gated = await inspect({ map, ways, nodes: { B: 'barrier=gate' } });
    expect(gated.largestDrivable).toEqual(plain.largestDrivable);
    expect(gated.network.pieces).toBe(plain.network.pieces + 3);
    // On the middle of one road too, where the place is joined away altogether.
    const line = { map: 'A---B---C', ways: { ABC: ROAD }, nodes: { B: 'barrier=bollard' } };
    expect((await inspect(line)).largestDrivable).toMatchObject({ junctions: 2, pieces: 1, deadEnds: 2 });
  });

  it('is empty where nothing can be driven on', async () => {
    const { largestDrivable, foot } = await inspect({ map: 'A---B', ways: { AB: 'highway=steps' } });
    const none = { junctions: 0, pieces: 0, oneWayPieces: 0, deadEnds: 0, km: 0, stronglyConnectedShare: 0 };
    expect(largestDrivable).toEqual(none);
    expect(foot).toMatchObject({ pieces: 1 });
  });
});

describe('the rest of the report', () => {
  it('counts points, restrictions and what was left out, and names file and source', async () => {
    const map = `
      A---B---C   H I J K
          |
          D               `;
    const report = await inspect({
      map,
      ways: { AB: ROAD, BC: ROAD, BD: 'highway=motorway', CD: 'highway=proposed' },
      nodes: {
        H: 'emergency=fire_hydrant',
        I: 'emergency=fire_hydrant fire_hydrant:type=pond',
        J: 'emergency=suction_point',
        K: 'amenity=fire_station',
      },
      relations: [{ members: 'from=AB via=B to=BC', tags: 'type=restriction restriction=no_straight_on' }],
    });
    // The pond is a hydrant by its tag, whatever it is to a pump.
    expect(report).toMatchObject({
      file: 'drawing.net',
      source: 'rows',
      date: '',
      hydrants: 2,
      stations: 1,
      restrictions: 1,
    });
    expect(report.dropped).toEqual({ 'road only proposed': 1 });
    // Nobody walks on the motorway.
    expect(report.foot.pieces).toBe(2);
    expect(report.foot.km).toBeCloseTo(0.8, 3);
  });
});
