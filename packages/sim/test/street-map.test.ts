import { describe, expect, it } from 'vitest';
import { StreetMap } from '../src/city/street-map.ts';

const KIND = { klass: 9, oneway: false, wall: false, parent: -1, name: '' };

/** A straight street of 100 m legs through the given places. */
function lay(map: StreetMap, nodes: readonly number[]): number {
  const street = map.addStreet(KIND);
  let previous = -1;
  for (let i = 1; i < nodes.length; i++) previous = map.addSegment(street, previous, nodes[i - 1], nodes[i], 0);
  return street;
}

/**
 *            c
 *            │
 *   a ───────m─────── b        400 m from a to b, c 100 m north of the middle
 */
function tee(): { map: StreetMap; street: number; middle: number } {
  const map = new StreetMap();
  const street = lay(map, [map.addNode(0, 0), map.addNode(400, 0)]);
  const middle = map.attach(map.streetFirst[street], 200, 3);
  lay(map, [middle, map.addNode(200, 100)]);
  return { map, street, middle };
}

describe('a growing street map', () => {
  it('counts a T as three dead ends and one more junction', () => {
    const { map } = tee();
    expect(map.deadEndCount).toBe(3);
    expect(map.junctionCount).toBe(4);
  });

  it('keeps a street whole and in order when another meets it', () => {
    const { map, street, middle } = tee();
    const first = map.streetFirst[street];
    const second = map.segNext[first];
    expect(map.segB[first]).toBe(middle);
    expect(map.segA[second]).toBe(middle);
    expect(map.segNext[second]).toBe(-1);
    // The split changes no length: two halves of 200 m.
    expect(map.lengthOf(first) + map.lengthOf(second)).toBe(400);
  });

  it('finds the second meeting on what the first one left', () => {
    const { map, street, middle } = tee();
    const later = map.attach(map.streetFirst[street], 300, 0);
    expect(later).not.toBe(middle);
    expect(map.nodeX[later]).toBe(300);
    // 4 m from the middle is within the 7 m in which a node serves for both.
    expect(map.attach(map.streetFirst[street], 204, 0)).toBe(middle);
  });

  it('meets the crossing first, then what is merely near', () => {
    const { map } = tee();
    // Northward at x = 100 from 50 m south: crosses the street at y = 0.
    expect(map.firstHit(100, -50, 100, 20, 10, 1, -1, true)).toBe(true);
    expect([map.hitX, map.hitY, map.hitIsCrossing]).toEqual([100, 0, true]);
    // Ends 5 m below the street; 6 m farther on it still lies 1 m below.
    expect(map.firstHit(100, -50, 150, -5, 6, 1, -1, true)).toBe(true);
    expect([map.hitX, map.hitY, map.hitIsCrossing]).toEqual([150, 0, false]);
    // Ends 20 m below, and looks only 10 m farther.
    expect(map.firstHit(100, -50, 100, -20, 10, 1, -1, true)).toBe(false);
  });
});
