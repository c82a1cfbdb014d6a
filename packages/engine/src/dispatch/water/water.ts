import { compareText } from '../../core/compare-text.ts';
import { INFINITE_MS, type LatLon, straightMm } from '../../core/units.ts';
import type { Ground, Stop, WalkField } from '../../routing/ground.ts';
import type { WaterSource } from '../../world/world.ts';
import type { Notice, WaterAnswer, WaterSourceAnswer } from '../answer.ts';
import type { Near } from '../near.ts';
import type { WaterDefaults } from '../plan/plan.ts';
import { notice } from '../say/explain.ts';
import { formatMinutes } from '../say/minutes.ts';
import { flowLpmOver } from './friction.ts';
import { createMains, type Mains } from './mains.ts';
import { flowOf, isUsable, sourceFlow } from './source-flow.ts';

export interface WaterQuestion {
  readonly location: LatLon;
  /** As hose is laid from the location, at least as far as it reaches. */
  readonly hose: WalkField;
  readonly requiredFlowLpm: number;
  /** The first pumper, when one is sent: hose may also run from a source to where it stands. */
  readonly pumper: { readonly profileId: string; readonly stop: Stop | null } | null;
  /** Whether somebody brings one to draft with. */
  readonly hasPortablePump: boolean;
  /** When the first is there, and when a crew is free to lay hose to a source: a second one, or the first once its own line is laid. */
  readonly arrivesInMs: number;
  readonly freeInMs: number;
}

/** Sources listed at most, however little each gives. */
const SOURCES_MAX = 12;
const SHUTTLE_SOURCES_MAX = 3;
/** A few more than will be listed, so that the road may choose among them. */
const SHUTTLE_SOURCES_MEASURED: number = 3 * SHUTTLE_SOURCES_MAX;
/** Beyond hose reach, sources are sought this far for a shuttle. */
const SHUTTLE_RADIUS_MAX_M = 6_400;
const SHUTTLE_DRIVE_MS_MAX = 1_200_000;

/**
 * The usable sources within hose reach on foot of the location or of the first pumper, nearest by hose first, until their flows
 * make the required one. Where there is none, the nearest by road, for a shuttle: listed, and counted as giving nothing.
 */
export function findWater(
  question: WaterQuestion,
  defaults: WaterDefaults,
  near: Near,
  ground: Ground,
): { readonly answer: WaterAnswer; readonly warnings: readonly Notice[] } {
  const { requiredFlowLpm } = question;
  if (requiredFlowLpm === 0)
    return { answer: { sources: [], requiredFlowLpm, suppliedFlowLpm: 0, shortfallLpm: 0 }, warnings: [] };
  const reached = withinHose(question, defaults, near, ground);
  const usable = reached.filter(({ source }) => isUsable(source, defaults));
  const undraftable = usable.filter(({ source }) => !canDraft(source, question, ground));
  const givesLpm = (reached: Reached): number => carriedLpm(reached, defaults);
  const mains = createMains(
    ground,
    usable.map(({ source }) => source),
  );
  const draftable = usable.filter((one) => !undraftable.includes(one));
  const taken = takeUntil(draftable, requiredFlowLpm, mains, givesLpm);
  const flowLpm = sumOf(taken, mains, givesLpm);
  const suppliedFlowLpm = Math.min(flowLpm, requiredFlowLpm);
  const shortfallLpm = requiredFlowLpm - suppliedFlowLpm;
  const outOfService = reached.map((r) => r.source).filter((source) => source.status === 'OUT_OF_SERVICE');
  if (taken.length === 0) {
    const shuttle = findShuttle(question, defaults, near, ground);
    return {
      answer: { sources: shuttle.sources, requiredFlowLpm, suppliedFlowLpm, shortfallLpm },
      warnings: [...shuttle.warnings, ...warnOutOfService(outOfService), ...warnUndraftable(undraftable)],
    };
  }
  const sources = taken.map(({ source, hoseM }) =>
    answerSource(
      source,
      hoseM,
      carriedLpm({ source, hoseM }, defaults),
      readyMs({ source, hoseM }, question.freeInMs, defaults),
    ),
  );
  const listed = taken.map((r) => r.source);
  const warnings = [
    ...warnOutOfService(outOfService),
    ...warnUndraftable(undraftable),
    ...warnSources(listed, defaults),
    ...warnLowPressure(listed, defaults),
    ...warnSharedMain(
      usable.map((r) => r.source),
      mains,
    ),
  ];
  return { answer: { sources, requiredFlowLpm, suppliedFlowLpm, shortfallLpm }, warnings };
}

interface Reached {
  readonly source: WaterSource;
  /** Whole metres, rounded up. */
  readonly hoseM: number;
}

