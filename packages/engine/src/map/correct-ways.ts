import { E7, type LatLon } from '../core/units.ts';
import type { CollectedWays } from './collect-ways.ts';
import type { Corrections } from './corrections.ts';
import { createCorrector } from './corrector.ts';
import type { LocatedNodes } from './locate-nodes.ts';
import type { CorrectionReport } from './network.ts';
import type { SplitWays } from './split-ways.ts';

/** Lays local knowledge over the ways that have pieces, before barriers take their facts from them. Reports line by line. */
export function correctWays(
  ways: CollectedWays,
  nodes: LocatedNodes,
  { columns, firstPiece }: SplitWays,
  corrections: readonly Corrections[],
): CorrectionReport[] {
  const corrector = createCorrector(corrections);
  if (corrector.isEmpty) return corrector.report();
  for (let way = 0; way < ways.count; way++) {
    const pieces = firstPiece[way + 1] - firstPiece[way];
    if (pieces === 0) continue;
    const facts = ways.facts.rows[ways.factsRow[way]];
    const corrected = corrector.applyToWay(ways.id[way], facts, outlineOf(way, ways, nodes), pieces);
    if (corrected === facts) continue;
    const row = ways.facts.rowOf(corrected);
    for (let piece = firstPiece[way]; piece < firstPiece[way + 1]; piece++) {
      columns.factsRow.set(piece, row);
      columns.tagsKey.set(piece, row);
    }
  }
  return corrector.report();
}

function outlineOf(way: number, ways: CollectedWays, { table, nodeRows }: LocatedNodes): LatLon[] {
  const outline: LatLon[] = [];
  for (let i = ways.firstRef[way]; i < ways.firstRef[way + 1]; i++) {
    const row = nodeRows[i];
    if (table.isPlaced(row)) outline.push({ lat: table.latE7[row] / E7, lon: table.lonE7[row] / E7 });
  }
  return outline;
}
