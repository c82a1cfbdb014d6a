import type { StationId, SurveyUnit, UnitId } from '@runcard/engine';
import { createStreams, type Draw } from '../kernel/streams.ts';
import { fillSlotBySlot, kerbMs, rising } from '../policies/slot-by-slot.ts';
import { meanOf } from './estimate.ts';
import { type Effort, looserBy, type Row, rounded } from './row.ts';

/**
 * T6: the square-root law (Kolesar and Blum 1973): of units that stand at random, g to the square kilometre, the k-th due is on average
 * Γ(k + ½) / Γ(k) / √(π g) away in a straight line and the same / √(2 g) by streets at right angles. On a torus, which has no edge.
 * The k-th due is whom the simulator's own policies send to the k-th place.
 */
const DUE_MAX = 5;
const SAMPLES = 100_000;
const WITHIN_SHARE = 0.01;

/** A torus of 9 km holds 81 units on average: fewer than five of them once in 10²⁹ worlds, and the fifth is 1.2 km away. */
const SIDE_MM = 9_000_000;
const UNITS_MEAN = 81;

export function dueLawRows(effort: Effort): Row[] {
  const samples = Math.round(SAMPLES * effort.share);
  const draw = createStreams(effort.seed).open('due-law');
  const euclid = sample(draw, samples, 'EUCLID');
  const rightAngle = sample(draw, samples, 'RIGHT_ANGLE');
  const within = WITHIN_SHARE * looserBy(effort);
  const row = (id: string, what: string, expected: readonly number[], got: readonly number[]): Row => {
    const off = Math.max(...got.map((value, i) => Math.abs(value / expected[i] - 1)));
    return {
      ...{ id, what, expected: expected.map((value) => rounded(value)), got: got.map((value) => rounded(value, 4)) },
      tolerance: `within ${rounded(100 * within, 1)} % at ${samples} samples; ${rounded(100 * off, 2)} % off at the most`,
      holds: off <= within,
    };
  };
  const law = Array.from({ length: DUE_MAX }, (_, i) => gammaRatio(i + 1));
  return [
    row(
      'T6.euclid',
      'k-th due, k 1 to 5, straight',
      law.map((ratio) => ratio / Math.sqrt(Math.PI)),
      euclid,
    ),
    row(
      'T6.right-angle',
      'k-th due, k 1 to 5, right angles',
      law.map((ratio) => ratio / Math.sqrt(2)),
      rightAngle,
    ),
  ];
}

/** Γ(k + ½) / Γ(k): √π / 2 for the first, and each next one by (k + ½) / k. */
export function gammaRatio(k: number): number {
  let ratio = Math.sqrt(Math.PI) / 2;
  for (let i = 1; i < k; i++) ratio *= (i + 0.5) / i;
  return ratio;
}

/** Mean distance of the k-th due in 1 / √g, which is one kilometre here. */
function sample(draw: Draw, samples: number, metric: 'EUCLID' | 'RIGHT_ANGLE'): number[] {
  const places = Array.from({ length: DUE_MAX }, (_, i) => ({ slot: i + 1, capability: 'ANY', isMandatory: true }));
  const due = places.map(() => [] as number[]);
  const isEuclid = metric === 'EUCLID';
  for (let world = 0; world < samples; world++) {
    const units = drawUnits(draw);
    const sent = fillSlotBySlot({ places, units }, (a, b) =>
      isEuclid ? a.straightMm - b.straightMm : rising(kerbMs(a), kerbMs(b)),
    );
    const byId = new Map(units.map((unit) => [unit.unitId, unit]));
    for (const [k, id] of sent.entries()) {
      const unit = byId.get(id);
      if (unit !== undefined) due[k].push((isEuclid ? unit.straightMm : (unit.kerbDriveMs ?? 0)) / 1e6);
    }
  }
  return due.map(meanOf);
}

const FILLS = Array.from({ length: DUE_MAX }, (_, i) => i + 1);

/** About a fire at the origin: a millimetre of street takes a millisecond. */
function drawUnits(draw: Draw): SurveyUnit[] {
  return Array.from({ length: poisson(draw) }, (_, i) => {
    const eastMm = (draw() - 0.5) * SIDE_MM;
    const northMm = (draw() - 0.5) * SIDE_MM;
    return {
      ...{ unitId: `${i}` as UnitId, stationId: 'S' as StationId, crew: `${i}`, fills: FILLS, availableInMs: 0 },
      ...{ turnoutMs: 0, kerbDriveMs: Math.abs(eastMm) + Math.abs(northMm), straightMm: Math.hypot(eastMm, northMm) },
    };
  });
}

/** How many arrivals of rate one come in `UNITS_MEAN`: the product of uniform numbers falls below e to the minus that. */
function poisson(draw: Draw): number {
  let count = -1;
  let left = UNITS_MEAN;
  while (left > 0) {
    left += Math.log(1 - draw());
    count++;
  }
  return count;
}
