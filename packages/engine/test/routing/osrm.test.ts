import { spawnSync } from 'node:child_process';
import { afterEach, describe, expect, it } from 'vitest';
import { createDijkstraRouter } from '../../src/routing/backends/dijkstra.ts';
import { openOsrmRouter, type Sourced } from '../../src/routing/backends/osrm.ts';
import { answerOf, askedIn, handClock, hang, json, polyline6, REAL_CLOCK, servedBy } from './osrm-stub.ts';
import { closeAll, END, kept, RIGHT, routerTo, served, slowOwn, starts, untilLate, wantedMs } from './osrm-town.ts';
import { describeShape } from './router-contract.ts';

afterEach(closeAll);

describe('the contract of the routers, over HTTP', () => {
  describeShape(
    async (network, roads, times) => {
      const oracle = servedBy(network, createDijkstraRouter(network, roads, times));
      const stub = await served(oracle.behave);
      const options = { url: stub.url, coordinatesMax: 8 };
      const router = kept(await openOsrmRouter(network, slowOwn(network, roads, times), options, handClock()));
      return {
        async manyToOne(from, to, boundMs) {
          oracle.tell([...from, to]);
          return byOsrm(await router.manyToOne(from, to, boundMs));
        },
        async route(from, to) {
          oracle.tell([from, to]);
          return byOsrm(await router.route(from, to));
        },
      };
    },
    { onlyPlaces: true },
  );
});

/** Our own graph would answer other times, and is not to be the one that answers. */
function byOsrm<Value>({ value, source, degraded }: Sourced<Value>): Value {
  expect({ source, degraded }).toEqual({ source: 'osrm', degraded: null });
  return value;
}

describe('a server that answers well', () => {
  it('gives whole milliseconds, the length and the points of a route', async () => {
    const stub = await served((path, response) => {
      const asked = askedIn(path);
      const route = { duration: 400.04, distance: 4000.5, geometry: polyline6([...asked.from, asked.to]) };
      json({ ...answerOf(asked, [0]), routes: [route] })(path, response);
    });
    const route = byOsrm(await (await routerTo(stub.url)).route(starts(1)[0], END, { path: true }));
    expect(route).toMatchObject({ ms: 400_040, lengthMm: 4_000_500, arcs: [] });
    expect(route?.points).toHaveLength(2);
    expect(stub.paths[0]).toMatch(
      /^\/route\/v1\/driving\/[-.,;\d]+\?overview=full&geometries=polyline6&generate_hints=false$/,
    );
  });

  it('is asked under its limit of coordinates, and its tables are put together in the order asked', async () => {
    const stub = await served(RIGHT);
    const router = await routerTo(stub.url);
    expect([...byOsrm(await router.manyToOne(starts(300), END))]).toEqual(wantedMs(300));
    // 99 starts and the end are 100 coordinates. 300 starts need more than three such tables, so four, of 75 each.
    expect(stub.paths.map((path) => askedIn(path).from.length)).toEqual([75, 75, 75, 75]);
    const back = starts(301).reverse();
    expect([...byOsrm(await router.manyToOne(back, END))]).toEqual(wantedMs(301).reverse());
    expect(stub.paths.slice(4).map((path) => askedIn(path).from.length)).toEqual(expect.arrayContaining([75, 76]));
    expect(stub.paths).toHaveLength(8);
  });

  it('takes a whole fleet in one table where its limit allows, in a request line that proxies take', async () => {
    const stub = await served(RIGHT);
    const router = await routerTo(stub.url, REAL_CLOCK, { coordinatesMax: 301 });
    expect([...byOsrm(await router.manyToOne(starts(300), END))]).toEqual(wantedMs(300));
    expect(stub.paths).toHaveLength(1);
    expect(Buffer.byteLength(stub.paths[0])).toBeLessThan(8_000);
  });

  it('answers two questions at once, each its own', async () => {
    const stub = await served(RIGHT);
    const router = await routerTo(stub.url);
    const [many, few, route] = await Promise.all([
      router.manyToOne(starts(150), END),
      router.manyToOne(starts(3).reverse(), END),
      router.route(starts(2)[1], END),
    ]);
    expect([...byOsrm(many)]).toEqual(wantedMs(150));
    expect([...byOsrm(few)]).toEqual(wantedMs(3).reverse());
    expect(byOsrm(route)?.ms).toBe(399_000);
  });

  it('is not asked about nobody', async () => {
    const stub = await served(RIGHT);
    const router = await routerTo(stub.url);
    expect([...byOsrm(await router.manyToOne([], END))]).toEqual([]);
    expect(stub.paths).toEqual([]);
  });

  it('costs nothing where there is none: its library is read when a router to it is opened', () => {
    const engine = new URL('../../src/index.ts', import.meta.url);
    const program = `await import(${JSON.stringify(engine)});
      const { cache } = (await import('node:module')).createRequire(import.meta.url);
      console.log(Object.keys(cache).filter((path) => path.includes('/undici/')).length);`;
    const flags = ['--conditions=@runcard/source', '--input-type=module', '--eval'];
    const { stdout, stderr } = spawnSync(process.execPath, [...flags, program], { encoding: 'utf8' });
    expect([stdout.trim(), stderr]).toEqual(['0', '']);
  });

  it('may stand behind a path, and is called by the profile that is told', async () => {
    const stub = await served(hang);
    const clock = handClock();
    const router = await routerTo(`${stub.url}/hanoi/`, clock, { profile: 'fire_engine' });
    await untilLate(stub, clock, () => router.manyToOne(starts(1), END));
    expect(stub.paths[0]).toMatch(
      /^\/hanoi\/table\/v1\/fire_engine\/[-.,;\d]+\?sources=1&destinations=0&generate_hints=false$/,
    );
  });
});
