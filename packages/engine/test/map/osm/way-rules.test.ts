import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ArcAccess, PieceFlag, RoadClass, WidthSource } from '../../../src/map/network.ts';
import { ACCESS_ROWS, CLASS_ACCESS, EMERGENCY_ROWS } from '../../../src/map/osm/access-rules.ts';
import { CLASS_ROWS, DROPPED_ROUTE_ROWS, DROPPED_ROWS } from '../../../src/map/osm/class-rules.ts';
import type { WayFacts } from '../../../src/map/osm/facts.ts';
import { interpretWay, ONEWAY_ROWS } from '../../../src/map/osm/way-rules.ts';
import { CLASS_WIDTH_ROWS } from '../../../src/map/osm/width-rules.ts';
import { anyTags, SEED, tags } from './tags.ts';

const { VEHICLE, MOTORBIKE, FOOT, CONTRAFLOW } = ArcAccess;

function roadOf(text: string): WayFacts {
  const verdict = interpretWay(tags(text));
  if (verdict === null || !('road' in verdict)) throw new Error(`${text} is no road: ${JSON.stringify(verdict)}`);
  return verdict.road;
}

/** V, M, F for who may use it, `-` where not, `!` against the one-way. */
function letters(bits: number): string {
  const mark = (bit: number, letter: string): string => ((bits & bit) === 0 ? '-' : letter);
  return mark(VEHICLE, 'V') + mark(MOTORBIKE, 'M') + mark(FOOT, 'F') + ((bits & CONTRAFLOW) === 0 ? '' : '!');
}
const both = (text: string): string => `${letters(roadOf(text).forwardAccess)} ${letters(roadOf(text).backwardAccess)}`;

/** Class and access without any other tag. */
const PLAIN: Record<string, [RoadClass, string]> = {
  motorway: [RoadClass.MOTORWAY, 'V-- V--!'],
  motorway_link: [RoadClass.MOTORWAY_LINK, 'V-- V--!'],
  trunk: [RoadClass.TRUNK, 'VMF VMF'],
  trunk_link: [RoadClass.TRUNK_LINK, 'VMF VMF'],
  primary: [RoadClass.PRIMARY, 'VMF VMF'],
  primary_link: [RoadClass.PRIMARY_LINK, 'VMF VMF'],
  secondary: [RoadClass.SECONDARY, 'VMF VMF'],
  secondary_link: [RoadClass.SECONDARY_LINK, 'VMF VMF'],
  tertiary: [RoadClass.TERTIARY, 'VMF VMF'],
  tertiary_link: [RoadClass.TERTIARY_LINK, 'VMF VMF'],
  unclassified: [RoadClass.UNCLASSIFIED, 'VMF VMF'],
  minor: [RoadClass.UNCLASSIFIED, 'VMF VMF'],
  residential: [RoadClass.RESIDENTIAL, 'VMF VMF'],
  living_street: [RoadClass.LIVING_STREET, 'VMF VMF'],
  road: [RoadClass.ROAD, 'VMF VMF'],
  service: [RoadClass.SERVICE, 'VMF VMF'],
  track: [RoadClass.TRACK, 'VMF VMF'],
  byway: [RoadClass.TRACK, 'VMF VMF'],
  pedestrian: [RoadClass.PEDESTRIAN, 'VMF VMF'],
  path: [RoadClass.PATH, '-MF -MF'],
  bridleway: [RoadClass.PATH, '-MF -MF'],
  footway: [RoadClass.FOOTWAY, '-MF -MF'],
  crossing: [RoadClass.FOOTWAY, '--F --F'],
  cycleway: [RoadClass.CYCLEWAY, '-MF -MF'],
  steps: [RoadClass.STEPS, '--F --F'],
  busway: [RoadClass.BUSWAY, 'VM- VM-'],
  bus_guideway: [RoadClass.BUSWAY, 'VM- VM-'],
};

