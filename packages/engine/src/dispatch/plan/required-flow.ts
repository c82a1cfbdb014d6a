import type { IncidentFacts } from '../../world/world.ts';

/**
 * How a rule works out the water that a fire needs from its size, by a method with a name. Each is a rule of thumb of its country; none is
 * an order. Sources and marks of confidence: docs/response-plan.md.
 */
export type FlowMethod =
  /** National Fire Academy: a third of a gallon a minute for each square foot that burns, a quarter more for each side exposed. */
  | { readonly name: 'NFA'; readonly involvedPercent: number; readonly exposedSides: number }
  /** Iowa State: a gallon a minute for each 100 cubic feet. */
  | { readonly name: 'IOWA'; readonly storeyHeightCm: number }
  /** ISO needed fire flow, C · O · (1 + X + P): construction factor F and the two others in hundredths. */
  | {
      readonly name: 'ISO_NFF';
      readonly constructionPercent: number;
      readonly occupancyPercent: number;
      readonly exposurePercent: number;
    }
  /** NFPA 1142, where there are no hydrants: a total of water, and the rate at which it is to be delivered. */
  | {
      readonly name: 'NFPA_1142';
      readonly storeyHeightCm: number;
      /** 3 severe to 7 light. */
      readonly hazardClass: number;
      readonly constructionPercent: number;
      readonly isExposed: boolean;
    }
  /** The tables of QCVN 06 for water outside, by use, floors and volume of the whole building. Unverified. */
  | { readonly name: 'QCVN_06'; readonly use: 'DWELLING' | 'PUBLIC'; readonly storeyHeightCm: number };

export interface RequiredFlow {
  readonly flowLpm: number;
  /** What it was worked out from, for the dispatcher: "NFA, 60 m² burning, 2 sides exposed". */
  readonly basis: string;
}

const FT2_PER_M2 = 10.763_910_4;
const FT3_PER_M3 = 35.314_666_7;
const LITRES_PER_GALLON = 3.785_411_784;

/**
 * Whole l/min for the size that the caller tells, null where it tells too little: unknown is not zero, and the rule's own flow holds then.
 * `floorAreaM2` is what burns or is endangered; the volume of a building is that on all its floors.
 */
export function requiredFlow(
  method: FlowMethod,
  { floorAreaM2, floors }: Pick<IncidentFacts, 'floorAreaM2' | 'floors'>,
): RequiredFlow | null {
  if (floorAreaM2 === undefined) return null;
  switch (method.name) {
    case 'NFA': {
      const { involvedPercent, exposedSides } = method;
      const gpm = ((floorAreaM2 * FT2_PER_M2) / 3) * (involvedPercent / 100) * (1 + exposedSides / 4);
      const sides = exposedSides === 0 ? '' : `, ${exposedSides} sides exposed`;
      return flow(gpm, `NFA, ${floorAreaM2} m², ${involvedPercent} % of it burning${sides}`);
    }
    case 'IOWA':
      return flow(
        (volumeM3(floorAreaM2, 1, method.storeyHeightCm) * FT3_PER_M3) / 100,
        `Iowa, ${floorAreaM2} m² of one floor`,
      );
    case 'ISO_NFF': {
      const { constructionPercent, occupancyPercent, exposurePercent } = method;
      const base = 18 * (constructionPercent / 100) * Math.sqrt(floorAreaM2 * FT2_PER_M2);
      const gpm = base * (occupancyPercent / 100) * (1 + exposurePercent / 100);
      return flow(isoRounded(gpm), `ISO NFF, ${floorAreaM2} m²`);
    }
    case 'NFPA_1142': {
      if (floors === undefined) return null;
      const gallons = nfpa1142Gallons(method, volumeM3(floorAreaM2, floors, method.storeyHeightCm) * FT3_PER_M3);
      return flow(deliveryGpm(gallons), `NFPA 1142, ${Math.round((gallons * LITRES_PER_GALLON) / 1_000)} m³ in all`);
    }
    case 'QCVN_06': {
      if (floors === undefined) return null;
      const volume = volumeM3(floorAreaM2, floors, method.storeyHeightCm);
      const { lps, isInTable } = qcvnLps(method.use, floors, volume);
      const beyond = isInTable ? '' : ', the nearest number of the table';
      const basis = `QCVN 06 table, unverified, ${floors} floors, ${Math.round(volume)} m³${beyond}`;
      return { flowLpm: 60 * lps, basis };
    }
  }
}

