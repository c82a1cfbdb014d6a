import type { RoadClass } from '../../map/network.ts';

/** A kind of vehicle as routing sees it. Data, not code: adding one is one entry in `profiles.ts`. */
export interface VehicleProfile {
  readonly id: string;
  readonly name: { readonly en: string; readonly vi: string };
  readonly isMotorbike: boolean;
  readonly widthCm: number;
  /** Room needed in total beside the body at walking pace. */
  readonly clearanceCm: number;
  readonly heightCm: number;
  readonly weightKg: number;
  readonly lengthCm: number;
  /** Speed by road class with siren, km/h; a tagged maximum speed does not bind it (Law 36/2024 art. 27), a smaller road does. */
  readonly speedKmh: Readonly<Record<RoadClass, number>>;
  /** Factor on speed against a one-way; 0 = never. Always 0 on motorways and their links. */
  readonly contraflowFactor: number;
  /** Time to open a gate or pass a private road's barrier, ms. */
  readonly gateMs: number;
}
