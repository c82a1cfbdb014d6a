import { compareOsrm } from './compare/osrm.ts';
import { type Case, type Effort, type Figure, measure, type Row } from './harness.ts';
import { measureFirstAlarmHttp } from './macro/first-alarm-http.ts';
import { measureLoad } from './macro/load.ts';
import { codecCases } from './micro/codec.ts';
import { firstAlarmCase } from './micro/dispatch.ts';
import { snapCase } from './micro/map.ts';
import { pairCases } from './micro/routing.ts';
import { nearestCase } from './micro/world.ts';
import type { Setting } from './setting.ts';

export interface Group {
  readonly name: string;
  /** Id → what it measures. The ids are fixed for whoever compares runs. */
  readonly ids: Readonly<Record<string, string>>;
  /** What is measured besides where a URL is given with `--osrm`. */
  readonly osrmIds?: Readonly<Record<string, string>>;
  run(setting: Setting, effort: Effort, to: Collector): Promise<void>;
}

/** Where measurements go. */
export interface Collector {
  row(row: Row): void;
  figure(figure: Figure): void;
  /** In words, beside the figures. */
  remark(text: string): void;
  /** What should have been measured and was not: the run fails. */
  missing(text: string): void;
}

/** In the order in which they run: requests over HTTP first, while this process is small and not busy with garbage. */
export const GROUPS: readonly Group[] = [
  {
    name: 'dispatch',
    ids: {
      'dispatch.http.first-alarm': 'RecommendUnits over HTTP, open loop, from the scheduled send time',
      'dispatch.first-alarm': 'the same questions in process: the engine alone',
    },
    async run(setting, effort, to) {
      const served = await measureFirstAlarmHttp(await setting.network(), await setting.paths(), effort);
      for (const remark of served.remarks) to.remark(remark);
      if (served.row === undefined) to.missing('dispatch.http.first-alarm is left out: every run was void');
      else to.row(served.row);
      measureInto(to, firstAlarmCase(await setting.engine(), setting.nowMs), effort);
    },
  },
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
  {
    name: 'routing',
    ids: {
      'routing.load': 'network file to first route, in a fresh process',
      'routing.dijkstra.pair': 'one route, 2 to 8 km apart, by the reference search',
      'routing.ngraph.pair': 'the same routes by ngraph.path (NBA*)',
      'routing.rssMb': 'memory of that fresh process after its first route',
    },
    osrmIds: {
      'routing.osrm.table300': '300 sources to 1 target, by the OSRM server',
      'routing.osrm.own300': 'the same tables by our own manyToOne',
    },
    async run(setting, effort, to) {
      const network = await setting.network();
      const { row, figure } = await measureLoad((await setting.paths()).network, effort);
      to.row(row);
      to.figure(figure);
      for (const makeCase of pairCases(network)) measureInto(to, makeCase(), effort);
      if (setting.osrmUrl === undefined) return;
      const { rows, remarks, missing } = await compareOsrm(network, setting.osrmUrl, effort);
      for (const row of rows) to.row(row);
      for (const text of remarks) to.remark(text);
      for (const text of missing) to.missing(text);
    },
  },
];

function measureInto<Answer>(to: Collector, one: Case<Answer>, effort: Effort): void {
  to.row(measure(one, effort));
}