describe('class', () => {
  it.each(CLASS_ROWS)('highway=$highway: class, speed, width and who may use it', (row) => {
    const road = roadOf(`highway=${row.highway}`);
    const [roadClass, access] = PLAIN[row.highway];
    expect(road.roadClass).toBe(roadClass);
    expect(road.speedKmh).toBe(row.speedKmh);
    expect(`${letters(road.forwardAccess)} ${letters(road.backwardAccess)}`).toBe(access);
    expect(road.widthSource).toBe(WidthSource.CLASS);
    expect(road.widthCm).toBe(CLASS_WIDTH_ROWS.find((width) => width.roadClass === roadClass)?.widthCm);
  });

  it('gives every class an access and a width, and every class comes of some value', () => {
    const classes = Object.values(RoadClass).sort((a, b) => a - b);
    expect(
      Object.keys(CLASS_ACCESS)
        .map(Number)
        .sort((a, b) => a - b),
    ).toEqual(classes);
    expect(CLASS_WIDTH_ROWS.map((row) => row.roadClass)).toEqual(classes);
    expect(new Set(CLASS_ROWS.map((row) => row.roadClass))).toEqual(new Set(classes));
    expect(new Set(Object.keys(PLAIN))).toEqual(new Set(CLASS_ROWS.map((row) => row.highway)));
  });

  it.each(DROPPED_ROWS)('highway=$highway is dropped as "$reason"', ({ highway, reason }) => {
    expect(interpretWay(new Map([['highway', highway]]))).toEqual({ dropped: reason });
  });

  it.each(DROPPED_ROUTE_ROWS)('route=$route is dropped as "$reason"', ({ route, reason }) => {
    expect(interpretWay(new Map([['route', route]]))).toEqual({ dropped: reason });
  });

  it.each([
    ['highway=hyperloop', 'unknown highway value'],
    ['highway=service area=yes', 'area, not a line'],
    ['highway=footway indoor=yes', 'inside a building'],
    ['highway=service disused=yes', 'road no longer there'],
    ['highway=residential access=no', 'closed to everybody'],
    ['highway=steps foot=no', 'closed to everybody'],
  ])('%s is dropped as "%s"', (text, dropped) => expect(interpretWay(tags(text))).toEqual({ dropped }));

  it('says nothing of what is no road', () => {
    for (const text of ['', 'building=yes', 'railway=rail', 'route=hiking', 'disused:highway=service']) {
      expect(interpretWay(tags(text)), text).toBeNull();
    }
  });

  it('lets walkers, and nobody else, along the edge of a square', () => {
    expect(both('highway=pedestrian area=yes')).toBe('--F --F');
  });
});

describe('one-way', () => {
  const ACCESS: Record<string, string> = {
    yes: 'VMF VMF!',
    true: 'VMF VMF!',
    '1': 'VMF VMF!',
    '-1': 'VMF! VMF',
    reverse: 'VMF! VMF',
    no: 'VMF VMF',
    false: 'VMF VMF',
    '0': 'VMF VMF',
    reversible: 'VMF! VMF!',
    alternating: 'VMF VMF',
  };
  it.each(ONEWAY_ROWS)('oneway=$value', ({ value }) => {
    expect(both(`highway=primary oneway=${value}`)).toBe(ACCESS[value]);
    const isOneway = ACCESS[value].split('!').length === 2;
    expect((roadOf(`highway=primary oneway=${value}`).flags & PieceFlag.ONEWAY) !== 0).toBe(isOneway);
  });

  it.each([
    ['highway=primary oneway=YES', 'VMF VMF!'],
    ['highway=primary oneway=perhaps', 'VMF VMF'],
    ['highway=primary junction=roundabout', 'VMF VMF!'],
    ['highway=primary junction=circular', 'VMF VMF!'],
    ['highway=primary junction=yes', 'VMF VMF'],
    ['highway=primary junction=roundabout oneway=no', 'VMF VMF'],
    ['highway=primary junction=roundabout oneway=-1', 'VMF! VMF'],
    ['highway=motorway oneway=no', 'V-- V--'],
    ['highway=motorway oneway=perhaps', 'V-- V--!'],
    ['highway=primary oneway=yes oneway:emergency=no', 'VMF VMF'],
    ['highway=primary oneway=yes oneway:motorcycle=no', 'VMF VMF!'],
    ['highway=primary oneway:bicycle=yes', 'VMF VMF'],
    ['highway=footway oneway=yes', '-MF -MF!'],
    // Walkers and stairs know no one-way.
    ['highway=steps oneway=yes', '--F --F'],
  ])('%s: %s', (text, access) => expect(both(text)).toBe(access));

  it('flags a roundabout', () => {
    expect(roadOf('highway=primary junction=roundabout').flags).toBe(PieceFlag.ROUNDABOUT | PieceFlag.ONEWAY);
  });
});

