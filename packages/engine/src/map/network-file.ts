import { type FileHandle, open, stat } from 'node:fs/promises';
import { RuncardError } from '../core/errors.ts';
import { checkHeader, extendSections, HEADER_BYTES, openSections, type SectionInput } from '../core/sections.ts';
import { reasonOf, writeWholeFile } from '../core/whole-file.ts';
import type { Network } from './network.ts';
import { openNetwork } from './network-sections.ts';

/** One read call; the system's own limit is just below 2 GiB. */
const IO_CHUNK_BYTES: number = 64 * 2 ** 20;

/**
 * Writes aside in the same folder, flushes, then renames: whoever opens the path sees the old file or the new one, whole. `more` are
 * sections that later stages keep beside the network; `readNetworkFile` leaves them in the buffer.
 */
export async function writeNetworkFile(
  network: Network,
  path: string,
  more: readonly SectionInput[] = [],
): Promise<void> {
  const buffer = more.length === 0 ? network.buffer : extended(network, more);
  await writeWholeFile(path, new Uint8Array(buffer));
}

/** Reads the file once, straight into shared memory; only its header is looked at. For whoever has the rest checked elsewhere. */
export async function readNetworkBuffer(path: string): Promise<SharedArrayBuffer> {
  const handle = await opened(path);
  try {
    return await readWhole(handle, path);
  } finally {
    await handle.close();
  }
}

/** Reads the file once, straight into shared memory, and checks every byte. */
export async function readNetworkFile(path: string): Promise<Network> {
  const buffer = await readNetworkBuffer(path);
  try {
    return openNetwork(buffer, { verify: true });
  } catch (cause) {
    throw named(cause, path);
  }
}

function extended(network: Network, more: readonly SectionInput[]): SharedArrayBuffer {
  const sections = openSections(network.buffer, { verify: false });
  if (!sections.ok) throw sections.error;
  return extendSections(sections.value, more);
}

async function opened(path: string): Promise<FileHandle> {
  try {
    // Before it is opened: a pipe without a writer would never answer.
    if (!(await stat(path)).isFile()) throw new Error('it is no regular file');
    return await open(path, 'r');
  } catch (cause) {
    throw notFound(path, reasonOf(cause));
  }
}

/** The header is judged before memory is taken for the rest. */
async function readWhole(handle: FileHandle, path: string): Promise<SharedArrayBuffer> {
  const { size } = await handle.stat();
  const head = new Uint8Array(Math.min(HEADER_BYTES, size));
  await readInto(handle, path, head);
  const header = checkHeader(head, size);
  if (!header.ok) throw named(header.error, path);
  const buffer = new SharedArrayBuffer(size);
  await readInto(handle, path, new Uint8Array(buffer));
  return buffer;
}

async function readInto(handle: FileHandle, path: string, bytes: Uint8Array): Promise<void> {
  for (let at = 0; at < bytes.length; ) {
    const { bytesRead } = await handle.read(bytes, at, Math.min(IO_CHUNK_BYTES, bytes.length - at), at);
    if (bytesRead === 0)
      throw named(new RuncardError('NETWORK_FILE_REFUSED', `it ended at byte ${at} while being read`), path);
    at += bytesRead;
  }
}

function named(cause: unknown, path: string): unknown {
  if (!(cause instanceof RuncardError)) return cause;
  return new RuncardError(cause.code, `network file ${path} refused: ${cause.message}`, { details: { path } });
}

const notFound = (path: string, reason: string): RuncardError =>
  new RuncardError('FILE_NOT_FOUND', `network file ${path} cannot be read: ${reason}; wanted a network file`, {
    details: { path },
  });
