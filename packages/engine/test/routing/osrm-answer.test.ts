import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { RuncardError } from '../../src/core/errors.ts';
import { INFINITE_MS } from '../../src/core/units.ts';
import { readBody, readRoute, readTable } from '../../src/routing/backends/osrm-answer.ts';
import { checkOsrmOptions, OSRM_LIMITS, type OsrmOptions } from '../../src/routing/backends/osrm-options.ts';
import { splitTable } from '../../src/routing/backends/osrm-request.ts';
import { OSRM_TROUBLES, OsrmFailure } from '../../src/routing/backends/osrm-trouble.ts';
import { answerOf, polyline6 } from './osrm-stub.ts';

const FROM = { lat: 21.03, lon: 105.85 };
/** 0.036 degrees of latitude are 4,003 m. */
const TO = { lat: 21.066, lon: 105.85 };
const ASKED = { from: ['105.850000,21.030000'], to: '105.850000,21.066000', isRoute: false };

const tableMs = (seconds: number | null): number => readTable(answerOf(ASKED, [seconds]), [FROM], TO)[0];

describe('a duration', () => {
  it('becomes whole milliseconds, half of one up', () => {
    expect([400, 400.04, 400.0004, 400.0005].map(tableMs)).toEqual([400_000, 400_040, 400_000, 400_001]);
    expect(tableMs(null)).toBe(INFINITE_MS);
  });

  it('may be as short as the straight line takes at 130 km/h, and a tenth of a second less for rounding', () => {
    // 4,003.0 m at 36.11 m/s are 110.85 s.
    expect(tableMs(110.8)).toBe(110_800);
    expect(() => tableMs(110.7)).toThrow('seen 4003 m straight in 110700 ms, wanted at most 130 km/h');
  });

  it('may be nothing where the places are a few metres apart', () => {
    // 3.3 m take 0.09 s at 130 km/h, which OSRM rounds to 0.1 or to 0.
    const near = { ...ASKED, to: '105.850000,21.030030' };
    expect(readTable(answerOf(near, [0]), [FROM], { lat: 21.03003, lon: 105.85 })[0]).toBe(0);
  });

  it('may be as long as any finite time', () => {
    expect(tableMs((INFINITE_MS - 1) / 1000)).toBe(INFINITE_MS - 1);
    expect(() => tableMs((INFINITE_MS - 0.5) / 1000)).toThrow(OsrmFailure);
  });
});

describe('the line of a route', () => {
  const [start, end] = [ASKED.from[0], ASKED.to];
  // 0.0001 degrees of latitude are 11 m.
  const beside = '105.850000,21.030100';
  const pointsOf = (geometry: string) => {
    const body = answerOf({ ...ASKED, isRoute: true }, [400]);
    return readRoute({ ...body, routes: [{ duration: 400, distance: 4003, geometry }] }, FROM, TO, true).points;
  };

  it('leads from where the start was put to where the end was', () => {
    expect(pointsOf(polyline6([start, beside, end]))).toEqual([FROM, { lat: 21.0301, lon: 105.85 }, TO]);
  });

  it.each([
    ['nothing', []],
    ['one point', [start]],
    ['one that starts elsewhere', [beside, end]],
    ['one that ends elsewhere', [start, beside]],
  ])('is not taken where it is %s', (_, places) => {
    expect(() => pointsOf(polyline6(places))).toThrow('geometry: wanted a line from the first waypoint to the second');
  });

  it('may be nothing but a point twice where nothing is driven', () => {
    const here = { ...ASKED, to: start, isRoute: true };
    const route = { duration: 0, distance: 0, geometry: polyline6([start, start]) };
    expect(readRoute({ ...answerOf(here, [0]), routes: [route] }, FROM, FROM, true)).toMatchObject({
      ms: 0,
      lengthMm: 0,
    });
  });
});

describe('any JSON at all', () => {
  const anything = fc.jsonValue({ maxDepth: 4 });
  const number = fc.oneof(fc.double(), fc.constantFrom(null, -0, 400, 2147483647, '400'));
  const location = fc.oneof(anything, fc.tuple(number, number), fc.constant([105.85, 21.03]));
  const waypoints = fc.oneof(anything, fc.array(fc.record({ location }), { maxLength: 2 }));
  const geometry = fc.oneof(anything, fc.string());
  const body = fc.record({
    code: fc.oneof(anything, fc.constant('Ok')),
    durations: fc.oneof(anything, fc.array(fc.array(number, { maxLength: 2 }), { maxLength: 2 })),
    sources: waypoints,
    destinations: waypoints,
    waypoints,
    routes: fc.oneof(anything, fc.array(fc.record({ duration: number, distance: number, geometry }))),
  });

  it('is a right answer or a trouble, never another error', () => {
    fc.assert(
      fc.property(fc.oneof(body, anything), fc.constantFrom(200, 400, 500), (value, status) => {
        try {
          const ok = readBody({ status, text: JSON.stringify(value) });
          const reads = [
            () => [...readTable(ok, [FROM], TO)],
            () => [readRoute(ok, FROM, TO, true).ms],
            () => [readRoute(ok, FROM, TO, false).ms],
          ];
          for (const read of reads) expectTimesOrTrouble(read);
        } catch (error) {
          expect(error).toBeInstanceOf(OsrmFailure);
        }
      }),
      { numRuns: 2_000, seed: 114 },
    );
  });

  it('and any text at all is one', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(() => readBody({ status: 200, text })).toThrow(OsrmFailure);
      }),
      { seed: 114 },
    );
  });

  it('is told of in one short line', () => {
    const text = `\u001b[31m\n${'x'.repeat(5_000)}`;
    const long = { code: 'InvalidQuery', message: text };
    for (const seen of [text, JSON.stringify(long)]) {
      const message = messageOf(() => readBody({ status: 400, text: seen }));
      expect(message.length).toBeLessThan(130);
      expect(message).toMatch(/^[\x20-\x7e…]*$/);
    }
  });
});

