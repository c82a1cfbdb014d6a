import { monitorEventLoopDelay } from 'node:perf_hooks';
import { type Engine, UNIT_STATUSES } from '@runcard/engine';
import { Counter, Gauge, Histogram, Registry } from 'prom-client';
import type { Refresher } from './refresher.ts';
import type { Call } from './rpc.ts';

/** Prometheus text on `GET /metrics`; everything by hand behind this small port, so that another library can take its place. */
export interface Metrics {
  observe(call: Call, endedUs: number): void;
  /** From here on the loop's delay counts: a warm-up blocks it on purpose, while nobody waits. */
  startLoopDelay(): void;
  text(): Promise<string>;
  readonly contentType: string;
  stop(): void;
}

/** From a refusal's 0.1 ms to the 1 s after which no recommendation may be. */
const DURATION_BUCKETS_S = [0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5];
const LOOP_RESOLUTION_MS = 10;

export function createMetrics(engine: Engine, refresher: Pick<Refresher, 'state'>): Metrics {
  const registry = new Registry();
  const registers = [registry];
  const requests = new Counter({
    name: 'runcard_requests_total',
    help: 'Requests answered, by method and code (OK or a code of docs/errors.md).',
    labelNames: ['method', 'code'],
    registers,
  });
  const durations = new Histogram({
    name: 'runcard_request_duration_seconds',
    help: 'From the arrival of the head to the end of the answer.',
    labelNames: ['method'],
    buckets: DURATION_BUCKETS_S,
    registers,
  });
  const loop = monitorEventLoopDelay({ resolution: LOOP_RESOLUTION_MS });
  loop.enable();
  addProcessGauges(registers, loop);
  addWorldGauges(registers, engine);
  addRoadGauges(registers, engine, refresher);
  return {
    observe(call, endedUs) {
      requests.inc({ method: call.method, code: call.code });
      durations.observe({ method: call.method }, (endedUs - call.arrivedUs) / 1e6);
    },
    startLoopDelay: () => loop.reset(),
    text: () => registry.metrics(),
    contentType: registry.contentType,
    stop: () => {
      loop.disable();
    },
  };
}

function addProcessGauges(registers: Registry[], loop: ReturnType<typeof monitorEventLoopDelay>): void {
  new Gauge({
    name: 'runcard_event_loop_delay_seconds',
    help: `Delay of the event loop since it was ready, above the ${LOOP_RESOLUTION_MS} ms at which it is sampled.`,
    labelNames: ['quantile'],
    registers,
    collect() {
      const seconds = (delayNs: number) => Math.max(0, delayNs / 1e9 - LOOP_RESOLUTION_MS / 1e3) || 0;
      this.set({ quantile: '0.5' }, seconds(loop.percentile(50)));
      this.set({ quantile: '0.99' }, seconds(loop.percentile(99)));
      this.set({ quantile: '0.999' }, seconds(loop.percentile(99.9)));
      this.set({ quantile: '1' }, seconds(loop.max));
    },
  });
  new Gauge({
    name: 'runcard_memory_bytes',
    help: 'Memory of the process; the network lies in shared buffers, outside the heap.',
    labelNames: ['kind'],
    registers,
    collect() {
      const { rss, heapUsed, arrayBuffers } = process.memoryUsage();
      this.set({ kind: 'rss' }, rss);
      this.set({ kind: 'heap_used' }, heapUsed);
      this.set({ kind: 'array_buffers' }, arrayBuffers);
    },
  });
}

function addWorldGauges(registers: Registry[], engine: Engine): void {
  new Gauge({
    name: 'runcard_units',
    help: 'Units by status.',
    labelNames: ['status'],
    registers,
    collect() {
      const counts = new Map<string, number>(UNIT_STATUSES.map((status) => [status, 0]));
      for (const { status } of engine.world.units.values()) counts.set(status, (counts.get(status) ?? 0) + 1);
      for (const [status, count] of counts) this.set({ status }, count);
    },
  });
  new Gauge({
    name: 'runcard_open_incidents',
    help: 'Incidents that go on.',
    registers,
    collect() {
      let open = 0;
      for (const { status } of engine.world.incidents.values()) if (status === 'OPEN') open++;
      this.set(open);
    },
  });
  new Gauge({
    name: 'runcard_world_things',
    help: 'What is loaded.',
    labelNames: ['kind'],
    registers,
    collect() {
      const { world, network } = engine;
      this.set({ kind: 'stations' }, world.stations.size);
      this.set({ kind: 'water_sources' }, world.waterSources.size);
      this.set({ kind: 'community_points' }, world.communityPoints.size);
      this.set({ kind: 'junctions' }, network.junctionCount);
      this.set({ kind: 'pieces' }, network.pieceCount);
    },
  });
  new Gauge({
    name: 'runcard_fleet_epoch',
    help: 'Accepted changes of the world since start.',
    registers,
    collect() {
      this.set(engine.world.epoch);
    },
  });
}

/** Numbers of the network and of the traffic that answers are made on, and how it goes with keeping them up to date. */
function addRoadGauges(registers: Registry[], engine: Engine, { state }: Pick<Refresher, 'state'>): void {
  const gauge = (name: string, help: string, read: () => number): void => {
    new Gauge({
      name,
      help,
      registers,
      collect() {
        this.set(read());
      },
    });
  };
  gauge('runcard_network_epoch', 'Networks answered on since start.', () => engine.epochs.network);
  gauge('runcard_traffic_epoch', 'Number of the traffic that answers are made on.', () => engine.epochs.traffic);
  gauge('runcard_refreshes', 'Times that drive times were brought up to date.', () => state.done);
  gauge('runcard_refresh_failures', 'Times that they could not be.', () => state.failed);
  gauge('runcard_refresh_seconds', 'How long it took the last time.', () => state.lastTookMs / 1_000);
}
