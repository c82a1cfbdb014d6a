import { type LatLon, type StationId, type Survey, type SurveyUnit, straightMm, type World } from '@runcard/engine';
import type { Policy } from './policy.ts';
import { fillSlotBySlot } from './slot-by-slot.ts';

/**
 * The team that answers for the place, then its neighbours: stations in a fixed order, by their distance from the home station in a straight line.
 * Within a station whoever is free first. Where no area names a home team, it is the station nearest to the place.
 */
export const homeTeamPolicy: Policy = {
  id: 'home-team',
  choose({ input }, view) {
    const survey = view.survey(input);
    const rankOf = stationRanks(homeOf(survey, input.incident?.location, view.world), view.world);
    const rank = ({ stationId }: SurveyUnit): number => rankOf.get(stationId) ?? rankOf.size;
    return {
      unitIds: fillSlotBySlot(
        survey,
        (a, b) =>
          Math.sign(a.availableInMs) - Math.sign(b.availableInMs) ||
          rank(a) - rank(b) ||
          a.availableInMs + a.turnoutMs - (b.availableInMs + b.turnoutMs),
      ),
    };
  },
};

function homeOf(
  { homeStationId }: Survey,
  location: { readonly lat?: number; readonly lon?: number } | undefined,
  { stations }: World,
): LatLon | undefined {
  const { lat, lon } = location ?? {};
  const home = homeStationId === null ? undefined : stations.get(homeStationId);
  return home ?? (lat === undefined || lon === undefined ? undefined : byDistance({ lat, lon }, stations)[0]);
}

/** Station → its turn. */
function stationRanks(home: LatLon | undefined, { stations }: World): ReadonlyMap<StationId, number> {
  const order = home === undefined ? [...stations.values()] : byDistance(home, stations);
  return new Map(order.map(({ id }, i) => [id, i]));
}

function byDistance(from: LatLon, stations: World['stations']) {
  const all = [...stations.values()].map((station) => ({ station, mm: straightMm(from, station) }));
  return all.sort((a, b) => a.mm - b.mm || (a.station.id < b.station.id ? -1 : 1)).map(({ station }) => station);
}
