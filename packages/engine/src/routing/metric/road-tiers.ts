import { RoadClass } from '../../map/network.ts';

/** Road classes that are driven alike, and that the hour changes alike. */
export const ROAD_TIERS = ['trunk', 'arterial', 'collector', 'street', 'alley', 'offRoad'] as const;
export type RoadTier = (typeof ROAD_TIERS)[number];
export type ByTier = Readonly<Record<RoadTier, number>>;

/** A link is driven as the tier below its road's: ramps are curves. Off the road are tracks and foot ways that the map opens. */
export const TIER_OF_CLASS: Readonly<Record<RoadClass, RoadTier>> = {
  [RoadClass.MOTORWAY]: 'trunk',
  [RoadClass.MOTORWAY_LINK]: 'arterial',
  [RoadClass.TRUNK]: 'trunk',
  [RoadClass.TRUNK_LINK]: 'arterial',
  [RoadClass.PRIMARY]: 'arterial',
  [RoadClass.PRIMARY_LINK]: 'collector',
  [RoadClass.SECONDARY]: 'arterial',
  [RoadClass.SECONDARY_LINK]: 'collector',
  [RoadClass.TERTIARY]: 'collector',
  [RoadClass.TERTIARY_LINK]: 'collector',
  [RoadClass.UNCLASSIFIED]: 'street',
  [RoadClass.RESIDENTIAL]: 'street',
  [RoadClass.LIVING_STREET]: 'alley',
  [RoadClass.ROAD]: 'street',
  [RoadClass.SERVICE]: 'alley',
  [RoadClass.TRACK]: 'offRoad',
  [RoadClass.PEDESTRIAN]: 'offRoad',
  [RoadClass.PATH]: 'offRoad',
  [RoadClass.FOOTWAY]: 'offRoad',
  [RoadClass.CYCLEWAY]: 'offRoad',
  [RoadClass.STEPS]: 'offRoad',
  [RoadClass.BUSWAY]: 'arterial',
};

/** One speed for all classes of a tier. */
export function speedsByTier(kmh: ByTier): Record<RoadClass, number> {
  const entries = Object.values(RoadClass).map((roadClass) => [roadClass, kmh[TIER_OF_CLASS[roadClass]]]);
  return Object.fromEntries(entries) as Record<RoadClass, number>;
}
