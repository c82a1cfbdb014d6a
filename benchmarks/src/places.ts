import { ArcAccess, type Area, JunctionFlag, type LatLon, type Network, PieceFlag, type Prng } from '@runcard/engine';
import { placeOf } from '../../packages/engine/src/map/geometry.ts';
import { profileById } from '../../packages/engine/src/routing/metric/profiles.ts';
import { ringOf, sweepRing } from '../../packages/engine/src/routing/traffic/ring.ts';
import { clamped } from './queries.ts';

const DRAWS_MAX = 1_000_000;

/** Places on roads and ways, as dense as people live. */
export interface Places {
  /** Anywhere along a piece that is wanted, one that leaves a junction drawn by population. */
  draw(random: Prng, isWanted: (piece: number) => boolean): Place;
}

export interface Place {
  readonly piece: number;
  readonly location: LatLon;
}

/**
 * An area by its population, then any of its junctions. Without areas, or where none has a junction, any junction of the network: streets
 * and alleys lie densest where most people live.
 */
export function placesIn(network: Network, areas: Iterable<Area>): Places {
  const lived = junctionsLivedAt(network);
  const peopled = [...areas]
    .map((area) => ({ population: area.population, junctions: within(network, lived, area) }))
    .filter(({ population, junctions }) => population > 0 && junctions.length > 0);
  const people = peopled.reduce((sum, { population }) => sum + population, 0);
  const junctionsOf = (random: Prng): Uint32Array => {
    let rest = random.float() * people;
    for (const { population, junctions } of peopled) {
      rest -= population;
      if (rest < 0) return junctions;
    }
    return lived;
  };
  return {
    draw(random, isWanted) {
      for (let draw = 0; draw < DRAWS_MAX; draw++) {
        const junctions = junctionsOf(random);
        const piece = leaving(network, junctions[random.below(junctions.length)]!, random);
        if (!isWanted(piece)) continue;
        const offsetMm = random.below(network.pieceLengthMm[piece]! + 1);
        return { piece, location: clamped(placeOf(network, { piece, offsetMm }), network) };
      }
      throw new Error(`no place like it in ${DRAWS_MAX} draws`);
    },
  };
}

/** Too narrow for a heavy pumper to get by, closed to vehicles, or called an alley. */
export function isAlley(network: Network, piece: number): boolean {
  const { widthCm, clearanceCm } = profileById('heavy-pumper')!;
  return (
    network.pieceWidthCm[piece]! < widthCm + clearanceCm ||
    (network.pieceFlags[piece]! & PieceFlag.ALLEY) !== 0 ||
    !isForVehicles(network, piece)
  );
}

export function isForVehicles({ arcAccess }: Network, piece: number): boolean {
  return ((arcAccess[2 * piece]! | arcAccess[2 * piece + 1]!) & ArcAccess.VEHICLE) !== 0;
}

/** Those that hang together, by vehicle or on foot. */
function junctionsLivedAt({ junctionCount, junctionFlags }: Network): Uint32Array {
  const junctions: number[] = [];
  for (let junction = 0; junction < junctionCount; junction++)
    if ((junctionFlags[junction]! & (JunctionFlag.MAIN_VEHICLE | JunctionFlag.MAIN_FOOT)) !== 0)
      junctions.push(junction);
  if (junctions.length === 0) throw new Error('no junction of this network belongs to its main component');
  return Uint32Array.from(junctions);
}

function within({ junctionLatE7, junctionLonE7 }: Network, junctions: Uint32Array, { polygon }: Area): Uint32Array {
  const xs = junctions.map((junction) => junctionLonE7[junction]!);
  const ys = junctions.map((junction) => junctionLatE7[junction]!);
  const inside = polygon.map((ring) => sweepRing(ringOf(ring), { xs, ys }));
  return junctions.filter((_, i) => inside.some((ofRing) => ofRing?.[i] === 1));
}

function leaving({ firstOut, outArc }: Network, junction: number, random: Prng): number {
  const first = firstOut[junction]!;
  return outArc[first + random.below(firstOut[junction + 1]! - first)]! >> 1;
}
