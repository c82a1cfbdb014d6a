import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ERRORS, type ErrorCode } from '@runcard/engine';
import { METHODS, type MethodName, PROTOCOL_ERROR_CODES } from '@runcard/protocol';
import { SERVER_LIMITS, statusOf } from '@runcard/server';
import { describe, expect, it } from 'vitest';
import { call, townServer } from './town.ts';

const read = (name: string): string => readFileSync(join(import.meta.dirname, '../../../docs', name), 'utf8');

/** Cells of the table rows whose first cell is a word in backticks. */
const rows = (text: string): string[][] =>
  text
    .split('\n')
    .filter((line) => line.startsWith('| `'))
    .map((line) =>
      line
        .slice(2, -2)
        .split(' | ')
        .map((cell) => cell.replaceAll('`', '')),
    );

describe('docs/errors.md', () => {
  it('is the table of errors, both ways', () => {
    const expected = (Object.keys(ERRORS) as ErrorCode[]).map((code) => {
      const { connect, http } = statusOf(code);
      return [code, connect, String(http), ERRORS[code].meaning, ERRORS[code].wayOut];
    });
    expect(rows(read('errors.md'))).toEqual(expected);
  });

  it('knows every code that the protocol gives', () => {
    expect(Object.keys(ERRORS)).toEqual(expect.arrayContaining([...PROTOCOL_ERROR_CODES]));
  });
});

describe('docs/http.md', () => {
  it('lists every method with its state and limits', async () => {
    const server = townServer();
    const expected = [];
    for (const name of Object.keys(METHODS) as MethodName[]) {
      const { service, limits, path } = METHODS[name];
      const { code } = await call(server, path.replace('/runcard.v1.', ''), {});
      const state = code === 'UNIMPLEMENTED' ? 'later' : 'works';
      const size = limits.bytesMax >= 1 << 20 ? `${limits.bytesMax / (1 << 20)} MiB` : `${limits.bytesMax / 1024} KiB`;
      expected.push([
        `${service.replace('runcard.v1.', '')}/${name}`,
        state,
        size,
        limits.fieldsMax.toLocaleString('en'),
      ]);
    }
    expect(
      rows(read('http.md'))
        .filter(([name]) => name.includes('Service/'))
        .map((cells) => cells.slice(0, 4)),
    ).toEqual(expected);
  });

  it('names every limit of the server', () => {
    const figures = Object.fromEntries(
      rows(read('http.md')).map(([name, value]) => [name, Number(value.replaceAll(',', ''))]),
    );
    expect(figures).toMatchObject(SERVER_LIMITS);
  });
});
