import { type Case, type Effort, type Figure, measure, type Row } from './harness.ts';
import type { Setting } from './setting.ts';

export interface Group {
  readonly name: string;
  /** Takes many minutes: left out unless it is named. */
  readonly isApart?: true;
  /** Id → what it measures. The ids are fixed for whoever compares runs. */
  readonly ids: Readonly<Record<string, string>>;
  /** What is measured besides where a URL is given with `--osrm`. */
  readonly osrmIds?: Readonly<Record<string, string>>;
  run(setting: Setting, effort: Effort, to: Collector): Promise<void>;
}

/** Where measurements go. */
export interface Collector {
  row(row: Row): void;
  figure(figure: Figure): void;
  /** In words, beside the figures. */
  remark(text: string): void;
  /** What should have been measured and was not: the run fails. */
  missing(text: string): void;
}

export function measureInto<Answer>(to: Collector, one: Case<Answer>, effort: Effort): void {
  to.row(measure(one, effort));
}
