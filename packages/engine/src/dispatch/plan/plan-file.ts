import { basename } from 'node:path';
import Type from 'typebox';
import { ID_PATTERN } from '../../core/ids.ts';
import { LatLonSchema } from '../../core/input-schema.ts';
import { jsonForm } from '../../core/json-form.ts';
import { readTextFile } from '../../core/whole-file.ts';
import { GROUND_LIMITS } from '../../routing/ground.ts';
import { CAPABILITY_PATTERN } from '../../world/capabilities.ts';
import { FACILITY_CLASSES, HAZARDS, INCIDENT_TYPES } from '../../world/world.ts';
import { REQUEST_LIMITS } from '../request-limits.ts';
import { P90_FACTOR_MAX } from '../spread.ts';
import { FlowMethodSchema, flowMethodProblem } from './flow-method-schema.ts';
import { ANY_CAPABILITY, acceptedFor } from './places.ts';
import type { ResponsePlan } from './plan.ts';
import { findRule } from './rule.ts';

/** Named limits of one plan file. */
export const PLAN_LIMITS = {
  charactersMax: 4_000_000,
  rulesMax: 10_000,
  slotsMax: REQUEST_LIMITS.requirementsMax,
  placesMax: REQUEST_LIMITS.placesMax,
  sourcesMax: 200,
  outlinePointsMax: 1_000,
  crewMinMax: 30,
  additionsMax: 100,
} as const;

const strict = { additionalProperties: false };
const ms = (maximum: number) => Type.Integer({ minimum: 0, maximum });
const minuteOfDay = Type.Integer({ minimum: 0, maximum: 1_440 });
const flowLpm = Type.Integer({ minimum: 0, maximum: REQUEST_LIMITS.flowLpmMax });
const words = Type.String({ minLength: 1, maxLength: 500 });
const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
const percent = Type.Integer({ minimum: 0, maximum: 100 });
const metres = Type.Integer({ minimum: 1, maximum: 3_000 });
/** A record's keys are matched by the text of a pattern; the pattern itself would match none and let all through. */
const capabilityKey = Type.String({ pattern: CAPABILITY_PATTERN.source });

const CAPABILITY_WORDS = 'a capability such as PUMP: capitals, digits and _';

const SlotSchema = Type.Object(
  {
    capability: Type.String({
      pattern: CAPABILITY_PATTERN,
      description: CAPABILITY_WORDS,
    }),
    count: Type.Integer({ minimum: 1, maximum: REQUEST_LIMITS.countMax }),
    isMandatory: Type.Boolean(),
    isEarly: Type.Optional(Type.Literal(true)),
  },
  strict,
);

const SlotsSchema = Type.Array(SlotSchema, { minItems: 1, maxItems: PLAN_LIMITS.slotsMax });
const idText = Type.String({ pattern: ID_PATTERN, description: 'an id: 1 to 64 letters, digits and . _ : -' });
const confidence = Type.Enum(['A', 'B', 'C', 'S']);

const AdditionSchema = Type.Object(
  {
    id: idText,
    hazard: Type.Enum([...HAZARDS]),
    slots: SlotsSchema,
    source: words,
    confidence,
  },
  strict,
);

const RuleSchema = Type.Object(
  {
    id: idText,
    type: Type.Optional(Type.Enum([...INCIDENT_TYPES])),
    facilityClass: Type.Optional(Type.Enum([...FACILITY_CLASSES])),
    alarmLevel: Type.Optional(Type.Integer({ minimum: 1, maximum: 3 })),
    peopleAtRisk: Type.Optional(Type.Literal(true)),
    area: Type.Optional(Type.Array(LatLonSchema, { minItems: 3, maxItems: PLAN_LIMITS.outlinePointsMax })),
    hours: Type.Optional(
      Type.Object({ fromMinute: Type.Integer({ minimum: 0, maximum: 1_439 }), toMinute: minuteOfDay }, strict),
    ),
    slots: SlotsSchema,
    requiredFlowLpm: flowLpm,
    flowMethod: Type.Optional(FlowMethodSchema),
    source: words,
    confidence,
  },
  strict,
);

const capabilityLists = Type.Record(
  capabilityKey,
  Type.Array(Type.String({ pattern: CAPABILITY_PATTERN, description: CAPABILITY_WORDS }), {
    minItems: 1,
    maxItems: PLAN_LIMITS.slotsMax,
  }),
  { maxProperties: PLAN_LIMITS.slotsMax, ...strict },
);

