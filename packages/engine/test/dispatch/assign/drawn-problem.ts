import type { Prng } from '../../../src/core/prng.ts';
import type { Option, Problem, Slot } from '../../../src/dispatch/assign/problem.ts';

/** At most so many ways to fill all slots, counted without regard to who is used twice: what is tried one by one stays quick. */
const WAYS_MAX = 40_000;

const KIND_COUNT = 3;
/** Times lie on a grid of 30 s, so that equal ones are common. */
const GRID_MS = 30_000;

/** A small problem with everything that makes one hard: crews with two vehicles, small places, waiting, equal times. */
export function drawProblem(prng: Prng): Problem {
  for (;;) {
    const problem = drawAnyProblem(prng);
    const ways = problem.slots.map(({ kind }) => problem.options.filter((option) => option.kind === kind).length + 1);
    if (ways.reduce((product, count) => product * count, 1) <= WAYS_MAX) return problem;
  }
}

function drawAnyProblem(prng: Prng): Problem {
  const oneOf = <T>(values: readonly T[]): T => values[prng.below(values.length)]!;
  const slotCount = 5 - Math.min(prng.below(5), prng.below(5));
  const unitCount = 8 - Math.min(prng.below(8), prng.below(8));
  const placeCount = 1 + prng.below(3);
  const kindCount = 1 + prng.below(KIND_COUNT);
  const slots = drawSlots(prng, slotCount, kindCount);
  const capacityOf = Array.from({ length: placeCount }, () => oneOf([1, 1, 2, Infinity]));
  const crewOf: number[] = [];
  for (let unit = 0; unit < unitCount; unit++)
    crewOf.push(unit > 0 && prng.below(4) === 0 ? oneOf(crewOf) : 100 + unit);
  const options = Array.from({ length: unitCount }, (_, unit) => drawOptions(prng, unit, placeCount, kindCount)).flat();
  // By place: whoever stands at a lower one closes the way to a higher one for some pairs of units.
  const salt = prng.below(4);
  const holdsFor = (outer: Option, inner: Option): boolean =>
    salt > 0 && outer.place < inner.place && (outer.unit + inner.unit + outer.kind * inner.kind) % (salt + 1) === 0;
  // So do lines, for other pairs.
  const lineSalt = prng.below(4);
  const chargesAfter = (outer: Option, inner: Option): boolean =>
    lineSalt > 0 && outer.place < inner.place && (outer.unit * inner.kind + inner.unit + outer.kind) % lineSalt === 0;
  return {
    slots,
    options: shuffled(prng, options),
    crewOf,
    capacityOf,
    holdsFor,
    chargesAfter,
    stepMs: oneOf([1, 15_000, 60_000]),
    waterKind: oneOf([-1, 0, 0, 1]),
    rescueKind: oneOf([-1, 0, 1, 1, 2]),
  };
}

function shuffled<T>(prng: Prng, list: readonly T[]): T[] {
  const rest = [...list];
  return list.map(() => rest.splice(prng.below(rest.length), 1)[0]!);
}

/** Of a kind the mandatory ones first. */
function drawSlots(prng: Prng, count: number, kindCount: number): Slot[] {
  const kinds = Array.from({ length: count }, () => prng.below(kindCount));
  const mandatoryLeft = Array.from({ length: kindCount }, () => prng.below(4));
  return kinds.map((kind) => ({ kind, isMandatory: mandatoryLeft[kind]!-- > 0 }));
}

/** A truck drives to a place once, whatever it does there; some kinds of work take longer to set up. Now and then one comes otherwise. */
function drawOptions(prng: Prng, unit: number, placeCount: number, kindCount: number): Option[] {
  const options: Option[] = [];
  const baseMs = (2 + prng.below(6)) * GRID_MS;
  const kinds = Array.from({ length: kindCount }, (_, kind) => kind).filter(() => prng.below(5) < 3);
  const isWatery = prng.below(4) > 0;
  for (let place = 0; place < placeCount; place++) {
    if (prng.below(3) === 0) continue;
    // The lowest place mostly is the nearest.
    const arriveMs = baseMs + prng.below(2 + place) * GRID_MS;
    for (const kind of kinds) {
      const setupMs = prng.below(4) * GRID_MS;
      const givesWater = isWatery && prng.below(4) > 0;
      options.push({
        unit,
        kind,
        place,
        arriveMs: arriveMs + (prng.below(8) === 0 ? GRID_MS : 0),
        setupMs,
        chargeMs: setupMs - prng.below(1 + setupMs / GRID_MS) * GRID_MS,
        givesWater,
        dryMs: givesWater ? prng.below(3) * GRID_MS : 0,
      });
    }
  }
  return options;
}
