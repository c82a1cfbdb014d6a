/**
 * What the network is built from, whoever delivers it: an .osm.pbf file, or a generator that speaks OSM.
 * A source is read more than once (relations and ways first, then the nodes that they need), so that memory is bounded by what is kept.
 */
export interface OsmSource {
  readonly name: string;
  readonly licence: string;
  readonly attribution: string;
  /** ISO 8601, or empty. */
  readonly date: string;
  /** Calls the given visitor methods in file order. What a visitor does not name is not decoded. */
  read(visitor: OsmVisitor): Promise<void>;
}

export interface OsmVisitor {
  /** `tags` is undefined for the many nodes without any. */
  node?(id: number, lonE7: number, latE7: number, tags: OsmTags | undefined): void;
  /** `nodeIds` is only valid during the call. */
  way?(id: number, nodeIds: Float64Array, tags: OsmTags): void;
  relation?(id: number, members: readonly OsmMember[], tags: OsmTags): void;
}

export type OsmTags = ReadonlyMap<string, string>;

export interface OsmMember {
  readonly type: 'node' | 'way' | 'relation';
  readonly id: number;
  readonly role: string;
}
