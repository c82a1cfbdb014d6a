import { DEFAULT_PLAN, formatPlan } from '@runcard/engine';
import type { Command } from '../command.ts';

export const planShowCommand: Command = {
  name: 'plan show',
  usage: '> FILE',
  summary: 'the shipped response plan as a file, to begin an own one with',
  help: ['Then change FILE, look at it with "runcard plan check FILE" and name it with --plan or RUNCARD_PLAN.'],
  options: {},
  positionals: 0,
  async run(call) {
    call.print(formatPlan(DEFAULT_PLAN).trimEnd());
  },
};
