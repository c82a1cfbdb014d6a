import { type Area, type LatLon, type Network, RuncardError, straightMm, type World } from '@runcard/engine';
import { isAlley, isRoadside, isStreet } from '../city/street-choice.ts';
import {
  firstAbove,
  junctionAt,
  runningSum,
  type StreetPoint,
  type StreetSampler,
  streetSampler,
} from '../city/street-sampler.ts';
import type { Draw } from '../kernel/streams.ts';
import type { InnerCity } from './demand.ts';
import { areaKm2, type Circle, isInOutline, outlineOf } from './outlines.ts';

/** Where things happen. */
export interface Places {
  draw(draw: Draw, isInAlley: boolean, within?: Circle): Place;
}

export interface Place {
  readonly at: LatLon;
  readonly areaId: string | null;
  readonly isInner: boolean;
  readonly isAlley: boolean;
}

/** The city that demand is drawn for. */
export interface DemandGround {
  readonly network: Network;
  readonly world: Pick<World, 'areas' | 'waterSources' | 'city'>;
}

/**
 * Inner or outer first, by the share; then an area, by its people; then a street or alley of it, by its length. Without areas a place is drawn from all
 * the streets inside or outside of the circle. Where there is nothing on one side, everything is on the other.
 */
export function placesOf({ network, world }: DemandGround, inner: InnerCity): Places {
  const areas = [...world.areas.values()].filter(({ population }) => population > 0);
  const zones = areas.length > 0 ? zonesOfAreas(areas, inner) : zonesOfCircle(inner);
  const zoneOf = zoneOfPieces(network, zones);
  const samplers = createSamplers(network, zoneOf);
  const sides = [true, false].map((isInner) => sideOf(zones, isInner, samplers.hasAny));
  const [innerSide, outerSide] = sides;
  return {
    draw(draw, isInAlley, within) {
      const byside = draw();
      const pick = draw();
      const coin = { float: draw };
      if (within !== undefined) {
        const { point, alley } = samplers.inCircle(within, isInAlley, coin);
        return placed(point, alley, zones[zoneOf[point.piece]]);
      }
      const isInner = outerSide.length === 0 || (innerSide.length > 0 && byside < inner.share);
      const side = isInner ? innerSide : outerSide;
      const zone = side[firstAbove(runningSum(side.map((index) => zones[index].people)), pick * peopleOf(side, zones))];
      const { point, alley } = samplers.inZone(zone, isInAlley, coin);
      return placed(point, alley, zones[zone]);
    },
  };
}

const BESIDE_M = 8;
/** No zone: outside of all areas. */
const NO_ZONE = 0xffff;

interface Zone {
  readonly areaId: string | null;
  readonly isInner: boolean;
  readonly people: number;
  holds(point: LatLon): boolean;
}

function placed({ lat, lon }: StreetPoint, alley: boolean, zone: Zone | undefined): Place {
  return { at: { lat, lon }, areaId: zone?.areaId ?? null, isInner: zone?.isInner ?? false, isAlley: alley };
}

function zonesOfAreas(areas: readonly Area[], { densityMinPerKm2 }: InnerCity): Zone[] {
  return areas.map(({ id, population, polygon }) => {
    const outline = outlineOf(polygon);
    const isInner = population / areaKm2(polygon) >= densityMinPerKm2;
    return { areaId: id, isInner, people: population, holds: (point) => isInOutline(outline, point) };
  });
}

function zonesOfCircle({ centre, radiusM }: InnerCity): Zone[] {
  const isNear = (point: LatLon): boolean => straightMm(point, centre) <= radiusM * 1_000;
  return [
    { areaId: null, isInner: true, people: 1, holds: isNear },
    { areaId: null, isInner: false, people: 1, holds: (point) => !isNear(point) },
  ];
}

function zoneOfPieces(network: Network, zones: readonly Zone[]): Uint16Array {
  return Uint16Array.from({ length: network.pieceCount }, (_, piece) => {
    if (!isRoadside(network, piece)) return NO_ZONE;
    const found = zones.findIndex(({ holds }) => holds(junctionAt(network, network.head[2 * piece])));
    return found < 0 ? NO_ZONE : found;
  });
}

const peopleOf = (side: readonly number[], zones: readonly Zone[]): number =>
  side.reduce((sum, index) => sum + zones[index].people, 0);

/** Zones with streets. */
function sideOf(zones: readonly Zone[], isInner: boolean, hasAny: (zone: number) => boolean): number[] {
  return zones.map((_, index) => index).filter((index) => zones[index].isInner === isInner && hasAny(index));
}

interface Drawn {
  readonly point: StreetPoint;
  readonly alley: boolean;
}

interface Samplers {
  hasAny(zone: number): boolean;
  inZone(zone: number, isInAlley: boolean, coin: { float: Draw }): Drawn;
  inCircle(circle: Circle, isInAlley: boolean, coin: { float: Draw }): Drawn;
}

/** Made when first asked for, and kept. */
function createSamplers(network: Network, zoneOf: Uint16Array): Samplers {
  const kept = new Map<string, StreetSampler | undefined>();
  const keep = (
    key: string,
    holds: (piece: number) => boolean,
    isWanted: typeof isStreet,
  ): StreetSampler | undefined => {
    if (!kept.has(key))
      kept.set(
        key,
        streetSampler(
          network,
          () => 1,
          (piece) => holds(piece) && isWanted(network, piece),
        ),
      );
    return kept.get(key);
  };
  const draw = (
    key: string,
    holds: (piece: number) => boolean,
    isInAlley: boolean,
    coin: { float: Draw },
  ): Drawn | null => {
    const alley = isInAlley ? keep(`${key}/alley`, holds, isAlley) : undefined;
    const sampler = alley ?? keep(`${key}/street`, holds, isStreet) ?? keep(`${key}/any`, holds, isRoadside);
    return sampler === undefined ? null : { point: sampler.draw(coin, BESIDE_M), alley: alley !== undefined };
  };
  const anywhere = (isInAlley: boolean, coin: { float: Draw }): Drawn => {
    const drawn = draw('all', () => true, isInAlley, coin);
    if (drawn === null) throw new Error('the network has no street that something may stand beside');
    return drawn;
  };
  const found = new Set(zoneOf);
  return {
    hasAny: (zone) => found.has(zone),
    inZone: (zone, isInAlley, coin) =>
      draw(`zone/${zone}`, (piece) => zoneOf[piece] === zone, isInAlley, coin) ?? anywhere(isInAlley, coin),
    inCircle({ centre, radiusM }, isInAlley, coin) {
      const key = `circle/${centre.lat}/${centre.lon}/${radiusM}`;
      const isNear = (piece: number): boolean =>
        straightMm(junctionAt(network, network.head[2 * piece]), centre) <= radiusM * 1_000;
      const drawn = draw(key, isNear, isInAlley, coin);
      if (drawn === null) throw offTheMap(`no street within ${radiusM} m of ${centre.lat}, ${centre.lon}`);
      return drawn;
    },
  };
}

export function offTheMap(seen: string): RuncardError {
  return new RuncardError('INVALID_FIELD', `demand.surges: seen ${seen}, wanted a place on the network`, {
    field: 'demand.surges',
  });
}
