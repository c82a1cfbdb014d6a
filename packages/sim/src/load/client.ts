import {
  decode,
  ERROR_DETAIL,
  encode,
  METHODS,
  type MethodName,
  type RequestOf,
  type ResponseOf,
} from '@runcard/protocol';
import type { Dispatcher } from 'undici';

const ANSWER_MS_MAX = 10_000;
/** For what our own server answers; its limits guard requests. */
const ANSWER_LIMITS = { fieldsMax: 200_000, depthMax: 16 };
/** Of a refusal, in a message. */
const TEXT_LENGTH_MAX = 300;

/** A server over kept-open connections, in the binary form. */
export interface Client {
  /** A binary rpc. @returns the body of the answer @throws RpcRefused, and what the connection failed with */
  post(path: string, body: Uint8Array): Promise<Buffer>;
  get(path: string): Promise<Reply>;
  /** Ends what is under way. */
  close(): Promise<void>;
}

export interface Reply {
  readonly status: number;
  readonly body: Buffer;
}

/** Another status than 200. */
export class RpcRefused extends Error {
  override readonly name = 'RpcRefused';
  /** Of the error table, where it is a refusal of ours; else the HTTP status. */
  readonly code: string;

  constructor(path: string, reply: Reply) {
    const { code, message } = refusalIn(reply);
    super(`${path} answered ${reply.status}: ${message}`);
    this.code = code;
  }
}

interface Refusal {
  readonly message: string;
  readonly details: readonly { readonly value: string }[];
}

/** As the Connect protocol has it: JSON, with our detail in it as bytes. */
function refusalIn({ status, body }: Reply): { readonly code: string; readonly message: string } {
  const text = body.toString();
  try {
    const { message, details } = JSON.parse(text) as Refusal;
    const { code = String(status) } = decode(
      ERROR_DETAIL,
      Buffer.from(details[0].value, 'base64'),
      'proto',
      ANSWER_LIMITS,
    );
    return { code, message: `${code}: ${message}` };
  } catch {
    return { code: String(status), message: text.slice(0, TEXT_LENGTH_MAX) };
  }
}

/** undici is read when it is first needed. */
export async function openClient(url: string): Promise<Client> {
  const { Pool } = await import('undici');
  const pool = new Pool(url, { headersTimeout: ANSWER_MS_MAX, bodyTimeout: ANSWER_MS_MAX });
  return {
    async post(path, body) {
      const headers = { 'content-type': 'application/proto' };
      const answer = await exchange(pool, { method: 'POST', path, headers, body });
      if (answer.status !== 200) throw new RpcRefused(path, answer);
      return answer.body;
    },
    get: (path) => exchange(pool, { method: 'GET', path }),
    close: () => pool.destroy(),
  };
}

/** One question and its answer. @throws as `Client.post` */
export async function ask<Name extends MethodName>(
  { post }: Pick<Client, 'post'>,
  name: Name,
  request: RequestOf<Name>,
): Promise<ResponseOf<Name>> {
  return readAnswer(name, await post(METHODS[name].path, bodyOf(name, request)));
}

export const bodyOf = <Name extends MethodName>(name: Name, request: RequestOf<Name>): Uint8Array =>
  encode<unknown>(METHODS[name].request, request, 'proto');

export const readAnswer = <Name extends MethodName>(name: Name, body: Uint8Array): ResponseOf<Name> =>
  decode<unknown>(METHODS[name].response, body, 'proto', ANSWER_LIMITS) as ResponseOf<Name>;

/** The bare dispatch: every microsecond that a client takes for itself counts as the server's here. */
function exchange(pool: Dispatcher, options: Dispatcher.DispatchOptions): Promise<Reply> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    let status = 0;
    pool.dispatch(options, {
      onRequestStart: () => undefined,
      onResponseStart: (_controller, statusCode) => {
        status = statusCode;
      },
      onResponseData: (_controller, chunk) => {
        chunks.push(chunk);
      },
      onResponseEnd: () => resolve({ status, body: Buffer.concat(chunks) }),
      onResponseError: (_controller, error) => reject(error),
    });
  });
}
