import type { Notice } from '../answer.ts';
import type { Choice } from '../choice/choose.ts';
import type { WarningCode } from '../codes.ts';
import { ANY_CAPABILITY, lackOf } from '../plan/places.ts';
import type { ResponsePlan } from '../plan/plan.ts';
import { describeInferredWidths, describeStart, notice } from './explain.ts';
import { formatMinutes } from './minutes.ts';

/** What must be known of the units that are sent, and of where they stop. */
export function warnOfChoices(choices: readonly Choice[], plan: ResponsePlan): Notice[] {
  const limits = choices.flatMap(({ arrival: { isRouted, stop } }) =>
    isRouted && stop !== null && stop.limit !== null ? [stop.limit] : [],
  );
  return [
    ...choices.flatMap((choice) => describeStart(choice.candidate)),
    ...warnSubstitutes(choices),
    ...warnUnderCrewed(choices),
    ...warnPoorlyEquipped(choices),
    ...warnReturning(choices),
    ...warnClearing(choices),
    ...warnPermission(choices),
    ...warnRails(choices),
    ...warnShortHose(choices),
    ...warnShortTank(choices, plan),
    ...warnUnequipped(choices, plan),
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
    lackOf(unit, place) !== 'CREW_TOO_SMALL'
      ? []
      : [`${unit.id} (${unit.crew} of ${place.crewMin} for ${place.capability})`],
  );
  return small.length === 0
    ? []
    : [notice('CREW_TOO_SMALL', `to be made up, nobody else is left: ${small.join(', ')}`)];
}

function warnPoorlyEquipped(choices: readonly Choice[]): Notice[] {
  const poor = choices.filter(({ place, candidate: { unit } }) => lackOf(unit, place) === 'UNEQUIPPED');
  if (poor.length === 0) return [];
  const words = poor.map(
    ({ place, candidate: { unit } }) => `${unit.id} (${place.needs.join(', ')} for ${place.capability})`,
  );
  return [notice('UNEQUIPPED', `not all on board, nobody else is left: ${words.join(', ')}`)];
}

function warnReturning(choices: readonly Choice[]): Notice[] {
  const ids = choices.flatMap(({ candidate: { unit } }) => (unit.status === 'RETURNING' ? [unit.id] : []));
  if (ids.length === 0) return [];
  return [notice('UNIT_RETURNING', `on the way back, tank and crew to be asked for: ${ids.join(', ')}`)];
}

function warnClearing(choices: readonly Choice[]): Notice[] {
  const busy = choices.filter(({ candidate: { availableInMs } }) => availableInMs > 0);
  if (busy.length === 0) return [];
  const words = busy.map(
    ({ candidate: { unit, availableInMs, availableP90InMs } }) =>
      `${unit.id} (${unit.status}, ${formatMinutes(availableInMs)}, nine of ten ${formatMinutes(availableP90InMs)})`,
  );
  return [notice('UNIT_CLEARING', `free only then, to be confirmed: ${words.join(', ')}`)];
}

function warnPermission(choices: readonly Choice[]): Notice[] {
  const asked = choices.filter(({ candidate: { unit } }) => unit.needsPermission === true);
  if (asked.length === 0) return [];
  const words = asked.map(({ candidate: { unit } }) => `${unit.id} (${unit.agency ?? 'FIRE_POLICE'})`);
  return [notice('PERMISSION_NEEDED', `to be asked for: ${words.join(', ')}`)];
}

/** Along the walk and up the stairs, without slack: what is named for it surely does not reach. */
const hoseToPointM = ({ arrival: { isRouted, walkM, kit } }: Choice): number => (isRouted ? walkM + kit.stairsM : 0);

const isPumper = ({ place }: Choice): boolean => place.capability === 'PUMP';

function warnRails(choices: readonly Choice[]): Notice[] {
  const beyond = choices.filter(({ arrival: { kit, stop } }) => kit.laysHose && stop?.crossesRails === true);
  if (beyond.length === 0) return [];
  const ids = beyond.map(({ candidate: { unit } }) => unit.id);
  return [notice('HOSE_CROSSES_RAILS', `no hose to the fire before the trains are stopped: ${ids.join(', ')}`)];
}

function warnShortHose(choices: readonly Choice[]): Notice[] {
  const short = choices.filter((choice) => isPumper(choice) && choice.candidate.unit.hoseM < hoseToPointM(choice));
  if (short.length === 0) return [];
  const words = short.map(
    (choice) => `${choice.candidate.unit.id} (${choice.candidate.unit.hoseM} m for ${hoseToPointM(choice)} m)`,
  );
  return [notice('HOSE_TOO_SHORT', `own hose does not reach: ${words.join(', ')}`)];
}

/** What is left in the tank once the line to the point is full makes no water that counts. */
function warnShortTank(choices: readonly Choice[], { water }: ResponsePlan): Notice[] {
  const effectiveL = (water.effectiveLpm * water.effectiveMs) / 60_000;
  const short = choices.flatMap((choice) => {
    const { unit } = choice.candidate;
    const walkM = hoseToPointM(choice);
    const fillL = Math.ceil((walkM * water.fillMlPerM) / 1_000);
    const isShort =
      isPumper(choice) &&
      choice.arrival.isRouted &&
      choice.arrival.feed === undefined &&
      unit.tankL - fillL < effectiveL;
    return isShort ? [`${unit.id} (${unit.tankL} l, ${fillL} to fill ${walkM} m of hose)`] : [];
  });
  if (short.length === 0) return [];
  return [notice('TANK_FILLS_HOSE', `no first water from the own tank: ${short.join(', ')}`)];
}

/** What keeps a pumper from making first water wherever it stands. */
function warnUnequipped(choices: readonly Choice[], { water }: ResponsePlan): Notice[] {
  const reasons: readonly (readonly [WarningCode, string])[] = [
    ['NO_BREATHING_APPARATUS', `${water.effectiveNeeds.join(', ')} is not told of`],
    ['PUMP_TOO_SMALL', 'it pumps too little'],
    ['TOO_HIGH', 'the storey that burns is too high for its pressure'],
  ];
  return reasons.flatMap(([code, why]) => {
    const same = choices.filter((choice) => isPumper(choice) && choice.arrival.kit.noWater === code);
    if (same.length === 0) return [];
    return [notice(code, `no first water, ${why}: ${same.map(({ candidate: { unit } }) => unit.id).join(', ')}`)];
  });
}
