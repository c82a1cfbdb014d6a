import type { FacilityClass, IncidentType } from '../../world/world.ts';
import type { PlanAddition, PlanRule, PlanSlot, ResponsePlan } from './plan.ts';
import type { FlowMethod } from './required-flow.ts';

/**
 * The shipped response plan. Data: `docs/response-plan.md` shows the same table with the reasons, and a test keeps the two equal.
 * Levels are totals. Nothing here is an official Vietnamese run card: none was found. Marks: [A] official text, [B] press or trade
 * page, [C] background knowledge, unverified, [S] suggested or derived here.
 */
const SEEN = 'Pattern of first alarms in 17 reported Hanoi fires, 2016–2026';
const SCALED = 'Scaled from the first alarm so that each level adds a crew group; not observed';
const VERIFY =
  'The nearest pumper at once; all of it on confirmation. Confirmed as ELECTRICAL_FIRE: a small fire in a building';
const USUAL = 'Usual practice; no Hanoi figure found';

/** l/min. House: 60 m² × 13.58 l/min per m² × 1.5 for two exposures. The others: l/s of the building flow tables × 60, as each row says. */
const FLOW = {
  house: 1_222,
  /** 20 l/s: dwellings of 3 to 12 floors, public buildings of 3 to 6 floors, ordinary workshops. */
  building: 1_200,
  /** 30 l/s: towers of 17 floors and more, public buildings of 7 to 12 floors. */
  tower: 1_800,
  /** 40 l/s: the largest factories and stores. */
  store: 2_400,
  /** Two 51 mm nozzles of 5 l/s. */
  twoNozzles: 600,
  none: 0,
} as const;

/** Where `FLOW.house` comes from: a terrace, a neighbour on either side. */
const HOUSE_METHOD: FlowMethod = { name: 'NFA', involvedPercent: 100, exposedSides: 2 };

/**
 * Type, class, level, places; a place in brackets is wanted and not mandatory, one in round brackets is sent where it is there before the
 * water. Earlier slots are filled first.
 */
type Row = readonly [IncidentType, FacilityClass | 'ANY', 1 | 2 | 3, string, number, string, PlanRule['confidence']];

/** Where alleys lead to and people sleep: motorbikes get to the door where no truck does. */
const EARLY = '(EXTINGUISHERS 1)';
const ALLEY_FLATS: readonly FacilityClass[] = ['MINI_APARTMENT', 'BOARDING_HOUSE'];

const HOUSES = ['HOUSE', 'SHOP_HOUSE'] as const;
const MANY_PEOPLE = ['MINI_APARTMENT', 'BOARDING_HOUSE', 'OLD_HOUSING_BLOCK', 'KARAOKE', 'SCHOOL'] as const;
const HIGH_RISE = ['APARTMENT_TOWER', 'HOSPITAL'] as const;
const STORES = ['MARKET', 'WAREHOUSE'] as const;

const STRUCTURE_ROWS: readonly Row[] = [
  ['STRUCTURE_FIRE', 'ANY', 1, 'PUMP 4, COMMAND 1', FLOW.building, SEEN, 'S'],
  ['STRUCTURE_FIRE', 'ANY', 2, 'PUMP 8, COMMAND 1, RESCUE 1, [TANK 1], [LADDER 1]', FLOW.building, SCALED, 'S'],
  ['STRUCTURE_FIRE', 'ANY', 3, 'PUMP 12, COMMAND 2, RESCUE 2, TANK 2, [LADDER 1]', FLOW.building, SCALED, 'S'],
  ...HOUSES.flatMap((kind): Row[] => [
    ['STRUCTURE_FIRE', kind, 1, `PUMP 2, ${EARLY}`, FLOW.house, SEEN, 'S'],
    ['STRUCTURE_FIRE', kind, 2, `PUMP 6, COMMAND 1, RESCUE 1, [TANK 1], ${EARLY}`, FLOW.house, SCALED, 'S'],
    ['STRUCTURE_FIRE', kind, 3, `PUMP 10, COMMAND 1, RESCUE 2, TANK 2, [LADDER 1], ${EARLY}`, FLOW.house, SCALED, 'S'],
  ]),
  ...MANY_PEOPLE.flatMap((kind) => manyPeople(kind, FLOW.building)),
  ...HIGH_RISE.flatMap((kind) => manyPeople(kind, FLOW.tower)),
  ...STORES.flatMap((kind) => goods(kind, FLOW.store)),
  ...goods('WORKSHOP', FLOW.building),
];

