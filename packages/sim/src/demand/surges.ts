import type { WaterKind, WaterSource } from '@runcard/engine';
import { straightMm } from '@runcard/engine';
import type { Change } from '../truth/changes.ts';
import { DAY_MS, HOUR_MS } from './arrivals.ts';
import { CROSSING_RADIUS_M, CROSSINGS, FORDING_CM, HANOI_FLOOD_SPOTS } from './hanoi-floods.ts';
import { kindOf } from './hanoi-kinds.ts';
import { BLACKOUT, FLOOD, HEAT, TET } from './hanoi-surges.ts';
import { loadOf } from './load-of.ts';
import { TET_DAYS } from './lunar-days.ts';
import { type Circle, circleRing, isWithin } from './outlines.ts';
import { type DemandGround, offTheMap } from './places.ts';
import type { Blackout, Flood, FloodSpot, HeatWave, MassCall, Surge, SurgeSpec, Tet } from './surge.ts';

export function surgeOf(spec: SurgeSpec, ground: DemandGround): Surge {
  switch (spec.kind) {
    case 'HEAT_WAVE':
      return heatWave(spec);
    case 'TET':
      return tet(spec, ground.world.city.utcOffsetMinutes);
    case 'FLOOD':
      return flood(spec, ground);
    case 'BLACKOUT':
      return blackout(spec, ground);
    case 'MASS_CALL':
      if (!isWithin(spec.at, ground.network.meta.bbox)) throw offTheMap(`${spec.at.lat}, ${spec.at.lon}`);
      return massCall(spec);
  }
}

const NOTHING = { extra: [], absences: [], single: [], changes: [] } as const;

function heatWave({ id, fromMs, toMs }: HeatWave): Surge {
  const { hourWeights } = HEAT;
  return {
    ...{ ...NOTHING, id },
    extra: [
      { name: 'fires', nature: 'FIRE', fromMs, toMs, perDay: HEAT.firesPerDay, hourWeights, kinds: HEAT.fires },
      { name: 'events', nature: 'EVENT', fromMs, toMs, perDay: HEAT.eventsPerDay, hourWeights, kinds: HEAT.events },
    ],
  };
}

function tet({ id, year }: Tet, utcOffsetMinutes: number): Surge {
  const days = TET_DAYS.get(year);
  if (days === undefined) throw new Error(`no lunar dates of ${year}`);
  const midnight = (day: string, later = 0): number =>
    Date.parse(`${day}T00:00:00Z`) - utcOffsetMinutes * 60_000 + later * DAY_MS;
  const { kitchenGods, firstDay, fullMoon } = days;
  const votiveDays = [
    midnight(kitchenGods),
    ...[-1, 0, 1, 2].map((later) => midnight(firstDay, later)),
    midnight(fullMoon),
  ];
  const fireworksMs = midnight(firstDay, -1) + TET.fireworksFromHour * HOUR_MS;
  const [fastMs, fastToMs] = [midnight(firstDay, TET.fastFromDay), midnight(firstDay, TET.fastToDay)];
  return {
    ...{ ...NOTHING, id },
    extra: [
      ...votiveDays.map((fromMs, i) => ({
        ...{ name: `votive-${i}`, nature: 'FIRE' as const, fromMs, toMs: fromMs + DAY_MS },
        ...{ perDay: TET.votivePerDay, hourWeights: TET.votiveHours, kinds: TET.votive },
      })),
      {
        ...{ name: 'kitchens', nature: 'FIRE', fromMs: midnight(kitchenGods), toMs: midnight(firstDay, 3) },
        ...{ perDay: TET.kitchensPerDay, hourWeights: TET.kitchenHours, kinds: TET.kitchens },
      },
    ],
    absences: [
      {
        ...{ fromMs: midnight(firstDay, TET.emptyFromDay), toMs: midnight(firstDay, TET.emptyToDay) },
        ...{ facilityClasses: TET.empty, trappedFactor: TET.trappedFactor, delayFactor: TET.delayFactor },
      },
    ],
    changes: [
      closed(`${id}-flower-market`, TET.flowerMarket, midnight(kitchenGods), midnight(firstDay), ['motorbike']),
      closed(`${id}-fireworks`, TET.fireworks, fireworksMs, fireworksMs + TET.fireworksHours * HOUR_MS, []),
      traffic(fastMs, fastToMs, 'roads are as empty as at Tết', {
        cityConditions: { tet: true, expiresAtUnixMs: fastToMs },
      }),
    ],
  };
}

function flood(spec: Flood, ground: DemandGround): Surge {
  const { id, fromMs, toMs, spots = onTheMap(ground), crossings = [], crossingEveryMs = HOUR_MS } = spec;
  return {
    ...{ ...NOTHING, id },
    extra: [
      ...spots.map((spot, i) => ({
        ...{ name: `rescues-${i}`, nature: 'EVENT' as const, fromMs, toMs, perDay: FLOOD.rescuesPerSpotDay },
        ...{ kinds: FLOOD.rescues, within: { centre: spot.centre, radiusM: spot.radiusM } },
      })),
      { name: 'shorts', nature: 'EVENT', fromMs, toMs, perDay: FLOOD.shortsPerDay, kinds: FLOOD.shorts },
    ],
    changes: [
      traffic(fromMs, toMs, 'rain', { cityConditions: { rain: true, expiresAtUnixMs: toMs } }),
      ...thirds(spec).flatMap(([atMs, untilMs, share]) => waters(id, spots, atMs, untilMs, share)),
      ...crossings.flatMap((name, i) => lost(id, name, i, fromMs + i * crossingEveryMs, toMs)),
      ...drowned(spots, ground, fromMs, toMs),
    ],
  };
}

