import { DISPATCH } from './dispatch-group.ts';
import { type Group, measureInto } from './group.ts';
import { codecCases } from './micro/codec.ts';
import { snapCase } from './micro/map.ts';
import { nearestCase } from './micro/world.ts';
import { ROUTING } from './routing-group.ts';
import { SIM } from './sim-group.ts';

/** In the order in which they run: requests over HTTP first, while this process is small and not busy with garbage. */
export const GROUPS: readonly Group[] = [
  DISPATCH,
  {
    name: 'codec',
    ids: {
      'codec.encode': 'a RecommendUnits answer with 20 units and 5 water sources to protobuf',
      'codec.decode': 'the same answers back, limits checked',
    },
    async run(_setting, effort, to) {
      const [encoding, decoding] = codecCases();
      measureInto(to, encoding, effort);
      measureInto(to, decoding, effort);
    },
  },
  {
    name: 'map',
    ids: { 'map.snap': 'a point in the city to its road candidates' },
    async run(setting, effort, to) {
      measureInto(to, snapCase(await setting.network()), effort);
    },
  },
  {
    name: 'world',
    ids: { 'world.nearest': 'the 20 nearest working water sources (rbush)' },
    async run(setting, effort, to) {
      const { network, world } = await setting.engine();
      measureInto(to, nearestCase(network, world), effort);
    },
  },
  ROUTING,
  SIM,
];
