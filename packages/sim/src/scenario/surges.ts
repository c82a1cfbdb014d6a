import { FACILITY_CLASSES, INCIDENT_TYPES } from '@runcard/engine';
import Type, { type Static } from 'typebox';
import { RADIUS_M_MAX } from '../demand/check-demand.ts';
import { DEMAND_LIMITS } from '../demand/demand.ts';
import { CROSSINGS } from '../demand/hanoi-floods.ts';
import { TET_DAYS } from '../demand/lunar-days.ts';
import type { SurgeSpec } from '../demand/surge.ts';

const strict = { additionalProperties: false };
const id = Type.String({ pattern: '^[A-Za-z0-9-]{1,32}$', description: 'an id: 1 to 32 letters, digits and -' });
const hour = Type.Number({ minimum: 0, maximum: 100_000 });
const span = { id, fromHour: hour, toHour: hour };
const place = {
  lat: Type.Number({ minimum: -90, maximum: 90 }),
  lon: Type.Number({ minimum: -180, maximum: 180 }),
};
const circle = { centre: Type.Object(place, strict), radiusM: Type.Integer({ minimum: 1, maximum: RADIUS_M_MAX }) };

/** As a scenario file has them: hours from its start, where the demand counts in ms. */
export const SurgeSchema = Type.Union([
  Type.Object({ kind: Type.Literal('HEAT_WAVE'), ...span }, strict),
  Type.Object({ kind: Type.Literal('TET'), id, year: Type.Enum([...TET_DAYS.keys()]) }, strict),
  Type.Object(
    {
      kind: Type.Literal('FLOOD'),
      ...span,
      crossings: Type.Optional(Type.Array(Type.Enum([...CROSSINGS.keys()]), { maxItems: 20 })),
      crossingEveryHours: Type.Optional(hour),
    },
    strict,
  ),
  Type.Object({ kind: Type.Literal('BLACKOUT'), ...span, area: Type.Object(circle, strict) }, strict),
  Type.Object(
    {
      kind: Type.Literal('MASS_CALL'),
      ...{ id, atHour: hour, at: Type.Object(place, strict) },
      type: Type.Enum([...INCIDENT_TYPES]),
      facilityClass: Type.Enum([...FACILITY_CLASSES]),
      severity: Type.Enum(['SMALL', 'MEDIUM', 'LARGE']),
      calls: Type.Integer({ minimum: 1, maximum: DEMAND_LIMITS.callsMax }),
    },
    strict,
  ),
]);
export type ScenarioSurge = Static<typeof SurgeSchema>;

const HOUR_MS = 3_600_000;

export function surgeSpec(surge: ScenarioSurge, startMs: number): SurgeSpec {
  const atMs = (hours: number): number => startMs + Math.round(hours * HOUR_MS);
  switch (surge.kind) {
    case 'TET':
      return surge;
    case 'MASS_CALL': {
      const { atHour, ...rest } = surge;
      return { ...rest, atMs: atMs(atHour) };
    }
    case 'FLOOD': {
      const { fromHour, toHour, crossingEveryHours, crossings, ...rest } = surge;
      return {
        ...{ ...rest, fromMs: atMs(fromHour), toMs: atMs(toHour) },
        ...(crossings !== undefined && { crossings }),
        ...(crossingEveryHours !== undefined && { crossingEveryMs: Math.round(crossingEveryHours * HOUR_MS) }),
      };
    }
    default: {
      const { fromHour, toHour, ...rest } = surge;
      return { ...rest, fromMs: atMs(fromHour), toMs: atMs(toHour) };
    }
  }
}
