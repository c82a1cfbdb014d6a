import { ArcAccess, type LatLon, type Network, pointsOfPiece, RoadClass } from '@runcard/engine';
import { escapeXml } from './escape-xml.ts';
import { type Frame, pathData } from './frame.ts';

/** Roads of one look. `mPerPxMax`: left out where a pixel covers more ground, so that a city map stays readable and small. */
interface RoadLook {
  readonly classMax: number;
  readonly stroke: string;
  readonly widthPx: number;
  readonly casingPx: number;
  readonly mPerPxMax: number;
}

const LOOKS: readonly RoadLook[] = [
  {
    classMax: RoadClass.TRUNK_LINK,
    stroke: '#f3b562',
    widthPx: 3.4,
    casingPx: 4.6,
    mPerPxMax: Number.POSITIVE_INFINITY,
  },
  { classMax: RoadClass.PRIMARY_LINK, stroke: '#f7cf83', widthPx: 2.8, casingPx: 4, mPerPxMax: 40 },
  { classMax: RoadClass.TERTIARY_LINK, stroke: '#fbe6b8', widthPx: 2.2, casingPx: 3.2, mPerPxMax: 18 },
  { classMax: RoadClass.ROAD, stroke: '#ffffff', widthPx: 1.4, casingPx: 2.2, mPerPxMax: 7 },
  { classMax: RoadClass.TRACK, stroke: '#ffffff', widthPx: 0.9, casingPx: 1.5, mPerPxMax: 3.5 },
  { classMax: RoadClass.BUSWAY, stroke: '#b9b2a6', widthPx: 0.7, casingPx: 0, mPerPxMax: 1.2 },
];

/** Close up, roads are drawn as wide as they are believed to be. */
const TRUE_WIDTH_M_PER_PX = 1.2;
const CASING = '#cfc8bb';

export function drawWater(network: Network, frame: Frame): string {
  const rings: string[] = [];
  for (let ring = 0; ring + 1 < network.firstWaterPoint.length; ring++) {
    const points: LatLon[] = [];
    for (let i = network.firstWaterPoint[ring]!; i < network.firstWaterPoint[ring + 1]!; i++) {
      points.push({ lat: network.waterLatE7[i]! / 1e7, lon: network.waterLonE7[i]! / 1e7 });
    }
    if (points.some((p) => isInside(frame, p))) rings.push(pathData(frame, points, true));
  }
  return rings.length === 0 ? '' : `<path d="${rings.join('')}" fill="#c9dfec"/>`;
}

export function drawRoads(network: Network, frame: Frame): string {
  const scale = frame.mPerPx <= TRUE_WIDTH_M_PER_PX ? 1 / frame.mPerPx : 0;
  const strokes = new Map<string, { look: RoadLook; widthPx: number; paths: string[] }>();
  for (let piece = 0; piece < network.pieceCount; piece++) {
    const look = LOOKS.find((l) => network.pieceClass[piece]! <= l.classMax);
    if (!look || frame.mPerPx > look.mPerPxMax || !isNear(network, piece, frame)) continue;
    const widthPx =
      scale > 0 ? Math.max(1, Math.round((network.pieceWidthCm[piece]! / 100) * scale * 2) / 2) : look.widthPx;
    const isFootOnly = (network.arcAccess[2 * piece]! & ~ArcAccess.FOOT) === 0;
    const key = `${look.classMax}/${isFootOnly ? 0.7 : widthPx}`;
    const stroke = strokes.get(key) ?? { look, widthPx: isFootOnly ? 0.7 : widthPx, paths: [] };
    stroke.paths.push(pathData(frame, pointsOfPiece(network, piece)));
    strokes.set(key, stroke);
  }
  // Small roads first, so that large ones lie on top; all casings below all fills, so that junctions are open.
  const ordered = [...strokes.values()].sort((a, b) => b.look.classMax - a.look.classMax || a.widthPx - b.widthPx);
  // Each path is written once and drawn twice: the casing, then the road.
  const id = (i: number): string => `road-${Math.round(frame.x)}-${i}`;
  const paths = ordered.map((s, i) => `<path id="${id(i)}" d="${s.paths.join('')}"/>`);
  const draw = (i: number, colour: string, widthPx: number): string =>
    `<use href="#${id(i)}" stroke="${colour}" stroke-width="${widthPx}"/>`;
  const casings = ordered.map((s, i) =>
    s.look.casingPx > 0 ? draw(i, CASING, s.widthPx + s.look.casingPx - s.look.widthPx) : '',
  );
  const roads = ordered.map((s, i) => draw(i, s.look.stroke, s.widthPx));
  return `<defs>${paths.join('')}</defs><g fill="none" stroke-linecap="round" stroke-linejoin="round">${casings.join('')}${roads.join('')}</g>`;
}

/** Each road's name once, along its longest piece in the frame; left out where the piece is shorter than the name. */
export function drawNames(network: Network, frame: Frame): string {
  const longest = new Map<number, { from: readonly [number, number]; to: readonly [number, number]; px: number }>();
  for (let piece = 0; piece < network.pieceCount; piece++) {
    const name = network.pieceName[piece]!;
    if (name === 0 || !isNear(network, piece, frame)) continue;
    const points = pointsOfPiece(network, piece).filter((point) => isInside(frame, point));
    if (points.length < 2) continue;
    const [from, to] = [frame.toSheet(points[0]!), frame.toSheet(points.at(-1)!)];
    const px = Math.hypot(to[0] - from[0], to[1] - from[1]);
    if (px > (longest.get(name)?.px ?? 0)) longest.set(name, { from, to, px });
  }
  return [...longest]
    .map(([name, { from, to, px }]) => {
      const text = network.names.get(name);
      if (px < text.length * NAME_PX_PER_CHAR) return '';
      const [left, right] = from[0] <= to[0] ? [from, to] : [to, from];
      const degrees = Math.round((Math.atan2(right[1] - left[1], right[0] - left[0]) * 180) / Math.PI);
      const [x, y] = [Math.round((left[0] + right[0]) / 2), Math.round((left[1] + right[1]) / 2)];
      return `<text transform="translate(${x} ${y}) rotate(${degrees})" dy="3.5" font-size="10.5" fill="#5d574c" text-anchor="middle" paint-order="stroke" stroke="#fff" stroke-width="2.5">${escapeXml(text)}</text>`;
    })
    .join('');
}

const NAME_PX_PER_CHAR = 6;

function isInside(frame: Frame, point: LatLon): boolean {
  return point.lat >= frame.south && point.lat <= frame.north && point.lon >= frame.west && point.lon <= frame.east;
}

/** By its ends, with room for a bend: exact clipping is the clip path's work. */
function isNear(network: Network, piece: number, frame: Frame): boolean {
  const marginLat = (frame.north - frame.south) * 0.06 + 0.001;
  const marginLon = (frame.east - frame.west) * 0.06 + 0.001;
  return [network.head[2 * piece]!, network.head[2 * piece + 1]!].some((junction) => {
    const lat = network.junctionLatE7[junction]! / 1e7;
    const lon = network.junctionLonE7[junction]! / 1e7;
    return (
      lat > frame.south - marginLat &&
      lat < frame.north + marginLat &&
      lon > frame.west - marginLon &&
      lon < frame.east + marginLon
    );
  });
}
