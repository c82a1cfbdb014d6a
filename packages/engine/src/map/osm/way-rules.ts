import { ArcAccess, PieceFlag, RoadClass } from '../network.ts';
import { wayAccess } from './access-rules.ts';
import {
  ALLEY_SPEED_KMH,
  AREA,
  CLOSED_TO_ALL,
  type ClassRow,
  classOf,
  GONE,
  INDOOR,
  reasonToDrop,
  reasonToDropRoute,
  WALKABLE_AREAS,
} from './class-rules.ts';
import type { WayVerdict } from './facts.ts';
import { leastOf, parseHeightCm, parseSpeedKmh, parseWeightKg } from './measure.ts';
import type { OsmTags } from './source.ts';
import { isAlley as isAlleyWay, wayWidth } from './width-rules.ts';

const { VEHICLE, MOTORBIKE, FOOT, CONTRAFLOW } = ArcAccess;

/** How traffic runs along the way. Unknown values count as two-way: a fire engine then never waits for a sign that nobody understood. */
export const Direction = { BOTH: 0, FORWARD: 1, BACKWARD: 2, CHANGING: 3 } as const;
export type Direction = (typeof Direction)[keyof typeof Direction];

export interface OnewayRow {
  readonly value: string;
  readonly direction: Direction;
}

/**
 * `oneway=*`. CHANGING lanes run one way by the hour: each direction may be the wrong one, so each is driven as contraflow.
 * `alternating` takes turns at a signal: two-way. `oneway:emergency=no` opens the other direction to us; `oneway:motorcycle`,
 * `oneway:bus`, `oneway:bicycle` and the like speak for others and change nothing.
 */
export const ONEWAY_ROWS: readonly OnewayRow[] = [
  { value: 'yes', direction: Direction.FORWARD },
  { value: 'true', direction: Direction.FORWARD },
  { value: '1', direction: Direction.FORWARD },
  { value: '-1', direction: Direction.BACKWARD },
  { value: 'reverse', direction: Direction.BACKWARD },
  { value: 'no', direction: Direction.BOTH },
  { value: 'false', direction: Direction.BOTH },
  { value: '0', direction: Direction.BOTH },
  { value: 'reversible', direction: Direction.CHANGING },
  { value: 'alternating', direction: Direction.BOTH },
];

/** One-way without saying so; any known `oneway=*` wins. */
export const IMPLIED_ONEWAY_JUNCTIONS: ReadonlySet<string> = new Set(['roundabout', 'circular']);
export const IMPLIED_ONEWAY_CLASSES: ReadonlySet<RoadClass> = new Set<RoadClass>([
  RoadClass.MOTORWAY,
  RoadClass.MOTORWAY_LINK,
]);

const TUNNEL_VALUES_WITHOUT = new Set(['no', 'culvert', 'flooded']);
const LAYER_MAX = 20;
const HEIGHT_KEYS = ['maxheight', 'maxheight:physical'] as const;
const WEIGHT_KEYS = ['maxweight', 'maxgcweight', 'maxweightrating'] as const;

const directionByValue = new Map(ONEWAY_ROWS.map((row) => [row.value, row.direction]));

/** What a way is to the fire service, by its tags alone. */
export function interpretWay(tags: OsmTags): WayVerdict {
  const highway = tags.get('highway');
  if (highway === undefined) {
    const reason = reasonToDropRoute(tags.get('route') ?? '');
    return reason === undefined ? null : { dropped: reason };
  }
  const row = classOf(highway);
  if (row === undefined) return { dropped: reasonToDrop(highway) };
  const reason = reasonToLeaveOut(tags, row.roadClass);
  return reason === undefined ? interpretRoad(tags, row) : { dropped: reason };
}

function reasonToLeaveOut(tags: OsmTags, roadClass: RoadClass): string | undefined {
  if (isYes(tags, 'area') && !WALKABLE_AREAS.has(roadClass)) return AREA;
  if (isYes(tags, 'indoor')) return INDOOR;
  if (isYes(tags, 'abandoned') || isYes(tags, 'disused') || isYes(tags, 'demolished')) return GONE;
  return undefined;
}

