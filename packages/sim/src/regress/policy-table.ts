import { COMPARED_IN_TABLES, COMPARED_TEXT, compare, type RunResult } from '../report/compare.ts';
import { minuteText } from '../report/minute-text.ts';

export interface PlayedScenario {
  readonly name: string;
  /** Of its first run; those after it have the next ones. */
  readonly seed: number;
  readonly results: readonly RunResult[];
}

/** Policies by scenario as a table of Markdown: drive times as they are, minutes and seconds; means of the runs' means, p90 of all their incidents. */
export function formatPolicyTable(played: readonly PlayedScenario[]): string {
  const heads = COMPARED_IN_TABLES.map((measured) => COMPARED_TEXT[measured]);
  return [
    rowOf(['scenario', 'seeds', 'policy', 'incidents', ...heads.flatMap((head) => [`${head}: mean`, 'p90'])]),
    rowOf(['---', '---', '---', '---:', ...heads.flatMap(() => ['---:', '---:'])]),
    ...played.flatMap(rowsOf),
  ].join('\n');
}

function rowsOf({ name, seed, results }: PlayedScenario): string[] {
  const [asTheyAre] = compare(results.filter(({ etaFactor }) => etaFactor === 1));
  if (asTheyAre === undefined) return [];
  return asTheyAre.rows.map(({ policy, mean, p90 }, i) => {
    const runs = results.filter((run) => run.policy === policy && run.etaFactor === 1);
    const incidents = runs.reduce((sum, { measures }) => sum + measures.outcomes.length, 0);
    const seeds = runs.length === 1 ? String(seed) : `${seed}–${seed + runs.length - 1}`;
    return rowOf([
      ...(i === 0 ? [name, seeds] : ['', '']),
      ...[policy, incidents.toLocaleString('en')],
      ...COMPARED_IN_TABLES.flatMap((measured) => [minuteText(mean[measured]), minuteText(p90[measured])]),
    ]);
  });
}

const rowOf = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
