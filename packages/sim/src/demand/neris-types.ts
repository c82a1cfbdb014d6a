import { INCIDENT_TYPES, type IncidentType } from '@runcard/engine';

/**
 * Names of `type_incident` in the NERIS framework (github.com/ulfsri/neris-framework, core_schemas/value_sets, read there) [A], its parts joined by
 * `||` as systems that send to it do [B]. The longest beginning counts. Which of ours each is: [S].
 */
const NERIS: readonly (readonly [start: string, type: IncidentType])[] = [
  ['FIRE||OUTSIDE_FIRE||UTILITY INFRASTRUCTURE FIRE', 'ELECTRICAL_FIRE'],
  ['FIRE||OUTSIDE_FIRE||UTILITY_INFRASTRUCTURE_FIRE', 'ELECTRICAL_FIRE'],
  ['FIRE||OUTSIDE_FIRE', 'OUTDOOR_FIRE'],
  ['FIRE||STRUCTURE_FIRE', 'STRUCTURE_FIRE'],
  ['FIRE||TRANSPORTATION_FIRE', 'VEHICLE_FIRE'],
  ['FIRE||SPECIAL_FIRE', 'OTHER'],
  ['HAZSIT||HAZARDOUS_MATERIALS', 'HAZMAT'],
  ['HAZSIT||HAZARD_NONCHEM||ELECTRICAL', 'ELECTRICAL_FIRE'],
  ['HAZSIT||INVESTIGATION', 'ALARM'],
  ['HAZSIT', 'OTHER'],
  ['RESCUE||TRANSPORTATION', 'TRAFFIC_RESCUE'],
  ['RESCUE||WATER', 'FLOOD_RESCUE'],
  ['RESCUE', 'RESCUE'],
  ['PUBSERV||ALARMS_NONMED', 'ALARM'],
  ['PUBSERV', 'OTHER'],
  ['NOEMERG||FALSE_ALARM', 'ALARM'],
  ['NOEMERG', 'OTHER'],
];

/** Of a recorded name, ours or one of NERIS. Medical ones are not of this service: undefined, like what nobody knows. */
export function typeOf(name: string): { readonly type: IncidentType; readonly isFalse: boolean } | undefined {
  const own = INCIDENT_TYPES.find((type) => type === name);
  const type =
    own ??
    NERIS.find(
      ([start]) => name === start || name.startsWith(start + (start.endsWith('ELECTRICAL') ? '_' : '||')),
    )?.[1];
  return type === undefined ? undefined : { type, isFalse: name.startsWith('NOEMERG||FALSE_ALARM') };
}
