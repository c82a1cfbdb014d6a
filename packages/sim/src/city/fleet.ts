import { PROFILE_OF_KIND, type Prng, type Station, type Unit, type UnitId, type UnitKind } from '@runcard/engine';

/**
 * Vehicles as they come into the fleet. Marks as in docs/generated-city.md: [B] news or trade page, [B+] two of them, [C] background
 * knowledge, [S] our own assumption. Widths, lengths, heights and weights are those of the vehicle's profile: Hino / Isuzu class [C],
 * pickup S.100 1.855 × 5.8 m, 3.49 t [B+], fire motorbike 2.130 × 0.868 m [B] with its rider. A roll of hose is 20 m [B]. Crews are such that a
 * simulated year has 5.85 people in a vehicle that is sent: 12,648 in 2,163, Q1 2025 [A] (docs/simulator-demand.md).
 */
interface Model extends Omit<Unit, 'id' | 'name' | 'stationId' | 'status' | 'profileId'> {
  readonly code: string;
  readonly vi: string;
  /** Kit that some of the model carry: capability and share [S]. */
  readonly sometimes: Readonly<Record<string, number>>;
}

const ROLL_M = 20;

const MODELS: Readonly<Record<string, Model>> = {
  /** Everdigm large: 4,500 l and 400 l foam [B]; pump 3,000 l/min, 20 rolls, crew 5–7 [C], its upper end. */
  heavyPumper: {
    ...model('HEAVY_PUMPER', 'HP', 'Xe chữa cháy hạng nặng', 7, [
      'PUMP',
      'FOAM',
      'BREATHING_APPARATUS',
      'FORCIBLE_ENTRY',
    ]),
    ...size(250, 900, 330, 16_000),
    ...water(4_500, 3_000, 20),
    sometimes: { HOSE_CART: 0.3, PORTABLE_PUMP: 0.3, PORTABLE_LADDER: 0.8 },
  },
  /** Everdigm medium: 3,000 l and 200 l foam [B+]; pump 2,000 l/min, 16 rolls, crew 6 [S]. */
  mediumPumper: {
    ...model('MEDIUM_PUMPER', 'MP', 'Xe chữa cháy hạng trung', 6, [
      'PUMP',
      'FOAM',
      'BREATHING_APPARATUS',
      'FORCIBLE_ENTRY',
    ]),
    ...size(235, 750, 310, 11_000),
    ...water(3_000, 2_000, 16),
    sometimes: { HOSE_CART: 0.5, PORTABLE_PUMP: 0.4, PORTABLE_LADDER: 0.8 },
  },
  /** Mini CAFS pumper 1,500 l [B]; on the pickup's body, pump 1,000 l/min, 10 rolls, crew 5 [S]. */
  miniCafs: {
    ...model('MINI_PUMPER', 'CF', 'Xe chữa cháy mini CAFS', 5, [
      'PUMP',
      'FOAM',
      'BREATHING_APPARATUS',
      'NARROW_ACCESS',
    ]),
    ...size(186, 580, 230, 3_490),
    ...water(1_500, 1_000, 10),
    sometimes: { HOSE_CART: 0.5 },
  },
  /** High-pressure pumper 500 l [B]; pump 500 l/min, 8 rolls, crew 5 of 5 seats [S]. */
  miniHighPressure: {
    ...model('MINI_PUMPER', 'HX', 'Xe chữa cháy mini cao áp', 5, ['PUMP', 'BREATHING_APPARATUS', 'NARROW_ACCESS']),
    ...size(186, 580, 230, 3_490),
    ...water(500, 500, 8),
    sometimes: { PORTABLE_PUMP: 0.5 },
  },
  /** 8–12 m³, pump 1,500–2,400 l/min, crew 2–3 [C]; 4 rolls [S]. */
  tanker: {
    ...model('TANKER', 'TK', 'Xe téc nước', 3, ['TANK']),
    ...size(250, 950, 330, 22_000),
    ...water(10_000, 1_500, 4),
    sometimes: { PORTABLE_PUMP: 0.5 },
  },
  /** 2 × 36 m and 2 × 56 m in 2017 [B+]; crew 3 [S]. */
  ladder: {
    ...model('AERIAL_LADDER', 'LD', 'Xe thang', 3, ['LADDER', 'BREATHING_APPARATUS', 'LIGHT']),
    ...size(250, 1_150, 370, 25_000),
    ...water(0, 0, 0),
    sometimes: {},
  },
  /** Crew and kit [S]. */
  rescue: {
    ...model('RESCUE_TRUCK', 'RS', 'Xe cứu nạn, cứu hộ', 8, [
      ...['RESCUE', 'CUTTERS', 'BREATHING_APPARATUS', 'FORCIBLE_ENTRY', 'PORTABLE_LADDER', 'LIGHT'],
    ]),
    ...size(240, 800, 320, 12_000),
    ...water(0, 0, 0),
    sometimes: { BOAT: 0.4, HAZMAT: 0.3 },
  },
  /** 10 delivered in 2014 [B]; crew [S]. */
  command: {
    ...model('COMMAND_CAR', 'CC', 'Xe chỉ huy', 4, ['COMMAND']),
    ...size(186, 530, 190, 2_600),
    ...water(0, 0, 0),
    sometimes: { LIGHT: 0.3 },
  },
  /** 2 × 20 l, reel of 30 m, 22–23 l/min [B]; extinguishers, two breathing sets, cutters on converted ones [B]. No PUMP: it fills no pumper's place. */
  motorbike: {
    ...model('MOTORBIKE', 'MB', 'Mô tô chữa cháy', 2, ['EXTINGUISHERS', 'NARROW_ACCESS', 'BREATHING_APPARATUS']),
    ...size(87, 213, 190, 450),
    ...water(40, 22, 1.5),
    sometimes: { CUTTERS: 0.5 },
  },
};

