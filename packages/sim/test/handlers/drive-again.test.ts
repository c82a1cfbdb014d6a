import type { LatLon, UnitId, WaterSource, WaterSourceId } from '@runcard/engine';
import { describe, expect, it } from 'vitest';
import { allCheckers } from '../../src/checkers/all-checkers.ts';
import { jointPolicy } from '../../src/policies/joint.ts';
import { runCity } from '../../src/run/run-city.ts';
import type { Change } from '../../src/truth/changes.ts';
import type { Call, TrueIncident } from '../../src/truth/incident.ts';
import { engineOf, houseFireAt, START_MS, TOWN, type UnitRow } from '../small-city.ts';

const G = TOWN.latLon('G');
const MINUTE_MS = 60_000;
const callAt = (afterMs: number, said: LatLon): Call => ({
  ...{ atMs: START_MS + afterMs, said, accuracyM: 20, isVerified: true, peopleTrapped: 0 },
});
const houseAtG = (...calls: readonly Call[]): TrueIncident => houseFireAt(1, G, START_MS, { calls });
/** So many metres east of G, along its street. */
const eastOfG = (metres: number): LatLon => {
  const { lon } = TOWN.latLon('H');
  return { lat: G.lat, lon: G.lon + ((lon - G.lon) * metres) / 1_000 };
};

interface Seen {
  readonly atMs: number;
  readonly kind: string;
  readonly unit?: string;
}

interface Town {
  readonly units: readonly UnitRow[];
  readonly incident: TrueIncident;
  readonly changes?: readonly Change[];
  readonly waterSources?: readonly WaterSource[];
}

function play({ units, incident, changes = [], waterSources = [] }: Town) {
  const engine = engineOf(units);
  engine.apply({ kind: 'UPSERT_WATER_SOURCES', waterSources }, START_MS);
  const lines: Seen[] = [];
  const { records, city } = runCity({
    ...{ engine, policy: jointPolicy, seed: 1, incidents: [incident], changes, startMs: START_MS },
    settings: { spread: 0, breakdownShare: 0, callHandlingSpread: 0 },
    checkers: allCheckers,
    listen: (line) => lines.push(JSON.parse(line) as Seen),
  });
  const at = (kind: string, unit?: string): number[] =>
    lines.filter((line) => line.kind === kind && (unit === undefined || line.unit === unit)).map(({ atMs }) => atMs);
  return { record: records[0]!, at, city };
}

/** What the engine says of one vehicle that stands there and is asked to the letter, on roads as the batch has them. */
function driveFromMs(from: LatLon, to: string, batch?: object): number {
  const engine = engineOf([{ id: 'X', home: 'A' }]);
  engine.apply({ kind: 'REPORT_POSITIONS', reports: [{ unitId: 'X' as UnitId, ...from, atMs: START_MS }] }, START_MS);
  if (batch !== undefined) engine.applyTraffic(batch, START_MS);
  const incident = { location: TOWN.latLon(to), type: 'VEHICLE_FIRE', alarmLevel: 1 };
  return engine.recommend({ incident }, START_MS).units[0]!.eta.driveMs;
}

const driveMs = (from: string, to: string, batch?: object): number => driveFromMs(TOWN.latLon(from), to, batch);

/** Corners are kept to 1e-7 degrees, positions to shares of a way. */
const near = (seenMs: number | null, wantedMs: number): void => {
  expect(Math.abs((seenMs ?? 0) - wantedMs)).toBeLessThan(100);
};

