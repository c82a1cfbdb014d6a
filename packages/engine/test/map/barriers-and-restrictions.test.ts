import { describe, expect, it } from 'vitest';
import { buildNetwork } from '../../src/map/build-network.ts';
import { ArcAccess, type Network, PieceFlag, RoadClass, tailOf, WidthSource } from '../../src/map/network.ts';
import { drawOsm } from './osm-drawing.ts';

const ROAD = 'highway=residential';
const { FOOT, CONTRAFLOW } = ArcAccess;

describe('a barrier on a road', () => {
  const LINE = 'A---B---C';
  const barrierOf = (network: Network): number[] =>
    Array.from(network.pieceFlags, (flags, piece) => ((flags & PieceFlag.BARRIER) === 0 ? -1 : piece)).filter(
      (p) => p >= 0,
    );

  it('between two ends is one piece of 1 mm that carries the limits and the road', async () => {
    const { source, pieces } = drawOsm({
      map: LINE,
      ways: { ABC: 'highway=tertiary name=Phố+Huế oneway=yes' },
      nodes: { B: 'barrier=lift_gate maxwidth=2.5 maxheight=3' },
    });
    const network = await buildNetwork(source);
    expect(pieces(network)).toEqual(['AB', 'BC', 'BB']);
    expect(network.pieceLengthMm[2]).toBe(1);
    expect(network.pieceFlags[2]).toBe(PieceFlag.ONEWAY | PieceFlag.BARRIER | PieceFlag.GATE);
    expect([network.pieceWidthCm[2], network.pieceMaxHeightCm[2]]).toEqual([250, 300]);
    expect(network.pieceClass[2]).toBe(RoadClass.TERTIARY);
    expect(network.pieceName[2]).toBe(network.pieceName[0]);
    expect(network.pieceTagsKey[2]).toBe(network.pieceTagsKey[0]);
    // A→B, through, B→C: each arc leaves where the last arrived, and forward is still forward.
    expect([tailOf(network, 4), network.head[4]]).toEqual([network.head[0], tailOf(network, 2)]);
    expect(network.arcAccess[4] & CONTRAFLOW).toBe(0);
    expect(network.arcAccess[5] & CONTRAFLOW).toBe(CONTRAFLOW);
  });

  it.each([
    ['barrier=bollard', WidthSource.CLASS],
    ['barrier=bollard maxwidth=1.4', WidthSource.TAGGED],
  ])('%s: says whether the gap is told or only usual for its kind', async (tags, widthSource) => {
    const { source } = drawOsm({ map: LINE, ways: { ABC: ROAD }, nodes: { B: tags } });
    const network = await buildNetwork(source);
    const [posts] = barrierOf(network);
    expect(network.pieceWidthCm[posts]).toBeLessThan(network.pieceWidthCm[0]);
    expect(network.pieceWidthSource[posts]).toBe(widthSource);
  });

  it('closes both directions to those it stops', async () => {
    const { source } = drawOsm({
      map: LINE,
      ways: { ABC: 'highway=residential oneway=yes' },
      nodes: { B: 'barrier=stile' },
    });
    const network = await buildNetwork(source);
    // A stile stops all wheels; without wheels nobody is against the one-way.
    expect([network.arcAccess[4], network.arcAccess[5]]).toEqual([FOOT, FOOT]);
  });

  it('at a junction leaves the largest road free and stands in the mouths of the others', async () => {
    const map = `
          D
          |
      A---B---C
          |
          E     `;
    const ways = { ABC: 'highway=secondary', DB: 'highway=service', BE: ROAD };
    const { source, pieces } = drawOsm({ map, ways, nodes: { B: 'barrier=gate' } });
    const network = await buildNetwork(source);
    expect(pieces(network)).toEqual(['AB', 'BC', 'DB', 'BE', 'BB', 'BB']);
    const [free, behindD, behindE] = [network.head[0], network.head[4], tailOf(network, 6)];
    expect(tailOf(network, 2)).toBe(free);
    // DB arrives, so its gate runs on to the junction; BE leaves, so its gate starts there.
    expect([tailOf(network, 8), network.head[8]]).toEqual([behindD, free]);
    expect([tailOf(network, 10), network.head[10]]).toEqual([free, behindE]);
    expect(network.pieceClass[4]).toBe(RoadClass.SERVICE);
    expect(network.pieceClass[5]).toBe(RoadClass.RESIDENTIAL);
  });

  it('between two roads of different size takes the smaller one', async () => {
    const { source } = drawOsm({ map: LINE, ways: { AB: 'highway=service', BC: ROAD }, nodes: { B: 'barrier=gate' } });
    const network = await buildNetwork(source);
    expect(barrierOf(network).map((piece) => network.pieceClass[piece])).toEqual([RoadClass.SERVICE]);
  });

  it('where all roads are equal stands in each', async () => {
    const map = `
      A---B---C
          |
          E     `;
    const { source } = drawOsm({ map, ways: { ABC: ROAD, BE: ROAD }, nodes: { B: 'barrier=gate' } });
    const network = await buildNetwork(source);
    expect(barrierOf(network)).toEqual([3, 4, 5]);
    // The junction itself is left with the three barriers alone.
    const middle = network.head[2 * 3];
    expect(network.firstOut[middle + 1] - network.firstOut[middle]).toBe(3);
  });

  it('on a loop parts it from itself', async () => {
    const map = `
      B---C
      |   |
      A---D   `;
    const { source, pieces } = drawOsm({ map, ways: { ABCDA: ROAD }, nodes: { A: 'barrier=gate' } });
    const network = await buildNetwork(source);
    expect(pieces(network)).toEqual(['ABCDA', 'AA']);
    expect(network.head[0]).not.toBe(tailOf(network, 0));
  });

  it('at a dead end is counted and nothing else', async () => {
    const { source, pieces } = drawOsm({ map: LINE, ways: { ABC: ROAD }, nodes: { C: 'barrier=gate' } });
    const network = await buildNetwork(source);
    expect(pieces(network)).toEqual(['ABC']);
    expect(network.meta.dropped).toEqual({ 'barrier at a dead end': 1 });
  });

  it('beside the roads is no concern', async () => {
    const { source, pieces } = drawOsm({
      map: LINE,
      ways: { AC: ROAD, ABC: 'barrier=fence' },
      nodes: { B: 'barrier=gate' },
    });
    expect(pieces(await buildNetwork(source))).toEqual(['AC']);
  });
});