describe('access', () => {
  const ACCESS: Record<string, string> = {
    yes: 'VMF',
    permissive: 'VMF',
    designated: 'VMF',
    official: 'VMF',
    public: 'VMF',
    destination: 'VMF',
    delivery: 'VMF',
    discouraged: 'VMF',
    agricultural: 'VMF',
    forestry: 'VMF',
    use_sidepath: 'VMF',
    dismount: 'VMF',
    unknown: 'VMF',
    private: 'VMF private',
    customers: 'VMF private',
    permit: 'VMF private',
    residents: 'VMF private',
    military: 'VMF private',
    employees: 'VMF private',
    emergency: 'VMF private',
    no: '--F',
  };
  it.each(ACCESS_ROWS)('vehicle=$value', ({ value }) => {
    const road = roadOf(`highway=service vehicle=${value}`);
    const isPrivate = (road.flags & PieceFlag.PRIVATE) !== 0;
    expect(letters(road.forwardAccess) + (isPrivate ? ' private' : '')).toBe(ACCESS[value]);
    expect(Object.keys(ACCESS)).toHaveLength(ACCESS_ROWS.length);
  });

  const EMERGENCY: Record<string, string> = {
    yes: 'VM- 256',
    designated: 'VM- 256',
    official: 'VM- 256',
    permissive: 'VM- 256',
    private: 'VM- 256',
    destination: 'VM- 256',
  };
  it.each(EMERGENCY_ROWS)('emergency=$value on a road closed to all others', ({ value }) => {
    const text = `highway=service access=no emergency=${value}`;
    if (EMERGENCY[value] === undefined) {
      expect(interpretWay(tags(text))).toEqual({ dropped: 'closed to everybody' });
      expect(both('highway=service emergency=no')).toBe('--F --F');
    } else expect(`${letters(roadOf(text).forwardAccess)} ${roadOf(text).flags}`).toBe(EMERGENCY[value]);
  });

  it.each([
    ['highway=service access=no motor_vehicle=yes', 'VM-'],
    ['highway=service access=private foot=yes', 'VMF'],
    ['highway=service service=emergency_access access=no', 'VM-'],
    ['highway=service motor_vehicle=no', '--F'],
    ['highway=service motor_vehicle=no motorcycle=yes', '-MF'],
    ['highway=service motorcar=no', '-MF'],
    ['highway=service motorcar=yes motor_vehicle=no', 'V-F'],
    ['highway=service vehicle=no motor_vehicle=destination', 'VMF'],
    ['highway=residential hgv=no goods=no', 'VMF'],
    ['highway=residential access=nonsense', 'VMF'],
    ['highway=residential access=private;customers', 'VMF'],
    ['highway=pedestrian motor_vehicle=no', 'V-F'],
    ['highway=pedestrian access=no foot=yes', '--F'],
    ['highway=footway access=yes', '-MF'],
    ['highway=footway motor_vehicle=yes', 'VMF'],
    ['highway=path emergency=yes', 'VMF'],
    ['highway=path motorcycle=no', '--F'],
    ['highway=footway footway=sidewalk', '--F'],
    ['highway=footway bridge=yes', '--F'],
    ['highway=footway tunnel=yes', '--F'],
    ['highway=footway footway=sidewalk motorcycle=yes', '-MF'],
    ['highway=steps motor_vehicle=yes', '--F'],
    ['highway=trunk foot=no', 'VM-'],
    ['highway=trunk motorroad=yes', 'V--'],
    ['highway=motorway motorcycle=yes', 'VM-'],
    ['highway=track ford=stepping_stones', '--F'],
    ['highway=track smoothness=impassable', '-MF'],
  ])('%s: %s', (text, access) => expect(letters(roadOf(text).forwardAccess)).toBe(access));

  it('marks what is private once, whoever it is private to', () => {
    expect(roadOf('highway=service access=private').flags).toBe(PieceFlag.PRIVATE);
    // A key that names vehicles speaks before the general one.
    expect(roadOf('highway=service access=private motor_vehicle=yes').flags).toBe(0);
  });
});

