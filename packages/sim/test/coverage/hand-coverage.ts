import { INFINITE_MS } from '@runcard/engine';
import type { CityCells } from '../../src/coverage/cells.ts';
import type { CityCoverage } from '../../src/coverage/coverage.ts';

/** Cells drawn as lines of text, north up: a dot is no cell, any other sign is one. One cell is a thousandth of a degree. */
export function drawnCells(map: string): CityCells & { readonly signs: readonly string[] } {
  const rows = map
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .reverse();
  const columns = Math.max(...rows.map((row) => row.length));
  const grid = { cellM: 500, south: 21, west: 105.8, latPerCell: 0.001, lonPerCell: 0.001, columns, rows: rows.length };
  const squares = rows.flatMap((row, r) =>
    [...row].flatMap((sign, c) => (sign === '.' ? [] : [{ sign, index: r * columns + c }])),
  );
  return {
    ...grid,
    index: Uint32Array.from(squares, ({ index }) => index),
    places: squares.map(({ index }) => ({
      lat: 21 + (Math.floor(index / columns) + 0.5) / 1_000,
      lon: 105.8 + ((index % columns) + 0.5) / 1_000,
    })),
    signs: squares.map(({ sign }) => sign),
  };
}

export function handCoverage(): CityCoverage {
  const cells = drawnCells(`
    ab
    .c`);
  // Rows from the south: c, then a and b.
  const kerbMs = Int32Array.from([400_000, 200_000, INFINITE_MS]);
  const waterMs = Int32Array.from([500_000, 250_000, INFINITE_MS]);
  const reached = [
    { withinMs: 300_000, kerbAreaShare: 1 / 3, waterAreaShare: 1 / 3, kerbPeopleShare: 0.5, waterPeopleShare: 0.5 },
    { withinMs: 480_000, kerbAreaShare: 2 / 3, waterAreaShare: 1 / 3, kerbPeopleShare: 0.75, waterPeopleShare: 0.5 },
  ];
  return {
    ...{ city: 'Test <town>', isSynthetic: true, cells, km2: 0.75, people: 3_000, pumpers: 2 },
    // Two of the cells have people: b, which is reached, and a and c share the rest.
    cellPeople: Float64Array.from([750, 1_500, 750]),
    moments: [{ name: 'day, 10:00', atMs: 0, kerbMs, waterMs, reached }],
  };
}
