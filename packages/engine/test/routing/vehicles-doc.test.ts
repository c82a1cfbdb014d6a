import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { RoadClass } from '../../src/map/network.ts';
import { BAND_HOURS, BANDS, RAIN_FACTOR, TET_FACTORS } from '../../src/routing/metric/bands.ts';
import type { VehicleProfile } from '../../src/routing/metric/profile.ts';
import { PROFILE_LIMITS, ProfilesSchema } from '../../src/routing/metric/profile-schema.ts';
import { PROFILES } from '../../src/routing/metric/profiles.ts';
import { type ByTier, ROAD_TIERS } from '../../src/routing/metric/road-tiers.ts';
import { TRAFFIC_KMH_MIN } from '../../src/routing/metric/speeds.ts';
import { TURN_ANGLES_DEG } from '../../src/routing/metric/turn-times.ts';

const DOC = readFileSync(new URL('../../../../docs/vehicles.md', import.meta.url), 'utf8');
/** Every table of the page, as rows of cells, by its head. */
const TABLES = new Map(
  DOC.split(/\n(?!\|)/)
    .map((block) => block.split('\n').filter((line) => line.startsWith('|')))
    .filter((lines) => lines.length > 2)
    .map(([head = '', _rule, ...rows]) => [head, rows.map(cellsOf)]),
);
const TIER_HEADS = ['trunk', 'arterial', 'collector', 'street', 'alley', 'off road'];
const MARKED = /^([\d.]+) \[(A|B\+?|C|S)\]$/;

