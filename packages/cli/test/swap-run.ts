import { setTimeout as sleep } from 'node:timers/promises';
import { createEngine, createPool, type Engine, type LatLon, type Network } from '@runcard/engine';
import { withHierarchy } from '@runcard/engine/testing';
import { createServer, listen, type RuncardServer } from '@runcard/server';
import { generateWorld } from '@runcard/sim';
import { createPrng } from '../../engine/src/core/prng.ts';
import { extendSections, openSections } from '../../engine/src/core/sections.ts';
import { placeOf } from '../../engine/src/map/geometry.ts';
import { openNetwork } from '../../engine/src/map/network-sections.ts';
import { drawPositions } from '../../engine/src/testing/road-draws.ts';
import { NODE_TIMERS } from '../src/threads.ts';

/** Noon in Hanoi on a Thursday. Time stands still, so that an answer depends on the network, the traffic and the question alone. */
const NOW_MS = Date.UTC(2026, 10, 26, 5);
const CLOCK = { nowMs: () => NOW_MS, monotonicUs: () => Math.round(performance.now() * 1_000) };
const QUESTIONS = 8;
/** Half the side of a flooded square, in degrees: some 400 m about each fire. */
const HALF_DEGREES = 0.004;
const POLL_MS = 5;
const PUBLISH_MS_MAX = 60_000;
/** How much longer each road of the second network is. */
const LONGER = 1.2;

export interface SwapRunOptions {
  readonly network: Network;
  readonly seed: number;
  readonly units: number;
  readonly perSecond: number;
  readonly trafficSwaps: number;
  readonly networkSwaps: number;
}

export interface SwapRunReport {
  readonly asked: number;
  /** That were not answered with 200. */
  readonly failed: readonly string[];
  /** Whose answer is not the one of the network and the traffic that it names. */
  readonly mixed: readonly string[];
  /** Pairs of network and traffic that were answered on. */
  readonly states: number;
  /** Different answers among those to the same question. */
  readonly answersPerQuestion: number;
  readonly publishedTraffic: number;
  readonly publishedNetworks: number;
}

interface Asked {
  readonly question: number;
  readonly status: number;
  readonly text: string;
}

/**
 * Asks over HTTP at fixed times while traffic and networks change, then asks engines in which nothing ever changed while they answered,
 * and compares.
 */
export async function runSwaps(options: SwapRunOptions): Promise<SwapRunReport> {
  const { network, seed, units } = options;
  const networks = [network, longer(network)];
  const city = { name: 'City', utcOffsetMinutes: 420, synthetic: true, note: '' };
  const water = { hydrants: 20, tanks: 5, naturalSources: 0, suctionPoints: 0 };
  const world = generateWorld(network, { seed, city, stations: 6, units, communityPoints: 5, ...water });
  const fires = placesOn(network, seed);
  const pool = createPool({ threads: 1, timers: NODE_TIMERS });
  const engine = createEngine({ network, world, pool });
  const server = createServer(engine, { clock: CLOCK, warmUp: { queries: 20, budgetMs: 1_000 } });
  try {
    const url = await listen(server, { port: 0 });
    await server.warmUp();
    const stopping = new AbortController();
    const asking = askAtFixedTimes(url, fires, options.perSecond, stopping.signal);
    const [trafficOf] = await Promise.all([
      swapTraffic(engine, fires, options.trafficSwaps),
      swapNetworks(engine, networks, options.networkSwaps),
    ]);
    stopping.abort();
    const asked = await asking;
    const oracles = networks.map((one) => createServer(createEngine({ network: one, world }), { clock: CLOCK }));
    const compared = await compare(asked, fires, trafficOf, oracles);
    await Promise.all(oracles.map((oracle) => oracle.close()));
    return { ...compared, publishedTraffic: engine.epochs.traffic, publishedNetworks: engine.epochs.network - 1 };
  } finally {
    await server.close();
    await pool.close();
  }
}

function placesOn(network: Network, seed: number): LatLon[] {
  const isDriven = (piece: number): boolean => network.pieceClass[piece] < 10;
  return drawPositions(network, createPrng(seed, 'fires'), QUESTIONS, isDriven).map((at) => placeOf(network, at));
}

/** The same roads, each a fifth longer, prepared anew: turns are measured along them. */
function longer({ buffer }: Network): Network {
  const copy = copied(buffer);
  const sections = openSections(copy, { verify: false });
  if (!sections.ok) throw sections.error;
  const lengthMm = sections.value.view('pieceLengthMm', 'u32');
  lengthMm?.forEach((mm, piece) => {
    lengthMm[piece] = Math.round(mm * LONGER);
  });
  return withHierarchy(openNetwork(extendSections(sections.value, []), { verify: false }));
}

function copied(buffer: SharedArrayBuffer): SharedArrayBuffer {
  const copy = new SharedArrayBuffer(buffer.byteLength);
  new Uint8Array(copy).set(new Uint8Array(buffer));
  return copy;
}

const incident = (fires: readonly LatLon[], question: number) => ({
  incident: { id: `F${question}`, location: fires[question], type: 'STRUCTURE_FIRE', facilityClass: 'HOUSE' },
});

