import { assert } from '../../core/assert.ts';

/**
 * A circuit breaker: after `failuresMax` failed questions in a row nothing is sent for `probeAfterMs`, then one question alone probes.
 *
 *             failures in a row            time is up
 *   closed ───────────────────────► open ◄───────────► probing ───► closed
 *                                        probe failed      probe worked
 *
 * It counts questions, not requests: the four tables of one question fail together and count once.
 */
export interface Circuit {
  readonly state: CircuitState;
  /** Leave to send, to be given back with `leave`; undefined where nothing may be sent now. */
  enter(nowMs: number): Permit | undefined;
  /** `unasked`: nothing was sent, so nothing was learnt. */
  leave(permit: Permit, outcome: 'worked' | 'failed' | 'unasked', nowMs: number): void;
}

export type CircuitState = 'closed' | 'open' | 'probing';

/** What is learnt from a question begun before the circuit last opened says nothing of the server as it is now. */
export interface Permit {
  readonly era: number;
}

export function createCircuit(failuresMax: number, probeAfterMs: number): Circuit {
  assert(failuresMax >= 1 && probeAfterMs >= 0, 'a circuit that can open, and be probed after that');
  let state: CircuitState = 'closed';
  let failures = 0;
  let openedAtMs = 0;
  let era = 0;
  const open = (nowMs: number): void => {
    state = 'open';
    openedAtMs = nowMs;
    era++;
  };
  return {
    get state() {
      return state;
    },
    enter(nowMs) {
      if (state === 'closed') return { era };
      if (state === 'probing' || nowMs - openedAtMs < probeAfterMs) return undefined;
      state = 'probing';
      return { era };
    },
    leave(permit, outcome, nowMs) {
      if (permit.era !== era) return;
      assert(state !== 'open', 'nobody has leave to send through an open circuit');
      if (outcome === 'failed') {
        // After a failed probe it is above the limit still.
        failures++;
        if (failures >= failuresMax) open(nowMs);
      } else if (outcome === 'worked') {
        state = 'closed';
        failures = 0;
      } else if (state === 'probing') {
        // The next question may probe at once.
        state = 'open';
      }
    },
  };
}
