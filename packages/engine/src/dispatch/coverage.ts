import type { IncidentId } from '../core/ids.ts';
import { INFINITE_MS, type LatLon } from '../core/units.ts';
import type { Ground, StartPoint, Stop } from '../routing/ground.ts';
import type { Station } from '../world/world.ts';
import type { Recommendation } from './answer.ts';
import { type Candidate, listCandidates, startMs } from './candidates.ts';
import { integerIn, invalid, tooMany } from './check-field.ts';
import { checkLocation } from './check-incident.ts';
import { contendersAt } from './choice/contenders.ts';
import type { Drives } from './choice/drives.ts';
import { createFeeds } from './choice/feeds.ts';
import { type Kit, kitOf } from './choice/kit.ts';
import { createStandings, type StopStandings } from './choice/standing.ts';
import type { RecommendContext } from './decide.ts';
import { epochsOf } from './epochs.ts';
import { acceptedFor, canFill } from './plan/places.ts';

/** Named limits of one question about coverage. */
export const COVERAGE_LIMITS = {
  /** A large city at 100 m. */
  cellsMax: 400_000,
  atMsMax: 8,
} as const;

export interface CoverageInput {
  /** The places that are asked about, each as if it burned on its ground floor. */
  readonly cells: readonly { readonly lat?: number; readonly lon?: number }[];
  /** The moments to answer for, each with its own roads and turnout. With a pool all of them are answered on the roads in use. */
  readonly atMs: readonly number[];
  /** Also from each station alone, to the kerb: 20 µs for each cell and kind of vehicle. */
  readonly byStation?: boolean;
}

export interface CoverageAnswer {
  /** One for each moment asked about. */
  readonly moments: readonly CoverageMoment[];
  /** How many units may go: pumpers at their stations. */
  readonly pumpers: number;
  /** Of `CoverageMoment.stationKerbMs`; those that have a pumper at home. */
  readonly stationIds: readonly string[];
}

export interface CoverageMoment {
  readonly atMs: number;
  /** By cell, from the alert: until a pumper stands at its nearest stop, and until the first effective water. `INFINITE_MS` for never. */
  readonly kerbMs: Int32Array;
  readonly waterMs: Int32Array;
  /** Station after station, each by cell; empty unless asked for. */
  readonly stationKerbMs: Int32Array;
  readonly epochs: Recommendation['epochs'];
}

/**
 * How soon the first pumper of those at home is at each place, and puts effective water there: by the same stops, times and hose as `recommend`
 * counts with, so that a unit sent there has these times to the millisecond. Each place as if it were alone; nobody waits for another.
 *
 * Units of one profile that start alike and lay hose alike differ by their drive alone, and the soonest drive is best for them all: one sweep
 * over the city for each such group, where 100 pumpers have a dozen. Hanoi, docs/benchmarks.md: what takes time are the stops of each place.
 *
 * @throws RuncardError INVALID_LOCATION, SWAPPED_LOCATION, OUTSIDE_AREA, INVALID_FIELD, LIMIT_EXCEEDED
 */
export function findCoverage(input: CoverageInput, contextAt: (atMs: number) => RecommendContext): CoverageAnswer {
  const { cellsMax, atMsMax } = COVERAGE_LIMITS;
  const { cells, atMs, byStation = false } = input;
  if (cells.length > cellsMax) throw tooMany('cells', cells.length, 'cellsMax', cellsMax);
  if (atMs.length === 0) throw invalid('atMs', atMs, 'one moment at least');
  if (atMs.length > atMsMax) throw tooMany('atMs', atMs.length, 'atMsMax', atMsMax);
  atMs.forEach((ms, i) => {
    integerIn(`atMs[${i}]`, ms, 0, Number.MAX_SAFE_INTEGER);
  });
  let places: readonly CellPlace[] | undefined;
  let pumpers = 0;
  let stationIds: readonly string[] = [];
  const moments = atMs.map((ms) => {
    const context = contextAt(ms);
    // Where a vehicle can stop is a matter of the map alone: of all moments the same.
    places ??= placesOf(input, context);
    const ready = pumpersAtHome(places[0]?.point, context);
    const stations = byStation ? stationsOf(ready, context) : [];
    pumpers = ready.length;
    stationIds = stations.map(({ station }) => station.id);
    return {
      ...{ atMs: ms, ...firstTimes(places, groupsOf(ready, context), context) },
      stationKerbMs: kerbByStation(places, stations, context.ground),
      epochs: epochsOf(context.ground, context.world, ms),
    };
  });
  return { moments, pumpers, stationIds };
}

/** A place, and where vehicles of each profile may stand for it, found when first asked for. */
interface CellPlace {
  readonly point: LatLon;
  standings(profileId: string): readonly StopStandings[];
}

function placesOf({ cells }: CoverageInput, { ground, plan }: RecommendContext): CellPlace[] {
  return cells.map((cell, i) => {
    const point = checkLocation(cell, ground.bbox, `cells[${i}]`);
    return { point, standings: createStandings(ground, point, plan.arrival, ORDINARY).of };
  });
}

/** Nobody stands off, and no place is kept. */
const ORDINARY = { standOffM: 0, wantsAmbulance: false };
/** Water is asked for once, and not for how long. */
const NO_THIRST = { requiredFlowLpm: 0, horizonMs: 0 };

