import { align } from '@runcard/engine';
import { CAUTIONS } from '../report/measures.ts';
import { countText, numberText, shareText } from '../report/minute-text.ts';
import type { CityCoverage } from './coverage.ts';

/** For the terminal: a row for each moment and time. */
export function formatCoverage({ city, isSynthetic, cells, km2, people, pumpers, moments }: CityCoverage): string {
  const by = people === null ? [] : ['kerb, people', 'water, people'];
  const rows = moments.flatMap(({ name, reached }) =>
    reached.map((one, i) => [
      ...[i === 0 ? name : '', `${numberText(one.withinMs / 60_000, one.withinMs % 60_000 === 0 ? 0 : 1)} min`],
      ...[one.kerbAreaShare, one.waterAreaShare].map(shareText),
      ...(people === null ? [] : [one.kerbPeopleShare, one.waterPeopleShare].map(shareText)),
    ]),
  );
  return [
    `${city}: ${numberText(km2)} km² in ${countText(cells.places.length, 'cell')} of ${cells.cellM} m with a road or an alley, ${people === null ? 'people unknown' : countText(people, 'person', 'people')}, ${countText(pumpers, 'pumper')} at home`,
    ...(isSynthetic ? CAUTIONS : CAUTIONS.slice(1)),
    '',
    ...align([['from the alert', 'within', 'kerb, area', 'water, area', ...by], ...rows]),
  ].join('\n');
}

/** The same as JSON, without the times of single cells. */
export function coverageJson({ city, isSynthetic, cells, km2, people, pumpers, moments }: CityCoverage): object {
  return {
    ...{ city, isSynthetic, cautions: CAUTIONS, cellM: cells.cellM, cells: cells.places.length, km2, people, pumpers },
    moments: moments.map(({ name, atMs, reached }) => ({ name, atMs, reached })),
  };
}
