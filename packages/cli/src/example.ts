import {
  type Engine,
  formatRecommendation,
  JunctionFlag,
  type LatLon,
  type RecommendInput,
  RuncardError,
} from '@runcard/engine';

/** Hàng Bạc, in the Old Quarter: alleys on every side. */
const OLD_QUARTER: LatLon = { lat: 21.0338, lon: 105.8521 };

/** One real recommendation of the running server, and the `curl` that gives it; where there is none, why. */
export function exampleText(engine: Engine, url: string, nowMs: number): string {
  const { lat, lon } = exampleLocation(engine);
  const input: RecommendInput = {
    requestId: 'example-1',
    incident: {
      id: 'example-1',
      location: { lat, lon },
      type: 'STRUCTURE_FIRE',
      facilityClass: 'SHOP_HOUSE',
      alarmLevel: 1,
    },
  };
  const curl = `curl -s ${url}/runcard.v1.DispatchService/RecommendUnits -H 'content-type: application/json' -d '${JSON.stringify(input)}'`;
  return [
    `runcard answers on ${url}`,
    '',
    answerText(engine, input, nowMs),
    '',
    'The same from the API:',
    '',
    curl,
  ].join('\n');
}

/** A world may still be empty: its stations and units can come over the API. */
function answerText(engine: Engine, input: RecommendInput, nowMs: number): string {
  try {
    return formatRecommendation(engine.recommend(input, nowMs), engine.world);
  } catch (error) {
    if (error instanceof RuncardError) return `No example: ${error.code}: ${error.message}`;
    throw error;
  }
}

/** The Old Quarter where the network has it, else the junction nearest to the middle of the stations. */
function exampleLocation({ network, world }: Engine): LatLon {
  const [west, south, east, north] = network.meta.bbox;
  if (OLD_QUARTER.lon > west && OLD_QUARTER.lon < east && OLD_QUARTER.lat > south && OLD_QUARTER.lat < north)
    return OLD_QUARTER;
  const stations = [...world.stations.values()];
  let best = { lat: (south + north) / 2, lon: (west + east) / 2 };
  const middle =
    stations.length === 0 ? best : { lat: mean(stations.map((s) => s.lat)), lon: mean(stations.map((s) => s.lon)) };
  let bestSquare = Number.POSITIVE_INFINITY;
  for (let j = 0; j < network.junctionCount; j++) {
    if (!(network.junctionFlags[j]! & JunctionFlag.MAIN_VEHICLE)) continue;
    const point = { lat: network.junctionLatE7[j]! / 1e7, lon: network.junctionLonE7[j]! / 1e7 };
    const square = (point.lat - middle.lat) ** 2 + (point.lon - middle.lon) ** 2;
    if (square < bestSquare) [best, bestSquare] = [point, square];
  }
  return best;
}

const mean = (values: readonly number[]): number => values.reduce((a, b) => a + b, 0) / values.length;
