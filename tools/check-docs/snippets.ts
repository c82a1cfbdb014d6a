/**
 * A snippet that a reader may paste is marked in its fence:
 *   ```sh run                       runs to its end and must exit 0
 *   ```sh run until=URL             keeps running in the background; the next snippets run once URL answers 200
 * What is not marked is not run. The marks do not show on a rendered page.
 */
export interface Snippet {
  readonly file: string;
  readonly line: number;
  readonly code: string;
  /** Present: a server, ready when this URL answers 200. */
  readonly until?: string;
}

const FENCE = /^```sh run(?: until=(\S+))?\s*$/;

export function findSnippets(file: string, text: string): Snippet[] {
  const lines = text.split('\n');
  const snippets: Snippet[] = [];
  for (let i = 0; i < lines.length; i++) {
    const fence = FENCE.exec(lines[i]!);
    if (!fence) {
      if (/^```\w* *run/.test(lines[i]!))
        throw new Error(`${file}:${i + 1}: a runnable fence is \`\`\`sh run [until=URL], not ${lines[i]}`);
      continue;
    }
    const end = lines.indexOf('```', i + 1);
    if (end < 0) throw new Error(`${file}:${i + 1}: the fence is never closed`);
    snippets.push({
      file,
      line: i + 1,
      code: lines.slice(i + 1, end).join('\n'),
      ...(fence[1] ? { until: fence[1] } : {}),
    });
    i = end;
  }
  return snippets;
}

/** Documents name the default port; a test run takes a free one, so that it never meets a server that is already there. */
export function onPort(text: string, port: number): string {
  return text.replaceAll('127.0.0.1:8114', `127.0.0.1:${port}`);
}
