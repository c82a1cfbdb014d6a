import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, readdir, readFile, rm, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createPrng } from '../../src/core/prng.ts';
import {
  buildSections,
  HEADER_BYTES,
  openSections,
  type SectionInput,
  type Sections,
} from '../../src/core/sections.ts';
import type { Network } from '../../src/map/network.ts';
import { readNetworkFile, writeNetworkFile } from '../../src/map/network-file.ts';
import { META_SECTION, NETWORK_COLUMNS, openNetwork } from '../../src/map/network-sections.ts';
import { snap } from '../../src/map/snap.ts';
import { drawNetwork, randomNetwork } from '../../src/testing/index.ts';

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'runcard-network-'));
});
afterAll(() => rm(folder, { recursive: true }));

const tiny = drawNetwork({ map: 'A--B', ways: { AB: { name: 'ngõ 5' } } }).network;

function sectionsOf(network: Network): Sections {
  const opened = openSections(network.buffer, { verify: true });
  if (!opened.ok) throw opened.error;
  return opened.value;
}

/** The sections as they were built, to be built again with one of them changed. */
function inputsOf(network: Network): SectionInput[] {
  const sections = sectionsOf(network);
  return sections.entries.map(({ name, type }) => ({ name, data: sections.view(name, type) ?? new Uint8Array() }));
}

describe('a network file', () => {
  it('gives back every column, the names and the meta', async () => {
    for (const seed of [1, 2, 3]) {
      const network = randomNetwork(seed, { junctionsMax: 150 });
      const path = join(folder, `round-${seed}.net`);
      await writeNetworkFile(network, path);
      const read = await readNetworkFile(path);
      expect(read.meta).toEqual(network.meta);
      expect([read.junctionCount, read.pieceCount]).toEqual([network.junctionCount, network.pieceCount]);
      for (const name of Object.keys(NETWORK_COLUMNS) as (keyof Network)[]) expect(read[name]).toEqual(network[name]);
      const names = (of: Network): string[] => Array.from({ length: of.names.count }, (_, i) => of.names.get(i));
      expect(names(read)).toEqual(names(network));
      const point = { lat: network.meta.bbox[1], lon: network.meta.bbox[0] };
      expect(snap(read, point, { accept: 7 })).toEqual(snap(network, point, { accept: 7 }));
    }
  });

  it('lies in one shared buffer, every section on a multiple of 64 bytes', () => {
    for (const entry of sectionsOf(tiny).entries) expect(entry.offset % 64).toBe(0);
    for (const name of Object.keys(NETWORK_COLUMNS) as (keyof Network)[]) {
      const column = tiny[name];
      if (ArrayBuffer.isView(column)) expect(column.buffer).toBe(tiny.buffer);
    }
    expect(tiny.buffer).toBeInstanceOf(SharedArrayBuffer);
  });

  it('has equal bytes for equal networks, and an id that only the columns decide', () => {
    const again = drawNetwork({ map: 'A--B', ways: { AB: { name: 'ngõ 5' } } }).network;
    expect(Buffer.from(again.buffer).equals(Buffer.from(tiny.buffer))).toBe(true);
    const renamed = inputsOf(tiny).map((input) =>
      input.name === META_SECTION
        ? { ...input, data: new TextEncoder().encode(JSON.stringify({ ...tiny.meta, source: 'elsewhere' })) }
        : input,
    );
    expect(openNetwork(buildSections(renamed), { verify: true }).meta).toMatchObject({
      source: 'elsewhere',
      id: tiny.meta.id,
    });
    const other = drawNetwork({ map: 'A--B', ways: { AB: { name: 'ngõ 6' } } }).network;
    expect(other.meta.id).not.toBe(tiny.meta.id);
    expect(tiny.meta.id).toMatch(/^[0-9a-f]{16}$/);
  });

  it('carries sections of later stages, which readers that do not know them pass over', async () => {
    const path = join(folder, 'more.net');
    await writeNetworkFile(tiny, path, [{ name: 'hierarchy/rank', data: Uint32Array.of(2, 0, 1) }]);
    const read = await readNetworkFile(path);
    expect(read.meta).toEqual(tiny.meta);
    const sections = sectionsOf(read);
    expect(sections.entries.at(-1)?.name).toBe('hierarchy/rank');
    expect(sections.view('hierarchy/rank', 'u32')).toEqual(Uint32Array.of(2, 0, 1));
    expect(sections.view('hierarchy/rank', 'i32')).toBeUndefined();
  });

  it('replaces an older file whole', async () => {
    const path = join(folder, 'replaced.net');
    await writeNetworkFile(randomNetwork(1), path);
    await writeNetworkFile(tiny, path);
    expect((await readNetworkFile(path)).meta.id).toBe(tiny.meta.id);
    expect((await readdir(folder)).filter((name) => name.includes('partial'))).toEqual([]);
  });
});

