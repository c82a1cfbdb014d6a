import { decode, METHODS, type MethodName, type RequestOf } from '@runcard/protocol';

/** As the server reads it. */
export const readRequest = <Name extends MethodName>(name: Name, body: Uint8Array): RequestOf<Name> =>
  decode<unknown>(METHODS[name].request, body, 'proto', METHODS[name].limits) as RequestOf<Name>;
