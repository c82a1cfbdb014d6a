import type { StationId } from '../../core/ids.ts';
import type { World } from '../../world/world.ts';
import type {
  Alternative,
  Notice,
  NotifyAnswer,
  Outlook,
  RecommendedUnit,
  Requirement,
  Shortfall,
  Summary,
  WaterAnswer,
} from '../answer.ts';
import type { Choice } from '../choice/choose.ts';
import { formatMinutes } from './minutes.ts';
import {
  AGENCIES,
  ASSUMPTIONS,
  countVehicles,
  DANGERS,
  fill,
  type Language,
  NAMELESS,
  SENTENCES,
  USUAL_ASSUMPTION,
} from './summary-words.ts';

/** No line is longer, in characters. */
export const SUMMARY_COLUMNS = 90;

export interface SummaryFacts {
  readonly choices: readonly Choice[];
  /** In the order of the choices. */
  readonly units: readonly RecommendedUnit[];
  readonly outlook: Outlook;
  /** Nobody who makes it is on the incident yet, and it is a fire. */
  readonly asksForWater: boolean;
  /** Nobody stands nearer; 0 where they drive up. */
  readonly standOffM: number;
  readonly alternative?: Alternative;
  /** What follows when the report is confirmed. */
  readonly onConfirmation: readonly Requirement[];
  readonly water: WaterAnswer;
  readonly shortfalls: readonly Shortfall[];
  readonly notify: readonly NotifyAnswer[];
  readonly notices: readonly Notice[];
}

/**
 * What a dispatcher reads first, in this order: whom to send; where they stop and who carries in; when rescue and water are there; the worst
 * shortfall; whom to call; the weakest assumption.
 */
export function summarise(facts: SummaryFacts, world: World): Summary {
  const lines = (language: Language): string[] =>
    [
      sendLine(facts, world, language),
      stopLine(facts, language),
      timeLine(facts, language),
      shortfallLine(facts, language),
      callLine(facts, language),
      assumptionLine(facts, language),
    ]
      .filter((line) => line !== '')
      .map(cut);
  return { en: lines('en'), vi: lines('vi') };
}

const isWithin = (line: string, columns = SUMMARY_COLUMNS): boolean =>
  line.length <= columns || [...line].length <= columns;

const cut = (line: string): string => {
  if (isWithin(line)) return line;
  const letters = [...line].slice(0, SUMMARY_COLUMNS - 1);
  return `${letters.join('').trimEnd()}…`;
};

/** As many items as fit; how many are left out is said. */
function listWithin(
  head: string,
  items: readonly string[],
  language: Language,
  counts: readonly number[],
  columns = SUMMARY_COLUMNS,
): string {
  for (let shown = items.length; shown > 0; shown--) {
    const left = counts.slice(shown).reduce((sum, count) => sum + count, 0);
    const more = left === 0 ? [] : [fill(SENTENCES.more, language, { count: left })];
    const line = head + [...items.slice(0, shown), ...more].join(', ');
    if (isWithin(line, columns)) return line;
  }
  return head + items.join(', ');
}

/** By team, in the order in which the first of each is due in rank. */
function sendLine({ units, onConfirmation }: SummaryFacts, world: World, language: Language): string {
  if (units.length === 0)
    return fill(onConfirmation.length > 0 ? SENTENCES.sendNoMore : SENTENCES.sendNobody, language);
  const byTeam = [...Map.groupBy(units, ({ stationId }) => stationId)];
  const nameOf = (stationId: StationId): string => world.stations.get(stationId)?.name ?? stationId;
  const items = byTeam.map(([stationId, sent]) => {
    const byVehicle = [...Map.groupBy(sent, ({ capability }) => capability)];
    const vehicles = byVehicle.map(([capability, same]) => countVehicles(same.length, capability, language));
    return `${nameOf(stationId)} (${vehicles.join(', ')})`;
  });
  const head = fill(SENTENCES.send, language, { count: units.length, list: '' });
  const counts = byTeam.map(([, sent]) => sent.length);
  const line = listWithin(head, items, language, counts);
  if (isWithin(line)) return line;
  // Whose vehicles alone are more than a line: how many they are.
  const numbers = byTeam.map(([stationId, sent]) => `${nameOf(stationId)} (${sent.length})`);
  return listWithin(head, numbers, language, counts);
}

