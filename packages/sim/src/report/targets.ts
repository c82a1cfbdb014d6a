import type { Target } from './measures.ts';
import type { Outcome } from './outcome.ts';
import { wilsonInterval } from './statistics.ts';

type Row = Pick<Target, 'id' | 'name' | 'clock' | 'limit' | 'unit' | 'wantedShare' | 'source'> & {
  readonly value: (outcome: Outcome) => number | null;
};

/** Each on its own clock: none of these may be read for another. */
const ROWS: readonly Row[] = [
  {
    ...{ id: 'call-handling-60', name: 'Call handled in 60 s', limit: 60_000, unit: 'ms', wantedShare: 0.9 },
    clock: 'from the call until the first vehicle is alerted',
    source: 'NFPA 1225 (2022) [A]',
    value: ({ parts }) => parts.callHandling,
  },
  {
    ...{ id: 'turnout-80', name: 'Turned out in 80 s', limit: 80_000, unit: 'ms', wantedShare: 0.9 },
    clock: 'from the alert until the first vehicle rolls',
    source: 'NFPA 1710 [B+]',
    value: ({ parts }) => parts.turnout,
  },
  {
    ...{ id: 'travel-240', name: 'First vehicle drives 4 min', limit: 240_000, unit: 'ms', wantedShare: 0.9 },
    clock: 'from rolling until it stands at its stop, first vehicle',
    source: 'NFPA 1710 [A]',
    value: ({ parts }) => parts.drive,
  },
  {
    ...{ id: 'travel-480', name: 'Whole first alarm drives 8 min', limit: 480_000, unit: 'ms', wantedShare: 0.9 },
    clock: 'from rolling until it stands at its stop, last vehicle of the first answer',
    source: 'NFPA 1710 [B+]',
    value: ({ longestDriveMs }) => longestDriveMs,
  },
  {
    ...{ id: 'five-minutes-vehicle', name: '5 minutes, first vehicle', limit: 300_000, unit: 'ms', wantedShare: null },
    clock: 'from the call until the first vehicle stands at its stop',
    source: '"5 phút vàng", official framing, no share given (tienphong 1813175) [B]',
    value: ({ firstMs }) => firstMs,
  },
  {
    ...{ id: 'five-minutes-water', name: '5 minutes, first effective water', limit: 300_000, unit: 'ms' },
    wantedShare: null,
    clock: 'from the call until effective water is on the fire, fires',
    source: 'the same five minutes, to what puts fires out [S]',
    value: ({ waterMs }) => waterMs,
  },
  {
    ...{ id: 'straight-3km', name: '3 km, straight line', limit: 3_000, unit: 'm', wantedShare: null },
    clock: 'from the nearest station to the incident',
    source: 'station radius of QCVN 01:2021, not read [C]',
    value: ({ straightM }) => straightM,
  },
  {
    ...{ id: 'road-3km', name: '3 km, by road', limit: 3_000, unit: 'm', wantedShare: null },
    clock: 'the road of the first vehicle, where it came from its station',
    source: 'the same radius, as it is driven [S]',
    value: ({ roadM }) => roadM,
  },
  {
    ...{ id: 'straight-5km', name: '5 km, straight line', limit: 5_000, unit: 'm', wantedShare: null },
    clock: 'from the nearest station to the incident',
    source: 'station radius of QCVN 01:2021, not read [C]',
    value: ({ straightM }) => straightM,
  },
  {
    ...{ id: 'road-5km', name: '5 km, by road', limit: 5_000, unit: 'm', wantedShare: null },
    clock: 'the road of the first vehicle, where it came from its station',
    source: 'the same radius, as it is driven [S]',
    value: ({ roadM }) => roadM,
  },
];

export const TARGET_COUNT: number = ROWS.length;

/** A fire that water never came to has not met the five minutes: it counts. Other times are of what came. */
export function targetsOf(outcomes: readonly Outcome[]): Target[] {
  return ROWS.map(({ value, ...row }) => {
    const values = outcomes.flatMap((outcome) => value(outcome) ?? missing(row.id, outcome));
    const n = values.length;
    const met = values.filter((one) => one <= row.limit).length;
    const share = n === 0 ? null : met / n;
    const isMet = share === null || row.wantedShare === null ? null : share >= row.wantedShare;
    return { ...row, n, share, interval: wilsonInterval(met, n), isMet };
  });
}

function missing(id: string, { nature, waterMs, firstMs }: Outcome): number[] {
  const isLate =
    (id === 'five-minutes-water' && nature === 'FIRE' && waterMs === null) ||
    (id === 'five-minutes-vehicle' && firstMs === null);
  return isLate ? [Number.POSITIVE_INFINITY] : [];
}
