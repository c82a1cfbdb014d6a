import { assert } from '../core/assert.ts';
import { extendSections, openSections } from '../core/sections.ts';
import type { Network } from '../map/network.ts';
import { openNetwork } from '../map/network-sections.ts';
import { prepareHierarchy } from '../routing/hierarchy/prepare.ts';

/** The network as its file would give it back with the hierarchy in it. */
export function withHierarchy(network: Network): Network {
  const sections = openSections(network.buffer, { verify: false });
  assert(sections.ok, 'a network is over good sections');
  return openNetwork(extendSections(sections.value, prepareHierarchy(network)), { verify: false });
}
