import { compareOsrm } from './compare/osrm.ts';
import { type Collector, type Group, measureInto } from './group.ts';
import type { Effort } from './harness.ts';
import { measureLoad } from './macro/load.ts';
import { measureOrder } from './macro/order.ts';
import { measureRecommend300 } from './macro/recommend300-http.ts';
import { changeCases, fullCase, measureFullOnThreads } from './micro/customise.ts';
import { joinCases, labelCase, reachCase } from './micro/many.ts';
import { dijkstraCase, ngraphCase, pairsOf, pairTimeCase, pathCase } from './micro/pairs.ts';
import { qualityOf } from './micro/quality.ts';
import { type CchRoads, cchRoadsOf } from './micro/roads.ts';
import type { Setting } from './setting.ts';

/** The table of the issue "the routing core", line by line. */
export const ROUTING: Group = {
  name: 'routing',
  ids: {
    'routing.http.recommend300': 'RecommendUnits for 300 units over HTTP while traffic arrives, open loop',
    'routing.rssMb': 'memory of that server, metrics of all eight profiles in use, after it',
    'routing.http.loopDelayMs': 'p99.9 of its event loop delay since it was ready',
    'routing.order': 'order and contraction, in a fresh process',
    'routing.order.2': 'the same on two threads',
    'routing.load': 'network file to first route, in a fresh process',
    'routing.upArcs': 'upward arcs of the hierarchy',
    'routing.labelVertices': 'vertices of a label, mean over 5,000 vertices',
    'routing.labelArcs': 'arcs that writing it looks at, mean over the same',
    'routing.expandedVertices': 'vertices of the vehicle graph with its turns',
    'routing.customize.full.1': 'one metric in full',
    'routing.customize.full.2': 'the same on two threads',
    'routing.customize.arcs100': 'a new snapshot with 100 arcs changed',
    'routing.customize.arcs1000': 'a new snapshot with 1,000 arcs changed',
    'routing.customize.main100': 'a new snapshot with 100 arcs of tertiary class and above changed',
    'routing.p2p': 'one drive time between two places of the city',
    'routing.dijkstra.pair': 'the same drive times by the reference search',
    'routing.ngraph.pair': 'the same drive times by ngraph.path (NBA*)',
    'routing.path': 'the same pairs from search to polyline',
    'routing.label': 'one label',
    'routing.join300.kept': '300 kept labels joined with one incident, its label included',
    'routing.join300.fresh': 'the same times without kept labels',
    'routing.reach': 'one station to the whole city',
  },
  osrmIds: {
    'routing.osrm.table300': '300 sources to 1 target, by the OSRM server',
    'routing.osrm.own300': 'the same tables by our own manyToOne',
  },
  async run(setting, effort, to) {
    const network = await setting.network();
    const roads = cchRoadsOf(network);
    if (roads === undefined) {
      to.missing('the group routing: the network file keeps no hierarchy; "runcard prepare" adds it');
      return;
    }
    await measureProcesses(setting, effort, to);
    await measureHierarchy(roads, effort, to);
    measureQueries(roads, effort, to);
    if (setting.osrmUrl === undefined) return;
    const { rows, remarks, missing } = await compareOsrm(network, setting.osrmUrl, effort);
    for (const row of rows) to.row(row);
    for (const text of remarks) to.remark(text);
    for (const text of missing) to.missing(text);
  },
};

async function measureProcesses(setting: Setting, effort: Effort, to: Collector): Promise<void> {
  const served = await measureRecommend300(await setting.network(), await setting.largeFleet(), effort);
  if (served.row !== undefined) to.row(served.row);
  for (const figure of served.figures) to.figure(figure);
  for (const text of served.remarks) to.remark(text);
  for (const text of served.missing) to.missing(text);
  const { network } = await setting.paths();
  const { rows, remarks } = await measureOrder(network, effort);
  for (const row of rows) to.row(row);
  for (const text of remarks) to.remark(text);
  to.row(await measureLoad(network, effort));
}

async function measureHierarchy(roads: CchRoads, effort: Effort, to: Collector): Promise<void> {
  const { figures, remark } = qualityOf(roads);
  for (const figure of figures) to.figure(figure);
  to.remark(remark);
  measureInto(to, fullCase(roads), effort);
  to.row(await measureFullOnThreads(roads, effort));
  for (const one of changeCases(roads)) measureInto(to, one, effort);
}

function measureQueries(roads: CchRoads, effort: Effort, to: Collector): void {
  const pairs = pairsOf(roads);
  measureInto(to, pairTimeCase(roads, pairs), effort);
  measureInto(to, dijkstraCase(roads, pairs), effort);
  measureInto(to, ngraphCase(roads, pairs), effort);
  measureInto(to, pathCase(roads, pairs), effort);
  measureInto(to, labelCase(roads), effort);
  for (const one of joinCases(roads)) measureInto(to, one, effort);
  measureInto(to, reachCase(roads), effort);
}
