import { type LatLon, type Recommendation, type RecommendedUnit, straightMm } from '@runcard/engine';
import type { City, Known } from '../truth/city.ts';
import { type Record, runOf } from '../truth/record.ts';
import { type Scene, settleWater } from '../truth/scene.ts';
import { errandOf, type TrueUnit } from '../truth/unit.ts';
import { driveOn, pathTo } from '../truth/way.ts';
import { onOver, release } from './after.ts';
import { askExactly } from './ask-exactly.ts';
import { book, errandFrom, idOf, reported, sourcesOf } from './send.ts';
import { tell, tellHomeward, tellPlaces, tellStatus } from './told.ts';

/** It is not where the dispatcher has it, nor to be seen from there. Where nothing is, nobody finds it. */
export const isMisplaced = (city: City, { incident, place }: Scene): boolean =>
  incident.nature !== 'FALSE' && !sees(city, place, incident.at);

export const sees = ({ settings }: City, from: LatLon, at: LatLon): boolean =>
  straightMm(from, at) <= settings.sightM * 1_000;

/**
 * The place is known from now on: it is corrected at the dispatcher's, and whoever is on the way drives there, with other water. Second incidents
 * there, of calls that were right, are seen to be this one: they close, and of all who drive the best drive on.
 */
export function correctPlace(city: City, scene: Scene, record: Record, nowMs: number): void {
  scene.place = scene.incident.at;
  record.correctedAtMs = nowMs;
  for (const ticket of scene.sourceTickets.splice(0)) city.simulation.cancel(ticket);
  settleWater(scene, city.ledger, nowMs);
  scene.feedLpm = 0;
  const joining = secondsAt(city, scene).flatMap((second) => closeSecond(city, second, record, nowMs));
  if (joining.length === 0 && !city.engine.world.incidents.has(idOf(scene.incident))) return;
  const answer = driveAgain(city, scene, record, 0, nowMs, joining);
  if (answer !== null) sourcesOf(city, scene, answer, nowMs);
}

/** Of a second incident the first, where that was told wrong and is seen from here. */
export function firstInSight(city: City, { incident, place }: Scene): Known | undefined {
  return [...city.desk].find(
    ({ scene }) =>
      scene.incident.number === incident.sameAs &&
      scene.phase === 'OPEN' &&
      isMisplaced(city, scene) &&
      sees(city, place, scene.incident.at),
  );
}

const secondsAt = (city: City, { incident }: Scene): Known[] =>
  [...city.desk].filter(
    ({ scene }) =>
      scene.incident.sameAs === incident.number && scene.phase === 'OPEN' && sees(city, scene.place, incident.at),
  );

/** Who has not rolled is let go; who drives is free to join. Nobody is there yet: who comes first ends it. */
function closeSecond(city: City, { scene, record }: Known, first: Record, nowMs: number): TrueUnit[] {
  record.foundSameAtMs = nowMs;
  first.calls += record.calls;
  const units = [...scene.unitIds].sort().flatMap((id) => city.units.get(id) ?? []);
  const driving = units.filter(({ phase }) => phase === 'DRIVING');
  for (const { id } of driving) scene.unitIds.delete(id);
  onOver(city, scene, record, nowMs);
  return driving;
}

/** Roads are otherwise: who would be longer on his way by more than a minute drives as is best now; others go on as they were. */
export function driveByNewRoads(city: City, nowMs: number): void {
  for (const { scene, record } of city.desk)
    if (scene.phase === 'OPEN' && scene.unitIds.size > 0) driveAgain(city, scene, record, LONGER_MS, nowMs);
}

/**
 * Asked anew, a drive has picking up speed and slowing down once more, tc (31 to 51 s, docs/vehicles.md). Vehicles are placed by the share of their
 * time, so this is tc × that share too long: nothing for who has just rolled, all of tc for who is nearly there. Counting with the speed that it has
 * takes places by the drive law too, and would be wrong for who turns round or stands where nothing is.
 */
const LONGER_MS = 60_000;

/**
 * Whoever is on the way, or joins those, is asked about once more, by exactly those and from where they are: other stops, roads and lines, for whom they
 * take so much longer than what is left of his drive. Who has none there any more is let go, and his place decided anew. Null where nobody is on the way.
 */
