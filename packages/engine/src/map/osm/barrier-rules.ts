import { ArcAccess } from '../network.ts';
import { ACCESS_KEYS, Access, accessBy, emergencyAccess, GENERAL_ACCESS_KEY } from './access-rules.ts';
import type { BarrierFacts } from './facts.ts';
import { leastOf, parseHeightCm, parseWidthCm } from './measure.ts';
import type { OsmTags } from './source.ts';

const { VEHICLE, MOTORBIKE, FOOT } = ArcAccess;
const WHEELS = VEHICLE | MOTORBIKE;

/**
 * `barrier=*` on a node of a road. `closedFor`: who does not pass at all. `isGate`: opens for us, with the profile's opening time.
 * `widthCm` and `maxHeightCm`: the gap where no tag gives it, 0 = as the road.
 */
export interface BarrierRow {
  readonly barrier: string;
  readonly closedFor: number;
  readonly isGate: boolean;
  readonly widthCm: number;
  readonly maxHeightCm: number;
}

/** Posts are set so that no car passes and a motorbike does [S]; the narrowest car is about 1.6 m. */
const POST_GAP_CM = 150;
/** Set against trucks; the four in the centre's extract are 2.2 and 3.5 m [A, counted]. */
const RESTRICTOR_HEIGHT_CM = 220;
const RESTRICTOR_WIDTH_CM = 220;

const opens = (barrier: string): BarrierRow => ({ barrier, closedFor: 0, isGate: true, widthCm: 0, maxHeightCm: 0 });
const passes = (barrier: string): BarrierRow => ({ barrier, closedFor: 0, isGate: false, widthCm: 0, maxHeightCm: 0 });
const stops = (barrier: string, closedFor: number): BarrierRow => ({ ...passes(barrier), closedFor });
const gap = (barrier: string, widthCm: number): BarrierRow => ({ ...passes(barrier), widthCm });

export const BARRIER_ROWS: readonly BarrierRow[] = [
  opens('gate'),
  opens('lift_gate'),
  opens('swing_gate'),
  opens('sliding_gate'),
  opens('sliding_beam'),
  opens('hampshire_gate'),
  opens('bump_gate'),
  opens('wicket_gate'),
  opens('bar'),
  opens('chain'),
  opens('rope'),
  opens('border_control'),
  opens('checkpoint'),
  opens('guardhouse'),
  // Toll stations must let us through (Law 36/2024 art. 27 cl. 5, §3.2), and the others below stand open.
  passes('toll_booth'),
  passes('entrance'),
  passes('sally_port'),
  passes('coupure'),
  passes('cattle_grid'),
  passes('kerb'),
  gap('bollard', POST_GAP_CM),
  gap('block', POST_GAP_CM),
  gap('planter', POST_GAP_CM),
  gap('width_restrictor', RESTRICTOR_WIDTH_CM),
  { ...passes('height_restrictor'), maxHeightCm: RESTRICTOR_HEIGHT_CM },
  stops('bus_trap', VEHICLE),
  stops('sump_buster', VEHICLE),
  stops('tank_trap', VEHICLE),
  stops('cycle_barrier', WHEELS),
  stops('motorcycle_barrier', WHEELS),
  stops('horse_stile', WHEELS),
  stops('kissing_gate', WHEELS),
  stops('stile', WHEELS),
  stops('step', WHEELS),
  stops('turnstile', WHEELS),
  stops('full-height_turnstile', WHEELS),
  stops('door', WHEELS),
  stops('jersey_barrier', WHEELS),
  stops('barrier_board', WHEELS),
  stops('guard_rail', WHEELS),
  stops('handrail', WHEELS),
  stops('cable_barrier', WHEELS),
  stops('debris', WHEELS),
  stops('log', WHEELS),
  stops('spikes', WHEELS),
  stops('ditch', WHEELS),
  stops('fence', WHEELS | FOOT),
  stops('wall', WHEELS | FOOT),
  stops('hedge', WHEELS | FOOT),
  stops('retaining_wall', WHEELS | FOOT),
  stops('city_wall', WHEELS | FOOT),
  // Something stands there and nobody said what: no engine is sent through it.
  stops('yes', VEHICLE),
];

