import type { IncidentFacts } from '../../world/world.ts';
import type { Notice } from '../answer.ts';
import type { WarningCode } from '../codes.ts';
import { notice } from './explain.ts';

/** A place that is known no better may be in the next alley. [S] */
const LOCATION_UNSURE_M = 100;
/** Set-up outside this, upwind, as long as nobody knows better. [S, tactics] */
export const STAND_OFF_M = 100;

/** Chemicals or gas: nobody drives up to the point. */
export const isStandOff = ({ type, hazards = [] }: IncidentFacts): boolean =>
  type === 'HAZMAT' || hazards.includes('LPG') || hazards.includes('CHEMICAL');

/** What the kind of incident and its hazards ask of everybody who goes. */
export function warnOfIncident(facts: IncidentFacts): Notice[] {
  const { type, hazards = [], powerCut, locationAccuracyM = 0 } = facts;
  const isClosed = hazards.some((hazard) => hazard === 'CAGE_BALCONY' || hazard === 'LOCKED_EXIT');
  const told: readonly (readonly [boolean, WarningCode, string])[] = [
    [isStandOff(facts), 'STAND_OFF', `set up at least ${STAND_OFF_M} m away and upwind until the stuff is known`],
    [
      type === 'ELECTRICAL_FIRE' && powerCut !== true,
      'POWER_NOT_CUT',
      'no solid stream until the power company confirms that it is off; carbon dioxide or powder',
    ],
    [
      hazards.includes('LITHIUM'),
      'LITHIUM',
      'batteries: breathing apparatus for all in the alley, the way out at the ground floor taken as blocked, twice the water time, a watch for re-ignition',
    ],
    [isClosed, 'EXIT_CLOSED', 'locked or barred: cutters and a portable ladder at the front'],
    [
      locationAccuracyM > LOCATION_UNSURE_M,
      'LOCATION_UNSURE',
      `the place is known to ${locationAccuracyM} m: ask for the alley and the house number again`,
    ],
  ];
  return told.flatMap(([applies, code, words]) => (applies ? [notice(code, words)] : []));
}
