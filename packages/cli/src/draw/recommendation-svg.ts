import {
  decodePolyline,
  type LatLon,
  type Network,
  type Recommendation,
  type RecommendedUnit,
  type World,
} from '@runcard/engine';
import { escapeXml } from './escape-xml.ts';
import { type Frame, frameAround, pathData } from './frame.ts';
import { drawNames, drawRoads, drawWater } from './ground-layers.ts';

/** What a picture of a recommendation needs: the answer must have been asked with its geometry. */
export interface Picture {
  readonly network: Network;
  readonly world: World;
  readonly incident: LatLon;
  readonly title: string;
  readonly recommendation: Recommendation;
}

const WIDTH = 1280;
const HEIGHT = 800;
const OVERVIEW = { x: 0, y: 56, width: 800, height: 744 };
const DETAIL = { x: 808, y: 56, width: 472, height: 400 };
const LIST = { x: 808, y: 464, width: 472, height: 336 };
/** Close enough to see an alley, far enough to see the street that it leaves. */
const DETAIL_M_PER_PX = 0.75;
const DETAIL_REACH_M = 260;
const LIST_ROWS_MAX = 11;
/** Okabe and Ito's colours, told apart with any colour vision. */
const COLOURS = ['#0072b2', '#d55e00', '#009e73', '#cc79a7', '#7a5c00', '#56b4e9', '#444444'];
const INK = '#2b2a28';

/** One sheet: the roads that the units take, the last hundred metres, and the answer in words. Same input, same bytes. */
export function drawRecommendation(picture: Picture): string {
  const { recommendation, incident } = picture;
  const routes = recommendation.units.map((unit) => decodePolyline(unit.route.polyline));
  const overview = frameAround([incident, ...routes.flat()], OVERVIEW, 1.5);
  const near = [...recommendation.units.map((u) => u.staging), ...recommendation.water.sources].filter(
    (p) => roughM(p, incident) < DETAIL_REACH_M,
  );
  const detail = frameAround([incident, ...near], DETAIL, DETAIL_M_PER_PX);
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}" font-family="'DejaVu Sans','Noto Sans',Arial,sans-serif" font-size="13" fill="${INK}">`,
    `<title>${escapeXml(`${picture.title}. ${subtitle(picture)}`)}</title>`,
    `<defs>${clip('overview', overview)}${clip('detail', detail)}</defs>`,
    `<rect width="${WIDTH}" height="${HEIGHT}" fill="#ffffff"/>`,
    `<text x="16" y="24" font-size="19" font-weight="bold">${escapeXml(picture.title)}</text>`,
    `<text x="16" y="45" fill="#6b675f">${escapeXml(subtitle(picture))}</text>`,
    panel('overview', overview, picture, routes, false),
    panel('detail', detail, picture, routes, true),
    list(picture),
    `<text x="${OVERVIEW.x + 10}" y="${HEIGHT - 10}" font-size="10" fill="#6b675f">${escapeXml(footer(picture))}</text>`,
    '</svg>\n',
  ].join('\n');
}

function panel(
  id: string,
  frame: Frame,
  picture: Picture,
  routes: readonly (readonly LatLon[])[],
  isDetail: boolean,
): string {
  const { recommendation, incident, network } = picture;
  const parts = [
    `<rect x="${frame.x}" y="${frame.y}" width="${frame.width}" height="${frame.height}" fill="#f1ede4"/>`,
    drawWater(network, frame),
    drawRoads(network, frame),
    isDetail ? drawNames(network, frame) : '',
    // Later units first, so that the first due lies on top.
    ...routes.map((route, i) => drawRoute(frame, route, colourOf(i), isDetail)).reverse(),
    ...(isDetail ? recommendation.units.map((unit) => drawWalk(frame, unit, incident)) : []),
    ...recommendation.water.sources.map((source) => drawSource(frame, source, isDetail)),
    ...(isDetail
      ? recommendation.units.map((unit, i) => drawStop(frame, unit, i, picture))
      : routes.map((route, i) => drawStart(frame, route, i, routes))),
    drawIncident(frame, incident),
    scaleBar(frame),
  ];
  const caption = isDetail
    ? `<text x="${frame.x + 12}" y="${frame.y + 22}" font-weight="bold" paint-order="stroke" stroke="#f1ede4" stroke-width="4">the last hundred metres</text>`
    : '';
  return `<g clip-path="url(#${id})">${parts.join('')}${caption}</g><rect x="${frame.x}" y="${frame.y}" width="${frame.width}" height="${frame.height}" fill="none" stroke="#d6d0c4"/>`;
}

function drawRoute(frame: Frame, route: readonly LatLon[], colour: string, isDetail: boolean): string {
  const d = pathData(frame, route);
  if (d === '') return '';
  const width = isDetail ? 4 : 3;
  return `<path d="${d}" fill="none" stroke="#ffffff" stroke-width="${width + 2.5}" stroke-linejoin="round" opacity=".8"/><path d="${d}" fill="none" stroke="${colour}" stroke-width="${width}" stroke-linejoin="round" stroke-linecap="round"/>`;
}

