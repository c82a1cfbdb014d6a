import { connect, type Socket } from 'node:net';
import { Writable } from 'node:stream';
import { setTimeout as sleep } from 'node:timers/promises';
import { createServer, listen, type RuncardServer, SERVER_LIMITS } from '@runcard/server';
import pino from 'pino';
import { afterEach, describe, expect, it } from 'vitest';
import { call, incident, recommendingBy, testClock, townEngine, townServer } from './town.ts';

const RECOMMEND = 'DispatchService/RecommendUnits';
const open: RuncardServer[] = [];
afterEach(async () => {
  for (const server of open.splice(0)) await server.close();
});

const listening = async (server: RuncardServer): Promise<{ port: number; url: string }> => {
  open.push(server);
  const url = await listen(server, { port: 0 });
  return { url, port: Number(new URL(url).port) };
};

/** All log lines as text. */
function logSink() {
  const lines: string[] = [];
  const stream = new Writable({
    write(chunk, _encoding, done) {
      lines.push(String(chunk));
      done();
    },
  });
  return { log: pino({ level: 'trace' }, stream), text: () => lines.join('') };
}

const rawAnswer = (socket: Socket): Promise<string> =>
  new Promise((resolve) => {
    let text = '';
    socket.on('data', (chunk) => {
      text += chunk;
    });
    socket.on('close', () => resolve(text));
    socket.on('error', () => undefined);
  });

describe('Readiness', () => {
  it('comes after the warm-up, liveness before', async () => {
    const server = townServer({ warmUp: { queries: 40, budgetMs: 60_000 } });
    const status = async (url: string) => (await server.app.inject(url)).statusCode;
    expect([await status('/healthz'), await status('/readyz')]).toEqual([200, 503]);
    expect(await server.warmUp()).toEqual({ queries: 40, refused: 0, tookMs: 0 });
    expect(await status('/readyz')).toBe(200);
  });

  it('comes with an empty fleet too, and stays away from a defect', async () => {
    const broken = recommendingBy(townEngine(), () => {
      throw new TypeError('broken');
    });
    const server = townServer({ warmUp: { queries: 3, budgetMs: 60_000 } }, broken);
    await expect(server.warmUp()).rejects.toThrow('broken');
    expect((await server.app.inject('/readyz')).statusCode).toBe(503);
  });

  it('does not wait longer than its budget', async () => {
    const clock = testClock();
    const slow = recommendingBy(townEngine(), () => {
      clock.us += 10_000;
    });
    // 10 ms a query and 95 ms of budget: the tenth starts at 90 ms, the eleventh would at 100.
    const server = townServer({ clock, warmUp: { queries: 500, budgetMs: 95 } }, slow);
    expect(await server.warmUp()).toEqual({ queries: 10, refused: 0, tookMs: 100 });
  });
});

describe('Metrics and page', () => {
  it('count requests by method and code, and show the fleet', async () => {
    const server = townServer();
    await call(server, RECOMMEND, { incident: incident() });
    await call(server, RECOMMEND, {});
    await server.app.inject('/no/such/path/secret');
    await call(server, 'DispatchService/Dispatch', { requestId: 'd', incident: incident(), unitIds: ['P1'] });
    const { body, headers } = await server.app.inject('/metrics');
    expect(headers['content-type']).toContain('text/plain');
    expect(body).toContain('runcard_requests_total{method="RecommendUnits",code="OK"} 1');
    expect(body).toContain('runcard_requests_total{method="RecommendUnits",code="INVALID_FIELD"} 1');
    expect(body).toContain('runcard_requests_total{method="other",code="UNKNOWN_METHOD"} 1');
    expect(body).toContain('runcard_request_duration_seconds_count{method="RecommendUnits"} 2');
    expect(body).toContain('runcard_units{status="DISPATCHED"} 1');
    expect(body).toContain('runcard_units{status="AVAILABLE"} 1');
    expect(body).toContain('runcard_open_incidents 1');
    expect(body).toMatch(/runcard_event_loop_delay_seconds\{quantile="0.99"\} [\d.e-]+/);
    await server.close();
  });

  it('count the delay of the event loop from readiness on, not what the warm-up blocks', async () => {
    const blocking = recommendingBy(townEngine(), () => {
      for (const endMs = performance.now() + 250; performance.now() < endMs; );
    });
    const server = townServer({ warmUp: { queries: 4, budgetMs: 60_000 } }, blocking);
    await server.warmUp();
    await sleep(30);
    const { body } = await server.app.inject('/metrics');
    const [, maxS] = /runcard_event_loop_delay_seconds\{quantile="1"\} ([\d.e-]+)/.exec(body) ?? [];
    expect(Number(maxS)).toBeLessThan(0.2);
    await server.close();
  });

  it('tell on one page what runs, without anything from elsewhere', async () => {
    const { body, headers } = await townServer().app.inject('/');
    expect(headers['content-type']).toContain('text/html');
    expect(headers['content-security-policy']).toContain("default-src 'none'");
    for (const seen of ['Runcard', 'warming up', 'synthetic', '/RecommendUnits', '/GetCoverage <i>later</i>'])
      expect(body).toContain(seen);
    expect(body).not.toMatch(/src=|https?:\/\/(?!www\.openstreetmap)|<script/);
  });
});