describe('A wrong first place', () => {
  // G burns; I was said, 2,000 m to the east. A at the door of the right place comes first to the wrong one, and back.
  const UNITS = [
    { id: 'U1', home: 'J' },
    { id: 'U2', home: 'F', turnoutMs: 10 * MINUTE_MS },
  ];

  it('is found by who comes first, who drives on from there', () => {
    const { at, record } = play({ units: UNITS, incident: houseAtG(callAt(0, TOWN.latLon('I'))) });
    const rolledMs = START_MS + MINUTE_MS + 80_000;
    const [foundMs, thereMs] = at('ARRIVE', 'U1');
    near(foundMs!, rolledMs + driveMs('J', 'I'));
    near(thereMs!, foundMs! + driveMs('I', 'G'));
    expect([record.correctedAtMs, record.runs[0]!.arrivedAtMs]).toEqual([foundMs, thereMs]);
    expect(record.firstWaterAtMs).toBeGreaterThanOrEqual(thereMs!);
  });

  it('is told to who has not rolled yet: one drive, and that to the right place', () => {
    const { at, record } = play({ units: UNITS, incident: houseAtG(callAt(0, TOWN.latLon('I'))) });
    expect(at('ARRIVE', 'U2')).toHaveLength(1);
    near(record.runs[1]!.arrivedAtMs, START_MS + MINUTE_MS + 10 * MINUTE_MS + driveMs('F', 'G'));
  });

  it('turns round who is on the way, from where he is by then', () => {
    // Both roll at once, at 2:20. U1 has 1,000 m to I; U2 has 3,000 m, along the street of F, G, H and I, and has gone the same share of them.
    const units = [
      { id: 'U1', home: 'J' },
      { id: 'U2', home: 'F' },
    ];
    const { record, at } = play({ units, incident: houseAtG(callAt(0, TOWN.latLon('I'))) });
    const [foundMs] = at('ARRIVE', 'U1');
    const goneM = (3_000 * driveMs('J', 'I')) / driveMs('F', 'I') - 1_000;
    expect(goneM).toBeGreaterThan(100);
    near(record.runs[1]!.arrivedAtMs, foundMs! + driveFromMs(eastOfG(goneM), 'G'));
    expect(at('ARRIVE', 'U2')).toHaveLength(1);
  });

  it('is corrected by a further call that names the right one, before anybody has driven in vain', () => {
    const calls = [callAt(0, eastOfG(200)), callAt(90_000, G)];
    const { record, at } = play({ units: UNITS, incident: houseAtG(...calls) });
    expect(record.correctedAtMs).toBe(START_MS + 90_000);
    expect(at('ARRIVE', 'U1')).toHaveLength(1);
    near(record.runs[0]!.arrivedAtMs, START_MS + MINUTE_MS + 80_000 + driveMs('J', 'G'));
  });

  it.each<[string, readonly Call[], boolean]>([
    ['by a call that names it wrong too', [callAt(0, eastOfG(200)), callAt(90_000, eastOfG(100))], true],
    ['where it is in sight of the place that was said', [callAt(0, eastOfG(40))], false],
  ])('is not corrected %s', (_, calls, isFoundByArrival) => {
    const { record, at } = play({ units: UNITS, incident: houseAtG(...calls) });
    expect(record.correctedAtMs).toBe(isFoundByArrival ? at('ARRIVE', 'U1')[0] : null);
  });

  it('of a false report is never known: nothing is there, wherever it was said', () => {
    const incident = houseFireAt(1, G, START_MS, { nature: 'FALSE', fire: null, calls: [callAt(0, TOWN.latLon('I'))] });
    const { record } = play({ units: UNITS, incident });
    expect(record.correctedAtMs).toBeNull();
  });

  const hydrant = (id: string, at: LatLon): WaterSource => ({
    ...{ id: id as WaterSourceId, kind: 'HYDRANT', status: 'WORKING', isPrivate: false, flowLpm: 600 },
    ...at,
  });

  it('is corrected in the dispatcher’s world, and its water with it', () => {
    const waterSources = [hydrant('wrong', TOWN.latLon('I')), hydrant('right', G)];
    const { at, city } = play({ units: UNITS, incident: houseAtG(callAt(0, TOWN.latLon('I'))), waterSources });
    expect(city.engine.world.incidents.get('incident-1' as never)?.location).toEqual(G);
    // The one at I was ready when U1 stood beside it; it gives nothing at G.
    expect(at('SOURCE_READY')).toHaveLength(2);
    expect(city.scenes.get(1)?.feedLpm).toBe(600);
  });

  it('that is corrected on the way takes back the water that was to come', () => {
    const calls = [callAt(0, eastOfG(200)), callAt(90_000, G)];
    const { at, city } = play({
      units: UNITS,
      incident: houseAtG(...calls),
      waterSources: [hydrant('one', eastOfG(100))],
    });
    expect(at('SOURCE_READY')).toHaveLength(1);
    expect(city.scenes.get(1)?.feedLpm).toBe(600);
  });
});

describe('A road that closes under those who are on their way', () => {
  // F to I is 3,000 m along the street of F, G, H and I. Between H and I it is closed; round by M and N it is 1,200 m more.
  const UNITS = [
    { id: 'U1', home: 'F' },
    { id: 'U2', home: 'J' },
  ];
  const incident = houseFireAt(1, TOWN.latLon('I'), START_MS, { calls: [callAt(0, TOWN.latLon('I'))] });
  const rolledMs = START_MS + MINUTE_MS + 80_000;
  /** A minute after they rolled. */
  const closedMs = rolledMs + MINUTE_MS;
  const untilMs = closedMs + 3_600_000;
  const bridge = [1_400, 1_600].map(eastOfG);
  const [west, east] = [bridge[0]!, bridge[1]!];
  const points = [
    { lat: west.lat - 0.0005, lon: west.lon },
    { lat: west.lat - 0.0005, lon: east.lon },
    { lat: west.lat + 0.0005, lon: east.lon },
    { lat: west.lat + 0.0005, lon: west.lon },
  ];
  const batch = { areas: [{ id: 'bridge', outline: { points }, speedPercent: 0, expiresAtUnixMs: untilMs }] };
  const change: Change = { kind: 'TRAFFIC', what: 'a bridge', atMs: closedMs, untilMs, batch };

  it('is driven round from where they are; who does not come by it goes on as before', () => {
    const [open, closed] = [play({ units: UNITS, incident }), play({ units: UNITS, incident, changes: [change] })];
    const [u1, u2] = closed.record.runs;
    expect([u1!.unitId, u2!.unitId].sort()).toEqual(['U1', 'U2']);
    const goneM = (3_000 * MINUTE_MS) / driveMs('F', 'I') - 1_000;
    const run = (record: typeof open.record, id: string) => record.runs.find(({ unitId }) => unitId === id)!;
    near(run(open.record, 'U1').arrivedAtMs, rolledMs + driveMs('F', 'I'));
    near(run(closed.record, 'U1').arrivedAtMs, closedMs + driveFromMs(eastOfG(goneM), 'I', batch));
    expect(run(closed.record, 'U2').arrivedAtMs).toBe(run(open.record, 'U2').arrivedAtMs);
    expect(closed.at('ARRIVE')).toHaveLength(2);
  });
});