describe('a network file that is not whole', () => {
  it('is refused with any byte altered', () => {
    // Every byte of the file, one bit of it by turns.
    const good = new Uint8Array(tiny.buffer);
    const bad = new SharedArrayBuffer(good.length);
    const bytes = new Uint8Array(bad);
    bytes.set(good);
    const accepted: number[] = [];
    for (let at = 0; at < good.length; at++) {
      bytes[at] ^= 1 << (at % 8);
      try {
        openNetwork(bad, { verify: true });
        accepted.push(at);
      } catch (error) {
        expect(error).toMatchObject({ name: 'RuncardError', code: 'NETWORK_FILE_REFUSED' });
      }
      bytes[at] = good[at];
    }
    expect(accepted).toEqual([]);
    expect(openNetwork(bad, { verify: true }).meta).toEqual(tiny.meta);
  });

  it('is refused with what was seen and wanted, and where', async () => {
    const sections = sectionsOf(tiny);
    const head = sections.entry('head');
    const end = sections.entries.length * 64 + HEADER_BYTES - 1;
    const cases: [at: number, value: number, message: RegExp][] = [
      [0, 0x50, /at byte 0 it starts with 50 55 4e 43 41 52 44 1a, wanted 52 55 4e 43 41 52 44 1a: not a network file/],
      [8, 3, /at byte 8 its version is 3, wanted 2: written by a newer program/],
      [
        8,
        1,
        /at byte 8 its version is 1, wanted 2: written before rail crossings were kept, import or generate it again/,
      ],
      [8, 0, /at byte 8 its version is 0, wanted 2: no version that was ever written/],
      [13, 0xff, /at byte 12 it counts 653\d\d sections, wanted at most 1024/],
      [16, 0, /it is 4928 bytes long, wanted the 4864 that byte 16 promises: altered/],
      [40, 1, new RegExp(`bytes 0 to ${end} \\(header and directory\\) have checksum 0x[0-9a-f]{8}, wanted 0x`)],
      [
        head?.offset ?? -1,
        9,
        new RegExp(`bytes ${head?.offset} to ${(head?.offset ?? 0) + 63} \\(section head\\) have`),
      ],
      [(head?.offset ?? 0) + 63, 1, /\(section head\) have checksum/],
    ];
    for (const [at, value, message] of cases) {
      const bytes = Buffer.from(new Uint8Array(tiny.buffer));
      bytes[at] = value;
      const path = join(folder, 'altered.net');
      await writeFile(path, bytes);
      const reading = readNetworkFile(path);
      await expect(reading).rejects.toMatchObject({ code: 'NETWORK_FILE_REFUSED', details: { path } });
      await expect(reading).rejects.toThrow(message);
    }
  });

  it('is refused when cut at a section border, before or behind one', async () => {
    const path = join(folder, 'cut.net');
    const borders = [0, 1, 63, 64, ...sectionsOf(tiny).entries.map((entry) => entry.offset)];
    const random = createPrng(1, 'cut');
    const cuts = [...borders, ...borders.map((at) => at + 1), ...borders.map(() => random.below(4928))];
    await writeFile(path, Buffer.from(new Uint8Array(tiny.buffer)));
    for (const at of cuts.sort((a, b) => b - a)) {
      await truncate(path, at);
      const wanted =
        at < 64
          ? `it is ${at} bytes long, wanted at least the 64 bytes of the header`
          : `it is ${at} bytes long, wanted the 4928 that byte 16 promises: truncated`;
      await expect(readNetworkFile(path)).rejects.toThrow(wanted);
    }
  });

  it('is refused with bytes added', async () => {
    const path = join(folder, 'longer.net');
    await writeFile(path, Buffer.concat([new Uint8Array(tiny.buffer), Buffer.of(0)]));
    await expect(readNetworkFile(path)).rejects.toThrow('it is 4929 bytes long, wanted the 4928');
  });

  it('is refused when its sections do not fit together, though every checksum is right', () => {
    const changed = (name: string, data: SectionInput['data'] | undefined): SharedArrayBuffer =>
      buildSections(
        inputsOf(tiny).flatMap((input) => {
          if (input.name !== name) return [input];
          return data === undefined ? [] : [{ name, data }];
        }),
      );
    const open = (buffer: SharedArrayBuffer) => () => openNetwork(buffer, { verify: true });
    expect(open(changed('head', undefined))).toThrow('section head is missing, wanted u32');
    expect(open(changed('head', Int32Array.of(1, 0)))).toThrow('section head is i32, wanted u32');
    expect(open(changed('head', Uint32Array.of(1, 0, 1)))).toThrow('section head has 3 elements, wanted 2');
    expect(open(changed('firstOut', Uint32Array.of(0, 1)))).toThrow('section firstOut has 2 elements, wanted 3');
    expect(open(changed('firstOut', Uint32Array.of(0, 1, 3)))).toThrow('section firstOut ends with 3, wanted 2');
    expect(open(changed('meta', undefined))).toThrow('section meta is missing');
    for (const meta of ['{', 'null', '{"source":""}'])
      expect(open(changed('meta', new TextEncoder().encode(meta)))).toThrow(/section meta .* wanted source, licence/);
  });
});

