import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseSync } from 'oxc-parser';

/** One TypeScript file, parsed once for all rules. */
export interface SourceFile {
  /** From the repository's root, with `/`. */
  readonly path: string;
  readonly text: string;
  readonly imports: readonly string[];
  readonly program: AstNode;
  lineOf(offset: number): number;
}

export interface AstNode {
  readonly type: string;
  readonly start: number;
  readonly end: number;
  readonly [key: string]: unknown;
}

export interface Finding {
  readonly path: string;
  readonly line: number;
  /** What is wrong and how to mend it. */
  readonly message: string;
}

export function parseSource(path: string, text: string): SourceFile {
  const parsed = parseSync(path, text);
  const starts = [0];
  for (let i = 0; i < text.length; i++) if (text.charCodeAt(i) === 10) starts.push(i + 1);
  const reexports = parsed.module.staticExports.flatMap((e) => e.entries.map((x) => x.moduleRequest?.value));
  const imports = [...parsed.module.staticImports.map((i) => i.moduleRequest.value), ...reexports];
  return {
    path,
    text,
    imports: [...new Set(imports.filter((x): x is string => x !== undefined))],
    program: parsed.program as unknown as AstNode,
    lineOf(offset) {
      let low = 0;
      let high = starts.length - 1;
      while (low < high) {
        const middle = (low + high + 1) >> 1;
        if (starts[middle]! <= offset) low = middle;
        else high = middle - 1;
      }
      return low + 1;
    },
  };
}

/** All TypeScript that git knows or would take, generated code left out. */
export function readSources(root: string): SourceFile[] {
  const list = execFileSync('git', ['ls-files', '-co', '--exclude-standard', '*.ts'], { cwd: root, encoding: 'utf8' });
  const paths = list
    .split('\n')
    .filter((p) => p !== '' && !p.includes('/gen/') && !p.endsWith('.d.ts') && existsSync(join(root, p)));
  return [...new Set(paths)].sort().map((path) => parseSource(path, readFileSync(join(root, path), 'utf8')));
}

/** Depth-first over every node, parents first. */
export function walk(node: AstNode, visit: (node: AstNode) => void): void {
  visit(node);
  for (const value of Object.values(node)) {
    for (const child of Array.isArray(value) ? value : [value]) {
      if (child !== null && typeof child === 'object' && typeof (child as AstNode).type === 'string')
        walk(child as AstNode, visit);
    }
  }
}