describe('Logs', () => {
  it('never hold what a caller sent', async () => {
    const sink = logSink();
    const SECRET = 'hunter2-s3cret';
    let breaks = false;
    const fragile = recommendingBy(townEngine(), () => {
      if (breaks) throw new TypeError(`cannot read ${SECRET}`);
    });
    const server = townServer({ log: sink.log }, fragile);
    const { port } = await listening(server);
    const headers = { authorization: `Bearer ${SECRET}`, cookie: SECRET, 'x-request-id': SECRET };
    await call(server, RECOMMEND, { requestId: SECRET, incident: { ...incident(), premiseId: SECRET } }, headers);
    await call(server, RECOMMEND, { [SECRET]: 1 }, headers);
    await call(server, RECOMMEND, { incident: { ...incident(), type: SECRET } }, headers);
    await call(server, RECOMMEND, `{"${SECRET}`, headers);
    await call(server, RECOMMEND, SECRET, { ...headers, 'content-type': SECRET, 'content-encoding': SECRET });
    await server.app.inject({ url: `/${SECRET}?token=${SECRET}`, headers });
    await server.app.inject({ url: `/%zz${SECRET}`, headers });
    const socket = connect(port, '127.0.0.1');
    socket.end(`${SECRET} / HTTP/9\r\n\r\n`);
    await rawAnswer(socket);
    breaks = true;
    const defect = await call(server, RECOMMEND, { incident: incident() }, headers);
    expect([defect.status, defect.body.code, defect.code]).toEqual([500, 'internal', 'INTERNAL']);
    expect(JSON.stringify(defect.body)).not.toContain(SECRET);
    const id = String(defect.headers['x-request-id']);
    expect(defect.body.message).toContain(id);
    expect(sink.text()).toContain('RecommendUnits');
    expect(sink.text()).toMatch(new RegExp(`"reqId":"${id}","defect":\\{"name":"TypeError"`));
    expect(sink.text()).toContain('lifecycle.test.ts');
    expect(sink.text()).not.toContain(SECRET);
  });
});

