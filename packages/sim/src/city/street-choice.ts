import { ArcAccess, type Network, PieceFlag, RoadClass } from '@runcard/engine';

/** Which streets what may stand on. */

const NOT_BESIDE: number = PieceFlag.BRIDGE | PieceFlag.TUNNEL | PieceFlag.BARRIER;

export function isOpenToTrucks(network: Network, piece: number): boolean {
  return ((network.arcAccess[2 * piece] | network.arcAccess[2 * piece + 1]) & ArcAccess.VEHICLE) !== 0;
}

/** Solid ground beside it, where a hydrant, a tank or a house may be: no bridge, tunnel, motorway or gate. */
function hasRoadside(network: Network, piece: number): boolean {
  return (
    (network.pieceFlags[piece] & NOT_BESIDE) === 0 &&
    network.pieceLayer[piece] === 0 &&
    network.pieceClass[piece] > RoadClass.MOTORWAY_LINK
  );
}

/** Streets that have mains: trunk to living street, alleys apart. */
export function isStreet(network: Network, piece: number): boolean {
  return (
    isOpenToTrucks(network, piece) &&
    hasRoadside(network, piece) &&
    network.pieceClass[piece] <= RoadClass.ROAD &&
    (network.pieceFlags[piece] & PieceFlag.ALLEY) === 0
  );
}

export function isAlley(network: Network, piece: number): boolean {
  return hasRoadside(network, piece) && (network.pieceFlags[piece] & PieceFlag.ALLEY) !== 0;
}

/** Any ground that vehicles or walkers use: the last resort of a network without streets or alleys. */
export function isRoadside(network: Network, piece: number): boolean {
  return hasRoadside(network, piece);
}

/** Where a fire station has its gate: a main road, so that it leaves in every direction. */
export function isStationRoad(network: Network, piece: number): boolean {
  const roadClass = network.pieceClass[piece];
  return isStreet(network, piece) && roadClass >= RoadClass.TRUNK && roadClass <= RoadClass.TERTIARY;
}
