import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { RuncardError } from '../../src/core/errors.ts';
import type { LatLon } from '../../src/core/units.ts';
import { parseCorrections } from '../../src/map/corrections.ts';
import { readCorrectionsFile, shippedCorrections } from '../../src/map/corrections-file.ts';
import { createCorrector } from '../../src/map/corrector.ts';
import { ArcAccess, PieceFlag, RoadClass, WidthSource } from '../../src/map/network.ts';
import type { WayFacts } from '../../src/map/osm/facts.ts';

const { VEHICLE, MOTORBIKE, FOOT, CONTRAFLOW } = ArcAccess;
const ALL = VEHICLE | MOTORBIKE | FOOT;

const LINE = {
  match: { wayId: 7 } as object,
  set: { widthCm: 180 } as object,
  reason: 'Posts at the mouth.',
  source: 'Station 7',
  date: '2026-10-31',
};
const fileOf = (lines: readonly object[], rest: object = {}) => ({
  format: 'runcard-corrections',
  version: 1,
  name: 'Test',
  bbox: [105, 20, 106, 22],
  corrections: lines,
  ...rest,
});
const parse = (file: unknown) => parseCorrections(typeof file === 'string' ? file : JSON.stringify(file), 'test.json');
const correctorOf = (...lines: object[]) =>
  createCorrector([parse(fileOf(lines.map((line) => ({ ...LINE, ...line }))))]);

const STREET: WayFacts = {
  roadClass: RoadClass.RESIDENTIAL,
  speedKmh: 30,
  forwardAccess: ALL,
  backwardAccess: ALL,
  flags: 0,
  widthCm: 350,
  widthSource: WidthSource.CLASS,
  maxHeightCm: 0,
  maxWeightKg: 0,
  layer: 0,
  name: 'Ngõ Huyện',
};
/** A street of about 104 m along the 21st parallel: 0.001° of longitude. */
const OUTLINE: LatLon[] = [
  { lat: 21, lon: 105.5 },
  { lat: 21, lon: 105.501 },
];

/** Applies one `set` to a street by its id. */
const changed = (set: object, facts: Partial<WayFacts> = {}) => {
  const after = correctorOf({ set }).applyToWay(7, { ...STREET, ...facts }, OUTLINE);
  return { ...after, flags: after.flags & ~PieceFlag.CORRECTED };
};

describe('what a line sets', () => {
  const oneway = { backwardAccess: ALL | CONTRAFLOW, flags: PieceFlag.ONEWAY };
  const cases: [object, Partial<WayFacts>, Partial<WayFacts>][] = [
    [{ widthCm: 180 }, {}, { widthCm: 180, widthSource: WidthSource.CORRECTED }],
    [
      { maxHeightCm: 250, maxWeightKg: 3_500, speedKmh: 10 },
      {},
      { maxHeightCm: 250, maxWeightKg: 3_500, speedKmh: 10 },
    ],
    [{ vehicleAccess: 'motorbike' }, {}, { forwardAccess: MOTORBIKE | FOOT, backwardAccess: MOTORBIKE | FOOT }],
    [{ vehicleAccess: 'no' }, {}, { forwardAccess: FOOT, backwardAccess: FOOT }],
    // Nobody drives there, so nobody drives there against the one-way.
    [{ vehicleAccess: 'no' }, oneway, { forwardAccess: FOOT, backwardAccess: FOOT, flags: PieceFlag.ONEWAY }],
    [{ vehicleAccess: 'yes' }, { forwardAccess: FOOT, backwardAccess: FOOT }, {}],
    [
      { vehicleAccess: 'motorbike' },
      oneway,
      { ...oneway, forwardAccess: MOTORBIKE | FOOT, backwardAccess: MOTORBIKE | FOOT | CONTRAFLOW },
    ],
    [{ gate: true }, {}, { flags: PieceFlag.GATE }],
    [{ gate: false }, { flags: PieceFlag.GATE | PieceFlag.ALLEY }, { flags: PieceFlag.ALLEY }],
    [{ closed: true }, {}, { forwardAccess: 0, backwardAccess: 0 }],
    [{ oneway: 'yes' }, {}, oneway],
    [{ oneway: 'reverse' }, oneway, { forwardAccess: ALL | CONTRAFLOW, backwardAccess: ALL, flags: PieceFlag.ONEWAY }],
    [{ oneway: 'no' }, oneway, {}],
  ];
  it.each(cases)('%j on %j', (set, before, after) => {
    expect(changed(set, before)).toEqual({
      ...STREET,
      ...before,
      ...(Object.keys(after).length === 0 ? STREET : after),
    });
  });

  it('flags what it changed, and leaves the very object where it changed nothing', () => {
    const corrector = correctorOf({});
    expect(corrector.applyToWay(7, STREET, OUTLINE).flags).toBe(PieceFlag.CORRECTED);
    expect(corrector.applyToWay(8, STREET, OUTLINE)).toBe(STREET);
  });

  it('applies every line that matches, later ones winning', () => {
    const corrector = correctorOf({ set: { widthCm: 180, gate: true } }, { set: { widthCm: 220 } });
    expect(corrector.applyToWay(7, STREET, OUTLINE)).toMatchObject({
      widthCm: 220,
      flags: PieceFlag.CORRECTED | PieceFlag.GATE,
    });
  });
});

