import { buildNetwork } from '@runcard/engine';
import { withHierarchy } from '@runcard/engine/testing';
import { expect, it } from 'vitest';
import { sharedPath } from '../../../tools/shared-data.ts';
import { openPbf } from '../../engine/src/map/osm/read-pbf.ts';
import { runSwaps } from './swap-run.ts';

const SEED = 1142;
const EXTRACT = sharedPath('data/hanoi/hanoi.osm.pbf');

it.skipIf(EXTRACT === undefined)(
  `200 changes of traffic and 20 of Hanoi's network under 100 questions/s lose nothing and mix nothing, seed ${SEED}`,
  async () => {
    const network = withHierarchy(await buildNetwork(await openPbf(EXTRACT ?? '')));
    const counts = { units: 300, perSecond: 100, trafficSwaps: 200, networkSwaps: 20 };
    const report = await runSwaps({ network, seed: SEED, ...counts });
    process.stdout.write(`${report.asked} asked, ${report.states} pairs of network and traffic answered on\n`);
    expect(report).toMatchObject({ failed: [], mixed: [], publishedTraffic: 220, publishedNetworks: 20 });
    expect(report.answersPerQuestion).toBeGreaterThan(8);
  },
);
