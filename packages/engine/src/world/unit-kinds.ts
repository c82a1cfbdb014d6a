import type { UnitKind } from './world.ts';

/** The vehicle profile of a unit that names none. OTHER drives as the largest: a road that is too wide for it harms nobody. */
export const PROFILE_OF_KIND: Readonly<Record<UnitKind, string>> = {
  HEAVY_PUMPER: 'heavy-pumper',
  MEDIUM_PUMPER: 'medium-pumper',
  MINI_PUMPER: 'mini-pumper',
  TANKER: 'tanker',
  AERIAL_LADDER: 'aerial-ladder',
  RESCUE_TRUCK: 'rescue-truck',
  COMMAND_CAR: 'command-car',
  MOTORBIKE: 'motorbike',
  OTHER: 'heavy-pumper',
};