/**
 * Of 129 vehicles in Hanoi [B] only the ladders are counted by kind: 4 [B+]. One pumper goes to each of 42 stations; the other 87 are
 * shared out by these weights [S], after the deliveries of 2014: 10 command cars, 9 CAFS and 10 high-pressure minis [B].
 */
const BEYOND_THE_FIRST: readonly (readonly [keyof typeof MODELS, number])[] = [
  ['ladder', 4],
  ['rescue', 10],
  ['command', 13],
  ['tanker', 10],
  ['miniCafs', 9],
  ['miniHighPressure', 10],
  ['motorbike', 8],
  ['heavyPumper', 9],
  ['mediumPumper', 14],
];
/** Everdigm's lot: 18 large to 48 medium [B+]. */
const HEAVY_SHARE = 18 / 66;

/** Vehicles at their stations: a pumper at each (the busiest first where they are too few), the rest where most is to be covered. */
export function createFleet(
  stations: readonly Station[],
  shares: readonly number[],
  count: number,
  prng: Prng,
): Unit[] {
  const byNeed = stations.map((station, i) => ({ station, need: shares[i] + 1, kinds: [] as string[] }));
  byNeed.sort((a, b) => b.need - a.need || (a.station.id < b.station.id ? -1 : 1));
  const heavyCount = Math.round(Math.min(count, byNeed.length) * HEAVY_SHARE);
  for (const [i, place] of byNeed.slice(0, count).entries())
    place.kinds.push(i < heavyCount ? 'heavyPumper' : 'mediumPumper');
  for (const [kind, kindCount] of shareOut(Math.max(0, count - byNeed.length)))
    for (let i = 0; i < kindCount; i++) mostInNeedOf(kind, byNeed).kinds.push(kind);
  return byNeed.flatMap(({ station, kinds }) => kinds.map((kind, i) => unitOf(station, kinds, kind, i, prng)));
}

interface Place {
  readonly station: Station;
  readonly need: number;
  readonly kinds: string[];
}

/** The largest need per vehicle that it would have (D'Hondt's divisor), one of its kind counting for three more. Tankers go everywhere. */
function mostInNeedOf(kind: string, places: readonly Place[]): Place {
  const score = ({ need, kinds }: Place): number =>
    (kind === 'tanker' ? 1 : need) / (1 + kinds.length + 3 * kinds.filter((has) => has === kind).length);
  return places.reduce((best, place) => (score(place) > score(best) ? place : best));
}

/** Whole vehicles by weight: largest remainders get what rounding leaves. */
function shareOut(count: number): Map<string, number> {
  const total = BEYOND_THE_FIRST.reduce((sum, [, weight]) => sum + weight, 0);
  const exact = BEYOND_THE_FIRST.map(([kind, weight], i) => ({ kind, i, share: (count * weight) / total }));
  const shared = new Map(exact.map(({ kind, share }) => [kind, Math.floor(share)]));
  const left = count - [...shared.values()].reduce((sum, whole) => sum + whole, 0);
  const byRemainder = [...exact].sort((a, b) => (b.share % 1) - (a.share % 1) || a.i - b.i);
  for (const { kind } of byRemainder.slice(0, left)) shared.set(kind, (shared.get(kind) ?? 0) + 1);
  return shared;
}

function unitOf(station: Station, kinds: readonly string[], key: string, i: number, prng: Prng): Unit {
  const { code, vi, sometimes, capabilities, ...described } = MODELS[key];
  const number = kinds.slice(0, i + 1).filter((other) => other === key).length;
  const extra = Object.entries(sometimes).filter(([, share]) => prng.float() < share);
  return {
    ...described,
    id: `${station.id}-${code}${number}` as UnitId,
    name: `${vi} ${number}, ${station.name}`,
    stationId: station.id,
    capabilities: [...capabilities, ...extra.map(([capability]) => capability)],
    profileId: PROFILE_OF_KIND[described.kind],
    status: 'AVAILABLE',
  };
}

function model(kind: UnitKind, code: string, vi: string, crew: number, capabilities: readonly string[]) {
  return { kind, code, vi, crew, capabilities };
}

function size(widthCm: number, lengthCm: number, heightCm: number, weightKg: number) {
  return { widthCm, lengthCm, heightCm, weightKg };
}

function water(tankL: number, pumpLpm: number, rolls: number) {
  return { tankL, pumpLpm, hoseM: rolls * ROLL_M };
}
