import type { LatLon } from '../core/units.ts';
import { localMinuteOfDay } from '../world/local-time.ts';
import type { World } from '../world/world.ts';
import type { Notice, Recommendation, RecommendRequest } from './answer.ts';
import { arrivesMs, atWorkMs, type Choice } from './choice/choose.ts';
import { isShut } from './choice/mouths.ts';
import { type Decision, decide, type RecommendContext } from './decide.ts';
import { epochsOf } from './epochs.ts';
import { type Need, sentFor } from './plan/need.ts';
import type { ResponsePlan } from './plan/plan.ts';
import { standOffMOf } from './plan/stand-off.ts';
import { answerUnit, createRoutes } from './say/answer-unit.ts';
import { findCommunity } from './say/community.ts';
import { crossCheck } from './say/cross-check.ts';
import { listDegraded } from './say/degraded.ts';
import { notice } from './say/explain.ts';
import { warnOfUnsent } from './say/home-team.ts';
import { explainNotChosen, listShortfalls } from './say/not-chosen.ts';
import { whomToNotify } from './say/notify.ts';
import { warnOffRoad } from './say/off-road.ts';
import { alternativeOf, answerProof, outlookOf } from './say/outlook.ts';
import { warnOfStandby } from './say/standby.ts';
import { summarise } from './say/summary.ts';
import { firstWater, listTasks } from './say/tasks.ts';
import { warnOfChoices } from './say/warn-choices.ts';
import { warnOfIncident } from './say/warn-incident.ts';
import { asRequirements, reportAgeMs, warnOfReport } from './say/warn-report.ts';
import { warnOfStanding } from './say/warn-standing.ts';
import { findWater, type WaterQuestion } from './water/water.ts';

/**
 * The question → which units, to which stop, with which water, and why not the others. Pure: the same arguments give the same bytes,
 * whatever the order of the world's maps.
 */
export function recommend(request: RecommendRequest, context: RecommendContext): Recommendation {
  const { world, ground, plan, nowMs } = context;
  const { location } = request.incident;
  const decision = decide(request, context);
  const { need, choices, chosen, near } = decision;
  const routeOf = createRoutes(ground, request.options.includeGeometry);
  const atIncident = ground.describe(location);
  const tasks = listTasks(choices, plan.arrival.stepMs, chosen.mouths);
  const saying = { request, plan, ground, routeOf, atIncident, requiredFlowLpm: need.requiredFlowLpm };
  const units = choices.map((choice) => answerUnit(choice, tasks.get(choice)!, saying));
  const walk = ground.walkFrom(location, plan.community.reachM);
  // Before the water, which goes on to walk from another place.
  const community = findCommunity(request.incident, walk, plan.community, near, nowMs, shutGates(request, context));
  const hose = ground.hoseFrom(location, plan.water.hoseReachM);
  const water = findWater(askForWater(request, plan, need, choices, hose), plan.water, near, ground);
  const notChosen = explainNotChosen(decision);
  const proof = chosen.proof === null ? undefined : answerProof(chosen.proof, chosen.slots, plan.arrival.stepMs);
  const outlook = outlookOf(choices, need, plan);
  const other = chosen.other === null ? null : alternativeOf(chosen.other, need, plan);
  // Steps are coarse, and a search may be cut short: only what is sooner is told.
  const isSooner = (other?.outlook.firstWaterInMs ?? Infinity) < (outlook.firstWaterInMs ?? Infinity);
  const alternative = other !== null && isSooner ? { alternative: other } : {};
  const notify = whomToNotify({
    facts: request.incident,
    arePeopleAtRisk: need.arePeopleAtRisk,
    // Sources that only serve a shuttle give nothing, and no pressure makes them nearer.
    hasHydrant: water.answer.suppliedFlowLpm > 0 && water.answer.sources.some(({ kind }) => kind === 'HYDRANT'),
    shortfallLpm: water.answer.shortfallLpm,
  });
  const shortfalls = listShortfalls(decision);
  const degraded = listDegraded({ need, choices, units, proof, water: water.answer }, context);
  const warnings = listWarnings(request, decision, { shortfalls, notChosen }, context).concat(
    water.warnings,
    community.warnings,
  );
  const ageMs = reportAgeMs(request.incident, nowMs);
  const notices = [...degraded, ...warnings];
  const asksForWater = decision.aims.water;
  const facts = {
    choices,
    units,
    outlook,
    asksForWater,
    standOffM: standOffMOf(request.incident, plan),
    ...alternative,
    onConfirmation: asRequirements(need.onConfirmation),
    water: water.answer,
    shortfalls,
    notify,
    notices,
  };
  return {
    requestId: request.requestId,
    summary: summarise(facts, world),
    units,
    ...{ outlook, ...alternative, ...(proof !== undefined && { proof }) },
    water: water.answer,
    community: community.answers,
    ...{ notify, shortfalls, notChosen, degraded, warnings },
    epochs: epochsOf(ground, world, nowMs),
    planRule: need.planRule,
    ...(need.onConfirmation.length > 0 && { onConfirmation: asRequirements(need.onConfirmation) }),
    ...(ageMs !== undefined && { reportAgeMs: ageMs }),
  };
}

