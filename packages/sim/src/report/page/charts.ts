import { decimalText, drawing, label, tag } from './markup.ts';
import { scaleOf } from './scale.ts';

const WIDTH = 540;
const HEIGHT = 250;
const LEFT = 44;
const RIGHT = 14;
const TOP = 14;
const BOTTOM = 34;

export interface Line {
  readonly name: string;
  /** A colour of the style sheet, such as `--a`. */
  readonly colour: string;
  readonly points: readonly (readonly [number, number])[];
  /** Marked by a dot each, and joined only where they are no farther apart than 1: what is not known is not drawn. */
  readonly isApart?: boolean;
}

interface Axes {
  readonly xMax: number;
  readonly yMax: number;
  readonly xName: string;
  readonly words: string;
  /** Where lines are named: above on the left unless told. */
  readonly namesAt?: 'top' | 'bottom';
  /** What is counted has no halves to be marked. */
  readonly isCounted?: boolean;
  yText(value: number): string;
  xText?(value: number): string;
  /** Marked by a line from bottom to top. */
  readonly mark?: { readonly x: number; readonly name: string };
}

/** Lines over a grid; each is named at its own end, so that nobody looks up a colour. */
export function lineChart(lines: readonly Line[], axes: Axes): string {
  const { frame, x, y } = frameOf(axes);
  const drawn = lines.map(({ colour, points, isApart = false }) => {
    const isJoined = (i: number): boolean => i > 0 && (!isApart || points[i][0] - points[i - 1][0] <= 1);
    const d = points.map(
      ([px, py], i) => `${isJoined(i) ? 'L' : 'M'}${decimalText(x.at(px))} ${decimalText(y.at(py))}`,
    );
    const line = tag('path', { d: d.join(''), fill: 'none', style: `stroke:var(${colour});stroke-width:2.5` });
    const dots = isApart
      ? points.map(([px, py]) => tag('circle', { cx: x.at(px), cy: y.at(py), r: 3.5, style: `fill:var(${colour})` }))
      : [];
    return line + dots.join('');
  });
  const names = lines.map(({ name, colour }, i) =>
    label(...nameAt(i, lines.length, axes.namesAt), name, {
      ...{ 'text-anchor': axes.namesAt === 'bottom' ? 'end' : 'start', style: `fill:var(${colour});font-weight:600` },
    }),
  );
  return drawing(WIDTH, HEIGHT, axes.words, frame, ...drawn, ...names);
}

/** In the corner that the lines leave free. */
const nameAt = (i: number, count: number, corner: Axes['namesAt']): [number, number] =>
  corner !== 'bottom' ? [LEFT + 8, TOP + 12 + 18 * i] : [WIDTH - RIGHT, HEIGHT - BOTTOM - 12 - 18 * (count - 1 - i)];

export interface Column {
  readonly name: string;
  /** One above the other, from the bottom. */
  readonly values: readonly number[];
}

/** Columns side by side; every so many of them named. */
export function columnChart(
  columns: readonly Column[],
  colours: readonly string[],
  axes: Omit<Axes, 'xMax' | 'xText'> & { readonly nameEvery: number },
): string {
  const { frame, x, y } = frameOf({ ...axes, xMax: Math.max(1, columns.length), xText: () => '' });
  const width = (x.at(1) - x.at(0)) * 0.82;
  const bars = columns.flatMap(({ values }, i) => {
    let below = 0;
    return values.map((value, k) => {
      const from = y.at(below);
      below += value;
      const style = `fill:var(${colours[k]})`;
      return tag('rect', {
        x: x.at(i) + width * 0.11,
        y: y.at(below),
        width,
        height: Math.max(0, from - y.at(below)),
        style,
      });
    });
  });
  const names = columns.map(({ name }, i) =>
    i % axes.nameEvery === 0
      ? label(x.at(i) + width * 0.6, HEIGHT - BOTTOM + 16, name, { 'text-anchor': 'middle', class: 'soft' })
      : '',
  );
  return drawing(WIDTH, HEIGHT, axes.words, frame, ...bars, ...names);
}