/** Where people may be trapped, or nobody says that they are not: in a dwelling at night. */
const PEOPLE_AT_RISK_ROWS: readonly Row[] = [
  ...HOUSES.map(
    (kind): Row => ['STRUCTURE_FIRE', kind, 1, `PUMP 4, COMMAND 1, [RESCUE 1], ${EARLY}`, FLOW.house, SEEN, 'S'],
  ),
  ...MANY_PEOPLE.map((kind) => crowd(kind, FLOW.building)),
  ...HIGH_RISE.map((kind) => crowd(kind, FLOW.tower)),
];

const OTHER_ROWS: readonly Row[] = [
  ['VEHICLE_FIRE', 'ANY', 1, 'PUMP 1', FLOW.twoNozzles, USUAL, 'S'],
  ['VEHICLE_FIRE', 'ANY', 2, 'PUMP 2, RESCUE 1, COMMAND 1', FLOW.twoNozzles, USUAL, 'S'],
  ['VEHICLE_FIRE', 'ANY', 3, 'PUMP 4, RESCUE 1, COMMAND 1, [TANK 1]', FLOW.building, USUAL, 'S'],
  ['OUTDOOR_FIRE', 'ANY', 1, 'PUMP 1', FLOW.twoNozzles, USUAL, 'S'],
  ['OUTDOOR_FIRE', 'ANY', 2, 'PUMP 3, TANK 1, COMMAND 1', FLOW.twoNozzles, USUAL, 'S'],
  ['OUTDOOR_FIRE', 'ANY', 3, 'PUMP 5, TANK 2, COMMAND 1', FLOW.building, USUAL, 'S'],
  ['ELECTRICAL_FIRE', 'ANY', 1, 'PUMP 2', FLOW.twoNozzles, USUAL, 'S'],
  ['ELECTRICAL_FIRE', 'ANY', 2, 'PUMP 4, COMMAND 1, RESCUE 1', FLOW.building, USUAL, 'S'],
  ['ELECTRICAL_FIRE', 'ANY', 3, 'PUMP 8, COMMAND 1, RESCUE 1, [TANK 1], [LADDER 1]', FLOW.building, USUAL, 'S'],
  ['ALARM', 'ANY', 1, 'PUMP 2', FLOW.twoNozzles, VERIFY, 'S'],
  ['ALARM', 'ANY', 2, 'PUMP 4, COMMAND 1, RESCUE 1', FLOW.building, VERIFY, 'S'],
  ['ALARM', 'ANY', 3, 'PUMP 8, COMMAND 1, RESCUE 1, [TANK 1], [LADDER 1]', FLOW.building, VERIFY, 'S'],
  ['RESCUE', 'ANY', 1, 'RESCUE 1', FLOW.none, USUAL, 'S'],
  ['RESCUE', 'ANY', 2, 'RESCUE 2, COMMAND 1, [LADDER 1]', FLOW.none, USUAL, 'S'],
  ['RESCUE', 'ANY', 3, 'RESCUE 3, COMMAND 1, PUMP 1, [LADDER 1]', FLOW.none, USUAL, 'S'],
  ['TRAFFIC_RESCUE', 'ANY', 1, 'RESCUE 1, PUMP 1', FLOW.twoNozzles, USUAL, 'S'],
  ['TRAFFIC_RESCUE', 'ANY', 2, 'RESCUE 2, PUMP 1, COMMAND 1', FLOW.twoNozzles, USUAL, 'S'],
  ['TRAFFIC_RESCUE', 'ANY', 3, 'RESCUE 3, PUMP 2, COMMAND 1', FLOW.twoNozzles, USUAL, 'S'],
  ['FLOOD_RESCUE', 'ANY', 1, 'RESCUE 1, [BOAT 1]', FLOW.none, USUAL, 'S'],
  ['FLOOD_RESCUE', 'ANY', 2, 'RESCUE 2, [BOAT 1], COMMAND 1', FLOW.none, USUAL, 'S'],
  ['FLOOD_RESCUE', 'ANY', 3, 'RESCUE 3, [BOAT 2], COMMAND 1', FLOW.none, USUAL, 'S'],
  ['HAZMAT', 'ANY', 1, 'PUMP 2, RESCUE 1, COMMAND 1, [HAZMAT 1]', FLOW.building, USUAL, 'S'],
  ['HAZMAT', 'ANY', 2, 'PUMP 4, RESCUE 2, COMMAND 1, TANK 1, [HAZMAT 1]', FLOW.building, USUAL, 'S'],
  ['HAZMAT', 'ANY', 3, 'PUMP 8, RESCUE 2, COMMAND 2, TANK 2, [HAZMAT 1]', FLOW.building, USUAL, 'S'],
  ['OTHER', 'ANY', 1, 'PUMP 1, [RESCUE 1]', FLOW.twoNozzles, USUAL, 'S'],
  ['OTHER', 'ANY', 2, 'PUMP 2, RESCUE 1, COMMAND 1', FLOW.twoNozzles, USUAL, 'S'],
  ['OTHER', 'ANY', 3, 'PUMP 4, RESCUE 1, COMMAND 1, [TANK 1]', FLOW.building, USUAL, 'S'],
];

