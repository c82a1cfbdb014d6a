import type { Ground, Stop } from '../../routing/ground.ts';
import type { Notice } from '../answer.ts';
import type { Choice } from '../choice/choose.ts';
import type { Standings } from '../choice/standing.ts';
import type { ArrivalDefaults } from '../plan/plan.ts';
import { notice } from './explain.ts';

/** What is to be kept free where they stand, and who shuts the only way out. */
export function warnOfStanding(
  choices: readonly Choice[],
  standings: Standings,
  ground: Ground,
  arrival: ArrivalDefaults,
): Notice[] {
  if (choices.length === 0) return [];
  return [
    ...warnAmbulance(choices, standings, arrival),
    ...warnAerial(choices, arrival),
    ...warnNoWayOut(choices, ground),
  ];
}

function warnAmbulance(choices: readonly Choice[], standings: Standings, { ambulanceM }: ArrivalDefaults): Notice[] {
  const ambulance = standings.ambulance();
  if (ambulance === null) return [];
  const { stop, isKept } = ambulance;
  const where = `${placeText(stop)}, ${Math.round(stop.walkMm / 1_000)} m on foot`;
  const isTaken = !isKept && standingAt(choices, stop).some(({ arrival }) => !arrival.isSetBack);
  if (!isTaken) return [notice('AMBULANCE_PLACE', `keep ${ambulanceM} m free for an ambulance at ${where}`)];
  return [
    notice(
      'AMBULANCE_NO_PLACE',
      `one vehicle finds room at ${where}: the ambulance stops behind it, and people are carried there`,
    ),
  ];
}

/** Whoever is there before it would stand where its jacks go. */
function warnAerial(choices: readonly Choice[], { jackSpreadCm, queueMPerVehicle }: ArrivalDefaults): Notice[] {
  const ladders = choices.filter(({ place, arrival }) => place.capability === 'LADDER' && arrival.isRouted);
  return ladders.flatMap(({ candidate: { unit }, arrival: { stop } }) => {
    if (stop === null || standingAt(choices, stop).length < 2) return [];
    const space = `${jackSpreadCm / 100} m of the road's width over ${queueMPerVehicle} m`;
    return [notice('AERIAL_PLACE', `keep ${space} free for ${unit.id} at ${placeText(stop)}`)];
  });
}

/** In a street that ends there and in which nobody gets by, the last in is the first out. */
function warnNoWayOut(choices: readonly Choice[], ground: Ground): Notice[] {
  const shut = choices.filter(({ candidate: { unit }, arrival: { stop, isRouted } }) => {
    if (!isRouted || stop === null || stop.goesOn) return false;
    const { vehicleCm, neededCm } = ground.widthsOf(unit.profileId);
    return stop.widthCm - vehicleCm < neededCm;
  });
  if (shut.length === 0) return [];
  const ids = shut.map(({ candidate: { unit } }) => unit.id).join(', ');
  return [notice('NO_WAY_OUT', `a street that ends there, too narrow to get by, the last in is the first out: ${ids}`)];
}

const standingAt = (choices: readonly Choice[], { lat, lon }: Stop): readonly Choice[] =>
  choices.filter(({ arrival: { isRouted, stop } }) => isRouted && stop?.lat === lat && stop.lon === lon);

const placeText = ({ lat, lon }: Stop): string => `lat ${lat.toFixed(6)}, lon ${lon.toFixed(6)}`;
