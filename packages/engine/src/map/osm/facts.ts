import type { RoadClass, WidthSource } from '../network.ts';

/** What the tag rules make of a way, node or relation. The rules (`*-rules.ts`) read tags alone; `build-network.ts` knows geometry. */
export interface WayFacts {
  readonly roadClass: RoadClass;
  /** Tagged maximum speed (`maxspeed`) or the class default, km/h. */
  readonly speedKmh: number;
  /** `ArcAccess` bits along and against the way; CONTRAFLOW already set where the direction is against a one-way. 0 = closed. */
  readonly forwardAccess: number;
  readonly backwardAccess: number;
  /** `PieceFlag` bits. */
  readonly flags: number;
  readonly widthCm: number;
  readonly widthSource: WidthSource;
  /** 0 = no limit known. */
  readonly maxHeightCm: number;
  readonly maxWeightKg: number;
  readonly layer: number;
  readonly name: string;
}

/** `null`: no road at all (nothing to count). `dropped`: a road that the network leaves out, with the named reason that `inspect` shows. */
export type WayVerdict = { readonly road: WayFacts } | { readonly dropped: string } | null;

/** A barrier on a node of a road: limits for those who pass it. */
export interface BarrierFacts {
  readonly kind: string;
  /** `ArcAccess` bits that may not pass at all. */
  readonly closedFor: number;
  /** Somebody must open it. */
  readonly isGate: boolean;
  /** Gap in cm; 0 = no narrower than the road. */
  readonly widthCm: number;
  /** A tag gives the gap; otherwise it is the one that such a barrier usually leaves. */
  readonly isWidthTagged: boolean;
  readonly maxHeightCm: number;
}

export interface RestrictionFacts {
  /** `RestrictionKind`. */
  readonly kind: number;
}
export type RestrictionVerdict = { readonly restriction: RestrictionFacts } | { readonly dropped: string } | null;

/** Hydrants, tanks, suction points, stations, addresses (`PointKind`). */
export interface PointFacts {
  readonly kind: number;
  /** For an address its street; otherwise the name. */
  readonly name: string;
  /** For an address its house number; otherwise the kept tags as JSON, keys sorted; empty when none. */
  readonly detail: string;
}
