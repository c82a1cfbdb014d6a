import type { LatLon } from './anchors.ts';

/**
 * Rivers and lakes of the generated city. River courses are sketched by hand through the bridge anchors, [C] ± 500 m;
 * widths and lake areas are round figures from general knowledge [C].
 */
export interface River {
  readonly name: string;
  readonly widthM: number;
  readonly course: readonly LatLon[];
}

export const redRiver: River = {
  name: 'Sông Hồng',
  widthM: 760,
  course: [
    [21.31, 105.35],
    [21.305, 105.385],
    [21.29, 105.42],
    [21.265, 105.44],
    [21.23, 105.445],
    [21.19, 105.462],
    [21.165, 105.49],
    [21.153, 105.535],
    [21.167, 105.59],
    [21.173, 105.615],
    [21.162, 105.638],
    [21.14, 105.662],
    [21.135, 105.695],
    [21.122, 105.725],
    [21.104, 105.76],
    [21.101, 105.7843],
    [21.1, 105.803],
    [21.0956, 105.82],
    [21.083, 105.838],
    [21.063, 105.85],
    [21.0437, 105.859],
    [21.0372, 105.8619],
    [21.021, 105.869],
    [21.0056, 105.8806],
    [20.9939, 105.902],
    [20.977, 105.911],
    [20.957, 105.905],
    [20.932, 105.888],
    [20.915, 105.912],
    [20.897, 105.9],
    [20.873, 105.932],
    [20.837, 105.918],
    [20.795, 105.928],
    [20.765, 105.967],
    [20.722, 105.977],
    [20.7, 106.01],
    [20.68, 106.06],
  ],
};

export const duongRiver: River = {
  name: 'Sông Đuống',
  widthM: 230,
  course: [
    [21.068, 105.847],
    [21.0665, 105.864],
    [21.074, 105.881],
    [21.0785, 105.904],
    [21.0635, 105.93],
    [21.043, 105.95],
    [21.046, 105.972],
    [21.062, 105.985],
    [21.051, 106.005],
    [21.066, 106.06],
  ],
};

/** The western border of the city. */
export const blackRiver: River = {
  name: 'Sông Đà',
  widthM: 650,
  course: [
    [20.99, 105.33],
    [21.04, 105.302],
    [21.1, 105.325],
    [21.17, 105.295],
    [21.2, 105.325],
    [21.23, 105.348],
    [21.27, 105.352],
    [21.31, 105.35],
  ],
};

export interface Lake {
  readonly name: string;
  readonly areaHa: number;
  /** Long side to short side, and the heading of the long side in degrees north of east. */
  readonly aspect: number;
  readonly headingDeg: number;
  /** 0 = a smooth basin; 1 = a reservoir with arms. */
  readonly arms: number;
}

const lake = (name: string, areaHa: number, aspect = 1.3, headingDeg = 90, arms = 0.15): Lake => ({
  name,
  areaHa,
  aspect,
  headingDeg,
  arms,
});

export const lakes: readonly Lake[] = [
  lake('Hồ Tây', 510, 1.35, 120, 0.45),
  lake('Hồ Trúc Bạch', 20, 1.4, 140),
  lake('Hồ Hoàn Kiếm', 12, 2.8, 85, 0.05),
  lake('Hồ Bảy Mẫu', 18, 1.8),
  lake('Hồ Ba Mẫu', 4.5, 1.6),
  lake('Hồ Thiền Quang', 5, 1.5, 0, 0.05),
  lake('Hồ Giảng Võ', 6.5, 1.7),
  lake('Hồ Thành Công', 6, 1.4),
  lake('Hồ Ngọc Khánh', 3.6, 1.8),
  lake('Hồ Thủ Lệ', 6, 1.8, 150),
  lake('Hồ Đống Đa', 13, 2.2, 20),
  lake('Hồ Văn Chương', 5, 1.4),
  lake('Hồ Định Công', 19, 1.3, 60),
  lake('Hồ Linh Đàm', 70, 1.8, 10, 0.5),
  lake('Hồ Yên Sở', 120, 1.6, 60, 0.45),
  lake('Hồ Thanh Nhàn', 8, 1.4),
  lake('Hồ Hai Bà Trưng', 1.5, 1.3),
  lake('Hồ Nghĩa Đô', 4.5, 1.2),
  lake('Hồ Đền Lừ', 4, 1.6),
  lake('Hồ Văn Quán', 7, 1.7, 40),
  lake('Đầm Vân Trì', 130, 3, 70, 0.6),
  lake('Hồ Đồng Mô', 900, 1.6, 120, 1),
  lake('Hồ Suối Hai', 800, 1.7, 150, 1),
  lake('Hồ Quan Sơn', 600, 4, 110, 0.8),
];