function frameOf({ xMax, yMax, xName, yText, xText = decimalText, mark, isCounted = false }: Axes) {
  const x = scaleOf(xMax, LEFT, WIDTH - RIGHT, 8);
  const y = scaleOf(yMax, HEIGHT - BOTTOM, TOP, 5, isCounted ? 1 : 0);
  const rows = y.ticks.map((value) => {
    const py = y.at(value);
    const line = tag('line', { x1: LEFT, x2: WIDTH - RIGHT, y1: py, y2: py, class: value === 0 ? 'axis' : 'grid' });
    return line + label(LEFT - 6, py + 4, yText(value), { 'text-anchor': 'end', class: 'soft' });
  });
  const columns = x.ticks.map((value) =>
    label(x.at(value), HEIGHT - BOTTOM + 16, xText(value), { 'text-anchor': 'middle', class: 'soft' }),
  );
  const name = label((LEFT + WIDTH - RIGHT) / 2, HEIGHT - 3, xName, { 'text-anchor': 'middle', class: 'soft' });
  const marked =
    mark === undefined
      ? ''
      : tag('line', {
          x1: x.at(mark.x),
          x2: x.at(mark.x),
          y1: TOP,
          y2: HEIGHT - BOTTOM,
          class: 'axis',
          'stroke-dasharray': '4 4',
        }) + label(x.at(mark.x) + 5, TOP + 10, mark.name, { class: 'soft' });
  return { frame: rows.join('') + columns.join('') + name + marked, x, y };
}

/** What adds up, from left to right, each part named under its piece. */
export function partsBar(
  parts: readonly { readonly name: string; readonly value: number; readonly note: string }[],
  words: string,
): string {
  const [width, height] = [1_096, 96];
  const x = scaleOf(
    Math.max(
      1,
      parts.reduce((sum, { value }) => sum + value, 0),
    ),
    0,
    width,
  );
  let sum = 0;
  const starts = parts.map(({ value }) => {
    sum += value;
    return sum - value;
  });
  const named = besideEachOther(
    parts.map(({ name, note }, i) => ({ from: x.at(starts[i]), width: 7.5 * Math.max(name.length, note.length) + 12 })),
    width,
  );
  const drawn = parts.map(({ name, value, note }, i) => {
    const [from, to] = [x.at(starts[i]), x.at(starts[i] + value)];
    const style = `fill:var(${BLUES[i % BLUES.length]})`;
    return (
      tag('rect', { x: from, y: 0, width: Math.max(0, to - from - 1.5), height: 44, style }) +
      label(named[i], 64, name, { style: 'font-weight:600' }) +
      label(named[i], 82, note, { class: 'soft' })
    );
  });
  return drawing(width, height, words, ...drawn);
}

/** Where words may stand: each where its piece begins, or after the words before it, and none beyond the edge. */
function besideEachOther(words: readonly { readonly from: number; readonly width: number }[], edge: number): number[] {
  const at: number[] = [];
  for (const [i, { from }] of words.entries()) at.push(i === 0 ? from : Math.max(from, at[i - 1] + words[i - 1].width));
  let end = edge;
  for (let i = words.length - 1; i >= 0; i--) {
    at[i] = Math.min(at[i], end - words[i].width);
    end = at[i];
  }
  return at;
}

export const BLUES: readonly string[] = ['--s2', '--s3', '--s4', '--s5', '--s3', '--a'];

/** A share on a line from 0 to 1, with its interval, and what is wanted. */
export function shareBar(share: number, low: number, high: number, wanted: number | null): string {
  const [width, height] = [200, 18];
  const at = (value: number): number => 2 + value * (width - 4);
  const colour = wanted !== null && share < wanted ? '--warn' : '--a';
  return drawing(
    width,
    height,
    `${Math.round(100 * share)} of 100`,
    tag('rect', { x: 2, y: 5, width: width - 4, height: 8, style: 'fill:var(--none)' }),
    tag('rect', { x: 2, y: 5, width: at(share) - 2, height: 8, style: `fill:var(${colour})` }),
    tag('line', { x1: at(low), x2: at(high), y1: 9, y2: 9, class: 'axis' }),
    wanted === null
      ? ''
      : tag('line', { x1: at(wanted), x2: at(wanted), y1: 1, y2: 17, class: 'axis', 'stroke-width': 2 }),
  );
}