/** From level 2 somebody is inside, and a pair stands by for them. */
const STANDBY = '[BREATHING_APPARATUS 1]';
const INSIDE: readonly IncidentType[] = ['STRUCTURE_FIRE', 'ELECTRICAL_FIRE', 'ALARM', 'HAZMAT'];

const ADDITIONS: readonly PlanAddition[] = [
  {
    id: 'LITHIUM',
    hazard: 'LITHIUM',
    slots: slotsOf('[BREATHING_APPARATUS 1]'),
    source: 'Breathing apparatus for all in the alley: a crew to relieve those who are in the smoke',
    confidence: 'S',
  },
];

export const DEFAULT_PLAN: ResponsePlan = {
  format: 'runcard-plan',
  version: 1,
  name: 'Hanoi, suggested defaults',
  rules: [
    ...STRUCTURE_ROWS.map((row) => ruleOf(row)),
    ...PEOPLE_AT_RISK_ROWS.map((row) => ruleOf(row, true)),
    ...OTHER_ROWS.map((row) => ruleOf(row)),
  ],
  crewMin: { PUMP: 3, RESCUE: 4, BREATHING_APPARATUS: 2 },
  needs: { RESCUE: ['BREATHING_APPARATUS', 'FORCIBLE_ENTRY'] },
  equivalents: {},
  additions: ADDITIONS,
  report: {
    ...{ confirmingCalls: 3, lateMs: 300_000 },
    ...{ likelyMouthPercent: 25, untoldMouthPercent: 50, shutMouthPercent: 50 },
  },
  namesHomeTeam: true,
  availability: { refillMs: 600_000, refillP90Ms: 900_000 },
  turnout: { dayMs: 80_000, nightMs: 90_000, nightFromMinute: 22 * 60, nightToMinute: 6 * 60 },
  water: {
    hoseReachM: 200,
    layMsPerM: 3_000,
    cartMsPerM: 900,
    twoMenFactor: 1.5,
    fillMlPerM: 3_300,
    lineLpm: 800,
    pumpStartMs: 0,
    ...{ pumpBar: 10, nozzleBar: 3.5, friction: 'VN', storeyM: 3.3, stairHoseMPerFloor: 10 },
    effectiveLpm: 200,
    effectiveMs: 120_000,
    effectiveNeeds: ['BREATHING_APPARATUS'],
    keyHolderMs: 600_000,
    ...{ dwellingHorizonMs: 1_800_000, horizonMs: 3_600_000, lithiumHorizonFactor: 2 },
    flowLpm: { HYDRANT: 600, TANK: 800, NATURAL: 800, SUCTION_POINT: 800 },
  },
  arrival: {
    ...{ p90Factor: 1.4, withGearMsPerM: 1_000, stepMs: 15_000 },
    ...{ setbackM: 15, queueMPerVehicle: 12, hoseWidthCm: 10, ambulanceM: 12, standOffM: 100 },
    ...{ jackSpreadCm: 550, ladderReachM: 25, ladderM: 33, secondCrewMs: 1_200_000 },
  },
  community: { reachM: 500, walkMsPerM: 667 },
  sources: {
    'crewMin.PUMP':
      'Three lay a line of 200 m in 10 min, VnExpress 4929432 [B]; two of them in breathing apparatus [S]',
    'crewMin.RESCUE': 'Four wearers of breathing apparatus are ready for rescue [S]',
    'crewMin.BREATHING_APPARATUS': 'A pair [S]',
    'needs.RESCUE': 'Ready for rescue: breathing apparatus and tools for forced entry [S]',
    'report.confirmingCalls': 'Three who do not know of each other do not all make it up [S]',
    'report.lateMs': 'Calls are answered and sent within a minute or two; five is a queue or a fault [S]',
    'report.likelyMouthPercent': 'One of four mouths, none likelier than another [S]',
    'report.untoldMouthPercent': 'As likely as not [S]',
    'report.shutMouthPercent': 'Neighbours open a gate, or nobody is there to [S]',
    'turnout.dayMs': 'NFPA 1710, turnout to fires ≤ 80 s at 90 % [B+]; local drill habit 45–60 s [C]',
    'turnout.nightMs': 'Upper end of the local drill habit at night, 60–90 s [C]; no legal text found',
    'turnout.nightFromMinute': '22:00 [S]',
    'turnout.nightToMinute': '06:00 [S]',
    'availability.refillMs': '5 m³ from a hydrant of 10 l/s: 8 min, and 2 min to couple [S]; not observed',
    'availability.refillP90Ms': 'Half as long again [S]; not observed',
    namesHomeTeam: 'Circular 140/2020: nearest first; whether still in force after 1 July 2025 is unverified [C]',
    'water.hoseReachM': 'QCVN 06:2021 5.1: covered if ≤ 200 m along the hose from the source [B]; 10 rolls of 20 m [B]',
    'water.layMsPerM': '200 m in 10 min by hand, 3 men, Hanoi team 16 (VnExpress 4929432, 2025) [B]',
    'water.cartMsPerM': '200 m in 3 min by cart, Hanoi team 16 (VnExpress 4929432, 2025) [B]',
    'water.twoMenFactor': 'Two men of the three that the line is laid by [S]; one man lays none',
    'water.lineLpm': 'One 65 mm line of 200 m at 10 bar: √(65 m ÷ 0.34) = 13.8 l/s [S]',
    'water.pumpStartMs': 'The pump is engaged while the line is laid [S]',
    'water.fillMlPerM': 'A round bore of 65 mm: π/4 × 0.65² dm² × 10 dm = 3.3 l [computed]',
    'water.pumpBar': 'Usual working pressure [C]',
    'water.nozzleBar': 'Nozzle pressure of an attack line [S]',
    'water.friction': 'h = S·Q²·n, S = 0.034 for 66 mm: the more cautious of the two forms [C]',
    'water.storeyM': 'Usual storey of a dwelling [S]',
    'water.stairHoseMPerFloor': 'One roll of 20 m per two floors [S]',
    'water.effectiveLpm': 'One 51 mm nozzle (lăng B) at low flow [S]',
    'water.effectiveMs': 'Two minutes of attack [S]',
    'water.effectiveNeeds': 'Two of a crew of three in breathing apparatus [S]',
    'water.keyHolderMs': 'A neighbour or guard is woken and comes with the key: 10 min [S]; not observed',
    'water.dwellingHorizonMs': 'Half an hour of attack in a dwelling [S]',
    'water.horizonMs': 'An hour elsewhere [S]',
    'water.lithiumHorizonFactor': 'Batteries burn on and light again: twice as long [S]',
    'water.flowLpm.HYDRANT': '10 l/s, the low end of 10–15 l/s in the inner city; old mains give 5–8 l/s [S]',
    'water.flowLpm.TANK': 'What one 65 mm line of 200 m carries at 10 bar: √(65 m ÷ 0.34) = 13.8 l/s [S]',
    'water.flowLpm.NATURAL': 'As TANK: the line is the limit, not the water [S]',
    'water.flowLpm.SUCTION_POINT': 'As TANK: the line is the limit, not the water [S]',
    'arrival.p90Factor': 'Log-normal spread of a quarter: exp(1.2816 × 0.25) = 1.38 [S]; not calibrated on real runs',
    'arrival.withGearMsPerM': '1.0 m/s on foot with gear [C]',
    'arrival.stepMs': 'A second never buys minutes [S]',
    'arrival.setbackM': 'A truck of 9 m and room for another to turn in [S]',
    'arrival.queueMPerVehicle': 'A truck of 9 m (§3.4 [C]) and 3 m between two [S]',
    'arrival.ambulanceM': 'As much as a truck takes of the street: it is loaded from behind [S]',
    'arrival.standOffM': 'Gas or chemicals of which nobody knows more [S]',
    'arrival.jackSpreadCm': 'Jack spread 5–6 m of a ladder of 32–56 m [C]',
    'arrival.ladderReachM':
      'A ladder of 32 m at 60 degrees stands up to 16 m off, and its own turntable 9 m behind [S]',
    'arrival.ladderM':
      'The shortest aerial of Hanoi: 33, 36 and 56 m (cand i507965; kienthuc 1269987; vietnamplus 298327) [B+]',
    'arrival.hoseWidthCm': 'A line of 65 mm along one side of the way, with its couplings [S]',
    'arrival.secondCrewMs': 'About one cylinder of air: 20 min [S]',
    'community.reachM': 'About 5.5 min on foot [S]',
    'community.walkMsPerM': '1.5 m/s on foot, empty-handed [C]',
  },
};

