import RBush from 'rbush';
import { type LatLon, mmPerDegree, straightMm } from '../core/units.ts';

/** What is found by place. */
interface Placed {
  readonly id: string;
}

/** A point in the tree: x is the longitude scaled to the length of a degree of latitude. */
interface Entry<Thing> extends Box {
  /** As it is now, so that nobody who was found is looked up once more. */
  thing: Thing;
  readonly at: LatLon;
}

interface Box {
  readonly minX: number;
  readonly minY: number;
  readonly maxX: number;
  readonly maxY: number;
}

/** What rbush's `toJSON` gives: the live nodes. */
interface Node<Thing> extends Box {
  readonly leaf: boolean;
  readonly children: readonly (Node<Thing> | Entry<Thing>)[];
}

export interface Near<Thing> {
  readonly item: Thing;
  readonly straightMm: number;
}

/** Unscaled, a degree east would count as long as a degree north: 7 % wrong at 21° N, and the tree's boxes would lie askew. */
const REFERENCE_LATITUDE = 21;
const X_PER_LON = Math.cos((REFERENCE_LATITUDE * Math.PI) / 180);
/** A tree decays as things move: nearest 20 of 500 took 4.8 µs fresh and 8.9 µs after 100,000 moves. So it is packed again. */
const MOVES_BEFORE_REPACK = 20_000;

/** Points by place, for what moves or changes. Distances are those of `straightMm`, exactly; equal ones come by id. */
export class PlaceIndex<Thing extends Placed> {
  private readonly tree = new RBush<Entry<Thing>>();
  private readonly entries = new Map<string, Entry<Thing>>();
  private moves = 0;

  load(places: Iterable<readonly [Thing, LatLon]>): void {
    for (const [thing, at] of places) this.entries.set(thing.id, entryAt(thing, at));
    this.repack();
  }

  set(thing: Thing, at: LatLon): void {
    const before = this.entries.get(thing.id);
    if (before && before.at.lat === at.lat && before.at.lon === at.lon) {
      before.thing = thing;
      return;
    }
    if (before) this.tree.remove(before);
    const entry = entryAt(thing, at);
    this.tree.insert(entry);
    this.entries.set(thing.id, entry);
    if (++this.moves >= MOVES_BEFORE_REPACK) this.repack();
  }

  /**
   * Best-first (Hjaltason and Samet): boxes and points wait in one queue by their least possible distance, boxes first where equal,
   * so that a point that leaves the queue has nothing nearer behind it.
   */
  nearest(from: LatLon, count: number, accept: (thing: Thing) => boolean, radiusMm = Infinity): Near<Thing>[] {
    const found: Near<Thing>[] = [];
    const queue: Waiting<Thing>[] = [];
    let next: Waiting<Thing> | undefined = { straightMm: 0, node: this.tree.toJSON() as unknown as Node<Thing> };
    for (; next && next.straightMm <= radiusMm && found.length < count; next = queue.pop()) {
      const { node } = next;
      if (!node) found.push({ item: next.item, straightMm: next.straightMm });
      else for (const child of node.children) enqueue(queue, waiting(child, node.leaf, from, accept));
    }
    return found;
  }

  within(from: LatLon, radiusMm: number): Near<Thing>[] {
    const reach = boxAbout(from, radiusMm);
    return this.tree
      .search(reach)
      .map(({ thing, at }) => ({ item: thing, straightMm: straightMm(from, at) }))
      .filter((found) => found.straightMm <= radiusMm)
      .sort((a, b) => a.straightMm - b.straightMm || (a.item.id < b.item.id ? -1 : 1));
  }

  private repack(): void {
    this.tree.clear();
    this.tree.load([...this.entries.values()]);
    this.moves = 0;
  }
}

type Waiting<Thing> =
  | { readonly straightMm: number; readonly item: Thing; readonly node?: undefined }
  | { readonly straightMm: number; readonly node: Node<Thing> };

function entryAt<Thing>(thing: Thing, at: LatLon): Entry<Thing> {
  const x = at.lon * X_PER_LON;
  return { thing, at, minX: x, minY: at.lat, maxX: x, maxY: at.lat };
}

function waiting<Thing>(
  child: Node<Thing> | Entry<Thing>,
  isEntry: boolean,
  from: LatLon,
  accept: (thing: Thing) => boolean,
): Waiting<Thing> | undefined {
  if (!isEntry) return { straightMm: leastMm(child, from), node: child as Node<Thing> };
  const { thing, at } = child as Entry<Thing>;
  return accept(thing) ? { straightMm: straightMm(from, at), item: thing } : undefined;
}

/** Kept in falling order, so that the next one is popped off the end; a search queues a few dozen. */
function enqueue<Thing extends Placed>(queue: Waiting<Thing>[], entry: Waiting<Thing> | undefined): void {
  if (!entry) return;
  let low = 0;
  let high = queue.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (leavesBefore(entry, queue[middle])) low = middle + 1;
    else high = middle;
  }
  queue.splice(low, 0, entry);
}

function leavesBefore<Thing extends Placed>(a: Waiting<Thing>, b: Waiting<Thing>): boolean {
  if (a.straightMm !== b.straightMm) return a.straightMm < b.straightMm;
  if (a.node || b.node) return a.node !== undefined;
  return a.item.id < b.item.id;
}

/**
 * No point of the box is nearer by `straightMm`. That measures east–west at the middle latitude of the two points, so the gap in
 * longitude counts with the shortest degree that any latitude of the box gives; one mm is left for rounding.
 */
function leastMm(box: Box, from: LatLon): number {
  const lat = Math.max(box.minY - from.lat, 0, from.lat - box.maxY);
  const x = from.lon * X_PER_LON;
  const lon = Math.max(box.minX - x, 0, x - box.maxX) / X_PER_LON;
  const farthestLat = Math.max(Math.abs(from.lat + box.minY), Math.abs(from.lat + box.maxY)) / 2;
  const scale = mmPerDegree(farthestLat);
  const latMm = lat * scale.lat;
  const lonMm = lon * scale.lon;
  return Math.max(0, Math.floor(Math.sqrt(latMm * latMm + lonMm * lonMm)) - 1);
}

/** Holds every point within the radius: again the shortest degree of longitude that the box can have. */
function boxAbout(from: LatLon, radiusMm: number): Box {
  const lat = (radiusMm + 1) / mmPerDegree(0).lat;
  const farthestLat = Math.min(Math.abs(from.lat) + lat / 2, 89);
  const x = ((radiusMm + 1) / mmPerDegree(farthestLat).lon) * X_PER_LON;
  const at = from.lon * X_PER_LON;
  return { minX: at - x, maxX: at + x, minY: from.lat - lat, maxY: from.lat + lat };
}
