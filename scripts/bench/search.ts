import postgres from "postgres";
import { measureSearchSet } from "./search-set";
import { measureSearchSpeed } from "./search-speed";

const stories = 100_000;

/** The word behind an option of the command line. */
const option = (asked: string[], name: string) => asked[asked.indexOf(name) + 1 || asked.length];

/**
 * `search --set FILE --noise N` judges a file of passages and queries among N further stories; `search` alone times
 * searches of 100,000 stories of 600 words, or of so many as `--stories` says. In an empty database.
 */
export async function measureSearch(asked: string[]) {
  const sql = postgres(process.env.DATABASE_URL ?? "", { max: 1, onnotice: () => {} });
  try {
    const set = option(asked, "--set");
    if (set !== undefined)
      return { set: await measureSearchSet(sql, set, Number(option(asked, "--noise") ?? 0)) };
    return { speed: await measureSearchSpeed(sql, Number(option(asked, "--stories") ?? stories)) };
  } finally {
    await sql.end();
  }
}
