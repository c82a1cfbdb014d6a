/** Ids of the world are branded strings, so that a unit's id is never taken for a station's. Indices into columns are plain numbers. */
type Brand<T, Name extends string> = T & { readonly __brand: Name };

export type UnitId = Brand<string, 'UnitId'>;
export type CrewId = Brand<string, 'CrewId'>;
export type StationId = Brand<string, 'StationId'>;
export type WaterSourceId = Brand<string, 'WaterSourceId'>;
export type CommunityPointId = Brand<string, 'CommunityPointId'>;
export type AreaId = Brand<string, 'AreaId'>;
export type IncidentId = Brand<string, 'IncidentId'>;
export type RequestId = Brand<string, 'RequestId'>;

/** 1 to 64 letters, digits and `. _ : -`: safe in logs, file names and URLs, and read without backtracking. */
export const ID_PATTERN = /^[\p{L}\p{N}._:-]{1,64}$/u;
