import { AssertionFailure } from '../core/assert.ts';
import { openSections, type Sections } from '../core/sections.ts';
import { assembleNetwork } from './assemble-network.ts';
import { type Network, PointKind, RestrictionKind, RoadClass, WidthSource } from './network.ts';
import { NETWORK_COLUMNS } from './network-sections.ts';

/**
 * What of a network cannot be, or null. Checksums hold that a file is as it was written; this, that it was written right: no index leads
 * nowhere, and whatever follows from other columns (arcs out of junctions, components, segments and their index, bounding box) is
 * derived from them once more and equal to the byte. 0.2 s for Hanoi and the memory of a second network meanwhile.
 */
export function networkDefect(network: Network): string | null {
  try {
    return namesNothing(network) ?? falls(network) ?? notAsDerived(network);
  } catch (error) {
    // `assembleNetwork` checks indices as a builder's mistakes.
    if (error instanceof AssertionFailure) return error.message;
    throw error;
  }
}

function namesNothing(network: Network): string | null {
  const kinds = {
    pieceClass: Object.keys(RoadClass).length,
    pieceWidthSource: Object.keys(WidthSource).length,
    restrictionKind: Object.keys(RestrictionKind).length,
    pointKind: Object.keys(PointKind).length,
  } as const;
  for (const name of Object.keys(kinds) as (keyof typeof kinds)[]) {
    const at = network[name].findIndex((value) => value >= kinds[name]);
    if (at >= 0) return `${name}[${at}] is ${network[name][at]}, wanted below ${kinds[name]}`;
  }
  return null;
}

/** Offsets that nothing is derived with: they begin with 0 and never fall. Where they end is checked when sections are opened. */
function falls(network: Network): string | null {
  for (const name of ['firstShape', 'restrictionFirstVia', 'firstWaterPoint'] as const) {
    const offsets = network[name];
    if (offsets[0] !== 0) return `${name}[0] is ${offsets[0]}, wanted 0`;
    for (let i = 1; i < offsets.length; i++)
      if (offsets[i] < offsets[i - 1]) return `${name}[${i}] is ${offsets[i]}, wanted ${offsets[i - 1]} or more`;
  }
  return null;
}

function notAsDerived(network: Network): string | null {
  const { count, get } = network.names;
  const names = Array.from({ length: count }, (_, i) => get(i));
  const derived = assembleNetwork({ ...network, names });
  const [kept, wanted] = [sectionsOf(network), sectionsOf(derived)];
  for (const name of Object.keys(NETWORK_COLUMNS)) {
    if (kept.entry(name)?.checksum !== wanted.entry(name)?.checksum)
      return `section ${name} is not what the others give`;
  }
  const [seen, wantedBox] = [network.meta.bbox.join(), derived.meta.bbox.join()];
  return seen === wantedBox ? null : `the bounding box is ${seen}, wanted ${wantedBox}`;
}

function sectionsOf({ buffer }: Network): Sections {
  const opened = openSections(buffer, { verify: false });
  if (!opened.ok) throw opened.error;
  return opened.value;
}
