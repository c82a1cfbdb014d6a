import type { LatLon } from '@runcard/engine';
import type { CityCoverage } from './coverage.ts';
import { gapsOf } from './gaps.ts';

/**
 * The gaps as GeoJSON (RFC 7946), one feature for each polygon, of every moment and time, to the kerb and to water. Properties: `moment`, `to`
 * (`kerb` or `water`), `withinMinutes`, `km2`, `cells`.
 */
export function coverageGeoJson({ cells, moments }: CityCoverage): object {
  const features = moments.flatMap(({ name, kerbMs, waterMs, reached }) =>
    reached.flatMap(({ withinMs }) =>
      (['kerb', 'water'] as const).flatMap((to) => {
        const cellMs = to === 'kerb' ? kerbMs : waterMs;
        return gapsOf(cells, (cell) => cellMs[cell] > withinMs).map(({ rings, cells: own }) => ({
          type: 'Feature',
          properties: {
            ...{ moment: name, to, withinMinutes: withinMs / 60_000 },
            ...{ km2: (own.length * cells.cellM ** 2) / 1e6, cells: own.length },
          },
          geometry: { type: 'Polygon', coordinates: rings.map(closedRing) },
        }));
      }),
    ),
  );
  return { type: 'FeatureCollection', features };
}

/** Longitude first, the first point again at the end; 0.1 m. */
function closedRing(ring: readonly LatLon[]): [number, number][] {
  return [...ring, ring[0]].map(({ lat, lon }) => [Math.round(lon * 1e6) / 1e6, Math.round(lat * 1e6) / 1e6]);
}
