/** For our own mistakes, always on. What the world gets wrong is a coded error instead (`errors.ts`). */
export function assert(condition: unknown, what: string): asserts condition {
  if (!condition) throw new AssertionFailure(what);
}

export class AssertionFailure extends Error {
  override readonly name = 'AssertionFailure';
}
