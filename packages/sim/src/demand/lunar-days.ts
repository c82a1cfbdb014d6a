/**
 * The days about Tết, local dates. Months of the lunar calendar begin with the day of the new moon at UTC+7; the instants [computed] after Meeus,
 * Astronomical Algorithms, ch. 49: 2025-01-29 19:36, 2026-02-17 19:02, 2027-02-06 22:56, 2028-01-26 22:13, all UTC+7, 29 days after the one before.
 * The 23rd of the twelfth month is seven days before the first day, the full moon of the first month fourteen after it.
 */
export const TET_DAYS: ReadonlyMap<number, TetDays> = new Map([
  [2025, { kitchenGods: '2025-01-22', firstDay: '2025-01-29', fullMoon: '2025-02-12' }],
  [2026, { kitchenGods: '2026-02-10', firstDay: '2026-02-17', fullMoon: '2026-03-03' }],
  [2027, { kitchenGods: '2027-01-30', firstDay: '2027-02-06', fullMoon: '2027-02-20' }],
  [2028, { kitchenGods: '2028-01-19', firstDay: '2028-01-26', fullMoon: '2028-02-09' }],
]);

export interface TetDays {
  readonly kitchenGods: string;
  readonly firstDay: string;
  readonly fullMoon: string;
}
