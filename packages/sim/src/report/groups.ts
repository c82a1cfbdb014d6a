import { createStreams } from '../kernel/streams.ts';
import type { CityFacts } from './facts.ts';
import { FEW, type GroupMeasure } from './measures.ts';
import type { Outcome } from './outcome.ts';
import { bootstrapInterval, type Interval, spreadOf, wilsonInterval } from './statistics.ts';

const FIVE_MINUTES_MS = 300_000;
const WORST_MAX = 10;

/** Of every area of the world, those without an incident too; whatever lies outside of all is left out. */
export function byWard(outcomes: readonly Outcome[], { areas, run }: CityFacts): GroupMeasure[] {
  const streams = createStreams(run.seed);
  const ofArea = Map.groupBy(outcomes, ({ areaId }) => areaId);
  return areas.map(({ id, name }) => {
    const own = ofArea.get(id) ?? [];
    return groupOf(id, name, own, bootstrapInterval(firsts(own), streams.open(`report/bootstrap/${id}`)));
  });
}

/** The longest mean from the call to the first vehicle first; wards where none came have no mean. */
export function worstOf(wards: readonly GroupMeasure[]): GroupMeasure[] {
  return wards
    .filter(({ first }) => first.mean !== null)
    .sort((a, b) => (b.first.mean ?? 0) - (a.first.mean ?? 0) || (a.id < b.id ? -1 : 1))
    .slice(0, WORST_MAX);
}

export function byHour(outcomes: readonly Outcome[]): GroupMeasure[] {
  const ofHour = Map.groupBy(outcomes, ({ hour }) => hour);
  return Array.from({ length: 24 }, (_, hour) =>
    groupOf(String(hour), `${String(hour).padStart(2, '0')}:00`, ofHour.get(hour) ?? []),
  );
}

export function byClass(outcomes: readonly Outcome[]): GroupMeasure[] {
  return [...Map.groupBy(outcomes, ({ facilityClass }) => facilityClass)]
    .map(([id, own]) => groupOf(id, wordsOf(id), own))
    .sort((a, b) => b.n - a.n || (a.id < b.id ? -1 : 1));
}

/** `SHOP_HOUSE` as "shop house". */
export const wordsOf = (name: string): string => name.toLowerCase().replaceAll('_', ' ');

const firsts = (outcomes: readonly Outcome[]): number[] => outcomes.flatMap(({ firstMs }) => firstMs ?? []);

function groupOf(
  id: string,
  name: string,
  own: readonly Outcome[],
  meanInterval: Interval | null = null,
): GroupMeasure {
  const n = own.length;
  const met = own.filter(({ firstMs }) => firstMs !== null && firstMs <= FIVE_MINUTES_MS).length;
  return {
    ...{ id, name, n, isFew: n < FEW, first: spreadOf(firsts(own)), meanInterval },
    water: spreadOf(own.flatMap(({ waterMs }) => waterMs ?? [])),
    within5Share: n === 0 ? null : met / n,
    within5Interval: wilsonInterval(met, n),
  };
}
