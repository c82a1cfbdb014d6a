import { Worker } from 'node:worker_threads';
import Flatbush from 'flatbush';
import { describe, expect, it } from 'vitest';
import { buildSections } from '../../src/core/sections.ts';
import { pointLatE7, pointLonE7, segmentCountOf } from '../../src/map/geometry.ts';
import { ArcAccess, JunctionFlag, type Network, tailOf } from '../../src/map/network.ts';
import { drawNetwork, networkOfRows, randomNetwork } from '../../src/testing/index.ts';

const SEEDS = [0, 1, 2, 3, 4, 5, 6, 7];
const arcsFrom = (network: Network, junction: number): number[] => [
  ...network.outArc.subarray(network.firstOut[junction], network.firstOut[junction + 1]),
];

describe('an assembled network', () => {
  it('lists the arcs out of each junction, increasing, each arc once', () => {
    // B is the head of arc 0 (A→B), so 1 leaves it; it is the tail of arc 2 (B→C).
    const drawn = drawNetwork({ map: 'A--B--C', ways: { AB: {}, BC: {} } });
    expect(['A', 'B', 'C'].map((letter) => arcsFrom(drawn.network, drawn.junction(letter)))).toEqual([
      [0],
      [1, 2],
      [3],
    ]);
    for (const seed of SEEDS) {
      const network = randomNetwork(seed);
      const seen: number[] = [];
      for (let j = 0; j < network.junctionCount; j++) {
        const arcs = arcsFrom(network, j);
        expect(arcs, `seed ${seed}`).toEqual(arcs.toSorted((a, b) => a - b));
        for (const arc of arcs) expect(tailOf(network, arc), `seed ${seed}`).toBe(j);
        seen.push(...arcs);
      }
      expect(new Set(seen).size, `seed ${seed}`).toBe(2 * network.pieceCount);
    }
  });

  it('marks the component with the most junctions, for vehicles and for walkers apart', () => {
    const drawn = drawNetwork({
      map: `
        A--B--C    H
              |
        D--E  F--G `,
      ways: { ABC: {}, DE: {}, CFG: { class: 'steps' }, FG: { access: ArcAccess.VEHICLE } },
    });
    const marked = (flag: number): string[] =>
      ['A', 'B', 'C', 'D', 'E', 'F', 'G'].filter((l) => drawn.network.junctionFlags[drawn.junction(l)] & flag);
    // Vehicles: ABC (3), DE (2), FG (2). On foot: ABCFG (5), DE (2).
    expect(marked(JunctionFlag.MAIN_VEHICLE)).toEqual(['A', 'B', 'C']);
    expect(marked(JunctionFlag.MAIN_FOOT)).toEqual(['A', 'B', 'C', 'F', 'G']);
  });

  it('connects against one-ways too, and of two equal components marks the one with the lowest junction', () => {
    const drawn = drawNetwork({
      map: 'A--B--C  D--E--F',
      ways: { DEF: {}, AB: { oneway: true }, CB: { oneway: true } },
    });
    const marked = [...drawn.network.junctionFlags].map((flags) => (flags & JunctionFlag.MAIN_VEHICLE) !== 0);
    expect(marked).toEqual([true, true, true, false, false, false]);
  });

  it('marks nothing where nobody can go', () => {
    const { network } = drawNetwork({ map: 'A--B', ways: { AB: { access: 0 } } });
    expect([...network.junctionFlags]).toEqual([0, 0]);
  });

  it('indexes one box for each segment, which holds both its ends', () => {
    for (const seed of SEEDS) {
      const network = randomNetwork(seed);
      const segments = Array.from({ length: network.pieceCount }, (_, p) => segmentCountOf(network, p));
      expect(network.segmentPiece.length).toBe(segments.reduce((a, b) => a + b, 0));
      const index = Flatbush.from(network.segmentIndex, network.segmentIndexByteOffset);
      for (let s = 0; s < network.segmentPiece.length; s++) {
        const [piece, k] = [network.segmentPiece[s], network.segmentOrdinal[s]];
        for (const end of [k, k + 1]) {
          const [lon, lat] = [pointLonE7(network, piece, end), pointLatE7(network, piece, end)];
          expect(index.search(lon, lat, lon, lat), `seed ${seed} segment ${s}`).toContain(s);
        }
      }
    }
  });

  it('states the box about junctions and bends, and takes a network of nothing', () => {
    const { network } = drawNetwork({ map: 'A-B\n  x', bends: 'x', ways: { AxB: {} } });
    const [west, south, east, north] = network.meta.bbox;
    expect([west, north]).toEqual([105.85, 21.03]);
    expect(south).toBe(network.shapeLatE7[0] / 1e7);
    expect(east).toBe(network.junctionLonE7[1] / 1e7);
    const nothing = networkOfRows({ junctions: [], pieces: [] });
    expect(nothing.meta.bbox).toEqual([0, 0, 0, 0]);
    expect([nothing.junctionCount, nothing.pieceCount, nothing.names.count]).toEqual([0, 0, 1]);
  });

  it('stops at a mistake of its builder', () => {
    const at = [1_058_500_000, 210_300_000] as const;
    const rows = { junctions: [{ at }], pieces: [{ tail: 0, head: 0, lengthMm: 1 }] };
    expect(() => networkOfRows({ ...rows, pieces: [{ tail: 0, head: 1, lengthMm: 1 }] })).toThrow('head[0] is 1');
    expect(() => networkOfRows({ ...rows, pieces: [{ tail: 0, head: 0, lengthMm: 0 }] })).toThrow('piece 0 is 0 mm');
    const shape = new Array(65_536).fill(at);
    expect(() => networkOfRows({ ...rows, pieces: [{ ...rows.pieces[0], shape }] })).toThrow('65537 segments');
    const restrictions = [{ from: 0, to: 7, at: 0, kind: 0 }];
    expect(() => networkOfRows({ ...rows, restrictions })).toThrow('restrictionToPiece[0] is 7, wanted below 1');
    expect(() => networkOfRows(rows).names.get(1)).toThrow('name 1 of 1');
    expect(() => buildSections([{ name: 'bad name', data: new Uint8Array() }])).toThrow('section name bad name');
    const twice = { name: 'a', data: new Uint8Array() };
    expect(() => buildSections([twice, twice])).toThrow('section names must differ');
  });

  it('opens in a worker from its buffer alone', async () => {
    const drawn = drawNetwork({ map: 'A--B', ways: { AB: { name: 'ngõ 5' } } });
    const url = new URL('../../src/map/network-sections.ts', import.meta.url).href;
    const script = `
      import { parentPort, workerData } from 'node:worker_threads';
      const { openNetwork } = await import('${url}');
      const network = openNetwork(workerData, { verify: false });
      network.pieceSpeedKmh[0] = 77;
      parentPort.postMessage([network.meta.id, network.names.get(network.pieceName[0])]);`;
    const worker = new Worker(new URL(`data:text/javascript,${encodeURIComponent(script)}`), {
      workerData: drawn.network.buffer,
    });
    const [id, name] = await new Promise<[string, string]>((resolve, reject) => {
      worker.once('message', resolve);
      worker.once('error', reject);
    });
    expect([id, name]).toEqual([drawn.network.meta.id, 'ngõ 5']);
    // Shared, not copied: what the worker wrote is seen here.
    expect(drawn.network.pieceSpeedKmh[0]).toBe(77);
    await worker.terminate();
  });
});
