import Type from 'typebox';
import { describe, expect, it } from 'vitest';
import { RuncardError } from '../../src/core/errors.ts';
import { jsonForm } from '../../src/core/json-form.ts';

const form = jsonForm('INVALID_PLAN', Type.Object({ sizes: Type.Array(Type.Integer({ minimum: 1, maximum: 9 })) }), 20);

describe('a JSON file', () => {
  it('is its value', () => {
    expect(form.parse('{"sizes":[1,2]}', 'f.json')).toEqual({ sizes: [1, 2] });
  });

  it.each([
    ['too long', `{"sizes":[1,2,3,4,5]}`, '', 'f.json: seen 21 characters, wanted at most 20'],
    ['of another form', '{"sizes":[1,10]}', 'sizes[1]', 'f.json: sizes[1]: seen 10, wanted a whole number from 1 to 9'],
    ['nothing', 'null', '', 'f.json: seen null, wanted an object'],
    ['empty', '', '', /^f\.json: seen .+, wanted JSON$/],
    ['cut off', '{"sizes":[1', '', /^f\.json: seen .+, wanted JSON$/],
  ])('%s is refused by the code of its kind, its name and the path inside it', (_what, text, field, message) => {
    let thrown: unknown;
    try {
      form.parse(text, 'f.json');
    } catch (error) {
      thrown = error;
    }
    expect(thrown).toBeInstanceOf(RuncardError);
    expect([(thrown as RuncardError).code, (thrown as RuncardError).field]).toEqual(['INVALID_PLAN', field]);
    expect((thrown as RuncardError).message).toEqual(
      typeof message === 'string' ? message : expect.stringMatching(message),
    );
  });
});
