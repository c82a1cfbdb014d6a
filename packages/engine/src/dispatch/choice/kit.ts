import type { Unit } from '../../world/world.ts';
import type { WarningCode } from '../codes.ts';
import type { ResponsePlan } from '../plan/plan.ts';
import { HEAD_M_PER_BAR, hoseMFor } from '../water/friction.ts';
import type { Feed } from './feeds.ts';

/**
 * What a unit's crew does with one capability between its stop and the fire, and how long a metre of that takes: hose is laid and filled
 * for PUMP and TANK, everybody else walks with gear.
 */
export interface Kit {
  readonly layMsPerM: number;
  readonly fillMsPerM: number;
  /** What its pump puts into one line. */
  readonly fillLpm: number;
  /** Before anything comes out of the hose, whatever its length. */
  readonly startMs: number;
  /** Whether a hose of 900 ms/m and not of 3,000: a cart is on board. */
  readonly hasCart: boolean;
  readonly laysHose: boolean;
  /** What it takes of the road at work, where that is more than the vehicle: an aerial's jacks, cm; 0 for others. */
  readonly spreadCm: number;
  /** Hose that goes up the stairs, beyond the way to the door. */
  readonly stairsM: number;
  /** What may be lost in its hose once the water is lifted and the nozzle has its pressure, bar. */
  readonly lossBar: number;
  /** Up to so many metres from the door its own tank makes effective water; −1 where it never does. */
  readonly waterReachM: number;
  /** Hose for its line and for one to a source, m; −1 where no source would make it give effective water. */
  readonly fedReachM: number;
  /** What keeps it from making effective water at the stop's own distance, whatever that is; absent where nothing does. */
  readonly noWater?: WarningCode;
}

/** What crews of one, two and three lay: one man lays no line. A crew of 0 is one that nobody told, and counts as enough. */
const CREW_OF_A_LINE = 3;

export const laysHose = (capability: string): boolean => capability === 'PUMP' || capability === 'TANK';

/** `floorsUp`: storeys above the ground that the line has to climb. */
export function kitOf(unit: Unit, capability: string, { water, arrival }: ResponsePlan, floorsUp = 0): Kit {
  if (!laysHose(capability))
    return {
      layMsPerM: arrival.withGearMsPerM,
      fillMsPerM: 0,
      fillLpm: water.lineLpm,
      startMs: 0,
      hasCart: false,
      laysHose: false,
      spreadCm: capability === 'LADDER' ? arrival.jackSpreadCm : 0,
      stairsM: 0,
      lossBar: 0,
      waterReachM: -1,
      fedReachM: -1,
    };
  const stairsM = capability === 'PUMP' ? floorsUp * water.stairHoseMPerFloor : 0;
  const hasCart = unit.capabilities.includes('HOSE_CART');
  const isShortHanded = unit.crew > 0 && unit.crew < CREW_OF_A_LINE;
  const byCrew = isShortHanded ? water.twoMenFactor : 1;
  const fillLpm = Math.min(unit.pumpLpm || water.lineLpm, water.lineLpm);
  return {
    layMsPerM: (hasCart ? water.cartMsPerM : water.layMsPerM) * byCrew,
    // Whole ml and l/min: ms = ml ÷ (l/min ÷ 60).
    fillLpm,
    fillMsPerM: capability === 'PUMP' ? (60 * water.fillMlPerM) / fillLpm : 0,
    startMs: capability === 'PUMP' ? water.pumpStartMs : 0,
    hasCart,
    laysHose: true,
    spreadCm: 0,
    stairsM,
    lossBar: lossBar(water, floorsUp),
    ...(capability === 'PUMP'
      ? waterReach(unit, isShortHanded, water, floorsUp, stairsM)
      : { waterReachM: -1, fedReachM: -1 }),
  };
}

