import { align } from '@runcard/engine';
import type { Measures } from './measures.ts';
import { countText, minuteText, numberText, shareText } from './minute-text.ts';
import type { Spread } from './statistics.ts';

/** For the terminal: what the page says first. */
export function formatMeasures({
  cautions,
  run,
  parts,
  due,
  water,
  targets,
  hoursAYear,
  worstWards,
}: Measures): string {
  const row = (name: string, { p50, p90, mean, n }: Spread): string[] => [
    ...[`  ${name}`, minuteText(p50), minuteText(p90), minuteText(mean), numberText(n)],
  ];
  const hours = (value: number | null): string => (value === null ? 'has none' : numberText(value, 1));
  const { p50, p90, mean, n } = water;
  return [
    `${run.city}, policy ${run.policy}, seed ${run.seed}, ${runsText(run)}`,
    `${countText(run.incidents, 'incident')}, ${countText(run.fires, 'fire')}, ${countText(run.turnouts, 'turnout')}`,
    ...cautions,
    '',
    ...align([
      ['minutes', 'p50', 'p90', 'mean', 'n'],
      row('report delay', parts.report),
      row('call handling', parts.callHandling),
      row('turnout', parts.turnout),
      row('drive', parts.drive),
      row('set-up', parts.setup),
      row('arrival to water', parts.water),
      row('call to first vehicle', due.first),
      row('call to first vehicle, fires', due.firstAtFires),
      row('call to second vehicle', due.second),
      row('call to third vehicle', due.third),
      row('call to force assembled', due.assembled),
      row('call to first water', { p50, p90, mean, n }),
    ]),
    '',
    ...align([
      ['targets', 'met', 'wanted', 'n'],
      ...targets.map((target) => [
        `  ${target.name}`,
        shareText(target.share),
        target.wantedShare === null ? 'none given' : shareText(target.wantedShare),
        numberText(target.n),
      ]),
    ]),
    '',
    ...align([
      ['hours a year', ''],
      ['  two fires at once', hours(hoursAYear.twoFiresAtOnce)],
      ['  three fires at once', hours(hoursAYear.threeFiresAtOnce)],
      ['  no free aerial', hours(hoursAYear.noFreeAerial)],
      ['  no free tanker', hours(hoursAYear.noFreeTanker)],
    ]),
    ...(worstWards.length === 0
      ? []
      : [
          '',
          ...align([
            ['worst wards', 'mean', 'n'],
            ...worstWards.map((ward) => [
              `  ${ward.name}`,
              minuteText(ward.first.mean),
              `${ward.n}${ward.isFew ? ' (few)' : ''}`,
            ]),
          ]),
        ]),
  ].join('\n');
}

/** `5 runs of 1 day`. */
function runsText({ days, replications }: Measures['run']): string {
  const once = days / replications;
  const length =
    once < 1 ? countText(Math.round(once * 240) / 10, 'hour') : countText(Math.round(once * 10) / 10, 'day');
  return replications === 1 ? length : `${countText(replications, 'run')} of ${length}`;
}
