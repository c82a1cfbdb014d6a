import { randomNetwork, withHierarchy } from '@runcard/engine/testing';
import { expect, it } from 'vitest';
import { runSwaps } from './swap-run.ts';

const SEED = 3;

it(`30 changes of traffic and 5 of the network under 100 questions/s lose nothing and mix nothing, seed ${SEED}`, async () => {
  const network = withHierarchy(randomNetwork(SEED, { shape: 'grid', junctionsMax: 400, footShare: 0 }));
  const report = await runSwaps({ network, seed: SEED, units: 40, perSecond: 100, trafficSwaps: 30, networkSwaps: 5 });
  expect(report).toMatchObject({ failed: [], mixed: [], publishedTraffic: 35, publishedNetworks: 5 });
  // Otherwise a mixture would not show.
  expect(report.answersPerQuestion).toBeGreaterThan(1);
});