/** Hose lies along the alley; whoever lays none walks, drawn straight. */
function drawWalk(frame: Frame, unit: RecommendedUnit, incident: LatLon): string {
  const way = unit.line?.polyline ? decodePolyline(unit.line.polyline) : [];
  if (way.length > 1) {
    const d = pathData(frame, way);
    return `<path d="${d}" fill="none" stroke="#ffffff" stroke-width="5" stroke-linejoin="round" opacity=".9"/><path d="${d}" fill="none" stroke="#c81d25" stroke-width="2.6" stroke-linejoin="round"/>`;
  }
  const [x1, y1] = frame.toSheet(unit.staging);
  const [x2, y2] = frame.toSheet(incident);
  return `<line x1="${x1}" y1="${y1}" x2="${x2}" y2="${y2}" stroke="#c81d25" stroke-width="1.2" stroke-dasharray="2 4" opacity=".7"/>`;
}

/** Several units may stop at one place: their numbers stand side by side, away from the fire. */
function drawStop(
  frame: Frame,
  unit: RecommendedUnit,
  index: number,
  { recommendation: { units }, incident }: Picture,
): string {
  const [x, y] = frame.toSheet(unit.staging);
  const before = units.slice(0, index).filter((u) => near(frame.toSheet(u.staging), [x, y])).length;
  const [fireX, fireY] = frame.toSheet(incident);
  const side = fireX >= x ? -BADGE_STEP : BADGE_STEP;
  const isUnderFire = Math.abs(fireX - x) < FIRE_ROOM && Math.abs(fireY - (y - 14)) < FIRE_ROOM;
  return stackedBadge(frame, [isUnderFire ? fireX + Math.sign(side) * FIRE_ROOM : x, y - 14], before, side, index);
}

/** From the middle of the fire to that of a number beside it. */
const FIRE_ROOM = 26;

/** Units of one station start together: their numbers stand side by side, away from the edge. */
function drawStart(
  frame: Frame,
  route: readonly LatLon[],
  index: number,
  routes: readonly (readonly LatLon[])[],
): string {
  const first = route[0];
  if (!first) return '';
  const [x, y] = frame.toSheet(first);
  const before = routes.slice(0, index).filter((r) => r[0] && near(frame.toSheet(r[0]), [x, y])).length;
  const side = x > frame.x + frame.width - 120 ? -BADGE_STEP : BADGE_STEP;
  return stackedBadge(frame, [x, y], before, side, index);
}

const BADGE_STEP = 21;
/** More stand in a row above. */
const BADGES_A_ROW = 5;

/** The one after `before` others at one place, to that side of it, and within the frame. */
function stackedBadge(
  frame: Frame,
  [x, y]: readonly [number, number],
  before: number,
  side: number,
  index: number,
): string {
  const room = 14 + (BADGES_A_ROW - 1) * BADGE_STEP;
  const first = side > 0 ? Math.min(x, frame.x + frame.width - room) : Math.max(x, frame.x + room);
  const row = Math.floor(before / BADGES_A_ROW);
  return badge(first + (before % BADGES_A_ROW) * side, Math.max(frame.y + 14, y - row * BADGE_STEP), index);
}

const badge = (x: number, y: number, index: number): string =>
  `<circle cx="${x}" cy="${y}" r="10" fill="${colourOf(index)}" stroke="#fff" stroke-width="2"/><text x="${x}" y="${y + 4}" font-size="11" font-weight="bold" fill="#fff" text-anchor="middle">${index + 1}</text>`;

function drawSource(frame: Frame, source: LatLon & { flowLpm: number; hoseM: number }, isDetail: boolean): string {
  const [x, y] = frame.toSheet(source);
  // Towards the middle where the edge is near.
  const [at, anchor] = x > frame.x + frame.width - 110 ? [x - 9, 'end'] : [x + 9, 'start'];
  const label = isDetail
    ? `<text x="${at}" y="${y + 4}" text-anchor="${anchor}" font-size="11" fill="#0b4f7d" paint-order="stroke" stroke="#fff" stroke-width="3">${source.flowLpm} l/min, ${source.hoseM} m</text>`
    : '';
  return `<rect x="${x - 5}" y="${y - 5}" width="10" height="10" fill="#0b7bc1" stroke="#fff" stroke-width="1.5" transform="rotate(45 ${x} ${y})"/>${label}`;
}

function drawIncident(frame: Frame, incident: LatLon): string {
  const [x, y] = frame.toSheet(incident);
  return `<circle cx="${x}" cy="${y}" r="15" fill="#c81d25" opacity=".18"/><path d="M${x},${y - 12}C${x + 7},${y - 4} ${x + 8},${y + 1} ${x + 5},${y + 6}C${x + 2},${y + 10} ${x - 2},${y + 10} ${x - 5},${y + 6}C${x - 8},${y + 1} ${x - 4},${y - 3} ${x},${y - 12}Z" fill="#c81d25" stroke="#fff" stroke-width="1.5"/>`;
}