/** Every source to which the hose reaches, usable or not, nearest first. */
function withinHose(question: WaterQuestion, { hoseReachM }: WaterDefaults, near: Near, ground: Ground): Reached[] {
  const fields = [{ from: question.location, walk: question.hose }];
  const stop = question.pumper?.stop ?? null;
  // A pumper beyond the rails passes no water on.
  if (stop !== null && !stop.crossesRails) fields.push({ from: stop, walk: ground.hoseFrom(stop, hoseReachM) });
  const hoseM = new Map<string, Reached>();
  for (const { from, walk } of fields) {
    for (const source of near.waterWithin(from, hoseReachM)) {
      const walkM = walk.distanceM(source);
      if (walkM === null || walkM > hoseReachM) continue;
      const reached = { source, hoseM: Math.ceil(walkM) };
      if (reached.hoseM < (hoseM.get(source.id)?.hoseM ?? Number.POSITIVE_INFINITY)) hoseM.set(source.id, reached);
    }
  }
  return [...hoseM.values()].sort((a, b) => a.hoseM - b.hoseM || compareText(a.source.id, b.source.id));
}

/** What adds nothing, because its main gives all that it has already, is left for others. */
function takeUntil(
  usable: readonly Reached[],
  requiredFlowLpm: number,
  mains: Mains,
  givesLpm: (reached: Reached) => number,
): Reached[] {
  const taken: Reached[] = [];
  let flowLpm = 0;
  for (const reached of usable) {
    if (flowLpm >= requiredFlowLpm || taken.length >= SOURCES_MAX) break;
    const withIt = sumOf([...taken, reached], mains, givesLpm);
    if (withIt === flowLpm) continue;
    taken.push(reached);
    flowLpm = withIt;
  }
  return taken;
}

function sumOf(taken: readonly Reached[], mains: Mains, givesLpm: (reached: Reached) => number): number {
  const reachedOf = new Map(taken.map((reached) => [reached.source, reached]));
  return mains.sumLpm([...reachedOf.keys()], (source) => givesLpm(reachedOf.get(source)!));
}

/** What the source gives, and one 65 mm line of that length carries at a pump's pressure. */
function carriedLpm({ source, hoseM }: Reached, defaults: WaterDefaults): number {
  const lossBar = Math.max(0, defaults.pumpBar - defaults.nozzleBar);
  const lineLpm =
    hoseM === 0 ? Number.POSITIVE_INFINITY : Math.floor(flowLpmOver(66, defaults.friction, hoseM, lossBar));
  return Math.min(flowOf(source, defaults), lineLpm);
}

function findShuttle(
  question: WaterQuestion,
  defaults: WaterDefaults,
  near: Near,
  ground: Ground,
): { readonly sources: WaterSourceAnswer[]; readonly warnings: Notice[] } {
  const isWanted = (source: WaterSource): boolean => isUsable(source, defaults);
  const found = near.nearestWater(question.location, SHUTTLE_RADIUS_MAX_M, SHUTTLE_SOURCES_MEASURED, isWanted);
  const reach = `no usable water within ${defaults.hoseReachM} m on foot`;
  if (found.length === 0)
    return {
      sources: [],
      warnings: [notice('NO_WATER_KNOWN', `${reach}, none known within ${SHUTTLE_RADIUS_MAX_M} m`)],
    };
  const driveMs = shuttleDrives(question, found, ground);
  const ranked = found
    .map((source, i) => ({
      source,
      driveMs: driveMs[i]!,
      straight: straightMm(source, question.location),
    }))
    .sort((a, b) => a.driveMs - b.driveMs || a.straight - b.straight || compareText(a.source.id, b.source.id))
    .slice(0, SHUTTLE_SOURCES_MAX);
  const sources = ranked.map(({ source, driveMs, straight }) => {
    const hoseM = Math.round(straight / 1_000);
    const tripMs = driveMs < INFINITE_MS ? 2 * driveMs : unroutedTripMs(question, straight, hoseM, defaults, ground);
    const backMs = question.arrivesInMs + tripMs;
    return answerSource(source, hoseM, flowOf(source, defaults), Math.max(backMs, openMs(source, defaults)));
  });
  const names = sources.map((source) => `${source.sourceId} (${source.hoseM} m in a straight line)`).join(', ');
  return {
    sources,
    warnings: [
      notice('NO_WATER_NEAR', `${reach}; a shuttle from ${names}`),
      ...warnSources(
        ranked.map((r) => r.source),
        defaults,
      ),
    ],
  };
}

