import type { Task } from '../answer.ts';
import { arrivesMs, atWorkMs, type Choice, type MouthChoice } from '../choice/choose.ts';

export interface Tasked {
  readonly task: Task;
  readonly arrivalOrder: number;
}

/** What each of them does, and in which order they come in. */
export function listTasks(
  choices: readonly Choice[],
  stepMs: number,
  mouths?: MouthChoice | null,
): ReadonlyMap<Choice, Tasked> {
  const order = [...choices].sort(
    (a, b) => arrivesMs(a) - arrivesMs(b) || a.arrival.walkM - b.arrival.walkM || a.place.slot - b.place.slot,
  );
  const pumpers = choices.filter(({ place }) => place.capability === 'PUMP');
  // Who is by the first mouth already attacks there.
  const attack = mouths?.first === null ? undefined : (firstWater(choices, stepMs) ?? soonest(pumpers));
  return new Map(
    choices.map((choice) => [
      choice,
      { task: taskOf(choice, attack, mouths), arrivalOrder: order.indexOf(choice) + 1 },
    ]),
  );
}

/**
 * Who puts the first effective water on the fire. Of several in one step of the objective it is the one that the objective means, at the first place
 * of its kind: how long its water lasts was weighed, and not that of one who is there a second sooner.
 */
export function firstWater(choices: readonly Choice[], stepMs: number): Choice | undefined {
  const pumpers = choices.filter(({ place, arrival }) => place.capability === 'PUMP' && arrival.givesWater);
  const stepOf = (choice: Choice): number => Math.floor(atWorkMs(choice) / stepMs);
  return pumpers.sort(
    (a, b) =>
      stepOf(a) - stepOf(b) || Number(b.place.isMandatory) - Number(a.place.isMandatory) || a.place.slot - b.place.slot,
  )[0];
}

export function soonest(choices: readonly Choice[]): Choice | undefined {
  return choices.reduce<Choice | undefined>(
    (a, b) => (a !== undefined && atWorkMs(a) <= atWorkMs(b) ? a : b),
    undefined,
  );
}

function taskOf(choice: Choice, attack: Choice | undefined, mouths: MouthChoice | null | undefined): Task {
  const { place, arrival } = choice;
  if (choice === attack) return 'ATTACK';
  // Of the two, whichever is not the attack: who must stand farther back in a line may have water after the second.
  const other = attack === mouths?.second ? mouths?.first : mouths?.second;
  if (choice === other) return 'SECOND_MOUTH';
  if (arrival.holdMs > 0) return 'HOLD';
  switch (place.capability) {
    case 'PUMP':
      return isElsewhere(choice, attack) ? 'SECOND_MOUTH' : 'SUPPLY';
    case 'TANK':
      return 'SUPPLY';
    case 'RESCUE':
    case 'LADDER':
    case 'COMMAND':
      return place.capability;
    case 'EXTINGUISHERS':
      return 'EARLY_ATTACK';
    case 'BREATHING_APPARATUS':
      return 'STANDBY';
    default:
      return 'SUPPORT';
  }
}

/** By another way in: neither walks by where the other stands. */
function isElsewhere({ arrival: { stop } }: Choice, attack: Choice | undefined): boolean {
  const other = attack?.arrival.stop ?? null;
  if (stop === null || other === null || stop.junction === null || other.junction === null) return false;
  if (stop.junction === other.junction) return false;
  return !stop.walksBy.includes(other.junction) && !other.walksBy.includes(stop.junction);
}
