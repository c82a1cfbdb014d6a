import {
  type Area,
  type AreaId,
  type LatLon,
  type Network,
  type StationId,
  straightMm,
  type World,
} from '@runcard/engine';
import { type District, districts } from './facts/districts.ts';
import { HANOI_COUNTS, stationPlaces } from './facts/stations.ts';
import { generateWorld } from './generate-world.ts';
import { type Ground, layGround, NO_DISTRICT } from './ground.ts';
import { latE7Of, lonE7Of, type Point, toPlane } from './projection.ts';

/** Stations, vehicles, water and neighbours on the generated Hanoi, in the numbers that the city publishes; all synthetic. */
export function generateHanoiWorld(network: Network, seed: number): World {
  const ground = layGround();
  const stations = stationPlaces.map(({ place, at: [lat, lon] }, index) => ({
    id: `HN-${String(index + 1).padStart(2, '0')}` as StationId,
    name: `Trạm giả định ${index + 1} – ${place}`,
    lat,
    lon,
  }));
  return generateWorld(network, {
    seed,
    city: {
      name: 'Hà Nội (generated)',
      utcOffsetMinutes: 420,
      synthetic: true,
      note: 'Generated: streets, stations, units and water sources are synthetic; counts and district populations are published figures.',
    },
    stations,
    ...HANOI_COUNTS,
    areas: districts.map((district, index) => ({
      ...areaOf(district, index, ground),
      stationId: homeTeam(district, stations),
    })),
    densityAt: ({ lat, lon }) => {
      const { xM, yM } = toPlane([lat, lon]);
      const district = districts[ground.districtAt(xM, yM)];
      return district === undefined ? 0 : district.population / district.areaKm2;
    },
  });
}

/** Which team answers for a district is published nowhere: the one nearest to its centroid, by straight line [S]. */
function homeTeam({ latDeg, lonDeg }: District, stations: readonly (LatLon & { readonly id: StationId })[]): StationId {
  const awayMm = (station: LatLon): number => straightMm(station, { lat: latDeg, lon: lonDeg });
  return stations.reduce((nearest, station) => (awayMm(station) < awayMm(nearest) ? station : nearest)).id;
}

const CORNERS = 64;
const STEP_M = 120;
const FARTHEST_M = 40_000;
/** A district is no farther away than this where it surrounds a gap, such as a river between two cells. */
const GAP_M = 1500;

/** The district seen from its centroid: the farthest place of it in each of 64 directions. */
function areaOf(district: District, index: number, ground: Ground): Area {
  const middle = insideOf(toPlane([district.latDeg, district.lonDeg]), index, ground);
  const ring: LatLon[] = [];
  for (let corner = 0; corner < CORNERS; corner++) {
    const turn = (2 * Math.PI * corner) / CORNERS;
    let lastInside = STEP_M;
    for (let away = STEP_M; away < FARTHEST_M && away < lastInside + GAP_M; away += STEP_M) {
      const found = ground.districtAt(middle.xM + Math.cos(turn) * away, middle.yM + Math.sin(turn) * away);
      if (found === index) lastInside = away;
      else if (found !== NO_DISTRICT) break;
    }
    const at = { xM: middle.xM + Math.cos(turn) * lastInside, yM: middle.yM + Math.sin(turn) * lastInside };
    ring.push({ lat: latE7Of(at.yM) / 1e7, lon: lonE7Of(at.xM) / 1e7 });
  }
  return {
    id: `district-${index + 1}` as AreaId,
    name: district.name,
    population: district.population,
    polygon: [ring],
  };
}

/** The centroid, or the nearest place of the district around it. */
function insideOf(centroid: Point, index: number, ground: Ground): Point {
  for (let away = 0; away < FARTHEST_M; away += STEP_M)
    for (let corner = 0; corner < CORNERS; corner++) {
      const turn = (2 * Math.PI * corner) / CORNERS;
      const at = { xM: centroid.xM + Math.cos(turn) * away, yM: centroid.yM + Math.sin(turn) * away };
      if (ground.districtAt(at.xM, at.yM) === index) return at;
    }
  return centroid;
}