/** What an unlisted value is taken for. */
export const UNKNOWN_BARRIER = 'yes';
/** Posts that fold, sink or come out are opened like a gate. */
export const REMOVABLE_BOLLARDS: ReadonlySet<string> = new Set(['removable', 'foldable', 'rising', 'unlocked']);
/** Kind of a node that limits height or width without being a barrier: a village arch, a gantry. */
export const LIMIT_KIND = 'limit';

const rowByBarrier = new Map(BARRIER_ROWS.map((row) => [row.barrier, row]));
const unknownRow = stops(UNKNOWN_BARRIER, VEHICLE);

const HEIGHT_KEYS = ['maxheight', 'maxheight:physical'] as const;
const WIDTH_LIMIT_KEYS = ['maxwidth', 'maxwidth:physical'] as const;
const GAP_KEYS = ['maxwidth', 'maxwidth:physical', 'width'] as const;

/** What stands on a node of a road; null when nothing does. */
export function interpretBarrier(tags: OsmTags): BarrierFacts | null {
  const barrier = tags.get('barrier');
  return barrier === undefined || barrier === 'no' ? interpretLimit(tags) : interpretKind(tags, barrier);
}

function interpretLimit(tags: OsmTags): BarrierFacts | null {
  const widthCm = leastOf(WIDTH_LIMIT_KEYS, tags, parseWidthCm) ?? 0;
  const maxHeightCm = leastOf(HEIGHT_KEYS, tags, parseHeightCm) ?? 0;
  if (widthCm === 0 && maxHeightCm === 0) return null;
  return { kind: LIMIT_KIND, closedFor: 0, isGate: false, widthCm, isWidthTagged: widthCm > 0, maxHeightCm };
}

function interpretKind(tags: OsmTags, barrier: string): BarrierFacts {
  const row = rowByBarrier.get(barrier) ?? unknownRow;
  const opened = openedByTag(tags);
  const isRemovable = barrier === 'bollard' && REMOVABLE_BOLLARDS.has(tags.get('bollard') ?? '');
  // What stops vehicles and yet has a tag that lets them pass is taken out of the way for them.
  const isTakenOut = isRemovable || ((opened & VEHICLE) !== 0 && ((row.closedFor & VEHICLE) !== 0 || row.widthCm > 0));
  const isGate = row.isGate || isTakenOut || tags.get('locked') === 'yes';
  const taggedCm = leastOf(GAP_KEYS, tags, parseWidthCm);
  return {
    kind: row.barrier,
    closedFor: (row.closedFor & ~opened) | closedByTag(tags, isGate),
    isGate,
    widthCm: taggedCm ?? (isTakenOut ? 0 : row.widthCm),
    isWidthTagged: taggedCm !== null,
    maxHeightCm: leastOf(HEIGHT_KEYS, tags, parseHeightCm) ?? row.maxHeightCm,
  };
}

/** Bits that a tag naming them lets through what the kind would stop. */
function openedByTag(tags: OsmTags): number {
  const emergency = emergencyAccess(tags);
  if (emergency === Access.OPEN) return WHEELS;
  let bits = 0;
  if (isOpen(accessBy(ACCESS_KEYS.vehicle, tags))) bits |= VEHICLE;
  if (isOpen(accessBy(ACCESS_KEYS.motorbike, tags))) bits |= MOTORBIKE;
  if (isOpen(accessBy(ACCESS_KEYS.foot, tags))) bits |= FOOT;
  return bits;
}

/**
 * Bits that a tag closes. `access=no` on a gate is a rule for the public: it is opened for us, where a wall of posts is not.
 */
function closedByTag(tags: OsmTags, isGate: boolean): number {
  const emergency = emergencyAccess(tags);
  if (emergency === Access.OPEN) return 0;
  if (emergency === Access.CLOSED) return WHEELS;
  const general = isGate ? undefined : accessBy([GENERAL_ACCESS_KEY], tags);
  let bits = 0;
  if ((accessBy(ACCESS_KEYS.vehicle, tags) ?? general) === Access.CLOSED) bits |= VEHICLE;
  if ((accessBy(ACCESS_KEYS.motorbike, tags) ?? general) === Access.CLOSED) bits |= MOTORBIKE;
  if ((accessBy(ACCESS_KEYS.foot, tags) ?? general) === Access.CLOSED) bits |= FOOT;
  return bits;
}

const isOpen = (access: Access | undefined): boolean => access !== undefined && access !== Access.CLOSED;