/** On a part of the city's map there are only some of them. */
function onTheMap({ network }: DemandGround): FloodSpot[] {
  return HANOI_FLOOD_SPOTS.filter(({ centre }) => isWithin(centre, network.meta.bbox));
}

type Phase = readonly [atMs: number, untilMs: number, share: number];

function thirds({ fromMs, toMs }: Flood): Phase[] {
  const [second, third] = [1, 2].map((part) => fromMs + Math.floor(((toMs - fromMs) * part) / 3));
  return [
    [fromMs, second, 0.5],
    [second, third, 1],
    [third, toMs, 0.5],
  ];
}

/** Closed for whoever cannot ford it, and slow for the rest. Decks above are dry. An id stands for one entry: each phase replaces the one before. */
function waters(id: string, spots: readonly FloodSpot[], atMs: number, untilMs: number, share: number): Change[] {
  const areas = spots.flatMap(({ name, centre, radiusM, depthCm }, i) => {
    const cm = depthCm * share;
    if (cm < FLOOD.depthMinCm) return [];
    const same = { outline: { points: circleRing(centre, radiusM) }, expiresAtUnixMs: untilMs, groundLevelOnly: true };
    const passing = [...FORDING_CM].filter(([, fordCm]) => fordCm >= cm).map(([profileId]) => profileId);
    return [
      { id: `${id}-deep-${i}`, ...same, speedPercent: 0, passingProfileIds: passing, reason: `${name}: ${cm} cm` },
      { id: `${id}-wade-${i}`, ...same, speedPercent: FLOOD.wadingPercent, reason: `${name}: ${cm} cm` },
    ];
  });
  return areas.length === 0 ? [] : [traffic(atMs, untilMs, `water at ${share * 100} % of its depth`, { areas })];
}

function lost(id: string, name: string, i: number, atMs: number, untilMs: number): Change[] {
  const centre = CROSSINGS.get(name);
  if (centre === undefined) throw new Error(`no crossing ${name}`);
  return atMs >= untilMs
    ? []
    : [closed(`${id}-crossing-${i}`, { centre, radiusM: CROSSING_RADIUS_M }, atMs, untilMs, [])];
}

function drowned(spots: readonly FloodSpot[], ground: DemandGround, fromMs: number, toMs: number): Change[] {
  const deep = spots.filter(({ depthCm }) => depthCm >= FLOOD.hydrantCm);
  return waterOutage('hydrants under water', deep, ['HYDRANT'], ground, fromMs, toMs);
}

function blackout({ id, fromMs, toMs, area }: Blackout, ground: DemandGround): Surge {
  const more = { fromMs, toMs, within: area };
  return {
    ...{ ...NOTHING, id },
    extra: [
      { ...more, name: 'lifts', nature: 'EVENT', perDay: BLACKOUT.liftsPerDay, kinds: BLACKOUT.lifts },
      {
        ...{ ...more, name: 'candles', nature: 'FIRE', perDay: BLACKOUT.candlesPerDay, kinds: BLACKOUT.candles },
        hourWeights: BLACKOUT.candleHours,
      },
      { ...more, name: 'generators', nature: 'FIRE', perDay: BLACKOUT.generatorsPerDay, kinds: BLACKOUT.generators },
    ],
    changes: [
      traffic(fromMs, toMs, 'signals out', {
        areas: [
          {
            ...{
              id: `${id}-signals`,
              outline: { points: circleRing(area.centre, area.radiusM) },
              expiresAtUnixMs: toMs,
            },
            ...{ speedPercent: BLACKOUT.speedPercent, reason: 'signals out' },
          },
        ],
      }),
      // Mains are fed by pumps: no pressure, no hydrant.
      ...waterOutage('pumps out', [area], ['HYDRANT'], ground, fromMs, toMs),
    ],
  };
}

function massCall({ id, atMs, at, type, facilityClass, severity, calls }: MassCall): Surge {
  const load = loadOf(type, facilityClass);
  const kind = kindOf([type, facilityClass, 1, 0, 0.7, [1, 3], [800, 3_000], load, 180]);
  return { ...NOTHING, id, single: [{ atMs, at, kind, severity, calls }] };
}

/** Sources in the circles go out and come back. */
export function waterOutage(
  what: string,
  circles: readonly Circle[],
  kinds: readonly WaterKind[],
  { world }: Pick<DemandGround, 'world'>,
  fromMs: number,
  toMs: number,
): Change[] {
  const isHit = (source: WaterSource): boolean =>
    kinds.includes(source.kind) && circles.some(({ centre, radiusM }) => straightMm(centre, source) <= radiusM * 1_000);
  const sourceIds = [...world.waterSources.values()].filter(isHit).map(({ id }) => id);
  if (sourceIds.length === 0) return [];
  const water = { kind: 'WATER', what, sourceIds, untilMs: toMs } as const;
  return [
    { ...water, atMs: fromMs, isOut: true },
    { ...water, atMs: toMs, isOut: false },
  ];
}

function closed(
  id: string,
  { centre, radiusM }: Circle,
  atMs: number,
  untilMs: number,
  passing: readonly string[],
): Change {
  return traffic(atMs, untilMs, id, {
    areas: [
      {
        ...{ id, outline: { points: circleRing(centre, radiusM) }, speedPercent: 0, expiresAtUnixMs: untilMs },
        ...(passing.length > 0 && { passingProfileIds: passing }),
      },
    ],
  });
}

function traffic(atMs: number, untilMs: number, what: string, batch: object): Change {
  return { atMs, untilMs, kind: 'TRAFFIC', what, batch };
}
