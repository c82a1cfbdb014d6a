import type { Confidence, PlaceDescription, StopLimit } from '../../routing/ground.ts';
import type { IncidentFacts } from '../../world/world.ts';
import type { Notice } from '../answer.ts';
import type { Candidate } from '../candidates.ts';
import type { Arrival } from '../choice/choose.ts';
import type { DegradedCode, WarningCode } from '../codes.ts';
import type { ResponsePlan } from '../plan/plan.ts';
import { standOffCause, standOffMOf } from '../plan/stand-off.ts';
import { fill, SENTENCES } from './summary-words.ts';

/** The words of an answer. English; the console has its own glossary. */

export const notice = (code: DegradedCode | WarningCode, message: string): Notice => ({ code, message });

/** "100 m off and upwind: LPG"; empty where everybody drives up. */
export function describeStandOff(facts: IncidentFacts, plan: ResponsePlan): string {
  const standOffM = standOffMOf(facts, plan);
  return standOffM === 0 ? '' : `${standOffM} m off and upwind: ${standOffCause(facts)}`;
}

/** Why the unit stops where it does. `place` is what lies at the point, `standOff` what keeps everybody off it. */
export function describeStop(arrival: StopFacts, place: PlaceDescription | null, standOff: string): string {
  return standOff === '' ? describeRoad(arrival, place, false) : `${standOff}; ${describeRoad(arrival, place, true)}`;
}

type StopFacts = Pick<Arrival, 'stop' | 'walkM' | 'isSetBack' | 'isOutside' | 'chargesAfterId'>;

function describeRoad(
  { stop, walkM, isSetBack, isOutside, chargesAfterId }: StopFacts,
  place: PlaceDescription | null,
  isOff: boolean,
): string {
  if (stop === null) return 'no road that it can use lies within reach on foot: straight line only';
  const rails = stop.crossesRails ? ', across rails that no hose may cross' : '';
  const back = isSetBack ? ', set back so that others get by' : '';
  const charge =
    chargesAfterId === undefined ? '' : `; ${fill(SENTENCES.chargeAfter, 'en', { other: chargesAfterId })}`;
  const walk = `${walkM} m on foot${rails}${back}${charge}`;
  if (isOutside) return `could drive in, and stops where larger vehicles must, so that others get by; ${walk}`;
  if (stop.limit !== null) return `${describeLimit(stop.limit)}; ${walk}`;
  const road = place !== null && place.piece === stop.piece ? place.name : '';
  if (road !== '') return `stops on ${road}, ${walk}`;
  return isOff ? `stops on its road there, ${walk}` : `stops on the road at the point, ${walk}`;
}

/** "ngõ 98 is about 2.0 m wide, the vehicle needs 3.0 m: inferred, confidence low". */
export function describeLimit(limit: StopLimit): string {
  const road = roadName(limit.name);
  const { has, needs, confidence } = limit;
  switch (limit.kind) {
    case 'NOT_FOR_VEHICLES':
      return `${road} is not for vehicles: ${describeConfidence(confidence)}`;
    case 'NO_STANDING':
      return `${road} is no place to stand: a bridge, tunnel or motorway, or cut off from the roads that lead there`;
    case 'WIDTH':
      return `${road} is about ${inM(has)} m wide, the vehicle needs ${inM(needs)} m: ${describeConfidence(confidence)}`;
    case 'HEIGHT':
      return `${road} is ${inM(has)} m high, the vehicle needs ${inM(needs)} m: ${describeConfidence(confidence)}`;
    case 'WEIGHT':
      return `${road} bears ${inT(has)} t, the vehicle weighs ${inT(needs)} t: ${describeConfidence(confidence)}`;
  }
}

/** Each road once, however many kinds of vehicle it stops: "ngõ 98 is about 2.0 m wide, the vehicles need 2.9 to 3.1 m: inferred …". */
export function describeInferredWidths(limits: readonly StopLimit[]): string[] {
  const widths = limits.filter((limit) => limit.kind === 'WIDTH' && isInferred(limit.confidence));
  const byRoad = Map.groupBy(widths, ({ name, has, confidence }) => `${name}/${has}/${confidence}`);
  return [...byRoad.values()].map((same) => {
    const needs = same.map((limit) => limit.needs).sort((a, b) => a - b);
    const [least, most] = [inM(needs[0]!), inM(needs.at(-1)!)];
    const lets = `; measured at ${least} m or more, it would let ${least === most ? 'them' : 'the first of them'} in`;
    if (least === most) return describeLimit(same[0]!) + lets;
    const { name, has, confidence } = same[0]!;
    return `${roadName(name)} is about ${inM(has)} m wide, the vehicles need ${least} to ${most} m: ${describeConfidence(confidence)}${lets}`;
  });
}

const roadName = (name: string): string => (name === '' ? 'the way to the point' : name);

function isInferred(confidence: Confidence): boolean {
  return confidence === 'high' || confidence === 'medium' || confidence === 'low';
}

/** What is to be said of where the unit stands; nothing for a fresh fix. */
export function describeStart({ unit, start }: Candidate): Notice[] {
  if (start.mark === undefined) return [];
  const age = `${Math.round(Math.abs(start.ageMs) / 1_000)} s`;
  switch (start.mark) {
    case 'POSITION_IN_FUTURE':
      return [notice(start.mark, `${unit.id}: position dated ${age} ahead; taken to be at its station`)];
    case 'POSITION_OUTSIDE':
      return [notice(start.mark, `${unit.id}: position outside the map's area; taken to be at its station`)];
    case 'POSITION_TOO_OLD':
      return [notice(start.mark, `${unit.id}: position ${age} old; taken to be at its station`)];
    default:
      return [
        notice(start.mark, `${unit.id}: position ${age} old; taken as where it is, or as far on as it got since`),
      ];
  }
}

function describeConfidence(confidence: Confidence): string {
  if (confidence === 'corrected') return 'from local knowledge';
  if (confidence === 'tagged') return 'as the map says';
  return `inferred from its class and name, confidence ${confidence}`;
}

export const metres = (mm: number): string => `${Math.round(mm / 1_000)} m`;
const inM = (cm: number): string => (cm / 100).toFixed(1);
const inT = (kg: number): string => (kg / 1_000).toFixed(1);
