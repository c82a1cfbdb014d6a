import { districtCentres, type LatLon } from './anchors.ts';

/**
 * 42 synthetic stations [S]: one near each former district centre, twelve more where a p-median on the wards' population of 2025
 * puts them. No open list of real stations was found; every name says so.
 */
const MORE: Readonly<Record<string, LatLon>> = {
  'Hoàng Liệt': [20.964, 105.836],
  'Xuân Phương': [21.034, 105.743],
  'Dương Nội': [20.977, 105.748],
  'Đông Ngạc': [21.083, 105.776],
  'Phúc Lợi': [21.04, 105.927],
  'Vĩnh Hưng': [20.988, 105.878],
  'Yên Hòa': [21.018, 105.79],
  'Hòa Lạc': [21.005, 105.53],
  'Nội Bài': [21.215, 105.8],
  'Xuân Mai': [20.898, 105.58],
  'Phù Đổng': [21.078, 105.95],
  'Bạch Mai': [21.002, 105.851],
};

export interface StationPlace {
  readonly place: string;
  readonly at: LatLon;
}

export const stationPlaces: readonly StationPlace[] = [...Object.entries(districtCentres), ...Object.entries(MORE)].map(
  ([place, at]) => ({ place, at }),
);

/** Vehicles with GPS, October 2025 [B]; hydrants, tanks, natural sources and suction pits of 2022 [B]. */
export const HANOI_COUNTS = {
  units: 129,
  hydrants: 4204,
  tanks: 3670,
  naturalSources: 2230,
  suctionPoints: 11,
  /** Seven in ten are neighbour groups, about one per residential area (5,371 [B]); how many points there are, nobody counts [S]. */
  communityPoints: 7700,
} as const;