/** Of those that may be among the first by road; `INFINITE_MS` for the others, and where no road leads. */
function shuttleDrives({ pumper }: WaterQuestion, sources: readonly WaterSource[], ground: Ground): number[] {
  const drivesMs = sources.map(() => INFINITE_MS);
  if (pumper === null || pumper.stop === null) return drivesMs;
  const { profileId, stop } = pumper;
  const ask = (asked: readonly number[]): void => {
    const places = asked.map((i) => sources[i]!);
    const found = ground.driveMs(profileId, places, stop, SHUTTLE_DRIVE_MS_MAX);
    for (const [k, i] of asked.entries()) drivesMs[i] = found[k]!;
  };
  const all = [...sources.keys()];
  ask(all.slice(0, SHUTTLE_SOURCES_MAX));
  const lastMs = Math.max(...drivesMs.slice(0, SHUTTLE_SOURCES_MAX));
  const leastMs = ground.leastDriveTo(profileId, [stop]);
  const others = all.slice(SHUTTLE_SOURCES_MAX).filter((i) => leastMs(sources[i]!) <= lastMs);
  if (others.length > 0) ask(others);
  return drivesMs;
}

/** Where no road is known: there and back as guessed, or with no truck to fetch it, as long as laying hose all the way would take. */
function unroutedTripMs(
  { pumper }: WaterQuestion,
  straightMm: number,
  straightM: number,
  { layMsPerM }: WaterDefaults,
  ground: Ground,
): number {
  return pumper === null ? straightM * layMsPerM : 2 * ground.guessMs(pumper.profileId, straightMm);
}

function answerSource(source: WaterSource, hoseM: number, flowLpm: number, readyInMs: number): WaterSourceAnswer {
  const { id, kind, lat, lon } = source;
  return { sourceId: id, kind, flowLpm, hoseM, readyInMs, lat, lon };
}

/** One line laid by hand, and once the source is open filled at what it gives and a line takes. */
function readyMs({ source, hoseM }: Reached, freeInMs: number, defaults: WaterDefaults): number {
  // Whole ml and l/min: ms = ml ÷ (l/min ÷ 60).
  const fillMs = Math.ceil((60 * hoseM * defaults.fillMlPerM) / Math.min(flowOf(source, defaults), defaults.lineLpm));
  return Math.max(freeInMs + hoseM * defaults.layMsPerM, openMs(source, defaults)) + fillMs;
}

/** A private source is used from its key-holder's arrival, who is called at the alert. */
const openMs = ({ isPrivate }: WaterSource, { keyHolderMs }: WaterDefaults): number => (isPrivate ? keyHolderMs : 0);

function warnSources(sources: readonly WaterSource[], { keyHolderMs }: WaterDefaults): Notice[] {
  const unknown = sources.filter((source) => source.status === 'UNKNOWN').map((source) => source.id);
  const owned = sources.filter((source) => source.isPrivate).map((source) => source.id);
  const key = `call the key-holder now, taken to be there ${formatMinutes(keyHolderMs)} after the alert`;
  return [
    ...(unknown.length > 0 ? [notice('WATER_UNKNOWN_STATUS', `not known to work: ${unknown.join(', ')}`)] : []),
    ...(owned.length > 0 ? [notice('WATER_PRIVATE', `private, ${key}: ${owned.join(', ')}`)] : []),
  ];
}

function warnOutOfService(sources: readonly WaterSource[]): Notice[] {
  if (sources.length === 0) return [];
  const ids = sources.slice(0, SOURCES_MAX).map((source) => source.id);
  return [notice('WATER_OUT_OF_SERVICE', `left out, out of service: ${ids.join(', ')}`)];
}

function warnLowPressure(sources: readonly WaterSource[], defaults: WaterDefaults): Notice[] {
  const low = sources.filter((source) => sourceFlow(source, defaults).isLowPressure).map((source) => source.id);
  if (low.length === 0) return [];
  return [notice('LOW_PRESSURE_MAIN', `the test says nothing of their flow, their class is taken: ${low.join(', ')}`)];
}

function warnUndraftable(reached: readonly Reached[]): Notice[] {
  if (reached.length === 0) return [];
  const ids = reached.slice(0, SOURCES_MAX).map(({ source }) => source.id);
  return [notice('WATER_NEEDS_PORTABLE_PUMP', `no truck stands within ${SUCTION_M} m of it: ${ids.join(', ')}`)];
}

/** A truck's suction hose [S, tactics]. */
const SUCTION_M = 8;

/** Open water is drafted from by a truck on a road beside it or by a portable pump; every other source has a coupling. */
function canDraft(source: WaterSource, { hasPortablePump, pumper }: WaterQuestion, ground: Ground): boolean {
  if (source.kind !== 'NATURAL' || hasPortablePump) return true;
  const beside = pumper === null ? undefined : ground.stops(source, pumper.profileId)[0];
  return beside !== undefined && beside.walkMm <= SUCTION_M * 1_000;
}

function warnSharedMain(sources: readonly WaterSource[], mains: Mains): Notice[] {
  const shared = mains.shared(sources).map((same) => same.map((source) => source.id).join(', '));
  if (shared.length === 0) return [];
  return [
    notice('WATER_SHARED_MAIN', `taken to hang on one main, which gives no more than its best: ${shared.join('; ')}`),
  ];
}
