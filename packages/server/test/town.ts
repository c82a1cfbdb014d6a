import {
  createEngine,
  type Engine,
  type EnginePool,
  emptyWorld,
  parseStations,
  parseUnitDefinitions,
  parseWaterSources,
  type WorldEvent,
} from '@runcard/engine';
import { drawNetwork, withHierarchy } from '@runcard/engine/testing';
import { createServer, type RuncardServer, type ServerOptions } from '@runcard/server';

/**
 * One letter is a junction, one character 100 m; S is the station, H a hydrant's place, F the fire.
 *
 *     S---A---B---F---C
 */
const drawn = drawNetwork({ map: 'S---A---B---F---C', ways: { SABFC: { class: 'tertiary', widthCm: 800 } } });

export const NETWORK = withHierarchy(drawn.network);
export const FIRE = drawn.latLon('F');
const STATION = drawn.latLon('S');
const HYDRANT = drawn.latLon('C');

export const pumper = (id: string) => ({
  id,
  name: `Pumper ${id}`,
  kind: 'HEAVY_PUMPER',
  stationId: 'S',
  capabilities: ['PUMP', 'TANK'],
  crew: 6,
  widthCm: 250,
  lengthCm: 800,
  heightCm: 330,
  weightKg: 16_000,
  tankL: 4_000,
  pumpLpm: 3_000,
  hoseM: 400,
});

export const NOW_MS = 1_780_000_000_000;

/** The same street without its first stretch: no road joins the station and the fire. */
export const CUT_NETWORK = drawNetwork({
  map: 'S---A---B---F---C',
  ways: { SA: { class: 'tertiary', widthCm: 800 }, BFC: { class: 'tertiary', widthCm: 800 } },
}).network;

/** A real engine over the drawn street, with two pumpers at its station. */
export function townEngine(network = NETWORK, pool?: EnginePool): Engine {
  const engine = createEngine({
    network,
    ...(pool === undefined ? {} : { pool }),
    world: emptyWorld({ name: 'Town', utcOffsetMinutes: 420, synthetic: true, note: '' }),
  });
  const events: WorldEvent[] = [
    { kind: 'UPSERT_STATIONS', stations: parseStations([{ id: 'S', location: STATION }]) },
    { kind: 'UPSERT_UNITS', units: parseUnitDefinitions([pumper('P1'), pumper('P2')]) },
    {
      kind: 'UPSERT_WATER_SOURCES',
      waterSources: parseWaterSources([
        { id: 'H', kind: 'HYDRANT', location: HYDRANT, flowLpm: 900, status: 'WORKING' },
      ]),
    },
  ];
  for (const event of events) {
    const result = engine.apply(event, NOW_MS);
    if (!result.ok) throw result.error;
  }
  return engine;
}

/** An engine whose recommendations take this long by the clock, or break. */
export function recommendingBy(engine: Engine, before: () => void): Engine {
  return {
    ...engine,
    world: engine.world,
    recommend: (input, nowMs) => {
      before();
      return engine.recommend(input, nowMs);
    },
  };
}

/** Time stands still unless a test moves it. */
export function testClock() {
  const clock = { ms: NOW_MS, us: 0, nowMs: () => clock.ms, monotonicUs: () => clock.us };
  return clock;
}

export function townServer(options: Partial<ServerOptions> = {}, engine: Engine = townEngine()): RuncardServer {
  return createServer(engine, { clock: testClock(), ...options });
}

export const incident = (id = 'I1') => ({
  id,
  location: FIRE,
  type: 'STRUCTURE_FIRE',
  facilityClass: 'HOUSE',
  alarmLevel: 1,
});

/** A call in JSON, as curl would make it. */
export async function call(
  server: RuncardServer,
  path: string,
  message: unknown,
  headers: Record<string, string> = {},
) {
  const response = await server.app.inject({
    method: 'POST',
    url: `/runcard.v1.${path}`,
    headers: { 'content-type': 'application/json', ...headers },
    payload:
      typeof message === 'string' || message instanceof Uint8Array ? Buffer.from(message) : JSON.stringify(message),
  });
  const body = JSON.parse(response.body || '{}');
  const detail = body.details?.[0]?.debug;
  return {
    status: response.statusCode,
    headers: response.headers,
    body,
    code: detail?.code as string | undefined,
    field: detail?.field as string | undefined,
  };
}
