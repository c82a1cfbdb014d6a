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
  return { record: records[0]!, second: records[1], at, city };
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

describe('A second incident of a right call, the first place being wrong', () => {
  // G burns; I was said, and after 90 s G. Two pumpers for each; those for G roll at 3:50.
  const incident = houseAtG(callAt(0, TOWN.latLon('I')), callAt(90_000, G));
  const rolledMs = START_MS + 230_000;
  /** D and N have 1:45 to I, F and K more than 6 min; so these go to G, and F is there before the others roll, at 6:30. */
  const units = [
    { id: 'U1', home: 'D', turnoutMs: 330_000 },
    { id: 'U2', home: 'N', turnoutMs: 330_000 },
    { id: 'U3', home: 'F' },
    { id: 'U4', home: 'K' },
  ];
  const ids = (record: { runs: readonly { unitId: string }[] } | undefined) => record?.runs.map(({ unitId }) => unitId);

  it('is seen to be the same by who comes there first: it closes, and its crews are at the first', () => {
    const { record, second, at } = play({ units, incident });
    const thereMs = rolledMs + driveMs('F', 'G');
    near(at('ARRIVE', 'U3')[0]!, thereMs);
    expect(second!.incident).toMatchObject({ sameAs: 1, nature: 'FALSE' });
    for (const ms of [second!.closedAtMs, second!.foundSameAtMs, record.correctedAtMs])
      expect(ms).toBe(at('ARRIVE', 'U3')[0]);
    expect(record.calls).toBe(2);
    // Those two are the soonest at G; who had not left for I stays at home.
    expect([ids(second), ids(record)]).toEqual([[], ['U1', 'U2', 'U3', 'U4']]);
    const [u1, u2, u3, u4] = record.runs;
    expect([u1!.homeAtMs, u2!.homeAtMs]).toEqual([record.correctedAtMs, record.correctedAtMs]);
    near(u3!.arrivedAtMs, thereMs);
    near(u4!.arrivedAtMs, rolledMs + driveMs('K', 'G'));
    // Its own pump: the line is laid from where it stands.
    expect(record.firstWaterAtMs).toBe(u3!.atWorkAtMs);
    expect(record.forceAtMs).toBe(u4!.atWorkAtMs);
  });

  it('closes when the first is found to be there, and who drives to either drives on as is best', () => {
    const others = [
      { id: 'U1', home: 'J' },
      { id: 'U2', home: 'T', turnoutMs: 200_000 },
      { id: 'U3', home: 'A' },
      { id: 'U4', home: 'P', turnoutMs: 300_000 },
    ];
    // J and T are nearer to I than A and P. J is there at 4:46: T has driven for half a minute, A has 2:40 to go, and P has not rolled.
    const { record, second, at } = play({ units: others, incident });
    const foundMs = START_MS + 140_000 + driveMs('J', 'I');
    near(record.correctedAtMs, foundMs);
    expect(foundMs).toBeLessThan(rolledMs + driveMs('A', 'G'));
    expect(second!.closedAtMs).toBe(record.correctedAtMs);
    // Two drive to G: U3 as before, and U1 from I, which is nearer than U2.
    near(record.runs.find(({ unitId }) => unitId === 'U3')!.arrivedAtMs, rolledMs + driveMs('A', 'G'));
    near(at('ARRIVE', 'U1')[1]!, foundMs + driveMs('I', 'G'));
    expect([ids(second), ids(record)]).toEqual([['U4'], ['U1', 'U2', 'U3']]);
    expect(at('ARRIVE', 'U4')).toEqual([]);
  });

  it('is looked at and closed where the call named a third place', () => {
    const elsewhere = houseAtG(callAt(0, TOWN.latLon('I')), callAt(90_000, TOWN.latLon('L')));
    const { record, second } = play({ units, incident: elsewhere });
    expect(record.runs.map(({ unitId }) => unitId)).toEqual(['U1', 'U2']);
    expect([second!.foundSameAtMs, record.calls]).toEqual([null, 1]);
    expect(second!.overAtMs).toBe(second!.runs[0]!.atWorkAtMs! + 10 * MINUTE_MS);
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