describe('docs/vehicles.md', () => {
  it('has every profile with its names and sizes, each figure with a mark', () => {
    const sizes = PROFILES.map(({ id, name, widthCm, clearanceCm, heightCm, weightKg, lengthCm }) =>
      [`\`${id}\``, name.en, name.vi, widthCm, clearanceCm, heightCm, weightKg, lengthCm].map(String),
    );
    expect(tableOf('profile | English').map((row) => row.map(withoutMark))).toEqual(sizes);
    for (const row of tableOf('profile | English')) for (const cell of row.slice(3)) expect(cell).toMatch(MARKED);
  });

  it('has a source with its mark for every profile', () => {
    const sources = tableOf('profile | source');
    expect(sources.map(([id]) => id)).toEqual(PROFILES.map(({ id }) => `\`${id}\``));
    for (const [, source] of sources) expect(source).toMatch(/\[(A|B\+?|C|S)\]/);
  });

  it('has the speed of every profile on every class of road, each figure with a mark', () => {
    const tiers = tableOf('tier | road classes');
    expect(tiers.map(([tier]) => tier)).toEqual(TIER_HEADS);
    const classes = tiers.map(([, names = '']) => names.split(', '));
    expect(classes.flat().sort()).toEqual(Object.keys(RoadClass).sort());
    const rows = tableOf(`profile | ${TIER_HEADS.join(' | ')}`);
    expect(rows.map(([id]) => id)).toEqual(PROFILES.map(({ id }) => `\`${id}\``));
    for (const [i, [, ...cells]] of rows.entries())
      for (const [tier, cell] of cells.entries()) {
        expect(cell).toMatch(MARKED);
        for (const name of classes[tier] as (keyof typeof RoadClass)[])
          expect(`${PROFILES[i]?.id} ${name} ${PROFILES[i]?.speedKmh[RoadClass[name]]}`).toBe(
            `${PROFILES[i]?.id} ${name} ${withoutMark(cell)}`,
          );
      }
  });

  it('states the factor against a one-way and the time at a gate, the same for all', () => {
    const figures = tableOf('rule | figure').map(([, figure]) => figure);
    const factors = new Set(PROFILES.map(({ contraflowFactor }) => `${contraflowFactor} of it`));
    const gates = new Set(PROFILES.map(({ gateMs }) => `${gateMs} ms`));
    expect(figures).toEqual([...factors, 'never', ...gates]);
  });

  it('has the factors of every band on every tier of road, and its hours', () => {
    const byTier = (of: ByTier) => ROAD_TIERS.map((tier) => String(of[tier]));
    const heads = TIER_HEADS.join(' | ');
    expect(tableOf(`band | ${heads}`)).toEqual(Object.entries(BANDS).map(([band, of]) => [band, ...byTier(of)]));
    const rain = ROAD_TIERS.map(() => String(RAIN_FACTOR));
    expect(tableOf(`condition | ${heads}`)).toEqual([
      ['Tết', ...byTier(TET_FACTORS)],
      ['rain', ...rain],
    ]);
    const clock = (minute: number) =>
      `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;
    expect(tableOf('hours | days')).toEqual(
      BAND_HOURS.map(({ band, days, fromMinute, toMinute }) => [band, days, `${clock(fromMinute)}–${clock(toMinute)}`]),
    );
  });

  it.each<[string, (profile: VehicleProfile) => readonly number[]]>([
    ['siren factor | least factor in a queue', (of) => [of.sirenFactor, of.queueFactorMin]],
    ['tc, ms', (of) => [of.accelerationMs]],
    [
      'straight on | slight | right | left | sharp | turning round',
      ({ turns: of }) => [of.straightMs, of.slightMs, of.rightMs, of.leftMs, of.sharpMs, of.uTurnMs],
    ],
    [
      'a signal with siren | waiting at a signal | against a ban',
      ({ turns: of }) => [of.signalMs, of.redWaitMs, of.bannedTurnMs],
    ],
  ])('has of every profile, each with a mark: %s', (heads, figuresOf) => {
    const rows = tableOf(`profile | ${heads}`);
    const figures = rows.map(([id, ...cells]) => [id, ...cells.filter((cell) => MARKED.test(cell)).map(withoutMark)]);
    expect(figures).toEqual(PROFILES.map((of) => [`\`${of.id}\``, ...figuresOf(of).map(String)]));
  });

  it('derives tc from the distance that it names and the arterial speed, to the second', () => {
    for (const [i, [, tc = '', distance = '']] of tableOf('profile | tc').entries()) {
      const s = (Number.parseFloat(distance) * 3_600) / (PROFILES[i]?.speedKmh[RoadClass.PRIMARY] ?? 0);
      expect(withoutMark(tc)).toBe(String(1_000 * Math.round(s)));
    }
  });

  it('names the angles, and the bounds of a file', () => {
    const { straightMax, slightMax, sharpMin } = TURN_ANGLES_DEG;
    expect(DOC).toContain(
      `Straight on is up to ${straightMax}° to either side, slight up to ${slightMax}°, sharp from ${sharpMin}°`,
    );
    expect(DOC).toContain(`never less than ${TRAFFIC_KMH_MIN} km/h`);
    expect(DOC).toContain(
      `At most ${PROFILE_LIMITS.profilesMax} profiles and ${PROFILE_LIMITS.charactersMax} characters a file.`,
    );
    const { properties } = ProfilesSchema.properties.profiles.items;
    for (const [keys = '', from, to] of tableOf('key | from').filter(([, low]) => low !== '')) {
      for (const key of keys.replaceAll('`', '').split(', ')) {
        const schema = Reflect.get(properties, key) as Bounded;
        const each = schema.properties === undefined ? [schema] : Object.values(schema.properties);
        for (const { minimum, maximum } of each) expect(`${key} ${minimum} ${maximum}`).toBe(`${key} ${from} ${to}`);
      }
    }
    const named = tableOf('key | from').flatMap(([keys = '']) => keys.replaceAll('`', '').split(', '));
    expect([...named, 'name', 'source', 'obeys'].sort()).toEqual(Object.keys(properties).sort());
  });
});

interface Bounded {
  readonly minimum?: number;
  readonly maximum?: number;
  readonly properties?: Readonly<Record<string, Bounded>>;
}

function cellsOf(line: string): string[] {
  return line
    .split('|')
    .slice(1, -1)
    .map((cell) => cell.trim());
}

function tableOf(head: string): string[][] {
  const [, rows] = [...TABLES].find(([line]) => line.startsWith(`| ${head}`)) ?? [];
  if (rows === undefined) throw new Error(`docs/vehicles.md has no table "${head}"`);
  return rows;
}

const withoutMark = (cell: string): string => MARKED.exec(cell)?.[1] ?? cell;