describe('what a line matches', () => {
  const doesMatch = (match: object, facts: Partial<WayFacts> = {}, outline = OUTLINE, wayId = 1) => {
    const street = { ...STREET, ...facts };
    return correctorOf({ match }).applyToWay(wayId, street, outline) !== street;
  };
  const ring = (south: number, west: number, north: number, east: number) => [
    [south, west],
    [south, east],
    [north, east],
    [north, west],
  ];

  it('matches a name, whatever its case and its encoding, within a polygon that any part of the road reaches', () => {
    const within = ring(20.9, 105.4, 21.1, 105.5005);
    expect(doesMatch({ name: 'NGÕ HUYỆN', within })).toBe(true);
    expect(doesMatch({ name: ' ngõ huyện '.normalize('NFD'), within })).toBe(true);
    expect(doesMatch({ name: 'Ngõ', within })).toBe(false);
    expect(doesMatch({ name: 'Ngõ Huyện', within: ring(20.9, 105.4, 21.1, 105.49) })).toBe(false);
    // A road that crosses the polygon with no vertex in it, and one that only its box reaches.
    expect(doesMatch({ name: 'Ngõ Huyện', within: ring(20.9, 105.5004, 21.1, 105.5006) })).toBe(true);
    const triangle = [
      [21.01, 105.5004],
      [21.01, 105.6],
      [20.9, 105.6],
    ];
    expect(doesMatch({ name: 'Ngõ Huyện', within: triangle })).toBe(false);
  });

  it('matches every road within the radius of a point, or the one of them that it names', () => {
    // 0.0001° of latitude is 6,371,008.771 m × π / 180 / 10,000 = 11.12 m.
    const point = { lat: 21.0001, lon: 105.5005 };
    expect(doesMatch({ point, radiusM: 11 })).toBe(false);
    expect(doesMatch({ point, radiusM: 11.2 })).toBe(true);
    expect(doesMatch({ point, radiusM: 11.2, name: 'ngõ huyện' })).toBe(true);
    expect(doesMatch({ point, radiusM: 11.2, name: 'Phố Huế' })).toBe(false);
    const nearer = OUTLINE.map(({ lat, lon }) => ({ lat: lat + 0.00009, lon }));
    expect(doesMatch({ point, radiusM: 11.2 }, {}, nearer)).toBe(true);
    // Beyond the road's end the distance is to the end: 0.0001° of longitude is 11.12 m × cos 21° = 10.38 m.
    expect(doesMatch({ point: { lat: 21, lon: 105.5011 }, radiusM: 10.3 })).toBe(false);
    expect(doesMatch({ point: { lat: 21, lon: 105.5011 }, radiusM: 10.5 })).toBe(true);
  });

  it('never reaches beyond the box of its file: way ids mean other roads elsewhere', () => {
    const far = OUTLINE.map(({ lat, lon }) => ({ lat, lon: lon + 10 }));
    expect(doesMatch({ wayId: 7 }, {}, OUTLINE, 7)).toBe(true);
    expect(doesMatch({ wayId: 7 }, {}, far, 7)).toBe(false);
  });
});

