import { constants, getPriority, setPriority } from 'node:os';

/** The generator stands for machines of its own, so it goes before others where the system lets it: fewer sends are late. @returns what gives it back */
export function raisePriority(): () => void {
  const before = getPriority();
  try {
    setPriority(constants.priority.PRIORITY_HIGHEST);
    return () => setPriority(before);
  } catch {
    return () => undefined;
  }
}
