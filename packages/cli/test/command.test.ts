import { expect, it } from 'vitest';
import { type Command, parseCall, UsageError } from '../src/command.ts';

const command: Command = {
  name: 'x',
  usage: '',
  summary: '',
  help: [],
  options: { lat: { type: 'string' }, lon: { type: 'string' }, seed: { type: 'string' }, json: { type: 'boolean' } },
  positionals: 0,
  run: async () => {},
};
const parse = (...words: string[]) => parseCall(command, words);

it('takes negative numbers as values', () => {
  expect(parse('--lat', '-33.9', '--lon', '-71.2').options.number('lon')).toBe(-71.2);
});

it('names the option, what was seen and what was wanted', () => {
  expect(() => parse('--lat', 'north').options.number('lat')).toThrow('--lat is "north"; wanted a number');
  expect(() => parse('--lat', '').options.number('lat')).toThrow('wanted a number');
  expect(() => parse('--seed', '1.5').options.integer('seed', 0, 9)).toThrow('wanted a whole number from 0 to 9');
  expect(() => parse('--seed', '10').options.integer('seed', 0, 9)).toThrow(UsageError);
  expect(() => parse().options.required('lat')).toThrow('--lat is missing');
});

it.each(['0', '-1', '1.5', 'abc', '1e9', '', 'Infinity', '0x1F'])('takes no %j for a count of 1 to 16', (text) => {
  expect(() => parse('--seed', text).options.integer('seed', 1, 16)).toThrow(
    expect.objectContaining({ name: 'UsageError', message: expect.stringMatching(/^--seed is .*; wanted /) }),
  );
});

it('refuses unknown options, options without a value and words too many', () => {
  expect(() => parse('--lattitude', '21')).toThrow("Unknown option '--lattitude'");
  expect(() => parse('--lat')).toThrow(UsageError);
  expect(() => parse('file.osm.pbf')).toThrow('got 1 file or words, wanted 0');
});