describe('the report', () => {
  it('has a row per line, also for what matched nothing, and counts pieces', () => {
    const corrector = correctorOf({}, { match: { wayId: 8 }, set: { gate: true, speedKmh: 10 } });
    corrector.applyToWay(7, STREET, OUTLINE, 3);
    corrector.applyToWay(7, STREET, OUTLINE);
    const { reason, source, date } = LINE;
    expect(corrector.report()).toEqual([
      { index: 0, what: 'Test: way 7: widthCm 180', reason, source, date, matchedPieces: 4 },
      { index: 1, what: 'Test: way 8: gate true, speedKmh 10', reason, source, date, matchedPieces: 0 },
    ]);
    expect(corrector.isEmpty).toBe(false);
    expect(createCorrector([]).isEmpty).toBe(true);
  });

  it('leaves out shipped files on maps of other places, and never a file of the caller', () => {
    const shipped = createCorrector(shippedCorrections());
    expect(shipped.report()).toEqual([]);
    shipped.applyToWay(1, STREET, OUTLINE);
    expect(shipped.report().map((row) => row.matchedPieces)).toEqual([0]);
    expect(correctorOf({}).report()).toHaveLength(1);
  });
});

describe('a file that breaks the schema', () => {
  const point = { lat: 21, lon: 105.5 };
  const broken: [string, unknown, string, RegExp][] = [
    ['no JSON', '{', '', /^test\.json: seen .+, wanted JSON$/],
    ['another format', fileOf([], { format: 'geojson' }), 'format', /"geojson".*"runcard-corrections"/],
    ['a newer version', fileOf([], { version: 2 }), 'version', /seen 2, wanted 1/],
    [
      'an unknown key',
      fileOf([], { nmae: 'x' }),
      'nmae',
      /the key "nmae", wanted only the keys format, version, name, bbox, corrections/,
    ],
    ['no name', fileOf([], { name: undefined }), 'name', /seen nothing, wanted text/],
    ['a box with west and east swapped', fileOf([], { bbox: [106, 20, 105, 22] }), 'bbox', /west < east/],
    [
      'a typo in set',
      fileOf([{ ...LINE, set: { widht: 3 } }]),
      'corrections[0].set.widht',
      /the key "widht", wanted only the keys widthCm/,
    ],
    ['nothing set', fileOf([{ ...LINE, set: {} }]), 'corrections[0].set', /at least one thing to set/],
    [
      'a width in metres',
      fileOf([LINE, { ...LINE, set: { widthCm: 2.5 } }]),
      'corrections[1].set.widthCm',
      /seen 2\.5, wanted a whole number from 30 to 10000/,
    ],
    [
      'a width too small',
      fileOf([{ ...LINE, set: { widthCm: 3 } }]),
      'corrections[0].set.widthCm',
      /seen 3, wanted a whole number from 30/,
    ],
    [
      'an unknown access',
      fileOf([{ ...LINE, set: { vehicleAccess: 'cars' } }]),
      'corrections[0].set.vehicleAccess',
      /"cars", wanted one of yes, no, motorbike/,
    ],
    ['closed: false', fileOf([{ ...LINE, set: { closed: false } }]), 'corrections[0].set.closed', /false.*true/],
    ['no reason', fileOf([{ ...LINE, reason: undefined }]), 'corrections[0].reason', /seen nothing, wanted text/],
    ['a date that is none', fileOf([{ ...LINE, date: '2026-13-01' }]), 'corrections[0].date', /2026-13-01.*a date as/],
    [
      'a way id that is text',
      fileOf([LINE, LINE, { ...LINE, match: { wayId: '5' } }]),
      'corrections[2].match.wayId',
      /"5", wanted a whole number/,
    ],
    ['no match', fileOf([{ ...LINE, match: {} }]), 'corrections[0].match', /no key, wanted wayId, or name/],
    [
      'two matches',
      fileOf([{ ...LINE, match: { wayId: 1, name: 'x' } }]),
      'corrections[0].match',
      /seen name, wayId, wanted/,
    ],
    [
      'a name without a place',
      fileOf([{ ...LINE, match: { name: 'x' } }]),
      'corrections[0].match',
      /seen name, wanted/,
    ],
    ['a point without a radius', fileOf([{ ...LINE, match: { point } }]), 'corrections[0].match', /seen point, wanted/],
    [
      'a radius of a quarter',
      fileOf([{ ...LINE, match: { point, radiusM: 500 } }]),
      'corrections[0].match.radiusM',
      /seen 500, wanted a number from 0\.1 to 100/,
    ],
    [
      'a point elsewhere',
      fileOf([{ ...LINE, match: { point: { lat: 48, lon: 11 }, radiusM: 5 } }]),
      'corrections[0].match.point',
      /48, 11.*inside bbox/,
    ],
    [
      'lat and lon swapped',
      fileOf([
        {
          ...LINE,
          match: {
            name: 'x',
            within: [
              [105.5, 21],
              [105.6, 21],
              [105.6, 21.1],
            ],
          },
        },
      ]),
      'corrections[0].match.within[0]',
      /105\.5, 21, wanted a latitude and longitude inside bbox/,
    ],
    [
      'a corner of three numbers',
      fileOf([
        {
          ...LINE,
          match: {
            name: 'x',
            within: [
              [21, 105, 5],
              [21, 105.6],
              [21.1, 105],
            ],
          },
        },
      ]),
      'corrections[0].match.within[0]',
      /wanted \[lat, lon\] in degrees/,
    ],
    ['a box off the globe', fileOf([], { bbox: [105, 20, 206, 22] }), 'bbox', /206.*−180 to 180/],
    [
      'two corners',
      fileOf([
        {
          ...LINE,
          match: {
            name: 'x',
            within: [
              [21, 105.5],
              [21, 105.6],
            ],
          },
        },
      ]),
      'corrections[0].match.within',
      /a list of 2, wanted a list from 3 to 1000 entries/,
    ],
    ['a list instead of a file', [], '', /^test\.json: seen a list of 0, wanted an object/],
  ];
  it.each(broken)('%s', (_, file, field, message) => {
    let thrown: unknown;
    try {
      parse(file);
    } catch (error) {
      thrown = error;
    }
    expect(thrown).toBeInstanceOf(RuncardError);
    const { code, field: seenField, message: seen } = thrown as RuncardError;
    expect([code, seenField]).toEqual(['INVALID_CORRECTIONS', field]);
    expect(seen).toMatch(message);
    expect(seen.startsWith('test.json')).toBe(true);
  });

  it('is refused by its path when it is not there', async () => {
    await expect(readCorrectionsFile('no/such/file.json')).rejects.toMatchObject({ code: 'FILE_NOT_FOUND' });
  });
});

