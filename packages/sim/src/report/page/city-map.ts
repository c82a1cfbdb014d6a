import type { LatLon } from '@runcard/engine';
import { drawing, label, tag, text } from './markup.ts';

/** A sheet over places, north up, equal scale in both directions. */
export interface Sheet {
  readonly width: number;
  readonly height: number;
  readonly kmPerPx: number;
  toSheet(place: LatLon): readonly [number, number];
}

const KM_PER_DEGREE = 111.195;

export function sheetOver(places: Iterable<LatLon>, width: number, heightMax: number): Sheet {
  let [south, north, west, east] = [90, -90, 180, -180];
  for (const { lat, lon } of places) {
    [south, north] = [Math.min(south, lat), Math.max(north, lat)];
    [west, east] = [Math.min(west, lon), Math.max(east, lon)];
  }
  if (south > north) [south, north, west, east] = [0, 1, 0, 1];
  const kmPerLon = KM_PER_DEGREE * Math.cos((((south + north) / 2) * Math.PI) / 180);
  const [wideKm, highKm] = [Math.max(0.1, (east - west) * kmPerLon), Math.max(0.1, (north - south) * KM_PER_DEGREE)];
  const kmPerPx = Math.max(wideKm / (width - 2 * MARGIN), highKm / (heightMax - 2 * MARGIN));
  const height = Math.ceil(highKm / kmPerPx + 2 * MARGIN);
  const left = (width - wideKm / kmPerPx) / 2;
  return {
    ...{ width, height, kmPerPx },
    toSheet: ({ lat, lon }) => [
      left + ((lon - west) * kmPerLon) / kmPerPx,
      MARGIN + ((north - lat) * KM_PER_DEGREE) / kmPerPx,
    ],
  };
}

const MARGIN = 8;

/** Rings as one path, read by the even-odd rule; points nearer than a px to the one before are left out. */
export function ringsPath({ toSheet }: Sheet, rings: readonly (readonly LatLon[])[]): string {
  return rings
    .map((ring) => {
      const kept: (readonly [number, number])[] = [];
      for (const place of ring) {
        const [x, y] = toSheet(place);
        const last = kept.at(-1);
        if (last === undefined || Math.abs(x - last[0]) + Math.abs(y - last[1]) >= 1) kept.push([x, y]);
      }
      return kept.length < 3 ? '' : `M${kept.map(([x, y]) => `${x.toFixed(1)} ${y.toFixed(1)}`).join('L')}Z`;
    })
    .join('');
}

export interface MapArea {
  readonly rings: readonly (readonly LatLon[])[];
  /** A colour of the style sheet. */
  readonly colour: string;
  readonly isPale: boolean;
  readonly words: string;
  /** Drawn with a heavy line and this mark. */
  readonly mark?: string;
}

/** Places of one colour. */
export interface MapDots {
  readonly colour: string;
  readonly places: LatLon[];
}

interface MapLayers {
  readonly areas: readonly MapArea[];
  readonly dots: readonly MapDots[];
  readonly stations: readonly (LatLon & { readonly name: string })[];
  /** Below all else. */
  readonly ground?: { readonly places: readonly LatLon[]; draw(sheet: Sheet): string };
}

export interface Legend {
  readonly colour: string;
  readonly name: string;
  readonly isPale?: boolean;
}

/** Areas and places in colours, stations as small dots, and what the colours mean. */
export function cityMap(layers: MapLayers, legend: readonly Legend[], words: string): string {
  const { areas, dots, stations, ground } = layers;
  const places = [...dots.flatMap((one) => one.places), ...(ground?.places ?? [])];
  const sheet = sheetOver([...areas.flatMap(({ rings }) => rings.flat()), ...places, ...stations], 620, 760);
  const shapes = areas.map(({ rings, colour, isPale, words: name }) =>
    tag(
      'path',
      {
        d: ringsPath(sheet, rings),
        'fill-rule': 'evenodd',
        style: `fill:var(${colour});stroke:var(--paper);stroke-width:.7${isPale ? ';fill-opacity:.45' : ''}`,
      },
      tag('title', {}, text(name)),
    ),
  );
  const { width, height } = sheet;
  const below = 26 + 20 * Math.ceil(legend.length / 3);
  return drawing(
    width,
    height + below,
    words,
    ground === undefined ? '' : ground.draw(sheet),
    ...shapes,
    ...outlinesOf(sheet, areas),
    ...dots.map((one) => dotsPath(sheet, one)),
    ...stations.map((station) => stationDot(sheet, station, dots.length === 0 ? 3.2 : 2.2)),
    ...marksOf(sheet, areas),
    scaleBar(sheet),
    legendAt(legend, height + 18),
  );
}

