import { describe, expect, it } from 'vitest';
import { applyEvent } from '../../src/world/apply-event.ts';
import { isDispatchable, mayBeFree, nextStatuses, releasedStatus, staysHeld } from '../../src/world/status.ts';
import { UNIT_STATUSES, type Unit, type UnitStatus, type World } from '../../src/world/world.ts';
import { accepted, after, book, NOON_MS, refusal, smallCity, status } from './small-city.ts';

/**
 * The drawing of `status.ts` as a matrix, written by hand: rows = from, columns = to in the order of UNIT_STATUSES
 * (AVAILABLE DISPATCHED EN_ROUTE ON_SCENE RETURNING REFILLING OUT_OF_SERVICE OFF_DUTY); = same, x allowed, . refused.
 */
const HELD = {
  DISPATCHED: 'x=xxx.x.',
  EN_ROUTE: '..=xx.x.',
  ON_SCENE: '...=xxx.',
  REFILLING: '..xxx=x.',
};
const FREE = {
  AVAILABLE: '=....xxx',
  RETURNING: 'x...=xxx',
  REFILLING: 'x...x=xx',
  OUT_OF_SERVICE: 'x...x.=x',
  OFF_DUTY: 'x.....x=',
};

/** Brings unit A into a status by legal steps. */
const ROAD_TO_HELD: Record<string, UnitStatus[]> = {
  DISPATCHED: [],
  EN_ROUTE: ['EN_ROUTE'],
  ON_SCENE: ['EN_ROUTE', 'ON_SCENE'],
  REFILLING: ['ON_SCENE', 'REFILLING'],
};
const ROAD_TO_FREE: Record<string, UnitStatus[]> = {
  AVAILABLE: [],
  RETURNING: ['OUT_OF_SERVICE', 'RETURNING'],
  REFILLING: ['REFILLING'],
  OUT_OF_SERVICE: ['OUT_OF_SERVICE'],
  OFF_DUTY: ['OFF_DUTY'],
};

const cases = (table: Record<string, string>, isHeld: boolean) =>
  Object.entries(table).flatMap(([from, row]) =>
    UNIT_STATUSES.map((to, i) => ({ isHeld, from: from as UnitStatus, to, mark: row[i] })),
  );

function worldWith(from: UnitStatus, isHeld: boolean): World {
  const world = isHeld ? after(smallCity(), book('r1', 'fire', ['A', 'B'])) : smallCity();
  const steps = (isHeld ? ROAD_TO_HELD : ROAD_TO_FREE)[from] ?? [];
  return after(world, ...steps.map((to) => status('A', to)));
}

const unitA = (world: World): Unit => {
  const unit = [...world.units.values()].find(({ id }) => id === 'A');
  if (!unit) expect.fail('unit A is gone');
  return unit;
};

describe('every pair of statuses', () => {
  it.each([...cases(HELD, true), ...cases(FREE, false)])(
    '$from → $to (held: $isHeld) is $mark',
    ({ isHeld, from, to, mark }) => {
      const world = worldWith(from, isHeld);
      expect(unitA(world).status).toBe(from);
      const result = applyEvent(world, status('A', to), NOON_MS);
      if (mark === '=') {
        expect(accepted(result).touched.isRepeat).toBe(true);
        expect(accepted(result).world).toBe(world);
      } else if (mark === 'x') {
        expect(unitA(accepted(result).world).status).toBe(to);
        expect(accepted(result).world.epoch).toBe(world.epoch + 1);
      } else {
        const error = refusal(result);
        expect(error.code).toBe('ILLEGAL_STATUS');
        const allowed = UNIT_STATUSES.filter((_, i) => (isHeld ? HELD : FREE)[from as 'REFILLING'][i] === 'x');
        expect(new Set(error.details['allowed'] as string[])).toEqual(new Set(allowed));
        expect(error.message).toContain(from);
        for (const name of allowed) expect(error.message).toContain(name);
      }
    },
  );

  it('a held unit stays with its incident in the upper row of the drawing alone', () => {
    for (const { isHeld, from, to, mark } of cases(HELD, true)) {
      if (mark !== 'x') continue;
      const world = after(worldWith(from, isHeld), status('A', to));
      const holds = [...world.incidents.values()].flatMap((incident) => incident.unitIds);
      expect(unitA(world).incidentId !== undefined, `${from} → ${to}`).toBe(to in HELD);
      expect(unitA(world).bookedAtMs !== undefined).toBe(to in HELD);
      expect(holds.includes('A' as Unit['id'])).toBe(to in HELD);
      expect(holds).toContain('B');
    }
  });
});

describe('the table', () => {
  it('knows every status, held or free', () => {
    for (const name of UNIT_STATUSES) {
      expect(staysHeld(name)).toBe(name in HELD);
      expect(mayBeFree(name)).toBe(name in FREE);
      expect(nextStatuses(name, true)).not.toContain('DISPATCHED');
      expect(nextStatuses(name, false)).not.toContain('DISPATCHED');
    }
  });

  it('releases a unit that had not moved to AVAILABLE and any other to RETURNING, both free statuses', () => {
    expect(Object.keys(HELD).map((name) => releasedStatus(name as UnitStatus))).toEqual([
      'AVAILABLE',
      'RETURNING',
      'RETURNING',
      'RETURNING',
    ]);
  });

  it('lets AVAILABLE and RETURNING units be booked', () => {
    expect(UNIT_STATUSES.filter(isDispatchable)).toEqual(['AVAILABLE', 'RETURNING']);
  });
});