function scaleBar(frame: Frame): string {
  const target = frame.mPerPx * 110;
  const power = 10 ** Math.floor(Math.log10(target));
  const lengthM = power * (target / power >= 5 ? 5 : target / power >= 2 ? 2 : 1);
  const x = frame.x + frame.width - lengthM / frame.mPerPx - 14;
  const y = frame.y + frame.height - 14;
  const text = lengthM >= 1000 ? `${lengthM / 1000} km` : `${lengthM} m`;
  return `<path d="M${x},${y - 5}V${y}H${x + lengthM / frame.mPerPx}V${y - 5}" fill="none" stroke="${INK}" stroke-width="1.5"/><text x="${x + 4}" y="${y - 5}" font-size="11" paint-order="stroke" stroke="#f1ede4" stroke-width="3">${text}</text>`;
}

function list({ recommendation, world }: Picture): string {
  const rows = recommendation.units.slice(0, LIST_ROWS_MAX).map((unit, i) => {
    const y = LIST.y + 46 + i * 24;
    const kind = world.units.get(unit.unitId)?.kind.toLowerCase().replaceAll('_', ' ') ?? '';
    const way = unit.line === undefined ? 'on foot' : unit.line.byCart ? 'of hose by cart' : 'of hose';
    const stop = unit.staging.walkDistanceM > 0 ? `, ${unit.staging.walkDistanceM} m ${way}` : '';
    return `${badge(LIST.x + 14, y - 4, i)}<text x="${LIST.x + 32}" y="${y}"><tspan font-weight="bold">${escapeXml(shortId(unit.unitId))}</tspan> ${escapeXml(kind)}${stop}</text><text x="${LIST.x + LIST.width - 8}" y="${y}" text-anchor="end" font-weight="bold">${minutes(unit.eta.totalMs)}</text>`;
  });
  const hidden = recommendation.units.length - rows.length;
  const water = recommendation.water;
  const waterLine = `water ${water.suppliedFlowLpm} of ${water.requiredFlowLpm} l/min from ${water.sources.length} source${water.sources.length === 1 ? '' : 's'}${water.shortfallLpm > 0 ? `, ${water.shortfallLpm} short` : ''}`;
  const { firstWaterInMs, tankDryInMs } = recommendation.outlook;
  const dry = tankDryInMs === undefined ? '' : `, its tank dry ${minutes(tankDryInMs)}`;
  const firstWater = firstWaterInMs === undefined ? '' : `first water ${minutes(firstWaterInMs)}${dry}`;
  const y = LIST.y + 46 + rows.length * 24 + (hidden > 0 ? 18 : 0);
  return [
    `<text x="${LIST.x + 4}" y="${LIST.y + 18}" font-weight="bold">units, minutes from the alert</text>`,
    ...rows,
    hidden > 0 ? `<text x="${LIST.x + 32}" y="${y - 18}" fill="#6b675f">and ${hidden} more</text>` : '',
    `<text x="${LIST.x + 4}" y="${y + 6}" fill="#0b4f7d">◆ ${waterLine}</text>`,
    firstWater === '' ? '' : `<text x="${LIST.x + 19}" y="${y + 26}" fill="#0b4f7d">${firstWater}</text>`,
  ].join('');
}

/** Why the vehicle that stays farthest away does so. */
function subtitle({ recommendation }: Picture): string {
  const farthest = recommendation.units.reduce<RecommendedUnit | undefined>(
    (a, b) => (a && a.staging.walkDistanceM >= b.staging.walkDistanceM ? a : b),
    undefined,
  );
  return sentence(farthest?.staging.reason ?? '');
}

/** Whose map it is, and what not to believe. */
function footer({ network, world }: Picture): string {
  const caution = world.city.synthetic ? 'stations and units are synthetic, ' : '';
  return `${network.meta.attribution} · ${caution}times are not calibrated against real runs`;
}

const sentence = (text: string): string =>
  text === '' ? '' : `${text[0]!.toUpperCase()}${text.slice(1).replace(/\.$/, '')}.`;

/** Long ids differ at their end. */
const shortId = (id: string): string => (id.length > ID_CHARS_MAX ? `…${id.slice(1 - ID_CHARS_MAX)}` : id);
const ID_CHARS_MAX = 14;

const clip = (id: string, f: Frame): string =>
  `<clipPath id="${id}"><rect x="${f.x}" y="${f.y}" width="${f.width}" height="${f.height}"/></clipPath>`;
const colourOf = (index: number): string => COLOURS[index % COLOURS.length]!;
const near = (a: readonly [number, number], b: readonly [number, number]): boolean =>
  Math.hypot(a[0] - b[0], a[1] - b[1]) < 12;
const minutes = (ms: number): string =>
  `${Math.floor(ms / 60_000)}:${String(Math.floor((ms % 60_000) / 1000)).padStart(2, '0')}`;
const roughM = (a: LatLon, b: LatLon): number => Math.hypot(a.lat - b.lat, (a.lon - b.lon) * 0.93) * 111_195;
