import { type AstNode, type Finding, type SourceFile, walk } from './source-file.ts';

/** What may stand nowhere, or only in named places. Each ban says why and what to do instead. */
interface Ban {
  readonly what: string;
  readonly matches: (node: AstNode, file: SourceFile) => boolean;
  /** Path parts in which it is allowed. */
  readonly allowed: readonly string[];
  readonly instead: string;
}

/** The clock, randomness and the environment enter in the command's package alone; everything else takes them as arguments. */
const MAIN = ['packages/cli/src/', 'benchmarks/', 'tools/', 'examples/', '/test/', '/scripts/', 'vitest.config.ts'];
const ROOMS_OF_A_QUESTION = ['packages/engine/src/dispatch/'];
const FILE_IO = [...MAIN, '-file.ts', 'map/osm/read-pbf.ts', 'map/import-osm.ts', 'testing/'];

const memberCall = (object: string, property: string) => (node: AstNode) =>
  node.type === 'MemberExpression' && nameOf(node['object']) === object && nameOf(node['property']) === property;

const BANS: readonly Ban[] = [
  { what: 'Date.now', matches: memberCall('Date', 'now'), allowed: MAIN, instead: 'take nowMs as an argument' },
  {
    what: 'performance.now',
    matches: memberCall('performance', 'now'),
    allowed: MAIN,
    instead: 'take a monotonic clock as an argument',
  },
  {
    what: 'Math.random',
    matches: memberCall('Math', 'random'),
    allowed: [],
    instead: 'draw from a named stream of core/prng.ts',
  },
  { what: 'process.env', matches: memberCall('process', 'env'), allowed: MAIN, instead: 'take the value as an option' },
  {
    what: 'new Date() without an argument',
    matches: (n) =>
      n.type === 'NewExpression' && nameOf(n['callee']) === 'Date' && (n['arguments'] as unknown[]).length === 0,
    allowed: MAIN,
    instead: 'take nowMs as an argument',
  },
  {
    what: 'console',
    matches: (n) => n.type === 'MemberExpression' && nameOf(n['object']) === 'console',
    allowed: ['tools/', 'benchmarks/', 'examples/', '/scripts/', '/test/'],
    instead: 'return the text, or log through pino in server and cli',
  },
  {
    what: 'the type any',
    matches: (n) => n.type === 'TSAnyKeyword',
    allowed: [],
    instead: 'name the type, or take unknown and check it',
  },
  {
    what: 'file access in engine',
    matches: isFsImport,
    allowed: [...FILE_IO, 'packages/server/', 'packages/sim/'],
    instead: 'move it to a *-file.ts module',
  },
  {
    what: 'a function written in an object literal',
    matches: isOldAtBirth,
    allowed: [],
    instead:
      'name it first, or make a class: V8 puts such a function in the old space (docs/decisions/0013-young-garbage.md)',
  },
];

const COMMENT_BANS: readonly { what: string; pattern: RegExp; instead: string }[] = [
  {
    what: 'a note to do it later',
    pattern: new RegExp(`\\b(${['TO', 'FIX', 'XX', 'HA'].map((a, i) => a + ['DO', 'ME', 'X', 'CK'][i]).join('|')})\\b`),
    instead: 'do it, or say in the docs what is left out',
  },
  {
    what: 'a switched-off check',
    pattern: new RegExp(`@ts-${'ignore'}|@ts-${'nocheck'}|biome-${'ignore'}|eslint-${'disable'}`),
    instead: 'mend what it complains of',
  },
  {
    what: 'a lone test',
    pattern: new RegExp(`\\b(?:it|test|describe)\\.${'only'}\\(`),
    instead: 'remove it, so that all tests run',
  },
];

const FOLDER_NAMES = ['utils', 'util', 'common', 'helpers', 'misc'];

export function checkBans(files: readonly SourceFile[]): Finding[] {
  return files.flatMap((file) => [...nodeFindings(file), ...textFindings(file), ...folderFindings(file)]);
}

function nodeFindings(file: SourceFile): Finding[] {
  const bans = BANS.filter((ban) => !ban.allowed.some((part) => file.path.includes(part)));
  const findings: Finding[] = [];
  walk(file.program, (node) => {
    for (const ban of bans)
      if (ban.matches(node, file))
        findings.push({
          path: file.path,
          line: file.lineOf(node.start),
          message: `${ban.what} is not allowed here: ${ban.instead}.`,
        });
  });
  return findings;
}

function textFindings(file: SourceFile): Finding[] {
  if (file.path.startsWith('tools/tidy/')) return [];
  return file.text.split('\n').flatMap((line, i) =>
    COMMENT_BANS.filter((ban) => ban.pattern.test(line)).map((ban) => ({
      path: file.path,
      line: i + 1,
      message: `${ban.what}: ${ban.instead}.`,
    })),
  );
}

function folderFindings(file: SourceFile): Finding[] {
  const bad = file.path
    .split('/')
    .slice(0, -1)
    .find((part) => FOLDER_NAMES.includes(part));
  return bad
    ? [
        {
          path: file.path,
          line: 1,
          message: `a folder called ${bad} says nothing: name it after the stage that it is.`,
        },
      ]
    : [];
}

function nameOf(node: unknown): string | undefined {
  const identifier = node as AstNode | undefined;
  return identifier?.type === 'Identifier' ? (identifier['name'] as string) : undefined;
}

/** In the rooms whose objects are made anew for each question. */
function isOldAtBirth(node: AstNode, file: SourceFile): boolean {
  if (!ROOMS_OF_A_QUESTION.some((room) => file.path.startsWith(room)) || node.type !== 'Property') return false;
  return ['FunctionExpression', 'ArrowFunctionExpression'].includes((node['value'] as AstNode).type);
}

function isFsImport(node: AstNode, file: SourceFile): boolean {
  if (!file.path.startsWith('packages/engine/src/') || node.type !== 'ImportDeclaration') return false;
  return ['node:fs', 'node:fs/promises'].includes((node['source'] as { value: string }).value);
}
