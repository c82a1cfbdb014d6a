/**
 * What hose takes from a pump's pressure, in two forms that differ for the same hose; the Vietnamese is the more cautious and the default.
 *
 *   VN  h = S · Q² · n         m of head; l/s; rolls of 20 m
 *   FL  p = C · Q² · L         psi; hundreds of US gallons a minute; hundreds of feet
 *
 * 66 mm at 800 l/min: 2.96 and 2.02 bar per 100 m; 51 mm at 600: 6.37 and 4.55; 77 mm at 600: 0.74 and 0.45.
 */
export type FrictionForm = 'VN' | 'FL';

/** Inner diameters in use, mm. */
export type HoseMm = 51 | 66 | 77;

const S_VN: Readonly<Record<HoseMm, number>> = { 51: 0.13, 66: 0.034, 77: 0.015 };
const C_FL: Readonly<Record<HoseMm, number>> = { 51: 8, 66: 2, 77: 0.8 };
const ROLL_M = 20;
/** Metres of water in a bar. */
export const HEAD_M_PER_BAR = 10.197;
const BAR_PER_PSI = 0.068_947_6;
const FT_PER_M = 3.280_84;
const LPM_PER_US_GPM = 3.785_41;

/** Bar for each metre of hose and each (l/min)²: friction grows with the square of the flow. */
function barPerMAndLpm2(hoseMm: HoseMm, form: FrictionForm): number {
  if (form === 'VN') return S_VN[hoseMm] / 60 ** 2 / ROLL_M / HEAD_M_PER_BAR;
  return (C_FL[hoseMm] * BAR_PER_PSI * (FT_PER_M / 100)) / (100 * LPM_PER_US_GPM) ** 2;
}

export function frictionBar(hoseMm: HoseMm, form: FrictionForm, hoseM: number, flowLpm: number): number {
  return barPerMAndLpm2(hoseMm, form) * hoseM * flowLpm ** 2;
}

/** What one line carries when so much pressure may be lost in it, l/min; `Infinity` over no hose. */
export function flowLpmOver(hoseMm: HoseMm, form: FrictionForm, hoseM: number, lossBar: number): number {
  return lossBar <= 0 ? 0 : Math.sqrt(lossBar / (barPerMAndLpm2(hoseMm, form) * hoseM));
}

/** How long a line may be that still carries so much, m. */
export function hoseMFor(hoseMm: HoseMm, form: FrictionForm, flowLpm: number, lossBar: number): number {
  return lossBar <= 0 ? 0 : Math.floor(lossBar / (barPerMAndLpm2(hoseMm, form) * flowLpm ** 2));
}
