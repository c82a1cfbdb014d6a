import type { TurnCosts, VehicleProfile } from './profile.ts';
import { type ProfileEntry, profileOf } from './profile-schema.ts';

/**
 * What turns take, [S] each. Slowing from v to u and picking up again loses (v − u)² ÷ 2v · (1/a + 1/b); with v the arterial speed,
 * a up and b down m/s², and u for a slight, a square and a sharp turn: heavy 30 km/h, 0.7 and 1.5, u 22, 10, 6: 0.6, 3.9, 5.6 s;
 * medium 30, 0.9 and 1.6, u 23, 12, 7: 0.4, 2.6, 4.3; light 32, 1.5 and 2.5, u 26, 15, 9: 0.2, 1.3, 2.4; motorbike 35, 2 and 3,
 * u 28, 18, 10: 0.2, 1.0, 2.1. Up to the half second; 2 s more to the left and where it is sharp, for those who come towards it, a
 * motorbike 1. Passing a red with siren 3–5 s (§3.2). Waiting for green: 100 s with 60 of red, come upon by chance: 60² ÷ 200 = 18 s.
 * Against a ban as much as a slow look at a red: nobody expects it there.
 */
const TURNS = {
  heavy: turns({ slightMs: 1_000, rightMs: 4_000, leftMs: 6_000, sharpMs: 8_000, uTurnMs: 30_000, signalMs: 5_000 }),
  medium: turns({ slightMs: 500, rightMs: 3_000, leftMs: 5_000, sharpMs: 6_500, uTurnMs: 25_000, signalMs: 4_000 }),
  light: turns({ slightMs: 500, rightMs: 1_500, leftMs: 3_500, sharpMs: 4_500, uTurnMs: 12_000, signalMs: 3_000 }),
  motorbike: turns({ slightMs: 500, rightMs: 1_000, leftMs: 2_000, sharpMs: 3_500, uTurnMs: 5_000, signalMs: 3_000 }),
} as const;

function turns(costs: Omit<TurnCosts, 'straightMs' | 'redWaitMs' | 'bannedTurnMs'>): TurnCosts {
  return { straightMs: 0, ...costs, redWaitMs: 18_000, bannedTurnMs: 5_000 };
}

/**
 * The vehicles of Hanoi as a file of profiles would state them. Confidence of each figure: [A] primary source … [C] background
 * knowledge, [S] our own assumption. None is measured on real runs; a city with better figures brings its own (`profiles-file.ts`).
 *
 * Sizes (hanoi-and-standards §3.4): Hino / Isuzu pumper 2.45–2.5 m wide, 7.5–9 m long, 3.0–3.3 m high, 14–16 t [C]; tanker 2.5 m,
 * 20–25 t [C]; ladder of 32–56 m 2.5 m wide, 10–12.5 m long, 18–33 t [C]; pickup pumper S.100 1.855 m × 5.8 m, 3.49 t [B+];
 * fire motorbike 2.130 × 0.868 × 1.260 m [B]. Heights of tanker, ladder and pickup, medium truck and command car [S]. Of a range its
 * upper end: a profile stands for every unit that names it, and a larger unit is refused (`misfitOf`). docs/vehicles.md has each figure.
 *
 * Clearance: clear width needed at crawl is 3.0–3.5 m for a pumper, 2.3–2.5 m for a pickup, 1.2 m for a motorbike [S]; the lower
 * end is taken, so that a way is not refused that a driver would try.
 *
 * Speeds, fire truck with siren (§4.8) [S]: ring road and expressway 45 km/h, arterial 30, collector 22, alley 8–10; streets between
 * collector and alley [S]; off the road are tracks and foot ways that the map opens to the vehicle [S].
 *
 * Acceleration: tc = d_c ÷ v_c of the drive law, v_c the arterial speed and d_c 0.3–0.6 km (§4.2) [S]. Its lower part, for New York's
 * 0.615 km belong to 57 km/h: 0.4 km for the heavy, 0.35 for the medium, 0.3 for the light. 400 m ÷ 30 km/h = 48.0 s, ÷ 28 = 51.4;
 * 350 ÷ 30 = 42.0; 300 ÷ 32 = 33.8, ÷ 35 = 30.9.
 *
 * Siren factor [S]: traffic makes way more readily for what is smaller.
 */
