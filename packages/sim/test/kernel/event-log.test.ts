import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { createEventLog } from '../../src/kernel/event-log.ts';

describe('the event log', () => {
  it('hashes its lines, each with its line feed, however many there are and whenever it is asked', () => {
    const lines: string[] = [];
    const log = createEventLog((line) => lines.push(line));
    // More than is hashed at once.
    for (let i = 0; i < 5_000; i++) {
      log.write(i, 'TICK', { i });
      if (i === 10) log.hash();
    }
    expect(log.lines).toBe(5_000);
    expect(lines[1]).toBe('{"atMs":1,"kind":"TICK","i":1}');
    const text = lines.map((line) => `${line}\n`).join('');
    expect(log.hash()).toBe(createHash('sha256').update(text).digest('hex'));
    expect(log.hash()).toBe(log.hash());
  });

  it('tells apart what differs in one fact, one instant or the order', () => {
    const hashOf = (...events: [number, string, object][]): string => {
      const log = createEventLog();
      for (const [atMs, kind, facts] of events) log.write(atMs, kind, facts);
      return log.hash();
    };
    const [a, b]: [number, string, object][] = [
      [1, 'A', { x: 1 }],
      [1, 'B', { x: 1 }],
    ];
    const hashes = [
      hashOf(a, b),
      hashOf(b, a),
      hashOf(a),
      hashOf([1, 'A', { x: 2 }], b),
      hashOf([2, 'A', { x: 1 }], b),
      hashOf(),
    ];
    expect(new Set(hashes).size).toBe(hashes.length);
    expect(hashOf(a, b)).toBe(hashOf(a, b));
  });
});
