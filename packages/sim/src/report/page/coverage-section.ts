import type { LatLon } from '@runcard/engine';
import { cornerOf } from '../../coverage/cells.ts';
import type { CityCoverage, CoverageBand } from '../../coverage/coverage.ts';
import { numberText, shareText } from '../minute-text.ts';
import { type Sheet, scaleBar, sheetOver } from './city-map.ts';
import { drawing, label, table, tag, text } from './markup.ts';

const COLOURS: readonly string[] = ['--s1', '--s2', '--s3', '--s4'];

export function coverageSection(coverage: CityCoverage, stations: readonly LatLon[]): string {
  const { moments, km2, people, pumpers, cells } = coverage;
  const [first] = moments;
  const maps = (['kerb', 'water'] as const).map((to) =>
    tag(
      'figure',
      {},
      coverageMap(coverage, first, to, stations),
      tag('figcaption', {}, `${to === 'kerb' ? 'A pumper at the kerb' : 'Effective water'}, ${first.name}.`),
    ),
  );
  const whole = `${numberText(km2)} km² in cells of ${cells.cellM} m with a road or an alley${people === null ? '' : `, ${numberText(people)} people`}, ${pumpers} pumpers at their stations`;
  return (
    tag('p', {}, text(`${whole}. From the alert: call handling comes before.`)) +
    tag('div', { class: 'two' }, ...maps) +
    reachedTable(coverage)
  );
}

function reachedTable({ moments, people }: CityCoverage): string {
  const limits = moments[0]?.reached.map(({ withinMs }) => withinMs) ?? [];
  const kinds = [
    ...[
      { name: 'kerb, area', share: 'kerbAreaShare' as const },
      { name: 'water, area', share: 'waterAreaShare' as const },
    ],
    ...(people === null
      ? []
      : [
          { name: 'kerb, people', share: 'kerbPeopleShare' as const },
          { name: 'water, people', share: 'waterPeopleShare' as const },
        ]),
  ];
  const head = ['', ...kinds.flatMap(({ name }) => limits.map((ms) => `${name}, ${ms / 60_000} min`))];
  const rows = moments.map(({ name, reached }) => [
    text(name.replaceAll(' ', '\u00a0')),
    ...kinds.flatMap(({ share }) => reached.map((one) => shareText(one[share]))),
  ]);
  return tag('div', { class: 'scroll' }, table(`l${'r'.repeat(head.length - 1)}`, head, rows));
}

/** Cells by how soon they are reached; what is reached later than all of the times is the gap. */
export function coverageMap(
  coverage: CityCoverage,
  moment: CoverageBand,
  to: 'kerb' | 'water',
  stations: readonly LatLon[],
): string {
  const { cells } = coverage;
  const limits = moment.reached.map(({ withinMs }) => withinMs);
  const corners = [...cells.index].flatMap((square) => {
    const [column, row] = [square % cells.columns, Math.floor(square / cells.columns)];
    return [cornerOf(cells, column, row), cornerOf(cells, column + 1, row + 1)];
  });
  const sheet = sheetOver([...corners, ...stations], 560, 700);
  const cellMs = to === 'kerb' ? moment.kerbMs : moment.waterMs;
  const layers = [...limits, Number.POSITIVE_INFINITY].map((untilMs, k) => {
    const fromMs = k === 0 ? -1 : limits[k - 1];
    const style = `fill:var(${k === limits.length ? '--b' : COLOURS[COLOURS.length - 1 - k]})${k === limits.length ? ';fill-opacity:.4' : ''}`;
    return tag('path', {
      d: squaresPath(coverage, sheet, (cell) => cellMs[cell] > fromMs && cellMs[cell] <= untilMs),
      style,
    });
  });
  const dots = stations.map((station) => {
    const [cx, cy] = sheet.toSheet(station);
    return tag('circle', { cx, cy, r: 3, style: 'fill:var(--ink);stroke:var(--paper);stroke-width:1' });
  });
  const names = [...limits.map((ms) => `${ms / 60_000} min`), 'later or never'];
  const legend = names.map((name, k) => {
    const style = `fill:var(${k === limits.length ? '--b' : COLOURS[COLOURS.length - 1 - k]})${k === limits.length ? ';fill-opacity:.4' : ''}`;
    const x = 8 + k * 110;
    return (
      tag('rect', { x, y: sheet.height + 10, width: 18, height: 12, style }) + label(x + 24, sheet.height + 20.5, name)
    );
  });
  const words = `Ground by minutes from the alert ${to === 'kerb' ? 'to a pumper at the kerb' : 'to effective water'}, ${moment.name}`;
  return drawing(sheet.width, sheet.height + 30, words, ...layers, ...dots, scaleBar(sheet), ...legend);
}

/** Neighbours in a row as one rectangle. */
function squaresPath({ cells }: CityCoverage, sheet: Sheet, isIn: (cell: number) => boolean): string {
  const { index, columns } = cells;
  const parts: string[] = [];
  for (let cell = 0; cell < index.length; cell++) {
    if (!isIn(cell)) continue;
    const from = index[cell];
    while (
      cell + 1 < index.length &&
      index[cell + 1] === index[cell] + 1 &&
      index[cell + 1] % columns !== 0 &&
      isIn(cell + 1)
    )
      cell++;
    const row = Math.floor(from / columns);
    const [left, bottom] = sheet.toSheet(cornerOf(cells, from % columns, row));
    const [right, top] = sheet.toSheet(cornerOf(cells, (index[cell] % columns) + 1, row + 1));
    parts.push(`M${left.toFixed(1)} ${bottom.toFixed(1)}H${right.toFixed(1)}V${top.toFixed(1)}H${left.toFixed(1)}Z`);
  }
  return parts.join('');
}