const outlinesOf = (sheet: Sheet, areas: readonly MapArea[]): string[] =>
  areas
    .filter(({ mark }) => mark !== undefined)
    .map(({ rings }) =>
      tag('path', { d: ringsPath(sheet, rings), style: 'fill:none;stroke:var(--warn);stroke-width:1.8' }),
    );

const marksOf = (sheet: Sheet, areas: readonly MapArea[]): string[] =>
  areas.flatMap(({ rings, mark }) => {
    if (mark === undefined) return [];
    const [x, y] = middleOf(sheet, rings[0] ?? []);
    return [markAt(x, y, mark)];
  });

/** A figure that stands out of any ground. */
export const markAt = (x: number, y: number, mark: string): string =>
  label(x, y + 4, mark, {
    'text-anchor': 'middle',
    style: 'font-weight:700;fill:var(--warn);paint-order:stroke;stroke:var(--paper);stroke-width:3',
  });

/** Thousands of places as one path: lines of no length with round ends, once wider as an edge. */
function dotsPath({ toSheet }: Sheet, { colour, places }: MapDots): string {
  if (places.length === 0) return '';
  const d = places
    .map(
      (place) =>
        `M${toSheet(place)
          .map((px) => px.toFixed(1))
          .join(' ')}h0`,
    )
    .join('');
  const round = 'fill:none;stroke-linecap:round';
  return (
    tag('path', { d, style: `${round};stroke:var(--soft);stroke-width:10.4` }) +
    tag('path', { d, style: `${round};stroke:var(${colour});stroke-width:9` })
  );
}

export function stationDot({ toSheet }: Sheet, station: LatLon & { readonly name: string }, r: number): string {
  const [cx, cy] = toSheet(station);
  const style = 'fill:var(--ink);stroke:var(--paper);stroke-width:1';
  return tag('circle', { cx, cy, r, style }, tag('title', {}, text(station.name)));
}

function middleOf({ toSheet }: Sheet, ring: readonly LatLon[]): readonly [number, number] {
  if (ring.length === 0) return [0, 0];
  const [lats, lons] = [ring.map(({ lat }) => lat), ring.map(({ lon }) => lon)];
  const half = (values: readonly number[]): number => values.reduce((a, b) => a + b, 0) / values.length;
  return toSheet({ lat: half(lats), lon: half(lons) });
}

function legendAt(legend: readonly Legend[], y: number): string {
  return legend
    .map(({ colour, name, isPale = false }, i) => {
      const [x, top] = [8 + (i % 3) * 200, y + Math.floor(i / 3) * 20];
      const style = `fill:var(${colour})${isPale ? ';fill-opacity:.45' : ''}`;
      return tag('rect', { x, y: top, width: 18, height: 12, style }) + label(x + 24, top + 10.5, name);
    })
    .join('');
}

export function scaleBar({ kmPerPx, width, height }: Sheet): string {
  const km = [50, 20, 10, 5, 2, 1].find((one) => one / kmPerPx <= 130) ?? 1;
  const [x, y] = [width - km / kmPerPx - 12, height - 10];
  return (
    tag('path', {
      d: `M${x.toFixed(1)} ${y - 5}V${y}H${(x + km / kmPerPx).toFixed(1)}V${y - 5}`,
      style: 'fill:none;stroke:var(--ink)',
    }) + label(x + 4, y - 5, `${km} km`, { class: 'soft' })
  );
}
