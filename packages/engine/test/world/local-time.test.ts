import { execFileSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { localMinuteOfDay, localMinuteOfWeek } from '../../src/world/local-time.ts';

const HANOI = 420;

describe('local time', () => {
  it.each([
    // 05:00 UTC is 12:00 in Hanoi (UTC+7): minute 720.
    ['noon', Date.UTC(2026, 10, 22, 5), HANOI, 720],
    // 16:59:59.999 UTC is the last minute of Hanoi's day, 17:00 its midnight.
    ['the last millisecond of the day', Date.UTC(2026, 10, 22, 17) - 1, HANOI, 1_439],
    ['midnight', Date.UTC(2026, 10, 22, 17), HANOI, 0],
    ['west of Greenwich, the day before', Date.UTC(2026, 0, 1, 3), -300, 1_320],
    ['before 1970', -1, 0, 1_439],
  ])('%s', (_what, nowMs, utcOffsetMinutes, minute) => {
    expect(localMinuteOfDay(nowMs, utcOffsetMinutes)).toBe(minute);
  });

  it.each([
    // 2026-11-23 was a Monday; Hanoi's midnight is 17:00 UTC of the Sunday.
    ['the first minute of the week', Date.UTC(2026, 10, 22, 17), HANOI, 0],
    ['the last millisecond of it', Date.UTC(2026, 10, 22, 17) - 1, HANOI, 10_079],
    ['Friday 16:30', Date.UTC(2026, 10, 27, 9, 30), HANOI, 4 * 1_440 + 990],
    ['Thursday, the first of 1970', 0, 0, 3 * 1_440],
    ['before 1970, on the Monday of a week before', Date.UTC(1969, 11, 22), 0, 0],
  ])('of the week: %s', (_what, nowMs, utcOffsetMinutes, minute) => {
    expect(localMinuteOfWeek(nowMs, utcOffsetMinutes)).toBe(minute);
  });

  it('does not ask the machine for its zone', () => {
    const module = new URL('../../src/world/local-time.ts', import.meta.url).href;
    const code = `import { localMinuteOfDay, localMinuteOfWeek } from ${JSON.stringify(module)};
      process.stdout.write(new Date(${Date.UTC(2026, 10, 22, 5)}).getHours() + ' ' + localMinuteOfDay(${Date.UTC(2026, 10, 22, 5)}, ${HANOI}));`;
    const seen = ['Asia/Ho_Chi_Minh', 'America/New_York', 'Pacific/Kiritimati'].map((zone) =>
      execFileSync(process.execPath, ['--input-type=module', '-e', code], {
        env: { ...process.env, TZ: zone },
        encoding: 'utf8',
      }).split(' '),
    );
    // 05:00 UTC: 12 h at UTC+7, 0 h at UTC−5 (November), 19 h at UTC+14. The zones do change the machine's hours, not the city's.
    expect(seen.map(([hours]) => hours)).toEqual(['12', '0', '19']);
    expect(seen.map(([, minute]) => minute)).toEqual(['720', '720', '720']);
  });
});
