import { type LatLon, type Recommendation, type RecommendedUnit, straightMm } from '@runcard/engine';
import type { City } from '../truth/city.ts';
import { type Record, runOf } from '../truth/record.ts';
import { type Scene, settleWater } from '../truth/scene.ts';
import { driveOn, errandOf, type TrueUnit } from '../truth/unit.ts';
import { release } from './after.ts';
import { askExactly } from './ask-exactly.ts';
import { book, errandFrom, idOf, pointsOf, reported, sourcesOf } from './send.ts';
import { tell, tellPlaces, tellStatus } from './told.ts';

/** It is not where the dispatcher has it, nor to be seen from there. Where nothing is, nobody finds it. */
export const isMisplaced = (city: City, { incident, place }: Scene): boolean =>
  incident.nature !== 'FALSE' && !sees(city, place, incident.at);

export const sees = ({ settings }: City, from: LatLon, at: LatLon): boolean =>
  straightMm(from, at) <= settings.sightM * 1_000;

/** The place is known from now on: it is corrected at the dispatcher's, and whoever is on the way drives there, with other water. */
export function correctPlace(city: City, scene: Scene, record: Record, nowMs: number): void {
  scene.place = scene.incident.at;
  record.correctedAtMs = nowMs;
  for (const ticket of scene.sourceTickets.splice(0)) city.simulation.cancel(ticket);
  settleWater(scene, city.ledger, nowMs);
  scene.feedLpm = 0;
  if (!city.engine.world.incidents.has(idOf(scene.incident))) return;
  const answer = driveAgain(city, scene, record, 0, nowMs);
  if (answer !== null) sourcesOf(city, scene, answer, nowMs);
}

/** Roads are otherwise: who would be longer on his way by more than a minute drives as is best now; others go on as they were. */
export function driveByNewRoads(city: City, nowMs: number): void {
  for (const { scene, record } of city.desk)
    if (scene.phase === 'OPEN' && scene.unitIds.size > 0) driveAgain(city, scene, record, LONGER_MS, nowMs);
}

/** Asked anew, a drive has once more the 42 s of picking up speed (docs/vehicles.md), which one that goes on does not lose. */
const LONGER_MS = 60_000;

/**
 * Whoever is on the way is asked about once more, by exactly those and from where they are: other stops, roads and lines, for whom they take so much
 * longer than what is left of his drive. Who has none there any more is let go, and his place decided anew. Null where nobody is on the way.
 */
function driveAgain(city: City, scene: Scene, record: Record, longerMs: number, nowMs: number): Recommendation | null {
  const { incident, level } = scene;
  const underWay = [...scene.unitIds]
    .flatMap((id) => city.units.get(id) ?? [])
    .filter(({ phase }) => phase === 'TURNING_OUT' || phase === 'DRIVING');
  const releaseUnitIds = underWay.map(({ id }) => id);
  const driving = underWay.filter(({ phase }) => phase === 'DRIVING');
  tellPlaces(city, driving, nowMs, nowMs);
  const { lat, lon } = scene.place;
  const changes = { location: { lat, lon } };
  tell(city, { kind: 'UPDATE_INCIDENT', incidentId: idOf(incident), changes, releaseUnitIds }, nowMs);
  if (underWay.length === 0) return null;
  // Of one event, so that no two are the same booking.
  const requestId = `${idOf(incident)}.again.${city.simulation.handled}`;
  const asked = { requestId, incident: reported(scene, level), options: { includeGeometry: true } };
  const answer = askExactly(city, asked, releaseUnitIds, nowMs);
  const unitIds = answer.units.map(({ unitId }) => unitId);
  if (unitIds.length > 0) book(city, scene, answer.requestId, unitIds, level, nowMs);
  for (const unit of underWay) {
    const one = answer.units.find(({ unitId }) => unitId === unit.id);
    if (one !== undefined) turnTo(city, unit, one, record, longerMs, nowMs);
    else {
      scene.unitIds.delete(unit.id);
      release(city, unit, incident.number, nowMs);
    }
  }
  if (unitIds.length < underWay.length)
    city.simulation.schedule(nowMs, { kind: 'DISPATCH', incident: incident.number, level });
  return answer;
}

/** Who has not rolled yet hears of it before, and loses no time. */
function turnTo(
  city: City,
  unit: TrueUnit,
  one: RecommendedUnit,
  record: Record,
  longerMs: number,
  nowMs: number,
): void {
  const { simulation } = city;
  const errand = errandFrom(city, unit, one, errandOf(unit));
  const points = pointsOf(one);
  if (unit.phase === 'TURNING_OUT' || unit.way === null) {
    unit.errand = errand;
    unit.way = { fromMs: nowMs, toMs: nowMs, points };
    return;
  }
  tellStatus(city, unit.id, 'EN_ROUTE', nowMs);
  const toMs = nowMs + errand.driveMs;
  if (longerMs > 0 && toMs <= unit.way.toMs + longerMs) return;
  if (unit.ticket !== null) simulation.cancel(unit.ticket);
  // The way back is as long as all that it drove.
  unit.errand = { ...errand, driveMs: toMs - (runOf(record, unit.id)?.rolledAtMs ?? nowMs) };
  unit.way = driveOn(unit.way, points, nowMs, toMs);
  unit.ticket = simulation.schedule(toMs, { kind: 'ARRIVE', unit: unit.id, incident: record.incident.number });
}
