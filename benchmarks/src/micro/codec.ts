import { createPrng, encodePolyline, type LatLon, type Prng } from '@runcard/engine';
import { decode, encode, METHODS, type ResponseOf } from '@runcard/protocol';
import type { Case } from '../harness.ts';

type Response = ResponseOf<'RecommendUnits'>;

const RESPONSES = 8;
const UNITS = 20;
const WATER_SOURCES = 5;
/** A drive of 4 km with a bend every 80 m. */
const ROUTE_POINTS = 50;

const { response, limits } = METHODS.RecommendUnits;

/** Answers of RecommendUnits with 20 units and 5 water sources, in protobuf: the largest that a third alarm gives. */
export function codecCases(): readonly [Case<Uint8Array>, Case<Response>] {
  const random = createPrng(1, 'codec');
  const responses = Array.from({ length: RESPONSES }, () => drawResponse(random));
  const wires = responses.map((message) => encode(response, message, 'proto'));
  return [
    {
      id: 'codec.encode',
      queries: RESPONSES,
      run: (query) => encode(response, responses[query]!, 'proto'),
      digest: (wire) => Buffer.from(wire).toString('latin1'),
    },
    {
      id: 'codec.decode',
      queries: RESPONSES,
      run: (query) => decode(response, wires[query]!, 'proto', limits),
      digest: (message) => JSON.stringify(message),
    },
  ];
}

function drawResponse(random: Prng): Response {
  const incident = { lat: 21 + random.float() / 10, lon: 105.8 + random.float() / 10 };
  return {
    requestId: `bench-${random.uint32()}`,
    units: Array.from({ length: UNITS }, (_, i) => drawUnit(random, incident, i + 1)),
    water: {
      sources: Array.from({ length: WATER_SOURCES }, () => drawSource(random, incident)),
      requiredFlowLpm: 6_000,
      suppliedFlowLpm: 4_500,
      shortfallLpm: 1_500,
    },
    community: [{ id: `N${random.below(999)}`, kind: 'NEIGHBOUR_GROUP', walkMs: 1_000 * random.below(600) }],
    notify: [{ agency: 'POWER', reason: 'BUILDING_FIRE' }],
    shortfalls: [{ capability: 'WATER', missing: 1, reason: 'FLOW_SHORT' }],
    notChosen: Array.from({ length: UNITS }, () => ({
      unitId: `U${random.below(999)}`,
      reason: 'SLOWER',
      wouldArriveInMs: random.below(1_200_000),
    })),
    degraded: [],
    warnings: [{ code: 'SYNTHETIC_WORLD', message: 'stations, units and water are invented' }],
    epochs: { network: 1, traffic: 0, fleet: random.below(100_000) },
    planRule: 'structure-fire.shop-house.3',
    computeUs: random.below(100_000),
  };
}

function drawUnit(random: Prng, incident: LatLon, slot: number): NonNullable<Response['units']>[number] {
  const driveMs = random.below(900_000);
  const totalMs = 80_000 + driveMs + 60_000;
  return {
    unitId: `U${random.below(999)}`,
    stationId: `S${random.below(42)}`,
    slot,
    capability: ['PUMP', 'TANK', 'LADDER', 'RESCUE', 'COMMAND'][slot % 5]!,
    eta: { availableInMs: 0, turnoutMs: 80_000, driveMs, setupMs: 60_000, totalMs, totalP90Ms: totalMs + 90_000 },
    staging: { ...incident, walkDistanceM: random.below(200), reason: 'NEAREST_ROAD' },
    route: {
      lengthM: Math.round(driveMs / 100),
      polyline: encodePolyline(drawLine(random, incident)),
      contraflowM: random.below(100),
      warnings: [{ code: 'WIDTH_INFERRED', message: 'the width of 120 m of alley is inferred from its class' }],
    },
  };
}

function drawSource(random: Prng, { lat, lon }: LatLon) {
  const hoseM = random.below(400);
  return {
    sourceId: `W${random.below(9_999)}`,
    kind: 'HYDRANT' as const,
    flowLpm: 900,
    hoseM,
    readyInMs: 1_000 * hoseM,
    lat: lat + random.float() / 1_000,
    lon: lon + random.float() / 1_000,
  };
}

function drawLine(random: Prng, { lat, lon }: LatLon): LatLon[] {
  const step = (): number => (random.float() - 0.5) / 500;
  const line = [{ lat, lon }];
  for (let i = 1; i < ROUTE_POINTS; i++) line.push({ lat: line[i - 1]!.lat + step(), lon: line[i - 1]!.lon + step() });
  return line;
}
