import { CAPABILITIES, type KnownCapability } from '../../world/capabilities.ts';
import type { AgencyToNotify } from '../answer.ts';

/** The words of `summary`, each in both languages: one catalogue, so that neither says what the other does not. */
export type Language = 'en' | 'vi';
export type Words = Readonly<Record<Language, string>>;

/** Placeholders in braces are filled in by `fill`. */
export const SENTENCES = {
  send: { en: 'Send {count}: {list}', vi: 'Điều {count} xe: {list}' },
  sendNobody: { en: 'Nobody can be sent', vi: 'Không có xe nào điều được' },
  sendNoMore: { en: 'Nobody more until somebody confirms it', vi: 'Chưa điều thêm xe cho tới khi xác minh' },
  onConfirmation: { en: 'When confirmed: {list}', vi: 'Khi xác minh: thêm {list}' },
  more: { en: '{count} more', vi: '{count} xe nữa' },
  toTheDoor: { en: 'All drive up to the house', vi: 'Tất cả xe vào tới nhà cháy' },
  standOff: {
    en: 'All stop {metres} m off or more, upwind',
    vi: 'Tất cả dừng cách từ {metres} m, phía trên gió',
  },
  stopShort: { en: '{count} stop {metres} m off ({road})', vi: '{count} xe dừng cách {metres} m ({road})' },
  stopWide: { en: '{count} stop {metres} m off', vi: '{count} xe dừng cách {metres} m' },
  driveIn: { en: '{unit} goes in', vi: '{unit} vào sâu' },
  layByHand: { en: '{unit} lays {metres} m of hose', vi: '{unit} rải {metres} m vòi' },
  layByCart: { en: '{unit} lays {metres} m of hose by cart', vi: '{unit} rải {metres} m vòi bằng xe kéo' },
  chargeAfter: {
    en: 'charges its line once {other} is past',
    vi: 'chỉ cấp nước vào vòi khi {other} đã qua',
  },
  guessed: { en: 'No road in the map: straight line only', vi: 'Bản đồ không có đường: chỉ tính đường chim bay' },
  early: { en: 'extinguishers {minute} min', vi: 'bình chữa cháy phút {minute}' },
  rescue: { en: 'rescue ready {range}', vi: 'cứu người {range}' },
  water: { en: 'first water {range}', vi: 'có nước {range}' },
  noWater: { en: 'no first water by itself', vi: 'chưa có nước phun ngay' },
  dry: { en: 'tank dry at {minute} min', vi: 'hết nước xe phút {minute}' },
  sustained: { en: '{flow} l/min from {minute} min', vi: '{flow} l/phút từ phút {minute}' },
  assembled: { en: 'all there {minute} min', vi: 'đủ lực lượng phút {minute}' },
  range: { en: '{from}–{to} min', vi: '{from}–{to} phút' },
  missing: { en: 'Missing: {list}', vi: 'Thiếu: {list}' },
  insteadOfLadder: {
    en: "; use hand ladders, a neighbour's roof or balcony, cutters",
    vi: '; thay bằng thang tay, mái hay ban công nhà bên, máy cắt',
  },
  short: { en: 'Water short by {flow} l/min of {required}', vi: 'Thiếu {flow} l/phút nước trên {required}' },
  waterSooner: {
    en: 'Water could come {time} sooner, rescue {later} later',
    vi: 'Nước có thể sớm hơn {time}, cứu người muộn hơn {later}',
  },
  waterOnly: {
    en: 'Water could come {time} sooner, without rescue',
    vi: 'Nước có thể sớm hơn {time}, nhưng không có cứu người',
  },
  nothingMissing: { en: 'Nothing that the plan asks for is missing', vi: 'Đủ lực lượng theo phương án' },
  call: { en: 'Call: {list}', vi: 'Gọi: {list}' },
  callNobody: { en: 'No other agency to call', vi: 'Không cần gọi cơ quan khác' },
  weakest: { en: 'Least sure: {what}', vi: 'Kém chắc chắn nhất: {what}' },
} as const satisfies Readonly<Record<string, Words>>;