/** Where most of those stop that cannot drive up, who goes deeper, and who lays the first line. */
function stopLine({ choices, units, standOffM }: SummaryFacts, language: Language): string {
  const routed = choices.filter(({ arrival }) => arrival.isRouted);
  if (choices.length === 0) return '';
  if (routed.length === 0) return fill(SENTENCES.guessed, language);
  const outside = routed.filter(({ arrival: { walkM } }) => walkM > DOOR_M);
  const [where, whereShort] =
    standOffM > 0
      ? [fill(SENTENCES.standOff, language, { metres: standOffM })]
      : outside.length === 0
        ? [fill(SENTENCES.toTheDoor, language)]
        : stopParts(outside, language);
  // Whoever does it too soon shuts the other out: said before what is only good to know.
  const waiting = routed.find(({ arrival }) => arrival.chargesAfterId !== undefined);
  const past = waiting?.arrival.chargesAfterId ?? '';
  const waits =
    waiting === undefined
      ? []
      : [`${waiting.candidate.unit.id} ${fill(SENTENCES.chargeAfter, language, { other: past })}`];
  const attack = units.find(({ task, line }) => task === 'ATTACK' && line !== undefined && line.hoseM > 0);
  const deepest = routed.find((choice) => standOffM === 0 && outside.length > 0 && !outside.includes(choice));
  const goesIn =
    deepest !== undefined && ![attack?.unitId, past].includes(deepest.candidate.unit.id)
      ? [fill(SENTENCES.driveIn, language, { unit: deepest.candidate.unit.id })]
      : [];
  const lays: string[] = [];
  if (attack?.line !== undefined) {
    const words = attack.line.byCart ? SENTENCES.layByCart : SENTENCES.layByHand;
    lays.push(fill(words, language, { unit: attack.unitId, metres: attack.line.hoseM }));
  }
  // Who carries in comes last and must be read: what keeps them out there, and who goes deeper, only where there is room.
  const ways = [
    [where, ...waits, ...goesIn, ...lays],
    [where, ...waits, ...lays],
    [whereShort ?? where, ...waits, ...lays],
  ].map((way) => way.join('; '));
  return ways.find((way) => isWithin(way)) ?? ways.at(-1)!;
}

/** So near is at the door. */
const DOOR_M = 20;

/** With what keeps them from coming nearer, and without. */
function stopParts(outside: readonly Choice[], language: Language): readonly string[] {
  const byWalk = [...Map.groupBy(outside, ({ arrival }) => arrival.walkM)].sort(
    (a, b) => b[1].length - a[1].length || a[0] - b[0],
  );
  const [metres, there] = byWalk[0]!;
  const limit = there.map(({ arrival }) => arrival.stop?.limit).find((one) => one != null);
  const values = { count: there.length, metres };
  const short = fill(SENTENCES.stopWide, language, values);
  if (limit?.kind !== 'WIDTH') return [short];
  const road = `${limit.name || NAMELESS[language]} ≈ ${(limit.has / 100).toFixed(1)} m`;
  return [fill(SENTENCES.stopShort, language, { ...values, road }), short];
}

function timeLine({ outlook, water, asksForWater }: SummaryFacts, language: Language): string {
  const { rescueReadyInMs, rescueReadyP90InMs, firstWaterInMs, firstWaterP90InMs } = outlook;
  const { tankDryInMs, assembledInMs, earlyAttackInMs } = outlook;
  const range = (fromMs: number, toMs = fromMs): string =>
    fill(SENTENCES.range, language, { from: Math.floor(fromMs / MINUTE_MS), to: Math.ceil(toMs / MINUTE_MS) });
  const minute = (ms: number): number => Math.floor(ms / MINUTE_MS);
  const lastMs = Math.max(0, ...water.sources.map(({ readyInMs }) => readyInMs));
  const isFire = water.requiredFlowLpm > 0 && asksForWater;
  const parts = [
    rescueReadyInMs === undefined
      ? ''
      : fill(SENTENCES.rescue, language, { range: range(rescueReadyInMs, rescueReadyP90InMs) }),
    firstWaterInMs !== undefined && asksForWater
      ? fill(SENTENCES.water, language, { range: range(firstWaterInMs, firstWaterP90InMs) })
      : isFire
        ? fill(SENTENCES.noWater, language)
        : '',
    tankDryInMs === undefined || !asksForWater ? '' : fill(SENTENCES.dry, language, { minute: minute(tankDryInMs) }),
    water.suppliedFlowLpm > 0
      ? fill(SENTENCES.sustained, language, {
          flow: water.suppliedFlowLpm,
          minute: Math.ceil(Math.max(lastMs, firstWaterInMs ?? 0) / MINUTE_MS),
        })
      : '',
    !isFire && assembledInMs !== undefined
      ? fill(SENTENCES.assembled, language, { minute: Math.ceil(assembledInMs / MINUTE_MS) })
      : '',
  ];
  const told = parts.filter((part) => part !== '');
  const minutes = Math.ceil((earlyAttackInMs ?? 0) / MINUTE_MS);
  const early = earlyAttackInMs === undefined ? [] : [fill(SENTENCES.early, language, { minute: minutes })];
  // Extinguishers are told of where there is room, and so is what comes last: rescue, water and how long it lasts come first.
  const ways = [[...early, ...told], told, told.slice(0, -1)].map((parts) => parts.join(', '));
  const line = ways.find((way) => isWithin(way)) ?? ways[0]!;
  return line.charAt(0).toLocaleUpperCase(language) + line.slice(1);
}

