import type { CoverageAnswer, CoverageMoment, Engine } from '@runcard/engine';
import { type CityCells, cellsOver } from './cells.ts';
import { peopleOf } from './people.ts';

/** Who is reached in how long, by area and by people, at several times of a day. */
export interface CityCoverage {
  readonly city: string;
  readonly isSynthetic: boolean;
  readonly cells: CityCells;
  /** Of all cells; people null where the world's areas have none. */
  readonly km2: number;
  readonly people: number | null;
  /** By cell; null as above. */
  readonly cellPeople: Float64Array | null;
  readonly pumpers: number;
  readonly moments: readonly CoverageBand[];
}

export interface CoverageBand {
  readonly name: string;
  readonly atMs: number;
  /** By cell; `INFINITE_MS` for never. */
  readonly kerbMs: Int32Array;
  readonly waterMs: Int32Array;
  readonly reached: readonly Reached[];
  /** Not of an ordinary day: with the weather, floods, closures and outages of a scenario. */
  readonly isOfScenario?: boolean;
}

/** Shares of all that is counted, 0 to 1. */
export interface Reached {
  readonly withinMs: number;
  readonly kerbAreaShare: number;
  readonly waterAreaShare: number;
  readonly kerbPeopleShare: number | null;
  readonly waterPeopleShare: number | null;
}

export interface DayTime {
  readonly name: string;
  /** Of the city's day. */
  readonly minute: number;
}

/** A moment in the middle of each kind of hour of a working day (docs/vehicles.md). */
export const DAY_TIMES: readonly DayTime[] = [
  { name: 'night, 03:00', minute: 180 },
  { name: 'morning peak, 08:00', minute: 480 },
  { name: 'day, 10:00', minute: 600 },
  { name: 'midday, 12:00', minute: 720 },
  { name: 'evening peak, 17:30', minute: 1_050 },
  { name: 'late evening, 22:30', minute: 1_350 },
];

/** Midnight in the city of Wednesday 25 November 2026: a working day like another, so that the same words give the same figures. */
export const workingDayStartMs = (utcOffsetMinutes: number): number =>
  Date.UTC(2026, 10, 25) - utcOffsetMinutes * 60_000;

/** The moment at which least ground is reached in time, all times together. */
export function leastReached(moments: readonly CoverageBand[]): CoverageBand {
  const sharesOf = ({ reached }: CoverageBand): number => reached.reduce((sum, one) => sum + one.kerbAreaShare, 0);
  return moments.reduce((a, b) => (sharesOf(b) < sharesOf(a) ? b : a));
}

/** `dayStartMs`: midnight of a working day in the city. @throws RuncardError as `Engine.coverage` */
export function coverCity(
  engine: Engine,
  options: {
    readonly cellM: number;
    readonly withinMs: readonly number[];
    readonly dayStartMs: number;
    readonly times: readonly DayTime[];
  },
): CityCoverage {
  const { world } = engine;
  const cells = cellsOver(engine.network, options.cellM);
  const people = peopleOf(cells, world.areas.values());
  const atMs = options.times.map(({ minute }) => options.dayStartMs + minute * 60_000);
  const answer: CoverageAnswer = engine.coverage({ cells: cells.places, atMs });
  return {
    ...{ city: world.city.name, isSynthetic: world.city.synthetic, cells, pumpers: answer.pumpers },
    km2: (cells.places.length * cells.cellM ** 2) / 1e6,
    cellPeople: people,
    people: people === null ? null : Math.round(people.reduce((sum, one) => sum + one, 0)),
    moments: answer.moments.map((moment, i) => bandOf(options.times[i].name, moment, options.withinMs, people)),
  };
}

export const bandOf = (
  name: string,
  { atMs, kerbMs, waterMs }: CoverageMoment,
  withinMs: readonly number[],
  people: Float64Array | null,
): CoverageBand => ({
  ...{ name, atMs, kerbMs, waterMs },
  reached: withinMs.map((ms) => reachedIn(ms, kerbMs, waterMs, people)),
});

function reachedIn(withinMs: number, kerbMs: Int32Array, waterMs: Int32Array, people: Float64Array | null): Reached {
  return {
    withinMs,
    kerbAreaShare: shareOf(kerbMs, withinMs),
    waterAreaShare: shareOf(waterMs, withinMs),
    kerbPeopleShare: people === null ? null : shareOf(kerbMs, withinMs, people),
    waterPeopleShare: people === null ? null : shareOf(waterMs, withinMs, people),
  };
}

/** Of the cells, or of what they weigh. */
function shareOf(cellMs: Int32Array, withinMs: number, weights?: Float64Array): number {
  let [reached, all] = [0, 0];
  for (let cell = 0; cell < cellMs.length; cell++) {
    const weight = weights === undefined ? 1 : weights[cell];
    all += weight;
    if (cellMs[cell] <= withinMs) reached += weight;
  }
  return all === 0 ? 0 : reached / all;
}
