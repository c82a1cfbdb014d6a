import { hash32 } from '../core/prng.ts';

/** 64 bits of the content, as text. For telling questions apart, not for secrets. */
export function idOf(kind: string, content: unknown): string {
  const text = JSON.stringify(content);
  const hex = (start?: number): string => hash32(text, start).toString(16).padStart(8, '0');
  return `${kind}-${hex()}${hex(0x1234_5678)}`;
}
