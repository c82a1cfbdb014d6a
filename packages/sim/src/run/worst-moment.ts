import type { Engine, EngineFamily, WaterSource, World } from '@runcard/engine';
import type { CityCells } from '../coverage/cells.ts';
import { bandOf, type CoverageBand, leastReached } from '../coverage/coverage.ts';
import { momentText } from '../report/page/day-text.ts';
import type { Change } from '../truth/changes.ts';

/** Of more states those with most changes in force: under traffic the generated city takes 1.5 to 2.6 s for each. */
const STATES_MAX = 4;
const DAY_MS = 86_400_000;

export interface Worst {
  readonly family: EngineFamily;
  readonly world: World;
  readonly cells: CityCells;
  readonly cellPeople: Float64Array | null;
  readonly withinMs: readonly number[];
  /** By time. */
  readonly changes: readonly Change[];
  /** Of the city's day: when least is reached on an ordinary one. */
  readonly minute: number;
}

/**
 * The scenario at its worst: of all states that its roads and water come to be in the one in which least is reached, each looked at when the
 * ordinary day is at its worst, or when the state begins where it does not last until then. Null where nothing of them changes.
 */
export function worstMoment(worst: Worst): CoverageBand | null {
  const bands = statesOf(worst).map(({ atMs, inForce }) => bandIn(worst, atMs, inForce));
  return bands.length === 0 ? null : leastReached(bands);
}

interface State {
  readonly atMs: number;
  readonly inForce: readonly Change[];
}

function statesOf({ changes, world, minute }: Worst): State[] {
  const edges = [...new Set(changes.flatMap(({ atMs, untilMs }) => [atMs, untilMs]))].sort((a, b) => a - b);
  return edges
    .flatMap((fromMs, i): State[] => {
      const inForce = changes.filter(({ atMs, untilMs }) => atMs <= fromMs && fromMs < untilMs);
      const hourMs = nextAt(minute, fromMs, world.city.utcOffsetMinutes);
      return inForce.length === 0 ? [] : [{ atMs: hourMs < edges[i + 1] ? hourMs : fromMs, inForce }];
    })
    .sort((a, b) => b.inForce.length - a.inForce.length || a.atMs - b.atMs)
    .slice(0, STATES_MAX);
}

/** That minute of the city's day, from then on. */
function nextAt(minute: number, fromMs: number, utcOffsetMinutes: number): number {
  const wantedMs = (minute - utcOffsetMinutes) * 60_000;
  return fromMs + ((((wantedMs - fromMs) % DAY_MS) + DAY_MS) % DAY_MS);
}

function bandIn(worst: Worst, atMs: number, inForce: readonly Change[]): CoverageBand {
  const { cells, cellPeople, withinMs, world } = worst;
  const name = `the scenario at its worst, ${momentText(atMs, world.city.utcOffsetMinutes)}`;
  const engine = engineIn(worst, atMs, inForce);
  const [moment] = engine.coverage({ cells: cells.places, atMs: [atMs] }).moments;
  return { ...bandOf(name, moment, withinMs, cellPeople), isOfScenario: true };
}

function engineIn({ family, world }: Worst, atMs: number, inForce: readonly Change[]): Engine {
  const out = new Set(inForce.flatMap((change) => (change.kind === 'WATER' && change.isOut ? change.sourceIds : [])));
  const left = (source: WaterSource): WaterSource =>
    out.has(source.id) ? { ...source, status: 'OUT_OF_SERVICE' } : source;
  const waterSources = new Map([...world.waterSources].map(([id, source]) => [id, left(source)]));
  const engine = family.open({ ...world, waterSources });
  for (const change of inForce) if (change.kind === 'TRAFFIC') engine.applyTraffic(change.batch, atMs);
  return engine;
}