/** A building of several floors with many people in it. */
function manyPeople(kind: FacilityClass, flowLpm: number): Row[] {
  const early = earlyAt(kind);
  return [
    ['STRUCTURE_FIRE', kind, 1, `PUMP 4, RESCUE 1, COMMAND 1, [LADDER 1]${early}`, flowLpm, SCALED, 'S'],
    ['STRUCTURE_FIRE', kind, 2, `PUMP 8, RESCUE 2, COMMAND 1, [LADDER 1], TANK 1${early}`, flowLpm, SEEN, 'S'],
    ['STRUCTURE_FIRE', kind, 3, `PUMP 11, RESCUE 3, COMMAND 2, [LADDER 2], TANK 2${early}`, flowLpm, SEEN, 'S'],
  ];
}

/** The same with people trapped: the reports name 10 to 20 vehicles. */
function crowd(kind: FacilityClass, flowLpm: number): Row {
  const places = `PUMP 6, RESCUE 2, COMMAND 1, [LADDER 1]${earlyAt(kind)}`;
  return ['STRUCTURE_FIRE', kind, 1, places, flowLpm, SEEN, 'S'];
}

function earlyAt(kind: FacilityClass): string {
  return ALLEY_FLATS.includes(kind) ? `, ${EARLY}` : '';
}

