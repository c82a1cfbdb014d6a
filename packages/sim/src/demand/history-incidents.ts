import type { Streams } from '../kernel/streams.ts';
import type { TrueIncident } from '../truth/incident.ts';
import { localHour } from './arrivals.ts';
import type { Demand } from './demand.ts';
import { drawIncident } from './draw-incident.ts';
import type { Frame } from './frame.ts';
import { type HistoryRow, invalid, placeOf } from './history.ts';
import type { Kind } from './kind.ts';
import { loadOf } from './load-of.ts';
import { isInOutline, isWithin, outlineOf } from './outlines.ts';
import type { DemandGround } from './places.ts';

/**
 * Recorded incidents as if they had been drawn. What the file does not say is drawn as the demand has it for such a kind, each row from streams of its
 * own. @throws RuncardError INVALID_HISTORY where a place lies outside of the network
 */
export function historyIncidents(
  rows: readonly HistoryRow[],
  fileName: string,
  demand: Demand,
  ground: DemandGround,
  streams: Streams,
): TrueIncident[] {
  const { world, network } = ground;
  const [west, south, east, north] = network.meta.bbox;
  const areas = [...world.areas.values()].map(({ id, polygon }) => ({ id, outline: outlineOf(polygon) }));
  const { utcOffsetMinutes } = world.city;
  const kinds = demand.kinds.FIRE.concat(demand.kinds.EVENT);
  const drawn = rows.map((row) => {
    const at = { lat: row.lat, lon: row.lon };
    if (!isWithin(at, network.meta.bbox))
      throw invalid(
        fileName,
        `${placeOf(row)}, latitude: `,
        `${at.lat}, ${at.lon}`,
        `a place on the network: ${south} to ${north} north, ${west} to ${east} east`,
      );
    const areaId = areas.find(({ outline }) => isInOutline(outline, at))?.id ?? null;
    const frame: Frame = {
      bounds: network.meta.bbox,
      ...{ demand, streams, utcOffsetMinutes, absenceAt: () => ({ trappedFactor: 1, delayFactor: 1 }) },
      places: { draw: () => ({ at, areaId, isInner: false, isAlley: false }) },
    };
    return incidentOf(frame, row, kindOfRow(row, kinds));
  });
  return drawn.sort((a, b) => a.startMs - b.startMs).map((incident, i) => ({ number: i + 1, ...incident }));
}

function incidentOf(frame: Frame, row: HistoryRow, kind: Kind): Omit<TrueIncident, 'number'> {
  const { callMs, severity, callCount, peopleTrapped, workMs, isFalse } = row;
  const { demand, utcOffsetMinutes } = frame;
  const atMs = row.startMs ?? callMs - demand.reporting.delayMs[localHour(callMs, utcOffsetMinutes)];
  const drawn = drawIncident(frame, {
    ...{
      nature: isFalse ? 'FALSE' : kind.load === null ? 'EVENT' : 'FIRE',
      name: `history/${row.row}`,
      atMs,
      kinds: [kind],
      severity,
    },
    told: { atMs: callMs, ...(peopleTrapped !== undefined && { peopleTrapped }) },
    ...(callCount !== undefined && { callCount }),
  });
  const [first, ...more] = drawn.calls;
  // The recorded place is where it was.
  const calls = [{ ...first, said: drawn.at }, ...more];
  return { ...drawn, calls, ...(workMs !== undefined && { workMs }) };
}

function kindOfRow({ type, facilityClass, floors, floorAreaM2 }: HistoryRow, kinds: readonly Kind[]): Kind {
  const like = kinds.find((kind) => kind.type === type && kind.facilityClass === facilityClass);
  const known: Kind = like ?? { ...UNLIKE, type, facilityClass };
  return {
    ...known,
    load: loadOf(type, facilityClass),
    ...(floors !== undefined && { floors: [floors, floors] }),
    ...(floorAreaM2 !== undefined && { floorAreaM2: [floorAreaM2, floorAreaM2] }),
  };
}

/** A kind that the demand does not have [S]. */
const UNLIKE: Omit<Kind, 'type' | 'facilityClass' | 'load'> & { readonly load: null } = {
  ...{ weight: 1, alleyShare: 0, electricalShare: 0, load: null, workMs: 40 * 60_000 },
  ...{ floors: [1, 3], floorAreaM2: [30, 200] },
};
