import {
  type Area,
  type City,
  type CommunityKind,
  type CommunityPoint,
  type CommunityPointId,
  createPrng,
  emptyWorld,
  type Network,
  type Prng,
  RuncardError,
  type Station,
  type StationId,
  type WaterKind,
  type WaterSource,
  type World,
} from '@runcard/engine';
import { createFleet } from './fleet.ts';
import { knownStations, knownWater } from './known-points.ts';
import { demandShares, drawDemand, spreadStations } from './station-sites.ts';
import { isAlley, isRoadside, isStreet } from './street-choice.ts';
import { type DensityAt, firstAbove, runningSum, type StreetSampler, streetSampler } from './street-sampler.ts';
import { drawHydrants, drawNatural, drawSuctionPoints, drawTanks, shoreSampler } from './water-sites.ts';

/** How many of everything a synthetic world gets. The same recipe on the same network gives the same bytes. */
export interface WorldRecipe {
  readonly seed: number;
  readonly city: City;
  /** Where they are, or how many to spread along the larger roads. */
  readonly stations:
    | readonly { readonly id: string; readonly name: string; readonly lat: number; readonly lon: number }[]
    | number;
  readonly units: number;
  readonly hydrants: number;
  readonly tanks: number;
  readonly naturalSources: number;
  readonly suctionPoints: number;
  readonly communityPoints: number;
  readonly areas?: readonly Area[];
  /** People per area, in any unit; the same everywhere unless told. */
  readonly densityAt?: DensityAt;
}

/**
 * A synthetic fleet with stations, water and neighbours on any network. Stations and water that the network's source knows are taken
 * first and counted in the city's note. Each kind of thing draws from its own stream: more hydrants move no station.
 */
export function generateWorld(network: Network, recipe: WorldRecipe): World {
  const { seed, densityAt = () => 1 } = recipe;
  const streets = streetsBy(network, densityAt);
  const demand = drawDemand(streets, stationCount(recipe), createPrng(seed, 'world/demand'));
  const stations = placeStations(network, recipe, createPrng(seed, 'world/stations'));
  const shares = demandShares(stations, demand);
  const units = createFleet(stations, shares, recipe.units, createPrng(seed, 'world/fleet'));
  const { waterSources, knownCount } = placeWater(network, recipe, streets, densityAt);
  const communityPoints = placeCommunity(network, recipe, streets, densityAt);
  const knownStationCount = stations.filter(({ isSynthetic }) => !isSynthetic).length;
  return {
    ...emptyWorld({ ...recipe.city, note: noteOf(recipe.city.note, knownStationCount, knownCount) }),
    stations: byId(stations),
    units: byId(units),
    waterSources: byId(waterSources),
    communityPoints: byId(communityPoints),
    areas: byId(recipe.areas ?? []),
  };
}

/** @throws RuncardError INVALID_FIELD where there is no road */
function streetsBy(network: Network, densityAt: DensityAt): StreetSampler {
  const streets =
    streetSampler(network, densityAt, (piece) => isStreet(network, piece)) ??
    streetSampler(network, densityAt, (piece) => isRoadside(network, piece));
  if (streets) return streets;
  throw new RuncardError('INVALID_FIELD', 'the network has no road; wanted one to place a world on', {
    field: 'network',
  });
}

function stationCount({ stations }: WorldRecipe): number {
  return typeof stations === 'number' ? stations : stations.length;
}

/**
 * k-means leaves centres as dense as the square root of what they serve; the mean way is least where they are as its power 2/3 (Zador 1982, in two
 * dimensions). So they are spread over demand to the power 4/3: on the extract of Hanoi 14 of 43 in the inner districts in place of 10.
 */
const SITING_POWER = 4 / 3;

