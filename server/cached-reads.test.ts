import { expect, test } from "vitest";
import cachedReads from "./cached-reads.js";

const clock = () => performance.timeOrigin + performance.now();

function entryOf(text: string, tags: string[] = [], timestamp = clock()) {
  const value = new Response(text).body;
  if (!value) throw new Error("no stream");
  return Promise.resolve({ value, tags, stale: 300, timestamp, expire: 1e9, revalidate: 1e6 });
}

async function textOf(key: string): Promise<string | undefined> {
  const found = await cachedReads.get(key);
  return found && new Response(found.value).text();
}

test("an answer is given as often as it is asked for", async () => {
  await cachedReads.set("twice", entryOf("خبر"));
  expect(await textOf("twice")).toBe("خبر");
  expect(await textOf("twice")).toBe("خبر");
});

test("whoever asks while an answer arrives waits for it", async () => {
  const { promise, resolve } = Promise.withResolvers<Awaited<ReturnType<typeof entryOf>>>();
  const setting = cachedReads.set("arriving", promise);
  const asked = textOf("arriving");
  resolve(await entryOf("وصل"));
  expect(await asked).toBe("وصل");
  await setting;
});

test("an answer ends with its tag, also when the tag expired while it was on its way", async () => {
  await cachedReads.set("old", entryOf("قديم", ["article:1"]));
  const begun = clock();
  await cachedReads.updateTags(["article:1"]);
  await cachedReads.set("late", entryOf("متأخر", ["article:1"], begun));
  await cachedReads.set("new", entryOf("جديد", ["article:1"]));
  expect(await textOf("old")).toBeUndefined();
  expect(await textOf("late")).toBeUndefined();
  expect(await textOf("new")).toBe("جديد");
  expect(await cachedReads.getExpiration(["article:1"])).toBeGreaterThan(begun);
});

test("an answer ends by itself at the moment that one of its tags names", async () => {
  await cachedReads.set("ended", entryOf("انتهى", [`until:${Math.floor(clock()) - 1}`]));
  await cachedReads.set("running", entryOf("مستمر", ["site", `until:${Math.floor(clock()) + 60_000}`]));
  expect(await textOf("ended")).toBeUndefined();
  expect(await textOf("running")).toBe("مستمر");
});

test("an answer that fails on its way is not kept", async () => {
  await cachedReads.set("failed", Promise.reject(new Error("lost")));
  expect(await textOf("failed")).toBeUndefined();
});

test("a flood of small answers pushes itself out, not the one that is read", async () => {
  await cachedReads.set("flood:first", entryOf("أول"));
  await cachedReads.set("read", entryOf("مقروء"));
  for (let number = 0; number < 40_000; number += 1) {
    await cachedReads.set(`flood:${number}`, entryOf("null"));
    if (number % 10_000 === 0) expect(await textOf("read")).toBe("مقروء");
  }
  expect(await textOf("flood:first")).toBeUndefined();
  expect(await textOf("read")).toBe("مقروء");
  expect(await textOf("flood:39999")).toBe("null");
});
