import { RoadClass } from '../../map/network.ts';
import type { VehicleProfile } from './profile.ts';

/**
 * The vehicles of Hanoi as routing sees them. Confidence of each figure: [A] primary source … [C] background knowledge,
 * [S] our own assumption. None is measured on real runs; a city with better figures replaces them here.
 *
 * Sizes (hanoi-and-standards §3.4): Hino / Isuzu pumper 2.45–2.5 m wide, 7.5–9 m long, 3.0–3.3 m high, 14–16 t [C]; tanker 2.5 m,
 * 20–25 t [C]; ladder of 32–56 m 2.5 m wide, 10–12.5 m long, 18–33 t [C]; pickup pumper S.100 1.855 m × 5.8 m, 3.49 t [B+];
 * fire motorbike 2.130 × 0.868 × 1.260 m [B]. Heights of tanker, ladder and pickup, medium truck and command car [S]. Of a range its
 * upper end: a profile stands for every unit that names it, and a larger unit is refused (`misfitOf`). docs/vehicles.md has each figure.
 *
 * Clearance: clear width needed at crawl is 3.0–3.5 m for a pumper, 2.3–2.5 m for a pickup, 1.2 m for a motorbike [S]; the lower
 * end is taken, so that a way is not refused that a driver would try.
 */
export const PROFILES: readonly VehicleProfile[] = [
  {
    ...vehicle('heavy-pumper', 'Heavy pumper', 'Xe chữa cháy hạng nặng'),
    ...size({ widthCm: 250, clearanceCm: 50, heightCm: 330, weightKg: 16_000, lengthCm: 900 }),
    speedKmh: speeds({ trunk: 45, arterial: 30, collector: 22, street: 16, alley: 9, offRoad: 8 }),
  },
  {
    ...vehicle('medium-pumper', 'Medium pumper', 'Xe chữa cháy hạng trung'),
    ...size({ widthCm: 235, clearanceCm: 50, heightCm: 310, weightKg: 11_000, lengthCm: 750 }),
    speedKmh: speeds({ trunk: 45, arterial: 30, collector: 22, street: 17, alley: 9, offRoad: 8 }),
  },
  {
    ...vehicle('mini-pumper', 'Mini pumper', 'Xe chữa cháy mini'),
    ...size({ widthCm: 186, clearanceCm: 50, heightCm: 230, weightKg: 3_490, lengthCm: 580 }),
    speedKmh: speeds({ trunk: 50, arterial: 32, collector: 24, street: 18, alley: 10, offRoad: 10 }),
  },
  {
    ...vehicle('tanker', 'Water tanker', 'Xe téc nước'),
    ...size({ widthCm: 250, clearanceCm: 50, heightCm: 330, weightKg: 25_000, lengthCm: 950 }),
    speedKmh: speeds({ trunk: 42, arterial: 28, collector: 20, street: 15, alley: 8, offRoad: 8 }),
  },
  {
    ...vehicle('aerial-ladder', 'Aerial ladder', 'Xe thang'),
    ...size({ widthCm: 250, clearanceCm: 60, heightCm: 370, weightKg: 33_000, lengthCm: 1_250 }),
    speedKmh: speeds({ trunk: 42, arterial: 28, collector: 20, street: 14, alley: 8, offRoad: 8 }),
  },
  {
    ...vehicle('rescue-truck', 'Rescue truck', 'Xe cứu nạn, cứu hộ'),
    ...size({ widthCm: 240, clearanceCm: 50, heightCm: 320, weightKg: 12_000, lengthCm: 800 }),
    speedKmh: speeds({ trunk: 45, arterial: 30, collector: 22, street: 17, alley: 9, offRoad: 8 }),
  },
  {
    ...vehicle('command-car', 'Command car', 'Xe chỉ huy'),
    ...size({ widthCm: 195, clearanceCm: 40, heightCm: 200, weightKg: 3_500, lengthCm: 530 }),
    speedKmh: speeds({ trunk: 50, arterial: 32, collector: 25, street: 19, alley: 10, offRoad: 10 }),
  },
  {
    ...vehicle('motorbike', 'Fire motorbike', 'Mô tô chữa cháy'),
    isMotorbike: true,
    ...size({ widthCm: 87, clearanceCm: 33, heightCm: 190, weightKg: 450, lengthCm: 213 }),
    speedKmh: speeds({ trunk: 45, arterial: 35, collector: 30, street: 22, alley: 14, offRoad: 10 }),
  },
];

