import {
  E7,
  type LatLon,
  type Network,
  PointKind,
  type Station,
  type StationId,
  type WaterKind,
  type WaterSource,
  type WaterSourceId,
} from '@runcard/engine';

/** What the network's source knows itself: real stations and water come before invented ones. */

export function knownStations(network: Network, countMax: number): Station[] {
  return knownPoints(network, PointKind.STATION, countMax).map(({ point, at }) => {
    const id = `osm-${network.pointOsmId[point]}-${point}` as StationId;
    return { id, name: network.names.get(network.pointName[point]) || 'Đội chữa cháy', ...at, isSynthetic: false };
  });
}

/** Nobody has told whether they work. */
export function knownWater(network: Network, kind: WaterKind, countMax: number): WaterSource[] {
  const pointKind = {
    HYDRANT: PointKind.HYDRANT,
    TANK: PointKind.TANK,
    SUCTION_POINT: PointKind.SUCTION_POINT,
    NATURAL: -1,
  };
  return knownPoints(network, pointKind[kind], countMax).map(({ point, at }) => ({
    id: `osm-${network.pointOsmId[point]}-${point}` as WaterSourceId,
    kind,
    ...at,
    status: 'UNKNOWN',
    isPrivate: false,
  }));
}

function knownPoints(network: Network, kind: number, countMax: number): { point: number; at: LatLon }[] {
  const found: { point: number; at: LatLon }[] = [];
  for (let point = 0; point < network.pointKind.length && found.length < countMax; point++)
    if (network.pointKind[point] === kind)
      found.push({ point, at: { lat: network.pointLatE7[point] / E7, lon: network.pointLonE7[point] / E7 } });
  return found;
}
