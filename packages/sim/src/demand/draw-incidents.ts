import { RuncardError } from '@runcard/engine';
import type { Streams } from '../kernel/streams.ts';
import type { Change } from '../truth/changes.ts';
import type { TrueIncident } from '../truth/incident.ts';
import { arrivals, type Process, rhythmOf } from './arrivals.ts';
import { checkDemand } from './check-demand.ts';
import { DEMAND_LIMITS, type Demand } from './demand.ts';
import { drawIncident, type Unnumbered } from './draw-incident.ts';
import type { Absence, Frame } from './frame.ts';
import { NATURES } from './kind.ts';
import { type DemandGround, placesOf } from './places.ts';
import type { AbsentPeople, Extra, Surge } from './surge.ts';
import { surgeOf } from './surges.ts';

/**
 * All that happens in the city from one instant to another, by when it starts. Drawn before anybody decides anything: of a seed's streams those whose
 * names begin with `demand/`, each for one part of one incident.
 * @throws RuncardError INVALID_FIELD or LIMIT_EXCEEDED with the path inside the demand
 */
export function drawIncidents(
  demand: Demand,
  ground: DemandGround,
  streams: Streams,
  fromMs: number,
  toMs: number,
): TrueIncident[] {
  checkDemand(demand);
  const surges = demand.surges.map((spec) => surgeOf(spec, ground));
  const { utcOffsetMinutes } = ground.world.city;
  const frame: Frame = {
    ...{ demand, streams, utcOffsetMinutes, places: placesOf(ground, demand.inner), bounds: ground.network.meta.bbox },
    absenceAt: absenceOf(surges.flatMap(({ absences }) => absences)),
  };
  const drawn = [
    ...everyday(frame, fromMs, toMs),
    ...surges.flatMap((surge) => [...surging(frame, surge, fromMs, toMs)]),
  ];
  // Of one millisecond in the order in which the processes stand above: sorting is stable.
  return drawn.sort((a, b) => a.startMs - b.startMs).map((incident, i) => ({ number: i + 1, ...incident }));
}

/** What surges do to roads and water in that time, by when; what began before begins with it. @throws RuncardError as `drawIncidents` */
export function changesOf(demand: Demand, ground: DemandGround, fromMs: number, toMs: number): Change[] {
  checkDemand(demand);
  const changes = demand.surges.flatMap((spec) => surgeOf(spec, ground).changes);
  return changes
    .filter(({ atMs, untilMs }) => untilMs > fromMs && atMs < toMs)
    .map((change) => ({ ...change, atMs: Math.max(change.atMs, fromMs) }))
    .sort((a, b) => a.atMs - b.atMs);
}

function* everyday(frame: Frame, fromMs: number, toMs: number): Iterable<Unnumbered> {
  const { demand, utcOffsetMinutes } = frame;
  const rhythm = rhythmOf(demand, utcOffsetMinutes);
  for (const nature of NATURES) {
    const process = { name: nature, perDay: demand.perDay[nature], rhythm };
    yield* incidentsOf(frame, process, { nature, kinds: demand.kinds[nature] }, fromMs, toMs);
  }
}

function* surging(frame: Frame, { id, extra, single }: Surge, fromMs: number, toMs: number): Iterable<Unnumbered> {
  for (const more of extra) {
    const process = { name: `${id}/${more.name}`, perDay: more.perDay, rhythm: rhythmOfExtra(frame, more) };
    yield* incidentsOf(frame, process, more, Math.max(fromMs, more.fromMs), Math.min(toMs, more.toMs));
  }
  for (const [i, { atMs, at, kind, severity, calls }] of single.entries()) {
    if (atMs < fromMs || atMs >= toMs) continue;
    const wanted = {
      nature: 'FIRE',
      name: `${id}/single/${i}`,
      atMs,
      kinds: [kind],
      severity,
      callCount: calls,
    } as const;
    yield drawIncident(
      { ...frame, places: { draw: () => ({ at, areaId: null, isInner: false, isAlley: false }) } },
      wanted,
    );
  }
}

function* incidentsOf(
  frame: Frame,
  process: Process,
  what: Pick<Extra, 'nature' | 'kinds' | 'within'>,
  fromMs: number,
  toMs: number,
): Iterable<Unnumbered> {
  const { nature, kinds, within } = what;
  let count = 0;
  for (const { atMs, serial } of arrivals(process, frame.streams, fromMs, toMs)) {
    if (++count > DEMAND_LIMITS.incidentsMax) throw tooMany(process.name);
    const wanted = { nature, kinds, atMs, name: `${process.name}/${serial}` };
    yield drawIncident(frame, within === undefined ? wanted : { ...wanted, within });
  }
}

function tooMany(name: string): RuncardError {
  const message = `demand: seen more incidents of ${name}, wanted at most ${DEMAND_LIMITS.incidentsMax} (incidentsMax)`;
  return new RuncardError('LIMIT_EXCEEDED', message, { field: 'demand' });
}

function rhythmOfExtra({ demand, utcOffsetMinutes }: Frame, { hourWeights }: Extra): Process['rhythm'] {
  const level = { weekdayWeights: Array(7).fill(1), monthWeights: Array(12).fill(1) };
  return rhythmOf({ ...level, hourWeights: hourWeights ?? demand.hourWeights }, utcOffsetMinutes);
}

function absenceOf(absences: readonly AbsentPeople[]): (kind: { facilityClass: string }, atMs: number) => Absence {
  return ({ facilityClass }, atMs) => {
    const found = absences.find(
      ({ fromMs, toMs, facilityClasses }) =>
        atMs >= fromMs && atMs < toMs && facilityClasses.some((one) => one === facilityClass),
    );
    return found ?? { trappedFactor: 1, delayFactor: 1 };
  };
}
