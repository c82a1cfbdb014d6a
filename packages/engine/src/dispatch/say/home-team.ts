import type { LatLon } from '../../core/units.ts';
import { INFINITE_MS } from '../../core/units.ts';
import type { Area, World } from '../../world/world.ts';
import type { Notice } from '../answer.ts';
import { type Candidate, startMs } from '../candidates.ts';
import { atWorkMs, type Choice } from '../choice/choose.ts';
import { fitting } from '../choice/ways.ts';
import { wouldBe } from '../choice/would-be.ts';
import type { Decision } from '../decide.ts';
import { canFill, type Place } from '../plan/places.ts';
import { isInOutline } from '../plan/rule.ts';
import { notice } from './explain.ts';
import { formatMinutes } from './minutes.ts';
import { explainOne } from './not-chosen.ts';

/** The team that answers for the place, and the pumper that is first at the kerb: sent, or named here with the reason and the price. */
export function warnOfUnsent(point: LatLon, decision: Decision, world: World): Notice[] {
  const first = firstPlace(decision);
  if (first === undefined || decision.choices.length === 0) return [];
  const home = homeOf(point, world);
  const nearest = firstAtKerb(first, decision);
  const sent = new Set(decision.choices.map(({ candidate }) => candidate));
  const isHomeSent = decision.choices.some(({ candidate }) => candidate.unit.stationId === home?.stationId);
  return [
    ...(home?.stationId === undefined || isHomeSent ? [] : [warnHome(home, first, decision, world)]),
    ...(nearest === undefined || sent.has(nearest)
      ? []
      : [notice('NEAREST_NOT_SENT', `${nearest.unit.id}: ${priceOf(nearest, first, decision)}`)]),
  ];
}

/** What is sent first, and whoever was first of those. */
const firstPlace = ({ need: { open } }: Decision): Place | undefined =>
  open.find(({ capability }) => capability === 'PUMP') ?? open[0];

function warnHome({ name, stationId }: Area, first: Place, decision: Decision, world: World): Notice {
  const team = decision.candidates.filter(({ unit }) => unit.stationId === stationId);
  const able = team.filter((candidate) => candidate.isFree && !candidate.isExcluded && canFill(candidate.unit, first));
  const station = world.stations.get(stationId!)?.name ?? stationId;
  const [soonest] = able
    .map((candidate) => wouldBe(candidate, first, decision.field))
    .sort((a, b) => atWorkMs(a) - atWorkMs(b) || a.candidate.index - b.candidate.index);
  const why =
    soonest === undefined ? 'nobody there is free for it' : priceOf(soonest.candidate, first, decision, soonest);
  return notice('HOME_TEAM_NOT_SENT', `${station}, of ${name}: ${why}`);
}

function priceOf(candidate: Candidate, first: Place, decision: Decision, would?: Choice): string {
  const { reason } = explainOne(candidate, decision);
  const choice = would ?? wouldBe(candidate, first, decision.field);
  return `${candidate.unit.id} would be at work in ${formatMinutes(atWorkMs(choice))}, ${reason}`;
}

/** The first area by id that the point lies in and that has a home team. */
export function homeOf(point: LatLon, { areas }: Pick<World, 'areas'>): Area | undefined {
  let home: Area | undefined;
  for (const area of areas.values()) {
    if (area.stationId === undefined || (home !== undefined && home.id <= area.id) || !isWithin(point, area)) continue;
    home = area;
  }
  return home;
}

type Box = readonly [number, number, number, number];
const boxes = new WeakMap<Area, Box>();

function isWithin(point: LatLon, area: Area): boolean {
  const [west, south, east, north] = boxOf(area);
  if (point.lat < south || point.lat > north || point.lon < west || point.lon > east) return false;
  return area.polygon.filter((ring) => isInOutline(ring, point)).length % 2 === 1;
}

function boxOf(area: Area): Box {
  const known = boxes.get(area);
  if (known !== undefined) return known;
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const { lat, lon } of area.polygon.flat()) {
    [west, south] = [Math.min(west, lon), Math.min(south, lat)];
    [east, north] = [Math.max(east, lon), Math.max(north, lat)];
  }
  boxes.set(area, [west, south, east, north]);
  return [west, south, east, north];
}

/** By its own nearest stop on foot, as every other system would choose. Only those are asked about who may be there before the best so far. */
function firstAtKerb(place: Place, { able, choices, field }: Decision): Candidate | undefined {
  const { standings, drives } = field;
  const sent = choices.filter((choice) => choice.arrival.isRouted && canFill(choice.candidate.unit, place));
  const limitMs = Math.min(INFINITE_MS, ...sent.map(({ candidate, arrival }) => startMs(candidate) + arrival.driveMs));
  let first: Candidate | undefined;
  let firstMs = INFINITE_MS;
  for (const { profileId, members } of fitting(able, place)) {
    const kerb = standings.of(profileId)[0];
    if (kerb === undefined) continue;
    const glanceMs = standings.leastDriveOver(profileId);
    const rivals = members.filter(
      (one) =>
        startMs(one) + glanceMs(one.straightMm) <= limitMs && startMs(one) + kerb.leastDriveMs(one.start.at) <= limitMs,
    );
    drives.ask(profileId, kerb.stop, rivals);
    for (const rival of rivals) {
      const ms = startMs(rival) + drives.ms(rival, kerb.stop);
      if (ms > firstMs || (ms === firstMs && (first === undefined || rival.index > first.index))) continue;
      [first, firstMs] = [rival, ms];
    }
  }
  return first;
}
