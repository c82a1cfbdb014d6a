import { type Engine, type RecommendInput, RuncardError } from '@runcard/engine';
import { encode, METHODS, type ResponseOf } from '@runcard/protocol';
import { bodyOf, type Client, RpcRefused, readAnswer } from './client.ts';

type Answer = ResponseOf<'RecommendUnits'>;

/** Answers of a server held to those of the library in this process, on the same network and world. */
export interface Comparison {
  readonly asked: number;
  readonly equal: number;
  /** Of those that are equal: refused by both, with the same code. */
  readonly refused: number;
  /** The server's number of its network; null where it gave no answer. */
  readonly networkEpoch: number | null;
  readonly differences: readonly Difference[];
}

export interface Difference {
  readonly requestId: string;
  /** Path of the first field that differs, and both values. */
  readonly field: string;
  readonly server: string;
  readonly library: string;
}

/** In words, for whoever reads the result. */
export const COMPARED = 'every field but computeUs and epochs';
const LENGTH_MAX = 80;
/** The clock runs between the two: at a change of the hour they may stand on different times, so they are asked again. */
const TRIES = 2;

/** One question at a time. @throws what the connection fails with */
export async function compareAnswers(
  client: Pick<Client, 'post'>,
  engine: Engine,
  inputs: readonly RecommendInput[],
  unixMs: () => number,
): Promise<Comparison> {
  const differences: Difference[] = [];
  let networkEpoch: number | null = null;
  let refused = 0;
  for (const input of inputs) {
    let found: Omit<Difference, 'requestId'> | null = null;
    for (let tries = 0; tries < TRIES && (tries === 0 || found !== null); tries++) {
      const server = await askServer(client, input);
      const library = askLibrary(engine, input, unixMs());
      if (typeof server !== 'string') networkEpoch = server.epochs?.network ?? networkEpoch;
      else if (tries === 0 && server === library) refused++;
      found = firstDifference(comparable(server), comparable(library), '');
    }
    if (found !== null) differences.push({ requestId: input.requestId ?? '', ...found });
  }
  const asked = inputs.length;
  return { asked, equal: asked - differences.length, refused, networkEpoch, differences };
}

/** An answer, or the code that it was refused with. */
type Said = Answer | string;

async function askServer({ post }: Pick<Client, 'post'>, input: RecommendInput): Promise<Said> {
  try {
    const body = bodyOf('RecommendUnits', input as Parameters<typeof bodyOf<'RecommendUnits'>>[1]);
    return readAnswer('RecommendUnits', await post(METHODS.RecommendUnits.path, body));
  } catch (error) {
    if (error instanceof RpcRefused) return `refused: ${error.code}`;
    throw error;
  }
}

/** Through the same message, so that what is absent in the one is absent in the other. */
function askLibrary(engine: Engine, input: RecommendInput, nowMs: number): Said {
  try {
    const answer = { ...engine.recommend(input, nowMs), computeUs: 0 };
    return readAnswer('RecommendUnits', encode(METHODS.RecommendUnits.response, answer, 'proto'));
  } catch (error) {
    if (error instanceof RuncardError) return `refused: ${error.code}`;
    throw error;
  }
}

function comparable(said: Said): unknown {
  if (typeof said === 'string') return said;
  const { computeUs: _time, epochs: _numbers, ...rest } = said;
  return rest;
}

function firstDifference(server: unknown, library: unknown, field: string): Omit<Difference, 'requestId'> | null {
  if (isRecord(server) && isRecord(library)) {
    for (const key of new Set([...Object.keys(server), ...Object.keys(library)])) {
      const found = firstDifference(server[key], library[key], field === '' ? key : `${field}.${key}`);
      if (found !== null) return found;
    }
    return null;
  }
  return server === library ? null : { field: field || 'answer', server: shown(server), library: shown(library) };
}

/** Lists too: by index. */
const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;

const shown = (value: unknown): string => (JSON.stringify(value) ?? 'absent').slice(0, LENGTH_MAX);
