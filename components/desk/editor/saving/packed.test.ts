import { gunzipSync } from "node:zlib";
import { expect, test } from "vitest";
import { readStories } from "@/demonstration/words";
import { packed } from "./packed";

/** Paragraphs of five thousand words that a newsroom wrote. */
async function longStory() {
  const stories = await readStories();
  const written = stories.flatMap(({ edition, text }) => (edition === "ar" ? text.split(/\n+/) : []));
  const paragraphs: string[] = [];
  for (let words = 0; words < 5000; ) {
    const paragraph = written[paragraphs.length % written.length] ?? "";
    words += paragraph.split(/\s+/).length;
    paragraphs.push(paragraph);
  }
  const content = paragraphs.map((text) => ({ type: "paragraph", content: [{ type: "text", text }] }));
  return { basedOn: 1, content: { body: { version: 1, doc: { type: "doc", content } } }, keepOther: false };
}

test("a save of 5,000 Arabic words takes less than a third on its way", async () => {
  const story = await longStory();
  const plain = Buffer.byteLength(JSON.stringify(story));
  const { body, headers } = await packed(story);
  const sent = Buffer.from(body as ArrayBuffer);
  expect(headers["content-encoding"]).toBe("gzip");
  expect(JSON.parse(gunzipSync(sent).toString())).toEqual(story);
  expect(plain).toBeGreaterThan(45_000);
  expect(sent.length).toBeLessThan(plain / 3);
});

test("a few words go as they are", async () => {
  const { body, headers } = await packed({ basedOn: 1 });
  expect([body, headers]).toEqual(['{"basedOn":1}', { "content-type": "application/json" }]);
});
