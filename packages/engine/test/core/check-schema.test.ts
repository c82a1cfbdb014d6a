import Type from 'typebox';
import { describe, expect, it } from 'vitest';
import { schemaCheck } from '../../src/core/check-schema.ts';

const strict = { additionalProperties: false };
const check = schemaCheck(
  Type.Object(
    {
      name: Type.Optional(Type.String({ minLength: 1, maxLength: 5 })),
      mode: Type.Enum(['fast', 'slow']),
      version: Type.Literal(2),
      share: Type.Optional(Type.Number({ maximum: 1 })),
      count: Type.Optional(Type.Integer({ minimum: 3 })),
      byId: Type.Optional(Type.Record(Type.String(), Type.Integer({ description: 'a whole number of things' }))),
      list: Type.Array(Type.Object({ on: Type.Boolean() }, strict), { maxItems: 2 }),
    },
    strict,
  ),
);
const GOOD = { mode: 'fast', version: 2, list: [{ on: true }] };

describe('a value against its schema', () => {
  it('has no problem when it fits, with what is optional absent or undefined', () => {
    expect(check(GOOD)).toBeUndefined();
    expect(check({ ...GOOD, name: undefined })).toBeUndefined();
  });

  it.each<[string, unknown, string, string, string]>([
    ['no object', 5, '', '5', 'an object'],
    ['nothing', undefined, '', 'nothing', 'an object'],
    ['a missing key', { mode: 'fast', version: 2 }, 'list', 'nothing', 'a list from 0 to 2 entries'],
    [
      'an unknown key',
      { ...GOOD, modus: 1 },
      'modus',
      'the key "modus"',
      'only the keys name, mode, version, share, count, byId, list',
    ],
    [
      'an unknown key below',
      { ...GOOD, list: [{ on: true, 'o/n': 1 }] },
      'list[0].o/n',
      'the key "o/n"',
      'only the keys on',
    ],
    ['another name', { ...GOOD, mode: 'FAST' }, 'mode', '"FAST"', 'one of fast, slow'],
    ['another literal', { ...GOOD, version: '2' }, 'version', '"2"', '2'],
    ['a text too long', { ...GOOD, name: 'abcdef' }, 'name', '"abcdef"', 'text of 1 to 5 characters'],
    ['a number too large', { ...GOOD, share: 2 }, 'share', '2', 'a number of at most 1'],
    ['no number', { ...GOOD, share: Number.NaN }, 'share', 'NaN', 'a number of at most 1'],
    ['an infinite number', { ...GOOD, share: Number.NEGATIVE_INFINITY }, 'share', '-Infinity', 'a number of at most 1'],
    ['a part of one', { ...GOOD, count: 3.5 }, 'count', '3.5', 'a whole number of at least 3'],
    [
      'a list too long',
      { ...GOOD, list: Array(3).fill({ on: true }) },
      'list',
      'a list of 3',
      'a list from 0 to 2 entries',
    ],
    ['a flag of text', { ...GOOD, list: [{ on: true }, { on: 'no' }] }, 'list[1].on', '"no"', 'true or false'],
    ['a record', { ...GOOD, byId: { a: 1, 'b c': 'x' } }, 'byId.b c', '"x"', 'a whole number of things'],
    ['null', { ...GOOD, list: null }, 'list', 'null', 'a list from 0 to 2 entries'],
  ])('%s', (_what, value, path, seen, wanted) => {
    expect(check(value)).toMatchObject({ path, seen, wanted });
  });

  it('shows a long text shortened', () => {
    expect(check({ ...GOOD, name: 'x'.repeat(10_000) })?.seen.length).toBeLessThan(70);
  });
});

describe('A value that fits no branch of a union is told by the branch that was meant', () => {
  const strict = { additionalProperties: false };
  const circle = Type.Object({ kind: Type.Literal('CIRCLE'), radiusM: Type.Integer({ maximum: 9 }) }, strict);
  const box = Type.Object(
    { kind: Type.Literal('BOX'), side: Type.Object({ lengthM: Type.Integer() }, strict) },
    strict,
  );
  const place = Type.Union([
    Type.Object({ lat: Type.Number(), lon: Type.Number() }, strict),
    Type.Object({ column: Type.Integer() }, strict),
  ]);
  // More branches than errors are told of: the one that was meant comes last.
  const others = Array.from({ length: 12 }, (_, i) =>
    Type.Object({ kind: Type.Literal(`K${i}`), a: Type.Null() }, strict),
  );
  const check = schemaCheck(
    Type.Object({
      shapes: Type.Array(Type.Union([...others, circle, box])),
      at: Type.Optional(place),
    }),
  );

  it.each<[string, unknown, string, string, string]>([
    [
      'by its constant',
      { shapes: [{ kind: 'CIRCLE', radiusM: 10 }] },
      'shapes[0].radiusM',
      '10',
      'a whole number of at most 9',
    ],
    [
      'deeper inside',
      { shapes: [{ kind: 'BOX', side: { lengthM: 'x' } }] },
      'shapes[0].side.lengthM',
      '"x"',
      'a whole number',
    ],
    ['a missing key', { shapes: [{ kind: 'BOX' }] }, 'shapes[0].side', 'nothing', 'an object'],
    [
      'the key of another branch',
      { shapes: [{ kind: 'CIRCLE', radiusM: 1, side: 2 }] },
      'shapes[0].side',
      'the key "side"',
      'only the keys kind, radiusM',
    ],
    ['by the keys that it has', { shapes: [], at: { lat: 21 } }, 'at.lon', 'nothing', 'a number'],
    ['and by those alone', { shapes: [], at: { column: 1.5 } }, 'at.column', '1.5', 'a whole number'],
  ])('%s', (_, value, path, seen, wanted) => {
    expect(check(value)).toMatchObject({ path, seen, wanted });
  });

  it('and by the names of all where none was', () => {
    const none = check({ shapes: [{ kind: 'RING' }] });
    expect([none?.path, none?.seen, none?.wanted]).toEqual([
      'shapes[0]',
      'an object',
      `one of ${others.map((_, i) => `kind "K${i}"`).join(', ')}, kind "CIRCLE", kind "BOX"`,
    ]);
    expect(check({ shapes: [], at: 7 })?.wanted).toBe('one of { lat, lon }, { column }');
  });

  it('and what fits one of them is taken', () => {
    expect(
      check({
        shapes: [
          { kind: 'CIRCLE', radiusM: 9 },
          { kind: 'BOX', side: { lengthM: 1 } },
        ],
        at: { column: 3 },
      }),
    ).toBeUndefined();
  });
});
