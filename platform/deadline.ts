/** Thrown when something took longer than anybody should wait for it. */
export class TooLate extends Error {
  override name = "TooLate";
}

/** What `work` comes to, if it does within so many milliseconds; it goes on after that, for nobody. Throws TooLate. */
export async function within<Result>(milliseconds: number, work: Promise<Result>): Promise<Result> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new TooLate(`not done within ${milliseconds} ms`)), milliseconds);
  });
  return Promise.race([work, late]).finally(() => clearTimeout(timer));
}
