import type { LatLon } from '@runcard/engine';
import { cornerOf } from '../../coverage/cells.ts';
import type { CityCoverage, CoverageBand, Reached } from '../../coverage/coverage.ts';
import { markAt, type Sheet, scaleBar, sheetOver, stationDot } from './city-map.ts';
import { drawing, label, tag } from './markup.ts';

interface MapOf {
  readonly to: 'kerb' | 'water';
  readonly stations: readonly (LatLon & { readonly name: string })[];
  /** Numbered from 1. */
  readonly marks: readonly LatLon[];
}

/** The eight minutes, or the longest time where they are not asked about: what is reached later is a gap. */
export const limitOf = ({ reached }: CoverageBand): Reached =>
  reached.find(({ withinMs }) => withinMs === EIGHT_MINUTES_MS) ?? reached[reached.length - 1];

const EIGHT_MINUTES_MS = 480_000;

/** Cells by how soon they are reached: in time blue, the sooner the darker; too late in the other colour, the later the fuller. */
export function coverageMap(coverage: CityCoverage, moment: CoverageBand, { to, stations, marks }: MapOf): string {
  const { cells } = coverage;
  const corners = [...cells.index].flatMap((square) => {
    const [column, row] = [square % cells.columns, Math.floor(square / cells.columns)];
    return [cornerOf(cells, column, row), cornerOf(cells, column + 1, row + 1)];
  });
  const sheet = sheetOver([...corners, ...stations], 560, 700);
  const cellMs = to === 'kerb' ? moment.kerbMs : moment.waterMs;
  const steps = stepsOf(moment);
  const layers = steps.map(({ fromMs, untilMs, style }) =>
    tag('path', { d: squaresPath(coverage, sheet, (cell) => cellMs[cell] > fromMs && cellMs[cell] <= untilMs), style }),
  );
  const numbers = marks.map((place, i) => {
    const [x, y] = sheet.toSheet(place);
    return markAt(x, y - 9, String(i + 1));
  });
  const legend = steps.map(({ name, style }, k) => {
    const [x, y] = [8 + k * 110, sheet.height + 10];
    return tag('rect', { x, y, width: 18, height: 12, style }) + label(x + 24, y + 10.5, name);
  });
  const words = `Ground by minutes from the alert ${to === 'kerb' ? 'to a pumper at the kerb' : 'to effective water'}, ${moment.name}`;
  const dots = stations.map((station) => stationDot(sheet, station, 3));
  return drawing(sheet.width, sheet.height + 30, words, ...layers, ...dots, ...numbers, scaleBar(sheet), ...legend);
}

const BLUES: readonly string[] = ['--s4', '--s3', '--s2', '--s1'];

function stepsOf(moment: CoverageBand) {
  const limits = moment.reached.map(({ withinMs }) => withinMs);
  const late = limits.filter((ms) => ms > limitOf(moment).withinMs).length + 1;
  return [...limits, Number.POSITIVE_INFINITY].map((untilMs, k) => {
    const lateness = k - (limits.length - late);
    const opacity = Math.round((LATE_OPACITY * lateness * 100) / late) / 100;
    return {
      ...{ untilMs, fromMs: k === 0 ? -1 : limits[k - 1] },
      style: lateness > 0 ? `fill:var(--b);fill-opacity:${opacity}` : `fill:var(${BLUES[k]})`,
      name: k === limits.length ? 'later or never' : `in ${untilMs / 60_000} min`,
    };
  });
}

/** Of what is reached last of all. */
const LATE_OPACITY = 0.38;

/** All that the cells are of, as a ground for other maps. */
export const groundPath = (coverage: CityCoverage, sheet: Sheet): string =>
  tag('path', { d: squaresPath(coverage, sheet, () => true), style: 'fill:var(--fill)' });

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