describe('a path that cannot be used', () => {
  it('says so when there is nothing to read', async () => {
    await expect(readNetworkFile(join(folder, 'none.net'))).rejects.toMatchObject({
      code: 'FILE_NOT_FOUND',
      message: expect.stringMatching(/none\.net cannot be read: ENOENT/),
    });
    await expect(readNetworkFile(folder)).rejects.toMatchObject({ code: 'FILE_NOT_FOUND' });
    await writeFile(join(folder, 'empty.net'), '');
    await expect(readNetworkFile(join(folder, 'empty.net'))).rejects.toThrow('it is 0 bytes long, wanted at least');
  });

  it('leaves nothing behind when a file cannot be written', async () => {
    const before = await readdir(folder);
    await writeFile(join(folder, 'file'), 'kept');
    await mkdir(join(folder, 'taken', 'inside'), { recursive: true });
    for (const path of [join(folder, 'missing', 'a.net'), join(folder, 'file', 'a.net'), join(folder, 'taken')]) {
      const writing = writeNetworkFile(tiny, path);
      await expect(writing).rejects.toMatchObject({ code: 'FILE_NOT_WRITTEN', details: { path, bytes: 4928 } });
      await expect(writing).rejects.toThrow(/was not written: (ENOENT|ENOTDIR|EISDIR)/);
    }
    expect((await readdir(folder)).sort()).toEqual([...before, 'file', 'taken'].sort());
    expect(await readFile(join(folder, 'file'), 'utf8')).toBe('kept');
  });

  it('keeps the old file when the space runs out half way', async () => {
    // A limit on the size of files breaks off the write as a full disk does: 4 blocks (of 512 bytes, or 1,024 in some shells) are less than the 4,928 needed.
    const path = join(folder, 'full.net');
    await writeFile(path, 'the old file');
    const source = (name: string): string => new URL(`../../src/${name}`, import.meta.url).href;
    const script = `
      import { drawNetwork } from '${source('testing/index.ts')}';
      import { writeNetworkFile } from '${source('map/network-file.ts')}';
      const { network } = drawNetwork({ map: 'A--B', ways: { AB: { name: 'ngõ 5' } } });
      await writeNetworkFile(network, process.argv[1]).catch((error) => process.stdout.write(error.code + ' ' + error.message));`;
    const shell = `trap '' XFSZ; ulimit -f 4; exec "$0" --conditions=@runcard/source --input-type=module -e "$1" "$2"`;
    const { stdout } = await promisify(execFile)('sh', ['-c', shell, process.execPath, script, path], {
      cwd: fileURLToPath(new URL('../..', import.meta.url)),
    });
    expect(stdout).toMatch(/^FILE_NOT_WRITTEN .*full\.net was not written: EFBIG/);
    expect(await readFile(path, 'utf8')).toBe('the old file');
    expect((await readdir(folder)).filter((name) => name.includes('partial'))).toEqual([]);
  });
});