function placeStations(network: Network, recipe: WorldRecipe, prng: Prng): Station[] {
  if (typeof recipe.stations !== 'number')
    return recipe.stations.map(({ id, name, lat, lon }) => ({
      id: id as StationId,
      name,
      lat,
      lon,
      isSynthetic: true,
    }));
  const known = knownStations(network, recipe.stations);
  const { densityAt = () => 1 } = recipe;
  const sites = streetsBy(network, (point) => densityAt(point) ** SITING_POWER);
  const demand = drawDemand(sites, recipe.stations, createPrng(recipe.seed, 'world/demand'));
  const invented = spreadStations(network, known, recipe.stations - known.length, demand, prng);
  return [
    ...known,
    ...invented.map(({ lat, lon }, i) => ({
      id: `S${String(i + 1).padStart(3, '0')}` as StationId,
      name: `Đội Chữa cháy và CNCH khu vực số ${i + 1}`,
      lat,
      lon,
      isSynthetic: true,
    })),
  ];
}

function placeWater(network: Network, recipe: WorldRecipe, streets: StreetSampler, densityAt: DensityAt) {
  const shore = shoreSampler(network, streets, densityAt);
  const prng = (kind: WaterKind): Prng => createPrng(recipe.seed, `world/water/${kind}`);
  const hydrants = knownWater(network, 'HYDRANT', recipe.hydrants);
  const tanks = knownWater(network, 'TANK', recipe.tanks);
  const suctionPoints = knownWater(network, 'SUCTION_POINT', recipe.suctionPoints);
  const waterSources: WaterSource[] = [
    ...hydrants,
    ...drawHydrants(streets, recipe.hydrants - hydrants.length, hydrants, prng('HYDRANT')),
    ...tanks,
    ...drawTanks(streets, recipe.tanks - tanks.length, prng('TANK')),
    ...drawNatural(shore, recipe.naturalSources, prng('NATURAL')),
    ...suctionPoints,
    ...drawSuctionPoints(shore, recipe.suctionPoints - suctionPoints.length, prng('SUCTION_POINT')),
  ];
  return { waterSources, knownCount: hydrants.length + tanks.length + suctionPoints.length };
}

interface CommunityRow {
  readonly kind: CommunityKind;
  readonly name: string;
  readonly share: number;
}

/** Shares [S]; about one grassroots team per residential area was planned [B]. */
const COMMUNITY_ROWS: readonly CommunityRow[] = [
  { kind: 'NEIGHBOUR_GROUP', name: 'Tổ liên gia an toàn PCCC', share: 0.7 },
  { kind: 'PUBLIC_FIREFIGHTING_POINT', name: 'Điểm chữa cháy công cộng', share: 0.22 },
  { kind: 'CIVIL_DEFENCE', name: 'Đội dân phòng', share: 0.05 },
  { kind: 'WARD_POLICE', name: 'Công an phường', share: 0.03 },
];
const COMMUNITY_UP_TO = runningSum(COMMUNITY_ROWS.map(({ share }) => share));
/** A box in lane 99 Trung Kính was found empty [B]; how many are, nobody counts [S]. */
const STOCKED_SHARE = 0.85;

function placeCommunity(
  network: Network,
  recipe: WorldRecipe,
  streets: StreetSampler,
  densityAt: DensityAt,
): CommunityPoint[] {
  const alleys = streetSampler(network, densityAt, (piece) => isAlley(network, piece)) ?? streets;
  const prng = createPrng(recipe.seed, 'world/community');
  return Array.from({ length: recipe.communityPoints }, (_, i) => {
    const { piece, lat, lon } = alleys.draw(prng, 2);
    const row = COMMUNITY_ROWS[firstAbove(COMMUNITY_UP_TO, prng.float() * COMMUNITY_UP_TO[COMMUNITY_UP_TO.length - 1])];
    const street = network.names.get(network.pieceName[piece]);
    return {
      id: `C${String(i + 1).padStart(5, '0')}` as CommunityPointId,
      kind: row.kind,
      name: `${row.name} ${i + 1}${street ? `, ${street}` : ''}`.slice(0, NAME_LENGTH_MAX),
      lat,
      lon,
      isStocked: prng.float() < STOCKED_SHARE,
    };
  });
}

/** As world files have it. */
const NAME_LENGTH_MAX = 200;

function noteOf(note: string, stations: number, water: number): string {
  if (stations + water === 0) return note;
  return `${note} From the map itself: stations ${stations}, water sources ${water}.`.trim();
}

function byId<Id, Thing extends { readonly id: Id }>(things: readonly Thing[]): ReadonlyMap<Id, Thing> {
  return new Map(things.map((thing) => [thing.id, thing]));
}
