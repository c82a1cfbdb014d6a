import type { Record } from '../truth/record.ts';
import type { CityFacts } from './facts.ts';
import { timelinesOf, type UnitTimeline } from './fleet.ts';
import { type Outcome, outcomesOf } from './outcome.ts';

/** What one run left, and what is known of it. */
export interface Played {
  readonly records: readonly Record[];
  readonly facts: CityFacts;
}

export interface MeasuredRun extends Played {
  /** Those that were called in. */
  readonly outcomes: readonly Outcome[];
  readonly timelines: ReadonlyMap<string, UnitTimeline>;
}

export const measuredRun = ({ records, facts }: Played): MeasuredRun => ({
  ...{ records, facts },
  ...{ outcomes: outcomesOf(records, facts), timelines: timelinesOf(records, facts) },
});