const flow = (gpm: number, basis: string): RequiredFlow => ({ flowLpm: Math.round(gpm * LITRES_PER_GALLON), basis });

const volumeM3 = (areaM2: number, floors: number, storeyHeightCm: number): number =>
  (areaM2 * floors * storeyHeightCm) / 100;

/** To the nearest 250 below 2,500 gpm and 500 above, within 500 to 12,000. */
function isoRounded(gpm: number): number {
  const step = gpm < 2_500 ? 250 : 500;
  return Math.min(12_000, Math.max(500, step * Math.round(gpm / step)));
}

function nfpa1142Gallons(
  { hazardClass, constructionPercent, isExposed }: FlowMethod & { readonly name: 'NFPA_1142' },
  volumeFt3: number,
): number {
  const gallons = (volumeFt3 / hazardClass) * (constructionPercent / 100) * (isExposed ? 1.5 : 1);
  return Math.max(isExposed ? 3_000 : 2_000, gallons);
}

/** The rate for a total of gallons: table 4.6.1 of NFPA 1142, from memory [C]. */
function deliveryGpm(gallons: number): number {
  if (gallons < 2_500) return 250;
  if (gallons < 10_000) return 500;
  return gallons < 20_000 ? 750 : 1_000;
}

/** Upper ends of the volume classes, m³. */
const QCVN_VOLUMES_M3 = [1_000, 5_000, 25_000, 50_000, 150_000] as const;

interface QcvnRow {
  readonly floorsMax: number;
  /** l/s by volume class; null where the table has a dash. */
  readonly lps: readonly (number | null)[];
}

/** QCVN 06:2022, tables 7 and 8, after SP 8.13130 [C: check before quoting]. */
const QCVN_ROWS: Readonly<Record<'DWELLING' | 'PUBLIC', readonly QcvnRow[]>> = {
  DWELLING: [
    { floorsMax: 2, lps: [10, 10, null, null, null] },
    { floorsMax: 12, lps: [10, 15, 15, 20, null] },
    { floorsMax: 16, lps: [null, null, 20, 25, null] },
    { floorsMax: 25, lps: [null, null, null, 25, 30] },
  ],
  PUBLIC: [
    { floorsMax: 2, lps: [10, 10, 15, null, null] },
    { floorsMax: 6, lps: [10, 15, 20, 25, 30] },
    { floorsMax: 12, lps: [null, null, 25, 30, 35] },
    { floorsMax: 16, lps: [null, null, null, 30, 35] },
  ],
};

/** Where the table has a dash or ends, the nearest number of the row, and the row of the highest buildings [S]. */
function qcvnLps(
  use: 'DWELLING' | 'PUBLIC',
  floors: number,
  volume: number,
): { readonly lps: number; readonly isInTable: boolean } {
  const rows = QCVN_ROWS[use];
  const row = rows.find(({ floorsMax }) => floors <= floorsMax);
  const { lps } = row ?? rows[rows.length - 1];
  const own = row === undefined ? -1 : QCVN_VOLUMES_M3.findIndex((volumeMaxM3) => volume <= volumeMaxM3);
  const known = lps.flatMap((value, i) => (value === null ? [] : [{ value, volumeMaxM3: QCVN_VOLUMES_M3[i] }]));
  const { value } = known.find(({ volumeMaxM3 }) => volume <= volumeMaxM3) ?? known[known.length - 1];
  return { lps: value, isInTable: own >= 0 && lps[own] !== null };
}