export const HANOI_PROFILES: readonly ProfileEntry[] = [
  {
    ...vehicle('heavy-pumper', 'Heavy pumper', 'Xe chữa cháy hạng nặng'),
    ...{ widthCm: 250, clearanceCm: 50, heightCm: 330, weightKg: 16_000, lengthCm: 900 },
    speedKmh: { trunk: 45, arterial: 30, collector: 22, street: 16, alley: 9, offRoad: 8 },
    ...{ sirenFactor: 1.2, accelerationMs: 48_000, turns: TURNS.heavy },
  },
  {
    ...vehicle('medium-pumper', 'Medium pumper', 'Xe chữa cháy hạng trung'),
    ...{ widthCm: 235, clearanceCm: 50, heightCm: 310, weightKg: 11_000, lengthCm: 750 },
    speedKmh: { trunk: 45, arterial: 30, collector: 22, street: 17, alley: 9, offRoad: 8 },
    ...{ sirenFactor: 1.2, accelerationMs: 42_000, turns: TURNS.medium },
  },
  {
    ...vehicle('mini-pumper', 'Mini pumper', 'Xe chữa cháy mini'),
    ...{ widthCm: 186, clearanceCm: 50, heightCm: 230, weightKg: 3_490, lengthCm: 580 },
    speedKmh: { trunk: 50, arterial: 32, collector: 24, street: 18, alley: 10, offRoad: 10 },
    ...{ sirenFactor: 1.3, accelerationMs: 34_000, turns: TURNS.light },
  },
  {
    ...vehicle('tanker', 'Water tanker', 'Xe téc nước'),
    ...{ widthCm: 250, clearanceCm: 50, heightCm: 330, weightKg: 25_000, lengthCm: 950 },
    speedKmh: { trunk: 42, arterial: 28, collector: 20, street: 15, alley: 8, offRoad: 8 },
    ...{ sirenFactor: 1.1, accelerationMs: 51_000, turns: TURNS.heavy },
  },
  {
    ...vehicle('aerial-ladder', 'Aerial ladder', 'Xe thang'),
    ...{ widthCm: 250, clearanceCm: 60, heightCm: 370, weightKg: 33_000, lengthCm: 1_250 },
    speedKmh: { trunk: 42, arterial: 28, collector: 20, street: 14, alley: 8, offRoad: 8 },
    ...{ sirenFactor: 1.1, accelerationMs: 51_000, turns: { ...TURNS.heavy, uTurnMs: 45_000 } },
  },
  {
    ...vehicle('rescue-truck', 'Rescue truck', 'Xe cứu nạn, cứu hộ'),
    ...{ widthCm: 240, clearanceCm: 50, heightCm: 320, weightKg: 12_000, lengthCm: 800 },
    speedKmh: { trunk: 45, arterial: 30, collector: 22, street: 17, alley: 9, offRoad: 8 },
    ...{ sirenFactor: 1.2, accelerationMs: 42_000, turns: TURNS.medium },
  },
  {
    ...vehicle('command-car', 'Command car', 'Xe chỉ huy'),
    ...{ widthCm: 195, clearanceCm: 40, heightCm: 200, weightKg: 3_500, lengthCm: 530 },
    speedKmh: { trunk: 50, arterial: 32, collector: 25, street: 19, alley: 10, offRoad: 10 },
    ...{ sirenFactor: 1.3, accelerationMs: 34_000, turns: TURNS.light },
  },
  {
    ...vehicle('motorbike', 'Fire motorbike', 'Mô tô chữa cháy'),
    isMotorbike: true,
    // With its rider.
    ...{ widthCm: 87, clearanceCm: 33, heightCm: 190, weightKg: 450, lengthCm: 213 },
    speedKmh: { trunk: 45, arterial: 35, collector: 30, street: 22, alley: 14, offRoad: 10 },
    // Not below 0.85 of its free speed at peak (§4.8) [S].
    ...{ sirenFactor: 1.5, queueFactorMin: 0.85, accelerationMs: 31_000, turns: TURNS.motorbike },
  },
];

export const PROFILES: readonly VehicleProfile[] = HANOI_PROFILES.map(profileOf);

export function profileById(id: string, profiles: readonly VehicleProfile[] = PROFILES): VehicleProfile | undefined {
  return profiles.find((profile) => profile.id === id);
}

/** A vehicle's own measures, as far as roads ask for them: length decides where it may turn round. */
export type Body = Pick<VehicleProfile, 'widthCm' | 'heightCm' | 'weightKg' | 'lengthCm'>;

const BODY_KEYS = ['widthCm', 'heightCm', 'weightKg', 'lengthCm'] as const;

/** The first measure in which the body is larger than the profile that it would be routed by, or null. */
export function misfitOf(body: Body, profile: VehicleProfile): keyof Body | null {
  return BODY_KEYS.find((key) => body[key] > profile[key]) ?? null;
}

/**
 * What all have in common: with siren no law binds (Law 36/2024 art. 27); speed × 0.6 against a one-way (§3.2) [S]; half a minute to
 * have a gate opened or a bollard drawn [S]; the hour slows them as it slows everybody.
 */
function vehicle(id: string, en: string, vi: string) {
  const obeys = { turnBans: false, oneWays: false, signals: false };
  return { id, name: { en, vi }, isMotorbike: false, obeys, queueFactorMin: 0, contraflowFactor: 0.6, gateMs: 30_000 };
}