function listWarnings(
  request: RecommendRequest,
  decision: Decision,
  { shortfalls, notChosen }: Pick<Recommendation, 'shortfalls' | 'notChosen'>,
  { world, ground, plan, nowMs }: RecommendContext,
): Notice[] {
  const { incident } = request;
  const { need, candidates, choices } = decision;
  return [
    ...warnOfRequest(request, need, world),
    ...warnOfReport(incident, decision, plan, nowMs),
    ...warnOfIncident(incident, plan, shortfalls),
    ...warnOfStandby(incident, choices, need, plan),
    ...warnOfChoices(choices, plan),
    ...warnOfStanding(choices, decision.field.standings, ground, plan.arrival),
    ...choices.flatMap((choice) => {
      const apart = crossCheck(choice, ground);
      return apart === null ? [] : [notice('CROSS_CHECK', `${choice.candidate.unit.id}: ${apart}; look at the map`)];
    }),
    ...(plan.namesHomeTeam ? warnOfUnsent(incident.location, decision, world) : []),
    ...warnOffRoad(ground, candidates, choices, notChosen),
  ];
}

/** Mouths that somebody has to open. */
function shutGates(
  { incident: { accessPoints = [] } }: RecommendRequest,
  { world, nowMs }: RecommendContext,
): LatLon[] {
  const minute = localMinuteOfDay(nowMs, world.city.utcOffsetMinutes);
  return accessPoints.filter((point) => isShut(point, minute));
}

function askForWater(
  { incident: { location } }: RecommendRequest,
  plan: ResponsePlan,
  need: Need,
  choices: readonly Choice[],
  hose: WaterQuestion['hose'],
): WaterQuestion {
  const pumper = firstThere(choices.filter((choice) => choice.place.capability === 'PUMP'));
  const first = pumper ?? (sentFor('PUMP', need, plan).length > 0 ? undefined : firstThere(choices));
  return {
    location,
    hose,
    requiredFlowLpm: need.requiredFlowLpm,
    pumper: pumper === undefined ? null : { profileId: pumper.candidate.unit.profileId, stop: pumper.arrival.stop },
    hasPortablePump: choices.some(({ candidate: { unit } }) => unit.capabilities.includes('PORTABLE_PUMP')),
    arrivesInMs: first === undefined ? 0 : arrivesMs(first),
    freeInMs: first === undefined ? 0 : freeInMs(first, choices, plan.arrival.stepMs),
  };
}

const firstThere = (choices: readonly Choice[]): Choice | undefined =>
  choices.reduce<Choice | undefined>((a, b) => (a !== undefined && arrivesMs(a) <= arrivesMs(b) ? a : b), undefined);

/** A second crew that lays hose, or the first once its line to the fire is laid: a line to a source needs hands of its own. */
function freeInMs(first: Choice, choices: readonly Choice[], stepMs: number): number {
  const attack = firstWater(choices, stepMs) ?? first;
  const others = choices.filter((choice) => choice !== attack && choice.arrival.kit.laysHose);
  return Math.min(atWorkMs(attack), ...others.map(arrivesMs));
}

function warnOfRequest(request: RecommendRequest, need: Need, world: World): Notice[] {
  const sent = need.sent.map((unit) => unit.id).sort();
  return [
    ...(world.city.synthetic
      ? [notice('SYNTHETIC_DATA', `${world.city.name}: invented data. ${world.city.note}`.trim())]
      : []),
    ...(request.requiredFlowLpm > 0 ? [notice('FLOW_FROM_REQUEST', 'required flow taken from the request')] : []),
    ...(need.isRescueAdded
      ? [notice('RESCUE_ADDED', `${need.planRule} asks for no rescue, and people may be trapped`)]
      : []),
    ...(need.flowBasis === undefined
      ? []
      : [notice('FLOW_COMPUTED', `${need.requiredFlowLpm} l/min by ${need.flowBasis}`)]),
    ...(sent.length > 0 ? [notice('ALREADY_SENT', `on the incident already, and counted: ${sent.join(', ')}`)] : []),
  ];
}
