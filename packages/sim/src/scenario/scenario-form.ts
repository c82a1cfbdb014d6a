import { FACILITY_CLASSES, INCIDENT_TYPES, jsonForm, type RuncardError } from '@runcard/engine';
import Type from 'typebox';
import { DEMAND_LIMITS } from '../demand/demand.ts';
import { POLICY_IDS } from '../policies/policies.ts';
import { checkOnGround, checkScenario, type ScenarioGround } from './check-scenario.ts';
import type { Scenario } from './scenario.ts';
import { SurgeSchema } from './surges.ts';

/** Named limits of one scenario file. */
export const SCENARIO_LIMITS = {
  charactersMax: 4_000_000,
  daysMax: 3_660,
  replicationsMax: 10_000,
  incidentsMax: 10_000,
  gridSideMax: 200,
  stationsMax: 1_000,
  expectedMax: 1_000,
} as const;

const strict = { additionalProperties: false };
const HOUR_MS = 3_600_000;
const id = Type.String({
  pattern: '^[A-Za-z0-9._:-]{1,64}$',
  description: 'an id: 1 to 64 letters, digits and . _ : -',
});
const words = Type.String({ minLength: 1, maxLength: 1_000 });
const ms = Type.Integer({ minimum: 0, maximum: 48 * HOUR_MS });
const policy = Type.Enum([...POLICY_IDS]);
const cell = Type.Integer({ minimum: 0, maximum: SCENARIO_LIMITS.gridSideMax });
const LatLonSchema = Type.Object(
  { lat: Type.Number({ minimum: -90, maximum: 90 }), lon: Type.Number({ minimum: -180, maximum: 180 }) },
  strict,
);

const GridSchema = Type.Object(
  {
    kind: Type.Literal('GRID'),
    columns: Type.Integer({ minimum: 1, maximum: SCENARIO_LIMITS.gridSideMax }),
    rows: Type.Integer({ minimum: 1, maximum: SCENARIO_LIMITS.gridSideMax }),
    blockM: Type.Integer({ minimum: 20, maximum: 5_000 }),
    stations: Type.Array(
      Type.Object(
        {
          ...{ id, column: cell, row: cell },
          units: Type.Array(Type.Object({ id, kind: Type.Enum(['PUMPER', 'RESCUE', 'LADDER', 'TANKER']) }, strict), {
            maxItems: 100,
          }),
        },
        strict,
      ),
      { minItems: 1, maxItems: SCENARIO_LIMITS.stationsMax },
    ),
  },
  strict,
);

const IncidentSchema = Type.Object(
  {
    atMinute: Type.Number({ minimum: 0, maximum: SCENARIO_LIMITS.daysMax * 1_440 }),
    reportDelayMs: ms,
    at: Type.Union([LatLonSchema, Type.Object({ column: cell, row: cell }, strict)]),
    type: Type.Enum([...INCIDENT_TYPES]),
    facilityClass: Type.Enum([...FACILITY_CLASSES]),
    severity: Type.Enum(['SMALL', 'MEDIUM', 'LARGE']),
    floors: Type.Integer({ minimum: 1, maximum: 200 }),
    floorAreaM2: Type.Integer({ minimum: 1, maximum: 1_000_000 }),
    peopleTrapped: Type.Optional(Type.Integer({ minimum: 0, maximum: 10_000 })),
    workMs: ms,
    calls: Type.Optional(Type.Integer({ minimum: 1, maximum: DEMAND_LIMITS.callsMax })),
    alarmLevel: Type.Optional(Type.Integer({ minimum: 1, maximum: 3 })),
  },
  strict,
);

const hour = Type.Number({ minimum: 0, maximum: SCENARIO_LIMITS.daysMax * 24 });
const WaterOutSchema = Type.Object(
  {
    ...{ fromHour: hour, toHour: hour, radiusM: Type.Integer({ minimum: 1, maximum: 100_000 }) },
    lat: Type.Number({ minimum: -90, maximum: 90 }),
    lon: Type.Number({ minimum: -180, maximum: 180 }),
  },
  strict,
);

const FleetSchema = Type.Object(
  {
    closeStations: Type.Optional(Type.Array(id, { maxItems: SCENARIO_LIMITS.stationsMax })),
    moveUnits: Type.Optional(
      Type.Array(Type.Object({ unitId: id, stationId: id }, strict), { maxItems: SCENARIO_LIMITS.stationsMax }),
    ),
    removeUnits: Type.Optional(Type.Array(id, { maxItems: SCENARIO_LIMITS.stationsMax })),
  },
  strict,
);

