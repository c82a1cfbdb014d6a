import { RuncardError } from '../core/errors.ts';
import type { RequestId, UnitId } from '../core/ids.ts';
import type { Eta, Notice, RecommendRequest } from './answer.ts';
import type { Candidate } from './candidates.ts';
import { atWorkMs, type Choice } from './choice/choose.ts';
import { leastAtWorkMs, wouldBe } from './choice/would-be.ts';
import type { NotChosenReason, UnitFact } from './codes.ts';
import { type Decision, decide, type RecommendContext } from './decide.ts';
import { ANY_CAPABILITY, canDo, canFill, lackOf, type Place } from './plan/places.ts';
import { etaOf } from './say/answer-unit.ts';
import { crossCheck } from './say/cross-check.ts';
import { describeStandOff, describeStart, describeStop, metres } from './say/explain.ts';
import { formatMinutes } from './say/minutes.ts';
import { explainOne } from './say/not-chosen.ts';

export interface UnitExplanation {
  readonly requestId: RequestId;
  readonly unitId: UnitId;
  readonly isChosen: boolean;
  readonly reason: 'CHOSEN' | NotChosenReason;
  /** Absent for who may not go, and without a road. */
  readonly eta?: Eta;
  /** Codes from `codes.ts`, and the warnings of its road. */
  readonly facts: readonly Notice[];
}

/**
 * Why this unit is sent for the incident, or is not: the same decision as `recommend`'s, looked at from one unit.
 * @throws RuncardError UNKNOWN_UNIT
 */
export function explainUnit(request: RecommendRequest, unitId: string, context: RecommendContext): UnitExplanation {
  const decision = decide(request, context);
  const candidate = decision.candidates.find(({ unit }) => unit.id === unitId);
  if (candidate === undefined)
    throw new RuncardError('UNKNOWN_UNIT', `unitId: seen ${unitId}, wanted the id of a known unit`, {
      field: 'unitId',
      details: { unitId },
    });
  const chosen = decision.choices.find((choice) => choice.candidate === candidate);
  const reason = chosen === undefined ? explainOne(candidate, decision).reason : 'CHOSEN';
  const id = { requestId: request.requestId, unitId: candidate.unit.id, isChosen: chosen !== undefined };
  const start = factsOfStart(candidate);
  if (!decision.able.includes(candidate)) return { ...id, reason, facts: start };
  const would = chosen ?? firstPlaceOf(candidate, decision);
  const eta = would.arrival.isRouted ? { eta: etaOf(would, context.plan) } : {};
  return {
    ...id,
    reason,
    ...eta,
    facts: [...factsOfPlace(would, decision), ...start, ...factsOfRoad(would, request, context)],
  };
}

/** The choice that it would be: for the first place that it could fill. */
function firstPlaceOf(candidate: Candidate, { need, field }: Decision): Choice {
  const { unit } = candidate;
  const place = need.open.find((open) => canFill(unit, open)) ?? need.open.find((open) => canDo(unit, open));
  return wouldBe(candidate, place ?? NO_PLACE, field);
}

const NO_PLACE: Place = {
  ...{ slot: 0, capability: ANY_CAPABILITY, isMandatory: false, isEarly: false },
  ...{ accepts: [ANY_CAPABILITY], crewMin: 0, needs: [] },
};

const fact = (code: UnitFact, message: string): Notice => ({ code, message });

function factsOfStart(candidate: Candidate): Notice[] {
  const { start, unit } = candidate;
  const where = start.isAtStation ? `from its station ${unit.stationId}` : 'from where it is';
  const aboard = candidate.turnoutMs === 0 ? ', aboard already' : `, ${formatMinutes(candidate.turnoutMs)} to turn out`;
  return [fact('START', `${where}${aboard}; ${unit.status}`), ...describeStart(candidate)];
}

function factsOfPlace(would: Choice, decision: Decision): Notice[] {
  const { place, candidate, arrival } = would;
  if (place === NO_PLACE) return [];
  const isFilled = decision.choices.some((choice) => choice.candidate === candidate);
  const named = `place ${place.slot}, ${place.capability}`;
  if (!canFill(candidate.unit, place)) {
    if (lackOf(candidate.unit, place) === 'UNEQUIPPED') {
      const needed = `${place.needs.join(', ')} is not all on board`;
      return [fact('PLACE', `${isFilled ? 'offered for' : 'not enough for'} ${named}: ${needed}`)];
    }
    const crew = `a crew of ${candidate.unit.crew}, of the ${place.crewMin} that it asks for`;
    return [fact('PLACE', isFilled ? `offered for ${named}, with ${crew}` : `too few for ${named}: ${crew}`)];
  }
  const facts = [fact('PLACE', `${isFilled ? 'fills' : 'could fill'} ${named}`)];
  if (!arrival.isRouted) return facts;
  const { rank, count } = rankOf(would, decision);
  facts.push(fact('RANK', `number ${rank} to be at work, of ${count} who may go and can do ${place.capability}`));
  const instead = isFilled ? undefined : lastSentFor(place.capability, decision);
  if (instead === undefined) return facts;
  const soonerMs = atWorkMs(would) - atWorkMs(instead);
  const sooner = soonerMs < 0 ? `${formatMinutes(-soonerMs)} later` : `${formatMinutes(soonerMs)} sooner`;
  return [...facts, fact('SENT_INSTEAD', `${instead.candidate.unit.id} is at work ${sooner}`)];
}

/** Exact, though only those are asked about whose straight line lets them be there before it. */
function rankOf(would: Choice, { able, field }: Decision): { rank: number; count: number } {
  const ms = atWorkMs(would);
  const rivals = able.filter(({ unit }) => canFill(unit, would.place));
  const before = rivals.filter((rival) => {
    if (rival === would.candidate || leastAtWorkMs(rival, would.place, field) > ms) return false;
    const other = wouldBe(rival, would.place, field);
    const rivalMs = atWorkMs(other);
    return other.arrival.isRouted && (rivalMs < ms || (rivalMs === ms && rival.index < would.candidate.index));
  });
  return { rank: before.length + 1, count: rivals.length };
}

const lastSentFor = (capability: string, { choices }: Decision): Choice | undefined =>
  choices
    .filter(({ place, arrival }) => place.capability === capability && arrival.isRouted)
    .reduce<Choice | undefined>(
      (last, one) => (last !== undefined && atWorkMs(last) >= atWorkMs(one) ? last : one),
      undefined,
    );

function factsOfRoad(would: Choice, { incident }: RecommendRequest, { ground, plan }: RecommendContext): Notice[] {
  const { candidate, arrival } = would;
  const { stop, isRouted } = arrival;
  const atStop = fact('STOP', describeStop(arrival, null, describeStandOff(incident, plan)));
  if (!isRouted || stop === null) return [atStop];
  const route = ground.route(candidate.unit.profileId, candidate.start.at, stop);
  const apart = crossCheck(would, ground);
  return [
    atStop,
    ...(route === null ? [] : [fact('ROAD', roadText(route.lengthM, route.contraflowM, candidate)), ...route.warnings]),
    ...(apart === null ? [] : [fact('CROSS_CHECK', apart)]),
  ];
}

function roadText(lengthM: number, contraflowM: number, { straightMm }: Candidate): string {
  const against = contraflowM > 0 ? `, ${Math.round(contraflowM)} m of it against a one-way` : '';
  return `${Math.round(lengthM)} m of road for ${metres(straightMm)} in a straight line${against}`;
}
