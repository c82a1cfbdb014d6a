import { mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { HANOI_DEMAND } from '../../src/demand/hanoi-demand.ts';
import { HISTORY_LIMITS, readHistory } from '../../src/demand/history.ts';
import { readHistoryFile } from '../../src/demand/history-file.ts';
import { historyIncidents } from '../../src/demand/history-incidents.ts';
import { createStreams } from '../../src/kernel/streams.ts';
import { grid, halves } from './town.ts';

const HEADER = 'dispatch_time_call_arrival,dispatch_incident_type,latitude,longitude,facility_class';
const ROW = '2026-03-02T07:15:00+07:00,STRUCTURE_FIRE,21.005,105.805,HOUSE';
const file = (...rows: string[]): string => [HEADER, ...rows].join('\n');
const read = (text: string) => readHistory(text, 'h.csv');

describe('readHistory', () => {
  it('reads what is required, and leaves unknown what is not said', () => {
    expect(read(file(ROW))).toEqual([
      {
        ...{ row: 2, callMs: Date.UTC(2026, 2, 2, 0, 15), type: 'STRUCTURE_FIRE', isFalse: false },
        ...{ lat: 21.005, lon: 105.805, facilityClass: 'HOUSE', severity: 'SMALL' },
      },
    ]);
  });

  it('reads the optional columns in any order, quoted, with a byte order mark and Windows line ends', () => {
    const text = `\uFEFFseverity,people_trapped,${HEADER},dispatch_internal_id,start_time,work_minutes,call_count,floors,floor_area_m2\r\n"LARGE",0,${ROW},"a,1",2026-03-02T07:05:00+07:00,12.5,3,4,80\r\n`;
    expect(read(text)).toMatchObject([
      {
        ...{ severity: 'LARGE', peopleTrapped: 0, id: 'a,1', startMs: Date.UTC(2026, 2, 2, 0, 5) },
        ...{ workMs: 750_000, callCount: 3, floors: 4, floorAreaM2: 80 },
      },
    ]);
  });

  it.each([
    ['FIRE||STRUCTURE_FIRE||CHIMNEY_FIRE', 'STRUCTURE_FIRE', false],
    ['FIRE||OUTSIDE_FIRE||TRASH_RUBBISH_FIRE', 'OUTDOOR_FIRE', false],
    ['HAZSIT||HAZARD_NONCHEM||ELECTRICAL_HAZARD_SHORT_CIRCUIT', 'ELECTRICAL_FIRE', false],
    ['RESCUE||WATER||PERSON_IN_WATER_STANDING', 'FLOOD_RESCUE', false],
    ['NOEMERG||FALSE_ALARM||INTENTIONAL_FALSE_ALARM', 'ALARM', true],
  ])('takes the name %s of NERIS for %s', (name, type, isFalse) => {
    expect(read(file(ROW.replace('STRUCTURE_FIRE', name)))).toMatchObject([{ type, isFalse }]);
  });

  it.each([
    [
      'a missing column',
      'latitude,longitude\n1,2',
      'row 1: seen no column dispatch_time_call_arrival, dispatch_incident_type, facility_class',
    ],
    ['an unknown column', `${HEADER},weather\n${ROW},wet`, 'row 1: seen the column weather'],
    ['a column twice', `${HEADER},latitude\n${ROW},1`, 'row 1: seen a column twice'],
    ['an empty file', '', 'row 1: seen no column'],
    ['a row that is too short', file('2026-03-02T07:15:00+07:00,OTHER'), 'h.csv: row 2: seen 2 fields, wanted 5'],
    ['a row that is too long', file(ROW, `${ROW},1`), 'h.csv: row 3: seen 6 fields, wanted 5, as in the header'],
    [
      'a short row after a field with a break',
      `${HEADER},dispatch_internal_id\r\n${ROW},"a\r\nb"\r\n${ROW}\r\n`,
      'h.csv: row 3 (line 4): seen 5 fields, wanted 6',
    ],
    ['an open quote', file(`"${ROW}`), 'h.csv: seen'],
    [
      'a time without offset',
      file(ROW.replace('+07:00', '')),
      'row 2, dispatch_time_call_arrival: seen "2026-03-02T07:15:00"',
    ],
    ['a day that is none', file(ROW.replace('03-02', '02-31')), 'row 2, dispatch_time_call_arrival'],
    [
      'mixed time zones',
      file(ROW, ROW.replace('+07:00', 'Z')),
      'row 3, dispatch_time_call_arrival: seen the offset +00:00, wanted +07:00',
    ],
    [
      'a start in another time zone',
      `${HEADER},start_time\n${ROW},2026-03-02T00:10:00Z`,
      'row 2, start_time: seen the offset +00:00, wanted +07:00',
    ],
    ['a header alone', HEADER, 'row 2: seen nothing, wanted an incident'],
    [
      'times out of order',
      file(ROW, ROW.replace('07:15', '07:14')),
      'row 3, dispatch_time_call_arrival: seen a time before',
    ],
    [
      'a latitude out of range',
      file(ROW.replace('21.005', '210')),
      'row 2, latitude: seen "210", wanted a number from -90 to 90',
    ],
    ['a number that is none', file(ROW.replace('21.005', '1e3')), 'row 2, latitude: seen "1e3"'],
    ['an empty longitude', file(ROW.replace('105.805', '')), 'row 2, longitude: seen nothing'],
    [
      'an unknown class',
      file(ROW.replace('HOUSE', 'CASTLE')),
      'row 2, facility_class: seen "CASTLE", wanted one of HOUSE',
    ],
    [
      'a medical type',
      file(ROW.replace('STRUCTURE_FIRE', 'MEDICAL||INJURY||FALL')),
      'row 2, dispatch_incident_type: seen "MEDICAL||INJURY||FALL"',
    ],
    ['half a person', `${HEADER},people_trapped\n${ROW},0.5`, 'row 2, people_trapped: seen 0.5, wanted a whole number'],
    [
      'a start after the call',
      `${HEADER},start_time\n${ROW},2026-03-02T07:16:00+07:00`,
      'row 2, start_time: seen a time after the call',
    ],
    [
      'an id twice',
      `${HEADER},dispatch_internal_id\n${ROW},a\n${ROW},a`,
      'row 3, dispatch_internal_id: seen a, which row 2 has',
    ],
  ])('refuses %s, with file, row and field', (_, text, message) => {
    expect(() => read(text)).toThrow(
      expect.objectContaining({ code: 'INVALID_HISTORY', message: expect.stringContaining(message) }),
    );
  });

  const WITH_ID = `${HEADER},dispatch_internal_id`;

  it.each(['\n', '\r\n', '\r'])(
    'tells the line where a row begins, where fields or empty lines hold breaks (%j)',
    (end) => {
      // Header 1; row 2 on lines 2 to 4, its last field being broken twice; 5 and 6 are empty; row 3 on 7 and 8; row 4 on 9.
      const rows = (last: string): string =>
        [WITH_ID, `${ROW},"a${end}ngõ${end}2"`, '', ' ', `${ROW},"${end}b"`, last, ''].join(end);
      expect(read(rows(`${ROW},c`)).map(({ row, line }) => [row, line])).toEqual([
        [2, undefined],
        [3, 7],
        [4, 9],
      ]);
      const wrong = `${ROW.replace('21.005', '210')},c`;
      expect(() => read(rows(wrong))).toThrow(
        expect.objectContaining({
          ...{ message: expect.stringContaining('h.csv: row 4 (line 9), latitude: seen "210"') },
          field: 'row 4 (line 9), latitude',
        }),
      );
      expect(() => read(rows(`${ROW},"${end}b"`))).toThrow(
        'row 4 (line 9), dispatch_internal_id: seen \nb, which row 3 (line 7) has'.replace('\n', end),
      );
    },
  );

  it('takes Z and +00:00 for the same zone', () => {
    expect(read(file(ROW.replace('+07:00', 'Z'), ROW.replace('+07:00', '+00:00')))).toHaveLength(2);
  });

  it('takes as many rows as the limit, and refuses one more', () => {
    const rows = (count: number): string => `${HEADER}\n${`${ROW}\n`.repeat(count)}`;
    expect(() => read(rows(HISTORY_LIMITS.rowsMax + 1))).toThrow(
      expect.objectContaining({ code: 'LIMIT_EXCEEDED', message: expect.stringContaining('(rowsMax)') }),
    );
    expect(read(rows(HISTORY_LIMITS.rowsMax))).toHaveLength(HISTORY_LIMITS.rowsMax);
  });
});

describe('readHistoryFile', () => {
  let folder = '';
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'runcard-history-'));
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  const written = (name: string, text: string): string => {
    const path = join(folder, name);
    writeFileSync(path, text);
    return path;
  };

  it('reads a file as its text is read', async () => {
    const text = `\uFEFF${HEADER},dispatch_internal_id\r\n${ROW},"số 1, ngõ\n2"\r\n\r\n${ROW},b`;
    expect(await readHistoryFile(written('h.csv', text))).toEqual(read(text));
  });

  it('tells what is wrong in it with its path', async () => {
    const path = written('short.csv', file('2026-03-02T07:15:00+07:00,OTHER'));
    await expect(readHistoryFile(path)).rejects.toMatchObject({
      code: 'INVALID_HISTORY',
      message: expect.stringContaining(`${path}: row 2: seen 2 fields`),
    });
  });

  it('refuses a million rows with file and limit, and reads no farther than to the first row too many', async () => {
    // What follows the rows that may be is no CSV: whoever read it would complain of that.
    const rows = `${ROW}\n`.repeat(HISTORY_LIMITS.rowsMax + 1);
    const rest = `${ROW},"\n`.repeat(1_000_000 - HISTORY_LIMITS.rowsMax);
    const path = written('million.csv', `${HEADER}\n${rows}${rest}`);
    await expect(readHistoryFile(path)).rejects.toMatchObject({
      code: 'LIMIT_EXCEEDED',
      message: `${path}: seen more rows, wanted at most 200000 (rowsMax)`,
      details: { path },
    });
  });

  it('refuses a file that is too large unread', async () => {
    // A hole in the disk: to read it would take seconds and find no header.
    const path = written('large.csv', '');
    truncateSync(path, 40_000_000_000);
    await expect(readHistoryFile(path)).rejects.toMatchObject({
      code: 'LIMIT_EXCEEDED',
      message: `${path}: seen 40000000000 bytes, wanted at most 100000000 (bytesMax)`,
    });
  });

  it.each(['nowhere/h.csv', '.'])('says that %s cannot be read', async (name) => {
    const path = join(folder, name);
    await expect(readHistoryFile(path)).rejects.toMatchObject({
      code: 'FILE_NOT_FOUND',
      message: expect.stringContaining(path),
    });
  });
});

