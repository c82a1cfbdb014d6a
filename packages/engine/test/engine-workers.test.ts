import { describe, expect, it } from 'vitest';
import { createPrng } from '../src/core/prng.ts';
import { createEngine } from '../src/engine.ts';
import { createPool } from '../src/pool/pool.ts';
import { PROFILES } from '../src/routing/metric/profiles.ts';
import { randomNetwork, withHierarchy } from '../src/testing/index.ts';
import { NIGHT_MS, unitAt, worldOf } from './dispatch/scene.ts';
import { TIMERS } from './pool/timers.ts';

const SEED = 1_128;

/** A town of eight kinds of vehicle, and the answers to as many calls, as bytes. */
async function answersWith(threads: 0 | 1 | 2): Promise<string[]> {
  const network = withHierarchy(randomNetwork(SEED, { shape: 'grid', junctionsMax: 120 }));
  const random = createPrng(SEED, 'workers');
  const [west, south, east, north] = network.meta.bbox;
  const place = () => ({ lat: south + random.float() * (north - south), lon: west + random.float() * (east - west) });
  const capabilities = ['PUMP BREATHING_APPARATUS', 'PUMP TANK BREATHING_APPARATUS', 'RESCUE', 'COMMAND', 'LADDER'];
  const units = Array.from({ length: 40 }, (_, i) =>
    unitAt(`U${i}`, place(), capabilities[i % capabilities.length]!, {
      ...BODY,
      profileId: PROFILES[i % PROFILES.length]!.id,
    }),
  );
  const pool = threads === 0 ? undefined : createPool({ threads, timers: TIMERS });
  try {
    const engine = createEngine({ network, world: worldOf({ units }), ...(pool !== undefined && { pool }) });
    const answers: string[] = [];
    for (let i = 0; i < 20; i++) {
      // Every other call in another hour, so that metrics are made anew.
      const nowMs = NIGHT_MS + (i >> 1) * 3_600_000;
      await engine.refresh(nowMs);
      const incident = { id: `i${i}`, location: place(), type: 'STRUCTURE_FIRE', facilityClass: 'MINI_APARTMENT' };
      const { epochs: _, ...said } = engine.recommend(
        { requestId: `r${i}`, incident, options: { includeGeometry: true } },
        nowMs,
      );
      answers.push(JSON.stringify(said));
    }
    return answers;
  } finally {
    await pool?.close();
  }
}

/** As small as a motorbike, so that every profile holds it. */
const BODY = { widthCm: 80, heightCm: 150, weightKg: 300, lengthCm: 200 };

describe('a recommendation', () => {
  it(`is the same to the byte with no worker, one and two, seed ${SEED}`, async () => {
    const alone = await answersWith(0);
    expect(alone.filter((answer) => JSON.parse(answer).units.length > 0).length).toBeGreaterThan(15);
    expect(await answersWith(1)).toEqual(alone);
    expect(await answersWith(2)).toEqual(alone);
  });
});