describe('the rest', () => {
  it.each([
    ['bridge=yes', PieceFlag.BRIDGE],
    ['bridge=viaduct', PieceFlag.BRIDGE],
    ['bridge=no', 0],
    ['tunnel=yes', PieceFlag.TUNNEL],
    ['tunnel=building_passage', PieceFlag.TUNNEL],
    ['tunnel=culvert', 0],
    ['covered=yes', PieceFlag.TUNNEL],
    ['ford=yes', PieceFlag.FORD],
    ['ford=no', 0],
    ['toll=yes', PieceFlag.TOLL],
    ['service=alley', PieceFlag.ALLEY],
    ['service=emergency_access', PieceFlag.EMERGENCY],
    ['name=Ngách+5', PieceFlag.ALLEY],
  ])('%s sets flags %i', (text, flags) => expect(roadOf(`highway=service ${text}`).flags).toBe(flags));

  it('takes the strictest of the limits that can be read', () => {
    const road = roadOf(
      'highway=primary maxheight=4.5 maxheight:physical=4.2 maxweight=default maxgcweight=10 maxweightrating=7.5',
    );
    expect(road.maxHeightCm).toBe(420);
    expect(road.maxWeightKg).toBe(7_500);
    expect(roadOf('highway=primary maxheight=none').maxHeightCm).toBe(0);
  });

  it('takes a tagged speed before that of the class, and an alley is slow', () => {
    expect(roadOf('highway=primary maxspeed=30').speedKmh).toBe(30);
    expect(roadOf('highway=residential name=Ngõ+43').speedKmh).toBe(15);
    expect(roadOf('highway=residential name=Ngõ+43 maxspeed=20').speedKmh).toBe(20);
    // A large road that bears a lane's name by mistake stays a large road.
    expect(roadOf('highway=primary name=Ngõ+43')).toMatchObject({ speedKmh: 50, flags: 0 });
  });

  it('reads whole layers only', () => {
    expect(roadOf('highway=primary layer=-1').layer).toBe(-1);
    for (const layer of ['1.5', 'up', '999', '']) expect(roadOf(`highway=primary layer=${layer}`).layer).toBe(0);
  });

  it('keeps the name as it is written, trimmed and NFC', () => {
    const decomposed = 'Phố Hàng Bạc'.normalize('NFD');
    const verdict = interpretWay(
      new Map([
        ['highway', 'residential'],
        ['name', ` ${decomposed} `],
      ]),
    );
    expect(verdict).toMatchObject({ road: { name: 'Phố Hàng Bạc' } });
    expect(roadOf('highway=residential name:vi=Phố+Huế').name).toBe('Phố Huế');
  });
});

it('never throws, and every road has a width, a speed and both directions, whatever the tags', () => {
  const keys =
    'highway oneway junction access vehicle motor_vehicle motorcar motorcycle foot emergency service name width lanes maxheight maxweight maxspeed layer area bridge tunnel ford covered';
  const values = [
    ...CLASS_ROWS.map((row) => row.highway),
    ...ACCESS_ROWS.map((row) => row.value),
    '-1',
    'Ngõ 12/3',
    'Hẻm',
    'alley',
  ];
  const wheels = VEHICLE | MOTORBIKE;
  fc.assert(
    fc.property(anyTags(keys.split(' '), values), fc.constantFrom(...CLASS_ROWS), (noise, row) => {
      const verdict = interpretWay(new Map([...noise, ['highway', row.highway]]));
      if (verdict === null || !('road' in verdict)) return;
      const { road } = verdict;
      expect(road.widthCm).toBeGreaterThanOrEqual(30);
      expect(road.widthCm).toBeLessThanOrEqual(10_000);
      expect(road.speedKmh).toBeGreaterThanOrEqual(3);
      expect(road.speedKmh).toBeLessThanOrEqual(200);
      expect(road.forwardAccess & ~CONTRAFLOW).toBe(road.backwardAccess & ~CONTRAFLOW);
      expect(road.forwardAccess).not.toBe(0);
      if ((road.forwardAccess & wheels) === 0) expect((road.forwardAccess | road.backwardAccess) & CONTRAFLOW).toBe(0);
      expect(road.name).toBe(road.name.normalize('NFC'));
    }),
    SEED,
  );
});