const SettingsSchema = Type.Partial(
  Type.Object(
    {
      ...{ callHandlingMs: ms, repairMs: ms, sizeUpMs: ms, coupleMs: ms, restAfterMs: ms, restMs: ms },
      ...{ linkMs: ms, recallMs: ms, lookRoundMs: ms, shiftChangeMs: ms, shiftChangeDelayMs: ms },
      linkM: Type.Integer({ minimum: 0, maximum: 100_000 }),
      sightM: Type.Integer({ minimum: 0, maximum: 100_000 }),
      callHandlingSpread: Type.Number({ minimum: 0, maximum: 1 }),
      shiftChangeMinute: Type.Integer({ minimum: 0, maximum: 1_439 }),
      driveFactor: Type.Number({ minimum: 0.1, maximum: 10 }),
      spread: Type.Number({ minimum: 0, maximum: 2 }),
      breakdownShare: Type.Number({ minimum: 0, maximum: 1 }),
      lineLpm: Type.Integer({ minimum: 1, maximum: 10_000 }),
      refillLpm: Type.Integer({ minimum: 1, maximum: 100_000 }),
      returnFactor: Type.Number({ minimum: 0.1, maximum: 10 }),
      fixEveryMs: Type.Integer({ minimum: 1_000, maximum: HOUR_MS }),
    },
    strict,
  ),
  strict,
);

const SCENARIO_SCHEMA = Type.Object(
  {
    format: Type.Literal('runcard-scenario'),
    version: Type.Literal(1),
    name: id,
    title: words,
    sources: Type.Array(words, { minItems: 1, maxItems: 100 }),
    city: Type.Union([Type.Object({ kind: Type.Literal('HANOI') }, strict), GridSchema]),
    from: Type.String({
      pattern: '^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d[+-]\\d\\d:\\d\\d$',
      description: 'an instant with its offset, such as 2026-03-02T00:00:00+07:00',
    }),
    days: Type.Number({
      ...{ exclusiveMinimum: 0, maximum: SCENARIO_LIMITS.daysMax },
      description: `a number above 0 and at most ${SCENARIO_LIMITS.daysMax}`,
    }),
    seed: Type.Integer({ minimum: 0, maximum: 2 ** 31 - 1 }),
    replications: Type.Integer({ minimum: 1, maximum: SCENARIO_LIMITS.replicationsMax }),
    incidents: Type.Optional(Type.Array(IncidentSchema, { minItems: 1, maxItems: SCENARIO_LIMITS.incidentsMax })),
    history: Type.Optional(words),
    demandFactor: Type.Optional(Type.Number({ minimum: 0, maximum: 1_000 })),
    surges: Type.Optional(Type.Array(SurgeSchema, { maxItems: 100 })),
    waterOut: Type.Optional(Type.Array(WaterOutSchema, { maxItems: 100 })),
    fleet: Type.Optional(FleetSchema),
    policies: Type.Array(policy, { minItems: 1, maxItems: POLICY_IDS.length }),
    etaFactors: Type.Array(Type.Number({ minimum: 0.1, maximum: 10 }), { minItems: 1, maxItems: 10 }),
    settings: Type.Optional(SettingsSchema),
    expected: Type.Array(
      Type.Object(
        {
          figure: words,
          policy,
          isChanged: Type.Optional(Type.Boolean()),
          min: Type.Number(),
          max: Type.Number(),
          why: words,
        },
        strict,
      ),
      { maxItems: SCENARIO_LIMITS.expectedMax },
    ),
  },
  strict,
);

const form = jsonForm('INVALID_SCENARIO', SCENARIO_SCHEMA, SCENARIO_LIMITS.charactersMax);

/** @throws RuncardError INVALID_SCENARIO with the path inside the file */
export function parseScenario(text: string, fileName: string): Scenario {
  const scenario = form.parse(text, fileName) as Scenario;
  checkScenario(scenario, (path, seen, wanted) => refuse(fileName, path, seen, wanted));
  return scenario;
}

/** What does not fit the city is told with the path of the place that names it. @throws RuncardError INVALID_SCENARIO */
export function checkAgainst(scenario: Scenario, ground: ScenarioGround, fileName: string): void {
  checkOnGround(scenario, ground, (path, seen, wanted) => refuse(fileName, path, seen, wanted));
}

/** For programs that write scenarios, and for editors: JSON Schema of the file's form. */
export const scenarioSchemaText = (): string => `${JSON.stringify(SCENARIO_SCHEMA, null, 2)}\n`;

const refuse = (fileName: string, path: string, seen: string, wanted: string): RuncardError =>
  form.refusal(fileName, path, seen, wanted);
