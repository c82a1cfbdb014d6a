import type { Figure, Report, Row } from './harness.ts';

const COLUMNS = ['id', 'min ms', 'median ms', 'p99 ms', 'samples', 'batch', 'hash'] as const;

/** The report for a reader: names to the left, numbers to the right. */
export function tableOf({ environment: env, rows, figures }: Report): string {
  const lines = [COLUMNS, ...rows.map(cellsOf)];
  const widths = COLUMNS.map((_, column) => Math.max(...lines.map((cells) => cells[column]!.length)));
  const lineOf = (cells: readonly string[]): string =>
    cells
      .map((cell, i) => (i === 0 || i === COLUMNS.length - 1 ? cell.padEnd(widths[i]!) : cell.padStart(widths[i]!)))
      .join('  ')
      .trimEnd();
  return [
    `${env.cpu}, ${env.cores} cores, Node ${env.node}, commit ${env.commit}`,
    `network: ${env.network}`,
    '',
    ...lines.map(lineOf),
    ...(figures.length > 0 ? ['', ...figures.map(figureLine)] : []),
  ].join('\n');
}

const cellsOf = ({ id, minMs, medianMs, p99Ms, samples, batch, hash }: Row): readonly string[] => [
  id,
  msText(minMs),
  msText(medianMs),
  msText(p99Ms),
  String(samples),
  String(batch),
  hash,
];

const figureLine = ({ id, value, unit }: Figure): string => `${id}  ${value} ${unit}`;

/** Three digits that count; the decimal point stays where the eye expects it only in a column of its own, so none is forced. */
function msText(ms: number): string {
  if (ms === 0) return '0';
  const decimals = Math.max(0, 2 - Math.floor(Math.log10(ms)));
  return ms.toFixed(Math.min(decimals, 6));
}
