import { COMPARED, COMPARED_TEXT, type Comparison } from '../compare.ts';
import { signedText } from '../minute-text.ts';
import { isBeyondChance, type PairedDifference } from '../statistics.ts';
import { drawing, label, tag } from './markup.ts';

const [WIDTH, LEFT, RIGHT] = [1_096, 300, 24];
const [ROW, HEAD] = [22, 30];

interface Bar {
  readonly name: string;
  readonly difference: PairedDifference;
}

/** A row for each policy but the first and each ETA factor: its mean difference as a dot, the interval as a line, zero from top to bottom. */
export function differenceChart(comparisons: readonly Comparison[]): string {
  const groups = COMPARED.map((measured) => ({ name: COMPARED_TEXT[measured], bars: barsOf(comparisons, measured) }));
  const x = symmetric(groups.flatMap(({ bars }) => bars));
  let y = 8;
  const drawn = groups.flatMap(({ name, bars }) => {
    const head = label(0, y + 18, name, { style: 'font-weight:600' });
    const rows = bars.map((bar, i) => barAt(bar, y + HEAD + ROW * i + ROW / 2, x));
    y += HEAD + ROW * bars.length;
    return [head, ...rows];
  });
  const ticks = x.ticks.map(
    (ms) =>
      tag('line', { x1: x.at(ms), x2: x.at(ms), y1: 4, y2: y + 8, class: ms === 0 ? 'axis' : 'grid' }) +
      label(x.at(ms), y + 24, signedText(ms), { 'text-anchor': 'middle', class: 'soft' }),
  );
  return drawing(WIDTH, y + 32, 'Differences between the policies, with their intervals', ...ticks, ...drawn);
}

function barsOf(comparisons: readonly Comparison[], measured: (typeof COMPARED)[number]): Bar[] {
  const others = comparisons[0].rows.slice(1).map(({ policy }) => policy);
  return others.flatMap((policy) =>
    comparisons.flatMap(({ etaFactor, rows }) => {
      const row = rows.find((one) => one.policy === policy);
      const factor = comparisons.length === 1 ? '' : `, ETA × ${etaFactor}`;
      return row === undefined ? [] : [{ name: `${policy}${factor}`, difference: row.difference[measured] }];
    }),
  );
}

/** That are read at a glance on a clock. */
const STEPS_MS: readonly number[] = [1, 2, 5, 10, 15, 30, 60, 120, 300, 600, 1_200, 3_600].map((s) => s * 1_000);

/** The same to both sides of zero, so that sooner and later compare by eye. */
function symmetric(bars: readonly Bar[]) {
  const ends = bars.flatMap(({ difference: { mean, interval } }) => [
    mean ?? 0,
    interval?.low ?? 0,
    interval?.high ?? 0,
  ]);
  const most = Math.max(1_000, ...ends.map(Math.abs));
  const stepMs = STEPS_MS.findLast((step) => 2 * step <= most) ?? most / 2;
  const half = (WIDTH - RIGHT - LEFT) / 2;
  return {
    at: (ms: number): number => LEFT + half + (ms / most) * half,
    ticks: [-3, -2, -1, 0, 1, 2, 3].map((k) => k * stepMs).filter((ms) => Math.abs(ms) <= most),
  };
}

function barAt({ name, difference }: Bar, y: number, x: ReturnType<typeof symmetric>): string {
  const { mean, interval } = difference;
  const words = label(12, y + 4, name, { class: 'soft' });
  if (mean === null) return words;
  const colour = isBeyondChance(difference) ? (mean < 0 ? '--a' : '--b') : '--soft';
  const line =
    interval === null
      ? ''
      : tag('line', {
          ...{ x1: x.at(interval.low), x2: x.at(interval.high), y1: y, y2: y },
          style: `stroke:var(${colour});stroke-width:3`,
        });
  return words + line + tag('circle', { cx: x.at(mean), cy: y, r: 5.5, style: `fill:var(${colour})` });
}