describe('Slow and broken callers', () => {
  it('meet these limits', async () => {
    const { app } = townServer();
    // reliability: headers before request, or a slow body waits a minute.
    expect(SERVER_LIMITS.headersTimeoutMs).toBeLessThan(SERVER_LIMITS.requestTimeoutMs);
    expect([app.server.headersTimeout, app.server.requestTimeout, app.server.timeout]).toEqual([3_000, 5_000, 15_000]);
    expect([app.server.keepAliveTimeout, app.server.maxRequestsPerSocket, app.server.maxConnections]).toEqual([
      30_000, 10_000, 2_000,
    ]);
    expect(app.initialConfig).toMatchObject({ bodyLimit: 65_536, handlerTimeout: 1_500, requestIdHeader: false });
  });

  it('are closed within 6 s when their headers or bodies drip, with a code', async () => {
    const { port } = await listening(townServer());
    const drip = async (head: string): Promise<{ text: string; tookMs: number }> => {
      const start = performance.now();
      const socket = connect(port, '127.0.0.1');
      socket.write(head);
      const timer = setInterval(() => socket.write('a'), 300);
      const text = await rawAnswer(socket);
      clearInterval(timer);
      return { text, tookMs: performance.now() - start };
    };
    const rpc = `POST /runcard.v1.${RECOMMEND} HTTP/1.1\r\nhost: x\r\ncontent-type: application/json\r\n`;
    const [headers, body] = await Promise.all([drip(`${rpc}x-slow: `), drip(`${rpc}content-length: 60000\r\n\r\n`)]);
    expect(headers.tookMs).toBeLessThan(6_000);
    expect(headers.text).toContain('REQUEST_TOO_SLOW');
    expect(body.tookMs).toBeLessThan(6_000);
    expect(body.text).toMatch(/DEADLINE_EXCEEDED|REQUEST_TOO_SLOW/);
  });

  it('get a code for headers that are too big and for what is no HTTP', async () => {
    const { port } = await listening(townServer());
    const send = (text: string): Promise<string> => {
      const socket = connect(port, '127.0.0.1');
      socket.write(text);
      return rawAnswer(socket);
    };
    const big = await send(`GET / HTTP/1.1\r\nhost: x\r\nx-big: ${'a'.repeat(9_000)}\r\n\r\n`);
    expect(big).toMatch(/^HTTP\/1\.1 431 /);
    expect(big).toContain('HEADERS_TOO_BIG');
    expect(big).toContain('wanted at most 8192 bytes');
    const broken = await send('HELLO\r\n\r\n');
    expect(broken).toMatch(/^HTTP\/1\.1 400 /);
    expect(broken).toContain('MALFORMED_HTTP');
  });

  it.each([
    ['no host', 'GET /healthz HTTP/1.1\r\nconnection: close\r\n\r\n', 400, 'MALFORMED_HTTP'],
    [
      'an expectation that nobody knows',
      'GET /healthz HTTP/1.1\r\nhost: x\r\nexpect: tea\r\nconnection: close\r\n\r\n',
      417,
      'MALFORMED_HTTP',
    ],
    [
      'a body that is packed for the way',
      `POST /runcard.v1.${RECOMMEND} HTTP/1.1\r\nhost: x\r\ncontent-type: application/json\r\ntransfer-encoding: gzip, chunked\r\nconnection: close\r\n\r\n0\r\n\r\n`,
      415,
      'UNSUPPORTED_ENCODING',
    ],
    [
      'two lengths',
      `POST /runcard.v1.${RECOMMEND} HTTP/1.1\r\nhost: x\r\ncontent-length: 2\r\ncontent-length: 2\r\n\r\n{}`,
      400,
      'MALFORMED_HTTP',
    ],
    [
      'a length and chunks',
      `POST /runcard.v1.${RECOMMEND} HTTP/1.1\r\nhost: x\r\ncontent-length: 2\r\ntransfer-encoding: chunked\r\n\r\n2\r\n{}\r\n0\r\n\r\n`,
      400,
      'MALFORMED_HTTP',
    ],
  ])('get a code for %s', async (_, text, status, code) => {
    const { port } = await listening(townServer());
    const socket = connect(port, '127.0.0.1');
    const answer = rawAnswer(socket);
    socket.write(text);
    expect(await answer).toMatch(new RegExp(`^HTTP/1\\.1 ${status} [^]*"code":"${code}"`));
  });

  it('are answered one by one and in order, whatever pieces their requests come in', async () => {
    const { port } = await listening(townServer());
    const socket = connect(port, '127.0.0.1');
    const answer = rawAnswer(socket);
    const body = (id: string) => JSON.stringify({ requestId: id, incident: incident() });
    const request = (id: string, connection: string) =>
      `POST /runcard.v1.${RECOMMEND} HTTP/1.1\r\nhost: x\r\ncontent-type: application/json\r\nconnection: ${connection}\r\ncontent-length: ${body(id).length}\r\n\r\n${body(id)}`;
    const bytes = ['q1', 'q2', 'q3'].map((id) => request(id, id === 'q3' ? 'close' : 'keep-alive')).join('');
    for (let at = 0; at < bytes.length; at += 37) {
      socket.write(bytes.slice(at, at + 37));
      await sleep(1);
    }
    expect([...(await answer).matchAll(/"requestId":"(q\d)"/g)].map(([, id]) => id)).toEqual(['q1', 'q2', 'q3']);
  });

  it('cannot hold it by 1,000 silent connections', async () => {
    const { port, url } = await listening(townServer());
    const idle: Socket[] = [];
    // 100 at a time: the system's own queue of who waits to be taken holds 511.
    while (idle.length < 1_000) {
      const opening = Array.from({ length: 100 }, () => connect(port, '127.0.0.1').resume());
      await Promise.all(opening.map((socket) => new Promise((resolve) => socket.on('connect', resolve))));
      idle.push(...opening);
    }
    const start = performance.now();
    const closed = Promise.all(
      idle.map((socket) => socket.closed || new Promise((resolve) => socket.on('close', resolve))),
    );
    expect((await fetch(`${url}/healthz`)).status).toBe(200);
    expect(performance.now() - start).toBeLessThan(1_000);
    // 3 s for the headers, and half a second until somebody looks.
    await closed;
    expect(performance.now() - start).toBeLessThan(6_000);
  });

  it('cannot stay with a body of another length than they said', async () => {
    const { port } = await listening(townServer());
    const socket = connect(port, '127.0.0.1');
    const body = JSON.stringify({ incident: incident() });
    socket.end(
      `POST /runcard.v1.${RECOMMEND} HTTP/1.1\r\nhost: x\r\ncontent-type: application/json\r\ncontent-length: ${body.length + 9}\r\n\r\n${body}`,
    );
    expect(await rawAnswer(socket)).not.toContain('"units"');
  });
});

