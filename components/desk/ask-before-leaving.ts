let underWay = 0;
const ask = (event: Event) => event.preventDefault();

/** Has the browser ask before the page goes for as long as some work lasts: a file that has not arrived is in no journal. */
export async function askBeforeLeaving<Result>(work: () => Promise<Result>): Promise<Result> {
  underWay += 1;
  if (underWay === 1) addEventListener("beforeunload", ask);
  try {
    return await work();
  } finally {
    underWay -= 1;
    if (underWay === 0) removeEventListener("beforeunload", ask);
  }
}