/** What the answer rests on, the weakest first: the code of a notice and what it means here. */
export const ASSUMPTIONS: readonly (readonly [string, Words])[] = [
  ['ON_CONFIRMATION', { en: 'the report: nobody has confirmed it', vi: 'tin báo: chưa ai xác minh' }],
  ['NO_ROUTE', { en: 'a time by the straight line, no road in the map', vi: 'thời gian theo đường chim bay' }],
  ['TRAFFIC_PENDING', { en: 'closures not yet in these times', vi: 'đường cấm chưa tính vào' }],
  [
    'POSITION_TOO_OLD',
    {
      en: 'a unit not heard of for 10 min, taken to be at its station',
      vi: 'xe mất vị trí quá 10 phút, coi như ở đội',
    },
  ],
  [
    'WIDTH_INFERRED',
    { en: 'the width of {road}, inferred from its name or class', vi: 'độ rộng {road}, suy từ tên hoặc loại đường' },
  ],
  ['POSITION_OLD', { en: 'a position 2 to 10 min old', vi: 'vị trí xe cũ 2 đến 10 phút' }],
  ['UNIT_RETURNING', { en: 'a returning unit: ask for its tank and crew', vi: 'xe đang về: hỏi lại nước và người' }],
  ['TRAFFIC_STALE', { en: 'speeds older than 5 min', vi: 'tốc độ giao thông cũ hơn 5 phút' }],
  ['WATER_UNKNOWN_STATUS', { en: 'a hydrant never reported as working', vi: 'trụ nước chưa được kiểm tra' }],
  ['WATER_PRIVATE', { en: 'private water: somebody must open it', vi: 'nguồn nước tư nhân: phải có người mở' }],
  ['SYNTHETIC_DATA', { en: 'stations, units or water are invented', vi: 'dữ liệu đội, xe, nước là giả định' }],
];
/** What is dangerous for those who go, the worst first: the code of a warning and what to do. */
export const DANGERS: readonly (readonly [string, Words])[] = [
  [
    'STAND_OFF',
    {
      en: 'Stay {metres} m off and upwind until the stuff is known',
      vi: 'Đứng cách {metres} m, phía trên gió, đến khi rõ chất cháy',
    },
  ],
  [
    'LITHIUM',
    {
      en: 'Lithium batteries: masks for all, ground-floor exit blocked, may re-ignite',
      vi: 'Pin lithi: đeo mặt nạ, coi lối ra tầng 1 bị chặn, có thể cháy lại',
    },
  ],
  [
    'POWER_NOT_CUT',
    { en: 'Power not known to be off: no solid stream', vi: 'Chưa xác nhận cắt điện: không phun tia nước đặc' },
  ],
  [
    'HOSE_CROSSES_RAILS',
    { en: 'Rails lie between a pumper and the fire: no hose', vi: 'Đường sắt chắn giữa xe và đám cháy: không rải vòi' },
  ],
  ['HOSE_TOO_SHORT', { en: 'The hose of a pumper does not reach the fire', vi: 'Vòi của một xe không tới đám cháy' }],
  [
    'EXIT_CLOSED',
    {
      en: 'Exits locked or barred: cutters and a ladder at the front',
      vi: 'Lối ra bị khóa hoặc rào: mang máy cắt và thang phía trước',
    },
  ],
];
/** A road that has no name. */
export const NAMELESS: Words = { en: 'the way in', vi: 'lối vào' };
export const USUAL_ASSUMPTION: Words = {
  en: 'times are not calibrated on real runs',
  vi: 'thời gian chưa hiệu chỉnh theo thực tế',
};

const VEHICLES: Partial<Record<string, Words>> = {
  PUMP: { en: 'pumper', vi: 'xe chữa cháy' },
  TANK: { en: 'tanker', vi: 'xe téc' },
  LADDER: { en: 'ladder truck', vi: 'xe thang' },
  RESCUE: { en: 'rescue truck', vi: 'xe CNCH' },
  COMMAND: { en: 'command car', vi: 'xe chỉ huy' },
  EXTINGUISHERS: { en: 'extinguisher crew', vi: 'tổ bình chữa cháy' },
  BREATHING_APPARATUS: { en: 'stand-by crew', vi: 'tổ dự bị' },
};

/** Vehicles by what they are sent for; a caller's own capability as it is written. "2 pumpers", and one of them without its number. */
export function countVehicles(count: number, capability: string, language: Language): string {
  const vehicle = VEHICLES[capability];
  const name = (vehicle ?? CAPABILITIES[capability as KnownCapability])?.[language] ?? capability;
  if (count === 1) return name;
  return `${count} ${name}${vehicle !== undefined && language === 'en' ? 's' : ''}`;
}

export const AGENCIES: Readonly<Record<AgencyToNotify, Words>> = {
  POWER: { en: 'power company', vi: 'điện lực' },
  AMBULANCE_115: { en: 'ambulance 115', vi: 'cấp cứu 115' },
  WATER: { en: 'water company', vi: 'cấp nước' },
  TRAFFIC_POLICE: { en: 'traffic police', vi: 'CSGT' },
  WARD_POLICE: { en: 'ward police', vi: 'công an phường' },
  ARMY: { en: 'army', vi: 'quân đội' },
  GAS: { en: 'gas supplier', vi: 'công ty gas' },
};

/** "{count} more" with { count: 3 } → "3 more". */
export function fill(words: Words, language: Language, values: Readonly<Record<string, string | number>> = {}): string {
  const parts = partsOf(words[language]);
  let filled = parts[0]!;
  for (let i = 1; i < parts.length; i += 2) filled += String(values[parts[i]!] ?? '') + parts[i + 1]!;
  return filled;
}

/** Text, name, text, name, text. The catalogue's own, so few. */
const known = new Map<string, readonly string[]>();

function partsOf(text: string): readonly string[] {
  const parts = known.get(text) ?? text.split(/\{(\w+)\}/);
  known.set(text, parts);
  return parts;
}
