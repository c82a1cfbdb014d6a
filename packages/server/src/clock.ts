/** The server's only sense of time; the real one enters in `main`. */
export interface Clock {
  /** Wall time, ms of the Unix epoch: for instants. */
  nowMs(): number;
  /** Whole µs that never go back: for durations. */
  monotonicUs(): number;
}
