import type { LatLon } from '@runcard/engine';

/** A rectangle of the sheet in px, and the ground that it shows: north up, equal scale in both directions. */
export interface Frame {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly mPerPx: number;
  readonly west: number;
  readonly south: number;
  readonly east: number;
  readonly north: number;
  /** Sheet coordinates, one decimal. */
  toSheet(point: LatLon): readonly [number, number];
}

const M_PER_DEGREE = 111_195;

/** The smallest ground that shows all points with a margin, never finer than `mPerPxMin`. */
export function frameAround(
  points: readonly LatLon[],
  box: { x: number; y: number; width: number; height: number },
  mPerPxMin: number,
): Frame {
  const lats = points.map((p) => p.lat);
  const lons = points.map((p) => p.lon);
  const lat = (Math.min(...lats) + Math.max(...lats)) / 2;
  const lon = (Math.min(...lons) + Math.max(...lons)) / 2;
  const mPerLon = M_PER_DEGREE * Math.cos((lat * Math.PI) / 180);
  const heightM = (Math.max(...lats) - Math.min(...lats)) * M_PER_DEGREE * 1.16;
  const widthM = (Math.max(...lons) - Math.min(...lons)) * mPerLon * 1.16;
  const mPerPx = Math.max(mPerPxMin, widthM / box.width, heightM / box.height);
  const halfLon = (box.width * mPerPx) / 2 / mPerLon;
  const halfLat = (box.height * mPerPx) / 2 / M_PER_DEGREE;
  const round = (value: number): number => Math.round(value * 10) / 10;
  return {
    ...box,
    mPerPx,
    west: lon - halfLon,
    east: lon + halfLon,
    south: lat - halfLat,
    north: lat + halfLat,
    toSheet: (p) => [
      round(box.x + box.width / 2 + ((p.lon - lon) * mPerLon) / mPerPx),
      round(box.y + box.height / 2 - ((p.lat - lat) * M_PER_DEGREE) / mPerPx),
    ],
  };
}

/** Points nearer to the one before than this are left out, except the last: a city fits into a few hundred kilobytes. */
const STEP_PX_MIN = 1.2;

export function pathData(frame: Frame, points: readonly LatLon[], isClosed = false): string {
  const steps: (readonly [number, number])[] = [];
  for (const [i, point] of points.entries()) {
    const step = frame.toSheet(point);
    const last = steps.at(-1);
    const isFar = last === undefined || Math.abs(step[0] - last[0]) + Math.abs(step[1] - last[1]) >= STEP_PX_MIN;
    if (isFar || i === points.length - 1) steps.push(step);
  }
  if (steps.length < 2) return '';
  // Steps from point to point in tenths of a px: half the characters of absolute coordinates.
  const tenths = steps.map(([x, y]) => [Math.round(x * 10), Math.round(y * 10)] as const);
  const relative = tenths.slice(1).map(([x, y], i) => `${short(x - tenths[i]![0])} ${short(y - tenths[i]![1])}`);
  return `M${short(tenths[0]![0])} ${short(tenths[0]![1])}l${relative.join(' ')}${isClosed ? 'Z' : ''}`.replaceAll(
    ' -',
    '-',
  );
}

/** A tenth as text, without needless characters: 0.5 is ".5". */
const short = (tenth: number): string => String(tenth / 10).replace(/^(-?)0\./, '$1.');
