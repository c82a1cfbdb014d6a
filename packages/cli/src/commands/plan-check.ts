import {
  align,
  explainPlan,
  type PlanExplanation,
  type RuleExplanation,
  readPlanFile,
  readWorldFile,
} from '@runcard/engine';
import { type Command, Failure } from '../command.ts';

export const planCheckCommand: Command = {
  name: 'plan check',
  usage: 'FILE [--world FILE] [--json]',
  summary: 'explain a response plan, and find what the fleet can never fill',
  help: [
    '--world FILE    a fleet to fill the places from; without it none is looked at',
    '--json          for machines',
    'Exit code 1 where the plan is refused, or a mandatory place can never be filled though every unit were free.',
  ],
  options: { world: { type: 'string' }, json: { type: 'boolean' } },
  positionals: 1,
  async run(call) {
    const plan = await readPlanFile(call.positionals[0]!);
    const worldFile = call.options.text('world');
    const units = worldFile === undefined ? undefined : [...(await readWorldFile(worldFile)).units.values()];
    const explained = explainPlan(plan, units);
    call.print(
      call.options.has('json')
        ? JSON.stringify(jsonOf(explained), null, 2)
        : textOf(plan.name, explained, units?.length),
    );
    const used = explained.rules.filter(({ calls }) => calls > 0);
    const open = used.filter(({ neverFilled }) => neverFilled.some(({ isMandatory }) => isMandatory));
    if (open.length > 0)
      throw new Failure(`mandatory places that nobody can fill in ${open.length} of ${used.length} rules`);
  },
};

function jsonOf({ rules, calls }: PlanExplanation): object {
  return {
    calls,
    rules: rules.map(({ rule, calls: answers, neverFilled }) => ({ id: rule.id, calls: answers, neverFilled })),
  };
}

function textOf(name: string, { rules, calls }: PlanExplanation, units: number | undefined): string {
  const fleet =
    units === undefined ? 'no fleet looked at: give one with --world' : `${units} units, all taken for free`;
  const unused = rules.filter((rule) => rule.calls === 0);
  return [
    `${name}: rules ${rules.length}, for ${calls} kinds of call (type, class, level, people at risk or not); ${fleet}`,
    '',
    ...align(rules.filter((rule) => rule.calls > 0).map(rowOf)),
    ...(unused.length === 0
      ? []
      : ['', `never used, because others name more or come first: ${unused.map(({ rule }) => rule.id).join(', ')}`]),
  ].join('\n');
}

function limitText({ area, hours }: RuleExplanation['rule']): string {
  const clock = (minute: number): string =>
    `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;
  return [
    ...(area === undefined ? [] : [' in its area']),
    ...(hours === undefined ? [] : [` from ${clock(hours.fromMinute)} to ${clock(hours.toMinute)}`]),
  ].join(',');
}

function rowOf({ rule, calls, neverFilled }: RuleExplanation): string[] {
  const slots = rule.slots.map(({ capability, count, isMandatory }) =>
    isMandatory ? `${capability} ${count}` : `[${capability} ${count}]`,
  );
  const method = rule.flowMethod === undefined ? '' : `, by ${rule.flowMethod.name} where the size is known`;
  const open = neverFilled.map(({ capability, missing, wanted }) => `${missing} of ${wanted} ${capability}`);
  return [
    rule.id,
    `${calls === 1 ? '1 call' : `${calls} calls`}${limitText(rule)}`,
    slots.join(', '),
    `${rule.requiredFlowLpm} l/min${method}`,
    `[${rule.confidence}]`,
    open.length === 0 ? '' : `never filled: ${open.join(', ')}`,
  ];
}