export function profileById(id: string, profiles: readonly VehicleProfile[] = PROFILES): VehicleProfile | undefined {
  return profiles.find((profile) => profile.id === id);
}

/** A vehicle's own measures, as far as roads ask for them: length is not among them, because no turn is refused for it. */
export type Body = Pick<VehicleProfile, 'widthCm' | 'heightCm' | 'weightKg'>;

/** The first measure in which the body is larger than the profile that it would be routed by, or null. */
export function misfitOf(body: Body, profile: VehicleProfile): keyof Body | null {
  if (body.widthCm > profile.widthCm) return 'widthCm';
  if (body.heightCm > profile.heightCm) return 'heightCm';
  return body.weightKg > profile.weightKg ? 'weightKg' : null;
}

/** Speed × 0.6 against a one-way (§3.2) [S]; half a minute to have a gate opened or a bollard drawn [S]. */
function vehicle(id: string, en: string, vi: string) {
  return { id, name: { en, vi }, isMotorbike: false, contraflowFactor: 0.6, gateMs: 30_000 };
}

type Size = Pick<VehicleProfile, 'widthCm' | 'clearanceCm' | 'heightCm' | 'weightKg' | 'lengthCm'>;
/** Names the five figures where they are written; a height counts the rider of a motorbike. */
function size(figures: Size): Size {
  return figures;
}

interface SpeedBands {
  /** Ring road and expressway: 45 km/h for a fire truck with siren (§4.8) [S]. */
  readonly trunk: number;
  /** 30 (§4.8) [S]. */
  readonly arterial: number;
  /** 22 (§4.8) [S]. */
  readonly collector: number;
  /** Between collector and alley [S]. */
  readonly street: number;
  /** 8–10 (§4.8) [S]. */
  readonly alley: number;
  /** Tracks and foot ways that the map opens to the vehicle [S]. */
  readonly offRoad: number;
}

/** A link is driven at the speed of the band below its road's: ramps are curves. */
function speeds({ trunk, arterial, collector, street, alley, offRoad }: SpeedBands): Record<RoadClass, number> {
  return {
    [RoadClass.MOTORWAY]: trunk,
    [RoadClass.MOTORWAY_LINK]: arterial,
    [RoadClass.TRUNK]: trunk,
    [RoadClass.TRUNK_LINK]: arterial,
    [RoadClass.PRIMARY]: arterial,
    [RoadClass.PRIMARY_LINK]: collector,
    [RoadClass.SECONDARY]: arterial,
    [RoadClass.SECONDARY_LINK]: collector,
    [RoadClass.TERTIARY]: collector,
    [RoadClass.TERTIARY_LINK]: collector,
    [RoadClass.UNCLASSIFIED]: street,
    [RoadClass.RESIDENTIAL]: street,
    [RoadClass.LIVING_STREET]: alley,
    [RoadClass.ROAD]: street,
    [RoadClass.SERVICE]: alley,
    [RoadClass.TRACK]: offRoad,
    [RoadClass.PEDESTRIAN]: offRoad,
    [RoadClass.PATH]: offRoad,
    [RoadClass.FOOTWAY]: offRoad,
    [RoadClass.CYCLEWAY]: offRoad,
    [RoadClass.STEPS]: offRoad,
    [RoadClass.BUSWAY]: arterial,
  };
}
