/** Thrown when something took longer than anybody should wait for it. */
export class TooLate extends Error {
  override name = "TooLate";
}

const tick = 100;

/**
 * What `work` comes to, if it does within so many milliseconds; it goes on after that, for nobody. Time in which this
 * process computes without a pause counts as one tick: a busy machine is slower, and not stuck. Throws TooLate.
 */
export async function within<Result>(milliseconds: number, work: Promise<Result>): Promise<Result> {
  let ticks = milliseconds / tick;
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setInterval(() => {
      ticks -= 1;
      if (ticks <= 0) reject(new TooLate(`not done within ${milliseconds} ms`));
    }, tick);
  });
  return Promise.race([work, late]).finally(() => clearInterval(timer));
}
