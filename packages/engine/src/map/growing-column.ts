type Column = Float64Array | Uint32Array | Int32Array | Uint8Array;

/** A column whose length is not known beforehand: doubles when full. */
export class GrowingColumn<C extends Column> {
  length = 0;
  #column: C;

  constructor(start: C) {
    this.#column = start;
  }

  push(value: number): void {
    if (this.length === this.#column.length) this.#reserve(this.length + 1);
    this.#column[this.length++] = value;
  }

  pushAll(values: ArrayLike<number>): void {
    this.#reserve(this.length + values.length);
    this.#column.set(values, this.length);
    this.length += values.length;
  }

  at(index: number): number {
    return this.#column[index];
  }

  set(index: number, value: number): void {
    this.#column[index] = value;
  }

  /** The filled part, a view: what is pushed later may or may not be seen in it. */
  filled(): C {
    return this.#column.subarray(0, this.length) as C;
  }

  #reserve(wanted: number): void {
    if (wanted > this.#column.length) this.#column = grown(this.#column, Math.max(wanted, LENGTH_MIN));
  }
}

const LENGTH_MIN = 1024;

/** The same column with room for `wanted` entries, at least doubled when it must move. */
export function grown<C extends Column>(column: C, wanted: number): C {
  if (wanted <= column.length) return column;
  const larger = new (column.constructor as new (length: number) => C)(Math.max(wanted, 2 * column.length));
  larger.set(column);
  return larger;
}

export const float64s = (): GrowingColumn<Float64Array> => new GrowingColumn(new Float64Array(0));
export const uint32s = (): GrowingColumn<Uint32Array> => new GrowingColumn(new Uint32Array(0));
export const int32s = (): GrowingColumn<Int32Array> => new GrowingColumn(new Int32Array(0));
export const uint8s = (): GrowingColumn<Uint8Array> => new GrowingColumn(new Uint8Array(0));
