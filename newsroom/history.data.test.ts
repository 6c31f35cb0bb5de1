import { afterAll, expect, test } from "vitest";
import { closeDatabase, db } from "@/db/client";
import { recordTouched, withTouched } from "./history";

afterAll(closeDatabase);

test("a change says what it touched to whoever made it", async () => {
  const { result, tags } = await withTouched(() =>
    db.transaction(async (tx) => {
      await recordTouched(tx, ["article:1", "front:ar"]);
      await recordTouched(tx, ["front:ar"]);
      return "done";
    }),
  );
  expect(result).toBe("done");
  expect(tags).toEqual(["article:1", "front:ar"]);
});

test("two changes at once do not mix their tags", async () => {
  const touch = (tag: string) => withTouched(() => db.transaction((tx) => recordTouched(tx, [tag])));
  const [first, second] = await Promise.all([touch("article:2"), touch("article:3")]);
  expect([first.tags, second.tags]).toEqual([["article:2"], ["article:3"]]);
});
