/** How much of everything one world holds. Hanoi has 129 units, 42 stations and 11,502 water sources (2025); these leave room for a country's largest city. */
export const STATIONS_MAX = 1_000;
export const UNITS_MAX = 5_000;
export const WATER_SOURCES_MAX = 200_000;
export const COMMUNITY_POINTS_MAX = 50_000;
export const AREAS_MAX = 5_000;

/** Within one thing. */
export const AREA_RINGS_MAX = 500;
export const RING_POINTS_MAX = 20_000;
export const UNIT_CAPABILITIES_MAX = 32;
export const NAME_LENGTH_MAX = 200;
export const NOTE_LENGTH_MAX = 2_000;

/** An hour: who takes longer is not turned out but called in. */
export const TURNOUT_MS_MAX = 3_600_000;
/** 2000-01-01: an instant before it is a slip of unit (s for ms). */
export const EXPECTED_FREE_MS_MIN = 946_684_800_000;
/** Mains carry 200 to 1,600 kPa (PN 16); what lies above is a slip of unit (Pa for kPa). */
export const FLOW_TEST_KPA_MAX = 3_000;
export const FLOW_LPM_MAX = 100_000;

/** Within one event. */
export const REPORTS_MAX = 5_000;
export const DISPATCH_UNITS_MAX = 200;

/** Open incidents and closed ones that are still remembered; bookings of one day. */
export const INCIDENTS_MAX = 50_000;
export const BOOKINGS_MAX = 50_000;

/** A request id is known for a day, so that a retry after any outage we plan for (reliability P8) is the same request. */
export const BOOKING_MEMORY_MS = 24 * 3_600_000;
/** A closed incident refuses by name for a week; then its id is free again. */
export const CLOSED_INCIDENT_MEMORY_MS = 7 * 24 * 3_600_000;

/** Device clocks may run ahead by this much; a fix from later never becomes the latest one (reliability P19). */
export const FIX_AHEAD_MS_MAX = 5_000;

/** A world file is read whole; 200,000 water sources are about 40 MB. */
export const WORLD_FILE_BYTES_MAX = 256 * 1024 * 1024;
