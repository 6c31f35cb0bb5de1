import { randomUUID } from "node:crypto";
import { type APIRequestContext, expect } from "@playwright/test";
import sharp from "sharp";
import { publishArticle, submitArticle, withdrawArticle } from "@/newsroom/article/commands";
import { saveWorkingCopy } from "@/newsroom/article/writing";
import { shareCardSize } from "@/newsroom/share-card/rules";
import { test } from "../support/journey";
import { makePicture } from "../support/picture-rows";
import { makeArticle, makePerson } from "../support/rows";

/** What the head of a story's page says, by property. */
async function headOf(request: APIRequestContext, id: string): Promise<Record<string, string>> {
  const html = await (await request.get(`/ar/a/${id}`)).text();
  const lines = html.matchAll(/<meta (?:property|name)="(og:image[^"]*|twitter:[^"]*)" content="([^"]*)"/g);
  return Object.fromEntries([...lines].map(([, name = "", content = ""]) => [name, content]));
}

test("a story's link shows its card as soon as one is drawn, its lead picture until then, and nothing withdrawn", async ({
  request,
}) => {
  const author = await makePerson("journalist");
  const pictureId = await makePicture(author);
  const words = { caption: "تعليق", credit: "مصوّر", alternative: "ميدان", isDecorative: false };
  const story = await makeArticle("published", { author, content: { leadPicture: { pictureId, ...words } } });
  const { id, editor, content } = story;
  const first = await headOf(request, id);
  expect(first["twitter:card"]).toBe("summary_large_image");
  expect((await request.get(first["og:image"] ?? "")).headers()["content-type"]).toBe("image/jpeg");

  const card = async () => (await headOf(request, id))["og:image"] ?? "";
  await expect.poll(card).toContain(`/media/card/${id}/`);
  const head = await headOf(request, id);
  const { width, height } = shareCardSize;
  expect(head).toMatchObject({
    "og:image:width": String(width),
    "og:image:height": String(height),
    "og:image:alt": content.headline,
    "twitter:card": "summary_large_image",
  });
  const address = head["og:image"] ?? "";
  const file = await request.get(address);
  expect(file.headers()).toMatchObject({
    "content-type": "image/jpeg",
    "cache-control": "private, max-age=31536000, immutable",
  });
  expect(await sharp(await file.body()).metadata()).toMatchObject({ format: "jpeg", width, height });

  await saveWorkingCopy(author, {
    articleId: id,
    basedOn: 1,
    content: { ...content, headline: `عنوان آخر ${randomUUID()}` },
  });
  await submitArticle(author, { articleId: id, version: 2 });
  await publishArticle(editor, { articleId: id, version: 2 });
  expect((await request.get(address)).status()).toBe(404);
  await expect.poll(card).toMatch(new RegExp(`/media/card/${id}/(?!${address.split("/").at(-1)})`));

  const last = await card();
  expect((await request.get(last)).status()).toBe(200);
  await withdrawArticle(editor, { articleId: id, reason: "خطأ" });
  expect((await request.get(last)).status()).toBe(404);
});
