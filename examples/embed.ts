/**
 * Runcard as a library: node embed.ts NETWORK WORLD LAT LON
 * `runcard generate hanoi --seed 1 --out hanoi.net` makes both files: hanoi.net and hanoi.net.world.json.
 */
import { createEngine, formatRecommendation, RuncardError, readNetworkFile, readWorldFile } from '@runcard/engine';

const [networkPath = '', worldPath = '', lat, lon] = process.argv.slice(2);

try {
  const engine = createEngine({ network: await readNetworkFile(networkPath), world: await readWorldFile(worldPath) });
  const recommendation = engine.recommend(
    {
      requestId: 'embed-1',
      incident: {
        id: 'embed-1',
        location: { lat: Number(lat), lon: Number(lon) },
        type: 'STRUCTURE_FIRE',
        facilityClass: 'HOUSE',
      },
      options: { includeGeometry: true },
    },
    Date.now(),
  );
  console.log(formatRecommendation(recommendation, engine.world));
} catch (error) {
  // What went wrong with the question or a file is a code and a sentence; anything else is a defect.
  if (!(error instanceof RuncardError)) throw error;
  console.error(`${error.code}: ${error.message}`);
  process.exitCode = 1;
}
