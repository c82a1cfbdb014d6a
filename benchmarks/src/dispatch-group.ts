import { readWorldFile } from '@runcard/engine';
import { drawAlarms } from './alarms.ts';
import type { Group } from './group.ts';
import { measureAsync } from './harness.ts';
import { measureFirstAlarmHttp } from './macro/first-alarm-http.ts';
import { alarmCases } from './micro/dispatch.ts';

/** The table of the issue "the joint choice", line by line, as far as it is built. */
export const DISPATCH: Group = {
  name: 'dispatch',
  ids: {
    'dispatch.http.first-alarm': 'RecommendUnits over HTTP, open loop, from the scheduled send time',
    'dispatch.first-alarm': 'first alarms in process, 6 places among 500 units: the engine alone',
    'dispatch.third-alarm': 'third alarms to the same fires, 25 places',
  },
  async run(setting, effort, to) {
    const network = await setting.network();
    const paths = await setting.dispatchFleet();
    const world = await readWorldFile(paths.world);
    const alarms = drawAlarms(network, world, effort.fires);
    to.remark(`${alarms.inAlleys} of ${effort.fires} fires in alleys, seed 1; ${world.units.size} units`);
    // Every fire at least once, however long that takes: what is rare is what the 99th percentile is about.
    const whole = {
      ...effort,
      samplesMin: Math.max(effort.samplesMin, effort.fires),
      timeMsMax: Number.POSITIVE_INFINITY,
    };
    // First: what is asked over HTTP leaves 3,000 answers behind, and in process took a quarter longer after it.
    for (const one of alarmCases(network, world, setting.nowMs, alarms)) to.row(await measureAsync(one, whole));
    const served = await measureFirstAlarmHttp(alarms, paths, effort);
    for (const remark of served.remarks) to.remark(remark);
    if (served.row === undefined) to.missing('dispatch.http.first-alarm is left out: every run was void');
    else to.row(served.row);
  },
};
