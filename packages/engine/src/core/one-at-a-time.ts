/** Runs what it is given one after the other, in the order in which it came; what fails is told to whoever gave it, and the next runs. */
export type OneAtATime = <T>(make: () => Promise<T>) => Promise<T>;

export function createOneAtATime(): OneAtATime {
  let last: Promise<unknown> = Promise.resolve();
  return (make) => {
    const made = last.then(make);
    last = made.catch(() => undefined);
    return made;
  };
}