describe('Closing', () => {
  const HEAD =
    'POST /runcard.v1.FleetService/ListUnits HTTP/1.1\r\nhost: x\r\ncontent-type: application/json\r\ncontent-length: 2\r\n\r\n';
  /** Closes the server while `sent` is on its way, then sends the rest. @returns what came back */
  const closedAfter = async (sent: string, rest: string): Promise<string> => {
    const server = townServer({ closeGraceMs: 3_000 });
    const { port } = await listening(server);
    const socket = connect(port, '127.0.0.1');
    const answer = rawAnswer(socket);
    socket.write(sent);
    await sleep(100);
    const closed = server.close();
    await sleep(50);
    socket.write(rest);
    await closed;
    await expect(fetch(`http://127.0.0.1:${port}/healthz`)).rejects.toThrow();
    return answer;
  };

  it('answers what was asked before, and ends the connection', async () => {
    const text = await closedAfter(`${HEAD}{`, '}');
    expect(text).toMatch(/^HTTP\/1\.1 200 /);
    expect(text).toMatch(/connection: close/i);
    expect(text).toContain('"id":"P2"');
  });

  it('refuses with SHUTTING_DOWN what is asked after', async () => {
    const text = await closedAfter(HEAD.slice(0, 30), `${HEAD.slice(30)}{}`);
    expect(text).toMatch(/^HTTP\/1\.1 503 /);
    expect(text).toContain('SHUTTING_DOWN');
    expect(text).toContain('"code":"unavailable"');
  });

  it('resets nobody whose request waits unread while it is busy', async () => {
    const closing: Promise<void>[] = [];
    const BUSY_MS = 300;
    const busy = recommendingBy(townEngine(), () => {
      // The sockets of this process write although nobody reads: 40 requests wait in the system's queue when the end is told.
      for (const socket of callers) socket.write(`${HEAD}{}`);
      const until = performance.now() + BUSY_MS;
      while (performance.now() < until);
      closing.push(server.close());
    });
    const server = townServer({}, busy);
    const { url, port } = await listening(server);
    const callers = Array.from({ length: 40 }, () => connect(port, '127.0.0.1'));
    const answers = Promise.all(callers.map(rawAnswer));
    // Each has asked before, on a connection that it keeps.
    for (const socket of callers) socket.write(`${HEAD}{}`);
    await Promise.all(callers.map((socket) => new Promise((resolve) => socket.once('data', resolve))));
    const asked = await fetch(`${url}/runcard.v1.${RECOMMEND}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ incident: incident() }),
    });
    expect(asked.status).toBe(200);
    for (const text of await answers)
      expect(
        text
          .split('HTTP/1.1 ')
          .slice(1)
          .map((answer) => answer.slice(0, 3)),
      ).toEqual(['200', '503']);
    await Promise.all(closing);
  });

  it('cuts off who does not finish, in the time that was named', async () => {
    const server = townServer({ closeGraceMs: 300 });
    const { port } = await listening(server);
    const socket = connect(port, '127.0.0.1');
    socket.on('error', () => undefined);
    socket.write(
      'POST /runcard.v1.FleetService/ListUnits HTTP/1.1\r\nhost: x\r\ncontent-type: application/json\r\ncontent-length: 9\r\n\r\n{',
    );
    await sleep(50);
    const start = performance.now();
    await server.close();
    expect(performance.now() - start).toBeLessThan(1_200);
  });
});

it('A server needs nothing but an engine and a clock', async () => {
  const server = createServer(townEngine(), { clock: testClock() });
  expect((await call(server, RECOMMEND, { incident: incident() })).status).toBe(200);
});
