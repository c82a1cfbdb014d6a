import type { ExpectedFree, Incident, Recommendation, Unit, UnitPosition, WaterSource } from '@runcard/engine';
import type { ResponseOf } from '@runcard/protocol';

/** From the engine's things to the protocol's messages. */

export type RecommendationMessage = ResponseOf<'RecommendUnits'>;
export type UnitMessage = NonNullable<ResponseOf<'SetUnitStatus'>['unit']>;
export type WaterSourceMessage = NonNullable<ResponseOf<'SetWaterStatus'>['waterSource']>;
export type IncidentMessage = NonNullable<ResponseOf<'CloseIncident'>['incident']>;

/** The names are the same on both sides, so only what the message knows is copied. */
export function recommendationMessage(answer: Recommendation, computeUs: number): RecommendationMessage {
  const { requestId, units, water, community, notify, shortfalls, notChosen } = answer;
  const { degraded, warnings, epochs, planRule, summary, outlook, alternative, proof } = answer;
  const { onConfirmation = [], reportAgeMs } = answer;
  const said = { units, water, community, notify, shortfalls, notChosen, degraded, warnings };
  const found = { summary, outlook, ...(alternative && { alternative }), ...(proof && { proof }) };
  const report = { onConfirmation, ...(reportAgeMs !== undefined && { reportAgeMs }) };
  return { requestId, ...said, ...found, ...report, epochs, planRule, computeUs };
}

export function unitMessage(unit: Unit): UnitMessage {
  const { bookedAtMs: _bookedAtMs, expectedFree, position, ...rest } = unit;
  return { ...rest, ...(expectedFree && clockOf(expectedFree)), ...(position && { position: positionOf(position) }) };
}

function clockOf({ atMs, p90AtMs }: ExpectedFree) {
  return { expectedFreeUnixMs: atMs, expectedFreeP90UnixMs: p90AtMs };
}

function positionOf({ lat, lon, atMs, ...onward }: UnitPosition) {
  return { location: { lat, lon }, atUnixMs: atMs, ...onward };
}

export function waterSourceMessage({ lat, lon, lastCheckedMs, ...rest }: WaterSource): WaterSourceMessage {
  return { ...rest, location: { lat, lon }, ...(lastCheckedMs !== undefined && { lastCheckedUnixMs: lastCheckedMs }) };
}

export function incidentMessage(incident: Incident): IncidentMessage {
  const { status, openedAtMs, closedAtMs, unitIds, ...facts } = incident;
  return {
    facts,
    status,
    openedAtUnixMs: openedAtMs,
    ...(closedAtMs !== undefined && { closedAtUnixMs: closedAtMs }),
    unitIds,
  };
}