function driveAgain(
  city: City,
  scene: Scene,
  record: Record,
  longerMs: number,
  nowMs: number,
  joining: readonly TrueUnit[] = [],
): Recommendation | null {
  const { incident, level } = scene;
  const own = [...scene.unitIds]
    .flatMap((id) => city.units.get(id) ?? [])
    .filter(({ phase }) => phase === 'TURNING_OUT' || phase === 'DRIVING');
  const underWay = [...own, ...joining];
  const driving = underWay.filter(({ phase }) => phase === 'DRIVING');
  tellPlaces(city, driving, nowMs, nowMs);
  tellLetGo(city, scene, own, nowMs);
  if (underWay.length === 0) return null;
  // Of one event, so that no two are the same booking.
  const requestId = `${idOf(incident)}.again.${city.simulation.handled}`;
  const asked = { requestId, incident: reported(scene, level), options: { includeGeometry: true } };
  const askedFor = underWay.map(({ id }) => id);
  const answer = askExactly(city, asked, askedFor, nowMs);
  const unitIds = answer.units.map(({ unitId }) => unitId);
  if (unitIds.length > 0) book(city, scene, answer.requestId, unitIds, level, nowMs);
  for (const unit of underWay) {
    const one = answer.units.find(({ unitId }) => unitId === unit.id);
    if (one === undefined) {
      scene.unitIds.delete(unit.id);
      release(city, unit, unit.incident ?? incident.number, nowMs);
      continue;
    }
    const joins = joining.includes(unit);
    if (joins) join(city, unit, scene, record, nowMs);
    turnTo(city, unit, one, record, joins ? LONGER_MS : longerMs, nowMs);
  }
  if (unitIds.length < own.length)
    city.simulation.schedule(nowMs, { kind: 'DISPATCH', incident: incident.number, level });
  return answer;
}

/** In the dispatcher's world, where its place is known by now. Of nobody sent so far, that does not have it. */
function tellLetGo(city: City, { incident, place: { lat, lon } }: Scene, units: readonly TrueUnit[], nowMs: number) {
  const incidentId = idOf(incident);
  if (!city.engine.world.incidents.has(incidentId)) return;
  tellHomeward(city, units, nowMs);
  const changes = { location: { lat, lon } };
  const releaseUnitIds = units.map(({ id }) => id);
  tell(city, { kind: 'UPDATE_INCIDENT', incidentId, changes, releaseUnitIds }, nowMs);
}

/** It drives there already, and goes on as it was unless that is no way any more. Its run is one to the first incident, from its alert on. */
function join(city: City, unit: TrueUnit, { incident, unitIds }: Scene, record: Record, nowMs: number): void {
  const second = unit.incident === null ? undefined : city.records.get(unit.incident);
  const at = second?.runs.findLastIndex(({ unitId }) => unitId === unit.id) ?? -1;
  if (second === undefined || at < 0) throw new Error(`unit ${unit.id} joins from no run`);
  const [run] = second.runs.splice(at, 1);
  record.runs.push(run);
  record.sentAtMs ??= run.sentAtMs;
  unitIds.add(unit.id);
  unit.incident = incident.number;
  if (unit.ticket !== null) city.simulation.cancel(unit.ticket);
  const toMs = Math.max(nowMs, unit.way?.toMs ?? nowMs);
  unit.ticket = city.simulation.schedule(toMs, { kind: 'ARRIVE', unit: unit.id, incident: incident.number });
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
  const path = pathTo(one);
  if (unit.phase === 'TURNING_OUT' || unit.way === null) {
    unit.errand = errand;
    unit.way = { fromMs: nowMs, toMs: nowMs, path };
    return;
  }
  tellStatus(city, unit.id, 'EN_ROUTE', nowMs);
  const toMs = nowMs + errand.driveMs;
  if (longerMs > 0 && toMs <= unit.way.toMs + longerMs) return;
  if (unit.ticket !== null) simulation.cancel(unit.ticket);
  // The way back is as long as all that it drove.
  unit.errand = { ...errand, driveMs: toMs - (runOf(record, unit.id)?.rolledAtMs ?? nowMs) };
  unit.way = driveOn(unit.way, path, nowMs, toMs);
  unit.ticket = simulation.schedule(toMs, { kind: 'ARRIVE', unit: unit.id, incident: record.incident.number });
}
