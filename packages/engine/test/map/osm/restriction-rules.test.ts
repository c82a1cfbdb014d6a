import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { RestrictionKind } from '../../../src/map/network.ts';
import {
  EXEMPTIONS,
  interpretRestriction,
  RESTRICTION_KEYS,
  RESTRICTION_ROWS,
  RestrictionDrop,
} from '../../../src/map/osm/restriction-rules.ts';
import { anyTags, SEED, tags } from './tags.ts';

const said = (text: string) => interpretRestriction(tags(text));
const { NO, ONLY } = RestrictionKind;

it.each(RESTRICTION_ROWS)('restriction=$value', ({ value }) => {
  const kind = value.startsWith('only') ? ONLY : NO;
  expect(said(`type=restriction restriction=${value}`)).toEqual({ restriction: { kind } });
});

it.each(RESTRICTION_KEYS)('%s speaks for a fire engine', (key) => {
  expect(said(`type=restriction ${key}=no_u_turn`)).toEqual({ restriction: { kind: NO } });
});

it.each([...EXEMPTIONS])('except=%s lets it off', (vehicle) => {
  const text = `type=restriction restriction=no_left_turn except=bicycle;+${vehicle}`;
  expect(said(text)).toEqual({ dropped: RestrictionDrop.EXEMPT });
});

describe('what is dropped, and why', () => {
  const { CONDITIONAL, OTHER_VEHICLE, UNKNOWN } = RestrictionDrop;
  it.each([
    ['restriction:conditional=no_left_turn+@+(07:00-09:00)', CONDITIONAL],
    ['restriction:hgv:conditional=no_left_turn+@+(07:00-09:00)', CONDITIONAL],
    ['restriction=no_left_turn hour_on=07:00 hour_off=09:00', CONDITIONAL],
    ['restriction=no_left_turn day_on=Monday', CONDITIONAL],
    ['restriction:bicycle=no_left_turn', OTHER_VEHICLE],
    ['restriction:bus=only_straight_on restriction:conditional=no_u_turn+@+(Mo)', CONDITIONAL],
    ['restriction=no_flying', UNKNOWN],
    ['restriction=no_left_turn+@+(07:00-09:00)', UNKNOWN],
    ['', UNKNOWN],
  ])('%s: %s', (text, dropped) => expect(said(`type=restriction ${text}`)).toEqual({ dropped }));

  it('drops what the older way of writing names another vehicle for', () => {
    expect(said('type=restriction:bus restriction=no_left_turn')).toEqual({ dropped: OTHER_VEHICLE });
    expect(said('type=restriction:hgv restriction=no_left_turn')).toEqual({ restriction: { kind: NO } });
  });
});

it('keeps what holds at all times when a condition only adds to it', () => {
  const text = 'type=restriction restriction=no_left_turn restriction:conditional=none+@+(22:00-05:00)';
  expect(said(text)).toEqual({ restriction: { kind: NO } });
});

it('keeps a ban that exempts others, cars too: a truck is no car', () => {
  const text = 'type=restriction restriction=no_left_turn except=psv;motorcar';
  expect(said(text)).toEqual({ restriction: { kind: NO } });
});

it('reads the first of several values', () => {
  const text = 'type=restriction restriction=only_straight_on;no_u_turn';
  expect(said(text)).toEqual({ restriction: { kind: ONLY } });
});

it('says nothing of other relations', () => {
  for (const text of ['', 'type=multipolygon restriction=no_u_turn', 'restriction=no_u_turn', 'type=restrictions']) {
    expect(said(text), text).toBeNull();
  }
});

it('never throws, and knows three verdicts, whatever the tags', () => {
  const keys = ['type', 'restriction', 'restriction:conditional', 'restriction:hgv', 'except', 'hour_on'];
  const values = ['restriction', 'restriction:bus', 'emergency', ...RESTRICTION_ROWS.map((row) => row.value)];
  const reasons: readonly string[] = Object.values(RestrictionDrop);
  fc.assert(
    fc.property(anyTags(keys, values), (noise) => {
      const verdict = interpretRestriction(noise);
      if (verdict === null) return;
      if ('dropped' in verdict) expect(reasons).toContain(verdict.dropped);
      else expect([NO, ONLY]).toContain(verdict.restriction.kind);
    }),
    SEED,
  );
});
