import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';

/** A named command of a test run. Its output is shown whole when it fails; when it passes, one line. */
export interface Step {
  readonly name: string;
  readonly command: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
  /** Show the output while it runs. */
  readonly isLong?: boolean;
  /** A vitest JSON report that the step leaves behind; without one the step itself counts as one check. */
  readonly report?: string;
}

export interface Tally {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
}

/** Runs the steps in order, all of them even after a failure, and ends with the plain line `N passed, N failed`. */
export async function runSteps(root: string, steps: readonly Step[]): Promise<Tally> {
  const started = performance.now();
  let total: Tally = { passed: 0, failed: 0, skipped: 0 };
  for (const [i, step] of steps.entries()) {
    const tally = await runStep(root, step, `[${i + 1}/${steps.length}] ${step.name}`);
    total = {
      passed: total.passed + tally.passed,
      failed: total.failed + tally.failed,
      skipped: total.skipped + tally.skipped,
    };
  }
  if (total.skipped > 0) console.log(`${total.skipped} skipped (reasons above)`);
  console.log(`all steps took ${seconds(started)}`);
  console.log(`${total.passed} passed, ${total.failed} failed`);
  return total;
}

async function runStep(root: string, step: Step, title: string): Promise<Tally> {
  const started = performance.now();
  if (step.isLong) console.log(`${title} …`);
  const { code, output } = await run(root, step);
  console.log(`${title}: ${code === 0 ? 'passed' : `FAILED (exit ${code})`} in ${seconds(started)}`);
  if (code !== 0 && !step.isLong) console.log(output);
  const tally = step.report ? readReport(step.report) : undefined;
  if (!tally) return { passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1, skipped: 0 };
  // A runner that fails without a failed test (a crash, an unhandled error) must not count as passed.
  return code !== 0 && tally.failed === 0 ? { ...tally, failed: 1 } : tally;
}

function run(root: string, step: Step): Promise<{ code: number; output: string }> {
  return new Promise((resolve) => {
    const [program, ...args] = step.command;
    const child = spawn(program!, args, {
      cwd: root,
      env: { ...process.env, FORCE_COLOR: '0', ...step.env },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const chunks: Buffer[] = [];
    const keep = (chunk: Buffer): void => {
      if (step.isLong) process.stdout.write(chunk);
      else chunks.push(chunk);
    };
    child.stdout.on('data', keep);
    child.stderr.on('data', keep);
    child.on('error', (error) => resolve({ code: 127, output: `cannot start ${program}: ${error.message}` }));
    child.on('close', (code) => resolve({ code: code ?? 1, output: Buffer.concat(chunks).toString() }));
  });
}

function readReport(path: string): Tally | undefined {
  try {
    const report = JSON.parse(readFileSync(path, 'utf8')) as {
      numPassedTests: number;
      numFailedTests: number;
      numPendingTests: number;
      numTotalTestSuites: number;
      testResults: { status: string; assertionResults: unknown[] }[];
    };
    const brokenFiles = report.testResults.filter(
      (file) => file.status === 'failed' && file.assertionResults.length === 0,
    ).length;
    return {
      passed: report.numPassedTests,
      failed: report.numFailedTests + brokenFiles,
      skipped: report.numPendingTests,
    };
  } catch {
    return undefined;
  }
}

const seconds = (since: number): string => `${((performance.now() - since) / 1000).toFixed(1)} s`;
