import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import {
  createEngine,
  type Engine,
  emptyWorld,
  importOsm,
  type LatLon,
  PROFILES,
  prepareHierarchy,
  type Recommendation,
  type RecommendedUnit,
  type RecommendInput,
  readCorrectionsFile,
  readNetworkFile,
  type Station,
  type StationId,
  type Unit,
} from '@runcard/engine';
import { sharedPath } from '../tools/shared-data.ts';

/** Hanoi as OpenStreetMap had it in 2021; undefined where it is not beside the clone. */
export const EXTRACT: string | undefined = sharedPath('data/hanoi/hanoi.osm.pbf');

/** The inner city: west, south, east, north. Both fires and all teams lie well inside. */
const INNER_CITY = [105.74, 20.94, 105.88, 21.06] as const;

/** The roads of the inner city, changed by a file of corrections where one is told. */
async function openHanoi(corrections?: string): Promise<Engine> {
  const scratch = mkdtempSync(join(tmpdir(), 'runcard-scenario-'));
  try {
    const out = join(scratch, 'hanoi.net');
    await importOsm(EXTRACT ?? '', {
      out,
      bbox: INNER_CITY,
      corrections: corrections === undefined ? [] : [await readCorrectionsFile(corrections)],
      prepare: prepareHierarchy,
    });
    const network = await readNetworkFile(out);
    const units = TEAMS.flatMap(([, team, at, more]) =>
      [...EACH_TEAM, ...more].map(([kind, n]) => unitOf(team, kind, n, at)),
    );
    const world = {
      ...emptyWorld({
        name: 'Hà Nội',
        utcOffsetMinutes: 420,
        synthetic: true,
        note: 'Teams and vehicles are assumed.',
      }),
      stations: new Map(units.map(([station]) => [station.id, station])),
      units: new Map(units.map(([, unit]) => [unit.id, unit])),
    };
    return createEngine({ network, world });
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}

/**
 * All assumed [S]. Teams at the district centres of hanoi-and-standards §6.1 [C, ± 300–800 m]; the Fire University by its street [C]. What each
 * has is a guess at 15–20 vehicles that can come: no table of Hanoi's vehicles by team is open.
 */
const TEAMS: readonly (readonly [string, string, LatLon, readonly (readonly [Kind, number])[]])[] = [
  [
    'Cầu Giấy',
    'CG',
    { lat: 21.0325, lon: 105.7985 },
    [
      ['ladder', 1],
      ['tanker', 1],
    ],
  ],
  ['Thanh Xuân', 'TX', { lat: 20.9945, lon: 105.8025 }, [['tanker', 1]]],
  ['Đống Đa', 'DD', { lat: 21.0195, lon: 105.823 }, [['ladder', 1]]],
  ['Nam Từ Liêm', 'NTL', { lat: 21.015, lon: 105.765 }, [['tanker', 1]]],
  ['Hà Đông', 'HD', { lat: 20.9712, lon: 105.778 }, []],
  ['Hoàng Mai', 'HM', { lat: 20.9745, lon: 105.848 }, []],
  ['Đại học PCCC', 'FU', { lat: 20.999, lon: 105.797 }, []],
];

const EACH_TEAM = [
  ['heavy', 1],
  ['cart', 1],
  ['mini', 1],
  ['rescue', 1],
  ['command', 1],
] as const;

const KITS = {
  heavy: {
    profileId: 'heavy-pumper',
    kind: 'HEAVY_PUMPER',
    can: 'PUMP BREATHING_APPARATUS FORCIBLE_ENTRY',
    crew: 6,
    tankL: 4_500,
    pumpLpm: 3_000,
    hoseM: 400,
  },
  cart: {
    profileId: 'heavy-pumper',
    kind: 'HEAVY_PUMPER',
    can: 'PUMP BREATHING_APPARATUS FORCIBLE_ENTRY HOSE_CART',
    crew: 6,
    tankL: 4_500,
    pumpLpm: 3_000,
    hoseM: 400,
  },
  mini: {
    profileId: 'mini-pumper',
    kind: 'MINI_PUMPER',
    can: 'PUMP BREATHING_APPARATUS',
    crew: 4,
    tankL: 1_500,
    pumpLpm: 1_000,
    hoseM: 200,
  },
  rescue: {
    profileId: 'rescue-truck',
    kind: 'RESCUE_TRUCK',
    can: 'RESCUE BREATHING_APPARATUS FORCIBLE_ENTRY CUTTERS',
    crew: 6,
    tankL: 0,
    pumpLpm: 0,
    hoseM: 0,
  },
  ladder: { profileId: 'aerial-ladder', kind: 'AERIAL_LADDER', can: 'LADDER', crew: 3, tankL: 0, pumpLpm: 0, hoseM: 0 },
  tanker: { profileId: 'tanker', kind: 'TANKER', can: 'TANK', crew: 3, tankL: 8_000, pumpLpm: 2_000, hoseM: 200 },
  command: { profileId: 'command-car', kind: 'COMMAND_CAR', can: 'COMMAND', crew: 3, tankL: 0, pumpLpm: 0, hoseM: 0 },
} as const;
type Kind = keyof typeof KITS;

function unitOf(team: string, kind: Kind, n: number, at: LatLon): readonly [Station, Unit] {
  const { can, ...facts } = KITS[kind];
  const { widthCm, lengthCm, heightCm, weightKg } = PROFILES.find(({ id }) => id === facts.profileId)!;
  const stationId = team as StationId;
  const name = TEAMS.find(([, id]) => id === team)?.[0] ?? team;
  const id = `${team}-${kind}-${n}`;
  const unit = {
    ...{ id, name: id, stationId, capabilities: can.split(' '), status: 'AVAILABLE' },
    ...{ widthCm, lengthCm, heightCm, weightKg },
    ...facts,
  } as unknown as Unit;
  return [{ id: stationId, name, isSynthetic: true, ...at }, unit];
}

/** Where one unit would stand and when it would be at work, had nobody else to be thought of. */
export function alone(
  { recommend, world }: Engine,
  input: Pick<RecommendInput, 'incident'>,
  capability: string,
  id: string,
  nowMs: number,
): RecommendedUnit {
  const excludeUnitIds = [...world.units.keys()].filter((unitId) => unitId !== id);
  const request = {
    requestId: 'alone',
    ...input,
    requirements: [{ capability, count: 1 }],
    options: { excludeUnitIds },
  };
  const [unit] = recommend(request, nowMs).units;
  if (unit?.unitId !== id) throw new Error(`seen ${unit?.unitId ?? 'nobody'}, wanted ${id}`);
  return unit;
}

/** Asks about one fire at its hour; what is not told of the people trapped is unknown. */
export const askAbout =
  (incident: RecommendInput['incident'], callMs: number) =>
  (engine: Engine, peopleTrapped?: number): Recommendation =>
    engine.recommend(
      { requestId: 'r', incident: { ...incident, ...(peopleTrapped !== undefined && { peopleTrapped }) } },
      callMs,
    );

/** By the map alone, and with what is known of the place beside the scenario. */
export async function openBoth(scenarioUrl: string): Promise<{ byMap: Engine; byKnowledge: Engine }> {
  const corrections = fileURLToPath(new URL('local-knowledge.json', scenarioUrl));
  return { byMap: await openHanoi(), byKnowledge: await openHanoi(corrections) };
}
