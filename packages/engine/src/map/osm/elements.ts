import { grown } from '../growing-column.ts';

/**
 * Decoded elements as columns that one block after another reuses, so that a node costs no allocation.
 * Row i's tags are the pairs `tags[firstTag[i]] … tags[firstTag[i + 1] - 1]`, its references `refs[firstRef[i]] …`.
 */
export interface Elements {
  count: number;
  id: Float64Array;
  lonE7: Float64Array;
  latE7: Float64Array;
  firstTag: Uint32Array;
  /** Key, value, key, value: indices into the block's string table. */
  tags: Uint32Array;
  firstRef: Uint32Array;
  /** Node ids of a way, member ids of a relation. */
  refs: Float64Array;
  /** Beside `refs` of a relation: string index of the role, and 0 node, 1 way, 2 relation. */
  roles: Uint32Array;
  memberTypes: Uint32Array;
  /** Scratch for the one column in which dense nodes carry all their tags. */
  keysValues: Uint32Array;
}

export function createElements(): Elements {
  return {
    count: 0,
    id: new Float64Array(0),
    lonE7: new Float64Array(0),
    latE7: new Float64Array(0),
    firstTag: new Uint32Array(1),
    tags: new Uint32Array(0),
    firstRef: new Uint32Array(1),
    refs: new Float64Array(0),
    roles: new Uint32Array(0),
    memberTypes: new Uint32Array(0),
    keysValues: new Uint32Array(0),
  };
}

export function reserveRows(into: Elements, rows: number): void {
  if (rows <= into.id.length) return;
  const capacity = Math.max(rows, 2 * into.id.length);
  into.id = grown(into.id, capacity);
  into.lonE7 = grown(into.lonE7, capacity);
  into.latE7 = grown(into.latE7, capacity);
  into.firstTag = grown(into.firstTag, capacity + 1);
  into.firstRef = grown(into.firstRef, capacity + 1);
}

export function reserveTags(into: Elements, entries: number): void {
  into.tags = grown(into.tags, entries);
}

export function reserveRefs(into: Elements, entries: number): void {
  if (entries <= into.refs.length) return;
  const capacity = Math.max(entries, 2 * into.refs.length);
  into.refs = grown(into.refs, capacity);
  into.roles = grown(into.roles, capacity);
  into.memberTypes = grown(into.memberTypes, capacity);
}