describe('historyIncidents', () => {
  const ground = { network: grid.network, world: halves };
  const incidents = (text: string, seed = 1) =>
    historyIncidents(read(text), 'h.csv', HANOI_DEMAND, ground, createStreams(seed));

  it('keeps what was recorded, whatever the seed', () => {
    const text = `${HEADER},people_trapped,call_count,work_minutes,start_time\n${ROW},2,3,10,2026-03-02T07:05:00+07:00`;
    for (const seed of [1, 2]) {
      const [incident] = incidents(text, seed);
      expect(incident).toMatchObject({
        number: 1,
        nature: 'FIRE',
        startMs: Date.UTC(2026, 2, 2, 0, 5),
        workMs: 600_000,
        areaId: 'west',
      });
      expect(incident.calls).toHaveLength(3);
      expect(incident.calls[0]).toMatchObject({
        atMs: Date.UTC(2026, 2, 2, 0, 15),
        said: { lat: 21.005, lon: 105.805 },
        peopleTrapped: 2,
      });
      expect(incident.fire?.burnsMs).toBeGreaterThan(600_000);
    }
  });

  it('leaves people unknown where nobody recorded them', () => {
    expect(incidents(file(ROW))[0].calls[0]).not.toHaveProperty('peopleTrapped');
  });

  it('begins as long before the call as is usual at that hour where nobody knows the start', () => {
    // By day the mean is four minutes.
    expect(incidents(file(ROW))[0].startMs).toBe(Date.UTC(2026, 2, 2, 0, 11));
  });

  it('draws a row the same whatever other rows say', () => {
    const later = ROW.replace('07:15', '09:00');
    const [, second] = incidents(file(ROW, later));
    const [, same] = incidents(file(ROW.replace('HOUSE', 'SCHOOL'), later));
    expect(same).toEqual(second);
  });

  it('refuses a place that is not on the network', () => {
    expect(() => incidents(file(ROW.replace('21.005', '20')))).toThrow(
      /h\.csv: row 2, latitude: seen 20, 105\.805, wanted a place on the network/,
    );
  });
});
