import type { UnitId } from '@runcard/engine';
import type { CityFacts } from '../../src/report/facts.ts';
import type { TrueIncident } from '../../src/truth/incident.ts';
import { openRecord, type Record, type Run } from '../../src/truth/record.ts';

/** Monday 2026-01-05 00:00 in Hanoi. */
export const DAY_MS = Date.UTC(2026, 0, 4, 17);
export const min = (minutes: number): number => Math.round(minutes * 60_000);

export function incidentAt(number: number, startMs: number, more: Partial<TrueIncident> = {}): TrueIncident {
  return {
    ...{
      number,
      nature: 'FIRE',
      type: 'STRUCTURE_FIRE',
      facilityClass: 'HOUSE',
      severity: 'SMALL',
      isElectrical: false,
    },
    ...{
      at: { lat: 21, lon: 105.8 },
      areaId: 'W1',
      startMs,
      floors: 3,
      floorAreaM2: 60,
      fire: null,
      workMs: 0,
      calls: [],
    },
    ...more,
  };
}

/** Alerted, rolled, arrived, at work, free, home: minutes after the day's midnight; null for what never was. */
export function runAt(unitId: string, times: readonly (number | null)[], more: Partial<Run> = {}): Run {
  const [sentAtMs, rolledAtMs, arrivedAtMs, atWorkAtMs, freeAtMs, homeAtMs] = times.map((one) =>
    one === null ? null : DAY_MS + min(one),
  );
  return {
    ...{ unitId: unitId as UnitId, level: 1, capability: 'PUMP', sentAtMs: sentAtMs ?? 0 },
    ...{ rolledAtMs, arrivedAtMs, atWorkAtMs, freeAtMs, homeAtMs, restedAtMs: null, isBroken: false },
    ...{ saidArriveMs: 0, saidTotalMs: 0, roadM: 2_000, walkM: 0, isFromStation: true },
    ...more,
  };
}

export const recordOf = (incident: TrueIncident, more: Partial<Record>): Record => ({
  ...openRecord(incident),
  ...more,
});

const square = (lat: number, lon: number, size: number) => [
  [
    { lat, lon },
    { lat, lon: lon + size },
    { lat: lat + size, lon: lon + size },
    { lat: lat + size, lon },
  ],
];

/** Two stations, two wards, a pumper each, one tanker, a day of one run. */
export function handFacts(more: Partial<CityFacts> = {}): CityFacts {
  return {
    ...{ name: 'Test <town> & "more"', isSynthetic: true, utcOffsetMinutes: 420 },
    stations: [
      { id: 'S1', name: 'Station 1', lat: 21, lon: 105.8 },
      { id: 'S2', name: 'Station 2', lat: 21.2, lon: 105.8 },
    ],
    units: [
      { id: 'P1', stationId: 'S1', kind: 'MEDIUM_PUMPER', isPumper: true, crew: 5 },
      { id: 'P2', stationId: 'S2', kind: 'MEDIUM_PUMPER', isPumper: true, crew: 4 },
      { id: 'T1', stationId: 'S1', kind: 'TANKER', isPumper: false, crew: 3 },
    ],
    areas: [
      { id: 'W1', name: 'Ward <one>', population: 1_000, polygon: square(20.95, 105.75, 0.1) },
      { id: 'W2', name: 'Ward two', population: 2_000, polygon: square(21.15, 105.75, 0.1) },
    ],
    run: {
      ...{ policy: 'joint', seed: 1, etaFactor: 1, fromMs: DAY_MS, toMs: DAY_MS + min(1_440) },
      ...{ logHash: 'abcdef0123456789', logFile: 'day.log', logMaker: null },
    },
    ...more,
  };
}

/**
 * Fire 1, ward 1: starts 10, called 12, P1 alerted 13, rolls 14, at its stop 17, at work 19 with water; T1 alerted 13, rolls 15, there 20, at work 21.
 * Held 30, over 40. Free 50, home 55. Fire 2, ward 2, far in the north: starts 30, called 31, P2 alerted 33, rolls 34, there 44, at work 46, no water
 * ever; over 60; a ladder was missing. Event 3 outside of all wards: called 600, nobody came by 630; asked five times.
 */
export function handRecords(): Record[] {
  const at = (minutes: number): number => DAY_MS + min(minutes);
  return [
    recordOf(incidentAt(1, at(10)), {
      ...{ calledAtMs: at(12), sentAtMs: at(13), firstWaterAtMs: at(19), forceWanted: 2, forceAtMs: at(21) },
      ...{ heldAtMs: at(30), overAtMs: at(40), closedAtMs: at(40), areaAtWaterM2: 12, areaAtEndM2: 20 },
      runs: [
        runAt('P1', [13, 14, 17, 19, 50, 55]),
        runAt('T1', [13, 15, 20, 21, 50, 55], { capability: 'TANK', roadM: 4_000 }),
      ],
    }),
    recordOf(incidentAt(2, at(30), { areaId: 'W2', facilityClass: 'MARKET', at: { lat: 21.21, lon: 105.8 } }), {
      ...{
        calledAtMs: at(31),
        sentAtMs: at(33),
        forceWanted: 2,
        overAtMs: at(60),
        closedAtMs: at(60),
        waterShortLpm: 500,
      },
      ...{ dryMs: min(3), unmet: [{ capability: 'LADDER', missing: 1 }] },
      runs: [runAt('P2', [33, 34, 44, 46, 70, 80], { walkM: 150, roadM: 6_000 })],
    }),
    recordOf(incidentAt(3, at(590), { nature: 'EVENT', type: 'RESCUE', areaId: null, facilityClass: 'OTHER' }), {
      ...{ calledAtMs: at(600), overAtMs: at(630), closedAtMs: at(630), retries: 5 },
    }),
  ];
}
