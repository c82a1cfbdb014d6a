import { type DescMessage, fromBinary, fromJson, type JsonValue, toBinary, toJsonString } from '@bufbuild/protobuf';
import protobuf from 'protobufjs/minimal.js';
import { checkJson, refuseRepeatedNames } from './check-json.ts';
import { ProtocolError } from './errors.ts';
import { runcard } from './gen/runcard.js';
import { scanJson } from './json-scan.ts';
import { fromPlain, toPlain } from './plain.ts';
import { type ScanLimits, scanWire } from './wire-scan.ts';

/** `proto` is protobuf's binary form, `json` its JSON mapping (https://protobuf.dev/programming-guides/json/). */
export type Format = 'proto' | 'json';

/** A message of the protocol; `T` is its plain form (`Plain`). */
export interface MessageType<T> {
  readonly schema: DescMessage;
  readonly plainType?: T;
}

/**
 * Bytes to a plain object. Limits are checked by a scan before anything is built. JSON is transcoded through the binary form, so
 * that whoever reads the result sees one kind of object.
 * @throws ProtocolError
 */
export function decode<T>(type: MessageType<T>, bytes: Uint8Array, format: Format, limits: ScanLimits): T {
  const wire = format === 'json' ? jsonToWire(type.schema, bytes, limits) : bytes;
  scanWire(wire, type.schema, limits);
  return toPlain(type.schema, decodeStatic(type.schema, wire)) as T;
}

/** A plain object to bytes: proto fields in the order of their numbers, so equal contents have equal bytes. */
export function encode<T>(type: MessageType<T>, plain: NoInfer<T>, format: Format): Uint8Array {
  const message = fromPlain(type.schema, plain as Record<string, unknown>);
  const wire = staticCodec(type.schema).encode(message).finish();
  return format === 'json' ? textEncoder.encode(wireToJson(type.schema, wire)) : wire;
}

/** Every field without presence is written, so that a reader finds `[]`, 0 and false instead of nothing. */
function wireToJson(schema: DescMessage, wire: Uint8Array): string {
  return toJsonString(schema, fromBinary(schema, wire), { alwaysEmitImplicit: true });
}

function jsonToWire(schema: DescMessage, bytes: Uint8Array, limits: ScanLimits): Uint8Array {
  const fields = scanJson(bytes, limits);
  const json = parseJson(bytes);
  refuseRepeatedNames(json, fields);
  checkJson(schema, json);
  try {
    return toBinary(schema, fromJson(schema, json));
  } catch (error) {
    throw new ProtocolError('MALFORMED_JSON', messageOf(error));
  }
}

function parseJson(bytes: Uint8Array): JsonValue {
  try {
    return JSON.parse(textDecoder.decode(bytes)) as JsonValue;
  } catch (error) {
    throw new ProtocolError('MALFORMED_JSON', `seen ${messageOf(error)}, wanted a JSON object`);
  }
}

function decodeStatic(schema: DescMessage, wire: Uint8Array): Record<string, unknown> {
  try {
    const reader = protobuf.Reader.create(wire);
    reader.discardUnknown = true;
    return staticCodec(schema).decode(reader);
  } catch (error) {
    throw new ProtocolError('MALFORMED_PROTO', `seen bytes that are no ${schema.name}: ${messageOf(error)}`);
  }
}

/** What protobufjs generates for each message. */
interface StaticCodec {
  encode(message: Record<string, unknown>): protobuf.Writer;
  decode(reader: protobuf.Reader): Record<string, unknown>;
}

const staticCodecs = runcard.v1 as unknown as Readonly<Record<string, StaticCodec>>;
const staticCodec = (schema: DescMessage): StaticCodec => staticCodecs[schema.name];

const textEncoder = new TextEncoder();
const textDecoder = new TextDecoder('utf-8', { fatal: true });
const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));
