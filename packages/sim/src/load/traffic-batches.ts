import { createPrng, type Network, RoadClass } from '@runcard/engine';
import type { RequestOf } from '@runcard/protocol';
import { ask, type Client } from './client.ts';

export type TrafficBatch = RequestOf<'ApplyTraffic'>;

const KMH_MIN = 5;
const KMH_MAX = 60;
const SEED = 1;
/** Of one request; the server takes 5,000 entries. */
const ENDED_AT_ONCE = 5_000;

export interface TrafficDraw {
  /** Of the server: its number for the network that is loaded. */
  readonly networkEpoch: number;
  readonly expiresAtUnixMs: number;
  readonly batches: number;
  /** Of each batch, all different; fewer where a feed covers fewer. */
  readonly pieces: number;
  readonly source: string;
}

/** Measured speeds on the roads that a feed covers, tertiary class and above, so many pieces at a time, seeded. */
export function drawTrafficBatches(
  network: Network,
  { networkEpoch, expiresAtUnixMs, batches, pieces, source }: TrafficDraw,
): TrafficBatch[] {
  const random = createPrng(SEED, 'traffic-feed');
  const covered = coveredPieces(network);
  return Array.from({ length: batches }, () => {
    const taken = new Set<number>();
    while (taken.size < Math.min(pieces, covered.length)) taken.add(covered[random.below(covered.length)]);
    return {
      speeds: [...taken].map((pieceIndex) => ({
        id: `${source}-piece-${pieceIndex}`,
        piece: { networkEpoch, pieceIndex, direction: 'BOTH' as const },
        speedKmh: KMH_MIN + random.below(KMH_MAX - KMH_MIN + 1),
        expiresAtUnixMs,
        source,
      })),
    };
  });
}

/** Ends all that these batches brought. @returns the number of the traffic without it */
export async function endTraffic(client: Pick<Client, 'post'>, batches: readonly TrafficBatch[]): Promise<number> {
  const ids = [...new Set(batches.flatMap(idsOf))];
  let epoch = 0;
  for (let i = 0; i < ids.length; i += ENDED_AT_ONCE) {
    const { trafficEpoch = 0 } = await ask(client, 'ApplyTraffic', { removeIds: ids.slice(i, i + ENDED_AT_ONCE) });
    epoch = trafficEpoch;
  }
  return epoch;
}

const idsOf = ({ speeds = [], closures = [], areas = [] }: TrafficBatch): string[] =>
  [...speeds, ...closures, ...areas].map(({ id }) => id ?? '');

function coveredPieces({ pieceClass, pieceCount }: Network): number[] {
  const covered: number[] = [];
  for (let piece = 0; piece < pieceCount; piece++)
    if (pieceClass[piece] <= RoadClass.TERTIARY_LINK) covered.push(piece);
  return covered;
}
