import type { Network } from '../../map/network.ts';
import type { Conditions } from '../metric/bands.ts';
import type { VehicleProfile } from '../metric/profile.ts';

/** What live traffic says of single arcs at one instant. */
export interface ArcEffects {
  /** Number of the state of the traffic, 0 before any was sent. */
  readonly epoch: number;
  /** Arcs on which anything counts. */
  arcs(): Iterable<number>;
  has(arc: number): boolean;
  /** The time of such an arc; `INFINITE_MS` where it is closed to this vehicle now. */
  arcMs(network: Network, profile: VehicleProfile, conditions: Conditions, arc: number): number;
}

export const NO_EFFECTS: ArcEffects = {
  epoch: 0,
  arcs: () => [],
  has: () => false,
  arcMs: () => {
    throw new Error('no arc has an effect');
  },
};