/** Of one fire at a time the surroundings are under water, more or less passable from round to round. */
const trafficAt = ({ lat, lon }: LatLon, swap: number) => ({
  areas: [
    {
      id: 'flood',
      outline: {
        points: [
          [-1, -1],
          [-1, 1],
          [1, 1],
          [1, -1],
        ].map(([north, east]) => ({ lat: lat + north * HALF_DEGREES, lon: lon + east * HALF_DEGREES })),
      },
      speedPercent: 10 * (Math.floor(swap / QUESTIONS) % 10),
      reason: 'flood',
      source: 'test',
      expiresAtUnixMs: NOW_MS + 3_600_000,
      passingProfileIds: [],
      groundLevelOnly: false,
    },
  ],
});

/** @returns by number of the traffic, which one it is */
async function swapTraffic(engine: Engine, fires: readonly LatLon[], swaps: number): Promise<Map<number, number>> {
  const swapOf = new Map<number, number>();
  for (let swap = 0; swap < swaps; swap++) {
    const { trafficEpoch } = engine.applyTraffic(trafficAt(fires[swap % QUESTIONS], swap), NOW_MS);
    swapOf.set(trafficEpoch, swap);
    await engine.refresh(NOW_MS);
    for (let waitedMs = 0; engine.epochs.traffic < trafficEpoch; waitedMs += POLL_MS) {
      if (waitedMs > PUBLISH_MS_MAX) throw new Error(`traffic ${trafficEpoch} is not published`);
      await sleep(POLL_MS);
    }
  }
  return swapOf;
}

async function swapNetworks(engine: Engine, networks: readonly Network[], swaps: number): Promise<void> {
  for (let swap = 1; swap <= swaps; swap++) {
    await engine.swapNetwork(copied(networks[swap % networks.length].buffer), NOW_MS);
  }
}

async function askAtFixedTimes(
  url: string,
  fires: readonly LatLon[],
  perSecond: number,
  stopping: AbortSignal,
): Promise<Asked[]> {
  const startMs = performance.now();
  const answers: Promise<Asked>[] = [];
  while (!stopping.aborted) {
    const question = answers.length % QUESTIONS;
    answers.push(ask(url, question, JSON.stringify(incident(fires, question))));
    await sleep(Math.max(0, startMs + (1_000 * answers.length) / perSecond - performance.now()));
  }
  return Promise.all(answers);
}

const RECOMMEND = '/runcard.v1.DispatchService/RecommendUnits';
const HEADERS = { 'content-type': 'application/json' };

async function ask(url: string, question: number, body: string): Promise<Asked> {
  try {
    const response = await fetch(new URL(RECOMMEND, url), { method: 'POST', headers: HEADERS, body });
    return { question, status: response.status, text: await response.text() };
  } catch (error) {
    return { question, status: 0, text: String(error) };
  }
}

/** State by state, so that each is made once. */
async function compare(
  asked: readonly Asked[],
  fires: readonly LatLon[],
  swapOf: ReadonlyMap<number, number>,
  oracles: readonly RuncardServer[],
): Promise<Omit<SwapRunReport, 'publishedTraffic' | 'publishedNetworks'>> {
  const failed = asked.filter(({ status }) => status !== 200).map(({ status, text }) => `${status}: ${text}`);
  const states = new Map<string, Asked[]>();
  for (const one of asked) {
    if (one.status !== 200) continue;
    const { network, traffic = 0 } = JSON.parse(one.text).epochs;
    const state = `${(network - 1) % oracles.length} ${traffic}`;
    states.set(state, [...(states.get(state) ?? []), one]);
  }
  const mixed: string[] = [];
  const seen = Array.from(fires, () => new Set<string>());
  for (const [state, answers] of states) {
    const [network, traffic] = state.split(' ').map(Number);
    // A new network counts as new traffic, which is the traffic before it on other roads.
    const swap = swapOf.get(Math.max(0, ...[...swapOf.keys()].filter((sent) => sent <= traffic)));
    const sent = swap === undefined ? { removeIds: ['flood'] } : trafficAt(fires[swap % QUESTIONS], swap);
    await post(oracles[network], APPLY, sent);
    const wanted = new Map<number, string>();
    for (const { question, text } of answers) {
      if (!wanted.has(question))
        wanted.set(question, content(await post(oracles[network], RECOMMEND, incident(fires, question))));
      const got = content(text);
      seen[question].add(got);
      if (got !== wanted.get(question))
        mixed.push(`network ${network}, traffic ${traffic}, fire ${question}: ${got.slice(0, 300)}`);
    }
  }
  const answersPerQuestion = Math.min(...seen.map(({ size }) => size));
  return { asked: asked.length, failed, mixed, states: states.size, answersPerQuestion };
}

const APPLY = '/runcard.v1.TrafficService/ApplyTraffic';

async function post({ app }: RuncardServer, url: string, message: unknown): Promise<string> {
  const { statusCode, body } = await app.inject({
    method: 'POST',
    url,
    headers: HEADERS,
    payload: JSON.stringify(message),
  });
  if (statusCode !== 200) throw new Error(`${url} answered ${statusCode}: ${body}`);
  return body;
}

/** Without the numbers of the state and the time that it took. */
function content(text: string): string {
  const { epochs: _, computeUs: __, ...rest } = JSON.parse(text);
  return JSON.stringify(rest);
}
