/**
 * The real network, as `measureCity` finds it in the OSM extract of August 2021 (© OpenStreetMap contributors, ODbL 1.0).
 * Counts are the published ones of that data set; shares and the detour factor were measured, and `generate-hanoi.check.ts`
 * measures them again.
 */
export const REAL_HANOI = {
  junctions: 215_014,
  pieces: 269_723,
  km: 25_687,
  deadEndShare: 58_184 / 215_014,
  onewayShare: 15_061 / 269_723,
  alleyPieces: 16_493,
  detour: 1.278,
  classShare: {
    MOTORWAY: 0.0103,
    MOTORWAY_LINK: 0.0017,
    TRUNK: 0.02,
    TRUNK_LINK: 0.002,
    PRIMARY: 0.0328,
    PRIMARY_LINK: 0.002,
    SECONDARY: 0.028,
    SECONDARY_LINK: 0.0003,
    TERTIARY: 0.0442,
    TERTIARY_LINK: 0.0001,
    UNCLASSIFIED: 0.0384,
    RESIDENTIAL: 0.7201,
    LIVING_STREET: 0.0004,
    SERVICE: 0.0994,
  } as Readonly<Record<string, number>>,
} as const;
