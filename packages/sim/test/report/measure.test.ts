import { describe, expect, it } from 'vitest';
import { formatMeasures } from '../../src/report/format-measures.ts';
import { measure, measureAll } from '../../src/report/measure.ts';
import { DAY_MS, handFacts, handRecords, incidentAt, min, recordOf, runAt } from './hand-records.ts';

const measures = measure(handRecords(), handFacts());
const share = (id: string) => measures.targets.find((target) => target.id === id);

describe('measures of three incidents', () => {
  it('count what happened', () => {
    // Three turnouts of 5 + 3 + 4 people at three incidents; nobody came to the third.
    expect(measures.run).toMatchObject({
      incidents: 3,
      fires: 2,
      falseReports: 0,
      neverReached: 1,
      turnouts: 3,
      days: 1,
    });
    expect([measures.run.vehiclesPerIncident, measures.run.peoplePerIncident]).toEqual([1, 4]);
  });

  it('leave false reports out of vehicles and people an incident', () => {
    const [first, ...others] = handRecords();
    const told = { ...first!, incident: { ...first!.incident, nature: 'FALSE' as const } };
    const { run } = measure([told, ...others], handFacts());
    // The two vehicles of 5 + 3 people went to what was not there; one of 4 is left, to two incidents.
    expect([run.turnouts, run.falseReports, run.vehiclesPerIncident, run.peoplePerIncident]).toEqual([3, 1, 0.5, 2]);
  });

  it('count a second incident that was found to be the first as no incident, and its turnouts all the same', () => {
    const [first, ...others] = handRecords();
    const second = recordOf(incidentAt(4, first!.calledAtMs!, { nature: 'FALSE', sameAs: 1 }), {
      ...{ calledAtMs: first!.calledAtMs! + min(1), overAtMs: first!.heldAtMs, closedAtMs: first!.heldAtMs },
      ...{ foundSameAtMs: first!.heldAtMs, runs: [runAt('P2', [14, 15, null, null, 30, 35])] },
    });
    const { run } = measure([first!, ...others, second], handFacts());
    expect(run).toMatchObject({ incidents: 3, falseReports: 0, neverReached: 1, turnouts: 4 });
  });

  it('split the first vehicle into parts that add up', () => {
    // Report delays 2, 1 and 10 min: the middle one is 2, the 90th of 100 the largest.
    expect(measures.parts.report).toEqual({ n: 3, p50: min(2), p90: min(10), mean: (min(2) + min(1) + min(10)) / 3 });
    // Calls handled in 1 and 2; turnouts 1 and 1; drives 3 and 10; set-up 2 and 2; water 2 min after arrival at fire 1 alone.
    expect(measures.parts.callHandling).toMatchObject({ n: 2, p50: min(1), p90: min(2) });
    expect(measures.parts.turnout).toMatchObject({ n: 2, p50: min(1), p90: min(1) });
    expect(measures.parts.drive).toMatchObject({ n: 2, p50: min(3), p90: min(10) });
    expect(measures.parts.setup).toMatchObject({ n: 2, p50: min(2), p90: min(2) });
    expect(measures.parts.water).toMatchObject({ n: 1, p50: min(2), p90: min(2) });
  });

  it('count from the call: first 5 and 13 min, second 8, force 9, water 7', () => {
    expect(measures.due.first).toEqual({ n: 2, p50: min(5), p90: min(13), mean: min(9) });
    expect(measures.due.second).toMatchObject({ n: 1, p50: min(8) });
    expect(measures.due.third).toEqual({ n: 0, p50: null, p90: null, mean: null });
    expect(measures.due.assembled).toMatchObject({ n: 1, p50: min(9) });
    expect(measures.water).toMatchObject({
      n: 1,
      p50: min(7),
      never: 1,
      shortOfSources: 1,
      meanShortLpm: 500,
      ranDry: 1,
    });
  });

  it('keep each target on its own clock', () => {
    // Drives of the first vehicles 3 and 10 min against 4; whole first alarms 5 (T1) and 10 min against 8.
    expect(share('travel-240')).toMatchObject({ n: 2, share: 0.5, isMet: false });
    expect(share('travel-480')).toMatchObject({ n: 2, share: 0.5, isMet: false });
    // One of three incidents had a vehicle in 5 min, none of two fires water; who never came has not met it.
    expect(share('five-minutes-vehicle')).toMatchObject({ n: 3, share: 1 / 3, isMet: null });
    expect(share('five-minutes-water')).toMatchObject({ n: 2, share: 0 });
    // Stations: at fire 1 and event 3 themselves, and 0.01 degrees or 1.1 km from fire 2. Roads 2 and 6 km.
    expect(share('straight-3km')).toMatchObject({ n: 3, share: 1 });
    expect(share('road-3km')).toMatchObject({ n: 2, share: 0.5 });
    expect(share('road-5km')).toMatchObject({ n: 2, share: 0.5 });
  });

  it('tell wards, hours and classes apart, and which are few', () => {
    expect(measures.byWard.map(({ name, n, isFew, first }) => [name, n, isFew, first.p50])).toEqual([
      ['Ward <one>', 1, true, min(5)],
      ['Ward two', 1, true, min(13)],
    ]);
    expect(measures.worstWards.map(({ name }) => name)).toEqual(['Ward two', 'Ward <one>']);
    // Called at 00:12, 00:31 and 10:00 in the city's time.
    expect(measures.byHour.map(({ n }) => n)).toEqual([2, ...Array(9).fill(0), 1, ...Array(13).fill(0)]);
    expect(measures.byClass.map(({ id }) => id)).toEqual(['HOUSE', 'MARKET', 'OTHER']);
  });

  it('lay timelines over each other', () => {
    // Fires from 12 to 40 and from 31 to 60: 9 min of 1,440 at once. T1, the only tanker, away for 13–50: 37 of 1,440. A year has 8,760 h.
    const { twoFiresAtOnce, threeFiresAtOnce, noFreeAerial, noFreeTanker } = measures.hoursAYear;
    expect(twoFiresAtOnce).toBeCloseTo((9 / 1_440) * 8_760, 9);
    expect(noFreeTanker).toBeCloseTo((37 / 1_440) * 8_760, 9);
    expect([threeFiresAtOnce, noFreeAerial]).toEqual([0, null]);
    // P1 busy 37 min, T1 37, P2 from 33 to 70.
    expect(measures.units.map(({ busyShare }) => busyShare)).toEqual([37 / 1_440, 37 / 1_440, 37 / 1_440]);
    expect(measures.stations.map(({ runs }) => runs)).toEqual([2, 1]);
    // All three from 33 to 50; all of it in the first hour of the day, but ten minutes of P2: (37 + 37 + 27) / 60 vehicles.
    expect(measures.busyUnits).toMatchObject({ most: 3, mostAtMs: DAY_MS + min(33), dayStartMs: DAY_MS });
    expect(measures.busyUnits.meanByHour[0]).toBeCloseTo(101 / 60, 9);
    expect(measures.busyUnits.day.slice(0, 6)).toEqual([2, 2, 3, 3, 1, 0]);
  });

  it('say what burned and what was missing', () => {
    // Fire 1 burned freely from 10 to 19.
    expect(measures.fire.freeBurning).toMatchObject({ n: 1, p50: min(9) });
    expect([measures.fire.areaAtWaterM2.p50, measures.fire.areaAtEndM2.p50]).toEqual([12, 20]);
    expect(measures.unmet).toEqual([{ capability: 'LADDER', incidents: 1, missing: 1 }]);
  });

  it('explain what was slow', () => {
    // Event 3 waited for 30 min, fire 2 for 29 without water, fire 1 took 7 to water.
    expect(measures.slowest.map(({ number, totalMs }) => [number, totalMs])).toEqual([
      [3, min(30)],
      [2, min(29)],
      [1, min(7)],
    ]);
    expect(measures.slowest[0]).toMatchObject({
      slowPart: 'neverReached',
      replay: 'runcard replay day.log --incident 3',
      logMaker: null,
      area: null,
    });
    expect(measures.slowest[0].words).toBe('Nobody was free: asked 5 times, and it was over before anybody came.');
    // Its drive took long too, but water is what was waited for, and it never came.
    expect(measures.slowest[1]).toMatchObject({
      slowPart: 'water',
      words:
        'No effective water came; vehicles stood up to 150 m away, sources were 500 l/min short, 1 ladder missing.',
    });
    // Every part of fire 1 is the lower of two medians: nothing made it slow.
    expect(measures.slowest[2]).toMatchObject({ slowPart: 'none', words: 'No part of it was slower than usual.' });
  });

  it('name the part that was slow', () => {
    const event = { ...handRecords()[1]!.incident, nature: 'EVENT' as const };
    // Fire 1 to water 7 min, event 2 to its first vehicle 13: the drive took 10 min, the lower of the two medians is 3.
    const [first, second] = measure(
      [handRecords()[0]!, { ...handRecords()[1]!, incident: event }],
      handFacts(),
    ).slowest;
    expect(first).toMatchObject({
      slowPart: 'drive',
      words: 'P2 came 6.0 km from its station: 10:00, usually 3:00.',
    });
    expect(second).toMatchObject({ number: 1, totalMs: min(7) });
  });

  it('follow coverage as pumpers leave and come back', () => {
    // Three cells: the first by S1 alone, the second by both, the third by nobody in 8 min.
    const stationKerbMs = Int32Array.from([min(5), min(6), min(9), min(9), min(8), min(9)]);
    const reach = { momentName: 'day, 10:00', stationIds: ['S1', 'S2'], stationKerbMs, cells: 3, withinMs: min(8) };
    const { coverageOverTime } = measure(handRecords(), handFacts({ reach }));
    // P1 is away from 13 to 55, P2 from 33 to 80: the first cell is bare for 42 min, the second from 33 to 55, 22 min; the third always.
    expect(coverageOverTime).toMatchObject({ leastShare: 1 / 3, worstShare: 1, worstAtMs: DAY_MS + min(33) });
    expect(coverageOverTime?.meanShare).toBeCloseTo((1_440 + 42 + 22) / (3 * 1_440), 9);
    expect(coverageOverTime?.byHour[0]).toBeCloseTo((60 + 42 + 22) / (3 * 60), 9);
    expect(coverageOverTime?.byHour[1]).toBeCloseTo(1 / 3, 9);
  });

  it('measure replications together: incidents one by one, hours and shares over the time of all', () => {
    const other = handFacts({ run: { ...handFacts().run, seed: 2, logFile: 'other.log' } });
    // The second run had fire 1 alone.
    const both = measureAll([
      { records: handRecords(), facts: handFacts() },
      { records: handRecords().slice(0, 1), facts: other },
    ]);
    expect(both.run).toMatchObject({ seed: 1, replications: 2, days: 2, incidents: 4, fires: 3, turnouts: 5 });
    expect(both.due.first).toEqual({ n: 3, p50: min(5), p90: min(13), mean: (min(5) + min(5) + min(13)) / 3 });
    // Two fires at once for 9 min of two days; P1 busy 37 min of each day, P2 of the first alone.
    expect(both.hoursAYear.twoFiresAtOnce).toBeCloseTo((9 / 2_880) * 8_760, 9);
    expect(both.units.map(({ busyShare }) => busyShare)).toEqual([74 / 2_880, 37 / 2_880, 74 / 2_880]);
    // In the first hour 101 min of vehicles on the first day (above), P1 and T1 for 37 each on the second.
    expect(both.busyUnits.meanByHour[0]).toBeCloseTo((101 + 74) / 120, 9);
    expect(both.slowest.map(({ seed, number }) => [seed, number])).toEqual([
      [1, 3],
      [1, 2],
      [1, 1],
      [2, 1],
    ]);
    expect(both.slowest[3]!.replay).toBe('runcard replay other.log --incident 1');
  });

  it('know an hour by the part of it that was played', () => {
    // From 00:00 to 00:30: P1 and T1 busy from 13 to 30. Nothing is said of the other hours.
    const facts = handFacts({ run: { ...handFacts().run, toMs: DAY_MS + min(30) } });
    const { meanByHour } = measure(handRecords().slice(0, 1), facts).busyUnits;
    expect(meanByHour[0]).toBeCloseTo((2 * 17) / 30, 9);
    expect(meanByHour.slice(1).every((mean) => mean === null)).toBe(true);
  });

  it('count a unit that is sent on from the road as away until its last return, and one out of order as not free', () => {
    const at = (minutes: number): number => DAY_MS + min(minutes);
    const first = { calledAtMs: at(0), overAtMs: at(20) };
    const records = [
      recordOf(incidentAt(1, at(0)), { ...first, runs: [runAt('T1', [0, 1, 5, 6, 20, null])] }),
      recordOf(incidentAt(2, at(30)), {
        ...first,
        runs: [runAt('T1', [30, 30, 35, 36, 50, 60], { restedAtMs: at(90) })],
      }),
      recordOf(incidentAt(3, at(100)), {
        ...first,
        runs: [runAt('T1', [100, null, null, null, 340, null], { isBroken: true })],
      }),
    ];
    // Busy 0–20, 30–50, 100–340; at rest 60–90: 20 + 20 + 240 + 30 min without a free tanker.
    expect(measure(records, handFacts()).hoursAYear.noFreeTanker).toBeCloseTo((310 / 1_440) * 8_760, 9);
  });

  it('are plain JSON, the same for the same records, and fit for a terminal', () => {
    expect(JSON.parse(JSON.stringify(measures))).toEqual(measures);
    expect(measure(handRecords(), handFacts())).toEqual(measures);
    const lines = formatMeasures(measures);
    expect(lines).toContain('uncalibrated');
    expect(lines).toMatch(/call to first vehicle +5:00 +13:00 +9:00 +2/);
    expect(lines).not.toMatch(/NaN|Infinity|undefined|null/);
  });
});

it('measures of no incident at all are empty, and say so', () => {
  const empty = measure([], handFacts());
  expect([empty.run.incidents, empty.due.first.p50, empty.slowest.length, empty.worstWards.length]).toEqual([
    0,
    null,
    0,
    0,
  ]);
  expect(formatMeasures(empty)).not.toMatch(/NaN|Infinity|undefined|null/);
});
