import { randomLogNormal } from 'd3-random';
import { firstAbove, runningSum } from '../city/street-sampler.ts';
import type { Draw } from '../kernel/streams.ts';
import type { FireLoad, Severity, TrueIncident } from '../truth/incident.ts';
import { drawCalls, within } from './calls.ts';
import type { Demand } from './demand.ts';
import { between, type Frame, type Told } from './frame.ts';
import type { Kind, Load, Nature } from './kind.ts';
import type { Circle } from './outlines.ts';

/** What is known before it is drawn. */
export interface Wanted {
  readonly nature: Nature;
  /** Its streams are named after it. */
  readonly name: string;
  readonly atMs: number;
  readonly kinds: readonly Kind[];
  readonly within?: Circle;
  readonly severity?: Severity;
  readonly callCount?: number;
  /** Known from a record, in the place of what would be drawn. */
  readonly told?: Told;
}

export type Unnumbered = Omit<TrueIncident, 'number'>;

/** Each part has its own stream, so that another mix moves no place and another delay no size. */
export function drawIncident(frame: Frame, wanted: Wanted): Unnumbered {
  const { demand, streams, places } = frame;
  const { nature, name, atMs, kinds } = wanted;
  const open = (part: string): Draw => streams.open(`demand/${name}/${part}`);
  const kind = weighted(kinds, open('kind')());
  const severity = wanted.severity ?? severityOf(demand, nature, open('severity')());
  const where = open('place');
  const place = places.draw(where, where() < kind.alleyShare, wanted.within);
  // A roadside may lie some metres beyond the last street: nobody can be sent there, once it is told right.
  const [at, areaId] = [within(place.at, frame.bounds), place.areaId];
  const size = open('size');
  const [floors, floorAreaM2] = [whole(kind.floors, size()), whole(kind.floorAreaM2, size())];
  const said = drawCalls(
    frame,
    { kind, severity, at, atMs, callCount: wanted.callCount, told: wanted.told },
    open('calls'),
  );
  const delayMs = said[0].atMs - atMs;
  const load = kind.load === null ? null : demand.loads[kind.load];
  const growth = open('growth');
  return {
    ...{ nature, type: kind.type, facilityClass: kind.facilityClass, severity, at, areaId, startMs: atMs },
    ...{ floors, floorAreaM2, calls: said, isElectrical: open('cause')() < kind.electricalShare },
    fire: load === null || nature !== 'FIRE' ? null : fireLoad(load, severity, floorAreaM2, delayMs, growth),
    workMs: Math.round(
      kind.workMs * WORK_FACTOR[severity] * randomLogNormal.source(growth)(-(SPREAD ** 2) / 2, SPREAD)(),
    ),
  };
}

/** Sigma of the logarithm of the work; its mean stays [S]. */
const SPREAD = 0.5;
/**
 * At its full extent against a small one at its own [S]. What is held sooner takes less (`workShare`), by the same law: a dwelling's extents are
 * 11.5, 52.5 and 157.5 m² in the mean, and their widths 1 : 2.1 : 3.7.
 */
const WORK_FACTOR: Readonly<Record<Severity, number>> = { SMALL: 1, MEDIUM: 2, LARGE: 5 };

/**
 * A small one stays with what it began in, a medium one takes the floor, a large one three of them or the neighbours [S]. It is still burning when it is
 * reported: what went out before is no fire that somebody drives to.
 */
export function fireLoad(load: Load, severity: Severity, floorAreaM2: number, delayMs: number, draw: Draw): FireLoad {
  const smallM2 = between(load.smallAreaM2, draw());
  const areaMaxM2 = {
    SMALL: smallM2,
    MEDIUM: Math.max(smallM2, floorAreaM2),
    LARGE: 3 * Math.max(smallM2, floorAreaM2),
  };
  return {
    startAreaM2: Math.min(START_M2, smallM2),
    spreadMPerMin: between(load.spreadMPerMin, draw()),
    areaMaxM2: areaMaxM2[severity],
    neededLpmPerM2: load.neededLpmPerM2,
    burnsMs: Math.max(load.burnsMs * BURNS_FACTOR[severity], delayMs + STILL_MS),
  };
}

/** A stove, a socket, a scooter [S]. */
const START_M2 = 1;
const BURNS_FACTOR: Readonly<Record<Severity, number>> = { SMALL: 1, MEDIUM: 2, LARGE: 4 };
/** From the report on, at least [S]. */
const STILL_MS = 1_800_000;

function severityOf({ severityWeights }: Demand, nature: Nature, draw: number): Severity {
  if (nature !== 'FIRE') return 'SMALL';
  return weighted(
    SEVERITIES.map((severity) => ({ severity, weight: severityWeights[severity] })),
    draw,
  ).severity;
}

export const SEVERITIES = ['SMALL', 'MEDIUM', 'LARGE'] as const satisfies readonly Severity[];

export function weighted<Row extends { readonly weight: number }>(rows: readonly Row[], draw: number): Row {
  const upTo = runningSum(rows.map(({ weight }) => weight));
  return rows[firstAbove(upTo, draw * upTo[upTo.length - 1])];
}

const whole = ([least, most]: readonly [number, number], draw: number): number =>
  least + Math.floor(draw * (most - least + 1));