describe('what ships', () => {
  it('leaves the Long Biên bridge to two-wheelers and walkers, and its namesake streets alone', () => {
    const corrector = createCorrector(shippedCorrections());
    // The middle of the bridge, hanoi-and-standards §6.2 [C ± 200 m].
    const onBridge = [
      { lat: 21.0425, lon: 105.8566 },
      { lat: 21.0443, lon: 105.861 },
    ];
    const bridge = corrector.applyToWay(
      1,
      { ...STREET, roadClass: RoadClass.SECONDARY, name: 'Cầu Long Biên' },
      onBridge,
    );
    expect(bridge.forwardAccess & VEHICLE).toBe(0);
    expect(bridge.forwardAccess & (MOTORBIKE | FOOT)).toBe(MOTORBIKE | FOOT);
    const street = { ...STREET, name: 'Đường Long Biên 1' };
    expect(corrector.applyToWay(2, street, onBridge)).toBe(street);
    const otherBridge = { ...STREET, name: 'Cầu Chương Dương' };
    expect(corrector.applyToWay(3, otherBridge, onBridge)).toBe(otherBridge);
  });

  it('is described in docs/corrections.md by an example that parses', () => {
    const text = readFileSync(new URL('../../../../docs/corrections.md', import.meta.url), 'utf8');
    const example = text.slice(text.indexOf('```json') + 7);
    const { lines } = parse(example.slice(0, example.indexOf('```')));
    expect(lines.map((line) => line.match.by)).toEqual(['name', 'point', 'wayId']);
  });
});
