import { BrokenLaw } from '../kernel/broken-law.ts';
import { jointPolicy } from '../policies/joint.ts';
import type { WaterLedger } from '../truth/water-ledger.ts';
import { drawIncidents, runChecked, START_MS, type ValidationCity } from './city-run.ts';
import { createBusyIntegral, type LoggedEvent, littleRow } from './little.ts';
import { PLANTED_FAULTS, type PlantedFault } from './planted-faults.ts';
import type { Effort, Row } from './row.ts';

/** The long run: Little's law and the balance of the water, under all checkers. */
export function longRunRows(city: ValidationCity, { seed, share }: Effort): Row[] {
  const engine = city.open();
  const incidents = drawIncidents(engine, seed, Math.max(1, Math.round(city.days * share)), city.incidentsADay);
  const busy = createBusyIntegral();
  const events: LoggedEvent[] = [];
  let [seen, endMs] = [0, START_MS];
  const { result, broken } = attempt(() =>
    runChecked(engine, jointPolicy, seed, incidents, {
      lookOn(truth, event, nowMs) {
        seen++;
        endMs = nowMs;
        busy.look(truth, nowMs);
        if (event.kind === 'HOME' || event.kind === 'BREAKDOWN')
          events.push({ atMs: nowMs, kind: event.kind, unit: event.unit });
      },
    }),
  );
  const laws: Row = {
    id: 'laws.kept',
    what: `six laws after each of ${seen} events of ${incidents.length} incidents`,
    ...{ expected: NO_LAW, got: broken?.law ?? NO_LAW, tolerance: 'none is broken, and every incident closes' },
    holds: broken === null && seen > incidents.length,
    ...(broken !== null && { details: [broken.message] }),
  };
  // A run that a broken law has ended says nothing more.
  if (result === null) return [laws];
  const { ledger } = result.city;
  return [laws, littleRow(result, busy, events, endMs - START_MS), waterRow(ledger)];
}

function waterRow(ledger: WaterLedger): Row {
  const { inMl, outMl } = ledger;
  const foundMl = outMl + ledger.leftMl();
  return {
    id: 'water.balance',
    what: 'litres that came in, and that went out or are left',
    ...{ expected: inMl / 1_000, got: foundMl / 1_000 },
    tolerance: 'equal to the millilitre, and no tank beyond its size, after every event',
    holds: inMl === foundMl && outMl > 0,
  };
}

function attempt<Result>(run: () => Result): { result: Result; broken: null } | { result: null; broken: BrokenLaw } {
  try {
    return { result: run(), broken: null };
  } catch (error) {
    if (error instanceof BrokenLaw) return { result: null, broken: error };
    throw error;
  }
}

/** A busy day with each fault, and without any. */
export function plantedRows(city: ValidationCity, { seed }: Effort): Row[] {
  const incidents = drawIncidents(city.open(), seed, 1, FAULTY_DAY_INCIDENTS);
  const lawBroken = (fault?: PlantedFault): string => {
    const planted = fault === undefined ? {} : { replaceHandlers: fault.plant };
    return attempt(() => runChecked(city.open(), jointPolicy, seed, incidents, planted)).broken?.law ?? NO_LAW;
  };
  const row = (id: string, what: string, expected: string, got: string): Row => {
    return {
      id: `planted.${id}`,
      what,
      expected,
      got,
      tolerance: 'the checker of that law, and no other',
      holds: got === expected,
    };
  };
  return [
    row('none', 'no fault', NO_LAW, lawBroken()),
    ...PLANTED_FAULTS.map((fault) => row(fault.id, fault.what, fault.law, lawBroken(fault))),
  ];
}

const NO_LAW = 'no law broken';
/** So many that some overlap. */
const FAULTY_DAY_INCIDENTS = 60;