const PlanSchema = Type.Object(
  {
    format: Type.Literal('runcard-plan'),
    version: Type.Literal(1),
    name: Type.String({ minLength: 1, maxLength: 200 }),
    rules: Type.Array(RuleSchema, { minItems: 1, maxItems: PLAN_LIMITS.rulesMax }),
    crewMin: Type.Record(capabilityKey, Type.Integer({ minimum: 1, maximum: PLAN_LIMITS.crewMinMax }), {
      maxProperties: PLAN_LIMITS.slotsMax,
      ...strict,
    }),
    needs: capabilityLists,
    equivalents: capabilityLists,
    additions: Type.Array(AdditionSchema, { maxItems: PLAN_LIMITS.additionsMax }),
    report: Type.Object(
      {
        confirmingCalls: Type.Integer({ minimum: 1, maximum: REQUEST_LIMITS.callCountMax }),
        lateMs: ms(24 * HOUR_MS),
        likelyMouthPercent: percent,
        untoldMouthPercent: percent,
        shutMouthPercent: percent,
      },
      strict,
    ),
    turnout: Type.Object(
      { dayMs: ms(HOUR_MS), nightMs: ms(HOUR_MS), nightFromMinute: minuteOfDay, nightToMinute: minuteOfDay },
      strict,
    ),
    availability: Type.Object({ refillMs: ms(HOUR_MS), refillP90Ms: ms(HOUR_MS) }, strict),
    namesHomeTeam: Type.Boolean(),
    water: Type.Object(
      {
        hoseReachM: Type.Integer({ minimum: 1, maximum: 3_000 }),
        layMsPerM: ms(60_000),
        cartMsPerM: ms(60_000),
        twoMenFactor: Type.Number({ minimum: 1, maximum: 10 }),
        lineLpm: Type.Integer({ minimum: 1, maximum: REQUEST_LIMITS.flowLpmMax }),
        pumpStartMs: ms(HOUR_MS),
        pumpBar: Type.Number({ minimum: 1, maximum: 100 }),
        nozzleBar: Type.Number({ minimum: 0, maximum: 100 }),
        friction: Type.Enum(['VN', 'FL']),
        storeyM: Type.Number({ minimum: 0, maximum: 10 }),
        stairHoseMPerFloor: Type.Integer({ minimum: 0, maximum: 100 }),
        fillMlPerM: Type.Integer({ minimum: 0, maximum: 100_000 }),
        effectiveLpm: flowLpm,
        effectiveMs: ms(HOUR_MS),
        effectiveNeeds: Type.Array(Type.String({ pattern: CAPABILITY_PATTERN, description: CAPABILITY_WORDS }), {
          maxItems: PLAN_LIMITS.slotsMax,
        }),
        keyHolderMs: ms(HOUR_MS),
        dwellingHorizonMs: ms(DAY_MS),
        horizonMs: ms(DAY_MS),
        lithiumHorizonFactor: Type.Number({ minimum: 1, maximum: 10 }),
        flowLpm: Type.Object({ HYDRANT: flowLpm, TANK: flowLpm, NATURAL: flowLpm, SUCTION_POINT: flowLpm }, strict),
      },
      strict,
    ),
    arrival: Type.Object(
      {
        p90Factor: Type.Number({ minimum: 1, maximum: P90_FACTOR_MAX }),
        withGearMsPerM: ms(60_000),
        stepMs: Type.Integer({ minimum: 1, maximum: HOUR_MS }),
        setbackM: metres,
        queueMPerVehicle: metres,
        ambulanceM: metres,
        standOffM: Type.Integer({ minimum: 1, maximum: GROUND_LIMITS.stopWalkM }),
        jackSpreadCm: Type.Integer({ minimum: 0, maximum: 10_000 }),
        ladderReachM: metres,
        ladderM: metres,
        hoseWidthCm: Type.Integer({ minimum: 0, maximum: 1_000 }),
        secondCrewMs: ms(HOUR_MS),
      },
      strict,
    ),
    community: Type.Object({ reachM: Type.Integer({ minimum: 1, maximum: 3_000 }), walkMsPerM: ms(60_000) }, strict),
    sources: Type.Optional(Type.Record(Type.String(), words, { maxProperties: PLAN_LIMITS.sourcesMax })),
  },
  strict,
);

const form = jsonForm('INVALID_PLAN', PlanSchema, PLAN_LIMITS.charactersMax);

/** A response plan from JSON text. @throws RuncardError INVALID_PLAN with the path inside the file, e.g. `rules[3].slots[0].count` */
export function parsePlan(text: string, fileName: string): ResponsePlan {
  const plan: ResponsePlan = form.parse(text, fileName);
  refuseRepeatedIds(plan, fileName);
  refuseTooManyPlaces(plan, fileName);
  refuseEarlyMandatory(plan, fileName);
  refuseIncompleteMethods(plan, fileName);
  refuseCircles(plan, fileName);
  refuseNowhere(plan, fileName);
  refuseGaps(plan, fileName);
  return plan;
}

