import { defineConfig } from 'vitest/config';

const project = (name: string, root: string) => ({
  extends: true as const,
  test: { name, root },
});

/** `npm test` runs `*.test.ts`, the short seeded form of every check; `npm run check` runs `*.check.ts`, the full one. */
const full = process.env['RUNCARD_CHECK'] === '1';

export default defineConfig({
  ssr: { resolve: { conditions: ['@runcard/source', 'module', 'node', 'development|production'] } },
  test: {
    include: full ? ['test/**/*.check.ts'] : ['test/**/*.test.ts'],
    execArgv: ['--conditions=@runcard/source'],
    testTimeout: full ? 600_000 : 60_000,
    hookTimeout: full ? 600_000 : 120_000,
    passWithNoTests: true,
    projects: [
      project('protocol', 'packages/protocol'),
      project('engine', 'packages/engine'),
      project('sim', 'packages/sim'),
      project('server', 'packages/server'),
      project('cli', 'packages/cli'),
      project('benchmarks', 'benchmarks'),
      project('tools', 'tools'),
      {
        extends: true,
        test: { name: 'scenarios', root: 'scenarios', include: [full ? '**/*.check.ts' : '**/*.test.ts'] },
      },
    ],
  },
});
