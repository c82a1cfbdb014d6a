import { type Finding, type SourceFile, walk } from './source-file.ts';

/** Files small enough to read, functions that fit a screen. A few measured exceptions stand in ratchet.json and may only shrink. */
export const FILE_LINES_MAX = 330;
export const FUNCTION_LINES_MAX = 70;

export interface Ratchet {
  readonly [path: string]: { readonly fileLines?: number; readonly functionLines?: number; readonly reason: string };
}

const FUNCTIONS = new Set(['FunctionDeclaration', 'FunctionExpression', 'ArrowFunctionExpression']);

export function checkSizes(files: readonly SourceFile[], ratchet: Ratchet): Finding[] {
  const sized = files.filter((f) => f.path.includes('/src/') || f.path.startsWith('tools/tidy/'));
  const known = new Set(sized.map((f) => f.path));
  const gone = Object.keys(ratchet).filter((path) => !known.has(path));
  return [
    ...gone.map((path) => ({
      path: 'tools/tidy/ratchet.json',
      line: 1,
      message: `${path} is gone: remove its entry.`,
    })),
    ...sized.flatMap((file) => fileFindings(file, ratchet[file.path] ?? {})),
  ];
}

function fileFindings(file: SourceFile, entry: { fileLines?: number; functionLines?: number }): Finding[] {
  const fileLines = file.text.split('\n').length - 1;
  const longest = longestFunction(file);
  return [
    ...compare(
      file.path,
      1,
      'file',
      fileLines,
      FILE_LINES_MAX,
      entry.fileLines,
      'fileLines',
      'split it: one noun a file',
    ),
    ...compare(
      file.path,
      longest.line,
      'function',
      longest.lines,
      FUNCTION_LINES_MAX,
      entry.functionLines,
      'functionLines',
      'one function owns the branches, leaves compute',
    ),
  ];
}

function longestFunction(file: SourceFile): { lines: number; line: number } {
  let longest = { lines: 0, line: 1 };
  walk(file.program, (node) => {
    if (!FUNCTIONS.has(node.type)) return;
    const line = file.lineOf(node.start);
    const lines = file.lineOf(node.end) - line + 1;
    if (lines > longest.lines) longest = { lines, line };
  });
  return longest;
}

function compare(
  path: string,
  line: number,
  what: string,
  seen: number,
  max: number,
  exception: number | undefined,
  key: string,
  fix: string,
): Finding[] {
  if (exception === undefined)
    return seen > max ? [{ path, line, message: `${what} of ${seen} lines, at most ${max}: ${fix}.` }] : [];
  if (seen > exception)
    return [{ path, line, message: `${what} grew to ${seen} lines, its exception is ${exception}: ${fix}.` }];
  if (seen <= max)
    return [
      {
        path,
        line,
        message: `${what} of ${seen} lines needs no exception now: remove ${key} from tools/tidy/ratchet.json.`,
      },
    ];
  return seen < exception
    ? [
        {
          path,
          line,
          message: `${what} shrank to ${seen} lines: lower ${key} in tools/tidy/ratchet.json from ${exception}.`,
        },
      ]
    : [];
}
