import type { RequestId, StationId, UnitId } from '../core/ids.ts';
import { INFINITE_MS } from '../core/units.ts';
import type { Unit } from '../world/world.ts';
import type { RecommendRequest } from './answer.ts';
import type { Candidate } from './candidates.ts';
import { createDrives } from './choice/drives.ts';
import { type RecommendContext, takeStock } from './decide.ts';
import { canFill } from './plan/places.ts';
import { homeOf } from './say/home-team.ts';

/** What is asked for and who there is, before anybody chooses: for other ways of choosing than the engine's own. */
export interface Survey {
  readonly requestId: RequestId;
  readonly planRule: string;
  /** Open places in rank order. */
  readonly places: readonly SurveyPlace[];
  /** Who may go, now or once it is free; by id. */
  readonly units: readonly SurveyUnit[];
  /** The team that answers for the place; null where no area says so. */
  readonly homeStationId: StationId | null;
}

export interface SurveyPlace {
  /** As `RecommendedUnit.slot` numbers it. */
  readonly slot: number;
  readonly capability: string;
  readonly isMandatory: boolean;
}

export interface SurveyUnit {
  readonly unitId: UnitId;
  readonly stationId: StationId;
  /** Of those of one crew one may go. */
  readonly crew: string;
  /** Slots of the open places that it can fill, with crew and equipment. */
  readonly fills: readonly number[];
  readonly availableInMs: number;
  readonly turnoutMs: number;
  /** To that of its stops where it is soonest, however far its crew has to walk from there; null where no road leads to any. */
  readonly kerbDriveMs: number | null;
  readonly straightMm: number;
}

/** Chooses nobody. Drive times are exact, to every stop of every unit's profile: 0.6 ms for 129 units on Hanoi. */
export function survey(request: RecommendRequest, context: RecommendContext): Survey {
  const { location } = request.incident;
  const { need, able } = takeStock(request, context);
  const kerbMs = kerbDrives(request, able, context);
  return {
    requestId: request.requestId,
    planRule: need.planRule,
    places: need.open.map(({ slot, capability, isMandatory }) => ({ slot, capability, isMandatory })),
    units: able.map((candidate) => ({
      unitId: candidate.unit.id,
      stationId: candidate.unit.stationId,
      crew: crewName(candidate.unit),
      fills: need.open.filter((place) => canFill(candidate.unit, place)).map(({ slot }) => slot),
      availableInMs: candidate.availableInMs,
      turnoutMs: candidate.turnoutMs,
      kerbDriveMs: kerbMs(candidate),
      straightMm: candidate.straightMm,
    })),
    homeStationId: homeOf(location, context.world)?.stationId ?? null,
  };
}

/** No unit's own id, so that no crew is taken for another unit's. */
const crewName = ({ id, crewId }: Unit): string => (crewId === undefined ? id : `crew ${crewId}`);

function kerbDrives(
  { incident: { location } }: RecommendRequest,
  able: readonly Candidate[],
  { ground }: RecommendContext,
): (candidate: Candidate) => number | null {
  const drives = createDrives(ground);
  const profileIds = new Set(able.map(({ unit }) => unit.profileId));
  const stopsOf = new Map([...profileIds].map((profileId) => [profileId, ground.stops(location, profileId)]));
  for (const [profileId, stops] of stopsOf) {
    const same = able.filter(({ unit }) => unit.profileId === profileId);
    for (const stop of stops) drives.ask(profileId, stop, same);
  }
  return (candidate) => {
    const stops = stopsOf.get(candidate.unit.profileId) ?? [];
    const leastMs = Math.min(INFINITE_MS, ...stops.map((stop) => drives.ms(candidate, stop)));
    return leastMs < INFINITE_MS ? leastMs : null;
  };
}
