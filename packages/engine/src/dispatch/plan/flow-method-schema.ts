import Type from 'typebox';
import { type SchemaProblem, schemaCheck } from '../../core/check-schema.ts';
import type { FlowMethod } from './required-flow.ts';

const strict = { additionalProperties: false };
const percent = (maximum: number) => Type.Integer({ minimum: 1, maximum });
const storeyHeightCm = Type.Integer({ minimum: 100, maximum: 2_000 });

/** What each method needs beside the size of the fire. */
const FORMS = {
  NFA: Type.Object(
    {
      name: Type.Literal('NFA'),
      involvedPercent: percent(100),
      exposedSides: Type.Integer({ minimum: 0, maximum: 4 }),
    },
    strict,
  ),
  IOWA: Type.Object({ name: Type.Literal('IOWA'), storeyHeightCm }, strict),
  ISO_NFF: Type.Object(
    {
      name: Type.Literal('ISO_NFF'),
      constructionPercent: percent(200),
      occupancyPercent: percent(200),
      exposurePercent: Type.Integer({ minimum: 0, maximum: 100 }),
    },
    strict,
  ),
  NFPA_1142: Type.Object(
    {
      name: Type.Literal('NFPA_1142'),
      storeyHeightCm,
      hazardClass: Type.Integer({ minimum: 3, maximum: 7 }),
      constructionPercent: percent(200),
      isExposed: Type.Boolean(),
    },
    strict,
  ),
  QCVN_06: Type.Object(
    { name: Type.Literal('QCVN_06'), use: Type.Enum(['DWELLING', 'PUBLIC']), storeyHeightCm },
    strict,
  ),
} as const satisfies Record<FlowMethod['name'], unknown>;

/**
 * By its name alone: a union of all forms would tell of a mistake in one method what another one misses. The rest is for
 * `flowMethodProblem`.
 */
export const FlowMethodSchema = Type.Unsafe<FlowMethod>(
  Type.Object({ name: Type.Enum(Object.keys(FORMS) as FlowMethod['name'][]) }),
);

/** What is wrong with a method whose name is known; its path begins inside the method. */
export function flowMethodProblem(method: FlowMethod): SchemaProblem | undefined {
  return CHECKS[method.name](method);
}

const CHECKS = {
  NFA: schemaCheck(FORMS.NFA),
  IOWA: schemaCheck(FORMS.IOWA),
  ISO_NFF: schemaCheck(FORMS.ISO_NFF),
  NFPA_1142: schemaCheck(FORMS.NFPA_1142),
  QCVN_06: schemaCheck(FORMS.QCVN_06),
};
