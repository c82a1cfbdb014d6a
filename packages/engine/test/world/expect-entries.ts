import { expect } from 'vitest';

/** By every way in which a map is read in order. */
export function expectEntries<Id, Thing>(
  map: ReadonlyMap<Id, Thing>,
  entries: readonly (readonly [Id, Thing])[],
): void {
  expect(map.size).toBe(entries.length);
  expect([...map]).toEqual(entries);
  expect([...map.keys()]).toEqual(entries.map(([id]) => id));
  expect([...map.values()]).toEqual(entries.map(([, thing]) => thing));
  const visited: [Id, Thing][] = [];
  map.forEach((thing, id) => {
    visited.push([id, thing]);
  });
  expect(visited).toEqual(entries);
}