/** @throws RuncardError FILE_NOT_FOUND when it cannot be read, INVALID_PLAN when it is none */
export async function readPlanFile(path: string): Promise<ResponsePlan> {
  return parsePlan(await readTextFile(path, 'response plan'), basename(path));
}

/** The plan as a file: one rule a line, so that a change shows as one line. */
export function formatPlan(plan: ResponsePlan): string {
  const { rules, ...rest } = plan;
  const lines = rules.map((rule) => `    ${JSON.stringify(rule)}`).join(',\n');
  const members = Object.entries(rest).map(([key, value]) => `  ${JSON.stringify(key)}: ${JSON.stringify(value)}`);
  return `{\n${[...members, `  "rules": [\n${lines}\n  ]`].join(',\n')}\n}\n`;
}

function refuseRepeatedIds({ rules }: ResponsePlan, fileName: string): void {
  const places = new Map<string, number>();
  for (const [i, { id }] of rules.entries()) {
    const first = places.get(id);
    if (first !== undefined)
      throw form.refusal(fileName, `rules[${i}].id`, `${id}, which is rules[${first}] already`, 'an id of its own');
    places.set(id, i);
  }
}

function refuseTooManyPlaces({ rules, additions }: ResponsePlan, fileName: string): void {
  const added = additions.flatMap(({ slots }) => slots);
  for (const [i, { slots }] of rules.entries()) {
    const places = [...slots, ...added].reduce((sum, slot) => sum + slot.count, 0);
    if (places > PLAN_LIMITS.placesMax)
      throw form.refusal(fileName, `rules[${i}].slots`, `${places} units`, `at most ${PLAN_LIMITS.placesMax}`);
  }
}

/** Who is sent only under a condition is never surely there. */
function refuseEarlyMandatory({ rules, additions }: ResponsePlan, fileName: string): void {
  for (const [list, items] of Object.entries({ rules, additions }))
    for (const [i, { slots }] of items.entries())
      for (const [j, { isEarly, isMandatory }] of slots.entries())
        if (isEarly === true && isMandatory)
          throw form.refusal(fileName, `${list}[${i}].slots[${j}]`, 'early and mandatory', 'one of the two at most');
}

function refuseIncompleteMethods({ rules }: ResponsePlan, fileName: string): void {
  for (const [i, { flowMethod }] of rules.entries()) {
    const problem = flowMethod === undefined ? undefined : flowMethodProblem(flowMethod);
    if (problem === undefined) continue;
    throw form.refusal(fileName, `rules[${i}].flowMethod.${problem.path}`, problem.seen, problem.wanted);
  }
}

/** What stands for something that stands for it says nothing, and is a slip. */
function refuseCircles({ equivalents }: ResponsePlan, fileName: string): void {
  for (const [capability, others] of Object.entries(equivalents))
    for (const [i, other] of others.entries()) {
      const refuse = (seen: string, wanted: string) =>
        form.refusal(fileName, `equivalents.${capability}[${i}]`, seen, wanted);
      if (capability === ANY_CAPABILITY || other === ANY_CAPABILITY)
        throw refuse(`${other} for ${capability}`, `capabilities: ${ANY_CAPABILITY} is none`);
      if (acceptedFor(other, equivalents).includes(capability))
        throw refuse(`${other}, for which ${capability} may stand`, 'no circle');
    }
}

/** Such a rule would never answer, and nobody would be told. */
function refuseNowhere({ rules }: ResponsePlan, fileName: string): void {
  for (const [i, { area, hours }] of rules.entries()) {
    const corners = new Set(area?.map(({ lat, lon }) => `${lat} ${lon}`)).size;
    if (area !== undefined && corners < 3)
      throw form.refusal(fileName, `rules[${i}].area`, `${corners} different points`, 'an outline of 3 or more');
    if (hours !== undefined && hours.fromMinute === hours.toMinute)
      throw form.refusal(
        fileName,
        `rules[${i}].hours`,
        `no time between ${hours.fromMinute} and ${hours.toMinute}`,
        'some; 0 to 1440 is the whole day',
      );
  }
}

/** Every call must find a rule at every place and hour, so a plan with a hole is no plan. */
function refuseGaps({ rules }: ResponsePlan, fileName: string): void {
  for (const type of INCIDENT_TYPES)
    for (const facilityClass of FACILITY_CLASSES)
      for (const level of [1, 2, 3])
        if (findRule(rules, type, facilityClass, level, false) === undefined)
          throw form.refusal(
            fileName,
            'rules',
            `no rule for ${type}, ${facilityClass}, level ${level}`,
            'one for each',
          );
}
