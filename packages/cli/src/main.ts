#!/usr/bin/env node
import { ERRORS, RuncardError } from '@runcard/engine';
import { type Command, Failure, parseCall, UsageError } from './command.ts';
import { coverageCommand } from './commands/coverage.ts';
import { generateHanoiCommand } from './commands/generate-hanoi.ts';
import { generateWorldCommand } from './commands/generate-world.ts';
import { importCommand } from './commands/import.ts';
import { inspectCommand } from './commands/inspect.ts';
import { loadCommand } from './commands/load.ts';
import { planCheckCommand } from './commands/plan-check.ts';
import { planShowCommand } from './commands/plan-show.ts';
import { prepareCommand } from './commands/prepare.ts';
import { recommendCommand } from './commands/recommend.ts';
import { regressCommand } from './commands/regress.ts';
import { replayCommand } from './commands/replay.ts';
import { serveCommand } from './commands/serve.ts';
import { simulateCommand } from './commands/simulate.ts';
import { validateCommand } from './commands/validate.ts';
import { createProgress } from './progress.ts';

/** `runcard`: exit code 0 when done, 1 when it failed, 2 when the words were wrong, 128 and the signal's number when one ended it. */
const COMMANDS: readonly Command[] = [
  serveCommand,
  recommendCommand,
  coverageCommand,
  importCommand,
  generateHanoiCommand,
  generateWorldCommand,
  inspectCommand,
  prepareCommand,
  planShowCommand,
  planCheckCommand,
  simulateCommand,
  replayCommand,
  loadCommand,
  regressCommand,
  validateCommand,
];

const progress = createProgress(process.stderr, () => performance.now());
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  // `runcard … | head` closes the pipe early: that is the reader's choice, not a failure.
  if (error.code === 'EPIPE') process.exit(0);
  process.stderr.write(`runcard: the result was not written: ${error.message}\n`);
  process.exit(1);
});
// Nobody reads the progress any more; the work goes on.
process.stderr.on('error', () => undefined);
const code = await main(process.argv.slice(2));
// A command that was stopped by a signal, and put in order what it had, has said so itself.
process.exitCode = process.exitCode || code;

async function main(words: string[]): Promise<number> {
  const found = findCommand(words[0] === 'help' ? [...words.slice(1), '--help'] : words);
  if (!found) {
    const isHelp = words.length === 0 || words[0] === '--help' || words[0] === '-h' || words[0] === 'help';
    (isHelp ? process.stdout : process.stderr).write(
      isHelp ? overview() : `runcard: no command "${words.join(' ')}"\n\n${overview()}`,
    );
    return isHelp ? 0 : 2;
  }
  const { command, rest } = found;
  if (rest.includes('--help') || rest.includes('-h')) {
    process.stdout.write(helpOf(command));
    return 0;
  }
  try {
    const { positionals, options } = parseCall(command, rest);
    await command.run({
      positionals,
      options,
      env: process.env,
      progress,
      print: (text) => process.stdout.write(`${text}\n`),
    });
    progress.end();
    // A command that a signal stopped, and that kept what it had, has said so already.
    return typeof process.exitCode === 'number' ? process.exitCode : 0;
  } catch (error) {
    progress.fail();
    return report(error, command);
  }
}

function findCommand(words: readonly string[]): { command: Command; rest: string[] } | undefined {
  const command = COMMANDS.find((c) => c.name.split(' ').every((part, i) => words[i] === part));
  return command && { command, rest: words.slice(command.name.split(' ').length) };
}

function report(error: unknown, command: Command): number {
  if (error instanceof UsageError) {
    process.stderr.write(
      `runcard ${command.name}: ${error.message}\n\nusage: runcard ${command.name} ${command.usage}\n`,
    );
    return 2;
  }
  if (error instanceof RuncardError) {
    // Most messages begin with the field.
    const where = error.field === undefined || error.message.includes(error.field) ? '' : ` (${error.field})`;
    process.stderr.write(
      `runcard ${command.name}: ${error.code}${where}: ${error.message}\nWay out: ${ERRORS[error.code].wayOut}\n`,
    );
    return 1;
  }
  if (error instanceof Failure) {
    process.stderr.write(`runcard ${command.name}: ${error.message}\n`);
    return 1;
  }
  process.stderr.write(
    `runcard ${command.name}: a defect of ours: ${error instanceof Error ? error.stack : String(error)}\n`,
  );
  return 1;
}

function overview(): string {
  const width = Math.max(...COMMANDS.map((c) => c.name.length));
  const rows = COMMANDS.map((c) => `  ${c.name.padEnd(width)}  ${c.summary}`);
  return `runcard: which fire units to send, by which road, to which set-up point, with which water\n\nusage: runcard COMMAND [--help]\n\n${rows.join('\n')}\n`;
}

function helpOf(command: Command): string {
  return `${command.summary}\n\nusage: runcard ${command.name} ${command.usage}\n\n${command.help.map((line) => `  ${line}`).join('\n')}\n`;
}
