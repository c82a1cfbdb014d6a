import { E7 } from '../core/units.ts';
import type { OsmMember, OsmSource, OsmTags } from '../map/osm/source.ts';

/** Degrees WGS 84. */
export interface OsmNodeRow {
  readonly id: number;
  readonly lat: number;
  readonly lon: number;
  readonly tags?: OsmTags;
}

export interface OsmWayRow {
  readonly id: number;
  readonly nodeIds: readonly number[];
  readonly tags: OsmTags;
}

export interface OsmRelationRow {
  readonly id: number;
  readonly members: readonly OsmMember[];
  readonly tags: OsmTags;
}

export interface OsmRows {
  readonly nodes: readonly OsmNodeRow[];
  readonly ways: readonly OsmWayRow[];
  readonly relations?: readonly OsmRelationRow[];
}

/** A source for tests, given as rows. It keeps the contract's warning: the node ids of a way are only valid during the call. */
export function osmSource({ nodes, ways, relations = [] }: OsmRows): OsmSource {
  return {
    name: 'rows',
    licence: 'test',
    attribution: 'test',
    date: '',
    async read(visitor) {
      const shared = new Float64Array(Math.max(0, ...ways.map((way) => way.nodeIds.length)));
      for (const { id, lat, lon, tags } of nodes) visitor.node?.(id, Math.round(lon * E7), Math.round(lat * E7), tags);
      for (const { id, nodeIds, tags } of ways) {
        shared.set(nodeIds);
        visitor.way?.(id, shared.subarray(0, nodeIds.length), tags);
        shared.fill(-1);
      }
      for (const { id, members, tags } of relations) visitor.relation?.(id, members, tags);
    },
  };
}
