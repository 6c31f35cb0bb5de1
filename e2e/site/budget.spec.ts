import { brotliCompressSync, brotliDecompressSync } from "node:zlib";
import { type APIRequestContext, expect, type Page, test } from "@playwright/test";
import { systemActor } from "@/newsroom/access";
import { longStory } from "../support/long-story";
import { makePicture } from "../support/picture-rows";
import { type MadeArticle, makeArticle, makePerson } from "../support/rows";

const kilobyte = 1024;
let story: MadeArticle;

test.describe.configure({ mode: "default" });
test.beforeAll(async () => {
  const editor = await makePerson("editor");
  const pictures = [await makePicture(editor), await makePicture(editor), await makePicture(editor)] as const;
  const content = await longStory("ar", 700, [...pictures]);
  story = await makeArticle("published", { editor, content });
});

const storyPath = () => `/ar/a/${story.id}`;
