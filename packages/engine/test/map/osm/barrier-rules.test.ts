import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ArcAccess } from '../../../src/map/network.ts';
import { BARRIER_ROWS, interpretBarrier, REMOVABLE_BOLLARDS } from '../../../src/map/osm/barrier-rules.ts';
import { anyTags, SEED, tags } from './tags.ts';

const { VEHICLE, MOTORBIKE, FOOT } = ArcAccess;

/** Who passes, `gate` when somebody opens, the gap and the headroom in cm: `VMF gate w150 h220`. */
function passing(text: string): string {
  const facts = interpretBarrier(tags(text));
  if (facts === null) return 'nothing';
  const mark = (bit: number, letter: string): string => ((facts.closedFor & bit) === 0 ? letter : '-');
  const parts = [mark(VEHICLE, 'V') + mark(MOTORBIKE, 'M') + mark(FOOT, 'F')];
  if (facts.isGate) parts.push('gate');
  if (facts.widthCm > 0) parts.push(`w${facts.widthCm}`);
  if (facts.maxHeightCm > 0) parts.push(`h${facts.maxHeightCm}`);
  return parts.join(' ');
}

const PASSING: Record<string, string> = {
  gate: 'VMF gate',
  lift_gate: 'VMF gate',
  swing_gate: 'VMF gate',
  sliding_gate: 'VMF gate',
  sliding_beam: 'VMF gate',
  hampshire_gate: 'VMF gate',
  bump_gate: 'VMF gate',
  wicket_gate: 'VMF gate',
  bar: 'VMF gate',
  chain: 'VMF gate',
  rope: 'VMF gate',
  border_control: 'VMF gate',
  checkpoint: 'VMF gate',
  guardhouse: 'VMF gate',
  toll_booth: 'VMF',
  entrance: 'VMF',
  sally_port: 'VMF',
  coupure: 'VMF',
  cattle_grid: 'VMF',
  kerb: 'VMF',
  bollard: 'VMF w150',
  block: 'VMF w150',
  planter: 'VMF w150',
  width_restrictor: 'VMF w220',
  height_restrictor: 'VMF h220',
  bus_trap: '-MF',
  sump_buster: '-MF',
  tank_trap: '-MF',
  yes: '-MF',
  cycle_barrier: '--F',
  motorcycle_barrier: '--F',
  horse_stile: '--F',
  kissing_gate: '--F',
  stile: '--F',
  step: '--F',
  turnstile: '--F',
  'full-height_turnstile': '--F',
  door: '--F',
  jersey_barrier: '--F',
  barrier_board: '--F',
  guard_rail: '--F',
  handrail: '--F',
  cable_barrier: '--F',
  debris: '--F',
  log: '--F',
  spikes: '--F',
  ditch: '--F',
  fence: '---',
  wall: '---',
  hedge: '---',
  retaining_wall: '---',
  city_wall: '---',
};

it.each(BARRIER_ROWS)('barrier=$barrier', ({ barrier }) => {
  expect(passing(`barrier=${barrier}`)).toBe(PASSING[barrier]);
  expect(interpretBarrier(tags(`barrier=${barrier}`))?.kind).toBe(barrier);
  expect(Object.keys(PASSING)).toHaveLength(BARRIER_ROWS.length);
});

describe('tags beside the kind', () => {
  it.each([
    ['barrier=no', 'nothing'],
    ['highway=crossing', 'nothing'],
    ['barrier=sculpture', '-MF'],
    ['barrier=bollard width=3', 'VMF w300'],
    ['barrier=bollard maxwidth=2.2', 'VMF w220'],
    ['barrier=bollard width=2 maxwidth:physical=1.8', 'VMF w180'],
    ['barrier=bollard motor_vehicle=no motorcycle=yes', '-MF w150'],
    // Foot and motorbike pass beside the posts: nobody takes them out.
    ['barrier=bollard foot=yes motorcycle=yes', 'VMF w150'],
    ['barrier=bollard emergency=yes', 'VMF gate'],
    ['barrier=block motorcycle=yes motor_vehicle=no', '-MF w150'],
    ['barrier=height_restrictor maxheight=3.5', 'VMF h350'],
    ['barrier=height_restrictor maxheight=low', 'VMF h220'],
    // access=no is a rule for the public; a gate opens for us, posts do not.
    ['barrier=gate access=no', 'VMF gate'],
    ['barrier=gate access=private locked=yes', 'VMF gate'],
    ['barrier=gate motorcar=no', '-MF gate'],
    ['barrier=gate motor_vehicle=no motorcycle=yes', '-MF gate'],
    ['barrier=gate emergency=no', '--F gate'],
    ['barrier=gate foot=no', 'VM- gate'],
    ['barrier=cycle_barrier access=no foot=yes', '--F'],
    ['barrier=cycle_barrier motorcycle=yes', '-MF'],
    ['barrier=jersey_barrier motor_vehicle=yes', 'VMF gate'],
    ['barrier=entrance access=no', '---'],
    ['barrier=entrance locked=yes', 'VMF gate'],
    // A village arch or gantry is no barrier and has a height all the same.
    ['maxheight=3.2', 'VMF h320'],
    ['maxwidth=2.5 man_made=arch', 'VMF w250'],
    ['barrier=no maxheight:physical=3', 'VMF h300'],
    ['width=2', 'nothing'],
  ])('%s: %s', (text, wanted) => expect(passing(text)).toBe(wanted));

  it.each([...REMOVABLE_BOLLARDS])('a bollard that is %s is opened like a gate', (kind) => {
    expect(passing(`barrier=bollard bollard=${kind}`)).toBe('VMF gate');
  });
});

it('never throws and stays in its bounds, whatever the tags', () => {
  const keys =
    'barrier bollard access emergency locked motorcar motor_vehicle motorcycle foot width maxwidth maxheight';
  const values = [...BARRIER_ROWS.map((row) => row.barrier), 'yes', 'no', 'private', 'removable'];
  fc.assert(
    fc.property(anyTags(keys.split(' '), values), (noise) => {
      const facts = interpretBarrier(noise);
      if (facts === null) return;
      expect(facts.closedFor & ~(VEHICLE | MOTORBIKE | FOOT)).toBe(0);
      expect(facts.widthCm === 0 || (facts.widthCm >= 30 && facts.widthCm <= 10_000)).toBe(true);
      expect(facts.maxHeightCm === 0 || (facts.maxHeightCm >= 100 && facts.maxHeightCm <= 3_000)).toBe(true);
    }),
    SEED,
  );
});
