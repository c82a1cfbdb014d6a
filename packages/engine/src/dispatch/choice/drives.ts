import { INFINITE_MS } from '../../core/units.ts';
import type { Ground, StartPoint, Stop } from '../../routing/ground.ts';
import type { Candidate } from '../candidates.ts';

/**
 * Drive times from candidates to stops, each asked for once, many of a profile at a time: 40 units to one stop take the ground 30 µs,
 * one takes 15.
 */
export interface Drives {
  /** Whole ms, `INFINITE_MS` where no road leads there. Asks about the one candidate if nobody did before. */
  ms(candidate: Candidate, stop: Stop): number;
  /** Asks about all of these, of one profile, that were not asked about before. */
  ask(profileId: string, stop: Stop, candidates: readonly Candidate[]): void;
}

export function createDrives(ground: Ground): Drives {
  /** Stop → candidate index → ms. */
  const known = new Map<Stop, (number | undefined)[]>();
  const toStop = (stop: Stop): (number | undefined)[] => {
    const ms = known.get(stop) ?? [];
    known.set(stop, ms);
    return ms;
  };
  const ask: Drives['ask'] = (profileId, stop, candidates) => {
    const ms = toStop(stop);
    const indexes: number[] = [];
    const starts: StartPoint[] = [];
    for (const { index, start } of candidates) {
      if (ms[index] !== undefined) continue;
      indexes.push(index);
      starts.push(start.at);
    }
    if (indexes.length === 0) return;
    const drivesMs = ground.driveMs(profileId, starts, stop);
    for (let i = 0; i < indexes.length; i++) ms[indexes[i]!] = drivesMs[i] ?? INFINITE_MS;
  };
  const msTo: Drives['ms'] = (candidate, stop) => {
    const ms = toStop(stop);
    if (ms[candidate.index] === undefined) ask(candidate.unit.profileId, stop, [candidate]);
    return ms[candidate.index] ?? INFINITE_MS;
  };
  return { ask, ms: msTo };
}
