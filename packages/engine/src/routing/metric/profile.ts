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
  /** How much faster than ordinary traffic it is, where that is known live (`liveKmh`). */
  readonly sirenFactor: number;
  /** The least factor that the hour or a jam puts on its speed: 0.85 for a motorbike, which passes between the queues; 0 = none. */
  readonly queueFactorMin: number;
  /** What picking up speed and slowing down again takes of a drive, ms: tc of `drive-law.ts`. */
  readonly accelerationMs: number;
  readonly obeys: ObeyedLaw;
  readonly turns: TurnCosts;
  /** Factor on speed against a one-way, for those who may; 0 = never. Never on motorways and their links. */
  readonly contraflowFactor: number;
  /** Time to open a gate or pass a private road's barrier, ms. */
  readonly gateMs: number;
}

/** What is only law. All false with siren and light (Law 36/2024 art. 27); width, height, weight and room to turn bind always. */
export interface ObeyedLaw {
  readonly turnBans: boolean;
  /** True closes every arc against a one-way, whatever `contraflowFactor` says. */
  readonly oneWays: boolean;
  readonly signals: boolean;
}

/** What a turn at an expanded junction takes beyond the arcs' own times, whole ms. Traffic drives on the right. */
export interface TurnCosts {
  readonly straightMs: number;
  /** A bend to either side that hardly slows it. */
  readonly slightMs: number;
  readonly rightMs: number;
  /** Across those who come towards it. */
  readonly leftMs: number;
  /** Almost back, to either side. */
  readonly sharpMs: number;
  /** Turning round on the piece that it came on, where `mayTurnRound`; instead of what the angle takes. */
  readonly uTurnMs: number;
  /** A signal that it need not obey: to slow and look. Beside what the angle takes, as are the next two. */
  readonly signalMs: number;
  /** A signal that it obeys: the mean wait. */
  readonly redWaitMs: number;
  /** A turn that the map forbids and it need not obey. */
  readonly bannedTurnMs: number;
}