/** Effective is so much for so long, after the hose is full, by a crew that is large enough and can breathe. */
function waterReach(
  { tankL, hoseM, pumpLpm, capabilities }: Unit,
  isShortHanded: boolean,
  water: ResponsePlan['water'],
  floorsUp: number,
  stairsM: number,
): Pick<Kit, 'waterReachM' | 'fedReachM' | 'noWater'> {
  const { effectiveLpm, effectiveMs, effectiveNeeds, fillMlPerM } = water;
  if (isShortHanded) return { waterReachM: -1, fedReachM: -1, noWater: 'CREW_TOO_SMALL' };
  if (effectiveNeeds.some((needed) => !capabilities.includes(needed)))
    return { waterReachM: -1, fedReachM: -1, noWater: 'NO_BREATHING_APPARATUS' };
  if (pumpLpm > 0 && pumpLpm < effectiveLpm) return { waterReachM: -1, fedReachM: -1, noWater: 'PUMP_TOO_SMALL' };
  if (lossBar(water, floorsUp) <= 0) return { waterReachM: -1, fedReachM: -1, noWater: 'TOO_HIGH' };
  const carriedM = hoseMFor(ATTACK_HOSE_MM, water.friction, effectiveLpm, lossBar(water, floorsUp));
  const lineM = Math.min(hoseM, carriedM) - stairsM;
  if (lineM < 0) return { waterReachM: -1, fedReachM: -1, noWater: 'HOSE_TOO_SHORT' };
  const toSpareL = tankL - Math.ceil((effectiveLpm * effectiveMs) / 60_000);
  if (toSpareL < 0) return { waterReachM: -1, fedReachM: lineM, noWater: 'TANK_FILLS_HOSE' };
  const tankReachM = fillMlPerM === 0 ? lineM : Math.floor((toSpareL * 1_000) / fillMlPerM) - stairsM;
  return { waterReachM: Math.min(lineM, tankReachM), fedReachM: lineM };
}

/** The line to the fire is of 65 mm. */
export const ATTACK_HOSE_MM = 66;

function lossBar({ pumpBar, nozzleBar, storeyM }: ResponsePlan['water'], floorsUp: number): number {
  return pumpBar - nozzleBar - (floorsUp * storeyM) / HEAD_M_PER_BAR;
}

/** A plan may ask for what takes longer than any fire: a day stands for it, and every sum stays an int32. */
const SETUP_MS_MAX = 24 * 3_600_000;

/** From the stop to being at work, `walkM` away, whole ms. */
export function setupMs(kit: Kit, walkM: number): number {
  return setUp(kit, walkM).setupMs;
}

/** No kit for this capability takes less; whoever it is. */
export function leastSetupMs(capability: string, { water, arrival }: ResponsePlan, walkM: number): number {
  if (!laysHose(capability)) return Math.floor(Math.min(SETUP_MS_MAX, walkM * arrival.withGearMsPerM));
  const layMsPerM = Math.min(water.cartMsPerM, water.layMsPerM) * Math.min(1, water.twoMenFactor);
  return Math.floor(Math.min(SETUP_MS_MAX, walkM * layMsPerM));
}

/** All of it, and the last part, in which the laid hose fills. */
export interface SetUp {
  readonly setupMs: number;
  readonly chargeMs: number;
}

export function setUp({ startMs, layMsPerM, fillMsPerM, stairsM }: Kit, walkM: number): SetUp {
  const lineM = walkM + stairsM;
  return sumOf(startMs + Math.round(lineM * layMsPerM), Math.ceil(lineM * fillMsPerM));
}

/** The same with a second line laid to a source by the same crew, and both filled at what it gives. */
export function setUpFed(kit: Kit, walkM: number, feed: Feeding, fillMlPerM: number): SetUp {
  const hoseM = walkM + kit.stairsM + feed.hoseM;
  return sumOf(kit.startMs + Math.round(hoseM * kit.layMsPerM), feedFillMs(kit, hoseM, feed, fillMlPerM));
}

/** What a line to a source still takes once the line to the fire runs. */
export function connectMs(kit: Kit, feed: Feeding, fillMlPerM: number): number {
  return Math.round(feed.hoseM * kit.layMsPerM) + feedFillMs(kit, feed.hoseM, feed, fillMlPerM);
}

type Feeding = Pick<Feed, 'hoseM' | 'flowLpm'>;

const feedFillMs = (kit: Kit, hoseM: number, { flowLpm }: Feeding, fillMlPerM: number): number =>
  Math.ceil((60 * hoseM * fillMlPerM) / Math.min(flowLpm, kit.fillLpm));

function sumOf(layMs: number, fillMs: number): SetUp {
  const setupMs = Math.min(SETUP_MS_MAX, layMs + fillMs);
  return { setupMs, chargeMs: Math.min(setupMs, fillMs) };
}

/** On hose lines and walks alike: whole metres. */
export const walkMOf = (walkMm: number): number => Math.round(walkMm / 1_000);
