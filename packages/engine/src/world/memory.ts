import type { IncidentId, RequestId } from '../core/ids.ts';
import { BOOKING_MEMORY_MS, CLOSED_INCIDENT_MEMORY_MS } from './limits.ts';
import { RememberedMap } from './remembered-map.ts';
import type { Booking, Incident, World } from './world.ts';

/** An open one is not forgotten. */
export const incidentsOf = ({ incidents }: Pick<World, 'incidents'>): RememberedMap<IncidentId, Incident> =>
  RememberedMap.of(incidents, incidentEndMs);

export const bookingsOf = ({ bookings }: Pick<World, 'bookings'>): RememberedMap<RequestId, Booking> =>
  RememberedMap.of(bookings, bookingEndMs);

const incidentEndMs = ({ closedAtMs }: Incident): number =>
  closedAtMs === undefined ? Number.POSITIVE_INFINITY : closedAtMs + CLOSED_INCIDENT_MEMORY_MS;

const bookingEndMs = ({ atMs }: Booking): number => atMs + BOOKING_MEMORY_MS;
