import type { FacilityClass, IncidentType } from '@runcard/engine';
import type { LoadId } from './kind.ts';

const BY_CLASS: Readonly<Record<FacilityClass, LoadId>> = {
  ...{ HOUSE: 'DWELLING', SHOP_HOUSE: 'DWELLING', MINI_APARTMENT: 'DWELLING', BOARDING_HOUSE: 'DWELLING' },
  ...{ APARTMENT_TOWER: 'DWELLING', OLD_HOUSING_BLOCK: 'DWELLING', MARKET: 'MARKET', KARAOKE: 'STAGE' },
  ...{
    WORKSHOP: 'WORKSHOP',
    WAREHOUSE: 'STORE',
    SCHOOL: 'PUBLIC',
    HOSPITAL: 'PUBLIC',
    OFFICE: 'PUBLIC',
    OTHER: 'PUBLIC',
  },
};

/** How such a fire grows, for those that a file names and nobody drew; null where nothing grows. */
export function loadOf(type: IncidentType, facilityClass: FacilityClass): LoadId | null {
  switch (type) {
    case 'STRUCTURE_FIRE':
      return BY_CLASS[facilityClass];
    case 'VEHICLE_FIRE':
      return 'VEHICLE';
    case 'ELECTRICAL_FIRE':
      return 'CABLE';
    case 'OUTDOOR_FIRE':
      return 'RUBBISH';
    default:
      return null;
  }
}
