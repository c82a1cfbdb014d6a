/**
 * The 30 districts until July 2025. Area (km², computed from published polygons [A]), centroid in degrees [A],
 * population of the 2019 census [C]; `urban`: a quận, one of the twelve inner districts.
 * `bank`: which land between the rivers it lies on: R right bank of the Red River, N north of Red River and Đuống,
 * M between Red River and Đuống.
 */
export interface District {
  readonly name: string;
  readonly urban: boolean;
  readonly areaKm2: number;
  readonly latDeg: number;
  readonly lonDeg: number;
  readonly population: number;
  readonly bank: string;
}

type Row = readonly [string, number, number, number, number, string?];

const quan: readonly Row[] = [
  ['Ba Đình', 9.15, 21.0362, 105.8267, 221_893],
  ['Hoàn Kiếm', 5.27, 21.0288, 105.8538, 135_618],
  ['Tây Hồ', 23.54, 21.0682, 105.8198, 160_495],
  ['Long Biên', 60.29, 21.0424, 105.894, 322_549, 'M'],
  ['Cầu Giấy', 12.48, 21.0306, 105.7923, 292_536],
  ['Đống Đa', 10.58, 21.0159, 105.8262, 371_606],
  ['Hai Bà Trưng', 9.19, 21.0057, 105.859, 303_586],
  ['Hoàng Mai', 40.01, 20.9748, 105.8633, 506_347],
  ['Thanh Xuân', 9.74, 20.9947, 105.8159, 293_524],
  ['Nam Từ Liêm', 32.24, 21.0126, 105.7614, 264_246],
  ['Bắc Từ Liêm', 45.58, 21.0718, 105.7613, 335_110],
  ['Hà Đông', 49.77, 20.9533, 105.7564, 397_854],
];

const huyen: readonly Row[] = [
  ['Sóc Sơn', 307.63, 21.2725, 105.8303, 343_432, 'N'],
  ['Đông Anh', 186.56, 21.1366, 105.8407, 405_749, 'N'],
  ['Gia Lâm', 117.57, 21.0294, 105.9506, 286_102, 'NM'],
  ['Thanh Trì', 63.97, 20.9329, 105.8405, 274_347],
  ['Mê Linh', 144.14, 21.1835, 105.7054, 241_633, 'N'],
  ['Sơn Tây', 118.69, 21.0967, 105.4796, 151_090],
  ['Ba Vì', 425.86, 21.1427, 105.3831, 290_580],
  ['Phúc Thọ', 117.47, 21.1163, 105.5841, 184_024],
  ['Đan Phượng', 76.96, 21.1131, 105.6779, 174_501],
  ['Hoài Đức', 85.67, 21.0242, 105.6993, 257_633],
  ['Quốc Oai', 150.05, 20.9681, 105.5991, 194_412],
  ['Thạch Thất', 186.79, 21.0191, 105.5307, 216_554],
  ['Chương Mỹ', 240.59, 20.8766, 105.6599, 337_326],
  ['Thanh Oai', 125.16, 20.8558, 105.7809, 211_029],
  ['Thường Tín', 130.74, 20.845, 105.8749, 254_702],
  ['Phú Xuyên', 175.03, 20.7356, 105.9014, 213_984],
  ['Ứng Hòa', 188.83, 20.7119, 105.7995, 204_800],
  ['Mỹ Đức', 225.22, 20.6868, 105.7205, 199_901],
];

const district =
  (urban: boolean) =>
  ([name, areaKm2, latDeg, lonDeg, population, bank = 'R']: Row): District => ({
    name,
    urban,
    areaKm2,
    latDeg,
    lonDeg,
    population,
    bank,
  });

export const districts: readonly District[] = [...quan.map(district(true)), ...huyen.map(district(false))];
