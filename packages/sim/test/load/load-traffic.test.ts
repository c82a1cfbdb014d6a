import { RoadClass } from '@runcard/engine';
import { drawNetwork } from '@runcard/engine/testing';
import { expect, it } from 'vitest';
import { bodyOf } from '../../src/load/client.ts';
import { loadTraffic } from '../../src/load/load-traffic.ts';

const drawn = drawNetwork({
  map: 'A---B---C---D',
  ways: { AB: { class: 'primary' }, BC: { class: 'residential' }, CD: { class: 'tertiary' } },
});
const points = [drawn.latLon('A'), drawn.latLon('B'), { ...drawn.latLon('B'), lat: drawn.latLon('B').lat + 0.001 }];
const area = (id: string) => ({ id, outline: { points }, speedPercent: 0, expiresAtUnixMs: 1, reportedAtUnixMs: 1 });

it('sends speeds on the roads that a feed covers, and what the scenario last said since the batch before', () => {
  // The scenario's hour lasts 10 s of the load (× 360): batches at 0, 2, 4 s are minutes 0, 12, 24 of it. The flood of minute 5 is
  // replaced by that of minute 11 before the second batch; minute 30 comes after the third.
  const at = (minute: number, id: string) => ({ atMs: minute * 60_000, batch: { areas: [area(id)] } });
  const events = { spanMs: 3_600_000, questions: [], traffic: [at(5, 'rising'), at(11, 'high'), at(30, 'falling')] };
  const batches = loadTraffic({
    ...{ events, compress: 360, seconds: 5, network: drawn.network, networkEpoch: 7, expiresAtUnixMs: 99_000 },
  });
  expect(batches).toHaveLength(3);
  expect(batches.map(({ areas = [] }) => areas.map(({ id }) => id))).toEqual([[], ['load-high'], []]);
  expect(batches[1]?.areas?.[0]).toEqual({
    ...{ id: 'load-high', outline: { points }, speedPercent: 0, expiresAtUnixMs: 99_000, source: 'load' },
  });
  for (const batch of batches) {
    // Two of the three streets are tertiary or above, so each batch has both and no other.
    const pieces = (batch.speeds ?? []).map(({ piece }) => piece?.pieceIndex ?? -1);
    expect(pieces.map((piece) => drawn.network.pieceClass[piece]!).sort()).toEqual(
      [RoadClass.PRIMARY, RoadClass.TERTIARY].sort(),
    );
    expect(
      batch.speeds?.every(({ expiresAtUnixMs, piece }) => expiresAtUnixMs === 99_000 && piece?.networkEpoch === 7),
    ).toBe(true);
    expect(bodyOf('ApplyTraffic', batch).length).toBeGreaterThan(0);
  }
});
