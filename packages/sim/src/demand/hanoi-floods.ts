import type { LatLon } from '@runcard/engine';
import { bridgeAnchors } from '../city/facts/anchors.ts';
import type { FloodSpot } from './surge.ts';

/**
 * Streets that stand under water after heavy rain. That they flood is in the press year after year [B]; places ± 300 m [C]; radius and
 * depth [S], for no gauge is published.
 */
type Row = readonly [name: string, lat: number, lon: number, radiusM: number, depthCm: number];

const ROWS: readonly Row[] = [
  ['Phan Bội Châu – Lý Thường Kiệt', 21.0258, 105.8437, 200, 40],
  ['Cao Bá Quát', 21.0311, 105.8397, 200, 35],
  ['Nguyễn Khuyến', 21.0283, 105.8396, 250, 45],
  ['Thụy Khuê', 21.0425, 105.8203, 300, 50],
  ['Hoa Bằng', 21.0255, 105.7925, 250, 50],
  ['Trường Chinh', 20.9999, 105.8265, 300, 35],
  ['Nguyễn Trãi', 20.9955, 105.8075, 300, 40],
  ['Triều Khúc', 20.9842, 105.7985, 400, 60],
  ['Phạm Văn Đồng – Resco', 21.0665, 105.7825, 400, 50],
  ['Đại lộ Thăng Long, km 9', 21.0025, 105.718, 400, 70],
  ['Ngọc Lâm', 21.0455, 105.8725, 250, 40],
  ['Tân Mai', 20.9835, 105.8475, 300, 40],
];

export const HANOI_FLOOD_SPOTS: readonly FloodSpot[] = ROWS.map(([name, lat, lon, radiusM, depthCm]) => ({
  ...{ name, centre: { lat, lon }, radiusM, depthCm },
}));

/**
 * The water that each kind of vehicle drives through, cm. Trucks 0.6–0.8 m, cars with clearance 0.4–0.5, motorbikes 0.2–0.25 [C], lower
 * ends taken; no fording depth of a Hanoi vehicle was found.
 */
export const FORDING_CM: ReadonlyMap<string, number> = new Map([
  ['heavy-pumper', 70],
  ['medium-pumper', 60],
  ['tanker', 70],
  ['aerial-ladder', 60],
  ['rescue-truck', 60],
  ['mini-pumper', 45],
  ['command-car', 40],
  ['motorbike', 20],
]);

/** Bridges over the Red River from west to east; the middle of each, ± 200 m [C] (§6.2). */
const RED_RIVER = [
  'Vĩnh Thịnh',
  'Thăng Long',
  'Nhật Tân',
  'Long Biên',
  'Chương Dương',
  'Vĩnh Tuy',
  'Thanh Trì',
] as const;

export const CROSSINGS: ReadonlyMap<string, LatLon> = new Map(
  RED_RIVER.map((name) => {
    const anchors = bridgeAnchors[name];
    const [lat, lon] = anchors[anchors.length >> 1];
    return [name, { lat, lon }];
  }),
);

/**
 * The river is a kilometre wide: roads on its banks are farther off. Long Biên and Chương Dương are 780 m apart. Closes 1 to 10 pieces of each bridge
 * and of the island below it on the map of 2021.
 */
export const CROSSING_RADIUS_M = 350;