function expectTimesOrTrouble(read: () => readonly number[]): void {
  try {
    for (const ms of read()) expect(Number.isInteger(ms) && ms >= 0 && ms <= INFINITE_MS).toBe(true);
  } catch (error) {
    expect(error).toBeInstanceOf(OsrmFailure);
  }
}

function messageOf(run: () => unknown): string {
  try {
    run();
  } catch (error) {
    return (error as Error).message;
  }
  return expect.unreachable('it was taken for an answer');
}

describe('a table of many sources', () => {
  it('is split into as few parts under the limit as there can be, each source once and in order', () => {
    for (let sources = 0; sources <= 400; sources++) {
      for (const coordinatesMax of [2, 3, 100, 301]) {
        const parts = splitTable(sources, coordinatesMax);
        expect(parts).toHaveLength(Math.ceil(sources / (coordinatesMax - 1)));
        let next = 0;
        for (const { first, count } of parts) {
          expect(first).toBe(next);
          expect(count >= 1 && count + 1 <= coordinatesMax).toBe(true);
          next += count;
        }
        expect(next).toBe(sources);
      }
    }
  });
});

describe('the options', () => {
  const refused: readonly [OsrmOptions, string][] = [
    [{ url: 'osrm:5000' }, 'osrm.url: seen osrm:, wanted http://host:port or https://host:port'],
    [{ url: 'file:///etc/passwd' }, 'osrm.url: seen file:, wanted http://host:port or https://host:port'],
    [{ url: 'nowhere' }, 'osrm.url: seen no URL, wanted http://host:port or https://host:port'],
    [{ url: 'http://a:secret@h' }, 'osrm.url: seen a user, a password, a query or a fragment in it, wanted none'],
    [{ url: 'http://h/?key=secret' }, 'osrm.url: seen a user, a password, a query or a fragment in it, wanted none'],
    [{ url: 'http://h', profile: '../x' }, 'osrm.profile: seen "../x", wanted 1 to 64 of A-Z a-z 0-9 _ -'],
    [{ url: 'http://h', coordinatesMax: 1 }, 'osrm.coordinatesMax: seen 1, wanted a whole number from 2 to 301'],
    [{ url: 'http://h', coordinatesMax: 302 }, 'osrm.coordinatesMax: seen 302, wanted a whole number from 2 to 301'],
    [{ url: 'http://h', coordinatesMax: 9.5 }, 'osrm.coordinatesMax: seen 9.5, wanted a whole number from 2 to 301'],
  ];

  it.each(refused)('%j are refused', (options, message) => {
    expect(() => checkOsrmOptions(options)).toThrow(message);
    expect(() => checkOsrmOptions(options)).toThrow(RuncardError);
  });

  it('are filled', () => {
    const filled = { origin: 'https://h:5000', prefix: '', profile: 'driving', coordinatesMax: 100 };
    expect(checkOsrmOptions({ url: 'https://h:5000' })).toEqual(filled);
    expect(checkOsrmOptions({ url: 'https://h:5000/a/b//' })).toEqual({ ...filled, prefix: '/a/b' });
  });
});

describe('docs/osrm.md', () => {
  const lines = readFileSync(new URL('../../../../docs/osrm.md', import.meta.url), 'utf8').split('\n');
  const rows = lines.filter((line) => line.startsWith('| `')).map((line) => line.slice(2, -2).split(' | '));
  const rowsOf = (names: readonly string[]) => rows.filter(([name = '']) => names.includes(name.slice(1, -1)));

  it('lists every trouble with its meaning, and whether it counts and is tried again', () => {
    const yes = (is: boolean): string => (is ? 'yes' : 'no');
    const wanted = Object.entries(OSRM_TROUBLES).map(([code, { meaning, isFault, isWorthRetry }]) => [
      `\`${code}\``,
      meaning,
      yes(isFault),
      yes(isWorthRetry),
    ]);
    expect(rows.filter(([name = '']) => name.startsWith('`OSRM_'))).toEqual(wanted);
  });

  it('lists every limit with its figure', () => {
    const wanted = Object.entries(OSRM_LIMITS).map(([name, figure]) => [`\`${name}\``, figure.toLocaleString('en')]);
    expect(rowsOf(Object.keys(OSRM_LIMITS)).map((cells) => cells.slice(0, 2))).toEqual(wanted);
  });
});
