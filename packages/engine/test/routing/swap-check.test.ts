import { describe, expect, it } from 'vitest';
import { createPrng } from '../../src/core/prng.ts';
import { extendSections, openSections, type SectionArray, type Sections } from '../../src/core/sections.ts';
import type { Network } from '../../src/map/network.ts';
import { checkSwap } from '../../src/routing/live/swap-check.ts';
import { networkOfRows, randomNetwork, rowsOfNetwork, withHierarchy } from '../../src/testing/index.ts';
import { EVEN } from './even-profile.ts';

const SEEDS = [20_261, 20_262, 20_263];
/** Fits everywhere. */
const SMALL = { ...EVEN, widthCm: 100, clearanceCm: 30 };

/** What a builder says and nothing else does: any value may be true. */
const FACTS = new Set([
  'arcAccess',
  'junctionOsmNodeId',
  'meta',
  'nameText',
  'pieceFlags',
  'pieceLayer',
  'pieceLengthMm',
  'pieceMaxHeightCm',
  'pieceMaxWeightKg',
  'pieceOsmWayId',
  'pieceSpeedKmh',
  'pieceTagsKey',
  'pieceWidthCm',
  'pointLatE7',
  'pointLonE7',
  'pointOsmId',
  'waterLatE7',
  'waterLonE7',
]);
/** Facts too, of which only some name anything. */
const NAMING = new Set([
  'nameStart',
  'pieceClass',
  'pieceName',
  'pieceWidthSource',
  'pointDetail',
  'pointKind',
  'pointName',
  'restrictionFirstVia',
  'restrictionFromPiece',
  'restrictionKind',
  'restrictionToPiece',
  'restrictionVia',
  'restrictionViaJunction',
  'firstWaterPoint',
  'waterName',
]);

/** With restrictions, points, water and names, so that few sections are empty. */
function town(seed: number): Network {
  const rows = rowsOfNetwork(randomNetwork(seed, { shape: 'grid', junctionsMax: 40, restrictions: 12 }));
  const at = rows.junctions.slice(0, 4).map((junction) => junction.at);
  const points = at.map((place, i) => ({ kind: i, at: place, name: `Trạm ${i}`, detail: `d${i}` }));
  const water = [
    { name: 'Hồ Gươm', ring: at },
    { name: 'Hồ Tây', ring: at },
  ];
  return withHierarchy(networkOfRows({ ...rows, points, water }));
}

function sectionsOf(buffer: SharedArrayBuffer): Sections {
  const sections = openSections(buffer, { verify: false });
  if (!sections.ok) throw sections.error;
  return sections.value;
}

/** One element of one section is another one, under good checksums. */
function damaged({ buffer }: Network, name: string, at: number, value: (seen: number) => number): SharedArrayBuffer {
  const sections = sectionsOf(buffer);
  const entry = sections.entry(name);
  const data = sections.view(name, entry!.type)!.slice() as SectionArray;
  data[at] = value(data[at]!);
  return extendSections(sections, [{ name, data }]);
}

describe.each(SEEDS)('a network with one wrong number in it, seed %i', (seed) => {
  const network = town(seed);
  const random = createPrng(seed, 'damage');
  const check = (candidate: SharedArrayBuffer) => checkSwap({ inUse: network.buffer, candidate, profile: SMALL });

  it('would be taken without it', () => {
    expect(check(network.buffer)).toMatchObject({ lostRoutes: 0, ratioPermille: 1_000 });
  });

  const sections = sectionsOf(network.buffer).entries.filter(({ name, length }) => length > 0 && !FACTS.has(name));
  it.each(sections.map(({ name, length }) => [name, length] as const))('%s: is refused', (name, length) => {
    const at = random.below(length);
    // The largest number that the type holds names nothing; where all follows from elsewhere, any other number is wrong.
    const value = (seen: number): number => (NAMING.has(name) ? 0xffff_ffff : seen ^ 1);
    expect(() => check(damaged(network, name, at, value)), `seed ${seed}, ${name}[${at}]`).toThrow(
      expect.objectContaining({ code: 'NETWORK_FILE_REFUSED' }),
    );
  });
});
