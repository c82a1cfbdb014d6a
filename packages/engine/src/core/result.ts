import type { RuncardError } from './errors.ts';

/** For what may be refused in the ordinary course of things: a value, or a coded refusal. Thrown errors are for borders. */
export type Result<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: RuncardError };

export const ok = <T>(value: T): Result<T> => ({ ok: true, value });
export const refused = (error: RuncardError): Result<never> => ({ ok: false, error });