const MINUTE_MS = 60_000;

/** What the plan must have and has not, then what is dangerous, then what is wanted, the water, and what another answer would bring. */
function shortfallLine(facts: SummaryFacts, language: Language): string {
  const { shortfalls, water, outlook, alternative, notices } = facts;
  const codes = new Set(notices.map(({ code }) => code));
  const danger = codes.has('PARTIAL_RESPONSE') ? undefined : DANGERS.find(([code]) => codes.has(code));
  if (danger !== undefined) return fill(danger[1], language, { metres: facts.standOffM });
  if (shortfalls.length > 0) {
    const items = shortfalls.map(({ capability, missing }) =>
      missing === 1 ? `1 ${countVehicles(1, capability, language)}` : countVehicles(missing, capability, language),
    );
    const noLadder = shortfalls.some(({ reason }) => reason === 'LADDER_CANNOT_SET_UP');
    const instead = noLadder ? fill(SENTENCES.insteadOfLadder, language) : '';
    const counts = shortfalls.map(({ missing }) => missing);
    const head = fill(SENTENCES.missing, language, { list: '' });
    const line = listWithin(head, items, language, counts, SUMMARY_COLUMNS - instead.length) + instead;
    return isWithin(line) ? line : listWithin(head, items, language, counts);
  }
  if (facts.onConfirmation.length > 0) {
    const items = facts.onConfirmation.map(({ capability, count }) => countVehicles(count, capability, language));
    const counts = facts.onConfirmation.map(({ count }) => count);
    return listWithin(fill(SENTENCES.onConfirmation, language, { list: '' }), items, language, counts);
  }
  if (water.shortfallLpm > 0)
    return fill(SENTENCES.short, language, { flow: water.shortfallLpm, required: water.requiredFlowLpm });
  const other = alternative?.outlook;
  if (other?.firstWaterInMs === undefined) return fill(SENTENCES.nothingMissing, language);
  const time =
    outlook.firstWaterInMs === undefined ? '?' : formatMinutes(outlook.firstWaterInMs - other.firstWaterInMs);
  if (other.rescueReadyInMs === undefined || outlook.rescueReadyInMs === undefined)
    return fill(SENTENCES.waterOnly, language, { time });
  return fill(SENTENCES.waterSooner, language, {
    time,
    later: formatMinutes(other.rescueReadyInMs - outlook.rescueReadyInMs),
  });
}

function callLine({ notify }: SummaryFacts, language: Language): string {
  if (notify.length === 0) return fill(SENTENCES.callNobody, language);
  return fill(SENTENCES.call, language, { list: notify.map(({ agency }) => AGENCIES[agency][language]).join(', ') });
}

function assumptionLine({ notices, choices }: SummaryFacts, language: Language): string {
  const codes = new Set(notices.map(({ code }) => code));
  const found = ASSUMPTIONS.find(([code]) => codes.has(code));
  const limits = choices.flatMap(({ arrival }) => arrival.stop?.limit ?? []);
  const road = limits.find(({ kind, name }) => kind === 'WIDTH' && name !== '')?.name ?? NAMELESS[language];
  return fill(SENTENCES.weakest, language, { what: fill(found?.[1] ?? USUAL_ASSUMPTION, language, { road }) });
}
