import type { Notice } from './answer.ts';
import type { Arrival } from './arrival.ts';
import type { Choice } from './choose-units.ts';
import { describeInferredWidths, describeStart, notice } from './explain.ts';
import { ANY_CAPABILITY, canFill } from './places.ts';
import type { ResponsePlan, WaterDefaults } from './plan.ts';

/** What must be known of the units that are sent, and of where they stop. */
export function warnOfChoices(choices: readonly Choice[], { water }: ResponsePlan): Notice[] {
  const limits = choices.flatMap(({ arrival: { isRouted, stop } }) =>
    isRouted && stop !== null && stop.limit !== null ? [stop.limit] : [],
  );
  return [
    ...choices.flatMap((choice) => describeStart(choice.candidate)),
    ...warnSubstitutes(choices),
    ...warnUnderCrewed(choices),
    ...warnReturning(choices),
    ...warnShortHose(choices),
    ...warnShortTank(choices, water),
    ...describeInferredWidths(limits).map((words) => notice('WIDTH_INFERRED', words)),
  ];
}

function warnSubstitutes(choices: readonly Choice[]): Notice[] {
  const other = choices.flatMap(({ place: { capability, accepts }, candidate: { unit } }) => {
    if (capability === ANY_CAPABILITY || unit.capabilities.includes(capability)) return [];
    return [`${unit.id} (${accepts.find((one) => unit.capabilities.includes(one))} for ${capability})`];
  });
  return other.length === 0 ? [] : [notice('SUBSTITUTE', `does as well by the plan: ${other.join(', ')}`)];
}

function warnUnderCrewed(choices: readonly Choice[]): Notice[] {
  const small = choices.flatMap(({ place, candidate: { unit } }) =>
    canFill(unit, place) ? [] : [`${unit.id} (${unit.crew} of ${place.crewMin} for ${place.capability})`],
  );
  return small.length === 0
    ? []
    : [notice('CREW_TOO_SMALL', `to be made up, nobody else is left: ${small.join(', ')}`)];
}

function warnReturning(choices: readonly Choice[]): Notice[] {
  const ids = choices.flatMap(({ candidate: { unit } }) => (unit.status === 'RETURNING' ? [unit.id] : []));
  if (ids.length === 0) return [];
  return [notice('UNIT_RETURNING', `on the way back, tank and crew to be asked for: ${ids.join(', ')}`)];
}

/** Straight along the walk, without the slack and the floors that a line needs besides: what is named for it surely does not reach. */
const hoseToPointM = ({ isRouted, stop }: Arrival): number =>
  isRouted && stop !== null ? Math.round(stop.walkMm / 1_000) : 0;

function warnShortHose(choices: readonly Choice[]): Notice[] {
  const short = choices.flatMap(({ place, arrival, candidate: { unit } }) => {
    const walkM = hoseToPointM(arrival);
    return place.capability === 'PUMP' && unit.hoseM < walkM ? [`${unit.id} (${unit.hoseM} m for ${walkM} m)`] : [];
  });
  return short.length === 0 ? [] : [notice('HOSE_TOO_SHORT', `own hose does not reach: ${short.join(', ')}`)];
}

/** What is left in the tank once the line to the point is full makes no water that counts. */
function warnShortTank(choices: readonly Choice[], { fillMlPerM, effectiveLpm, effectiveMs }: WaterDefaults): Notice[] {
  const short = choices.flatMap(({ place, arrival, candidate: { unit } }) => {
    const walkM = hoseToPointM(arrival);
    // At the point, and where no road is known, there is no hose that takes the fire's share.
    if (walkM === 0) return [];
    const fillL = Math.ceil((walkM * fillMlPerM) / 1_000);
    const isShort = unit.tankL > 0 && unit.tankL - fillL < (effectiveLpm * effectiveMs) / 60_000;
    return place.capability === 'PUMP' && isShort
      ? [`${unit.id} (${unit.tankL} l, ${fillL} to fill ${walkM} m of hose)`]
      : [];
  });
  if (short.length === 0) return [];
  return [notice('TANK_FILLS_HOSE', `no first water from the own tank: ${short.join(', ')}`)];
}
