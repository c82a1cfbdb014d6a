import { expect, it } from 'vitest';
import { findSnippets, onPort } from '../check-docs/snippets.ts';

it('takes only what is marked, with its line', () => {
  const text = [
    '```sh',
    'rm -rf x',
    '```',
    '',
    '```sh run',
    'echo a',
    'echo b',
    '```',
    '```sh run until=http://127.0.0.1:8114/readyz',
    'npm start',
    '```',
  ].join('\n');
  expect(findSnippets('README.md', text)).toEqual([
    { file: 'README.md', line: 5, code: 'echo a\necho b' },
    { file: 'README.md', line: 9, code: 'npm start', until: 'http://127.0.0.1:8114/readyz' },
  ]);
});

it('refuses a mark that it would not understand, and a fence without an end', () => {
  expect(() => findSnippets('a.md', '```bash run\nls\n```')).toThrow('a.md:1');
  expect(() => findSnippets('a.md', '```sh run\nls')).toThrow('never closed');
});

it('moves the default port out of the way', () => {
  expect(onPort('curl http://127.0.0.1:8114/readyz', 9)).toBe('curl http://127.0.0.1:9/readyz');
});
