import { describe, expect, it } from 'vitest';
import { allCheckers } from '../../src/checkers/all-checkers.ts';
import { drawIncidents } from '../../src/demand/draw-incidents.ts';
import { HANOI_DEMAND } from '../../src/demand/hanoi-demand.ts';
import { createStreams } from '../../src/kernel/streams.ts';
import { jointPolicy } from '../../src/policies/joint.ts';
import type { Policy } from '../../src/policies/policy.ts';
import { runCity } from '../../src/run/run-city.ts';
import { crossingAt } from '../../src/scenario/grid-city.ts';
import type { TrueIncident } from '../../src/truth/incident.ts';
import type { Record } from '../../src/truth/record.ts';
import { DAY, family, GRID, grid, halves, YEAR_MS } from './town.ts';

const MINUTE = 60_000;
const at = (column: number, row: number) => crossingAt(GRID, column, row);
/** Minutes after the start of the run, and where. */
type Said = readonly [minute: number, column: number, row: number];

function incident(number: number, column: number, row: number, calls: readonly Said[]): TrueIncident {
  return {
    ...{ number, nature: 'EVENT', type: 'RESCUE', facilityClass: 'HOUSE', severity: 'SMALL', isElectrical: false },
    ...{
      at: at(column, row),
      areaId: null,
      startMs: YEAR_MS,
      floors: 2,
      floorAreaM2: 50,
      fire: null,
      workMs: 40 * MINUTE,
    },
    calls: calls.map(([minute, x, y]) => ({
      atMs: YEAR_MS + minute * MINUTE,
      said: at(x, y),
      accuracyM: 20,
      isVerified: true,
    })),
  };
}

function recordsOf(...incidents: TrueIncident[]): readonly Record[] {
  const run = {
    engine: family.open(grid.world),
    policy: jointPolicy,
    seed: 3,
    startMs: YEAR_MS,
    checkers: allCheckers,
  };
  return runCity({ ...run, incidents }).records;
}

describe('the dispatcher', () => {
  it('counts a further call from near by as being about the same', () => {
    // One block, 200 m, is within the 300 m of linkM.
    const records = recordsOf(
      incident(1, 5, 5, [
        [0, 5, 5],
        [3, 5, 6],
      ]),
    );
    expect(records.map(({ calls }) => calls)).toEqual([2]);
  });

  it.each<[string, number, readonly Said[]]>([
    // 400 m from where it was said first, and 200 m from where the second call said.
    [
      'by a further call',
      5,
      [
        [0, 5, 5],
        [3, 5, 6],
        [6, 5, 7],
      ],
    ],
    // 600 m from the first, each 200 m from the one before.
    [
      'by any of many',
      5,
      [
        [0, 5, 5],
        [3, 5, 6],
        [6, 5, 7],
        [9, 5, 8],
      ],
    ],
    // Reported a block off, corrected by the second call; the third is a block from the first again.
    [
      'first, and corrected since',
      5,
      [
        [0, 5, 6],
        [3, 5, 5],
        [6, 5, 7],
      ],
    ],
  ])('counts a call from near the place that was named %s as being about the same', (_, row, calls) => {
    const records = recordsOf(incident(1, 5, row, calls));
    expect(records.map((record) => record.calls)).toEqual([calls.length]);
  });

  it('takes the one of two that is nearest by any place that was named', () => {
    // Rows 5 and 9, 800 m apart; of the first row 6 was named too. Row 7 is 200 m from that, and 400 m from the second.
    const [first, second, ...more] = recordsOf(
      incident(1, 5, 5, [
        [0, 5, 5],
        [2, 5, 6],
      ]),
      incident(2, 5, 9, [
        [1, 5, 9],
        [4, 5, 7],
      ]),
    );
    expect([first.calls, second.calls, more]).toEqual([3, 1, []]);
  });

  it('opens a second incident for a call that names a place 400 m off, looks there and closes it', () => {
    const [first, second, ...more] = recordsOf(
      incident(1, 5, 5, [
        [0, 5, 5],
        [3, 5, 7],
      ]),
    );
    expect(more).toEqual([]);
    expect(first.calls).toBe(1);
    expect(second.incident).toMatchObject({ number: 2, nature: 'FALSE', sameAs: 1, at: at(5, 7) });
    expect(second.runs.length).toBeGreaterThan(0);
    expect(second.closedAtMs).not.toBeNull();
  });

  it('does not link what comes long after the last call', () => {
    // The rescue takes 40 min; linkMs is 30.
    expect(
      recordsOf(
        incident(1, 5, 5, [
          [0, 5, 5],
          [35, 5, 5],
        ]),
      ),
    ).toHaveLength(2);
    expect(
      recordsOf(
        incident(1, 5, 5, [
          [0, 5, 5],
          [20, 5, 5],
          [35, 5, 5],
        ]),
      ),
    ).toHaveLength(1);
  });

  it('takes something new beside a known incident for that, until the caller calls again', () => {
    const [first, second] = recordsOf(incident(1, 5, 5, [[0, 5, 5]]), incident(2, 5, 6, [[2, 5, 6]]));
    expect(first.calls).toBe(2);
    expect(second.calledAtMs).toBe(YEAR_MS + 2 * MINUTE);
    // recallMs is five minutes, so nobody is sent before the seventh.
    expect(second.sentAtMs ?? 0).toBeGreaterThan(YEAR_MS + 7 * MINUTE);
    expect(second.closedAtMs).not.toBeNull();
  });

  it('hears no more of what is over', () => {
    expect(
      recordsOf(
        incident(1, 5, 5, [
          [0, 5, 5],
          [300, 1, 1],
        ]),
      ),
    ).toHaveLength(1);
  });
});

describe('policies', () => {
  it('meet the same incidents, and close them all', () => {
    const ground = { network: grid.network, world: halves };
    const incidents = drawIncidents(HANOI_DEMAND, ground, createStreams(9), YEAR_MS, YEAR_MS + 7 * DAY);
    const drawn = structuredClone(incidents);
    const lastFirst: Policy = {
      id: 'last',
      choose: (_, { world }) => ({ unitIds: [...world.units.keys()].reverse() }),
    };
    const seen = [jointPolicy, lastFirst].map((policy) => {
      const run = { engine: family.open(halves), policy, seed: 9, startMs: YEAR_MS, checkers: allCheckers };
      return runCity({ ...run, incidents }).records.filter((record) => record.incident.sameAs === undefined);
    });
    for (const records of seen) {
      expect(records.map((record) => record.incident)).toEqual(drawn);
      expect(records.filter(({ closedAtMs }) => closedAtMs === null)).toEqual([]);
    }
  });
});