describe('a turn restriction', () => {
  const CROSS = `
            D
            |
    A---B---C---E
            |
            F     `;
  const NO_LEFT = 'type=restriction restriction=no_left_turn';
  const ways = { ABC: ROAD, CE: ROAD, DC: ROAD, CF: ROAD };

  it('via a node joins the pieces that touch it', async () => {
    const relations = [
      { members: 'from=ABC via=C to=DC', tags: NO_LEFT },
      { members: 'from=DC via=C to=CF', tags: 'type=restriction restriction=only_straight_on' },
    ];
    const { source, restrictions } = drawOsm({ map: CROSS, ways: { ...ways, BD: ROAD }, relations });
    const network = await buildNetwork(source);
    expect(restrictions(network)).toEqual(['BC>DC', 'DC>CF!']);
    expect([...network.restrictionViaJunction]).toEqual([network.head[2], network.head[2]]);
  });

  it('via ways lists the pieces in between in their order', async () => {
    const map = `
      A---B---C---D
          |   |
          G-X-H
          |   |
          E   F     `;
    const drawn = drawOsm({
      map,
      ways: { AB: ROAD, BCD: ROAD, BG: ROAD, GXH: ROAD, HC: ROAD, GE: ROAD, HF: ROAD },
      relations: [
        { members: 'from=AB via=BG via=GXH to=HC', tags: NO_LEFT },
        { members: 'from=HF to=GE via=GXH', tags: NO_LEFT },
      ],
    });
    const network = await buildNetwork(drawn.source);
    expect(drawn.restrictions(network)).toEqual(['AB>BG>GXH>HC', 'HF>GXH>GE']);
    expect([...network.restrictionFirstVia]).toEqual([0, 2, 3]);
  });

  it('follows one-ways where a way runs through its via unsplit', async () => {
    // From ABCE only B→C arrives at C by its one-way, and on FCD only C→D leaves it.
    const { source, restrictions } = drawOsm({
      map: CROSS,
      ways: { ABCE: `${ROAD} oneway=yes`, FCD: `${ROAD} oneway=yes` },
      relations: [{ members: 'from=ABCE via=C to=FCD', tags: NO_LEFT }],
    });
    expect(restrictions(await buildNetwork(source))).toEqual(['ABC>CD']);
  });

  it('passes the barrier that stands on its via', async () => {
    const { source, restrictions } = drawOsm({
      map: CROSS,
      ways: { ...ways, DC: 'highway=service' },
      nodes: { C: 'barrier=gate' },
      relations: [{ members: 'from=ABC via=C to=DC', tags: NO_LEFT }],
    });
    expect(restrictions(await buildNetwork(source))).toEqual(['ABC>CC>DC']);
  });

  const unresolved = [
    { members: 'from=ABC via=C to=GONE', reason: 'turn restriction whose way is not in the network' },
    { members: 'from=ABC via=A to=CE', reason: 'turn restriction whose ways do not meet at its via' },
    { members: 'from=ABC via=B to=CE', reason: 'turn restriction whose ways do not meet at its via' },
    { members: 'from=ABC to=CE', reason: 'turn restriction without its from, via or to' },
    { members: 'from=ACE via=C to=CF', reason: 'turn restriction whose way runs through its via' },
  ];
  for (const { members, reason } of unresolved) {
    it(`${members} is dropped and counted: ${reason}`, async () => {
      const { source, restrictions } = drawOsm({
        map: CROSS,
        ways: { ...ways, ACE: ROAD },
        relations: [{ members, tags: NO_LEFT }],
      });
      const network = await buildNetwork(source);
      expect(restrictions(network)).toEqual([]);
      expect(network.meta.dropped).toEqual({ [reason]: 1 });
    });
  }
});
