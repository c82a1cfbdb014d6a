import type { IncidentFacts } from '../../world/world.ts';
import type { Notice, Shortfall } from '../answer.ts';
import { heightMOf, ladderFloorOf } from '../choice/ladder.ts';
import type { WarningCode } from '../codes.ts';
import type { ResponsePlan } from '../plan/plan.ts';
import { standOffCause, standOffMOf } from '../plan/stand-off.ts';
import { notice } from './explain.ts';

/** A place that is known no better may be in the next alley. [S] */
const LOCATION_UNSURE_M = 100;

/** What the kind of incident and its hazards ask of everybody who goes. */
export function warnOfIncident(facts: IncidentFacts, plan: ResponsePlan, shortfalls: readonly Shortfall[]): Notice[] {
  const standOffM = standOffMOf(facts, plan);
  const { type, hazards = [], powerCut, locationAccuracyM = 0, trappedFloor = 1 } = facts;
  const isClosed = hazards.some((hazard) => hazard === 'CAGE_BALCONY' || hazard === 'LOCKED_EXIT');
  const told: readonly (readonly [boolean, WarningCode, string])[] = [
    [
      standOffM > 0,
      'STAND_OFF',
      `${standOffCause(facts)}: nobody nearer than ${standOffM} m until the stuff is known, and all upwind: stops are chosen by the distance, the wind is not known`,
    ],
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
    [
      trappedFloor > 1,
      'TRAPPED_FLOOR',
      `people on floor ${trappedFloor}, ${metresUp(trappedFloor, plan.water)} up: rescue is ready at the entrance, the way up comes on top`,
    ],
    [isClosed, 'EXIT_CLOSED', 'locked or barred: cutters and a portable ladder at the front'],
    [
      locationAccuracyM > LOCATION_UNSURE_M,
      'LOCATION_UNSURE',
      `the place is known to ${locationAccuracyM} m: ask for the alley and the house number again`,
    ],
  ];
  return [
    ...told.flatMap(([applies, code, words]) => (applies ? [notice(code, words)] : [])),
    ...warnOfLadder(shortfalls, facts, plan),
  ];
}

const metresUp = (floor: number, water: ResponsePlan['water']): string => `${heightMOf(floor, water).toFixed(1)} m`;

/** An aerial that is asked for and cannot stand anywhere: why, and what takes its place. */
function warnOfLadder(
  shortfalls: readonly Shortfall[],
  facts: IncidentFacts,
  { arrival, water }: ResponsePlan,
): Notice[] {
  if (!shortfalls.some(({ reason }) => reason === 'LADDER_CANNOT_SET_UP')) return [];
  const floor = ladderFloorOf(facts);
  const { jackSpreadCm, ladderReachM, ladderM } = arrival;
  const wanted = `a road of ${jackSpreadCm / 100} m within ${ladderReachM} m from which ${ladderM} m of ladder reach floor ${floor}, ${metresUp(floor, water)} up`;
  return [
    notice(
      'LADDER_CANNOT_SET_UP',
      `seen no such place, wanted ${wanted}; instead portable ladders, a neighbour's roof or balcony, cutters for the cage`,
    ),
  ];
}
