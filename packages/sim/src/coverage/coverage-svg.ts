import { CAUTIONS } from '../report/measures.ts';
import { coverageMap } from '../report/page/coverage-section.ts';
import { escapeText } from '../report/page/markup.ts';
import { type CityCoverage, leastReached } from './coverage.ts';

/** The moment at which least ground is reached, as a picture of its own: the kerb beside the water. Same input, same bytes. */
export function coverageSvg(coverage: CityCoverage, stations: Parameters<typeof coverageMap>[3]): string {
  const moment = leastReached(coverage.moments);
  const maps = (['kerb', 'water'] as const).map((to, i) => {
    const map = coverageMap(coverage, moment, to, stations);
    return `<svg x="${20 + 580 * i}" y="100" width="560" height="740" ${map.slice('<svg'.length).replace(/ width="\d+" height="\d+"/, '')}`;
  });
  const line = (y: number, words: string, more = ''): string =>
    `<text x="20" y="${y}" ${more}>${escapeText(words)}</text>`;
  const names = ['a pumper at the kerb', 'effective water'].map(
    (name, i) => `<text x="${20 + 580 * i}" y="92" font-weight="bold">${name}</text>`,
  );
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1180 880" font-family="'DejaVu Sans','Noto Sans',Arial,sans-serif" font-size="12.5" style="${COLOURS}">`,
    '<rect width="1180" height="880" fill="#fff"/>',
    line(32, `${coverage.city}: who is reached from the alert, ${moment.name}`, 'font-size="20" font-weight="bold"'),
    ...CAUTIONS.map((words, i) => line(50 + 16 * i, words, 'fill="#5b656d"')),
    ...[...names, ...maps],
    line(
      866,
      `Cells of ${coverage.cells.cellM} m with a road or an alley; ${coverage.pumpers} pumpers at home; dots are stations.`,
      'fill="#5b656d"',
    ),
    '</svg>\n',
  ].join('\n');
}

/** The light ones of the page's style sheet. */
const COLOURS = '--ink:#1d2327;--paper:#fff;--s1:#d3e4f0;--s2:#9cc3de;--s3:#5b9bc6;--s4:#2a6f9f;--b:#c25b12';
