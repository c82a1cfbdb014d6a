/**
 * The twelve inner districts of Hanoi, for demand and for whoever places stations by it. 186 of 351 fires happened there [B]. Their least density
 * is 5,350 per km² (Long Biên), the densest outer one 4,289 (Thanh Trì) [computed from §2.2 of `hanoi-and-standards.md`]: the line is drawn
 * between. For a world without areas: a circle of their 307.8 km² about the middle of their centroids, weighted by area [computed].
 */
export const INNER_HANOI = {
  share: 186 / 351,
  densityMinPerKm2: 4_800,
  centre: { lat: 21.018, lon: 105.816 },
  radiusM: 9_899,
} as const;