function pumpersAtHome(point: LatLon | undefined, { world, plan, ground, nowMs }: RecommendContext): Candidate[] {
  if (point === undefined) return [];
  const request = { incident: { id: 'coverage' as IncidentId, location: point }, options: { excludeUnitIds: [] } };
  const place = {
    accepts: acceptedFor('PUMP', plan.equivalents),
    crewMin: plan.crewMin['PUMP'] ?? 0,
    needs: plan.needs['PUMP'] ?? [],
  };
  return listCandidates(request, world, plan, ground, nowMs).filter(
    ({ unit, isFree, start }) => isFree && start.isAtStation && canFill(unit, place),
  );
}

/** Who differs from whom by the drive alone. */
interface Group {
  readonly first: Candidate;
  readonly kit: Kit;
  readonly from: StartPoint[];
}

function groupsOf(ready: readonly Candidate[], { plan }: RecommendContext): Group[] {
  const groups = new Map<string, Group>();
  for (const candidate of ready) {
    const kit = kitOf(candidate.unit, 'PUMP', plan);
    const key = JSON.stringify([candidate.unit.profileId, startMs(candidate), kit]);
    const group = groups.get(key) ?? { first: candidate, kit, from: [] };
    groups.set(key, group);
    if (!group.from.includes(candidate.start.at)) group.from.push(candidate.start.at);
  }
  return [...groups.values()];
}

/** What is asked about is known. */
const nobody: Drives['ask'] = () => undefined;

function firstTimes(
  places: readonly CellPlace[],
  groups: readonly Group[],
  { ground, plan, near }: RecommendContext,
): Pick<CoverageMoment, 'kerbMs' | 'waterMs'> {
  const kerbMs = new Int32Array(places.length).fill(INFINITE_MS);
  const waterMs = new Int32Array(places.length).fill(INFINITE_MS);
  const feedAt = createFeeds(ground, near, plan.water);
  for (const { first, kit, from } of groups) {
    const { profileId } = first.unit;
    const soonest = ground.soonestDrive(profileId, from);
    const ms: Drives['ms'] = (_, stop) => soonest(stop);
    const drives: Drives = { ask: nobody, ms };
    for (let cell = 0; cell < places.length; cell++) {
      const stops = places[cell]!.standings(profileId);
      for (const stop of nearestOf(stops)) kerbMs[cell] = sooner(kerbMs[cell]!, startMs(first), soonest(stop));
      for (let k = 0; k < stops.length; k++) {
        // Hose farther than it reaches gives none.
        if (stops[k]!.standings[0].walkM > Math.max(kit.waterReachM, kit.fedReachM)) continue;
        for (const { arriveMs, setupMs, givesWater } of contendersAt({ candidate: first, kit, stops }, k, {
          plan,
          drives,
          feedAt,
          thirst: NO_THIRST,
        }))
          if (givesWater) waterMs[cell] = sooner(waterMs[cell]!, arriveMs, setupMs);
      }
    }
  }
  return { kerbMs, waterMs };
}

interface StationForce {
  readonly station: Station;
  /** By profile: when its first can start. */
  readonly startMs: ReadonlyMap<string, number>;
}

function stationsOf(ready: readonly Candidate[], { world }: RecommendContext): StationForce[] {
  const byStation = Map.groupBy(ready, ({ unit }) => unit.stationId);
  return [...byStation].flatMap(([id, candidates]) => {
    const station = world.stations.get(id);
    const byProfile = Map.groupBy(candidates, ({ unit }) => unit.profileId);
    const first = new Map([...byProfile].map(([profileId, same]) => [profileId, Math.min(...same.map(startMs))]));
    return station === undefined ? [] : [{ station, startMs: first }];
  });
}

function kerbByStation(places: readonly CellPlace[], stations: readonly StationForce[], ground: Ground): Int32Array {
  const kerbMs = new Int32Array(places.length * stations.length).fill(INFINITE_MS);
  const profileIds = new Set(stations.flatMap((force) => [...force.startMs.keys()]));
  for (const profileId of profileIds) {
    const own = stations.flatMap((force, i) => (force.startMs.has(profileId) ? [{ force, i }] : []));
    const from = own.map(({ force }) => force.station);
    for (let cell = 0; cell < places.length; cell++) {
      for (const stop of nearestOf(places[cell]!.standings(profileId))) {
        const drivesMs = ground.driveMs(profileId, from, stop);
        for (let k = 0; k < own.length; k++) {
          const at = own[k]!.i * places.length + cell;
          kerbMs[at] = sooner(kerbMs[at]!, own[k]!.force.startMs.get(profileId)!, drivesMs[k]!);
        }
      }
    }
  }
  return kerbMs;
}

const sooner = (knownMs: number, startsMs: number, takesMs: number): number =>
  takesMs >= INFINITE_MS ? knownMs : Math.min(knownMs, startsMs + takesMs);

/** The first, and with it the others at the very same distance: two ways may lead to one junction. */
function nearestOf(stops: readonly StopStandings[]): Stop[] {
  const first = stops[0]?.stop;
  if (first === undefined) return [];
  return stops
    .map(({ stop }) => stop)
    .filter(({ inMain, walkMm }) => inMain === first.inMain && walkMm === first.walkMm);
}
