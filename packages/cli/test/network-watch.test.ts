import { mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createEngine, type Engine, emptyWorld, type Network } from '@runcard/engine';
import { drawNetwork, withHierarchy } from '@runcard/engine/testing';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type NetworkWatch, signOf, watchNetwork } from '../src/network-watch.ts';

/** Two ways round, so that a road may go and the known ways still lead. */
const MAP = `
  A---B---C
  |       |
  D---E---F`;
const WAYS = { AB: {}, BC: {}, DEF: {}, AD: {}, CF: {} };
const OLD = withHierarchy(drawNetwork({ map: MAP, ways: WAYS }).network);
const NEW = withHierarchy(drawNetwork({ map: MAP, ways: { ...WAYS, AB: { class: 'tertiary' } } }).network);

describe('The network file of a server', () => {
  let folder: string;
  let path: string;
  let engine: Engine;
  let watch: NetworkWatch;
  const said: string[] = [];

  /** As `runcard import --out` does it: whole beside, then renamed. */
  async function putInPlace(bytes: Uint8Array): Promise<void> {
    await writeFile(`${path}.new`, bytes);
    await rename(`${path}.new`, path);
  }
  const bytesOf = ({ buffer }: Network): Uint8Array => new Uint8Array(buffer).slice();
  const heard = (pattern: RegExp) => vi.waitFor(() => expect(said.join('\n')).toMatch(pattern), { timeout: 10_000 });

  beforeEach(async () => {
    said.length = 0;
    folder = await mkdtemp(join(tmpdir(), 'runcard-watch-'));
    path = join(folder, 'town.net');
    await writeFile(path, bytesOf(OLD));
    const world = emptyWorld({ name: 'Town', utcOffsetMinutes: 420, synthetic: true, note: '' });
    engine = createEngine({ network: OLD, world });
    watch = watchNetwork(engine, {
      path,
      known: await signOf(path),
      everyMs: 20,
      nowMs: () => 0,
      say: (text) => said.push(text),
    });
  });
  afterEach(async () => {
    watch.stop();
    await rm(folder, { recursive: true });
  });

  it('is taken over when another one stands in its place', async () => {
    await putInPlace(bytesOf(NEW));
    await heard(/answers now come from it \(network 2, 0 of \d+ known ways gone\)/);
    expect(engine.epochs.network).toBe(2);
  });

  it('is refused with a code where it is none, and a good one is taken after it', async () => {
    await putInPlace(new Uint8Array(100));
    await heard(/NETWORK_FILE_\w+: .*answers still come from the one before/);
    expect(engine.epochs.network).toBe(1);
    const damaged = bytesOf(NEW);
    damaged[damaged.length - 1] ^= 1;
    await putInPlace(damaged);
    await heard(/checksum.*answers still come from the one before/);
    expect(engine.epochs.network).toBe(1);
    await putInPlace(bytesOf(NEW));
    await heard(/answers now come from it/);
  });

  it('may be gone for a while', async () => {
    await rm(path);
    await heard(/is gone: answers go on from memory, but a restart would find none/);
    await new Promise((resolve) => setTimeout(resolve, 100));
    // Once is enough.
    expect([said.length, engine.epochs.network]).toEqual([1, 1]);
    await putInPlace(bytesOf(NEW));
    await heard(/answers now come from it/);
  });

  it('leaves the server be where taking it over fails for a reason that nobody thought of', async () => {
    vi.spyOn(engine, 'swapNetwork').mockRejectedValueOnce(new TypeError('out of thin air'));
    await putInPlace(bytesOf(NEW));
    await heard(/INTERNAL: .*out of thin air; answers still come from the one before/);
    // And tries again.
    await heard(/answers now come from it/);
  });

  it('is told of once, however often it is tried', async () => {
    const swap = vi.spyOn(engine, 'swapNetwork').mockRejectedValue(new TypeError('no memory'));
    await putInPlace(bytesOf(NEW));
    await vi.waitFor(() => expect(swap.mock.calls.length).toBeGreaterThan(3), { timeout: 10_000 });
    expect(said.map((text) => text.replace(path, 'NET'))).toEqual([
      'the network file NET is another one: checking it, building beside the one in use',
      'INTERNAL: no memory; answers still come from the one before',
    ]);
    // Another file is another matter.
    await putInPlace(bytesOf(NEW));
    await vi.waitFor(() => expect(said).toHaveLength(4), { timeout: 10_000 });
    swap.mockRestore();
    await heard(/answers now come from it/);
  });
});
