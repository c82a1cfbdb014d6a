import type { WayFacts } from './osm/facts.ts';

/** Equal facts once: a city has some ten thousand different ones on its hundreds of thousands of ways. */
export class FactsTable {
  readonly rows: WayFacts[] = [];
  readonly #rowByKey = new Map<string, number>();

  rowOf(facts: WayFacts): number {
    const key = keyOf(facts);
    const known = this.#rowByKey.get(key);
    if (known !== undefined) return known;
    const row = this.rows.length;
    this.rows.push(facts);
    this.#rowByKey.set(key, row);
    return row;
  }
}

function keyOf(facts: WayFacts): string {
  const { roadClass, speedKmh, forwardAccess, backwardAccess, flags, widthCm, widthSource } = facts;
  const { maxHeightCm, maxWeightKg, layer, name } = facts;
  return `${roadClass} ${speedKmh} ${forwardAccess} ${backwardAccess} ${flags} ${widthCm} ${widthSource} ${maxHeightCm} ${maxWeightKg} ${layer} ${name}`;
}
