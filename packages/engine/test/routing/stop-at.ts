import { placeOf } from '../../src/map/geometry.ts';
import type { Network } from '../../src/map/network.ts';
import type { Position } from '../../src/map/position.ts';
import type { Stop } from '../../src/routing/ground.ts';

/** A stop on the road, as if the point asked about lay there. */
export function stopAt(network: Network, position: Position): Stop {
  return {
    ...position,
    ...placeOf(network, position),
    ...{ distanceMm: 0, side: 'on', inMain: true, walkMm: 0, limit: null },
    widthCm: network.pieceWidthCm[position.piece],
    lengthMm: network.pieceLengthMm[position.piece],
    ...{ goesOn: true, junction: null, walksBy: [], walksAlong: [], crossesRails: false, walkWidthsCm: [] },
  };
}
