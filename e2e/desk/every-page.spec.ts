import AxeBuilder from "@axe-core/playwright";
import { expect, type Page } from "@playwright/test";
import { db } from "@/db/client";
import { read } from "@/db/schema";
import type { Person } from "@/newsroom/access";
import { correctArticle } from "@/newsroom/correction/commands";
import { createFront } from "@/newsroom/front/commands";
import { type Language, languageKeys, languages } from "@/newsroom/language/rules";
import { makeAccount } from "../support/accounts";
import { foreignOn } from "../support/foreign-letters";
import { test } from "../support/journey";
import { faultsIn } from "../support/markup";
import { makePicture } from "../support/picture-rows";
import { makeRedirects } from "../support/redirect-rows";
import { makeArticle, makeByline, makePerson, makeSection, makeTopic } from "../support/rows";
import { enterAs } from "../support/sign-in";
import { makeTerm } from "../support/style-rows";

/** One address of every type of page in the desk, with something on it. */
async function everyPage(administrator: Person): Promise<string[]> {
  const editor = await makePerson("editor");
  const pictureId = await makePicture(editor);
  const words = { caption: "نهر", credit: "سما", alternative: "نهر", isDecorative: false };
  const { id } = await makeArticle("in_review", {
    author: administrator,
    content: { leadPicture: { pictureId, ...words }, topicIds: [await makeTopic()] },
  });
  const front = await createFront(editor, { edition: "ar", sectionId: await makeSection() });
  const { redirectId, importId } = await makeRedirects(editor);
  const story = `/desk/stories/${id}`;
  const { id: articleId } = await makeArticle("published", { author: administrator });
  await correctArticle(editor, { articleId, kind: "correction", wrong: "خمسة", right: "ستة" });
  const hour = new Date(Math.floor(Date.now() / 3_600_000) * 3_600_000);
  await db.insert(read).values({ articleId, hour, referrer: "example.org", edition: "ar", count: 7 });
  return [
    "/desk",
    "/desk/plan",
    "/desk/board",
    "/desk/calendar?span=month",
    "/desk/tasks",
    "/desk/today",
    "/desk/review",
    "/desk/reads",
    story,
    `/desk/stories/${articleId}`,
    `${story}/edit`,
    `${story}/preview`,
    `${story}/revisions`,
    `${story}/revisions/1`,
    "/desk/fronts",
    `/desk/fronts/${front.id}`,
    `/desk/fronts/${front.id}/launches`,
    "/desk/comments",
    "/desk/comments/settings",
    "/desk/comments/words",
    `/desk/comments/settings?scope=story&id=${articleId}`,
    "/desk/comments/policy?edition=en",
    "/desk/comments/figures?edition=ar",
    "/desk/comments/reasons",
    "/desk/comments/sanctions",
    "/desk/pictures",
    "/desk/pictures?folders=topic",
    `/desk/pictures/${pictureId}`,
    "/desk/people",
    `/desk/people/${editor.id}`,
    "/desk/outlet",
    "/desk/sections",
    `/desk/sections/${await makeSection()}`,
    "/desk/trash",
    "/desk/search",
    "/desk/search?q=نهر",
    "/desk/topics",
    `/desk/topics/${await makeTopic()}`,
    "/desk/bylines",
    `/desk/bylines/${await makeByline()}`,
    "/desk/style",
    "/desk/style/checks",
    `/desk/style/${(await makeTerm(editor)).id}`,
    "/desk/redirects",
    `/desk/redirects/${redirectId}`,
    `/desk/redirects/imports/${importId}`,
    "/desk/pages",
    "/desk/pages/ar/about",
    "/desk/audit",
    "/desk/outbox",
    "/desk/jobs",
    "/desk/jobs/backups",
    "/desk/jobs/cache",
    "/desk/account",
    "/desk/account/second-factor",
    "/desk/notifications",
    "/desk/notifications/choices",
    "/desk/words",
    "/desk/offline",
    "/desk/nothing/here",
  ];
}

const guess = "A".repeat(43);
const entrance = ["/sign-in", "/password", `/password/${guess}`, `/invitation/${guess}`, `/set-up/${guess}`];

async function walk(page: Page, paths: string[], language: Language) {
  const wrong: string[] = [];
  let path = "";
  // A page is of the same elements and colours in every language.
  const isFirst = language === languageKeys[0];
  page.on("console", (message) => {
    // The browser itself speaks of an address that answers 404.
    const isOwnWord = message.type() === "error" && !/status of 404/.test(message.text());
    if (isOwnWord) wrong.push(`${path}: ${message.text()}`);
  });
  page.on("pageerror", (error) => wrong.push(`${path}: ${error.message}`));
  for (path of paths) {
    const answer = await page.goto(path);
    const faults = isFirst ? await faultsIn((await answer?.text()) ?? "") : [];
    for (const fault of faults) wrong.push(`${path}: ${fault}`);
    const { direction } = languages[language];
    await expect(page.locator("html"), path).toHaveAttribute("lang", language);
    await expect(page.locator("html"), path).toHaveAttribute("dir", direction);
    // The writing surface is drawn anew when its script comes; only then is it what people meet.
    if (path.endsWith("/edit")) await expect(page.locator(".ProseMirror"), path).toBeEditable();
    for (const words of await foreignOn(page, language)) wrong.push(`${path}: ${words}`);
    if (!isFirst) continue;
    const { violations } = await new AxeBuilder({ page }).analyze();
    for (const { id, nodes } of violations)
      wrong.push(`${path}: ${id}: ${nodes.map((node) => node.html.slice(0, 160)).join(" | ")}`);
  }
  expect(wrong).toEqual([]);
}

for (const language of languageKeys) {
  test(`no page of the desk has a barrier or an error: ${language}`, async ({ page, context }) => {
    test.setTimeout(600_000);
    const { id, role } = await makeAccount("administrator", language);
    const administrator = { kind: "person", id, role, isActive: true } as const;
    await enterAs(context, administrator);
    await walk(page, await everyPage(administrator), language);
  });

  test(`no page of the entrance has a barrier or an error: ${language}`, async ({ page }) => {
    test.setTimeout(120_000);
    await walk(
      page,
      entrance.map((path) => `${path}?language=${language}`),
      language,
    );
  });
}
