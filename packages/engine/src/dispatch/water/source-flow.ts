import type { WaterSource } from '../../world/world.ts';
import type { WaterDefaults } from '../plan/plan.ts';

/** The pressure that a main must keep while hydrants run, 20 psi (NFPA 291), kPa. */
const RESIDUAL_KPA = 138;
const NFPA_291_EXPONENT = 0.54;

/** What a source gives, l/min, and whether its own test could not tell. */
export interface SourceFlow {
  readonly flowLpm: number;
  /** So little pressure that NFPA 291 says nothing: what its class gives is taken. */
  readonly isLowPressure: boolean;
}

/**
 * By its test: Q = Q_test × ((static − 138 kPa) ÷ (static − residual))^0.54 (NFPA 291). Where the pressure is no higher than that, or did not drop
 * in the test, by its class: a Vietnamese main may lawfully have 10 m of head, which is below 20 psi. Without a test as told, else by its class.
 */
export function sourceFlow({ kind, flowLpm, test }: WaterSource, defaults: WaterDefaults): SourceFlow {
  const classLpm = flowLpm ?? defaults.flowLpm[kind];
  if (test === undefined) return { flowLpm: classLpm, isLowPressure: false };
  const { staticKpa, residualKpa } = test;
  if (staticKpa <= RESIDUAL_KPA || residualKpa >= staticKpa) return { flowLpm: classLpm, isLowPressure: true };
  const share = ((staticKpa - RESIDUAL_KPA) / (staticKpa - residualKpa)) ** NFPA_291_EXPONENT;
  return { flowLpm: Math.floor(test.flowLpm * share), isLowPressure: false };
}

export const flowOf = (source: WaterSource, defaults: WaterDefaults): number => sourceFlow(source, defaults).flowLpm;

/** One that is out of service gives nothing. */
export const isUsable = (source: WaterSource, defaults: WaterDefaults): boolean =>
  source.status !== 'OUT_OF_SERVICE' && flowOf(source, defaults) > 0;
