import { decode, encode, METHODS, ProtocolError, scanWire } from '@runcard/protocol';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { scanJson } from '../src/json-scan.ts';
import { countFields, plainMessage } from './arbitrary.ts';

const SEED = 114;
const LIMITS = { fieldsMax: 1e6, depthMax: 16 };
const CASES = ['RecommendUnits', 'UpsertUnits', 'UpsertWaterSources', 'UpsertAreas', 'GetReach', 'ListUnits'] as const;

const codeOf = (work: () => unknown): string => {
  try {
    work();
  } catch (error) {
    if (error instanceof ProtocolError) return error.code;
    throw error;
  }
  return 'accepted';
};

describe('The wire scan', () => {
  it.each(CASES)('counts the fields of %s as counting them one by one does, in both forms', (name) => {
    for (const { schema } of [METHODS[name].request, METHODS[name].response]) {
      fc.assert(
        fc.property(plainMessage(schema), (plain) => {
          const expected = countFields(schema, plain);
          expect(scanWire(encode({ schema }, plain, 'proto'), schema, LIMITS)).toBe(expected);
          // The plain form itself as JSON: nothing written out that is a default.
          expect(scanJson(new TextEncoder().encode(JSON.stringify(plain)), LIMITS)).toBe(expected);
        }),
        { seed: SEED, numRuns: 60 },
      );
    }
  });

  it('lets exactly the limit pass', () => {
    const { request, limits } = METHODS.RecommendUnits;
    // An empty requirement is 2 bytes (tag of field 3, length 0) and one field.
    const empties = (count: number) => Uint8Array.from({ length: 2 * count }, (_, i) => (i % 2 === 0 ? 0x1a : 0));
    expect(limits.fieldsMax).toBe(2_000);
    expect(scanWire(empties(2_000), request.schema, limits)).toBe(2_000);
    expect(codeOf(() => decode(request, empties(2_001), 'proto', limits))).toBe('TOO_MANY_FIELDS');
    const json = (count: number) => new TextEncoder().encode(`{"requirements":[${Array(count).fill('{}').join()}]}`);
    expect(codeOf(() => decode(request, json(2_000), 'json', limits))).toBe('accepted');
    expect(codeOf(() => decode(request, json(2_001), 'json', limits))).toBe('TOO_MANY_FIELDS');
  });

  it('counts every element of a packed list', () => {
    const { request } = METHODS.GetReach;
    // band_ms (3), packed, 3 bytes: 1, 300 (two bytes)
    expect(scanWire(Uint8Array.of(0x1a, 3, 1, 0xac, 0x02), request.schema, LIMITS)).toBe(2);
  });

  it('refuses a level too deep', () => {
    const { request } = METHODS.RecommendUnits;
    // incident { location {} } is three levels.
    const bytes = Uint8Array.of(0x12, 2, 0x12, 0);
    expect(scanWire(bytes, request.schema, { ...LIMITS, depthMax: 3 })).toBe(2);
    expect(codeOf(() => scanWire(bytes, request.schema, { ...LIMITS, depthMax: 2 }))).toBe('TOO_DEEP');
  });

  it('refuses deep JSON before it is parsed, of objects and of lists', () => {
    const nested = (open: string, close: string, levels: number) =>
      new TextEncoder().encode(open.repeat(levels) + close.repeat(levels));
    const { request, limits } = METHODS.RecommendUnits;
    expect(codeOf(() => decode(request, nested('{"a":', '}', 17), 'json', limits))).toBe('TOO_DEEP');
    expect(codeOf(() => decode(request, nested('[', ']', 33), 'json', limits))).toBe('TOO_DEEP');
    expect(codeOf(() => decode(request, nested('[', ']', 30_000), 'json', limits))).toBe('TOO_DEEP');
    // Brackets inside a string are text.
    expect(
      codeOf(() => decode(request, new TextEncoder().encode(`{"requestId":"${'[{\\"'.repeat(40)}"}`), 'json', limits)),
    ).toBe('accepted');
  });

  it.each([
    ['a group', [0x0b]],
    ['field number 0', [0x02, 0]],
    ['a known field of another wire type', [0x08, 1]],
    ['a length beyond the end', [0x0a, 5, 1]],
    ['an end inside a number', [0x20, 0x80]],
    ['an end inside 8 bytes', [0x12, 4, 0x12, 2, 0x09, 1]],
    ['a number without end', [0x20, ...Array(10).fill(0x80), 1]],
    ['wire type 7', [0x0f]],
  ])('refuses %s', (_, bytes) => {
    expect(codeOf(() => scanWire(Uint8Array.from(bytes), METHODS.RecommendUnits.request.schema, LIMITS))).toBe(
      'MALFORMED_PROTO',
    );
  });

  it('leaves nothing to the decoder that is not a coded error', () => {
    const { request, limits } = METHODS.UpsertUnits;
    const valid = plainMessage(request.schema).map((plain) => encode({ schema: request.schema }, plain, 'proto'));
    const edits = fc.array(fc.tuple(fc.nat(400), fc.nat(255)), { minLength: 1, maxLength: 4 });
    fc.assert(
      fc.property(valid, edits, fc.nat(400), (bytes, changes, cut) => {
        const mutated = Uint8Array.from(bytes.subarray(0, Math.max(1, cut)));
        for (const [at, value] of changes) mutated[at % mutated.length] = value;
        expect(codeOf(() => decode(request, mutated, 'proto', limits))).toMatch(/^accepted$|^[A-Z_]+$/);
      }),
      { seed: SEED, numRuns: 1_000 },
    );
  });
});