function interpretRoad(tags: OsmTags, { roadClass, speedKmh }: ClassRow): WayVerdict {
  const access = wayAccess(tags, roadClass);
  let bits = access.bits;
  if (isYes(tags, 'area')) bits &= FOOT;
  if (tags.get('ford') === 'stepping_stones') bits &= FOOT;
  if (tags.get('smoothness') === 'impassable') bits &= ~VEHICLE;
  if (bits === 0) return { dropped: CLOSED_TO_ALL };
  const name = nameOf(tags);
  const isAlley = isAlleyWay(tags, roadClass, name);
  const direction = (bits & (VEHICLE | MOTORBIKE)) === 0 ? Direction.BOTH : directionOf(tags, roadClass);
  const against = tags.get('oneway:emergency') === 'no' ? 0 : CONTRAFLOW;
  const mayRunAgainst = (own: Direction): boolean => direction === own || direction === Direction.CHANGING;
  return {
    road: {
      roadClass,
      speedKmh: parseSpeedKmh(tags.get('maxspeed')) ?? (isAlley ? Math.min(speedKmh, ALLEY_SPEED_KMH) : speedKmh),
      forwardAccess: mayRunAgainst(Direction.BACKWARD) ? bits | against : bits,
      backwardAccess: mayRunAgainst(Direction.FORWARD) ? bits | against : bits,
      flags:
        flagsOf(tags) |
        (direction === Direction.FORWARD || direction === Direction.BACKWARD ? PieceFlag.ONEWAY : 0) |
        (access.isPrivate ? PieceFlag.PRIVATE : 0) |
        (isAlley ? PieceFlag.ALLEY : 0) |
        (access.isEmergency ? PieceFlag.EMERGENCY : 0),
      ...wayWidth(tags, roadClass, name),
      maxHeightCm: leastOf(HEIGHT_KEYS, tags, parseHeightCm) ?? 0,
      maxWeightKg: leastOf(WEIGHT_KEYS, tags, parseWeightKg) ?? 0,
      layer: layerOf(tags.get('layer')),
      name,
    },
  };
}

function directionOf(tags: OsmTags, roadClass: RoadClass): Direction {
  const oneway = tags.get('oneway');
  const tagged = oneway === undefined ? undefined : directionByValue.get(oneway.trim().toLowerCase());
  if (tagged !== undefined) return tagged;
  const isImplied = IMPLIED_ONEWAY_CLASSES.has(roadClass) || IMPLIED_ONEWAY_JUNCTIONS.has(tags.get('junction') ?? '');
  return isImplied ? Direction.FORWARD : Direction.BOTH;
}

function flagsOf(tags: OsmTags): number {
  const bridge = tags.get('bridge');
  const tunnel = tags.get('tunnel');
  const ford = tags.get('ford');
  let flags = 0;
  if (bridge !== undefined && bridge !== 'no') flags |= PieceFlag.BRIDGE;
  if (tunnel !== undefined && !TUNNEL_VALUES_WITHOUT.has(tunnel)) flags |= PieceFlag.TUNNEL;
  // Under a roof no ladder rises and smoke stays, as in a tunnel.
  if (isYes(tags, 'covered')) flags |= PieceFlag.TUNNEL;
  if (ford !== undefined && ford !== 'no') flags |= PieceFlag.FORD;
  if (isYes(tags, 'toll')) flags |= PieceFlag.TOLL;
  if (IMPLIED_ONEWAY_JUNCTIONS.has(tags.get('junction') ?? '')) flags |= PieceFlag.ROUNDABOUT;
  return flags;
}

/** As it is written, so that a dispatcher reads it as on the sign; NFC, so that equal names are equal text. */
function nameOf(tags: OsmTags): string {
  return (tags.get('name') ?? tags.get('name:vi') ?? '').trim().normalize('NFC');
}

function layerOf(text: string | undefined): number {
  if (text === undefined || text === '') return 0;
  const layer = Number(text);
  return Number.isInteger(layer) && Math.abs(layer) <= LAYER_MAX ? layer : 0;
}

const isYes = (tags: OsmTags, key: string): boolean => tags.get(key) === 'yes';