/** Much to burn: the tanker comes with the first alarm. */
function goods(kind: FacilityClass, flowLpm: number): Row[] {
  return [
    ['STRUCTURE_FIRE', kind, 1, 'PUMP 5, TANK 1, COMMAND 1', flowLpm, SEEN, 'S'],
    ['STRUCTURE_FIRE', kind, 2, 'PUMP 8, TANK 2, COMMAND 1, RESCUE 1', flowLpm, SCALED, 'S'],
    ['STRUCTURE_FIRE', kind, 3, 'PUMP 12, TANK 4, COMMAND 2, RESCUE 1, [LADDER 1]', flowLpm, SCALED, 'S'],
  ];
}

function ruleOf([type, kind, alarmLevel, places, flow, source, confidence]: Row, peopleAtRisk?: true): PlanRule {
  const [usual = '', ...early] = places.split(/, (?=\()/);
  const standby = alarmLevel >= 2 && INSIDE.includes(type) ? [STANDBY] : [];
  return {
    id: [type, ...(kind === 'ANY' ? [] : [kind]), alarmLevel, ...(peopleAtRisk ? ['PEOPLE'] : [])].join('.'),
    type,
    ...(kind === 'ANY' ? {} : { facilityClass: kind }),
    alarmLevel,
    ...(peopleAtRisk ? { peopleAtRisk } : {}),
    slots: slotsOf([usual, ...standby, ...early].join(', ')),
    requiredFlowLpm: flow,
    ...(flow === FLOW.house && { flowMethod: HOUSE_METHOD }),
    source,
    confidence,
  };
}

function slotsOf(places: string): PlanSlot[] {
  return places.split(', ').map(slotOf);
}

function slotOf(text: string): PlanSlot {
  const isEarly = text.startsWith('(');
  const [capability = '', count] = text.replaceAll(/[[\]()]/g, '').split(' ');
  return { capability, count: Number(count), isMandatory: /^[A-Z]/.test(text), ...(isEarly && { isEarly }) };
}
