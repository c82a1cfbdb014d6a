import { CAUTIONS } from '../report/measures.ts';
import { countText, shareText } from '../report/minute-text.ts';
import { coverageMap, limitOf } from '../report/page/coverage-map.ts';
import { escapeText } from '../report/page/markup.ts';
import { type CityCoverage, type CoverageBand, leastReached, type Reached } from './coverage.ts';

/** The moment at which least ground is reached, as a picture of its own: the kerb beside the water. Same input, same bytes. */
export function coverageSvg(coverage: CityCoverage, stations: Parameters<typeof coverageMap>[2]['stations']): string {
  const moment = leastReached(coverage.moments);
  const maps = (['kerb', 'water'] as const).map((to, i) => {
    const map = coverageMap(coverage, moment, { to, stations, marks: [] });
    return `<svg x="${20 + 580 * i}" y="118" width="560" height="740" ${map.slice('<svg'.length).replace(/ width="\d+" height="\d+"/, '')}`;
  });
  const line = (y: number, words: string, more = ''): string =>
    `<text x="20" y="${y}" ${more}>${escapeText(words)}</text>`;
  const names = (['kerb', 'water'] as const).map((to, i) => {
    const name = to === 'kerb' ? 'a pumper at the kerb' : 'effective water';
    const at = `x="${20 + 580 * i}"`;
    return `<text ${at} y="94" font-weight="bold">${name}</text><text ${at} y="112">${escapeText(reachedText(moment, to))}</text>`;
  });
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1180 890" font-family="'DejaVu Sans','Noto Sans',Arial,sans-serif" font-size="12.5" style="${COLOURS}">`,
    '<rect width="1180" height="890" fill="#fff"/>',
    line(32, `${coverage.city}: who is reached from the alert, ${moment.name}`, 'font-size="20" font-weight="bold"'),
    ...CAUTIONS.map((words, i) => line(50 + 16 * i, words, 'fill="#5b656d"')),
    ...[...names, ...maps],
    line(
      876,
      `Cells of ${coverage.cells.cellM} m with a road or an alley; ${countText(coverage.pumpers, 'pumper')} at home; dots are stations. Blue: in time; the other colour: later than ${limitOf(moment).withinMs / 60_000} min.`,
      'fill="#5b656d"',
    ),
    '</svg>\n',
  ].join('\n');
}

/** `in 5, 8, 12 min: 3.3 %, 14 %, 34 % of the people; 1.0 %, 4.6 %, 13 % of the ground`. */
function reachedText({ reached }: CoverageBand, to: 'kerb' | 'water'): string {
  const list = (share: keyof Reached): string => reached.map((one) => shareText(one[share])).join(', ');
  const people = reached[0].kerbPeopleShare === null ? '' : `${list(`${to}PeopleShare`)} of the people; `;
  const minutes = reached.map(({ withinMs }) => withinMs / 60_000).join(', ');
  return `in ${minutes} min: ${people}${list(`${to}AreaShare`)} of the ground`;
}

/** The light ones of the page's style sheet. */
const COLOURS =
  '--ink:#1d2327;--paper:#fff;--s1:#d3e4f0;--s2:#9cc3de;--s3:#5b9bc6;--s4:#2a6f9f;--soft:#5b656d;--warn:#a3321a;--b:#c25b12';
