import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { useOwnDatabase } from "@/e2e/support/own-database";

const folder = join(import.meta.dirname, "sets");
let dropDatabase: () => Promise<void>;

/** A newsroom that holds the passages of a set, judged by its queries. */
async function judged(file: string) {
  const { fillPassages, judgeSet, readSearchSet } = await import("@/e2e/support/search-set");
  const { fillEdition } = await import("@/e2e/support/searched-stories");
  const { editions } = await import("@/e2e/support/editions");
  const { jobNamed } = await import("@/newsroom/access");
  const { sqlClient } = await import("@/db/client");
  const { rebuildSearch } = await import("./commands");
  const { findPublished } = await import("./queries");
  const set = await readSearchSet(join(folder, file));
  await sqlClient`truncate article, revision, search_word cascade`;
  await fillEdition(sqlClient);
  const ids = await fillPassages(sqlClient, set);
  await rebuildSearch(jobNamed("index_search"));
  return judgeSet(set, ids, async (query) =>
    (await findPublished(editions.ar, query)).ranked.map(({ id }) => id),
  );
}

beforeAll(async () => {
  dropDatabase = await useOwnDatabase();
});
afterAll(async () => {
  const { closeDatabase } = await import("@/db/client");
  await closeDatabase();
  await dropDatabase();
});

describe("what people type in Arabic finds what they mean", () => {
  test("in the set that the rules were made with", async () => {
    const { recall, reciprocal, empty } = await judged("development.json");
    expect(recall).toBeGreaterThanOrEqual(0.97);
    expect(reciprocal).toBeGreaterThanOrEqual(0.93);
    expect(empty).toBe(0);
  });

  test("in a set of other subjects, with each kind of fault", async () => {
    expect(await judged("further.json")).toEqual({ recall: 1, reciprocal: 1, empty: 0, missed: [] });
  });
});
