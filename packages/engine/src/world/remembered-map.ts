/**
 * What is remembered for a time: a map that never changes, and of which the next version costs a copy of one chunk. At 300 alarms a day, copies of
 * whole maps (2,000 incidents of a week, 300 bookings of a day) were a sixth of a simulated year.
 *
 *   chunk    ┌ 1 … 128 ┐ ┌ 129 … 256 ┐ ┌ 257 … ┐      in the order in which ids came; a known id keeps its place
 *   endsMs     8 Jan       ∞ (open)      11 Jan       when the first of them is forgotten
 */
export class RememberedMap<Id, Thing extends object> implements ReadonlyMap<Id, Thing> {
  readonly size: number;
  private readonly chunks: readonly Chunk<Id, Thing>[];
  private readonly endMs: EndOf<Thing>;

  private constructor(chunks: readonly Chunk<Id, Thing>[], endMs: EndOf<Thing>) {
    this.chunks = chunks;
    this.endMs = endMs;
    this.size = chunks.reduce((size, { things }) => size + things.size, 0);
  }

  /** The same things, remembered until `endMs` of each; costs nothing where they are one already. */
  static of<Id, Thing extends object>(things: ReadonlyMap<Id, Thing>, endMs: EndOf<Thing>): RememberedMap<Id, Thing> {
    if (things instanceof RememberedMap && things.endMs === endMs) return things;
    const all = [...things];
    const count = Math.ceil(all.length / CHUNK_SIZE);
    const chunks = Array.from({ length: count }, (_, i) =>
      chunkOf(all.slice(i * CHUNK_SIZE, (i + 1) * CHUNK_SIZE), endMs),
    );
    return new RememberedMap(chunks, endMs);
  }

  /** What has not ended by then. */
  at(nowMs: number): RememberedMap<Id, Thing> {
    if (this.chunks.every(({ endsMs }) => nowMs < endsMs)) return this;
    const kept: Chunk<Id, Thing>[] = [];
    for (const chunk of this.chunks) {
      const left = nowMs < chunk.endsMs ? chunk : this.chunkAt(chunk, nowMs);
      const before = kept.at(-1);
      // Chunks that have become small are joined, so that their number goes with the number of things.
      if (before !== undefined && before.things.size + left.things.size <= CHUNK_SIZE)
        kept[kept.length - 1] = chunkOf([...before.things, ...left.things], this.endMs);
      else if (left.things.size > 0) kept.push(left);
    }
    return new RememberedMap(kept, this.endMs);
  }

  with(id: Id, thing: Thing): RememberedMap<Id, Thing> {
    const chunks = [...this.chunks];
    const last = chunks.length - 1;
    const known = chunks.findLastIndex(({ things }) => things.has(id));
    const isFull = last < 0 || chunks[last].things.size >= CHUNK_SIZE;
    const at = known >= 0 ? known : isFull ? last + 1 : last;
    const { things, endsMs } = chunks[at] ?? EMPTY;
    // Of a thing that was to end sooner, the chunk is looked through once without need.
    chunks[at] = { things: new Map(things).set(id, thing), endsMs: Math.min(endsMs, this.endMs(thing)) };
    return new RememberedMap(chunks, this.endMs);
  }

  get(id: Id): Thing | undefined {
    // Who is asked about came lately, as a rule.
    for (let i = this.chunks.length - 1; i >= 0; i--) {
      const thing = this.chunks[i].things.get(id);
      if (thing !== undefined) return thing;
    }
    return undefined;
  }

  has(id: Id): boolean {
    return this.chunks.some(({ things }) => things.has(id));
  }

  forEach(visit: (thing: Thing, id: Id, map: ReadonlyMap<Id, Thing>) => void): void {
    for (const [id, thing] of this) visit(thing, id, this);
  }

  *entries(): Generator<[Id, Thing], undefined> {
    for (const { things } of this.chunks) yield* things;
  }

  *keys(): Generator<Id, undefined> {
    for (const [id] of this) yield id;
  }

  *values(): Generator<Thing, undefined> {
    for (const [, thing] of this) yield thing;
  }

  [Symbol.iterator](): Generator<[Id, Thing], undefined> {
    return this.entries();
  }

  private chunkAt({ things }: Chunk<Id, Thing>, nowMs: number): Chunk<Id, Thing> {
    return chunkOf(
      [...things].filter(([, thing]) => nowMs < this.endMs(thing)),
      this.endMs,
    );
  }
}

/** From then on it is forgotten; `Infinity` for what is not, until it is another. */
type EndOf<Thing> = (thing: Thing) => number;

interface Chunk<Id, Thing> {
  readonly things: ReadonlyMap<Id, Thing>;
  /** None ends before. */
  readonly endsMs: number;
}

const EMPTY = { things: new Map(), endsMs: Number.POSITIVE_INFINITY } as const;

/** At the limit of 50,000 things some 400 chunks are looked through for one that is not there. */
const CHUNK_SIZE = 128;

function chunkOf<Id, Thing extends object>(
  entries: readonly (readonly [Id, Thing])[],
  endMs: EndOf<Thing>,
): Chunk<Id, Thing> {
  const things = new Map(entries);
  let endsMs = Number.POSITIVE_INFINITY;
  for (const thing of things.values()) endsMs = Math.min(endsMs, endMs(thing));
  return { things, endsMs };
}
